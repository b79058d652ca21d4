//! What the measurements share: the database to measure on, series of times, and the table they are shown in.
//!
//! Ours and the bare statement are run in turn, one after the other, so that whatever else the machine does falls on both.

#![allow(
    dead_code,
    clippy::print_stdout,
    reason = "each bench takes what it needs, and prints"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a bench that cannot go on should stop"
)]

pub mod figure;

use keur::clock::Clock;
use keur::domain::Actor;
use keur::i18n::Lang;
use keur::office::identity;
use keur::store::Store;
use keur::store::open::Create;
use keur::tui::inline::Inline;
use keur::tui::look::Look;
use keur::tui::theme::Theme;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How many applications the database has: `KEUR_BENCH_APPLICATIONS`, or a number any machine makes in seconds.
pub fn applications() -> u64 {
    std::env::var("KEUR_BENCH_APPLICATIONS")
        .ok()
        .and_then(|n| n.replace(['_', '.'], "").parse().ok())
        .unwrap_or(20_000)
}

/// The folder with made databases; they are kept between runs.
pub fn folder() -> PathBuf {
    let folder = std::env::var_os("KEUR_BENCH_FOLDER")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench"), PathBuf::from);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A sample with so many applications, and a vacancy for every hundred but at least two thousand; made when it is not there.
pub fn database(applications: u64) -> PathBuf {
    // One made for an older program is left alone.
    let path = folder().join(format!("sample-{applications}-{}.db", keur::store::migrate::known()));
    if !path.exists() {
        let plan = keur::sample::Plan {
            vacancies: u32::try_from((applications / 100).max(2_000)).unwrap(),
            applications,
            ..keur::sample::SAMPLE
        };
        let report = keur::sample::generate(&path, &plan, &mut |_, _| {}).unwrap();
        println!(
            "made {} with {} vacancies, {} applications in {:.1} s: {:.0} applications a second (CV texts apart: {:.1} s)",
            path.display(),
            report.vacancies,
            report.applications,
            report.seconds,
            report.applications_per_second,
            report.texts.as_secs_f64()
        );
    }
    path
}

/// Times, in the order they were taken.
#[derive(Clone, Default, Debug)]
pub struct Series(Vec<Duration>);

impl Series {
    /// Adds a time.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Adds the times of another.
    pub fn extend(&mut self, other: &Self) {
        self.0.extend_from_slice(&other.0);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The time that this part of the others does not exceed.
    pub fn at(&self, part: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = ((part * sorted.len() as f64).ceil() as usize).clamp(1, sorted.len().max(1)) - 1;
        sorted.get(at).copied().unwrap_or_default()
    }
}

/// Milliseconds with enough decimals to compare.
pub fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1e3;
    if ms < 10.0 {
        format!("{ms:.3}")
    } else {
        format!("{ms:.1}")
    }
}

/// How long something takes.
pub fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let started = Instant::now();
    std::hint::black_box(work());
    started.elapsed()
}

/// Runs ours and the bare one in turn; a few rounds to warm up first.
pub fn in_turn<T, U>(rounds: usize, mut ours: impl FnMut() -> T, mut bare: impl FnMut() -> U) -> (Series, Series) {
    for _ in 0..3 {
        ours();
        bare();
    }
    let (mut of_ours, mut of_bare) = (Series::default(), Series::default());
    for _ in 0..rounds {
        of_ours.add(time(&mut ours));
        of_bare.add(time(&mut bare));
    }
    (of_ours, of_bare)
}

/// A table that is printed as Markdown when all is measured.
pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings.
    pub fn new(head: &[&str]) -> Self {
        Self {
            head: head.iter().map(ToString::to_string).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[String]) {
        self.rows.push(cells.to_vec());
    }

    /// Prints it.
    pub fn print(&self, title: &str) {
        let width = |at: usize| {
            let cells = self.rows.iter().chain([&self.head]).filter_map(|row| row.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let line = |row: &[String]| {
            let mut line = String::from("|");
            for (at, cell) in row.iter().enumerate() {
                let _ = write!(line, " {cell:<width$} |", width = width(at));
            }
            line
        };
        println!("\n## {title}\n\n{}", line(&self.head));
        println!(
            "{}",
            line(&self.head.iter().map(|_| "---".to_owned()).collect::<Vec<_>>())
        );
        for row in &self.rows {
            println!("{}", line(row));
        }
    }
}

/// A copy of the committed sample, and who works on it.
pub fn desk() -> (Store, Actor, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/sample.db"), &path).unwrap();
    let store = Store::open(&path, Create::No).unwrap();
    let actor = identity::by_login(store.reader(), Clock::System, "an.peeters")
        .unwrap()
        .unwrap();
    (store, actor, folder)
}

/// The app on a copy of the committed sample.
pub fn app(size: (u16, u16)) -> (Inline, tempfile::TempDir) {
    let (store, actor, folder) = desk();
    (on_screen(store, actor, size), folder)
}

/// The app of somebody on a database.
pub fn on_screen(store: Store, actor: Actor, size: (u16, u16)) -> Inline {
    Inline::new(
        store,
        actor,
        Look::new(Lang::Dutch, Theme::Default, Clock::System),
        size,
    )
}
