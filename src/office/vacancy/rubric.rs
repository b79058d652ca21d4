//! Criteria after the publication: a change makes a new edition of the reglement, with a reason. A criterion that was scored is never
//! overwritten: it is retired with its scores and the new one takes its place, on sheets that are open again.

use super::depart::{record, tell_candidates};
use super::draft::{CriterionDraft, Edit, Part};
use super::part::{belongs, criterion};
use super::state::{authorised, reason_of};
use crate::domain::{ApplicationId, DepartureKind, Message, PersonId, Problem, SheetState, StageId, VacancyId};
use crate::office::approval::lapse_for_vacancy;
use crate::office::candidate::case;
use crate::office::candidate::sheet::recompute;
use crate::office::{Act, Desk, Done, Failure};
use crate::store::vacancy::part::{self, Table};
use crate::store::vacancy::{dossier, rubric};
use crate::store::{message, sheet};
use rusqlite::types::Value;

/// V-16: a criterion changed, added or dropped once candidates know the reglement.
pub(super) fn amend(
    desk: &Desk<'_>,
    id: VacancyId,
    edit: &Edit<CriterionDraft>,
    reason: &str,
) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyAmend, id)?;
    let reason = reason_of(reason)?;
    belongs(desk, id, &Part::Criterion(edit.clone()))?;
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let stage = match edit {
        Edit::Add(draft) => draft.stage,
        Edit::Change { id, .. } | Edit::Remove { id, .. } => {
            rubric::stage_of(desk.connection(), *id)?.ok_or_else(gone)?
        }
    };
    refuse_decided(desk, stage)?;
    desk.tx.about("vacancy", id)?;
    let made = write(desk, stage, edit)?;
    let reopened = reopen(desk, id, stage, reason)?;
    let edition = dossier::reglement(desk.connection(), id)?;
    let now = edition.id.ok_or_else(gone)?;
    part::next_edition(desk.tx, now, reason)?;
    record(desk, id, DepartureKind::Rubric, "V-16", reason)?;
    lapse_for_vacancy(desk, id)?;
    let message = Message::new("done-rubric-amended")
        .with("number", facts.number)
        .with("edition", edition.edition + 1)
        .with("sheets", reopened);
    Ok(Done::new(message)
        .made(made)
        .warned(tell_candidates(desk, id)?.into_iter().collect()))
}

/// Everybody of a stage is judged by the same criteria: once somebody was decided upon in it, they stand.
fn refuse_decided(desk: &Desk<'_>, stage: StageId) -> Result<(), Failure> {
    let decided = rubric::decided(desk.connection(), stage)?;
    if decided == 0 {
        return Ok(());
    }
    let message = Message::new("refused-rubric-decided").with("n", decided);
    Err(Problem::block("V-16", message).into())
}

fn write(desk: &Desk<'_>, stage: StageId, edit: &Edit<CriterionDraft>) -> Result<i64, Failure> {
    Ok(match edit {
        Edit::Add(draft) => {
            let mut values = criterion(draft)?;
            let position = part::next_position(desk.connection(), Table::Criterion, stage.0)?;
            values.push(("position", Value::Integer(position)));
            part::add(desk.tx, Table::Criterion, stage.0, &values)?
        }
        Edit::Change { id, seen, draft } => {
            let mut values = criterion(draft)?;
            // A criterion stays in its stage: sheets belong to it.
            values.retain(|(column, _)| *column != "stage_id");
            if rubric::is_scored(desk.connection(), *id)? {
                rubric::retire(desk.tx, *id, *seen)?;
                rubric::succeed(desk.tx, *id, &values)?
            } else {
                part::change(desk.tx, Table::Criterion, *id, Some(*seen), &values)?;
                *id
            }
        }
        Edit::Remove { id, seen } => {
            if rubric::is_scored(desk.connection(), *id)? {
                rubric::retire(desk.tx, *id, *seen)?;
            } else {
                part::remove(desk.tx, Table::Criterion, *id, *seen)?;
            }
            *id
        }
    })
}

/// Sheets that were handed in under the old criteria open again; each juror hears it once, with the reason. Gives how many.
fn reopen(desk: &Desk<'_>, id: VacancyId, stage: StageId, reason: &str) -> Result<usize, Failure> {
    let sheets = rubric::handed_in(desk.connection(), stage)?;
    let mut jurors: Vec<PersonId> = Vec::new();
    let mut applications: Vec<ApplicationId> = Vec::new();
    for one in &sheets {
        sheet::set_state(desk.tx, one.sheet, SheetState::Reopened)?;
        if !jurors.contains(&one.juror) {
            jurors.push(one.juror);
        }
        if !applications.contains(&one.application) {
            applications.push(one.application);
        }
    }
    for application in applications {
        recompute(desk, &case::look_up(&desk.counter(), application)?)?;
    }
    let about = message::About {
        vacancy: Some(id),
        application: None,
        approval: None,
    };
    let arguments = [("from", desk.actor.name.as_str()), ("reason", reason)];
    for juror in jurors.into_iter().filter(|juror| *juror != desk.me()) {
        message::send(desk.tx, juror, "rubric-changed", &arguments, about)?;
    }
    Ok(sheets.len())
}
