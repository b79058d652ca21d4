//! Places: given, waited for, taken away, declined, moved, confirmed, and who was there.

use super::query::hidden;
use super::{check, event, sitting};
use crate::domain::session::{Stretch, Wish, may_be_placed};
use crate::domain::{
    ApplicationId, EnrolmentId, EnrolmentState as S, EventState, Message, PartId, Problem, SessionId, Severity, settle,
};
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity};
use crate::store::session::clash::{self, But};
use crate::store::session::{Applicant, Calendar, EnrolmentRow, PartRow, SessionRow, availability, read, write};
use crate::store::{StoreResult, retention};

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

    /// When the candidate is there, the time needed on top of the part included.
    fn stays(&self) -> Stretch {
        self.part.when.longer(self.place.extra)
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
    read::applicant(counter.connection, id)?.ok_or_else(hidden)
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
    let wish = availability::wish(counter.connection, who.id)?;
    let extra = wish.extra(part.when.minutes());
    let when = part.when.longer(extra);
    let but = But {
        place: but,
        session: None,
    };
    problems.extend(check::candidate(counter, who.person, &who.name, when, but)?);
    problems.extend(check::extra_time(counter, session, part, &who.name, extra)?);
    problems.extend(asked(counter, session, part, who, &wish)?);
    Ok(problems)
}

/// What the candidate asked for and this part does not give: that is said, not refused.
fn asked(
    counter: &Counter<'_>,
    session: &SessionRow,
    part: &PartRow,
    who: &Applicant,
    wish: &Wish,
) -> Result<Vec<Problem>, Failure> {
    let about = |id: &str| Message::new(id).with("name", who.name.as_str());
    let mut problems = Vec::new();
    if !who.accommodation.trim().is_empty() && wish.extra(part.when.minutes()) == 0 {
        let message = about("warning-accommodation").with("need", who.accommodation.as_str());
        problems.push(Problem::warn("V-42", message));
    }
    let ties = crate::store::recusal::of(counter.connection, who.id)?;
    for tie in ties
        .iter()
        .filter(|tie| session.jurors.iter().any(|juror| juror.person == tie.person))
    {
        problems.push(Problem::warn(
            "V-33",
            about("warning-tie").with("juror", tie.name.as_str()),
        ));
    }
    let calendar = availability::entries(counter.connection, Calendar::Person(who.person), part.when)?;
    if crate::domain::session::in_the_way(&calendar, part.when).is_some() {
        problems.push(Problem::warn(
            "V-40",
            about("warning-candidate-away").with("when", part.when.message()),
        ));
    }
    let spoken = session.spoken();
    if !wish.language.is_empty() && wish.language != spoken {
        let message = about("warning-language")
            .with("wanted", Message::new(format!("language-{}", wish.language)))
            .with("spoken", Message::new(format!("language-{spoken}")));
        problems.push(Problem::warn("V-40", message));
    }
    Ok(problems)
}

/// How much longer than a part a candidate needs.
fn extra(counter: &Counter<'_>, id: ApplicationId, part: &PartRow) -> Result<i64, Failure> {
    Ok(availability::wish(counter.connection, id)?.extra(part.when.minutes()))
}

/// What a candidate needs was written down anew: every place still to come lasts as long as that asks, where there is room for it. Where
/// there is none, or something else does not suit, the place stays as it was and that is said.
///
/// # Errors
/// What the store could not do.
pub(super) fn fit_held(desk: &Desk<'_>, who: &Applicant) -> Result<Vec<Problem>, Failure> {
    let connection = desk.connection();
    let mut told = Vec::new();
    for place in read::to_come_of(connection, who.id, desk.clock.local())? {
        let part = read::part(connection, place.part)?.ok_or_else(hidden)?;
        let session = read::session(connection, part.session)?.ok_or_else(hidden)?;
        let extra = extra(&desk.counter(), who.id, &part)?;
        let mut found = in_the_way(&desk.counter(), &session, &part, who, Some(place.id))?;
        // The place itself fills the part.
        found.retain(|problem| problem.message.id != "refused-part-full");
        let blocked = found.iter().any(|problem| problem.severity == Severity::Block);
        let kept = |why: Message| {
            let message = Message::new("warning-wish-place")
                .with("name", who.name.as_str())
                .with("when", part.when.longer(place.extra).message())
                .with("why", why);
            Problem::warn("V-42", message)
        };
        told.extend(found.into_iter().map(|problem| kept(problem.message)));
        if blocked || extra == place.extra {
            continue;
        }
        write::stay(desk.tx, place.id, extra)?;
        let message = Message::new("warning-wish-stays")
            .with("name", who.name.as_str())
            .with("when", part.when.longer(extra).message());
        told.push(Problem::warn("V-42", message));
        if extra < place.extra {
            told.extend(move_up_in(desk, session.id, part.when.longer(place.extra))?);
        }
    }
    Ok(told)
}

/// Nobody has a place in a part twice.
fn not_twice(before: Option<&EnrolmentRow>, who: &Applicant, part: &PartRow) -> Result<(), Problem> {
    if before.is_none_or(|place| !place.state.holds_place()) {
        return Ok(());
    }
    let message = Message::new("refused-placed-already")
        .with("name", who.name.as_str())
        .with("when", part.when.message());
    Err(Problem::block("V-40", message))
}

/// Writes a place down: the one that was given up before is taken up again, or there is a new one.
fn keep(
    desk: &Desk<'_>,
    before: Option<EnrolmentRow>,
    (part, application): (PartId, ApplicationId),
    (state, extra): (S, i64),
) -> StoreResult<EnrolmentId> {
    let Some(place) = before else {
        return write::enrol(desk.tx, part, application, state, extra);
    };
    write::renew(desk.tx, place.id, state, extra)?;
    Ok(place.id)
}

pub(super) fn enrol(desk: &Desk<'_>, id: PartId, application: ApplicationId) -> Result<Done, Failure> {
    let connection = desk.connection();
    let part = read::part(connection, id)?.ok_or_else(hidden)?;
    let session = sitting::of(desk, Act::SessionEnrol, part.session)?;
    let who = applicant(&desk.counter(), application)?;
    desk.tx.about("application", application)?;
    let before = read::enrolment_in(connection, id, application)?;
    not_twice(before.as_ref(), &who, &part)?;
    let mut warnings = settle(in_the_way(&desk.counter(), &session, &part, &who, None)?)?;
    warnings.extend(second(desk, &session, id, application, &who.name)?);
    warnings.extend(past(desk, &part));
    let extra = extra(&desk.counter(), application, &part)?;
    let place = keep(desk, before, (id, application), (S::Reserved, extra))?;
    let message = Message::new("done-enrol")
        .with("name", who.name)
        .with("when", part.when.message());
    Ok(Done::new(message).made(place).warned(warnings))
}

/// Gives a place in a part of an event, instead of one that was taken away for it when there is one.
///
/// # Errors
/// A refusal that names what is in the way.
pub(super) fn give(
    desk: &Desk<'_>,
    (event, id): (crate::domain::EventId, PartId),
    application: ApplicationId,
    from: Option<EnrolmentId>,
) -> Result<Vec<Problem>, Failure> {
    let connection = desk.connection();
    let part = read::part(connection, id)?.ok_or_else(hidden)?;
    let session = read::session(connection, part.session)?.filter(|session| session.event.id == event);
    let session = session.ok_or_else(hidden)?;
    let who = applicant(&desk.counter(), application)?;
    desk.tx.about("application", application)?;
    let before = read::enrolment_in(connection, id, application)?;
    not_twice(before.as_ref(), &who, &part)?;
    let mut warnings = settle(in_the_way(&desk.counter(), &session, &part, &who, from)?)?;
    warnings.extend(second(desk, &session, id, application, &who.name)?);
    warnings.extend(past(desk, &part));
    let extra = extra(&desk.counter(), application, &part)?;
    match (from, before) {
        (Some(from), before) => {
            let seen = read::enrolment(connection, from)?.ok_or_else(hidden)?;
            if seen.application != application {
                return Err(hidden());
            }
            if let Some(cancelled) = before.filter(|place| place.id != from) {
                write::forget_enrolment(desk.tx, cancelled.id)?;
            }
            write::move_enrolment(desk.tx, from, seen.version, id, extra)?;
        }
        (None, before) => drop(keep(desk, before, (id, application), (S::Reserved, extra))?),
    }
    Ok(warnings)
}

/// Puts somebody on the waiting list of a part that is full.
pub(super) fn wait(desk: &Desk<'_>, id: PartId, application: ApplicationId) -> Result<Done, Failure> {
    let connection = desk.connection();
    let part = read::part(connection, id)?.ok_or_else(hidden)?;
    let session = sitting::of(desk, Act::SessionEnrol, part.session)?;
    let who = applicant(&desk.counter(), application)?;
    desk.tx.about("application", application)?;
    let told = |id: &str| {
        Message::new(id)
            .with("name", who.name.as_str())
            .with("when", part.when.message())
    };
    if part.placed < part.capacity {
        return Err(Problem::block("V-40", told("refused-wait-free")).into());
    }
    let before = read::enrolment_in(connection, id, application)?;
    not_twice(before.as_ref(), &who, &part)?;
    if before.as_ref().is_some_and(|place| place.state == S::Waiting) {
        return Err(Problem::block("V-40", told("refused-waits-already")).into());
    }
    // Everything but the room in it holds for who waits too.
    let mut problems = in_the_way(&desk.counter(), &session, &part, &who, None)?;
    problems.retain(|problem| problem.message.id != "refused-part-full");
    let warnings = settle(problems)?;
    let extra = extra(&desk.counter(), application, &part)?;
    let place = keep(desk, before, (id, application), (S::Waiting, extra))?;
    let ahead = read::waiting(connection, id)?.len();
    let message = told("done-wait").with("n", ahead);
    Ok(Done::new(message).made(place).warned(warnings))
}

/// A place came free: the one who waits longest and can come then moves up.
fn move_up(desk: &Desk<'_>, id: PartId) -> Result<Vec<Problem>, Failure> {
    let Some(part) = read::part(desk.connection(), id)? else {
        return Ok(Vec::new());
    };
    if part.when.starts <= desk.clock.local() || part.placed >= part.capacity {
        return Ok(Vec::new());
    }
    let session = read::session(desk.connection(), part.session)?.ok_or_else(hidden)?;
    if session.event.state.is_over() {
        return Ok(Vec::new());
    }
    for waiting in read::waiting(desk.connection(), id)? {
        let who = applicant(&desk.counter(), waiting.application)?;
        let found = in_the_way(&desk.counter(), &session, &part, &who, None)?;
        if settle(found).is_ok() {
            // What the candidate needs may have changed while waiting.
            write::renew(desk.tx, waiting.id, S::Reserved, extra(&desk.counter(), who.id, &part)?)?;
            desk.tx.about("application", waiting.application)?;
            let message = Message::new("warning-moved-up")
                .with("name", who.name)
                .with("when", part.when.message());
            return Ok(vec![Problem::warn("V-40", message)]);
        }
    }
    Ok(Vec::new())
}

/// Time of a session came free: of every part in it the one who waits longest and can come then moves up. Whoever stayed longer than a
/// part was in the way of the next one too.
///
/// # Errors
/// What the store could not do.
pub(super) fn move_up_in(desk: &Desk<'_>, session: SessionId, free: Stretch) -> Result<Vec<Problem>, Failure> {
    let mut told = Vec::new();
    for part in read::parts_of(desk.connection(), session)? {
        if part.when.overlaps(free) {
            told.extend(move_up(desk, part.id)?);
        }
    }
    Ok(told)
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
    give_up(desk, id, seen, S::Cancelled, "done-unenrol")
}

pub(super) fn decline(desk: &Desk<'_>, id: EnrolmentId, seen: i64) -> Result<Done, Failure> {
    give_up(desk, id, seen, S::Declined, "done-decline")
}

/// Frees a place, or leaves the waiting list; who waits for it moves up.
fn give_up(desk: &Desk<'_>, id: EnrolmentId, seen: i64, to: S, told: &str) -> Result<Done, Failure> {
    let placed = of(desk, Act::SessionEnrol, id)?;
    match placed.place.state {
        S::Cancelled | S::Declined => return Err(Problem::block("state", placed.told("refused-place-free")).into()),
        S::Present | S::Late | S::Absent => {
            return Err(Problem::block("state", placed.told("refused-attendance-noted")).into());
        }
        S::Waiting | S::Reserved | S::Confirmed => {}
    }
    write::enrolment_state(desk.tx, id, Some(seen), to)?;
    let warnings = match placed.place.state {
        S::Waiting => Vec::new(),
        _ => move_up_in(desk, placed.session.id, placed.stays())?,
    };
    let told = match placed.place.state {
        S::Waiting => "done-wait-no-more",
        _ => told,
    };
    Ok(Done::new(placed.told(told)).warned(warnings))
}

pub(super) fn shift(desk: &Desk<'_>, id: EnrolmentId, seen: i64, to: PartId) -> Result<Done, Failure> {
    let connection = desk.connection();
    let placed = of(desk, Act::SessionEnrol, id)?;
    if placed.place.state.is_noted() {
        return Err(Problem::block("state", placed.told("refused-attendance-noted")).into());
    }
    if !placed.place.state.is_to_come() {
        return Err(Problem::block("state", placed.told("refused-place-free")).into());
    }
    let part = read::part(connection, to)?.ok_or_else(hidden)?;
    let session = sitting::of(desk, Act::SessionEnrol, part.session)?;
    let application = placed.place.application;
    let who = applicant(&desk.counter(), application)?;
    let before = read::enrolment_in(connection, to, application)?;
    not_twice(before.as_ref(), &who, &part)?;
    let mut warnings = settle(in_the_way(&desk.counter(), &session, &part, &who, Some(id))?)?;
    warnings.extend(past(desk, &part));
    if let Some(cancelled) = before {
        // The cancelled place would stand twice for one candidate in one part.
        write::forget_enrolment(desk.tx, cancelled.id)?;
    }
    let extra = extra(&desk.counter(), application, &part)?;
    write::move_enrolment(desk.tx, id, seen, to, extra)?;
    warnings.extend(move_up_in(desk, placed.session.id, placed.stays())?);
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

pub(super) fn attendance(
    desk: &Desk<'_>,
    id: EnrolmentId,
    seen: i64,
    (present, late): (bool, bool),
) -> Result<Done, Failure> {
    let placed = of(desk, Act::SessionAttendance, id)?;
    if !placed.place.state.holds_place() {
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
    let (state, message) = match (present, late) {
        (true, false) => (S::Present, "done-present"),
        (true, true) => (S::Late, "done-late"),
        (false, _) => (S::Absent, "done-absent"),
    };
    write::enrolment_state(desk.tx, id, Some(seen), state)?;
    Ok(Done::new(placed.told(message)))
}
