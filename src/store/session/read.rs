//! Reading events, sessions, parts and enrolments.

use super::rows::{
    Applicant, CandidateRow, EnrolmentRow, EventRow, HeldPlace, Named, OpenVacancy, PartRow, Period, RoomRow, SeatRow,
    SessionRow, StageRow,
};
use super::{stretch, whole};
use crate::domain::session::Stretch;
use crate::domain::{
    ApplicationId, EnrolmentId, EntityId, EventId, PartId, PersonId, RoomId, SessionId, VacancyId, VacancyState,
};
use crate::store::list::Condition;
use crate::store::{StoreResult, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Params, Row, params_from_iter};

/// The most sessions, events or candidates read at once.
const MOST: usize = 600;

/// Events and sessions of a vacancy.
pub fn of_vacancy(id: VacancyId) -> Condition {
    Condition::new("e.vacancy_id = ?", vec![Value::Integer(id.0)])
}

/// Events and sessions of the vacancies a person owns.
pub fn owned(person: PersonId) -> Condition {
    Condition::new("v.owner_id = ?", vec![Value::Integer(person.0)])
}

/// Sessions of the vacancies a person owns, and those in which the person sits.
pub fn owned_or_sat_in(person: PersonId) -> Condition {
    let me = Value::Integer(person.0);
    Condition::new(
        "(v.owner_id = ? OR EXISTS (SELECT 1 FROM session_juror mine WHERE mine.session_id = s.id AND mine.person_id = ?))",
        vec![me.clone(), me],
    )
}

const EVENT: &str = "e.id AS event_id, e.version AS event_version, e.vacancy_id, v.number, v.title AS vacancy_title, v.entity_id, e.stage_id,
  coalesce(t.name, '') AS stage_name, e.title, e.place, e.instructions, e.from_on, e.until_on, e.state, e.state_reason, e.language AS event_language,
  e.enrol_days, e.gap_minutes,
  (SELECT count(*) FROM session c WHERE c.event_id = e.id) AS sessions";

const EVENT_FROM: &str = "event e JOIN vacancy v ON v.id = e.vacancy_id LEFT JOIN stage t ON t.id = e.stage_id";

fn event_row(found: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        id: found.get("event_id")?,
        version: found.get("event_version")?,
        vacancy: found.get("vacancy_id")?,
        number: found.get("number")?,
        vacancy_title: found.get("vacancy_title")?,
        entity: found.get("entity_id")?,
        stage: found.get("stage_id")?,
        stage_name: found.get("stage_name")?,
        title: found.get("title")?,
        place: found.get("place")?,
        instructions: found.get("instructions")?,
        from: row::day(found, "from_on")?.unwrap_or_default(),
        until: row::day(found, "until_on")?.unwrap_or_default(),
        state: row::code(found, "state")?,
        reason: found.get("state_reason")?,
        language: found.get("event_language")?,
        enrol_days: found.get("enrol_days")?,
        gap: found.get("gap_minutes")?,
        sessions: found.get("sessions")?,
    })
}

/// An event.
///
/// # Errors
/// What SQLite says.
pub fn event(connection: &Connection, id: EventId) -> StoreResult<Option<EventRow>> {
    let sql = format!("SELECT {EVENT} FROM {EVENT_FROM} WHERE e.id = ?1");
    Ok(connection.prepare_cached(&sql)?.query_row([id], event_row).optional()?)
}

/// The events of a condition on `e` and `v` that touch a period, by their first day.
///
/// # Errors
/// What SQLite says.
pub fn events(connection: &Connection, period: Period, condition: Condition) -> StoreResult<Vec<EventRow>> {
    let (filter, mut values) = whole(condition);
    let sql = format!(
        "SELECT {EVENT} FROM {EVENT_FROM} WHERE {filter} AND e.from_on < ? AND e.until_on >= ? ORDER BY e.from_on, e.id LIMIT {MOST}"
    );
    values.push(Value::Text(period.until.to_string()));
    values.push(Value::Text(period.from.to_string()));
    let rows = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), event_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Whether a session `s` of event `e` needs a room, juror or candidate that is needed elsewhere at the same moment. Sessions are
/// blocks of a day, so only those of the same day are looked at.
const CLASHES: &str = concat!(
    "e.state <> 'cancelled' AND (
  EXISTS (SELECT 1 FROM session o JOIN event oe ON oe.id = o.event_id WHERE s.room_id IS NOT NULL AND o.room_id = s.room_id
    AND o.starts_local >= substr(s.starts_local, 1, 10) AND o.starts_local < s.ends_local AND o.ends_local > s.starts_local
    AND o.id <> s.id AND oe.state <> 'cancelled')
  OR EXISTS (SELECT 1 FROM session_juror j JOIN session_juror k ON k.person_id = j.person_id AND k.session_id <> j.session_id
    JOIN session o ON o.id = k.session_id JOIN event oe ON oe.id = o.event_id WHERE j.session_id = s.id
    AND o.starts_local < s.ends_local AND o.ends_local > s.starts_local AND oe.state <> 'cancelled')
  OR EXISTS (SELECT 1 FROM part p JOIN enrolment n ON n.part_id = p.id JOIN application a ON a.id = n.application_id
    JOIN application b ON b.person_id = a.person_id JOIN enrolment m ON m.application_id = b.id AND m.id <> n.id
    JOIN part q ON q.id = m.part_id JOIN session o ON o.id = q.session_id JOIN event oe ON oe.id = o.event_id
    WHERE p.session_id = s.id AND ",
    held!("n"),
    " AND ",
    held!("m"),
    " AND oe.state <> 'cancelled' AND q.starts_local < ",
    leaves!("p", "n"),
    " AND ",
    leaves!("q", "m"),
    " > p.starts_local)
  OR EXISTS (SELECT 1 FROM part p WHERE p.session_id = s.id AND p.capacity <
    (SELECT count(*) FROM enrolment n WHERE n.part_id = p.id AND ",
    held!("n"),
    ")))"
);

/// That enrolment `n` holds a place.
const HELD: &str = held!("n");

/// The joins keep their order: a period is a walk along the sessions' own index, whoever asks.
fn session_sql(filter: &str) -> String {
    format!(
        "SELECT s.id AS session_id, s.version AS session_version, s.name, s.starts_local, s.ends_local, s.language, s.room_id, coalesce(r.name, '') AS room_name, {EVENT},
           (SELECT count(*) FROM part p WHERE p.session_id = s.id) AS parts,
           (SELECT coalesce(sum(p.capacity), 0) FROM part p WHERE p.session_id = s.id) AS capacity,
           (SELECT count(*) FROM part p JOIN enrolment n ON n.part_id = p.id WHERE p.session_id = s.id AND {HELD}) AS placed,
           ({CLASHES}) AS clashes
         FROM session s CROSS JOIN event e ON e.id = s.event_id CROSS JOIN vacancy v ON v.id = e.vacancy_id LEFT JOIN stage t ON t.id = e.stage_id
           LEFT JOIN room r ON r.id = s.room_id
         WHERE {filter} ORDER BY s.starts_local, s.id LIMIT {MOST}"
    )
}

fn session_row(found: &Row<'_>) -> rusqlite::Result<SessionRow> {
    Ok(SessionRow {
        id: found.get("session_id")?,
        version: found.get("session_version")?,
        event: event_row(found)?,
        name: found.get("name")?,
        when: stretch(found)?,
        language: found.get("language")?,
        room: found.get("room_id")?,
        room_name: found.get("room_name")?,
        jurors: Vec::new(),
        parts: found.get("parts")?,
        capacity: found.get("capacity")?,
        placed: found.get("placed")?,
        clashes: found.get("clashes")?,
    })
}

fn session_rows(connection: &Connection, filter: &str, params: impl Params) -> StoreResult<Vec<SessionRow>> {
    let mut rows: Vec<SessionRow> = connection
        .prepare_cached(&session_sql(filter))?
        .query_map(params, session_row)?
        .collect::<Result<_, _>>()?;
    for row in &mut rows {
        row.jurors = jurors_of(connection, row.id)?;
    }
    Ok(rows)
}

/// The sessions of a period that meet a condition on `s`, `e` and `v`, in order of time.
///
/// # Errors
/// What SQLite says.
pub fn sessions(connection: &Connection, period: Period, condition: Condition) -> StoreResult<Vec<SessionRow>> {
    let (filter, mut values) = whole(condition);
    values.push(Value::Text(period.from.to_string()));
    values.push(Value::Text(period.until.to_string()));
    session_rows(
        connection,
        &format!("{filter} AND s.starts_local >= ? AND s.starts_local < ?"),
        params_from_iter(values),
    )
}

/// A session.
///
/// # Errors
/// What SQLite says.
pub fn session(connection: &Connection, id: SessionId) -> StoreResult<Option<SessionRow>> {
    Ok(session_rows(connection, "s.id = ?1", [id])?.pop())
}

/// The sessions of an event, in order of time.
///
/// # Errors
/// What SQLite says.
pub fn sessions_of(connection: &Connection, id: EventId) -> StoreResult<Vec<SessionRow>> {
    session_rows(connection, "s.event_id = ?1", [id])
}

/// Who sits in a session.
///
/// # Errors
/// What SQLite says.
pub fn jurors_of(connection: &Connection, id: SessionId) -> StoreResult<Vec<Named>> {
    let rows = connection
        .prepare_cached(
            "SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM session_juror j JOIN person p ON p.id = j.person_id WHERE j.session_id = ?1 ORDER BY p.sort_name",
        )?
        .query_map([id], |found| {
            Ok(Named {
                person: found.get("id")?,
                name: found.get("name")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

const PART: &str = concat!(
    "p.id, p.version, p.session_id, p.name, p.starts_local, p.ends_local, p.capacity, p.step,
  (SELECT count(*) FROM enrolment n WHERE n.part_id = p.id AND ",
    held!("n"),
    ") AS placed"
);

fn part_row(found: &Row<'_>) -> rusqlite::Result<PartRow> {
    Ok(PartRow {
        id: found.get("id")?,
        version: found.get("version")?,
        session: found.get("session_id")?,
        name: found.get("name")?,
        when: stretch(found)?,
        capacity: found.get("capacity")?,
        step: found.get("step")?,
        placed: found.get("placed")?,
    })
}

/// The parts of a session, in order of time.
///
/// # Errors
/// What SQLite says.
pub fn parts_of(connection: &Connection, id: SessionId) -> StoreResult<Vec<PartRow>> {
    let rows = connection
        .prepare_cached(&format!(
            "SELECT {PART} FROM part p WHERE p.session_id = ?1 ORDER BY p.starts_local, p.id"
        ))?
        .query_map([id], part_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A part.
///
/// # Errors
/// What SQLite says.
pub fn part(connection: &Connection, id: PartId) -> StoreResult<Option<PartRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {PART} FROM part p WHERE p.id = ?1"))?
        .query_row([id], part_row)
        .optional()?)
}

const ENROLMENT: &str = "n.id, n.version, n.part_id, n.application_id, a.person_id, w.given_name || ' ' || w.family_name AS name, n.state, n.extra_minutes, n.created_at, a.accommodation
  FROM enrolment n JOIN application a ON a.id = n.application_id JOIN person w ON w.id = a.person_id";

fn enrolment_row(found: &Row<'_>) -> rusqlite::Result<EnrolmentRow> {
    Ok(EnrolmentRow {
        id: found.get("id")?,
        version: found.get("version")?,
        part: found.get("part_id")?,
        application: found.get("application_id")?,
        person: found.get("person_id")?,
        name: found.get("name")?,
        state: row::code(found, "state")?,
        extra: found.get("extra_minutes")?,
        accommodation: found.get("accommodation")?,
    })
}

/// Who has a place in a part, by name, then who waits for one, the longest first; places that were given up are left out.
///
/// # Errors
/// What SQLite says.
pub fn enrolments_of(connection: &Connection, id: PartId) -> StoreResult<Vec<EnrolmentRow>> {
    let rows = connection
        .prepare_cached(&format!(
            "SELECT {ENROLMENT} WHERE n.part_id = ?1 AND n.state NOT IN ('declined', 'cancelled') ORDER BY n.state = 'waiting', CASE n.state WHEN 'waiting' THEN n.created_at END, a.sort_name"
        ))?
        .query_map([id], enrolment_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Who waits for a place in a part, the longest first.
///
/// # Errors
/// What SQLite says.
pub fn waiting(connection: &Connection, id: PartId) -> StoreResult<Vec<EnrolmentRow>> {
    let mut rows = enrolments_of(connection, id)?;
    rows.retain(|row| !row.state.holds_place());
    Ok(rows)
}

/// An enrolment.
///
/// # Errors
/// What SQLite says.
pub fn enrolment(connection: &Connection, id: EnrolmentId) -> StoreResult<Option<EnrolmentRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {ENROLMENT} WHERE n.id = ?1"))?
        .query_row([id], enrolment_row)
        .optional()?)
}

/// The places of an application that are still to come after a moment, by when they are; in events that are not over.
///
/// # Errors
/// What SQLite says.
pub fn to_come_of(
    connection: &Connection,
    id: ApplicationId,
    after: chrono::NaiveDateTime,
) -> StoreResult<Vec<EnrolmentRow>> {
    let rows = connection
        .prepare_cached(&format!(
            "SELECT {ENROLMENT} CROSS JOIN part p ON p.id = n.part_id CROSS JOIN session s ON s.id = p.session_id
               CROSS JOIN event e ON e.id = s.event_id
             WHERE n.application_id = ?1 AND n.state IN ('reserved', 'confirmed') AND p.starts_local > ?2
               AND e.state NOT IN ('cancelled', 'finished') ORDER BY p.starts_local, n.id"
        ))?
        .query_map((id, row::write_moment(after)), enrolment_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The place, live or cancelled, of an application in a part.
///
/// # Errors
/// What SQLite says.
pub fn enrolment_in(
    connection: &Connection,
    part: PartId,
    application: ApplicationId,
) -> StoreResult<Option<EnrolmentRow>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT {ENROLMENT} WHERE n.part_id = ?1 AND n.application_id = ?2"
        ))?
        .query_row((part, application), enrolment_row)
        .optional()?)
}

/// The rooms an entity can use, by name.
///
/// # Errors
/// What SQLite says.
pub fn rooms(connection: &Connection, entity: EntityId) -> StoreResult<Vec<RoomRow>> {
    let rows = connection
        .prepare_cached(
            "SELECT id, name, capacity FROM room WHERE entity_id = ?1 AND active = 1
             UNION ALL SELECT id, name, capacity FROM room WHERE entity_id IS NULL AND active = 1 ORDER BY name",
        )?
        .query_map([entity], room_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

fn room_row(found: &Row<'_>) -> rusqlite::Result<RoomRow> {
    Ok(RoomRow {
        id: found.get("id")?,
        name: found.get("name")?,
        capacity: found.get("capacity")?,
    })
}

/// A room.
///
/// # Errors
/// What SQLite says.
pub fn room(connection: &Connection, id: RoomId) -> StoreResult<Option<RoomRow>> {
    Ok(connection
        .prepare_cached("SELECT id, name, capacity FROM room WHERE id = ?1")?
        .query_row([id], room_row)
        .optional()?)
}

/// The room with a name, the one in use first.
///
/// # Errors
/// What SQLite says.
pub fn room_called(connection: &Connection, name: &str) -> StoreResult<Option<RoomId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM room WHERE name = ?1 COLLATE NOCASE ORDER BY active DESC, id LIMIT 1")?
        .query_row([name.trim()], |found| found.get(0))
        .optional()?)
}

/// The jury of a vacancy, the chair first, by name.
///
/// # Errors
/// What SQLite says.
pub fn jury(connection: &Connection, id: VacancyId) -> StoreResult<Vec<SeatRow>> {
    let rows = connection
        .prepare_cached(
            "SELECT j.person_id, p.given_name || ' ' || p.family_name AS name, j.role FROM juror j JOIN person p ON p.id = j.person_id
             WHERE j.vacancy_id = ?1 ORDER BY j.role <> 'chair', p.sort_name",
        )?
        .query_map([id], |found| {
            Ok(SeatRow {
                person: found.get("person_id")?,
                name: found.get("name")?,
                role: row::code(found, "role")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The stages of a vacancy, in order.
///
/// # Errors
/// What SQLite says.
pub fn stages(connection: &Connection, id: VacancyId) -> StoreResult<Vec<StageRow>> {
    let rows = connection
        .prepare_cached("SELECT id, name FROM stage WHERE vacancy_id = ?1 ORDER BY position")?
        .query_map([id], |found| {
            Ok(StageRow {
                id: found.get("id")?,
                name: found.get("name")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Vacancies of a condition on `v` in these states, by number, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn open_vacancies(
    connection: &Connection,
    states: &[VacancyState],
    condition: Condition,
) -> StoreResult<Vec<OpenVacancy>> {
    use crate::domain::Coded;
    let (filter, mut values) = whole(condition);
    let marks = vec!["?"; states.len()].join(", ");
    values.extend(states.iter().map(|state| Value::Text(state.code().to_owned())));
    let sql = format!(
        "SELECT v.id, v.number, v.title, v.state FROM vacancy v WHERE {filter} AND v.state IN ({marks}) ORDER BY v.number DESC, v.id DESC LIMIT {MOST}"
    );
    let rows = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |found| {
            Ok(OpenVacancy {
                id: found.get("id")?,
                number: found.get("number")?,
                title: found.get("title")?,
                state: row::code(found, "state")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

// A candidate is in the stage when the application says so, or waits for it: admissible for the screening, screened for the preselection.
pub(super) const CANDIDATES: &str = concat!(
    "SELECT a.id, a.person_id, w.given_name || ' ' || w.family_name AS name, a.state,
        (?2 IS NULL OR coalesce(a.stage_id = ?2, 0) OR EXISTS (SELECT 1 FROM stage t WHERE t.id = ?2
          AND ((t.kind = 'screening' AND a.state = 'admissible') OR (t.kind = 'preselection' AND a.state = 'screened_in')))) AS in_stage,
        h.id AS place, h.version, h.part_id, h.state AS place_state, q.starts_local, q.ends_local
      FROM application a JOIN person w ON w.id = a.person_id LEFT JOIN enrolment h ON h.id =
        (SELECT n.id FROM enrolment n JOIN part p ON p.id = n.part_id JOIN session s ON s.id = p.session_id JOIN event e ON e.id = s.event_id
         WHERE n.application_id = a.id AND ",
    held!("n"),
    " AND e.state <> 'cancelled' AND (e.id = ?3 OR e.stage_id = ?2)
           AND (?4 IS NULL OR p.step = ?4)
         ORDER BY p.starts_local LIMIT 1)
      LEFT JOIN part q ON q.id = h.part_id
      WHERE a.vacancy_id = ?1 AND a.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage', 'suitable', 'laureate', 'offered', 'in_reserve')
      ORDER BY a.sort_name, a.id LIMIT 600"
);

/// The candidates of an event's vacancy who are still in the procedure, by name, with where they have a place in the event's stage; with a
/// step, in a part of that step.
///
/// # Errors
/// What SQLite says.
pub fn candidates(connection: &Connection, event: &EventRow, step: Option<i64>) -> StoreResult<Vec<CandidateRow>> {
    let rows = connection
        .prepare_cached(CANDIDATES)?
        .query_map((event.vacancy, event.stage, event.id, step), |found| {
            let placed = match found.get("place")? {
                Some(id) => Some(HeldPlace {
                    id,
                    version: found.get("version")?,
                    part: found.get("part_id")?,
                    state: row::code(found, "place_state")?,
                    when: stretch(found)?,
                }),
                None => None,
            };
            Ok(CandidateRow {
                application: found.get("id")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                state: row::code(found, "state")?,
                in_stage: found.get("in_stage")?,
                placed,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(super) const APPLICATION_OF: &str = "SELECT a.id FROM application a CROSS JOIN person w ON w.id = a.person_id
       WHERE a.vacancy_id = ?1 AND (CAST(a.id AS TEXT) = ?2 OR (w.email <> '' AND lower(w.email) = lower(?2))) LIMIT 2";

/// The application for a vacancy with an identifier, or of somebody with an address; none when two have it.
///
/// # Errors
/// What SQLite says.
pub fn application_of(connection: &Connection, id: VacancyId, who: &str) -> StoreResult<Option<ApplicationId>> {
    let found: Vec<ApplicationId> = connection
        .prepare_cached(APPLICATION_OF)?
        .query_map((id, who), |found| found.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(match found.as_slice() {
        [one] => Some(*one),
        _ => None,
    })
}

/// The ties of a vacancy's jurors to its candidates (V-33).
///
/// # Errors
/// What SQLite says.
pub fn ties(connection: &Connection, id: VacancyId) -> StoreResult<Vec<(ApplicationId, PersonId)>> {
    Ok(connection
        .prepare_cached(
            "SELECT r.application_id, j.person_id FROM juror j CROSS JOIN recusal r ON r.juror_id = j.id WHERE j.vacancy_id = ?1",
        )?
        .query_map([id], |found| Ok((found.get(0)?, found.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// A place of an event, as its follow-up tells it.
#[derive(Clone, PartialEq, Debug)]
pub struct PlaceRow {
    /// Which enrolment.
    pub id: EnrolmentId,
    /// The candidate.
    pub name: String,
    /// When the candidate was reminded of it, in milliseconds.
    pub reminded: Option<i64>,
    /// The step.
    pub step: i64,
    /// The part's name.
    pub part: String,
    /// When, the extra time included.
    pub when: Stretch,
    /// The room, or nothing.
    pub room: String,
    /// Where the enrolment stands.
    pub state: crate::domain::EnrolmentState,
}

pub(super) const PLACES_OF: &str = "SELECT n.id, n.reminded_at, n.application_id, w.given_name || ' ' || w.family_name AS candidate, n.state, n.extra_minutes, p.step, p.name, p.starts_local, p.ends_local, coalesce(r.name, '') AS room
       FROM session s CROSS JOIN part p ON p.session_id = s.id CROSS JOIN enrolment n ON n.part_id = p.id
         CROSS JOIN application a ON a.id = n.application_id CROSS JOIN person w ON w.id = a.person_id LEFT JOIN room r ON r.id = s.room_id
       WHERE s.event_id = ?1";

/// Every enrolment of an event, whatever became of it, in order of time.
///
/// # Errors
/// What SQLite says.
pub fn places_of(connection: &Connection, id: EventId) -> StoreResult<Vec<(ApplicationId, PlaceRow)>> {
    let mut rows: Vec<(ApplicationId, PlaceRow)> = connection
        .prepare_cached(PLACES_OF)?
        .query_map([id], |found| {
            let place = PlaceRow {
                id: found.get("id")?,
                name: found.get("candidate")?,
                reminded: found.get("reminded_at")?,
                step: found.get("step")?,
                part: found.get("name")?,
                when: stretch(found)?.longer(found.get("extra_minutes")?),
                room: found.get("room")?,
                state: row::code(found, "state")?,
            };
            Ok((found.get("application_id")?, place))
        })?
        .collect::<Result<_, _>>()?;
    rows.sort_by_key(|(application, place)| (place.when, *application));
    Ok(rows)
}

/// An applicant.
///
/// # Errors
/// What SQLite says.
pub fn applicant(connection: &Connection, id: ApplicationId) -> StoreResult<Option<Applicant>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.vacancy_id, a.person_id, w.given_name || ' ' || w.family_name AS name, a.state, a.stage_id, a.accommodation
             FROM application a JOIN person w ON w.id = a.person_id WHERE a.id = ?1",
        )?
        .query_row([id], |found| {
            Ok(Applicant {
                id,
                vacancy: found.get("vacancy_id")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                state: row::code(found, "state")?,
                stage: found.get("stage_id")?,
                accommodation: found.get("accommodation")?,
            })
        })
        .optional()?)
}

/// How many live places of an event have no attendance noted.
///
/// # Errors
/// What SQLite says.
pub fn without_attendance(connection: &Connection, id: EventId) -> StoreResult<i64> {
    Ok(connection
        .prepare_cached(
            "SELECT count(*) FROM session s JOIN part p ON p.session_id = s.id JOIN enrolment n ON n.part_id = p.id
             WHERE s.event_id = ?1 AND n.state IN ('reserved', 'confirmed')",
        )?
        .query_row([id], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, plan, visible};

    #[test]
    fn a_period_is_a_walk_along_the_index_whoever_asks() {
        let store = Store::in_memory().expect("a store");
        let reaches = [
            Condition::default(),
            visible::vacancies(Some(&[EntityId(1)]), PersonId(2)),
            visible::vacancies(Some(&[]), PersonId(2)),
            owned_or_sat_in(PersonId(2)),
        ];
        for reach in reaches {
            let (filter, _) = whole(reach);
            let sql = session_sql(&format!("{filter} AND s.starts_local >= ? AND s.starts_local < ?"));
            let steps = plan::steps(&store, &sql);
            assert!(
                steps[0].starts_with("SEARCH s USING INDEX session_starts"),
                "{steps:#?}"
            );
            let long = |step: &&String| step.starts_with("SCAN") || step.contains("TEMP B-TREE");
            assert_eq!(steps.iter().find(long), None, "{steps:#?}");
        }
    }
}
