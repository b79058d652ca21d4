//! Accounts and the roles that go with them.

use crate::domain::approval::ANSWERING;
use crate::domain::{Actor, Coded, EntityId, Grant, PersonId, Role};
use crate::store::{StoreResult, Tx, row};
use crate::text;
use chrono::NaiveDate;
use rusqlite::types::Value;
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

/// The login of a person whose account is open.
///
/// # Errors
/// What SQLite says.
pub fn login_of(connection: &Connection, person: PersonId) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT login FROM account WHERE id = ?1 AND active = 1")?
        .query_row([person], |row| row.get(0))
        .optional()?)
}

/// Whether a person has an account that was closed.
///
/// # Errors
/// What SQLite says.
pub fn is_closed(connection: &Connection, person: PersonId) -> StoreResult<bool> {
    let active: Option<bool> = connection
        .prepare_cached("SELECT active FROM account WHERE id = ?1")?
        .query_row([person], |row| row.get(0))
        .optional()?;
    Ok(active == Some(false))
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

/// Whether a person holds, on a day and for whatever entity, a role that answers approvals.
///
/// # Errors
/// What SQLite says.
pub fn answers(connection: &Connection, person: PersonId, on: NaiveDate) -> StoreResult<bool> {
    let grants = grants(connection, person, on)?;
    Ok(grants.iter().any(|grant| ANSWERING.contains(&grant.role)))
}

/// The names, in order, of everybody who holds a role on a day; at most five.
///
/// # Errors
/// What SQLite says.
pub fn names_with(connection: &Connection, role: Role, on: NaiveDate) -> StoreResult<Vec<String>> {
    let names = connection
        .prepare_cached(
            "SELECT DISTINCT p.given_name || ' ' || p.family_name AS name FROM role_grant g JOIN account a ON a.id = g.person_id JOIN person p ON p.id = a.id
              WHERE g.role = ?1 AND a.active = 1 AND g.from_on <= ?2 AND (g.until_on IS NULL OR g.until_on >= ?2) ORDER BY name LIMIT 5",
        )?
        .query_map((role.code(), on.to_string()), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names)
}

/// Adds a person of whom only the name is known.
///
/// # Errors
/// What SQLite says.
pub fn add_person(tx: &Tx<'_>, id: PersonId, given: &str, family: &str) -> StoreResult<()> {
    let own = |text: &str| Value::Text(text.to_owned());
    tx.insert_with_id(
        "person",
        id.0,
        &[
            ("given_name", own(given)),
            ("family_name", own(family)),
            ("sort_name", Value::Text(text::sort_name(family, given))),
            ("search_name", Value::Text(text::search_name(family, given))),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
}

/// Lets a person in under a login.
///
/// # Errors
/// What SQLite says, for example when the login is taken.
pub fn add(tx: &Tx<'_>, person: PersonId, login: &str) -> StoreResult<()> {
    tx.insert_with_id("account", person.0, &[("login", Value::Text(login.to_owned()))])
}

/// Opens or closes an account.
///
/// # Errors
/// What SQLite says.
pub fn set_active(tx: &Tx<'_>, person: PersonId, active: bool) -> StoreResult<()> {
    tx.update("account", person.0, None, &[("active", Value::Integer(active.into()))])
}

/// The numbers of the procedures somebody owns that are not over, in order.
///
/// # Errors
/// What SQLite says.
pub fn owned(connection: &Connection, person: PersonId) -> StoreResult<Vec<String>> {
    let numbers = connection
        .prepare_cached(
            "SELECT number FROM vacancy WHERE owner_id = ?1 AND state NOT IN ('closed', 'cancelled') ORDER BY number",
        )?
        .query_map([person], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(numbers)
}

/// The titles of the approvals that wait for somebody's answer.
///
/// # Errors
/// What SQLite says.
pub fn approving(connection: &Connection, person: PersonId) -> StoreResult<Vec<String>> {
    let titles = connection
        .prepare_cached(
            "SELECT a.title FROM approval_step s JOIN approval a ON a.id = s.approval_id
              WHERE s.person_id = ?1 AND s.state = 'current' AND a.state = 'pending' ORDER BY a.title",
        )?
        .query_map([person], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(titles)
}

/// Gives a person a role from a day on, for an entity or for all.
///
/// # Errors
/// What SQLite says.
pub fn grant(tx: &Tx<'_>, person: PersonId, role: Role, entity: Option<EntityId>, from: NaiveDate) -> StoreResult<()> {
    tx.insert(
        "role_grant",
        &[
            ("person_id", Value::Integer(person.0)),
            ("role", Value::Text(role.code().to_owned())),
            (
                "entity_id",
                entity.map_or(Value::Null, |entity| Value::Integer(entity.0)),
            ),
            ("from_on", Value::Text(from.to_string())),
        ],
    )
    .map(|_| ())
}

/// The person behind a login, let in or not.
///
/// # Errors
/// What SQLite says.
pub fn person_by_login(connection: &Connection, login: &str) -> StoreResult<Option<PersonId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM account WHERE login = ?1")?
        .query_row([login], |row| row.get(0))
        .optional()?)
}

/// The grant of a role for an entity, or for all, that is in force on a day or later.
///
/// # Errors
/// What SQLite says.
pub fn grant_of(
    connection: &Connection,
    person: PersonId,
    role: Role,
    entity: Option<EntityId>,
    on: NaiveDate,
) -> StoreResult<Option<i64>> {
    Ok(connection
        .prepare_cached(
            "SELECT id FROM role_grant WHERE person_id = ?1 AND role = ?2 AND entity_id IS ?3 AND (until_on IS NULL OR until_on >= ?4)",
        )?
        .query_row((person, role.code(), entity, on.to_string()), |row| row.get(0))
        .optional()?)
}

/// Ends a grant after a day.
///
/// # Errors
/// What SQLite says.
pub fn end_grant(tx: &Tx<'_>, grant: i64, until: NaiveDate) -> StoreResult<()> {
    tx.update(
        "role_grant",
        grant,
        None,
        &[("until_on", Value::Text(until.to_string()))],
    )
}

/// A colleague with a role; without one, the role is none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ColleagueRow {
    /// The login.
    pub login: String,
    /// The name.
    pub name: String,
    /// The role.
    pub role: Option<Role>,
    /// The entity's OVO code; empty: every entity.
    pub ovo: String,
    /// The first day.
    pub from: Option<NaiveDate>,
}

/// Everybody with an account, by login, a row for each role in force on a day.
///
/// # Errors
/// What SQLite says.
pub fn colleagues(connection: &Connection, on: NaiveDate) -> StoreResult<Vec<ColleagueRow>> {
    let rows = connection
        .prepare_cached(
            "SELECT a.login, p.given_name || ' ' || p.family_name AS name, g.role, coalesce(e.ovo, '') AS ovo, g.from_on
               FROM account a JOIN person p ON p.id = a.id
               LEFT JOIN role_grant g ON g.person_id = a.id AND (g.until_on IS NULL OR g.until_on >= ?1)
               LEFT JOIN entity e ON e.id = g.entity_id
              WHERE a.active = 1 ORDER BY a.login, g.id",
        )?
        .query_map([on.to_string()], |found| {
            Ok(ColleagueRow {
                login: found.get("login")?,
                name: found.get("name")?,
                role: row::code_or_none(found, "role")?,
                ovo: found.get("ovo")?,
                from: row::day(found, "from_on")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Somebody with an account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Colleague {
    /// Who.
    pub person: PersonId,
    /// The version of the account.
    pub version: i64,
    /// The login.
    pub login: String,
    /// The name.
    pub name: String,
    /// Whether keur lets them in.
    pub active: bool,
    /// The roles in force on the day asked for, or later.
    pub roles: Vec<Held>,
}

/// A role somebody holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// The entity; none: every entity.
    pub entity: Option<EntityId>,
    /// The entity's short name; empty: every entity.
    pub short: String,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
}

/// Everybody with an account, by login, with the roles in force on a day or later.
///
/// # Errors
/// What SQLite says.
pub fn everybody(connection: &Connection, on: NaiveDate) -> StoreResult<Vec<Colleague>> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, a.version, a.login, a.active, p.given_name || ' ' || p.family_name AS name, g.role, g.entity_id,
                coalesce(e.short, '') AS short, g.from_on, g.until_on
           FROM account a JOIN person p ON p.id = a.id
           LEFT JOIN role_grant g ON g.person_id = a.id AND (g.until_on IS NULL OR g.until_on >= ?1)
           LEFT JOIN entity e ON e.id = g.entity_id
          ORDER BY a.login, g.id",
    )?;
    let mut rows = statement.query([on.to_string()])?;
    let mut all: Vec<Colleague> = Vec::new();
    while let Some(found) = rows.next()? {
        let person = found.get("id")?;
        if all.last().is_none_or(|last| last.person != person) {
            all.push(Colleague {
                person,
                version: found.get("version")?,
                login: found.get("login")?,
                name: found.get("name")?,
                active: found.get("active")?,
                roles: Vec::new(),
            });
        }
        let held = row::code_or_none(found, "role")?.map(|role| {
            Ok::<_, rusqlite::Error>(Held {
                role,
                entity: found.get("entity_id")?,
                short: found.get("short")?,
                from: row::day(found, "from_on")?,
                until: row::day(found, "until_on")?,
            })
        });
        if let (Some(held), Some(last)) = (held.transpose()?, all.last_mut()) {
            last.roles.push(held);
        }
    }
    Ok(all)
}
