//! Reading sessions.

use crate::office::{Counter, Failure};

/// A read about sessions.
#[derive(Clone, PartialEq, Debug)]
pub enum SessionQuery {}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum SessionReply {}

impl SessionQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, _: &Counter<'_>) -> Result<SessionReply, Failure> {
        match *self {}
    }
}
