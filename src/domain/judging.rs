//! Judging an application: which stage it is in, and which step it may take (V-27, V-28, V-29, V-34).
//!
//! Three things are kept apart: what the sheets come to ([`Case::passed`]), what was decided about a stage while the selection runs
//! (it can be taken back: [`revert`]), and what stands once the report is drawn.

pub mod revert;

use crate::domain::rules::number;
use crate::domain::{
    ApplicationState as S, Message, NumberKind, Outcome, OverrideGround, Problem, StageId, StageKind, Verdict,
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
    /// Whether a candidate has no more to prove in it.
    fn is_passed(&self) -> bool {
        matches!(
            self.outcome,
            Some(Outcome::Passed | Outcome::Exempt | Outcome::Suitable)
        )
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
    /// Whether the post is a first job (startbaan), for who is young enough when hired.
    pub first_job: bool,
    /// What stands as the candidate's number (V-30).
    pub number: Option<NumberKind>,
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
            None => later.find(|stage| stage.outcome != Some(Outcome::Exempt)),
        }
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
        } else if to == S::Hired && self.first_job {
            Some(("V-23", "refused-first-job-age"))
        } else if to == S::Offered && self.turn.ranked && self.turn.ahead > 0 {
            Some(("V-34", "refused-out-of-turn"))
        } else if to == S::Offered && !self.turn.ranked && self.state == S::InReserve {
            Some(("V-34", "refused-choice-motivation"))
        } else {
            None
        }
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

/// Whether somebody in this state has a place in the ranking.
pub const fn is_ranked(state: S) -> bool {
    matches!(
        state,
        S::Suitable | S::Laureate | S::Offered | S::Hired | S::Declined | S::InReserve
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(id: i64, kind: StageKind, outcome: Option<Outcome>) -> StageFacts {
        StageFacts {
            id: StageId(id),
            kind,
            name: format!("module {id}"),
            outcome,
            held: false,
        }
    }

    fn case(state: S, at: Option<i64>) -> Case {
        Case {
            state,
            stage: at.map(StageId),
            stages: vec![
                stage(1, StageKind::Screening, Some(Outcome::Passed)),
                stage(2, StageKind::Preselection, None),
                stage(3, StageKind::Test, None),
                stage(4, StageKind::Interview, None),
            ],
            verdicts: vec![Some(Verdict::Meets), Some(Verdict::Meets)],
            passed: None,
            on_sheets: true,
            open_sheets: 0,
            turn: Turn::FREE,
            reserve: true,
            approved: true,
            first_job: false,
            number: None,
        }
    }

    #[test]
    fn a_reserve_takes_only_candidates_of_a_procedure_that_makes_one() {
        let mut case = case(S::Suitable, Some(4));
        assert!(rules(&case, S::InReserve, "").is_empty());
        case.reserve = false;
        assert_eq!(rules(&case, S::InReserve, ""), ["V-5"]);
        assert!(rules(&case, S::Laureate, "").is_empty());
    }

    #[test]
    fn nobody_is_taken_on_without_a_number_or_what_stands_for_one() {
        let mut case = case(S::Offered, Some(4));
        assert_eq!(rules(&case, S::Hired, ""), ["V-30"]);
        case.number = Some(NumberKind::Bis);
        assert!(rules(&case, S::Hired, "").is_empty());
        case.number = Some(NumberKind::Placeholder);
        let wish = Wish {
            to: S::Hired,
            stage: None,
            motivation: "",
            ground: None,
        };
        let told = case.judge(wish);
        assert!(
            told.iter()
                .all(|problem| problem.severity == crate::domain::Severity::Warning),
            "{told:?}"
        );
        assert_eq!(told.len(), 1);
    }

    fn rules(case: &Case, to: S, motivation: &str) -> Vec<&'static str> {
        let wish = Wish {
            to,
            stage: None,
            motivation,
            ground: None,
        };
        case.judge(wish).into_iter().map(|problem| problem.rule).collect()
    }

    #[test]
    fn late_comes_in_only_by_an_exception() {
        assert_eq!(rules(&case(S::Late, None), S::Admissible, " "), ["V-27"]);
        assert!(rules(&case(S::Late, None), S::Admissible, "Storing van de site").is_empty());
        assert_eq!(rules(&case(S::Late, None), S::ScreenedIn, "x"), ["state"]);
    }

    #[test]
    fn whoever_is_hired_for_a_first_job_is_young_enough_and_it_is_said_how_that_was_seen() {
        let mut offered = case(S::Offered, Some(4));
        offered.number = Some(NumberKind::Bis);
        assert!(rules(&offered, S::Hired, "").is_empty());
        offered.first_job = true;
        assert_eq!(rules(&offered, S::Hired, " "), ["V-23"]);
        assert!(rules(&offered, S::Hired, "Identiteitskaart gezien").is_empty());
        assert!(offered.needs_motivation(S::Hired) && !offered.needs_motivation(S::Withdrawn));
    }

    #[test]
    fn nobody_comes_in_a_reserve_that_is_not_made() {
        let mut suitable = case(S::Suitable, Some(4));
        assert!(rules(&suitable, S::InReserve, "").is_empty());
        suitable.reserve = false;
        assert_eq!(rules(&suitable, S::InReserve, ""), ["V-5"]);
        assert!(rules(&suitable, S::Laureate, "").is_empty());
    }

    #[test]
    fn a_screening_is_done_before_it_decides() {
        let mut screened = case(S::Admissible, None);
        screened.verdicts[1] = None;
        assert_eq!(rules(&screened, S::ScreenedIn, ""), ["V-28"]);
        assert_eq!(rules(&screened, S::ScreenedOut, "Geen diploma"), ["V-28"]);
        screened.verdicts[1] = Some(Verdict::Fails);
        assert_eq!(rules(&screened, S::ScreenedIn, ""), ["V-28"]);
        assert_eq!(rules(&screened, S::ScreenedOut, ""), ["V-28"]);
        assert!(rules(&screened, S::ScreenedOut, "Geen diploma").is_empty());
    }

    #[test]
    fn suitable_asks_every_stage() {
        let mut last = case(S::InStage, Some(4));
        last.passed = Some(true);
        // The test was never passed, and the preselection was not held.
        assert_eq!(rules(&last, S::Suitable, ""), ["V-29"]);
        last.stages[2].outcome = Some(Outcome::Exempt);
        assert!(rules(&last, S::Suitable, "").is_empty());
        last.stages[1].held = true;
        assert_eq!(rules(&last, S::Suitable, ""), ["V-29"]);
    }

    #[test]
    fn who_is_exempted_from_every_module_is_suitable_without_sitting_one() {
        for (state, at) in [(S::ScreenedIn, 1), (S::Preselected, 2)] {
            let mut free = case(state, Some(at));
            assert_eq!(rules(&free, S::Suitable, ""), ["V-29"], "{state:?}");
            free.stages[2].outcome = Some(Outcome::Exempt);
            assert_eq!(rules(&free, S::Suitable, ""), ["V-29"], "{state:?}: one module is left");
            free.stages[3].outcome = Some(Outcome::Exempt);
            assert!(rules(&free, S::Suitable, "").is_empty(), "{state:?}");
        }
        // Meeting the conditions is no exemption from a preselection that others went through.
        let mut waiting = case(S::ScreenedIn, Some(1));
        waiting.stages[2].outcome = Some(Outcome::Exempt);
        waiting.stages[3].outcome = Some(Outcome::Exempt);
        waiting.stages[1].held = true;
        assert_eq!(rules(&waiting, S::Suitable, ""), ["V-29"]);
    }

    #[test]
    fn a_module_is_left_only_with_a_pass() {
        let mut first = case(S::InStage, Some(3));
        assert_eq!(rules(&first, S::InStage, ""), ["V-29"]);
        first.passed = Some(true);
        assert!(rules(&first, S::InStage, "").is_empty());
        assert_eq!(first.next_module(None).map(|stage| stage.id), Some(StageId(4)));
        first.stage = Some(StageId(4));
        assert_eq!(rules(&first, S::InStage, ""), ["V-29"]);
    }

    #[test]
    fn against_the_sheets_only_with_a_ground_and_a_motivation() {
        let fields = |case: &Case, to, motivation, ground| {
            let wish = Wish {
                to,
                stage: None,
                motivation,
                ground,
            };
            let problems = case.judge(wish);
            problems
                .into_iter()
                .map(|problem| problem.field.unwrap_or_default())
                .collect::<Vec<_>>()
        };
        let ground = Some(OverrideGround::Irregularity);
        let mut last = case(S::InStage, Some(4));
        last.stages[2].outcome = Some(Outcome::Passed);
        for (passed, to) in [(false, S::Suitable), (true, S::Unsuitable), (true, S::StageFailed)] {
            last.passed = Some(passed);
            assert_eq!(fields(&last, to, "", None), ["motivation", "ground"], "{to:?}");
            assert_eq!(fields(&last, to, "De proef liep mis", None), ["ground"], "{to:?}");
            assert_eq!(fields(&last, to, "", ground), ["motivation"], "{to:?}");
            assert!(fields(&last, to, "De proef liep mis", ground).is_empty(), "{to:?}");
        }
        // Without any sheet there is nothing to depart from.
        last.passed = None;
        assert_eq!(fields(&last, S::Suitable, "De proef liep mis", ground).len(), 1);
    }

    #[test]
    fn who_is_exempted_from_a_module_fails_nothing_in_it() {
        let mut free = case(S::InStage, Some(4));
        free.stages[2].outcome = Some(Outcome::Passed);
        free.stages[3].outcome = Some(Outcome::Exempt);
        assert!(rules(&free, S::Suitable, "").is_empty());
        assert_eq!(rules(&free, S::Unsuitable, "Te zwak"), ["V-31"]);
        assert_eq!(rules(&free, S::StageFailed, "Te zwak"), ["V-31"]);
    }

    #[test]
    fn an_offer_comes_after_the_approval() {
        let mut chosen = case(S::Laureate, Some(4));
        assert!(rules(&chosen, S::Offered, "").is_empty());
        chosen.approved = false;
        assert_eq!(rules(&chosen, S::Offered, ""), ["13.1"]);
    }

    #[test]
    fn an_offer_out_of_turn_is_motivated() {
        let mut waiting = case(S::InReserve, Some(4));
        assert!(rules(&waiting, S::Offered, "").is_empty());
        waiting.turn.ahead = 1;
        assert_eq!(rules(&waiting, S::Offered, ""), ["V-34"]);
        assert!(rules(&waiting, S::Offered, "De eerste weigerde mondeling").is_empty());
        waiting.turn = Turn {
            ranked: false,
            ahead: 0,
        };
        assert_eq!(rules(&waiting, S::Offered, ""), ["V-34"]);
    }
}
