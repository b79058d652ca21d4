//! Candidates and applications: their commands and queries.

pub mod note;
pub mod query;

pub use query::{CandidateQuery, CandidateReply};

use crate::domain::ApplicationId;
use crate::office::{Act, Desk, Done, Failure};
use serde::{Deserialize, Serialize};

/// A write about a candidate.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum CandidateCommand {
    /// Write a note about an application.
    Note {
        /// Which.
        application: ApplicationId,
        /// The text.
        body: String,
    },
}

impl CandidateCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Note { .. } => Act::CandidateNote,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Note { application, body } => note::add(desk, *application, body),
        }
    }
}
