//! Vacancies: their commands and queries.

pub mod query;
pub mod state;

pub use query::{VacancyQuery, VacancyReply};

use crate::domain::VacancyId;
use crate::office::{Act, Desk, Done, Failure};
use serde::{Deserialize, Serialize};

/// A write about a vacancy. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum VacancyCommand {
    /// Put it on hold, with a reason.
    Hold {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
    /// Take it up again, in the state it was in.
    Resume {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
    },
    /// Cancel it, with a reason.
    Cancel {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
}

impl VacancyCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Hold { .. } => Act::VacancyHold,
            Self::Resume { .. } => Act::VacancyResume,
            Self::Cancel { .. } => Act::VacancyCancel,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Hold { vacancy, seen, reason } => state::hold(desk, *vacancy, *seen, reason),
            Self::Resume { vacancy, seen } => state::resume(desk, *vacancy, *seen),
            Self::Cancel { vacancy, seen, reason } => state::cancel(desk, *vacancy, *seen, reason),
        }
    }
}
