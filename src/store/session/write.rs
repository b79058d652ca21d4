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
    /// The language, as a code.
    pub language: &'a str,
    /// How many days before it candidates stop enrolling themselves; none: the setting.
    pub enrol_days: Option<i64>,
    /// How many minutes there are between two parts of a candidate.
    pub gap: i64,
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
        ("language", text(fields.language)),
        ("enrol_days", number(fields.enrol_days)),
        ("gap_minutes", Value::Integer(fields.gap)),
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

/// What can be filled in of a session.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SessionFields<'a> {
    /// Its own name, or nothing.
    pub name: &'a str,
    /// When it is.
    pub when: Stretch,
    /// The room.
    pub room: Option<RoomId>,
    /// Its own language, or nothing.
    pub language: &'a str,
}

fn session_values(fields: SessionFields<'_>) -> Vec<(&'static str, Value)> {
    let mut values = vec![
        ("name", text(fields.name)),
        ("room_id", number(fields.room.map(i64::from))),
        ("language", text(fields.language)),
    ];
    values.extend(stretch_values(fields.when));
    values
}

/// Makes a session.
///
/// # Errors
/// What SQLite says.
pub fn create_session(tx: &Tx<'_>, event: EventId, fields: SessionFields<'_>) -> StoreResult<SessionId> {
    let mut values = session_values(fields);
    values.push(("event_id", Value::Integer(event.0)));
    tx.insert("session", &values).map(SessionId)
}

/// Changes a session.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn edit_session(tx: &Tx<'_>, id: SessionId, seen: i64, fields: SessionFields<'_>) -> StoreResult<()> {
    tx.update("session", id, Some(seen), &session_values(fields))
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

/// What can be filled in of a part.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PartFields<'a> {
    /// Its name.
    pub name: &'a str,
    /// When it is.
    pub when: Stretch,
    /// How many candidates it takes.
    pub capacity: i64,
    /// Which step it is.
    pub step: i64,
}

fn part_values(fields: PartFields<'_>) -> Vec<(&'static str, Value)> {
    let mut values = vec![
        ("name", text(fields.name)),
        ("capacity", Value::Integer(fields.capacity)),
        ("step", Value::Integer(fields.step)),
    ];
    values.extend(stretch_values(fields.when));
    values
}

/// Makes a part.
///
/// # Errors
/// What SQLite says.
pub fn create_part(tx: &Tx<'_>, session: SessionId, fields: PartFields<'_>) -> StoreResult<PartId> {
    let mut values = part_values(fields);
    values.push(("session_id", Value::Integer(session.0)));
    tx.insert("part", &values).map(PartId)
}

/// Changes a part.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn edit_part(tx: &Tx<'_>, id: PartId, seen: Option<i64>, fields: PartFields<'_>) -> StoreResult<()> {
    tx.update("part", id, seen, &part_values(fields))
}

/// Removes a part with its waiting list and the places that were given up.
///
/// # Errors
/// What SQLite says, when a place is still taken.
pub fn remove_part(tx: &Tx<'_>, id: PartId) -> StoreResult<()> {
    let cancelled: Vec<i64> = tx
        .connection()
        .prepare_cached(
            "SELECT id FROM enrolment WHERE part_id = ?1 AND state IN ('cancelled', 'declined', 'waiting')",
        )?
        .query_map([id], |found| found.get(0))?
        .collect::<Result<_, _>>()?;
    for enrolment in cancelled {
        tx.delete("enrolment", enrolment)?;
    }
    tx.delete("part", id)
}

/// Gives a place in a part, or puts on its waiting list.
///
/// # Errors
/// What SQLite says.
pub fn enrol(
    tx: &Tx<'_>,
    part: PartId,
    application: ApplicationId,
    state: EnrolmentState,
    extra: i64,
) -> StoreResult<EnrolmentId> {
    let values = [
        ("part_id", Value::Integer(part.0)),
        ("application_id", Value::Integer(application.0)),
        ("state", text(state.code())),
        ("extra_minutes", Value::Integer(extra)),
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

/// Takes a place that was given up, or waited for, as if it were new.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn renew(tx: &Tx<'_>, id: EnrolmentId, state: EnrolmentState, extra: i64) -> StoreResult<()> {
    let values = [
        ("state", text(state.code())),
        ("extra_minutes", Value::Integer(extra)),
        ("reminded_at", Value::Null),
        ("created_at", Value::Integer(tx.now())),
    ];
    tx.update("enrolment", id, None, &values)
}

/// Lets a place last so many minutes longer than its part.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn stay(tx: &Tx<'_>, id: EnrolmentId, extra: i64) -> StoreResult<()> {
    tx.update("enrolment", id, None, &[("extra_minutes", Value::Integer(extra))])
}

/// Moves an enrolment to another part, as a reserved place.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn move_enrolment(tx: &Tx<'_>, id: EnrolmentId, seen: i64, to: PartId, extra: i64) -> StoreResult<()> {
    let values = [
        ("part_id", Value::Integer(to.0)),
        ("state", text(EnrolmentState::Reserved.code())),
        ("extra_minutes", Value::Integer(extra)),
        // Another moment is confirmed anew.
        ("reminded_at", Value::Null),
    ];
    tx.update("enrolment", id, Some(seen), &values)
}

/// Forgets an enrolment that holds no place.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn forget_enrolment(tx: &Tx<'_>, id: EnrolmentId) -> StoreResult<()> {
    tx.delete("enrolment", id)
}
