//! A vacancy a step further in its procedure.

use super::state::{authorised, go};
use crate::domain::rules::vacancy::missing_for;
use crate::domain::{Message, Problem, Procedure, VacancyId, VacancyState, settle};
use crate::office::minutes::{self, standing::checklist};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::vacancy::{self, part};
use chrono::NaiveDate;
use rusqlite::types::Value;

/// The act a step is.
pub(super) const fn act(to: VacancyState) -> Act {
    match to {
        VacancyState::Published => Act::VacancyPublish,
        VacancyState::Closed => Act::VacancyClose,
        _ => Act::VacancyAdvance,
    }
}

pub(super) fn advance(desk: &Desk<'_>, id: VacancyId, seen: i64, to: VacancyState) -> Result<Done, Failure> {
    // The table knows a state for publishing and closing only; a step that is not possible at all says so itself.
    let facts = authorised(desk, Act::VacancyAdvance, id)?;
    allowed(&facts.procedure, facts.state, to)?;
    let facts = authorised(desk, act(to), id)?;
    // The report is drawn, not declared.
    if to == VacancyState::ReportDrawn && facts.state == VacancyState::InSelection {
        return minutes::at_step(desk, &facts, seen);
    }
    let list = checklist(desk.connection(), id, desk.clock)?;
    let warnings = settle(missing_for(to, &list))?;
    desk.tx.about("vacancy", id)?;
    go(desk, id, seen, to, "", Value::Null)?;
    // The reglement is frozen with the settings of the day, when candidates are told of it: at publication, or at the start of a
    // selection nobody is told of.
    let announced = facts.procedure.has(VacancyState::Published);
    if to == VacancyState::Published || (to == VacancyState::InSelection && !announced) {
        part::freeze(desk.tx, id, &serde_json::to_string(&list.terms).unwrap_or_default())?;
    }
    match to {
        VacancyState::Published => publish(desk, id, list.fields.publish_on)?,
        VacancyState::PublicationClosed => part::end_publications(desk.tx, id)?,
        _ => {}
    }
    Ok(Done::new(
        Message::new("done-vacancy-advance")
            .with("state", facts.procedure.called(to))
            .with("number", facts.number),
    )
    .warned(warnings))
}

/// Puts the publications online. The day candidates see the vacancy takes the place of the planned one: terms count from it (V-12).
fn publish(desk: &Desk<'_>, id: VacancyId, planned: Option<NaiveDate>) -> Result<(), Failure> {
    let today = desk.clock.today();
    if let Some(planned) = planned.filter(|day| *day != today) {
        let day = [("publish_on", Value::Text(today.to_string()))];
        vacancy::update(desk.tx, id, None, &day)?;
        part::start_publications(desk.tx, id, planned, today)?;
    }
    Ok(part::publish(desk.tx, id, &today.to_string())?)
}

/// Whether a step is one of the procedure's, and not an approver's.
fn allowed(procedure: &Procedure, from: VacancyState, to: VacancyState) -> Result<(), Problem> {
    use VacancyState as S;
    if matches!(to, S::AwaitingApproval | S::Approved | S::ReapprovalNeeded) || from == S::AwaitingApproval {
        return Err(Problem::block("V-51", Message::new("refused-advance-approval")));
    }
    if procedure.next(from).contains(&to) {
        return Ok(());
    }
    let message = Message::new("refused-advance")
        .with("from", procedure.called(from))
        .with("to", procedure.called(to));
    Err(Problem::block("13.1", message))
}
