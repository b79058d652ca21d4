//! Numbers of people who are taken on: who is asked, what is kept of them, who may see them, and what never leaves.

use crate::cli::Place as Folder;
use crate::support::{World, said};
use keur::domain::{Actor, ApplicationId, ApplicationState as S, Coded, Secret};
use keur::i18n::Lang;
use keur::office::candidate::CandidateCommand;
use keur::office::privacy::PrivacyCommand as P;
use keur::store::journal;
use keur::tui::event::Event;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::screen::Place;
use keur::tui::theme::Theme;
use keur::vault::{Key, Keys, Vault};
use std::path::PathBuf;
use tempfile::TempDir;

const NUMBER: &str = "93051822361";
const OTHER: &str = "85073003328";

/// A world in a file, with a key beside it and a candidate who is a laureate.
struct Room {
    world: World,
    folder: TempDir,
    laureate: ApplicationId,
}

impl Room {
    fn new() -> Self {
        let mut world = World::in_file();
        let folder = tempfile::tempdir().expect("a folder");
        let laureate = world.applications[4];
        put(&mut world, laureate, S::Laureate);
        let mut room = Self {
            world,
            folder,
            laureate,
        };
        room.reopen();
        Keys::new(vec![Key::of([7; 32])]).write(&room.key()).expect("a key");
        room
    }

    fn key(&self) -> PathBuf {
        self.folder.path().join("keur.key")
    }

    fn vault(&self) -> Vault {
        Vault::new(Some(self.key()))
    }

    fn reopen(&mut self) {
        let store = self.world.second_store().with_vault(self.vault());
        self.world.store = store;
    }

    fn keep(&mut self, who: &Actor, number: &str) -> Result<(), Vec<String>> {
        let command = P::Number {
            application: self.laureate,
            number: Secret::new(number),
            reason: String::new(),
        };
        match self.world.act(who, command) {
            Ok(_) => Ok(()),
            Err(keur::office::Failure::Refused(refusal)) => {
                Err(refusal.problems.into_iter().map(|problem| problem.message.id).collect())
            }
            Err(failure) => panic!("{}", said(&failure)),
        }
    }

    fn reveal(&mut self, who: &Actor) -> Option<String> {
        let (application, reason) = (self.laureate, "Voor de fiche".to_owned());
        let done = self.world.done(who, P::Reveal { application, reason });
        done.revealed.map(|revealed| revealed.expose().to_owned())
    }
}

/// Gives an application a state, past every rule.
fn put(world: &mut World, application: ApplicationId, state: S) {
    world.sql(
        "UPDATE application SET state = ?2 WHERE id = ?1",
        (application, state.code()),
    );
}

/// Whether a text stands anywhere in the file of the database or in the log beside it.
pub fn is_in_file(world: &World, text: &str) -> bool {
    let path = world.path();
    let log = path.with_extension("db-wal");
    [path, log].iter().any(|path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    })
}

#[test]
fn a_number_is_asked_of_a_laureate_and_never_earlier() {
    let mut room = Room::new();
    let officer = room.world.officer.clone();
    for (state, asked) in [
        (S::InStage, false),
        (S::Suitable, false),
        (S::InReserve, false),
        (S::Declined, false),
        (S::Laureate, true),
        (S::Offered, true),
        (S::Hired, true),
    ] {
        let application = room.laureate;
        put(&mut room.world, application, state);
        assert_eq!(room.keep(&officer, NUMBER).is_ok(), asked, "{state:?}");
    }
}

#[test]
fn nothing_of_a_number_stands_in_the_file_but_its_check_digits() {
    let mut room = Room::new();
    let officer = room.world.officer.clone();
    room.keep(&officer, "93.05.18-223.61").expect("kept");
    assert_eq!(room.reveal(&officer).as_deref(), Some("93.05.18-223.61"));
    room.keep(&officer, OTHER).expect("kept in its place");
    assert_eq!(room.reveal(&officer).as_deref(), Some("85.07.30-033.28"));
    for text in [
        NUMBER,
        OTHER,
        "93.05.18-223.61",
        "85.07.30-033.28",
        "930518223",
        "850730033",
    ] {
        assert!(!is_in_file(&room.world, text), "{text}");
    }
    // Not even what it was sealed to is copied: the journal outlives the number.
    let sealed = room.world.text("SELECT sealed FROM person_number", []);
    let copied = "SELECT count(*) FROM journal_row WHERE instr(coalesce(before, '') || coalesce(after, ''), ?1) > 0";
    assert_eq!(room.world.number(copied, [sealed]), 0);
    room.world.assert_sound();
}

#[test]
fn every_look_at_a_number_is_written_down_with_who_and_why() {
    let mut room = Room::new();
    let (officer, hr) = (room.world.officer.clone(), room.world.hr.clone());
    room.keep(&officer, NUMBER).expect("kept");
    room.reveal(&hr);
    let history = journal::history(room.world.connection(), "application", room.laureate.0, 10).expect("a history");
    let (look, _) = &history[0];
    assert_eq!((look.kind.as_str(), look.actor), ("number.reveal", hr.person.0));
    assert!(look.payload.contains("Voor de fiche"));
    let application = room.laureate;
    let reason = "  ".to_owned();
    let why = room.world.refused(&officer, P::Reveal { application, reason });
    assert_eq!(why, ["refused-reason-missing"]);
    // Undo passes over a look and takes back what was kept.
    room.world.done(&officer, keur::office::Command::Undo(None));
    assert_eq!(room.world.number("SELECT count(*) FROM person_number", []), 0);
}

#[test]
fn the_jury_and_the_line_manager_see_no_number_and_keep_none() {
    let mut room = Room::new();
    let officer = room.world.officer.clone();
    room.keep(&officer, NUMBER).expect("kept");
    for who in [
        room.world.juror.clone(),
        room.world.manager.clone(),
        room.world.admin.clone(),
    ] {
        assert!(room.keep(&who, OTHER).is_err(), "{}", who.name);
        let (application, reason) = (room.laureate, "Nieuwsgierig".to_owned());
        assert!(
            room.world.act(&who, P::Reveal { application, reason }).is_err(),
            "{}",
            who.name
        );
    }
}

#[test]
fn nobody_gets_a_wrong_number_or_that_of_somebody_else() {
    let mut room = Room::new();
    let officer = room.world.officer.clone();
    assert_eq!(
        room.keep(&officer, "93051822362"),
        Err(vec!["number-fault-check".to_owned()])
    );
    room.keep(&officer, NUMBER).expect("kept");
    room.keep(&officer, NUMBER).expect("the same once more");
    let other = room.world.applications[2];
    put(&mut room.world, other, S::Offered);
    room.laureate = other;
    assert_eq!(
        room.keep(&officer, NUMBER),
        Err(vec!["refused-number-of-other".to_owned()])
    );
    assert_eq!(room.world.number("SELECT count(*) FROM person_number", []), 1);
}

#[test]
fn zeros_stand_for_a_number_with_a_reason_and_need_no_key() {
    let mut room = Room::new();
    let officer = room.world.officer.clone();
    std::fs::remove_file(room.key()).expect("no key");
    assert_eq!(room.keep(&officer, NUMBER), Err(vec!["key-missing".to_owned()]));
    assert_eq!(
        room.keep(&officer, "000.000.000-00"),
        Err(vec!["refused-placeholder-reason".to_owned()])
    );
    let command = P::Number {
        application: room.laureate,
        number: Secret::new("00000000000"),
        reason: "Bisnummer is aangevraagd".to_owned(),
    };
    room.world.done(&officer, command);
    assert_eq!(room.world.text("SELECT kind FROM person_number", []), "placeholder");
}

#[test]
fn nobody_is_hired_without_a_number() {
    let mut room = Room::new();
    let officer = room.world.officer.clone();
    let application = room.laureate;
    put(&mut room.world, application, S::Offered);
    room.world.sql(
        "UPDATE vacancy SET state = 'approved' WHERE id = ?1",
        [room.world.vacancy],
    );
    let hire = CandidateCommand::Move {
        application,
        seen: S::Offered,
        to: S::Hired,
        stage: None,
        motivation: String::new(),
        ground: None,
    };
    let why = room.world.act(&officer, hire.clone()).expect_err("refused");
    assert!(
        said(&why).contains("rijksregisternummer of bisnummer nodig"),
        "{}",
        said(&why)
    );
    room.keep(&officer, NUMBER).expect("kept");
    room.world.done(&officer, hire);
}

#[test]
fn a_renewed_key_opens_everything_and_the_old_file_says_what_to_do() {
    let mut room = Room::new();
    let (officer, admin) = (room.world.officer.clone(), room.world.admin.clone());
    room.keep(&officer, NUMBER).expect("kept");
    let old = Keys::read(&room.key()).expect("the old key");
    let before = room.world.text("SELECT key_id FROM person_number", []);
    assert!(room.world.act(&officer, P::RenewKey).is_err(), "an administrator's");
    room.world.done(&admin, P::RenewKey);
    assert_ne!(room.world.text("SELECT key_id FROM person_number", []), before);
    assert_eq!(room.reveal(&officer).as_deref(), Some("93.05.18-223.61"));
    old.write(&room.key())
        .expect("the file of a colleague who was not told");
    let (application, reason) = (room.laureate, "Voor de fiche".to_owned());
    assert_eq!(
        room.world.refused(&officer, P::Reveal { application, reason }),
        ["key-unknown"]
    );
    assert_eq!(room.world.refused(&admin, P::MakeKey), ["refused-key-there"]);
    std::fs::remove_file(room.key()).expect("lost");
    assert_eq!(room.world.refused(&admin, P::MakeKey), ["refused-key-elsewhere"]);
    room.world.assert_sound();
}

/// The review of the room's laureate, as the officer sees it.
fn review(room: &Room, size: (u16, u16), lang: Lang) -> Inline {
    let look = Look::new(lang, Theme::Default, room.world.clock);
    let store = room.world.second_store().with_vault(room.vault());
    let mut app = Inline::new(store, room.world.officer.clone(), look, size);
    app.send(Event::Visit(Place::Review(room.world.vacancy, Some(room.laureate))));
    app
}

#[test]
fn by_keyboard_a_number_is_typed_masked_and_shown_with_a_reason() {
    let room = Room::new();
    let mut app = review(&room, (120, 40), Lang::Dutch);
    app.press("N enter").types("93051822362").press("ctrl+s");
    assert!(
        app.text().contains("De laatste twee cijfers kloppen niet"),
        "{}",
        app.text()
    );
    assert!(app.drafts.is_empty(), "what is typed here is kept nowhere");
    app.press("esc esc N enter").types("93.05.18-223.61").press("ctrl+s");
    assert!(app.drafts.is_empty());
    app.press("N");
    assert!(app.text().contains("**.**.**-***.61"), "{}", app.text());
    assert!(!app.text().contains("223.61"), "{}", app.text());
    app.press("down enter").types("Voor de fiche").press("ctrl+s");
    assert!(app.text().contains("93.05.18-223.61"), "{}", app.text());
    app.press("esc");
    assert!(!app.text().contains("223.61"), "{}", app.text());
    assert!(!is_in_file(&room.world, NUMBER));
}

#[test]
fn the_command_line_reads_a_number_from_its_input_and_never_repeats_it() {
    let mut world = World::new();
    let laureate = world.applications[4];
    put(&mut world, laureate, S::Laureate);
    let (officer, admin) = (world.officer.login.clone(), world.admin.login.clone());
    let folder = Folder::of(world);
    let id = laureate.to_string();
    let no_key = folder.type_as(&officer, NUMBER, &["identifiers", "set", &id]);
    assert_eq!(no_key.code, 1);
    assert!(no_key.err.contains("keur identifiers key"), "{}", no_key.err);
    let made = folder.run_as(&admin, &["identifiers", "key"]);
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(folder.path("keur.key").exists());
    let set = folder.type_as(&officer, NUMBER, &["identifiers", "set", &id]);
    assert_eq!(set.code, 0, "{}", set.err);
    assert!(!set.out.contains("930518"), "{}", set.out);
    let status = folder.run_as(&admin, &["identifiers", "status"]);
    assert!(status.out.contains("1 nummer, versleuteld"), "{}", status.out);
    let shown = folder.run_as(&officer, &["identifiers", "show", &id, "--reason", "Fiche"]);
    assert_eq!(shown.out, "93.05.18-223.61\n");
    for out in [
        folder.run_as(&officer, &["candidates", "show", &id, "--json"]),
        folder.run_as(&officer, &["candidates", "list", "--json"]),
        folder.run_as(&officer, &["history", "application", &id, "--json"]),
    ] {
        assert_eq!(out.code, 0, "{}", out.err);
        assert!(!out.out.contains("930518") && !out.out.contains("93.05"), "{}", out.out);
    }
    let config = folder.bare_run(&["config"]);
    assert!(config.out.contains("identifier_key"), "{}", config.out);
    let removed = folder.run_as(&officer, &["identifiers", "remove", &id, "--reason", "Fiche is finaal"]);
    assert_eq!(removed.code, 0, "{}", removed.err);
}

#[test]
fn the_age_for_a_first_job_is_worked_out_from_the_number_when_somebody_is_hired() {
    let mut room = Room::new();
    let (officer, vacancy, application) = (room.world.officer.clone(), room.world.vacancy, room.laureate);
    room.keep(&officer, "00012556777").expect("born on 25 January 2000");
    // Who is hired from this day on, with how the rule took it.
    let mut hire = |from: &str| {
        room.world.sql(
            "UPDATE vacancy SET state = 'approved', kind = 'manager_selects', selector_ground = 'first_job', contract_from = ?2
             WHERE id = ?1",
            (vacancy, from),
        );
        put(&mut room.world, application, S::Offered);
        let command = CandidateCommand::Move {
            application,
            seen: S::Offered,
            to: S::Hired,
            stage: None,
            motivation: String::new(),
            ground: None,
        };
        let rules = |problems: Vec<keur::domain::Problem>| problems.into_iter().map(|problem| problem.rule).collect();
        match room.world.act(&officer, command) {
            Ok(done) => Ok::<Vec<_>, Vec<_>>(rules(done.warnings)),
            Err(keur::office::Failure::Refused(refusal)) => Err(rules(refusal.problems)),
            Err(failure) => panic!("{}", said(&failure)),
        }
    };
    // Without an end the contract outlives the quarter of the birthday: that is told.
    assert_eq!(hire("2026-01-24"), Ok(vec!["V-23"]));
    assert_eq!(hire("2026-01-25"), Err(vec!["V-23"]), "26 on that day");
    // The day of birth stands nowhere.
    assert!(!is_in_file(&room.world, "2000-01-25"));
}
