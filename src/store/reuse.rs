//! Earlier results of people, and exemptions that rest on them.

use crate::domain::reuse::Points;
use crate::domain::{ApplicationId, CriterionId, Outcome, PersonId, StageId, VacancyId};
use crate::store::list::Condition;
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use std::collections::HashSet;

/// Of an undecided application `a`: its person was tested before.
macro_rules! tested {
    () => {
        "a.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')
           AND (EXISTS (SELECT 1 FROM test_result r WHERE r.person_id = a.person_id)
             OR EXISTS (SELECT 1 FROM application o WHERE o.person_id = a.person_id AND o.id <> a.id
               AND o.state NOT IN ('submitted', 'admissible', 'late', 'incomplete')))"
    };
}

/// A module of an earlier procedure in which somebody was judged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EarlierStage {
    /// The application.
    pub application: ApplicationId,
    /// The module.
    pub stage: StageId,
    /// What was decided.
    pub outcome: Outcome,
    /// When, in milliseconds.
    pub at: i64,
    /// The number of the vacancy.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// The modules in which a person was judged before, newest first: of procedures whose report is drawn, for before that a decision can be
/// taken back; of applications that fulfil a condition on `a`.
///
/// # Errors
/// What SQLite says.
pub fn stages(
    connection: &Connection,
    person: PersonId,
    except: ApplicationId,
    visible: Condition,
) -> StoreResult<Vec<EarlierStage>> {
    let asked = stages_asked(person, except, visible);
    Ok(connection
        .prepare_cached(&asked.sql)?
        .query_map(params_from_iter(asked.values), |found| {
            Ok(EarlierStage {
                application: found.get("id")?,
                stage: found.get("stage_id")?,
                outcome: row::code(found, "outcome")?,
                at: found.get("decided_at")?,
                number: found.get("number")?,
                title: found.get("title")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The statement behind [`stages`], so that a test can ask how SQLite means to answer it.
pub fn stages_asked(person: PersonId, except: ApplicationId, visible: Condition) -> Condition {
    let mut condition = Condition::new("a.person_id = ? AND a.id <> ?", vec![person.0.into(), except.0.into()]);
    condition.and(visible.whole());
    let sql = format!(
        "SELECT a.id, d.stage_id, d.outcome, d.decided_at, v.number, v.title
         FROM application a CROSS JOIN vacancy v ON v.id = a.vacancy_id CROSS JOIN decision d ON d.application_id = a.id
         WHERE {} AND v.state IN ('report_drawn', 'awaiting_approval', 'approved', 'closed')
           AND d.stage_id IS NOT NULL AND d.revoked_at IS NULL AND d.outcome IN ('passed', 'failed', 'suitable', 'unsuitable')
         ORDER BY a.received_at DESC LIMIT 50",
        condition.sql
    );
    Condition::new(sql, condition.values)
}

/// Candidates of a vacancy who wait for a decision and were tested or judged somewhere before, by name.
///
/// # Errors
/// What SQLite says.
pub fn tested_before(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<ApplicationId>> {
    Ok(connection
        .prepare_cached(TESTED_BEFORE)?
        .query_map([vacancy], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// The statement behind [`tested_before`].
pub const TESTED_BEFORE: &str = concat!(
    "SELECT a.id FROM application a WHERE a.vacancy_id = ?1 AND ",
    tested!(),
    " ORDER BY a.sort_name, a.id"
);

/// Whether there is an earlier result of an application's person, and the application is not decided yet.
///
/// # Errors
/// What SQLite says.
pub fn was_tested_before(connection: &Connection, id: ApplicationId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached(concat!(
            "SELECT EXISTS (SELECT 1 FROM application a WHERE a.id = ?1 AND ",
            tested!(),
            ")"
        ))?
        .query_row([id], |row| row.get(0))?)
}

/// The day on which the conditions of a vacancy must be met, as its reglement has it; else the day it closes.
///
/// # Errors
/// What SQLite says.
pub fn reference(connection: &Connection, vacancy: VacancyId) -> StoreResult<Option<NaiveDate>> {
    let found: Option<(Option<String>, String)> = connection
        .prepare_cached(
            "SELECT (SELECT r.conditions_on FROM reglement r WHERE r.vacancy_id = v.id ORDER BY r.edition DESC LIMIT 1), v.closes_local
             FROM vacancy v WHERE v.id = ?1",
        )?
        .query_row([vacancy], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((conditions, closes)) = found else {
        return Ok(None);
    };
    let closed = || row::read_moment(&closes).map(|moment| moment.date());
    Ok(conditions.and_then(|day| day.parse().ok()).or_else(closed))
}

/// The competences that count in the modules of a vacancy, in their order, each once.
///
/// # Errors
/// What SQLite says.
pub fn competences(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<String>> {
    let mut seen = HashSet::new();
    let mut names: Vec<String> = connection
        .prepare_cached(
            "SELECT c.name FROM stage s CROSS JOIN criterion c ON c.stage_id = s.id
             WHERE s.vacancy_id = ?1 AND s.kind <> 'screening' AND (c.counts = 1 OR c.essential = 1) ORDER BY s.position, c.position",
        )?
        .query_map([vacancy], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    names.retain(|name| seen.insert(name.clone()));
    Ok(names)
}

/// The name of the line manager of a vacancy; empty: none is named.
///
/// # Errors
/// What SQLite says.
pub fn manager(connection: &Connection, vacancy: VacancyId) -> StoreResult<String> {
    let name: Option<String> = connection
        .prepare_cached(
            "SELECT p.given_name || ' ' || p.family_name FROM vacancy v CROSS JOIN person p ON p.id = v.manager_id WHERE v.id = ?1",
        )?
        .query_row([vacancy], |row| row.get(0))
        .optional()?;
    Ok(name.unwrap_or_default())
}

/// Whether somebody gave an application a score in a stage.
///
/// # Errors
/// What SQLite says.
pub fn is_scored(connection: &Connection, application: ApplicationId, stage: StageId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM score_sheet h CROSS JOIN score o ON o.sheet_id = h.id WHERE h.application_id = ?1 AND h.stage_id = ?2)",
        )?
        .query_row((application, stage), |row| row.get(0))?)
}

/// Whether an application may have a score in a stage: somebody has a sheet for it, or it is passed on an earlier result.
///
/// # Errors
/// What SQLite says.
pub fn has_score(connection: &Connection, application: ApplicationId, stage: StageId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM score_sheet WHERE application_id = ?1 AND stage_id = ?2)
               OR EXISTS (SELECT 1 FROM exemption WHERE application_id = ?1 AND stage_id = ?2)",
        )?
        .query_row((application, stage), |row| row.get(0))?)
}

/// What an exemption rests on, to be recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct New<'a> {
    /// The decision.
    pub decision: i64,
    /// Whose application.
    pub application: ApplicationId,
    /// From which module.
    pub stage: StageId,
    /// The day of the consent.
    pub consent: NaiveDate,
    /// The line manager who was consulted.
    pub manager: &'a str,
    /// When.
    pub consulted: NaiveDate,
    /// Whether the earlier scores count in the ranking.
    pub scored: bool,
    /// The results.
    pub results: Vec<RestsOn>,
}

/// A result an exemption rests on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RestsOn {
    /// The criterion.
    pub criterion: CriterionId,
    /// Its name; not looked at when it is recorded.
    pub name: String,
    /// The level that was reached.
    pub level: Option<i64>,
    /// What was given.
    pub points: Option<Points>,
    /// The day of the test.
    pub tested: Option<NaiveDate>,
    /// Until when it counts.
    pub until: Option<NaiveDate>,
    /// Where.
    pub source: String,
}

/// Records what an exemption rests on.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, new: &New<'_>) -> StoreResult<()> {
    let day = |day: Option<NaiveDate>| Value::Text(day.map(|day| day.to_string()).unwrap_or_default());
    let or_null = |number: Option<i64>| number.map_or(Value::Null, Value::Integer);
    let exemption = tx.insert(
        "exemption",
        &[
            ("decision_id", Value::Integer(new.decision)),
            ("application_id", Value::Integer(new.application.0)),
            ("stage_id", Value::Integer(new.stage.0)),
            ("consent_on", Value::Text(new.consent.to_string())),
            ("manager", Value::Text(new.manager.to_owned())),
            ("consulted_on", Value::Text(new.consulted.to_string())),
            ("scored", Value::Integer(i64::from(new.scored))),
        ],
    )?;
    for result in &new.results {
        tx.insert(
            "exemption_result",
            &[
                ("exemption_id", Value::Integer(exemption)),
                ("application_id", Value::Integer(new.application.0)),
                ("criterion_id", Value::Integer(result.criterion.0)),
                ("level", or_null(result.level)),
                ("points", or_null(result.points.map(|points| points.given))),
                ("maximum", or_null(result.points.map(|points| points.maximum))),
                ("tested_on", day(result.tested)),
                ("counts_until", day(result.until)),
                ("source", Value::Text(result.source.clone())),
            ],
        )?;
    }
    Ok(())
}

/// An exemption in force, as it is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exemption {
    /// The decision it is.
    pub decision: i64,
    /// From which module.
    pub stage: StageId,
    /// The day of the consent it rests on.
    pub consent: Option<NaiveDate>,
    /// The line manager who was consulted.
    pub manager: String,
    /// When.
    pub consulted: Option<NaiveDate>,
    /// Whether the earlier scores count in the ranking.
    pub scored: bool,
    /// The results.
    pub results: Vec<RestsOn>,
}

/// The exemptions of an application that were not taken back, in the order of its modules.
///
/// # Errors
/// What SQLite says.
pub fn exemptions(connection: &Connection, application: ApplicationId) -> StoreResult<Vec<Exemption>> {
    let found: Vec<(i64, Exemption)> = connection
        .prepare_cached(
            "SELECT e.id, e.decision_id, e.stage_id, e.consent_on, e.manager, e.consulted_on, e.scored
             FROM exemption e CROSS JOIN decision d ON d.id = e.decision_id CROSS JOIN stage s ON s.id = e.stage_id
             WHERE e.application_id = ?1 AND d.revoked_at IS NULL ORDER BY s.position",
        )?
        .query_map([application], |found| {
            let exemption = Exemption {
                decision: found.get("decision_id")?,
                stage: found.get("stage_id")?,
                consent: row::day(found, "consent_on")?,
                manager: found.get("manager")?,
                consulted: row::day(found, "consulted_on")?,
                scored: found.get("scored")?,
                results: Vec::new(),
            };
            Ok((found.get("id")?, exemption))
        })?
        .collect::<Result<_, _>>()?;
    let mut exemptions = Vec::with_capacity(found.len());
    for (id, mut exemption) in found {
        exemption.results = results(connection, id)?;
        exemptions.push(exemption);
    }
    Ok(exemptions)
}

/// The candidates of a vacancy who are exempted from one of its modules.
///
/// # Errors
/// What SQLite says.
pub fn exempted(connection: &Connection, vacancy: VacancyId) -> StoreResult<HashSet<ApplicationId>> {
    Ok(connection
        .prepare_cached(
            "SELECT e.application_id FROM stage s CROSS JOIN exemption e ON e.stage_id = s.id CROSS JOIN decision d ON d.id = e.decision_id
             WHERE s.vacancy_id = ?1 AND d.revoked_at IS NULL",
        )?
        .query_map([vacancy], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

fn results(connection: &Connection, exemption: i64) -> StoreResult<Vec<RestsOn>> {
    Ok(connection
        .prepare_cached(
            "SELECT r.criterion_id, c.name, r.level, r.points, r.maximum, r.tested_on, r.counts_until, r.source
             FROM exemption_result r CROSS JOIN criterion c ON c.id = r.criterion_id WHERE r.exemption_id = ?1 ORDER BY c.position",
        )?
        .query_map([exemption], |found| {
            Ok(RestsOn {
                criterion: found.get("criterion_id")?,
                name: found.get("name")?,
                level: found.get("level")?,
                points: points(found.get("points")?, found.get("maximum")?),
                tested: row::day(found, "tested_on")?,
                until: row::day(found, "counts_until")?,
                source: found.get("source")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Points, where both what was given and the highest score are known.
pub(in crate::store) fn points(given: Option<i64>, maximum: Option<i64>) -> Option<Points> {
    let (given, maximum) = given.zip(maximum)?;
    Some(Points { given, maximum })
}

/// What counts again in a stage, for everybody exempted from it: application, criterion, points.
///
/// # Errors
/// What SQLite says.
pub fn counting(connection: &Connection, stage: StageId) -> StoreResult<Vec<(ApplicationId, CriterionId, Points)>> {
    let found: Vec<(ApplicationId, CriterionId, Option<Points>)> = connection
        .prepare_cached(
            "SELECT e.application_id, r.criterion_id, r.points, r.maximum
             FROM exemption e CROSS JOIN decision d ON d.id = e.decision_id CROSS JOIN exemption_result r ON r.exemption_id = e.id
             WHERE e.stage_id = ?1 AND e.scored = 1 AND d.revoked_at IS NULL",
        )?
        .query_map([stage], |row| {
            Ok((row.get(0)?, row.get(1)?, points(row.get(2)?, row.get(3)?)))
        })?
        .collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter_map(|(application, criterion, points)| Some((application, criterion, points?)))
        .collect())
}
