//! Enrolments that come in: held to the days of the event, given a place, or one on the waiting list when the part is full.

use super::query::hidden;
use super::{availability, event, place, plan};
use crate::domain::session::Stretch;
use crate::domain::{ApplicationId, EnrolmentState, EventId, EventState, Message, PartId, Problem, Refusal, Severity};
use crate::exchange::enrolments;
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, visibility};
use crate::store::session::{EventRow, PartRow, SessionRow, read};
use crate::store::{StoreError, row};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// Somebody who enrols.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Enrolled {
    /// The line of the file it came from; 0: from none.
    #[serde(default)]
    pub line: u64,
    /// The identifier of the application, or the candidate's address.
    pub who: String,
    /// The identifier of the part, or when it starts: `2026-11-23T09:00`.
    pub part: String,
}

/// What becomes of a line of a file.
#[derive(Clone, PartialEq, Debug)]
pub enum Becomes {
    /// A place in a part.
    Place(Stretch),
    /// A place on its waiting list.
    Waits(Stretch),
    /// Nothing, and why.
    Refused(Message),
}

/// What a file of enrolments comes to as things stand; taking it in looks at everything again.
#[derive(Clone, PartialEq, Debug)]
pub struct Preview {
    /// For which event.
    pub event: EventRow,
    /// The lines, to take in.
    pub enrolled: Vec<Enrolled>,
    /// Of each line its number, who is meant, and what becomes of it.
    pub lines: Vec<(u64, String, Becomes)>,
}

impl Preview {
    /// How many lines get a place, wait and are refused.
    pub fn count(&self) -> (usize, usize, usize) {
        let mut count = (0, 0, 0);
        for (_, _, becomes) in &self.lines {
            match becomes {
                Becomes::Place(_) => count.0 += 1,
                Becomes::Waits(_) => count.1 += 1,
                Becomes::Refused(_) => count.2 += 1,
            }
        }
        count
    }
}

/// The lines of a file of enrolments.
///
/// # Errors
/// A refusal that says what is wrong with the file.
pub fn lines_of(path: &Path) -> Result<Vec<Enrolled>, Failure> {
    // Opening something else than a file could wait for ever.
    if !path.is_file() {
        return Err(Problem::block("file", Message::new("refused-document-path"))
            .at("path")
            .into());
    }
    let file = File::open(path).map_err(|error| StoreError::Io(path.to_owned(), error))?;
    let lines = enrolments::read(BufReader::new(file)).map_err(|why| Problem::block("file", why).at("path"))?;
    let enrolled = lines.into_iter().map(|line| Enrolled {
        line: line.line,
        who: line.who,
        part: line.part,
    });
    Ok(enrolled.collect())
}

/// Looks what a file of enrolments comes to.
///
/// # Errors
/// "Not there" for who may not see the candidates; a refusal of the file or the event as a whole; what the store could not do.
pub(super) fn look(counter: &Counter<'_>, id: EventId, path: &Path) -> Result<Preview, Failure> {
    let event = read::event(counter.connection, id)?.ok_or_else(hidden)?;
    visibility::candidate_facts(counter, event.vacancy)?;
    may_enrol(counter, &event)?;
    let enrolled = lines_of(path)?;
    let mut scene = Scene {
        event: &event,
        sessions: sessions_of(counter.connection, id)?,
        numbers: anonymity::hiding(counter, event.vacancy)?,
        given: Vec::new(),
    };
    let mut lines = Vec::new();
    for one in &enrolled {
        let (name, becomes) = match scene.becomes(counter, one) {
            Ok(found) => found,
            Err(Failure::Refused(refusal)) => {
                let why = refusal.problems.into_iter().next().map(|problem| problem.message);
                let why = why.unwrap_or_else(|| Message::new("refused-gone"));
                (one.who.trim().to_owned(), Becomes::Refused(why))
            }
            Err(failure) => return Err(failure),
        };
        lines.push((one.line, name, becomes));
    }
    Ok(Preview { event, enrolled, lines })
}

/// What lines are held against, read once for all of them.
struct Scene<'a> {
    event: &'a EventRow,
    sessions: Vec<(SessionRow, Vec<PartRow>)>,
    /// What anonymous candidates go by.
    numbers: Option<anonymity::Names>,
    /// What lines before were given.
    given: Vec<(ApplicationId, PartId, Stretch)>,
}

impl Scene<'_> {
    /// What becomes of a line after those before it.
    fn becomes(&mut self, counter: &Counter<'_>, one: &Enrolled) -> Result<(String, Becomes), Failure> {
        let connection = counter.connection;
        let application = read::application_of(connection, self.event.vacancy, one.who.trim())?;
        let application = application.ok_or_else(|| unknown("refused-enrol-who", &one.who))?;
        let mut who = place::who(counter, application)?;
        if let Some(numbers) = &self.numbers {
            who.name = numbers.of(application);
        }
        let taken = |id: PartId| self.given.iter().filter(|(_, part, _)| *part == id).count() as i64;
        let (session, part) = part_of(connection, &self.sessions, one, taken)?;
        let told = |id: &str| {
            let message = Message::new(id)
                .with("name", who.name.as_str())
                .with("when", part.when.message());
            Becomes::Refused(message)
        };
        let before = read::enrolment_in(connection, part.id, application)?.map(|place| place.state);
        let full = part.placed >= part.capacity;
        let twice =
            |(other, _, when): &(ApplicationId, PartId, Stretch)| *other == application && when.overlaps(part.when);
        let becomes = if before.is_some_and(EnrolmentState::holds_place) || self.given.iter().any(twice) {
            told("refused-placed-already")
        } else if full && before == Some(EnrolmentState::Waiting) {
            told("refused-waits-already")
        } else {
            let problems = place::in_the_way(counter, session, &part, &who, None)?;
            let block = problems
                .into_iter()
                .find(|problem| problem.severity == Severity::Block && problem.message.id != "refused-part-full");
            match block {
                Some(problem) => Becomes::Refused(problem.message),
                None if full => Becomes::Waits(part.when),
                None => {
                    self.given.push((application, part.id, part.when));
                    Becomes::Place(part.when)
                }
            }
        };
        Ok((who.name, becomes))
    }
}

/// Refuses an event that is not open yet, or of which the last day to enrol is past (V-41).
fn may_enrol(counter: &Counter<'_>, event: &EventRow) -> Result<(), Failure> {
    if event.state.is_over() {
        let message = event::told("refused-event-over", event).with("state", Message::of(event.state));
        return Err(Problem::block("state", message).into());
    }
    if event.state == EventState::Planned {
        return Err(Problem::block("V-41", event::told("refused-enrol-not-open", event)).into());
    }
    let until = availability::enrol_until(counter, event)?;
    if counter.clock.today() > until {
        let message = event::told("refused-enrol-closed", event).with("day", until);
        return Err(Problem::block("V-41", message).into());
    }
    Ok(())
}

/// The sessions of an event with their parts.
fn sessions_of(connection: &Connection, id: EventId) -> Result<Vec<(SessionRow, Vec<PartRow>)>, Failure> {
    let mut found = Vec::new();
    for session in read::sessions_of(connection, id)? {
        let parts = read::parts_of(connection, session.id)?;
        found.push((session, parts));
    }
    Ok(found)
}

/// Takes enrolments in; one that cannot be is said, with its line, and stops none of the others.
pub(super) fn take(desk: &Desk<'_>, id: EventId, wanted: &[Enrolled]) -> Result<Done, Failure> {
    let event = event::living(desk, Act::SessionEnrol, id)?;
    may_enrol(&desk.counter(), &event)?;
    let sessions = sessions_of(desk.connection(), id)?;
    let mut tally = plan::Tally::default();
    let mut waiting = 0_usize;
    for one in wanted {
        let before = tally.refused.len();
        plan::attempt(desk, &mut tally, || {
            let application = read::application_of(desk.connection(), event.vacancy, one.who.trim())?;
            let application = application.ok_or_else(|| unknown("refused-enrol-who", &one.who))?;
            let part = part_of(desk.connection(), &sessions, one, |_| 0)?.1;
            if part.placed >= part.capacity {
                let done = place::wait(desk, part.id, application)?;
                waiting += 1;
                return Ok(done.warnings);
            }
            place::give(desk, (id, part.id), application, None)
        })?;
        for problem in tally.refused.iter_mut().skip(before) {
            problem.about = (one.line > 0).then(|| one.line.to_string());
        }
    }
    if tally.given == 0 {
        let nothing = || vec![Problem::block("many", Message::new("refused-nothing-chosen"))];
        let problems = if tally.refused.is_empty() {
            nothing()
        } else {
            tally.refused
        };
        return Err(Refusal { problems }.into());
    }
    let message = event::told("done-enrolled", &event)
        .with("n", tally.given - waiting)
        .with("waiting", waiting)
        .with("lost", tally.refused.len());
    let told = tally.refused.into_iter().map(|problem| Problem {
        message: match &problem.about {
            Some(line) => Message::new("enrol-line")
                .with("line", line.as_str())
                .with("why", problem.message),
            None => problem.message,
        },
        about: None,
        ..problem
    });
    let warnings = told.chain(tally.warnings).collect();
    Ok(Done::new(message).warned(warnings))
}

fn unknown(id: &str, what: &str) -> Failure {
    Problem::block("V-41", Message::new(id).with("what", what.trim())).into()
}

/// The part that is meant, as it is now and with so many more taken, with its session: by its identifier, or the first with room that starts
/// then.
fn part_of<'a>(
    connection: &Connection,
    sessions: &'a [(SessionRow, Vec<PartRow>)],
    one: &Enrolled,
    taken: impl Fn(PartId) -> i64,
) -> Result<(&'a SessionRow, PartRow), Failure> {
    let text = one.part.trim();
    let starts = row::read_moment(text);
    let mut found = None;
    let parts = sessions
        .iter()
        .flat_map(|(session, parts)| parts.iter().map(move |part| (session, part)));
    for (session, part) in parts.filter(|(_, part)| part.id.0.to_string() == text || starts == Some(part.when.starts)) {
        let mut part = read::part(connection, part.id)?.ok_or_else(hidden)?;
        part.placed += taken(part.id);
        if part.placed < part.capacity {
            return Ok((session, part));
        }
        found = found.or(Some((session, part)));
    }
    found.ok_or_else(|| unknown("refused-enrol-part", text))
}
