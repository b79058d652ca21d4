//! Several who write at once, a disk that is full, a lock that is not let go: each is told, and nothing is half done.

use crate::support::{World, assert_sound};
use keur::office::candidate::CandidateCommand;
use keur::office::vacancy::VacancyCommand;
use keur::office::{Command, Failure, execute};
use keur::store::StoreError;
use rusqlite::Connection;
use std::thread;
use std::time::{Duration, Instant};

fn note(world: &World, body: String) -> Command {
    Command::Candidate(CandidateCommand::Note {
        application: world.applications[0],
        body,
    })
}

#[test]
fn four_who_write_without_a_pause_all_get_their_turns() {
    const WRITERS: usize = 4;
    const EACH: usize = 50;
    let world = World::in_file();
    let clock = world.clock;
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let mut store = world.second_store();
            let actor = world.officer.clone();
            let commands: Vec<Command> = (0..EACH).map(|i| note(&world, format!("{writer} {i}"))).collect();
            thread::spawn(move || {
                for command in commands {
                    execute(&mut store, clock, &actor, &command).expect("its turn comes");
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().expect("a writer");
    }
    assert_eq!(world.number("SELECT count(*) FROM note", []), (WRITERS * EACH) as i64);
    world.assert_sound();
}

#[test]
fn who_waits_too_long_is_told_and_nothing_changed() {
    let mut world = World::in_file();
    let officer = world.officer.clone();
    let before = world.images();
    let colleague = Connection::open(world.path()).expect("the file");
    colleague.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    world.store.wait_at_most(Duration::from_millis(150)).expect("patience");
    let started = Instant::now();
    let command = note(&world, "Gebeld".to_owned());
    let failure = world.act(&officer, command.clone()).expect_err("a lock");
    assert!(matches!(failure, Failure::Store(StoreError::Locked)), "{failure}");
    assert!(started.elapsed() >= Duration::from_millis(150));
    assert_eq!(world.images(), before);
    colleague.execute_batch("ROLLBACK").expect("the lock let go");
    world.done(&officer, command);
    world.assert_sound();
}

#[test]
fn who_waits_gets_a_turn_when_the_colleague_is_done() {
    let mut world = World::in_file();
    let officer = world.officer.clone();
    let colleague = Connection::open(world.path()).expect("the file");
    colleague.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    let held = thread::spawn(move || {
        thread::sleep(Duration::from_millis(120));
        colleague.execute_batch("COMMIT").expect("the lock let go");
    });
    let started = Instant::now();
    let command = note(&world, "Gebeld".to_owned());
    world.done(&officer, command);
    assert!(started.elapsed() >= Duration::from_millis(100), "it did wait");
    held.join().expect("the colleague");
}

#[test]
fn a_full_disk_refuses_the_change_and_keeps_the_rest() {
    let mut world = World::in_file();
    let officer = world.officer.clone();
    let pages = world.number("PRAGMA page_count", []);
    let room = |world: &World, pages: i64| {
        world
            .connection()
            .pragma_update(None, "max_page_count", pages)
            .expect("a bound");
    };
    room(&world, pages + 8);
    let mut kept = 0;
    let failure = loop {
        let before = world.images();
        let words: Vec<String> = (0..600).map(|i| format!("woord{kept}x{i}")).collect();
        let command = note(&world, words.join(" "));
        match world.act(&officer, command) {
            Ok(_) => kept += 1,
            Err(failure) => {
                assert_eq!(world.images(), before, "nothing of the refused change stayed");
                break failure;
            }
        }
        assert!(kept < 100, "the bound holds");
    };
    assert!(matches!(failure, Failure::Store(StoreError::Full)), "{failure}");
    let dutch = crate::support::said(&failure);
    assert!(dutch.contains("vol"), "{dutch}");
    world.assert_sound();
    room(&world, pages + 10_000);
    let command = note(&world, "Er is weer plaats".to_owned());
    world.done(&officer, command);
    assert_eq!(world.number("SELECT count(*) FROM note", []), kept + 1);
    assert_sound(world.connection());
}

#[test]
fn who_comes_second_is_told_who_was_first() {
    let mut world = World::in_file();
    let (officer, colleague) = (world.officer.clone(), world.colleague.clone());
    let (vacancy, seen) = (world.vacancy, world.version("vacancy", world.vacancy));
    let hold = |reason: &str| {
        Command::Vacancy(VacancyCommand::Hold {
            vacancy,
            seen,
            reason: reason.to_owned(),
        })
    };
    let mut other = world.second_store();
    execute(&mut other, world.clock, &colleague, &hold("Budget")).expect("the first");
    let cancel = Command::Vacancy(VacancyCommand::Cancel {
        vacancy,
        seen,
        reason: "Niet meer nodig".to_owned(),
    });
    let failure = world.act(&officer, cancel).expect_err("the second");
    let sentence = crate::support::said(&failure);
    assert!(sentence.contains(&colleague.name), "{sentence}");
    assert_eq!(
        world.text("SELECT state_reason FROM vacancy WHERE id = ?1", [vacancy.0]),
        "Budget"
    );
}
