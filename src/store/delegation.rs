//! Absences: who answers approvals in whose place.

use crate::domain::approval::delegation::StandIn;
use crate::domain::{DelegationId, PersonId};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// An absence as it is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DelegationRow {
    /// Which.
    pub id: DelegationId,
    /// Who answers in whose place, and when.
    pub stand_in: StandIn,
    /// Who is absent, in words.
    pub absent: String,
    /// Who answers, in words.
    pub delegate: String,
    /// Why.
    pub reason: String,
    /// Who wrote it down, in words.
    pub set_by: String,
    /// The version seen.
    pub version: i64,
}

const SELECT: &str = "SELECT d.id, d.person_id, d.delegate_id, d.from_on, d.until_on, d.reason, d.version,
    p.given_name || ' ' || p.family_name AS absent, q.given_name || ' ' || q.family_name AS delegate,
    s.given_name || ' ' || s.family_name AS setter
  FROM approval_delegation d JOIN person p ON p.id = d.person_id JOIN person q ON q.id = d.delegate_id JOIN person s ON s.id = d.set_by";

fn read(found: &Row<'_>) -> rusqlite::Result<DelegationRow> {
    Ok(DelegationRow {
        id: found.get("id")?,
        stand_in: StandIn {
            person: found.get("person_id")?,
            delegate: found.get("delegate_id")?,
            from: row::day(found, "from_on")?.unwrap_or_default(),
            until: row::day(found, "until_on")?.unwrap_or_default(),
        },
        absent: found.get("absent")?,
        delegate: found.get("delegate")?,
        reason: found.get("reason")?,
        set_by: found.get("setter")?,
        version: found.get("version")?,
    })
}

/// Absences that hold on a day or later, of everybody or of one person, absent or answering; the first to begin first.
///
/// # Errors
/// What SQLite says.
pub fn from_day(connection: &Connection, person: Option<PersonId>, day: NaiveDate) -> StoreResult<Vec<DelegationRow>> {
    let whose = match person {
        Some(_) => "d.person_id = ?2 OR d.delegate_id = ?2",
        None => "?2 IS NULL",
    };
    let rows = connection
        .prepare_cached(&format!(
            "{SELECT} WHERE d.until_on >= ?1 AND ({whose}) ORDER BY d.from_on, d.id"
        ))?
        .query_map((day.to_string(), person), read)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// One absence; `None` when there is none with this identifier.
///
/// # Errors
/// What SQLite says.
pub fn one(connection: &Connection, id: DelegationId) -> StoreResult<Option<DelegationRow>> {
    Ok(connection
        .prepare_cached(&format!("{SELECT} WHERE d.id = ?1"))?
        .query_row([id], read)
        .optional()?)
}

/// In whose place a person answers on a day.
///
/// # Errors
/// What SQLite says.
pub fn absent_for(connection: &Connection, delegate: PersonId, day: NaiveDate) -> StoreResult<Vec<PersonId>> {
    let people = connection
        .prepare_cached(
            "SELECT DISTINCT person_id FROM approval_delegation WHERE delegate_id = ?1 AND until_on >= ?2 AND from_on <= ?2 ORDER BY person_id",
        )?
        .query_map((delegate, day.to_string()), |found| found.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(people)
}

/// Who answers in a person's place on a day.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, person: PersonId, day: NaiveDate) -> StoreResult<Option<DelegationRow>> {
    Ok(connection
        .prepare_cached(&format!(
            "{SELECT} WHERE d.person_id = ?1 AND d.until_on >= ?2 AND d.from_on <= ?2 ORDER BY d.until_on LIMIT 1"
        ))?
        .query_row((person, day.to_string()), read)
        .optional()?)
}

/// Adds one.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, stand_in: StandIn, reason: &str, by: PersonId) -> StoreResult<DelegationId> {
    tx.insert(
        "approval_delegation",
        &[
            ("person_id", Value::Integer(stand_in.person.0)),
            ("delegate_id", Value::Integer(stand_in.delegate.0)),
            ("from_on", Value::Text(stand_in.from.to_string())),
            ("until_on", Value::Text(stand_in.until.to_string())),
            ("reason", Value::Text(reason.to_owned())),
            ("set_by", Value::Integer(by.0)),
        ],
    )
    .map(DelegationId)
}

/// Ends one on a day, if it still has the version that was seen; one that would end before it begins goes.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn end(tx: &Tx<'_>, row: &DelegationRow, seen: i64, last: NaiveDate) -> StoreResult<()> {
    if last < row.stand_in.from {
        return tx.delete_seen("approval_delegation", row.id.0, seen);
    }
    let values = [("until_on", Value::Text(last.to_string()))];
    tx.update("approval_delegation", row.id, Some(seen), &values)
}
