//! When a person is expected, and when a room is taken.

use super::stretch;
use crate::domain::session::Stretch;
use crate::domain::{EventId, PersonId, RoomId};
use crate::store::{StoreResult, row};
use rusqlite::Connection;

pub(super) const BUSY: &str = concat!(
    "SELECT p.starts_local, ",
    leaves!("p", "n"),
    " AS ends_local FROM application a CROSS JOIN enrolment n ON n.application_id = a.id
         CROSS JOIN part p ON p.id = n.part_id CROSS JOIN session s ON s.id = p.session_id CROSS JOIN event e ON e.id = s.event_id
         WHERE a.person_id = ?1 AND ",
    held!("n"),
    " AND e.state <> 'cancelled' AND e.id <> ?4
           AND p.starts_local < ?3 AND ",
    leaves!("p", "n"),
    " > ?2
       UNION ALL SELECT s.starts_local, s.ends_local FROM session_juror j CROSS JOIN session s ON s.id = j.session_id
         CROSS JOIN event e ON e.id = s.event_id
         WHERE j.person_id = ?1 AND e.state <> 'cancelled' AND s.starts_local < ?3 AND s.ends_local > ?2"
);

/// When a person is expected in a stretch, as a candidate or a juror, other than in an event.
///
/// # Errors
/// What SQLite says.
pub fn busy(connection: &Connection, person: PersonId, when: Stretch, but: EventId) -> StoreResult<Vec<Stretch>> {
    let (from, until) = (row::write_moment(when.starts), row::write_moment(when.ends));
    Ok(connection
        .prepare_cached(BUSY)?
        .query_map((person, from, until, but), stretch)?
        .collect::<Result<_, _>>()?)
}

pub(super) const SESSIONS_IN: &str =
    "SELECT s.starts_local, s.ends_local FROM session s CROSS JOIN event e ON e.id = s.event_id
       WHERE s.room_id = ?1 AND s.starts_local >= ?2 AND s.starts_local < ?3 AND e.state <> 'cancelled'";

/// When a room is taken in a stretch.
///
/// # Errors
/// What SQLite says.
pub fn sessions_in(connection: &Connection, room: RoomId, when: Stretch) -> StoreResult<Vec<Stretch>> {
    let (from, until) = (row::write_moment(when.starts), row::write_moment(when.ends));
    Ok(connection
        .prepare_cached(SESSIONS_IN)?
        .query_map((room, from, until), stretch)?
        .collect::<Result<_, _>>()?)
}
