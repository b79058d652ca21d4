//! What people consented to, since when, and until when.

use crate::domain::{PersonId, Purpose};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::Value;

/// A consent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConsentLine {
    /// Its row.
    pub id: i64,
    /// To what.
    pub purpose: Purpose,
    /// The day it was given.
    pub given: Option<NaiveDate>,
    /// By which form, letter or talk.
    pub how: String,
    /// The day it was withdrawn; none while it holds.
    pub withdrawn: Option<NaiveDate>,
    /// Who wrote it down.
    pub by: String,
}

/// The consents of a person, newest first.
///
/// # Errors
/// What SQLite says.
pub fn lines(connection: &Connection, person: PersonId) -> StoreResult<Vec<ConsentLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT c.id, c.purpose, c.given_on, c.how, c.withdrawn_on, p.given_name || ' ' || p.family_name AS name
             FROM consent c JOIN person p ON p.id = c.recorded_by WHERE c.person_id = ?1 ORDER BY c.given_on DESC, c.id DESC",
        )?
        .query_map([person], |found| {
            Ok(ConsentLine {
                id: found.get("id")?,
                purpose: row::code(found, "purpose")?,
                given: row::day(found, "given_on")?,
                how: found.get("how")?,
                withdrawn: row::day(found, "withdrawn_on")?,
                by: found.get("name")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Writes a consent down.
///
/// # Errors
/// What SQLite says.
pub fn give(
    tx: &Tx<'_>,
    person: PersonId,
    purpose: Purpose,
    on: NaiveDate,
    how: &str,
    by: PersonId,
) -> StoreResult<i64> {
    use crate::domain::Coded;
    tx.insert(
        "consent",
        &[
            ("person_id", Value::Integer(person.0)),
            ("purpose", Value::Text(purpose.code().to_owned())),
            ("given_on", Value::Text(on.to_string())),
            ("how", Value::Text(how.to_owned())),
            ("recorded_by", Value::Integer(by.0)),
        ],
    )
}

/// Ends a consent on a day.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn withdraw(tx: &Tx<'_>, consent: i64, on: NaiveDate) -> StoreResult<()> {
    tx.update(
        "consent",
        consent,
        None,
        &[("withdrawn_on", Value::Text(on.to_string()))],
    )
}
