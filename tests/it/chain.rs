//! The journal's chain: every way of tampering with it is found, and erasure under privacy law is not taken for tampering.

use crate::support::World;
use keur::office::Command;
use keur::office::candidate::CandidateCommand;
use keur::store::journal;

/// A journal of five notes and one undo.
fn world() -> World {
    let mut world = World::new();
    let an = world.officer.clone();
    for i in 0..5 {
        let application = world.applications[i];
        let body = format!("Notitie {i}");
        world.done(&an, Command::Candidate(CandidateCommand::Note { application, body }));
    }
    world.done(&an, Command::Undo(None));
    world
}

/// What a check finds after somebody wrote this SQL past the program.
fn found(sql: &str) -> Option<(i64, &'static str)> {
    let mut world = world();
    assert!(world.sql(sql, []) > 0, "{sql}");
    journal::verify(world.connection()).expect("a readable journal").broken
}

#[test]
fn an_untouched_chain_is_whole() {
    let verified = journal::verify(world().connection()).expect("a readable journal");
    assert_eq!((verified.entries, verified.broken), (6, None));
}

#[test]
fn every_tampering_is_found() {
    let payload = "UPDATE journal SET payload = replace(payload, 'Notitie', 'Nota') WHERE seq = 2";
    assert_eq!(found(payload), Some((2, "payload")));
    let digest_too = "UPDATE journal SET payload_digest = 'x', payload = '' WHERE seq = 2";
    assert_eq!(found(digest_too), Some((2, "link")));
    assert_eq!(
        found("UPDATE journal_row SET after = replace(after, 'Notitie', 'Nota') WHERE entry = 3"),
        Some((3, "rows"))
    );
    assert_eq!(
        found("UPDATE journal_row SET row_id = row_id + 1 WHERE entry = 3"),
        Some((3, "rows"))
    );
    assert_eq!(
        found("UPDATE journal_row SET digest = 'x' WHERE entry = 3"),
        Some((3, "rows"))
    );
    assert_eq!(
        found("UPDATE journal_row SET before = NULL, after = NULL, digest = 'x' WHERE entry = 3"),
        Some((3, "rows"))
    );
    assert_eq!(found("DELETE FROM journal_row WHERE entry = 3"), Some((3, "rows")));
    assert_eq!(
        found("UPDATE journal_row SET entry = 2 WHERE entry = 3"),
        Some((2, "rows"))
    );
    for (column, value) in [
        ("actor_id", "7"),
        ("at", "1"),
        ("device", "'x'"),
        ("kind", "'x'"),
        ("undoes", "1"),
        ("hash", "'x'"),
        ("prev_hash", "'x'"),
    ] {
        let sql = format!("UPDATE journal SET {column} = {value} WHERE seq = 3");
        assert_eq!(found(&sql), Some((3, "link")), "{column}");
    }
}

#[test]
fn a_removed_entry_is_missed() {
    let mut world = world();
    for sql in [
        "DELETE FROM journal_row WHERE entry = 3",
        "DELETE FROM journal_subject WHERE entry = 3",
        "DELETE FROM journal WHERE seq = 3",
    ] {
        assert!(world.sql(sql, []) > 0);
    }
    assert_eq!(
        journal::verify(world.connection()).expect("a journal").broken,
        Some((4, "missing"))
    );
    // Closing the gap does not help: the entry after no longer follows from the one before.
    world.sql("PRAGMA defer_foreign_keys = ON", []);
    for sql in [
        "UPDATE journal_row SET entry = entry - 1 WHERE entry > 3",
        "UPDATE journal SET seq = seq - 1 WHERE seq > 3",
    ] {
        world
            .connection()
            .pragma_update(None, "foreign_keys", false)
            .expect("a pragma");
        world.sql(sql, []);
    }
    assert_eq!(
        journal::verify(world.connection()).expect("a journal").broken,
        Some((3, "link"))
    );
}

#[test]
fn exchanged_entries_are_found() {
    let mut world = world();
    world
        .connection()
        .pragma_update(None, "foreign_keys", false)
        .expect("a pragma");
    for (from, to) in [(2, 99), (3, 2), (99, 3)] {
        world.sql("UPDATE journal SET seq = ?2 WHERE seq = ?1", (from, to));
        world.sql("UPDATE journal_row SET entry = ?2 WHERE entry = ?1", (from, to));
    }
    assert_eq!(
        journal::verify(world.connection()).expect("a journal").broken,
        Some((2, "link"))
    );
}

#[test]
fn erasure_leaves_the_chain_whole() {
    let mut world = world();
    world.sql("UPDATE journal SET payload = '' WHERE seq = 2", []);
    world.sql("UPDATE journal_row SET before = NULL, after = NULL WHERE entry = 2", []);
    assert_eq!(journal::verify(world.connection()).expect("a journal").broken, None);
    let an = world.officer.clone();
    assert_eq!(
        world.refused(&an, Command::Undo(Some(2))),
        ["refused-undo-changed"],
        "what was erased cannot come back"
    );
}
