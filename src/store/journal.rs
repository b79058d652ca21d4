//! The journal: one entry per command, with every changed row before and after, chained by hash; and undo from it.
//!
//! Rows are captured by temporary triggers on the writing connection, generated here from the schema, so no write can forget
//! them. Undo writes the images back as a new entry, and refuses when a row was changed since.

use crate::store::{StoreError, StoreResult, Tx, tx::Entry};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Columns kept by triggers of the schema: not part of an image, or every application would change its vacancy.
const KEPT: &[(&str, &str)] = &[("vacancy", "applications"), ("vacancy", "undecided")];

/// Columns whose images are a digest: too big or too personal to copy.
const DIGESTED: &[(&str, &str)] = &[("document_blob", "data"), ("document_text", "body")];

/// The hash before the first entry.
const GENESIS: &str = "keur";

/// SHA-256 in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

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
            let mut text = String::with_capacity(64);
            for byte in hasher.finalize() {
                let _ = write!(text, "{byte:02x}");
            }
            Ok(text)
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

/// Completes an entry: digest of its rows, link to the entry before, hash.
pub(super) fn close(connection: &Connection, seq: i64) -> StoreResult<()> {
    connection
        .prepare_cached("DELETE FROM temp.journal_open")?
        .execute([])?;
    let rows = rows_digest(connection, seq)?;
    let before = hash_before(connection, seq)?;
    let link = link(connection, seq)?;
    connection
        .prepare_cached("UPDATE journal SET rows_digest = ?2, prev_hash = ?3, hash = ?4 WHERE seq = ?1")?
        .execute((seq, &rows, &before, link.hash(&before, &rows)))?;
    Ok(())
}

/// Recomputes digests and hashes of every entry: only for a database whose dates were moved (the demo's private copy).
///
/// # Errors
/// What SQLite says.
pub(crate) fn rechain(connection: &Connection) -> StoreResult<()> {
    install(connection)?;
    connection.execute_batch("UPDATE journal_row SET digest = keur_digest(tbl, row_id, op, before, after)")?;
    let entries: Vec<(i64, String)> = connection
        .prepare("SELECT seq, payload FROM journal ORDER BY seq")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (seq, payload) in entries {
        connection
            .prepare_cached("UPDATE journal SET payload_digest = ?2 WHERE seq = ?1")?
            .execute((seq, digest(payload.as_bytes())))?;
        close(connection, seq)?;
    }
    Ok(())
}

struct Link {
    seq: i64,
    at: i64,
    actor: i64,
    device: String,
    kind: String,
    payload_digest: String,
    undoes: Option<i64>,
}

impl Link {
    fn hash(&self, before: &str, rows: &str) -> String {
        digest(
            format!(
                "{before}\n{}\n{}\n{}\n{}\n{}\n{}\n{rows}\n{}",
                self.seq,
                self.at,
                self.actor,
                self.device,
                self.kind,
                self.payload_digest,
                self.undoes.unwrap_or(0)
            )
            .as_bytes(),
        )
    }
}

fn link(connection: &Connection, seq: i64) -> StoreResult<Link> {
    Ok(connection
        .prepare_cached("SELECT seq, at, actor_id, device, kind, payload_digest, undoes FROM journal WHERE seq = ?1")?
        .query_row([seq], |row| {
            Ok(Link {
                seq: row.get(0)?,
                at: row.get(1)?,
                actor: row.get(2)?,
                device: row.get(3)?,
                kind: row.get(4)?,
                payload_digest: row.get(5)?,
                undoes: row.get(6)?,
            })
        })?)
}

fn hash_before(connection: &Connection, seq: i64) -> StoreResult<String> {
    let hash: Option<String> = connection
        .prepare_cached("SELECT hash FROM journal WHERE seq < ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row([seq], |row| row.get(0))
        .optional()?;
    Ok(hash.unwrap_or_else(|| digest(GENESIS.as_bytes())))
}

fn rows_digest(connection: &Connection, seq: i64) -> StoreResult<String> {
    let mut hasher = Sha256::new();
    let mut statement = connection.prepare_cached("SELECT digest FROM journal_row WHERE entry = ?1 ORDER BY id")?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        hasher.update(row.get_ref(0)?.as_str().unwrap_or_default().as_bytes());
    }
    let mut text = String::with_capacity(64);
    for byte in hasher.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

/// What a check of the whole chain found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verified {
    /// How many entries were checked.
    pub entries: u64,
    /// The first entry that does not fit, and what does not fit: `payload`, `rows`, `link`, `missing`.
    pub broken: Option<(i64, &'static str)>,
}

/// Checks every entry: payload and row images against their digests, and the chain of hashes.
///
/// # Errors
/// What SQLite says.
pub fn verify(connection: &Connection) -> StoreResult<Verified> {
    let mut before = digest(GENESIS.as_bytes());
    let mut expected = 1;
    let mut entries = 0;
    let mut statement = connection
        .prepare("SELECT seq, payload, payload_digest, rows_digest, prev_hash, hash FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let (payload, payload_digest): (String, String) = (row.get(1)?, row.get(2)?);
        let (rows_kept, prev, hash): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        let fault = if seq != expected {
            Some("missing")
        } else if !payload.is_empty() && digest(payload.as_bytes()) != payload_digest {
            Some("payload")
        } else if rows_digest(connection, seq)? != rows_kept || !images_fit(connection, seq)? {
            Some("rows")
        } else if prev != before || link(connection, seq)?.hash(&before, &rows_kept) != hash {
            Some("link")
        } else {
            None
        };
        if let Some(fault) = fault {
            return Ok(Verified {
                entries,
                broken: Some((seq, fault)),
            });
        }
        before = hash;
        expected = seq + 1;
        entries += 1;
    }
    Ok(Verified { entries, broken: None })
}

/// Whether the images of an entry's rows still give their digests; erased images (both absent) are left out.
fn images_fit(connection: &Connection, seq: i64) -> StoreResult<bool> {
    let mut statement =
        connection.prepare_cached("SELECT tbl, row_id, op, before, after, digest FROM journal_row WHERE entry = ?1")?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        let (table, id, op): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (before, after, kept): (Option<String>, Option<String>, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        if before.is_none() && after.is_none() {
            continue;
        }
        let mut hasher = Sha256::new();
        let part = |hasher: &mut Sha256, bytes: Option<&[u8]>| {
            hasher.update(bytes.unwrap_or(b"\x00"));
            hasher.update(b"\x1f");
        };
        part(&mut hasher, Some(table.as_bytes()));
        part(&mut hasher, Some(&id.to_le_bytes()));
        part(&mut hasher, Some(op.as_bytes()));
        part(&mut hasher, before.as_deref().map(str::as_bytes));
        part(&mut hasher, after.as_deref().map(str::as_bytes));
        let mut text = String::with_capacity(64);
        for byte in hasher.finalize() {
            let _ = write!(text, "{byte:02x}");
        }
        if text != kept {
            return Ok(false);
        }
    }
    Ok(true)
}

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

const ENTRY: &str = "SELECT j.seq, j.at, j.actor_id, coalesce(p.given_name || ' ' || p.family_name, '') AS actor_name, j.device, j.kind, j.payload, j.undoes, j.undone_by, j.batch_id
  FROM journal j LEFT JOIN person p ON p.id = j.actor_id";

fn entry_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<EntryRow> {
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

fn changes(connection: &Connection, seq: i64) -> StoreResult<Vec<Change>> {
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

impl Tx<'_> {
    /// Writes back what an entry changed, in reverse order; the open entry records it.
    ///
    /// # Errors
    /// `ChangedSince` when a row is no longer as the entry left it, its image was not kept, or something else now depends on it.
    pub fn revert(&self, seq: i64) -> StoreResult<()> {
        let connection = self.connection();
        // The version each row has by now: an entry may have changed a row more than once.
        let mut versions: HashMap<(String, i64), i64> = HashMap::new();
        for change in changes(connection, seq)?.into_iter().rev() {
            let row = (change.table.clone(), change.row);
            let version = if let Some(version) = versions.get(&row) {
                *version
            } else {
                let now = current_image(connection, &change)?;
                if !same_row(now.as_deref(), change.after.as_deref()) {
                    return Err(StoreError::ChangedSince(seq));
                }
                let values = now.as_deref().and_then(image_values);
                values.as_deref().and_then(version_of).unwrap_or(0)
            };
            versions.insert(row, self.put_back(&change, version, seq)?);
        }
        connection
            .prepare_cached("UPDATE journal SET undone_by = ?2 WHERE seq = ?1")?
            .execute((seq, self.entry()))?;
        Ok(())
    }

    /// Makes a row what it was before a change; gives the version the row has now, or would have if it came back.
    fn put_back(&self, change: &Change, version: i64, seq: i64) -> StoreResult<i64> {
        let connection = self.connection();
        let Some(before) = &change.before else {
            let sql = format!("DELETE FROM {} WHERE id = ?1", change.table);
            connection
                .prepare_cached(&sql)?
                .execute([change.row])
                .map_err(|error| in_the_way(error, seq))?;
            return Ok(version);
        };
        if DIGESTED.iter().any(|(table, _)| *table == change.table) {
            return Err(StoreError::ChangedSince(seq));
        }
        let mut values = image_values(before).ok_or(StoreError::ChangedSince(seq))?;
        // The version goes on rising: whoever still holds the old row must not match it.
        let version = version.max(version_of(&values).unwrap_or(0)) + 1;
        for (name, value) in &mut values {
            if name == "version" {
                *value = Value::Integer(version);
            }
        }
        let sql = write_back(&change.table, &values, change.after.is_some());
        let mut bound: Vec<Value> = values.into_iter().map(|(_, value)| value).collect();
        if change.after.is_some() {
            bound.push(Value::Integer(change.row));
        }
        connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(bound))
            .map_err(|error| in_the_way(error, seq))?;
        Ok(version)
    }
}

/// The image of a row as it stands; `None` when it is not there.
fn current_image(connection: &Connection, change: &Change) -> StoreResult<Option<String>> {
    let columns = columns(connection, &change.table)?;
    let image = image(&change.table, &columns, &change.table);
    Ok(connection
        .prepare_cached(&format!("SELECT {image} FROM {} WHERE id = ?1", change.table))?
        .query_row([change.row], |row| row.get(0))
        .optional()?)
}

/// Whether two images show the same row, versions aside: a later entry that was undone raised the version and changed nothing.
fn same_row(one: Option<&str>, other: Option<&str>) -> bool {
    let read = |image: &str| {
        let mut object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(image).ok()?;
        object.remove("version");
        Some(object)
    };
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => read(one).is_some_and(|one| read(other) == Some(one)),
        _ => false,
    }
}

/// The SQL that gives a row these values: in place when it is there, otherwise as a new row.
fn write_back(table: &str, values: &[(String, Value)], there: bool) -> String {
    let names: Vec<String> = values.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    if there {
        let sets: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(i, name)| format!("{name} = ?{}", i + 1))
            .collect();
        format!("UPDATE {table} SET {} WHERE id = ?{}", sets.join(", "), names.len() + 1)
    } else {
        let marks: Vec<String> = (1..=names.len()).map(|i| format!("?{i}")).collect();
        format!(
            "INSERT INTO {table} ({}) VALUES ({})",
            names.join(", "),
            marks.join(", ")
        )
    }
}

/// A constraint that fails on the way back means that something came to depend on the row, or took its place.
fn in_the_way(error: rusqlite::Error, seq: i64) -> StoreError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => StoreError::ChangedSince(seq),
        _ => error.into(),
    }
}

fn version_of(values: &[(String, Value)]) -> Option<i64> {
    values.iter().find_map(|(name, value)| match value {
        Value::Integer(version) if name == "version" => Some(*version),
        _ => None,
    })
}

/// The columns of an image, as values to bind.
fn image_values(image: &str) -> Option<Vec<(String, Value)>> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(image).ok()?;
    object
        .into_iter()
        .map(|(name, value)| {
            let value = match value {
                serde_json::Value::Null => Value::Null,
                serde_json::Value::Number(number) => Value::Integer(number.as_i64()?),
                serde_json::Value::String(text) => Value::Text(text),
                _ => return None,
            };
            Some((name, value))
        })
        .collect()
}

/// The newest entry of an actor that can be undone, leaving out kinds nobody would want back. With `redo`, the newest undo that can be
/// taken back itself: none once something else was done after it.
///
/// # Errors
/// What SQLite says.
pub fn undoable(connection: &Connection, actor: i64, redo: bool, quiet: &[&str]) -> StoreResult<Option<EntryRow>> {
    let mut statement =
        connection.prepare_cached(&format!("{ENTRY} WHERE j.actor_id = ?1 ORDER BY j.seq DESC LIMIT 200"))?;
    let mut rows = statement.query([actor])?;
    while let Some(row) = rows.next()? {
        let entry = entry_row(row)?;
        let live = entry.undone_by.is_none();
        match (entry.kind.as_str(), redo) {
            (kind, _) if quiet.contains(&kind) => {}
            ("undo", false) | ("redo", true) => {}
            ("undo", true) if live => return Ok(Some(entry)),
            ("undo", true) => {}
            // What was done after the undo took its place, even when it was itself undone since.
            (_, true) => return Ok(None),
            (_, false) if live => return Ok(Some(entry)),
            (_, false) => {}
        }
    }
    Ok(None)
}
