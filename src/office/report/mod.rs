//! The report shop: what there is to count, for whom, under which filter; reports somebody keeps; clicks that come in from a file.
//!
//! Who may read: selection and HR officers of the vacancies whose candidates they read, a line manager of the own vacancies only, a juror
//! nothing. A figure is counted under the conditions of the list behind it, so that the two are the same to the last one.

mod applicants;
pub mod clicks;
mod desk;
mod filter;
mod judged;
pub mod query;
mod shelf;
mod times;

pub use query::{ReportQuery, ReportReply};
pub use shelf::{COLUMNS, Shelved};

use crate::domain::report::{ClickLine, Filter};
use crate::domain::{EntityId, ReportKind, SavedReportId};
use crate::office::{Act, Command, Desk, Done, Failure};
use serde::{Deserialize, Serialize};

/// A write about reports.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum ReportCommand {
    /// Keep a report with its filter under a name.
    Keep {
        /// The name.
        name: String,
        /// The entity it is shared within; `None`: private.
        #[serde(default)]
        entity: Option<EntityId>,
        /// Which report.
        report: ReportKind,
        /// Under which filter.
        filter: Filter,
    },
    /// Give a saved report another name or filter, share it, or make it private again.
    Change {
        /// Which.
        saved: SavedReportId,
        /// The version looked at.
        seen: i64,
        /// The name.
        name: String,
        /// The entity it is shared within; `None`: private.
        #[serde(default)]
        entity: Option<EntityId>,
        /// Under which filter.
        filter: Filter,
    },
    /// Remove a saved report.
    Drop {
        /// Which.
        saved: SavedReportId,
        /// The version looked at.
        seen: i64,
    },
    /// Take clicks in, as they were read from a file.
    Clicks {
        /// The name of the file.
        file: String,
        /// Its lines.
        lines: Vec<ClickLine>,
    },
}

impl From<ReportCommand> for Command {
    fn from(command: ReportCommand) -> Self {
        Self::Report(command)
    }
}

impl ReportCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Keep { .. } | Self::Change { .. } | Self::Drop { .. } => Act::ReportKeep,
            Self::Clicks { .. } => Act::ReportClicks,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Keep {
                name,
                entity,
                report,
                filter,
            } => shelf::keep(desk, (name, *entity), *report, filter),
            Self::Change {
                saved,
                seen,
                name,
                entity,
                filter,
            } => shelf::change(desk, (*saved, *seen), (name, *entity), filter),
            Self::Drop { saved, seen } => shelf::drop(desk, *saved, *seen),
            Self::Clicks { file, lines } => clicks::take_in(desk, file, lines),
        }
    }
}
