//! What can be typed about vacancies.

use super::{FormatChoice, Rows, coded};
use crate::domain::VacancyState;
use clap::Subcommand;

/// What can be done with vacancies.
#[derive(Subcommand, Clone, Debug)]
pub enum VacancyTask {
    /// What is only looked at.
    #[command(flatten)]
    Look(Rows),
    /// The reserves a call from a reserve may call people from: those for posts of its rank that have somebody in them.
    Reserves {
        /// The vacancy's number.
        which: String,
        /// How it is written.
        #[command(flatten)]
        format: FormatChoice,
    },
    /// Name the reserve a call from a reserve calls people from, before its selection starts.
    Call {
        /// The vacancy's number.
        which: String,
        /// The number of the vacancy that made the reserve.
        reserve: String,
    },
    /// Take one a step on in its procedure, or back to be mended; `keur check` says what stands in the way.
    ///
    /// Approval is asked and answered by itself: this takes no step that is the approvers'.
    Step {
        /// The vacancy's number.
        which: String,
        /// The state it goes to, by its code.
        #[arg(value_parser = coded::<VacancyState>())]
        to: VacancyState,
    },
    /// Put one on hold; it is taken up again where it stood.
    Hold {
        /// The vacancy's number.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Take one up again that was on hold.
    Resume {
        /// The vacancy's number.
        which: String,
    },
    /// Cancel one.
    Cancel {
        /// The vacancy's number.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Give a published one another closing time, ahead, with a reason; its publications follow.
    Closing {
        /// The vacancy's number.
        which: String,
        /// When it closes: 23/11/2026 (at the end of that day), 23/11/2026 12:00 or 2026-11-23T12:00.
        closes: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Record that nobody is suitable, so that one ends without a laureate.
    Nobody {
        /// The vacancy's number.
        which: String,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Extend the contract of a temporary need, once.
    Extend {
        /// The vacancy's number.
        which: String,
        /// Until when: 23/11/2026 or 2026-11-23.
        until: String,
        /// Why this is exceptional.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Set a rule aside that stops one. For administrators.
    SetAside {
        /// The vacancy's number.
        which: String,
        /// The rule, as `keur check` names it: V-14.
        rule: String,
        /// Why; it stands in the history and in the report.
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Give one to a colleague: for good, or with a reason for a time.
    HandOver {
        /// The vacancy's number.
        which: String,
        /// The login of the selection officer who gets it.
        #[arg(long, value_name = "LOGIN")]
        to: String,
        /// Why it is for a time.
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Give one back to whoever handed it over for a time.
    GiveBack {
        /// The vacancy's number.
        which: String,
    },
}
