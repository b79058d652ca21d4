//! What can be typed about reports.

use super::{FormatChoice, coded};
use crate::domain::report::Span;
use crate::domain::{Level, ProcedureKind, ReportKind};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What can be done with reports.
#[derive(Subcommand, Debug)]
pub enum ReportTask {
    /// The reports there are, and those that are saved.
    List {
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Make one: a table on the screen, or a file. A saved one is made under its own filter, with what is given here in its place.
    ///
    /// For a nightly job: a saved report with a period such as last_month, and --xlsx FILE. Ends with 1 when the report is not for you, 4
    /// when the file cannot be written; the old file stays then.
    Show(ReportShow),
    /// Keep one with its filter under a name, for yourself or shared within an entity.
    Keep(ReportKeep),
    /// Remove a saved one.
    Drop {
        /// Its name.
        name: String,
    },
}

/// `keur reports show`.
#[derive(Args, Debug)]
pub struct ReportShow {
    /// Which: the code of a report as `keur reports list` prints it (stages, sources, clicks, …), or the name of a saved one.
    pub which: String,
    /// Under which filter.
    #[command(flatten)]
    pub filter: ReportFilter,
    /// Write an Excel workbook; an old file is replaced.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["json", "csv"])]
    pub xlsx: Option<PathBuf>,
    /// Write a PDF; an old file is replaced.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["json", "csv"])]
    pub pdf: Option<PathBuf>,
    /// How it is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// `keur reports keep`.
#[derive(Args, Debug)]
pub struct ReportKeep {
    /// Which report.
    #[arg(value_parser = coded::<ReportKind>())]
    pub report: ReportKind,
    /// The name; your own of the same name is replaced.
    pub name: String,
    /// Share it within an entity, by its OVO code.
    #[arg(long, value_name = "OVO")]
    pub share: Option<String>,
    /// Under which filter.
    #[command(flatten)]
    pub filter: ReportFilter,
}

/// The filter of a report.
#[derive(Args, Clone, Debug, Default)]
#[group(skip)]
#[command(next_help_heading = "Filter")]
pub struct ReportFilter {
    /// The first day: 23/11/2026 or 2026-11-23. Which day of a row counts depends on the report.
    #[arg(long, value_name = "DAY", conflicts_with = "period")]
    pub from: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DAY", conflicts_with = "period")]
    pub to: Option<String>,
    /// A period that moves with the day.
    #[arg(long, value_name = "PERIOD", value_parser = coded::<Span>())]
    pub period: Option<Span>,
    /// Only vacancies of one entity, by its OVO code.
    #[arg(long, value_name = "OVO")]
    pub entity: Option<String>,
    /// Only your own vacancies.
    #[arg(long, conflicts_with = "entity")]
    pub mine: bool,
    /// Only these kinds of procedure; may be given more than once.
    #[arg(long, value_name = "KIND", value_parser = coded::<ProcedureKind>())]
    pub kind: Vec<ProcedureKind>,
    /// Only these levels; may be given more than once.
    #[arg(long, value_name = "LEVEL", value_parser = coded::<Level>())]
    pub level: Vec<Level>,
    /// Only this rank: B1.
    #[arg(long, value_name = "RANK")]
    pub rank: Option<String>,
    /// Only vacancies of this owner, by name.
    #[arg(long, value_name = "NAME")]
    pub officer: Option<String>,
}
