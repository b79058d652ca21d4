//! Asking for an approval: what, of whom, in which order.

use super::Approver;
use super::propose::{departs, route_of};
use super::subject::{Matters, note_subjects, tell_turn};
use crate::domain::approval::Round;
use crate::domain::approval::route::MOST_STEPS;
use crate::domain::limit::Room;
use crate::domain::rules::book;
use crate::domain::{ApprovalState, ApprovalSubject, Message, PersonId, Problem, RequestId, VacancyId, settle};
use crate::office::{Desk, Done, Failure};
use crate::store::{account, approval};

pub(in crate::office) fn ask(
    desk: &Desk<'_>,
    subject: ApprovalSubject,
    about: (Option<VacancyId>, Option<RequestId>),
    (question, rule): (&str, &str),
    steps: &[Approver],
) -> Result<Done, Failure> {
    let matters = Matters::authorised(desk, subject, about)?;
    matters.can_be_asked(subject)?;
    matters.is_complete(desk, subject)?;
    let round = next_round(desk, &matters, subject)?;
    let mut found = problems(desk, &matters, question, steps)?;
    let rule = set_aside(subject, rule)
        .map_err(|problem| found.push(problem))
        .unwrap_or_default();
    let route = route_of(&desk.counter(), subject, Some(matters.kind()), matters.entity())?;
    found.extend(route.and_then(|route| departs(&route, steps)));
    let warnings = settle(found)?;
    let title = matters.title();
    let new = approval::NewApproval {
        subject,
        entity: matters.entity(),
        about: matters.about(),
        title: &title,
        question: question.trim(),
        rule,
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
        tell_turn(desk, *first, (&title, id, about.0))?;
    }
    let done = Done::new(Message::new("done-approval-asked").with("title", title)).made(id);
    Ok(done.warned(warnings))
}

/// An exception names the rule of the book it sets aside; any other question names none.
fn set_aside(subject: ApprovalSubject, rule: &str) -> Result<&'static str, Problem> {
    if subject != ApprovalSubject::Exception {
        return Ok("");
    }
    let typed = rule.trim();
    let known = book::RULES.iter().find(|rule| rule.id.eq_ignore_ascii_case(typed));
    let id = if typed.is_empty() {
        "refused-exception-rule"
    } else {
        "refused-exception-unknown"
    };
    let unknown = || Problem::block("V-51", Message::new(id).with("rule", typed)).at("rule");
    known.map(|rule| rule.id).ok_or_else(unknown)
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
    if steps.len() > MOST_STEPS {
        let message = Message::new("refused-route-long").with("most", MOST_STEPS);
        problems.push(Problem::block("V-51", message).at("steps"));
    }
    let (ground, own) = (matters.ground(desk), matters.own(desk));
    for (at, step) in steps.iter().enumerate() {
        if let Some(message) = ground.refusal(desk.connection(), *step, &own)? {
            problems.push(Problem::block("V-51", message).at("steps"));
        } else if steps[..at].iter().any(|earlier| earlier.person == step.person) {
            let name = account::active_name(desk.connection(), step.person)?.unwrap_or_default();
            let message = Message::new("refused-approver-twice").with("who", name);
            problems.push(Problem::block("V-51", message).at("steps"));
        }
    }
    Ok(problems)
}
