//! `keur import applications` from CSV and from a workbook, with its rules, search and batch, beside the bare rows through rusqlite and
//! through `sqlite3 .import`, into a copy of the same database with the same indexes and the same search by name.
//!
//! `KEUR_BENCH_IMPORT=1000000 cargo bench --bench import`

#![allow(clippy::print_stdout, reason = "this is what it is for")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a bench that cannot go on should stop"
)]

#[allow(dead_code, reason = "tests write more kinds of cells")]
#[path = "../tests/it/support/workbook.rs"]
mod workbook;
mod yardstick;

use rusqlite::{Connection, params};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use yardstick::{Table, folder};

fn lines() -> u64 {
    std::env::var("KEUR_BENCH_IMPORT")
        .ok()
        .and_then(|n| n.replace(['_', '.'], "").parse().ok())
        .unwrap_or(20_000)
}

const FAMILIES: &[&str] = &[
    "Peeters",
    "Janssens",
    "Van de Velde",
    "d'Hondt",
    "De Smet",
    "Vandevelde",
    "Maes",
    "Øyen",
    "Aydin",
];
const GIVEN: &[&str] = &[
    "An",
    "Éléonore",
    "Karim",
    "Griet",
    "Luc",
    "Sofie",
    "Tom",
    "Fatma",
    "Jef",
    "Hilde",
    "Noor",
];

/// The person on a line; every line another.
fn person(i: u64) -> (String, &'static str, String) {
    let family = FAMILIES[(i % FAMILIES.len() as u64) as usize];
    let given = GIVEN[(i / 7 % GIVEN.len() as u64) as usize];
    (
        format!("{family}{}", i / 97),
        given,
        format!("kandidaat{i}@voorbeeld.be"),
    )
}

fn sheet(lines: u64) -> PathBuf {
    let path = folder().join(format!("sheet-{lines}.csv"));
    if !path.exists() {
        let mut out = BufWriter::new(File::create(&path).unwrap());
        writeln!(out, "Familienaam;Voornaam;E-mail;Gemeente").unwrap();
        for i in 0..lines {
            let (family, given, email) = person(i);
            writeln!(out, "{family};{given};{email};Gent").unwrap();
        }
        out.flush().unwrap();
    }
    path
}

/// The same rows as a workbook of Excel.
fn book(lines: u64) -> PathBuf {
    use workbook::{Cell, Workbook};
    let path = folder().join(format!("book-{lines}.xlsx"));
    if !path.exists() {
        let people: Vec<_> = (0..lines).map(person).collect();
        let head = ["Familienaam", "Voornaam", "E-mail", "Gemeente"].map(Cell::Text);
        let rows = people
            .iter()
            .map(|(family, given, email)| [family.as_str(), given, email, "Gent"].map(Cell::Text).to_vec());
        let rows = std::iter::once(head.to_vec()).chain(rows);
        fs::write(&path, Workbook::default().sheet("Kandidaten", rows).bytes()).unwrap();
    }
    path
}

/// A fresh copy of the committed sample.
fn copy(name: &str) -> PathBuf {
    let path = folder().join(name);
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{suffix}", path.display()));
    }
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db"), &path).unwrap();
    path
}

/// Runs a program to its end; how long it took and the most memory it had, in megabytes.
fn watched(mut command: Command) -> (Duration, f64) {
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0_f64;
    let ended = loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let hwm = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        if let Some(kilobytes) = hwm.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok()) {
            peak = peak.max(kilobytes / 1024.0);
        }
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(ended.success(), "it ended with {ended}");
    (started.elapsed(), peak)
}

/// The vacancy everything goes into.
fn vacancy(connection: &Connection) -> (i64, i64, String) {
    let sql = "SELECT v.id, v.entity_id, v.number FROM vacancy v JOIN person o ON o.id = v.owner_id JOIN account c ON c.id = o.id
               WHERE v.state = 'published' AND c.login = 'an.peeters' ORDER BY v.closes_local DESC LIMIT 1";
    connection
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
}

fn ours(lines: u64, file: &Path) -> (Duration, f64) {
    let path = copy("import-keur.db");
    let connection = Connection::open(&path).unwrap();
    let (id, _, number) = vacancy(&connection);
    let count = "SELECT count(*) FROM application WHERE vacancy_id = ?1";
    let before: i64 = connection.query_row(count, [id], |row| row.get(0)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_keur"));
    command
        .args(["import", "applications"])
        .arg(file)
        .args(["--vacancy", &number, "--as", "an.peeters", "--db"])
        .arg(&path);
    let took = watched(command);
    let after: i64 = connection.query_row(count, [id], |row| row.get(0)).unwrap();
    assert_eq!((after - before) as u64, lines, "every line became an application");
    took
}

/// The same rows through rusqlite, with a page cache as large as a careful program would take.
fn bare(lines: u64) -> Duration {
    let path = copy("import-bare.db");
    let mut connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072;")
        .unwrap();
    let (vacancy, entity, _) = vacancy(&connection);
    let started = Instant::now();
    let tx = connection.transaction().unwrap();
    {
        let mut people = tx
            .prepare(
                "INSERT INTO person (id, family_name, given_name, sort_name, search_name, email, city, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'Gent', 1)",
            )
            .unwrap();
        let mut applications = tx
            .prepare(
                "INSERT INTO application (id, vacancy_id, entity_id, person_id, sort_name, received_at, state, state_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, 1, 'submitted', 1)",
            )
            .unwrap();
        for i in 0..lines {
            let (family, given, email) = person(i);
            let id = (1_i64 << 61) + i as i64 * 2;
            let sort = keur::text::sort_name(&family, given);
            let search = keur::text::search_name(&family, given);
            people.execute(params![id, family, given, sort, search, email]).unwrap();
            applications
                .execute(params![id + 1, vacancy, entity, id, sort])
                .unwrap();
        }
    }
    tx.commit().unwrap();
    started.elapsed()
}

/// Texts of CVs as the readable text of documents, indexed word by word: apart, since a sheet of applications has none.
fn texts(n: u64) -> Duration {
    let path = copy("import-texts.db");
    let mut connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072;")
        .unwrap();
    let bodies: Vec<String> = connection
        .prepare("SELECT body FROM document_text WHERE length(body) > 200 ORDER BY id LIMIT 500")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let started = Instant::now();
    let tx = connection.transaction().unwrap();
    for i in 0..n {
        let id = (1_i64 << 61) + i as i64;
        tx.prepare_cached(
            "INSERT INTO document (id, kind, name, media_type, size, digest, created_at) VALUES (?1, 'cv', 'cv.txt', 'text/plain', 0, '', 1)",
        )
        .unwrap()
        .execute([id])
        .unwrap();
        let body = &bodies[(i % bodies.len() as u64) as usize];
        tx.prepare_cached("INSERT INTO document_text (id, body) VALUES (?1, ?2)")
            .unwrap()
            .execute(params![id, format!("{body}\n{i}")])
            .unwrap();
    }
    tx.commit().unwrap();
    started.elapsed()
}

/// The same rows as CSV through `sqlite3 .import`; none when it is not installed.
fn shell(lines: u64) -> Option<Duration> {
    Command::new("sqlite3").arg("--version").output().ok()?;
    let path = copy("import-shell.db");
    let connection = Connection::open(&path).unwrap();
    let (vacancy, entity, _) = vacancy(&connection);
    let columns = |table: &str| -> Vec<(String, Option<String>)> {
        let mut statement = connection
            .prepare(&format!(
                "SELECT name, dflt_value FROM pragma_table_info('{table}') ORDER BY cid"
            ))
            .unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let mut script = String::from(
        ".mode csv\nPRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nPRAGMA cache_size = -131072;\n",
    );
    for (table, alias) in [("person", "p"), ("application", "a")] {
        // `.import` fills every column, so an empty one would be text where a number or nothing belongs: a view takes the few.
        let file = folder().join(format!("shell-{table}.csv"));
        let mut out = BufWriter::new(File::create(&file).unwrap());
        for i in 0..lines {
            let (family, given, email) = person(i);
            let id = (1_i64 << 61) + i as i64 * 2;
            let sort = keur::text::sort_name(&family, given);
            match alias {
                "p" => {
                    let search = keur::text::search_name(&family, given);
                    writeln!(out, "{id},{family},{given},{sort},{search},{email}").unwrap();
                }
                _ => writeln!(out, "{},{vacancy},{entity},{id},{sort}", id + 1).unwrap(),
            }
        }
        out.flush().unwrap();
        let given: &[&str] = match alias {
            "p" => &["id", "family_name", "given_name", "sort_name", "search_name", "email"],
            _ => &["id", "vacancy_id", "entity_id", "person_id", "sort_name"],
        };
        let fixed: Vec<(String, String)> = columns(table)
            .into_iter()
            .filter(|(name, _)| !given.contains(&name.as_str()))
            .filter_map(|(name, default)| match (name.as_str(), default) {
                ("created_at" | "received_at" | "state_at", _) => Some((name, "1".to_owned())),
                ("state", _) => Some((name, "'submitted'".to_owned())),
                (_, Some(default)) => Some((name, default)),
                _ => None,
            })
            .collect();
        let names: Vec<&str> = given
            .iter()
            .copied()
            .chain(fixed.iter().map(|(name, _)| name.as_str()))
            .collect();
        let values: Vec<String> = given
            .iter()
            .map(|name| format!("new.{name}"))
            .chain(fixed.iter().map(|(_, value)| value.clone()))
            .collect();
        script += &format!(
            "CREATE TEMP VIEW in_{table} AS SELECT {} FROM {table};\nCREATE TEMP TRIGGER take_{table} INSTEAD OF INSERT ON in_{table} BEGIN INSERT INTO {table} ({}) VALUES ({}); END;\nBEGIN;\n.import {} in_{table}\nCOMMIT;\n",
            given.join(", "),
            names.join(", "),
            values.join(", "),
            file.display()
        );
    }
    drop(connection);
    let script_file = folder().join("shell.sql");
    fs::write(&script_file, script).unwrap();
    let mut command = Command::new("sqlite3");
    command.arg(&path).stdin(File::open(&script_file).unwrap());
    let (took, _) = watched(command);
    Some(took)
}

fn main() {
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let lines = lines();
    let (sheet, book) = (sheet(lines), book(lines));
    let bare = bare(lines);
    let files = [("CSV", ours(lines, &sheet)), ("a workbook", ours(lines, &book))];
    let shell = shell(lines);
    let rate = |took: Duration| lines as f64 / took.as_secs_f64();
    let mut table = Table::new(&["what", "rows a second", "ratio to bare", "target", ""]);
    let verdict = |met: bool| if met { "met" } else { "NOT met" }.to_owned();
    let none = String::new;
    table.row(&[
        "bare rusqlite".to_owned(),
        format!("{:.0}", rate(bare)),
        "1.00".to_owned(),
        none(),
        none(),
    ]);
    if let Some(shell) = shell {
        let ratio = rate(shell) / rate(bare);
        table.row(&[
            "sqlite3 .import".to_owned(),
            format!("{:.0}", rate(shell)),
            format!("{ratio:.2}"),
            none(),
            none(),
        ]);
    }
    for (what, (took, peak)) in files {
        let ratio = rate(took) / rate(bare);
        table.row(&[
            format!("keur import applications, {what}"),
            format!("{:.0}", rate(took)),
            format!("{ratio:.2}"),
            ">= 0.7".to_owned(),
            verdict(ratio >= 0.7),
        ]);
        table.row(&[
            "its most memory".to_owned(),
            format!("{peak:.0} MB"),
            none(),
            "<= 400 MB".to_owned(),
            verdict(peak <= 400.0),
        ]);
    }
    let documents = (lines / 20).max(1_000);
    table.row(&[
        format!("texts of {documents} CVs with their index, apart"),
        format!("{:.0}", documents as f64 / texts(documents).as_secs_f64()),
        none(),
        none(),
        none(),
    ]);
    table.print(&format!("Import of {lines} rows"));
}
