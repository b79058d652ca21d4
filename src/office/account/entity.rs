//! Entities: adding one, calling it otherwise, closing it when nothing runs there any more.

use super::reaches;
use crate::domain::limit::Room;
use crate::domain::{EntityId, Message, Problem, identifier, settle};
use crate::office::{Desk, Done, Failure};
use crate::store::entity::{self, Named};
use rusqlite::types::Value;

/// So much of what still runs is named when an entity cannot be closed.
const NAMED: usize = 5;

pub(super) fn add(desk: &Desk<'_>, ovo: &str, name: &str) -> Result<Done, Failure> {
    let mut problems = Vec::new();
    if !identifier::is_ovo(ovo) {
        problems.push(Problem::block("V-63", Message::new("refused-ovo").with("ovo", ovo)).at("ovo"));
    } else if entity::by_ovo(desk.connection(), ovo)?.is_some() {
        problems.push(Problem::block("V-63", Message::new("refused-ovo-taken").with("ovo", ovo)).at("ovo"));
    }
    problems.extend(empty("name", name));
    settle(problems)?;
    let id = entity::add(desk.tx, ovo, name)?;
    desk.tx.about("entity", id)?;
    Ok(Done::new(Message::new("done-entity-added").with("name", name).with("ovo", ovo)).made(id))
}

pub(super) fn edit(desk: &Desk<'_>, id: EntityId, seen: i64, (name, short): (&str, &str)) -> Result<Done, Failure> {
    reaches(desk, Some(id))?;
    let before = standing(desk, id)?;
    settle(empty("name", name).into_iter().chain(empty("short", short)).collect())?;
    desk.tx.about("entity", id)?;
    let text = |text: &str| Value::Text(text.to_owned());
    entity::update(desk.tx, id, seen, &[("name", text(name)), ("short", text(short))])?;
    let after = Named {
        name: name.to_owned(),
        ..before
    };
    Ok(told("done-entity-edited", &after))
}

/// Closes an entity. What still runs there is named, so that it is ended or goes elsewhere first.
pub(super) fn close(desk: &Desk<'_>, id: EntityId, seen: i64) -> Result<Done, Failure> {
    reaches(desk, None)?;
    let before = standing(desk, id)?;
    if !before.active {
        return Err(refused("refused-entity-closed", &before).into());
    }
    let mut running = entity::running(desk.connection(), id, NAMED)?;
    if !running.is_empty() {
        if running.len() > NAMED {
            running.truncate(NAMED);
            running.push("…".to_owned());
        }
        let message = Message::new("refused-entity-runs")
            .with("name", before.name)
            .with("what", running.join(", "));
        return Err(Problem::block("entity", message).into());
    }
    set_active(desk, id, seen, false)?;
    Ok(told("done-entity-closed", &before))
}

pub(super) fn reopen(desk: &Desk<'_>, id: EntityId, seen: i64) -> Result<Done, Failure> {
    reaches(desk, None)?;
    let before = standing(desk, id)?;
    if before.active {
        return Err(refused("refused-entity-open", &before).into());
    }
    set_active(desk, id, seen, true)?;
    Ok(told("done-entity-reopened", &before))
}

/// Refuses what would begin something in an entity that was closed.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(in crate::office) fn is_open(desk: &Desk<'_>, id: EntityId) -> Result<(), Failure> {
    match entity::row(desk.connection(), id)? {
        Some(closed) if !closed.active => Err(refused("refused-entity-no-more", &closed).into()),
        _ => Ok(()),
    }
}

fn set_active(desk: &Desk<'_>, id: EntityId, seen: i64, active: bool) -> Result<(), Failure> {
    desk.tx.about("entity", id)?;
    entity::update(desk.tx, id, seen, &[("active", Value::Integer(active.into()))])?;
    Ok(())
}

fn standing(desk: &Desk<'_>, id: EntityId) -> Result<Named, Failure> {
    let gone = || Problem::block("gone", Message::new("refused-gone"));
    Ok(entity::row(desk.connection(), id)?.ok_or_else(gone)?)
}

fn empty(field: &'static str, value: &str) -> Option<Problem> {
    if value.is_empty() {
        return Some(Problem::block("account", Message::new("refused-empty-field")).at(field));
    }
    Room::Name.check("account", value, field)
}

fn refused(id: &'static str, entity: &Named) -> Problem {
    Problem::block("entity", Message::new(id).with("name", entity.name.as_str()))
}

fn told(id: &'static str, entity: &Named) -> Done {
    let message = Message::new(id).with("name", entity.name.as_str());
    Done::new(message.with("ovo", entity.ovo.as_str()))
}
