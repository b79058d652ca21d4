//! What stands in the way at a moment: a session in the same room, another seat of a juror, another place of a candidate.

use super::{EventRow, stretch};
use crate::domain::session::Stretch;
use crate::domain::{ApplicationId, EnrolmentId, PartId, PersonId, RoomId, SessionId, VacancyId};
use crate::store::{StoreResult, row};
use rusqlite::{Connection, OptionalExtension, Row};

/// What is in the way.
#[derive(Clone, PartialEq, Debug)]
pub struct Taken {
    /// The event's title.
    pub title: String,
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The vacancy's number.
    pub number: String,
    /// When.
    pub when: Stretch,
}

const TAKEN: &str = "e.title, v.id AS vacancy_id, v.number";

fn taken(found: &Row<'_>) -> rusqlite::Result<Taken> {
    Ok(Taken {
        title: found.get("title")?,
        vacancy: found.get("vacancy_id")?,
        number: found.get("number")?,
        when: stretch(found)?,
    })
}

/// What is left out when somebody's time is looked at: it is what is to change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct But {
    /// A place.
    pub place: Option<EnrolmentId>,
    /// All of a session.
    pub session: Option<SessionId>,
}

/// Another session in a room at some time.
///
/// # Errors
/// What SQLite says.
pub fn room(connection: &Connection, room: RoomId, when: Stretch, but: SessionId) -> StoreResult<Option<Taken>> {
    // Sessions are blocks of a day, so an overlap starts on the same one: the index gives a handful.
    let sql = format!(
        "SELECT {TAKEN}, o.starts_local, o.ends_local FROM session o JOIN event e ON e.id = o.event_id JOIN vacancy v ON v.id = e.vacancy_id
         WHERE o.room_id = ?1 AND o.starts_local >= ?2 AND o.starts_local < ?4 AND o.ends_local > ?3 AND o.id <> ?5
           AND e.state <> 'cancelled' ORDER BY o.starts_local LIMIT 1"
    );
    let (from, until) = (row::write_moment(when.starts), row::write_moment(when.ends));
    Ok(connection
        .prepare_cached(&sql)?
        .query_row((room, when.starts.date().to_string(), from, until, but), taken)
        .optional()?)
}

/// Another session in which a person sits at some time.
///
/// # Errors
/// What SQLite says.
pub fn seat(connection: &Connection, person: PersonId, when: Stretch, but: SessionId) -> StoreResult<Option<Taken>> {
    let sql = format!(
        "SELECT {TAKEN}, o.starts_local, o.ends_local FROM session_juror j JOIN session o ON o.id = j.session_id
           JOIN event e ON e.id = o.event_id JOIN vacancy v ON v.id = e.vacancy_id
         WHERE j.person_id = ?1 AND o.starts_local < ?3 AND o.ends_local > ?2 AND o.id <> ?4 AND e.state <> 'cancelled'
         ORDER BY o.starts_local LIMIT 1"
    );
    let (from, until) = (row::write_moment(when.starts), row::write_moment(when.ends));
    Ok(connection
        .prepare_cached(&sql)?
        .query_row((person, from, until, but), taken)
        .optional()?)
}

/// That enrolment `n` holds a place, and when whoever has it leaves part `p`.
const HELD: &str = held!("n");
const LEAVES: &str = leaves!("p", "n");

/// Another place a person has as a candidate at some time, the time needed on top of the part included.
///
/// # Errors
/// What SQLite says.
pub fn place(connection: &Connection, person: PersonId, when: Stretch, but: But) -> StoreResult<Option<Taken>> {
    let sql = format!(
        "SELECT {TAKEN}, p.starts_local, {LEAVES} AS ends_local FROM application a JOIN enrolment n ON n.application_id = a.id
           JOIN part p ON p.id = n.part_id JOIN session o ON o.id = p.session_id
           JOIN event e ON e.id = o.event_id JOIN vacancy v ON v.id = e.vacancy_id
         WHERE a.person_id = ?1 AND {HELD} AND p.starts_local < ?3 AND {LEAVES} > ?2 AND n.id IS NOT ?4 AND o.id IS NOT ?5
           AND e.state <> 'cancelled' ORDER BY p.starts_local LIMIT 1"
    );
    let (from, until) = (row::write_moment(when.starts), row::write_moment(when.ends));
    Ok(connection
        .prepare_cached(&sql)?
        .query_row((person, from, until, but.place, but.session), taken)
        .optional()?)
}

/// Another place an application has in the same step of a module: in the stage of an event, or in the event itself.
///
/// # Errors
/// What SQLite says.
pub fn module(
    connection: &Connection,
    application: ApplicationId,
    event: &EventRow,
    but: PartId,
) -> StoreResult<Option<Taken>> {
    let sql = format!(
        "SELECT {TAKEN}, p.starts_local, {LEAVES} AS ends_local FROM enrolment n JOIN part p ON p.id = n.part_id JOIN session o ON o.id = p.session_id
           JOIN event e ON e.id = o.event_id JOIN vacancy v ON v.id = e.vacancy_id
         WHERE n.application_id = ?1 AND {HELD} AND n.part_id <> ?4 AND (e.id = ?2 OR e.stage_id = ?3)
           AND p.step = (SELECT step FROM part WHERE id = ?4)
           AND e.state <> 'cancelled' ORDER BY p.starts_local LIMIT 1"
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_row((application, event.id, event.stage, but), taken)
        .optional()?)
}

/// The parts of a session for one candidate that are taken: which, its name, and how long the candidate is there.
///
/// # Errors
/// What SQLite says.
pub fn singles(connection: &Connection, session: SessionId) -> StoreResult<Vec<(PartId, String, Stretch)>> {
    let sql = format!(
        "SELECT p.id, p.name, p.starts_local, {LEAVES} AS ends_local FROM part p JOIN enrolment n ON n.part_id = p.id
         WHERE p.session_id = ?1 AND p.capacity = 1 AND {HELD}"
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map([session], |found| Ok((found.get(0)?, found.get(1)?, stretch(found)?)))?
        .collect::<Result<_, _>>()?)
}

/// Whether a person applied for a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn applied(connection: &Connection, person: PersonId, vacancy: VacancyId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM application WHERE vacancy_id = ?1 AND person_id = ?2)")?
        .query_row((vacancy, person), |found| found.get(0))?)
}

/// A person's name.
///
/// # Errors
/// What SQLite says.
pub fn name(connection: &Connection, person: PersonId) -> StoreResult<String> {
    Ok(connection
        .prepare_cached("SELECT given_name || ' ' || family_name FROM person WHERE id = ?1")?
        .query_row([person], |found| found.get(0))
        .optional()?
        .unwrap_or_default())
}

/// The sessions whose plan an entry of the journal touched and that are still there.
///
/// # Errors
/// What SQLite says.
pub fn touched(connection: &Connection, entry: i64) -> StoreResult<Vec<SessionId>> {
    const SQL: &str = "SELECT s.id FROM journal_row r JOIN session s ON s.id = r.row_id WHERE r.entry = ?1 AND r.tbl = 'session'
      UNION SELECT p.session_id FROM journal_row r JOIN part p ON p.id = r.row_id WHERE r.entry = ?1 AND r.tbl = 'part'
      UNION SELECT j.session_id FROM journal_row r JOIN session_juror j ON j.id = r.row_id WHERE r.entry = ?1 AND r.tbl = 'session_juror'
      UNION SELECT p.session_id FROM journal_row r JOIN enrolment n ON n.id = r.row_id JOIN part p ON p.id = n.part_id
        WHERE r.entry = ?1 AND r.tbl = 'enrolment'
      UNION SELECT s.id FROM journal_row r JOIN session s ON s.event_id = r.row_id WHERE r.entry = ?1 AND r.tbl = 'event'";
    let rows = connection
        .prepare_cached(SQL)?
        .query_map([entry], |found| found.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
