//! Anonymous stages, and the number by which a candidate goes meanwhile.

use crate::domain::{ApplicationId, EntityId, PersonId, StageKind, VacancyId};
use crate::store::list::Condition;
use crate::store::{StoreResult, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;

/// Somebody still waits for a decision in a stage `s` or before it, or left it provisionally and comes back to be judged in it.
const WAITS: &str = "(EXISTS (
  SELECT 1 FROM state_count c LEFT JOIN stage t ON t.id = c.stage_id WHERE c.vacancy_id = s.vacancy_id AND (
    c.state IN ('submitted', 'admissible')
    OR c.state IN ('screened_in', 'preselected') AND coalesce(t.position, 0) < s.position
    OR c.state = 'in_stage' AND coalesce(t.position, 0) <= s.position))
  OR EXISTS (SELECT 1 FROM decision d CROSS JOIN application a ON a.id = d.application_id WHERE d.stage_id = s.id AND d.on_hold = 1
    AND d.revoked_at IS NULL AND a.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')))";

/// The anonymous stages of a vacancy that did not end: somebody still waits for a decision in them or before them.
///
/// # Errors
/// What SQLite says.
pub fn open_stages(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<StageKind>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT s.kind FROM stage s WHERE s.vacancy_id = ?1 AND s.anonymous = 1 AND {WAITS}"
        ))?
        .query_map([vacancy], |found| row::code(found, "kind"))?
        .collect::<Result<_, _>>()?)
}

/// An anonymous stage that did not end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Open {
    /// Of which vacancy.
    pub vacancy: VacancyId,
    /// Of which entity that is.
    pub entity: EntityId,
    /// What it tests.
    pub kind: StageKind,
    /// Whether the person who asks sits on the jury or is the line manager.
    pub has_seat: bool,
}

/// The anonymous stages of all vacancies that did not end. Only the vacancies somebody waits in are looked at: few, however long the archive.
///
/// # Errors
/// What SQLite says.
pub fn open(connection: &Connection, person: PersonId) -> StoreResult<Vec<Open>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT v.id, v.entity_id, s.kind,
               v.manager_id IS ?1 OR EXISTS (SELECT 1 FROM juror j WHERE j.vacancy_id = v.id AND j.person_id = ?1) AS has_seat
             FROM vacancy v INDEXED BY vacancy_undecided CROSS JOIN stage s INDEXED BY stage_anonymous ON s.vacancy_id = v.id
             WHERE v.undecided > 0 AND s.anonymous = 1 AND {WAITS}"
        ))?
        .query_map([person], |found| {
            Ok(Open {
                vacancy: found.get("id")?,
                entity: found.get("entity_id")?,
                kind: row::code(found, "kind")?,
                has_seat: found.get("has_seat")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The number of a candidate; none where the vacancy has no anonymous stage.
///
/// # Errors
/// What SQLite says.
pub fn number(connection: &Connection, id: ApplicationId) -> StoreResult<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT number FROM alias WHERE application_id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The numbers of all candidates of a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn numbers(connection: &Connection, vacancy: VacancyId) -> StoreResult<HashMap<ApplicationId, i64>> {
    Ok(connection
        .prepare_cached("SELECT application_id, number FROM alias WHERE vacancy_id = ?1")?
        .query_map([vacancy], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// The names of a vacancy's candidates, as they must not be told while they go by a number.
///
/// # Errors
/// What SQLite says.
pub fn names(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<String>> {
    Ok(connection
        .prepare_cached(
            "SELECT p.family_name || ' ' || p.given_name FROM application a CROSS JOIN person p ON p.id = a.person_id WHERE a.vacancy_id = ?1",
        )?
        .query_map([vacancy], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// The candidate of a vacancy with this number, as a condition on a list of applications.
pub fn numbered(vacancy: VacancyId, number: i64) -> Condition {
    Condition::new(
        "a.id IN (SELECT application_id FROM alias WHERE vacancy_id = ? AND number = ?)",
        vec![Value::Integer(vacancy.0), Value::Integer(number)],
    )
}

/// Rows whose vacancy is none of these; the column is the one that names it.
pub fn outside(column: &str, vacancies: &[VacancyId]) -> Condition {
    if vacancies.is_empty() {
        return Condition::default();
    }
    let ids: Vec<String> = vacancies.iter().map(|id| id.0.to_string()).collect();
    Condition::new(format!("+{column} NOT IN ({})", ids.join(", ")), Vec::new())
}
