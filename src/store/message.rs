//! Messages to colleagues.

use crate::domain::{MessageId, PersonId};
use crate::store::{StoreResult, Tx};
use rusqlite::Connection;
use rusqlite::types::Value;

/// Marks a message as read, if it is this person's and was not yet.
///
/// # Errors
/// What SQLite says.
pub fn mark_read(tx: &Tx<'_>, id: MessageId, reader: PersonId) -> StoreResult<()> {
    let unread: bool = tx
        .connection()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM message WHERE id = ?1 AND to_id = ?2 AND read_at IS NULL)")?
        .query_row((id, reader), |row| row.get(0))?;
    if unread {
        tx.update("message", id, None, &[("read_at", Value::Integer(tx.now()))])
    } else {
        Ok(())
    }
}

/// How many unread messages a person has.
///
/// # Errors
/// What SQLite says.
pub fn unread(connection: &Connection, person: PersonId) -> StoreResult<i64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM message WHERE to_id = ?1 AND read_at IS NULL")?
        .query_row([person], |row| row.get(0))?)
}
