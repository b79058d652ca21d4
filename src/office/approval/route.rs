//! Writing routes of approval: an administrator's work. Rounds that run go on as they were asked.

use crate::domain::approval::route::{RouteStep, check_steps};
use crate::domain::{Coded, EntityId, Message, Problem, Role, RouteId, settle};
use crate::office::account::entity::is_open;
use crate::office::rights::{self, Matter};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::route::{self, For, RouteRow};
use crate::store::{account, entity};

pub(super) fn add(desk: &Desk<'_>, of: For, steps: &[RouteStep]) -> Result<Done, Failure> {
    reaches(desk, Act::RouteSet, of.2)?;
    of.2.map_or(Ok(()), |entity| is_open(desk, entity))?;
    settle(problems(desk, of, steps, None)?)?;
    let id = route::add(desk.tx, of, steps)?;
    note(desk, id, of.2)?;
    Ok(Done::new(told(desk, "done-route-added", of)?).made(id))
}

pub(super) fn change(desk: &Desk<'_>, id: RouteId, seen: i64, of: For, steps: &[RouteStep]) -> Result<Done, Failure> {
    let before = standing(desk, id)?;
    reaches(desk, Act::RouteSet, before.route.entity)?;
    reaches(desk, Act::RouteSet, of.2)?;
    settle(problems(desk, of, steps, Some(id))?)?;
    let route = &before.route;
    if (route.subject, route.kind, route.entity) == of && route.steps == steps {
        return Ok(Done::new(Message::new("done-nothing-changed")));
    }
    route::change(desk.tx, id, seen, of, steps)?;
    note(desk, id, of.2)?;
    Ok(Done::new(told(desk, "done-route-changed", of)?))
}

pub(super) fn remove(desk: &Desk<'_>, id: RouteId, seen: i64) -> Result<Done, Failure> {
    let route = standing(desk, id)?.route;
    let of = (route.subject, route.kind, route.entity);
    reaches(desk, Act::RouteRemove, of.2)?;
    note(desk, id, of.2)?;
    route::remove(desk.tx, id, seen)?;
    Ok(Done::new(told(desk, "done-route-removed", of)?))
}

/// An administrator of some entities keeps the routes of those only.
fn reaches(desk: &Desk<'_>, act: Act, entity: Option<EntityId>) -> Result<(), Failure> {
    if let Some(entity) = entity {
        Ok(rights::check(desk.actor, act, &Matter::of(entity))?)
    } else {
        rights::check_anywhere(desk.actor, act)?;
        if rights::everywhere(desk.actor, Role::Administrator) {
            return Ok(());
        }
        Err(Problem::block("right", Message::new("refused-route-entity")).into())
    }
}

/// What is wrong with a route: its steps, people who cannot open keur, and that there is another for the same.
fn problems(desk: &Desk<'_>, of: For, steps: &[RouteStep], own: Option<RouteId>) -> Result<Vec<Problem>, Failure> {
    let mut problems = check_steps(steps);
    for step in steps.iter().filter_map(|step| step.person) {
        if account::active_name(desk.connection(), step)?.is_none() {
            problems.push(Problem::block("V-51", Message::new("refused-approver-no-account")).at("steps"));
        }
    }
    let same = |row: &&RouteRow| (row.route.subject, row.route.kind, row.route.entity) == of;
    let all = route::all(desk.connection())?;
    if all.iter().find(same).is_some_and(|row| Some(row.route.id) != own) {
        problems.push(Problem::block("route", told(desk, "refused-route-there", of)?).at("subject"));
    }
    Ok(problems)
}

fn standing(desk: &Desk<'_>, id: RouteId) -> Result<RouteRow, Failure> {
    let gone = || Problem::block("gone", Message::new("refused-gone"));
    let all = route::all(desk.connection())?;
    Ok(all.into_iter().find(|row| row.route.id == id).ok_or_else(gone)?)
}

fn note(desk: &Desk<'_>, id: RouteId, entity: Option<EntityId>) -> Result<(), Failure> {
    desk.tx.about("approval_route", id)?;
    if let Some(entity) = entity {
        desk.tx.about("entity", entity)?;
    }
    Ok(())
}

/// A sentence that says for what the route is.
fn told(desk: &Desk<'_>, id: &str, (subject, kind, entity): For) -> Result<Message, Failure> {
    let everybody = Message::new("setting-everybody");
    let named = match entity {
        Some(id) => entity::row(desk.connection(), id)?.map(|row| row.short),
        None => None,
    };
    let message = Message::new(id).with("subject", Message::of(subject)).with(
        "kind",
        kind.map_or(Message::new("route-every-kind"), |kind| Message::new(kind.message())),
    );
    Ok(match named {
        Some(short) => message.with("entity", short),
        None => message.with("entity", everybody),
    })
}
