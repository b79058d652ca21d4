//! The state menu of a vacancy: the next steps, hold, resume and cancel; what cannot be done now stays visible and says why. For the
//! overview and for the dossier.

use crate::domain::rules::vacancy::step_after;
use crate::domain::{Coded, Message, Problem, Severity, VacancyId, VacancyState};
use crate::office::Act;
use crate::office::vacancy::VacancyCommand;
use crate::office::vacancy::dossier::Head;
use crate::tui::look::Look;
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::widgets::form::{Field, Values};

/// A step that can be chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// To a state.
    To(VacancyState),
    /// On hold.
    Hold,
    /// Out of hold.
    Resume,
    /// Cancelled.
    Cancel,
}

/// Before the code of a state in a menu's value.
const TO: &str = "to:";

impl Step {
    /// The step a line of the menu stands for.
    pub fn read(value: &str) -> Option<Self> {
        match value {
            "hold" => Some(Self::Hold),
            "resume" => Some(Self::Resume),
            "cancel" => Some(Self::Cancel),
            other => VacancyState::from_code(other.strip_prefix(TO)?).map(Self::To),
        }
    }

    fn value(self) -> String {
        match self {
            Self::To(state) => format!("{TO}{}", state.code()),
            Self::Hold => "hold".to_owned(),
            Self::Resume => "resume".to_owned(),
            Self::Cancel => "cancel".to_owned(),
        }
    }

    /// The state it goes to, when it names one.
    const fn state(self) -> Option<VacancyState> {
        match self {
            Self::To(state) => Some(state),
            Self::Hold | Self::Resume | Self::Cancel => None,
        }
    }

    /// Whether a reason is asked for first.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Hold | Self::Cancel)
    }

    /// The command that takes the step.
    pub fn command(self, vacancy: VacancyId, seen: i64, reason: &str) -> VacancyCommand {
        let reason = reason.to_owned();
        match self {
            Self::To(to) => VacancyCommand::Advance { vacancy, seen, to },
            Self::Hold => VacancyCommand::Hold { vacancy, seen, reason },
            Self::Resume => VacancyCommand::Resume { vacancy, seen },
            Self::Cancel => VacancyCommand::Cancel { vacancy, seen, reason },
        }
    }

    /// The words for the step: `Naar: Gepubliceerd`.
    pub fn words(self, look: &Look) -> String {
        match self {
            Self::To(state) => look
                .words
                .text(&Message::new("step-to").with("state", Message::of(state))),
            // The menu and the form that asks a reason name the vacancy in their title.
            Self::Hold => look.word("step-hold").to_owned(),
            Self::Resume => look.word("step-resume").to_owned(),
            Self::Cancel => look.word("step-cancel").to_owned(),
        }
    }
}

/// What the screen does with a step for which something is still missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blocked {
    /// It is refused in the menu, with the first thing that is missing.
    Refused,
    /// It can be chosen, and everything that is missing is then told; asking for approval is possible too.
    Told,
}

/// The menu for one vacancy.
pub fn menu(tag: u16, head: &Head, blocked: Blocked, look: &Look) -> Menu {
    let record = &head.record;
    let given_by_approvers = |to: &VacancyState| matches!(to, VacancyState::Approved | VacancyState::ReapprovalNeeded);
    let next = record.state.next().iter().copied();
    let mut steps: Vec<Step> = next.filter(|to| !given_by_approvers(to)).map(Step::To).collect();
    // The step forward comes first: Enter on the menu never goes back by accident.
    let forward = step_after(record.state).map(Step::To);
    steps.sort_by_key(|step| Some(*step) != forward);
    if record.state == VacancyState::OnHold {
        steps.push(Step::Resume);
    } else {
        steps.push(Step::Hold);
    }
    steps.push(Step::Cancel);
    let items = steps.into_iter().map(|step| item(step, head, blocked, look)).collect();
    Menu::new(tag, format!("{} {}", record.number, record.fields.title), items)
}

fn item(step: Step, head: &Head, blocked: Blocked, look: &Look) -> Item {
    let asks = blocked == Blocked::Told && step == Step::To(VacancyState::AwaitingApproval);
    let words = if asks {
        look.words.of(Act::ApprovalAsk).to_owned()
    } else {
        step.words(look)
    };
    let item = Item::new(step.value(), words);
    if blocked == Blocked::Refused {
        return item.refused(denied(step, head, asks, look).or_else(|| missing(step, head, look)));
    }
    let n = blocks(head).count();
    let hint = (head.next == step.state() && step.state().is_some() && n > 0)
        .then(|| look.words.text(&Message::new("state-blocked").with("n", n)));
    item.hinted(hint.unwrap_or_default())
        .refused(denied(step, head, asks, look))
}

/// The menu for several vacancies at once: steps any of them could take; each is refused by itself where it cannot.
pub fn menu_of_many(tag: u16, title: String, states: &[VacancyState], look: &Look) -> Menu {
    let mut steps: Vec<Step> = Vec::new();
    for next in states.iter().flat_map(|state| state.next()) {
        // An approval's answers are the approvers' own.
        let step = Step::To(*next);
        if !steps.contains(&step) && !is_approvers(*next) {
            steps.push(step);
        }
    }
    steps.extend([Step::Hold, Step::Resume, Step::Cancel]);
    let items = steps
        .into_iter()
        .map(|step| Item::new(step.value(), step.words(look)))
        .collect();
    Menu::new(tag, title, items)
}

/// The form that asks for the reason of a step.
pub fn reason_form(tag: u16, about: &str, step: Step, look: &Look) -> FormOverlay {
    let fields = vec![Field::area("reason", "field-reason", "", 4)];
    FormOverlay::new(tag, format!("{about} · {}", step.words(look)), fields)
}

/// The question before a publication, which leaves the building: names what is published.
pub fn publication(tag: u16, about: &str, look: &Look) -> Confirm {
    let question = Message::new("publish-question").with("what", about);
    Confirm::new(tag, look.words.text(&question), look.word("publish-go"))
}

/// The reason filled in.
pub fn reason(values: &Values) -> &str {
    values.text("reason")
}

const fn is_approvers(state: VacancyState) -> bool {
    matches!(
        state,
        VacancyState::AwaitingApproval | VacancyState::Approved | VacancyState::ReapprovalNeeded
    )
}

/// Why this person cannot take a step: the right, or the approvers have the word.
fn denied(step: Step, head: &Head, asks: bool, look: &Look) -> Option<String> {
    let act = if asks {
        Act::ApprovalAsk
    } else {
        step.command(head.record.id, head.record.version, "").act()
    };
    if let Some(why) = head.why_not(act) {
        return Some(look.words.text(why));
    }
    let state = step.state()?;
    let theirs = is_approvers(state) && !asks || head.record.state == VacancyState::AwaitingApproval;
    theirs.then(|| look.word("refused-advance-approval").to_owned())
}

fn blocks(head: &Head) -> impl Iterator<Item = &Problem> {
    let missing = head.missing.iter();
    missing.filter(|problem| problem.severity == Severity::Block)
}

/// The first thing that is missing for the step forward, and how many more.
fn missing(step: Step, head: &Head, look: &Look) -> Option<String> {
    if head.next != Some(step.state()?) {
        return None;
    }
    let mut blocks = blocks(head);
    let first = look.words.text(&blocks.next()?.message);
    Some(match blocks.count() {
        0 => first,
        more => {
            let more = Message::new("step-missing-more").with("first", first).with("n", more);
            look.words.text(&more)
        }
    })
}
