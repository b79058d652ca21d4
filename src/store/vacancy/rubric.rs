//! Criteria that change once they were announced: what was scored with them, and their successors.

use crate::domain::{ApplicationId, PersonId, SheetId, StageId};
use crate::store::vacancy::part::{self, Table};
use crate::store::{StoreResult, Tx, tx::Values};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// The stage of a criterion that is in use.
///
/// # Errors
/// What SQLite says.
pub fn stage_of(connection: &Connection, criterion: i64) -> StoreResult<Option<StageId>> {
    Ok(connection
        .prepare_cached("SELECT stage_id FROM criterion WHERE id = ?1 AND retired_at IS NULL")?
        .query_row([criterion], |row| row.get(0))
        .optional()?)
}

/// How many candidates were decided upon in a stage; an exemption judges nobody by its criteria.
///
/// # Errors
/// What SQLite says.
pub fn decided(connection: &Connection, stage: StageId) -> StoreResult<i64> {
    Ok(connection
        .prepare_cached(
            "SELECT count(DISTINCT application_id) FROM decision
             WHERE stage_id = ?1 AND revoked_at IS NULL AND outcome IN ('passed', 'failed', 'suitable', 'unsuitable')",
        )?
        .query_row([stage], |row| row.get(0))?)
}

/// Whether anybody scored with a criterion.
///
/// # Errors
/// What SQLite says.
pub fn is_scored(connection: &Connection, criterion: i64) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM score WHERE criterion_id = ?1)")?
        .query_row([criterion], |row| row.get(0))?)
}

/// Takes a criterion out of use, if it still has the version that was seen; its scores stay with it.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn retire(tx: &Tx<'_>, criterion: i64, seen: i64) -> StoreResult<()> {
    let now = [("retired_at", Value::Integer(tx.now()))];
    part::change(tx, Table::Criterion, criterion, Some(seen), &now)
}

/// Adds the criterion that takes the place of another.
///
/// # Errors
/// What SQLite says.
pub fn succeed(tx: &Tx<'_>, before: i64, values: Values<'_>) -> StoreResult<i64> {
    let (stage, position): (i64, i64) = tx
        .connection()
        .prepare_cached("SELECT stage_id, position FROM criterion WHERE id = ?1")?
        .query_row([before], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut all = values.to_vec();
    all.extend([
        ("position", Value::Integer(position)),
        ("replaces_id", Value::Integer(before)),
    ]);
    part::add(tx, Table::Criterion, stage, &all)
}

/// A sheet that was handed in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HandedIn {
    /// Which.
    pub sheet: SheetId,
    /// For whom.
    pub application: ApplicationId,
    /// The juror, as a person.
    pub juror: PersonId,
}

/// The sheets of a stage that were handed in.
///
/// # Errors
/// What SQLite says.
pub fn handed_in(connection: &Connection, stage: StageId) -> StoreResult<Vec<HandedIn>> {
    Ok(connection
        .prepare_cached(
            "SELECT s.id, s.application_id, j.person_id FROM score_sheet s JOIN juror j ON j.id = s.juror_id
             WHERE s.stage_id = ?1 AND s.state = 'submitted' ORDER BY s.id",
        )?
        .query_map([stage], |row| {
            Ok(HandedIn {
                sheet: row.get(0)?,
                application: row.get(1)?,
                juror: row.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}
