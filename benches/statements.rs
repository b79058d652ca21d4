//! Every statement a person waits for, beside the same asked of SQLite with nothing around it, in turn, in the same run; and on a large
//! database beside a tenth of it and a small one: it must feel the same.
//!
//! `KEUR_BENCH_APPLICATIONS=2000000 cargo bench --bench statements`

#![allow(clippy::print_stdout, reason = "this is what it is for")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

mod yardstick;

use keur::clock::Clock;
use keur::domain::list::{Anchor, Clause, Key, KeyValue, Test, View};
use keur::domain::{Actor, ApplicationId, PersonId, VacancyId};
use keur::office::candidate::{CandidateCommand, CandidateQuery, CandidateReply};
use keur::office::message::DeskQuery;
use keur::office::person::{Ask, PersonQuery};
use keur::office::vacancy::dossier::DossierQuery;
use keur::office::vacancy::{VacancyQuery, VacancyReply};
use keur::office::{Command, Query, Reply, ask, execute, identity};
use keur::store::open::Create;
use keur::store::{Reader, Store};
use rusqlite::{Connection, OpenFlags, Params, Row, params};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use yardstick::figure::{Figure, Target, growth, pooled, printed};
use yardstick::{Series, applications, database, in_turn};

const ROUNDS: usize = 200;
const PAGE: usize = 120;
/// The rows of a search that must be there first.
const FOUND: usize = 50;
/// How often the databases are measured, one after the other: what else the machine does falls on all.
const PASSES: usize = 3;

struct Ground {
    reader: Reader,
    bare: Connection,
    actor: Actor,
    clock: Clock,
}

impl Ground {
    fn open(path: &Path, login: &str) -> Self {
        let clock = Clock::System;
        let reader = Reader::open(path).unwrap();
        let bare = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        // The same cache on both sides.
        bare.pragma_update(None, "cache_size", -8192).unwrap();
        let actor = identity::by_login(reader.connection(), clock, login).unwrap().unwrap();
        Self {
            reader,
            bare,
            actor,
            clock,
        }
    }

    fn ask(&self, query: &Query) -> Reply {
        ask(self.reader.connection(), self.clock, &self.actor, query).unwrap()
    }

    fn rows(&self, sql: &str, params: impl Params) -> usize {
        let mut statement = self.bare.prepare_cached(sql).unwrap();
        statement
            .query_map(params, touched)
            .unwrap()
            .map(Result::unwrap)
            .count()
    }
}

/// Reads every column, as anybody who wants to show the row must.
fn touched(row: &Row<'_>) -> rusqlite::Result<usize> {
    let columns = row.as_ref().column_count();
    let mut read = 0;
    for at in 0..columns {
        read += match row.get::<_, rusqlite::types::Value>(at)? {
            rusqlite::types::Value::Text(text) => black_box(text).len(),
            other => usize::from(black_box(other) != rusqlite::types::Value::Null),
        };
    }
    Ok(read)
}

/// The order of a list of vacancies: the column's id, its SQL, falling.
const ORDERS: &[(&str, &str, bool)] = &[
    ("number", "v.number", true),
    ("title", "v.sort_title", false),
    ("state", "v.state", false),
    ("applications", "v.applications", true),
    ("closes", "v.closes_local", true),
    ("changed", "v.state_at", true),
];

const VACANCY: &str =
    "v.number, v.title, v.rank, v.level, v.state, v.kind, v.applications, v.undecided, v.closes_local, v.state_at,
  v.place, v.version, e.short, o.given_name || ' ' || o.family_name
  FROM vacancy v JOIN entity e ON e.id = v.entity_id JOIN person o ON o.id = v.owner_id";

/// The same for the list of all candidates.
const CANDIDATE_ORDERS: &[(&str, &str, bool)] = &[("name", "a.sort_name", false), ("received", "a.received_at", true)];

const CANDIDATE: &str = "a.vacancy_id, a.entity_id, a.person_id, p.family_name || ' ' || p.given_name, v.number, v.title, v.manager_id,
  a.state, a.stage_id, coalesce(s.name, ''), a.score, a.place, a.received_at, a.source, p.city, a.profile, a.accommodation, a.version,
  (SELECT group_concat(t.name, ', ') FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.application_id = a.id), p.postal_code, p.diploma,
  (SELECT group_concat(DISTINCT r.competence) FROM test_result r WHERE r.person_id = a.person_id AND r.passed = 1),
  (SELECT group_concat(d.name, ', ') FROM document d WHERE d.application_id = a.id AND d.removed_at IS NULL)
  FROM application a CROSS JOIN person p ON p.id = a.person_id CROSS JOIN vacancy v ON v.id = a.vacancy_id LEFT JOIN stage s ON s.id = a.stage_id";

/// A list with its pages: what keur asks, and what the bare statement reads.
struct Listed {
    name: &'static str,
    table: &'static str,
    id: &'static str,
    orders: &'static [(&'static str, &'static str, bool)],
    columns: &'static str,
    page: fn(View, Anchor, usize) -> Query,
}

const LISTED: &[Listed] = &[
    Listed {
        name: "vacancies",
        table: "vacancy v",
        id: "v.id",
        orders: ORDERS,
        columns: VACANCY,
        page: |view, anchor, limit| Query::Vacancy(VacancyQuery::Page { view, anchor, limit }),
    },
    Listed {
        name: "candidates",
        table: "application a",
        id: "a.id",
        orders: CANDIDATE_ORDERS,
        columns: CANDIDATE,
        page: |view, anchor, limit| {
            Query::Candidate(CandidateQuery::Page {
                vacancy: None,
                view,
                anchor,
                limit,
            })
        },
    },
];

/// The place of a row at this part of the list.
fn place(ground: &Ground, listed: &Listed, sql: &str, direction: &str, part: f64) -> Key {
    let Listed { table, id, .. } = listed;
    let count = format!("SELECT count(*) FROM {table}");
    let n: i64 = ground.bare.query_row(&count, [], |row| row.get(0)).unwrap();
    let asked =
        format!("SELECT {sql}, {id} FROM {table} ORDER BY {sql} {direction}, {id} {direction} LIMIT 1 OFFSET ?1");
    // However deep, a whole page follows: half a page would cost half.
    let at = ((n as f64 * part) as i64).min(n - PAGE as i64 - 2);
    ground
        .bare
        .query_row(&asked, [at], |row| {
            let value = match row.get::<_, rusqlite::types::Value>(0)? {
                rusqlite::types::Value::Integer(number) => KeyValue::Number(number),
                rusqlite::types::Value::Text(text) => KeyValue::Text(text),
                _ => KeyValue::Number(0),
            };
            Ok(Key { value, id: row.get(1)? })
        })
        .unwrap()
}

fn pages(ground: &Ground, listed: &Listed) -> Vec<Figure> {
    let mut all = Vec::new();
    for &(id, sql, falling) in listed.orders {
        let (direction, sign) = if falling { ("DESC", "<") } else { ("ASC", ">") };
        for (depth, part) in [("first", 0.0), ("middle", 0.5), ("deep", 0.99)] {
            let key = place(ground, listed, sql, direction, part);
            let view = View {
                sort: id.to_owned(),
                descending: falling,
                ..View::default()
            };
            let query = (listed.page)(view, Anchor::After(key.clone()), PAGE);
            let row = listed.id;
            let half = |test: &str| format!("SELECT {sql} AS k, {row} AS i, {} WHERE {test}", listed.columns);
            let bare = format!(
                "{} UNION ALL {} ORDER BY k {direction}, i {direction} LIMIT {}",
                half(&format!("{sql} = ?1 AND {row} {sign} ?2")),
                half(&format!("{sql} {sign} ?1")),
                PAGE + 1,
            );
            let pair = in_turn(
                ROUNDS,
                || match ground.ask(&query) {
                    Reply::Vacancy(VacancyReply::Page(page)) => page.rows.len(),
                    Reply::Candidate(CandidateReply::Page(page)) => page.rows.len(),
                    _ => 0,
                },
                || match &key.value {
                    KeyValue::Number(number) => ground.rows(&bare, params![number, key.id]),
                    KeyValue::Text(text) => ground.rows(&bare, params![text, key.id]),
                },
            );
            let name = format!("{} by {id}, {depth} page", listed.name);
            all.push(Figure::beside(name, Target::Ratio(1.5), pair));
        }
    }
    all
}

/// What a question takes that has no one bare statement to stand beside: another object each time, against one frame.
fn within_a_frame(ground: &Ground, name: &str, questions: &[Query], rounds: usize) -> Figure {
    let mut ours = Series::default();
    for query in questions.iter().cycle().take(rounds) {
        ours.add(yardstick::time(|| ground.ask(query)));
    }
    Figure::alone(name.to_owned(), ours)
}

/// The dossiers one pages through: candidates, and the vacancies they are for.
fn dossiers(ground: &Ground) -> Vec<Figure> {
    let ids: Vec<i64> = ground
        .bare
        .prepare("SELECT a.id FROM application a JOIN vacancy v ON v.id = a.vacancy_id WHERE v.state = 'in_selection' ORDER BY a.id LIMIT 300")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let candidates: Vec<Query> = ids
        .into_iter()
        .map(|id| Query::Candidate(CandidateQuery::Dossier(ApplicationId(id))))
        .collect();
    let vacancies: Vec<Query> = ground
        .bare
        .prepare("SELECT id FROM vacancy WHERE state <> 'in_preparation' AND owner_id = (SELECT id FROM account WHERE login = 'an.peeters') LIMIT 300")
        .unwrap()
        .query_map([], |row| row.get(0).map(VacancyId))
        .unwrap()
        .map(|id| Query::Vacancy(VacancyQuery::Dossier(DossierQuery::Head(id.unwrap()))))
        .collect();
    vec![
        within_a_frame(ground, "a candidate's dossier", &candidates, ROUNDS),
        within_a_frame(ground, "a vacancy's summary", &vacancies, ROUNDS),
    ]
}

/// Words as they grow while somebody types common names, a given name, words of a title and of a CV, one that stands only in addresses,
/// and a name with the first letter of the next.
fn typed() -> Vec<String> {
    let words = [
        "vandevelde",
        "janss",
        "vandenbroucke",
        "oyvind",
        "dossierbeheerder",
        "telenet",
    ];
    words
        .iter()
        .flat_map(|word| (1..=word.len()).map(|n| word[..n].to_owned()))
        .chain(["an p", "van d", "jan vand"].map(str::to_owned))
        .collect()
}

/// The question to a full-text index for words as they are typed.
fn matched(typed: &str) -> String {
    let words: Vec<String> = typed.split(' ').map(|word| format!("\"{word}\"*")).collect();
    words.join(" ")
}

/// Finding anything, and filtering both long lists, at every letter.
fn search(ground: &Ground) -> Vec<Figure> {
    let mut all = Vec::new();
    for typed in typed() {
        let query = Query::Desk(DeskQuery::Find(typed.clone()));
        let mut kinds = vec!["vacancy_fts", "person_fts", "event_fts"];
        if typed.len() > 1 {
            kinds.extend(["document_fts", "note_fts"]);
        }
        all.push(while_typing(ground, "find anything", &typed, &query, &kinds));
    }
    for listed in LISTED {
        let (name, kind, sort, descending) = match listed.name {
            "vacancies" => ("filter vacancies", "vacancy_fts", "number", true),
            _ => ("filter all candidates", "person_fts", "name", false),
        };
        for typed in typed() {
            let view = View {
                text: typed.clone(),
                sort: sort.to_owned(),
                descending,
                ..View::default()
            };
            let query = (listed.page)(view, Anchor::First, FOUND);
            all.push(while_typing(ground, name, &typed, &query, &[kind]));
        }
    }
    all
}

/// Something asked at every letter, beside the first fifty matches of the indexes it asks.
fn while_typing(ground: &Ground, name: &str, typed: &str, query: &Query, kinds: &[&str]) -> Figure {
    let matched = matched(typed);
    let bare: Vec<String> = kinds
        .iter()
        .map(|kind| format!("SELECT rowid FROM {kind} WHERE {kind} MATCH ?1 LIMIT 50"))
        .collect();
    let pair = in_turn(
        ROUNDS / 8,
        || ground.ask(query),
        || bare.iter().map(|sql| ground.rows(sql, [&matched])).sum::<usize>(),
    );
    Figure::beside(format!("{name}: {typed}"), Target::Typing, pair)
}

/// A condition: its column, whether it is turned round, what it asks.
type Asked<'a> = (&'a str, bool, Test);

/// Conditions on all candidates: what few have, what many have, and both together. The first page is asked, as a screen does.
fn conditions(ground: &Ground) -> Vec<Figure> {
    let contains = |text: &str| Test::Contains(text.to_owned());
    let is = |code: &str| Test::Is(vec![code.to_owned()]);
    let score = |low: &str| Test::Range(low.to_owned(), "2000".to_owned());
    let asked: &[(&str, &[Asked<'_>])] = &[
        ("a word of the CV", &[("cv", false, contains("dossierbeheer"))]),
        ("a common town", &[("city", false, contains("gent"))]),
        ("a town nobody lives in", &[("city", false, contains("zzz"))]),
        ("a common diploma", &[("diploma", false, contains("master"))]),
        ("a region", &[("postal-code", false, contains("90"))]),
        (
            "a competence passed before",
            &[("competence", false, contains("klant"))],
        ),
        ("a tag", &[("tags", false, contains("dringend"))]),
        ("a rare state", &[("state", false, is("offered"))]),
        ("a common state", &[("state", false, is("screened_out"))]),
        ("a rare score", &[("score", false, score("1950"))]),
        ("a common score", &[("score", false, score("1000"))]),
        (
            "not a town, and a diploma",
            &[("city", true, contains("gent")), ("diploma", false, contains("master"))],
        ),
        (
            "a rare state in a town",
            &[("state", false, is("offered")), ("city", false, contains("gent"))],
        ),
        (
            "a common state, town and diploma",
            &[
                ("state", false, is("hired")),
                ("city", false, contains("gent")),
                ("diploma", false, contains("master")),
            ],
        ),
    ];
    let mut all = Vec::new();
    for (name, clauses) in asked {
        let clause = |(column, not, test): &(&str, bool, Test)| Clause {
            column: (*column).to_owned(),
            not: *not,
            test: test.clone(),
        };
        let view = View {
            clauses: clauses.iter().map(clause).collect(),
            sort: "name".to_owned(),
            ..View::default()
        };
        let query = Query::Candidate(CandidateQuery::Page {
            vacancy: None,
            view,
            anchor: Anchor::First,
            limit: 50,
        });
        let name = format!("all candidates with {name}");
        all.push(within_a_frame(ground, &name, &[query], ROUNDS / 20));
    }
    all
}

/// The dossiers of people, and everybody who may be the same person.
fn people(ground: &Ground) -> Vec<Figure> {
    let files: Vec<Query> = ground
        .bare
        .prepare("SELECT person_id FROM application ORDER BY id DESC LIMIT 300")
        .unwrap()
        .query_map([], |row| row.get(0).map(PersonId))
        .unwrap()
        .map(|id| Query::Person(PersonQuery::File(id.unwrap())))
        .collect();
    let pairs = Query::Person(PersonQuery::Pairs(Ask::Count(View::default())));
    vec![
        within_a_frame(ground, "a person's dossier, with who may be the same", &files, ROUNDS),
        within_a_frame(ground, "everybody who may be the same person", &[pairs], 5),
    ]
}

fn counts(ground: &Ground) -> Vec<Figure> {
    let kept = [
        (
            "count of all vacancies",
            Query::Vacancy(VacancyQuery::Count(View::default())),
            "SELECT count(*) FROM vacancy",
        ),
        (
            "count of all candidates, kept with their vacancies",
            Query::Candidate(CandidateQuery::Count(None, View::default())),
            "SELECT sum(applications) FROM vacancy",
        ),
    ];
    kept.into_iter()
        .map(|(name, query, bare)| {
            let pair = in_turn(ROUNDS, || ground.ask(&query), || ground.rows(bare, []));
            Figure::beside(name.to_owned(), Target::Ratio(1.5), pair)
        })
        .collect()
}

/// A note with its journal entry, beside one row and one audit row committed under the same `synchronous`, on the same disk.
fn change(path: &Path, login: &str) -> Figure {
    let mut store = Store::open(path, Create::No).unwrap();
    let clock = Clock::System;
    let actor = identity::by_login(store.reader(), clock, login).unwrap().unwrap();
    let sql = "SELECT a.id FROM vacancy v JOIN application a ON a.vacancy_id = v.id
               WHERE v.owner_id = ?1 AND v.state IN ('published', 'publication_closed', 'in_selection') LIMIT 1";
    let application: i64 = store
        .reader()
        .query_row(sql, [actor.person.0], |row| row.get(0))
        .unwrap();
    let folder = yardstick::folder();
    let beside = folder.join("bare-commit.db");
    let _ = std::fs::remove_file(&beside);
    let mut bare = Connection::open(&beside).unwrap();
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL); CREATE TABLE audit (id INTEGER PRIMARY KEY, said TEXT NOT NULL);",
    )
    .unwrap();
    let mut i = 0;
    let pair = in_turn(
        ROUNDS,
        || {
            i += 1;
            let note = CandidateCommand::Note {
                application: ApplicationId(application),
                body: format!("gemeten {i}"),
            };
            execute(&mut store, clock, &actor, &Command::Candidate(note)).unwrap()
        },
        || {
            let tx = bare
                .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
                .unwrap();
            tx.prepare_cached("INSERT INTO note (body) VALUES ('gemeten')")
                .unwrap()
                .execute([])
                .unwrap();
            tx.prepare_cached("INSERT INTO audit (said) VALUES ('{\"do\":\"note\",\"body\":\"gemeten\"}')")
                .unwrap()
                .execute([])
                .unwrap();
            tx.commit().unwrap();
        },
    );
    Figure::beside("a durable change with its journal".to_owned(), Target::Ratio(3.0), pair)
}

/// A database that is measured on.
struct Site {
    applications: u64,
    path: PathBuf,
    administrator: Ground,
    officer: Ground,
}

impl Site {
    fn with(applications: u64) -> Self {
        let path = database(applications);
        Self {
            applications,
            administrator: Ground::open(&path, "beheer"),
            officer: Ground::open(&path, "an.peeters"),
            path,
        }
    }

    fn measure(&self) -> Vec<Figure> {
        let Self {
            path,
            administrator,
            officer,
            ..
        } = self;
        let mut all: Vec<_> = LISTED.iter().flat_map(|listed| pages(officer, listed)).collect();
        all.extend(dossiers(officer));
        all.extend(search(officer));
        all.extend(conditions(officer));
        all.extend(people(officer));
        all.extend(counts(administrator));
        all.push(change(path, "an.peeters"));
        all
    }
}

fn main() {
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let large = applications();
    let mut sizes = vec![2_000, large / 10, large];
    sizes.sort_unstable();
    sizes.dedup();
    let sites: Vec<Site> = sizes.into_iter().map(Site::with).collect();
    let mut measured: Vec<Vec<Figure>> = vec![Vec::new(); sites.len()];
    for _ in 0..PASSES {
        for (site, all) in sites.iter().zip(&mut measured) {
            pooled(all, site.measure());
        }
    }
    for (site, all) in sites.iter().zip(&measured) {
        printed(all, &format!("Statements, {} applications", site.applications));
    }
    if let [earlier @ .., last] = sites.as_slice()
        && let [smaller @ .., largest] = measured.as_slice()
    {
        for (site, small) in earlier.iter().zip(smaller).rev() {
            growth(small, largest, site.applications, last.applications);
        }
    }
}
