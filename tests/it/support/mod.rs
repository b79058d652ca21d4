//! A small database with people in every role, for every integration test.
//!
//! [`World::new`] stands on Sunday 22 November 2026, 10:00: vacancy 2026-0412 of the Agentschap Overheidspersoneel is in selection, with
//! three stages, a jury and six applications. Everything is in memory; [`World::in_file`] gives the same in a file. Add what a test needs
//! with [`World::insert`] or the small builders; act with [`World::act`], look with [`World::number`] and [`World::images`].

mod build;
pub mod workbook;

#[allow(unused_imports, reason = "as with the methods")]
pub use build::NewVacancy;

use chrono::{Duration, NaiveDate, NaiveDateTime};
use keur::clock::Clock;
use keur::domain::{Actor, ApplicationId, ConditionId, CriterionId, EntityId, JurorId, StageId, VacancyId};
use keur::i18n::{Lang, words};
use keur::office::{self, Command, Done, Failure, Query, Reply, identity};
use keur::store::open::Create;
use keur::store::{Store, StoreError, journal};
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params, ToSql, params_from_iter};
use std::collections::BTreeMap;
use std::path::PathBuf;
use tempfile::TempDir;

/// A database with everything in it.
pub struct World {
    /// The database.
    pub store: Store,
    /// The time, which stands still until [`World::later`].
    pub clock: Clock,
    /// The folder of the file, when there is one.
    folder: Option<TempDir>,
    /// Agentschap Overheidspersoneel.
    pub entity: EntityId,
    /// Departement Omgeving, where only the stranger works.
    pub elsewhere: EntityId,
    /// An Peeters, selection officer of the entity, owner of the vacancy.
    pub officer: Actor,
    /// Karim Benali, selection officer of the entity too.
    pub colleague: Actor,
    /// Hilde Van de Velde, HR officer of the entity.
    pub hr: Actor,
    /// Éléonore d'Hondt, line manager of the vacancy.
    pub manager: Actor,
    /// Øyvind Maes, chair of the jury.
    pub chair: Actor,
    /// Griet De Smet, juror.
    pub juror: Actor,
    /// Luc Vandevelde, union observer on the jury.
    pub observer: Actor,
    /// Sofie Claes, administrator of everything.
    pub admin: Actor,
    /// Tom Wouters, selection officer of the other entity.
    pub stranger: Actor,
    /// 2026-0412 Dossierbehandelaar premies, in selection.
    pub vacancy: VacancyId,
    /// Screening, preselection, interview.
    pub stages: Vec<StageId>,
    /// Three criteria of the interview, each out of 5 points; the last one essential.
    pub criteria: Vec<CriterionId>,
    /// Diploma and experience.
    pub conditions: Vec<ConditionId>,
    /// The seats of chair, juror and observer.
    pub seats: Vec<JurorId>,
    /// Six applications: submitted, admissible, screened in (2), in the interview, screened out.
    pub applications: Vec<ApplicationId>,
}

/// The moment everything stands on.
pub fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22)
        .and_then(|day| day.and_hms_opt(10, 0, 0))
        .expect("a moment")
}

impl World {
    /// The whole world in memory.
    pub fn new() -> Self {
        build::world(Store::in_memory().expect("a store"), Clock::fixed(now()))
    }

    /// The same in a file of its own, which goes when the world does.
    pub fn in_file() -> Self {
        Self::new().into_file()
    }

    /// Moves everything into a file of its own, which goes when the world does: for screens that write where the test reads.
    pub fn into_file(mut self) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keur.db");
        self.store.copy_to(&path).expect("a copy");
        self.store = Store::open(&path, Create::No).expect("the copy opens");
        self.folder = Some(folder);
        self
    }

    /// A private copy of the committed sample, on its own day; its people are found by login, its vacancies by number.
    pub fn of_sample() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sample.db");
        std::fs::copy(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sample.db"), &path).expect("a copy");
        let noon = keur::sample::SAMPLE.today.and_hms_opt(12, 30, 0).expect("a moment");
        let mut world = build::empty(
            Store::open(&path, Create::No).expect("the copy opens"),
            Clock::fixed(noon),
        );
        world.folder = Some(folder);
        world
    }

    /// The file.
    pub fn path(&self) -> PathBuf {
        self.store.path().to_owned()
    }

    /// A second writer on the same file, as a colleague's process would be.
    pub fn second_store(&self) -> Store {
        Store::open(&self.path(), Create::No).expect("the file opens again")
    }

    /// The connection, for looking.
    pub fn connection(&self) -> &Connection {
        self.store.reader()
    }

    /// Lets time go by.
    pub fn later(&mut self, minutes: i64) {
        self.clock = Clock::fixed(self.clock.local() + Duration::minutes(minutes));
    }

    /// Carries out a command for somebody.
    pub fn act(&mut self, actor: &Actor, command: impl Into<Command>) -> Result<Done, Failure> {
        office::execute(&mut self.store, self.clock, actor, &command.into())
    }

    /// Carries out a command that must succeed.
    pub fn done(&mut self, actor: &Actor, command: impl Into<Command>) -> Done {
        let command = command.into();
        self.act(actor, command.clone())
            .unwrap_or_else(|failure| panic!("{command:?}: {}", said(&failure)))
    }

    /// Carries out a command that must be refused; gives the message ids of the reasons.
    pub fn refused(&mut self, actor: &Actor, command: impl Into<Command>) -> Vec<String> {
        let command = command.into();
        match self.act(actor, command.clone()) {
            Err(Failure::Refused(refusal)) => refusal.problems.into_iter().map(|p| p.message.id).collect(),
            other => panic!("{command:?} was not refused: {other:?}"),
        }
    }

    /// Asks for somebody.
    pub fn ask(&self, actor: &Actor, query: &Query) -> Reply {
        office::ask(self.connection(), self.clock, actor, query).unwrap_or_else(|failure| panic!("{}", said(&failure)))
    }

    /// The actor behind a login.
    pub fn actor(&self, login: &str) -> Actor {
        identity::by_login(self.connection(), self.clock, login)
            .expect("a readable account")
            .unwrap_or_else(|| panic!("nobody logs in as {login}"))
    }

    /// The actor a person is.
    pub fn actor_of(&self, person: i64) -> Actor {
        self.actor(&self.text("SELECT login FROM account WHERE id = ?1", [person]))
    }

    /// Writes SQL in a transaction of its own, outside the journal.
    pub fn sql(&mut self, sql: &str, params: impl Params) -> usize {
        self.store
            .write(self.clock.millis(), |tx| {
                Ok::<_, StoreError>(tx.connection().execute(sql, params)?)
            })
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// Adds a row outside the journal; returns its new identifier.
    pub fn insert(&mut self, table: &str, values: &[(&str, &dyn ToSql)]) -> i64 {
        let moment = self.clock.millis();
        // The clock stands still: a store that was opened anew on the same rows draws its node by chance, and once in a thousand times
        // the one that made them. The program draws another when its row is refused; here the next that is free will do.
        let id = loop {
            let drawn = self.store.write(moment, |tx| Ok::<_, StoreError>(tx.next_id()));
            let id = drawn.expect("an identifier");
            if self.number(&format!("SELECT count(*) FROM {table} WHERE id = ?1"), [id]) == 0 {
                break id;
            }
        };
        self.insert_as(table, id, values);
        id
    }

    /// Adds a row with a known identifier outside the journal.
    pub fn insert_as(&mut self, table: &str, id: i64, values: &[(&str, &dyn ToSql)]) {
        let names = values
            .iter()
            .fold(String::new(), |names, (name, _)| names + ", " + name);
        let marks = ", ?".repeat(values.len());
        let bound = std::iter::once(&id as &dyn ToSql).chain(values.iter().map(|(_, value)| *value));
        self.sql(
            &format!("INSERT INTO {table} (id{names}) VALUES (?{marks})"),
            params_from_iter(bound),
        );
    }

    /// One value.
    pub fn value<T: FromSql>(&self, sql: &str, params: impl Params) -> T {
        self.connection()
            .query_row(sql, params, |row| row.get(0))
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// One number.
    pub fn number(&self, sql: &str, params: impl Params) -> i64 {
        self.value(sql, params)
    }

    /// One text.
    pub fn text(&self, sql: &str, params: impl Params) -> String {
        self.value(sql, params)
    }

    /// The version of a row, as somebody who just looked would hold it.
    pub fn version(&self, table: &str, id: impl Into<i64>) -> i64 {
        self.number(&format!("SELECT version FROM {table} WHERE id = ?1"), [id.into()])
    }

    /// Every row of every journaled table and every kept count, versions aside.
    pub fn images(&self) -> BTreeMap<String, Vec<String>> {
        images(self.connection())
    }

    /// Stops when the file, a foreign key, a search index, a kept count or the journal's chain is not sound.
    pub fn assert_sound(&self) {
        assert_sound(self.connection());
    }
}

/// Every row of every journaled table and every kept count, versions aside.
pub fn images(connection: &Connection) -> BTreeMap<String, Vec<String>> {
    let mut images = BTreeMap::new();
    for table in journal::journaled_tables(connection).expect("tables") {
        let columns: Vec<String> = texts(
            connection,
            &format!(
                "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{table}') WHERE name <> 'version' ORDER BY cid"
            ),
        );
        let rows = texts(
            connection,
            &format!("SELECT {} FROM {table} ORDER BY id", columns.join(" || '|' || ")),
        );
        images.insert(table, rows);
    }
    images.insert(
        "state_count".to_owned(),
        texts(
            connection,
            "SELECT vacancy_id || '|' || state || '|' || stage_id || '|' || n FROM state_count ORDER BY 1",
        ),
    );
    images
}

/// Stops when anything the database promises does not hold.
pub fn assert_sound(connection: &Connection) {
    assert_eq!(texts(connection, "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(
        texts(connection, "SELECT \"table\" FROM pragma_foreign_key_check"),
        [""; 0]
    );
    for index in [
        "person_fts",
        "person_about_fts",
        "vacancy_fts",
        "event_fts",
        "document_fts",
        "note_fts",
    ] {
        connection
            .execute(
                &format!("INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"),
                [],
            )
            .unwrap_or_else(|error| panic!("{index}: {error}"));
    }
    assert_counts(connection);
    let verified = journal::verify(connection).expect("a journal");
    assert_eq!(verified.broken, None);
}

/// Stops when a kept count is not the real one.
pub fn assert_counts(connection: &Connection) {
    let kept = texts(
        connection,
        "SELECT vacancy_id || '|' || state || '|' || stage_id || '|' || n FROM state_count ORDER BY 1",
    );
    let real = texts(
        connection,
        "SELECT vacancy_id || '|' || state || '|' || coalesce(stage_id, 0) || '|' || count(*) FROM application
         GROUP BY vacancy_id, state, coalesce(stage_id, 0) ORDER BY 1",
    );
    assert_eq!(kept, real);
    let kept = texts(connection, "SELECT entity_id || '|' || n FROM vacancy_count ORDER BY 1");
    let real = texts(
        connection,
        "SELECT entity_id || '|' || count(*) FROM vacancy GROUP BY entity_id ORDER BY 1",
    );
    assert_eq!(kept, real);
    let wrong = texts(
        connection,
        "SELECT number || ': ' || applications || ' ' || undecided FROM vacancy v WHERE
           applications <> (SELECT count(*) FROM application WHERE vacancy_id = v.id) OR
           undecided <> (SELECT count(*) FROM application WHERE vacancy_id = v.id
             AND state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage'))",
    );
    assert_eq!(wrong, [""; 0]);
}

/// The first column of every row, as text.
pub fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    statement
        .query_map([], |row| row.get(0))
        .expect("rows")
        .collect::<Result<_, _>>()
        .unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// What a person would read of a failure, in Dutch.
pub fn said(failure: &Failure) -> String {
    let sentences: Vec<String> = failure
        .messages()
        .iter()
        .map(|message| words(Lang::Dutch).text(message))
        .collect();
    sentences.join(" ")
}
