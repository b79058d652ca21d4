//! Days by a pattern: looked at first, then made in one go.

use super::query::hidden;
use super::{check, event};
use crate::domain::planning::{Pattern, PlannedPart, PlannedSession};
use crate::domain::session::check_session;
use crate::domain::{EventId, Message, Problem, Refusal, SessionId, settle};
use crate::office::{Act, Counter, Desk, Done, Failure, visibility};
use crate::store::session::write::{PartFields, SessionFields};
use crate::store::session::{EventRow, Named, SessionRow, clash, read, write};
use std::collections::BTreeMap;

/// What a pattern comes to for an event: its sessions, and what had to be left out of them.
#[derive(Clone, PartialEq, Debug)]
pub struct Preview {
    /// The event.
    pub event: EventRow,
    /// The sessions, each with what it is called by its room.
    pub sessions: Vec<(PlannedSession, String)>,
    /// Rooms and jurors that are not free, each as a sentence.
    pub left_out: Vec<Problem>,
    /// How many candidates of the event's stage have no place yet; none for who may not know.
    pub candidates: Option<usize>,
}

/// Looks what a pattern comes to.
///
/// # Errors
/// A refusal at the field that makes no plan; "not there"; what the store could not do.
pub fn look(counter: &Counter<'_>, id: EventId, pattern: &Pattern) -> Result<Preview, Failure> {
    let event = read::event(counter.connection, id)?.ok_or_else(hidden)?;
    visibility::vacancy_facts(counter, event.vacancy)?;
    let planned = pattern.sessions().map_err(|problems| Refusal { problems })?;
    let outside = planned
        .iter()
        .find_map(|session| check_session(session.when, event.from, event.until));
    if let Some(mut problem) = outside {
        problem.field = Some("until");
        return Err(problem.into());
    }
    let rooms = read::rooms(counter.connection, event.entity)?;
    let mut preview = Preview {
        sessions: Vec::with_capacity(planned.len()),
        left_out: Vec::new(),
        candidates: waiting(counter, &event)?,
        event,
    };
    for session in planned {
        preview.fit(counter, session, &rooms)?;
    }
    if preview.sessions.is_empty() {
        let problems = preview.left_out.into_iter().map(|problem| Problem {
            severity: crate::domain::Severity::Block,
            ..problem
        });
        return Err(Refusal {
            problems: problems.collect(),
        }
        .into());
    }
    Ok(preview)
}

/// How many candidates of an event's stage have no place yet.
fn waiting(counter: &Counter<'_>, event: &EventRow) -> Result<Option<usize>, Failure> {
    match visibility::candidate_facts(counter, event.vacancy) {
        Ok(_) => {}
        Err(Failure::Refused(_)) => return Ok(None),
        Err(failure) => return Err(failure),
    }
    let mut found = read::candidates(counter.connection, event, None)?;
    found.retain(|candidate| candidate.in_stage && candidate.placed.is_none());
    Ok(Some(found.len()))
}

impl Preview {
    /// For how many candidates there is a place in every step.
    pub fn places(&self) -> i64 {
        let mut steps: BTreeMap<i64, i64> = BTreeMap::new();
        for part in self.sessions.iter().flat_map(|(session, _)| &session.parts) {
            *steps.entry(part.step).or_default() += part.capacity;
        }
        steps.into_values().min().unwrap_or(0)
    }

    /// Leaves out who is not free, and the whole session when its room is not.
    fn fit(
        &mut self,
        counter: &Counter<'_>,
        mut planned: PlannedSession,
        rooms: &[crate::store::session::RoomRow],
    ) -> Result<(), Failure> {
        let room = rooms.iter().find(|room| Some(room.id) == planned.room);
        if planned.room.is_some() && room.is_none() {
            let problem = Problem::block("room", Message::new("refused-room-unknown")).at("rooms");
            return Err(problem.into());
        }
        let mut row = SessionRow {
            id: SessionId(0),
            version: 0,
            event: self.event.clone(),
            name: String::new(),
            when: planned.when,
            language: String::new(),
            room: planned.room,
            room_name: room.map(|room| room.name.clone()).unwrap_or_default(),
            jurors: Vec::new(),
            parts: 0,
            capacity: 0,
            placed: 0,
            clashes: false,
        };
        let taken = check::resources(counter, &row)?;
        if !taken.is_empty() {
            self.tell(taken);
            return Ok(());
        }
        let mut free = Vec::new();
        for person in &planned.jurors {
            row.jurors = vec![Named {
                person: *person,
                name: clash::name(counter.connection, *person)?,
            }];
            let problems = check::resources(counter, &row)?;
            if problems.is_empty() {
                free.push(*person);
            }
            self.tell(problems);
        }
        planned.jurors = free;
        self.sessions.push((planned, row.room_name));
        Ok(())
    }

    fn tell(&mut self, problems: Vec<Problem>) {
        for problem in problems {
            let problem = Problem {
                severity: crate::domain::Severity::Warning,
                field: None,
                ..problem
            };
            if !self.left_out.contains(&problem) {
                self.left_out.push(problem);
            }
        }
    }
}

pub(super) fn make(desk: &Desk<'_>, id: EventId, pattern: &Pattern) -> Result<Done, Failure> {
    let event = event::living(desk, Act::SessionPlan, id)?;
    let preview = look(&desk.counter(), id, pattern)?;
    let mut warnings = preview.left_out;
    let mut parts = 0_usize;
    for (planned, _) in &preview.sessions {
        let fields = SessionFields {
            name: "",
            when: planned.when,
            room: planned.room,
            language: "",
        };
        let session = write::create_session(desk.tx, id, fields)?;
        write::seat(desk.tx, session, &planned.jurors)?;
        for part in &planned.parts {
            write::create_part(desk.tx, session, fields_of(part))?;
            parts += 1;
        }
        for problem in settle(check::session(&desk.counter(), session)?)? {
            if !warnings.contains(&problem) {
                warnings.push(problem);
            }
        }
    }
    let message = event::told("done-pattern", &event)
        .with("sessions", preview.sessions.len())
        .with("parts", parts);
    Ok(Done::new(message).made(id).warned(warnings))
}

fn fields_of(part: &PlannedPart) -> PartFields<'_> {
    PartFields {
        name: &part.name,
        when: part.when,
        capacity: part.capacity,
        step: part.step,
    }
}
