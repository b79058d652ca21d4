//! Settings: legal numbers and choices of the organisation, each with the day it takes effect.

use crate::domain::EntityId;
use crate::store::StoreResult;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

/// The value of a setting in force on a day: the entity's own before everybody's, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn value(connection: &Connection, key: &str, entity: EntityId, on: NaiveDate) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached(
            "SELECT value FROM setting WHERE key = ?1 AND effective_on <= ?2 AND (entity_id IS NULL OR entity_id = ?3)
             ORDER BY entity_id IS NULL, effective_on DESC, id DESC LIMIT 1",
        )?
        .query_row((key, on.to_string(), entity), |row| row.get(0))
        .optional()?)
}

/// The same as a whole number; a value that is none counts as not set.
///
/// # Errors
/// What SQLite says.
pub fn number(connection: &Connection, key: &str, entity: EntityId, on: NaiveDate) -> StoreResult<Option<i64>> {
    Ok(value(connection, key, entity, on)?.and_then(|text| text.trim().parse().ok()))
}

/// The largest number a setting has for any entity on any day: how far back a term can reach.
///
/// # Errors
/// What SQLite says.
pub fn largest(connection: &Connection, key: &str) -> StoreResult<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT max(CAST(value AS INTEGER)) FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))?)
}
