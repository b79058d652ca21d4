//! What the organisation wrote down about keeping data: selectieregels, a hold, a restriction, and what was destroyed before.

use super::calendar::{millis, shift};
use super::world::World;
use crate::domain::Coded;
use crate::domain::retention::{Destination, RetentionKind};
use crate::store::StoreResult;
use crate::store::bulk::rows::{DestructionRow, HoldRow, RestrictionRow, SelectieregelRow};

/// The series and the selectieregel of each kind, and what becomes of it.
const RULES: &[(RetentionKind, &str, &str, Destination)] = &[
    (
        RetentionKind::Rejected,
        "Selectiedossiers: niet gekozen kandidaten",
        "SR-2024-118",
        Destination::Destroy,
    ),
    (
        RetentionKind::Reserve,
        "Selectiedossiers: wervingsreserves",
        "SR-2024-119",
        Destination::Destroy,
    ),
    (
        RetentionKind::Hired,
        "Selectiedossiers: gekozen kandidaten",
        "SR-2024-120",
        Destination::Sample,
    ),
    (
        RetentionKind::Numbers,
        "Indiensttredingsfiches",
        "SR-2024-122",
        Destination::Destroy,
    ),
];

/// Adds them: `about` is a procedure that is over, `candidate` somebody who asked that the data be used no more.
pub(super) fn add(world: &mut World<'_>, admin: i64, about: Option<i64>, candidate: Option<i64>) -> StoreResult<()> {
    let at = millis(shift(world.today, -240), 600);
    for (kind, serie, rule, destination) in RULES {
        let row = SelectieregelRow {
            id: world.id(at),
            kind: kind.code(),
            serie,
            rule,
            destination: destination.code(),
            by_id: admin,
            at,
        };
        world.put(row)?;
    }
    for (n, (kind, serie, rule, _)) in RULES.iter().take(2).enumerate() {
        let at = millis(shift(world.today, -200 + n as i64 * 60), 640);
        let row = DestructionRow {
            id: world.id(at),
            kind: kind.code(),
            vacancy_id: None,
            serie,
            rule,
            people: 214 - 90 * n as i64,
            documents: 231 - 97 * n as i64,
            texts: 1_630 - 702 * n as i64,
            by_id: admin,
            at,
        };
        world.put(row)?;
    }
    if let Some(vacancy) = about {
        let at = millis(shift(world.today, -20), 615);
        let row = HoldRow {
            id: world.id(at),
            person_id: None,
            vacancy_id: Some(vacancy),
            reason: "Beroep bij de Raad van State tegen de rangschikking.",
            by_id: admin,
            at,
        };
        world.put(row)?;
    }
    if let Some(person) = candidate {
        let at = millis(shift(world.today, -3), 620);
        let row = RestrictionRow {
            id: world.id(at),
            person_id: person,
            reason: "Betwist de juistheid van het diploma.",
            by_id: admin,
            at,
        };
        world.put(row)?;
    }
    Ok(())
}
