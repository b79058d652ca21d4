//! The CV screening: formal conditions and the answers to them.

use crate::domain::{ApplicationId, Coded, ConditionId, ConditionKind, PersonId, VacancyId, Verdict};
use crate::store::{StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// A condition with what was answered for one application.
#[derive(Clone, PartialEq, Debug)]
pub struct ConditionLine {
    /// Which.
    pub id: ConditionId,
    /// Its subject.
    pub kind: ConditionKind,
    /// Its text.
    pub text: String,
    /// What was answered; `None`: nothing yet.
    pub verdict: Option<Verdict>,
    /// Why.
    pub motive: String,
    /// Who answered.
    pub by: Option<String>,
}

/// The conditions of a vacancy with the answers for an application, in order.
///
/// # Errors
/// What SQLite says.
pub fn lines(connection: &Connection, vacancy: VacancyId, id: ApplicationId) -> StoreResult<Vec<ConditionLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT c.id, c.kind, c.text, s.verdict, coalesce(s.motive, '') AS motive, p.given_name || ' ' || p.family_name AS by
             FROM condition c LEFT JOIN screening s ON s.application_id = ?2 AND s.condition_id = c.id
               LEFT JOIN person p ON p.id = s.decided_by
             WHERE c.vacancy_id = ?1 ORDER BY c.position",
        )?
        .query_map((vacancy, id), |found| {
            Ok(ConditionLine {
                id: found.get("id")?,
                kind: row::code(found, "kind")?,
                text: found.get("text")?,
                verdict: row::code_or_none(found, "verdict")?,
                motive: found.get("motive")?,
                by: found.get("by")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// An answer as it stands: its row, what it says, who gave it.
///
/// # Errors
/// What SQLite says.
pub fn answer(
    connection: &Connection,
    id: ApplicationId,
    condition: ConditionId,
) -> StoreResult<Option<(i64, Verdict, PersonId)>> {
    Ok(connection
        .prepare_cached(
            "SELECT id, verdict, decided_by FROM screening WHERE application_id = ?1 AND condition_id = ?2",
        )?
        .query_row((id, condition), |found| {
            Ok((found.get("id")?, row::code(found, "verdict")?, found.get("decided_by")?))
        })
        .optional()?)
}

/// Gives an answer, or takes it away.
///
/// # Errors
/// What SQLite says.
pub fn put(
    tx: &Tx<'_>,
    id: ApplicationId,
    condition: ConditionId,
    verdict: Option<Verdict>,
    motive: &str,
    by: PersonId,
) -> StoreResult<()> {
    let there = answer(tx.connection(), id, condition)?.map(|(row, ..)| row);
    let Some(verdict) = verdict else {
        return there.map_or(Ok(()), |row| tx.delete("screening", row));
    };
    let values = [
        ("verdict", Value::Text(verdict.code().to_owned())),
        ("motive", Value::Text(motive.to_owned())),
        ("decided_by", Value::Integer(by.0)),
        ("decided_at", Value::Integer(tx.now())),
    ];
    if let Some(row) = there {
        return tx.update("screening", row, None, &values);
    }
    let mut all = vec![
        ("application_id", Value::Integer(id.0)),
        ("condition_id", Value::Integer(condition.0)),
    ];
    all.extend(values);
    tx.insert("screening", &all).map(|_| ())
}
