//! Lists of people: private ones, and those shared with whoever keeps files for an entity.

use crate::domain::{EntityId, PersonId, ShortlistId};
use crate::store::list::Condition;
use crate::store::person::{Card, card};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// A list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shortlist {
    /// Which.
    pub id: ShortlistId,
    /// Its name.
    pub name: String,
    /// Whose.
    pub owner: PersonId,
    /// Whose, in words.
    pub owner_name: String,
    /// The entity it is shared within; `None`: private.
    pub entity: Option<EntityId>,
    /// The entity's short name; empty: private.
    pub short: String,
    /// How many stand in it.
    pub people: i64,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// The version seen.
    pub version: i64,
}

const LIST: &str = "SELECT l.id, l.name, l.owner_id, p.given_name || ' ' || p.family_name AS owner, l.entity_id, coalesce(e.short, '') AS short,
   (SELECT count(*) FROM shortlist_member m WHERE m.shortlist_id = l.id) AS people, l.created_at, l.version
 FROM shortlist l JOIN person p ON p.id = l.owner_id LEFT JOIN entity e ON e.id = l.entity_id";

fn read(found: &Row<'_>) -> rusqlite::Result<Shortlist> {
    Ok(Shortlist {
        id: found.get("id")?,
        name: found.get("name")?,
        owner: found.get("owner_id")?,
        owner_name: found.get("owner")?,
        entity: found.get("entity_id")?,
        short: found.get("short")?,
        people: found.get("people")?,
        created_at: found.get("created_at")?,
        version: found.get("version")?,
    })
}

/// The lists of a person, and those shared within these entities, `None`: within any; by name.
///
/// # Errors
/// What SQLite says.
pub fn visible(connection: &Connection, me: PersonId, entities: Option<&[EntityId]>) -> StoreResult<Vec<Shortlist>> {
    let shared = match entities {
        None => "l.entity_id IS NOT NULL".to_owned(),
        Some(entities) => {
            let ids: Vec<String> = entities.iter().map(|id| id.0.to_string()).collect();
            format!("l.entity_id IN ({})", ids.join(", "))
        }
    };
    let sql = format!("{LIST} WHERE l.owner_id = ?1 OR {shared} ORDER BY l.name COLLATE NOCASE, l.id");
    Ok(connection
        .prepare_cached(&sql)?
        .query_map([me], read)?
        .collect::<Result<_, _>>()?)
}

/// A list; `None` when there is none.
///
/// # Errors
/// What SQLite says.
pub fn one(connection: &Connection, id: ShortlistId) -> StoreResult<Option<Shortlist>> {
    Ok(connection
        .prepare_cached(&format!("{LIST} WHERE l.id = ?1"))?
        .query_row([id], read)
        .optional()?)
}

/// The lists a person stands in.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, person: PersonId) -> StoreResult<Vec<ShortlistId>> {
    Ok(connection
        .prepare_cached("SELECT shortlist_id FROM shortlist_member WHERE person_id = ?1")?
        .query_map([person], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// The people of a list, in the order they were added, up to a bound.
///
/// # Errors
/// What SQLite says.
pub fn members(connection: &Connection, id: ShortlistId, limit: usize) -> StoreResult<Vec<Card>> {
    let ids: Vec<PersonId> = connection
        .prepare_cached(
            "SELECT person_id FROM shortlist_member WHERE shortlist_id = ?1 ORDER BY added_at, id LIMIT ?2",
        )?
        .query_map((id, limit as i64), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut cards = Vec::with_capacity(ids.len());
    for id in ids {
        cards.extend(card(connection, id)?);
    }
    Ok(cards)
}

/// Those who stand in one of these lists, or with `not` in none of them, as a condition on `application a`.
pub fn within(lists: &[ShortlistId], not: bool) -> Condition {
    let ids: Vec<String> = lists.iter().map(|id| id.0.to_string()).collect();
    Condition::new(
        format!(
            "{} (SELECT person_id FROM shortlist_member WHERE shortlist_id IN ({}))",
            if not { "+a.person_id NOT IN" } else { "a.person_id IN" },
            ids.join(", ")
        ),
        Vec::new(),
    )
}

/// Makes a list.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, name: &str, owner: PersonId, entity: Option<EntityId>) -> StoreResult<ShortlistId> {
    tx.insert(
        "shortlist",
        &[
            ("name", Value::Text(name.to_owned())),
            ("owner_id", Value::Integer(owner.0)),
            ("entity_id", entity.map_or(Value::Null, |id| Value::Integer(id.0))),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
    .map(ShortlistId)
}

/// Gives a list another name, or shares it.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn change(tx: &Tx<'_>, id: ShortlistId, seen: i64, name: &str, entity: Option<EntityId>) -> StoreResult<()> {
    let values = [
        ("name", Value::Text(name.to_owned())),
        ("entity_id", entity.map_or(Value::Null, |id| Value::Integer(id.0))),
    ];
    tx.update("shortlist", id, Some(seen), &values)
}

/// Removes a list with what stands in it; the people stay.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn drop(tx: &Tx<'_>, id: ShortlistId, seen: i64) -> StoreResult<()> {
    let rows: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM shortlist_member WHERE shortlist_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .try_for_each(|row| tx.delete("shortlist_member", row))?;
    tx.delete_seen("shortlist", id.0, seen)
}

/// The row that puts a person in a list.
///
/// # Errors
/// What SQLite says.
pub fn membership(connection: &Connection, id: ShortlistId, person: PersonId) -> StoreResult<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT id FROM shortlist_member WHERE shortlist_id = ?1 AND person_id = ?2")?
        .query_row((id, person), |row| row.get(0))
        .optional()?)
}

/// Puts a person in a list.
///
/// # Errors
/// What SQLite says.
pub fn put(tx: &Tx<'_>, id: ShortlistId, person: PersonId, by: PersonId) -> StoreResult<i64> {
    tx.insert(
        "shortlist_member",
        &[
            ("shortlist_id", Value::Integer(id.0)),
            ("person_id", Value::Integer(person.0)),
            ("added_by", Value::Integer(by.0)),
            ("added_at", Value::Integer(tx.now())),
        ],
    )
}

/// Takes a person off a list, by the row of [`membership`].
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn take(tx: &Tx<'_>, membership: i64) -> StoreResult<()> {
    tx.delete("shortlist_member", membership)
}
