//! Loading at speed: a new file, filled in the order of its identifiers, with indexes, search and kept counts built afterwards.
//!
//! Only for a file nobody else has open. Knows no rules: what it is given is what it writes.

pub(crate) mod rows;
pub(crate) mod shift;

use crate::store::tx::Entry;
use crate::store::{Store, StoreResult};
use rows::Row;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::time::{Duration, Instant};

/// Tables whose rows come in great numbers: their indexes and triggers are set aside while they are filled.
const GREAT: &[&str] = &["person", "application", "document_text", "note", "vacancy", "event"];

/// The full-text indexes, rebuilt from their tables.
const SEARCH: &[&str] = &[
    "person_fts",
    "person_about_fts",
    "vacancy_fts",
    "event_fts",
    "document_fts",
    "note_fts",
];

/// What FTS5 keeps in memory before it writes a segment, in bytes, while building and afterwards (its own default).
const SEARCH_MEMORY: (i64, i64) = (64 << 20, 1 << 20);

/// A change to a row within an act.
#[derive(Debug)]
pub(crate) enum Change {
    /// A new row.
    Insert(Box<dyn Row>),
    /// Other values for an existing row, whose version rises.
    Set(&'static str, i64, Vec<(&'static str, Value)>),
}

/// What one journal entry of the past did.
#[derive(Debug)]
pub(crate) struct PastAct {
    /// When, in milliseconds.
    pub(crate) at: i64,
    /// Who.
    pub(crate) actor: i64,
    /// The act's code.
    pub(crate) kind: &'static str,
    /// The command as JSON.
    pub(crate) payload: String,
    /// The import it belongs to.
    pub(crate) batch: Option<i64>,
    /// What it is about.
    pub(crate) subjects: Vec<(&'static str, i64)>,
    /// What it changed.
    pub(crate) changes: Vec<Change>,
}

/// How long the parts of a load took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Built {
    /// Ordinary indexes.
    pub(crate) indexes: Duration,
    /// The name index for search.
    pub(crate) names: Duration,
    /// The other texts for search.
    pub(crate) texts: Duration,
}

/// What was set aside: the SQL that brings it back.
#[derive(Debug)]
pub(crate) struct Aside(Vec<String>);

/// Makes a file quick to fill: no journal, no waiting for the disk, a large cache, no checks between tables.
///
/// # Errors
/// What SQLite says.
pub(crate) fn begin(store: &mut Store) -> StoreResult<Aside> {
    let connection = store.bulk();
    connection.execute_batch(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF;
         PRAGMA secure_delete = OFF; PRAGMA cache_size = -98304; PRAGMA temp_store = FILE; PRAGMA threads = 2; PRAGMA cell_size_check = OFF;",
    )?;
    let mut aside = Vec::new();
    let mut drops = Vec::new();
    let mut statement = connection.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, name, table, sql): (String, String, String, String) = row.try_into()?;
        if GREAT.contains(&table.as_str()) {
            drops.push(format!("DROP {kind} {name};"));
            aside.push(sql);
        }
    }
    drop(rows);
    drop(statement);
    connection.execute_batch(&drops.concat())?;
    Ok(Aside(aside))
}

/// Adds a row; must stand inside a transaction of the caller to be quick.
///
/// # Errors
/// What SQLite says, constraints included.
pub(crate) fn put(connection: &Connection, row: &dyn Row) -> StoreResult<()> {
    row.put(connection)
}

/// Gives a row other values, raising its version.
///
/// # Errors
/// What SQLite says, constraints included.
pub(crate) fn set(
    connection: &Connection,
    table: &'static str,
    id: i64,
    values: &[(&'static str, Value)],
) -> StoreResult<()> {
    let sets: Vec<String> = values.iter().map(|(name, _)| format!("{name} = ?")).collect();
    let bound = values
        .iter()
        .map(|(_, value)| value.clone())
        .chain([Value::Integer(id)]);
    connection
        .prepare_cached(&format!(
            "UPDATE {table} SET version = version + 1, {} WHERE id = ?",
            sets.join(", ")
        ))?
        .execute(rusqlite::params_from_iter(bound))?;
    Ok(())
}

/// Ends the running transaction and starts the next: a chunk of rows is written.
///
/// # Errors
/// What SQLite says.
pub(crate) fn chunk(connection: &Connection) -> StoreResult<()> {
    if !connection.is_autocommit() {
        connection.execute_batch("COMMIT")?;
    }
    Ok(connection.execute_batch("BEGIN")?)
}

/// Brings back what was set aside, indexes in one sweep each, and rebuilds the search.
///
/// # Errors
/// What SQLite says.
pub(crate) fn finish(store: &mut Store, aside: Aside) -> StoreResult<Built> {
    let connection = store.bulk();
    if !connection.is_autocommit() {
        connection.execute_batch("COMMIT")?;
    }
    let mut built = Built::default();
    let started = Instant::now();
    for sql in &aside.0 {
        connection.execute_batch(sql)?;
    }
    built.indexes = started.elapsed();
    for table in SEARCH {
        let started = Instant::now();
        rebuild(connection, table)?;
        match *table {
            "person_fts" => built.names = started.elapsed(),
            _ => built.texts += started.elapsed(),
        }
    }
    Ok(built)
}

/// Fills the kept counts and the numbers of anonymous candidates from the applications and vacancies, as their triggers would have.
///
/// # Errors
/// What SQLite says.
pub(crate) fn count(store: &mut Store) -> StoreResult<Duration> {
    let started = Instant::now();
    store.bulk().execute_batch(
        "DELETE FROM vacancy_count;
         INSERT INTO vacancy_count (entity_id, n) SELECT entity_id, count(*) FROM vacancy GROUP BY 1;
         DELETE FROM state_count;
         INSERT INTO state_count (vacancy_id, state, stage_id, n)
           SELECT vacancy_id, state, coalesce(stage_id, 0), count(*) FROM application GROUP BY 1, 2, 3;
         UPDATE vacancy SET
           applications = (SELECT coalesce(sum(n), 0) FROM state_count s WHERE s.vacancy_id = vacancy.id),
           undecided = (SELECT coalesce(sum(n), 0) FROM state_count s WHERE s.vacancy_id = vacancy.id
             AND s.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage'));
         DELETE FROM alias;
         INSERT INTO alias (application_id, vacancy_id, number)
           SELECT a.id, a.vacancy_id, row_number() OVER (PARTITION BY a.vacancy_id ORDER BY a.received_at, a.id)
           FROM application a WHERE a.vacancy_id IN (SELECT vacancy_id FROM stage WHERE anonymous = 1);",
    )?;
    Ok(started.elapsed())
}

/// How many vacancies and applications there are.
pub(crate) fn made(store: &mut Store) -> StoreResult<(u64, u64)> {
    let counts = "SELECT (SELECT count(*) FROM vacancy), (SELECT count(*) FROM application)";
    let counted = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)? as u64, row.get::<_, i64>(1)? as u64));
    Ok(store.bulk().query_row(counts, [], counted)?)
}

fn rebuild(connection: &Connection, table: &str) -> StoreResult<()> {
    let (while_building, afterwards) = SEARCH_MEMORY;
    connection.execute_batch(&format!(
        "INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {while_building});
         INSERT INTO {table} ({table}) VALUES ('rebuild');
         INSERT INTO {table} ({table}) VALUES ('optimize');
         INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {afterwards});"
    ))?;
    Ok(())
}

/// Carries out acts of the past in their order, each with its journal entry.
///
/// # Errors
/// What SQLite says, constraints included.
pub(crate) fn enact(store: &mut Store, mut acts: Vec<PastAct>) -> StoreResult<()> {
    acts.sort_by_key(|act| act.at);
    for act in acts {
        store.write(act.at, |tx| {
            tx.open_entry(&Entry {
                actor: crate::domain::PersonId(act.actor),
                kind: act.kind,
                payload: &act.payload,
                undoes: None,
                batch: act.batch.map(crate::domain::BatchId),
            })?;
            for (subject, id) in &act.subjects {
                tx.about(subject, *id)?;
            }
            act.changes.iter().try_for_each(|change| match change {
                Change::Insert(row) => put(tx.connection(), row.as_ref()),
                Change::Set(table, id, values) => set(tx.connection(), table, *id, values),
            })
        })?;
    }
    Ok(())
}

/// Ends the load: a small file is packed, the settings of a living database come back.
///
/// # Errors
/// What SQLite says.
pub(crate) fn end(store: &mut Store, pack: bool) -> StoreResult<()> {
    let connection = store.bulk();
    // Acts of the past may have brought the vacancy of an event that was there before it: only now both have their words.
    rebuild(connection, "event_fts")?;
    if pack {
        for table in SEARCH {
            connection.execute_batch(&format!("INSERT INTO {table} ({table}) VALUES ('optimize')"))?;
        }
        // A packed file is small: of half-size pages less is left empty.
        connection.execute_batch("PRAGMA page_size = 2048; VACUUM")?;
    }
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;")?;
    Ok(())
}
