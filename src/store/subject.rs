//! From what a journal entry is about to the vacancy whose rights govern it.

use crate::domain::VacancyId;
use crate::store::StoreResult;
use rusqlite::{Connection, OptionalExtension};

/// The vacancy of an event.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of_event(connection: &Connection, id: i64) -> StoreResult<Option<VacancyId>> {
    Ok(connection
        .prepare_cached("SELECT vacancy_id FROM event WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}
