//! What is checked of somebody who is taken on, beyond what every step asks: how old he or she is for a first job (V-23).
//!
//! The day of birth is read from the sealed number while the step is taken, and goes no further than the rule.

use super::case::{Judged, Subject};
use crate::domain::identifier::{Born, Number};
use crate::domain::judging::Entry;
use crate::domain::rules::number as rules;
use crate::domain::{ApplicationState as S, NumberKind, PersonId, Problem};
use crate::office::{Desk, Failure};
use crate::store::number;
use crate::store::vacancy::checklist;

pub(super) fn problems(desk: &Desk<'_>, subject: &Subject, judged: &Judged, to: S) -> Result<Vec<Problem>, Failure> {
    // Of who only has a placeholder the age is asked.
    let known = matches!(judged.case.number, Some(NumberKind::National | NumberKind::Bis));
    if to != S::Hired || judged.case.entry != Entry::FirstJob || !known {
        return Ok(Vec::new());
    }
    let list = checklist::checklist(desk.connection(), subject.vacancy.id, desk.clock)?;
    let contract = &list.fields.contract;
    Ok(rules::first_job(
        born(desk, subject.application.person)?,
        contract.from.unwrap_or_else(|| desk.clock.today()),
        contract.until,
        list.terms.first_job_age,
    ))
}

/// When somebody was born, as the number says; none when it cannot be opened here.
fn born(desk: &Desk<'_>, person: PersonId) -> Result<Option<Born>, Failure> {
    let row = number::of(desk.connection(), person)?;
    let opened = row.and_then(|row| {
        let keys = desk.tx.vault().keys().ok()?;
        keys.open(row.id, row.sealed.as_ref()?).ok()
    });
    let read = opened.and_then(|digits| Number::read(&digits, desk.clock.today()).ok());
    Ok(read.and_then(|number| number.born()))
}
