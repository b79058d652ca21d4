//! Consent, written down and withdrawn.

use super::face;
use crate::domain::{Message, PersonId, Problem, Purpose};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::person::consent::{self, ConsentLine};
use chrono::NaiveDate;

fn problem(id: &str, field: &'static str) -> Failure {
    Problem::block("consent", Message::new(id)).at(field).into()
}

fn in_force(desk: &Desk<'_>, person: PersonId, purpose: Purpose) -> Result<Vec<ConsentLine>, Failure> {
    let mut lines = consent::lines(desk.connection(), person)?;
    lines.retain(|line| line.purpose == purpose && line.withdrawn.is_none());
    Ok(lines)
}

pub(super) fn give(
    desk: &Desk<'_>,
    person: PersonId,
    purpose: Purpose,
    on: NaiveDate,
    how: &str,
) -> Result<Done, Failure> {
    let face = face::authorised(desk, Act::PersonConsent, person)?;
    if on > desk.clock.today() {
        return Err(problem("refused-consent-later", "on"));
    }
    if !in_force(desk, person, purpose)?.is_empty() {
        return Err(problem("refused-consent-already", "purpose"));
    }
    consent::give(desk.tx, person, purpose, on, how.trim(), desk.me())?;
    Ok(Done::new(told("done-consent", face.card.name(), purpose, on)))
}

pub(super) fn withdraw(desk: &Desk<'_>, person: PersonId, purpose: Purpose, on: NaiveDate) -> Result<Done, Failure> {
    let face = face::authorised(desk, Act::PersonConsent, person)?;
    let lines = in_force(desk, person, purpose)?;
    if lines.is_empty() {
        return Err(problem("refused-consent-none", "purpose"));
    }
    if on > desk.clock.today() || lines.iter().any(|line| line.given.is_some_and(|given| on < given)) {
        return Err(problem("refused-consent-day", "on"));
    }
    for line in lines {
        consent::withdraw(desk.tx, line.id, on)?;
    }
    Ok(Done::new(told("done-consent-withdrawn", face.card.name(), purpose, on)))
}

fn told(id: &str, name: String, purpose: Purpose, on: NaiveDate) -> Message {
    Message::new(id)
        .with("name", name)
        .with("purpose", Message::of(purpose))
        .with("day", on)
}
