//! What is personal: numbers and the key they are sealed with.

pub mod key;
pub mod number;

use crate::domain::{ApplicationId, Secret};
use crate::office::{Act, Command, Counter, Desk, Done, Failure};
use serde::{Deserialize, Serialize};

/// A write about what is personal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum PrivacyCommand {
    /// Keep the number of somebody who was chosen; only zeros stand for foreign staff without one.
    Number {
        /// Whose application.
        application: ApplicationId,
        /// What was typed; the journal gets nothing of it.
        #[serde(default)]
        number: Secret,
        /// Why there is only a placeholder.
        #[serde(default)]
        reason: String,
    },
    /// Show a number, which is written down.
    Reveal {
        /// Whose application.
        application: ApplicationId,
        /// Why.
        reason: String,
    },
    /// Take a number away: the entry sheet is final, or nobody is taken on.
    RemoveNumber {
        /// Whose application.
        application: ApplicationId,
        /// Why.
        reason: String,
    },
    /// Keep a Vlimpersnummer; empty: none.
    Vlimpers {
        /// Whose application.
        application: ApplicationId,
        /// The version of the person's card that was looked at.
        seen: i64,
        /// Six digits.
        vlimpers: String,
    },
    /// Make the key file.
    MakeKey,
    /// Seal every number with a new key.
    RenewKey,
}

impl From<PrivacyCommand> for Command {
    fn from(command: PrivacyCommand) -> Self {
        Self::Privacy(command)
    }
}

impl PrivacyCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Number { .. } => Act::NumberKeep,
            Self::Reveal { .. } => Act::NumberReveal,
            Self::RemoveNumber { .. } => Act::NumberRemove,
            Self::Vlimpers { .. } => Act::CandidateEdit,
            Self::MakeKey => Act::KeyMake,
            Self::RenewKey => Act::KeyRenew,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Number {
                application,
                number,
                reason,
            } => number::keep(desk, *application, number, reason.trim()),
            Self::Reveal { application, reason } => number::reveal(desk, *application, reason),
            Self::RemoveNumber { application, reason } => number::remove(desk, *application, reason),
            Self::Vlimpers {
                application,
                seen,
                vlimpers,
            } => number::vlimpers(desk, *application, *seen, vlimpers.trim()),
            Self::MakeKey => key::make(desk),
            Self::RenewKey => key::renew(desk),
        }
    }
}

/// A read about what is personal.
#[derive(Clone, PartialEq, Debug)]
pub enum PrivacyQuery {
    /// By which keys numbers are sealed.
    Keys,
}

/// What a query brings.
#[derive(Clone, PartialEq, Debug)]
pub enum PrivacyReply {
    /// How many numbers each key sealed; placeholders under no key at all.
    Keys(Vec<(String, i64)>),
}

impl PrivacyQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<PrivacyReply, Failure> {
        match self {
            Self::Keys => key::used(counter).map(PrivacyReply::Keys),
        }
    }
}
