//! What can be typed about settings of the organisation.

use super::FormatChoice;
use clap::{Args, Subcommand};

/// What can be done with settings.
#[derive(Subcommand, Debug)]
pub enum SettingTask {
    /// Every setting with the value in force today for everybody, since when and why.
    List {
        /// Every value that was set instead: past, in force and to come, for everybody and for entities.
        #[arg(long)]
        all: bool,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// One setting: what it does, its usual value, and every value with its first day, entity and source.
    Show {
        /// Its key, as the list prints it.
        key: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Set a value from a day on. A selectiereglement that is frozen keeps the values it was frozen with.
    Set(SetGiven),
    /// Take back a value that is not in force yet. One that was in force stays: set a new one.
    Drop {
        /// The key.
        key: String,
        /// The day from which it was to hold; needed when there are several.
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// The entity it is for, by its OVO code; without it the one for everybody.
        #[arg(long, value_name = "OVO")]
        entity: Option<String>,
    },
}

/// `keur settings set`.
#[derive(Args, Debug)]
pub struct SetGiven {
    /// The key.
    pub key: String,
    /// The value: a whole number, or a day (01/06/2024 or 2024-06-01).
    pub value: String,
    /// The first day; today without it.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// For one entity, by its OVO code; without it for everybody.
    #[arg(long, value_name = "OVO")]
    pub entity: Option<String>,
    /// Where the value comes from, or why: the article, the circular, the decision.
    #[arg(long, value_name = "TEXT")]
    pub source: String,
}
