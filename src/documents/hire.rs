//! The hire sheet (indiensttredingsfiche) as a document, and as data: a PDF to keep, a row for a spreadsheet, JSON for another program.

use crate::documents::typeset::{self, Content, Fault, Template};
use crate::documents::{File, House};
use crate::domain::code::codes;
use crate::domain::hire::{Fiche, FicheField, Fill, HireGroup};
use crate::domain::{Coded, HireField, HireState, Message};
use crate::exchange::csv::Sheet;
use crate::i18n::{Words, date};
use crate::text;
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

codes! {
    /// What a hire sheet is written as.
    Format, "fiche-format" {
        /// A document.
        Pdf = "pdf",
        /// A row under headings, every field in it.
        Csv = "csv",
        /// Codes, for another program.
        Json = "json",
    }
}

/// The template of the sheet.
pub const TEMPLATE: Template = Template {
    name: "hire",
    source: include_str!("../../assets/documents/hire.typ"),
    words: &["doc-", "fiche-"],
    sections: &[],
};

/// Writes a sheet in a format. Where a template of the house has an error, ours is used and the error is a warning.
///
/// # Errors
/// When the typesetter cannot make it.
pub fn render(format: Format, fiche: &Fiche, words: &Words, house: &House) -> Result<File, Fault> {
    let name = format!(
        "fiche-{}-{}.{}",
        text::fold(&fiche.vacancy).replace(['/', ' ', '\\'], "-"),
        fiche.id,
        format.code()
    );
    let (bytes, warnings) = match format {
        Format::Pdf => pdf(fiche, words, house)?,
        Format::Csv => (csv(fiche, words), Vec::new()),
        Format::Json => (serde_json::to_vec_pretty(fiche).unwrap_or_default(), Vec::new()),
    };
    Ok(File { name, bytes, warnings })
}

fn pdf(fiche: &Fiche, words: &Words, house: &House) -> Result<(Vec<u8>, Vec<Message>), Fault> {
    let content = Content {
        lang: words.lang,
        title: format!("{} {}", fiche.person.given, fiche.person.family)
            .trim()
            .to_owned(),
        made: fiche.on.and_time(NaiveTime::MIN),
        data: data(fiche, words),
    };
    typeset::pdf_or_ours(&TEMPLATE, &content, house).map(|made| (made.bytes, made.warnings))
}

/// What the template reads.
fn data(fiche: &Fiche, words: &Words) -> Value {
    let foot = Message::new("fiche-foot")
        .with("vacancy", fiche.vacancy.as_str())
        .with("state", Message::of(fiche.state))
        .with("day", date::day(fiche.on, words));
    json!({
        "organisation": fiche.entity,
        "kind": words.get("fiche-kind"),
        "steps": steps(fiche, words),
        "notes": notes(fiche, words),
        "groups": HireGroup::ALL.iter().map(|group| json!({
            "heading": words.of(*group),
            "rows": rows(fiche, *group, words),
        })).collect::<Vec<_>>(),
        "foot": words.text(&foot),
    })
}

/// The statuses in order; where it stands is said in words too.
fn steps(fiche: &Fiche, words: &Words) -> Vec<Value> {
    let path = HireState::path(fiche.inflow).iter();
    path.map(|state| {
        let is = match state.cmp(&fiche.state) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "later",
        };
        json!({ "name": words.of(*state), "is": is })
    })
    .collect()
}

fn notes(fiche: &Fiche, words: &Words) -> Vec<String> {
    let since = Message::new("fiche-since")
        .with("state", Message::of(fiche.state))
        .with("day", date::day(fiche.since, words));
    let mut notes = vec![words.text(&since)];
    if fiche.person.is_masked() {
        notes.push(words.get("fiche-masked").to_owned());
    }
    notes
}

fn row(name: &str, value: impl Into<String>) -> Value {
    json!({ "name": text::sentence(name), "value": value.into(), "note": "" })
}

fn rows(fiche: &Fiche, group: HireGroup, words: &Words) -> Vec<Value> {
    let mut rows = match group {
        HireGroup::Laureate => laureate(fiche, words),
        HireGroup::Post => post(fiche, words),
        HireGroup::Terms | HireGroup::People | HireGroup::Care => Vec::new(),
    };
    let fields = fiche.fields.iter().filter(|field| field.group == group);
    rows.extend(fields.map(|field| filled(field, words)));
    rows
}

fn laureate(fiche: &Fiche, words: &Words) -> Vec<Value> {
    let person = &fiche.person;
    let number = match person.number_kind {
        Some(kind) => format!("{} ({})", person.number, words.of(kind)),
        None => person.number.clone(),
    };
    vec![
        row(words.get("column-name"), format!("{} {}", person.given, person.family)),
        row(words.get("field-person-email"), person.email.as_str()),
        row(words.get("hire-address"), address(fiche)),
        row(words.get("hire-number"), number),
    ]
}

fn address(fiche: &Fiche) -> String {
    let person = &fiche.person;
    let address = format!("{}, {} {}", person.street, person.postal_code, person.city);
    address.trim_matches([',', ' ']).to_owned()
}

fn post(fiche: &Fiche, words: &Words) -> Vec<Value> {
    vec![
        row(
            words.get("column-vacancy"),
            format!("{} {}", fiche.vacancy, fiche.title),
        ),
        row(words.get("field-vacancy-kind"), words.of(fiche.kind)),
        row(words.get("column-entity"), format!("{} ({})", fiche.entity, fiche.ovo)),
        row(
            words.get("hire-grade"),
            format!("{} {} {}", fiche.level, fiche.rank, fiche.grade),
        ),
        row(words.get("field-vacancy-function_code"), fiche.function_code.as_str()),
    ]
}

fn filled(told: &FicheField, words: &Words) -> Value {
    let note = if told.given.is_empty() {
        String::new()
    } else {
        let message = Message::new("fiche-departs")
            .with("given", shown(told.field, &told.given, words))
            .with("reason", told.reason.as_str());
        words.text(&message)
    };
    json!({ "name": words.of(told.field), "value": shown(told.field, &told.value, words), "note": note })
}

/// What a field holds, in words.
fn shown(field: HireField, value: &str, words: &Words) -> String {
    if value.is_empty() {
        return String::new();
    }
    match field.fill() {
        Fill::Day => value
            .parse::<NaiveDate>()
            .map_or_else(|_| value.to_owned(), |day| date::day(day, words)),
        Fill::YesNo => words.get(value).to_owned(),
        Fill::Choice(_, prefix) => words.get(&format!("{prefix}-{value}")).to_owned(),
        Fill::Number(..) | Fill::Text | Fill::Person => value.to_owned(),
    }
}

/// One row with every field, those that are not asked too: whoever reads many sheets finds each in its own column. Days as `2026-11-23`.
fn csv(fiche: &Fiche, words: &Words) -> Vec<u8> {
    let person = &fiche.person;
    let kind = person.number_kind.map(|kind| words.of(kind)).unwrap_or_default();
    let fixed = [
        ("column-id", fiche.id.as_str()),
        ("column-hire-state", words.of(fiche.state)),
        ("column-vacancy", &fiche.vacancy),
        ("column-title", &fiche.title),
        ("field-vacancy-kind", words.of(fiche.kind)),
        ("column-entity", &fiche.entity),
        ("fiche-ovo", &fiche.ovo),
        ("field-person-family_name", &person.family),
        ("field-person-given_name", &person.given),
        ("field-person-email", &person.email),
        ("field-person-street", &person.street),
        ("field-person-postal_code", &person.postal_code),
        ("field-person-city", &person.city),
        ("fiche-number-kind", kind),
        ("hire-number", &person.number),
        ("field-vacancy-level", &fiche.level),
        ("field-vacancy-rank", &fiche.rank),
        ("field-vacancy-grade", &fiche.grade),
        ("field-vacancy-function_code", &fiche.function_code),
    ];
    let mut sheet = Sheet::new(words.lang);
    let heads = fixed.iter().map(|(id, _)| text::sentence(words.get(id)));
    let fields = HireField::ALL.iter();
    sheet.row(heads.chain(fields.clone().map(|field| words.of(*field).to_owned())));
    let held = |field: &HireField| {
        let found = fiche.fields.iter().find(|told| told.field == *field);
        found.map_or_else(String::new, |told| match field.fill() {
            Fill::Day => told.value.clone(),
            _ => shown(*field, &told.value, words),
        })
    };
    sheet.row(
        fixed
            .iter()
            .map(|(_, value)| (*value).to_owned())
            .chain(fields.map(held)),
    );
    sheet.take()
}

#[cfg(test)]
mod tests;
