//! Applications from a file, as one batch: good records are kept, bad ones told with line, column and reason, one undo takes all back.
//!
//! Streams: a file of a million lines is never in memory. Everything happens in one transaction, so there is no half import. A dry run takes
//! the same decisions over what would have been added, and holds nobody up: it only reads.

mod judge;
pub mod kind;
pub mod paths;
pub mod preview;
mod rehearsal;
pub mod report;
mod source;
pub mod watch;

pub use watch::Watch;

use crate::clock::Clock;
use crate::domain::{
    Actor, ApplicationState, BatchId, Coded, EntityId, Message, PersonId, Problem, Refusal, SettingKey, VacancyId,
};
use crate::exchange::applications::{Draft, Field, Mapping, signature};
use crate::exchange::incoming::{self, About, MOST_RECORDS, Opened, Table, Unopened};
use crate::exchange::intake::Record;
use crate::office::{Act, Counter, Desk, Done, Failure, WayBack, identity, rights, visibility};
use crate::store::import::{self, Loader};
use crate::store::tx::Entry;
use crate::store::{Store, StoreError, Tx, application, row::read_moment, setting};
use judge::{Judge, Register};
use rehearsal::Rehearsal;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use source::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

/// After how many records progress is told.
const STEP: u64 = 512;

/// What is imported, and how.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Import {
    /// Into which vacancy.
    pub vacancy: VacancyId,
    /// The file.
    pub file: PathBuf,
    /// The sheet of a workbook, by name or number; `None`: the first with anything on it.
    #[serde(default)]
    pub sheet: Option<String>,
    /// What every column holds, as a person chose; `None`: as remembered for these headings, or as they seem.
    #[serde(default)]
    pub columns: Option<Vec<Option<Field>>>,
    /// Columns a person named: heading and what it holds.
    #[serde(default)]
    pub named: Vec<(String, Field)>,
    /// Only tell what would happen.
    #[serde(default)]
    pub dry_run: bool,
    /// Only these records, by their line; `None`: all that can be.
    #[serde(default)]
    pub only: Option<BTreeSet<u64>>,
    /// Whom records are about, by their line, where a person decided; otherwise who has the same address and name is the same person.
    #[serde(default)]
    pub people: BTreeMap<u64, Who>,
    /// The digest of the file that was looked at: another one is refused.
    #[serde(default)]
    pub seen: Option<String>,
    /// How far it is, for whoever waits.
    #[serde(skip)]
    pub watch: Watch,
}

impl Import {
    /// Everything in a file, as its headings say.
    pub fn new(vacancy: VacancyId, file: impl Into<PathBuf>) -> Self {
        Self {
            vacancy,
            file: file.into(),
            sheet: None,
            columns: None,
            named: Vec::new(),
            dry_run: false,
            only: None,
            people: BTreeMap::new(),
            seen: None,
            watch: Watch::default(),
        }
    }
}

/// Whom a record is about, as a person decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Somebody who is not on file, however alike.
    New,
    /// This person on file.
    Known(PersonId),
}

/// Somebody on file whom a record may be about.
#[derive(Clone, PartialEq, Debug)]
pub struct Possible {
    /// Who.
    pub person: PersonId,
    /// Family and given name.
    pub name: String,
    /// The address on file.
    pub email: String,
    /// What the two have in common.
    pub by: Message,
    /// Applied for the vacancy already.
    pub applied: bool,
}

/// The rule about who is who, and about one application for a vacancy.
const SAME: &str = "V-32";

/// What became of a record.
#[derive(Clone, PartialEq, Debug)]
pub struct LineReport {
    /// The line, from 1.
    pub line: u64,
    /// Whom it is about; empty when that could not be read.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
    /// What should be looked at all the same, each with its rule.
    pub warnings: Vec<Problem>,
    /// Whom on file it may be about, most alike first; those the asker may read about.
    pub possible: Vec<Possible>,
    /// Whom on file it is taken to be about; below zero for somebody from the same file.
    pub person: Option<PersonId>,
    /// What a person decided of that.
    pub decided: Option<Who>,
}

impl LineReport {
    /// A record of which nothing is known yet.
    const fn new(line: u64, name: String) -> Self {
        Self {
            line,
            name,
            fate: Fate::Kept {
                known: false,
                state: ApplicationState::Submitted,
            },
            warnings: Vec::new(),
            possible: Vec::new(),
            person: None,
            decided: None,
        }
    }

    /// Whether an application would be added, or was.
    pub const fn is_kept(&self) -> bool {
        matches!(self.fate, Fate::Kept { .. })
    }

    /// Whether it is taken for somebody new while people on file are alike, and nobody decided that.
    pub const fn is_unsure(&self) -> bool {
        self.is_kept() && self.person.is_none() && self.decided.is_none() && !self.possible.is_empty()
    }

    /// The people alike as sentences, while nobody decided.
    pub fn suggestions(&self) -> impl Iterator<Item = (PersonId, Message)> {
        let shown = if self.is_unsure() {
            self.possible.as_slice()
        } else {
            &[]
        };
        shown.iter().map(|possible| (possible.person, possible.told()))
    }
}

impl Possible {
    /// Who is alike, and why.
    pub fn told(&self) -> Message {
        let id = match (self.applied, self.email.is_empty()) {
            (true, _) => "import-alike-applied",
            (false, true) => "import-alike-unreachable",
            (false, false) => "import-alike",
        };
        let message = Message::new(id).with("name", self.name.as_str());
        message.with("email", self.email.as_str()).with("by", self.by.clone())
    }
}

/// What became of a record.
#[derive(Clone, PartialEq, Debug)]
pub enum Fate {
    /// An application was added.
    Kept {
        /// Of somebody who was known already.
        known: bool,
        /// Where it stands.
        state: ApplicationState,
    },
    /// Nothing was added.
    Left {
        /// The rule, or a word of the program's own.
        rule: &'static str,
        /// Every reason, with the heading of the column when one is to blame; at least one.
        why: Vec<(Option<String>, Message)>,
    },
}

impl Fate {
    /// The rule by which a record of somebody with restricted data waits for a word from a person.
    pub(super) const RESTRICTED: &'static str = "AVG-18";
}

/// What became of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Summary {
    /// Records with something in them, the headings left out.
    pub lines: u64,
    /// Applications added.
    pub kept: u64,
    /// Of these: by people who were not known yet.
    pub new_people: u64,
    /// Of these: after the closing time.
    pub late: u64,
    /// Of these: without an e-mail address.
    pub incomplete: u64,
    /// Records left out.
    pub left: u64,
    /// Records kept that should be looked at.
    pub warned: u64,
    /// Records that were not chosen.
    pub skipped: u64,
}

/// What an import tells while it runs.
#[derive(Debug)]
pub enum Told<'a> {
    /// How the file was read: letters, separator, sheet; and the columns, where there are.
    Shape(&'a About, Option<&'a Mapping>),
    /// What became of a record.
    Line(LineReport),
    /// How much was done, of how much.
    Progress(u64, u64),
}

/// The journal's line about an import.
#[derive(Serialize)]
struct Payload<'a> {
    vacancy: VacancyId,
    file: String,
    digest: &'a str,
    /// Whom records are about, where a person decided.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    people: &'a BTreeMap<u64, Who>,
    #[serde(flatten)]
    summary: &'a Summary,
}

/// Imports a file; `tell` hears what becomes of each record.
///
/// # Errors
/// A refusal when the actor may not, the file or its headings cannot be used or no record is good; what the store could not do. Nothing is
/// kept then.
pub fn run(
    store: &mut Store,
    clock: Clock,
    actor: &Actor,
    wanted: &Import,
    tell: &mut dyn FnMut(Told<'_>),
) -> Result<Summary, Failure> {
    if wanted.dry_run {
        let counter = Counter {
            connection: store.reader(),
            actor,
            clock,
        };
        return rehearse(&counter, wanted, tell);
    }
    let opened = open(wanted)?;
    let large = opened.is_large();
    let about = opened.about().clone();
    // Documents are read before anything is written: a colleague need not wait for a slow one.
    let mut source = Source::of(opened, wanted)?;
    if large {
        import::widen(store.reader(), true)?;
    }
    let result = store.write(clock.millis(), |tx| {
        let desk = Desk { tx, actor, clock };
        carry_in(&desk, wanted, (&about, &mut source), large, tell)
    });
    if large {
        import::widen(store.reader(), false)?;
    }
    result
}

/// Imports a file for a screen: what became of each record is left with the watch.
///
/// # Errors
/// As [`run`].
pub fn carry_out(store: &mut Store, clock: Clock, actor: &Actor, wanted: &Import) -> Result<Done, Failure> {
    let mut tell = |told: Told<'_>| {
        if let Told::Line(report) = told {
            wanted.watch.keep(report);
        }
    };
    let summary = run(store, clock, actor, wanted, &mut tell)?;
    let mut done = Done::new(summary.told("done-import-here"));
    done.way_back = WayBack::Undo;
    Ok(done)
}

/// Adds everything, inside a transaction.
fn carry_in(
    desk: &Desk<'_>,
    wanted: &Import,
    (about, source): (&About, &mut Source),
    large: bool,
    tell: &mut dyn FnMut(Told<'_>),
) -> Result<Summary, Failure> {
    let (tx, me) = (desk.tx, desk.me());
    let entity = authorised(&desk.counter(), wanted.vacancy)?;
    let batch = BatchId(tx.next_id());
    tx.open_entry(&Entry {
        actor: me,
        kind: Act::CandidateImport.code(),
        payload: "",
        undoes: None,
        batch: Some(batch),
    })?;
    tx.about("vacancy", wanted.vacancy)?;
    source.settle(desk.connection(), wanted)?;
    tell(Told::Shape(about, source.mapping()));
    let mut judge = judge(desk.counter(), wanted, entity)?;
    judge.alike.before = Some(PersonId(batch.0));
    judge.suggests = !large;
    let mut loader = Loader::new(tx, (wanted.vacancy, entity), (batch, me), large)?;
    let summary = records(source, wanted, &judge, &mut loader, tell)?;
    loader.finish()?;
    if summary.kept == 0 {
        let nothing = Message::new("refused-import-nothing").with("lines", summary.lines as i64);
        return Err(Problem::block("import", nothing).into());
    }
    let name = file_name(&wanted.file);
    import::add_batch(tx, batch, me, &name, summary.lines, summary.kept)?;
    if let Some(mapping) = source.mapping() {
        keep_mapping(tx, me, wanted, mapping)?;
    }
    let payload = Payload {
        vacancy: wanted.vacancy,
        file: name,
        digest: &about.digest,
        people: &wanted.people,
        summary: &summary,
    };
    let payload = serde_json::to_string(&payload).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    tx.complete_entry(&payload)?;
    Ok(summary)
}

/// Decides about everything and adds nothing.
fn rehearse(counter: &Counter<'_>, wanted: &Import, tell: &mut dyn FnMut(Told<'_>)) -> Result<Summary, Failure> {
    let entity = authorised(counter, wanted.vacancy)?;
    let opened = open(wanted)?;
    let about = opened.about().clone();
    let mut source = Source::unread(opened);
    source.settle(counter.connection, wanted)?;
    tell(Told::Shape(&about, source.mapping()));
    let judge = judge(*counter, wanted, entity)?;
    let mut rehearsal = Rehearsal::new(counter.connection, wanted.vacancy)?;
    records(&mut source, wanted, &judge, &mut rehearsal, tell)
}

/// Opens the file, unless it is another one than was looked at.
fn open(wanted: &Import) -> Result<Opened, Failure> {
    let opened = incoming::open(&wanted.file, wanted.sheet.as_deref()).map_err(|why| unopened(why, wanted))?;
    match &wanted.seen {
        Some(seen) if *seen != opened.about().digest => Err(refused(Message::new("refused-import-changed"))),
        _ => Ok(opened),
    }
}

fn unopened(why: Unopened, wanted: &Import) -> Failure {
    match why {
        Unopened::Io(error) => StoreError::Io(wanted.file.clone(), error).into(),
        Unopened::Refused(message) => refused(message),
    }
}

fn refused(message: Message) -> Failure {
    Problem::block("import", message).at("file").into()
}

fn authorised(counter: &Counter<'_>, vacancy: VacancyId) -> Result<EntityId, Failure> {
    identity::still_let_in(counter.connection, counter.clock, counter.actor)?;
    let facts = visibility::vacancy_facts(counter, vacancy)?;
    rights::check(counter.actor, Act::CandidateImport, &visibility::matter(&facts))?;
    Ok(facts.entity)
}

fn judge<'a>(counter: Counter<'a>, wanted: &'a Import, entity: EntityId) -> Result<Judge<'a>, Failure> {
    let (connection, clock) = (counter.connection, counter.clock);
    let closes = read_moment(&application::closes(connection, wanted.vacancy)?);
    let most = setting::number(connection, SettingKey::DocumentMegabytes, entity, clock.today())?;
    Judge::new(counter, (closes, most), &wanted.people)
}

/// The name of the file, without the folders it lies in.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// Reads the headings: what the columns hold is what was chosen, else what is remembered, else what they seem.
fn headings(connection: &Connection, table: &mut Table, wanted: &Import) -> Result<Draft, Failure> {
    let mut head = Record::default();
    let unread = |error: io::Error| StoreError::Io(wanted.file.clone(), error);
    match table.next(&mut head).map_err(unread)? {
        None => return Err(refused(Message::new("refused-import-empty"))),
        Some(Err(fault)) => return Err(refused(fault.message)),
        Some(Ok(())) => {}
    }
    let chosen = match &wanted.columns {
        Some(chosen) => Some(chosen.clone()),
        None => recalled(connection, &head)?,
    };
    Ok(Mapping::begun(&head, chosen.as_deref(), &wanted.named))
}

/// What is remembered for these headings.
fn recalled(connection: &Connection, head: &Record) -> Result<Option<Vec<Option<Field>>>, Failure> {
    let headings: Vec<String> = head.cells().map(str::to_owned).collect();
    let found = import::remembered(connection, &signature(&headings))?;
    // A field that is no more is as good as none remembered.
    Ok(found.and_then(|columns| serde_json::from_str(&columns).ok()))
}

fn settled(draft: Draft) -> Result<Mapping, Failure> {
    draft.settled().map_err(|messages| {
        let problems = messages
            .into_iter()
            .map(|message| Problem::block("import", message).at("file"));
        Refusal {
            problems: problems.collect(),
        }
        .into()
    })
}

/// Remembers what a person said of the columns, for the next sheet with these headings.
fn keep_mapping(tx: &Tx<'_>, me: PersonId, wanted: &Import, mapping: &Mapping) -> Result<(), Failure> {
    if wanted.columns.is_none() && wanted.named.is_empty() {
        return Ok(());
    }
    let columns =
        serde_json::to_string(mapping.columns()).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    import::remember(tx, &signature(mapping.headings()), &columns, me)?;
    Ok(())
}

/// Goes through the records.
fn records(
    source: &mut Source,
    wanted: &Import,
    judge: &Judge<'_>,
    register: &mut dyn Register,
    tell: &mut dyn FnMut(Told<'_>),
) -> Result<Summary, Failure> {
    let mut summary = Summary::default();
    while let Some(found) = source.next(judge.clock(), wanted)? {
        if wanted.only.as_ref().is_some_and(|only| !only.contains(&found.line)) {
            summary.skipped += 1;
            continue;
        }
        let report = judge.found(found, register)?;
        summary.count(&report);
        tell(Told::Line(report));
        if source.is_slow() || summary.lines.is_multiple_of(STEP) {
            let (done, all) = source.progress();
            wanted.watch.note(done, all);
            tell(Told::Progress(done, all));
            still(wanted)?;
        }
        if summary.lines > MOST_RECORDS {
            let many = Message::new("refused-import-many").with("most", MOST_RECORDS as i64);
            return Err(refused(many));
        }
    }
    let (_, all) = source.progress();
    wanted.watch.note(all, all);
    tell(Told::Progress(all, all));
    Ok(summary)
}

/// Goes on, unless somebody asked to stop.
fn still(wanted: &Import) -> Result<(), Failure> {
    match wanted.watch.is_stopped() {
        true => Err(Problem::block("import", Message::new("refused-import-stopped")).into()),
        false => Ok(()),
    }
}

impl Summary {
    /// The figures in a sentence.
    pub fn told(&self, id: &str) -> Message {
        Message::new(id)
            .with("kept", self.kept as i64)
            .with("new", self.new_people as i64)
            .with("late", self.late as i64)
            .with("incomplete", self.incomplete as i64)
            .with("left", self.left as i64)
    }

    fn count(&mut self, report: &LineReport) {
        self.lines += 1;
        match &report.fate {
            Fate::Left { .. } => self.left += 1,
            Fate::Kept { known, state } => {
                self.kept += 1;
                self.new_people += u64::from(!known);
                self.late += u64::from(*state == ApplicationState::Late);
                self.incomplete += u64::from(*state == ApplicationState::Incomplete);
                self.warned += u64::from(!report.warnings.is_empty() || report.is_unsure());
            }
        }
    }
}

/// Takes an import back: refused when somebody worked with its applications since.
///
/// # Errors
/// A refusal with how many; what the store could not do.
pub fn undo(desk: &Desk<'_>, batch: BatchId, seq: i64) -> Result<Message, Failure> {
    let touched = import::touched(desk.connection(), batch)?;
    if touched > 0 {
        let message = Message::new("refused-undo-import").with("n", touched);
        return Err(Problem::block("undo", message).into());
    }
    let gone = import::remove(desk.tx, batch, seq)?;
    Ok(Message::new("done-undo-import").with("n", gone))
}
