//! Reading documents: who may see the vacancy or the candidate may open what belongs to it, and nobody else learns that it is there.

use super::{Holder, write};
use crate::domain::{Actor, DocumentId, DocumentKind, Message, Problem, Reading};
use crate::exchange::document::picture::{Picture, Wanted};
use crate::exchange::document::{Format, apart};
use crate::office::anonymity::{self, Secret, veil};
use crate::office::candidate::case;
use crate::office::visibility::{self, Visibility};
use crate::office::{Act, Counter, Failure, rights};
use crate::store::document::{self, DocumentLine, DocumentRow};
use crate::store::person;
use crate::store::vacancy::Facts;

/// A read about documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DocumentQuery {
    /// The documents of a vacancy or an application.
    Of(Holder),
    /// One document, to read.
    Open(DocumentId),
    /// The file itself.
    Bytes(DocumentId),
    /// A page drawn.
    Picture(DocumentId, Wanted),
}

/// What such a read brings.
#[derive(Clone, PartialEq, Debug)]
pub enum DocumentReply {
    /// The documents.
    Of(Vec<DocumentRow>),
    /// One document.
    Open(Box<Opened>),
    /// The file itself, with its name.
    Bytes(String, Vec<u8>),
    /// A page drawn, or why it cannot be.
    Picture(Wanted, Result<Picture, Reading>),
}

/// A document opened.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The document.
    pub row: DocumentRow,
    /// Its text.
    pub text: Option<String>,
    /// All that stand beside it, itself among them, in their order.
    pub beside: Vec<DocumentRow>,
    /// Whose it is: the candidate's name, or the vacancy's number.
    pub whose: String,
    /// Why the actor may not add to it.
    pub no_add: Option<Message>,
    /// Why the actor may not take it away.
    pub no_remove: Option<Message>,
}

/// What a document belongs to, as far as the actor may see it.
#[derive(Debug)]
pub(super) enum Subject {
    /// A vacancy.
    Vacancy(Facts),
    /// An application.
    Application(case::Subject),
}

impl Subject {
    /// The vacancy, also of an application.
    pub(super) const fn vacancy(&self) -> &Facts {
        match self {
            Self::Vacancy(facts) => facts,
            Self::Application(subject) => &subject.vacancy,
        }
    }
}

impl DocumentQuery {
    /// Answers.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<DocumentReply, Failure> {
        Ok(match self {
            Self::Of(holder) => DocumentReply::Of(of(counter, *holder)?.1),
            Self::Open(id) => DocumentReply::Open(Box::new(open(counter, *id)?)),
            Self::Bytes(id) => {
                let (line, subject) = look_up(counter, *id)?;
                DocumentReply::Bytes(line.row.name, bytes(counter, *id, &subject)?)
            }
            Self::Picture(id, wanted) => {
                let (line, subject) = look_up(counter, *id)?;
                let format = Format::of_media_type(&line.row.media_type);
                let bytes = bytes(counter, *id, &subject)?;
                DocumentReply::Picture(*wanted, apart::picture(format, &bytes, *wanted))
            }
        })
    }
}

fn gone() -> Failure {
    Problem::block("gone", Message::new("refused-gone")).into()
}

/// The file itself. Of a candidate who is hidden it would tell who that is: what can be masked is its text.
fn bytes(counter: &Counter<'_>, id: DocumentId, subject: &Subject) -> Result<Vec<u8>, Failure> {
    if matches!(subject, Subject::Application(case) if case.hidden) {
        return Err(Problem::block("document", anonymity::refusal()).into());
    }
    document::bytes(counter.connection, id)?
        .ok_or_else(|| Problem::block("document", Message::new("refused-document-text-only")).into())
}

/// A document with what it belongs to, if the actor may see it; of a candidate who is hidden, without what tells who that is.
pub(super) fn look_up(counter: &Counter<'_>, id: DocumentId) -> Result<(DocumentLine, Subject), Failure> {
    let mut line = document::one(counter.connection, id)?.ok_or_else(gone)?;
    let subject = match (line.row.application, line.row.vacancy) {
        (Some(application), _) => {
            let case = case::look_up(counter, application)?;
            if case.hidden {
                hide(counter, &case, &mut line)?;
            }
            Subject::Application(case)
        }
        (None, Some(vacancy)) => {
            let facts = visibility::vacancy_facts(counter, vacancy)?;
            if !readable(counter.actor, &facts, line.row.kind) {
                return Err(gone());
            }
            Subject::Vacancy(facts)
        }
        (None, None) => return Err(gone()),
    };
    Ok((line, subject))
}

/// The documents of a candidate, under other names while it is hidden who that is.
fn of_candidate(counter: &Counter<'_>, case: &case::Subject) -> Result<Vec<DocumentRow>, Failure> {
    let mut rows = document::of_application(counter.connection, case.application.id)?;
    if case.hidden {
        for (n, row) in (1..).zip(&mut rows) {
            row.name = anonymity::document_name(&case.application.name, n, &row.media_type);
        }
    }
    Ok(rows)
}

fn hide(counter: &Counter<'_>, case: &case::Subject, line: &mut DocumentLine) -> Result<(), Failure> {
    let rows = of_candidate(counter, case)?;
    let row = rows.into_iter().find(|row| row.id == line.row.id);
    line.row = row.ok_or_else(gone)?;
    let secret = person::card(counter.connection, case.application.person)?.map(|card| Secret::of(&card));
    let secret = secret.ok_or_else(gone)?;
    if let Some(body) = &mut line.text {
        veil::veil(&secret, "document_text", "body", body);
    }
    Ok(())
}

fn of(counter: &Counter<'_>, holder: Holder) -> Result<(Subject, Vec<DocumentRow>), Failure> {
    Ok(match holder {
        Holder::Vacancy(id) => {
            let facts = visibility::vacancy_facts(counter, id)?;
            let mut rows = document::of_vacancy(counter.connection, id)?;
            rows.retain(|row| readable(counter.actor, &facts, row.kind));
            (Subject::Vacancy(facts), rows)
        }
        Holder::Application(id) => {
            let subject = case::look_up(counter, id)?;
            let rows = of_candidate(counter, &subject)?;
            (Subject::Application(subject), rows)
        }
    })
}

fn open(counter: &Counter<'_>, id: DocumentId) -> Result<Opened, Failure> {
    let (line, subject) = look_up(counter, id)?;
    let holder = match &subject {
        Subject::Vacancy(facts) => Holder::Vacancy(facts.id),
        Subject::Application(case) => Holder::Application(case.application.id),
    };
    let (_, beside) = of(counter, holder)?;
    let matter = visibility::matter(subject.vacancy());
    let may = |act| {
        rights::check(counter.actor, act, &matter)
            .err()
            .map(|problem| problem.message)
    };
    let stays = write::unremovable(line.row.kind).map(|problem| problem.message);
    let (whose, adding) = match &subject {
        Subject::Vacancy(facts) => (facts.number.clone(), Act::VacancyDocument),
        Subject::Application(case) => (case.application.name.clone(), Act::CandidateDocument),
    };
    Ok(Opened {
        row: line.row,
        text: line.text,
        beside,
        whose,
        no_add: may(adding),
        no_remove: may(Act::DocumentRemove).or(stays),
    })
}

/// The report is not for observers (V-33), nor for who may not see candidates.
pub(in crate::office) fn readable(actor: &Actor, facts: &Facts, kind: DocumentKind) -> bool {
    let inside = Visibility::of_candidates(actor)
        .entities
        .is_none_or(|entities| entities.contains(&facts.entity));
    kind != DocumentKind::Report || inside || (!facts.seats.is_empty() && !facts.only_observes())
}
