//! What a ranking reads of a whole vacancy at once: its candidates, its tie rules, what the sheets of a stage give for everybody.

use crate::domain::{
    self, ApplicationId, ApplicationState, Coded, CriterionId, OverrideGround, StageId, VacancyId, scoring::Jointly,
};
use crate::store::sheet::{self, Criterion};
use crate::store::{StoreResult, reuse, row};
use rusqlite::Connection;
use std::collections::HashMap;

/// What decides between equal scores.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decides {
    /// The total of a stage.
    Stage,
    /// The score for one criterion.
    Criterion(CriterionId),
}

/// A tie rule of the reglement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TieRule {
    /// What it looks at.
    pub decides: Decides,
    /// The stage in which that was scored.
    pub stage: StageId,
    /// The name of the stage or the criterion.
    pub name: String,
}

/// The tie rules of a vacancy, the one that decides first at the front.
///
/// # Errors
/// What SQLite says.
pub fn tie_rules(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<TieRule>> {
    Ok(connection
        .prepare_cached(
            "SELECT s.tie_order AS tie, s.position AS stage_at, 0 AS at, s.id AS stage_id, NULL AS criterion_id, s.name AS name
             FROM stage s WHERE s.vacancy_id = ?1 AND s.tie_order IS NOT NULL
             UNION ALL
             SELECT c.tie_order, s.position, c.position, s.id, c.id, c.name
             FROM stage s CROSS JOIN criterion c ON c.stage_id = s.id WHERE s.vacancy_id = ?1 AND c.tie_order IS NOT NULL AND c.retired_at IS NULL
             ORDER BY 1, 2, 3",
        )?
        .query_map([vacancy], |found| {
            let criterion: Option<CriterionId> = found.get("criterion_id")?;
            Ok(TieRule {
                decides: criterion.map_or(Decides::Stage, Decides::Criterion),
                stage: found.get("stage_id")?,
                name: found.get("name")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// A stage as the jury scored it, for everybody with a sheet handed in or an agreed score.
#[derive(Clone, Debug)]
pub struct Scored {
    /// Its criteria, in order.
    pub criteria: Vec<Criterion>,
    given: HashMap<(ApplicationId, CriterionId), (i64, i64)>,
    agreed: HashMap<(ApplicationId, CriterionId), i64>,
}

impl Scored {
    /// What the jury gave somebody, criterion by criterion.
    pub fn jointly(&self, id: ApplicationId) -> Vec<Jointly> {
        self.criteria
            .iter()
            .map(|criterion| self.joint(id, criterion))
            .collect()
    }

    /// What the jury gave somebody for one criterion.
    pub fn joint(&self, id: ApplicationId, criterion: &Criterion) -> Jointly {
        let (sum, sheets) = self.given.get(&(id, criterion.id)).copied().unwrap_or_default();
        Jointly {
            line: criterion.line(None),
            sum,
            sheets,
            agreed: self.agreed.get(&(id, criterion.id)).copied(),
        }
    }
}

/// What the sheets of a stage that were handed in come to, for everybody at once; those of jurors with a tie to the candidate left out.
///
/// # Errors
/// What SQLite says.
pub fn scored(connection: &Connection, stage: StageId) -> StoreResult<Scored> {
    let mut scored = Scored {
        criteria: sheet::criteria(connection, stage)?,
        given: HashMap::new(),
        agreed: HashMap::new(),
    };
    let mut statement = connection.prepare_cached(
        "SELECT h.application_id, o.criterion_id, o.points FROM score_sheet h CROSS JOIN score o ON o.sheet_id = h.id
         WHERE h.stage_id = ?1 AND h.state = 'submitted'
           AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.juror_id = h.juror_id AND r.application_id = h.application_id)",
    )?;
    let mut rows = statement.query([stage])?;
    while let Some(found) = rows.next()? {
        let sum = scored.given.entry((found.get(0)?, found.get(1)?)).or_default();
        sum.0 += found.get::<_, i64>(2)?;
        sum.1 += 1;
    }
    let mut statement = connection.prepare_cached(
        "SELECT g.application_id, g.criterion_id, g.points FROM criterion c CROSS JOIN agreement g ON g.criterion_id = c.id WHERE c.stage_id = ?1",
    )?;
    let mut rows = statement.query([stage])?;
    while let Some(found) = rows.next()? {
        scored.agreed.insert((found.get(0)?, found.get(1)?), found.get(2)?);
    }
    // Of who is exempted the earlier score counts, on the scale of this stage.
    for (application, id, points) in reuse::counting(connection, stage)? {
        if let Some(criterion) = scored.criteria.iter().find(|criterion| criterion.id == id) {
            let points = domain::reuse::scaled(points, criterion.maximum);
            scored.agreed.entry((application, id)).or_insert(points);
        }
    }
    Ok(scored)
}

/// A candidate of a vacancy, as the ranking shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Which application.
    pub id: ApplicationId,
    /// The name, family name first.
    pub name: String,
    /// By what the name is ordered.
    pub sort_name: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The stage it is in or stopped at.
    pub stage: Option<StageId>,
    /// The name of that stage.
    pub stage_name: String,
    /// The weighted total in hundredths, -1: none.
    pub score: i64,
    /// The place that was given.
    pub place: Option<i64>,
}

/// Everybody who applied for a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn lines(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<Line>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.id, p.family_name || ' ' || p.given_name AS name, a.sort_name, a.state, a.stage_id, coalesce(s.name, '') AS stage, a.score, a.place
             FROM application a CROSS JOIN person p ON p.id = a.person_id LEFT JOIN stage s ON s.id = a.stage_id WHERE a.vacancy_id = ?1",
        )?
        .query_map([vacancy], |found| {
            Ok(Line {
                id: found.get("id")?,
                name: found.get("name")?,
                sort_name: found.get("sort_name")?,
                state: row::code(found, "state")?,
                stage: found.get("stage_id")?,
                stage_name: found.get("stage")?,
                score: found.get("score")?,
                place: found.get("place")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// On what ground a decision in force departs from the sheets, by candidate.
///
/// # Errors
/// What SQLite says.
pub fn overrides(connection: &Connection, vacancy: VacancyId) -> StoreResult<HashMap<ApplicationId, OverrideGround>> {
    let found: Vec<(ApplicationId, String)> = connection
        .prepare_cached(
            "SELECT d.application_id, d.code FROM departure d JOIN decision x ON x.id = d.decision_id
             WHERE d.vacancy_id = ?1 AND d.kind = 'decision' AND x.revoked_at IS NULL",
        )?
        .query_map([vacancy], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter_map(|(id, code)| Some((id, OverrideGround::from_code(&code)?)))
        .collect())
}
