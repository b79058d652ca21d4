//! The dossier of a person: everything keur holds that the asker may read, in one answer; and notes about the person.

use super::alike::{self, Double};
use super::face::{self, Face};
use super::list;
use crate::domain::{ApplicationId, ApplicationState, Message, PersonId, VacancyId, deadline};
use crate::office::redeployment::query::{self as pool, Pooled};
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Desk, Done, Failure, note as notes};
use crate::store::document::{self, DocumentRow};
use crate::store::dossier::{self, NoteLine};
use crate::store::message::{self, MessageRow};
use crate::store::person::consent::{self, ConsentLine};
use crate::store::person::file::{self, ResultLine};
use crate::store::person::{Card, Elsewhere};
use crate::store::shortlist::Shortlist;
use chrono::NaiveDate;

/// The acts a dossier offers.
const ACTS: &[Act] = &[
    Act::CandidateEdit,
    Act::CandidateNote,
    Act::PersonConsent,
    Act::PersonResult,
    Act::PersonMerge,
    Act::PersonApart,
    Act::ListPut,
];

/// The dossier of a person.
#[derive(Clone, PartialEq, Debug)]
pub struct File {
    /// Name and contact data.
    pub card: Card,
    /// The applications, newest first.
    pub applications: Vec<Elsewhere>,
    /// The reserves the person stands in: the application, and until when where that is known.
    pub reserves: Vec<(ApplicationId, Option<NaiveDate>)>,
    /// Earlier results of tests, newest first.
    pub results: Vec<ResultLine>,
    /// The place in the redeployment pool, for who reads the pool.
    pub pool: Option<Pooled>,
    /// What the person consented to, newest first.
    pub consents: Vec<ConsentLine>,
    /// Notes, newest first, each with the number of the vacancy it is about, if any.
    pub notes: Vec<(String, NoteLine)>,
    /// Documents, each with the number of the vacancy it came with, if any.
    pub documents: Vec<(String, DocumentRow)>,
    /// The asker's messages about the person's applications, newest first.
    pub messages: Vec<MessageRow>,
    /// The tags on the applications.
    pub tags: Vec<String>,
    /// The asker's lists, each with whether the person stands in it.
    pub lists: Vec<(Shortlist, bool)>,
    /// Who may be the same person.
    pub doubles: Vec<Double>,
    /// How many more may be, among files the asker does not keep.
    pub unseen: usize,
    /// The vacancy from which the right to correct data comes.
    pub through: Option<VacancyId>,
    /// What the asker may not do, and why.
    pub refused: Vec<(Act, Message)>,
}

impl File {
    /// Why an act is refused, when it is.
    pub fn refusal(&self, act: Act) -> Option<&Message> {
        let mut refused = self.refused.iter();
        refused.find(|(refused, _)| *refused == act).map(|(_, why)| why)
    }

    /// The number of the vacancy of one of the applications.
    pub fn number(&self, id: ApplicationId) -> &str {
        let found = self.applications.iter().find(|application| application.id == id);
        found.map_or("", |application| application.number.as_str())
    }
}

/// Reads a dossier.
pub(super) fn read(counter: &Counter<'_>, id: PersonId) -> Result<File, Failure> {
    let connection = counter.connection;
    let face = face::look_up(counter, id)?;
    let (doubles, unseen) = alike::of(counter, &face.card)?;
    let (notes, documents) = papers(counter, &face)?;
    let ids: Vec<ApplicationId> = face.applications.iter().map(|application| application.id).collect();
    let through = face
        .applications
        .iter()
        .find(|application| rights::check(counter.actor, Act::CandidateEdit, &Matter::of(application.entity)).is_ok());
    Ok(File {
        reserves: reserves(counter, &face.applications),
        results: file::results(connection, id)?,
        pool: pool::of_person(counter, id)?,
        consents: consent::lines(connection, id)?,
        messages: message::about(connection, counter.actor.person, &ids)?,
        tags: file::tags(connection, id, face::files(counter)?)?,
        lists: list::of_person(counter, id)?,
        through: through.map(|application| application.vacancy),
        refused: refused(counter, &face),
        notes,
        documents,
        doubles,
        unseen,
        card: face.card,
        applications: face.applications,
    })
}

fn refused(counter: &Counter<'_>, face: &Face) -> Vec<(Act, Message)> {
    let why = |act: &Act| {
        face::may(counter, *act, face)
            .err()
            .map(|problem| (*act, problem.message))
    };
    ACTS.iter().filter_map(why).collect()
}

/// The reserve of a procedure is valid for its months, from its last step on.
fn reserves(counter: &Counter<'_>, applications: &[Elsewhere]) -> Vec<(ApplicationId, Option<NaiveDate>)> {
    let until =
        |(since, months): (i64, u32)| deadline::reserve_ends(counter.clock.local_of(since).date(), i64::from(months));
    applications
        .iter()
        .filter(|application| application.state == ApplicationState::InReserve)
        .map(|application| (application.id, until(application.reserve)))
        .collect()
}

/// Notes and documents with the number of the vacancy they belong to, those of the person without.
pub(super) type Papers = (Vec<(String, NoteLine)>, Vec<(String, DocumentRow)>);

/// Notes and documents of the person and of every application the asker may see.
pub(super) fn papers(counter: &Counter<'_>, face: &Face) -> Result<Papers, Failure> {
    let connection = counter.connection;
    let own = |line| (String::new(), line);
    let mut notes: Vec<_> = file::notes(connection, face.card.id)?.into_iter().map(own).collect();
    let own = |line| (String::new(), line);
    let mut documents: Vec<_> = document::of_person(connection, face.card.id)?
        .into_iter()
        .map(own)
        .collect();
    for application in &face.applications {
        let number = || application.number.clone();
        let about = dossier::notes(connection, application.id, None)?;
        notes.extend(about.into_iter().map(|line| (number(), line)));
        let with = document::of_application(connection, application.id)?;
        documents.extend(with.into_iter().map(|line| (number(), line)));
    }
    notes.sort_by_key(|(_, note)| std::cmp::Reverse(note.at));
    Ok((notes, documents))
}

/// Writes a note about a person.
pub(super) fn note(desk: &Desk<'_>, person: PersonId, body: &str) -> Result<Done, Failure> {
    face::authorised(desk, Act::CandidateNote, person)?;
    let body = notes::body(body)?;
    let note = file::add_note(desk.tx, person, desk.me(), body)?;
    Ok(Done::new(Message::new("done-note")).made(note))
}
