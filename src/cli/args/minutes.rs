//! What can be typed about the PV of a procedure.

use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

/// What can be done with the PV of a vacancy.
#[derive(Subcommand, Debug)]
pub enum MinutesTask {
    /// What it says: the newest version, or before it is drawn up, what it would say.
    Show {
        /// The vacancy's number.
        which: String,
        /// Another version, by its number; 0: what it would say now.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
        /// As JSON: the whole of it as data.
        #[arg(long)]
        json: bool,
    },
    /// How it stands and what it lacks. Ends with 1 when something stops it.
    Missing {
        /// The vacancy's number.
        which: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Its versions, the newest first, with who signed the newest.
    Versions {
        /// The vacancy's number.
        which: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// What differs between a version and the one before it; of one that is out of date, from what is so now.
    Diff {
        /// The vacancy's number.
        which: String,
        /// Which version; without it, the newest.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Draw it up: the first version. The jury is asked to sign it.
    Draw {
        /// The vacancy's number.
        which: String,
    },
    /// Draw up a new version that takes the place of the one before; the jury signs anew.
    Correct {
        /// The vacancy's number.
        which: String,
        /// What changed and why.
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    /// Sign it, in your own name.
    Sign {
        /// The vacancy's number.
        which: String,
        /// The digest of the version you read, or its first characters: `keur pv show` prints it.
        #[arg(long, value_name = "DIGEST")]
        digest: String,
    },
    /// Refuse to sign it; a remark is needed.
    Refuse {
        /// The vacancy's number.
        which: String,
        /// The digest of the version you read, or its first characters.
        #[arg(long, value_name = "DIGEST")]
        digest: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        remark: String,
    },
    /// Record that a juror without an account signed it on paper.
    Paper {
        /// The vacancy's number.
        which: String,
        /// The digest of the version that was signed, or its first characters.
        #[arg(long, value_name = "DIGEST")]
        digest: String,
        /// The juror, by name.
        #[arg(long, value_name = "NAME")]
        juror: String,
        /// The document of the vacancy that shows it, by its identifier.
        #[arg(long, value_name = "ID")]
        document: i64,
    },
    /// Record what a union delegate remarked, for the annex.
    Remark {
        /// The vacancy's number.
        which: String,
        /// The delegate.
        #[arg(long, value_name = "NAME")]
        by: String,
        /// The union.
        #[arg(long, value_name = "NAME")]
        union: String,
        /// The day it was made; without it, today.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// What was remarked.
        #[arg(long, value_name = "TEXT")]
        text: String,
    },
    /// Save it as a document, in the language of --lang.
    Export {
        /// The vacancy's number.
        which: String,
        /// The file. It takes the place of an older one only when it is whole.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The form; without it, what the file's name ends in.
        #[arg(long, value_enum)]
        format: Option<MinutesForm>,
        /// Another version, by its number; 0: what it would say now.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
        /// With the built-in templates, also when the organisation has its own.
        #[arg(long)]
        built_in: bool,
    },
    /// Withdraw a version that nobody has answered.
    Withdraw {
        /// The vacancy's number.
        which: String,
    },
}

/// The form of a document.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum MinutesForm {
    /// To keep and to sign: tagged, PDF/A.
    Pdf,
    /// To edit.
    Docx,
    /// The tables, for a spreadsheet.
    Xlsx,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
}
