//! What can be typed about documents.

use super::FormatChoice;
use crate::domain::{Coded, DocumentKind};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What documents belong to.
#[derive(Args, Clone, Debug)]
#[group(required = true, multiple = false)]
pub struct Of {
    /// A candidate, by the identifier of the application.
    #[arg(long, value_name = "ID")]
    pub candidate: Option<String>,
    /// A vacancy, by its number.
    #[arg(long, value_name = "NR")]
    pub vacancy: Option<String>,
}

/// What can be done with documents.
#[derive(Subcommand, Debug)]
pub enum DocumentTask {
    /// List the documents of a candidate or a vacancy: kind, name, size in bytes, pages, whether they can be read.
    List {
        /// Of what.
        #[command(flatten)]
        of: Of,
        /// How.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Show a document with its text.
    Show {
        /// Which, by the identifier of the list.
        which: String,
        /// How.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Add files: PDF, DOCX, ODT, RTF and plain text are read for search; anything else but a program is kept as it is.
    ///
    /// The content decides what a file is, not its ending. Prints the identifier when there is one file.
    Add {
        /// To what.
        #[command(flatten)]
        of: Of,
        /// What it is. Without it: what the name says.
        #[arg(long, value_parser = PossibleValuesParser::new(DocumentKind::ALL.iter().map(|kind| kind.code())))]
        kind: Option<String>,
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Take a document away, with a reason; `keur undo` brings it back.
    Remove {
        /// Which.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Write the file itself to this machine. A file that is there already stays as it is.
    Save {
        /// Which.
        which: String,
        /// Where; without it: under its own name in this folder.
        #[arg(long, value_name = "PATH")]
        out: Option<PathBuf>,
    },
}
