//! Filling a hire sheet in: each what is his, at his turn; what is otherwise than given says why.

use super::{authorised, over};
use crate::domain::hire::{self, Fill, HireValues};
use crate::domain::{Coded, HireField, HireId, Message, PersonId, Problem, Refusal, settle};
use crate::i18n::date;
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Desk, Done, Failure};
use crate::store::hire as rows;
use crate::store::{account, person};
use chrono::NaiveDate;
use rusqlite::types::Value;
use std::collections::BTreeMap;

pub(super) fn fill(
    desk: &Desk<'_>,
    (id, seen): (HireId, i64),
    fields: &BTreeMap<HireField, String>,
    reason: &str,
) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::HireFill, id)?;
    let name = subject.row.name();
    if !subject.row.state.is_open() {
        return Err(over(&subject.row).into());
    }
    let before = subject.facts();
    let mut after = before.clone();
    let read = read(fields)?;
    // A form comes back whole: only what is another now has to be the actor's to fill in.
    let is_other = |(field, value): &&(HireField, String)| before.value(*field) != value;
    let changed: Vec<HireField> = read.iter().filter(is_other).map(|(field, _)| *field).collect();
    refuse_others(&subject, &changed)?;
    let mut kept = Vec::with_capacity(read.len());
    for (field, value) in read {
        if field == HireField::Vlimpers {
            after.given.put(field, value.clone());
        }
        // What is as given is not kept a second time.
        let given = value == before.given.text(field);
        let own = if given { String::new() } else { value };
        after.kept.put(field, own.clone());
        kept.push((field, own));
    }
    after.kept.0.remove(&HireField::Vlimpers);
    // What was wrong before stands in the list of what is missing; here only what this makes wrong.
    let wrong = hire::consistent(&before);
    let mut problems: Vec<Problem> = hire::consistent(&after)
        .into_iter()
        .filter(|one| !wrong.contains(one))
        .collect();
    problems.extend(hire::refused_in(&after, after.state));
    problems.extend(no_account(desk, &after.kept, &before.kept)?);
    let warnings = settle(problems).map_err(Failure::Refused)?;
    explain(desk, id, (&before, &after), &changed, reason)?;
    rows::fill(desk.tx, id, seen, &kept)?;
    number_of_staff(desk, &subject.row, &before, &after)?;
    Ok(Done::new(Message::new("done-hire-filled").with("name", name)).warned(warnings))
}

/// A value as commands carry it, from what somebody typed: days are read as people write them.
///
/// # Errors
/// A day that cannot be read.
pub fn typed(field: HireField, typed: &str, today: NaiveDate) -> Result<String, Message> {
    if field.fill() != Fill::Day || typed.is_empty() {
        return Ok(typed.to_owned());
    }
    let day = date::read_day(typed, today);
    day.map(|day| day.to_string())
        .ok_or_else(|| Message::new("field-error-day"))
}

/// What was filled in, as the sheet holds it.
fn read(fields: &BTreeMap<HireField, String>) -> Result<Vec<(HireField, String)>, Failure> {
    let mut read = Vec::with_capacity(fields.len());
    let mut problems = Vec::new();
    for (field, typed) in fields {
        match field.read(typed) {
            Ok(value) => read.push((*field, value)),
            Err(message) => problems.push(Problem::block("hire", message).at(field.code())),
        }
    }
    settle(problems).map_err(Failure::Refused)?;
    Ok(read)
}

/// Refuses what is for another to fill in, or for the same at another time.
fn refuse_others(subject: &super::Subject, changed: &[HireField]) -> Result<(), Refusal> {
    let state = subject.row.state;
    let mine = |field: HireField| subject.hands.iter().any(|hand| field.is_filled_by(*hand, state));
    let problems: Vec<Problem> = changed
        .iter()
        .filter(|field| !mine(**field))
        .map(|field| {
            let message = Message::new("refused-hire-field")
                .with("field", Message::of(*field))
                .with("state", Message::of(state))
                .with(
                    "who",
                    super::named(state.turn()).unwrap_or_else(|| Message::new("nobody")),
                );
            Problem::block("hire", message).at(field.code())
        })
        .collect();
    settle(problems).map(|_| ())
}

/// The manager of a sheet is somebody on file.
fn no_account(desk: &Desk<'_>, after: &HireValues, before: &HireValues) -> Result<Option<Problem>, Failure> {
    let field = HireField::Manager;
    let Some(id) = after.text(field).parse().ok().map(PersonId) else {
        return Ok(None);
    };
    if after.text(field) == before.text(field) || account::active_name(desk.connection(), id)?.is_some() {
        return Ok(None);
    }
    let message = Message::new("refused-hire-manager");
    Ok(Some(Problem::block("hire", message).at(field.code())))
}

/// Writes down why fields depart from what is given; those that depart for long keep their reason.
fn explain(
    desk: &Desk<'_>,
    id: HireId,
    (before, after): (&hire::Facts, &hire::Facts),
    changed: &[HireField],
    reason: &str,
) -> Result<(), Failure> {
    let departs: Vec<HireField> = changed.iter().copied().filter(|field| after.departs(*field)).collect();
    if !departs.is_empty() && reason.is_empty() {
        let names = departs.iter().map(|field| Message::of(*field));
        let both = |first, next| Message::new("list-and").with("first", first).with("next", next);
        let which = names.reduce(both).unwrap_or_else(|| Message::new("nobody"));
        let message = Message::new("refused-hire-reason").with("fields", which);
        return Err(Problem::block("hire", message).at("reason").into());
    }
    for field in changed {
        if departs.contains(field) {
            rows::explain(desk.tx, id, *field, Some(reason_of(reason)?), desk.me())?;
        } else if before.departs(*field) {
            rows::explain(desk.tx, id, *field, None, desk.me())?;
        }
    }
    Ok(())
}

/// The Vlimpersnummer stands with the person, whoever writes it down.
fn number_of_staff(
    desk: &Desk<'_>,
    row: &rows::HireRow,
    before: &hire::Facts,
    after: &hire::Facts,
) -> Result<(), Failure> {
    let number = after.given.text(HireField::Vlimpers);
    if number == before.given.text(HireField::Vlimpers) {
        return Ok(());
    }
    let value = match number {
        "" => Value::Null,
        number => Value::Text(number.to_owned()),
    };
    desk.tx.about("person", row.person)?;
    person::update(desk.tx, row.person, row.card_version, &[("vlimpers", value)])?;
    Ok(())
}
