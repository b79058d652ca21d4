//! What can be typed about letters.

use super::FormatChoice;
use clap::Subcommand;
use std::path::PathBuf;

/// What can be done with letters about decisions. They are prepared here, and sent elsewhere.
#[derive(Subcommand, Debug)]
pub enum LetterTask {
    /// Prepare a letter for everybody of a vacancy about whom something was decided; never twice for the same decision.
    Prepare {
        /// The vacancy's number.
        vacancy: String,
        /// Only for this candidate, by the identifier of the application; may be given more than once.
        #[arg(long, value_name = "ID")]
        candidate: Vec<String>,
        /// Only for candidates in this state; may be given more than once.
        #[arg(long, value_name = "STATE")]
        state: Vec<String>,
    },
    /// The letters of a vacancy.
    List {
        /// The vacancy's number.
        vacancy: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Print the letters about one candidate, newest first.
    Show {
        /// The identifier of the application.
        which: String,
    },
    /// Write the letters of a vacancy whose decision still holds into one file: Markdown, or with --plain without its marks.
    Export {
        /// The vacancy's number.
        vacancy: String,
        /// The file; an old one is replaced.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Plain text.
        #[arg(long)]
        plain: bool,
    },
}
