//! Letters about decisions.

use crate::domain::{ApplicationId, Outcome, PersonId, VacancyId};
use crate::store::{StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// A letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetterRow {
    /// Which.
    pub id: i64,
    /// About which application.
    pub application: ApplicationId,
    /// The candidate's name, family name first.
    pub name: String,
    /// What was decided.
    pub outcome: Outcome,
    /// In which stage; empty: about the whole.
    pub stage: String,
    /// Whether the decision still holds.
    pub holds: bool,
    /// The text, as Markdown.
    pub body: String,
    /// Who prepared it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

const COLUMNS: &str =
    "l.id, l.application_id, p.family_name || ' ' || p.given_name AS name, iif(d.on_hold, 'on_hold', d.outcome) AS outcome,
    coalesce(s.name, '') AS stage,
    d.revoked_at IS NULL AS holds, l.body, w.given_name || ' ' || w.family_name AS by, l.prepared_at";
const JOINS: &str = "CROSS JOIN person p ON p.id = a.person_id CROSS JOIN decision d ON d.id = l.decision_id
    CROSS JOIN person w ON w.id = l.prepared_by LEFT JOIN stage s ON s.id = d.stage_id";

fn read(found: &Row<'_>) -> rusqlite::Result<LetterRow> {
    Ok(LetterRow {
        id: found.get("id")?,
        application: found.get("application_id")?,
        name: found.get("name")?,
        outcome: row::code(found, "outcome")?,
        stage: found.get("stage")?,
        holds: found.get("holds")?,
        body: found.get("body")?,
        by: found.get("by")?,
        at: found.get("prepared_at")?,
    })
}

/// The letters of a vacancy, by the candidates' names.
///
/// # Errors
/// What SQLite says.
pub fn of_vacancy(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<LetterRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM application a CROSS JOIN letter l ON l.application_id = a.id {JOINS}
         WHERE a.vacancy_id = ?1 ORDER BY a.sort_name, a.id, l.prepared_at"
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map([vacancy], read)?
        .collect::<Result<_, _>>()?)
}

/// The letters about an application, newest first.
///
/// # Errors
/// What SQLite says.
pub fn of_application(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<LetterRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM letter l CROSS JOIN application a ON a.id = l.application_id {JOINS}
         WHERE l.application_id = ?1 ORDER BY l.prepared_at DESC, l.id DESC"
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map([id], read)?
        .collect::<Result<_, _>>()?)
}

/// The decision in force that was taken last about an application, with why, and whether there is a letter about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Latest {
    /// Which.
    pub decision: i64,
    /// What was decided.
    pub outcome: Outcome,
    /// In which stage; empty: about the whole.
    pub stage: String,
    /// Why.
    pub motivation: String,
    /// Whether there is a letter about it.
    pub written: bool,
}

/// The decision a letter would be about now; `None` where nothing was decided.
///
/// # Errors
/// What SQLite says.
pub fn latest(connection: &Connection, id: ApplicationId) -> StoreResult<Option<Latest>> {
    Ok(connection
        .prepare_cached(
            "SELECT d.id, iif(d.on_hold, 'on_hold', d.outcome) AS outcome, coalesce(s.name, '') AS stage, d.motivation,
               EXISTS (SELECT 1 FROM letter l WHERE l.decision_id = d.id) AS written
             FROM decision d LEFT JOIN stage s ON s.id = d.stage_id
             WHERE d.application_id = ?1 AND d.revoked_at IS NULL ORDER BY d.decided_at DESC, d.id DESC LIMIT 1",
        )?
        .query_row([id], |found| {
            Ok(Latest {
                decision: found.get("id")?,
                outcome: row::code(found, "outcome")?,
                stage: found.get("stage")?,
                motivation: found.get("motivation")?,
                written: found.get("written")?,
            })
        })
        .optional()?)
}

/// Title and entity of a vacancy, and who it belongs to: what a letter tells of it.
///
/// # Errors
/// What SQLite says.
pub fn heading(connection: &Connection, vacancy: VacancyId) -> StoreResult<(String, String, String)> {
    Ok(connection
        .prepare_cached(
            "SELECT v.title, e.name, o.given_name || ' ' || o.family_name FROM vacancy v JOIN entity e ON e.id = v.entity_id
             JOIN person o ON o.id = v.owner_id WHERE v.id = ?1",
        )?
        .query_row([vacancy], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// Keeps a letter.
///
/// # Errors
/// What SQLite says; a second one about the same decision is refused by the table.
pub fn add(tx: &Tx<'_>, decision: i64, id: ApplicationId, body: &str, by: PersonId) -> StoreResult<i64> {
    tx.insert(
        "letter",
        &[
            ("decision_id", Value::Integer(decision)),
            ("application_id", Value::Integer(id.0)),
            ("body", Value::Text(body.to_owned())),
            ("prepared_by", Value::Integer(by.0)),
            ("prepared_at", Value::Integer(tx.now())),
        ],
    )
}
