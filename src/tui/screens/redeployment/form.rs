//! The form of a place in the redeployment pool.

use crate::domain::{Coded, EntityId, Message, RedeploymentReason};
use crate::office::candidate::add::Contact;
use crate::office::redeployment::Draft;
use crate::store::redeployment::PoolRow;
use crate::tui::look::Look;
use crate::tui::screens::dossier::forms::{grade_value, grades, options};
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// The fields: of a place that is there, or for somebody new.
pub(super) fn fields(now: Option<&PoolRow>, entities: Vec<(String, String)>, look: &Look) -> Vec<Field> {
    let text = |pick: fn(&PoolRow) -> &str| now.map_or("", pick);
    let mut fields = Vec::new();
    if now.is_none() {
        fields.push(Field::line("family", "field-person-family_name", ""));
        fields.push(Field::line("given", "field-person-given_name", ""));
        fields.push(Field::line("email", "field-person-email", "").helped("pool-email-help"));
    }
    let entity = now.map(|now| now.entity.to_string()).unwrap_or_default();
    fields.push(Field::choice(
        "entity",
        "field-redeployment-entity_id",
        entities,
        &entity,
    ));
    let grade = now.map_or_else(
        || grade_value("B1", "deskundige"),
        |now| grade_value(&now.rank, &now.grade),
    );
    fields.push(Field::choice("grade", "field-redeployment-grade", grades(), &grade));
    fields.push(Field::line(
        "function_family",
        "field-redeployment-function_family",
        text(|now| &now.family),
    ));
    let reason = now.and_then(|now| now.reason).map_or("", |reason| reason.code());
    let reasons = options::<RedeploymentReason>(look);
    fields.push(Field::choice("reason", "field-redeployment-reason", reasons, reason).helped("pool-reason-help"));
    let since = now.map_or_else(|| look.clock.today(), |now| now.stay.since);
    fields.push(Field::day("since", "field-redeployment-since_on", Some(since)));
    let until = now.and_then(|now| now.stay.until);
    fields.push(Field::day("until", "field-redeployment-until_on", until));
    fields
}

/// Who was filled in.
pub(super) fn contact(values: &Values) -> Contact {
    let text = |id: &str| values.text(id).to_owned();
    Contact {
        family: text("family"),
        given: text("given"),
        email: text("email"),
        ..Contact::default()
    }
}

/// What was filled in of the place.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn place(values: &Values, today: NaiveDate) -> Result<Draft, Vec<FieldError>> {
    let (rank, grade) = values.text("grade").split_once('|').unwrap_or_default();
    let entity = values.text("entity").parse().map(EntityId);
    let missing = |_| vec![FieldError::new("entity", Message::new("refused-pool-entity"))];
    Ok(Draft {
        entity: entity.map_err(missing)?,
        rank: rank.to_owned(),
        grade: grade.to_owned(),
        family: values.text("function_family").to_owned(),
        reason: RedeploymentReason::from_code(values.text("reason")).unwrap_or(RedeploymentReason::Functional),
        since: day(values, "since", today)?,
        until: values.day("until", today).map_err(|error| vec![error])?,
    })
}

/// A day that must be there.
///
/// # Errors
/// What cannot be read.
pub(super) fn day(values: &Values, id: &'static str, today: NaiveDate) -> Result<NaiveDate, Vec<FieldError>> {
    let day = values.day(id, today).map_err(|error| vec![error])?;
    day.ok_or_else(|| vec![FieldError::new(id, Message::new("field-error-day"))])
}
