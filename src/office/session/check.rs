//! What stands in the way of a plan: each clash as a problem that names it (V-40, V-33).

use crate::domain::session::{Stretch, check_apart, check_part, check_session};
use crate::domain::{EventState, JurorRole, Message, PartId, PersonId, Problem, SessionId, settle};
use crate::office::{Counter, Desk, Failure, anonymity, visibility};
use crate::store::session::clash::{self, But, Taken};
use crate::store::session::{Calendar, PartRow, SessionRow, read};

/// Who looks, and at what: for the names that may be said.
fn counter<'a>(desk: &'a Desk<'_>) -> Counter<'a> {
    desk.counter()
}

/// Everything in the way of a session as it now stands: times, room, jurors, candidates, capacity. A cancelled one needs nothing.
///
/// # Errors
/// What the store could not do.
pub fn session(counter: &Counter<'_>, id: SessionId) -> Result<Vec<Problem>, Failure> {
    let Some(session) = read::session(counter.connection, id)? else {
        return Ok(Vec::new());
    };
    if session.event.state == EventState::Cancelled {
        return Ok(Vec::new());
    }
    let mut problems: Vec<Problem> = check_session(session.when, session.event.from, session.event.until)
        .into_iter()
        .collect();
    problems.extend(resources(counter, &session)?);
    let parts = read::parts_of(counter.connection, id)?;
    for (i, part) in parts.iter().enumerate() {
        problems.extend(self::part(counter, &session, part)?);
        problems.extend(apart(&session, &[part.when], &parts[..i]));
    }
    Ok(problems)
}

/// What wanted parts would be laid over in their session.
///
/// # Errors
/// What the store could not do.
pub fn overlap(
    counter: &Counter<'_>,
    session: &SessionRow,
    wanted: &[Stretch],
    but: Option<PartId>,
) -> Result<Option<Problem>, Failure> {
    let mut others = read::parts_of(counter.connection, session.id)?;
    others.retain(|other| Some(other.id) != but);
    Ok(apart(session, wanted, &others))
}

/// What stands in the way of a session's room and jurors at its time.
///
/// # Errors
/// What the store could not do.
pub fn resources(counter: &Counter<'_>, session: &SessionRow) -> Result<Vec<Problem>, Failure> {
    let mut problems: Vec<Problem> = room(counter, session)?.into_iter().collect();
    problems.extend(jurors(counter, session)?);
    Ok(problems)
}

fn apart(session: &SessionRow, wanted: &[Stretch], others: &[PartRow]) -> Option<Problem> {
    let others: Vec<(&str, Stretch)> = others.iter().map(|part| (part.name.as_str(), part.when)).collect();
    let shared = session.room.is_some() || !session.jurors.is_empty();
    check_apart(wanted, &others, shared)
}

/// Refuses when a session as it was just written has a clash; gives the warnings.
///
/// # Errors
/// A refusal that names each clash.
pub fn settle_session(desk: &Desk<'_>, id: SessionId) -> Result<Vec<Problem>, Failure> {
    Ok(settle(session(&counter(desk), id)?)?)
}

fn room(counter: &Counter<'_>, session: &SessionRow) -> Result<Option<Problem>, Failure> {
    let Some(room) = session.room else { return Ok(None) };
    if let Some(why) = super::availability::why_not(counter, Calendar::Room(room), &session.room_name, session.when)? {
        return Ok(Some(Problem::block("V-40", why).at("room")));
    }
    let taken = clash::room(counter.connection, room, session.when, session.id)?;
    Ok(taken.map(|taken| {
        Problem::block(
            "V-40",
            Message::new("refused-room-taken")
                .with("room", session.room_name.as_str())
                .with("by", by(&taken))
                .with("when", taken.when.message()),
        )
        .at("room")
    }))
}

fn jurors(counter: &Counter<'_>, session: &SessionRow) -> Result<Vec<Problem>, Failure> {
    let jury = read::jury(counter.connection, session.event.vacancy)?;
    let mut problems = Vec::new();
    let mut refuse = |rule, message: Message| problems.push(Problem::block(rule, message).at("jurors"));
    for juror in &session.jurors {
        let about = |id: &str| Message::new(id).with("name", juror.name.as_str());
        let seat = jury.iter().find(|seat| seat.person == juror.person);
        if seat.is_none_or(|seat| seat.role == JurorRole::Observer) {
            refuse(
                "V-33",
                about("refused-juror-not-on-jury").with("number", session.event.number.as_str()),
            );
        }
        if clash::applied(counter.connection, juror.person, session.event.vacancy)? {
            refuse("V-33", about("refused-juror-is-candidate"));
        }
        let calendar = Calendar::Person(juror.person);
        if let Some(why) = super::availability::why_not(counter, calendar, &juror.name, session.when)? {
            refuse("V-40", why);
        }
        if let Some(taken) = clash::seat(counter.connection, juror.person, session.when, session.id)? {
            let message = about("refused-juror-taken")
                .with("by", by(&taken))
                .with("when", taken.when.message());
            refuse("V-40", message);
        }
        if let Some(taken) = clash::place(counter.connection, juror.person, session.when, But::default())? {
            refuse(
                "V-40",
                elsewhere(counter, "refused-juror-elsewhere", &juror.name, &taken),
            );
        }
    }
    Ok(problems)
}

/// Everything in the way of a part as it now stands.
///
/// # Errors
/// What the store could not do.
pub fn part(counter: &Counter<'_>, session: &SessionRow, part: &PartRow) -> Result<Vec<Problem>, Failure> {
    let mut problems: Vec<Problem> = check_part(&part.name, part.when, session.when).into_iter().collect();
    problems.extend(room_for(part, part.placed));
    if let Some(room) = session.room {
        let room = read::room(counter.connection, room)?;
        if let Some(room) = room.filter(|room| part.capacity > room.capacity) {
            let message = Message::new("warning-room-small")
                .with("room", room.name)
                .with("fits", room.capacity)
                .with("capacity", part.capacity);
            problems.push(Problem::warn("V-40", message).at("capacity"));
        }
    }
    let vacancy = session.event.vacancy;
    let numbers = anonymity::hiding(counter, vacancy)?;
    for place in read::enrolments_of(counter.connection, part.id)? {
        if place.state.holds_place() {
            let name = match &numbers {
                Some(numbers) => numbers.of(place.application),
                None => place.name.unwrap_or_default(),
            };
            let when = part.when.longer(place.extra);
            let but = But {
                place: Some(place.id),
                session: None,
            };
            problems.extend(candidate(counter, place.person, &name, when, but)?);
            problems.extend(extra_time(counter, session, part, &name, place.extra)?);
        }
    }
    Ok(problems)
}

/// Whether somebody who has more time, or whoever comes before, would be there when the jury sees another (V-42).
///
/// # Errors
/// What the store could not do.
pub fn extra_time(
    counter: &Counter<'_>,
    session: &SessionRow,
    part: &PartRow,
    name: &str,
    extra: i64,
) -> Result<Option<Problem>, Failure> {
    let shared = session.room.is_some() || !session.jurors.is_empty();
    if part.capacity != 1 || !shared {
        return Ok(None);
    }
    let when = part.when.longer(extra);
    let refuse = |message: Message| {
        Ok(Some(Problem::block(
            "V-42",
            message.with("name", name).with("extra", extra),
        )))
    };
    if extra > 0 && when.ends > session.when.ends {
        let message = Message::new("refused-extra-session").with("session", session.when.message());
        return refuse(message);
    }
    let other = clash::singles(counter.connection, session.id)?
        .into_iter()
        .find(|(id, _, taken)| *id != part.id && taken.overlaps(when));
    match other {
        // Parts that overlap without anybody's extra time are another matter.
        Some((_, _, taken)) if extra == 0 && taken.starts >= when.starts => Ok(None),
        Some((_, title, taken)) => {
            let message = Message::new("refused-extra-part")
                .with("part", title)
                .with("when", taken.message());
            refuse(message)
        }
        None => Ok(None),
    }
}

/// Refuses more places than a part has.
pub fn room_for(part: &PartRow, wanted: i64) -> Option<Problem> {
    (wanted > part.capacity).then(|| {
        let message = Message::new("refused-part-full")
            .with("part", part.name.as_str())
            .with("when", part.when.message())
            .with("capacity", part.capacity);
        Problem::block("V-40", message).at("capacity")
    })
}

/// What a candidate has at some time, other than what is to change: another place, or a seat on a jury.
///
/// # Errors
/// What the store could not do.
pub fn candidate(
    counter: &Counter<'_>,
    person: PersonId,
    name: &str,
    when: Stretch,
    but: But,
) -> Result<Option<Problem>, Failure> {
    let connection = counter.connection;
    if let Some(taken) = clash::place(connection, person, when, but)? {
        let message = elsewhere(counter, "refused-candidate-taken", name, &taken);
        return Ok(Some(Problem::block("V-40", message)));
    }
    let seat = clash::seat(connection, person, when, but.session.unwrap_or(SessionId(0)))?;
    Ok(seat.map(|taken| {
        let message = Message::new("refused-juror-taken")
            .with("name", name)
            .with("by", by(&taken))
            .with("when", taken.when.message());
        Problem::block("V-40", message)
    }))
}

/// A candidate's other procedure is only named to who may see its candidates.
fn elsewhere(counter: &Counter<'_>, id: &str, name: &str, taken: &Taken) -> Message {
    let by = match visibility::candidate_facts(counter, taken.vacancy) {
        Ok(_) => by(taken),
        Err(_) => Message::new("another-procedure"),
    };
    Message::new(id)
        .with("name", name)
        .with("by", by)
        .with("when", taken.when.message())
}

/// `Jurygesprekken 2026-0388`.
pub(super) fn by(taken: &Taken) -> Message {
    Message::new("taken-by")
        .with("title", taken.title.as_str())
        .with("number", taken.number.as_str())
}

/// The clashes in every session an entry of the journal touched.
///
/// # Errors
/// What the store could not do.
pub fn touched(desk: &Desk<'_>, entries: &[i64]) -> Result<Vec<Problem>, Failure> {
    let mut sessions = Vec::new();
    for entry in entries {
        sessions.extend(clash::touched(desk.connection(), *entry)?);
    }
    sessions.sort_unstable();
    sessions.dedup();
    let mut problems = Vec::new();
    for id in sessions {
        problems.extend(session(&counter(desk), id)?);
    }
    problems.retain(|problem| problem.severity == crate::domain::Severity::Block);
    Ok(problems)
}
