//! Invitations to sessions: who should come, and what each was told last.

use super::rows::Named;
use super::stretch;
use crate::domain::invitation::{Asks, Told};
use crate::domain::{ApplicationId, Coded, EnrolmentId, EventId, PersonId, SessionId};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDateTime;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// To what somebody is invited.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Invited {
    /// A candidate, to one step of an event.
    Candidate {
        /// By which application.
        application: ApplicationId,
        /// To which step.
        step: i64,
    },
    /// A juror, to a session.
    Juror(SessionId, PersonId),
}

/// Somebody who should come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Expected {
    /// To what.
    pub invited: Invited,
    /// Who.
    pub who: Named,
    /// What an invitation tells.
    pub told: Told,
}

/// A version of an invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InvitationRow {
    /// Which.
    pub id: i64,
    /// The same for all versions.
    pub uid: String,
    /// To which event.
    pub event: EventId,
    /// To what of it.
    pub invited: Invited,
    /// Who.
    pub who: Named,
    /// The e-mail address now; empty: none is known.
    pub email: String,
    /// What it asks.
    pub asks: Asks,
    /// Whether it is the first version.
    pub is_first: bool,
    /// Its number.
    pub sequence: u32,
    /// What it tells.
    pub told: Told,
    /// Who prepared it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

impl InvitationRow {
    /// Where it stands: a message.
    pub const fn state(&self) -> &'static str {
        match self.asks {
            Asks::Request => "invitation-prepared",
            Asks::Cancel => "invitation-called-off",
        }
    }
}

/// The place of a session: its room with the address, or where the event is.
const PLACE: &str = "CASE WHEN r.id IS NULL THEN e.place ELSE r.name || CASE WHEN r.address = '' THEN '' ELSE ', ' || r.address END END";

/// The title of an event, with the vacancy's where it does not say so itself.
const TITLE: &str = "CASE WHEN instr(e.title, v.title) > 0 THEN e.title ELSE e.title || ': ' || v.title END";

/// That enrolment `n` holds a place.
const HELD: &str = held!("n");

fn told(found: &Row<'_>, extra: i64) -> rusqlite::Result<Told> {
    Ok(Told {
        when: stretch(found)?.longer(extra),
        title: found.get("title")?,
        place: found.get("place")?,
        instructions: found.get("instructions")?,
    })
}

fn named(found: &Row<'_>) -> rusqlite::Result<Named> {
    Ok(Named {
        person: found.get("person_id")?,
        name: found.get("name")?,
    })
}

/// Everybody who should come to what of an event is still to be after a moment: candidates with a place, by name, then jurors.
///
/// # Errors
/// What SQLite says.
pub fn expected(connection: &Connection, event: EventId, after: NaiveDateTime) -> StoreResult<Vec<Expected>> {
    let after = row::write_moment(after);
    let mut found: Vec<Expected> = connection
        .prepare_cached(&format!(
            "SELECT n.application_id, p.step, w.id AS person_id, w.given_name || ' ' || w.family_name AS name, p.starts_local, p.ends_local,
               n.extra_minutes, {TITLE} AS title, {PLACE} AS place, e.instructions
             FROM event e CROSS JOIN vacancy v ON v.id = e.vacancy_id CROSS JOIN session s ON s.event_id = e.id CROSS JOIN part p ON p.session_id = s.id
               CROSS JOIN enrolment n ON n.part_id = p.id CROSS JOIN application a ON a.id = n.application_id CROSS JOIN person w ON w.id = a.person_id
               LEFT JOIN room r ON r.id = s.room_id
             WHERE e.id = ?1 AND e.state NOT IN ('cancelled', 'finished') AND {HELD} AND p.starts_local > ?2
             ORDER BY a.sort_name, n.application_id, p.step, p.starts_local"
        ))?
        .query_map((event, &after), |found| {
            Ok(Expected {
                invited: Invited::Candidate {
                    application: found.get("application_id")?,
                    step: found.get("step")?,
                },
                who: named(found)?,
                told: told(found, found.get("extra_minutes")?)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    // Two places in one step are one too many; until that is mended the first is the one to come to.
    found.dedup_by_key(|one| one.invited);
    let mut jurors = connection.prepare_cached(&format!(
        "SELECT s.id AS session_id, w.id AS person_id, w.given_name || ' ' || w.family_name AS name, s.starts_local, s.ends_local,
           {TITLE} AS title, {PLACE} AS place, '' AS instructions
         FROM event e CROSS JOIN vacancy v ON v.id = e.vacancy_id CROSS JOIN session s ON s.event_id = e.id CROSS JOIN session_juror j ON j.session_id = s.id
           CROSS JOIN person w ON w.id = j.person_id LEFT JOIN room r ON r.id = s.room_id
         WHERE e.id = ?1 AND e.state NOT IN ('cancelled', 'finished') AND s.starts_local > ?2 ORDER BY s.starts_local, w.sort_name"
    ))?;
    for juror in jurors.query_map((event, &after), |found| {
        Ok(Expected {
            invited: Invited::Juror(found.get("session_id")?, found.get("person_id")?),
            who: named(found)?,
            told: told(found, 0)?,
        })
    })? {
        found.push(juror?);
    }
    Ok(found)
}

const COLUMNS: &str = "i.id, i.uid, i.event_id, i.person_id, i.application_id, i.session_id, i.step, w.given_name || ' ' || w.family_name AS name, w.email,
  i.asks, NOT EXISTS (SELECT 1 FROM invitation o WHERE o.uid = i.uid AND o.id < i.id) AS is_first, i.sequence, i.starts_local, i.ends_local, i.title, i.place, i.instructions, b.given_name || ' ' || b.family_name AS by, i.prepared_at
  FROM invitation i CROSS JOIN person w ON w.id = i.person_id CROSS JOIN person b ON b.id = i.prepared_by";

/// The newest version of each.
const NEWEST: &str = "NOT EXISTS (SELECT 1 FROM invitation k WHERE k.uid = i.uid AND k.id > i.id)";

fn read(found: &Row<'_>) -> rusqlite::Result<InvitationRow> {
    let application: Option<ApplicationId> = found.get("application_id")?;
    let invited = match application {
        Some(application) => Invited::Candidate {
            application,
            step: found.get("step")?,
        },
        None => Invited::Juror(found.get("session_id")?, found.get("person_id")?),
    };
    Ok(InvitationRow {
        id: found.get("id")?,
        uid: found.get("uid")?,
        event: found.get("event_id")?,
        invited,
        who: named(found)?,
        email: found.get("email")?,
        asks: row::code(found, "asks")?,
        is_first: found.get("is_first")?,
        sequence: found.get("sequence")?,
        told: told(found, 0)?,
        by: found.get("by")?,
        at: found.get("prepared_at")?,
    })
}

/// The newest version of every invitation to an event, by name.
///
/// # Errors
/// What SQLite says.
pub fn of_event(connection: &Connection, event: EventId) -> StoreResult<Vec<InvitationRow>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} WHERE i.event_id = ?1 AND {NEWEST} ORDER BY w.sort_name, i.starts_local, i.id"
        ))?
        .query_map([event], read)?
        .collect::<Result<_, _>>()?)
}

/// The newest version of one invitation.
///
/// # Errors
/// What SQLite says.
pub fn of_uid(connection: &Connection, uid: &str) -> StoreResult<Option<InvitationRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE i.uid = ?1 ORDER BY i.id DESC LIMIT 1"))?
        .query_row([uid], read)
        .optional()?)
}

/// The place a candidate holds in a step of an event, with its version and whether it was confirmed.
///
/// # Errors
/// What SQLite says.
pub fn place_of(
    connection: &Connection,
    event: EventId,
    application: ApplicationId,
    step: i64,
) -> StoreResult<Option<(EnrolmentId, i64, bool)>> {
    Ok(connection
        .prepare_cached(
            "SELECT n.id, n.version, n.state = 'confirmed' FROM enrolment n CROSS JOIN part p ON p.id = n.part_id CROSS JOIN session s ON s.id = p.session_id
             WHERE n.application_id = ?1 AND n.state IN ('reserved', 'confirmed') AND p.step = ?2 AND s.event_id = ?3 ORDER BY p.starts_local LIMIT 1",
        )?
        .query_row((application, step, event), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?)
}

/// Who invites: the owner of the vacancy, with the address.
///
/// # Errors
/// What SQLite says.
pub fn organiser(connection: &Connection, event: EventId) -> StoreResult<(Named, String)> {
    Ok(connection
        .prepare_cached(
            "SELECT o.id AS person_id, o.given_name || ' ' || o.family_name AS name, o.email FROM event e CROSS JOIN vacancy v ON v.id = e.vacancy_id
             CROSS JOIN person o ON o.id = v.owner_id WHERE e.id = ?1",
        )?
        .query_row([event], |found| Ok((named(found)?, found.get("email")?)))?)
}

/// Keeps a version.
///
/// # Errors
/// What SQLite says.
pub fn add(
    tx: &Tx<'_>,
    event: EventId,
    (invited, person): (Invited, PersonId),
    (uid, asks, sequence): (&str, Asks, u32),
    told: &Told,
    by: PersonId,
) -> StoreResult<i64> {
    let (application, session, step) = match invited {
        Invited::Candidate { application, step } => (Value::Integer(application.0), Value::Null, step),
        Invited::Juror(session, _) => (Value::Null, Value::Integer(session.0), 0),
    };
    tx.insert(
        "invitation",
        &[
            ("uid", Value::Text(uid.to_owned())),
            ("event_id", Value::Integer(event.0)),
            ("person_id", Value::Integer(person.0)),
            ("application_id", application),
            ("session_id", session),
            ("step", Value::Integer(step)),
            ("asks", Value::Text(asks.code().to_owned())),
            ("sequence", Value::Integer(i64::from(sequence))),
            ("starts_local", Value::Text(row::write_moment(told.when.starts))),
            ("ends_local", Value::Text(row::write_moment(told.when.ends))),
            ("title", Value::Text(told.title.clone())),
            ("place", Value::Text(told.place.clone())),
            ("instructions", Value::Text(told.instructions.clone())),
            ("prepared_by", Value::Integer(by.0)),
            ("prepared_at", Value::Integer(tx.now())),
        ],
    )
}
