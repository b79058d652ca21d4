//! Departures: what was done otherwise than a rule or an announcement has it, by whom and why.

use crate::domain::{ApplicationId, Coded, DepartureKind, PersonId, VacancyId};
use crate::store::{StoreResult, Tx};
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
