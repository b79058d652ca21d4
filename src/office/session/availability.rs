//! Who and what is free when: absences of jurors, candidates and rooms, and what a candidate needs.

use super::{Whose, check, place, query::hidden};
use crate::domain::session::{Entry, Presence, Stretch, Wish, is_plain_time};
use crate::domain::{ApplicationId, Message, PersonId, Problem, RoomId, SessionId, settle};
use crate::office::vacancy::state::authorised;
use crate::office::{Act, Counter, Desk, Done, Failure, rights, visibility};
use crate::store::session::availability::{self, Calendar};
use crate::store::session::{clash, read};

/// A calendar the asker may read, and what it is called.
///
/// # Errors
/// "Not there" for one that may not be read; what the store could not do.
pub(super) fn calendar(counter: &Counter<'_>, whose: Whose) -> Result<(Calendar, String), Failure> {
    let connection = counter.connection;
    match whose {
        Whose::Juror(person) => {
            juror(counter, person)?;
            Ok((Calendar::Person(person), clash::name(connection, person)?))
        }
        Whose::Candidate(id) => {
            let who = place::applicant(counter, id)?;
            visibility::candidate_facts(counter, who.vacancy)?;
            Ok((Calendar::Person(who.person), who.name))
        }
        Whose::Room(id) => {
            let room = read::room(connection, id)?.ok_or_else(hidden)?;
            self::room(counter, id)?;
            Ok((Calendar::Room(id), room.name))
        }
    }
}

/// Jurors look after their own calendar; officers after those of every juror.
fn juror(counter: &Counter<'_>, person: PersonId) -> Result<(), Failure> {
    if person == counter.actor.person {
        return Ok(());
    }
    rights::check_anywhere(counter.actor, Act::SessionPlan)?;
    match availability::is_juror(counter.connection, person)? {
        true => Ok(()),
        false => Err(hidden()),
    }
}

/// A room belongs to an entity, or to everybody.
fn room(counter: &Counter<'_>, id: RoomId) -> Result<(), Failure> {
    rights::check_anywhere(counter.actor, Act::SessionPlan)?;
    let entity = availability::entity_of(counter.connection, id)?.ok_or_else(hidden)?;
    let planned = rights::entities(counter.actor, Act::SessionPlan);
    match (entity, planned) {
        (Some(entity), Some(entities)) if !entities.contains(&entity) => Err(hidden()),
        _ => Ok(()),
    }
}

/// The right to write in a calendar, and what the entry is about.
pub(super) fn writable(desk: &Desk<'_>, whose: Whose) -> Result<(Calendar, String), Failure> {
    rights::check_anywhere(desk.actor, Act::SessionAvailability)?;
    let found = calendar(&desk.counter(), whose)?;
    match whose {
        Whose::Candidate(id) => {
            let who = place::applicant(&desk.counter(), id)?;
            authorised(desk, Act::SessionEnrol, who.vacancy)?;
            desk.tx.about("application", id)?;
        }
        Whose::Juror(person) => desk.tx.about("person", person)?,
        Whose::Room(_) => {}
    }
    Ok(found)
}

pub(super) fn add(
    desk: &Desk<'_>,
    whose: Whose,
    presence: Presence,
    when: Stretch,
    reason: &str,
) -> Result<Done, Failure> {
    let (calendar, name) = writable(desk, whose)?;
    if when.ends <= when.starts {
        return Err(Problem::block("V-40", Message::new("refused-end-before-start"))
            .at("ends")
            .into());
    }
    for (moment, field) in [(when.starts, "starts"), (when.ends, "ends")] {
        if !is_plain_time(moment) {
            let message = Message::new("refused-clock-change").with("at", moment);
            return Err(Problem::block("V-40", message).at(field).into());
        }
    }
    let entry = Entry { presence, when };
    let source = availability::Source {
        reason: reason.trim(),
        mark: "",
        by: desk.me(),
    };
    let id = availability::add(desk.tx, calendar, entry, source)?;
    let warnings = planned(&desk.counter(), calendar, &name, when)?;
    let done = match presence {
        Presence::Away => "done-away",
        Presence::Only => "done-only",
    };
    let message = Message::new(done).with("name", name).with("when", span(when));
    Ok(Done::new(message).made(id).warned(warnings))
}

/// What is planned in a stretch already: it stays, and is named, so that somebody moves it.
pub(super) fn planned(
    counter: &Counter<'_>,
    calendar: Calendar,
    name: &str,
    when: Stretch,
) -> Result<Vec<Problem>, Failure> {
    let connection = counter.connection;
    let nothing = SessionId(0);
    let mut problems = Vec::new();
    let mut tell = |id: &str, taken: clash::Taken| {
        let message = Message::new(id)
            .with("name", name)
            .with("by", check::by(&taken))
            .with("when", taken.when.message());
        problems.push(Problem::warn("V-40", message));
    };
    match calendar {
        Calendar::Room(room) => {
            if let Some(taken) = clash::room(connection, room, when, nothing)? {
                tell("warning-away-room", taken);
            }
        }
        Calendar::Person(person) => {
            if let Some(taken) = clash::seat(connection, person, when, nothing)? {
                tell("warning-away-seat", taken);
            }
            if let Some(taken) = clash::place(connection, person, when, clash::But::default())?
                && visibility::candidate_facts(counter, taken.vacancy).is_ok()
            {
                tell("warning-away-place", taken);
            }
        }
    }
    Ok(problems)
}

/// One day with its hours, or from the one moment to the other.
pub fn span(when: Stretch) -> Message {
    if when.starts.date() == when.ends.date() {
        return when.message();
    }
    Message::new("span").with("from", when.starts).with("until", when.ends)
}

pub(super) fn remove(desk: &Desk<'_>, id: i64, seen: i64) -> Result<Done, Failure> {
    let row = availability::one(desk.connection(), id)?.ok_or_else(hidden)?;
    let whose = match row.calendar {
        Calendar::Room(room) => Whose::Room(room),
        Calendar::Person(person) => Whose::Juror(person),
    };
    let name = match (writable(desk, whose), row.calendar) {
        (Ok((_, name)), _) => name,
        // A candidate's: whoever may place one of the person's applications.
        (Err(_), Calendar::Person(person)) => candidate(desk, person)?,
        (Err(failure), Calendar::Room(_)) => return Err(failure),
    };
    availability::remove(desk.tx, id, seen)?;
    let message = Message::new("done-away-removed")
        .with("name", name)
        .with("when", span(row.entry.when));
    Ok(Done::new(message))
}

fn candidate(desk: &Desk<'_>, person: PersonId) -> Result<String, Failure> {
    let mut why = hidden();
    for id in crate::store::personal::applications(desk.connection(), person)? {
        match writable(desk, Whose::Candidate(id)) {
            Ok((_, name)) => return Ok(name),
            Err(failure) => why = failure,
        }
    }
    Err(why)
}

pub(super) fn wish(desk: &Desk<'_>, id: ApplicationId, wish: &Wish) -> Result<Done, Failure> {
    let who = place::applicant(&desk.counter(), id)?;
    authorised(desk, Act::SessionEnrol, who.vacancy)?;
    desk.tx.about("application", id)?;
    desk.tx.about("vacancy", who.vacancy)?;
    settle(wish.check())?;
    availability::put_wish(desk.tx, id, wish)?;
    let warnings = place::fit_held(desk, &who)?;
    Ok(Done::new(Message::new("done-wish").with("name", who.name)).warned(warnings))
}

/// Why a room or a juror cannot be planned at a time: closed, away, or only there at other hours.
///
/// # Errors
/// What the store could not do.
pub(super) fn why_not(
    counter: &Counter<'_>,
    calendar: Calendar,
    name: &str,
    when: Stretch,
) -> Result<Option<Message>, Failure> {
    let entries = availability::entries(counter.connection, calendar, when)?;
    Ok(crate::domain::session::in_the_way(&entries, when).map(|entry| {
        let id = match (calendar, entry.presence) {
            (Calendar::Room(_), Presence::Away) => "refused-room-closed",
            (Calendar::Room(_), Presence::Only) => "refused-room-only",
            (Calendar::Person(_), Presence::Away) => "refused-juror-away",
            (Calendar::Person(_), Presence::Only) => "refused-juror-only",
        };
        Message::new(id).with("name", name).with("when", span(entry.when))
    }))
}

/// The last day on which candidates enrol for an event themselves.
///
/// # Errors
/// What the store could not do.
pub fn enrol_until(
    counter: &Counter<'_>,
    event: &crate::store::session::EventRow,
) -> Result<chrono::NaiveDate, Failure> {
    let days = match event.enrol_days {
        Some(days) => days,
        None => crate::store::setting::number(
            counter.connection,
            crate::domain::SettingKey::EnrolmentDays,
            event.entity,
            counter.clock.today(),
        )?,
    };
    Ok(crate::domain::session::enrol_until(event.from, days))
}
