//! A hire sheet as data for a document, a file or another program.

use super::query::Sheet;
use crate::clock::Clock;
use crate::domain::hire::{Fiche, FicheField, FichePerson, Fill};
use crate::domain::{Coded, HireField, Secret};

/// The sheet as data. The number stands masked, unless it is given: then somebody said why, and the journal tells it.
pub(super) fn fiche(sheet: &Sheet, number: Option<&Secret>, clock: Clock) -> Fiche {
    let row = &sheet.row;
    let masked = sheet.number.as_ref();
    let written = number.map_or_else(
        || masked.map(|masked| masked.text.clone()).unwrap_or_default(),
        |number| number.expose().to_owned(),
    );
    Fiche {
        id: row.id.to_string(),
        state: row.state,
        since: clock.local_of(row.state_at).date(),
        on: clock.today(),
        inflow: sheet.facts.is_inflow(),
        person: FichePerson {
            family: row.family.clone(),
            given: row.given_name.clone(),
            email: row.email.clone(),
            street: row.street.clone(),
            postal_code: row.postal_code.clone(),
            city: row.city.clone(),
            number_kind: masked.map(|masked| masked.kind),
            number: written,
        },
        vacancy: row.number.clone(),
        title: row.fields.title.clone(),
        kind: row.fields.kind,
        entity: row.entity_name.clone(),
        ovo: row.ovo.clone(),
        level: row.fields.level.code().to_owned(),
        rank: row.fields.rank.clone(),
        grade: row.fields.grade.clone(),
        function_code: row.fields.function_code.clone(),
        fields: HireField::ALL
            .iter()
            .filter(|field| sheet.facts.asks(**field))
            .map(|field| told(sheet, *field))
            .collect(),
    }
}

fn told(sheet: &Sheet, field: HireField) -> FicheField {
    let departs = sheet.facts.departs(field);
    let given = if departs { sheet.facts.given.text(field) } else { "" };
    let named = |value: &str| match field.fill() {
        Fill::Person => {
            let known = sheet.managers.iter().find(|(id, _)| id.to_string() == value);
            known.map_or_else(String::new, |(_, name)| name.clone())
        }
        _ => value.to_owned(),
    };
    FicheField {
        field,
        group: field.group(),
        value: match field.fill() {
            Fill::Person => sheet.manager.clone(),
            _ => sheet.facts.value(field).to_owned(),
        },
        given: named(given),
        reason: match departs {
            true => sheet.reason(field).map(|why| why.reason.clone()).unwrap_or_default(),
            false => String::new(),
        },
    }
}
