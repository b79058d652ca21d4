//! What can be typed about numbers, one person's data, and how long they are kept.

use super::FormatChoice;
use crate::domain::RetentionKind;
use crate::domain::retention::Destination;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What can be done with numbers of people.
#[derive(Subcommand, Debug)]
pub enum IdentifierTask {
    /// The key file, and how many numbers each key sealed. For administrators.
    Status {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make the key file, once; copy it to every machine of the team. For administrators of every entity.
    Key,
    /// Seal every number with a new key, which is added to the key file: copy that file anew. For administrators of every entity.
    Rotate,
    /// Keep the number of somebody who is taken on: one line of standard input, eleven digits.
    ///
    /// Only zeros stand for foreign staff without a number, with the reason.
    Set {
        /// Whose: the identifier of the application.
        which: String,
        /// Why there is only a placeholder.
        #[arg(long, default_value = "", value_name = "TEXT")]
        reason: String,
    },
    /// Print a number; who asked and why is written down.
    Show {
        /// Whose: the identifier of the application.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Take a number away: the entry sheet is final, or nobody is taken on.
    Remove {
        /// Whose: the identifier of the application.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

/// What can be done with everything about one person.
#[derive(Subcommand, Debug)]
pub enum PrivacyTask {
    /// Write everything about a person into a folder: JSON, the same in words, and the documents. It is written down who asked and why.
    Export {
        /// Whose: the identifier of an application.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The folder; without it one is named after the person in the current folder.
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
    },
    /// Keep a person's data and use them no more: acts on the person are refused.
    Restrict {
        /// Whose: the identifier of an application.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Use a person's data again.
    Unrestrict {
        /// Whose: the identifier of an application.
        which: String,
    },
    /// Who asked for an export or saw the number, when and why.
    Looks {
        /// Whose: the identifier of an application.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
}

/// What can be done with what is past its term.
#[derive(Subcommand, Debug)]
pub enum RetentionTask {
    /// What is past its term, by procedure and kind.
    List {
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// What would go, person by person; changes nothing.
    Preview {
        /// Which.
        #[command(flatten)]
        group: GroupGiven,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Hide a procedure's files from everybody, so that they can be erased after the quarantine.
    Hide {
        /// Which.
        #[command(flatten)]
        group: GroupGiven,
    },
    /// Give hidden files back.
    Release {
        /// Which.
        #[command(flatten)]
        group: GroupGiven,
    },
    /// Erase what is past its term, out of quarantine and not held; a stub and the statistics stay. It cannot be undone.
    Erase {
        /// Which.
        #[command(flatten)]
        group: GroupGiven,
        /// How many go, as the preview tells.
        #[arg(long, value_name = "N")]
        count: i64,
    },
    /// What holds: placed by hand, and complaints that run.
    Holds {
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Hold the files of a procedure or of a person.
    Hold {
        /// Of which procedure, by the number of the vacancy.
        #[arg(long, value_name = "NR", required_unless_present = "candidate")]
        vacancy: Option<String>,
        /// Of which person, by the identifier of an application.
        #[arg(long, value_name = "ID", conflicts_with = "vacancy")]
        candidate: Option<String>,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Lift a hold.
    Lift {
        /// Which, by its identifier in `retention holds`.
        hold: String,
    },
    /// The selectieregels of the Serieregister; with a kind, write one down.
    Rule {
        /// Of which kind.
        #[arg(value_parser = super::coded::<RetentionKind>(), requires_all = ["serie", "rule"])]
        kind: Option<RetentionKind>,
        /// The series.
        #[arg(long, value_name = "TEXT")]
        serie: Option<String>,
        /// The selectieregel.
        #[arg(long, value_name = "TEXT")]
        rule: Option<String>,
        /// What becomes of it.
        #[arg(long, value_parser = super::coded::<Destination>(), default_value = "destroy")]
        destination: Destination,
    },
    /// The destruction list.
    Destroyed {
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Write the database file anew, so that nothing of what was erased is left in it. Best at a quiet moment.
    Compact,
}

/// Files of a kind in a procedure, or results or numbers of anybody.
#[derive(Args, Debug)]
pub struct GroupGiven {
    /// Which kind.
    #[arg(value_parser = super::coded::<RetentionKind>())]
    pub kind: RetentionKind,
    /// Of which procedure, by the number of the vacancy; none for results and numbers.
    #[arg(value_name = "NR")]
    pub vacancy: Option<String>,
}
