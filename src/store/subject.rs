//! From what a journal entry is about to the vacancy whose rights govern it.

use crate::domain::VacancyId;
use crate::store::StoreResult;
use rusqlite::{Connection, OptionalExtension};

/// The vacancy of an event.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of_event(connection: &Connection, id: i64) -> StoreResult<Option<VacancyId>> {
    Ok(connection
        .prepare_cached("SELECT vacancy_id FROM event WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The name of what a column refers to, for reading a history; none for columns that are not named there.
///
/// # Errors
/// What SQLite says.
pub fn name_of(connection: &Connection, column: &str, id: i64) -> StoreResult<Option<String>> {
    let sql = match column {
        "criterion_id" => "SELECT name FROM criterion WHERE id = ?1",
        "stage_id" => "SELECT name FROM stage WHERE id = ?1",
        "redeployment_id" => {
            "SELECT p.given_name || ' ' || p.family_name FROM redeployment r CROSS JOIN person p ON p.id = r.person_id WHERE r.id = ?1"
        }
        "room_id" => "SELECT name FROM room WHERE id = ?1",
        "part_id" => "SELECT name || ' ' || substr(starts_local, 12, 5) FROM part WHERE id = ?1",
        "owner_id" | "manager_id" | "person_id" | "author_id" | "lent_by" | "decided_by" | "requested_by"
        | "agreed_by" | "prepared_by" => "SELECT given_name || ' ' || family_name FROM person WHERE id = ?1",
        _ => return Ok(None),
    };
    one(connection, sql, id)
}

/// What people call an object an entry is about; none for kinds that go by no name of their own.
///
/// # Errors
/// What SQLite says.
pub fn called(connection: &Connection, subject: &str, id: i64) -> StoreResult<Option<String>> {
    let sql = match subject {
        "vacancy" => "SELECT number FROM vacancy WHERE id = ?1",
        "vacancy_request" => "SELECT title FROM vacancy_request WHERE id = ?1",
        "event" => "SELECT title FROM event WHERE id = ?1",
        "person" => "SELECT given_name || ' ' || family_name FROM person WHERE id = ?1",
        "hire_sheet" => {
            "SELECT p.given_name || ' ' || p.family_name FROM hire_sheet h JOIN application a ON a.id = h.application_id JOIN person p ON p.id = a.person_id WHERE h.id = ?1"
        }
        "application" => {
            "SELECT p.given_name || ' ' || p.family_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1"
        }
        _ => return Ok(None),
    };
    one(connection, sql, id)
}

/// Whom or what the row is about that a column refers to: the candidate of an application or a sheet, the title of an approval.
///
/// # Errors
/// What SQLite says.
pub fn about(connection: &Connection, column: &str, id: i64) -> StoreResult<Option<String>> {
    let sql = match column {
        "person_id" => "SELECT family_name || ' ' || given_name FROM person WHERE id = ?1",
        "application_id" => {
            "SELECT p.family_name || ' ' || p.given_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1"
        }
        "sheet_id" => {
            "SELECT p.family_name || ' ' || p.given_name FROM score_sheet h JOIN application a ON a.id = h.application_id
             JOIN person p ON p.id = a.person_id WHERE h.id = ?1"
        }
        "approval_id" => "SELECT title FROM approval WHERE id = ?1",
        "entity_id" => "SELECT name FROM entity WHERE id = ?1",
        _ => return Ok(None),
    };
    one(connection, sql, id)
}

fn one(connection: &Connection, sql: &str, id: i64) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached(sql)?
        .query_row([id], |row| row.get(0))
        .optional()?)
}
