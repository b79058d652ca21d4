//! Everything about one person in one export, restriction of its use, and who looked (AVG 15, 18, 20).

use crate::domain::{ApplicationId, Message, PersonId, Problem};
use crate::office::candidate::case::{self, Subject};
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, rights, visibility};
use crate::store::journal::{self, EntryRow};
use crate::store::personal::{self, Paper, Told};
use crate::store::retention as store;

/// Everything about a person, to be handed over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonFile {
    /// The name.
    pub name: String,
    /// Every row, as JSON with its table.
    pub told: Vec<Told>,
    /// The documents.
    pub papers: Vec<Paper>,
}

/// Acts by which somebody looked into what is hidden otherwise.
const LOOKS: &[Act] = &[Act::NumberReveal, Act::PersonExport];

/// How many entries a person's log tells at most.
const TOLD: u32 = 500;

/// What may be done with the data of somebody whose data are restricted: correct them, hand them over, take the number away, write down
/// what was consented to or no more (AVG 18).
const FREE: &[Act] = &[
    Act::CandidateEdit,
    Act::NumberRemove,
    Act::PersonConsent,
    Act::PersonExport,
    Act::PersonRestrict,
    Act::PersonLift,
];

/// Refuses an act on somebody whose data are kept and not used.
///
/// # Errors
/// The refusal, with the reason of the restriction; what SQLite says.
pub fn refuse_restricted(desk: &Desk<'_>, act: Act, subject: &Subject) -> Result<(), Failure> {
    match restricted(desk, act, subject.application.person)? {
        Some(problem) => Err(subject.named(problem).into()),
        None => Ok(()),
    }
}

/// Why an act on a person is refused whose data are kept and not used; none when it is not.
///
/// # Errors
/// What SQLite says.
pub fn restricted(desk: &Desk<'_>, act: Act, person: PersonId) -> Result<Option<Problem>, Failure> {
    if FREE.contains(&act) {
        return Ok(None);
    }
    let message = |reason: String| Message::new("refused-restricted").with("reason", reason);
    let restriction = store::restriction(desk.connection(), person)?;
    Ok(restriction.map(|(_, reason)| Problem::block("AVG-18", message(reason))))
}

pub(super) fn export(desk: &Desk<'_>, id: ApplicationId, reason: &str) -> Result<Done, Failure> {
    let subject = case::authorised(desk, Act::PersonExport, id)?;
    if subject.hidden {
        return Err(subject.named(Problem::block("V-33", anonymity::refusal())).into());
    }
    reason_of(reason)?;
    let person = subject.application.person;
    refuse_partial(&desk.counter(), person)?;
    desk.tx.about("person", person)?;
    let file = PersonFile {
        name: subject.application.name.clone(),
        told: personal::everything(desk.connection(), person)?,
        papers: personal::papers(desk.connection(), person)?,
    };
    let message = Message::new("done-person-export").with("name", file.name.as_str());
    Ok(Done {
        file: Some(Box::new(file)),
        ..Done::new(message)
    })
}

/// An export is whole or it is none: whoever may not see one of the person's applications asks somebody who may.
fn refuse_partial(counter: &Counter<'_>, person: PersonId) -> Result<(), Failure> {
    for application in personal::applications(counter.connection, person)? {
        let seen = case::look_up(counter, application);
        let may = seen.map(|subject| {
            rights::check(counter.actor, Act::PersonExport, &visibility::matter(&subject.vacancy)).is_ok()
        });
        match may {
            Ok(true) => {}
            Ok(false) | Err(Failure::Refused(_)) => {
                return Err(Problem::block("right", Message::new("refused-export-partial")).into());
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}

pub(super) fn restrict(desk: &Desk<'_>, id: ApplicationId, reason: &str) -> Result<Done, Failure> {
    let subject = case::authorised(desk, Act::PersonRestrict, id)?;
    let reason = reason_of(reason)?;
    let person = subject.application.person;
    if store::restriction(desk.connection(), person)?.is_some() {
        return Err(subject
            .named(Problem::block("AVG-18", Message::new("refused-restricted-already")))
            .into());
    }
    desk.tx.about("person", person)?;
    store::restrict(desk.tx, person, reason, desk.me())?;
    let message = Message::new("done-person-restricted").with("name", subject.application.name.as_str());
    Ok(Done::new(message))
}

pub(super) fn lift(desk: &Desk<'_>, id: ApplicationId) -> Result<Done, Failure> {
    let subject = case::authorised(desk, Act::PersonLift, id)?;
    let person = subject.application.person;
    let Some((restriction, _)) = store::restriction(desk.connection(), person)? else {
        return Err(subject
            .named(Problem::block("AVG-18", Message::new("refused-not-restricted")))
            .into());
    };
    desk.tx.about("person", person)?;
    store::lift(desk.tx, "restriction", restriction, desk.me())?;
    let message = Message::new("done-person-unrestricted").with("name", subject.application.name.as_str());
    Ok(Done::new(message))
}

/// Who looked into what is hidden otherwise, and why: the newest first.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(super) fn looks(counter: &Counter<'_>, id: ApplicationId) -> Result<Vec<(EntryRow, String)>, Failure> {
    let subject = case::look_up(counter, id)?;
    rights::check(counter.actor, Act::PersonExport, &visibility::matter(&subject.vacancy))?;
    let history = journal::history(counter.connection, "person", subject.application.person.0, TOLD)?;
    let looks = history.into_iter().map(|(entry, _)| entry);
    let looks = looks.filter(|entry| LOOKS.iter().any(|act| crate::domain::Coded::code(*act) == entry.kind));
    Ok(looks.map(|entry| (entry.clone(), reason_in(&entry.payload))).collect())
}

/// The reason a command was given; empty when it was erased.
fn reason_in(payload: &str) -> String {
    let command: Option<crate::office::Command> = serde_json::from_str(payload).ok();
    match command {
        Some(crate::office::Command::Privacy(command)) => command.reason().to_owned(),
        _ => String::new(),
    }
}

/// The restriction on a person's data, for the dossier: why.
///
/// # Errors
/// What SQLite says.
pub fn restriction(counter: &Counter<'_>, person: PersonId) -> Result<Option<String>, Failure> {
    Ok(store::restriction(counter.connection, person)?.map(|(_, reason)| reason))
}
