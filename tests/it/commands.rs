//! What the commands promise beyond doing their work: who may, how much they print, what they leave alone.

use crate::cli::Place;
use crate::sessions::{Plan, sitting, stretch};
use crate::support::World;
use keur::domain::{ApplicationState, Coded, Role};
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
fn letters_are_prepared_once_and_written_into_a_file() {
    let place = Place::bare();
    keur::sample::demo(&place.database, chrono::Local::now().date_naive()).expect("a demo");
    let officer = |args: &[&str]| place.run_as("an.peeters", args);
    // Nobody in that state yet: nothing is done, and it is said in words for a shell.
    let none = officer(&["letters", "prepare", "2026-0412", "--state", "unsuitable"]).done();
    assert!(none.contains("Niets gevonden"), "{none}");
    officer(&["letters", "prepare", "2026-0412", "--state", "stage_failed"]);
    let prepared = officer(&["letters", "list", "2026-0412", "--csv"])
        .done()
        .lines()
        .count();
    // A second time there is nothing left to prepare.
    officer(&["letters", "prepare", "2026-0412", "--state", "stage_failed"]);
    let again = officer(&["letters", "list", "2026-0412", "--csv"])
        .done()
        .lines()
        .count();
    assert_eq!(prepared, again);
    let out = place.database.with_file_name("letters.md");
    officer(&["letters", "export", "2026-0412", "--out", &out.to_string_lossy()]).done();
    let written = std::fs::read_to_string(&out).expect("the letters");
    assert!(written.matches("Beste ").count() >= prepared - 1, "{written}");
}

#[test]
fn a_ranking_and_an_export_give_the_same_figures() {
    let place = Place::bare();
    keur::sample::demo(&place.database, chrono::Local::now().date_naive()).expect("a demo");
    let officer = |args: &[&str]| place.run_as("an.peeters", args);
    let ranking = officer(&["ranking", "2026-0412", "--json"]).json();
    let rows = ranking.as_array().expect("rows");
    let listed = officer(&["candidates", "list", "--vacancy", "2026-0412", "--limit", "0", "--json"]).json();
    let listed = listed.as_array().expect("rows");
    assert_eq!(rows.len(), listed.len());
    for row in rows {
        let other = listed.iter().find(|other| other["id"] == row["id"]).expect("a row");
        for column in ["score", "rank-place", "name"] {
            assert_eq!(row[column], other[column], "{row} {other}");
        }
        if let Some(sheet) = row["id"].as_str().filter(|_| !row["score"].is_null()) {
            officer(&["judge", "sheet", sheet, "--json"]).done();
        }
    }
    // A ranking without anybody has its headings all the same.
    let empty = officer(&["ranking", "2026-0408", "--csv"]).done();
    assert!(empty.contains("Naam") && empty.contains("Score"), "{empty}");
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
    // Keys that would hide others, that a terminal sends for something else, or that are none.
    place.write(
        "keur.toml",
        "[keys]\nundo = [\"a\"]\nsave = \"ctrl+m\"\nhelp = []\nredo = \"f8\"\n",
    );
    let told = place.bare_run(&["config"]).err;
    for (line, words) in [(2, "Goedkeuren"), (3, "Enter"), (4, "noemt geen toets")] {
        let fault = told.lines().find(|told| told.contains(&format!("regel {line}:")));
        assert!(fault.is_some_and(|fault| fault.contains(words)), "{line}: {told}");
    }
    assert_eq!(told.lines().count(), 3, "{told}");
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

#[test]
fn a_vacancy_and_an_approval_are_shown_whole() {
    let place = Place::bare();
    keur::sample::demo(&place.database, chrono::Local::now().date_naive()).expect("a demo");
    let officer = |args: &[&str]| place.run_as("an.peeters", args);
    let vacancies = officer(&["vacancies", "list", "--json", "--state", "in_selection"]).json();
    let number = vacancies[0]["number"].as_str().expect("a number");
    let shown = officer(&["vacancies", "show", number, "--json"]).json();
    assert_eq!(shown["phase"], "selection");
    assert_eq!(shown["next"], "report_drawn");
    let missing = shown["missing"].as_array().expect("what is missing");
    for problem in missing {
        assert!(
            problem["rule"].is_string() && problem["message"]["id"].is_string(),
            "{problem}"
        );
    }
    assert!(!missing.is_empty(), "{shown}");
    assert!(
        shown["jury"][0]["role"].is_string() && shown["stages"][0]["kind"].is_string(),
        "{shown}"
    );
    assert!(
        shown["text"][0]["body"].is_string() && shown["publications"][0]["channel"].is_string(),
        "{shown}"
    );
    let plain = officer(&["vacancies", "show", number]).done();
    let chair = shown["jury"][0]["name"].as_str().expect("a name");
    for words in ["Nog te doen", "Fase", "Voorzitter", chair] {
        assert!(plain.contains(words), "{words}\n{plain}");
    }
    let waiting = officer(&["approvals", "list", "--json"]).json();
    let waiting = waiting.as_array().expect("rows");
    let shown: Vec<Value> = waiting
        .iter()
        .map(|row| officer(&["approvals", "show", row["id"].as_str().expect("an id"), "--json"]).json())
        .collect();
    let steps = || {
        shown
            .iter()
            .flat_map(|approval| approval["steps"].as_array().expect("steps"))
    };
    assert!(steps().any(|step| step["state"] == "current"));
    assert!(steps().all(|step| Role::from_code(step["role"].as_str().unwrap_or_default()).is_some()));
    assert!(shown.iter().all(|approval| approval["changes"].is_array()));
}

/// A sheet of applications with a line in which everything is wrong.
const WRONG: &str = "Naam;Voornaam;E-mail;Datum\r\nMaes;;jan(at)example.be;31/02/2026\r\n";

#[test]
fn every_fault_of_a_line_is_told_and_json_stays_json() {
    let place = crate::cli::open_place();
    let file = place.write("in.csv", WRONG);
    let told = place.import(&file, &["--dry-run"]).done();
    for column in ["Voornaam", "E-mail", "Datum"] {
        assert!(told.contains(&format!("regel 2, kolom {column}: ")), "{told}");
    }
    let told = place.import(&file, &["--dry-run", "--json"]).json();
    assert_eq!(told["lines"][0]["faults"].as_array().map(Vec::len), Some(3));
    let refused = place.import(&file, &["--json"]).ended(1, "De enige regel");
    let told: Value = serde_json::from_str(&refused.out).expect("JSON");
    assert_eq!(told["lines"].as_array().map(Vec::len), Some(1));
    assert!(
        told["refused"][0]
            .as_str()
            .is_some_and(|why| why.contains("niets gewijzigd")),
        "{told}"
    );
    let empty = place.write("leeg.csv", "");
    let refused = place.import(&empty, &["--json"]).ended(1, "leeg");
    let told: Value = serde_json::from_str(&refused.out).expect("JSON");
    assert_eq!(told["file"], Value::Null);
    assert_eq!(told["refused"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_command_says_what_it_waits_for() {
    let place = Place::new();
    // Once opened it has its log, as every database in use.
    place.run(&["vacancies", "list"]).done();
    let path = place.database.clone();
    let (begun, begins) = std::sync::mpsc::channel();
    let colleague = std::thread::spawn(move || {
        let connection = rusqlite::Connection::open(path).expect("it opens");
        connection.execute_batch("BEGIN IMMEDIATE").expect("a write");
        begun.send(()).expect("somebody waits");
        std::thread::sleep(std::time::Duration::from_secs(2));
        connection.execute_batch("ROLLBACK").expect("the end of it");
    });
    begins.recv().expect("begun");
    // Named: what it takes back is older than this sitting.
    let ran = place.run(&["undo", "1"]);
    colleague.join().expect("a colleague");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.err.matches("een collega").count(), 1, "{}", ran.err);
}

#[test]
fn only_ascii_signs_are_printed_when_asked() {
    let place = Place::bare();
    keur::sample::demo(&place.database, chrono::Local::now().date_naive()).expect("a demo");
    let signs = |args: &[&str]| -> String {
        let printed = place.run_as("an.peeters", &[&["--ascii"], args].concat()).done();
        printed
            .chars()
            .filter(|c| !c.is_ascii() && !c.is_alphabetic())
            .collect()
    };
    for args in [&[][..], &["vacancies", "list"], &["approvals", "list"], &["config"]] {
        assert_eq!(signs(args), "", "{args:?}");
    }
}
