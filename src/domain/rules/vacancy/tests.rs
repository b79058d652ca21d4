//! Tests of the rules of a vacancy.

use super::*;
use crate::domain::{Severity, VacancyState as S};
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn at(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(23, 59, 0).expect("a moment")
}

/// A vacancy nothing is wrong with.
fn whole() -> Checklist {
    let later = today() + chrono::Duration::days(30);
    Checklist {
        now: today().and_hms_opt(8, 0, 0).expect("a moment"),
        terms: Terms::default(),
        state: S::InPreparation,
        fields: Fields {
            title: "Dossierbehandelaar premies".to_owned(),
            kind: ProcedureKind::ExternalContractual,
            authority_function: false,
            ground: None,
            level: Level::B,
            rank: "B1".to_owned(),
            grade: "deskundige".to_owned(),
            scale: "B111".to_owned(),
            function_code: "F-120".to_owned(),
            posts: 1,
            publish_on: Some(today()),
            closes: Some(at(later)),
            reserve: ReserveKind::Ranked,
            reserve_months: 24,
        },
        sections: 6,
        reglement: Some(Reglement {
            conditions_on: Some(later),
            tests: true,
            jury: true,
            criteria: true,
            validity_months: 24,
            reserve_rules: true,
            ..Reglement::default()
        }),
        stages: vec![Stage {
            name: "Jurygesprek".to_owned(),
            kind: StageKind::Interview,
            competence_part: true,
            function_part: true,
            without_level: Vec::new(),
        }],
        nationality: false,
        channels: vec![Channel::Vdab],
        redeployment_checked: true,
        jurors: 2,
        undeclared: 0,
        applications: 3,
        undecided: 0,
        unsettled: 0,
    }
}

/// The rules that stop a step.
fn blocks(next: VacancyState, facts: &Checklist) -> Vec<&'static str> {
    missing_for(next, facts)
        .into_iter()
        .filter(|problem| problem.severity == Severity::Block)
        .map(|problem| problem.rule)
        .collect()
}

#[test]
fn nothing_stops_a_whole_vacancy() {
    for next in [S::Ready, S::Published, S::InSelection, S::ReportDrawn, S::Closed] {
        assert_eq!(missing_for(next, &whole()), [], "{next:?}");
    }
}

/// What is taken away, and the rule that must then stop the vacancy from being ready.
type Fault = (&'static str, fn(&mut Checklist));

#[test]
fn every_fault_is_found_by_its_own_rule() {
    let faults: &[Fault] = &[
        ("V-1", |facts| facts.fields.title = "  ".to_owned()),
        ("V-1", |facts| facts.fields.title = "Deskundige (m/v/x)".to_owned()),
        ("V-2", |facts| facts.fields.rank = "C1".to_owned()),
        ("V-2", |facts| facts.fields.scale = "A111".to_owned()),
        ("V-3", |facts| facts.fields.function_code.clear()),
        ("V-4", |facts| facts.reglement = None),
        ("V-4", |facts| facts.stages.clear()),
        ("V-5", |facts| facts.fields.reserve_months = 0),
        ("V-6", |facts| facts.stages[0].kind = StageKind::Preselection),
        ("V-7", |facts| facts.stages[0].competence_part = false),
        ("V-7", |facts| facts.stages[0].function_part = false),
        ("V-8", |facts| facts.stages[0].without_level.push("Analyse".to_owned())),
        ("V-9", |facts| facts.fields.kind = ProcedureKind::ExternalStatutory),
        ("V-12", |facts| facts.fields.closes = facts.fields.publish_on.map(at)),
        ("V-12", |facts| facts.fields.publish_on = None),
        ("V-20", |facts| facts.fields.kind = ProcedureKind::ManagerSelects),
        ("V-25", |facts| facts.fields.ground = Some(SelectorGround::FirstJob)),
    ];
    for (rule, spoil) in faults {
        let mut facts = whole();
        spoil(&mut facts);
        assert_eq!(blocks(S::Ready, &facts), [*rule]);
        // What is not ready cannot be published either.
        assert_eq!(blocks(S::Published, &facts), [*rule]);
    }
}

#[test]
fn everything_missing_is_said_at_once() {
    let mut facts = whole();
    facts.fields.title.clear();
    facts.reglement = Some(Reglement::default());
    let found = blocks(S::Ready, &facts);
    assert_eq!(found.iter().filter(|rule| **rule == "V-4").count(), 5);
    assert!(found.contains(&"V-1") && found.contains(&"V-5"));
}

#[test]
fn publication_needs_redeployment_a_legal_channel_and_time() {
    let mut facts = whole();
    facts.redeployment_checked = false;
    facts.channels = vec![Channel::Internal];
    assert_eq!(blocks(S::Published, &facts), ["V-14", "V-13"]);
    assert_eq!(blocks(S::Ready, &facts), [""; 0]);
    // Above A2 nobody is redeployed; an internal procedure needs no public channel.
    facts.fields = Fields {
        level: Level::A,
        rank: "A2A".to_owned(),
        grade: "afdelingshoofd".to_owned(),
        scale: "A286".to_owned(),
        kind: ProcedureKind::MobilityGovernment,
        ..facts.fields
    };
    assert_eq!(blocks(S::Published, &facts), [""; 0]);
    facts.now = at(today() + chrono::Duration::days(31));
    assert_eq!(blocks(S::Published, &facts), ["V-12"]);
}

#[test]
fn publication_closes_only_after_its_time() {
    let mut facts = whole();
    assert_eq!(blocks(S::PublicationClosed, &facts), ["13.1"]);
    facts.now = at(today() + chrono::Duration::days(30));
    assert_eq!(blocks(S::PublicationClosed, &facts), [""; 0]);
}

#[test]
fn judging_reporting_and_closing_wait_for_people() {
    let facts = Checklist {
        jurors: 0,
        undecided: 4,
        unsettled: 1,
        ..whole()
    };
    let closed = Checklist {
        state: S::PublicationClosed,
        ..facts.clone()
    };
    assert_eq!(blocks(S::InSelection, &closed), ["T3"]);
    assert_eq!(blocks(S::InSelection, &facts), [""; 0], "back to the jury");
    assert_eq!(blocks(S::ReportDrawn, &facts), ["13.1"]);
    assert_eq!(blocks(S::Closed, &facts), ["13.1"]);
}

#[test]
fn a_gendered_title_and_a_short_publication_only_warn() {
    let mut facts = whole();
    facts.fields.title = "Administratief medewerkster".to_owned();
    facts.fields.closes = Some(at(today() + chrono::Duration::days(5)));
    let found = missing_for(S::Ready, &facts);
    assert_eq!(
        found.iter().map(|problem| problem.rule).collect::<Vec<_>>(),
        ["V-1", "V-12"]
    );
    assert!(found.iter().all(|problem| problem.severity == Severity::Warning));
}

#[test]
fn a_number_follows_the_highest_of_its_year() {
    let taken = ["2026-0412", "2025-0999", "2026-0088", "AGODI/contr B/3", "2026-x"];
    assert_eq!(next_number(2026, taken.into_iter()), "2026-0413");
    assert_eq!(next_number(2027, taken.into_iter()), "2027-0001");
}

proptest! {
    #[test]
    fn a_proposed_number_is_never_taken(numbers in prop::collection::vec(0_u32..12_000, 0..40), year in 2020_i32..2030) {
        let taken: Vec<String> = numbers.iter().map(|n| format!("{year}-{n:04}")).collect();
        let next = next_number(year, taken.iter().map(String::as_str));
        prop_assert!(!taken.contains(&next));
    }

    #[test]
    fn level_rank_grade_and_scale_fit_exactly_when_annex_3_says_so(at in 0_usize..50, level in 0_usize..4, other in 0_usize..50, scale in 0_usize..4) {
        let grades = grade::grades();
        let (known, other) = (&grades[at % grades.len()], &grades[other % grades.len()]);
        let mut facts = whole();
        facts.fields.level = [Level::A, Level::B, Level::C, Level::D][level];
        facts.fields.rank = known.rank.to_owned();
        facts.fields.grade = known.grade.to_owned();
        facts.fields.scale = other.scales[scale % other.scales.len()].to_owned();
        let fits = known.level == facts.fields.level && known.scales.contains(&facts.fields.scale.as_str());
        let found = check_fields(&facts.fields, &facts.terms, today());
        prop_assert_eq!(!found.iter().any(|problem| problem.rule == "V-2"), fits);
    }
}
