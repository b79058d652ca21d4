//! The journal: one entry per command, with every changed row before and after, chained by hash; and undo from it.
//!
//! Rows are captured by temporary triggers on the writing connection, generated here from the schema, so no write can forget
//! them. Undo writes the images back as a new entry, and refuses when a row was changed since.

mod chain;
mod read;
mod undo;

pub(crate) use chain::rechain;
pub use chain::{Verified, digest, verify};
pub(super) use chain::{close, set_payload};
pub use read::{Change, EntryRow, changes, entry, first_device, history, last_change, subjects};
pub use undo::undoable;

use crate::store::{StoreResult, tx::Entry};
use crate::text::hexadecimal;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Columns kept by triggers of the schema: not part of an image, or every application would change its vacancy.
const KEPT: &[(&str, &str)] = &[("vacancy", "applications"), ("vacancy", "undecided")];

/// Columns whose images are a digest: too big or too personal to copy.
const DIGESTED: &[(&str, &str)] = &[
    ("document_blob", "data"),
    ("document_text", "body"),
    ("minutes_text", "body"),
    ("person_number", "sealed"),
];

/// Puts the capturing triggers on the connection.
pub(super) fn install(connection: &Connection) -> StoreResult<()> {
    connection.create_scalar_function(
        "keur_digest",
        -1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS,
        |context| {
            let mut hasher = Sha256::new();
            for i in 0..context.len() {
                match context.get_raw(i) {
                    ValueRef::Null => hasher.update(b"\x00"),
                    ValueRef::Integer(n) => hasher.update(n.to_le_bytes()),
                    ValueRef::Real(x) => hasher.update(x.to_le_bytes()),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => hasher.update(bytes),
                }
                hasher.update(b"\x1f");
            }
            Ok(hexadecimal(&hasher.finalize()))
        },
    )?;
    connection.execute_batch("CREATE TEMP TABLE IF NOT EXISTS journal_open (entry INTEGER NOT NULL);")?;
    for table in journaled_tables(connection)? {
        connection.execute_batch(&triggers(connection, &table)?)?;
    }
    Ok(())
}

/// The tables whose rows are journaled: those with a version.
pub fn journaled_tables(connection: &Connection) -> StoreResult<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT m.name FROM main.sqlite_schema m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'version') ORDER BY m.name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

fn columns(connection: &Connection, table: &str) -> StoreResult<Vec<String>> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names: Vec<String> = statement
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names
        .into_iter()
        .filter(|name| !KEPT.contains(&(table, name.as_str())))
        .collect())
}

/// The SQL of a row's image: a JSON object of its columns. `row` is `old`, `new` or the table's name.
fn image(table: &str, columns: &[String], row: &str) -> String {
    let pairs: Vec<String> = columns
        .iter()
        .map(|name| match DIGESTED.contains(&(table, name.as_str())) {
            true => format!("'{name}', keur_digest({row}.{name})"),
            false => format!("'{name}', {row}.{name}"),
        })
        .collect();
    format!("json_object({})", pairs.join(", "))
}

fn triggers(connection: &Connection, table: &str) -> StoreResult<String> {
    let columns = columns(connection, table)?;
    let (old, new) = (image(table, &columns, "old"), image(table, &columns, "new"));
    let watched: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
    let mut sql = String::new();
    for (op, when, id, before, after) in [
        ("insert", "INSERT".to_owned(), "new.id", "NULL", new.as_str()),
        (
            "update",
            format!("UPDATE OF {}", watched.join(", ")),
            "new.id",
            old.as_str(),
            new.as_str(),
        ),
        ("delete", "DELETE".to_owned(), "old.id", old.as_str(), "NULL"),
    ] {
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER IF NOT EXISTS journal_{table}_{op} AFTER {when} ON main.{table} WHEN (SELECT count(*) FROM temp.journal_open) > 0 BEGIN
               INSERT INTO journal_row (entry, tbl, row_id, op, before, after, digest)
               SELECT entry, '{table}', {id}, '{op}', {before}, {after}, keur_digest('{table}', {id}, '{op}', {before}, {after}) FROM temp.journal_open;
             END;"
        );
    }
    Ok(sql)
}

/// Opens an entry; [`close`] completes it in the same transaction.
pub(super) fn open(connection: &Connection, entry: &Entry<'_>, now: i64, device: &str) -> StoreResult<i64> {
    let seq: i64 = connection
        .prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM journal")?
        .query_row([], |row| row.get(0))?;
    connection
        .prepare_cached(
            "INSERT INTO journal (seq, at, actor_id, device, kind, payload, payload_digest, rows_digest, undoes, batch_id, prev_hash, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', ?8, ?9, '', '')",
        )?
        .execute((seq, now, entry.actor, device, entry.kind, entry.payload, digest(entry.payload.as_bytes()), entry.undoes, entry.batch))?;
    connection
        .prepare_cached("DELETE FROM temp.journal_open")?
        .execute([])?;
    if entry.batch.is_none() {
        connection
            .prepare_cached("INSERT INTO temp.journal_open (entry) VALUES (?1)")?
            .execute([seq])?;
    }
    Ok(seq)
}

/// Whether an entry has rows, and none of them is another than before but for its version.
pub(super) fn says_nothing(connection: &Connection, entry: i64) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT count(*) > 0 AND coalesce(sum(op <> 'update' OR json_remove(before, '$.version') IS NOT json_remove(after, '$.version')), 0) = 0
             FROM journal_row WHERE entry = ?1",
        )?
        .query_row([entry], |row| row.get(0))
}

/// Stops copying rows into the open entry; gives it when they were.
pub(super) fn pause(connection: &Connection) -> StoreResult<Option<i64>> {
    let open = connection
        .prepare_cached("SELECT entry FROM temp.journal_open")?
        .query_row([], |row| row.get(0))
        .optional()?;
    connection
        .prepare_cached("DELETE FROM temp.journal_open")?
        .execute([])?;
    Ok(open)
}

/// Goes on copying rows into an entry.
pub(super) fn resume(connection: &Connection, entry: Option<i64>) -> StoreResult<()> {
    if let Some(entry) = entry {
        connection
            .prepare_cached("INSERT INTO temp.journal_open (entry) VALUES (?1)")?
            .execute([entry])?;
    }
    Ok(())
}
