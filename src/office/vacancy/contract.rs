//! The contract of a post once somebody has it: a temporary one is extended, once; a limited one becomes one without end only with the
//! selectiereglement.

use super::state::authorised;
use crate::domain::rules::vacancy::{Fields, conversion, extension, loses_its_end};
use crate::domain::{DocumentKind, Message, Problem, VacancyId, settle};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::document;
use crate::store::vacancy::{self, checklist};
use chrono::NaiveDate;
use rusqlite::types::Value;

/// Extends the contract of a temporary and exceptional need, for an exceptional reason (V-22). The procedure may be closed by then: the
/// need shows near the end of the contract.
pub(super) fn extend(
    desk: &Desk<'_>,
    id: VacancyId,
    seen: i64,
    until: Option<NaiveDate>,
    reason: &str,
) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyExtend, id)?;
    let list = checklist::checklist(desk.connection(), id, desk.clock)?;
    let warnings = settle(extension(&list.fields, &list.terms, until, reason))?;
    let values = [
        (
            "extended_until",
            Value::Text(until.map(|day| day.to_string()).unwrap_or_default()),
        ),
        ("extension_reason", Value::Text(reason.trim().to_owned())),
    ];
    desk.tx.about("vacancy", id)?;
    vacancy::update(desk.tx, id, Some(seen), &values)?;
    let mut message = Message::new("done-extended").with("number", facts.number);
    if let Some(until) = until {
        message = message.with("until", until);
    }
    Ok(Done::new(message).warned(warnings))
}

/// V-26 for a change after the publication: what stands in the way of a contract without end.
pub(super) fn converted(
    desk: &Desk<'_>,
    id: VacancyId,
    before: &Fields,
    after: &Fields,
) -> Result<Option<Problem>, Failure> {
    if !loses_its_end(before, after) {
        return Ok(None);
    }
    let documents = document::of_vacancy(desk.connection(), id)?;
    let attached = documents.iter().any(|one| one.kind == DocumentKind::Reglement);
    Ok(conversion(before, after, attached))
}
