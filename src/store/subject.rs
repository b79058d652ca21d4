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
        "owner_id" | "manager_id" | "person_id" => "SELECT given_name || ' ' || family_name FROM person WHERE id = ?1",
        "criterion_id" => "SELECT name FROM criterion WHERE id = ?1",
        "room_id" => "SELECT name FROM room WHERE id = ?1",
        "part_id" => "SELECT name || ' ' || substr(starts_local, 12, 5) FROM part WHERE id = ?1",
        "application_id" => {
            "SELECT p.given_name || ' ' || p.family_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1"
        }
        _ => return Ok(None),
    };
    Ok(connection
        .prepare_cached(sql)?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// What people call an object an entry is about; none for kinds that go by no name of their own.
///
/// # Errors
/// What SQLite says.
pub fn called(connection: &Connection, subject: &str, id: i64) -> StoreResult<Option<String>> {
    let sql = match subject {
        "vacancy" => "SELECT number FROM vacancy WHERE id = ?1",
        "event" => "SELECT title FROM event WHERE id = ?1",
        "person" => "SELECT given_name || ' ' || family_name FROM person WHERE id = ?1",
        "application" => {
            "SELECT p.given_name || ' ' || p.family_name FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1"
        }
        _ => return Ok(None),
    };
    Ok(connection
        .prepare_cached(sql)?
        .query_row([id], |row| row.get(0))
        .optional()?)
}
