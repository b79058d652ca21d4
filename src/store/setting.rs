//! Settings: legal numbers and choices of the organisation, each with the day it takes effect.

use crate::domain::setting::{SetValue, SettingKey, SettingValue};
use crate::domain::{Coded, EntityId, Patience};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// The value of a setting in force on a day: the entity's own before everybody's, the newest first; the usual one where nothing is set, or
/// where what is set cannot be read.
///
/// # Errors
/// What SQLite says.
pub fn value(connection: &Connection, key: SettingKey, entity: EntityId, on: NaiveDate) -> StoreResult<SettingValue> {
    let set: Option<String> = connection
        .prepare_cached(
            "SELECT value FROM setting WHERE key = ?1 AND effective_on <= ?2 AND (entity_id IS NULL OR entity_id = ?3)
             ORDER BY entity_id IS NULL, effective_on DESC, id DESC LIMIT 1",
        )?
        .query_row((key.code(), on.to_string(), entity), |row| row.get(0))
        .optional()?;
    Ok(set.and_then(|text| key.read(&text).ok()).unwrap_or(key.usual()))
}

/// The same as a whole number.
///
/// # Errors
/// What SQLite says.
pub fn number(connection: &Connection, key: SettingKey, entity: EntityId, on: NaiveDate) -> StoreResult<i64> {
    Ok(value(connection, key, entity, on)?
        .number()
        .unwrap_or_else(|| key.usual_number()))
}

/// How long an entity lets something wait for an answer (V-52), on a day.
///
/// # Errors
/// What SQLite says.
pub fn patience(connection: &Connection, entity: EntityId, on: NaiveDate) -> StoreResult<Patience> {
    Ok(Patience {
        waiting: number(connection, SettingKey::ApprovalWaitingDays, entity, on)?,
        late: number(connection, SettingKey::ApprovalDays, entity, on)?,
    })
}

/// The largest number a setting has for any entity on any day, the usual one included: how far back a term can reach.
///
/// # Errors
/// What SQLite says.
pub fn largest(connection: &Connection, key: SettingKey) -> StoreResult<i64> {
    let largest: Option<i64> = connection
        .prepare_cached("SELECT max(CAST(value AS INTEGER)) FROM setting WHERE key = ?1")?
        .query_row([key.code()], |row| row.get(0))?;
    let usual = key.usual_number();
    Ok(largest.map_or(usual, |largest| largest.max(usual)))
}

/// Every value of a setting, the latest first, with the entity's name; empty: everybody. A value that cannot be read is left out, as it is
/// nowhere in force.
///
/// # Errors
/// What SQLite says.
pub fn values(connection: &Connection, key: SettingKey) -> StoreResult<Vec<(SetValue, String)>> {
    let mut statement = connection.prepare_cached(
        "SELECT s.id, s.version, s.entity_id, s.value, s.effective_on, s.source, coalesce(e.name, '') AS entity
           FROM setting s LEFT JOIN entity e ON e.id = s.entity_id
          WHERE s.key = ?1 ORDER BY s.effective_on DESC, s.id DESC",
    )?;
    let found = statement.query_map([key.code()], |found| {
        let value: String = found.get("value")?;
        let (Ok(value), Some(from)) = (key.read(&value), row::day(found, "effective_on")?) else {
            return Ok(None);
        };
        let set = SetValue {
            id: found.get("id")?,
            version: found.get("version")?,
            entity: found.get("entity_id")?,
            value,
            from,
            source: found.get("source")?,
        };
        Ok(Some((set, found.get("entity")?)))
    })?;
    found.filter_map(Result::transpose).map(|one| Ok(one?)).collect()
}

/// Whose setting a row holds; none when the row is gone.
///
/// # Errors
/// What SQLite says.
pub fn row(connection: &Connection, id: i64) -> StoreResult<Option<(SettingKey, Option<EntityId>)>> {
    let found: Option<(String, Option<EntityId>)> = connection
        .prepare_cached("SELECT key, entity_id FROM setting WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.and_then(|(key, entity)| Some((SettingKey::from_code(&key)?, entity))))
}

/// The first day of a value that an entry touched and that was in force on a day.
///
/// # Errors
/// What SQLite says.
pub fn ruled_in(connection: &Connection, entry: i64, on: NaiveDate) -> StoreResult<Option<NaiveDate>> {
    let day: Option<String> = connection
        .prepare_cached(
            "SELECT min(json_extract(coalesce(after, before), '$.effective_on')) FROM journal_row
              WHERE entry = ?1 AND tbl = 'setting' AND json_extract(coalesce(after, before), '$.effective_on') <= ?2",
        )?
        .query_row((entry, on.to_string()), |row| row.get(0))?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// Sets a value from a day on, for an entity or for everybody.
///
/// # Errors
/// What SQLite says.
pub fn set(
    tx: &Tx<'_>,
    key: SettingKey,
    value: SettingValue,
    entity: Option<EntityId>,
    from: NaiveDate,
    source: &str,
) -> StoreResult<i64> {
    tx.insert(
        "setting",
        &[
            ("key", Value::Text(key.code().to_owned())),
            (
                "entity_id",
                entity.map_or(Value::Null, |entity| Value::Integer(entity.0)),
            ),
            ("value", Value::Text(value.code())),
            ("effective_on", Value::Text(from.to_string())),
            ("source", Value::Text(source.to_owned())),
        ],
    )
}

/// Takes a value away, if it is still as it was seen.
///
/// # Errors
/// `Conflict` when it was changed since, `Gone` when it is not there.
pub fn drop(tx: &Tx<'_>, id: i64, seen: i64) -> StoreResult<()> {
    tx.delete_seen("setting", id, seen)
}
