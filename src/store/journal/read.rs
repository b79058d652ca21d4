//! Reading the journal: entries, the history of an object, who changed a row last.

use crate::store::{StoreError, StoreResult};
use rusqlite::{Connection, OptionalExtension};

/// An entry as the undo stack and the history see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryRow {
    /// Its number.
    pub seq: i64,
    /// When, in milliseconds.
    pub at: i64,
    /// Who.
    pub actor: i64,
    /// Who, in words.
    pub actor_name: String,
    /// The machine.
    pub device: String,
    /// The command's stable name.
    pub kind: String,
    /// The command as JSON; empty when erased.
    pub payload: String,
    /// The entry it undoes.
    pub undoes: Option<i64>,
    /// The entry that undid it.
    pub undone_by: Option<i64>,
    /// The import it belongs to.
    pub batch: Option<i64>,
}

pub(super) const ENTRY: &str = "SELECT j.seq, j.at, j.actor_id, coalesce(p.given_name || ' ' || p.family_name, '') AS actor_name, j.device, j.kind, j.payload, j.undoes, j.undone_by, j.batch_id
  FROM journal j LEFT JOIN person p ON p.id = j.actor_id";

pub(super) fn entry_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow {
        seq: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        actor_name: row.get(3)?,
        device: row.get(4)?,
        kind: row.get(5)?,
        payload: row.get(6)?,
        undoes: row.get(7)?,
        undone_by: row.get(8)?,
        batch: row.get(9)?,
    })
}

/// The machine of the first entry: the one the database was made on.
///
/// # Errors
/// What SQLite says.
pub fn first_device(connection: &Connection) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT device FROM journal ORDER BY seq LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// One entry.
///
/// # Errors
/// `Gone` when there is none with this number.
pub fn entry(connection: &Connection, seq: i64) -> StoreResult<EntryRow> {
    connection
        .prepare_cached(&format!("{ENTRY} WHERE j.seq = ?1"))?
        .query_row([seq], entry_row)
        .optional()?
        .ok_or(StoreError::Gone {
            table: "journal",
            id: seq,
        })
}

/// The latest entries about an object, newest first, with the rows they changed.
///
/// # Errors
/// What SQLite says.
pub fn history(
    connection: &Connection,
    subject: &str,
    id: i64,
    limit: u32,
) -> StoreResult<Vec<(EntryRow, Vec<Change>)>> {
    let entries: Vec<EntryRow> = connection
        .prepare_cached(&format!(
            "{ENTRY} WHERE j.seq IN (SELECT entry FROM journal_subject WHERE subject = ?1 AND object_id = ?2) ORDER BY j.seq DESC LIMIT ?3"
        ))?
        .query_map((subject, id, limit), entry_row)?
        .collect::<Result<_, _>>()?;
    entries
        .into_iter()
        .map(|entry| changes(connection, entry.seq).map(|changes| (entry, changes)))
        .collect()
}

/// What an entry is about: kinds of objects with their identifiers.
///
/// # Errors
/// What SQLite says.
pub fn subjects(connection: &Connection, seq: i64) -> StoreResult<Vec<(String, i64)>> {
    Ok(connection
        .prepare_cached("SELECT subject, object_id FROM journal_subject WHERE entry = ?1")?
        .query_map([seq], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// The last entry that changed a row: who made it and when.
///
/// # Errors
/// What SQLite says.
pub fn last_change(connection: &Connection, table: &str, id: i64) -> StoreResult<Option<EntryRow>> {
    Ok(connection
        .prepare_cached(&format!(
            "{ENTRY} WHERE j.seq = (SELECT max(entry) FROM journal_row WHERE tbl = ?1 AND row_id = ?2)"
        ))?
        .query_row((table, id), entry_row)
        .optional()?)
}

/// One row changed by an entry: images as JSON objects.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// The row before, when it was there.
    pub before: Option<String>,
    /// The row after, when it still is.
    pub after: Option<String>,
}

/// The rows an entry changed, in the order in which it did; of an open entry those so far.
///
/// # Errors
/// What SQLite says.
pub fn changes(connection: &Connection, seq: i64) -> StoreResult<Vec<Change>> {
    Ok(connection
        .prepare_cached("SELECT tbl, row_id, before, after FROM journal_row WHERE entry = ?1 ORDER BY id")?
        .query_map([seq], |row| {
            Ok(Change {
                table: row.get(0)?,
                row: row.get(1)?,
                before: row.get(2)?,
                after: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}
