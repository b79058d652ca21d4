//! What the app asks the runtime to do.

use crate::documents::report::ReportFormat;
use crate::domain::report::Report;
use crate::i18n::Lang;
use crate::office::{Command, Query};
use crate::tui::screen::Address;
use chrono::NaiveDateTime;
use std::path::PathBuf;

/// A report to be written as a file.
#[derive(Clone, PartialEq, Debug)]
pub struct ReportFile {
    /// Where.
    pub path: PathBuf,
    /// The report.
    pub report: Report,
    /// As what.
    pub format: ReportFormat,
    /// The moment it was asked for.
    pub at: NaiveDateTime,
    /// In which language.
    pub lang: Lang,
}

/// Something to do outside the app.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Ask the database; a later question of the same address takes its place.
    Ask(Address, Query),
    /// Carry out a command; never dropped, in order.
    Run(Address, Command),
    /// Put text on the clipboard.
    Copy(String),
    /// Write a file: path and content.
    WriteFile(PathBuf, Vec<u8>),
    /// Make a file of a report, which takes a while, and write it.
    WriteReport(Box<ReportFile>),
    /// Make a document beside the work on the screen, and write its file.
    Make(Box<crate::tui::made::Wanted>),
    /// Open a document in another program: its name and content.
    View(String, Vec<u8>),
    /// Keep the person's preferences.
    KeepPrefs(Box<crate::tui::prefs::Prefs>),
    /// Keep a draft under a name, or forget it.
    KeepDraft(String, Option<String>),
    /// End the program.
    Quit,
}
