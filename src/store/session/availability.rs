//! When people and rooms are away or can only be there, and what candidates need for a session.

use super::stretch;
use crate::domain::session::{Entry, Half, Stretch, Wish};
use crate::domain::{ApplicationId, Coded, PersonId, RoomId};
use crate::store::{StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// Whose calendar.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Calendar {
    /// Of a person.
    Person(PersonId),
    /// Of a room.
    Room(RoomId),
}

/// An entry in a calendar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AvailabilityRow {
    /// Which.
    pub id: i64,
    /// The version seen.
    pub version: i64,
    /// Whose.
    pub calendar: Calendar,
    /// What it says, and of when.
    pub entry: Entry,
    /// Why, or nothing.
    pub reason: String,
    /// The mark of the entry of an agenda it was read from; empty: somebody wrote it down.
    pub mark: String,
}

const COLUMNS: &str = "id, version, person_id, room_id, kind, starts_local, ends_local, reason, uid";

fn availability_row(found: &Row<'_>) -> rusqlite::Result<AvailabilityRow> {
    let person: Option<PersonId> = found.get("person_id")?;
    Ok(AvailabilityRow {
        id: found.get("id")?,
        version: found.get("version")?,
        calendar: match person {
            Some(person) => Calendar::Person(person),
            None => Calendar::Room(found.get("room_id")?),
        },
        entry: Entry {
            presence: row::code(found, "kind")?,
            when: stretch(found)?,
        },
        reason: found.get("reason")?,
        mark: found.get("uid")?,
    })
}

/// The entries of a calendar that touch a stretch, or a day of it, in order of time.
///
/// # Errors
/// What SQLite says.
pub fn of(connection: &Connection, calendar: Calendar, when: Stretch) -> StoreResult<Vec<AvailabilityRow>> {
    let (column, id) = match calendar {
        Calendar::Person(person) => ("person_id", person.0),
        Calendar::Room(room) => ("room_id", room.0),
    };
    // What somebody can only be there for counts for the whole day.
    let (from, until) = (when.starts.date(), when.ends.date() + chrono::Duration::days(1));
    Ok(connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM availability WHERE {column} = ?1 AND ends_local > ?2 AND starts_local < ?3 ORDER BY ends_local"
        ))?
        .query_map((id, from.to_string(), until.to_string()), availability_row)?
        .collect::<Result<_, _>>()?)
}

/// The same without who wrote it and why.
///
/// # Errors
/// What SQLite says.
pub fn entries(connection: &Connection, calendar: Calendar, when: Stretch) -> StoreResult<Vec<Entry>> {
    Ok(of(connection, calendar, when)?
        .into_iter()
        .map(|row| row.entry)
        .collect())
}

/// One entry.
///
/// # Errors
/// What SQLite says.
pub fn one(connection: &Connection, id: i64) -> StoreResult<Option<AvailabilityRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM availability WHERE id = ?1"))?
        .query_row([id], availability_row)
        .optional()?)
}

/// Whether a person sits on any jury.
///
/// # Errors
/// What SQLite says.
pub fn is_juror(connection: &Connection, person: PersonId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM juror WHERE person_id = ?1)")?
        .query_row([person], |found| found.get(0))?)
}

/// The entity a room belongs to, if it has one; `None` outside when there is no such room.
///
/// # Errors
/// What SQLite says.
pub fn entity_of(connection: &Connection, room: RoomId) -> StoreResult<Option<Option<crate::domain::EntityId>>> {
    Ok(connection
        .prepare_cached("SELECT entity_id FROM room WHERE id = ?1")?
        .query_row([room], |found| found.get(0))
        .optional()?)
}

/// Where an entry comes from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Why, or nothing.
    pub reason: &'a str,
    /// The mark of the entry of an agenda it was read from, or nothing.
    pub mark: &'a str,
    /// Who wrote it down, or read the agenda.
    pub by: PersonId,
}

/// Writes an entry.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, calendar: Calendar, entry: Entry, source: Source<'_>) -> StoreResult<i64> {
    let whose = match calendar {
        Calendar::Person(person) => ("person_id", Value::Integer(person.0)),
        Calendar::Room(room) => ("room_id", Value::Integer(room.0)),
    };
    let values = [
        whose,
        ("kind", Value::Text(entry.presence.code().to_owned())),
        ("starts_local", Value::Text(row::write_moment(entry.when.starts))),
        ("ends_local", Value::Text(row::write_moment(entry.when.ends))),
        ("reason", Value::Text(source.reason.to_owned())),
        ("uid", Value::Text(source.mark.to_owned())),
        ("recorded_by", Value::Integer(source.by.0)),
    ];
    tx.insert("availability", &values)
}

/// Takes an entry away.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn remove(tx: &Tx<'_>, id: i64, seen: i64) -> StoreResult<()> {
    tx.delete_seen("availability", id, seen)
}

/// What a candidate needs or asks for; nothing where nothing was written down.
///
/// # Errors
/// What SQLite says.
pub fn wish(connection: &Connection, id: ApplicationId) -> StoreResult<Wish> {
    Ok(connection
        .prepare_cached("SELECT extra_percent, extra_minutes, language, half FROM wish WHERE application_id = ?1")?
        .query_row([id], |found| {
            Ok(Wish {
                percent: found.get("extra_percent")?,
                minutes: found.get("extra_minutes")?,
                language: found.get("language")?,
                half: row::code_or_none::<Half>(found, "half")?,
            })
        })
        .optional()?
        .unwrap_or_default())
}

/// Writes down what a candidate needs or asks for.
///
/// # Errors
/// What SQLite says.
pub fn put_wish(tx: &Tx<'_>, id: ApplicationId, wish: &Wish) -> StoreResult<()> {
    let there: Option<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM wish WHERE application_id = ?1")?
        .query_row([id], |found| found.get(0))
        .optional()?;
    let half = wish.half.map_or("", Coded::code);
    let mut values = vec![
        ("extra_percent", Value::Integer(wish.percent)),
        ("extra_minutes", Value::Integer(wish.minutes)),
        ("language", Value::Text(wish.language.clone())),
        ("half", Value::Text(half.to_owned())),
    ];
    if let Some(row) = there {
        return tx.update("wish", row, None, &values);
    }
    values.push(("application_id", Value::Integer(id.0)));
    tx.insert("wish", &values).map(|_| ())
}
