//! Saved reports: private ones, and those shared with whoever reads reports of an entity.

use crate::domain::report::Filter;
use crate::domain::{EntityId, PersonId, ReportKind, SavedReportId};
use crate::store::{StoreError, StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, Row};

/// A report somebody keeps.
#[derive(Clone, PartialEq, Debug)]
pub struct Saved {
    /// Which.
    pub id: SavedReportId,
    /// Its name.
    pub name: String,
    /// Which report.
    pub kind: ReportKind,
    /// Under which filter.
    pub filter: Filter,
    /// Whose.
    pub owner: PersonId,
    /// Whose, in words.
    pub owner_name: String,
    /// The entity it is shared within; `None`: private.
    pub entity: Option<EntityId>,
    /// The entity's short name; empty: private.
    pub short: String,
    /// The version seen.
    pub version: i64,
}

const SAVED: &str =
    "SELECT r.id, r.name, r.report, r.filter, r.owner_id, p.given_name || ' ' || p.family_name AS owner, r.entity_id,
   coalesce(e.short, '') AS short, r.version
 FROM saved_report r JOIN person p ON p.id = r.owner_id LEFT JOIN entity e ON e.id = r.entity_id";

fn read(found: &Row<'_>) -> rusqlite::Result<Saved> {
    // A filter an older or newer keur kept may know more than this one; what cannot be read lets everything through.
    let filter: String = found.get("filter")?;
    Ok(Saved {
        id: found.get("id")?,
        name: found.get("name")?,
        kind: row::code(found, "report")?,
        filter: serde_json::from_str(&filter).unwrap_or_default(),
        owner: found.get("owner_id")?,
        owner_name: found.get("owner")?,
        entity: found.get("entity_id")?,
        short: found.get("short")?,
        version: found.get("version")?,
    })
}

/// The reports of a person, and those shared within these entities, `None`: within any; by name.
///
/// # Errors
/// What SQLite says.
pub fn visible(connection: &Connection, me: PersonId, entities: Option<&[EntityId]>) -> StoreResult<Vec<Saved>> {
    let shared = match entities {
        None => "r.entity_id IS NOT NULL".to_owned(),
        Some(entities) => {
            let ids: Vec<String> = entities.iter().map(|id| id.0.to_string()).collect();
            format!("r.entity_id IN ({})", ids.join(", "))
        }
    };
    let sql = format!("{SAVED} WHERE r.owner_id = ?1 OR {shared} ORDER BY r.name COLLATE NOCASE, r.id");
    Ok(connection
        .prepare_cached(&sql)?
        .query_map([me], read)?
        .collect::<Result<_, _>>()?)
}

fn kept(filter: &Filter) -> StoreResult<Value> {
    let text = serde_json::to_string(filter).map_err(|error| StoreError::Unreadable(error.to_string()))?;
    Ok(Value::Text(text))
}

fn shared(entity: Option<EntityId>) -> Value {
    entity.map_or(Value::Null, |id| Value::Integer(id.0))
}

/// Keeps a report.
///
/// # Errors
/// What SQLite says.
pub fn add(
    tx: &Tx<'_>,
    (name, owner, entity): (&str, PersonId, Option<EntityId>),
    kind: ReportKind,
    filter: &Filter,
) -> StoreResult<SavedReportId> {
    tx.insert(
        "saved_report",
        &[
            ("name", Value::Text(name.to_owned())),
            ("report", row::coded(kind)),
            ("filter", kept(filter)?),
            ("owner_id", Value::Integer(owner.0)),
            ("entity_id", shared(entity)),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
    .map(SavedReportId)
}

/// Puts another filter under a name, or shares it with others.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn change(
    tx: &Tx<'_>,
    (id, seen): (SavedReportId, i64),
    (name, entity): (&str, Option<EntityId>),
    filter: &Filter,
) -> StoreResult<()> {
    let values = [
        ("name", Value::Text(name.to_owned())),
        ("filter", kept(filter)?),
        ("entity_id", shared(entity)),
    ];
    tx.update("saved_report", id, Some(seen), &values)
}

/// Removes a saved report.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn drop(tx: &Tx<'_>, id: SavedReportId, seen: i64) -> StoreResult<()> {
    tx.delete_seen("saved_report", id.0, seen)
}
