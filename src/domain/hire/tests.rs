//! Tests of the hire sheet: its statuses as properties, its rules one by one.

use super::*;
use crate::domain::rules::vacancy::Contract;
use crate::domain::{Level, NumberKind, ReserveKind, Severity};
use proptest::prelude::*;

fn fields(kind: ProcedureKind) -> Fields {
    Fields {
        title: "Dossierbehandelaar premies".to_owned(),
        kind,
        authority_function: false,
        ground: None,
        level: Level::B,
        rank: "B1".to_owned(),
        grade: "deskundige".to_owned(),
        scale: "B111".to_owned(),
        function_code: "F-120".to_owned(),
        posts: 1,
        publish_on: None,
        closes: None,
        reserve: ReserveKind::None,
        reserve_months: 0,
        contract: Contract::default(),
        shortage: false,
        regulated: false,
    }
}

fn facts(kind: ProcedureKind, profile: Profile) -> Facts {
    let fields = fields(kind);
    let source = Source {
        fields: &fields,
        place: "Brussel",
        manager: Some(PersonId(7)),
        profile,
        vlimpers: "",
    };
    Facts {
        state: HireState::Talent,
        kind,
        level: Level::B,
        rank: "B1".to_owned(),
        grade: "deskundige".to_owned(),
        given: source.given(),
        kept: HireValues::default(),
        number: Some(NumberKind::National),
        name: "Jan De Smet".to_owned(),
        person: "9".to_owned(),
        addressed: true,
    }
}

fn blocks(problems: &[crate::domain::Problem]) -> Vec<(&'static str, &'static str)> {
    let blocks = problems.iter().filter(|problem| problem.severity == Severity::Block);
    blocks
        .map(|problem| (problem.rule, problem.field.unwrap_or_default()))
        .collect()
}

#[test]
fn the_entity_lets_nothing_go_without_what_v70_asks() {
    let mut facts = facts(ProcedureKind::ExternalContractual, Profile::External);
    facts.given.put(HireField::Manager, "");
    facts.given.put(HireField::Scale, "");
    facts.given.put(HireField::Statute, "");
    let found = missing_for(&facts, HireState::Waiting);
    let all = [
        ("V-70", "manager"),
        ("V-70", "start_on"),
        ("V-70", "statute"),
        ("V-70", "scale"),
        ("V-70", "location_code"),
    ];
    assert_eq!(blocks(&found), all);
    assert!(blocks(&missing_for(&facts, HireState::Entity)).is_empty());
    let warned: Vec<&str> = found
        .iter()
        .filter(|problem| problem.severity == Severity::Warning)
        .filter_map(|problem| problem.field)
        .collect();
    assert_eq!(warned, ["risk_code", "sponsor"]);
}

#[test]
fn nobody_waits_for_a_web_form_of_staff() {
    let facts = facts(ProcedureKind::MobilityEntity, Profile::External);
    assert!(
        !facts.is_inflow(),
        "the kind says it, whatever address somebody applied with"
    );
    assert_eq!(HireState::Entity.after(facts.is_inflow()), Some(HireState::Dcpa));
    assert_eq!(
        refused_in(&facts, HireState::Waiting).map(|problem| problem.rule),
        Some("V-71")
    );
    assert!(blocks(&missing_for(&facts, HireState::Waiting)).contains(&("V-71", "profile")));
}

#[test]
fn a_number_comes_first_and_a_placeholder_is_told() {
    let mut facts = facts(ProcedureKind::ExternalContractual, Profile::External);
    facts.number = None;
    assert_eq!(blocks(&missing_for(&facts, HireState::Entity)), [("V-30", "number")]);
    facts.number = Some(NumberKind::Placeholder);
    let found = missing_for(&facts, HireState::Entity);
    assert!(blocks(&found).is_empty());
    assert!(found.iter().any(|problem| problem.rule == "V-30"));
}

#[test]
fn a_contract_with_an_end_names_its_last_day_and_a_civil_servant_has_none() {
    let mut facts = facts(ProcedureKind::ExternalContractual, Profile::External);
    assert_eq!(facts.value(HireField::Contract), "open_ended");
    assert!(!facts.asks(HireField::EndOn));
    facts.kept.put(HireField::Contract, "fixed_term");
    assert!(facts.departs(HireField::Contract));
    facts.kept.put(HireField::LocationCode, "L1");
    facts.kept.put(HireField::StartOn, "2027-01-01");
    assert_eq!(blocks(&missing_for(&facts, HireState::Waiting)), [("hire", "end_on")]);
    facts.kept.put(HireField::EndOn, "2026-12-31");
    assert_eq!(
        blocks(&missing_for(&facts, HireState::Waiting)),
        [("hire", "end_on")],
        "before it begins"
    );
    facts.kept.put(HireField::EndOn, "2027-12-31");
    assert!(blocks(&missing_for(&facts, HireState::Waiting)).is_empty());
    facts.kept.put(HireField::Statute, "statutory");
    assert!(!facts.asks(HireField::Contract) && !facts.asks(HireField::EndOn));
}

#[test]
fn what_cannot_be_is_refused_at_any_time() {
    let mut facts = facts(ProcedureKind::ReservedPost, Profile::External);
    facts.kept.put(HireField::Statute, "contractual");
    facts.kept.put(HireField::Contract, "fixed_term");
    facts.kept.put(HireField::Scale, "A111");
    facts.kept.put(HireField::Sponsor, "de smet  JAN");
    facts.kept.put(HireField::Manager, "9");
    facts.kept.put(HireField::Vlimpers, "12");
    let found = blocks(&consistent(&facts));
    for wrong in [
        ("V-62", "vlimpers"),
        ("V-2", "scale"),
        ("V-15", "contract"),
        ("V-72", "sponsor"),
        ("hire", "manager"),
    ] {
        assert!(found.contains(&wrong), "{wrong:?} of {found:?}");
    }
}

#[test]
fn staff_has_a_vlimpersnummer_before_dcpa_and_who_comes_in_by_the_end() {
    let mut inside = facts(ProcedureKind::PromotionWithin, Profile::Internal);
    inside.kept.put(HireField::Statute, "statutory");
    inside.kept.put(HireField::StartOn, "2027-01-01");
    inside.kept.put(HireField::LocationCode, "L1");
    assert_eq!(blocks(&missing_for(&inside, HireState::Dcpa)), [("hire", "vlimpers")]);
    inside.given.put(HireField::Vlimpers, "123456");
    assert!(blocks(&missing_for(&inside, HireState::Final)).is_empty());
    let outside = facts(ProcedureKind::ExternalContractual, Profile::External);
    let told = missing_for(&outside, HireState::Final);
    assert!(
        told.iter()
            .any(|problem| problem.field == Some("vlimpers") && problem.severity == Severity::Warning)
    );
}

#[test]
fn each_fills_in_what_is_his_at_his_turn() {
    use Hand as H;
    use HireState as S;
    for field in HireField::ALL {
        assert!(field.is_filled_by(H::Talent, S::Talent) && !field.is_filled_by(H::Talent, S::Entity));
        assert!(field.is_filled_by(H::Entity, S::Entity) && !field.is_filled_by(H::Entity, S::Dcpa));
        assert!(field.is_filled_by(H::Dcpa, S::Dcpa) && !field.is_filled_by(H::Dcpa, S::Entity));
        assert_eq!(field.is_filled_by(H::Manager, S::Entity), field.is_leaders());
        for hand in H::ALL {
            for state in [S::Final, S::Cancelled] {
                assert!(!field.is_filled_by(*hand, state), "{field:?} {hand:?} {state:?}");
            }
            assert!(!(*hand == H::Manager && field.is_filled_by(*hand, S::Dcpa)));
        }
    }
}

fn any_state() -> impl Strategy<Value = HireState> {
    prop::sample::select(HireState::ALL)
}

proptest! {
    #[test]
    fn a_sheet_only_goes_on_along_its_path_and_only_back_along_it(state in any_state(), inflow: bool) {
        if let Some(next) = state.after(inflow) {
            prop_assert!(state.is_open() && next > state);
            prop_assert!(HireState::path(inflow).contains(&next));
            prop_assert!(next != HireState::Cancelled);
            // Nothing of the path lies between.
            prop_assert!(!HireState::path(inflow).iter().any(|one| *one > state && *one < next));
        } else {
            prop_assert!(!state.is_open());
        }
        for earlier in state.before(inflow) {
            prop_assert!(state.is_open() && earlier < state);
            prop_assert!(inflow || earlier != HireState::Waiting);
        }
        prop_assert_eq!(state.turn().is_empty(), !state.is_open());
    }

    #[test]
    fn however_it_is_walked_it_ends_final_and_waits_only_for_inflow(inflow: bool, backs in prop::collection::vec(0usize..4, 0..6)) {
        let mut state = HireState::Talent;
        let mut backs = backs.into_iter();
        let mut seen = vec![state];
        while let Some(next) = state.after(inflow) {
            state = next;
            seen.push(state);
            let earlier = state.before(inflow);
            if let Some(nth) = backs.next() && let Some(back) = earlier.get(nth) {
                state = *back;
            }
        }
        prop_assert_eq!(state, HireState::Final);
        prop_assert_eq!(seen.contains(&HireState::Waiting), inflow);
    }

    #[test]
    fn what_is_read_reads_the_same_again(field in prop::sample::select(HireField::ALL), typed in ".{0,40}") {
        if let Ok(read) = field.read(&typed) {
            prop_assert_eq!(field.read(&read), Ok(read));
        }
    }
}
