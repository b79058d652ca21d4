//! Deadlines: for every kind of clock the rows it may run for, found along an index and bounded by a window of days.
//!
//! The window is a little wide here: where a clock ends to the day is the office's to say, from the settings in force.

mod sql;

use crate::domain::{DeadlineKind, EntityId, PersonId, VacancyId};
use crate::store::list::Condition;
use crate::store::{StoreResult, row};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, Row, params_from_iter};

/// Whose rows, as conditions: what may be seen of each kind of thing, and what of it is the person's own.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// Vacancies that may be seen.
    pub vacancies: Condition,
    /// Vacancies whose candidates may be seen.
    pub candidates: Condition,
    /// Entities whose complaints may be read; `None`: of every entity.
    pub files: Option<Vec<EntityId>>,
    /// Approvals that may be seen.
    pub approvals: Condition,
    /// Only what this person answers for.
    pub mine: Option<Own>,
}

/// What a person answers for.
#[derive(Clone, Debug)]
pub struct Own {
    /// The person: as owner, as line manager, in a session, at turn.
    pub person: PersonId,
    /// Entities whose closing dates the person answers for, whoever owns the vacancy.
    pub closings: Vec<EntityId>,
}

/// The days whose clocks are wanted, and for how long back a clock may have started.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    /// Today.
    pub today: NaiveDate,
    /// The first day: what ended before and asks for nothing any more is left out.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// The earliest day on which a clock of the kind may have started to end in the window.
    pub started: NaiveDate,
}

/// A row a clock runs for.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// The row: a vacancy, session, complaint, approval, publication or reglement.
    pub object: i64,
    /// The version of the row.
    pub version: i64,
    /// The vacancy.
    pub vacancy: Option<VacancyId>,
    /// Its number, or nothing.
    pub number: String,
    /// Its title, or what an approval is called.
    pub title: String,
    /// The entity.
    pub entity: EntityId,
    /// The entity's short name.
    pub entity_short: String,
    /// Whose the vacancy is.
    pub owner: String,
    /// The day the clock starts, or its end where it has one of its own.
    pub day: Option<NaiveDate>,
    /// The time of that day.
    pub time: Option<NaiveTime>,
    /// The moment it starts, in milliseconds, instead of a day.
    pub moment: Option<i64>,
    /// A number of months of its own.
    pub months: i64,
    /// A word about it: a subject, a title, a code.
    pub detail: String,
    /// Something is missing: a session without jury.
    pub lacks: bool,
}

/// The rows a kind of clock may run for.
///
/// # Errors
/// What SQLite says.
pub fn found(connection: &Connection, kind: DeadlineKind, reach: &Reach, window: &Window) -> StoreResult<Vec<Found>> {
    let asked = question(kind, reach, window);
    let found = connection
        .prepare_cached(&asked.sql)?
        .query_map(params_from_iter(asked.values), read)?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

fn read(found: &Row<'_>) -> rusqlite::Result<Found> {
    let local: Option<String> = found.get("starts")?;
    let moment = local.as_deref().and_then(row::read_moment);
    let day = moment.map(|at| at.date());
    Ok(Found {
        object: found.get("object")?,
        version: found.get("version")?,
        vacancy: found.get("vacancy_id")?,
        number: found.get("number")?,
        title: found.get("title")?,
        entity: found.get("entity_id")?,
        entity_short: found.get::<_, Option<String>>("entity")?.unwrap_or_default(),
        owner: found.get::<_, Option<String>>("owner")?.unwrap_or_default(),
        day: day.or_else(|| local.and_then(|text| text.parse().ok())),
        time: moment.map(|at| at.time()),
        moment: found.get("moment")?,
        months: found.get("months")?,
        detail: found.get("detail")?,
        lacks: found.get("lacks")?,
    })
}

/// The statement behind a kind, so that a test can ask how SQLite means to answer it.
pub fn question(kind: DeadlineKind, reach: &Reach, window: &Window) -> Condition {
    match kind {
        DeadlineKind::Closing => sql::closing(reach, window),
        DeadlineKind::PublicationEnd => sql::publication_end(reach, window),
        DeadlineKind::Session => sql::session(reach, window),
        DeadlineKind::Validity => sql::validity(reach),
        DeadlineKind::Complaint => sql::complaint(reach, window),
        DeadlineKind::Council => sql::council(reach, window),
        DeadlineKind::Reserve => sql::reserve(reach, window),
        DeadlineKind::Contract => sql::contract(reach, window),
        DeadlineKind::Mobility => sql::mobility(reach, window),
        DeadlineKind::Approval => sql::approval(reach, window),
    }
}
