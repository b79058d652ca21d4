//! Routes of approval: reading them, and writing one with its steps.

use crate::domain::approval::route::{Route, RouteStep};
use crate::domain::{ApprovalSubject, Coded, EntityId, ProcedureKind, RouteId};
use crate::store::{StoreResult, Tx, row};
use rusqlite::Connection;
use rusqlite::types::Value;

/// A route as the administration lists it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RouteRow {
    /// The route.
    pub route: Route,
    /// The entity's short name; empty: every entity.
    pub entity: String,
    /// Who is named in each step, in words; empty: whoever has the role.
    pub names: Vec<String>,
    /// The version seen.
    pub version: i64,
}

/// Every route with its steps: there are as many as somebody wrote down by hand.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> StoreResult<Vec<RouteRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT r.id, r.subject, r.kind, r.entity_id, r.version, coalesce(e.short, '') AS entity, s.role, s.person_id,
                coalesce(p.given_name || ' ' || p.family_name, '') AS name
           FROM approval_route r JOIN approval_route_step s ON s.approval_route_id = r.id
           LEFT JOIN entity e ON e.id = r.entity_id LEFT JOIN person p ON p.id = s.person_id
          ORDER BY r.id, s.position",
    )?;
    let mut rows = statement.query([])?;
    let mut all: Vec<RouteRow> = Vec::new();
    while let Some(found) = rows.next()? {
        let id: RouteId = found.get("id")?;
        if all.last().is_none_or(|last| last.route.id != id) {
            all.push(RouteRow {
                route: Route {
                    id,
                    subject: row::code(found, "subject")?,
                    kind: row::code_or_none(found, "kind")?,
                    entity: found.get("entity_id")?,
                    steps: Vec::new(),
                },
                entity: found.get("entity")?,
                names: Vec::new(),
                version: found.get("version")?,
            });
        }
        if let Some(last) = all.last_mut() {
            last.route.steps.push(RouteStep {
                role: row::code(found, "role")?,
                person: found.get("person_id")?,
            });
            last.names.push(found.get("name")?);
        }
    }
    Ok(all)
}

/// For which question, kind and entity a route is.
pub type For = (ApprovalSubject, Option<ProcedureKind>, Option<EntityId>);

/// Adds a route.
///
/// # Errors
/// What SQLite says, for example when there is one for the same already.
pub fn add(tx: &Tx<'_>, of: For, steps: &[RouteStep]) -> StoreResult<RouteId> {
    let id = tx.insert("approval_route", &columns(of)).map(RouteId)?;
    add_steps(tx, id, steps)?;
    Ok(id)
}

/// Changes a route, if it still has the version that was seen: its steps are written anew.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn change(tx: &Tx<'_>, id: RouteId, seen: i64, of: For, steps: &[RouteStep]) -> StoreResult<()> {
    tx.update("approval_route", id, Some(seen), &columns(of))?;
    remove_steps(tx, id)?;
    add_steps(tx, id, steps)
}

/// Removes a route, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn remove(tx: &Tx<'_>, id: RouteId, seen: i64) -> StoreResult<()> {
    remove_steps(tx, id)?;
    tx.delete_seen("approval_route", id.0, seen)
}

fn columns((subject, kind, entity): For) -> [(&'static str, Value); 3] {
    [
        ("subject", row::coded(subject)),
        ("kind", Value::Text(kind.map_or("", ProcedureKind::code).to_owned())),
        (
            "entity_id",
            entity.map_or(Value::Null, |entity| Value::Integer(entity.0)),
        ),
    ]
}

fn add_steps(tx: &Tx<'_>, id: RouteId, steps: &[RouteStep]) -> StoreResult<()> {
    for (position, step) in (1..).zip(steps) {
        tx.insert(
            "approval_route_step",
            &[
                ("approval_route_id", Value::Integer(id.0)),
                ("position", Value::Integer(position)),
                ("role", row::coded(step.role)),
                (
                    "person_id",
                    step.person.map_or(Value::Null, |person| Value::Integer(person.0)),
                ),
            ],
        )?;
    }
    Ok(())
}

fn remove_steps(tx: &Tx<'_>, id: RouteId) -> StoreResult<()> {
    let steps: Vec<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM approval_route_step WHERE approval_route_id = ?1")?
        .query_map([id], |found| found.get(0))?
        .collect::<Result<_, _>>()?;
    for step in steps {
        tx.delete("approval_route_step", step)?;
    }
    Ok(())
}
