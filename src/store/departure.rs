//! Departures: what was done otherwise than a rule or an announcement has it, by whom and why.

use crate::domain::{ApplicationId, Coded, DepartureKind, PersonId, VacancyId};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, Row};

/// A departure to be recorded.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// In which procedure.
    pub vacancy: VacancyId,
    /// For which candidate, when one is concerned.
    pub application: Option<ApplicationId>,
    /// What kind.
    pub kind: DepartureKind,
    /// From which rule; empty: none by name.
    pub rule: &'a str,
    /// The coded ground; empty: none.
    pub code: &'a str,
    /// Why.
    pub reason: &'a str,
    /// By whom.
    pub by: PersonId,
}

/// Records a departure.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, new: New<'_>) -> StoreResult<i64> {
    let text = |text: &str| Value::Text(text.to_owned());
    let values = [
        ("vacancy_id", Value::Integer(new.vacancy.0)),
        (
            "application_id",
            new.application.map_or(Value::Null, |id| Value::Integer(id.0)),
        ),
        ("kind", text(new.kind.code())),
        ("rule", text(new.rule)),
        ("code", text(new.code)),
        ("reason", text(new.reason)),
        ("by_id", Value::Integer(new.by.0)),
        ("at", Value::Integer(tx.now())),
    ];
    tx.insert("departure", &values)
}

/// A departure that was recorded.
#[derive(Clone, PartialEq, Debug)]
pub struct Departure {
    /// What kind.
    pub kind: DepartureKind,
    /// From which rule.
    pub rule: String,
    /// The coded ground.
    pub code: String,
    /// Why.
    pub reason: String,
    /// By whom, by name.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
    /// The candidate concerned, by name; empty: none.
    pub candidate: String,
}

/// The departures of a procedure, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_vacancy(connection: &Connection, id: VacancyId) -> StoreResult<Vec<Departure>> {
    let read = |row: &Row<'_>| {
        Ok(Departure {
            kind: crate::store::row::code(row, "kind")?,
            rule: row.get("rule")?,
            code: row.get("code")?,
            reason: row.get("reason")?,
            by: row.get("by")?,
            at: row.get("at")?,
            candidate: row.get("candidate")?,
        })
    };
    Ok(connection
        .prepare_cached(
            "SELECT d.kind, d.rule, d.code, d.reason, d.at, p.given_name || ' ' || p.family_name AS by,
               coalesce(c.family_name || ' ' || c.given_name, '') AS candidate
             FROM departure d JOIN person p ON p.id = d.by_id LEFT JOIN application a ON a.id = d.application_id
             LEFT JOIN person c ON c.id = a.person_id WHERE d.vacancy_id = ?1 ORDER BY d.at, d.id",
        )?
        .query_map([id], read)?
        .collect::<Result<_, _>>()?)
}
