//! The office: the one path every write takes (authorise, check, write, journal), and every read with its rights.
//!
//! A [`Command`] is data: screens, the command line, imports and replays all send the same ones. Each area owns its commands and
//! queries in a folder. Knows nothing of the terminal.
//!
//! Deliberate difference from a plan of guarded statements: a command reads, decides and writes inside one short immediate
//! transaction, so what was checked is still true when it is written, double bookings included; no person thinks meanwhile. What the
//! person saw is pinned by the `version` a command carries.

pub mod account;
pub mod act;
pub mod administration;
pub mod anonymity;
pub mod approval;
pub mod candidate;
pub mod complaint;
pub mod condition;
pub mod deadline;
pub mod document;
pub mod due;
pub mod failure;
pub mod founding;
pub mod hire;
pub mod history;
pub mod identity;
pub mod message;
pub mod minutes;
mod named;
mod note;
pub mod person;
pub mod privacy;
pub mod reckoned;
pub mod redeployment;
pub mod request;
pub mod rights;
pub mod session;
pub mod setting;
pub mod start;
pub mod undo;
pub mod vacancy;
pub mod visibility;

pub use act::Act;

use crate::clock::Clock;
use crate::domain::{Actor, Coded, Message, PersonId, Problem, Refusal, Secret};
use crate::store::tx::Entry;
use crate::store::{Store, StoreError, Tx, journal};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// A write, as data.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// About a vacancy.
    Vacancy(vacancy::VacancyCommand),
    /// About a candidate or an application.
    Candidate(candidate::CandidateCommand),
    /// About people on file and lists of them.
    Person(person::PersonCommand),
    /// About events, sessions and places.
    Session(session::SessionCommand),
    /// About vacancy requests.
    Request(request::RequestCommand),
    /// About approvals.
    Approval(approval::ApprovalCommand),
    /// About the PV of a procedure.
    Minutes(minutes::MinutesCommand),
    /// About documents.
    Document(document::DocumentCommand),
    /// About complaints.
    Complaint(complaint::ComplaintCommand),
    /// About one's own messages.
    Message(message::MessageCommand),
    /// About colleagues and entities.
    Account(account::AccountCommand),
    /// About settings of the organisation.
    Setting(setting::SettingCommand),
    /// About the redeployment pool.
    Redeployment(redeployment::RedeploymentCommand),
    /// About hire sheets.
    Hire(hire::HireCommand),
    /// About what is personal.
    Privacy(privacy::PrivacyCommand),
    /// Undo the actor's last act, or this one.
    Undo(Option<i64>),
    /// Do the actor's last undone act again.
    Redo,
    /// Several at once: each is tried, none stops the others, one undo takes all back.
    Many(Vec<Command>),
}

impl Command {
    /// The same for several: one by itself, more as one act that one undo takes back.
    pub fn several(commands: impl IntoIterator<Item = Self>) -> Self {
        let mut commands: Vec<Self> = commands.into_iter().collect();
        match commands.len() {
            1 => commands.swap_remove(0),
            _ => Self::Many(commands),
        }
    }

    /// The act it is; of several, the one that cannot be taken back, or else the first.
    pub fn act(&self) -> Act {
        match self {
            Self::Vacancy(command) => command.act(),
            Self::Candidate(command) => command.act(),
            Self::Person(command) => command.act(),
            Self::Session(command) => command.act(),
            Self::Request(command) => command.act(),
            Self::Approval(command) => command.act(),
            Self::Minutes(command) => command.act(),
            Self::Document(command) => command.act(),
            Self::Complaint(command) => command.act(),
            Self::Message(command) => command.act(),
            Self::Account(command) => command.act(),
            Self::Setting(command) => command.act(),
            Self::Redeployment(command) => command.act(),
            Self::Hire(command) => command.act(),
            Self::Privacy(command) => command.act(),
            Self::Undo(_) => Act::Undo,
            Self::Redo => Act::Redo,
            Self::Many(commands) => {
                let mut acts = commands.iter().map(Self::act);
                let first = acts.clone().next().unwrap_or(Act::Undo);
                acts.find(|act| undo::is_final(*act)).unwrap_or(first)
            }
        }
    }
}

/// A read, as data.
#[derive(Clone, PartialEq, Debug)]
pub enum Query {
    /// About vacancies.
    Vacancy(vacancy::VacancyQuery),
    /// About candidates and applications.
    Candidate(candidate::CandidateQuery),
    /// About people on file and lists of them.
    Person(person::PersonQuery),
    /// About events, sessions and places.
    Session(session::SessionQuery),
    /// About vacancy requests.
    Request(request::RequestQuery),
    /// About approvals.
    Approval(approval::ApprovalQuery),
    /// About the PV of a procedure.
    Minutes(minutes::MinutesQuery),
    /// About documents.
    Document(document::DocumentQuery),
    /// About deadlines.
    Deadline(deadline::DeadlineQuery),
    /// About settings, colleagues and entities.
    Administration(administration::AdminQuery),
    /// About the redeployment pool.
    Redeployment(redeployment::RedeploymentQuery),
    /// About hire sheets.
    Hire(hire::HireQuery),
    /// About what is personal.
    Privacy(privacy::PrivacyQuery),
    /// About messages, search, history and lists of people.
    Desk(message::DeskQuery),
    /// Everything the actor's Start shows.
    Start,
}

impl Query {
    /// Whether the answer may take so long that other questions are not to wait for it: a whole file is read.
    pub const fn takes_long(&self) -> bool {
        matches!(self, Self::Candidate(candidate::CandidateQuery::Preview(_)))
    }
}

/// What a query brings.
#[derive(Clone, PartialEq, Debug)]
pub enum Reply {
    /// About vacancies.
    Vacancy(vacancy::VacancyReply),
    /// About candidates and applications.
    Candidate(candidate::CandidateReply),
    /// About people on file and lists of them.
    Person(person::PersonReply),
    /// About events, sessions and places.
    Session(session::SessionReply),
    /// About vacancy requests.
    Request(request::RequestReply),
    /// About approvals.
    Approval(approval::ApprovalReply),
    /// About the PV of a procedure.
    Minutes(minutes::MinutesReply),
    /// About documents.
    Document(document::DocumentReply),
    /// About deadlines.
    Deadline(deadline::DeadlineReply),
    /// About settings, colleagues and entities.
    Administration(administration::AdminReply),
    /// About the redeployment pool.
    Redeployment(redeployment::RedeploymentReply),
    /// About hire sheets.
    Hire(hire::HireReply),
    /// About what is personal.
    Privacy(privacy::PrivacyReply),
    /// About messages, search, history and lists of people.
    Desk(message::DeskReply),
    /// Everything the actor's Start shows.
    Start(Box<start::Overview>),
}

/// What became of a command that was carried out.
#[derive(Clone, PartialEq, Debug)]
pub struct Done {
    /// What was done, in a sentence.
    pub message: Message,
    /// What was done all the same, but should be known.
    pub warnings: Vec<Problem>,
    /// The thing that was made.
    pub created: Option<i64>,
    /// The journal entry.
    pub entry: Option<i64>,
    /// For several commands at once: each with what became of it, in their order.
    pub each: Vec<Result<Message, Refusal>>,
    /// Which way back there is.
    pub way_back: WayBack,
    /// What was asked to be seen: for the screen, never for the journal.
    pub revealed: Option<Secret>,
    /// Everything about a person that was gathered.
    pub file: Option<Box<privacy::person::PersonFile>>,
}

/// Which way back there is from what was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum WayBack {
    /// None.
    #[default]
    None,
    /// It can be undone.
    Undo,
    /// It was an undo, and can be done again.
    Redo,
}

impl Done {
    /// Done, with a sentence.
    pub fn new(message: Message) -> Self {
        Self {
            message,
            warnings: Vec::new(),
            created: None,
            entry: None,
            each: Vec::new(),
            way_back: WayBack::None,
            revealed: None,
            file: None,
        }
    }

    /// The same, naming what was made.
    #[must_use]
    pub fn made(mut self, id: impl Into<i64>) -> Self {
        self.created = Some(id.into());
        self
    }

    /// What is said when all of it was so already; what should be known stays known.
    #[must_use]
    fn for_nothing(self) -> Self {
        // What was refused of several is said all the same.
        if self.each.iter().any(Result::is_err) {
            return self;
        }
        Self {
            created: self.created,
            revealed: self.revealed,
            file: self.file,
            ..Self::new(Message::new("done-nothing-changed")).warned(self.warnings)
        }
    }

    /// The same, with warnings.
    #[must_use]
    pub fn warned(mut self, warnings: Vec<Problem>) -> Self {
        self.warnings = warnings;
        self
    }
}

/// Why something was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A rule or a right said no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem.into())
    }
}
impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What a command works with while it is carried out.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The write in progress.
    pub tx: &'a Tx<'a>,
    /// Who acts.
    pub actor: &'a Actor,
    /// The time.
    pub clock: Clock,
}

impl Desk<'_> {
    /// The connection, for reading.
    pub fn connection(&self) -> &Connection {
        self.tx.connection()
    }

    /// Who acts.
    pub fn me(&self) -> PersonId {
        self.actor.person
    }

    /// The same desk for reading: a command looks with the eyes of a query.
    pub fn counter(&self) -> Counter<'_> {
        Counter {
            connection: self.connection(),
            actor: self.actor,
            clock: self.clock,
        }
    }
}

/// Carries out a command.
///
/// # Errors
/// A refusal with every reason, or what the store could not do; nothing was changed then.
pub fn execute(store: &mut Store, clock: Clock, actor: &Actor, command: &Command) -> Result<Done, Failure> {
    // A file has a transaction and a journal entry of its own kind.
    if let Command::Candidate(candidate::CandidateCommand::Import(wanted)) = command {
        let result = candidate::import::carry_out(store, clock, actor, wanted);
        return result.map_err(|failure| told(store, clock, failure));
    }
    let brought = document::bring(command);
    let command = &*brought;
    let payload = serde_json::to_string(command).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    let result = store.write(clock.millis(), |tx| {
        let desk = Desk { tx, actor, clock };
        identity::still_let_in(desk.connection(), clock, actor)?;
        let undoes = undo::target(&desk, command)?;
        let batch = undo::batch(&desk, undoes)?;
        let entry = Entry {
            actor: actor.person,
            kind: command.act().code(),
            payload: &payload,
            undoes,
            batch,
        };
        tx.savepoint()?;
        let seq = tx.open_entry(&entry)?;
        let mut done = carry_out(&desk, command)?;
        // Who saves what nobody changed has done nothing: no version, no line of history, nothing to undo.
        if undoes.is_none() && tx.changed_nothing()? {
            tx.drop_entry()?;
            return Ok(done.for_nothing());
        }
        tx.keep_savepoint()?;
        done.entry = Some(seq);
        done.way_back = undo::way_back(command, batch.is_some());
        Ok(done)
    });
    // What was erased leaves the file too. Where a colleague is in the way it goes with the next change of the file.
    if result.is_ok() && command.act() == Act::RetentionErase {
        let _ = store.scrub();
    }
    result.map_err(|failure| told(store, clock, failure))
}

fn carry_out(desk: &Desk<'_>, command: &Command) -> Result<Done, Failure> {
    match command {
        Command::Vacancy(command) => command.carry_out(desk),
        Command::Candidate(command) => command.carry_out(desk),
        Command::Person(command) => command.carry_out(desk),
        Command::Session(command) => command.carry_out(desk),
        Command::Request(command) => command.carry_out(desk),
        Command::Approval(command) => command.carry_out(desk),
        Command::Minutes(command) => command.carry_out(desk),
        Command::Document(command) => command.carry_out(desk),
        Command::Complaint(command) => command.carry_out(desk),
        Command::Message(command) => command.carry_out(desk),
        Command::Account(command) => command.carry_out(desk),
        Command::Setting(command) => command.carry_out(desk),
        Command::Redeployment(command) => command.carry_out(desk),
        Command::Hire(command) => command.carry_out(desk),
        Command::Privacy(command) => command.carry_out(desk),
        Command::Undo(_) | Command::Redo => undo::carry_out(desk, command),
        Command::Many(commands) => carry_out_many(desk, commands),
    }
}

/// Tries each; a refused one leaves nothing behind and does not stop the next. When all are refused, nothing is kept at all.
fn carry_out_many(desk: &Desk<'_>, commands: &[Command]) -> Result<Done, Failure> {
    if commands.is_empty() {
        return Err(Problem::block("many", Message::new("refused-nothing-chosen")).into());
    }
    let mut each = Vec::with_capacity(commands.len());
    let mut warnings = Vec::new();
    for command in commands {
        desk.tx.savepoint()?;
        match carry_out(desk, command) {
            Ok(done) => {
                desk.tx.keep_savepoint()?;
                // The same warning about the whole is said once.
                for warning in named::warnings(desk, commands, command, done.warnings) {
                    if !warnings.contains(&warning) {
                        warnings.push(warning);
                    }
                }
                each.push(Ok(done.message));
            }
            Err(Failure::Refused(refusal)) => {
                desk.tx.drop_savepoint()?;
                each.push(Err(named::refusal(desk, commands, command, refusal)));
            }
            Err(Failure::Store(error @ (StoreError::Conflict { .. } | StoreError::Gone { .. }))) => {
                desk.tx.drop_savepoint()?;
                let lost = conflict(desk.connection(), desk.clock, &error);
                each.push(Err(named::refusal(desk, commands, command, lost.into())));
            }
            Err(failure) => return Err(failure),
        }
    }
    let kept = each.iter().filter(|result| result.is_ok()).count();
    if kept == 0 {
        let mut problems: Vec<Problem> = Vec::new();
        // What is wrong with the same field for all of them is said once.
        for problem in each
            .into_iter()
            .filter_map(Result::err)
            .flat_map(|refusal| refusal.problems)
        {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        return Err(Refusal { problems }.into());
    }
    let message = Message::new("done-many")
        .with("kept", kept)
        .with("refused", each.len() - kept);
    Ok(Done {
        each,
        ..Done::new(message).warned(warnings)
    })
}

/// Turns a lost race into a sentence that says who was first.
fn told(store: &Store, clock: Clock, failure: Failure) -> Failure {
    match failure {
        Failure::Store(
            error @ (StoreError::Conflict { .. } | StoreError::Gone { .. } | StoreError::ChangedSince(_)),
        ) => conflict(store.reader(), clock, &error).into(),
        other => other,
    }
}

fn conflict(connection: &Connection, clock: Clock, error: &StoreError) -> Problem {
    match error {
        StoreError::Conflict { table, id } => match journal::last_change(connection, table, *id) {
            Ok(Some(entry)) => Problem::block(
                "conflict",
                Message::new("refused-conflict")
                    .with("who", entry.actor_name)
                    .with("when", clock.local_of(entry.at))
                    .with("act", Message::new(format!("act-{}", entry.kind))),
            ),
            _ => Problem::block("conflict", Message::new("refused-conflict-unknown")),
        },
        StoreError::ChangedSince(_) => Problem::block("conflict", Message::new("refused-undo-changed")),
        _ => Problem::block("gone", Message::new("refused-gone")),
    }
}

/// Answers a query for the actor: what the actor may not see is not there.
///
/// # Errors
/// A refusal, or what the store could not do.
pub fn ask(connection: &Connection, clock: Clock, actor: &Actor, query: &Query) -> Result<Reply, Failure> {
    identity::still_let_in(connection, clock, actor)?;
    let counter = Counter {
        connection,
        actor,
        clock,
    };
    match query {
        Query::Vacancy(query) => query.answer(&counter).map(Reply::Vacancy),
        Query::Candidate(query) => query.answer(&counter).map(Reply::Candidate),
        Query::Person(query) => query.answer(&counter).map(Reply::Person),
        Query::Session(query) => query.answer(&counter).map(Reply::Session),
        Query::Request(query) => query.answer(&counter).map(Reply::Request),
        Query::Approval(query) => query.answer(&counter).map(Reply::Approval),
        Query::Minutes(query) => query.answer(&counter).map(Reply::Minutes),
        Query::Document(query) => query.answer(&counter).map(Reply::Document),
        Query::Deadline(query) => query.answer(&counter).map(Reply::Deadline),
        Query::Administration(query) => query.answer(&counter).map(Reply::Administration),
        Query::Redeployment(query) => query.answer(&counter).map(Reply::Redeployment),
        Query::Hire(query) => query.answer(&counter).map(Reply::Hire),
        Query::Privacy(query) => query.answer(&counter).map(Reply::Privacy),
        Query::Desk(query) => query.answer(&counter).map(Reply::Desk),
        Query::Start => start::overview(&counter).map(|overview| Reply::Start(Box::new(overview))),
    }
}

/// What a query works with.
#[derive(Clone, Copy, Debug)]
pub struct Counter<'a> {
    /// The database, for reading.
    pub connection: &'a Connection,
    /// Who asks.
    pub actor: &'a Actor,
    /// The time.
    pub clock: Clock,
}
