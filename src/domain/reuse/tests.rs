//! What is proposed, and what an exemption needs.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

const fn terms(reference: NaiveDate) -> Terms {
    Terms { reference, months: 84 }
}

fn earlier(competence: &str, level: Option<i64>, passed: bool, on: &str) -> Earlier {
    Earlier {
        competence: competence.to_owned(),
        level,
        passed,
        points: Some(Points {
            given: 400,
            maximum: 500,
        }),
        on: on.parse().ok(),
        source: "2024-0113".to_owned(),
    }
}

fn asked(id: i64, name: &str, level: Option<i64>) -> Asked {
    Asked {
        id: CriterionId(id),
        name: name.to_owned(),
        level,
        maximum: 1000,
    }
}

fn unmet(judged: &Judged) -> Vec<Ground> {
    judged.unmet().map(|check| check.ground).collect()
}

#[test]
fn a_result_counts_seven_years_to_the_day() {
    let result = earlier("Analyseren", Some(2), true, "2019-11-27");
    let on = |reference: &str| judge(&result, Some(2), terms(day(reference)));
    assert_eq!(on("2026-11-27").until, Some(day("2026-11-27")));
    assert!(on("2026-11-27").qualifies());
    assert_eq!(unmet(&on("2026-11-28")), [Ground::Age]);
    // A day that a later year does not have counts until the last day of its month.
    assert_eq!(counts_until(day("2020-02-29"), 84), Some(day("2027-02-28")));
}

#[test]
fn each_condition_says_for_itself_why_it_is_not_met() {
    let result = earlier("Analyseren", Some(1), false, "2010-01-01");
    let judged = judge(&result, Some(2), terms(day("2026-11-27")));
    assert_eq!(unmet(&judged), [Ground::Passed, Ground::Level, Ground::Age]);
    let said: Vec<&str> = judged.checks.iter().map(|check| check.why.id.as_str()).collect();
    assert_eq!(said, ["reuse-failed", "reuse-level-low", "reuse-age-old"]);
}

#[test]
fn what_is_not_known_of_a_result_does_not_qualify() {
    let reference = terms(day("2026-11-27"));
    let mut result = earlier("Analyseren", None, true, "2025-01-01");
    assert_eq!(unmet(&judge(&result, Some(1), reference)), [Ground::Level]);
    // Where no level is asked, none is needed.
    assert!(judge(&result, None, reference).qualifies());
    result.on = None;
    assert_eq!(unmet(&judge(&result, None, reference)), [Ground::Age]);
}

#[test]
fn a_failed_result_is_shown_and_never_proposed() {
    let results = [
        earlier("Klantgerichtheid", Some(2), false, "2026-01-01"),
        earlier("klantgerichtheid", Some(1), true, "2022-01-01"),
    ];
    let found = findings(
        &[asked(1, "Klantgerichtheid", Some(1))],
        &results,
        terms(day("2026-11-27")),
    );
    assert_eq!(found[0].results.len(), 2);
    let proposed = found[0].proposed().expect("the older one");
    assert_eq!(proposed.earlier.on, Some(day("2022-01-01")));
    let found = findings(
        &[asked(1, "Klantgerichtheid", Some(2))],
        &results,
        terms(day("2026-11-27")),
    );
    assert!(found[0].proposed().is_none() && !covers(&found));
}

#[test]
fn a_module_is_covered_whole_or_not_at_all() {
    let reference = terms(day("2026-11-27"));
    let asked = [asked(1, "Analyseren", Some(2)), asked(2, "Samenwerken", Some(1))];
    let one = [earlier("Analyseren", Some(3), true, "2024-05-01")];
    let found = findings(&asked, &one, reference);
    assert_eq!((covered(&found), covers(&found)), (1, false));
    let problem = uncovered(&found).expect("one is open");
    assert!(
        problem
            .message
            .args
            .iter()
            .any(|(name, arg)| { name == "competences" && *arg == Arg::Text("Samenwerken".to_owned()) })
    );
    let both = [one[0].clone(), earlier("SAMENWERKEN", Some(1), true, "2021-05-01")];
    let found = findings(&asked, &both, reference);
    assert!(covers(&found) && uncovered(&found).is_none());
    assert_eq!(until(&found), Some(day("2028-05-01")));
    assert_eq!(found[0].points(), Some(800));
    assert!(!covers(&[]) && uncovered(&[]).is_some());
}

#[test]
fn an_exemption_needs_consent_the_line_manager_and_a_motive() {
    let result = [earlier("Analyseren", Some(2), true, "2024-05-01")];
    let found = findings(&[asked(1, "Analyseren", Some(2))], &result, terms(day("2026-11-27")));
    let today = day("2026-11-27");
    let fields = |basis| -> Vec<Option<&str>> {
        missing(&found, basis, today)
            .into_iter()
            .map(|problem| problem.field)
            .collect()
    };
    let nothing = Basis {
        consent: None,
        manager: " ",
        consulted: None,
        motive: "",
    };
    let all = [
        Some("consent_on"),
        Some("manager"),
        Some("consulted_on"),
        Some("motivation"),
    ];
    assert_eq!(fields(nothing), all);
    let whole = Basis {
        consent: Some(day("2026-11-01")),
        manager: "Els Maes",
        consulted: Some(today),
        motive: "Zelfde gedragsgericht interview",
    };
    assert!(fields(whole).is_empty());
    let later = Basis {
        consent: Some(day("2026-11-28")),
        consulted: Some(day("2026-11-28")),
        ..whole
    };
    assert_eq!(fields(later), [Some("consent_on"), Some("consulted_on")]);
}

#[test]
fn it_is_too_late_after_a_score_or_a_decision() {
    let standing = |decided, scored| {
        too_late(Standing {
            stage: "Module 2",
            decided,
            scored,
        })
        .map(|problem| problem.message.id)
    };
    assert_eq!(standing(false, false), None);
    assert_eq!(standing(false, true).as_deref(), Some("refused-reuse-scored"));
    assert_eq!(standing(true, true).as_deref(), Some("refused-stage-decided"));
}

proptest! {
    /// Whatever the results are: what is proposed was passed, is high enough and is young enough.
    #[test]
    fn what_is_proposed_meets_every_condition(
        results in proptest::collection::vec((0..4_i64, any::<bool>(), 0..6000_i64), 0..8),
        level in 0..4_i64,
    ) {
        let reference = day("2026-11-27");
        let known = |level: i64| (level > 0).then_some(level);
        let earlier: Vec<Earlier> = results
            .iter()
            .map(|(had, passed, days)| Earlier {
                competence: "Analyseren".to_owned(),
                level: known(*had),
                passed: *passed,
                points: None,
                on: Some(reference - chrono::Days::new(days.unsigned_abs())),
                source: String::new(),
            })
            .collect();
        let found = findings(&[asked(1, "Analyseren", known(level))], &earlier, terms(reference));
        if let Some(judged) = found[0].proposed() {
            prop_assert!(judged.earlier.passed);
            prop_assert!(known(level).is_none_or(|asked| judged.earlier.level.is_some_and(|had| had >= asked)));
            prop_assert!(judged.until.is_some_and(|until| until >= reference));
        } else {
            prop_assert!(found[0].results.iter().all(|judged| !judged.qualifies()));
        }
    }
}
