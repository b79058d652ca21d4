//! How long it takes: until somebody is hired, and from one decision about a candidate to the next.

use super::{Asked, Pace, Tell, stream};
use crate::domain::{ProcedureKind, StageKind};
use crate::store::list::Condition;
use crate::store::{StoreResult, row};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Somebody who was hired: the kind of procedure, the day the vacancy was published, and since when somebody is hired, in milliseconds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hire {
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// When the vacancy was published; none when it never was.
    pub published: Option<NaiveDate>,
    /// When, in milliseconds.
    pub at: i64,
}

const HIRES: (&str, &str, &str) = (
    "v.kind, v.publish_on, a.state_at",
    "CROSS JOIN application a ON a.vacancy_id = v.id",
    "a.state = 'hired'",
);
const STEPS: (&str, &str, &str) = (
    "v.id, v.applications, a.id, a.received_at, d.decided_at, d.outcome = 'exempt', s.kind",
    "CROSS JOIN application a ON a.vacancy_id = v.id CROSS JOIN decision d ON d.application_id = a.id LEFT JOIN stage s ON s.id = d.stage_id",
    "d.revoked_at IS NULL",
);

/// Everybody who was hired.
///
/// # Errors
/// What SQLite says.
pub fn hires(connection: &Connection, asked: &Asked, tell: Tell<'_>) -> StoreResult<Option<Vec<Hire>>> {
    let pace = Pace::new(tell);
    let mut found = Vec::new();
    let (columns, joins, own) = HIRES;
    let whole = stream(connection, &asked.along(columns, joins, own), &pace, |row| {
        found.push(Hire {
            kind: row::code(row, 0)?,
            published: row.get::<_, String>(1)?.parse().ok(),
            at: row.get(2)?,
        });
        Ok(())
    })?;
    Ok(whole.then_some(found))
}

/// Of every kind of stage how long each decision was waited for, in milliseconds: from the decision before, or from the arrival of the
/// application. Who was exempted waited for nothing; what was taken back never was.
///
/// # Errors
/// What SQLite says.
pub fn steps(
    connection: &Connection,
    asked: &Asked,
    tell: Tell<'_>,
) -> StoreResult<Option<BTreeMap<StageKind, Vec<i64>>>> {
    let pace = Pace::new(tell);
    let mut found: BTreeMap<StageKind, Vec<i64>> = BTreeMap::new();
    // The decisions of one application come one after the other, by the index in the order they were made.
    let mut before = (0, 0);
    let (columns, joins, own) = STEPS;
    let whole = stream(connection, &asked.along(columns, joins, own), &pace, |row| {
        pace.of(row.get(0)?, row.get(1)?);
        let (application, received, decided): (i64, i64, i64) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let since = if before.0 == application { before.1 } else { received };
        before = (application, decided);
        let exempt: bool = row.get(5)?;
        if !exempt && row.get_ref(6)?.as_str_or_null()?.is_some() {
            found
                .entry(row::code(row, 6)?)
                .or_default()
                .push((decided - since).max(0));
        }
        Ok(())
    })?;
    Ok(whole.then_some(found))
}

pub(super) fn questions(asked: &Asked) -> Vec<Condition> {
    [HIRES, STEPS]
        .map(|(columns, joins, own)| asked.along(columns, joins, own))
        .into()
}
