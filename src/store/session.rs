//! Events, sessions, parts and enrolments: rows, reads, writes, and what clashes with what.

/// That an enrolment, by its alias, holds a place: the states of [`crate::domain::EnrolmentState::holds_place`].
macro_rules! held {
    ($enrolment:literal) => {
        concat!($enrolment, ".state NOT IN ('waiting', 'declined', 'cancelled')")
    };
}

/// When somebody with a place leaves, by the aliases of part and enrolment: at the end of the part, or as much later as he or she needs.
macro_rules! leaves {
    ($part:literal, $enrolment:literal) => {
        concat!(
            "CASE ",
            $enrolment,
            ".extra_minutes WHEN 0 THEN ",
            $part,
            ".ends_local ELSE strftime('%Y-%m-%dT%H:%M', ",
            $part,
            ".ends_local, ",
            $enrolment,
            ".extra_minutes || ' minutes') END"
        )
    };
}

pub(in crate::store) use held;

pub mod availability;
pub mod busy;
pub mod clash;
pub mod invitation;
#[cfg(test)]
mod plans;
pub mod read;
pub mod remind;
pub mod rows;
pub mod write;

pub use availability::{AvailabilityRow, Calendar};
pub use rows::{
    Applicant, CandidateRow, EnrolmentRow, EventRow, HeldPlace, Named, OpenVacancy, PartRow, Period, RoomRow, SeatRow,
    SessionRow, StageRow,
};

use crate::domain::session::Stretch;
use crate::store::list::Condition;
use crate::store::row;
use rusqlite::Row;
use rusqlite::types::Value;

/// When something is, of a row that says from when until when.
fn stretch(found: &Row<'_>) -> rusqlite::Result<Stretch> {
    Ok(Stretch::new(
        row::moment(found, "starts_local")?.unwrap_or_default(),
        row::moment(found, "ends_local")?.unwrap_or_default(),
    ))
}

/// A condition as one piece of SQL, its alternatives put together.
fn whole(condition: Condition) -> (String, Vec<Value>) {
    let mut parts = Vec::new();
    let mut values = condition.values;
    if !condition.sql.is_empty() {
        parts.push(format!("({})", condition.sql));
    }
    let mut arms = Vec::new();
    for arm in condition.one_of {
        let (sql, bound) = whole(arm);
        arms.push(format!("({sql})"));
        values.extend(bound);
    }
    if !arms.is_empty() {
        parts.push(format!("({})", arms.join(" OR ")));
    }
    if parts.is_empty() {
        parts.push("1".to_owned());
    }
    (parts.join(" AND "), values)
}
