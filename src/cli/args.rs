//! What can be typed: the one definition from which help, completions and manual pages come.

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
  2  the command was not typed well, or a setting is missing
  3  the database cannot be opened: missing, foreign, newer, damaged, locked or read-only
  4  a file could not be read or written, a full disk included
  5  `keur verify` found damage

Settings: `keur config` prints each one, its value and where it comes from.";

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
    /// Print every setting, its value and where it comes from.
    Config {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look around in a made-up database of your own, with today in the middle of it; it is gone when you leave.
    ///
    /// --as takes a role (selection_officer, hr_officer, line_manager, juror, training_manager, administrator, observer) or a login.
    Demo,
    /// Vacancies: list them, show one.
    #[command(subcommand)]
    Vacancies(Rows),
    /// Candidates: list them, show one.
    #[command(subcommand)]
    Candidates(Rows),
    /// Sessions: list those of a period, show one.
    #[command(subcommand)]
    Sessions(SessionTask),
    /// Approvals: list those that wait or were decided, show one.
    #[command(subcommand)]
    Approvals(ApprovalTask),
    /// Colleagues: list them, let one in, give or take a role. For administrators.
    #[command(subcommand)]
    Colleagues(ColleagueTask),
    /// Entities: add one. For administrators.
    #[command(subcommand)]
    Entities(EntityTask),
    /// Approve the step at your turn.
    Approve(Answer),
    /// Reject it; a remark is needed.
    Reject(Answer),
    /// Hand it back to be mended; a remark is needed.
    HandBack(Answer),
    /// Write rows into a file a spreadsheet opens.
    #[command(subcommand)]
    Export(ExportTask),
    /// Bring in what other programs wrote.
    #[command(subcommand)]
    Import(ImportTask),
    /// The history of something: who changed what, when, from what to what.
    History {
        /// What it is.
        #[arg(value_enum)]
        subject: Subject,
        /// Which: a vacancy's number, otherwise an identifier.
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
    /// Check the database: the file itself, and the chain of the journal.
    Verify {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Copy the database to a file, consistently, while others work in it.
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

/// What can be brought in.
#[derive(Subcommand, Debug)]
pub enum ImportTask {
    /// Applications from a CSV file, as one batch that `keur undo` takes back whole.
    ///
    /// Separator (semicolon, comma, tab) and letters (UTF-8, windows-1252) are found by looking; headings are known in Dutch and
    /// English. Good lines are kept; the others are told with line, column and reason.
    Applications(ImportApplications),
}

/// `keur import applications`.
#[derive(Args, Debug)]
pub struct ImportApplications {
    /// The file.
    pub file: PathBuf,
    /// The number of the vacancy.
    #[arg(long, value_name = "NR")]
    pub vacancy: String,
    /// What a column holds, when its heading does not say: name, family, given, email, phone, street, postal_code, city, received,
    /// source, language or diploma. May be given more than once.
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub map: Vec<String>,
    /// Tell line by line what would happen, and change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// What has a history.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A vacancy.
    Vacancy,
    /// An application.
    Application,
    /// A person.
    Person,
    /// An event.
    Event,
    /// An approval.
    Approval,
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
    /// How many vacancies; at least 60 are made.
    #[arg(long, default_value_t = crate::sample::SAMPLE.vacancies, value_name = "N")]
    pub vacancies: u32,
    /// How many applications; at least 600 are made.
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
    /// The administrator's name, given name first.
    #[arg(long, value_name = "GIVEN FAMILY")]
    pub name: String,
}

/// What can be done with rows.
#[derive(Subcommand, Debug)]
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

/// What can be done with sessions.
#[derive(Subcommand, Debug)]
pub enum SessionTask {
    /// Those of a period: without days, the two weeks from today.
    List(SessionList),
    /// One of them, with its parts and places.
    Show {
        /// Its identifier.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
}

/// `keur sessions list`.
#[derive(Args, Debug)]
pub struct SessionList {
    /// The first day: 23/11/2026 or 2026-11-23.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// Only of vacancies you own, and those in which you sit.
    #[arg(long)]
    pub mine: bool,
    /// Only of one vacancy, by its number.
    #[arg(long, value_name = "NR", conflicts_with = "mine")]
    pub vacancy: Option<String>,
    /// How it is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// What can be done with approvals.
#[derive(Subcommand, Debug)]
pub enum ApprovalTask {
    /// Those that wait, oldest first.
    List {
        /// Those that were decided instead.
        #[arg(long)]
        past: bool,
        /// Which, in which order.
        #[command(flatten)]
        list: List,
    },
    /// One of them, with its steps.
    Show {
        /// Its identifier.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
}

/// `keur approve`, `keur reject`, `keur hand-back`.
#[derive(Args, Debug)]
pub struct Answer {
    /// The identifier of the approval.
    pub which: String,
    /// What you want to say about it.
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub remark: String,
}

/// What can be written into a file.
#[derive(Subcommand, Debug)]
pub enum ExportTask {
    /// Vacancies.
    Vacancies {
        /// The file; an old one is replaced.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Which, in which order.
        #[command(flatten)]
        list: List,
    },
    /// Candidates, with the contact data you may read: what `keur import` reads back.
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
    #[arg(long = "where", value_name = "CONDITION")]
    pub conditions: Vec<String>,
    /// The column to order by.
    #[arg(long, value_name = "COLUMN")]
    pub sort: Option<String>,
    /// From high to low.
    #[arg(long)]
    pub desc: bool,
    /// At most this many rows; 0 for all of them.
    #[arg(long, default_value_t = 100, value_name = "N")]
    pub limit: usize,
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

/// What to do with colleagues.
#[derive(Subcommand, Debug)]
pub enum ColleagueTask {
    /// Everybody who can open keur, with the roles in force.
    List {
        /// How.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Let somebody in under the login of this machine.
    Add {
        /// The login.
        // An id of its own: --as is a login too.
        #[arg(id = "colleague", value_name = "LOGIN")]
        login: String,
        /// The given name.
        #[arg(long)]
        given: String,
        /// The family name.
        #[arg(long)]
        family: String,
    },
    /// Give a role.
    Grant {
        /// Which role, to whom.
        #[command(flatten)]
        holding: Holding,
        /// From which day; today without it.
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    /// Take a role away, from today on.
    Revoke {
        /// Which role, from whom.
        #[command(flatten)]
        holding: Holding,
    },
}

/// A role somebody holds.
#[derive(clap::Args, Debug)]
pub struct Holding {
    /// The login.
    #[arg(id = "holder", value_name = "LOGIN")]
    pub login: String,
    /// `selection_officer`, `hr_officer`, `line_manager`, `juror`, `training_manager`, `administrator` or `observer`.
    pub role: String,
    /// For one entity, by its OVO code; without it for every entity.
    #[arg(long, value_name = "OVO")]
    pub entity: Option<String>,
}

/// What to do with entities.
#[derive(Subcommand, Debug)]
pub enum EntityTask {
    /// Add an entity.
    Add {
        /// Its OVO code: OVO and six digits.
        ovo: String,
        /// Its name.
        name: String,
    },
}
