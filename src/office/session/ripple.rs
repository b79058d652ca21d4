//! What a move brings about, told before it happens: who is affected, what is in the way, who must be told.

use super::query::hidden;
use super::{SessionDraft, check, place};
use crate::domain::{EnrolmentId, Message, PartId, PersonId, Problem, SessionId, Severity};
use crate::office::{Counter, Failure, anonymity, visibility};
use crate::store::session::clash::{self, But};
use crate::store::session::{Named, SessionRow, read};

/// What a move would bring about.
#[derive(Clone, PartialEq, Debug)]
pub struct Ripple {
    /// The move, in a sentence.
    pub what: Message,
    /// The candidates it touches, each with where the enrolment stands.
    pub candidates: Vec<(String, Message)>,
    /// The jurors who must be told.
    pub jurors: Vec<String>,
    /// What is in the way, or should be known.
    pub problems: Vec<Problem>,
}

impl Ripple {
    /// Whether it can be done.
    pub fn can_be(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity != Severity::Block)
    }
}

/// What moving one candidate to another part brings about.
///
/// # Errors
/// "Not there" for what may not be seen; what the store could not do.
pub fn of_place(counter: &Counter<'_>, id: EnrolmentId, to: PartId) -> Result<Ripple, Failure> {
    let connection = counter.connection;
    let row = read::enrolment(connection, id)?.ok_or_else(hidden)?;
    let from = read::part(connection, row.part)?.ok_or_else(hidden)?;
    let old = read::session(connection, from.session)?.ok_or_else(hidden)?;
    visibility::candidate_facts(counter, old.event.vacancy)?;
    let part = read::part(connection, to)?.ok_or_else(hidden)?;
    let session = read::session(connection, part.session)?.ok_or_else(hidden)?;
    let who = place::applicant(counter, row.application)?;
    let mut jurors: Vec<String> = Vec::new();
    if session.id != old.id {
        for juror in old.jurors.iter().chain(&session.jurors) {
            if !jurors.contains(&juror.name) {
                jurors.push(juror.name.clone());
            }
        }
    }
    Ok(Ripple {
        what: Message::new("ripple-place")
            .with("name", who.name.as_str())
            .with("from", from.when.message())
            .with("to", part.when.message()),
        candidates: vec![(who.name.clone(), Message::of(row.state))],
        jurors,
        problems: place::in_the_way(counter, &session, &part, &who, Some(id))?,
    })
}

/// What changing a session brings about.
///
/// # Errors
/// As [`of_place`].
pub fn of_session(counter: &Counter<'_>, id: SessionId, draft: &SessionDraft) -> Result<Ripple, Failure> {
    let connection = counter.connection;
    let session = read::session(connection, id)?.ok_or_else(hidden)?;
    let event = &session.event;
    visibility::candidate_facts(counter, event.vacancy)?;
    let changed = after(counter, &session, draft)?;
    let mut problems: Vec<Problem> = crate::domain::session::check_session(draft.when, event.from, event.until)
        .into_iter()
        .collect();
    problems.extend(check::resources(counter, &changed)?);
    let by = draft.when.starts - session.when.starts;
    let numbers = anonymity::hiding(counter, event.vacancy)?;
    let mut candidates = Vec::new();
    for part in read::parts_of(connection, id)? {
        for row in read::enrolments_of(connection, part.id)? {
            let name = match &numbers {
                Some(numbers) => numbers.of(row.application),
                None => row.name.clone().unwrap_or_default(),
            };
            if row.state.holds_place() && !by.is_zero() {
                let when = part.when.moved(by).longer(row.extra);
                // What else a candidate has in this session moves along.
                let but = But {
                    place: None,
                    session: Some(id),
                };
                problems.extend(check::candidate(counter, row.person, &name, when, but)?);
            }
            candidates.push((name, Message::of(row.state)));
        }
    }
    if numbers.is_some() {
        // They come in the order of their names, which would tell them.
        candidates.sort_by(|one, other| one.0.cmp(&other.0));
    }
    let mut jurors: Vec<String> = session.jurors.iter().map(|juror| juror.name.clone()).collect();
    for juror in changed.jurors {
        if !jurors.contains(&juror.name) {
            jurors.push(juror.name);
        }
    }
    Ok(Ripple {
        what: Message::new("ripple-session")
            .with("from", session.when.message())
            .with("to", draft.when.message()),
        candidates,
        jurors,
        problems,
    })
}

/// The session as it would be.
fn after(counter: &Counter<'_>, session: &SessionRow, draft: &SessionDraft) -> Result<SessionRow, Failure> {
    let named = |person: &PersonId| -> Result<Named, Failure> {
        Ok(Named {
            person: *person,
            name: clash::name(counter.connection, *person)?,
        })
    };
    let room = draft
        .room
        .map(|room| read::room(counter.connection, room))
        .transpose()?
        .flatten();
    Ok(SessionRow {
        when: draft.when,
        room: draft.room,
        room_name: room.map(|room| room.name).unwrap_or_default(),
        jurors: draft.jurors.iter().map(named).collect::<Result<_, _>>()?,
        ..session.clone()
    })
}
