//! The fields with which an approval is asked, wherever that is: the route, what was said before, and who answers in which step.

use crate::domain::approval::route::MOST_STEPS;
use crate::domain::{Coded, Message, PersonId, Role};
use crate::i18n::date;
use crate::office::approval::{Approver, Proposal, Proposed};
use crate::tui::look::Look;
use crate::tui::widgets::form::{Field, Values};

/// The steps of a form and their labels. The first is where problems with all of them are shown.
const STEPS: [(&str, &str); MOST_STEPS] = [
    ("steps", "field-step-1"),
    ("step-2", "field-step-2"),
    ("step-3", "field-step-3"),
    ("step-4", "field-step-4"),
    ("step-5", "field-step-5"),
    ("step-6", "field-step-6"),
];
/// So many steps a form shows at least.
const SHOWN: usize = 3;

/// The remark a former round came back with and the route, only shown; then a choice for each step, as it is proposed.
pub(in crate::tui::screens) fn steps(proposal: &Proposal, look: &Look) -> Vec<Field> {
    let mut fields = Vec::new();
    if let Some((remark, who)) = &proposal.remark {
        let said = Message::new("approval-came-back")
            .with("text", remark.as_str())
            .with("who", who.as_str());
        fields.push(Field::shown(
            "came-back",
            "approval-earlier-remark",
            look.words.text(&said),
        ));
    }
    let route = match &proposal.route {
        Some(route) => look.words.text(&route.told()),
        None => look.word("approval-route-none").to_owned(),
    };
    fields.push(Field::shown("route", "approval-route", route));
    let shown = (proposal.steps.len() + 1).clamp(SHOWN, MOST_STEPS);
    for (at, (id, label)) in STEPS.into_iter().enumerate().take(shown) {
        let step = proposal.steps.get(at);
        fields.push(Field::choice(id, label, choices(proposal, step, look), &value(step)));
    }
    fields
}

/// Nobody, then everybody who can be asked; for a step of a route without anybody, its role stands in the first line.
fn choices(proposal: &Proposal, step: Option<&Proposed>, look: &Look) -> Vec<(String, String)> {
    let open = step.filter(|step| step.person.is_none());
    let nobody = match open {
        Some(step) => look
            .words
            .text(&Message::new("approver-choose").with("role", Message::of(step.role))),
        None => look.word("approver-none").to_owned(),
    };
    let away = |person: PersonId| {
        let of = |step: &&Proposed| step.person.as_ref().is_some_and(|(id, _)| *id == person);
        proposal.steps.iter().find(of)?.stands_in.as_ref()
    };
    let mut all = vec![(String::new(), nobody)];
    all.extend(proposal.candidates.iter().map(|(role, person, name)| {
        let mut words = format!("{name} ({})", look.words.of(*role));
        if let Some((delegate, until)) = away(*person) {
            let away = Message::new("approver-away")
                .with("who", delegate.as_str())
                .with("until", date::short_day(*until, look.words));
            words = format!("{words} · {}", look.words.text(&away));
        }
        (code(*role, *person), words)
    }));
    // Whoever a route names need not have the role.
    if let Some((person, name)) = step.and_then(|step| step.person.as_ref())
        && let Some(step) = step
        && !all.iter().any(|(known, _)| *known == code(step.role, *person))
    {
        all.push((
            code(step.role, *person),
            format!("{name} ({})", look.words.of(step.role)),
        ));
    }
    all
}

fn value(step: Option<&Proposed>) -> String {
    step.and_then(|step| step.person.as_ref().map(|(person, _)| code(step.role, *person)))
        .unwrap_or_default()
}

fn code(role: Role, person: PersonId) -> String {
    format!("{}:{person}", role.code())
}

/// Somebody in a role, as a choice holds it.
pub(in crate::tui::screens) fn approver(value: &str) -> Option<Approver> {
    let (role, person) = value.split_once(':')?;
    Some(Approver {
        role: Role::from_code(role)?,
        person: PersonId(person.parse().ok()?),
    })
}

/// Everybody who can be asked, to give a step to.
pub(super) fn people(proposal: &Proposal, look: &Look) -> Vec<(String, String)> {
    let all = choices(proposal, None, look).into_iter();
    all.skip(1).collect()
}

/// Who was chosen, in order.
pub(in crate::tui::screens) fn read(values: &Values) -> Vec<Approver> {
    STEPS.iter().filter_map(|(id, _)| approver(values.text(id))).collect()
}
