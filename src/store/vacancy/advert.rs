//! What the advert of a vacancy says about the vacancy itself; its sections, conditions and publications are the dossier's.

use crate::domain::{Level, ProcedureKind, VacancyId, VacancyState};
use crate::store::{StoreResult, row};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension};

/// The vacancy as its advert shows it: nothing about who owns it, who asked for it or whom it replaces.
#[derive(Clone, PartialEq, Debug)]
pub struct AdvertRow {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The entity's name.
    pub entity: String,
    /// The entity's code.
    pub ovo: String,
    /// Where it stands.
    pub state: VacancyState,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// It is an authority function.
    pub authority: bool,
    /// Few people have what it asks: the diploma of the level may be left out.
    pub shortage: bool,
    /// The level.
    pub level: Level,
    /// The rank.
    pub rank: String,
    /// The grade.
    pub grade: String,
    /// The salary scale.
    pub scale: String,
    /// Where the work is.
    pub place: String,
    /// How many posts.
    pub posts: i64,
    /// When publication starts.
    pub publish_on: Option<NaiveDate>,
    /// When applications stop.
    pub closes: Option<NaiveDateTime>,
    /// From when a temporary contract runs.
    pub contract_from: Option<NaiveDate>,
    /// Until when.
    pub contract_until: Option<NaiveDate>,
    /// How much of a full week is worked, in per cent.
    pub percent: i64,
}

/// What the advert of a vacancy says about it.
///
/// # Errors
/// What SQLite says.
pub fn row(connection: &Connection, id: VacancyId) -> StoreResult<Option<AdvertRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT v.*, e.name AS entity_name, e.ovo FROM vacancy v JOIN entity e ON e.id = v.entity_id WHERE v.id = ?1",
        )?
        .query_row([id], |found| {
            Ok(AdvertRow {
                number: found.get("number")?,
                title: found.get("title")?,
                entity: found.get("entity_name")?,
                ovo: found.get("ovo")?,
                state: row::code(found, "state")?,
                kind: row::code(found, "kind")?,
                authority: found.get("authority_function")?,
                shortage: found.get("shortage")?,
                level: row::code(found, "level")?,
                rank: found.get("rank")?,
                grade: found.get("grade")?,
                scale: found.get("scale")?,
                place: found.get("place")?,
                posts: found.get("posts")?,
                publish_on: row::day(found, "publish_on")?,
                closes: row::moment(found, "closes_local")?,
                contract_from: row::day(found, "contract_from")?,
                contract_until: row::day(found, "contract_until")?,
                percent: found.get("work_percent")?,
            })
        })
        .optional()?)
}
