//! What can be typed about earlier results that count again.

use super::FormatChoice;
use clap::{Args, Subcommand};

/// What can be done with earlier results ("niet nodeloos hertesten").
#[derive(Subcommand, Debug)]
pub enum ReuseTask {
    /// Who could be exempted from which module of a vacancy, and what is still missing.
    List {
        /// The vacancy's number.
        vacancy: String,
        /// Only what can be recorded now.
        #[arg(long)]
        ready: bool,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// The earlier results of one candidate for every open module: score, where, when, until when they count, and why one does not.
    Show {
        /// The identifier of the application.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Exempt a candidate from a module on earlier results.
    Apply(ReuseGiven),
}

/// An exemption.
#[derive(Args, Debug)]
pub struct ReuseGiven {
    /// The identifier of the application.
    pub which: String,
    /// The module: its name, or the beginning of it; may be left out when one module is covered.
    #[arg(long, value_name = "NAME")]
    pub module: Option<String>,
    /// The line manager who was consulted; without it the line manager of the vacancy.
    #[arg(long, value_name = "NAME")]
    pub manager: Option<String>,
    /// The day of the consultation: 23/11/2026 or 2026-11-23; today without it.
    #[arg(long, value_name = "DAY")]
    pub consulted_on: Option<String>,
    /// Why the tests and their results are comparable.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
    /// The day the candidate consented, where that is not written down yet.
    #[arg(long, value_name = "DAY")]
    pub consent_on: Option<String>,
    /// By which form, letter or talk.
    #[arg(long, value_name = "TEXT", default_value = "", requires = "consent_on")]
    pub consent_how: String,
}
