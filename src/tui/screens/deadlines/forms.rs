//! The forms of a complaint: that one came, and how it was answered. For the deadlines and for the dossier.

use crate::domain::{ApplicationId, ComplaintId, Message, VacancyId};
use crate::office::complaint::ComplaintCommand;
use crate::tui::look::Look;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::{Months, NaiveDate};

/// The fields of a complaint that came.
pub fn register(look: &Look) -> Vec<Field> {
    vec![
        Field::day("received", "complaint-received", Some(look.clock.today())),
        Field::area("subject", "complaint-subject", "", 4).helped("complaint-subject-help"),
    ]
}

/// The fields of an answer; what was complained of stands above it.
pub fn answer(subject: &str, look: &Look) -> Vec<Field> {
    vec![
        Field::shown("subject", "complaint-subject", subject),
        Field::day("on", "complaint-answered", Some(look.clock.today())),
        Field::area("answer", "complaint-answer", "", 5).helped("complaint-answer-help"),
    ]
}

/// The complaint that was filled in.
///
/// # Errors
/// What cannot be read, at its field.
pub fn read_register(
    vacancy: VacancyId,
    application: Option<ApplicationId>,
    values: &Values,
    today: NaiveDate,
) -> Result<ComplaintCommand, Vec<FieldError>> {
    Ok(ComplaintCommand::Register {
        vacancy,
        application,
        received: past_day(values, "received", today)?,
        subject: values.text("subject").to_owned(),
    })
}

/// The answer that was filled in.
///
/// # Errors
/// What cannot be read, at its field.
pub fn read_answer(
    complaint: ComplaintId,
    seen: i64,
    values: &Values,
    today: NaiveDate,
) -> Result<ComplaintCommand, Vec<FieldError>> {
    Ok(ComplaintCommand::Answer {
        complaint,
        seen,
        on: past_day(values, "on", today)?,
        answer: values.text("answer").to_owned(),
    })
}

/// A day that was: `15/11` without a year is the last one, not the next.
fn past_day(values: &Values, id: &'static str, today: NaiveDate) -> Result<NaiveDate, Vec<FieldError>> {
    let found = values.day(id, today).map_err(|error| vec![error])?;
    let day = found.ok_or_else(|| vec![FieldError::new(id, Message::new("field-error-day"))])?;
    let without_year = values.text(id).split(['/', '-', '.']).count() == 2;
    if without_year && day > today {
        return Ok(day.checked_sub_months(Months::new(12)).unwrap_or(day));
    }
    Ok(day)
}
