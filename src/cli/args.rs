//! What can be typed: the one definition from which help, completions and manual pages come.

mod advert;
mod approval;
mod colleague;
mod document;
mod hire;
mod import;
mod judge;
mod letter;
mod minutes;
mod person;
mod privacy;
mod redeployment;
mod report;
mod request;
mod reuse;
mod session;
mod setting;
mod vacancy;

pub use advert::Advert;
pub use approval::{Answer, ApprovalTask, Asking, DelegateTask, RouteFor, RouteTask};
pub use colleague::{ColleagueTask, Holding};
pub use document::{DocumentTask, Of};
pub use hire::HireTask;
pub use import::{ImportApplications, ImportClicks, ImportTask};
pub use judge::{JudgeTask, RankingOf};
pub use letter::LetterTask;
pub use minutes::{MinutesForm, MinutesTask};
pub use person::{ListTask, PersonGiven, PersonList, PersonTask, ResultGiven};
pub use privacy::{GroupGiven, IdentifierTask, PrivacyTask, RetentionTask};
pub use redeployment::{PoolGiven, RedeploymentTask};
pub use report::{ReportFilter, ReportKeep, ReportShow, ReportTask};
pub use request::{RequestGiven, RequestTask};
pub use reuse::{ReuseGiven, ReuseTask};
pub use session::{AwayGiven, BusyGiven, DayGiven, Mark, PatternGiven, RemindGiven, SessionList, SessionTask};
pub use setting::{SetGiven, SettingTask};
pub use vacancy::VacancyTask;

use crate::domain::Coded;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What `keur --help` says below the commands.
const AFTER: &str = "\
Without a command keur opens the configured database in the terminal. When standard output is not a terminal it prints the start \
overview as plain text instead.

Who you are: your login on this machine, which must be an account of the database. --as is for the demo and for practice databases.

Exit codes:
  0  done
  1  refused by a rule or a right
  2  the command was not typed well, or the configuration lacks something
  3  the database cannot be opened: missing, foreign, newer, damaged, locked or read-only
  4  a file could not be read or written, a full disk included
  5  `keur verify` found damage

Configuration (yours: database, language, colours, keys): `keur config` prints each line, its value and where it comes from. Settings (the
organisation's: terms, bounds): `keur settings list`.";

/// Runs a public selection procedure from a terminal.
#[derive(Parser, Debug)]
#[command(name = "keur", version, about, after_long_help = AFTER, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do; nothing: open the screens.
    #[command(subcommand)]
    pub command: Option<Task>,
    /// What holds for every command.
    #[command(flatten)]
    pub common: Common,
}

/// Options of every command.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Options of every command")]
pub struct Common {
    /// The database to open, instead of the configured one.
    #[arg(long, global = true, value_name = "PATH")]
    pub db: Option<PathBuf>,
    /// Whose eyes: a login, or in the demo a role. Refused for a database in real use.
    #[arg(long = "as", global = true, value_name = "LOGIN")]
    pub login: Option<String>,
    /// The language. Without it: your preference, the configuration, then LC_ALL, LC_MESSAGES or LANG.
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LangChoice>,
    /// When to use colour. NO_COLOR and TERM=dumb mean never.
    #[arg(long, global = true, value_enum, value_name = "WHEN")]
    pub color: Option<ColorChoice>,
    /// The colours.
    #[arg(long, global = true, value_enum)]
    pub theme: Option<ThemeChoice>,
    /// For screen readers: no frames, words instead of signs.
    #[arg(long, global = true)]
    pub accessible: bool,
    /// Only ASCII signs.
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// A language.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum LangChoice {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// When to use colour.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColorChoice {
    /// When the terminal has it.
    Auto,
    /// Never.
    Never,
    /// Always.
    Always,
}

/// A theme.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum ThemeChoice {
    /// For most terminals.
    Default,
    /// For light backgrounds.
    Light,
    /// Strong contrast.
    #[value(name = "high_contrast", alias = "high-contrast")]
    HighContrast,
    /// No colour.
    Mono,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Task {
    /// Make a new database, with one entity and its first administrator.
    Init(Init),
    /// Print your own configuration: every line, its value and where it comes from.
    ///
    /// Database, language, colours and keys. Terms and bounds of the organisation are something else: `keur settings`.
    Config {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look around in a made-up database of your own, with today in the middle of it; it is gone when you leave.
    ///
    /// --as takes a role (selection_officer, hr_officer, line_manager, juror, training_manager, administrator, observer) or a login.
    Demo,
    /// Vacancies: list them, show one, take one through its procedure.
    #[command(subcommand)]
    Vacancies(VacancyTask),
    /// Candidates: list them, show one.
    #[command(subcommand)]
    Candidates(Rows),
    /// Judging: answer conditions, score, hand in, agree, declare a tie, decide.
    #[command(subcommand)]
    Judge(JudgeTask),
    /// Letters about decisions: prepare them, list them, read them, write them into a file.
    #[command(subcommand)]
    Letters(LetterTask),
    /// The PV of a procedure (proces-verbaal): read it, see what it lacks, draw it up, sign it, correct it.
    #[command(subcommand)]
    Pv(MinutesTask),
    /// Earlier results that can count again: who could be exempted from what, and the exemption (niet nodeloos hertesten).
    #[command(subcommand)]
    Reuse(ReuseTask),
    /// The ranking of a vacancy: places, what decided between equal scores, who is still judged, who left.
    Ranking(RankingOf),
    /// People on file: find them, show the dossier of one, see who may be the same, make one file of two.
    #[command(subcommand)]
    People(PersonTask),
    /// The redeployment pool: who has priority for a vacancy of rank A2E, A2 or lower, and the check before publication.
    #[command(subcommand)]
    Redeployment(RedeploymentTask),
    /// Hire sheets (indiensttredingsfiches): begin one for who was hired, fill it in, hand it on to the entity and DCPA.
    #[command(subcommand)]
    Hires(HireTask),
    /// Lists of people: make one, share it, put people in it.
    #[command(subcommand)]
    Lists(ListTask),
    /// Sessions: list those of a period, show one.
    #[command(subcommand)]
    Sessions(SessionTask),
    /// Approvals: list those that wait or were decided, show one, ask, answer, name who answers during an absence.
    #[command(subcommand)]
    Approvals(ApprovalTask),
    /// Routes of approval: who is usually asked what, by entity and kind. Writing one is an administrator's.
    #[command(subcommand)]
    Routes(RouteTask),
    /// Vacancy requests: list them, show one, write one, submit it, make its vacancy.
    #[command(subcommand)]
    Requests(RequestTask),
    /// Deadlines of every kind, by day: closings, sessions, complaints, reserves, contracts, approvals.
    Deadlines(DeadlineList),
    /// Complaints: write down that one came, or how it was answered.
    #[command(subcommand)]
    Complaints(ComplaintTask),
    /// Colleagues: list them, let one in, give or take a role. For administrators.
    #[command(subcommand)]
    Colleagues(ColleagueTask),
    /// Entities: list them, add one. For administrators.
    #[command(subcommand)]
    Entities(EntityTask),
    /// Settings of the organisation (terms, bounds), each from a day on: list them, show one, set a value, take one back.
    ///
    /// Setting and taking back is an administrator's. What one person prefers is something else: `keur config`.
    #[command(subcommand)]
    Settings(SettingTask),
    /// Documents of candidates and vacancies: list them, read one, add, take away, save.
    #[command(subcommand)]
    Documents(DocumentTask),
    /// Numbers of people who are taken on (rijksregisternummer, bisnummer) and the key they are sealed with.
    #[command(subcommand)]
    Identifiers(IdentifierTask),
    /// Everything about one person: an export, a restriction of its use, who looked.
    #[command(subcommand)]
    Privacy(PrivacyTask),
    /// What is past its term: tell it, hide it, hold it, erase it. For administrators of every entity.
    #[command(subcommand)]
    Retention(RetentionTask),
    /// Approve the step at your turn.
    Approve(Answer),
    /// Reject it; a remark is needed.
    Reject(Answer),
    /// Hand it back to be mended; a remark is needed.
    HandBack(Answer),
    /// Reports: list them, make one as a table, CSV, JSON, a workbook or a PDF, keep one with its filter.
    #[command(subcommand)]
    Reports(ReportTask),
    /// Write rows into a file a spreadsheet opens.
    #[command(subcommand)]
    Export(ExportTask),
    /// Write the advert of a vacancy for a publication channel.
    Advert(Advert),
    /// Bring in what other programs wrote.
    #[command(subcommand)]
    Import(ImportTask),
    /// The history of something: who changed what, when, from what to what.
    History {
        /// What it is: vacancy, application, event, approval, request, setting, hire, route, or person or entity (the roles given; for administrators).
        #[arg(value_enum)]
        subject: Subject,
        /// Which: a vacancy's number, a colleague's login, an entity's OVO code, a setting's key, otherwise an identifier as the lists print it; of an event also that of one of
        /// its sessions.
        which: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Undo your last act. One of an earlier sitting has to be named.
    Undo {
        /// The act, by its number in the journal.
        entry: Option<i64>,
    },
    /// Do again what you undid last.
    Redo,
    /// Every rule that is checked, with its source, the setting it reads and whether it may be set aside.
    Rules {
        /// As a Markdown table.
        #[arg(long)]
        markdown: bool,
        /// As JSON.
        #[arg(long, conflicts_with = "markdown")]
        json: bool,
        /// The sources the rules, the settings and the deadlines cite, instead of the rules: code, title, what it is, where it is found.
        #[arg(long)]
        sources: bool,
    },
    /// Run the rules on a vacancy: what stands in the way of each step that is left. Ends with 1 when the next step is blocked.
    Check {
        /// The vacancy's number.
        which: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check the database: the file itself, and the chain of the journal.
    Verify {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Copy the database to a file, consistently, while others work in it. For administrators of every entity.
    Backup {
        /// Where the copy comes; nothing may be there yet.
        path: PathBuf,
    },
    /// Make a sample database from a seed, a day and two numbers.
    Sample(Sample),
    /// Print who may do what.
    Rights {
        /// As a Markdown table.
        #[arg(long)]
        markdown: bool,
    },
    /// Print every key.
    Keys {
        /// As Markdown tables.
        #[arg(long)]
        markdown: bool,
    },
    /// Print what the terms of recruitment and selection mean, in Dutch and English.
    Glossary(Glossary),
    /// The templates of documents: begin your own from them, or try those of your organisation.
    #[command(subcommand)]
    Templates(TemplatesTask),
    /// Print a script that completes commands in a shell.
    Completions {
        /// Which shell.
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Write the manual pages into a folder.
    Man {
        /// The folder.
        folder: PathBuf,
    },
}

/// What has a history.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A vacancy.
    Vacancy,
    /// An application, by the identifier `candidates list` prints.
    Application,
    /// A colleague, by login; for administrators.
    Person,
    /// An event, by its identifier or that of one of its sessions.
    Event,
    /// An approval, by the identifier `approvals list` prints.
    Approval,
    /// A vacancy request.
    Request,
    /// A setting, by its key.
    Setting,
    /// A hire sheet, by the identifier `hires list` prints.
    Hire,
    /// An entity, by its OVO code; for administrators.
    Entity,
    /// A route of approval, by the identifier `routes list` prints.
    Route,
}

/// `keur sample`.
#[derive(Args, Debug)]
pub struct Sample {
    /// The seed of every draw.
    #[arg(long, default_value_t = crate::sample::SAMPLE.seed)]
    pub seed: u64,
    /// The day in the middle of the living procedures.
    #[arg(long, default_value_t = crate::sample::SAMPLE.today, value_name = "YYYY-MM-DD")]
    pub today: chrono::NaiveDate,
    /// How many vacancies; at least 60 are made, and more when the applications need them.
    #[arg(long, default_value_t = crate::sample::SAMPLE.vacancies, value_name = "N")]
    pub vacancies: u32,
    /// About how many applications; at least 600 are made.
    #[arg(long, default_value_t = crate::sample::SAMPLE.applications, value_name = "N")]
    pub applications: u64,
    /// Where the database comes; nothing may be there yet.
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
}

/// `keur init`.
#[derive(Args, Debug)]
pub struct Init {
    /// Where the database comes; nothing may be there yet.
    pub path: PathBuf,
    /// The name of the first entity.
    #[arg(long, value_name = "NAME")]
    pub entity: String,
    /// Its OVO code: OVO and six digits.
    #[arg(long, value_name = "OVO000000")]
    pub ovo: String,
    /// The login of the first administrator; without it, yours.
    #[arg(long, value_name = "LOGIN")]
    pub admin: Option<String>,
    /// The administrator's name, given name first, between quotation marks: --name "An Peeters".
    #[arg(long, value_name = "\"GIVEN FAMILY\"")]
    pub name: String,
}

/// What can be done with rows.
#[derive(Subcommand, Clone, Debug)]
pub enum Rows {
    /// A list.
    List(List),
    /// One of them, whole.
    Show {
        /// Which: a vacancy's number, or an application's identifier.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
}

/// `keur deadlines`.
#[derive(Args, Debug)]
pub struct DeadlineList {
    /// How many days ahead to look; what is late and still asks for an act is always told.
    #[arg(long, value_name = "N", default_value_t = 120, value_parser = clap::value_parser!(u16).range(0..=3650))]
    pub days: u16,
    /// Only what you answer for.
    #[arg(long)]
    pub mine: bool,
    /// How it is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// What can be done with complaints.
#[derive(Subcommand, Debug)]
pub enum ComplaintTask {
    /// Write down that one came.
    Add {
        /// About which procedure, by the number of the vacancy.
        vacancy: String,
        /// What it is about.
        #[arg(long, value_name = "TEXT")]
        subject: String,
        /// The day it came: 23/11/2026 or 2026-11-23; today without it.
        #[arg(long, value_name = "DAY")]
        received: Option<String>,
        /// Whose it is, by the identifier of the application.
        #[arg(long, value_name = "ID")]
        candidate: Option<String>,
    },
    /// Write down how one was answered.
    Answer {
        /// Which, by its identifier in `keur deadlines`.
        which: String,
        /// What was answered.
        #[arg(long, value_name = "TEXT")]
        answer: String,
        /// The day of the answer; today without it.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
}

/// What can be written into a file.
#[derive(Subcommand, Debug)]
pub enum ExportTask {
    /// Vacancies, as CSV or JSON.
    Vacancies {
        /// The file; an old one is replaced.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Which, in which order.
        #[command(flatten)]
        list: List,
    },
    /// Candidates, with the contact data you may read, as CSV or JSON: what `keur import` reads back.
    ///
    /// Its columns are family, given, email, phone, street, postal_code, city, received, source, number, state and score.
    Candidates {
        /// The file; an old one is replaced.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Which, in which order.
        #[command(flatten)]
        list: List,
    },
}

/// Which rows, in which order.
#[derive(Args, Clone, Debug, Default)]
#[group(skip)]
pub struct List {
    /// Only yours.
    #[arg(long, conflicts_with = "entity")]
    pub mine: bool,
    /// Only those of one entity, by its OVO code.
    #[arg(long, value_name = "OVO")]
    pub entity: Option<String>,
    /// Only those of one vacancy, by its number.
    #[arg(long, value_name = "NR")]
    pub vacancy: Option<String>,
    /// Words that must occur, each by its first letters.
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,
    /// Only in this state; may be given more than once.
    #[arg(long, value_name = "STATE")]
    pub state: Vec<String>,
    /// A condition: column=value, column!=value, column=low..high, column= (empty), column~part. May be given more than once.
    ///
    /// Values are written as the list prints them: days as 23/11/2026 or 2026-11-23, points as 14.5 or 14,5, words in capitals or not,
    /// states by their codes. Several values stand with commas between; points and days have ranges instead (score=12.., closes=..2026-11-30).
    /// Candidates are also found by city~gent, postal-code~90, diploma~master, cv~python (words, each by its first letters),
    /// competence=Analyseren (passed before), tags~sterk and list=NAME.
    /// How long an approval waits is asked in days (age=5..) or from a day on (age=2026-11-23..).
    #[arg(long = "where", value_name = "CONDITION")]
    pub conditions: Vec<String>,
    /// The column to order by.
    #[arg(long, value_name = "COLUMN")]
    pub sort: Option<String>,
    /// From high to low.
    #[arg(long)]
    pub desc: bool,
    /// At most this many rows; 0 for all of them. Without it: 100 on the screen, all of them as JSON, as CSV and in a file.
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Which columns, by their names, with commas between.
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    pub columns: Vec<String>,
    /// How it is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// How rows are written.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct FormatChoice {
    /// As JSON, with codes and ISO dates.
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// As CSV for a spreadsheet.
    #[arg(long)]
    pub csv: bool,
}

/// What to do with entities.
#[derive(Subcommand, Debug)]
pub enum EntityTask {
    /// Every entity, with how many colleagues work for it.
    List {
        /// How.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Add an entity.
    Add {
        /// Its OVO code: OVO and six digits.
        ovo: String,
        /// Its name.
        name: String,
    },
    /// Call an entity otherwise; its OVO code stays.
    Edit {
        /// Its OVO code.
        ovo: String,
        /// Its new name; without it the name stays.
        #[arg(long, required_unless_present = "short")]
        name: Option<String>,
        /// Its new abbreviation; without it the abbreviation stays.
        #[arg(long)]
        short: Option<String>,
    },
    /// Close an entity: nothing new begins there, what happened stays. Refused while a vacancy or a request runs there.
    Close {
        /// Its OVO code.
        ovo: String,
    },
    /// Open a closed entity again.
    Reopen {
        /// Its OVO code.
        ovo: String,
    },
}

/// `keur templates`.
#[derive(Subcommand, Debug)]
pub enum TemplatesTask {
    /// Save the built-in templates in a folder, to change them; files that are there stay.
    Save {
        /// The folder.
        folder: PathBuf,
    },
    /// Set a made-up document with the templates of a folder and say what is wrong with them.
    Check {
        /// The folder; without one that of the configuration file (`templates`).
        folder: Option<PathBuf>,
        /// Also write the document, to look at it.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// `keur glossary`.
#[derive(Args, Debug)]
pub struct Glossary {
    /// Only terms in which these words occur, in either language.
    pub words: Vec<String>,
    /// As JSON.
    #[arg(long, conflicts_with_all = ["csv", "markdown"])]
    pub json: bool,
    /// As CSV for a spreadsheet.
    #[arg(long, conflicts_with = "markdown")]
    pub csv: bool,
    /// The whole glossary as Markdown.
    #[arg(long, conflicts_with = "words")]
    pub markdown: bool,
}

/// A value typed as its code.
fn coded<C: Coded + Send + Sync>() -> impl TypedValueParser<Value = C> {
    let codes = C::ALL.iter().map(|value| value.code());
    PossibleValuesParser::new(codes).try_map(|code| C::from_code(&code).ok_or("unknown"))
}
