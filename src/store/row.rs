//! Reading typed values from rows, and binding them.

use crate::domain::{self, Coded};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, RowIndex, types::Type};
use std::fmt::Display;

macro_rules! sql_ids {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for domain::$name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }
        impl FromSql for domain::$name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(domain::$name)
            }
        }
    )+};
}

sql_ids! {
    EntityId, PersonId, RequestId, VacancyId, SectionId, ReglementId, StageId, ConditionId, CriterionId, JurorId,
    PublicationId, FieldId, ApplicationId, DocumentId, SheetId, DecisionId, RoomId, EventId, SessionId, PartId,
    EnrolmentId, ApprovalId, RouteId, DelegationId, ComplaintId, NoteId, TagId, MessageId, BatchId, ShortlistId,
    RedeploymentId, MinutesId, HireId, SavedReportId,
}

/// Reads a coded value from a column.
///
/// # Errors
/// When the column holds a code this program does not know.
pub fn code<C: Coded>(row: &Row<'_>, column: impl RowIndex + Display) -> rusqlite::Result<C> {
    let text: String = row.get(column)?;
    C::from_code(&text)
        .ok_or_else(|| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, format!("{column}: {text}").into()))
}

/// A coded value, to bind.
pub fn coded<C: Coded>(value: C) -> rusqlite::types::Value {
    rusqlite::types::Value::Text(value.code().to_owned())
}

/// Reads a coded value that may be absent.
///
/// # Errors
/// When the column holds a code this program does not know.
pub fn code_or_none<C: Coded>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<C>> {
    let text: Option<String> = row.get(column)?;
    match text.as_deref() {
        None | Some("") => Ok(None),
        Some(_) => code(row, column).map(Some),
    }
}

/// Reads a day; empty or unreadable is none.
///
/// # Errors
/// When the column is missing.
pub fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<chrono::NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// Reads a local moment; empty or unreadable is none.
///
/// # Errors
/// When the column is missing.
pub fn moment(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<chrono::NaiveDateTime>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| read_moment(&text)))
}

/// A local moment as the database holds it.
pub fn write_moment(moment: chrono::NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M").to_string()
}

/// Reads a local moment as the database holds it.
pub fn read_moment(text: &str) -> Option<chrono::NaiveDateTime> {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok()
}
