//! Messages to colleagues, and what a desk shows: history of anything.

use crate::domain::{Arg, Message, MessageId, Role, VacancyId};
use crate::office::anonymity::{Secret, veil};
use crate::office::visibility::Visibility;
use crate::office::{Act, Counter, Desk, Done, Failure, account, anonymity, history, undo};
use crate::store::journal::{Change, EntryRow};
use crate::store::message::{self, MessageRow};
use crate::store::search::{self, Hit};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

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
    /// What the bars tell: asked again whenever something was changed.
    Standing,
    /// The actor's newest messages.
    Messages,
    /// The colleagues and their roles; for administrators.
    Colleagues,
    /// Whatever matches the words typed.
    Find(String),
    /// The history of an object: `("vacancy", id)`.
    History {
        /// What kind of object.
        subject: &'static str,
        /// Which.
        id: i64,
    },
}

/// What bar and footer tell of the actor's own things, on every screen.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Standing {
    /// How many messages are unread.
    pub unread: i64,
    /// Why nothing can be undone now.
    pub no_undo: Option<Message>,
    /// Why nothing can be redone now.
    pub no_redo: Option<Message>,
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum DeskReply {
    /// What the bars tell.
    Standing(Standing),
    /// The actor's newest messages.
    Messages(Vec<MessageRow>),
    /// The colleagues and their roles.
    Colleagues(Vec<crate::store::account::ColleagueRow>),
    /// What was found for these words.
    Found(String, Vec<Hit>),
    /// Entries, newest first, with the rows they changed.
    History(Vec<(EntryRow, Vec<Change>)>),
}

/// How many messages a box shows.
const NEWEST: u32 = 200;
/// How many matches of each kind a search shows.
pub const FOUND: usize = 20;

impl DeskQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<DeskReply, Failure> {
        let (connection, actor) = (counter.connection, counter.actor);
        Ok(match self {
            Self::Standing => DeskReply::Standing(Standing {
                unread: message::unread(connection, actor.person)?,
                no_undo: undo::hindrance(connection, actor.person, false)?,
                no_redo: undo::hindrance(connection, actor.person, true)?,
            }),
            Self::Messages => DeskReply::Messages(messages(counter)?),
            Self::Colleagues => DeskReply::Colleagues(account::colleagues(counter)?),
            Self::Find(typed) => DeskReply::Found(typed.clone(), find(counter, typed)?),
            Self::History { subject, id } => DeskReply::History(history::of(counter, subject, *id)?),
        })
    }
}

/// The actor's newest messages; a candidate who is hidden goes by a number in them too.
fn messages(counter: &Counter<'_>) -> Result<Vec<MessageRow>, Failure> {
    let connection = counter.connection;
    let mut rows = message::newest(connection, counter.actor.person, NEWEST)?;
    // Of each vacancy once: whether its candidates are hidden, and their names.
    let mut hidden: HashMap<VacancyId, Option<Secret>> = HashMap::new();
    for row in &mut rows {
        let Some(vacancy) = row.vacancy else { continue };
        let secret = match hidden.entry(vacancy) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(match anonymity::hides_in(connection, counter.actor, vacancy)? {
                true => Some(Secret::of_vacancy(connection, vacancy)?),
                false => None,
            }),
        };
        let Some(secret) = secret else { continue };
        let name = match row.application {
            Some(application) => Some(anonymity::name(connection, application)?),
            None => None,
        };
        for (argument, told) in &mut row.text.args {
            match (argument.as_str(), &name, &mut *told) {
                ("name", Some(name), _) => *told = name.clone().into(),
                // What a colleague wrote may name somebody; who wrote it is no candidate.
                (column, _, Arg::Text(words)) if column == "name" || veil::is_written(column) => {
                    *words = secret.mask(words);
                }
                _ => {}
            }
        }
    }
    Ok(rows)
}

fn find(counter: &Counter<'_>, typed: &str) -> Result<Vec<Hit>, Failure> {
    let vacancies = Visibility::of_vacancies(counter.actor);
    let candidates = Visibility::of_candidates(counter.actor);
    let hidden = anonymity::hidden_vacancies(counter)?;
    let within = search::Within {
        vacancies: vacancies.entities.as_deref(),
        candidates: candidates.entities.as_deref(),
        person: counter.actor.person,
        // Notes are for those who keep the file, not for a jury.
        notes: counter
            .actor
            .roles()
            .iter()
            .any(|role| matches!(role, Role::SelectionOfficer | Role::HrOfficer)),
        hidden: &hidden,
    };
    Ok(search::find(counter.connection, typed, within, FOUND)?)
}
