//! Enrolments that come in: held to the days of the event, given a place, or one on the waiting list when the part is full.

use super::query::hidden;
use super::{availability, event, place, plan};
use crate::domain::{EventId, EventState, Message, Problem, Refusal};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::row;
use crate::store::session::{PartRow, read};
use serde::{Deserialize, Serialize};

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

/// Takes enrolments in; one that cannot be is said, with its line, and stops none of the others.
pub(super) fn take(desk: &Desk<'_>, id: EventId, wanted: &[Enrolled]) -> Result<Done, Failure> {
    let event = event::living(desk, Act::SessionEnrol, id)?;
    if event.state == EventState::Planned {
        return Err(Problem::block("V-41", event::told("refused-enrol-not-open", &event)).into());
    }
    let until = availability::enrol_until(&desk.counter(), &event)?;
    if desk.clock.today() > until {
        let message = event::told("refused-enrol-closed", &event).with("day", until);
        return Err(Problem::block("V-41", message).into());
    }
    let mut parts = Vec::new();
    for session in read::sessions_of(desk.connection(), id)? {
        parts.extend(read::parts_of(desk.connection(), session.id)?);
    }
    let mut tally = plan::Tally::default();
    let mut waiting = 0_usize;
    for one in wanted {
        let before = tally.refused.len();
        plan::attempt(desk, &mut tally, || {
            let application = read::application_of(desk.connection(), event.vacancy, one.who.trim())?;
            let application = application.ok_or_else(|| unknown("refused-enrol-who", &one.who))?;
            let part = part_of(desk, &parts, one)?;
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

/// The part that is meant, as it is now: by its identifier, or the first with room that starts then.
fn part_of(desk: &Desk<'_>, parts: &[PartRow], one: &Enrolled) -> Result<PartRow, Failure> {
    let text = one.part.trim();
    let starts = row::read_moment(text);
    let mut found = None;
    for part in parts
        .iter()
        .filter(|part| part.id.0.to_string() == text || starts == Some(part.when.starts))
    {
        let part = read::part(desk.connection(), part.id)?.ok_or_else(hidden)?;
        if part.placed < part.capacity {
            return Ok(part);
        }
        found = found.or(Some(part));
    }
    found.ok_or_else(|| unknown("refused-enrol-part", text))
}
