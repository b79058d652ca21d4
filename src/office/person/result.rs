//! Results of tests at another selector, written down by hand from a paper: evidence for an exemption (V-31).

use super::{face, file};
use crate::domain::reuse::RULE;
use crate::domain::reuse::outside::Outside;
use crate::domain::{DocumentId, Message, PersonId, Problem, settle};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::person::file as rows;

/// Writes a result down; the paper it stands on is one of the person's own documents.
pub(super) fn record(
    desk: &Desk<'_>,
    person: PersonId,
    result: &Outside,
    document: Option<DocumentId>,
) -> Result<Done, Failure> {
    let face = face::authorised(desk, Act::PersonResult, person)?;
    let mut problems = result.problems(desk.clock.today());
    if let Some(document) = document {
        let (_, papers) = file::papers(&desk.counter(), &face)?;
        if !papers.iter().any(|(_, paper)| paper.id == document) {
            problems.push(Problem::block(RULE, Message::new("refused-result-document")).at("document"));
        }
    }
    settle(problems).map_err(Failure::Refused)?;
    let id = rows::add_result(desk.tx, person, result, document, desk.me())?;
    let message = Message::new("done-result")
        .with("name", face.card.name())
        .with("competence", result.competence.trim());
    Ok(Done::new(message).made(id))
}

/// Takes a result away that was written down by hand: it was wrong. What came in otherwise is not a person's to take away.
pub(super) fn take_away(desk: &Desk<'_>, person: PersonId, id: i64) -> Result<Done, Failure> {
    let face = face::authorised(desk, Act::PersonResult, person)?;
    let results = rows::results(desk.connection(), person)?;
    let Some(result) = results.into_iter().find(|result| result.id == id) else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    if result.by.is_empty() {
        return Err(Problem::block(RULE, Message::new("refused-result-not-ours")).into());
    }
    rows::drop_result(desk.tx, id)?;
    let message = Message::new("done-result-dropped")
        .with("name", face.card.name())
        .with("competence", result.competence);
    Ok(Done::new(message))
}
