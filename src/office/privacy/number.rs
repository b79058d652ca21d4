//! The number of a laureate: kept sealed, shown to who says why, taken away (V-30, V-60, V-61); and the Vlimpersnummer (V-62).
//!
//! The number itself passes through here and through nothing else: the journal holds neither it nor what it was sealed to.

use crate::domain::identifier::{self, Number};
use crate::domain::rules::number as rules;
use crate::domain::{ApplicationId, Message, NumberKind, PersonId, Problem, Refusal, Secret};
use crate::office::candidate::case::{self, Subject};
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, rights, visibility};
use crate::store::number::{self, NumberRow};
use crate::store::person;
use crate::vault::{KeyFault, Keys};
use rusqlite::types::Value;

/// What of a number may be on a screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Masked {
    /// What it is.
    pub kind: NumberKind,
    /// `**.**.**-***.61`, or only zeros.
    pub text: String,
    /// Why there is only a placeholder.
    pub reason: String,
}

impl From<NumberRow> for Masked {
    fn from(row: NumberRow) -> Self {
        let text = match row.kind {
            NumberKind::Placeholder => identifier::printed(&"0".repeat(11)),
            NumberKind::National | NumberKind::Bis => identifier::masked(&row.tail),
        };
        Self {
            kind: row.kind,
            text,
            reason: row.reason,
        }
    }
}

/// A person's number as the actor may see it: whoever may keep one, and nobody of the jury.
///
/// # Errors
/// What SQLite says.
pub fn masked(counter: &Counter<'_>, subject: &Subject) -> Result<Option<Masked>, Failure> {
    let may = rights::check(counter.actor, Act::NumberKeep, &visibility::matter(&subject.vacancy)).is_ok();
    if !may {
        return Ok(None);
    }
    Ok(number::of(counter.connection, subject.application.person)?.map(Masked::from))
}

pub(super) fn keep(desk: &Desk<'_>, id: ApplicationId, typed: &Secret, reason: &str) -> Result<Done, Failure> {
    let subject = asked(desk, Act::NumberKeep, id)?;
    if let Some(problem) = rules::asked_early(subject.application.state) {
        return Err(subject.named(problem).into());
    }
    let (person, me) = (subject.application.person, desk.me());
    let name = subject.application.name.as_str();
    if identifier::is_placeholder(typed.expose()) {
        if let Some(problem) = rules::placeholder_unexplained(reason) {
            return Err(problem.into());
        }
        number::keep(desk.tx, (person, NumberKind::Placeholder), ("", reason), me, |_| {
            Ok::<_, Failure>(None)
        })?;
        return Ok(Done::new(Message::new("done-number-placeholder").with("name", name)));
    }
    let read = Number::read(typed.expose(), desk.clock.today()).map_err(rules::malformed)?;
    let keys = desk.tx.vault().keys().map_err(Problem::from)?;
    refuse_taken(desk, &keys, read, person)?;
    number::keep(desk.tx, (person, read.kind()), (&read.tail(), ""), me, |row| {
        let sealed = keys.seal(row, &read.digits()).map_err(Problem::from)?;
        Ok::<_, Failure>(Some(sealed))
    })?;
    let message = Message::new("done-number-kept")
        .with("name", name)
        .with("kind", Message::of(read.kind()));
    Ok(Done::new(message))
}

/// Nobody gets the number of somebody else (VH2). A number sealed with a key that is not here cannot be compared.
fn refuse_taken(desk: &Desk<'_>, keys: &Keys, read: Number, person: PersonId) -> Result<(), Failure> {
    for row in number::with_tail(desk.connection(), &read.tail())? {
        let opened = row.sealed.as_ref().map(|sealed| keys.open(row.id, sealed));
        let same = matches!(opened, Some(Ok(digits)) if digits == read.digits());
        if same && row.person != person {
            let whose = person::card(desk.connection(), row.person)?.map(|card| card.name());
            let message = Message::new("refused-number-of-other").with("name", whose.unwrap_or_default());
            return Err(Problem::block("V-60", message).at("number").into());
        }
    }
    Ok(())
}

pub(super) fn reveal(desk: &Desk<'_>, id: ApplicationId, reason: &str) -> Result<Done, Failure> {
    let subject = asked(desk, Act::NumberReveal, id)?;
    reason_of(reason)?;
    let row = there(desk, &subject)?;
    let digits = match &row.sealed {
        Some(sealed) => {
            let keys = desk.tx.vault().keys().map_err(Problem::from)?;
            keys.open(row.id, sealed).map_err(Problem::from)?
        }
        None => "0".repeat(11),
    };
    let message = Message::new("done-number-revealed").with("name", subject.application.name.as_str());
    let revealed = Secret::new(identifier::printed(&digits));
    Ok(Done {
        revealed: Some(revealed),
        ..Done::new(message)
    })
}

pub(super) fn remove(desk: &Desk<'_>, id: ApplicationId, reason: &str) -> Result<Done, Failure> {
    let subject = asked(desk, Act::NumberRemove, id)?;
    reason_of(reason)?;
    there(desk, &subject)?;
    number::remove(desk.tx, subject.application.person)?;
    let message = Message::new("done-number-removed").with("name", subject.application.name.as_str());
    Ok(Done::new(message))
}

pub(super) fn vlimpers(desk: &Desk<'_>, id: ApplicationId, seen: i64, typed: &str) -> Result<Done, Failure> {
    let subject = asked(desk, Act::CandidateEdit, id)?;
    if let Some(problem) = rules::no_vlimpers(typed) {
        return Err(problem.into());
    }
    let value = match typed {
        "" => Value::Null,
        typed => Value::Text(typed.to_owned()),
    };
    person::update(desk.tx, subject.application.person, seen, &[("vlimpers", value)])?;
    let message = Message::new("done-vlimpers").with("name", subject.application.name.as_str());
    Ok(Done::new(message))
}

/// The application an act is about; the person's own history tells of it too.
fn asked(desk: &Desk<'_>, act: Act, id: ApplicationId) -> Result<Subject, Failure> {
    let subject = case::authorised(desk, act, id)?;
    // A number tells who somebody is.
    if subject.hidden {
        return Err(subject.named(Problem::block("V-33", anonymity::refusal())).into());
    }
    desk.tx.about("person", subject.application.person)?;
    Ok(subject)
}

fn there(desk: &Desk<'_>, subject: &Subject) -> Result<NumberRow, Failure> {
    let none = || Refusal::from(subject.named(Problem::block("number", Message::new("refused-no-number"))));
    Ok(number::of(desk.connection(), subject.application.person)?.ok_or_else(none)?)
}

impl From<KeyFault> for Failure {
    fn from(fault: KeyFault) -> Self {
        Problem::from(fault).into()
    }
}
