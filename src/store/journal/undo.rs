//! Undo: the images of an entry written back, unless something changed since.

use super::read::{Change, ENTRY, EntryRow, changes, entry_row};
use super::{DIGESTED, columns, image};
use crate::store::{StoreError, StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use std::collections::HashMap;

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
            // Erased under privacy law: nothing comes back.
            if change.before.is_none() && change.after.is_none() {
                return Err(StoreError::ChangedSince(seq));
            }
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
        self.mark_undone(seq)
    }

    /// Says of an entry that the open one undid it.
    ///
    /// # Errors
    /// What SQLite says.
    pub(in crate::store) fn mark_undone(&self, seq: i64) -> StoreResult<()> {
        self.connection()
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
