//! Who and what a dossier names beside the file: candidates, sessions, notes, colleagues, entities.

use super::dossier::all;
use crate::domain::{
    ApplicationId, ApplicationState, Coded, EntityId, EventId, EventState, PersonId, Role, SessionId, VacancyId,
};
use crate::store::session::held;
use crate::store::{StoreResult, row};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row};

/// A candidate, in one line.
#[derive(Clone, PartialEq, Debug)]
pub struct CandidateLine {
    /// Which application.
    pub id: ApplicationId,
    /// The name, family name first.
    pub name: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The stage's name; empty: in none.
    pub stage: String,
    /// The score in hundredths; none yet.
    pub score: Option<i64>,
}

/// The first candidates by name.
///
/// # Errors
/// What SQLite says.
pub fn candidates(connection: &Connection, id: VacancyId, limit: u32) -> StoreResult<Vec<CandidateLine>> {
    let rows = connection
        .prepare_cached(
            "SELECT a.id, p.family_name || ', ' || p.given_name AS name, a.state, coalesce(s.name, '') AS stage, a.score
             FROM application a JOIN person p ON p.id = a.person_id LEFT JOIN stage s ON s.id = a.stage_id
             WHERE a.vacancy_id = ?1 ORDER BY a.sort_name, a.id LIMIT ?2",
        )?
        .query_map((id, limit), |found| {
            let score: i64 = found.get("score")?;
            Ok(CandidateLine {
                id: found.get("id")?,
                name: found.get("name")?,
                state: row::code(found, "state")?,
                stage: found.get("stage")?,
                score: (score >= 0).then_some(score),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A session, in one line.
#[derive(Clone, PartialEq, Debug)]
pub struct SessionLine {
    /// Which; none: an event without sessions yet.
    pub id: Option<SessionId>,
    /// The event it belongs to.
    pub of: EventId,
    /// The event's title.
    pub event: String,
    /// Where the event stands.
    pub state: EventState,
    /// The session's name.
    pub name: String,
    /// From when.
    pub starts: Option<NaiveDateTime>,
    /// Until when.
    pub ends: Option<NaiveDateTime>,
    /// The room.
    pub room: String,
    /// How many candidates have a place.
    pub placed: i64,
}

/// The sessions of a vacancy, by time.
///
/// # Errors
/// What SQLite says.
pub fn sessions(connection: &Connection, id: VacancyId) -> StoreResult<Vec<SessionLine>> {
    all(
        connection,
        concat!(
            "SELECT s.id, e.id AS event_id, e.title, e.state, coalesce(s.name, '') AS name, s.starts_local, s.ends_local, coalesce(r.name, '') AS room,
           (SELECT count(*) FROM part p JOIN enrolment n ON n.part_id = p.id WHERE p.session_id = s.id AND ",
            held!("n"),
            ") AS placed
         FROM event e LEFT JOIN session s ON s.event_id = e.id LEFT JOIN room r ON r.id = s.room_id
         WHERE e.vacancy_id = ?1 ORDER BY e.from_on, e.id, s.starts_local, s.id"
        ),
        id,
        |found| {
            Ok(SessionLine {
                id: found.get("id")?,
                of: found.get("event_id")?,
                event: found.get("title")?,
                state: row::code(found, "state")?,
                name: found.get("name")?,
                starts: row::moment(found, "starts_local")?,
                ends: row::moment(found, "ends_local")?,
                room: found.get("room")?,
                placed: found.get("placed")?,
            })
        },
    )
}

/// A note about the vacancy.
#[derive(Clone, PartialEq, Debug)]
pub struct NoteLine {
    /// By whom.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
    /// The text.
    pub body: String,
}

/// The notes about a vacancy, newest first.
///
/// # Errors
/// What SQLite says.
pub fn notes(connection: &Connection, id: VacancyId) -> StoreResult<Vec<NoteLine>> {
    all(
        connection,
        "SELECT p.given_name || ' ' || p.family_name AS by, n.created_at, n.body FROM note n JOIN person p ON p.id = n.author_id
         WHERE n.vacancy_id = ?1 ORDER BY n.created_at DESC LIMIT 50",
        id,
        |found| {
            Ok(NoteLine {
                by: found.get("by")?,
                at: found.get("created_at")?,
                body: found.get("body")?,
            })
        },
    )
}

/// Colleagues with an account who hold a role for an entity on a day (`None`: any role, any entity), by name.
///
/// # Errors
/// What SQLite says.
pub fn colleagues(
    connection: &Connection,
    held: Option<(Role, EntityId)>,
    on: NaiveDate,
) -> StoreResult<Vec<(PersonId, String)>> {
    let name = "p.given_name || ' ' || p.family_name";
    let read = |found: &Row<'_>| Ok((found.get(0)?, found.get(1)?));
    let found = match held {
        None => connection
            .prepare_cached(&format!(
                "SELECT p.id, {name} FROM account a JOIN person p ON p.id = a.id WHERE a.active = 1 ORDER BY p.sort_name, p.id"
            ))?
            .query_map([], read)?
            .collect::<Result<_, _>>()?,
        Some((role, entity)) => connection
            .prepare_cached(&format!(
                "SELECT DISTINCT p.id, {name}, p.sort_name FROM role_grant g JOIN account a ON a.id = g.person_id JOIN person p ON p.id = a.id
                 WHERE a.active = 1 AND g.role = ?1 AND (g.entity_id IS NULL OR g.entity_id = ?2) AND g.from_on <= ?3
                   AND (g.until_on IS NULL OR g.until_on >= ?3) ORDER BY p.sort_name, p.id"
            ))?
            .query_map((role.code(), entity, on.to_string()), read)?
            .collect::<Result<_, _>>()?,
    };
    Ok(found)
}

/// The active entities, by name; of a list, or all.
///
/// # Errors
/// What SQLite says.
pub fn entities(connection: &Connection, among: Option<&[EntityId]>) -> StoreResult<Vec<(EntityId, String)>> {
    let entities: Vec<(EntityId, String)> = connection
        .prepare_cached("SELECT id, name FROM entity WHERE active = 1 ORDER BY name, id")?
        .query_map([], |found| Ok((found.get(0)?, found.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(entities
        .into_iter()
        .filter(|(id, _)| among.is_none_or(|among| among.contains(id)))
        .collect())
}
