//! An approval holds for what was shown: when the subject changes it lapses and must be asked again (V-51).

use super::answer::round_of;
use super::subject::{note_subjects, tell, vacancy_goes};
use crate::domain::{ApprovalId, ApprovalState, ApprovalSubject, Coded, PersonId, RequestId, VacancyId, VacancyState};
use crate::office::{Desk, Failure};
use crate::store::approval::{self, About};
use crate::store::vacancy;
use rusqlite::types::Value;

/// Lets the approvals about a vacancy lapse because the vacancy changed; gives how many did.
///
/// Waiting ones lapse, whatever they are about. A procedure that was approved but not yet closed needs approval again. The vacancy itself
/// follows: from waiting for approval back to "report drawn", from approved to "reapproval needed". Call it inside the command that
/// changes the vacancy, after its own update: the vacancy's version may rise once more here.
///
/// # Errors
/// What the store could not do.
pub fn lapse_for_vacancy(desk: &Desk<'_>, id: VacancyId) -> Result<usize, Failure> {
    let Some(facts) = vacancy::facts(desk.connection(), id, desk.me())? else {
        return Ok(0);
    };
    let rounds = approval::rounds(desk.connection(), About::Vacancy(id))?;
    let procedure = rounds
        .iter()
        .rev()
        .find(|(_, subject, _, _)| *subject == ApprovalSubject::Procedure);
    let approved =
        procedure.filter(|(_, _, _, state)| *state == ApprovalState::Approved && facts.state == VacancyState::Approved);
    let mut lapsed = 0;
    for (round, _, _, state) in &rounds {
        if *state == ApprovalState::Pending || approved.is_some_and(|(holds, ..)| holds == round) {
            lapse(desk, *round)?;
            lapsed += 1;
        }
    }
    if lapsed > 0 {
        match facts.state {
            VacancyState::AwaitingApproval => vacancy_goes(desk, id, VacancyState::ReportDrawn, "")?,
            VacancyState::Approved if approved.is_some() => vacancy_goes(desk, id, VacancyState::ReapprovalNeeded, "")?,
            _ => {}
        }
    }
    Ok(lapsed)
}

/// Lets the approval that waits about a request lapse because the request changed; gives whose turn it was. The request itself is the
/// caller's to change.
///
/// # Errors
/// What the store could not do.
pub fn lapse_for_request(desk: &Desk<'_>, id: RequestId) -> Result<Option<String>, Failure> {
    let mut turn = None;
    for (round, _, _, state) in approval::rounds(desk.connection(), About::Request(id))? {
        if state == ApprovalState::Pending {
            turn = approval::row(desk.connection(), round)?.map(|row| row.turn);
            lapse(desk, round)?;
        }
    }
    Ok(turn)
}

fn lapse(desk: &Desk<'_>, id: ApprovalId) -> Result<(), Failure> {
    let Some(row) = approval::row(desk.connection(), id)? else {
        return Ok(());
    };
    let steps = approval::steps(desk.connection(), id)?;
    let mut round = round_of(&row, &steps);
    let mut concerned: Vec<PersonId> = vec![row.requested_by];
    concerned.extend(round.current().map(|at| steps[at].person));
    round.lapse();
    let values = [
        ("state", Value::Text(round.state.code().to_owned())),
        ("decided_at", Value::Integer(desk.tx.now())),
    ];
    approval::update(desk.tx, id, None, &values)?;
    for (step, turn) in steps
        .iter()
        .zip(&round.turns)
        .filter(|(step, turn)| step.state != turn.state)
    {
        let state = ("state", Value::Text(turn.state.code().to_owned()));
        approval::update_step(desk.tx, step.id, &[state])?;
    }
    note_subjects(desk, id, row.vacancy)?;
    for person in concerned {
        tell(desk, person, "approval-lapsed", (&row.title, id, row.vacancy))?;
    }
    Ok(())
}
