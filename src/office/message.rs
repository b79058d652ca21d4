//! Messages to colleagues, and what a desk shows: history of anything.

use crate::domain::MessageId;
use crate::office::{Act, Counter, Desk, Done, Failure};
use crate::store::journal::{self, Change, EntryRow};
use crate::{domain::Message, store::message};
use serde::{Deserialize, Serialize};

/// A write about one's own messages.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum MessageCommand {
    /// Mark them as read.
    Read {
        /// Which; others' are left alone.
        messages: Vec<MessageId>,
    },
}

impl MessageCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Read { .. } => Act::MessageRead,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// What the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Read { messages } => {
                for id in messages {
                    message::mark_read(desk.tx, *id, desk.me())?;
                }
                Ok(Done::new(
                    Message::new("done-messages-read").with("count", messages.len()),
                ))
            }
        }
    }
}

/// A read that belongs to no single area.
#[derive(Clone, PartialEq, Debug)]
pub enum DeskQuery {
    /// How many unread messages the actor has.
    Unread,
    /// The history of an object: `("vacancy", id)`.
    History {
        /// What kind of object.
        subject: &'static str,
        /// Which.
        id: i64,
    },
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum DeskReply {
    /// How many unread messages the actor has.
    Unread(i64),
    /// Entries, newest first, with the rows they changed.
    History(Vec<(EntryRow, Vec<Change>)>),
}

impl DeskQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<DeskReply, Failure> {
        match self {
            Self::Unread => Ok(DeskReply::Unread(message::unread(
                counter.connection,
                counter.actor.person,
            )?)),
            Self::History { subject, id } => Ok(DeskReply::History(journal::history(
                counter.connection,
                subject,
                *id,
                200,
            )?)),
        }
    }
}
