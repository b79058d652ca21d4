//! Ties of jurors to single candidates (V-33): who has one does not judge that candidate.

use crate::domain::{ApplicationId, JurorId, PersonId, VacancyId};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// A tie of a juror to a candidate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recusal {
    /// The seat.
    pub juror: JurorId,
    /// Whose it is.
    pub person: PersonId,
    /// The juror's name.
    pub name: String,
    /// What the tie is.
    pub reason: String,
}

/// The ties to a candidate, by the jurors' names.
///
/// # Errors
/// What SQLite says.
pub fn of(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<Recusal>> {
    Ok(connection
        .prepare_cached(
            "SELECT r.juror_id, j.person_id, p.given_name || ' ' || p.family_name AS name, r.reason
             FROM recusal r JOIN juror j ON j.id = r.juror_id JOIN person p ON p.id = j.person_id
             WHERE r.application_id = ?1 ORDER BY p.sort_name",
        )?
        .query_map([id], |found| {
            Ok(Recusal {
                juror: found.get("juror_id")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                reason: found.get("reason")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// How many candidates of a vacancy who still wait for a decision a juror has a tie to.
///
/// # Errors
/// What SQLite says.
pub fn waiting(connection: &Connection, vacancy: VacancyId) -> StoreResult<i64> {
    Ok(connection
        .prepare_cached(
            "SELECT count(DISTINCT a.id) FROM juror j CROSS JOIN recusal r ON r.juror_id = j.id CROSS JOIN application a ON a.id = r.application_id
             WHERE j.vacancy_id = ?1 AND a.state IN ('submitted', 'admissible', 'screened_in', 'preselected', 'in_stage')",
        )?
        .query_row([vacancy], |row| row.get(0))?)
}

/// The seat of a jury with this identifier, when it is one of the vacancy: who has it, and the name.
///
/// # Errors
/// What SQLite says.
pub fn seat(connection: &Connection, vacancy: VacancyId, juror: JurorId) -> StoreResult<Option<(PersonId, String)>> {
    Ok(connection
        .prepare_cached(
            "SELECT j.person_id, p.given_name || ' ' || p.family_name FROM juror j JOIN person p ON p.id = j.person_id
             WHERE j.id = ?1 AND j.vacancy_id = ?2",
        )?
        .query_row((juror, vacancy), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// The seats of a vacancy that score, with the names.
///
/// # Errors
/// What SQLite says.
pub fn seats(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<(JurorId, String)>> {
    Ok(connection
        .prepare_cached(
            "SELECT j.id, p.given_name || ' ' || p.family_name FROM juror j JOIN person p ON p.id = j.person_id
             WHERE j.vacancy_id = ?1 AND j.role <> 'observer' ORDER BY p.sort_name",
        )?
        .query_map([vacancy], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// Writes a tie down, or what it is in other words.
///
/// # Errors
/// What SQLite says.
pub fn put(tx: &Tx<'_>, juror: JurorId, id: ApplicationId, reason: &str) -> StoreResult<()> {
    let there: Option<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM recusal WHERE juror_id = ?1 AND application_id = ?2")?
        .query_row((juror, id), |row| row.get(0))
        .optional()?;
    let reason = ("reason", Value::Text(reason.to_owned()));
    let at = ("declared_at", Value::Integer(tx.now()));
    if let Some(row) = there {
        return tx.update("recusal", row, None, &[reason, at]);
    }
    let juror = ("juror_id", Value::Integer(juror.0));
    let application = ("application_id", Value::Integer(id.0));
    tx.insert("recusal", &[juror, application, reason, at]).map(|_| ())
}
