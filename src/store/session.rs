//! Events, sessions, parts and enrolments: rows, reads, writes, and what clashes with what.

pub mod availability;
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

use crate::store::list::Condition;
use rusqlite::types::Value;

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
