//! What can be typed about hire sheets.

use super::{FormatChoice, coded};
use crate::documents::hire::Format;
use crate::domain::HireState;
use clap::Subcommand;
use std::path::PathBuf;

/// What can be done with hire sheets.
#[derive(Subcommand, Debug)]
pub enum HireTask {
    /// The sheets somebody works on, with whose turn it is and how much is missing.
    List {
        /// Only those that wait for you.
        #[arg(long, conflicts_with = "entity")]
        mine: bool,
        /// Also those that are final or cancelled.
        #[arg(long)]
        past: bool,
        /// Only those of one entity, by its OVO code.
        #[arg(long, value_name = "OVO")]
        entity: Option<String>,
        /// Only those of one vacancy, by its number.
        #[arg(long, value_name = "NR")]
        vacancy: Option<String>,
        /// Only in this status; may be given more than once.
        #[arg(long, value_parser = coded::<HireState>())]
        state: Vec<HireState>,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Who was hired and has no sheet yet, with the identifier `hires begin` wants.
    Ready {
        /// Only of one vacancy, by its number.
        #[arg(long, value_name = "NR")]
        vacancy: Option<String>,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// One sheet: its fields, what is missing and whose turn it is. The national number is masked.
    Show {
        /// The identifier `hires list` prints.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Begin the sheet of somebody who was hired.
    Begin {
        /// The application, by the identifier `hires ready` prints.
        application: String,
    },
    /// Fill fields in.
    Set {
        /// The identifier `hires list` prints.
        which: String,
        /// A field and its value: location_code=B-112, start_on=1/12/2026, statute=contractual; with nothing behind the sign it is blank again. May be given
        /// more than once. `hires show --json` names the fields.
        #[arg(required = true, value_name = "FIELD=VALUE")]
        fields: Vec<String>,
        /// Why something is otherwise than in the vacancy or the application.
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
    /// Hand a sheet on to its next status.
    Advance {
        /// The identifier `hires list` prints.
        which: String,
    },
    /// Hand a sheet back to an earlier status.
    Back {
        /// The identifier `hires list` prints.
        which: String,
        /// To which.
        #[arg(long, value_parser = coded::<HireState>())]
        to: HireState,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Cancel a sheet: nobody enters into service.
    Cancel {
        /// The identifier `hires list` prints.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Write a sheet into a file: a document, or every field as data.
    Export {
        /// The identifier `hires list` prints.
        which: String,
        /// As what; the language is that of --lang.
        #[arg(long, value_parser = coded::<Format>(), default_value = "pdf")]
        format: Format,
        /// The file, an old one is replaced; - for standard output. Without it, a name of keur's in this folder.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// With the whole national number instead of a mask: kept in the log of who saw it.
        #[arg(long, requires = "reason")]
        with_number: bool,
        /// Why the number is needed.
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}
