//! A vacancy from state to state.

use crate::domain::{Coded, Message, Problem, VacancyId, VacancyState};
use crate::office::approval::lapse_for_vacancy;
use crate::office::{Act, Desk, Done, Failure, rights, visibility};
use crate::store::vacancy::{self, Facts};
use rusqlite::types::Value;

/// The facts of a vacancy, if the actor may do the act to it.
///
/// # Errors
/// A refusal that names the right or the state.
pub fn authorised(desk: &Desk<'_>, act: Act, id: VacancyId) -> Result<Facts, Failure> {
    let counter = desk.counter();
    let facts = visibility::vacancy_facts(&counter, id)?;
    rights::check(desk.actor, act, &visibility::matter(&facts))?;
    Ok(facts)
}

/// A reason as somebody would accept it: not blank.
///
/// # Errors
/// A refusal at the field `reason`.
pub fn reason_of(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::block("reason", Message::new("refused-reason-missing")).at("reason"));
    }
    Ok(text)
}

pub(super) fn hold(desk: &Desk<'_>, id: VacancyId, seen: i64, reason: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyHold, id)?;
    let reason = reason_of(reason)?;
    if facts.state == VacancyState::OnHold {
        return Err(Problem::block("state", Message::new("refused-already-on-hold")).into());
    }
    desk.tx.about("vacancy", id)?;
    go(
        desk,
        id,
        seen,
        VacancyState::OnHold,
        reason,
        Value::Text(facts.state.code().to_owned()),
    )?;
    Ok(Done::new(
        Message::new("done-vacancy-hold").with("number", facts.number),
    ))
}

pub(super) fn resume(desk: &Desk<'_>, id: VacancyId, seen: i64) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyResume, id)?;
    let Some(state) = vacancy::held_state(desk.connection(), id)? else {
        return Err(Problem::block("state", Message::new("refused-not-on-hold")).into());
    };
    desk.tx.about("vacancy", id)?;
    go(desk, id, seen, state, "", Value::Null)?;
    Ok(Done::new(
        Message::new("done-vacancy-resume")
            .with("number", facts.number)
            .with("state", facts.procedure.called(state)),
    ))
}

pub(super) fn cancel(desk: &Desk<'_>, id: VacancyId, seen: i64, reason: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyCancel, id)?;
    let reason = reason_of(reason)?;
    desk.tx.about("vacancy", id)?;
    go(desk, id, seen, VacancyState::Cancelled, reason, Value::Null)?;
    lapse_for_vacancy(desk, id)?;
    Ok(Done::new(
        Message::new("done-vacancy-cancel").with("number", facts.number),
    ))
}

pub(in crate::office) fn go(
    desk: &Desk<'_>,
    id: VacancyId,
    seen: i64,
    state: VacancyState,
    reason: &str,
    held: Value,
) -> Result<(), Failure> {
    vacancy::update(
        desk.tx,
        id,
        Some(seen),
        &[
            ("state", Value::Text(state.code().to_owned())),
            ("state_reason", Value::Text(reason.to_owned())),
            ("state_at", Value::Integer(desk.tx.now())),
            ("held_state", held),
        ],
    )?;
    Ok(())
}
