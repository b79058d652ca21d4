//! The redeployment pool: who is in it, and what became of each in the check of a vacancy.

use crate::domain::redeployment::{Post, Stay};
use crate::domain::{
    EntityId, Level, PersonId, RedeploymentId, RedeploymentOutcome, RedeploymentReason, VacancyId, grade, redeployment,
};
use crate::store::tx::Values;
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// Somebody in the pool.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PoolRow {
    /// The place in the pool.
    pub id: RedeploymentId,
    /// Who.
    pub person: PersonId,
    /// The name, family name first.
    pub name: String,
    /// The entity the person works for.
    pub entity: EntityId,
    /// Its short name.
    pub entity_name: String,
    /// The level of the person's grade.
    pub level: Level,
    /// The rank.
    pub rank: String,
    /// The grade.
    pub grade: String,
    /// The function family, as a vacancy has it.
    pub family: String,
    /// Why; `None`: not for the asker to read.
    pub reason: Option<RedeploymentReason>,
    /// From when until when.
    pub stay: Stay,
    /// Why it ended.
    pub ended_reason: String,
    /// The version.
    pub version: i64,
}

impl PoolRow {
    /// The post the person has.
    pub fn post(&self) -> Post<'_> {
        Post {
            level: self.level,
            rank: &self.rank,
        }
    }
}

const ROW: &str = "SELECT r.id, r.person_id, p.family_name || ' ' || p.given_name AS name, r.entity_id, e.short, r.level, r.rank, r.grade,
    r.function_family, r.reason, r.since_on, r.until_on, r.ended_on, r.ended_reason, r.version
  FROM redeployment r CROSS JOIN person p ON p.id = r.person_id CROSS JOIN entity e ON e.id = r.entity_id";

fn read(found: &Row<'_>) -> rusqlite::Result<PoolRow> {
    Ok(PoolRow {
        id: found.get("id")?,
        person: found.get("person_id")?,
        name: found.get("name")?,
        entity: found.get("entity_id")?,
        entity_name: found.get("short")?,
        level: row::code(found, "level")?,
        rank: found.get("rank")?,
        grade: found.get("grade")?,
        family: found.get("function_family")?,
        reason: Some(row::code(found, "reason")?),
        stay: stay(found)?,
        ended_reason: found.get("ended_reason")?,
        version: found.get("version")?,
    })
}

fn stay(found: &Row<'_>) -> rusqlite::Result<Stay> {
    Ok(Stay {
        since: row::day(found, "since_on")?.unwrap_or(NaiveDate::MIN),
        until: row::day(found, "until_on")?,
        ended: row::day(found, "ended_on")?,
    })
}

/// Everybody whose place was not ended, the longest in the pool first.
///
/// # Errors
/// What SQLite says.
pub fn open(connection: &Connection) -> StoreResult<Vec<PoolRow>> {
    Ok(connection
        .prepare_cached(&open_asked())?
        .query_map([], read)?
        .collect::<Result<_, _>>()?)
}

/// The statement behind [`open`], so that a test can ask how SQLite means to answer it.
pub fn open_asked() -> String {
    format!("{ROW} WHERE r.ended_on = '' ORDER BY r.since_on, r.id")
}

/// Everybody who is or was in the pool, the newest first, at most 1000.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> StoreResult<Vec<PoolRow>> {
    Ok(connection
        .prepare_cached(&format!("{ROW} ORDER BY r.id DESC LIMIT 1000"))?
        .query_map([], read)?
        .collect::<Result<_, _>>()?)
}

/// A place in the pool.
///
/// # Errors
/// What SQLite says.
pub fn one(connection: &Connection, id: RedeploymentId) -> StoreResult<Option<PoolRow>> {
    Ok(connection
        .prepare_cached(&format!("{ROW} WHERE r.id = ?1"))?
        .query_row([id], read)
        .optional()?)
}

/// The place of a person in the pool that was not ended.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, person: PersonId) -> StoreResult<Option<PoolRow>> {
    Ok(connection
        .prepare_cached(&format!("{ROW} WHERE r.person_id = ?1 AND r.ended_on = '' LIMIT 1"))?
        .query_row([person], read)
        .optional()?)
}

/// Somebody with priority for a vacancy, with what was answered about this person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fitting {
    /// Who.
    pub place: PoolRow,
    /// What became of this person, and why.
    pub answer: Option<(RedeploymentOutcome, String)>,
}

/// The level, rank and function family of a vacancy for which the pool has priority; none for another.
fn wanted(connection: &Connection, vacancy: VacancyId) -> StoreResult<Option<(Level, String, String)>> {
    let found: Option<(Level, String, String)> = connection
        .prepare_cached("SELECT level, rank, function_family FROM vacancy WHERE id = ?1")?
        .query_row([vacancy], |found| {
            Ok((
                row::code(found, "level")?,
                found.get("rank")?,
                found.get("function_family")?,
            ))
        })
        .optional()?;
    Ok(found.filter(|(_, rank, _)| grade::redeployment_first(rank)))
}

/// How many of those with priority for a vacancy on a day have no answer yet.
///
/// # Errors
/// What SQLite says.
pub fn unanswered(connection: &Connection, vacancy: VacancyId, on: NaiveDate) -> StoreResult<usize> {
    let Some((level, rank, _)) = wanted(connection, vacancy)? else {
        return Ok(0);
    };
    let post = Post { level, rank: &rank };
    let mut statement = connection.prepare_cached(UNANSWERED)?;
    let places = statement.query_map([vacancy], |found| {
        let own: String = found.get("rank")?;
        let stay = stay(found)?;
        let level = row::code(found, "level")?;
        Ok(stay.holds(on) && redeployment::has_priority(Post { level, rank: &own }, post))
    })?;
    let mut n = 0;
    for counts in places {
        n += usize::from(counts?);
    }
    Ok(n)
}

/// The statement behind [`unanswered`]: places nobody ended and about which nothing is said for a vacancy.
pub const UNANSWERED: &str =
    "SELECT r.level, r.rank, r.since_on, r.until_on, r.ended_on FROM redeployment r WHERE r.ended_on = ''
    AND NOT EXISTS (SELECT 1 FROM redeployment_answer x WHERE x.vacancy_id = ?1 AND x.redeployment_id = r.id)";

/// Who has priority for a vacancy on a day, those of its function family first, then the longest in the pool; without the reason.
///
/// # Errors
/// What SQLite says.
pub fn fitting(connection: &Connection, vacancy: VacancyId, on: NaiveDate) -> StoreResult<Vec<Fitting>> {
    let Some((level, rank, family)) = wanted(connection, vacancy)? else {
        return Ok(Vec::new());
    };
    let post = Post { level, rank: &rank };
    let answers = answers(connection, vacancy)?;
    let mut fitting: Vec<Fitting> = open(connection)?
        .into_iter()
        .filter(|place| place.stay.holds(on) && redeployment::has_priority(place.post(), post))
        .map(|place| Fitting {
            answer: answers
                .iter()
                .find(|(id, ..)| *id == place.id)
                .map(|(_, outcome, motive)| (*outcome, motive.clone())),
            place: PoolRow { reason: None, ..place },
        })
        .collect();
    fitting.sort_by_key(|one| family.is_empty() || one.place.family != family);
    Ok(fitting)
}

fn answers(
    connection: &Connection,
    vacancy: VacancyId,
) -> StoreResult<Vec<(RedeploymentId, RedeploymentOutcome, String)>> {
    Ok(connection
        .prepare_cached("SELECT redeployment_id, outcome, motive FROM redeployment_answer WHERE vacancy_id = ?1")?
        .query_map([vacancy], |found| {
            Ok((
                found.get("redeployment_id")?,
                row::code(found, "outcome")?,
                found.get("motive")?,
            ))
        })?
        .collect::<Result<_, _>>()?)
}

/// Writes down what became of somebody; an earlier answer makes room.
///
/// # Errors
/// What SQLite says.
pub fn answer(
    tx: &Tx<'_>,
    vacancy: VacancyId,
    place: RedeploymentId,
    outcome: RedeploymentOutcome,
    motive: &str,
    by: PersonId,
) -> StoreResult<()> {
    let there: Option<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM redeployment_answer WHERE vacancy_id = ?1 AND redeployment_id = ?2")?
        .query_row((vacancy, place), |row| row.get(0))
        .optional()?;
    let values = [
        ("outcome", row::coded(outcome)),
        ("motive", Value::Text(motive.to_owned())),
        ("by_id", Value::Integer(by.0)),
        ("at", Value::Integer(tx.now())),
    ];
    if let Some(row) = there {
        return tx.update("redeployment_answer", row, None, &values);
    }
    let mut all = vec![
        ("vacancy_id", Value::Integer(vacancy.0)),
        ("redeployment_id", Value::Integer(place.0)),
    ];
    all.extend(values);
    tx.insert("redeployment_answer", &all).map(|_| ())
}

/// Adds a place to the pool.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, values: Values<'_>) -> StoreResult<RedeploymentId> {
    tx.insert("redeployment", values).map(RedeploymentId)
}

/// Changes a place, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn update(tx: &Tx<'_>, id: RedeploymentId, seen: i64, values: Values<'_>) -> StoreResult<()> {
    tx.update("redeployment", id.0, Some(seen), values)
}
