//! Asking for an approval: what, of whom, in which order.

use super::Approver;
use super::subject::{Matters, note_subjects, tell};
use crate::domain::approval::{ANSWERING, Round};
use crate::domain::limit::Room;
use crate::domain::{ApprovalState, ApprovalSubject, Message, PersonId, Problem, RequestId, Role, VacancyId, settle};
use crate::office::{Desk, Done, Failure};
use crate::store::{account, approval};

pub(in crate::office) fn ask(
    desk: &Desk<'_>,
    subject: ApprovalSubject,
    about: (Option<VacancyId>, Option<RequestId>),
    question: &str,
    steps: &[Approver],
) -> Result<Done, Failure> {
    let matters = Matters::authorised(desk, subject, about)?;
    matters.can_be_asked(subject)?;
    matters.is_complete(desk, subject)?;
    let round = next_round(desk, &matters, subject)?;
    settle(problems(desk, &matters, question, steps)?)?;
    let title = matters.title();
    let new = approval::NewApproval {
        subject,
        entity: matters.entity(),
        about: matters.about(),
        title: &title,
        question: question.trim(),
        round,
        by: desk.me(),
    };
    let id = approval::add(desk.tx, &new)?;
    let people: Vec<PersonId> = steps.iter().map(|step| step.person).collect();
    for ((position, step), turn) in (1..).zip(steps).zip(Round::ask(desk.me(), &people).turns) {
        approval::add_step(desk.tx, id, position, step.role, step.person, turn.state)?;
    }
    matters.wait(desk, subject)?;
    note_subjects(desk, id, about.0)?;
    if let Some(first) = people.first() {
        tell(desk, *first, "approval-asked", (&title, id, about.0))?;
    }
    Ok(Done::new(Message::new("done-approval-asked").with("title", title)).made(id))
}

/// The number of the new round.
///
/// # Errors
/// A refusal when a round about the same still waits: it says at whom.
fn next_round(desk: &Desk<'_>, matters: &Matters, subject: ApprovalSubject) -> Result<i64, Failure> {
    let rounds = approval::rounds(desk.connection(), matters.about())?;
    let mut last = 0;
    for (id, _, round, state) in rounds.into_iter().filter(|(_, of, _, _)| *of == subject) {
        last = last.max(round);
        if state == ApprovalState::Pending {
            let steps = approval::steps(desk.connection(), id)?;
            let at = steps
                .iter()
                .find(|step| step.state == crate::domain::StepState::Current);
            let message = Message::new("refused-approval-pending")
                .with("subject", Message::of(subject))
                .with("who", at.map_or("", |step| step.name.as_str()));
            return Err(Problem::block("V-51", message).into());
        }
    }
    Ok(last + 1)
}

/// Everything wrong with who is asked what.
fn problems(desk: &Desk<'_>, matters: &Matters, question: &str, steps: &[Approver]) -> Result<Vec<Problem>, Failure> {
    let mut problems = Vec::new();
    if question.trim().is_empty() {
        problems.push(Problem::block("question", Message::new("refused-question-missing")).at("question"));
    }
    problems.extend(Room::Text.check("question", question, "question"));
    if steps.is_empty() {
        problems.push(Problem::block("V-51", Message::new("refused-approval-nobody")).at("steps"));
    }
    for (at, step) in steps.iter().enumerate() {
        if let Some(message) = unfit(desk, matters, *step)? {
            problems.push(Problem::block("V-51", message).at("steps"));
        } else if steps[..at].iter().any(|earlier| earlier.person == step.person) {
            let name = account::active_name(desk.connection(), step.person)?.unwrap_or_default();
            let message = Message::new("refused-approver-twice").with("who", name);
            problems.push(Problem::block("V-51", message).at("steps"));
        }
    }
    Ok(problems)
}

/// Why somebody cannot answer a step.
fn unfit(desk: &Desk<'_>, matters: &Matters, step: Approver) -> Result<Option<Message>, Failure> {
    let Some(name) = account::active_name(desk.connection(), step.person)? else {
        return Ok(Some(Message::new("refused-approver-no-account")));
    };
    if step.person == desk.me() || matters.author() == Some(step.person) {
        return Ok(Some(Message::new("refused-approver-own").with("who", name)));
    }
    let by_name = step.role == Role::LineManager && matters.manager() == Some(step.person);
    let today = desk.clock.today();
    let fits = ANSWERING.contains(&step.role)
        && (by_name || account::holds(desk.connection(), step.person, step.role, matters.entity(), today)?);
    Ok((!fits).then(|| {
        Message::new("refused-approver-role")
            .with("who", name)
            .with("role", Message::of(step.role))
    }))
}
