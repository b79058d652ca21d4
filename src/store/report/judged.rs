//! How conditions and criteria were answered, and how far jurors lie apart. Only what is settled counts: a stage the candidate still is in
//! is nobody's to compare.

use super::{Asked, Pace, Tell, stream};
use crate::domain::{ConditionKind, PersonId, StageKind};
use crate::store::list::Condition;
use crate::store::{StoreResult, row};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, HashMap};

/// How a criterion was scored.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Scored {
    /// How many scores there are.
    pub scores: i64,
    /// Their sum, in tenths of a percent of the highest score.
    pub permille: i64,
    /// Of how many the criterion has a lowest passing score.
    pub marked: i64,
    /// How many of those reach it.
    pub passed: i64,
}

const CONDITIONS: (&str, &str, &str) = (
    "v.id, v.applications, c.kind, n.verdict = 'meets'",
    "CROSS JOIN condition c ON c.vacancy_id = v.id CROSS JOIN screening n ON n.condition_id = c.id",
    "",
);
/// A sheet that was handed in, of a stage the candidate has behind.
const SETTLED: &str =
    "h.state = 'submitted' AND NOT (a.state = 'in_stage' AND a.stage_id = h.stage_id) AND c.maximum > 0";
const CRITERIA: (&str, &str, &str) = (
    "v.id, v.applications, s.kind, c.name, c.maximum, c.pass_mark, o.points",
    "CROSS JOIN stage s ON s.vacancy_id = v.id CROSS JOIN criterion c ON c.stage_id = s.id CROSS JOIN score o ON o.criterion_id = c.id
     CROSS JOIN score_sheet h ON h.id = o.sheet_id CROSS JOIN application a ON a.id = h.application_id",
    SETTLED,
);
const SHEETS: (&str, &str, &str) = (
    "v.id, v.applications, h.id, h.application_id, o.criterion_id, j.person_id, o.points, c.maximum",
    "CROSS JOIN juror j ON j.vacancy_id = v.id CROSS JOIN score_sheet h ON h.juror_id = j.id CROSS JOIN score o ON o.sheet_id = h.id
     CROSS JOIN criterion c ON c.id = o.criterion_id CROSS JOIN application a ON a.id = h.application_id",
    SETTLED,
);

/// How many answers each kind of formal condition had, and how many met it.
///
/// # Errors
/// What SQLite says.
pub fn conditions(
    connection: &Connection,
    asked: &Asked,
    tell: Tell<'_>,
) -> StoreResult<Option<BTreeMap<ConditionKind, (i64, i64)>>> {
    let pace = Pace::new(tell);
    let mut found: BTreeMap<ConditionKind, (i64, i64)> = BTreeMap::new();
    let (columns, joins, own) = CONDITIONS;
    let whole = stream(connection, &asked.along(columns, joins, own), &pace, |row| {
        pace.of(row.get(0)?, row.get(1)?);
        let met: bool = row.get(3)?;
        let (all, good) = found.entry(row::code(row, 2)?).or_default();
        *all += 1;
        *good += i64::from(met);
        Ok(())
    })?;
    Ok(whole.then_some(found))
}

/// How each criterion was scored, by kind of stage and name.
///
/// # Errors
/// What SQLite says.
pub fn criteria(
    connection: &Connection,
    asked: &Asked,
    tell: Tell<'_>,
) -> StoreResult<Option<BTreeMap<(StageKind, String), Scored>>> {
    let pace = Pace::new(tell);
    let mut found: BTreeMap<(StageKind, String), Scored> = BTreeMap::new();
    let (columns, joins, own) = CRITERIA;
    let whole = stream(connection, &asked.along(columns, joins, own), &pace, |row| {
        pace.of(row.get(0)?, row.get(1)?);
        let (maximum, mark, points): (i64, Option<i64>, i64) = (row.get(4)?, row.get(5)?, row.get(6)?);
        let scored = found.entry((row::code(row, 2)?, row.get(3)?)).or_default();
        scored.scores += 1;
        scored.permille += points * 1_000 / maximum;
        if let Some(mark) = mark {
            scored.marked += 1;
            scored.passed += i64::from(points >= mark);
        }
        Ok(())
    })?;
    Ok(whole.then_some(found))
}

/// How a juror scored beside the others.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Beside {
    /// How many sheets were handed in.
    pub sheets: i64,
    /// How many scores others gave one beside.
    pub scores: i64,
    /// The sum of the differences from the mean of the others, in tenths of a percent of the highest score: above is more than nothing.
    pub difference: i64,
    /// The same without sign.
    pub distance: i64,
    /// How many scores lie further from the mean of the others than the bound.
    pub far: i64,
}

/// The scores of one vacancy: of a candidate on a criterion, each juror's in tenths of a percent.
type Table = HashMap<(i64, i64), Vec<(PersonId, i64)>>;

/// How every juror scored beside the others; a difference counts as far from so many tenths of a percent on.
///
/// # Errors
/// What SQLite says.
pub fn jurors(
    connection: &Connection,
    asked: &Asked,
    far: i64,
    tell: Tell<'_>,
) -> StoreResult<Option<BTreeMap<PersonId, Beside>>> {
    let pace = Pace::new(tell);
    let mut found: BTreeMap<PersonId, Beside> = BTreeMap::new();
    let (mut table, mut sheet) = (Table::new(), 0);
    let (columns, joins, own) = SHEETS;
    let whole = stream(connection, &asked.along(columns, joins, own), &pace, |row| {
        if pace.of(row.get(0)?, row.get(1)?) {
            compare(&mut table, &mut found, far);
        }
        let (id, application, criterion): (i64, i64, i64) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let (juror, points, maximum): (PersonId, i64, i64) = (row.get(5)?, row.get(6)?, row.get(7)?);
        // The scores of one sheet come one after the other.
        if sheet != id {
            sheet = id;
            found.entry(juror).or_default().sheets += 1;
        }
        let scores = table.entry((application, criterion)).or_default();
        scores.push((juror, points * 1_000 / maximum));
        Ok(())
    })?;
    compare(&mut table, &mut found, far);
    Ok(whole.then_some(found))
}

fn compare(table: &mut Table, found: &mut BTreeMap<PersonId, Beside>, far: i64) {
    for (_, scores) in table.drain() {
        let others = scores.len() as i64 - 1;
        let sum: i64 = scores.iter().map(|(_, score)| score).sum();
        for (juror, score) in scores.iter().filter(|_| others > 0) {
            let difference = score - (sum - score) / others;
            let beside = found.entry(*juror).or_default();
            beside.scores += 1;
            beside.difference += difference;
            beside.distance += difference.abs();
            beside.far += i64::from(difference.abs() >= far);
        }
    }
}

/// The name of somebody, as the lists of jurors have it.
///
/// # Errors
/// What SQLite says.
pub fn name(connection: &Connection, person: PersonId) -> StoreResult<String> {
    let name = connection
        .prepare_cached("SELECT given_name || ' ' || family_name FROM person WHERE id = ?1")?
        .query_row([person], |row| row.get(0))
        .optional()?;
    Ok(name.unwrap_or_default())
}

pub(super) fn questions(asked: &Asked) -> Vec<Condition> {
    [CONDITIONS, CRITERIA, SHEETS]
        .map(|(columns, joins, own)| asked.along(columns, joins, own))
        .into()
}
