//! Departures: what was done otherwise than a rule or an announcement has it, by whom and why.

use crate::domain::{ApplicationId, Coded, DepartureKind, PersonId, VacancyId};
use crate::store::{StoreResult, Tx, row};
use rusqlite::Connection;
use rusqlite::types::Value;

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
    /// About which decision, when one is concerned.
    pub decision: Option<i64>,
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
        ("decision_id", new.decision.map_or(Value::Null, Value::Integer)),
    ];
    tx.insert("departure", &values)
}

/// A departure as it is read.
#[derive(Clone, PartialEq, Debug)]
pub struct DepartureLine {
    /// When, in milliseconds.
    pub at: i64,
    /// What kind.
    pub kind: DepartureKind,
    /// From which rule; empty: none by name.
    pub rule: String,
    /// The coded ground; empty: none.
    pub code: String,
    /// Why.
    pub reason: String,
    /// By whom, in words.
    pub by: String,
    /// For which candidate, by name; empty: for none in particular.
    pub candidate: String,
}

/// The departures of a procedure, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_vacancy(connection: &Connection, id: VacancyId) -> StoreResult<Vec<DepartureLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT d.at, d.kind, d.rule, d.code, d.reason, b.given_name || ' ' || b.family_name AS by,
               coalesce(p.given_name || ' ' || p.family_name, '') AS candidate
             FROM departure d JOIN person b ON b.id = d.by_id
               LEFT JOIN application a ON a.id = d.application_id LEFT JOIN person p ON p.id = a.person_id
             WHERE d.vacancy_id = ?1 ORDER BY d.at, d.id",
        )?
        .query_map([id], |found| {
            Ok(DepartureLine {
                at: found.get("at")?,
                kind: row::code(found, "kind")?,
                rule: found.get("rule")?,
                code: found.get("code")?,
                reason: found.get("reason")?,
                by: found.get("by")?,
                candidate: found.get("candidate")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Takes away that nobody is suitable; `true` when that was recorded.
///
/// # Errors
/// What SQLite says.
pub fn lift_nobody(tx: &Tx<'_>, vacancy: VacancyId) -> StoreResult<bool> {
    let recorded: bool = tx
        .connection()
        .prepare_cached("SELECT nobody_reason <> '' FROM vacancy WHERE id = ?1")?
        .query_row([vacancy], |found| found.get(0))?;
    if recorded {
        let cleared = [("nobody_reason", Value::Text(String::new()))];
        tx.update("vacancy", vacancy, None, &cleared)?;
    }
    Ok(recorded)
}
