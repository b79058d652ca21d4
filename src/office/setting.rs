//! Settings of the organisation: setting a value from a day on, and taking one back that is not in force yet. An administrator's work.
//!
//! A value that was in force is never changed or removed: what was decided under it must stay explainable. A correction is a new value.

use crate::domain::rules::vacancy::Terms;
use crate::domain::setting::{SetValue, SettingKey, start_blocked};
use crate::domain::{Coded, EntityId, Message, Problem, Role, settle};
use crate::office::rights::{self, Matter};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::journal::EntryRow;
use crate::store::{entity, setting};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A write about settings.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum SettingCommand {
    /// Set a value from a day on.
    Set {
        /// The key.
        key: String,
        /// The value as scripts write it: `14`, `2024-06-01`.
        value: String,
        /// For which entity; none: everybody.
        #[serde(default)]
        entity: Option<EntityId>,
        /// The first day.
        from: NaiveDate,
        /// Where it comes from, or why.
        source: String,
    },
    /// Take back a value that is not in force yet.
    Drop {
        /// Which row.
        value: i64,
        /// The version looked at.
        seen: i64,
    },
}

impl SettingCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Set { .. } => Act::SettingSet,
            Self::Drop { .. } => Act::SettingDrop,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        rights::check_anywhere(desk.actor, self.act())?;
        match self {
            Self::Set {
                key,
                value,
                entity,
                from,
                source,
            } => set(desk, (key, value), *entity, *from, source.trim()),
            Self::Drop { value, seen } => drop(desk, *value, *seen),
        }
    }
}

impl From<SettingCommand> for crate::office::Command {
    fn from(command: SettingCommand) -> Self {
        Self::Setting(command)
    }
}

fn set(
    desk: &Desk<'_>,
    (key, value): (&str, &str),
    entity: Option<EntityId>,
    from: NaiveDate,
    source: &str,
) -> Result<Done, Failure> {
    reaches(desk, Act::SettingSet, entity)?;
    let at = |field, message| Problem::block("setting", message).at(field);
    let Some(key) = SettingKey::from_code(key.trim()) else {
        let unknown = Message::new("refused-setting-key").with("which", key);
        return Err(at("key", unknown).into());
    };
    let whom = whom(desk, entity)?.ok_or_else(|| at("entity", Message::new("refused-gone")))?;
    let mut problems = Vec::new();
    let read = key.read(value).map_err(|wants| problems.push(at("value", wants)));
    if source.is_empty() {
        problems.push(at("source", Message::new("refused-setting-source")));
    }
    let set: Vec<SetValue> = setting::values(desk.connection(), key)?
        .into_iter()
        .map(|(set, _)| set)
        .collect();
    problems.extend(start(key, &set, entity, from, desk.clock.today()).map(|message| at("from", message)));
    settle(problems)?;
    let Ok(value) = read else {
        return Err(at("value", key.wants()).into());
    };
    let id = setting::set(desk.tx, key, value, entity, from, source)?;
    about(desk, key, entity)?;
    let mut done = Message::new("done-setting-set")
        .with("name", Message::of(key))
        .with("value", key.told(value))
        .with("from", from)
        .with("whom", whom);
    if Terms::has(key) {
        done = Message::new("done-setting-term").with("done", done);
    }
    let past = (from < desk.clock.today())
        .then(|| Problem::warn("setting", Message::new("warn-setting-past").with("from", from)).at("from"));
    Ok(Done::new(done).made(id).warned(past.into_iter().collect()))
}

/// Why a value cannot begin on a day.
fn start(
    key: SettingKey,
    set: &[SetValue],
    entity: Option<EntityId>,
    from: NaiveDate,
    today: NaiveDate,
) -> Option<Message> {
    if !(1900..=2999).contains(&from.year()) {
        return Some(Message::new("setting-wants-day"));
    }
    if let Some(ruled) = start_blocked(set, entity, from, today) {
        let message = Message::new("refused-setting-past")
            .with("value", key.told(ruled.value))
            .with("from", ruled.from);
        return Some(message);
    }
    let same = |one: &&SetValue| one.entity == entity && one.from == from && from > today;
    let twice = set.iter().find(same)?;
    Some(
        Message::new("refused-setting-twice")
            .with("value", key.told(twice.value))
            .with("from", from),
    )
}

fn drop(desk: &Desk<'_>, id: i64, seen: i64) -> Result<Done, Failure> {
    let gone = || Problem::block("gone", Message::new("refused-gone"));
    let (key, entity) = setting::row(desk.connection(), id)?.ok_or_else(gone)?;
    reaches(desk, Act::SettingDrop, entity)?;
    let values = setting::values(desk.connection(), key)?;
    let (value, _) = values.iter().find(|(value, _)| value.id == id).ok_or_else(gone)?;
    if value.from <= desk.clock.today() {
        let ruled = Message::new("refused-setting-ruled").with("from", value.from);
        return Err(Problem::block("setting", ruled).at("from").into());
    }
    setting::drop(desk.tx, id, seen)?;
    about(desk, key, entity)?;
    let done = Message::new("done-setting-dropped")
        .with("name", Message::of(key))
        .with("value", key.told(value.value))
        .with("from", value.from);
    Ok(Done::new(done))
}

/// A setting's history is read by its key; an entity's own value stands in the history of the entity too.
fn about(desk: &Desk<'_>, key: SettingKey, entity: Option<EntityId>) -> Result<(), Failure> {
    desk.tx.about("setting", key.id())?;
    if let Some(entity) = entity {
        desk.tx.about("entity", entity)?;
    }
    Ok(())
}

/// For whom a value is, in words; none when there is no such entity.
fn whom(desk: &Desk<'_>, id: Option<EntityId>) -> Result<Option<Message>, Failure> {
    let Some(id) = id else {
        return Ok(Some(Message::new("setting-everybody")));
    };
    let name = entity::name(desk.connection(), id)?;
    Ok((!name.is_empty()).then(|| Message::new("said-as-is").with("text", name)))
}

/// An administrator of some entities sets values for those only.
fn reaches(desk: &Desk<'_>, act: Act, entity: Option<EntityId>) -> Result<(), Failure> {
    let Some(entity) = entity else {
        if rights::everywhere(desk.actor, Role::Administrator) {
            return Ok(());
        }
        let problem = Problem::block("right", Message::new("refused-setting-everybody")).at("entity");
        return Err(problem.into());
    };
    let matter = Matter::of(entity);
    Ok(rights::check(desk.actor, act, &matter).map_err(|problem| problem.at("entity"))?)
}

/// Why an undo or redo of an earlier day cannot stand: it took away, or brought back, a value that was in force by then.
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn undo_blocked(desk: &Desk<'_>, told: &EntryRow) -> Result<Option<Problem>, Failure> {
    let (today, made) = (desk.clock.today(), desk.clock.local_of(told.at).date());
    let Some(entry) = desk.tx.entry().filter(|_| made < today) else {
        return Ok(None);
    };
    let ruled = setting::ruled_in(desk.connection(), entry, today)?;
    Ok(ruled.map(|from| Problem::block("setting", Message::new("refused-setting-ruled").with("from", from))))
}
