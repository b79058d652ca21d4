//! Undo gives back exactly what was there, whatever an entry changed.

use crate::support::{World, images};
use keur::domain::PersonId;
use keur::store::tx::Entry;
use keur::store::{StoreError, journal};
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;

/// A change of any row, as a command could make it.
#[derive(Clone, Debug)]
enum Op {
    Insert(usize, String),
    Update(usize, usize, Value),
    Delete(usize, usize),
}

/// Tables with the columns that are changed at random.
const TABLES: &[(&str, &[&str])] = &[
    ("person", &["family_name", "email", "search_name", "vlimpers", "city"]),
    (
        "vacancy",
        &["title", "number", "state", "held_state", "manager_id", "place", "posts"],
    ),
    (
        "application",
        &["state", "stage_id", "score", "place", "motivation", "person_id"],
    ),
    ("note", &["body", "created_at", "application_id"]),
    ("tag", &["name"]),
    ("vacancy_section", &["heading", "body", "position"]),
    ("criterion", &["name", "pass_mark", "maximum", "weight"]),
    ("stage", &["name", "position"]),
];

/// What is put in a new row; `?1` is its identifier and `?2` a text.
const INSERTS: &[&str] = &[
    "INSERT INTO person (id, family_name, given_name, sort_name, search_name, created_at) VALUES (?1, ?2, 'X', ?2, ?2, 1)",
    "INSERT INTO vacancy (id, number, entity_id, title, sort_title, state, state_at, kind, level, rank, grade, owner_id, created_at)
       SELECT ?1, ?2, entity_id, ?2, ?2, state, state_at, kind, level, rank, grade, owner_id, created_at FROM vacancy LIMIT 1",
    "INSERT INTO application (id, vacancy_id, entity_id, person_id, sort_name, received_at, state, motivation, state_at)
       SELECT ?1, v.id, v.entity_id, p.id, p.sort_name, 1, 'submitted', ?2, 1 FROM vacancy v, person p
       WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.vacancy_id = v.id AND a.person_id = p.id) LIMIT 1",
    "INSERT INTO note (id, vacancy_id, author_id, body, created_at) SELECT ?1, id, owner_id, ?2, 1 FROM vacancy LIMIT 1",
    "INSERT INTO tag (id, name) VALUES (?1, ?2)",
    "INSERT INTO vacancy_section (id, vacancy_id, position, heading, body) SELECT ?1, id, 1, ?2, ?2 FROM vacancy LIMIT 1",
    "INSERT INTO criterion (id, stage_id, position, name) SELECT ?1, id, 9, ?2 FROM stage LIMIT 1",
    "INSERT INTO stage (id, vacancy_id, position, kind, name) SELECT ?1, id, abs(?1) % 90 + 10, 'test', ?2 FROM vacancy LIMIT 1",
];

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Integer),
        (0_i64..5).prop_map(Value::Integer),
        text().prop_map(Value::Text),
        proptest::sample::select(vec!["on_hold", "in_stage", "submitted", "closed", "000123", ""])
            .prop_map(|code| Value::Text(code.to_owned())),
    ]
}

/// Texts with everything JSON and SQL could stumble over.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,6}",
        "[\"'\\\\{}\\[\\]:,\u{1}\n\té€😀\u{202e}\u{2028}]{1,12}",
        "\\PC{0,20}"
    ]
}

fn op() -> impl Strategy<Value = Op> {
    prop_oneof![
        (0..TABLES.len(), text()).prop_map(|(table, text)| Op::Insert(table, text)),
        (0..TABLES.len(), 0_usize..12, value()).prop_map(|(table, row, value)| Op::Update(table, row, value)),
        (0..TABLES.len(), 0_usize..12).prop_map(|(table, row)| Op::Delete(table, row)),
    ]
}

/// Makes the change, or leaves things as they are when a constraint forbids it.
fn carry_out(connection: &Connection, op: &Op, id: i64) {
    let chosen = |table: usize, row: usize| {
        let (table, _) = TABLES[table];
        connection
            .query_row(
                &format!(
                    "SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET ?1 % max(1, (SELECT count(*) FROM {table}))"
                ),
                [row as i64],
                |found| found.get::<_, i64>(0),
            )
            .ok()
    };
    let _ = match op {
        Op::Insert(table, text) => connection.execute(INSERTS[*table], (id, text)),
        Op::Update(table, row, value) => {
            let (name, columns) = TABLES[*table];
            let column = columns[row % columns.len()];
            connection.execute(
                &format!("UPDATE {name} SET version = version + 1, {column} = ?2 WHERE id = ?1"),
                (chosen(*table, *row), value),
            )
        }
        Op::Delete(table, row) => connection.execute(
            &format!("DELETE FROM {} WHERE id = ?1", TABLES[*table].0),
            [chosen(*table, *row)],
        ),
    };
}

fn write(world: &mut World, ops: &[Op]) -> i64 {
    let actor = world.officer.person;
    world
        .store
        .write(world.clock.millis(), |tx| {
            let seq = tx.open_entry(&entry(actor, "test", None))?;
            for op in ops {
                carry_out(tx.connection(), op, tx.next_id());
            }
            Ok::<_, StoreError>(seq)
        })
        .expect("the entry is written")
}

fn revert(world: &mut World, seq: i64) -> Result<i64, StoreError> {
    let actor = world.officer.person;
    world.store.write(world.clock.millis(), |tx| {
        let undo = tx.open_entry(&entry(actor, "undo", Some(seq)))?;
        tx.revert(seq)?;
        Ok(undo)
    })
}

fn entry(actor: PersonId, kind: &'static str, undoes: Option<i64>) -> Entry<'static> {
    Entry {
        actor,
        kind,
        payload: "{}",
        undoes,
        batch: None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_gives_back_what_was_there_and_redo_what_came(ops in proptest::collection::vec(op(), 1..14)) {
        let mut world = World::new();
        let before = world.images();
        let done = write(&mut world, &ops);
        let after = world.images();
        let undone = revert(&mut world, done).expect("undo");
        prop_assert_eq!(&world.images(), &before);
        let redone = revert(&mut world, undone).expect("redo");
        prop_assert_eq!(&world.images(), &after);
        revert(&mut world, redone).expect("undo again");
        prop_assert_eq!(&world.images(), &before);
        world.assert_sound();
    }

    #[test]
    fn a_stack_of_entries_unwinds_in_reverse(stack in proptest::collection::vec(proptest::collection::vec(op(), 1..5), 2..5)) {
        let mut world = World::new();
        let mut states = vec![world.images()];
        let mut entries = Vec::new();
        for ops in &stack {
            entries.push(write(&mut world, ops));
            states.push(world.images());
        }
        let mut undone = Vec::new();
        for (i, seq) in entries.into_iter().enumerate().rev() {
            undone.push(revert(&mut world, seq).expect("undo"));
            prop_assert_eq!(&world.images(), &states[i]);
        }
        for (i, seq) in undone.into_iter().rev().enumerate() {
            revert(&mut world, seq).expect("redo");
            prop_assert_eq!(&world.images(), &states[i + 1]);
        }
        world.assert_sound();
    }

    #[test]
    fn a_version_never_comes_back(ops in proptest::collection::vec(op(), 1..8)) {
        let mut world = World::new();
        let before = versions(world.connection());
        let done = write(&mut world, &ops);
        let between = versions(world.connection());
        revert(&mut world, done).expect("undo");
        for (row, version) in versions(world.connection()) {
            // Whoever holds a version from while the entry was in force must not match the row as it is now.
            let held = between.iter().find(|(other, _)| *other == row).map(|(_, version)| *version);
            let first = before.iter().find(|(other, _)| *other == row).map(|(_, version)| *version);
            prop_assert!(held == first || held.is_none_or(|held| version > held), "{row}: {held:?} → {version}");
        }
    }
}

fn versions(connection: &Connection) -> Vec<(String, i64)> {
    let mut all = Vec::new();
    for (table, _) in TABLES {
        let mut statement = connection
            .prepare(&format!("SELECT id, version FROM {table}"))
            .expect("a statement");
        let rows = statement.query_map([], |row| {
            Ok((format!("{table} {}", row.get::<_, i64>(0)?), row.get(1)?))
        });
        all.extend(rows.expect("rows").map(|row| row.expect("a row")));
    }
    all
}

#[test]
fn an_entry_changed_since_is_not_undone_and_nothing_moves() {
    let mut world = World::new();
    let ops = [
        Op::Insert(4, "dringend".to_owned()),
        Op::Update(1, 0, Value::Text("Andere titel".to_owned())),
    ];
    let seq = write(&mut world, &ops);
    world.sql(
        "UPDATE vacancy SET place = 'Gent', version = version + 1 WHERE id = ?1",
        [world.vacancy],
    );
    let before = images(world.connection());
    assert!(matches!(revert(&mut world, seq), Err(StoreError::ChangedSince(other)) if other == seq));
    assert_eq!(world.images(), before);
    assert_eq!(
        world.number("SELECT count(*) FROM journal", []),
        seq,
        "the refused undo leaves no entry"
    );
}

#[test]
fn an_entry_others_built_upon_is_not_undone() {
    let mut world = World::new();
    let seq = write(&mut world, &[Op::Insert(4, "dringend".to_owned())]);
    let tag = world.number("SELECT id FROM tag", []);
    let vacancy = world.vacancy;
    world.insert("tagging", &[("tag_id", &tag), ("vacancy_id", &vacancy)]);
    assert!(matches!(revert(&mut world, seq), Err(StoreError::ChangedSince(_))));
}

#[test]
fn an_entry_that_changed_nothing_is_undone_too() {
    let mut world = World::new();
    let seq = write(&mut world, &[]);
    assert_eq!(journal::entry(world.connection(), seq).expect("an entry").kind, "test");
    revert(&mut world, seq).expect("nothing to put back");
    world.assert_sound();
}
