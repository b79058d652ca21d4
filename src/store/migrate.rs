//! Brings a database to the newest schema, with a copy of the old one kept beside it.

use crate::store::{StoreError, StoreResult};
use rusqlite::Connection;
use std::path::Path;

/// "keur" in the database header's application id.
pub const APPLICATION_ID: i64 = 0x6b65_7572;

/// The steps, in order; the schema's number is how many were done.
const STEPS: &[&str] = &[include_str!("../../assets/migrations/0001_core.sql")];

/// The newest schema this program knows.
pub const fn known() -> i64 {
    STEPS.len() as i64
}

/// Does the steps that are missing.
///
/// # Errors
/// `Foreign` for a database that is not ours, `Newer` for one of a later program. Nothing is changed then.
pub fn run(connection: &mut Connection, path: &Path) -> StoreResult<()> {
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let objects: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != APPLICATION_ID && objects > 0 {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    if found > known() {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known: known(),
        });
    }
    if found == known() {
        return Ok(());
    }
    if found > 0 {
        back_up(connection, path, found)?;
    }
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for step in &STEPS[usize::try_from(found).unwrap_or(0)..] {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", known())?;
    tx.commit()?;
    Ok(())
}

fn back_up(connection: &Connection, path: &Path, schema: i64) -> StoreResult<()> {
    let copy = path.with_extension(format!("schema{schema}.db"));
    if !copy.exists() {
        connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    }
    Ok(())
}
