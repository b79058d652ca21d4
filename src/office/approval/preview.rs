//! What an approver reads in place: the advert that would be published, or the PV behind the reglement with its stages.

use crate::domain::minutes::Minutes;
use crate::domain::{ApprovalSubject, Message, VacancyId};
use crate::office::minutes::{MinutesQuery, MinutesReply};
use crate::office::{Counter, Failure};
use crate::store::vacancy::dossier::{self, CriterionRow, StageRow};
use rusqlite::Connection;

/// A piece of the document: a heading, and its lines.
#[derive(Clone, PartialEq, Debug)]
pub struct Passage {
    /// What it is called.
    pub heading: Message,
    /// What it says.
    pub lines: Vec<Message>,
}

/// The document a question about a vacancy is about; nothing for what is read elsewhere on the screen.
///
/// # Errors
/// What the store could not do.
pub(super) fn of(connection: &Connection, subject: ApprovalSubject, id: VacancyId) -> Result<Vec<Passage>, Failure> {
    Ok(match subject {
        ApprovalSubject::Publication => advert(connection, id)?,
        ApprovalSubject::Procedure => reglement(connection, id)?,
        ApprovalSubject::Request | ApprovalSubject::Exception => Vec::new(),
    })
}

/// The newest PV, if there is one and the asker may read it.
///
/// # Errors
/// What the store could not do.
pub(super) fn minutes(counter: &Counter<'_>, vacancy: VacancyId) -> Result<Option<Box<Minutes>>, Failure> {
    let newest = MinutesQuery::Content { vacancy, edition: None };
    match newest.answer(counter) {
        Ok(MinutesReply::Content(minutes)) if minutes.edition.number > 0 => Ok(Some(minutes)),
        Ok(_) | Err(Failure::Refused(_)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

fn plain(text: &str) -> Message {
    Message::new("said-as-is").with("text", text.trim())
}

fn advert(connection: &Connection, id: VacancyId) -> Result<Vec<Passage>, Failure> {
    let sections = dossier::sections(connection, id)?.into_iter();
    let written = sections.filter(|section| !section.body.trim().is_empty());
    Ok(written
        .map(|section| Passage {
            heading: plain(&section.heading),
            lines: vec![plain(&section.body)],
        })
        .collect())
}

fn reglement(connection: &Connection, id: VacancyId) -> Result<Vec<Passage>, Failure> {
    let row = dossier::reglement(connection, id)?;
    let mut told = Vec::new();
    let conditions = dossier::conditions(connection, id)?;
    if !conditions.is_empty() {
        told.push(Passage {
            heading: Message::new("approval-conditions"),
            lines: conditions.iter().map(|condition| plain(&condition.text)).collect(),
        });
    }
    let texts = [
        ("field-reglement-tests", &row.tests),
        ("field-reglement-preselection_method", &row.preselection_method),
        ("field-reglement-jury", &row.jury),
        ("field-reglement-criteria", &row.criteria),
        ("field-reglement-reserve_rules", &row.reserve_rules),
    ];
    let written = texts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    told.extend(written.map(|(heading, text)| Passage {
        heading: Message::new(heading),
        lines: vec![plain(text)],
    }));
    told.extend(dossier::stages(connection, id)?.iter().map(stage));
    Ok(told)
}

/// A stage: what is needed to pass, and its criteria with their weights.
fn stage(row: &StageRow) -> Passage {
    let mut lines = Vec::new();
    if row.maximum > 0 {
        let points = Message::new("approval-stage-points")
            .with("pass", crate::domain::Arg::Points(row.pass_mark))
            .with("maximum", crate::domain::Arg::Points(row.maximum));
        lines.push(points);
    }
    let counted = row.criteria.iter().filter(|criterion| criterion.retired_at.is_none());
    lines.extend(counted.map(criterion));
    Passage {
        heading: plain(&row.name),
        lines,
    }
}

fn criterion(row: &CriterionRow) -> Message {
    Message::new("approval-criterion")
        .with("name", row.name.as_str())
        .with("weight", row.weight)
}
