//! The ranking of a vacancy: the places that are given, and everybody with them as it is read.
//!
//! Places come from [`crate::domain::ranking`] alone and are kept with the applications, so lists, dossiers and exports show the same.

use super::case::{self, Eyes};
use crate::domain::ranking::{self, Entry, Place};
use crate::domain::{
    ApplicationId, ApplicationState, Coded, Message, OverrideGround, Problem, VacancyId, judging, scoring,
};
use crate::office::{Counter, Desk, Failure, anonymity};
use crate::store::ranking::{self as rows, Decides, Line, Scored, TieRule};
use crate::store::reuse;
use crate::store::sheet::{self, StageRow};
use crate::store::{StoreResult, application, decision};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::{HashMap, HashSet};

/// The ranking of a vacancy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ranking {
    /// The vacancy's number.
    pub number: String,
    /// Whether the reglement ranks.
    pub ranked: bool,
    /// The names of what decides between equal scores, the first at the front.
    pub rules: Vec<String>,
    /// Everybody: by place, then those who are still judged, then those who left.
    pub rows: Vec<Row>,
}

/// Somebody in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Who, where, with which score and place.
    pub line: Line,
    /// Whether others have the same place.
    pub shared: bool,
    /// The tie rule that set this candidate apart from others with the same score: its place among [`Ranking::rules`].
    pub by_rule: Option<usize>,
    /// On what ground the decision departs from the sheets, where it does.
    pub ground: Option<OverrideGround>,
    /// The stages that were left provisionally and stay to be judged.
    pub on_hold: Vec<String>,
    /// Whether an earlier result stood for one of the modules.
    pub exempt: bool,
}

/// Gives everybody who is ranked the place he or she has now.
///
/// # Errors
/// What the store could not do.
pub(super) fn renew(desk: &Desk<'_>, vacancy: VacancyId) -> Result<(), Failure> {
    let states: Vec<ApplicationState> = ApplicationState::ALL
        .iter()
        .copied()
        .filter(|state| judging::is_ranked(*state))
        .collect();
    let connection = desk.connection();
    let all = application::in_states(connection, vacancy, &states)?;
    let scores: Vec<(ApplicationId, i64)> = all.iter().map(|one| (one.id, one.score)).collect();
    let places = match application::is_ranked(connection, vacancy)? {
        true => places(connection, vacancy, &scores, &rows::tie_rules(connection, vacancy)?)?,
        false => HashMap::new(),
    };
    for one in &all {
        let place = places.get(&one.id).and_then(|place| i64::try_from(place.place).ok());
        if place != one.place {
            application::update(desk.tx, one.id, &[("place", place.map_or(Value::Null, Value::Integer))])?;
        }
    }
    Ok(())
}

/// The places of these candidates by their scores, where the reglement ranks; nobody has one without a score.
///
/// # Errors
/// What SQLite says.
pub fn places(
    connection: &Connection,
    vacancy: VacancyId,
    scores: &[(ApplicationId, i64)],
    rules: &[TieRule],
) -> StoreResult<HashMap<ApplicationId, Place>> {
    let placed: Vec<(ApplicationId, i64)> = scores.iter().copied().filter(|(_, score)| *score >= 0).collect();
    let mut seen = HashSet::new();
    // What decides between equals is read only where there are any.
    let tied = placed.iter().any(|(_, score)| !seen.insert(*score));
    let ties = if tied {
        Ties::read(connection, vacancy, rules)?
    } else {
        Ties::default()
    };
    let entries: Vec<Entry> = placed
        .iter()
        .map(|(id, score)| Entry {
            score: *score,
            ties: ties.of(*id),
        })
        .collect();
    let ids = placed.iter().map(|(id, _)| *id);
    Ok(ids.zip(ranking::places(&entries)).collect())
}

/// What the tie rules look at.
#[derive(Default)]
struct Ties<'a> {
    rules: &'a [TieRule],
    stages: Vec<(StageRow, Scored)>,
}

impl<'a> Ties<'a> {
    fn read(connection: &Connection, vacancy: VacancyId, rules: &'a [TieRule]) -> StoreResult<Self> {
        let mut stages = Vec::new();
        for stage in sheet::stages(connection, vacancy)? {
            if rules.iter().any(|rule| rule.stage == stage.id) {
                let scored = rows::scored(connection, stage.id)?;
                stages.push((stage, scored));
            }
        }
        Ok(Self { rules, stages })
    }

    /// The scores of a candidate that decide, rule by rule.
    fn of(&self, id: ApplicationId) -> Vec<Option<i64>> {
        if self.stages.is_empty() {
            return Vec::new();
        }
        self.rules.iter().map(|rule| self.score(rule, id)).collect()
    }

    fn score(&self, rule: &TieRule, id: ApplicationId) -> Option<i64> {
        let (stage, scored) = self.stages.iter().find(|(stage, _)| stage.id == rule.stage)?;
        match rule.decides {
            Decides::Stage => {
                scoring::jury(&scored.jointly(id), stage.maximum, stage.pass_mark).map(|total| total.points)
            }
            Decides::Criterion(wanted) => {
                let criterion = scored.criteria.iter().find(|criterion| criterion.id == wanted)?;
                scored.joint(id, criterion).points()
            }
        }
    }
}

/// The ranking of a vacancy as it is read.
///
/// # Errors
/// A refusal: who scores reads no totals while the jury is at work; what the store could not do.
pub(super) fn read(counter: &Counter<'_>, id: VacancyId) -> Result<Ranking, Failure> {
    let connection = counter.connection;
    let (facts, _) = case::vacancy_of_list(counter, id)?;
    if case::eyes(counter.actor, &facts) == Eyes::Own && facts.state.is_judging() {
        return Err(Problem::block("V-33", Message::new("refused-ranking-juror")).into());
    }
    let rules = rows::tie_rules(connection, id)?;
    let mut lines = rows::lines(connection, id)?;
    if anonymity::hides(connection, counter.actor, &facts)? {
        let names = anonymity::names(connection, id)?;
        for line in &mut lines {
            line.name = names.of(line.id);
            line.sort_name.clone_from(&line.name);
        }
    }
    let ranked_scores: Vec<(ApplicationId, i64)> = lines
        .iter()
        .filter(|line| judging::is_ranked(line.state))
        .map(|line| (line.id, line.score))
        .collect();
    let ranked = application::is_ranked(connection, id)?;
    let places = match ranked {
        true => places(connection, id, &ranked_scores, &rules)?,
        false => HashMap::new(),
    };
    let grounds = rows::overrides(connection, id)?;
    let mut on_hold = decision::on_hold(connection, id)?;
    let exempted = reuse::exempted(connection, id)?;
    let mut rows: Vec<Row> = lines
        .into_iter()
        .map(|line| {
            let place = places.get(&line.id).copied();
            Row {
                shared: place.is_some_and(|place| place.shared),
                by_rule: place.and_then(|place| place.by_rule),
                ground: grounds.get(&line.id).copied(),
                on_hold: on_hold.remove(&line.id).unwrap_or_default(),
                exempt: exempted.contains(&line.id),
                line,
            }
        })
        .collect();
    rows.sort_by(|a, b| order(&a.line).cmp(&order(&b.line)));
    Ok(Ranking {
        number: facts.number,
        ranked,
        rules: rules.into_iter().map(|rule| rule.name).collect(),
        rows,
    })
}

/// By place; then the suitable without one, those who are still judged, the best first, and those who left.
fn order(line: &Line) -> (u8, i64, i64, &str, ApplicationId) {
    let (group, place) = match line.place {
        Some(place) => (0, place),
        None if judging::is_ranked(line.state) => (1, 0),
        None if line.state.is_undecided() => (2, 0),
        None => (3, 0),
    };
    (group, place, -line.score, line.sort_name.as_str(), line.id)
}
