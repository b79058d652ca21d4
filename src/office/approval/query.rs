//! Reading approvals.

use crate::office::{Counter, Failure};

/// A read about approvals.
#[derive(Clone, PartialEq, Debug)]
pub enum ApprovalQuery {}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum ApprovalReply {}

impl ApprovalQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, _: &Counter<'_>) -> Result<ApprovalReply, Failure> {
        match *self {}
    }
}
