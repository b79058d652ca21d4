//! Reserves: those there are, and the one a vacancy calls people from.

use crate::clock::Clock;
use crate::domain::deadline;
use crate::domain::rules::vacancy::Called;
use crate::domain::{EntityId, SettingKey, VacancyId};
use crate::store::list::Condition;
use crate::store::vacancy::SOURCE;
use crate::store::{StoreResult, setting, visible};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

/// A reserve, in one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReserveLine {
    /// The vacancy that made it.
    pub id: VacancyId,
    /// The number of that vacancy.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The entity whose it is.
    pub entity: EntityId,
    /// The function it is for.
    function: String,
    /// Its last day; none: nothing says when it ends.
    pub ends: Option<NaiveDate>,
    /// Since when it is there, in milliseconds.
    since: i64,
    /// How many people are in it.
    pub members: i64,
}

/// Which vacancies make a reserve that people may be called from.
const RESERVES: &str = "SELECT v.id, v.number, v.title, v.entity_id, v.function_code, v.state_at, v.reserve_months,
    coalesce((SELECT sum(c.n) FROM state_count c WHERE c.vacancy_id = v.id AND c.state = 'in_reserve'), 0) AS members
  FROM vacancy v WHERE v.reserve_kind <> 'none' AND v.state IN ('approved', 'closed')";

/// Somebody is in it.
const MANNED: &str =
    "EXISTS (SELECT 1 FROM state_count c WHERE c.vacancy_id = v.id AND c.state = 'in_reserve' AND c.n > 0)";
/// How many reserves are listed.
const LISTED: usize = 200;

fn read(found: &Row<'_>, clock: Clock) -> rusqlite::Result<ReserveLine> {
    let since: i64 = found.get("state_at")?;
    let months: i64 = found.get("reserve_months")?;
    Ok(ReserveLine {
        id: found.get("id")?,
        number: found.get("number")?,
        title: found.get("title")?,
        entity: found.get("entity_id")?,
        function: found.get("function_code")?,
        ends: deadline::reserve_ends(clock.local_of(since).date(), months),
        since,
        members: found.get("members")?,
    })
}

/// Reserves of some entities (`None`: of all) for posts of a rank, the newest first, those for a function before the others.
///
/// # Errors
/// What SQLite says.
pub fn reserves(
    connection: &Connection,
    among: Option<&[EntityId]>,
    (rank, function): (&str, &str),
    clock: Clock,
) -> StoreResult<Vec<ReserveLine>> {
    let mut wanted = Condition::new("v.rank = ?", vec![Value::Text(rank.to_owned())]);
    wanted.and(visible::entities("v.entity_id", among));
    wanted.values.push(Value::Text(function.to_owned()));
    // What is left out is left out before the first of them are taken.
    let sql = format!(
        "{RESERVES} AND {} AND {MANNED} ORDER BY v.function_code <> ?, v.state_at DESC, v.id LIMIT {LISTED}",
        wanted.sql
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(wanted.values), |found| read(found, clock))?
        .collect::<Result<_, _>>()?)
}

/// The reserves of the vacancies a condition on [`crate::store::vacancy::SOURCE`] lets through.
///
/// # Errors
/// What SQLite says.
pub fn within(connection: &Connection, vacancies: Condition, clock: Clock) -> StoreResult<Vec<ReserveLine>> {
    let among = match vacancies.sql.as_str() {
        "" => String::new(),
        sql => format!(" AND v.id IN (SELECT v.id FROM {} WHERE {sql})", SOURCE.from),
    };
    Ok(connection
        .prepare_cached(&format!("{RESERVES}{among}"))?
        .query_map(params_from_iter(vacancies.values), |found| read(found, clock))?
        .collect::<Result<_, _>>()?)
}

/// The reserve a vacancy made; `None` when it made none.
///
/// # Errors
/// What SQLite says.
pub fn reserve(connection: &Connection, id: VacancyId, clock: Clock) -> StoreResult<Option<ReserveLine>> {
    Ok(connection
        .prepare_cached(&format!("{RESERVES} AND v.id = ?1"))?
        .query_row([id], |found| read(found, clock))
        .optional()?)
}

/// The reserve a vacancy calls people from, as the rules look at it.
///
/// # Errors
/// What SQLite says.
pub(super) fn called(connection: &Connection, id: VacancyId, clock: Clock) -> StoreResult<Option<Called>> {
    let from: Option<VacancyId> = connection
        .prepare_cached("SELECT calls_reserve FROM vacancy WHERE id = ?1")?
        .query_row([id], |found| found.get(0))?;
    let Some(line) = from.map(|from| reserve(connection, from, clock)).transpose()?.flatten() else {
        return Ok(None);
    };
    let today = clock.today();
    let older = connection
        .prepare_cached(&format!(
            "{RESERVES} AND v.entity_id = ?1 AND v.function_code = ?2 AND v.state_at < ?3 ORDER BY v.state_at"
        ))?
        .query_map((line.entity, &line.function, line.since), |found| read(found, clock))?
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .find(|older| older.members > 0 && older.ends.is_none_or(|ends| ends >= today) && !older.function.is_empty());
    Ok(Some(Called {
        number: line.number,
        ends: line.ends,
        warning_days: setting::number(connection, SettingKey::ReserveWarningDays, line.entity, today)?,
        older: older.map(|older| (older.number, older.members)),
    }))
}
