//! What a refused command is about, said before the reason where several were tried at once.

use super::approval::ApprovalCommand;
use super::vacancy::VacancyCommand;
use super::{Command, Desk, visibility};
use crate::domain::{ApprovalId, Problem, Refusal, VacancyId};

/// What people act on in numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Object {
    Vacancy(VacancyId),
    Approval(ApprovalId),
}

/// What a command is about, of those that are given for a list of marked rows. Candidates are named by their own refusals.
const fn object(command: &Command) -> Option<Object> {
    match command {
        Command::Vacancy(
            VacancyCommand::Hold { vacancy, .. }
            | VacancyCommand::Resume { vacancy, .. }
            | VacancyCommand::Cancel { vacancy, .. }
            | VacancyCommand::Advance { vacancy, .. }
            | VacancyCommand::ChangeOwner { vacancy, .. },
        ) => Some(Object::Vacancy(*vacancy)),
        Command::Approval(
            ApprovalCommand::Approve { approval, .. }
            | ApprovalCommand::Reject { approval, .. }
            | ApprovalCommand::HandBack { approval, .. },
        ) => Some(Object::Approval(*approval)),
        _ => None,
    }
}

/// A refusal of one of several commands: each reason with what it is about, when not all of them are about the same. What is wrong
/// with a field of the form is wrong for all of them; what may not be seen is not named.
pub(super) fn refusal(desk: &Desk<'_>, all: &[Command], command: &Command, mut refusal: Refusal) -> Refusal {
    name(desk, all, command, &mut refusal.problems);
    refusal
}

/// The warnings of one of several commands, each with what it is about.
pub(super) fn warnings(desk: &Desk<'_>, all: &[Command], command: &Command, mut found: Vec<Problem>) -> Vec<Problem> {
    name(desk, all, command, &mut found);
    found
}

/// The fields of the form one fills in for all of them together.
const SHARED: &[&str] = &["reason", "remark", "owner", "closes"];

fn name(desk: &Desk<'_>, all: &[Command], command: &Command, problems: &mut [Problem]) {
    let Some(object) = object(command) else { return };
    if problems.is_empty() || all.iter().all(|other| self::object(other) == Some(object)) {
        return;
    }
    let counter = desk.counter();
    let about = match object {
        Object::Vacancy(id) => visibility::vacancy_facts(&counter, id).ok().map(|facts| facts.number),
        Object::Approval(id) => visibility::approval_row(&counter, id).ok().map(|row| row.title),
    };
    let own = |problem: &&mut Problem| problem.field.is_none_or(|field| !SHARED.contains(&field));
    for problem in problems.iter_mut().filter(own) {
        problem.about = problem.about.take().or_else(|| about.clone());
    }
}
