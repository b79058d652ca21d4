//! Accounts and the roles that go with them.

use crate::domain::{Actor, Coded, EntityId, Grant, PersonId, Role};
use crate::store::{StoreResult, row};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

/// The actor behind an active login, with the roles in force on a day.
///
/// # Errors
/// What SQLite says.
pub fn actor_by_login(connection: &Connection, login: &str, on: NaiveDate) -> StoreResult<Option<Actor>> {
    let found: Option<(PersonId, String)> = connection
        .prepare_cached("SELECT p.id, p.given_name || ' ' || p.family_name FROM account a JOIN person p ON p.id = a.id WHERE a.login = ?1 AND a.active = 1")?
        .query_row([login], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((person, name)) = found else { return Ok(None) };
    let grants = grants(connection, person, on)?;
    Ok(Some(Actor {
        person,
        name,
        login: login.to_owned(),
        grants,
    }))
}

fn grants(connection: &Connection, person: PersonId, on: NaiveDate) -> StoreResult<Vec<Grant>> {
    let grants = connection
        .prepare_cached("SELECT role, entity_id FROM role_grant WHERE person_id = ?1 AND from_on <= ?2 AND (until_on IS NULL OR until_on >= ?2) ORDER BY id")?
        .query_map((person, on.to_string()), |found| Ok(Grant { role: row::code(found, "role")?, entity: found.get("entity_id")? }))?
        .collect::<Result<_, _>>()?;
    Ok(grants)
}

/// The first login, in order, of somebody with a role on a day.
///
/// # Errors
/// What SQLite says.
pub fn first_login_with(connection: &Connection, role: Role, on: NaiveDate) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.login FROM role_grant g JOIN account a ON a.id = g.person_id WHERE g.role = ?1 AND a.active = 1
               AND g.from_on <= ?2 AND (g.until_on IS NULL OR g.until_on >= ?2) ORDER BY a.login LIMIT 1",
        )?
        .query_row((role.code(), on.to_string()), |row| row.get(0))
        .optional()?)
}

/// Somebody's name; `None` when there is no active account.
///
/// # Errors
/// What SQLite says.
pub fn active_name(connection: &Connection, person: PersonId) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT p.given_name || ' ' || p.family_name FROM account a JOIN person p ON p.id = a.id WHERE a.id = ?1 AND a.active = 1")?
        .query_row([person], |row| row.get(0))
        .optional()?)
}

/// Whether a person holds a role for an entity on a day.
///
/// # Errors
/// What SQLite says.
pub fn holds(
    connection: &Connection,
    person: PersonId,
    role: Role,
    entity: EntityId,
    on: NaiveDate,
) -> StoreResult<bool> {
    let grants = grants(connection, person, on)?;
    Ok(grants
        .iter()
        .any(|grant| grant.role == role && grant.entity.is_none_or(|held| held == entity)))
}
