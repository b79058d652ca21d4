//! Records by what would become of them, for figures and filters.

use super::{Fate, LineReport};
use crate::domain::ApplicationState;
use crate::domain::code::codes;

codes! {
    /// What becomes of a record, in one word.
    Kind, "import-kind" {
        /// Somebody who was not known.
        New = "new",
        /// Somebody who was.
        Known = "known",
        /// Somebody who may be on file: a person decides.
        Alike = "alike",
        /// Somebody whose data are restricted: a person confirms (AVG 18).
        Restricted = "restricted",
        /// Received after the closing time (V-27).
        Late = "late",
        /// Without an e-mail address.
        Incomplete = "incomplete",
        /// A second application, which is refused (V-32).
        Twice = "twice",
        /// Something in it cannot be read.
        Unreadable = "unreadable",
    }
}

impl Kind {
    /// Of which kind a record is.
    pub fn of(report: &LineReport) -> Self {
        match &report.fate {
            Fate::Left { rule: super::SAME, .. } => Self::Twice,
            Fate::Left {
                rule: Fate::RESTRICTED, ..
            } => Self::Restricted,
            Fate::Left { .. } => Self::Unreadable,
            // What waits for a person goes before what the clock says.
            Fate::Kept { .. } if report.is_unsure() => Self::Alike,
            Fate::Kept { state, .. } if *state == ApplicationState::Late => Self::Late,
            Fate::Kept { state, .. } if *state == ApplicationState::Incomplete => Self::Incomplete,
            Fate::Kept { known: true, .. } => Self::Known,
            Fate::Kept { known: false, .. } => Self::New,
        }
    }
}
