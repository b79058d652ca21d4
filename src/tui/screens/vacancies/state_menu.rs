//! The state menu of a vacancy: the next steps, hold, resume and cancel; what cannot be done now stays visible and says why. For the
//! overview and for the dossier.

use crate::domain::{Coded, Message, Problem, Severity, VacancyId, VacancyState};
use crate::office::vacancy::VacancyCommand;
use crate::office::vacancy::dossier::Head;
use crate::tui::look::Look;
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
            step => look.words.of(step.command(VacancyId(0), 0, "").act()).to_owned(),
        }
    }
}

/// The menu for one vacancy.
pub fn menu(tag: u16, head: &Head, look: &Look) -> Menu {
    let record = &head.record;
    let mut steps: Vec<Step> = record.state.next().iter().copied().map(Step::To).collect();
    if record.state == VacancyState::OnHold {
        steps.push(Step::Resume);
    } else {
        steps.push(Step::Hold);
    }
    steps.push(Step::Cancel);
    let items = steps
        .into_iter()
        .map(|step| Item::new(step.value(), step.words(look)).refused(refused(step, head, look)))
        .collect();
    Menu::new(tag, format!("{} {}", record.number, record.fields.title), items)
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

/// Why a step cannot be taken now: the right, the approvers, or the first thing that is missing.
fn refused(step: Step, head: &Head, look: &Look) -> Option<String> {
    let act = step.command(head.record.id, head.record.version, "").act();
    if let Some(why) = head.why_not(act) {
        return Some(look.words.text(why));
    }
    let Step::To(state) = step else { return None };
    if is_approvers(state) || head.record.state == VacancyState::AwaitingApproval {
        return Some(look.word("refused-advance-approval").to_owned());
    }
    if head.next != Some(state) {
        return None;
    }
    let blocks: Vec<&Problem> = head
        .missing
        .iter()
        .filter(|problem| problem.severity == Severity::Block)
        .collect();
    let first = look.words.text(&blocks.first()?.message);
    Some(if blocks.len() > 1 {
        let more = Message::new("step-missing-more")
            .with("first", first)
            .with("n", blocks.len() - 1);
        look.words.text(&more)
    } else {
        first
    })
}
