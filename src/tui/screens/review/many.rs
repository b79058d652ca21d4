//! One step for many candidates: the menu, the motivation, the commands. For every screen with marks on candidates.

use crate::domain::{ApplicationState as S, Coded, Message};
use crate::office::candidate::{CandidateCommand as C, Stands};
use crate::office::{Command, Done};
use crate::tui::look::Look;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::widgets::form::Field;
use std::collections::BTreeSet;

/// Candidates with the states that were seen.
#[derive(Clone, PartialEq, Debug)]
pub struct Many {
    chosen: Vec<Stands>,
    what: Option<What>,
}

/// What is done with all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum What {
    /// They go to a state.
    Step(S),
    /// They go on provisionally.
    Hold,
}

/// The line of the menu that lets them go on provisionally.
const HOLD: &str = "hold";

impl Many {
    /// These candidates.
    pub const fn new(chosen: Vec<Stands>) -> Self {
        Self { chosen, what: None }
    }

    /// The steps that are lawful for at least one of them; each says for how many.
    pub fn menu(&self, tag: u16, look: &Look) -> Menu {
        let item = |value: &str, label: &str, n: usize| {
            let hint = Message::new("review-for-many")
                .with("n", n)
                .with("all", self.chosen.len());
            (n > 0).then(|| Item::new(value, label).hinted(look.words.text(&hint)))
        };
        let count = |may: &dyn Fn(&Stands) -> bool| self.chosen.iter().filter(|one| may(one)).count();
        let steps = S::ALL
            .iter()
            .filter_map(|to| item(to.code(), look.words.of(*to), count(&|one| one.may_become(*to))));
        let hold = item(HOLD, look.word("review-hold"), count(&|one| one.may_wait()));
        Menu::new(tag, self.title(look), steps.chain(hold).collect())
    }

    /// Chooses a line of the menu; gives the form for its motivation when it needs one.
    pub fn choose(&mut self, tag: u16, value: &str, look: &Look) -> Option<FormOverlay> {
        if value == HOLD {
            self.what = Some(What::Hold);
            let title = format!("{} · {}", self.title(look), look.word("review-hold"));
            let why = Field::area("motivation", "review-hold-motivation", "", 4);
            return Some(FormOverlay::new(tag, title, vec![why]));
        }
        let to = S::from_code(value)?;
        self.what = Some(What::Step(to));
        let exception = to == S::Admissible && self.chosen.iter().any(|one| one.state == S::Late);
        (to.is_negative() || to == S::Withdrawn || exception).then(|| {
            let title = format!("{} · {}", self.title(look), look.words.of(to));
            FormOverlay::new(tag, title, vec![Field::area("motivation", "review-motivation", "", 6)])
        })
    }

    /// The step for each, as one act: a refusal stops none of the others, and one undo takes all back.
    pub fn command(&self, motivation: &str) -> Option<Command> {
        let what = self.what?;
        let step = |one: &Stands| {
            let (application, seen, motivation) = (one.application, one.state, motivation.to_owned());
            Command::from(match what {
                What::Hold => C::Hold {
                    application,
                    seen,
                    motivation,
                },
                What::Step(to) => C::Move {
                    application,
                    seen,
                    to,
                    stage: None,
                    motivation,
                    // A decision against the sheets is taken for one candidate at a time.
                    ground: None,
                },
            })
        };
        Some(Command::several(self.chosen.iter().map(step)))
    }

    /// Those for whom it was refused: they stay marked, to be done in another way.
    pub fn refused(&self, done: &Done) -> BTreeSet<i64> {
        self.chosen
            .iter()
            .zip(&done.each)
            .filter(|(_, result)| result.is_err())
            .map(|(one, _)| one.application.0)
            .collect()
    }

    fn title(&self, look: &Look) -> String {
        let title = Message::new("review-many-title").with("n", self.chosen.len());
        look.words.text(&title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ApplicationId;

    #[test]
    fn a_preselection_is_offered_where_there_is_one() {
        let screened = |preselects| Stands {
            application: ApplicationId(1),
            state: S::ScreenedIn,
            preselects,
        };
        for to in [S::Preselected, S::NotPreselected] {
            assert!(screened(true).may_become(to) && !screened(false).may_become(to));
        }
        assert!(screened(false).may_become(S::InStage));
    }
}
