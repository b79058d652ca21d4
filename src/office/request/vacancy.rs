//! From an approved request to its one vacancy: made from it, or linked to one that is there.

use super::standing::Standing;
use crate::domain::{Message, PersonId, Problem, RequestId, Role, VacancyId};
use crate::office::vacancy::state::authorised;
use crate::office::vacancy::{self, VacancyChange};
use crate::office::{Act, Counter, Desk, Done, Failure};
use crate::store::request::{self, RequestRow};
use crate::store::vacancy as rows;
use crate::store::{account, message};
use rusqlite::types::Value;

pub(super) fn make(desk: &Desk<'_>, id: RequestId, seen: i64, given: &VacancyChange) -> Result<Done, Failure> {
    let row = Standing::authorised(desk, Act::RequestVacancy, id, seen)?.row;
    let manager = manager(&desk.counter(), &row)?;
    let fields = VacancyChange {
        manager: given.manager.or(Some(manager)),
        ..completed(given, &row)
    };
    let (made, number, warnings) = vacancy::add(desk, row.entity_id, &fields, Some(id))?;
    desk.tx.about("vacancy_request", id)?;
    tell(desk, &row, "request-vacancy", (&number, made))?;
    Ok(
        Done::new(about("done-request-vacancy", &row).with("number", number.as_str()))
            .made(made)
            .warned(warnings),
    )
}

/// The line manager of the vacancy to come: whoever requested it, when that is what the requester is.
pub(super) fn manager(counter: &Counter<'_>, row: &RequestRow) -> Result<Option<PersonId>, Failure> {
    let today = counter.clock.today();
    let is_one = account::holds(
        counter.connection,
        row.requester,
        Role::LineManager,
        row.entity_id,
        today,
    )?;
    Ok(is_one.then_some(row.requester))
}

/// What was given, and for the rest what was requested.
fn completed(given: &VacancyChange, row: &RequestRow) -> VacancyChange {
    let asked = &row.fields;
    let or = |given: &Option<String>, asked: &str| Some(given.clone().unwrap_or_else(|| asked.to_owned()));
    VacancyChange {
        title: or(&given.title, &asked.title),
        kind: given.kind.or(Some(asked.kind)),
        level: given.level.or(Some(asked.level)),
        rank: or(&given.rank, &asked.rank),
        grade: or(&given.grade, &asked.grade),
        function_code: or(&given.function_code, &asked.function_code),
        posts: given.posts.or(Some(asked.posts)),
        ..given.clone()
    }
}

pub(super) fn link(desk: &Desk<'_>, id: RequestId, seen: i64, to: VacancyId) -> Result<Done, Failure> {
    let row = Standing::authorised(desk, Act::RequestLink, id, seen)?.row;
    let facts = authorised(desk, Act::VacancyEdit, to)?;
    if facts.entity != row.entity_id {
        let message = Message::new("refused-link-entity")
            .with("number", facts.number)
            .with("entity", row.entity);
        return Err(Problem::block("request", message).at("vacancy").into());
    }
    if let Some(origin) = request::origin_of(desk.connection(), to)? {
        let message = Message::new("refused-link-taken")
            .with("number", facts.number)
            .with("title", origin);
        return Err(Problem::block("request", message).at("vacancy").into());
    }
    desk.tx.about("vacancy_request", id)?;
    desk.tx.about("vacancy", to)?;
    rows::update(desk.tx, to, None, &[("request_id", Value::Integer(id.0))])?;
    tell(desk, &row, "request-linked", (&facts.number, to))?;
    Ok(Done::new(
        about("done-request-link", &row).with("number", facts.number.as_str()),
    ))
}

/// Whoever requested hears that it is under way; nobody tells oneself.
fn tell(desk: &Desk<'_>, row: &RequestRow, kind: &str, (number, vacancy): (&str, VacancyId)) -> Result<(), Failure> {
    if row.requester != desk.me() {
        let arguments = [("number", number), ("title", row.fields.title.as_str())];
        let about = message::About {
            vacancy: Some(vacancy),
            ..message::About::default()
        };
        message::send(desk.tx, row.requester, kind, &arguments, about)?;
    }
    Ok(())
}

fn about(id: &str, row: &RequestRow) -> Message {
    Message::new(id).with("title", row.fields.title.as_str())
}
