//! A new vacancy after an existing one.

use super::fields::number_for;
use super::state::authorised;
use crate::domain::{Coded, Message, Problem, Selector, VacancyId, settle};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::vacancy::{dossier, part};
use rusqlite::types::Value;

pub(super) fn copy(desk: &Desk<'_>, id: VacancyId, number: &str, title: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyCopy, id)?;
    let Some(record) = dossier::record(desk.connection(), id)? else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    let mut found = Vec::new();
    let number = number_for(desk, facts.entity, VacancyId(0), number, &mut found)?;
    settle(found)?;
    let fields = &record.fields;
    let title = if title.trim().is_empty() {
        fields.title.as_str()
    } else {
        title.trim()
    };
    let text = |value: &str| Value::Text(value.to_owned());
    let selector = if fields.ground.is_some() {
        Selector::LineManager
    } else {
        Selector::Ago
    };
    // Dates and the answer of the redeployment office belong to the old procedure.
    let values = [
        ("number", text(&number)),
        ("title", text(title)),
        ("sort_title", part::sort_title(title)),
        ("kind", text(fields.kind.code())),
        ("authority_function", Value::Integer(fields.authority_function.into())),
        ("selector", text(selector.code())),
        ("selector_ground", text(fields.ground.map_or("", Coded::code))),
        ("level", text(fields.level.code())),
        ("rank", text(&fields.rank)),
        ("grade", text(&fields.grade)),
        ("scale", text(&fields.scale)),
        ("function_code", text(&fields.function_code)),
        ("function_family", text(&record.function_family)),
        ("place", text(&record.place)),
        ("posts", Value::Integer(fields.posts)),
        (
            "manager_id",
            record.manager.map_or(Value::Null, |person| Value::Integer(person.0)),
        ),
        ("reserve_kind", text(fields.reserve.code())),
        ("reserve_months", Value::Integer(fields.reserve_months)),
        ("copied_from", Value::Integer(id.0)),
    ];
    let new = part::add_vacancy(desk.tx, facts.entity, desk.me(), &values)?;
    desk.tx.about("vacancy", new)?;
    desk.tx.about("vacancy", id)?;
    part::copy_all(desk.tx, id, new)?;
    Ok(Done::new(
        Message::new("done-vacancy-copy")
            .with("number", number)
            .with("from", facts.number),
    )
    .made(new))
}
