//! The forms of a hire sheet: its fields as far as somebody may fill them in, and a reason.

use crate::domain::hire::{Fill, NO, YES};
use crate::domain::{Coded, HireField, HireState};
use crate::office::hire::{self, HireCommand, Sheet};
use crate::tui::look::Look;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The fields the person may fill in now, in their order, and why something is otherwise than given.
pub(super) fn fields(sheet: &Sheet, look: &Look) -> Vec<Field> {
    let mine = HireField::ALL.iter().filter(|field| shown(sheet, **field));
    let mut fields: Vec<Field> = mine.map(|field| one(sheet, *field, look)).collect();
    let departs = HireField::ALL
        .iter()
        .any(|field| !sheet.facts.given.text(*field).is_empty());
    if departs {
        fields.push(Field::area("reason", "hire-reason", "", 2).helped("hire-reason-help"));
    }
    fields
}

/// What depends on another field of the form is shown by the form itself.
fn shown(sheet: &Sheet, field: HireField) -> bool {
    let state = sheet.row.state;
    let mine = sheet.hands.iter().any(|hand| field.is_filled_by(*hand, state));
    mine && (sheet.facts.asks(field) || matches!(field, HireField::Contract | HireField::EndOn))
}

fn one(sheet: &Sheet, field: HireField, look: &Look) -> Field {
    let (id, label, value) = (field.code(), field.message(), sheet.facts.value(field));
    let input = match field.fill() {
        Fill::Text | Fill::Number(..) => Field::line(id, label, value),
        Fill::Day => Field::day(id, label, value.parse::<NaiveDate>().ok()),
        Fill::YesNo => {
            let options = [YES, NO].map(|code| (code.to_owned(), look.word(code).to_owned()));
            Field::choice(id, label, blank(options), value)
        }
        Fill::Choice(codes, prefix) => {
            let options = codes.iter().map(|code| {
                let word = look.word(&format!("{prefix}-{code}")).to_owned();
                ((*code).to_owned(), word)
            });
            Field::choice(id, label, blank(options), value)
        }
        Fill::Person => {
            let mut options: Vec<(String, String)> = sheet
                .managers
                .iter()
                .map(|(id, name)| (id.to_string(), name.clone()))
                .collect();
            // Whoever it is stays to be chosen, with or without the role by now.
            if !value.is_empty() && !options.iter().any(|(id, _)| id == value) {
                options.push((value.to_owned(), sheet.manager.clone()));
            }
            Field::choice(id, label, blank(options), value)
        }
    };
    match field {
        HireField::Contract => input.when(|_, values| values.text("statute") == "contractual"),
        HireField::EndOn => input.when(|_, values| {
            let contract = values.text("contract");
            values.text("statute") == "contractual" && !matches!(contract, "" | "open_ended")
        }),
        HireField::RelevantMonths => input.helped("hire-months-help"),
        HireField::RiskCode => input.helped("hire-risk-help"),
        HireField::Sponsor => input.helped("hire-sponsor-help"),
        _ => input,
    }
}

/// Options with nothing chosen first.
fn blank(options: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), "–".to_owned())];
    all.extend(options);
    all
}

/// The command a form of fields leads to.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn read(sheet: &Sheet, values: &Values, today: NaiveDate) -> Result<HireCommand, Vec<FieldError>> {
    let mut fields = BTreeMap::new();
    let mut errors = Vec::new();
    for field in HireField::ALL.iter().filter(|field| shown(sheet, **field)) {
        let typed = values.text(field.code());
        match hire::typed(*field, typed, today) {
            Ok(value) => {
                fields.insert(*field, value);
            }
            Err(message) => errors.push(FieldError::new(field.code(), message)),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(HireCommand::Fill {
        sheet: sheet.row.id,
        seen: sheet.row.version,
        fields,
        reason: values.text("reason").to_owned(),
    })
}

/// The fields for handing back: to which status, and why.
pub(super) fn back(backs: &[HireState], to: HireState, look: &Look) -> Vec<Field> {
    let options = backs
        .iter()
        .map(|state| (state.code().to_owned(), look.words.of(*state).to_owned()));
    vec![
        Field::choice("to", "hire-back-to", options.collect(), to.code()),
        Field::area("reason", "hire-why", "", 3).helped("hire-back-help"),
    ]
}

/// The field for a reason alone.
pub(super) fn reason(help: &'static str) -> Vec<Field> {
    vec![Field::area("reason", "hire-why", "", 3).helped(help)]
}
