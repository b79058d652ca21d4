//! Reading the redeployment pool.

use crate::domain::list::{Column, ColumnKind, column};
use crate::domain::{Coded, Message, PersonId};
use crate::office::person::{Ask, Told};
use crate::office::reckoned::Reckoned;
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Failure};
use crate::store::redeployment::{self as rows, PoolRow};

/// The columns of the pool.
pub const COLUMNS: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 18),
    column("entity", ColumnKind::Text, true, 1, 8),
    column("rank", ColumnKind::Text, true, 0, 5),
    column("grade", ColumnKind::Text, true, 2, 14),
    column("pool-since", ColumnKind::Date, true, 1, 10),
    column("pool-until", ColumnKind::Date, true, 5, 10),
    column("pool-reason", ColumnKind::Text, true, 4, 14),
    column("pool-ended", ColumnKind::Date, true, 3, 10),
    column("function-family", ColumnKind::Text, true, 6, 16),
    column("pool-ended-why", ColumnKind::Text, false, 7, 20),
];

/// Somebody in the pool, as the asker may read it.
#[derive(Clone, PartialEq, Debug)]
pub struct Pooled {
    /// Who, where, since when.
    pub row: PoolRow,
    /// Why the asker may not change it.
    pub refused: Option<Message>,
}

impl Reckoned for Pooled {
    const ORDER: &'static str = "pool-since";

    fn id(&self) -> i64 {
        self.row.id.0
    }

    fn value(&self, column: &str) -> String {
        let row = &self.row;
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        match column {
            "name" => row.name.clone(),
            "entity" => row.entity_name.clone(),
            "rank" => row.rank.clone(),
            "grade" => row.grade.clone(),
            "function-family" => row.family.clone(),
            "pool-since" => row.stay.since.to_string(),
            "pool-until" => day(row.stay.until),
            "pool-reason" => row.reason.map_or("", |reason| reason.code()).to_owned(),
            "pool-ended" => day(row.stay.ended),
            "pool-ended-why" => row.ended_reason.clone(),
            _ => String::new(),
        }
    }

    fn read(&self) -> String {
        let row = &self.row;
        format!(
            "{} {} {} {} {}",
            row.name, row.entity_name, row.rank, row.grade, row.family
        )
    }

    fn sorts(column: &str) -> bool {
        COLUMNS.iter().any(|one| one.sortable && one.id == column)
    }
}

/// A read about the pool.
#[derive(Clone, PartialEq, Debug)]
pub enum RedeploymentQuery {
    /// Who is in it; with `true` also who was.
    Pool(bool, Ask),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum RedeploymentReply {
    /// People.
    Pool(Told<Pooled>),
}

impl RedeploymentQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<RedeploymentReply, Failure> {
        let Self::Pool(past, ask) = self;
        rights::check_anywhere(counter.actor, Act::RedeploymentEdit)?;
        let found = match past {
            true => rows::all(counter.connection)?,
            false => rows::open(counter.connection)?,
        };
        let seen = found.into_iter().map(|row| seen(counter, row)).collect();
        Ok(RedeploymentReply::Pool(
            ask.of(seen, true, |one: &Pooled| one.row.version),
        ))
    }
}

/// The place of a person who is in the pool today, for who reads the pool.
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn of_person(counter: &Counter<'_>, person: PersonId) -> Result<Option<Pooled>, Failure> {
    if rights::check_anywhere(counter.actor, Act::RedeploymentEdit).is_err() {
        return Ok(None);
    }
    let place = rows::of_person(counter.connection, person)?;
    let place = place.filter(|place| place.stay.holds(counter.clock.today()));
    Ok(place.map(|row| seen(counter, row)))
}

/// A row as the asker may read it: the reason is for who keeps the pool of the person's entity.
fn seen(counter: &Counter<'_>, row: PoolRow) -> Pooled {
    let may = rights::check(counter.actor, Act::RedeploymentEdit, &Matter::of(row.entity));
    let reason = row.reason.filter(|_| may.is_ok());
    let ended_reason = may
        .as_ref()
        .map_or_else(|_| String::new(), |()| row.ended_reason.clone());
    Pooled {
        row: PoolRow {
            reason,
            ended_reason,
            ..row
        },
        refused: may.err().map(|problem| problem.message),
    }
}
