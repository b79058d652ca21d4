//! A new vacancy after an existing one.

use super::fields::{columns, number_for};
use super::start;
use super::state::authorised;
use crate::domain::rules::vacancy::{Contract, Fields};
use crate::domain::{Message, Problem, VacancyId, settle};
use crate::office::account::entity::is_open;
use crate::office::{Act, Desk, Done, Failure};
use crate::store::vacancy::{dossier, part};
use rusqlite::types::Value;

pub(super) fn copy(desk: &Desk<'_>, id: VacancyId, number: &str, title: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyCopy, id)?;
    is_open(desk, facts.entity)?;
    let Some(record) = dossier::record(desk.connection(), id)? else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    let mut found = Vec::new();
    let number = number_for(desk, facts.entity, VacancyId(0), number, &mut found)?;
    settle(found)?;
    let title = match title.trim() {
        "" => record.fields.title.clone(),
        title => title.to_owned(),
    };
    let percent = record.fields.contract.percent;
    // Dates, the contract and the answer of the redeployment office belong to the old procedure.
    let fields = Fields {
        title,
        publish_on: None,
        closes: None,
        contract: Contract {
            percent,
            ..Contract::default()
        },
        ..record.fields
    };
    let mut values = columns(&fields);
    values.extend([
        ("number", Value::Text(number.clone())),
        ("procedure", start::kept(fields.kind)),
        ("function_family", Value::Text(record.function_family)),
        ("place", Value::Text(record.place)),
        (
            "manager_id",
            record.manager.map_or(Value::Null, |person| Value::Integer(person.0)),
        ),
        ("copied_from", Value::Integer(id.0)),
    ]);
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
