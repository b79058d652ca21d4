//! Who is reminded: jurors whose score sheets are not in yet, and that somebody was reminded.

use super::stretch;
use crate::domain::session::Stretch;
use crate::domain::{EnrolmentId, EventId, PersonId};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use rusqlite::types::Value;

/// A juror who owes score sheets of a past session.
#[derive(Clone, PartialEq, Debug)]
pub struct OwedSheets {
    /// The seat in the session.
    pub seat: i64,
    /// Who.
    pub person: PersonId,
    /// "An Peeters".
    pub name: String,
    /// When the session was.
    pub when: Stretch,
    /// Of how many candidates.
    pub sheets: i64,
    /// When the juror was reminded, in milliseconds.
    pub reminded: Option<i64>,
}

/// What [`owed_sheets`] asks: of each seat in a past session, how many candidates who were there, or whose sheet was begun, have no sheet
/// of that juror handed in. Who does not judge owes nothing: an observer, who declared an interest or a tie, and nobody once it is decided.
pub(super) const OWED: &str = concat!(
    "SELECT j.id, j.person_id, w.given_name || ' ' || w.family_name AS name, j.reminded_at, s.starts_local, s.ends_local,
    count(DISTINCT n.application_id) AS sheets
  FROM event e CROSS JOIN session s ON s.event_id = e.id CROSS JOIN session_juror j ON j.session_id = s.id
    CROSS JOIN juror k ON k.vacancy_id = e.vacancy_id AND k.person_id = j.person_id CROSS JOIN person w ON w.id = j.person_id
    CROSS JOIN part p ON p.session_id = s.id CROSS JOIN enrolment n ON n.part_id = p.id
    LEFT JOIN score_sheet h ON h.application_id = n.application_id AND h.stage_id = e.stage_id AND h.juror_id = k.id
  WHERE e.id = ?1 AND e.state <> 'cancelled' AND e.stage_id IS NOT NULL AND s.ends_local <= ?2 AND k.role <> 'observer' AND k.interest = ''
    AND (n.state IN ('present', 'late') OR (h.id IS NOT NULL AND n.state <> 'absent' AND ",
    held!("n"),
    "))
    AND coalesce(h.state, 'open') <> 'submitted'
    AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.application_id = n.application_id AND r.juror_id = k.id)
    AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.application_id = n.application_id AND d.stage_id = e.stage_id AND d.revoked_at IS NULL)
  GROUP BY j.id"
);

/// The jurors whose score sheets of a session that is over now are not handed in yet, in order of time, by name.
///
/// # Errors
/// What SQLite says.
pub fn owed_sheets(connection: &Connection, id: EventId, now: NaiveDateTime) -> StoreResult<Vec<OwedSheets>> {
    let mut rows: Vec<OwedSheets> = connection
        .prepare_cached(OWED)?
        .query_map((id, row::write_moment(now)), |found| {
            Ok(OwedSheets {
                seat: found.get("id")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                when: stretch(found)?,
                sheets: found.get("sheets")?,
                reminded: found.get("reminded_at")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    rows.sort_by(|one, other| (one.when, &one.name).cmp(&(other.when, &other.name)));
    Ok(rows)
}

/// Writes down that a candidate was reminded now of a place.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn place(tx: &Tx<'_>, id: EnrolmentId) -> StoreResult<()> {
    tx.update("enrolment", id, None, &[("reminded_at", Value::Integer(tx.now()))])
}

/// Writes down that a juror was reminded now of the sheets of a session.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn seat(tx: &Tx<'_>, id: i64) -> StoreResult<()> {
    tx.update("session_juror", id, None, &[("reminded_at", Value::Integer(tx.now()))])
}
