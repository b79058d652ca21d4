//! Anonymous stages, and the number by which a candidate goes meanwhile.

use crate::domain::{ApplicationId, StageKind, VacancyId};
use crate::store::list::Condition;
use crate::store::{StoreResult, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;

/// The anonymous stages of a vacancy that did not end: somebody still waits for a decision in them or before them.
///
/// # Errors
/// What SQLite says.
pub fn open_stages(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<StageKind>> {
    Ok(connection
        .prepare_cached(
            "SELECT s.kind FROM stage s WHERE s.vacancy_id = ?1 AND s.anonymous = 1 AND EXISTS (
               SELECT 1 FROM state_count c LEFT JOIN stage t ON t.id = c.stage_id WHERE c.vacancy_id = s.vacancy_id AND (
                 c.state IN ('submitted', 'admissible')
                 OR c.state IN ('screened_in', 'preselected') AND coalesce(t.position, 0) < s.position
                 OR c.state = 'in_stage' AND coalesce(t.position, 0) <= s.position))",
        )?
        .query_map([vacancy], |found| row::code(found, "kind"))?
        .collect::<Result<_, _>>()?)
}

/// The vacancies in selection with an anonymous stage.
///
/// # Errors
/// What SQLite says.
pub fn vacancies(connection: &Connection) -> StoreResult<Vec<VacancyId>> {
    Ok(connection
        .prepare_cached(
            "SELECT DISTINCT s.vacancy_id FROM stage s INDEXED BY stage_anonymous CROSS JOIN vacancy v ON v.id = s.vacancy_id
             WHERE s.anonymous = 1 AND v.applications > 0 AND v.undecided > 0",
        )?
        .query_map([], |row| row.get(0))?
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
