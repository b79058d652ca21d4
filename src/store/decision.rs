//! Decisions about an application: what holds, what was taken back, and what each departs from.

use crate::domain::judging::revert::InForce;
use crate::domain::{ApplicationId, Coded, Outcome, OverrideGround, PersonId, StageId, VacancyId};
use crate::store::{StoreResult, Tx, row};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::HashMap;

/// The code of a departure that takes a decision back; other codes of such a departure are grounds.
pub const TAKEN_BACK: &str = "taken_back";

/// A decision in force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decision {
    /// Which.
    pub id: i64,
    /// What it says, and what the one it replaced said.
    pub said: InForce,
    /// The one it took the place of.
    replaced: Option<i64>,
}

/// The decisions in force about an application, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn in_force(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<Decision>> {
    Ok(connection
        .prepare_cached(
            "SELECT d.id, d.stage_id, iif(d.on_hold, 'on_hold', d.outcome) AS outcome, o.id AS replaced_id,
               iif(o.on_hold, 'on_hold', o.outcome) AS replaced
             FROM decision d LEFT JOIN decision o ON o.id = (SELECT max(x.id) FROM decision x
               WHERE x.application_id = d.application_id AND x.stage_id IS d.stage_id AND x.revoked_at = d.decided_at AND x.id < d.id)
             WHERE d.application_id = ?1 AND d.revoked_at IS NULL ORDER BY d.decided_at, d.id",
        )?
        .query_map([id], |found| {
            Ok(Decision {
                id: found.get("id")?,
                said: InForce {
                    about: found.get("stage_id")?,
                    outcome: row::code(found, "outcome")?,
                    replaced: row::code_or_none(found, "replaced")?,
                },
                replaced: found.get("replaced_id")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The names of the stages in which candidates of a vacancy are on hold, by candidate.
///
/// # Errors
/// What SQLite says.
pub fn on_hold(connection: &Connection, vacancy: VacancyId) -> StoreResult<HashMap<ApplicationId, Vec<String>>> {
    let mut found: HashMap<ApplicationId, Vec<String>> = HashMap::new();
    let mut statement = connection.prepare_cached(
        "SELECT d.application_id, s.name FROM stage s CROSS JOIN decision d ON d.stage_id = s.id
         WHERE s.vacancy_id = ?1 AND d.on_hold = 1 AND d.revoked_at IS NULL ORDER BY s.position",
    )?;
    let mut rows = statement.query([vacancy])?;
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}

/// How many passed a stage.
///
/// # Errors
/// What SQLite says.
pub fn passed(connection: &Connection, stage: StageId) -> StoreResult<i64> {
    Ok(connection
        .prepare_cached(
            "SELECT count(*) FROM decision WHERE stage_id = ?1 AND outcome = 'passed' AND revoked_at IS NULL",
        )?
        .query_row([stage], |row| row.get(0))?)
}

/// Records a decision about an application, in a stage or about the whole.
///
/// # Errors
/// What SQLite says.
pub fn add(
    tx: &Tx<'_>,
    id: ApplicationId,
    stage: Option<StageId>,
    outcome: Outcome,
    motivation: &str,
    by: PersonId,
) -> StoreResult<i64> {
    // Who is on hold goes on: that is what the row says, with the mark that it stays to be judged.
    let on_hold = outcome == Outcome::OnHold;
    let outcome = if on_hold { Outcome::Passed } else { outcome };
    tx.insert(
        "decision",
        &[
            ("application_id", Value::Integer(id.0)),
            ("stage_id", stage.map_or(Value::Null, |stage| Value::Integer(stage.0))),
            ("outcome", Value::Text(outcome.code().to_owned())),
            ("on_hold", Value::Integer(on_hold.into())),
            ("motivation", Value::Text(motivation.to_owned())),
            ("decided_by", Value::Integer(by.0)),
            ("decided_at", Value::Integer(tx.now())),
        ],
    )
}

/// Revokes the decisions in force about the whole application or one stage: a later one takes their place.
///
/// # Errors
/// What SQLite says.
pub fn replace(tx: &Tx<'_>, id: ApplicationId, stage: Option<StageId>) -> StoreResult<()> {
    let ids: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM decision WHERE application_id = ?1 AND stage_id IS ?2 AND revoked_at IS NULL")?
        .query_map((id, stage), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for decision in ids {
        let now = Value::Integer(tx.now());
        tx.update("decision", decision, None, &[("revoked_at", now)])?;
    }
    Ok(())
}

/// Takes a decision back: the one it took the place of holds again.
///
/// # Errors
/// What SQLite says.
pub fn take_back(tx: &Tx<'_>, decision: &Decision) -> StoreResult<()> {
    let now = Value::Integer(tx.now());
    tx.update("decision", decision.id, None, &[("revoked_at", now)])?;
    match decision.replaced {
        Some(replaced) => tx.update("decision", replaced, None, &[("revoked_at", Value::Null)]),
        None => Ok(()),
    }
}

/// A decision as it is read: when, by whom, in which stage, what and why; revoked ones included.
#[derive(Clone, PartialEq, Debug)]
pub struct DecisionLine {
    /// Which.
    pub id: i64,
    /// When, in milliseconds.
    pub at: i64,
    /// Who.
    pub by: String,
    /// In which stage, by name.
    pub stage: Option<String>,
    /// What.
    pub outcome: Outcome,
    /// Why.
    pub motivation: String,
    /// Whether it still holds.
    pub holds: bool,
    /// On what ground it departs from the sheets, where it does.
    pub ground: Option<OverrideGround>,
    /// Why it was taken back; `None` where it holds or a later one took its place.
    pub taken_back: Option<String>,
}

/// The decisions about an application, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn lines(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<DecisionLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT d.id, d.decided_at, p.given_name || ' ' || p.family_name AS by, s.name AS stage,
               iif(d.on_hold, 'on_hold', d.outcome) AS outcome, d.motivation,
               d.revoked_at IS NULL AS holds,
               (SELECT code FROM departure x WHERE x.decision_id = d.id AND x.code <> ?2 ORDER BY x.id DESC LIMIT 1) AS ground,
               (SELECT reason FROM departure x WHERE x.decision_id = d.id AND x.code = ?2 ORDER BY x.id DESC LIMIT 1) AS taken_back
             FROM decision d JOIN person p ON p.id = d.decided_by LEFT JOIN stage s ON s.id = d.stage_id
             WHERE d.application_id = ?1 ORDER BY d.decided_at, d.id",
        )?
        .query_map((id, TAKEN_BACK), |found| {
            let ground: Option<String> = found.get("ground")?;
            Ok(DecisionLine {
                id: found.get("id")?,
                at: found.get("decided_at")?,
                by: found.get("by")?,
                stage: found.get("stage")?,
                outcome: row::code(found, "outcome")?,
                motivation: found.get("motivation")?,
                holds: found.get("holds")?,
                ground: ground.as_deref().and_then(OverrideGround::from_code),
                taken_back: found.get("taken_back")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}
