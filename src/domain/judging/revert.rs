//! Taking a decision back while the selection runs: what is revoked, and where the application stands then.

use super::{Case, StageFacts, outcome_of};
use crate::domain::{ApplicationState as S, Message, Outcome, Problem, StageId, StageKind};

/// A decision in force, with the one it took the place of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InForce {
    /// The stage it is about; `None`: the whole.
    pub about: Option<StageId>,
    /// What it says.
    pub outcome: Outcome,
    /// What the decision before it said about the same.
    pub replaced: Option<Outcome>,
}

/// What taking the last decision back comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Revert {
    /// The state the application goes back to.
    pub to: S,
    /// The stage it is in then.
    pub stage: Option<StageId>,
    /// The decision that is revoked; `None` where the step recorded none.
    pub revoked: Option<InForce>,
}

const fn back(to: S, stage: Option<StageId>, revoked: Option<InForce>) -> Revert {
    Revert { to, stage, revoked }
}

impl Case {
    /// What taking the last decision back comes to, given the decisions in force, oldest first.
    ///
    /// # Errors
    /// A problem where nothing was decided yet, where an offer is out, or where jurors already scored in the stage it would leave.
    pub fn revert(&self, decisions: &[InForce]) -> Result<Revert, Problem> {
        let refused =
            |id: &'static str| Problem::block("revert", Message::new(id).with("state", Message::of(self.state)));
        // An exemption that was not passed by yet is the last that was decided: it is taken back where the candidate stands.
        if let Some(last) = decisions.last().filter(|one| self.is_ahead(one)) {
            return Ok(back(self.state, self.stage, Some(*last)));
        }
        match self.state {
            S::Submitted | S::Admissible => Err(refused("refused-revert-nothing")),
            S::Offered | S::Hired | S::Declined => Err(refused("refused-revert-offer")),
            S::Laureate | S::InReserve => Ok(back(S::Suitable, self.stage, None)),
            // A stage that was taken up again is decided, or put on hold again.
            S::InStage | S::ScreenedIn if self.current().is_some_and(StageFacts::is_on_hold) => {
                Err(refused("refused-revert-taken-up"))
            }
            S::InStage if self.open_sheets > 0 || self.passed.is_some() => Err(refused("refused-revert-sheets")),
            S::InStage => Ok(self.out_of_stage(decisions)),
            state => {
                let on_hold = matches!(state, S::ScreenedIn | S::Preselected).then_some(Outcome::OnHold);
                let said = |one: &&InForce| Some(one.outcome) == outcome_of(state) || Some(one.outcome) == on_hold;
                let last = decisions.iter().rev().find(said).copied();
                let (to, stage) = self.before(last, decisions);
                Ok(back(to, stage, last))
            }
        }
    }

    /// Whether a decision exempts from the stage the candidate is in, or from one that comes later.
    fn is_ahead(&self, decision: &InForce) -> bool {
        let place = |id: Option<StageId>| self.stages.iter().position(|stage| Some(stage.id) == id);
        let open = matches!(self.state, S::ScreenedIn | S::Preselected | S::InStage);
        open && decision.outcome == Outcome::Exempt && place(decision.about) >= place(self.stage)
    }

    /// From a module back to the one that was passed before it, or to where the modules begin.
    fn out_of_stage(&self, decisions: &[InForce]) -> Revert {
        let earlier = self.stages.iter().take_while(|stage| Some(stage.id) != self.stage);
        let passed = earlier
            .filter(|stage| stage.is_module() && stage.outcome != Some(Outcome::Exempt) && stage.is_left())
            .last();
        let Some(stage) = passed else {
            let (to, stage) = self.threshold();
            return back(to, stage, None);
        };
        let last = decisions.iter().rev().find(|one| one.about == Some(stage.id));
        back(S::InStage, Some(stage.id), last.copied())
    }

    /// Where somebody stands who met the conditions and has not begun with the modules.
    fn threshold(&self) -> (S, Option<StageId>) {
        let id = |kind| self.of_kind(kind).map(|stage| stage.id);
        match self.of_kind(StageKind::Preselection).filter(|stage| stage.is_left()) {
            Some(stage) => (S::Preselected, Some(stage.id)),
            None => (S::ScreenedIn, id(StageKind::Screening)),
        }
    }

    fn before(&self, last: Option<InForce>, decisions: &[InForce]) -> (S, Option<StageId>) {
        let at = self
            .stage
            .and_then(|id| self.stages.iter().find(|stage| stage.id == id));
        let in_module = at
            .filter(|stage| stage.is_module())
            .map(|stage| (S::InStage, Some(stage.id)));
        match self.state {
            S::Late | S::Incomplete => (S::Submitted, None),
            S::ScreenedIn | S::ScreenedOut => (S::Admissible, None),
            S::Preselected | S::NotPreselected => {
                (S::ScreenedIn, self.of_kind(StageKind::Screening).map(|stage| stage.id))
            }
            S::StageFailed | S::Unsuitable | S::Suitable => in_module.unwrap_or_else(|| self.threshold()),
            _ => {
                let suitable = |one: &InForce| one.about.is_none() && one.outcome == Outcome::Suitable;
                let was = last.and_then(|one| one.replaced);
                if was == Some(Outcome::Suitable) || decisions.iter().any(suitable) {
                    return (S::Suitable, self.stage);
                }
                in_module.unwrap_or_else(|| self.left_early(at))
            }
        }
    }

    /// Where somebody stood who left before the modules.
    fn left_early(&self, at: Option<&StageFacts>) -> (S, Option<StageId>) {
        match at.map(|stage| (stage.kind, stage.id)) {
            Some((StageKind::Preselection, id)) => (S::Preselected, Some(id)),
            Some((_, id)) => (S::ScreenedIn, Some(id)),
            None if self.verdicts.iter().any(Option::is_some) => (S::Admissible, None),
            None => (S::Submitted, None),
        }
    }
}

#[cfg(test)]
mod tests;
