//! Places: given, taken away, moved, confirmed, and who was there.

use super::query::hidden;
use super::{check, event, sitting};
use crate::domain::session::may_be_placed;
use crate::domain::{ApplicationId, EnrolmentId, EnrolmentState as S, EventState, Message, PartId, Problem, settle};
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity};
use crate::store::retention;
use crate::store::session::{Applicant, EnrolmentRow, PartRow, SessionRow, clash, read, write};

/// A place with where it is.
struct Placed {
    place: EnrolmentRow,
    part: PartRow,
    session: SessionRow,
}

impl Placed {
    fn name(&self) -> &str {
        self.place.name.as_deref().unwrap_or_default()
    }

    fn told(&self, id: &str) -> Message {
        Message::new(id)
            .with("name", self.name())
            .with("when", self.part.when.message())
    }
}

/// A place the actor may do this to, in an event that was not cancelled.
fn of(desk: &Desk<'_>, act: Act, id: EnrolmentId) -> Result<Placed, Failure> {
    let mut place = read::enrolment(desk.connection(), id)?.ok_or_else(hidden)?;
    let part = read::part(desk.connection(), place.part)?.ok_or_else(hidden)?;
    let session = read::session(desk.connection(), part.session)?.ok_or_else(hidden)?;
    let event = event::of(desk, act, session.event.id)?;
    if event.state == EventState::Cancelled {
        let message = event::told("refused-event-over", &event).with("state", Message::of(event.state));
        return Err(Problem::block("state", message).into());
    }
    desk.tx.about("application", place.application)?;
    if anonymity::hides_in(desk.connection(), desk.actor, session.event.vacancy)? {
        place.name = Some(anonymity::name(desk.connection(), place.application)?);
    }
    Ok(Placed { place, part, session })
}

/// Who is to be placed; in an anonymous stage by number.
///
/// # Errors
/// "Not there"; what the store could not do.
pub(super) fn applicant(counter: &Counter<'_>, id: ApplicationId) -> Result<Applicant, Failure> {
    let mut who = self::who(counter, id)?;
    if anonymity::hides_in(counter.connection, counter.actor, who.vacancy)? {
        who.name = anonymity::name(counter.connection, id)?;
    }
    Ok(who)
}

/// Who is to be placed, by name: for who has looked already whether names may be read.
///
/// # Errors
/// "Not there"; what the store could not do.
pub(super) fn who(counter: &Counter<'_>, id: ApplicationId) -> Result<Applicant, Failure> {
    Ok(read::applicant(counter.connection, id)?.ok_or_else(hidden)?)
}

/// Everything in the way of giving somebody a place in a part, other than a place already held.
///
/// # Errors
/// What the store could not do.
pub(super) fn in_the_way(
    counter: &Counter<'_>,
    session: &SessionRow,
    part: &PartRow,
    who: &Applicant,
    but: Option<EnrolmentId>,
) -> Result<Vec<Problem>, Failure> {
    let about = |id: &str| Message::new(id).with("name", who.name.as_str());
    let mut problems = Vec::new();
    if who.vacancy != session.event.vacancy {
        let message = about("refused-other-vacancy").with("number", session.event.number.as_str());
        return Ok(vec![Problem::block("procedure", message)]);
    }
    if !may_be_placed(who.state) {
        let message = about("refused-out-of-procedure").with("state", Message::of(who.state));
        problems.push(Problem::block("procedure", message));
    }
    if session.jurors.iter().any(|juror| juror.person == who.person) {
        problems.push(Problem::block("V-33", about("refused-candidate-is-juror")));
    }
    if let Some((_, reason)) = retention::restriction(counter.connection, who.person)? {
        problems.push(Problem::block(
            "AVG-18",
            about("refused-restricted-place").with("reason", reason),
        ));
    }
    problems.extend(check::room_for(part, part.placed + 1));
    problems.extend(check::candidate(counter, who.person, &who.name, part.when, but)?);
    if !who.accommodation.trim().is_empty() {
        let message = about("warning-accommodation").with("need", who.accommodation.as_str());
        problems.push(Problem::warn("V-42", message));
    }
    Ok(problems)
}

fn counter<'a>(desk: &'a Desk<'_>) -> Counter<'a> {
    desk.counter()
}

pub(super) fn enrol(desk: &Desk<'_>, id: PartId, application: ApplicationId) -> Result<Done, Failure> {
    let connection = desk.connection();
    let part = read::part(connection, id)?.ok_or_else(hidden)?;
    let session = sitting::of(desk, Act::SessionEnrol, part.session)?;
    let who = applicant(&counter(desk), application)?;
    desk.tx.about("application", application)?;
    let before = read::enrolment_in(connection, id, application)?;
    if before.as_ref().is_some_and(|place| place.state.holds_place()) {
        let message = Message::new("refused-placed-already")
            .with("name", who.name.as_str())
            .with("when", part.when.message());
        return Err(Problem::block("V-40", message).into());
    }
    let mut warnings = settle(in_the_way(&counter(desk), &session, &part, &who, None)?)?;
    warnings.extend(second(desk, &session, id, application, &who.name)?);
    warnings.extend(past(desk, &part));
    let place = match before {
        Some(place) => {
            write::enrolment_state(desk.tx, place.id, None, S::Reserved)?;
            place.id
        }
        None => write::enrol(desk.tx, id, application)?,
    };
    let message = Message::new("done-enrol")
        .with("name", who.name)
        .with("when", part.when.message());
    Ok(Done::new(message).made(place).warned(warnings))
}

/// A place in the same module besides this one: sometimes wanted, mostly forgotten.
fn second(
    desk: &Desk<'_>,
    session: &SessionRow,
    part: PartId,
    application: ApplicationId,
    name: &str,
) -> Result<Option<Problem>, Failure> {
    let other = clash::module(desk.connection(), application, &session.event, part)?;
    Ok(other.map(|other| {
        let message = Message::new("warning-placed-twice")
            .with("name", name)
            .with("title", other.title)
            .with("when", other.when.message());
        Problem::warn("V-40", message)
    }))
}

/// A place in a part that began already: it can be meant, to put on record who came.
fn past(desk: &Desk<'_>, part: &PartRow) -> Option<Problem> {
    let message = Message::new("warning-place-past").with("when", part.when.message());
    (part.when.starts < desk.clock.local()).then(|| Problem::warn("V-40", message))
}

pub(super) fn unenrol(desk: &Desk<'_>, id: EnrolmentId, seen: i64) -> Result<Done, Failure> {
    let placed = of(desk, Act::SessionEnrol, id)?;
    match placed.place.state {
        S::Cancelled => return Err(Problem::block("state", placed.told("refused-place-free")).into()),
        S::Present | S::Absent => {
            return Err(Problem::block("state", placed.told("refused-attendance-noted")).into());
        }
        S::Reserved | S::Confirmed => {}
    }
    write::enrolment_state(desk.tx, id, Some(seen), S::Cancelled)?;
    Ok(Done::new(placed.told("done-unenrol")))
}

pub(super) fn shift(desk: &Desk<'_>, id: EnrolmentId, seen: i64, to: PartId) -> Result<Done, Failure> {
    let connection = desk.connection();
    let placed = of(desk, Act::SessionEnrol, id)?;
    if !matches!(placed.place.state, S::Reserved | S::Confirmed) {
        return Err(Problem::block("state", placed.told("refused-attendance-noted")).into());
    }
    let part = read::part(connection, to)?.ok_or_else(hidden)?;
    let session = sitting::of(desk, Act::SessionEnrol, part.session)?;
    let application = placed.place.application;
    let who = applicant(&counter(desk), application)?;
    let before = read::enrolment_in(connection, to, application)?;
    if before.as_ref().is_some_and(|place| place.state.holds_place()) {
        let message = Message::new("refused-placed-already")
            .with("name", who.name.as_str())
            .with("when", part.when.message());
        return Err(Problem::block("V-40", message).into());
    }
    let mut warnings = settle(in_the_way(&counter(desk), &session, &part, &who, Some(id))?)?;
    warnings.extend(past(desk, &part));
    if let Some(cancelled) = before {
        // The cancelled place would stand twice for one candidate in one part.
        write::forget_enrolment(desk.tx, cancelled.id)?;
    }
    write::move_enrolment(desk.tx, id, seen, to)?;
    let message = Message::new("done-move")
        .with("name", who.name)
        .with("when", part.when.message());
    Ok(Done::new(message).warned(warnings))
}

pub(super) fn confirm(desk: &Desk<'_>, id: EnrolmentId, seen: i64) -> Result<Done, Failure> {
    let placed = of(desk, Act::SessionEnrol, id)?;
    if placed.place.state != S::Reserved {
        let message = placed
            .told("refused-confirm")
            .with("state", Message::of(placed.place.state));
        return Err(Problem::block("state", message).into());
    }
    write::enrolment_state(desk.tx, id, Some(seen), S::Confirmed)?;
    Ok(Done::new(placed.told("done-confirm")))
}

pub(super) fn attendance(desk: &Desk<'_>, id: EnrolmentId, seen: i64, present: bool) -> Result<Done, Failure> {
    let placed = of(desk, Act::SessionAttendance, id)?;
    if placed.place.state == S::Cancelled {
        return Err(Problem::block("state", placed.told("refused-place-free")).into());
    }
    if placed.part.when.starts.date() > desk.clock.today() {
        return Err(Problem::block("attendance", placed.told("refused-attendance-early")).into());
    }
    if clash::applied(desk.connection(), desk.me(), placed.session.event.vacancy)? {
        let name = clash::name(desk.connection(), desk.me())?;
        let message = Message::new("refused-juror-is-candidate").with("name", name);
        return Err(Problem::block("V-33", message).into());
    }
    let state = if present { S::Present } else { S::Absent };
    write::enrolment_state(desk.tx, id, Some(seen), state)?;
    let message = if present { "done-present" } else { "done-absent" };
    Ok(Done::new(placed.told(message)))
}
