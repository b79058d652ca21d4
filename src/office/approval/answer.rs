//! Answering the step at turn: approve, reject, hand back (V-51).

use super::subject::{Matters, follow, note_subjects, still_waits, tell, tell_turn};
use crate::domain::approval::{NotYours, Round, Turn};
use crate::domain::{Answer, ApprovalId, ApprovalState, Coded, Message, PersonId, Problem, StepState};
use crate::office::rights::{self, Matter};
use crate::office::visibility::{absent, approval_row};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::approval::{self, ApprovalRow, StepRow};
use crate::store::{journal, message};
use rusqlite::types::Value;

/// The act an answer is.
const fn act_of(answer: Answer) -> Act {
    match answer {
        Answer::Approve => Act::ApprovalApprove,
        Answer::Reject => Act::ApprovalReject,
        Answer::HandBack => Act::ApprovalHandBack,
    }
}

pub(super) fn answer(
    desk: &Desk<'_>,
    id: ApprovalId,
    seen: i64,
    answer: Answer,
    remark: &str,
) -> Result<Done, Failure> {
    let counter = desk.counter();
    let row = approval_row(&counter, id)?;
    let steps = approval::steps(desk.connection(), id)?;
    let matters = Matters::of_row(desk, &row)?;
    let mut round = round_of(&row, matters.author(), &steps);
    let at = match round.answer(desk.me(), &absent(&counter)?, answer) {
        Ok(at) => at,
        Err(reason) => return Err(refusal(desk, &row, &steps, reason)?.into()),
    };
    let asked = &steps[at];
    if matters
        .ground(desk)
        .unfit(desk.connection(), asked.role, asked.person)?
        .is_some()
    {
        return Err(lost(&row, asked).into());
    }
    let act = act_of(answer);
    let facts = still_waits(desk, &row, act)?;
    let matter = Matter {
        entity: row.entity_id,
        state: facts.map(|facts| facts.state),
        seats: vec![steps[at].role],
        hr_manages: false,
        selects: false,
    };
    rights::check(desk.actor, act, &matter)?;
    let remark = remark.trim();
    if answer.needs_remark() && remark.is_empty() {
        return Err(Problem::block("V-51", Message::new("refused-remark-missing"))
            .at("remark")
            .into());
    }
    write(desk, &row, seen, (&round, &steps), (at, remark))?;
    if round.state != ApprovalState::Pending {
        follow(desk, &row, answer, remark)?;
    }
    note_subjects(desk, id, row.vacancy)?;
    // Whoever answered needs no message any more that asks for it.
    message::read_about(desk.tx, id, desk.me())?;
    tell_others(desk, &row, &round, &steps)?;
    let done = done(&row, &round, &steps, answer);
    Ok(Done::new(match asked.person == desk.me() {
        true => done,
        false => Message::new("done-approval-for")
            .with("done", done)
            .with("who", asked.name.as_str()),
    }))
}

/// Whoever was asked has lost the role, or the account: nobody answers the step any more, in whatever place.
fn lost(row: &ApprovalRow, step: &StepRow) -> Problem {
    let message = Message::new("refused-approver-lost")
        .with("title", row.title.as_str())
        .with("step", step.position)
        .with("who", step.name.as_str())
        .with("role", Message::of(step.role))
        .with("asker", row.requester.as_str());
    Problem::block("V-51", message)
}

/// The round as the domain sees it.
pub(super) fn round_of(row: &ApprovalRow, author: Option<PersonId>, steps: &[StepRow]) -> Round {
    Round {
        state: row.state,
        requester: row.requested_by,
        author,
        turns: steps
            .iter()
            .map(|step| Turn {
                person: step.person,
                by: step.by,
                state: step.state,
            })
            .collect(),
    }
}

/// Writes the round as it is now: the answered step with who, when and why, and whatever followed for the others.
fn write(
    desk: &Desk<'_>,
    row: &ApprovalRow,
    seen: i64,
    (round, steps): (&Round, &[StepRow]),
    (at, remark): (usize, &str),
) -> Result<(), Failure> {
    let ended = round.state != ApprovalState::Pending;
    let decided = if ended {
        Value::Integer(desk.tx.now())
    } else {
        Value::Null
    };
    let values = [
        ("state", Value::Text(round.state.code().to_owned())),
        ("decided_at", decided),
    ];
    approval::update(desk.tx, row.id, Some(seen), &values)?;
    for ((place, step), turn) in steps.iter().enumerate().zip(&round.turns) {
        let state = ("state", Value::Text(turn.state.code().to_owned()));
        if place == at {
            let answered = [
                state,
                ("remark", Value::Text(remark.to_owned())),
                ("decided_by", Value::Integer(desk.me().0)),
                ("decided_at", Value::Integer(desk.tx.now())),
            ];
            approval::update_step(desk.tx, step.id, &answered)?;
        } else if turn.state != step.state {
            approval::update_step(desk.tx, step.id, &[state])?;
        }
    }
    Ok(())
}

/// The next approver hears it is his or her turn; whoever asked hears how it goes.
fn tell_others(desk: &Desk<'_>, row: &ApprovalRow, round: &Round, steps: &[StepRow]) -> Result<(), Failure> {
    let what = (row.title.as_str(), row.id, row.vacancy);
    if let Some(next) = round.current() {
        tell_turn(desk, steps[next].person, what)?;
    }
    let kind = match round.state {
        ApprovalState::Pending => "approval-advanced",
        ApprovalState::Approved => "approval-approved",
        ApprovalState::Rejected => "approval-rejected",
        ApprovalState::HandedBack => "approval-handed-back",
        ApprovalState::Lapsed => "approval-lapsed",
    };
    tell(desk, row.requested_by, kind, what)
}

fn done(row: &ApprovalRow, round: &Round, steps: &[StepRow], answer: Answer) -> Message {
    let message = match (answer, round.current()) {
        (Answer::Approve, Some(next)) => Message::new("done-approval-advanced").with("who", steps[next].name.as_str()),
        (Answer::Approve, None) if row.request.is_some() => Message::new("done-approval-request"),
        (Answer::Approve, None) => Message::new("done-approval-approved"),
        (Answer::Reject, _) => Message::new("done-approval-rejected").with("who", row.requester.as_str()),
        (Answer::HandBack, _) => Message::new("done-approval-handed-back").with("who", row.requester.as_str()),
    };
    message.with("title", row.title.as_str())
}

/// Who answered a step, in words: whoever stood in, or who was asked.
fn answered_by(step: &StepRow) -> &str {
    match step.stood_in.as_str() {
        "" => &step.name,
        other => other,
    }
}

/// Why somebody may not answer, by name: whose turn it is, or who was first and when.
fn refusal(desk: &Desk<'_>, row: &ApprovalRow, steps: &[StepRow], reason: NotYours) -> Result<Problem, Failure> {
    let turn = |id: &str, now: usize| {
        Message::new(id)
            .with("step", now + 1)
            .with("who", steps[now].name.as_str())
            .with("title", row.title.as_str())
    };
    let moment = |at: Option<i64>| desk.clock.local_of(at.unwrap_or(row.requested_at));
    let message = match reason {
        NotYours::Own => Message::new("refused-approver-own").with("who", desk.actor.name.as_str()),
        NotYours::NotNow { now } => turn("refused-approval-turn", now),
        NotYours::Voiced { step, now } => turn("refused-approval-voiced", now).with("own", step + 1),
        // Whoever stood in was first: the absent one hears who and what.
        NotYours::Answered { step, .. } if steps[step].by.is_some_and(|by| by != desk.me()) => {
            Message::new("refused-approval-over")
                .with("who", answered_by(&steps[step]))
                .with("when", moment(steps[step].decided_at))
                .with("state", Message::of(steps[step].state))
                .with("title", row.title.as_str())
        }
        NotYours::Answered { step, now } => {
            turn("refused-approval-answered", now).with("when", moment(steps[step].decided_at))
        }
        NotYours::Over => {
            let last = steps
                .iter()
                .filter(|step| !matches!(step.state, StepState::Lapsed | StepState::Waiting))
                .max_by_key(|step| step.decided_at);
            let changed = journal::last_change(desk.connection(), "approval", row.id.0)?;
            let (by, who, when) = match (row.state, last, changed) {
                (ApprovalState::Lapsed, _, Some(entry)) => (entry.actor, entry.actor_name, Some(entry.at)),
                (_, Some(step), _) => (
                    step.by.unwrap_or(step.person).0,
                    answered_by(step).to_owned(),
                    step.decided_at,
                ),
                (_, None, Some(entry)) => (entry.actor, entry.actor_name, Some(entry.at)),
                (_, None, None) => (0, String::new(), row.decided_at),
            };
            // Nobody is told of oneself by name.
            let own = by == desk.me().0 && row.state != ApprovalState::Lapsed;
            Message::new(if own {
                "refused-approval-over-own"
            } else {
                "refused-approval-over"
            })
            .with("who", who)
            .with("when", moment(when))
            .with("state", Message::of(row.state))
            .with("title", row.title.as_str())
        }
    };
    Ok(Problem::block("V-51", message))
}
