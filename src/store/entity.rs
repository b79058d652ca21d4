//! Entities: the departments and agencies vacancies belong to.

use crate::domain::{EntityId, PersonId};
use crate::store::tx::Values;
use crate::store::{StoreResult, Tx};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// An entity in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntityRow {
    /// Which.
    pub id: EntityId,
    /// `Departement Omgeving`.
    pub name: String,
    /// `OMG`.
    pub short: String,
}

/// Adds an entity; its short name is its name until somebody gives it another.
///
/// # Errors
/// What SQLite says, for example when the OVO code is taken.
pub fn add(tx: &Tx<'_>, ovo: &str, name: &str) -> StoreResult<EntityId> {
    let text = |text: &str| Value::Text(text.to_owned());
    tx.insert(
        "entity",
        &[("ovo", text(ovo)), ("name", text(name)), ("short", text(name))],
    )
    .map(EntityId)
}

/// Changes an entity, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn update(tx: &Tx<'_>, id: EntityId, seen: i64, values: Values<'_>) -> StoreResult<()> {
    tx.update("entity", id, Some(seen), values)
}

/// An entity as it stands; `None` when there is none.
///
/// # Errors
/// What SQLite says.
pub fn row(connection: &Connection, id: EntityId) -> StoreResult<Option<Named>> {
    Ok(connection
        .prepare_cached("SELECT ovo, name, short, active FROM entity WHERE id = ?1")?
        .query_row([id], |found| {
            Ok(Named {
                ovo: found.get(0)?,
                name: found.get(1)?,
                short: found.get(2)?,
                active: found.get(3)?,
            })
        })
        .optional()?)
}

/// What an entity is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// `OVO000123`.
    pub ovo: String,
    /// `Departement Omgeving`.
    pub name: String,
    /// `OMG`.
    pub short: String,
    /// Whether it still exists.
    pub active: bool,
}

/// What still runs in an entity, at most so many of each: the numbers of vacancies that are not over, and the titles of requests that are
/// written, submitted, or approved without a vacancy yet.
///
/// # Errors
/// What SQLite says.
pub fn running(connection: &Connection, id: EntityId, most: usize) -> StoreResult<Vec<String>> {
    let mut running = Vec::new();
    for sql in [
        "SELECT number FROM vacancy WHERE entity_id = ?1 AND state NOT IN ('closed', 'cancelled') ORDER BY number LIMIT ?2",
        "SELECT q.title FROM vacancy_request q WHERE q.entity_id = ?1 AND (q.state IN ('draft', 'submitted')
           OR q.state = 'approved' AND NOT EXISTS (SELECT 1 FROM vacancy v WHERE v.request_id = q.id)) ORDER BY q.id LIMIT ?2",
    ] {
        let mut statement = connection.prepare_cached(sql)?;
        let found = statement.query_map((id, most as i64), |found| found.get(0))?;
        running.extend(found.collect::<Result<Vec<String>, _>>()?);
    }
    Ok(running)
}

/// The entity with an OVO code.
///
/// # Errors
/// What SQLite says.
pub fn by_ovo(connection: &Connection, ovo: &str) -> StoreResult<Option<EntityId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM entity WHERE ovo = ?1")?
        .query_row([ovo], |row| row.get(0))
        .optional()?)
}

/// The name of an entity; empty when there is none.
///
/// # Errors
/// What SQLite says.
pub fn name(connection: &Connection, id: EntityId) -> StoreResult<String> {
    Ok(connection
        .prepare_cached("SELECT name FROM entity WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// These entities (every one when `None`), and those of vacancies where the person has a seat; by name.
///
/// # Errors
/// What SQLite says.
pub fn with_vacancies(
    connection: &Connection,
    entities: Option<&[EntityId]>,
    person: PersonId,
) -> StoreResult<Vec<EntityRow>> {
    let among = entities.map_or_else(
        || "1".to_owned(),
        |entities| {
            let ids: Vec<String> = entities.iter().map(ToString::to_string).collect();
            format!(
                "id IN ({}) OR id IN (SELECT v.entity_id FROM vacancy v JOIN juror j ON j.vacancy_id = v.id WHERE j.person_id = ?1
                  UNION ALL SELECT entity_id FROM vacancy WHERE manager_id = ?1)",
                ids.join(", ")
            )
        },
    );
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, name, short FROM entity WHERE ?1 = ?1 AND ({among}) ORDER BY name, id"
    ))?;
    let rows = statement.query_map([person], |row| {
        Ok(EntityRow {
            id: row.get("id")?,
            name: row.get("name")?,
            short: row.get("short")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An entity as the administration lists it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entity {
    /// Which.
    pub id: EntityId,
    /// The version seen.
    pub version: i64,
    /// `OVO000123`.
    pub ovo: String,
    /// `Departement Omgeving`.
    pub name: String,
    /// `OMG`.
    pub short: String,
    /// Whether it still exists.
    pub active: bool,
    /// How many colleagues with an active account hold a role for it on the day asked for; those who hold one for every entity left out.
    pub people: i64,
}

/// Every entity, by name, with how many colleagues work for it on a day.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection, on: NaiveDate) -> StoreResult<Vec<Entity>> {
    let rows = connection
        .prepare_cached(
            "SELECT e.id, e.version, e.ovo, e.name, e.short, e.active,
                    (SELECT count(DISTINCT g.person_id) FROM role_grant g JOIN account a ON a.id = g.person_id
                      WHERE g.entity_id = e.id AND a.active = 1 AND g.from_on <= ?1 AND (g.until_on IS NULL OR g.until_on >= ?1)) AS people
               FROM entity e ORDER BY e.name, e.id",
        )?
        .query_map([on.to_string()], |found| {
            Ok(Entity {
                id: found.get("id")?,
                version: found.get("version")?,
                ovo: found.get("ovo")?,
                name: found.get("name")?,
                short: found.get("short")?,
                active: found.get("active")?,
                people: found.get("people")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
