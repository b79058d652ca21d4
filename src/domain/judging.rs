//! Judging an application: which stage it is in, and which step it may take (V-27, V-28, V-29, V-34).
//!
//! Three things are kept apart: what the sheets come to ([`Case::passed`]), what was decided about a stage while the selection runs
//! (it can be taken back: [`revert`]), and what stands once the report is drawn.

pub mod revert;

use crate::domain::rules::number;
use crate::domain::{
    ApplicationState as S, Message, NumberKind, Outcome, OverrideGround, Problem, ProcedureKind, SelectorGround,
    StageId, StageKind, Verdict,
};

/// A stage of the procedure as it stands for one candidate.
#[derive(Clone, PartialEq, Debug)]
pub struct StageFacts {
    /// Which.
    pub id: StageId,
    /// What it is.
    pub kind: StageKind,
    /// Its name.
    pub name: String,
    /// What was decided about the candidate in it, when something was.
    pub outcome: Option<Outcome>,
    /// Whether anybody of the procedure was decided upon in it: a preselection may turn out not to be needed.
    pub held: bool,
}

impl StageFacts {
    /// Whether it was left provisionally: it stays to be judged.
    fn is_on_hold(&self) -> bool {
        self.outcome == Some(Outcome::OnHold)
    }

    /// Whether a candidate has no more to prove in it.
    fn is_passed(&self) -> bool {
        matches!(
            self.outcome,
            Some(Outcome::Passed | Outcome::Exempt | Outcome::Suitable)
        )
    }

    /// Whether a candidate went on from it, provisionally or for good.
    fn is_left(&self) -> bool {
        self.is_passed() || self.is_on_hold()
    }

    /// Whether candidates are judged in it by a jury after the screening and the preselection.
    const fn is_module(&self) -> bool {
        !matches!(self.kind, StageKind::Screening | StageKind::Preselection)
    }
}

/// An application with everything a step depends on.
#[derive(Clone, PartialEq, Debug)]
pub struct Case {
    /// Where it stands.
    pub state: S,
    /// The stage it is in or stopped at.
    pub stage: Option<StageId>,
    /// The stages, in order.
    pub stages: Vec<StageFacts>,
    /// The answers to the formal conditions, in order.
    pub verdicts: Vec<Option<Verdict>>,
    /// Whether the sheets that were handed in for the current stage come to a pass; `None` without any.
    pub passed: Option<bool>,
    /// Whether the current stage is judged on sheets at all.
    pub on_sheets: bool,
    /// Sheets of the current stage that were begun and not handed in.
    pub open_sheets: usize,
    /// Its turn among those who may be offered the post.
    pub turn: Turn,
    /// Whether the procedure makes a reserve.
    pub reserve: bool,
    /// Whether procedure and report are approved: an offer comes after that.
    pub approved: bool,
    /// What the post asks of who is taken on.
    pub entry: Entry,
    /// What stands as the candidate's number (V-30).
    pub number: Option<NumberKind>,
}

/// What a post asks of who is taken on, beyond a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Nothing more.
    Usual,
    /// A first job (startbaan): for who is young enough when hired (V-23).
    FirstJob,
    /// A reserved post: for who belongs to one of its groups (V-15).
    Reserved,
}

impl Entry {
    /// What a post of a kind asks, where the line manager selects on a ground.
    pub const fn of(kind: ProcedureKind, ground: Option<SelectorGround>) -> Self {
        match (kind, ground) {
            (ProcedureKind::ReservedPost, _) => Self::Reserved,
            (_, Some(SelectorGround::FirstJob)) => Self::FirstJob,
            _ => Self::Usual,
        }
    }
}

/// Whose turn it is to be offered a post (V-34).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// Whether the reglement ranks.
    pub ranked: bool,
    /// How many with a better place still wait for an offer.
    pub ahead: usize,
}

impl Turn {
    /// Nobody waits.
    pub const FREE: Self = Self { ranked: true, ahead: 0 };
}

/// What the sheets say, where a step goes against it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Against {
    /// The sheets come to a pass, and the candidate is failed.
    Pass,
    /// The sheets do not come to a pass, and the candidate goes through.
    Fail,
}

impl Against {
    /// What the sheets come to, as a message.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Pass => "computed-pass",
            Self::Fail => "computed-fail",
        }
    }
}

/// A step somebody wants an application to take.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wish<'a> {
    /// The state it goes to.
    pub to: S,
    /// The stage it goes to; `None`: the one that follows.
    pub stage: Option<StageId>,
    /// Why.
    pub motivation: &'a str,
    /// On what ground it goes against the sheets, where it does.
    pub ground: Option<OverrideGround>,
    /// Whether the candidate goes on provisionally: the stage that is left stays to be judged.
    pub hold: bool,
}

/// The stage an application is judged in now: the screening until that is done, then the one it is in.
pub fn current_stage(state: S, stage: Option<StageId>, stages: &[(StageId, StageKind)]) -> Option<StageId> {
    let of_kind = |kind| stages.iter().find(|(_, k)| *k == kind).map(|(id, _)| *id);
    match state {
        S::Submitted | S::Late | S::Incomplete | S::Admissible => of_kind(StageKind::Screening),
        S::ScreenedIn => of_kind(StageKind::Preselection),
        _ => stage,
    }
}

impl Case {
    /// The stage it is judged in now.
    pub fn current(&self) -> Option<&StageFacts> {
        let kinds: Vec<_> = self.stages.iter().map(|stage| (stage.id, stage.kind)).collect();
        let id = current_stage(self.state, self.stage, &kinds)?;
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The first stage of a kind.
    pub fn of_kind(&self, kind: StageKind) -> Option<&StageFacts> {
        self.stages.iter().find(|stage| stage.kind == kind)
    }

    /// The module that follows the one it is in: the wished one when that comes later, otherwise the next without exemption.
    pub fn next_module(&self, wished: Option<StageId>) -> Option<&StageFacts> {
        let from = match self.state {
            S::InStage => self.stages.iter().position(|stage| Some(stage.id) == self.stage),
            _ => None,
        };
        let mut later = self
            .stages
            .iter()
            .skip(from.map_or(0, |at| at + 1))
            .filter(|stage| stage.is_module());
        match wished {
            Some(id) => later.find(|stage| stage.id == id),
            // Who comes back from a stage that was on hold goes on where he or she was.
            None => later.find(|stage| !stage.is_left()),
        }
    }

    /// The stages that were left provisionally and stay to be judged, in order.
    pub fn on_hold(&self) -> impl Iterator<Item = &StageFacts> {
        self.stages.iter().filter(|stage| stage.is_on_hold())
    }

    /// Where a candidate goes who is put on hold in the stage he or she is in.
    ///
    /// # Errors
    /// A problem that says why nothing can be put on hold now.
    pub fn hold(&self) -> Result<S, Problem> {
        let refused = |id: &str| Problem::block("hold", Message::new(id).with("state", Message::of(self.state)));
        match self.state {
            S::Admissible => Ok(S::ScreenedIn),
            S::ScreenedIn if self.of_kind(StageKind::Preselection).is_some() => Ok(S::Preselected),
            // In the last stage there is nothing to go on to: it is decided there, or it waits.
            // It is passed on an earlier result: nothing in it stays to be judged.
            S::InStage if self.is_exempt() => Err(refused("refused-hold-exempt")),
            S::InStage if self.next_module(None).is_none() => Err(refused("refused-hold-last")),
            S::InStage => Ok(S::InStage),
            _ => Err(refused("refused-hold-state")),
        }
    }

    /// The state and the stage in which a stage that was left provisionally is taken up again.
    ///
    /// # Errors
    /// A problem where it is not on hold, or the candidate is no longer judged.
    pub fn take_up(&self, wanted: StageId) -> Result<(S, StageId), Problem> {
        let stage = self.on_hold().find(|stage| stage.id == wanted);
        let Some(stage) = stage.filter(|_| self.state.is_undecided()) else {
            return Err(Problem::block("hold", Message::new("refused-hold-none")));
        };
        let to = match stage.kind {
            StageKind::Screening => S::Admissible,
            StageKind::Preselection => S::ScreenedIn,
            _ => S::InStage,
        };
        if self.state == to && self.current().is_some_and(|current| current.id == wanted) {
            return Err(Problem::block("hold", Message::new("refused-taken-up")));
        }
        Ok((to, stage.id))
    }

    /// The stages that still stand between the candidate and `geschikt` (V-29): the one it is in counts when it was judged.
    pub fn unproven(&self) -> Vec<&StageFacts> {
        self.stages
            .iter()
            .filter(|stage| stage.kind != StageKind::Preselection || stage.held)
            .filter(|stage| !(stage.is_passed() || Some(stage.id) == self.stage && !self.is_unjudged()))
            .collect()
    }

    /// Whether the current stage is judged on sheets and none was handed in. Sheets that come to a fail can be departed from, with a ground;
    /// no sheets at all cannot.
    const fn is_unjudged(&self) -> bool {
        self.on_sheets && self.passed.is_none()
    }

    /// Whether the candidate is exempted from the stage it is in.
    pub fn is_exempt(&self) -> bool {
        self.current()
            .is_some_and(|stage| stage.outcome == Some(Outcome::Exempt))
    }

    /// Whether a step goes against what the handed-in sheets come to. A preselection may take fewer than pass it, so being left out there
    /// is no contradiction.
    pub fn against(&self, to: S) -> Option<Against> {
        let judged = match to {
            S::Preselected => self.state == S::ScreenedIn,
            S::InStage | S::Suitable | S::StageFailed | S::Unsuitable => self.state == S::InStage,
            _ => false,
        };
        match self.passed.filter(|_| judged)? {
            true if matches!(to, S::StageFailed | S::Unsuitable) => Some(Against::Pass),
            false if matches!(to, S::Preselected | S::InStage | S::Suitable) => Some(Against::Fail),
            _ => None,
        }
    }

    /// Whether a step needs a motivation: it is negative, an exception, against the sheets, or out of turn.
    pub fn needs_motivation(&self, to: S) -> bool {
        self.missing_motivation(to).is_some()
    }

    /// What stands in the way of a step, and what should be known about it. Every reason at once.
    pub fn judge(&self, wish: Wish<'_>) -> Vec<Problem> {
        if !self.state.next().contains(&wish.to) {
            return vec![Problem::block(
                "state",
                Message::new("refused-transition")
                    .with("from", Message::of(self.state))
                    .with("to", Message::of(wish.to)),
            )];
        }
        if wish.hold {
            return self.judge_hold(wish);
        }
        let mut problems = self.about_motivation(wish);
        problems.extend(self.about_ground(wish));
        match wish.to {
            S::ScreenedIn => self.about_screening_in(&mut problems),
            S::ScreenedOut if !self.verdicts.is_empty() && !self.verdicts.contains(&Some(Verdict::Fails)) => {
                problems.push(Problem::block("V-28", Message::new("refused-no-failed-condition")));
            }
            S::Preselected | S::NotPreselected if self.of_kind(StageKind::Preselection).is_none() => {
                problems.push(Problem::block("V-6", Message::new("refused-no-preselection")));
            }
            S::InStage => self.about_module(wish.stage, &mut problems),
            S::Suitable => self.about_suitable(&mut problems),
            // An earlier result stands for the test: nothing was failed.
            S::StageFailed | S::Unsuitable if self.is_exempt() => {
                problems.push(Problem::block("V-31", Message::new("refused-exempt-failed")));
            }
            S::StageFailed | S::Unsuitable => problems.extend(self.about_failing(wish.to)),
            // A reserve is announced with its rules, or there is none (T4).
            S::InReserve if !self.reserve => problems.push(Problem::block("V-5", Message::new("refused-no-reserve"))),
            S::Offered if !self.approved => {
                problems.push(Problem::block("13.1", Message::new("refused-offer-early")));
            }
            S::Hired => problems.extend(number::hired_without(self.number)),
            _ => {}
        }
        problems
    }

    /// What stands in the way of going on provisionally: it says what is waited for, and nothing may have failed yet.
    fn judge_hold(&self, wish: Wish<'_>) -> Vec<Problem> {
        let mut problems: Vec<Problem> = self.hold().err().into_iter().collect();
        if wish.motivation.trim().is_empty() {
            problems.push(Problem::block("hold", Message::new("refused-hold-motivation")).at("motivation"));
        }
        if wish.to == S::ScreenedIn && self.verdicts.contains(&Some(Verdict::Fails)) {
            problems.push(Problem::block("V-28", Message::new("refused-condition-failed")));
        }
        problems
    }

    fn about_motivation(&self, wish: Wish<'_>) -> Vec<Problem> {
        if !wish.motivation.trim().is_empty() {
            return Vec::new();
        }
        self.missing_motivation(wish.to)
            .map(|(rule, id)| Problem::block(rule, Message::new(id)).at("motivation"))
            .into_iter()
            .collect()
    }

    /// The rule that asks a motivation for a step, and how it says so.
    fn missing_motivation(&self, to: S) -> Option<(&'static str, &'static str)> {
        if self.state == S::Late && to == S::Admissible {
            Some(("V-27", "refused-late-exception"))
        } else if to.is_negative() {
            Some(("V-28", "refused-motivation-missing"))
        } else if self.against(to).is_some() {
            Some(("V-29", "refused-override-motivation"))
        } else if to == S::Hired && self.entry == Entry::Reserved {
            Some(("V-15", "refused-reserved-group"))
        } else if to == S::Hired && self.entry == Entry::FirstJob && !self.tells_birth() {
            Some(("V-23", "refused-first-job-age"))
        } else if to == S::Offered && self.turn.ranked && self.turn.ahead > 0 {
            Some(("V-34", "refused-out-of-turn"))
        } else if to == S::Offered && !self.turn.ranked && self.state == S::InReserve {
            Some(("V-34", "refused-choice-motivation"))
        } else {
            None
        }
    }

    /// Whether the number says when the candidate was born; a placeholder does not.
    const fn tells_birth(&self) -> bool {
        matches!(self.number, Some(NumberKind::National | NumberKind::Bis))
    }

    /// What has to be written about who is taken on, where something has (V-15, V-23), as a message.
    pub fn asked_at_entry(&self, to: S) -> Option<&'static str> {
        let (rule, id) = self.missing_motivation(to)?;
        matches!(rule, "V-15" | "V-23").then_some(id)
    }

    /// A step against the sheets names its ground (V-29).
    fn about_ground(&self, wish: Wish<'_>) -> Option<Problem> {
        let against = self.against(wish.to).filter(|_| wish.ground.is_none())?;
        let message = Message::new("refused-against-sheets").with("computed", Message::new(against.message()));
        Some(Problem::block("V-29", message).at("ground"))
    }

    fn about_screening_in(&self, problems: &mut Vec<Problem>) {
        let open = self.verdicts.iter().filter(|verdict| verdict.is_none()).count();
        if open > 0 {
            let message = Message::new("refused-conditions-open").with("n", open);
            problems.push(Problem::block("V-28", message));
        }
        if self.verdicts.contains(&Some(Verdict::Fails)) {
            problems.push(Problem::block("V-28", Message::new("refused-condition-failed")));
        }
    }

    fn about_module(&self, wished: Option<StageId>, problems: &mut Vec<Problem>) {
        if self.next_module(wished).is_none() {
            problems.push(Problem::block("V-29", Message::new("refused-no-next-module")));
        }
        let current = self.current().filter(|_| self.state == S::InStage);
        if let Some(stage) = current.filter(|stage| !stage.is_passed() && self.is_unjudged()) {
            problems.push(Problem::block(
                "V-29",
                Message::new("refused-stage-not-passed").with("stage", stage.name.as_str()),
            ));
        }
        self.about_open_sheets(problems);
    }

    fn about_suitable(&self, problems: &mut Vec<Problem>) {
        let unproven = self.unproven();
        let names = unproven.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>();
        if !names.is_empty() {
            let message = Message::new("refused-stages-unproven")
                .with("n", names.len())
                .with("stages", names.join(", "));
            problems.push(Problem::block("V-29", message));
        }
        self.about_open_sheets(problems);
    }

    /// A module is failed on what was judged in it; who left, did not come or is shut out has a state of his or her own (V-28).
    fn about_failing(&self, to: S) -> Option<Problem> {
        let stage = self.current().filter(|_| self.is_unjudged())?;
        let message = Message::new("refused-failing-unjudged")
            .with("stage", stage.name.as_str())
            .with("state", Message::of(to));
        Some(Problem::block("V-28", message))
    }

    fn about_open_sheets(&self, problems: &mut Vec<Problem>) {
        if self.open_sheets > 0 && self.state == S::InStage {
            let message = Message::new("warn-sheets-open").with("n", self.open_sheets);
            problems.push(Problem::warn("V-29", message));
        }
    }
}

/// What is recorded about the stage that a step decides: `None` where a step decides nothing.
pub const fn outcome_of(to: S) -> Option<Outcome> {
    match to {
        S::Late => Some(Outcome::Late),
        S::Incomplete => Some(Outcome::Incomplete),
        S::ScreenedIn | S::Preselected => Some(Outcome::Passed),
        S::ScreenedOut | S::NotPreselected | S::StageFailed => Some(Outcome::Failed),
        S::Suitable => Some(Outcome::Suitable),
        S::Unsuitable => Some(Outcome::Unsuitable),
        S::Withdrawn => Some(Outcome::Withdrawn),
        S::NoShow => Some(Outcome::NoShow),
        S::Excluded => Some(Outcome::Excluded),
        S::Submitted
        | S::Admissible
        | S::InStage
        | S::Laureate
        | S::Offered
        | S::Hired
        | S::Declined
        | S::InReserve => None,
    }
}

/// What a decision of the preselection does otherwise than was announced (V-6): from how many admitted candidates it is held, and how many
/// go on at most; beside how many were admitted, and how many went on already. Candidates with equal scores may be why: it is told.
pub fn preselection(
    to: S,
    (threshold, maximum): (Option<i64>, Option<i64>),
    (admitted, passed): (i64, i64),
) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(threshold) = threshold.filter(|threshold| to == S::NotPreselected && admitted < *threshold) {
        let message = Message::new("warn-preselection-threshold")
            .with("threshold", threshold)
            .with("n", admitted);
        found.push(Problem::warn("V-6", message));
    }
    if let Some(maximum) = maximum.filter(|maximum| to == S::Preselected && passed >= *maximum) {
        let message = Message::new("warn-preselection-maximum")
            .with("maximum", maximum)
            .with("n", passed + 1);
        found.push(Problem::warn("V-6", message));
    }
    found
}

/// Whether somebody in this state has a place in the ranking.
pub const fn is_ranked(state: S) -> bool {
    matches!(
        state,
        S::Suitable | S::Laureate | S::Offered | S::Hired | S::Declined | S::InReserve
    )
}

#[cfg(test)]
mod tests;
