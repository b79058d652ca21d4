//! Applications from a file, as one batch: good lines are kept, bad ones told with line, column and reason, one undo takes all back.
//!
//! Streams: a file of a million lines is never in memory. Everything happens in one transaction, so there is no half import; a dry run
//! does exactly the same and keeps nothing.

use crate::clock::Clock;
use crate::domain::{Actor, ApplicationState, BatchId, Coded, Message, Problem, Refusal, VacancyId};
use crate::exchange::applications::{Field, Mapping, Row};
use crate::exchange::intake::{Fault, Record, Records, Shape};
use crate::office::{Act, Desk, Failure, rights, visibility};
use crate::store::import::{self, Loader, NewApplication, NewPerson};
use crate::store::tx::Entry;
use crate::store::{Store, StoreError, application, row::read_moment};
use crate::text;
use chrono::NaiveDateTime;
use serde::Serialize;
use std::io::{self, BufRead, Seek};
use std::path::{Path, PathBuf};

/// From this size on, in bytes, a file is worth preparing the database for.
const LARGE: u64 = 1 << 20;
/// After how many lines progress is told.
const STEP: u64 = 512;
/// Where an application came from when the sheet does not say.
const SOURCE: &str = "import";

/// What is imported, and how.
#[derive(Clone, Debug)]
pub struct Import {
    /// Into which vacancy.
    pub vacancy: VacancyId,
    /// The file's name, for the journal and for sentences.
    pub file: PathBuf,
    /// Columns a person named: heading and what it holds.
    pub named: Vec<(String, Field)>,
    /// Only tell what would happen.
    pub dry_run: bool,
}

/// What became of a line.
#[derive(Clone, PartialEq, Debug)]
pub struct LineReport {
    /// The line, from 1.
    pub line: u64,
    /// Whom it is about; empty when that could not be read.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
    /// What should be looked at all the same.
    pub warnings: Vec<Message>,
}

/// What became of a line.
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

/// What became of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Summary {
    /// Lines with something on them, the headings left out.
    pub lines: u64,
    /// Applications added.
    pub kept: u64,
    /// Of these: by people who were not known yet.
    pub new_people: u64,
    /// Of these: after the closing time.
    pub late: u64,
    /// Of these: without an e-mail address.
    pub incomplete: u64,
    /// Lines left out.
    pub left: u64,
    /// Lines kept that should be looked at.
    pub warned: u64,
}

/// What an import tells while it runs.
#[derive(Debug)]
pub enum Told<'a> {
    /// How the file was read: letters, separator, columns.
    Shape(&'a Shape, &'a Mapping),
    /// What became of a line.
    Line(LineReport),
    /// How many bytes were done, of how many.
    Progress(u64, u64),
}

/// The journal's line about an import.
#[derive(Serialize)]
struct Payload<'a> {
    vacancy: VacancyId,
    file: String,
    digest: &'a str,
    #[serde(flatten)]
    summary: &'a Summary,
}

/// Why an import stopped.
enum Stop {
    /// It was only to be told.
    DryRun,
    /// It could not go on.
    Failed(Failure),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}
impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Imports a file; `tell` hears what becomes of each line.
///
/// # Errors
/// A refusal when the actor may not, the headings cannot be used or no line is good; what the store could not do. Nothing is kept then.
pub fn run<R: BufRead + Seek>(
    store: &mut Store,
    clock: Clock,
    actor: &Actor,
    wanted: &Import,
    mut file: R,
    tell: &mut dyn FnMut(Told<'_>),
) -> Result<Summary, Failure> {
    let unread = |error: io::Error| StoreError::Io(wanted.file.clone(), error);
    let shape = Shape::of(&mut file).map_err(unread)?;
    let large = shape.size > LARGE;
    if large {
        import::widen(store.reader(), true)?;
    }
    let mut summary = Summary::default();
    let result = store.write(clock.millis(), |tx| {
        let desk = Desk { tx, actor, clock };
        let entity = authorised(&desk, wanted.vacancy)?;
        let batch = BatchId(tx.next_id());
        tx.open_entry(&Entry {
            actor: actor.person,
            kind: Act::CandidateImport.code(),
            payload: "",
            undoes: None,
            batch: Some(batch),
        })?;
        tx.about("vacancy", wanted.vacancy)?;
        let closes = read_moment(&application::closes(tx.connection(), wanted.vacancy)?);
        let mut records = Records::new(&mut file, &shape);
        let mapping = headings(&mut records, wanted)?;
        tell(Told::Shape(&shape, &mapping));
        let mut intake = Intake {
            loader: Loader::new(tx, wanted.vacancy, entity, batch, large)?,
            clock,
            now: clock.local(),
            closes,
        };
        intake.lines(&mut records, &mapping, shape.size, &mut summary, tell, &wanted.file)?;
        intake.loader.finish()?;
        if wanted.dry_run {
            return Err(Stop::DryRun);
        }
        if summary.kept == 0 {
            let nothing = Message::new("refused-import-nothing").with("lines", summary.lines as i64);
            return Err(Failure::from(Problem::block("import", nothing)).into());
        }
        let name = file_name(&wanted.file);
        import::add_batch(tx, batch, actor.person, &name, summary.lines, summary.kept)?;
        let payload = Payload {
            vacancy: wanted.vacancy,
            file: name,
            digest: &shape.digest,
            summary: &summary,
        };
        let payload = serde_json::to_string(&payload).map_err(|error| StoreError::Unreadable(error.to_string()))?;
        tx.complete_entry(&payload)?;
        Ok(())
    });
    if large {
        import::widen(store.reader(), false)?;
    }
    match result {
        Ok(()) | Err(Stop::DryRun) => Ok(summary),
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

fn authorised(desk: &Desk<'_>, vacancy: VacancyId) -> Result<crate::domain::EntityId, Failure> {
    let facts = visibility::vacancy_facts(&desk.counter(), vacancy)?;
    rights::check(desk.actor, Act::CandidateImport, &visibility::matter(&facts))?;
    Ok(facts.entity)
}

/// The name of the file, without the folders it lies in.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn headings<R: BufRead>(records: &mut Records<R>, wanted: &Import) -> Result<Mapping, Failure> {
    let mut head = Record::default();
    let refuse = |message: Message| Failure::from(Problem::block("import", message).at("file"));
    match records
        .next(&mut head)
        .map_err(|error| StoreError::Io(wanted.file.clone(), error))?
    {
        None => Err(refuse(Message::new("refused-import-empty"))),
        Some(Err(fault)) => Err(refuse(fault.message)),
        Some(Ok(())) => Mapping::read(&head, &wanted.named).map_err(|messages| {
            let problems = messages
                .into_iter()
                .map(|message| Problem::block("import", message).at("file"));
            Refusal {
                problems: problems.collect(),
            }
            .into()
        }),
    }
}

/// The import while it runs.
struct Intake<'t> {
    loader: Loader<'t>,
    clock: Clock,
    now: NaiveDateTime,
    closes: Option<NaiveDateTime>,
}

impl Intake<'_> {
    fn lines<R: BufRead>(
        &mut self,
        records: &mut Records<R>,
        mapping: &Mapping,
        size: u64,
        summary: &mut Summary,
        tell: &mut dyn FnMut(Told<'_>),
        file: &Path,
    ) -> Result<(), Failure> {
        let mut record = Record::default();
        let unread = |error: io::Error| StoreError::Io(file.to_owned(), error);
        while let Some(result) = records.next(&mut record).map_err(unread)? {
            let row = result
                .map_err(|fault| vec![fault])
                .and_then(|()| mapping.row(&record, self.now.date()));
            let report = match row {
                Ok(row) => self.line(&row)?,
                Err(faults) => unusable(record.line, faults, mapping),
            };
            summary.count(&report);
            tell(Told::Line(report));
            if summary.lines.is_multiple_of(STEP) {
                tell(Told::Progress(records.position(), size));
            }
        }
        tell(Told::Progress(size, size));
        Ok(())
    }

    /// Does what a good line asks.
    fn line(&mut self, row: &Row) -> Result<LineReport, Failure> {
        let sort_name = text::sort_name(&row.family, &row.given);
        let mut report = LineReport {
            line: row.line,
            name: format!("{} {}", row.family, row.given),
            fate: Fate::Kept {
                known: false,
                state: ApplicationState::Submitted,
            },
            warnings: Vec::new(),
        };
        let (known, shared) = match row.email.as_str() {
            "" => (None, false),
            email => self.loader.known(email, &sort_name)?,
        };
        if let Some(why) = self.twice(row, known, &sort_name, &report.name)? {
            report.fate = Fate::Left {
                rule: "V-32",
                why: vec![(None, why)],
            };
            return Ok(report);
        }
        if shared && known.is_none() {
            report
                .warnings
                .push(Message::new("import-address-shared").with("email", row.email.as_str()));
        }
        if known.is_none() && self.loader.name_has_applied(&sort_name)? {
            report
                .warnings
                .push(Message::new("import-name-twice").with("name", report.name.as_str()));
        }
        let state = self.state(row);
        let person = match known {
            Some(person) => person,
            None => self
                .loader
                .add_person(&person(row, &sort_name, &text::search_name(&row.family, &row.given)))?,
        };
        let received = row.received.map_or(self.clock.millis(), |at| self.clock.millis_of(at));
        self.loader.add_application(&NewApplication {
            person,
            sort_name: &sort_name,
            received_at: received,
            source: if row.source.is_empty() { SOURCE } else { &row.source },
            state,
            reason: if state.is_negative() { state.code() } else { "" },
        })?;
        report.fate = Fate::Kept {
            known: known.is_some(),
            state,
        };
        Ok(report)
    }

    /// Why a line is a second application for the vacancy (V-32), if it is.
    fn twice(
        &mut self,
        row: &Row,
        known: Option<crate::domain::PersonId>,
        sort_name: &str,
        name: &str,
    ) -> Result<Option<Message>, Failure> {
        let id = match known {
            Some(person) if self.loader.has_applied(person)? => "refused-applied-already",
            // Without an address nothing else tells two people of one name apart.
            None if row.email.is_empty() && self.loader.name_has_applied(sort_name)? => "import-nameless-twice",
            _ => return Ok(None),
        };
        Ok(Some(Message::new(id).with("name", name)))
    }

    /// Late after the closing time (V-27), incomplete without an address to answer to.
    fn state(&self, row: &Row) -> ApplicationState {
        let received = row.received.unwrap_or(self.now);
        if self.closes.is_some_and(|closes| received > closes) {
            ApplicationState::Late
        } else if row.email.is_empty() {
            ApplicationState::Incomplete
        } else {
            ApplicationState::Submitted
        }
    }
}

fn person<'a>(row: &'a Row, sort_name: &'a str, search_name: &'a str) -> NewPerson<'a> {
    NewPerson {
        family: &row.family,
        given: &row.given,
        sort_name,
        search_name,
        email: &row.email,
        phone: &row.phone,
        street: &row.street,
        postal_code: &row.postal_code,
        city: &row.city,
        language: if row.language.is_empty() { "nl" } else { &row.language },
        diploma: &row.diploma,
    }
}

fn unusable(line: u64, faults: Vec<Fault>, mapping: &Mapping) -> LineReport {
    LineReport {
        line,
        name: String::new(),
        fate: Fate::Left {
            rule: "import",
            why: faults
                .into_iter()
                .map(|fault| (Some(mapping.heading(fault.column)), fault.message))
                .collect(),
        },
        warnings: Vec::new(),
    }
}

impl Summary {
    fn count(&mut self, report: &LineReport) {
        self.lines += 1;
        match &report.fate {
            Fate::Left { .. } => self.left += 1,
            Fate::Kept { known, state } => {
                self.kept += 1;
                self.new_people += u64::from(!known);
                self.late += u64::from(*state == ApplicationState::Late);
                self.incomplete += u64::from(*state == ApplicationState::Incomplete);
                self.warned += u64::from(!report.warnings.is_empty());
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
