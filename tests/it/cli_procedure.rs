//! A vacancy's procedure on the command line: the reserve it calls, its steps, what departs from them.

use crate::cli::Place;
use crate::support::{NewVacancy, World};
use keur::domain::{ApplicationState, VacancyState};

/// A call from a reserve, and the reserve it may call.
fn with_a_reserve() -> Place {
    let mut world = World::new();
    let new = |world: &mut World, number: &'static str, state| {
        world.new_vacancy(&NewVacancy {
            number,
            state,
            ..NewVacancy::default()
        })
    };
    let from = new(&mut world, "2025-0301", VacancyState::Closed);
    world.sql(
        "UPDATE vacancy SET reserve_kind = 'ranked', reserve_months = 24, rank = 'B1' WHERE id = ?1",
        [from],
    );
    let person = world.new_person("Reserve", "Rita");
    world.new_application(from, person, ApplicationState::InReserve, None);
    let call = new(&mut world, "2026-0601", VacancyState::InPreparation);
    world.sql(
        "UPDATE vacancy SET kind = 'reserve_call', rank = 'B1' WHERE id = ?1",
        [call],
    );
    Place::of(world)
}

#[test]
fn the_reserve_a_vacancy_calls_is_named() {
    let place = with_a_reserve();
    let before = place.run(&["check", "2026-0601"]).out;
    assert!(before.contains("V-35"), "{before}");
    // Its own word for the step, and no word of the program's own for a rule.
    assert!(before.contains("Naar Klaar voor de selectie"), "{before}");
    assert!(before.contains("✗ –") && !before.contains("✗ text"), "{before}");
    let listed = place.run(&["vacancies", "reserves", "2026-0601", "--json"]).json();
    assert_eq!(listed[0]["number"], "2025-0301");
    assert_eq!(listed[0]["members"], 1);
    let call = |which, reserve| place.run(&["vacancies", "call", which, reserve]);
    call("2026-0601", "2026-0412").ended(1, "werfreserve");
    call("2026-0412", "2025-0301").ended(1, "werfreserve");
    call("2026-0601", "2030-0001").ended(1, "2030-0001");
    assert!(call("2026-0601", "2025-0301").done().contains("2025-0301"));
    let after = place.run(&["check", "2026-0601"]).out;
    assert!(!after.contains("V-35"), "{after}");
}

#[test]
fn a_procedure_is_held_resumed_and_refused_what_its_rules_refuse() {
    let place = Place::new();
    let act = |args: &[&str]| {
        let mut all = vec!["vacancies"];
        all.extend(args);
        place.run(&all)
    };
    act(&["step", "2026-0412", "report_drawn"]).ended(1, "beslissing");
    act(&["nobody", "2026-0412", "--reason", "Niemand"]).ended(1, "beslissing");
    assert!(
        act(&["hold", "2026-0412", "--reason", "Budget"])
            .done()
            .contains("2026-0412")
    );
    act(&["hold", "2026-0412", "--reason", "Budget"]).ended(1, "");
    assert!(act(&["resume", "2026-0412"]).done().contains("In selectie"));
    act(&["closing", "2026-0412", "23/12/2026", "--reason", "Storing"]).ended(1, "Gepubliceerd");
    act(&["closing", "2026-0412", "nooit", "--reason", "Storing"]).ended(2, "nooit");
    act(&["step", "2026-0412", "nergens"]).ended(2, "nergens");
    act(&["hand-over", "2026-0412", "--to", "niemand"]).ended(2, "niemand");
    assert!(
        act(&["cancel", "2026-0412", "--reason", "Geschrapt"])
            .done()
            .contains("2026-0412")
    );
    act(&["resume", "2026-0412"]).ended(1, "");
}
