//! Tests of taking decisions back.

use super::*;
use crate::domain::Verdict;
use crate::domain::judging::Entry;
use crate::domain::judging::Turn;

const SCREENING: StageId = StageId(1);
const PRESELECTION: StageId = StageId(2);
const TEST: StageId = StageId(3);
const TALK: StageId = StageId(4);

fn case(state: S, stage: Option<StageId>, decisions: &[InForce]) -> Case {
    let kinds = [
        (SCREENING, StageKind::Screening),
        (PRESELECTION, StageKind::Preselection),
        (TEST, StageKind::Test),
        (TALK, StageKind::Interview),
    ];
    let outcome = |id| {
        let about = |one: &&InForce| one.about == Some(id);
        decisions.iter().rev().find(about).map(|one| one.outcome)
    };
    Case {
        state,
        stage,
        stages: kinds
            .into_iter()
            .map(|(id, kind)| StageFacts {
                id,
                kind,
                name: format!("{kind:?}"),
                outcome: outcome(id),
                held: outcome(id).is_some(),
            })
            .collect(),
        verdicts: vec![Some(Verdict::Meets)],
        passed: None,
        on_sheets: true,
        open_sheets: 0,
        reserve: true,
        approved: true,
        entry: Entry::Usual,
        number: None,
        turn: Turn::FREE,
    }
}

const fn said(about: Option<StageId>, outcome: Outcome) -> InForce {
    InForce {
        about,
        outcome,
        replaced: None,
    }
}

fn back(state: S, stage: Option<StageId>, decisions: &[InForce]) -> (S, Option<StageId>, Option<Outcome>) {
    let revert = case(state, stage, decisions).revert(decisions).expect("taken back");
    (revert.to, revert.stage, revert.revoked.map(|one| one.outcome))
}

/// State and stage, the decisions in force, and where it goes.
type Row<'a> = (S, Option<StageId>, &'a [InForce], S, Option<StageId>);

#[test]
fn each_decision_goes_back_to_where_it_was_taken() {
    let screened = said(Some(SCREENING), Outcome::Passed);
    let chosen = said(Some(PRESELECTION), Outcome::Passed);
    let tested = said(Some(TEST), Outcome::Passed);
    let failed = |stage| said(Some(stage), Outcome::Failed);
    let suitable = said(Some(TALK), Outcome::Suitable);
    let free = said(None, Outcome::Suitable);
    let late = said(None, Outcome::Late);
    let rows: &[Row<'_>] = &[
        (S::Late, None, &[late], S::Submitted, None),
        (S::ScreenedIn, Some(SCREENING), &[screened], S::Admissible, None),
        (
            S::ScreenedOut,
            Some(SCREENING),
            &[failed(SCREENING)],
            S::Admissible,
            None,
        ),
        (
            S::Preselected,
            Some(PRESELECTION),
            &[screened, chosen],
            S::ScreenedIn,
            Some(SCREENING),
        ),
        (
            S::StageFailed,
            Some(TALK),
            &[screened, chosen, tested, failed(TALK)],
            S::InStage,
            Some(TALK),
        ),
        (
            S::Suitable,
            Some(TALK),
            &[screened, chosen, tested, suitable],
            S::InStage,
            Some(TALK),
        ),
        // Exempted from every module.
        (
            S::Suitable,
            Some(PRESELECTION),
            &[screened, chosen, free],
            S::Preselected,
            Some(PRESELECTION),
        ),
        (
            S::InStage,
            Some(TALK),
            &[screened, chosen, tested],
            S::InStage,
            Some(TEST),
        ),
        // Exempted from the module one is in, or from the next one: that is what is taken back.
        (
            S::InStage,
            Some(TALK),
            &[screened, chosen, tested, said(Some(TALK), Outcome::Exempt)],
            S::InStage,
            Some(TALK),
        ),
        (
            S::Preselected,
            Some(PRESELECTION),
            &[screened, chosen, said(Some(TEST), Outcome::Exempt)],
            S::Preselected,
            Some(PRESELECTION),
        ),
    ];
    for (state, stage, decisions, to, at) in rows {
        let last = decisions.last().map(|one| one.outcome);
        assert_eq!(back(*state, *stage, decisions), (*to, *at, last), "{state:?}");
    }
}

#[test]
fn the_first_module_is_left_without_a_decision_being_revoked() {
    let screened = said(Some(SCREENING), Outcome::Passed);
    let stood = (S::ScreenedIn, Some(SCREENING), None);
    assert_eq!(back(S::InStage, Some(TEST), &[screened]), stood);
}

#[test]
fn who_left_comes_back_to_where_he_or_she_stood() {
    let left = |about, replaced| InForce {
        about,
        outcome: Outcome::Withdrawn,
        replaced,
    };
    let passed = Some(Outcome::Passed);
    let rows = [
        (Some(TALK), Some(Outcome::Suitable), S::Suitable),
        (Some(TEST), None, S::InStage),
        (Some(PRESELECTION), passed, S::Preselected),
        (Some(SCREENING), passed, S::ScreenedIn),
        (None, None, S::Admissible),
    ];
    for (stage, replaced, to) in rows {
        let (state, at, revoked) = back(S::Withdrawn, stage, &[left(stage, replaced)]);
        assert_eq!((state, at, revoked), (to, stage, Some(Outcome::Withdrawn)));
    }
}

#[test]
fn an_offer_and_a_scored_module_are_not_taken_back() {
    let refused = |case: &Case| case.revert(&[]).unwrap_err().message.id;
    assert_eq!(refused(&case(S::Hired, Some(TALK), &[])), "refused-revert-offer");
    assert_eq!(refused(&case(S::Admissible, None, &[])), "refused-revert-nothing");
    let mut scored = case(S::InStage, Some(TALK), &[]);
    scored.passed = Some(false);
    assert_eq!(refused(&scored), "refused-revert-sheets");
}
