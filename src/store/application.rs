//! Applications: rows, lists, notes.

use crate::domain::{ApplicationId, NoteId, PersonId, VacancyId};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// The vacancy an application is for.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of(connection: &Connection, id: ApplicationId) -> StoreResult<Option<VacancyId>> {
    Ok(connection
        .prepare_cached("SELECT vacancy_id FROM application WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// Adds a note to an application.
///
/// # Errors
/// What SQLite says.
pub fn add_note(tx: &Tx<'_>, id: ApplicationId, author: PersonId, body: &str) -> StoreResult<NoteId> {
    tx.insert(
        "note",
        &[
            ("application_id", Value::Integer(id.0)),
            ("author_id", Value::Integer(author.0)),
            ("body", Value::Text(body.to_owned())),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
    .map(NoteId)
}
