//! Complaints of candidates about a selection (K1).

use crate::domain::{ApplicationId, ComplaintId, VacancyId};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// A complaint.
#[derive(Clone, PartialEq, Debug)]
pub struct ComplaintRow {
    /// Which.
    pub id: ComplaintId,
    /// About which procedure.
    pub vacancy: VacancyId,
    /// About which application.
    pub application: Option<ApplicationId>,
    /// When it came.
    pub received: Option<NaiveDate>,
    /// What it is about.
    pub subject: String,
    /// When it was answered.
    pub answered: Option<NaiveDate>,
}

/// One complaint; `None` when there is none with this identifier.
///
/// # Errors
/// What SQLite says.
pub fn complaint(connection: &Connection, id: ComplaintId) -> StoreResult<Option<ComplaintRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT id, vacancy_id, application_id, received_on, subject, answered_on FROM complaint WHERE id = ?1",
        )?
        .query_row([id], |found| {
            Ok(ComplaintRow {
                id: found.get("id")?,
                vacancy: found.get("vacancy_id")?,
                application: found.get("application_id")?,
                received: row::day(found, "received_on")?,
                subject: found.get("subject")?,
                answered: row::day(found, "answered_on")?,
            })
        })
        .optional()?)
}

/// Adds a complaint.
///
/// # Errors
/// What SQLite says.
pub fn add(
    tx: &Tx<'_>,
    vacancy: VacancyId,
    application: Option<ApplicationId>,
    received: NaiveDate,
    subject: &str,
) -> StoreResult<ComplaintId> {
    tx.insert(
        "complaint",
        &[
            ("vacancy_id", Value::Integer(vacancy.0)),
            (
                "application_id",
                application.map_or(Value::Null, |id| Value::Integer(id.0)),
            ),
            ("received_on", Value::Text(received.to_string())),
            ("subject", Value::Text(subject.to_owned())),
        ],
    )
    .map(ComplaintId)
}

/// Writes the answer, if the complaint still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn answer(tx: &Tx<'_>, id: ComplaintId, seen: i64, on: NaiveDate, answer: &str) -> StoreResult<()> {
    tx.update(
        "complaint",
        id,
        Some(seen),
        &[
            ("answered_on", Value::Text(on.to_string())),
            ("answer", Value::Text(answer.to_owned())),
        ],
    )
}
