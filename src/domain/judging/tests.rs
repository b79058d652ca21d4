//! Steps, their conditions and what stands in their way.

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
        entry: Entry::Usual,
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
        hold: false,
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
        hold: false,
    };
    case.judge(wish).into_iter().map(|problem| problem.rule).collect()
}

fn held(case: &Case, to: S, motivation: &str) -> Vec<&'static str> {
    let wish = Wish {
        to,
        stage: None,
        motivation,
        ground: None,
        hold: true,
    };
    case.judge(wish).into_iter().map(|problem| problem.rule).collect()
}

#[test]
fn hold_passes_on_and_stays_to_be_judged() {
    let mut first = case(S::InStage, Some(3));
    // Nothing was scored: only provisionally one goes on, and it is said why.
    assert_eq!(rules(&first, S::InStage, ""), ["V-29"]);
    assert_eq!(held(&first, S::InStage, " "), ["hold"]);
    assert!(held(&first, S::InStage, "Tweede proef op 3 december").is_empty());
    first.stages[2].outcome = Some(Outcome::OnHold);
    first.stage = Some(StageId(4));
    first.passed = Some(true);
    // However the last stage went, the end decision waits for the one on hold.
    assert_eq!(rules(&first, S::Suitable, ""), ["V-29"]);
    assert_eq!(
        held(&first, S::InStage, "x"),
        ["hold"],
        "nothing follows the last stage"
    );
    let (state, stage) = first.take_up(StageId(3)).expect("it is on hold");
    assert_eq!((state, stage), (S::InStage, StageId(3)));
    assert!(first.take_up(StageId(4)).is_err());
    first.stage = Some(stage);
    assert!(first.take_up(StageId(3)).is_err(), "it is taken up already");
    // Judged there, one goes on where one was.
    assert_eq!(first.next_module(None).map(|stage| stage.id), Some(StageId(4)));
    first.stages[2].outcome = Some(Outcome::Passed);
    first.stage = Some(StageId(4));
    assert!(rules(&first, S::Suitable, "").is_empty());
}

#[test]
fn a_screening_on_hold_waits_for_its_conditions_and_hides_none_that_fails() {
    let mut screened = case(S::Admissible, None);
    screened.verdicts[1] = None;
    assert_eq!(rules(&screened, S::ScreenedIn, ""), ["V-28"]);
    assert!(held(&screened, S::ScreenedIn, "Diploma volgt in januari").is_empty());
    screened.verdicts[0] = Some(Verdict::Fails);
    assert_eq!(held(&screened, S::ScreenedIn, "x"), ["V-28"]);
    let mut last = case(S::InStage, Some(4));
    last.passed = Some(true);
    last.stages[0].outcome = Some(Outcome::OnHold);
    last.stages[2].outcome = Some(Outcome::Passed);
    assert_eq!(rules(&last, S::Suitable, ""), ["V-29"]);
    assert_eq!(last.take_up(StageId(1)), Ok((S::Admissible, StageId(1))));
    last.state = S::Withdrawn;
    assert!(last.take_up(StageId(1)).is_err());
}

#[test]
fn late_comes_in_only_by_an_exception() {
    assert_eq!(rules(&case(S::Late, None), S::Admissible, " "), ["V-27"]);
    assert!(rules(&case(S::Late, None), S::Admissible, "Storing van de site").is_empty());
    assert_eq!(rules(&case(S::Late, None), S::ScreenedIn, "x"), ["state"]);
}

#[test]
fn whoever_is_hired_for_a_first_job_is_young_enough_and_without_a_number_it_is_said_how_that_was_seen() {
    let mut offered = case(S::Offered, Some(4));
    offered.entry = Entry::FirstJob;
    offered.number = Some(NumberKind::Bis);
    assert!(rules(&offered, S::Hired, "").is_empty(), "the number says it");
    offered.number = Some(NumberKind::Placeholder);
    assert_eq!(rules(&offered, S::Hired, " "), ["V-23", "V-30"]);
    assert_eq!(
        rules(&offered, S::Hired, "Identiteitskaart gezien"),
        ["V-30"],
        "still to be completed"
    );
    assert!(offered.needs_motivation(S::Hired) && !offered.needs_motivation(S::Withdrawn));
}

#[test]
fn whoever_gets_a_reserved_post_belongs_to_one_of_its_groups() {
    let mut offered = case(S::Offered, Some(4));
    offered.number = Some(NumberKind::National);
    offered.entry = Entry::Reserved;
    assert_eq!(rules(&offered, S::Hired, " "), ["V-15"]);
    assert!(rules(&offered, S::Hired, "Beslissing van de VDAB gezien").is_empty());
    assert_eq!(offered.asked_at_entry(S::Hired), Some("refused-reserved-group"));
    assert_eq!(offered.asked_at_entry(S::Withdrawn), None);
}

#[test]
fn a_module_is_failed_on_what_was_judged_in_it() {
    let mut judged = case(S::InStage, Some(3));
    for to in [S::StageFailed, S::Unsuitable] {
        assert_eq!(rules(&judged, to, "Te zwak"), ["V-28"], "nobody judged yet");
    }
    assert!(rules(&judged, S::NoShow, "").is_empty());
    judged.passed = Some(false);
    assert!(rules(&judged, S::StageFailed, "Te zwak").is_empty());
    (judged.passed, judged.on_sheets) = (None, false);
    assert!(
        rules(&judged, S::StageFailed, "Te zwak").is_empty(),
        "there are no sheets in it"
    );
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
            hold: false,
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

#[test]
fn a_preselection_keeps_to_what_was_announced() {
    let told = |to, counted| {
        let found = preselection(to, (Some(20), Some(10)), counted).into_iter();
        found.map(|problem| problem.message.id).collect::<Vec<_>>()
    };
    assert_eq!(told(S::Preselected, (25, 9)), [""; 0]);
    assert_eq!(told(S::Preselected, (25, 10)), ["warn-preselection-maximum"]);
    assert_eq!(told(S::NotPreselected, (20, 10)), [""; 0]);
    assert_eq!(told(S::NotPreselected, (19, 10)), ["warn-preselection-threshold"]);
    assert!(
        preselection(S::Preselected, (None, None), (0, 99)).is_empty(),
        "nothing was announced"
    );
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
