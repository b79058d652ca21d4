//! What a jury agreed upon for a criterion, after the sheets were in: it counts instead of the mean.

use crate::domain::{ApplicationId, CriterionId, PersonId, StageId};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// An agreed score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreed {
    /// For which criterion.
    pub criterion: CriterionId,
    /// The points, in hundredths.
    pub points: i64,
    /// Why.
    pub motive: String,
    /// Who wrote it down.
    pub by: String,
}

/// What was agreed about an application in a stage, in the order of the criteria.
///
/// # Errors
/// What SQLite says.
pub fn of(connection: &Connection, id: ApplicationId, stage: StageId) -> StoreResult<Vec<Agreed>> {
    Ok(connection
        .prepare_cached(
            "SELECT g.criterion_id, g.points, g.motive, p.given_name || ' ' || p.family_name AS by
             FROM agreement g JOIN criterion c ON c.id = g.criterion_id JOIN person p ON p.id = g.agreed_by
             WHERE g.application_id = ?1 AND c.stage_id = ?2 ORDER BY c.position",
        )?
        .query_map((id, stage), |found| {
            Ok(Agreed {
                criterion: found.get("criterion_id")?,
                points: found.get("points")?,
                motive: found.get("motive")?,
                by: found.get("by")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Writes down what was agreed; `None` takes it away, so that the mean counts again.
///
/// # Errors
/// What SQLite says.
pub fn put(
    tx: &Tx<'_>,
    id: ApplicationId,
    criterion: CriterionId,
    points: Option<i64>,
    motive: &str,
    by: PersonId,
) -> StoreResult<()> {
    let there: Option<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM agreement WHERE application_id = ?1 AND criterion_id = ?2")?
        .query_row((id, criterion), |row| row.get(0))
        .optional()?;
    let Some(points) = points else {
        return there.map_or(Ok(()), |row| tx.delete("agreement", row));
    };
    let values = [
        ("points", Value::Integer(points)),
        ("motive", Value::Text(motive.to_owned())),
        ("agreed_by", Value::Integer(by.0)),
        ("agreed_at", Value::Integer(tx.now())),
    ];
    if let Some(row) = there {
        return tx.update("agreement", row, None, &values);
    }
    let mut all = vec![
        ("application_id", Value::Integer(id.0)),
        ("criterion_id", Value::Integer(criterion.0)),
    ];
    all.extend(values);
    tx.insert("agreement", &all).map(|_| ())
}

/// The row of an agreed score with what it says, to tell whether somebody else wrote it meanwhile.
///
/// # Errors
/// What SQLite says.
pub fn row(connection: &Connection, id: ApplicationId, criterion: CriterionId) -> StoreResult<Option<(i64, i64)>> {
    Ok(connection
        .prepare_cached("SELECT id, points FROM agreement WHERE application_id = ?1 AND criterion_id = ?2")?
        .query_row((id, criterion), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}
