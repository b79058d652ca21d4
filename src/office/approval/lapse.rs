//! An approval holds for what was shown: when the subject changes it lapses and must be asked again (V-51).

use super::answer::round_of;
use super::subject::{note_subjects, tell_about, vacancy_goes};
use crate::domain::{
    ApprovalId, ApprovalState, ApprovalSubject, Arg, Coded, Message, PersonId, RequestId, VacancyId, VacancyState,
};
use crate::i18n::{Lang, words};
use crate::office::{Desk, Failure, history};
use crate::store::approval::{self, About};
use crate::store::{journal, vacancy};
use rusqlite::types::Value;

/// So many fields that changed are told; of more only that there are more.
const TOLD: usize = 4;

/// Lets the approvals about a vacancy lapse because the vacancy changed; gives how many did.
///
/// Waiting ones lapse, whatever they are about. A procedure that was approved but not yet closed needs approval again, and so does a
/// publication that was approved but is still prepared. The vacancy itself follows: from waiting for approval back to "report drawn", from
/// approved to "reapproval needed". Call it inside the command that changes the vacancy, after its own update: the vacancy's version may
/// rise once more here.
///
/// # Errors
/// What the store could not do.
pub fn lapse_for_vacancy(desk: &Desk<'_>, id: VacancyId) -> Result<usize, Failure> {
    let Some(facts) = vacancy::facts(desk.connection(), id, desk.me())? else {
        return Ok(0);
    };
    let rounds = approval::rounds(desk.connection(), About::Vacancy(id))?;
    let last = |of: ApprovalSubject| rounds.iter().rev().find(|(_, subject, ..)| *subject == of);
    let held = |of: ApprovalSubject, holds: bool| {
        last(of)
            .filter(|(_, _, _, state)| holds && *state == ApprovalState::Approved)
            .map(|(round, ..)| *round)
    };
    let procedure = held(ApprovalSubject::Procedure, facts.state == VacancyState::Approved);
    let publication = held(ApprovalSubject::Publication, facts.state.is_editable());
    let mut lapsed = 0;
    for (round, _, _, state) in &rounds {
        if *state == ApprovalState::Pending || [procedure, publication].contains(&Some(*round)) {
            lapse(desk, *round)?;
            lapsed += 1;
        }
    }
    if lapsed > 0 {
        match facts.state {
            VacancyState::AwaitingApproval => vacancy_goes(desk, id, VacancyState::ReportDrawn, "")?,
            VacancyState::Approved if procedure.is_some() => {
                vacancy_goes(desk, id, VacancyState::ReapprovalNeeded, "")?;
            }
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

/// Whoever asked, whose turn it was, and who had answered already are told, with what changed.
fn lapse(desk: &Desk<'_>, id: ApprovalId) -> Result<(), Failure> {
    let Some(row) = approval::row(desk.connection(), id)? else {
        return Ok(());
    };
    let steps = approval::steps(desk.connection(), id)?;
    let what = changed(desk)?;
    let mut round = round_of(&row, None, &steps);
    let mut concerned: Vec<PersonId> = vec![row.requested_by];
    concerned.extend(round.current().map(|at| steps[at].person));
    concerned.extend(steps.iter().filter_map(|step| step.by));
    concerned.sort_unstable();
    concerned.dedup();
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
    let (kind, told) = match what {
        Some(what) => ("approval-lapsed-by", vec![("what", Arg::Message(what))]),
        None => ("approval-lapsed", Vec::new()),
    };
    for person in concerned {
        let mut arguments = told.clone();
        arguments.push(("who", Arg::from(desk.actor.name.as_str())));
        tell_about(desk, person, kind, arguments, (&row.title, id, row.vacancy))?;
    }
    Ok(())
}

/// What the command changed so far, as the fields are called; none when that has no words.
fn changed(desk: &Desk<'_>) -> Result<Option<Message>, Failure> {
    let Some(entry) = desk.tx.entry() else { return Ok(None) };
    let mut names: Vec<String> = Vec::new();
    for change in journal::changes(desk.connection(), entry)? {
        if change.table.starts_with("approval") || change.table == "message" {
            continue;
        }
        let table = format!("table-{}", change.table);
        let whole = change.before.is_none() || change.after.is_none() || change.table == "departure";
        let fields = history::fields(&change);
        let fields = fields.iter().filter(|field| !is_derived(&field.field));
        let fields = fields.map(|field| format!("field-{}-{}", field.table, field.field));
        let told: Vec<String> = if whole { vec![table] } else { fields.collect() };
        // What the catalogue has no word for is not told.
        let told = told.into_iter().filter(|id| words(Lang::Dutch).has(id));
        for id in told {
            if !names.contains(&id) {
                names.push(id);
            }
        }
    }
    let more = names.len() > TOLD;
    names.truncate(TOLD);
    let mut told: Vec<Message> = names.into_iter().map(Message::new).collect();
    if more {
        told.push(Message::new("and-more"));
    }
    Ok(told
        .into_iter()
        .reduce(|first, next| Message::new("list-comma").with("first", first).with("next", next)))
}

/// Columns that follow from others, or only say when.
fn is_derived(field: &str) -> bool {
    field.starts_with("sort_") || field.starts_with("search_") || field.ends_with("_at")
}
