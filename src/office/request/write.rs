//! Writing a request: making one, changing it, withdrawing it.

use super::RequestChange;
use super::standing::{Standing, twins};
use crate::domain::rules::request as rules;
use crate::domain::{Coded, EntityId, Message, Problem, RequestId, RequestState, settle};
use crate::office::account::entity::is_open;
use crate::office::approval::lapse_for_request;
use crate::office::rights::{self, Matter};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::request;
use rusqlite::types::Value;

pub(super) fn create(desk: &Desk<'_>, entity: EntityId, given: &RequestChange) -> Result<Done, Failure> {
    rights::check(desk.actor, Act::RequestCreate, &Matter::of(entity))?;
    is_open(desk, entity)?;
    let fields = given.applied_to(&rules::Fields::blank());
    let mut found = rules::check_fields(&fields);
    found.extend(twins(desk, entity, None, &fields)?);
    let warnings = settle(found)?;
    let id = request::add(desk.tx, entity, desk.me(), &fields)?;
    desk.tx.about("vacancy_request", id)?;
    Ok(told("done-request-create", &fields.title).made(id).warned(warnings))
}

pub(super) fn edit(desk: &Desk<'_>, id: RequestId, seen: i64, change: &RequestChange) -> Result<Done, Failure> {
    let standing = Standing::authorised(desk, Act::RequestEdit, id, seen)?;
    let row = standing.row;
    let fields = change.applied_to(&row.fields);
    if fields == row.fields {
        // Nothing lapses for a form that was only looked at.
        return Ok(told("done-request-same", &fields.title));
    }
    let mut found = rules::check_fields(&fields);
    found.extend(twins(desk, row.entity_id, Some(id), &fields)?);
    let mut warnings = settle(found)?;
    let mut values = request::columns(&fields);
    if row.state == RequestState::Submitted {
        let turn = lapse_for_request(desk, id)?;
        warnings.insert(0, lapsed(turn.unwrap_or_default()));
        values.push(("state", Value::Text(RequestState::Draft.code().to_owned())));
        values.push(("submitted_at", Value::Null));
    }
    desk.tx.about("vacancy_request", id)?;
    request::update(desk.tx, id, Some(seen), &values)?;
    Ok(told("done-request-edit", &fields.title).warned(warnings))
}

/// An approval holds for what was shown (V-51).
fn lapsed(turn: String) -> Problem {
    Problem::warn("V-51", Message::new("rule-request-lapsed").with("who", turn))
}

pub(super) fn withdraw(desk: &Desk<'_>, id: RequestId, seen: i64) -> Result<Done, Failure> {
    let standing = Standing::authorised(desk, Act::RequestWithdraw, id, seen)?;
    desk.tx.about("vacancy_request", id)?;
    request::remove(desk.tx, id, seen)?;
    Ok(told("done-request-withdraw", &standing.row.fields.title))
}

fn told(id: &str, title: &str) -> Done {
    Done::new(Message::new(id).with("title", title))
}
