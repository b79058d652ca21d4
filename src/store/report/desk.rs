//! What officers have in hand, and who is left in the reserves.

use super::{Asked, Pace, Tell, stream};
use crate::clock::Clock;
use crate::domain::list::Clause;
use crate::domain::{PersonId, ReserveKind, VacancyId, VacancyState};
use crate::store::list::Condition;
use crate::store::vacancy::reserve::{self, ReserveLine};
use crate::store::{StoreResult, row, vacancy};
use rusqlite::{Connection, params_from_iter};
use std::collections::BTreeMap;

/// What somebody has in hand.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Load {
    /// The name, as the lists have it.
    pub name: String,
    /// Vacancies by state.
    pub vacancies: BTreeMap<VacancyState, i64>,
    /// Candidates of the own vacancies who wait for a decision.
    pub undecided: i64,
}

/// What every owner of these vacancies has in hand; who waits is counted in the vacancies whose candidates may be seen.
///
/// # Errors
/// What SQLite says.
pub fn loads(
    connection: &Connection,
    seen: Condition,
    clauses: &[Clause],
    waiting: &Asked,
) -> StoreResult<BTreeMap<PersonId, Load>> {
    let condition = super::vacancies(seen, clauses);
    let columns = "v.owner_id, o.given_name || ' ' || o.family_name, v.state, count(*)";
    let mut asked = super::question(columns, vacancy::SOURCE.from, "", condition);
    asked.sql += " GROUP BY v.owner_id, v.state";
    let mut loads: BTreeMap<PersonId, Load> = BTreeMap::new();
    let mut statement = connection.prepare_cached(&asked.sql)?;
    let mut rows = statement.query(params_from_iter(asked.values))?;
    while let Some(row) = rows.next()? {
        let load = loads.entry(row.get(0)?).or_default();
        load.name = row.get(1)?;
        load.vacancies.insert(row::code(row, 2)?, row.get(3)?);
    }
    let waiting = waiting.along("v.owner_id, v.undecided", "", "v.undecided > 0");
    let go_on = |_| true;
    stream(connection, &waiting, &Pace::new(&go_on as Tell<'_>), |row| {
        // Whose vacancies may not be seen is not told of either.
        if let Some(load) = loads.get_mut(&row.get(0)?) {
            load.undecided += row.get::<_, i64>(1)?;
        }
        Ok(())
    })?;
    Ok(loads)
}

/// A reserve.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reserve {
    /// Its vacancy, its end and who is in it.
    pub line: ReserveLine,
    /// Whether it has an order.
    pub kind: ReserveKind,
    /// The short name of its entity.
    pub entity: String,
    /// How many of its vacancy were hired.
    pub hired: i64,
    /// How many were hired in vacancies that called people from it.
    pub called: i64,
}

/// The reserves of these vacancies, the first that ends first.
///
/// # Errors
/// What SQLite says.
pub fn reserves(
    connection: &Connection,
    seen: Condition,
    clauses: &[Clause],
    clock: Clock,
) -> StoreResult<Vec<Reserve>> {
    let lines = reserve::within(connection, super::vacancies(seen, clauses), clock)?;
    let mut found = Vec::with_capacity(lines.len());
    for line in lines {
        let hired = |sql: &str| -> StoreResult<i64> {
            Ok(connection.prepare_cached(sql)?.query_row([line.id], |row| row.get(0))?)
        };
        let own = hired("SELECT coalesce(sum(n), 0) FROM state_count WHERE vacancy_id = ?1 AND state = 'hired'")?;
        let called = hired(
            "SELECT coalesce(sum(c.n), 0) FROM vacancy v CROSS JOIN state_count c ON c.vacancy_id = v.id AND c.state = 'hired' WHERE v.calls_reserve = ?1",
        )?;
        let (kind, entity) = of(connection, line.id)?;
        found.push(Reserve {
            line,
            kind,
            entity,
            hired: own,
            called,
        });
    }
    found.sort_by_key(|reserve| {
        (
            reserve.line.ends.is_none(),
            reserve.line.ends,
            reserve.line.number.clone(),
        )
    });
    Ok(found)
}

fn of(connection: &Connection, id: VacancyId) -> StoreResult<(ReserveKind, String)> {
    Ok(connection
        .prepare_cached(
            "SELECT v.reserve_kind, e.short FROM vacancy v JOIN entity e ON e.id = v.entity_id WHERE v.id = ?1",
        )?
        .query_row([id], |found| Ok((row::code(found, 0)?, found.get(1)?)))?)
}
