//! What can be typed about numbers.

use clap::Subcommand;

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
