//! People on file: the dossier of one, who may be the same as whom, consent, and lists of people. For those who keep files: selection and
//! HR officers, each of the people who applied at their entities.

pub mod alike;
pub mod ask;
pub mod consent;
pub mod face;
pub mod file;
pub mod list;
pub mod merge;
pub mod query;
mod result;

pub use ask::{Ask, Told};
pub use query::{PersonQuery, PersonReply};

use crate::domain::reuse::outside::Outside;
use crate::domain::{DocumentId, EntityId, MergeField, PersonId, Purpose, ShortlistId};
use crate::office::{Act, Command, Desk, Done, Failure};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A write about people.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum PersonCommand {
    /// Two files are of two people: they are suggested no more.
    Apart {
        /// The one.
        one: PersonId,
        /// The other.
        other: PersonId,
    },
    /// Two files are of one person: everything of the one comes to stand with the other.
    Merge {
        /// The file that stays.
        keep: PersonId,
        /// The version of it that was looked at.
        keep_seen: i64,
        /// The file that goes.
        drop: PersonId,
        /// The version of it that was looked at.
        drop_seen: i64,
        /// The values that are taken over from the one that goes.
        #[serde(default)]
        take: Vec<MergeField>,
    },
    /// A consent was given.
    Consent {
        /// By whom.
        person: PersonId,
        /// To what.
        purpose: Purpose,
        /// When.
        on: NaiveDate,
        /// By which form, letter or talk.
        how: String,
    },
    /// A consent was withdrawn.
    Withdraw {
        /// By whom.
        person: PersonId,
        /// To what.
        purpose: Purpose,
        /// When.
        on: NaiveDate,
    },
    /// A result of a test at another selector is written down.
    Result {
        /// Whose.
        person: PersonId,
        /// What the paper says.
        result: Outside,
        /// The paper, where it is kept with the person.
        #[serde(default)]
        document: Option<DocumentId>,
    },
    /// A result that was written down by hand is taken away: it was wrong.
    ResultDrop {
        /// Whose.
        person: PersonId,
        /// Its row.
        result: i64,
    },
    /// Write a note about a person, not about one application.
    Note {
        /// About whom.
        person: PersonId,
        /// The text.
        body: String,
    },
    /// Make a list.
    ListMake {
        /// Its name.
        name: String,
        /// The entity it is shared within; `None`: private.
        entity: Option<EntityId>,
        /// Who stands in it from the start.
        #[serde(default)]
        people: Vec<PersonId>,
    },
    /// Give a list another name, share it, or make it private again.
    ListChange {
        /// Which.
        list: ShortlistId,
        /// The version looked at.
        seen: i64,
        /// Its name.
        name: String,
        /// The entity it is shared within; `None`: private.
        entity: Option<EntityId>,
    },
    /// Remove a list; the people stay.
    ListDrop {
        /// Which.
        list: ShortlistId,
        /// The version looked at.
        seen: i64,
    },
    /// Put a person in a list; who stands in it already stays.
    ListPut {
        /// Which list.
        list: ShortlistId,
        /// Whom.
        person: PersonId,
    },
    /// Take a person off a list.
    ListTake {
        /// Which list.
        list: ShortlistId,
        /// Whom.
        person: PersonId,
    },
}

impl From<PersonCommand> for Command {
    fn from(command: PersonCommand) -> Self {
        Self::Person(command)
    }
}

impl PersonCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Apart { .. } => Act::PersonApart,
            Self::Merge { .. } => Act::PersonMerge,
            Self::Consent { .. } | Self::Withdraw { .. } => Act::PersonConsent,
            Self::Result { .. } | Self::ResultDrop { .. } => Act::PersonResult,
            Self::Note { .. } => Act::CandidateNote,
            Self::ListMake { .. } | Self::ListChange { .. } | Self::ListDrop { .. } => Act::ListKeep,
            Self::ListPut { .. } | Self::ListTake { .. } => Act::ListPut,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Apart { one, other } => alike::keep_apart(desk, *one, *other),
            Self::Merge {
                keep,
                keep_seen,
                drop,
                drop_seen,
                take,
            } => merge::merge(desk, (*keep, *keep_seen), (*drop, *drop_seen), take),
            Self::Consent {
                person,
                purpose,
                on,
                how,
            } => consent::give(desk, *person, *purpose, *on, how),
            Self::Withdraw { person, purpose, on } => consent::withdraw(desk, *person, *purpose, *on),
            Self::Result {
                person,
                result,
                document,
            } => result::record(desk, *person, result, *document),
            Self::ResultDrop { person, result } => result::take_away(desk, *person, *result),
            Self::Note { person, body } => file::note(desk, *person, body),
            Self::ListMake { name, entity, people } => list::make(desk, name, *entity, people),
            Self::ListChange {
                list,
                seen,
                name,
                entity,
            } => list::change(desk, *list, *seen, name, *entity),
            Self::ListDrop { list, seen } => list::drop(desk, *list, *seen),
            Self::ListPut { list, person } => list::put(desk, *list, *person),
            Self::ListTake { list, person } => list::take(desk, *list, *person),
        }
    }
}
