//! Giving a step to another, by who asked, once whoever was asked can answer no more.

use super::Approver;
use super::answer::round_of;
use super::subject::{Matters, note_subjects, tell_turn};
use crate::domain::{ApprovalId, Message, Problem, StepState};
use crate::office::rights::{self, Matter};
use crate::office::visibility::approval_row;
use crate::office::{Act, Desk, Done, Failure};
use crate::store::{account, approval, row};
use rusqlite::types::Value;

pub(super) fn give(desk: &Desk<'_>, id: ApprovalId, seen: i64, position: i64, to: Approver) -> Result<Done, Failure> {
    let asked = approval_row(&desk.counter(), id)?;
    if asked.requested_by != desk.me() {
        let message = Message::new("refused-give-asker").with("who", asked.requester.as_str());
        return Err(Problem::block("V-51", message).into());
    }
    rights::check(desk.actor, Act::ApprovalGive, &Matter::of(asked.entity_id))?;
    let matters = Matters::of_row(desk, &asked)?;
    let steps = approval::steps(desk.connection(), id)?;
    let round = round_of(&asked, matters.author(), &steps);
    let at = usize::try_from(position - 1).unwrap_or(usize::MAX);
    let Some(step) = steps.get(at).filter(|_| round.waits(at)) else {
        let message = Message::new("refused-give-answered").with("step", position);
        return Err(Problem::block("V-51", message).into());
    };
    let ground = matters.ground(desk);
    if ground.unfit(desk.connection(), step.role, step.person)?.is_none() {
        let message = Message::new("refused-give-fits")
            .with("step", position)
            .with("who", step.name.as_str());
        return Err(Problem::block("V-51", message).into());
    }
    if let Some(message) = ground.refusal(desk.connection(), to, &matters.own(desk))? {
        return Err(Problem::block("V-51", message).at("to").into());
    }
    let name = account::active_name(desk.connection(), to.person)?.unwrap_or_default();
    if round.voice_of(to.person).is_some() {
        let message = Message::new("refused-approver-twice").with("who", name);
        return Err(Problem::block("V-51", message).at("to").into());
    }
    approval::update(desk.tx, id, Some(seen), &[("state", row::coded(asked.state))])?;
    let values = [
        ("role", row::coded(to.role)),
        ("person_id", Value::Integer(to.person.0)),
    ];
    approval::update_step(desk.tx, step.id, &values)?;
    note_subjects(desk, id, asked.vacancy)?;
    if step.state == StepState::Current {
        tell_turn(desk, to.person, (&asked.title, id, asked.vacancy))?;
    }
    let message = Message::new("done-approval-given")
        .with("step", position)
        .with("who", name)
        .with("title", asked.title);
    Ok(Done::new(message))
}
