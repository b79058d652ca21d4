//! What the commands promise beyond doing their work: who may, how much they print, what they leave alone.

use crate::cli::Place;
use crate::sessions::{Plan, sitting, stretch};
use crate::support::World;
use keur::domain::{ApplicationState, Role};
use serde_json::Value;

#[test]
fn a_backup_is_made_by_an_administrator_of_everything() {
    let mut world = World::new();
    let entity = Some(world.entity);
    world.new_colleague("els", "Bos", "Els", &[(Role::Administrator, entity)]);
    let place = Place::of(world);
    let copy = place.path("copy.db");
    let path = copy.to_string_lossy().into_owned();
    for login in ["an", "hilde", "griet", "luc"] {
        place.run_as(login, &["backup", &path]).ended(1, "beheerder");
    }
    place.run_as("els", &["backup", &path]).ended(1, "alle entiteiten");
    place
        .bare_run(&["--db", &place.database.to_string_lossy(), "backup", &path])
        .ended(1, "meldt zich aan");
    assert!(!copy.exists());
    place.run_as("sofie", &["backup", &path]).done();
    assert!(copy.exists());
}

/// The world with 130 candidates.
fn many() -> Place {
    let mut world = World::new();
    for i in 0..124 {
        let person = world.new_person(&format!("Familie{i:03}"), "Jan");
        world.new_application(world.vacancy, person, ApplicationState::Submitted, None);
    }
    Place::of(world)
}

#[test]
fn what_a_program_reads_is_never_cut_without_being_asked() {
    let place = many();
    let rows = |args: &[&str]| {
        let rows = place.run(&[&["candidates", "list", "--json"], args].concat()).json();
        rows.as_array().map_or(0, Vec::len)
    };
    assert_eq!(rows(&[]), 130);
    assert_eq!(rows(&["--limit", "7"]), 7);
    let csv = place.run(&["candidates", "list", "--csv"]).done();
    assert_eq!(csv.lines().count(), 131);
    let plain = place.run(&["candidates", "list"]).done();
    assert_eq!(plain.lines().count(), 102, "headings, rows, and that there are more");
    assert!(plain.contains("--limit 0"), "{plain}");
    let one = place.run(&["candidates", "list", "--limit", "1"]).done();
    assert!(one.contains("alleen de eerste rij"), "{one}");
}

#[test]
fn an_export_leaves_its_neighbours_alone() {
    let place = Place::new();
    let neighbour = place.write("x.new", "mine");
    let out = place.path("x.csv").to_string_lossy().into_owned();
    place.run(&["export", "vacancies", "--out", &out]).done();
    place.run(&["export", "candidates", "--out", &out]).done();
    assert_eq!(std::fs::read_to_string(neighbour).expect("the neighbour"), "mine");
    assert!(std::fs::read_to_string(&out).expect("a file").contains("Familienaam"));
    let streamed = place
        .run(&["export", "vacancies", "--out", "/dev/stdout", "--columns", "number"])
        .done();
    assert!(streamed.contains("2026-0412"), "{streamed}");
}

#[test]
fn an_export_does_what_its_options_say() {
    let place = many();
    let out = place.path("x").to_string_lossy().into_owned();
    let written = |args: &[&str]| {
        place.run(&[&["export"], args, &["--out", &out]].concat()).done();
        std::fs::read_to_string(&out).expect("a file")
    };
    assert_eq!(written(&["candidates"]).lines().count(), 131);
    assert_eq!(
        written(&["candidates", "--limit", "2", "--columns", "city,family"]),
        "\u{feff}Gemeente;Familienaam\r\n;De Smet\r\n;d'Hondt\r\n"
    );
    let rows: Value = serde_json::from_str(&written(&["candidates", "--json"])).expect("JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(130));
    assert_eq!(
        (rows[1]["family"].as_str(), rows[1]["state"].as_str()),
        (Some("d'Hondt"), Some("in_stage"))
    );
    assert_eq!(written(&["candidates", "--json", "--where", "score=1.."]), "[]\n");
    let rows: Value = serde_json::from_str(&written(&["vacancies", "--json", "--columns", "number"])).expect("JSON");
    assert_eq!(rows, serde_json::json!([{ "number": "2026-0412" }]));
    place
        .run(&["export", "candidates", "--out", &out, "--columns", "shoe"])
        .ended(2, "postal_code");
}

#[test]
fn nothing_in_the_data_gives_the_terminal_an_order() {
    let mut world = World::new();
    world.sql(
        "UPDATE person SET given_name = 'a' || char(27) || '[31m' || char(0x202e) || 'b' WHERE family_name = 'Janssens'",
        [],
    );
    let place = Place::of(world);
    let json = place.run(&["candidates", "list", "--json"]).done();
    assert!(json.contains("a\\u001b[31m\\u202eb"), "{json}");
    let rows: Value = serde_json::from_str(&json).expect("JSON");
    assert!(rows.to_string().contains('\u{202e}'), "a program reads what is there");
    let plain = place.run(&["candidates", "list"]).done();
    assert!(!plain.contains(['\u{1b}', '\u{202e}']), "{plain}");
    // A file keeps what is there; only a screen is spared.
    assert!(place.run(&["candidates", "list", "--csv"]).done().contains('\u{202e}'));
    let typed = place.run(&["vacancies", "show", "x\u{1b}[31m"]);
    assert!(!typed.err.contains('\u{1b}'), "{}", typed.err);
}

#[test]
fn a_history_is_found_by_what_the_lists_print() {
    let mut plan = Plan::new();
    let event = plan.event(plan.world.vacancy, "Jurygesprekken");
    let when = stretch(24, (9, 0), (12, 0));
    let session = plan.session(event, sitting(when, None, &[])).0.to_string();
    let place = Place::of(plan.world);
    for which in [event.0.to_string(), session] {
        let told = place.run(&["history", "event", &which]).done();
        assert!(told.contains("Jurygesprekken") && told.contains("An Peeters"), "{told}");
    }
    let place = Place::new();
    for act in [
        &["colleagues", "add", "nele", "--given", "Nele", "--family", "Bos"][..],
        &["colleagues", "grant", "nele", "juror"],
    ] {
        place.run_as("sofie", act).done();
    }
    let told = place.run_as("sofie", &["history", "person", "nele"]).done();
    assert!(told.contains("Nele Bos") && told.contains("jurylid"), "{told}");
    place
        .run_as("sofie", &["history", "person", "nobody"])
        .ended(1, "nobody");
    place.run(&["history", "person", "nele"]).ended(1, "beheerder");
}

#[test]
fn refusals_name_what_was_asked_for() {
    let place = Place::bare();
    keur::sample::demo(&place.database, chrono::Local::now().date_naive()).expect("a demo");
    let count = |args: &[&str]| {
        let rows = place
            .run_as("an.peeters", &[&["approvals", "list", "--json"], args].concat())
            .json();
        rows.as_array().map_or(0, Vec::len)
    };
    assert!(count(&[]) > 0);
    assert_eq!(count(&["--state", "pending"]), count(&[]));
    place
        .run_as("an.peeters", &["approvals", "list", "--state", "approved"])
        .ended(2, "--past");
    let refused = place.run_as("an.peeters", &["--lang", "en", "colleagues", "list"]);
    refused.ended(1, "colleagues there are");
}

#[test]
fn the_configuration_is_told_in_order_and_in_words() {
    let place = Place::bare();
    place.write(
        "keur.toml",
        "theme = \"pink\"\nascii = 3\n\n[keys]\nfly = \"f\"\n\n[more]\nx = 1\n",
    );
    let told = place.bare_run(&["config"]).err;
    let lines: Vec<usize> = told
        .lines()
        .map(|line| {
            let after = line.split("regel ").nth(1).expect("a line number");
            after.split(':').next().and_then(|n| n.parse().ok()).expect("a number")
        })
        .collect();
    assert_eq!(lines, [1, 2, 5, 7], "{told}");
    std::fs::write(place.path("keur.toml"), b"\xff\xfe").expect("no text");
    let told = place.bare_run(&["config"]).err;
    assert!(told.contains("iets anders in dan tekst"), "{told}");
    std::fs::remove_file(place.path("keur.toml")).expect("gone");
    let told = place.bare_run(&["config"]).err;
    assert!(told.contains("keur.toml") && told.contains("bestaat niet"), "{told}");
    std::fs::create_dir(place.path("keur.toml")).expect("a folder");
    let told = place.bare_run(&["config"]).err;
    assert!(told.contains("het is een map") && !told.contains("os error"), "{told}");
}
