//! Entities: the departments and agencies vacancies belong to.

use crate::domain::EntityId;
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// Adds an entity; its short name is its name until somebody gives it another.
///
/// # Errors
/// What SQLite says, for example when the OVO code is taken.
pub fn add(tx: &Tx<'_>, ovo: &str, name: &str) -> StoreResult<EntityId> {
    let text = |text: &str| Value::Text(text.to_owned());
    tx.insert(
        "entity",
        &[("ovo", text(ovo)), ("name", text(name)), ("short", text(name))],
    )
    .map(EntityId)
}

/// The entity with an OVO code.
///
/// # Errors
/// What SQLite says.
pub fn by_ovo(connection: &Connection, ovo: &str) -> StoreResult<Option<EntityId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM entity WHERE ovo = ?1")?
        .query_row([ovo], |row| row.get(0))
        .optional()?)
}
