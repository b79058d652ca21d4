//! Tests of the rules of a vacancy.

use super::*;
use crate::domain::grade;
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
        procedure: Procedure::default(),
        overrides: Vec::new(),
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
            contract: Contract::default(),
            shortage: false,
            regulated: false,
        },
        sections: 6,
        gaps: Vec::new(),
        diplomas: vec!["Je hebt een bachelordiploma.".to_owned()],
        reglement: Some(Reglement {
            conditions_on: Some(later),
            tests: true,
            jury: true,
            criteria: true,
            validity_months: 24,
            reserve_rules: true,
            extension: true,
            ..Reglement::default()
        }),
        stages: vec![Stage {
            name: "Jurygesprek".to_owned(),
            kind: StageKind::Interview,
            competence_part: true,
            function_part: true,
            without_level: Vec::new(),
            anonymous: false,
            weights: None,
        }],
        nationality: false,
        channels: vec![Channel::Vdab],
        redeployment_checked: true,
        priority: 0,
        jurors: 2,
        undeclared: 0,
        applications: 3,
        undecided: 0,
        unsettled: 0,
        chosen: 1,
        laureates: 0,
        taken: 1,
        reserved: 0,
        minutes: None,
        nobody: false,
        called: None,
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
        ("V-4", |facts| facts.stages[0].weights = Some(95)),
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
    // Whoever has priority and was told nothing is warned about once the office has answered, and counted before.
    facts.priority = 2;
    let said = |facts: &Checklist| -> Vec<String> {
        let found = missing_for(S::Published, facts).into_iter();
        found
            .filter(|one| one.rule == "V-14")
            .map(|one| one.message.id)
            .collect()
    };
    assert_eq!(said(&facts), ["rule-redeployment-pool"]);
    facts.redeployment_checked = true;
    assert_eq!(said(&facts), ["rule-redeployment-since"]);
    assert_eq!(blocks(S::Published, &facts), ["V-13"]);
    facts.priority = 0;
    assert!(said(&facts).is_empty());
    facts.redeployment_checked = false;
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
    let reported = Checklist {
        state: S::ReportDrawn,
        ..facts.clone()
    };
    assert_eq!(blocks(S::InSelection, &reported), [""; 0], "back to the jury");
    assert_eq!(blocks(S::ReportDrawn, &facts), ["13.1"]);
    assert_eq!(blocks(S::Closed, &facts), ["13.1", "13.1"]);
}

#[test]
fn closing_needs_somebody_chosen_or_the_reason_why_nobody_is() {
    let mut facts = whole();
    facts.chosen = 0;
    assert_eq!(blocks(S::Closed, &facts), ["13.1"]);
    facts.nobody = true;
    assert_eq!(blocks(S::Closed, &facts), [""; 0]);
}

#[test]
fn what_can_no_longer_be_done_is_told_before_a_step() {
    let mut facts = whole();
    let told = |next, facts: &Checklist| -> Vec<String> {
        let found = missing_for(next, facts).into_iter();
        found.map(|problem| problem.message.id).collect()
    };
    // A laureate without an offer, and a post for him or her.
    (facts.laureates, facts.taken, facts.fields.posts) = (2, 1, 2);
    assert_eq!(told(S::Closed, &facts), ["rule-laureate-waits"]);
    facts.taken = 2;
    assert_eq!(told(S::Closed, &facts), [""; 0]);
    // Nobody is suitable: that belongs in what is approved.
    (facts.laureates, facts.chosen) = (0, 0);
    assert_eq!(told(S::ReportDrawn, &facts), ["rule-nobody-yet"]);
    facts.nobody = true;
    assert_eq!(told(S::ReportDrawn, &facts), [""; 0]);
}

#[test]
fn the_rules_of_a_reserve_speak_of_extension() {
    let mut facts = whole();
    facts.reglement.as_mut().expect("a reglement").extension = false;
    let found = missing_for(S::Ready, &facts);
    let [problem] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((problem.rule, problem.severity), ("V-5", Severity::Warning));
}

#[test]
fn a_kind_asks_only_what_is_its_own() {
    let mut facts = whole();
    facts.fields.kind = ProcedureKind::InternalAssignment;
    facts.procedure = template::template(facts.fields.kind).procedure.clone();
    facts.reglement = None;
    facts.stages.clear();
    facts.jurors = 0;
    facts.redeployment_checked = false;
    facts.fields.publish_on = None;
    facts.fields.closes = None;
    assert_eq!(blocks(S::Ready, &facts), [""; 0]);
    assert_eq!(blocks(S::AwaitingApproval, &facts), [""; 0]);
    // A redeployment is not published, but judged: its selection starts what publication starts elsewhere.
    facts.fields.kind = ProcedureKind::Redeployment;
    facts.procedure = template::template(facts.fields.kind).procedure.clone();
    facts.state = S::Ready;
    let found = blocks(S::InSelection, &facts);
    assert!(
        found.contains(&"V-4") && found.contains(&"V-14") && found.contains(&"T3"),
        "{found:?}"
    );
}

#[test]
fn a_rule_set_aside_still_speaks_and_only_where_it_may_be() {
    let mut facts = whole();
    facts.fields.kind = ProcedureKind::ExternalStatutory;
    facts.fields.title.clear();
    let set = |rule: &str| Override {
        rule: rule.to_owned(),
        reason: "Beslissing van de regering".to_owned(),
        by: "Sofie Claes".to_owned(),
    };
    facts.overrides = vec![set("V-9"), set("V-1")];
    assert_eq!(blocks(S::Ready, &facts), ["V-1"], "a title is never set aside");
    let warned = missing_for(S::Ready, &facts);
    let said = warned.iter().find(|problem| problem.rule == "V-9").expect("it is said");
    assert_eq!(said.message.id, "rule-set-aside");
}

/// A post for which the line manager selects, on a ground, for so many months.
fn by_manager(ground: SelectorGround, months: u32) -> Checklist {
    let mut facts = whole();
    facts.fields.kind = ProcedureKind::ManagerSelects;
    facts.procedure = template::template(facts.fields.kind).procedure.clone();
    facts.fields.ground = Some(ground);
    facts.fields.contract.from = Some(today());
    facts.fields.contract.until = today().checked_add_months(chrono::Months::new(months));
    facts.fields.contract.replaces = "An Peeters".to_owned();
    facts
}

#[test]
fn a_temporary_need_lasts_a_year_and_is_extended_once_with_a_reason() {
    let mut facts = by_manager(SelectorGround::Temporary, 12);
    assert_eq!(blocks(S::Ready, &facts), [""; 0]);
    facts.fields.contract.until = facts.fields.contract.until.and_then(|day| day.succ_opt());
    assert_eq!(blocks(S::Ready, &facts), ["V-21"]);
    let mut facts = by_manager(SelectorGround::Temporary, 12);
    facts.fields.contract.extended = today().checked_add_months(chrono::Months::new(24));
    assert_eq!(blocks(S::Ready, &facts), ["V-22"], "a reason");
    facts.fields.contract.extension_reason = "Uitzonderlijke achterstand".to_owned();
    assert_eq!(blocks(S::Ready, &facts), [""; 0]);
    facts.fields.contract.extended = today().checked_add_months(chrono::Months::new(25));
    assert_eq!(blocks(S::Ready, &facts), ["V-22"]);
    facts.fields.contract.until = None;
    facts.fields.contract.extended = None;
    assert_eq!(blocks(S::Ready, &facts), ["V-21"]);
}

#[test]
fn the_other_grounds_have_their_own_conditions() {
    let mut facts = by_manager(SelectorGround::Replacement, 30);
    assert_eq!(blocks(S::Ready, &facts), [""; 0]);
    facts.fields.contract.replaces.clear();
    assert_eq!(blocks(S::Ready, &facts), ["V-24"]);
    let mut facts = by_manager(SelectorGround::Replacement, 30);
    facts.fields.contract.until = None;
    assert_eq!(blocks(S::Ready, &facts), ["V-24"]);
    let mut facts = by_manager(SelectorGround::FirstJob, 24);
    facts.fields.contract.percent = 50;
    assert_eq!(blocks(S::Ready, &facts), [""; 0]);
    facts.fields.contract.percent = 49;
    assert_eq!(blocks(S::Ready, &facts), ["V-23"]);
    let mut facts = by_manager(SelectorGround::DoctoralGrant, 48);
    facts.fields.contract.extended = Some(today());
    assert_eq!(blocks(S::Ready, &facts), ["V-22"]);
}

#[test]
fn a_reserved_post_is_of_indefinite_duration() {
    let mut facts = whole();
    facts.fields.kind = ProcedureKind::ReservedPost;
    facts.procedure = template::template(facts.fields.kind).procedure.clone();
    facts.fields.reserve = ReserveKind::None;
    assert_eq!(blocks(S::Ready, &facts), [""; 0]);
    facts.fields.contract.until = Some(today());
    assert_eq!(blocks(S::Ready, &facts), ["V-15"]);
}

#[test]
fn a_lower_diploma_warns_unless_the_job_is_short_and_never_for_a_regulated_one() {
    let found = |facts: &Checklist| {
        let found = missing_for(S::Ready, facts);
        found
            .iter()
            .find(|problem| problem.rule == "V-10")
            .map(|problem| problem.severity)
    };
    let mut facts = whole();
    assert_eq!(found(&facts), None);
    facts.diplomas = vec!["Je hebt een diploma secundair onderwijs.".to_owned()];
    assert_eq!(found(&facts), Some(Severity::Warning));
    facts.fields.shortage = true;
    assert_eq!(found(&facts), None);
    facts.fields.regulated = true;
    assert_eq!(found(&facts), Some(Severity::Block));
}

#[test]
fn reserved_posts_above_the_share_of_the_staff_warn() {
    let mut facts = whole();
    facts.fields.kind = ProcedureKind::ReservedPost;
    facts.procedure = template::template(facts.fields.kind).procedure.clone();
    facts.reserved = 3;
    let rules = |facts: &Checklist| {
        let found = missing_for(S::Ready, facts);
        found
            .iter()
            .map(|problem| (problem.rule, problem.severity))
            .collect::<Vec<_>>()
    };
    let before = rules(&facts);
    assert!(!before.contains(&("V-15", Severity::Warning)), "the staff is not known");
    facts.terms.staff_count = 300;
    assert_eq!(rules(&facts), before);
    facts.terms.staff_count = 299;
    assert!(rules(&facts).contains(&("V-15", Severity::Warning)));
}

#[test]
fn after_mobility_the_function_is_taken_up_in_time() {
    let mut facts = whole();
    facts.fields.kind = ProcedureKind::MobilityEntity;
    facts.procedure = template::template(facts.fields.kind).procedure.clone();
    facts.fields.contract.from = today().checked_add_months(chrono::Months::new(3));
    assert_eq!(missing_for(S::Closed, &facts), []);
    facts.fields.contract.from = facts.fields.contract.from.and_then(|day| day.succ_opt());
    let found = missing_for(S::Closed, &facts);
    assert_eq!((found[0].rule, found[0].severity), ("V-17", Severity::Warning));
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

#[test]
fn the_term_counts_from_the_day_it_is_really_published() {
    let ids = |facts: &Checklist| -> Vec<String> {
        let found = missing_for(S::Published, facts).into_iter();
        found
            .filter(|problem| problem.rule == "V-12")
            .map(|problem| problem.message.id)
            .collect()
    };
    let mut facts = whole();
    assert_eq!(ids(&facts), Vec::<String>::new());
    // Planned long ago, closing in three days: three days are what candidates get.
    facts.fields.publish_on = Some(today() - chrono::Duration::days(20));
    facts.fields.closes = Some(at(today() + chrono::Duration::days(3)));
    assert_eq!(ids(&facts), ["rule-short", "rule-publish-today"]);
    facts.fields.closes = Some(at(today()));
    assert_eq!(ids(&facts), ["rule-closes-first", "rule-publish-today"]);
    // A closing time that has passed is said once.
    facts.fields.closes = Some(at(today() - chrono::Duration::days(1)));
    assert_eq!(ids(&facts), ["rule-closes-past", "rule-publish-today"]);
}

#[test]
fn a_contract_that_runs_is_extended_once_and_only_for_a_temporary_need() {
    let facts = by_manager(SelectorGround::Temporary, 12);
    let rules = |fields: &Fields, months: Option<u32>, reason: &str| {
        let until = months.and_then(|months| today().checked_add_months(chrono::Months::new(months)));
        let found = extension(fields, &facts.terms, until, reason);
        found.into_iter().map(|problem| problem.message.id).collect::<Vec<_>>()
    };
    assert_eq!(rules(&facts.fields, Some(24), "Achterstand"), [""; 0]);
    assert_eq!(
        rules(&facts.fields, Some(25), " "),
        ["rule-extension", "rule-extension-reason"]
    );
    assert_eq!(rules(&facts.fields, None, "Achterstand"), ["rule-extension-day"]);
    let mut extended = facts.fields.clone();
    extended.contract.extended = Some(today());
    assert_eq!(rules(&extended, Some(20), "Achterstand"), ["rule-extension-once"]);
    let replacement = by_manager(SelectorGround::Replacement, 12).fields;
    assert_eq!(rules(&replacement, Some(20), "Achterstand"), ["rule-extension-ground"]);
}

#[test]
fn a_limited_contract_becomes_one_without_end_only_with_the_reglement() {
    let found = |ground, attached| {
        let before = by_manager(ground, 12).fields;
        let mut after = before.clone();
        assert_eq!(conversion(&before, &after, false), None, "nothing changes");
        after.contract.until = None;
        conversion(&before, &after, attached).map(|problem| problem.message.id)
    };
    assert_eq!(
        found(SelectorGround::FirstJob, false).as_deref(),
        Some("rule-open-ended-reglement")
    );
    assert_eq!(found(SelectorGround::FirstJob, true), None);
    assert_eq!(
        found(SelectorGround::Temporary, true).as_deref(),
        Some("rule-open-ended-ground")
    );
}

#[test]
fn a_replacement_whose_end_has_passed_warns_that_the_replaced_person_may_be_back() {
    let mut facts = by_manager(SelectorGround::Replacement, 12);
    let warned = |facts: &Checklist| {
        let found = missing_for(S::Ready, facts);
        found.iter().any(|problem| problem.message.id == "rule-replaced-back")
    };
    assert!(!warned(&facts));
    facts.fields.contract.from = None;
    facts.fields.contract.until = today().pred_opt();
    assert!(warned(&facts));
}

#[test]
fn whoever_qualifies_for_a_promotion_is_told_of_it() {
    let mut facts = whole();
    facts.state = S::Ready;
    facts.redeployment_checked = true;
    let blocked = |facts: &Checklist| {
        let found = missing_for(S::Published, facts);
        found
            .iter()
            .any(|problem| problem.rule == "A65" && problem.severity == Severity::Block)
    };
    for kind in [ProcedureKind::PromotionWithin, ProcedureKind::MobilityGovernment] {
        facts.fields.kind = kind;
        facts.channels = Vec::new();
        assert!(blocked(&facts), "{kind:?}");
        facts.channels = vec![Channel::Internal];
        assert!(!blocked(&facts), "{kind:?}");
    }
    facts.fields.kind = ProcedureKind::ExternalContractual;
    facts.channels = Vec::new();
    assert!(!blocked(&facts), "V-13 says it");
}

#[test]
fn nobody_is_suitable_only_when_nobody_is_chosen_suitable_or_waiting() {
    let whole = Procedure::default();
    let at = |state, counts| nobody_refused(&whole, state, counts).map(|problem| problem.message.id);
    let why = |chosen, suitable, undecided| at(S::InSelection, (chosen, suitable, undecided));
    assert_eq!(why(0, 0, 0), None);
    assert_eq!(why(0, 0, 1).as_deref(), Some("rule-undecided"));
    assert_eq!(why(0, 1, 1).as_deref(), Some("refused-nobody-suitable"));
    assert_eq!(why(1, 1, 1).as_deref(), Some("refused-nobody"));
    // As long as somebody may still apply, nobody can say so; once nobody did, it may stand.
    assert_eq!(at(S::Published, (0, 0, 0)).as_deref(), Some("refused-nobody-early"));
    assert_eq!(at(S::PublicationClosed, (0, 0, 0)), None);
    let called = &template::template(ProcedureKind::ReserveCall).procedure;
    let early = |state| nobody_refused(called, state, (0, 0, 0)).is_some();
    assert!(early(S::Ready) && !early(S::InSelection));
    let assigned = &template::template(ProcedureKind::InternalAssignment).procedure;
    let early = |state| nobody_refused(assigned, state, (0, 0, 0)).is_some();
    assert!(early(S::AwaitingApproval) && !early(S::Approved));
}

#[test]
fn a_reserve_is_called_before_it_expires_and_the_older_of_two_first() {
    let mut facts = whole();
    facts.fields.kind = ProcedureKind::ReserveCall;
    facts.procedure = template::template(facts.fields.kind).procedure.clone();
    let found = |facts: &Checklist| {
        let found = missing_for(S::Ready, facts).into_iter();
        found
            .filter(|problem| ["V-35", "V-36"].contains(&problem.rule))
            .map(|problem| (problem.rule, problem.severity))
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&facts), [("V-35", Severity::Block)], "which one");
    let in_days = |days| Called {
        number: "2026-0301".to_owned(),
        ends: Some(today() + chrono::Duration::days(days)),
        warning_days: 60,
        older: None,
    };
    for (days, severity) in [
        (-1, Some(Severity::Block)),
        (0, Some(Severity::Warning)),
        (59, Some(Severity::Warning)),
        (60, None),
    ] {
        facts.called = Some(in_days(days));
        let expected: Vec<_> = severity.map(|severity| ("V-35", severity)).into_iter().collect();
        assert_eq!(found(&facts), expected, "{days}");
    }
    facts.called = Some(Called {
        older: Some(("2025-0107".to_owned(), 3)),
        ..in_days(300)
    });
    assert_eq!(found(&facts), [("V-36", Severity::Warning)]);
    // When the selection starts the reserve is called: it is looked at again that day.
    facts.state = S::Ready;
    facts.called = Some(in_days(-1));
    assert!(
        missing_for(S::InSelection, &facts)
            .iter()
            .any(|problem| problem.rule == "V-35")
    );
}
