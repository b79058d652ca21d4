//! Approvals: their commands and queries.

pub mod query;

pub use query::{ApprovalQuery, ApprovalReply};

use crate::office::{Act, Desk, Done, Failure};
use serde::{Deserialize, Serialize};

/// A write about approvals.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum ApprovalCommand {}

impl ApprovalCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match *self {}
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, _: &Desk<'_>) -> Result<Done, Failure> {
        match *self {}
    }
}
