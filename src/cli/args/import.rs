//! `keur import`: what is brought in, and how.

use super::FormatChoice;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What can be brought in.
#[derive(Subcommand, Debug)]
pub enum ImportTask {
    /// Applications from a CSV file, an Excel workbook (.xlsx), a CV (Europass, JSON Resume), e-mail (.eml, mbox, Maildir) or a folder of
    /// such files, as one batch that `keur undo` takes back whole.
    ///
    /// What a file is, is found by looking into it, whatever its name: separator (semicolon, comma, tab), letters (UTF-8,
    /// windows-1252), the sheet with something on it. Headings are known in Dutch and English; what was said of the columns once is
    /// remembered for the same headings. In a folder every file or folder is a candidate: who, says a CV or a message in it, otherwise
    /// its name. Documents are kept with the text that can be read of them. Good lines are kept; the others are told with line, column and
    /// reason.
    Applications(ImportApplications),
    /// Clicks per vacancy and site, as a multiposter counts them (Vacaturesites_clicks), as one act that `keur undo` takes back whole.
    ///
    /// What is kept already stays; another number for the same vacancy, site and day takes the place of the old one. Lines that cannot be
    /// taken in are told with their reason and stop no other.
    Clicks(ImportClicks),
}

/// `keur import clicks`.
#[derive(Args, Debug)]
pub struct ImportClicks {
    /// The file: CSV or an Excel workbook, with a heading that names vacancy, site, date and clicks.
    pub file: PathBuf,
    /// The day of the clicks, when the file has no column for it: 23/11/2026 or 2026-11-23.
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    /// Only tell what would become of every line.
    #[arg(long)]
    pub dry_run: bool,
    /// How what becomes of the lines is written.
    #[command(flatten)]
    pub format: FormatChoice,
}

/// `keur import applications`.
#[derive(Args, Debug)]
pub struct ImportApplications {
    /// The file or folder.
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
    /// The sheet of a workbook, by its name or number; otherwise the first with anything on it.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Whom a record is about: a line and the identifier of somebody on file, as a dry run proposes. May be given more than once.
    #[arg(long, value_name = "LINE=ID")]
    pub same: Vec<String>,
    /// Records that are about somebody new, however alike: their lines, with commas between.
    #[arg(long, value_name = "LINE", value_delimiter = ',')]
    pub new: Vec<u64>,
    /// Write down what was left out or should be looked at, and why, as CSV.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// What was left out or should be looked at, and why, as CSV instead of in words.
    #[arg(long, conflicts_with_all = ["json", "report"])]
    pub csv: bool,
}
