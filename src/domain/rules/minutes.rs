//! Rules about a PV (V-50, V-33, V-61): what it still lacks before it can be drawn, and what stands in the way of an approval that rests on it.

use super::vacancy::Checklist;
use crate::domain::minutes::{Content, Line, StagePart, outline};
use crate::domain::{Arg, Message, MinutesState, Outcome, Problem, Procedure, StageKind, VacancyState, identifier};
use chrono::NaiveDate;

/// How the PV of a procedure stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Where its newest edition stands; none: it was not drawn yet.
    pub state: Option<MinutesState>,
    /// How many still have to sign it.
    pub waiting: usize,
    /// What it rests on changed since it was drawn.
    pub stale: bool,
}

/// Something a PV lacks.
#[derive(Clone, PartialEq, Debug)]
pub struct Lack {
    /// What, and the rule that asks it; its field names where it is mended.
    pub problem: Problem,
    /// The candidate it is about, by the number in the PV.
    pub candidate: Option<usize>,
}

fn lack(problem: Problem) -> Lack {
    Lack {
        problem,
        candidate: None,
    }
}

/// What a PV lacks beside what the step to it asks: scores, answers, motivations, its blocks by law. Everything at once.
pub fn lacking(content: &Content, procedure: &Procedure, today: NaiveDate) -> Vec<Lack> {
    let mut found = Vec::new();
    let judged = procedure.checks("T3");
    if judged && content.jury.is_empty() {
        found.push(lack(
            Problem::block("V-50", Message::new("rule-minutes-jury")).at("jury"),
        ));
    }
    let undeclared = content.jury.iter().filter(|juror| juror.declared_on.is_none()).count();
    if undeclared > 0 {
        let message = Message::new("rule-undeclared").with("n", undeclared);
        found.push(lack(Problem::warn("V-33", message).at("jury")));
    }
    if procedure.checks("V-4") && content.reglement.is_none() {
        found.push(lack(
            Problem::block("V-50", Message::new("rule-minutes-reglement")).at("reglement"),
        ));
    }
    for stage in &content.stages {
        found.extend(stage.lines.iter().filter_map(|line| blank(content, stage, line)));
        found.extend(stage.lines.iter().filter_map(|line| unmotivated(content, stage, line)));
        found.extend(unheld(stage));
    }
    if judged && content.delegates.is_empty() {
        found.push(lack(
            Problem::warn("V-50", Message::new("rule-minutes-delegates")).at("jury"),
        ));
    }
    if content.procedure.manager.trim().is_empty() {
        found.push(lack(
            Problem::warn("V-50", Message::new("rule-minutes-manager")).at("manager"),
        ));
    }
    if tells_number(content, today) {
        found.push(lack(Problem::block("V-61", Message::new("rule-minutes-number"))));
    }
    found
}

/// A blank is not a zero: whoever was judged in a stage has a score for everything that counts, and an answer to every condition.
fn blank(content: &Content, stage: &StagePart, line: &Line) -> Option<Lack> {
    let judged = matches!(
        line.outcome,
        Some(Outcome::Passed | Outcome::Failed | Outcome::Suitable | Outcome::Unsuitable)
    );
    if !judged {
        return None;
    }
    let said = |id: &str| {
        Message::new(id)
            .with("name", content.name(line.candidate))
            .with("stage", stage.name.as_str())
    };
    let open = line.outcome == Some(Outcome::Passed) && line.conditions.iter().any(Option::is_none);
    let mut counting = stage.criteria.iter().zip(&line.given);
    let unscored = counting.find(|(criterion, given)| (criterion.counts || criterion.essential) && given.is_none());
    let message = match unscored {
        Some((criterion, _)) => said("rule-minutes-blank").with("criterion", criterion.name.as_str()),
        None if open => said("rule-minutes-condition"),
        None => return None,
    };
    // A preselection may be held in another way than on sheets.
    let problem = match stage.kind == StageKind::Preselection && line.sheets == 0 {
        true => Problem::warn("V-50", message),
        false => Problem::block("V-50", message),
    };
    Some(Lack {
        problem: problem.at("candidates"),
        candidate: Some(line.candidate),
    })
}

/// Who is refused reads why (V-28).
fn unmotivated(content: &Content, stage: &StagePart, line: &Line) -> Option<Lack> {
    let refused = matches!(
        line.outcome,
        Some(Outcome::Failed | Outcome::Unsuitable | Outcome::Excluded | Outcome::Late | Outcome::Incomplete)
    );
    let answered = line
        .conditions
        .iter()
        .flatten()
        .any(|result| !result.motive.trim().is_empty());
    (refused && line.motive.trim().is_empty() && !answered).then(|| {
        let message = Message::new("rule-minutes-motive")
            .with("name", content.name(line.candidate))
            .with("stage", stage.name.as_str());
        Lack {
            problem: Problem::block("V-28", message).at("candidates"),
            candidate: Some(line.candidate),
        }
    })
}

/// A stage people came to, of which it was not recorded when and where.
fn unheld(stage: &StagePart) -> Option<Lack> {
    let module = !matches!(stage.kind, StageKind::Screening | StageKind::Preselection);
    let sat = stage.lines.iter().any(|line| line.sheets > 0);
    (module && sat && stage.events.is_empty()).then(|| {
        let message = Message::new("rule-minutes-event").with("stage", stage.name.as_str());
        lack(Problem::warn("V-50", message).at("sessions"))
    })
}

/// Whether somebody wrote a national number in one of its texts.
fn tells_number(content: &Content, today: NaiveDate) -> bool {
    let told = |words: &str| {
        let marks = |c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-'));
        words
            .split(marks)
            .filter(|word| word.chars().filter(char::is_ascii_digit).count() == 11)
            .any(|word| identifier::Number::read(word, today).is_ok())
    };
    let value = |value: &Arg| matches!(value, Arg::Text(words) if told(words));
    let mut blocks = outline::of_content(content).into_iter().flat_map(|part| part.blocks);
    blocks.any(|block| match block {
        outline::Block::Fact(_, fact) => value(&fact),
        outline::Block::Text(_, words) => told(&words),
        outline::Block::Said(_) => false,
        outline::Block::Table(table) => table.rows.iter().flatten().flatten().any(value),
    })
}

/// V-50: a procedure is put to approval with a PV that says what is so now, signed by the whole jury.
pub(super) fn agreed(facts: &Checklist) -> Vec<Problem> {
    let Some(standing) = facts.minutes.filter(|_| facts.procedure.has(VacancyState::ReportDrawn)) else {
        return Vec::new();
    };
    let message = match standing {
        Standing { state: None, .. } => Message::new("rule-minutes-none"),
        Standing { stale: true, .. } => Message::new("rule-minutes-stale"),
        Standing {
            state: Some(MinutesState::Refused),
            ..
        } => Message::new("rule-minutes-refused"),
        Standing { waiting: 0, .. } => return Vec::new(),
        Standing { waiting, .. } => Message::new("rule-minutes-unsigned").with("n", waiting),
    };
    vec![Problem::block("V-50", message).at("minutes")]
}
