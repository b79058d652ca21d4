//! Adding a document, and taking one away.

use super::query::{self, Subject};
use super::{Brought, Holder};
use crate::domain::document::KINDS_OF_CANDIDATE;
use crate::domain::{Coded, DocumentId, DocumentKind, Message, Problem, SettingKey};
use crate::exchange::document::Format;
use crate::office::candidate::case;
use crate::office::privacy::person;
use crate::office::{Act, Desk, Done, Failure, rights, vacancy, visibility};
use crate::store::document::{self, NewDocument};
use crate::store::minutes;
use crate::store::setting;

pub(super) fn add(desk: &Desk<'_>, to: Holder, kind: Option<DocumentKind>, brought: &Brought) -> Result<Done, Failure> {
    let (entity, vacancy, application, whose) = match to {
        Holder::Vacancy(id) => {
            let facts = vacancy::state::authorised(desk, Act::VacancyDocument, id)?;
            desk.tx.about("vacancy", id)?;
            (facts.entity, Some(id), None, facts.number)
        }
        Holder::Application(id) => {
            let subject = case::authorised(desk, Act::CandidateDocument, id)?;
            let whose = (id, subject.application.person);
            (subject.vacancy.entity, None, Some(whose), subject.application.name)
        }
    };
    let most = setting::number(
        desk.connection(),
        SettingKey::DocumentMegabytes,
        entity,
        desk.clock.today(),
    )?;
    check(brought, most)?;
    let kind = kind.unwrap_or(brought.read.kind);
    let of_candidate = application.is_some() && !KINDS_OF_CANDIDATE.contains(&kind);
    let new = NewDocument {
        vacancy,
        application,
        batch: None,
        kind: if of_candidate { DocumentKind::Other } else { kind },
        name: &brought.name,
        media_type: brought.read.format.media_type(),
        data: &brought.bytes,
        pages: brought.read.pages,
        reading: brought.read.reading,
        text: brought.read.text.as_deref(),
    };
    let id = document::add(desk.tx, desk.me(), &new)?;
    let done = Message::new("done-document")
        .with("name", brought.name.as_str())
        .with("number", whose);
    Ok(Done::new(done).made(id.0).warned(warnings(brought)))
}

/// What is never kept: nothing at all, what is too big, and what a machine would carry out.
fn check(brought: &Brought, most: i64) -> Result<(), Problem> {
    let at = |message: Message| Err(Problem::block("document", message).at("path"));
    let size = i64::try_from(brought.bytes.len()).unwrap_or(i64::MAX);
    if brought.bytes.is_empty() {
        return at(Message::new("refused-document-empty"));
    }
    if size > most.saturating_mul(1_048_576) {
        return at(Message::new("refused-document-big").with("most", most));
    }
    if brought.read.format == Format::Program {
        return at(Message::new("refused-document-program").with("name", brought.name.as_str()));
    }
    Ok(())
}

/// What is kept all the same, and should be known.
fn warnings(brought: &Brought) -> Vec<Problem> {
    let (name, read) = (brought.name.as_str(), &brought.read);
    let false_name = read.is_mislabelled(name).then(|| {
        let message = Message::new("document-mislabelled")
            .with("name", name)
            .with("format", Message::of(read.format));
        Problem::warn("document", message)
    });
    read.reading.warning(name).into_iter().chain(false_name).collect()
}

pub(super) fn remove(desk: &Desk<'_>, id: DocumentId, seen: i64, reason: &str) -> Result<Done, Failure> {
    let counter = desk.counter();
    let (line, subject) = query::look_up(&counter, id)?;
    rights::check(desk.actor, Act::DocumentRemove, &visibility::matter(subject.vacancy()))?;
    if let Some(problem) = unremovable(line.row.kind) {
        return Err(problem.into());
    }
    if minutes::shows_signature(desk.connection(), id)? {
        return Err(Problem::block("V-50", Message::new("refused-document-signature")).into());
    }
    let reason = vacancy::state::reason_of(reason)?;
    if let Subject::Application(case) = &subject {
        person::refuse_restricted(desk, Act::DocumentRemove, case)?;
        desk.tx.about("application", case.application.id)?;
    }
    desk.tx.about("vacancy", subject.vacancy().id)?;
    document::remove(desk.tx, id, seen, desk.me(), reason)?;
    Ok(Done::new(
        Message::new("done-document-removed").with("name", line.row.name),
    ))
}

/// Why a kind of document stays with the file: what was decided rests on it.
pub(super) fn unremovable(kind: DocumentKind) -> Option<Problem> {
    let stays = matches!(kind, DocumentKind::Report | DocumentKind::Reglement);
    stays.then(|| {
        let message = Message::new("refused-document-stays").with("kind", Message::new(kind.message()));
        Problem::block("document", message)
    })
}
