//! What a request can become from here: submitted, a vacancy, linked to one; what cannot be done now stays visible and says why.

use crate::domain::{ApprovalState, Coded};
use crate::office::Act;
use crate::office::request::Detail;
use crate::tui::look::Look;
use crate::tui::overlays::menu::{Item, Menu};

/// A line of the menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    /// To the vacancy that came of it.
    Open,
    /// To the approval that waits.
    Approval,
    /// Submit it.
    Submit,
    /// Make its vacancy.
    Vacancy,
    /// Link it to a vacancy that is there.
    Link,
}

impl Step {
    const ALL: [Self; 5] = [Self::Open, Self::Approval, Self::Submit, Self::Vacancy, Self::Link];

    const fn value(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Approval => "approval",
            Self::Submit => "submit",
            Self::Vacancy => "vacancy",
            Self::Link => "link",
        }
    }

    /// The step a line of the menu stands for.
    pub(super) fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.value() == value)
    }

    const fn act(self) -> Option<Act> {
        match self {
            Self::Open | Self::Approval => None,
            Self::Submit => Some(Act::RequestSubmit),
            Self::Vacancy => Some(Act::RequestVacancy),
            Self::Link => Some(Act::RequestLink),
        }
    }

    /// Whether there is anything for it: no vacancy to open, no approval that waits.
    fn concerns(self, detail: &Detail) -> bool {
        match self {
            Self::Open => detail.vacancy.is_some(),
            Self::Approval => pending(detail),
            Self::Submit | Self::Vacancy | Self::Link => true,
        }
    }

    fn words(self, look: &Look) -> &'static str {
        match self {
            Self::Open => look.word("request-step-open"),
            Self::Approval => look.word("request-step-approval"),
            Self::Submit => look.words.get(Act::RequestSubmit.message()),
            Self::Vacancy => look.words.get(Act::RequestVacancy.message()),
            Self::Link => look.words.get(Act::RequestLink.message()),
        }
    }
}

/// Whether an approval waits for an answer.
pub(super) fn pending(detail: &Detail) -> bool {
    let mut rounds = detail.rounds.iter();
    rounds.any(|(_, round)| round.state == ApprovalState::Pending)
}

/// The menu of a request; what can be done comes first.
pub(super) fn menu(tag: u16, detail: &Detail, look: &Look) -> Menu {
    let steps = Step::ALL.into_iter().filter(|step| step.concerns(detail));
    let mut items: Vec<Item> = steps
        .map(|step| {
            let blocked = match step.act() {
                Some(Act::RequestSubmit) if pending(detail) => Some(look.word("request-is-submitted").to_owned()),
                Some(act) => detail.why_not(act).map(|why| look.words.text(why)),
                None => None,
            };
            Item::new(step.value(), step.words(look)).refused(blocked)
        })
        .collect();
    items.sort_by_key(|item| item.refused.is_some());
    Menu::new(tag, detail.row.fields.title.clone(), items)
}
