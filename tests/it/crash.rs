//! A process that is killed while it writes: what it acknowledged is there, the rest is not, and the file is sound.

use crate::support::{World, assert_sound};
use keur::clock::Clock;
use keur::domain::ApplicationId;
use keur::office::candidate::CandidateCommand;
use keur::office::{Command, execute, identity};
use keur::store::open::Create;
use keur::store::{Store, journal};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::time::Duration;

const FILE: &str = "KEUR_TEST_CRASH_FILE";
const LOGIN: &str = "KEUR_TEST_CRASH_LOGIN";
const APPLICATION: &str = "KEUR_TEST_CRASH_APPLICATION";

/// How often the writer is killed.
const KILLS: u64 = 200;

/// Not a test of its own: the process that gets killed. Writes note after note, and says which journal entry each became.
#[test]
#[ignore = "started by the test below"]
fn the_writer() {
    let Ok(file) = std::env::var(FILE) else { return };
    let application = ApplicationId(
        std::env::var(APPLICATION)
            .expect("an application")
            .parse()
            .expect("a number"),
    );
    let mut store = Store::open(Path::new(&file), Create::No).expect("the file opens");
    let login = std::env::var(LOGIN).expect("a login");
    let actor = identity::by_login(store.reader(), Clock::System, &login)
        .expect("a read")
        .expect("an account");
    for i in 0_u64.. {
        let command = match i % 7 {
            6 => Command::Undo(None),
            _ => Command::Candidate(CandidateCommand::Note {
                application,
                body: format!("notitie {i}"),
            }),
        };
        let done = execute(&mut store, Clock::System, &actor, &command).expect("a write");
        println!("entry {}", done.entry.expect("an entry"));
        std::io::stdout().flush().expect("the pipe");
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    let world = World::in_file();
    let path = world.path();
    let (login, application) = (world.officer.login.clone(), world.applications[1]);
    let mut acknowledged = 0_i64;
    for round in 0..KILLS {
        let mut writer = Process::new(std::env::current_exe().expect("this program"))
            .args(["crash::the_writer", "--exact", "--ignored", "--nocapture"])
            .env(FILE, &path)
            .env(LOGIN, &login)
            .env(APPLICATION, application.0.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a process");
        // Chance enough, the same each time: between the first write and some dozens later.
        let spared = (round * 7919) % 23;
        let pause = Duration::from_micros((round * 104_729) % 3_000);
        let mut lines = BufReader::new(writer.stdout.take().expect("a pipe"))
            .lines()
            .map_while(Result::ok);
        let entry_of = |line: &str| {
            line.split("entry ")
                .nth(1)
                .and_then(|seq| seq.trim().parse::<i64>().ok())
        };
        let mut last = acknowledged;
        for entry in lines
            .by_ref()
            .filter_map(|line| entry_of(&line))
            .take(spared as usize + 1)
        {
            last = last.max(entry);
        }
        std::thread::sleep(pause);
        writer.kill().expect("a kill");
        // What it still managed to say counts as acknowledged too.
        for entry in lines.filter_map(|line| entry_of(&line)) {
            last = last.max(entry);
        }
        writer.wait().expect("an end");
        assert!(last > acknowledged, "round {round}: the writer wrote nothing");
        acknowledged = last;
        let store = Store::open(&path, Create::No).expect("the file opens after a kill");
        let newest: i64 = store
            .reader()
            .query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))
            .expect("a journal");
        assert!(
            newest >= acknowledged,
            "round {round}: entry {acknowledged} was acknowledged, {newest} is the newest"
        );
        // At most the one command that was under way is there without having been acknowledged.
        assert!(
            newest <= acknowledged + 1,
            "round {round}: {newest} entries, {acknowledged} acknowledged"
        );
        acknowledged = newest;
        if round % 20 == 0 {
            assert_sound(store.reader());
        }
    }
    let store = Store::open(&path, Create::No).expect("the file opens");
    assert_sound(store.reader());
    assert_eq!(journal::verify(store.reader()).expect("a check").broken, None);
}
