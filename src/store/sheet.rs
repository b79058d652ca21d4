//! Stages, criteria and score sheets.

use crate::domain::scoring::Line;
use crate::domain::{
    ApplicationId, Coded, CriterionFamily, CriterionId, JurorId, JurorRole, PersonId, Scoring, SheetId, SheetState,
    StageId, StageKind, VacancyId,
};
use crate::store::{StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// A stage of a procedure.
#[derive(Clone, PartialEq, Debug)]
pub struct StageRow {
    /// Which.
    pub id: StageId,
    /// What it is.
    pub kind: StageKind,
    /// Its name.
    pub name: String,
    /// How it is scored.
    pub scoring: Scoring,
    /// Points for the whole stage.
    pub maximum: i64,
    /// Points needed in total; a stage in levels or voldoet has none, each criterion has its own.
    pub pass_mark: i64,
    /// Whether anybody was decided upon in it.
    pub held: bool,
}

/// The stages of a vacancy, in order.
///
/// # Errors
/// What SQLite says.
pub fn stages(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<StageRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT id, kind, name, scoring, maximum, pass_mark,
               EXISTS (SELECT 1 FROM decision d WHERE d.stage_id = s.id AND d.revoked_at IS NULL) AS held
             FROM stage s WHERE vacancy_id = ?1 ORDER BY position",
        )?
        .query_map([vacancy], |found| {
            let scoring = row::code(found, "scoring")?;
            Ok(StageRow {
                id: found.get("id")?,
                kind: row::code(found, "kind")?,
                name: found.get("name")?,
                scoring,
                maximum: found.get("maximum")?,
                pass_mark: match scoring {
                    Scoring::Points => found.get("pass_mark")?,
                    Scoring::Levels | Scoring::Verdict => 0,
                },
                held: found.get("held")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// A criterion of a stage.
#[derive(Clone, PartialEq, Debug)]
pub struct Criterion {
    /// Which.
    pub id: CriterionId,
    /// Its name.
    pub name: String,
    /// Its family.
    pub family: CriterionFamily,
    /// The level asked, 1 to 3.
    pub level: Option<i64>,
    /// On which scale it is scored.
    pub scale: Scoring,
    /// The highest score, in hundredths, whatever the scale.
    pub maximum: i64,
    /// The lowest passing score of its own: on a scale of levels the one that is asked.
    pub pass_mark: Option<i64>,
    /// Its weight.
    pub weight: i64,
    /// Whether it counts for the total.
    pub counts: bool,
    /// Failing it means out.
    pub essential: bool,
    /// When it decides between equal scores, 1 first.
    pub tie_order: Option<i64>,
}

impl Criterion {
    /// The criterion with what was given for it.
    pub const fn line(&self, points: Option<i64>) -> Line {
        Line {
            maximum: self.maximum,
            weight: self.weight,
            counts: self.counts,
            pass_mark: self.pass_mark,
            essential: self.essential,
            points,
        }
    }
}

/// The criteria of a stage, in order.
///
/// # Errors
/// What SQLite says.
pub fn criteria(connection: &Connection, stage: StageId) -> StoreResult<Vec<Criterion>> {
    Ok(connection
        .prepare_cached(
            "SELECT c.id, c.name, c.family, c.level, coalesce(c.scale, s.scoring) AS scale, c.maximum, c.pass_mark, c.weight, c.counts,
               c.essential, c.tie_order
             FROM criterion c CROSS JOIN stage s ON s.id = c.stage_id WHERE c.stage_id = ?1 AND c.retired_at IS NULL ORDER BY c.position",
        )?
        .query_map([stage], |found| {
            let scale: Scoring = row::code(found, "scale")?;
            let level = found.get("level")?;
            Ok(Criterion {
                id: found.get("id")?,
                name: found.get("name")?,
                family: row::code(found, "family")?,
                level,
                scale,
                maximum: match scale.maximum() {
                    Some(maximum) => maximum,
                    None => found.get("maximum")?,
                },
                pass_mark: scale.pass_mark(found.get("pass_mark")?, level),
                weight: found.get("weight")?,
                counts: found.get("counts")?,
                essential: found.get("essential")?,
                tie_order: found.get("tie_order")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Somebody's seat on a jury.
#[derive(Clone, PartialEq, Debug)]
pub struct Seat {
    /// Which.
    pub id: JurorId,
    /// As what.
    pub role: JurorRole,
    /// The declared interest, empty when none.
    pub interest: String,
}

/// The seat of a person on the jury of a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn seat(connection: &Connection, vacancy: VacancyId, person: PersonId) -> StoreResult<Option<Seat>> {
    Ok(connection
        .prepare_cached("SELECT id, role, interest FROM juror WHERE vacancy_id = ?1 AND person_id = ?2")?
        .query_row((vacancy, person), |found| {
            Ok(Seat {
                id: found.get("id")?,
                role: row::code(found, "role")?,
                interest: found.get("interest")?,
            })
        })
        .optional()?)
}

/// How many sheets a candidate's jury hands in: those of everybody but observers and who has a declared interest or a tie to the candidate.
///
/// # Errors
/// What SQLite says.
pub fn awaited(connection: &Connection, vacancy: VacancyId, application: ApplicationId) -> StoreResult<usize> {
    let n: i64 = connection
        .prepare_cached(
            "SELECT count(*) FROM juror j WHERE j.vacancy_id = ?1 AND j.role <> 'observer' AND j.interest = ''
             AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.juror_id = j.id AND r.application_id = ?2)",
        )?
        .query_row((vacancy, application), |row| row.get(0))?;
    Ok(usize::try_from(n).unwrap_or(0))
}

/// A score sheet with what stands on it.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheet {
    /// Which.
    pub id: SheetId,
    /// Whose.
    pub juror: JurorId,
    /// The juror's name.
    pub name: String,
    /// The juror as a person.
    pub person: PersonId,
    /// Where it stands.
    pub state: SheetState,
    /// The motivation.
    pub motivation: String,
    /// What was given, by criterion.
    pub scores: Vec<(CriterionId, i64)>,
}

impl Sheet {
    /// What was given for a criterion.
    pub fn points(&self, criterion: CriterionId) -> Option<i64> {
        self.scores
            .iter()
            .find(|(id, _)| *id == criterion)
            .map(|(_, points)| *points)
    }

    /// Every criterion with what was given for it.
    pub fn lines(&self, criteria: &[Criterion]) -> Vec<Line> {
        criteria
            .iter()
            .map(|criterion| criterion.line(self.points(criterion.id)))
            .collect()
    }
}

/// The sheets for an application in a stage, by the jurors' names.
///
/// # Errors
/// What SQLite says.
pub fn sheets(connection: &Connection, id: ApplicationId, stage: StageId) -> StoreResult<Vec<Sheet>> {
    let mut sheets: Vec<Sheet> = connection
        .prepare_cached(
            "SELECT s.id, s.juror_id, s.state, s.motivation, j.person_id, p.given_name || ' ' || p.family_name AS name
             FROM score_sheet s JOIN juror j ON j.id = s.juror_id JOIN person p ON p.id = j.person_id
             WHERE s.application_id = ?1 AND s.stage_id = ?2 ORDER BY p.sort_name",
        )?
        .query_map((id, stage), |found| {
            Ok(Sheet {
                id: found.get("id")?,
                juror: found.get("juror_id")?,
                name: found.get("name")?,
                person: found.get("person_id")?,
                state: row::code(found, "state")?,
                motivation: found.get("motivation")?,
                scores: Vec::new(),
            })
        })?
        .collect::<Result<_, _>>()?;
    let mut statement = connection.prepare_cached("SELECT criterion_id, points FROM score WHERE sheet_id = ?1")?;
    for sheet in &mut sheets {
        sheet.scores = statement
            .query_map([sheet.id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
    }
    Ok(sheets)
}

/// The application, stage and juror of a sheet.
///
/// # Errors
/// What SQLite says.
pub fn belongs(connection: &Connection, sheet: SheetId) -> StoreResult<Option<(ApplicationId, StageId, JurorId)>> {
    Ok(connection
        .prepare_cached("SELECT application_id, stage_id, juror_id FROM score_sheet WHERE id = ?1")?
        .query_row([sheet], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?)
}

/// Whether a sheet is handed in now; one that is not there is not.
///
/// # Errors
/// What SQLite says.
pub fn is_handed_in(connection: &Connection, sheet: SheetId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM score_sheet WHERE id = ?1 AND state = 'submitted')")?
        .query_row([sheet], |row| row.get(0))?)
}

/// Opens a sheet.
///
/// # Errors
/// What SQLite says.
pub fn open(tx: &Tx<'_>, id: ApplicationId, stage: StageId, juror: JurorId) -> StoreResult<SheetId> {
    tx.insert(
        "score_sheet",
        &[
            ("application_id", Value::Integer(id.0)),
            ("stage_id", Value::Integer(stage.0)),
            ("juror_id", Value::Integer(juror.0)),
            ("state", Value::Text(SheetState::Open.code().to_owned())),
        ],
    )
    .map(SheetId)
}

/// Gives points for a criterion, or takes them away: blank is not zero.
///
/// # Errors
/// What SQLite says.
pub fn put_score(tx: &Tx<'_>, sheet: SheetId, criterion: CriterionId, points: Option<i64>) -> StoreResult<()> {
    let there: Option<i64> = tx
        .connection()
        .prepare_cached("SELECT id FROM score WHERE sheet_id = ?1 AND criterion_id = ?2")?
        .query_row((sheet, criterion), |row| row.get(0))
        .optional()?;
    match (there, points) {
        (None, None) => Ok(()),
        (Some(row), None) => tx.delete("score", row),
        (Some(row), Some(points)) => tx.update("score", row, None, &[("points", Value::Integer(points))]),
        (None, Some(points)) => tx
            .insert(
                "score",
                &[
                    ("sheet_id", Value::Integer(sheet.0)),
                    ("criterion_id", Value::Integer(criterion.0)),
                    ("points", Value::Integer(points)),
                ],
            )
            .map(|_| ()),
    }
}

/// Writes the motivation of a sheet.
///
/// # Errors
/// What SQLite says.
pub fn motivate(tx: &Tx<'_>, sheet: SheetId, motivation: &str) -> StoreResult<()> {
    let values = [("motivation", Value::Text(motivation.to_owned()))];
    tx.update("score_sheet", sheet, None, &values)
}

/// Gives a sheet another state: handed in now, or no longer.
///
/// # Errors
/// What SQLite says.
pub fn set_state(tx: &Tx<'_>, sheet: SheetId, state: SheetState) -> StoreResult<()> {
    let at = match state {
        SheetState::Submitted => Value::Integer(tx.now()),
        SheetState::Open | SheetState::Reopened => Value::Null,
    };
    let values = [("state", Value::Text(state.code().to_owned())), ("submitted_at", at)];
    tx.update("score_sheet", sheet, None, &values)
}
