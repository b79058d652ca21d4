//! Reading people: the dossier of one, two side by side, pairs that may be one, lists and who stands in them.

use super::alike::{self, Pair};
use super::ask::{Ask, Told};
use super::face;
use super::file::{self, File};
use super::list::{self, Member};
use super::merge::{self, Beside};
use crate::domain::list::{Column, ColumnKind, column};
use crate::domain::{PersonId, ShortlistId};
use crate::office::{Act, Counter, Failure, rights};
use crate::store::person::file as store;
use crate::store::shortlist::Shortlist;

/// The columns of pairs that may be one.
pub const PAIRS: &[Column] = &[
    column("alike", ColumnKind::Choice("alike", &["strong", "weak"]), true, 0, 9),
    column("name", ColumnKind::Text, true, 0, 18),
    column("other", ColumnKind::Text, true, 0, 18),
    column("alike-by", ColumnKind::Text, false, 1, 18),
    column("email", ColumnKind::Text, false, 4, 20),
    column("other-email", ColumnKind::Text, false, 5, 20),
    column("phone", ColumnKind::Text, false, 9, 14),
    column("other-phone", ColumnKind::Text, false, 9, 14),
];

/// The columns of lists.
pub const LISTS: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 24),
    column("members", ColumnKind::Number, true, 1, 8),
    column("shared-within", ColumnKind::Text, false, 0, 10),
    column("owner", ColumnKind::Text, true, 2, 16),
    column("made", ColumnKind::Moment, true, 3, 12),
];

/// The columns of people.
pub const MEMBERS: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 22),
    column("email", ColumnKind::Text, false, 2, 24),
    column("phone", ColumnKind::Text, false, 4, 14),
    column("postal-code", ColumnKind::Number, true, 5, 8),
    column("city", ColumnKind::Text, true, 3, 12),
    column("diploma", ColumnKind::Text, false, 8, 20),
    column("applications", ColumnKind::Number, true, 6, 8),
    column("vacancy", ColumnKind::Text, false, 3, 10),
    column("state", ColumnKind::Text, false, 1, 16),
    column("received", ColumnKind::Moment, true, 9, 15),
];

/// A read about people.
#[derive(Clone, PartialEq, Debug)]
pub enum PersonQuery {
    /// The dossier of a person.
    File(PersonId),
    /// Two files side by side, to make one of them.
    Beside(PersonId, PersonId),
    /// Pairs that may be one.
    Pairs(Ask),
    /// One's lists, and those one may see.
    Lists(Ask),
    /// The people of a list.
    Members(ShortlistId, Ask),
    /// People found by the first letters of their name or address.
    Find(String, usize),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum PersonReply {
    /// The dossier of a person.
    File(Box<File>),
    /// Two files side by side.
    Beside(Box<Beside>),
    /// Pairs that may be one.
    Pairs(Told<Pair>),
    /// Lists.
    Lists(Told<Shortlist>),
    /// The people of a list.
    Members(Box<Shortlist>, Told<Member>),
    /// People.
    Found(Vec<Member>),
}

impl PersonQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<PersonReply, Failure> {
        use PersonReply as R;
        Ok(match self {
            Self::File(id) => R::File(Box::new(file::read(counter, *id)?)),
            Self::Beside(one, other) => R::Beside(Box::new(merge::beside(counter, *one, *other)?)),
            Self::Pairs(ask) => {
                rights::check_anywhere(counter.actor, Act::PersonApart)?;
                let (pairs, whole) = alike::all(counter)?;
                R::Pairs(ask.of(pairs, whole, |_| 0))
            }
            Self::Lists(ask) => R::Lists(ask.of(list::visible(counter)?, true, |list| list.version)),
            Self::Members(id, ask) => {
                let (list, members, whole) = list::members(counter, *id)?;
                R::Members(Box::new(list), ask.of(members, whole, |_| 0))
            }
            Self::Find(typed, limit) => {
                let cards = store::found(counter.connection, typed, face::files(counter)?, *limit)?;
                R::Found(list::seen(counter, cards)?)
            }
        })
    }
}
