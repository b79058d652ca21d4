//! Numbers of people, as they are kept: sealed. What seals and opens them stands outside the database.

use crate::domain::{NumberKind, PersonId};
use crate::store::{StoreResult, Tx, row};
use crate::vault::Sealed;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// What is kept of somebody's number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NumberRow {
    /// The row, to which what is sealed is bound.
    pub id: i64,
    /// Whose.
    pub person: PersonId,
    /// What it is.
    pub kind: NumberKind,
    /// The sealed number; none for a placeholder.
    pub sealed: Option<Sealed>,
    /// The two check digits; empty for a placeholder.
    pub tail: String,
    /// Why there is only a placeholder.
    pub reason: String,
}

const ROW: &str = "SELECT id, person_id, kind, key_id, sealed, tail, reason FROM person_number";

fn read(found: &Row<'_>) -> rusqlite::Result<NumberRow> {
    let (key, text): (String, String) = (found.get("key_id")?, found.get("sealed")?);
    Ok(NumberRow {
        id: found.get("id")?,
        person: found.get("person_id")?,
        kind: row::code(found, "kind")?,
        sealed: (!text.is_empty()).then_some(Sealed { key, text }),
        tail: found.get("tail")?,
        reason: found.get("reason")?,
    })
}

/// What is kept of a person's number; `None` when nothing is.
///
/// # Errors
/// What SQLite says.
pub fn of(connection: &Connection, person: PersonId) -> StoreResult<Option<NumberRow>> {
    Ok(connection
        .prepare_cached(&format!("{ROW} WHERE person_id = ?1"))?
        .query_row([person], read)
        .optional()?)
}

/// The numbers with these check digits: among them is the same number, if somebody has it.
///
/// # Errors
/// What SQLite says.
pub fn with_tail(connection: &Connection, tail: &str) -> StoreResult<Vec<NumberRow>> {
    Ok(connection
        .prepare_cached(&format!("{ROW} WHERE tail = ?1 AND tail <> '' ORDER BY id"))?
        .query_map([tail], read)?
        .collect::<Result<_, _>>()?)
}

/// Every number that is sealed with another key than this one.
///
/// # Errors
/// What SQLite says.
pub fn of_other_keys(connection: &Connection, key: &str) -> StoreResult<Vec<NumberRow>> {
    Ok(connection
        .prepare_cached(&format!("{ROW} WHERE key_id <> ?1 AND key_id <> '' ORDER BY id"))?
        .query_map([key], read)?
        .collect::<Result<_, _>>()?)
}

/// How many numbers each key sealed; a placeholder has none.
///
/// # Errors
/// What SQLite says.
pub fn keys(connection: &Connection) -> StoreResult<Vec<(String, i64)>> {
    Ok(connection
        .prepare_cached("SELECT key_id, count(*) FROM person_number GROUP BY key_id ORDER BY key_id")?
        .query_map([], |found| Ok((found.get(0)?, found.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// Keeps a number in the place of what was there. `seal` gets the row it is bound to.
///
/// # Errors
/// What `seal` says; what SQLite says.
pub fn keep<E: From<crate::store::StoreError>>(
    tx: &Tx<'_>,
    (person, kind): (PersonId, NumberKind),
    (tail, reason): (&str, &str),
    by: PersonId,
    seal: impl FnOnce(i64) -> Result<Option<Sealed>, E>,
) -> Result<(), E> {
    remove(tx, person)?;
    let id = tx.next_id();
    let sealed = seal(id)?.unwrap_or_else(|| Sealed {
        key: String::new(),
        text: String::new(),
    });
    let text = |text: &str| Value::Text(text.to_owned());
    let values = [
        ("person_id", Value::Integer(person.0)),
        ("kind", row::coded(kind)),
        ("key_id", Value::Text(sealed.key)),
        ("sealed", Value::Text(sealed.text)),
        ("tail", text(tail)),
        ("reason", text(reason)),
        ("written_by", Value::Integer(by.0)),
        ("written_at", Value::Integer(tx.now())),
    ];
    Ok(tx.insert_with_id("person_number", id, &values)?)
}

/// Takes a person's number away; `false` when there was none.
///
/// # Errors
/// What SQLite says.
pub fn remove(tx: &Tx<'_>, person: PersonId) -> StoreResult<bool> {
    let Some(row) = of(tx.connection(), person)? else {
        return Ok(false);
    };
    tx.delete("person_number", row.id)?;
    Ok(true)
}

/// Seals a number anew.
///
/// # Errors
/// What SQLite says.
pub fn reseal(tx: &Tx<'_>, id: i64, sealed: Sealed) -> StoreResult<()> {
    let values = [
        ("key_id", Value::Text(sealed.key)),
        ("sealed", Value::Text(sealed.text)),
    ];
    tx.update("person_number", id, None, &values)
}
