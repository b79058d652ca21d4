//! Writing events, sessions, parts and enrolments.

use crate::domain::session::Stretch;
use crate::domain::{
    ApplicationId, Coded, EnrolmentId, EnrolmentState, EventId, EventState, PartId, PersonId, RoomId, SessionId,
    StageId, VacancyId,
};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::types::Value;

/// What can be filled in of an event.
#[derive(Clone, PartialEq, Debug)]
pub struct EventFields<'a> {
    /// The stage.
    pub stage: Option<StageId>,
    /// The title.
    pub title: &'a str,
    /// Where it is.
    pub place: &'a str,
    /// What candidates have to know.
    pub instructions: &'a str,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn number(id: Option<i64>) -> Value {
    id.map_or(Value::Null, Value::Integer)
}

fn event_values(fields: &EventFields<'_>) -> Vec<(&'static str, Value)> {
    vec![
        ("stage_id", number(fields.stage.map(i64::from))),
        ("title", text(fields.title)),
        ("place", text(fields.place)),
        ("instructions", text(fields.instructions)),
        ("from_on", Value::Text(fields.from.to_string())),
        ("until_on", Value::Text(fields.until.to_string())),
    ]
}

/// Makes an event, planned.
///
/// # Errors
/// What SQLite says.
pub fn create_event(tx: &Tx<'_>, vacancy: VacancyId, fields: &EventFields<'_>) -> StoreResult<EventId> {
    let mut values = event_values(fields);
    values.push(("vacancy_id", Value::Integer(vacancy.0)));
    values.push(("state", text(EventState::Planned.code())));
    tx.insert("event", &values).map(EventId)
}

/// Changes an event.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn edit_event(tx: &Tx<'_>, id: EventId, seen: i64, fields: &EventFields<'_>) -> StoreResult<()> {
    tx.update("event", id, Some(seen), &event_values(fields))
}

/// Brings an event to a state, with a reason when it is cancelled.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn event_state(tx: &Tx<'_>, id: EventId, seen: i64, state: EventState, reason: &str) -> StoreResult<()> {
    tx.update(
        "event",
        id,
        Some(seen),
        &[("state", text(state.code())), ("state_reason", text(reason))],
    )
}

fn stretch_values(when: Stretch) -> [(&'static str, Value); 2] {
    [
        ("starts_local", Value::Text(row::write_moment(when.starts))),
        ("ends_local", Value::Text(row::write_moment(when.ends))),
    ]
}

fn session_values(name: &str, when: Stretch, room: Option<RoomId>) -> Vec<(&'static str, Value)> {
    let mut values = vec![("name", text(name)), ("room_id", number(room.map(i64::from)))];
    values.extend(stretch_values(when));
    values
}

/// Makes a session.
///
/// # Errors
/// What SQLite says.
pub fn create_session(
    tx: &Tx<'_>,
    event: EventId,
    name: &str,
    when: Stretch,
    room: Option<RoomId>,
) -> StoreResult<SessionId> {
    let mut values = session_values(name, when, room);
    values.push(("event_id", Value::Integer(event.0)));
    tx.insert("session", &values).map(SessionId)
}

/// Changes a session.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn edit_session(
    tx: &Tx<'_>,
    id: SessionId,
    seen: i64,
    name: &str,
    when: Stretch,
    room: Option<RoomId>,
) -> StoreResult<()> {
    tx.update("session", id, Some(seen), &session_values(name, when, room))
}

/// Seats exactly these people in a session.
///
/// # Errors
/// What SQLite says.
pub fn seat(tx: &Tx<'_>, id: SessionId, people: &[PersonId]) -> StoreResult<()> {
    let seated: Vec<(i64, PersonId)> = tx
        .connection()
        .prepare_cached("SELECT id, person_id FROM session_juror WHERE session_id = ?1")?
        .query_map([id], |found| Ok((found.get(0)?, found.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (row, _) in seated.iter().filter(|(_, person)| !people.contains(person)) {
        tx.delete("session_juror", *row)?;
    }
    let mut added: Vec<PersonId> = seated.iter().map(|(_, person)| *person).collect();
    for person in people {
        if !added.contains(person) {
            added.push(*person);
            let values = [
                ("session_id", Value::Integer(id.0)),
                ("person_id", Value::Integer(person.0)),
            ];
            tx.insert("session_juror", &values)?;
        }
    }
    Ok(())
}

/// Removes a session with its parts, its seats and its cancelled places.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn remove_session(tx: &Tx<'_>, id: SessionId, seen: i64) -> StoreResult<()> {
    // Changing the name to itself pins the version that was seen.
    let name: Option<String> = super::read::session(tx.connection(), id)?.map(|session| session.name);
    tx.update(
        "session",
        id,
        Some(seen),
        &[("name", Value::Text(name.unwrap_or_default()))],
    )?;
    for part in super::read::parts_of(tx.connection(), id)? {
        remove_part(tx, part.id)?;
    }
    seat(tx, id, &[])?;
    tx.delete("session", id)
}

/// Makes a part.
///
/// # Errors
/// What SQLite says.
pub fn create_part(tx: &Tx<'_>, session: SessionId, name: &str, when: Stretch, capacity: i64) -> StoreResult<PartId> {
    let mut values = vec![
        ("session_id", Value::Integer(session.0)),
        ("name", text(name)),
        ("capacity", Value::Integer(capacity)),
    ];
    values.extend(stretch_values(when));
    tx.insert("part", &values).map(PartId)
}

/// Changes a part.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn edit_part(
    tx: &Tx<'_>,
    id: PartId,
    seen: Option<i64>,
    name: &str,
    when: Stretch,
    capacity: i64,
) -> StoreResult<()> {
    let mut values = vec![("name", text(name)), ("capacity", Value::Integer(capacity))];
    values.extend(stretch_values(when));
    tx.update("part", id, seen, &values)
}

/// Removes a part with its cancelled places.
///
/// # Errors
/// What SQLite says, when a place is still taken.
pub fn remove_part(tx: &Tx<'_>, id: PartId) -> StoreResult<()> {
    let cancelled: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM enrolment WHERE part_id = ?1 AND state = 'cancelled'")?
        .query_map([id], |found| found.get(0))?
        .collect::<Result<_, _>>()?;
    for enrolment in cancelled {
        tx.delete("enrolment", enrolment)?;
    }
    tx.delete("part", id)
}

/// Reserves a place.
///
/// # Errors
/// What SQLite says.
pub fn enrol(tx: &Tx<'_>, part: PartId, application: ApplicationId) -> StoreResult<EnrolmentId> {
    let values = [
        ("part_id", Value::Integer(part.0)),
        ("application_id", Value::Integer(application.0)),
        ("state", text(EnrolmentState::Reserved.code())),
        ("created_at", Value::Integer(tx.now())),
    ];
    tx.insert("enrolment", &values).map(EnrolmentId)
}

/// Brings an enrolment to a state.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn enrolment_state(tx: &Tx<'_>, id: EnrolmentId, seen: Option<i64>, state: EnrolmentState) -> StoreResult<()> {
    tx.update("enrolment", id, seen, &[("state", text(state.code()))])
}

/// Moves an enrolment to another part, as a reserved place.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn move_enrolment(tx: &Tx<'_>, id: EnrolmentId, seen: i64, to: PartId) -> StoreResult<()> {
    let values = [
        ("part_id", Value::Integer(to.0)),
        ("state", text(EnrolmentState::Reserved.code())),
    ];
    tx.update("enrolment", id, Some(seen), &values)
}

/// Forgets a cancelled enrolment.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn forget_enrolment(tx: &Tx<'_>, id: EnrolmentId) -> StoreResult<()> {
    tx.delete("enrolment", id)
}
