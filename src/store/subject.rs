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

/// The vacancy an approval is about, when it is about one.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of_approval(connection: &Connection, id: i64) -> StoreResult<Option<VacancyId>> {
    let found: Option<Option<VacancyId>> = connection
        .prepare_cached("SELECT vacancy_id FROM approval WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}
