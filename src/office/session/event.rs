//! Events: made, changed, opened, finished, cancelled.

use super::EventDraft;
use super::query::hidden;
use crate::domain::limit::Room;
use crate::domain::session::{check_days, check_session, is_language};
use crate::domain::{EnrolmentState, EventId, EventState, Message, Problem, VacancyId, settle};
use crate::office::vacancy::state::{authorised, reason_of};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::session::write::{self, EventFields};
use crate::store::session::{EventRow, read};

/// An event the actor may do this to, with its vacancy named as the subject.
///
/// # Errors
/// A refusal that names the right or the state of the vacancy.
pub(super) fn of(desk: &Desk<'_>, act: Act, id: EventId) -> Result<EventRow, Failure> {
    let event = read::event(desk.connection(), id)?.ok_or_else(hidden)?;
    authorised(desk, act, event.vacancy)?;
    about(desk, &event)?;
    Ok(event)
}

/// The same, for an event that is not over.
///
/// # Errors
/// As [`of`], and a refusal for an event that is finished or cancelled.
pub(super) fn living(desk: &Desk<'_>, act: Act, id: EventId) -> Result<EventRow, Failure> {
    let event = of(desk, act, id)?;
    if event.state.is_over() {
        return Err(wrong_state("refused-event-over", &event));
    }
    Ok(event)
}

fn about(desk: &Desk<'_>, event: &EventRow) -> Result<(), Failure> {
    desk.tx.about("event", event.id)?;
    desk.tx.about("vacancy", event.vacancy)?;
    Ok(())
}

fn wrong_state(id: &str, event: &EventRow) -> Failure {
    Problem::block("state", told(id, event).with("state", Message::of(event.state))).into()
}

/// A sentence about an event: its title and its vacancy's number.
pub(super) fn told(id: &str, event: &EventRow) -> Message {
    Message::new(id)
        .with("title", event.title.as_str())
        .with("number", event.number.as_str())
}

/// What was filled in, when it makes sense.
fn fields<'a>(desk: &Desk<'_>, vacancy: VacancyId, draft: &'a EventDraft) -> Result<EventFields<'a>, Failure> {
    let mut problems: Vec<Problem> = check_days(draft.from, draft.until).into_iter().collect();
    if draft.title.trim().is_empty() {
        problems.push(Problem::block("title", Message::new("refused-title-missing")).at("title"));
    }
    problems.extend(Room::Title.check("title", &draft.title, "title"));
    if let Some(stage) = draft.stage
        && !read::stages(desk.connection(), vacancy)?
            .iter()
            .any(|row| row.id == stage)
    {
        problems.push(Problem::block("stage", Message::new("refused-stage-elsewhere")).at("stage"));
    }
    let terms = &draft.terms;
    let mut wrong = |field, id: &str| problems.push(Problem::block("V-40", Message::new(id)).at(field));
    if !is_language(&terms.language) {
        wrong("language", "refused-wish-language");
    }
    if !(0..=24 * 60).contains(&terms.gap) {
        wrong("gap", "refused-series-pause");
    }
    if terms.enrol_days.is_some_and(|days| !(0..=365).contains(&days)) {
        wrong("enrol_days", "refused-enrol-days");
    }
    settle(problems)?;
    Ok(EventFields {
        stage: draft.stage,
        title: draft.title.trim(),
        place: draft.place.trim(),
        instructions: draft.instructions.trim(),
        from: draft.from,
        until: draft.until,
        language: &terms.language,
        enrol_days: terms.enrol_days,
        gap: terms.gap,
    })
}

pub(super) fn create(desk: &Desk<'_>, vacancy: VacancyId, draft: &EventDraft) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::SessionCreateEvent, vacancy)?;
    let fields = fields(desk, vacancy, draft)?;
    let id = write::create_event(desk.tx, vacancy, &fields)?;
    desk.tx.about("event", id)?;
    desk.tx.about("vacancy", vacancy)?;
    let message = Message::new("done-event-create")
        .with("title", fields.title)
        .with("number", facts.number);
    Ok(Done::new(message).made(id))
}

pub(super) fn edit(desk: &Desk<'_>, id: EventId, seen: i64, draft: &EventDraft) -> Result<Done, Failure> {
    let event = living(desk, Act::SessionEditEvent, id)?;
    let fields = fields(desk, event.vacancy, draft)?;
    for session in read::sessions_of(desk.connection(), id)? {
        if check_session(session.when, draft.from, draft.until).is_some() {
            let message = Message::new("refused-event-too-short").with("when", session.when.message());
            return Err(Problem::block("V-40", message).at("until").into());
        }
    }
    write::edit_event(desk.tx, id, seen, &fields)?;
    Ok(Done::new(told("done-event-edit", &event)))
}

/// Brings an event on: open, running, finished.
pub(super) fn go(desk: &Desk<'_>, id: EventId, seen: i64, to: EventState) -> Result<Done, Failure> {
    let event = of(desk, Act::SessionEditEvent, id)?;
    if !event.state.next().contains(&to) {
        let message = told("refused-event-step", &event)
            .with("state", Message::of(event.state))
            .with("to", Message::of(to));
        return Err(Problem::block("state", message).into());
    }
    if to == EventState::Open && event.sessions == 0 {
        return Err(Problem::block("V-41", told("refused-event-no-session", &event)).into());
    }
    let mut warnings = Vec::new();
    if to == EventState::Finished {
        let open = read::without_attendance(desk.connection(), id)?;
        if open > 0 {
            let message = Message::new("warning-no-attendance").with("n", open);
            warnings.push(Problem::warn("attendance", message));
        }
    }
    write::event_state(desk.tx, id, seen, to, "")?;
    Ok(Done::new(told("done-event-state", &event).with("state", Message::of(to))).warned(warnings))
}

pub(super) fn cancel(desk: &Desk<'_>, id: EventId, seen: i64, reason: &str) -> Result<Done, Failure> {
    let event = of(desk, Act::SessionCancelEvent, id)?;
    let reason = reason_of(reason)?;
    if !event.state.next().contains(&EventState::Cancelled) {
        return Err(wrong_state("refused-event-over", &event));
    }
    write::event_state(desk.tx, id, seen, EventState::Cancelled, reason)?;
    let mut freed = 0_usize;
    for session in read::sessions_of(desk.connection(), id)? {
        for part in read::parts_of(desk.connection(), session.id)? {
            for place in read::enrolments_of(desk.connection(), part.id)? {
                // Who was there stays on record.
                if place.state.is_to_come() || place.state == EnrolmentState::Waiting {
                    write::enrolment_state(desk.tx, place.id, None, EnrolmentState::Cancelled)?;
                    desk.tx.about("application", place.application)?;
                    freed += usize::from(place.state.is_to_come());
                }
            }
        }
    }
    Ok(Done::new(told("done-event-cancel", &event).with("n", freed)))
}
