//! Sessions: made, moved, removed.

use super::query::hidden;
use super::{SessionDraft, check, event};
use crate::domain::session::{check_session, is_language};
use crate::domain::{EventId, Message, PersonId, Problem, SessionId, settle};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::session::write::{PartFields, SessionFields};
use crate::store::session::{EventRow, SessionRow, read, write};

/// A session the actor may plan, its event not over.
///
/// # Errors
/// A refusal that names the right, the state of the vacancy or of the event.
pub(super) fn of(desk: &Desk<'_>, act: Act, id: SessionId) -> Result<SessionRow, Failure> {
    let session = read::session(desk.connection(), id)?.ok_or_else(hidden)?;
    event::living(desk, act, session.event.id)?;
    Ok(session)
}

fn fits(desk: &Desk<'_>, event: &EventRow, draft: &SessionDraft) -> Result<(), Failure> {
    let mut problems: Vec<Problem> = check_session(draft.when, event.from, event.until).into_iter().collect();
    if let Some(room) = draft.room
        && !read::rooms(desk.connection(), event.entity)?
            .iter()
            .any(|row| row.id == room)
    {
        problems.push(Problem::block("room", Message::new("refused-room-unknown")).at("room"));
    }
    if !draft.language.is_empty() && !is_language(&draft.language) {
        problems.push(Problem::block("V-40", Message::new("refused-wish-language")).at("language"));
    }
    settle(problems)?;
    Ok(())
}

fn fields(draft: &SessionDraft) -> SessionFields<'_> {
    SessionFields {
        name: draft.name.trim(),
        when: draft.when,
        room: draft.room,
        language: &draft.language,
    }
}

/// Jurors once each, in the order given.
fn once(people: &[PersonId]) -> Vec<PersonId> {
    let mut once = Vec::with_capacity(people.len());
    for person in people {
        if !once.contains(person) {
            once.push(*person);
        }
    }
    once
}

pub(super) fn create(desk: &Desk<'_>, event: EventId, draft: &SessionDraft) -> Result<Done, Failure> {
    let event = event::living(desk, Act::SessionPlan, event)?;
    fits(desk, &event, draft)?;
    let id = write::create_session(desk.tx, event.id, fields(draft))?;
    write::seat(desk.tx, id, &once(&draft.jurors))?;
    let warnings = check::settle_session(desk, id)?;
    let message = event::told("done-session-create", &event).with("when", draft.when.message());
    Ok(Done::new(message).made(id).warned(warnings))
}

pub(super) fn edit(desk: &Desk<'_>, id: SessionId, seen: i64, draft: &SessionDraft) -> Result<Done, Failure> {
    let session = of(desk, Act::SessionPlan, id)?;
    fits(desk, &session.event, draft)?;
    write::edit_session(desk.tx, id, seen, fields(draft))?;
    write::seat(desk.tx, id, &once(&draft.jurors))?;
    let by = draft.when.starts - session.when.starts;
    if !by.is_zero() {
        for part in read::parts_of(desk.connection(), id)? {
            let moved = PartFields {
                name: &part.name,
                when: part.when.moved(by),
                capacity: part.capacity,
                step: part.step,
            };
            write::edit_part(desk.tx, part.id, None, moved)?;
        }
    }
    let warnings = check::settle_session(desk, id)?;
    let message = event::told("done-session-edit", &session.event).with("when", draft.when.message());
    Ok(Done::new(message).warned(warnings))
}

pub(super) fn remove(desk: &Desk<'_>, id: SessionId, seen: i64) -> Result<Done, Failure> {
    let session = of(desk, Act::SessionPlan, id)?;
    if session.placed > 0 {
        let message = Message::new("refused-places-taken").with("n", session.placed);
        return Err(Problem::block("V-40", message).into());
    }
    write::remove_session(desk.tx, id, seen)?;
    let message = event::told("done-session-remove", &session.event).with("when", session.when.message());
    Ok(Done::new(message))
}
