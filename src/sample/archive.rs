//! The closed procedures of the years before, for measurements: as many as asked, in the order of their identifiers, outcomes only.

use super::calendar::{millis, shift};
use super::chance::Chance;
use super::cv::{self, Paper};
use super::people::Pool;
use super::procedure::{self, Procedure};
use super::spec::{self, Spec};
use super::staff::Staff;
use super::world::World;
use crate::domain::{ApplicationState, Coded, DocumentKind, VacancyState};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::ApplicationRow;
use chrono::{Datelike, NaiveDate};

/// How many years the archive goes back.
const YEARS: usize = 10;
/// One application in so many has a CV: the index of CV texts is measured apart.
const CV_EVERY: u64 = 25;
/// How many applications a vacancy draws, taken over all of them.
const USUAL: u64 = 90;
/// Vacancies written at a time.
const CHUNK: usize = 400;

/// How large an archive is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub(super) vacancies: usize,
    pub(super) applications: u64,
}

/// How many vacancies draw so many applications, by the weights they are shared by.
pub(super) const fn for_applications(applications: u64) -> usize {
    applications.div_ceil(USUAL) as usize
}

/// Makes the archive; `progress` hears how many applications are done.
pub(super) fn make(
    world: &mut World<'_>,
    staff: &Staff,
    pool: &mut Pool,
    seed: u64,
    size: Size,
    progress: &mut dyn FnMut(u64),
) -> StoreResult<()> {
    let mut chance = Chance::new(seed, 3);
    let weights: Vec<u64> = (0..size.vacancies).map(|_| weight(&mut chance)).collect();
    let total: u64 = weights.iter().sum();
    let (mut upto, mut done) = (0, 0);
    for (i, weight) in weights.into_iter().enumerate() {
        upto += weight;
        // Shared by running totals, so that the last one makes the number exact.
        let target = (u128::from(size.applications) * u128::from(upto) / u128::from(total.max(1))) as u64;
        let spec = closed(&mut chance, world.today, size.vacancies, i);
        let procedure = procedure::make(world, staff, spec, None, i, true)?;
        let closed = millis(procedure.after_closing(world, 62), 960);
        procedure.step(world, closed, Act::VacancyClose, VacancyState::Closed)?;
        if target == done {
            procedure.nobody(world)?;
        }
        applications(world, &mut chance, pool, &procedure, (done, target))?;
        done = target;
        progress(done);
        if i % CHUNK == CHUNK - 1 {
            world.chunk()?;
        }
    }
    Ok(())
}

/// Most calls draw tens of candidates, one in a hundred draws a crowd.
fn weight(chance: &mut Chance) -> u64 {
    match chance.below(100) {
        0 => chance.between(600, 2_000) as u64,
        1..=10 => chance.between(120, 300) as u64,
        _ => chance.between(15, 110) as u64,
    }
}

fn closed(chance: &mut Chance, today: NaiveDate, of: usize, i: usize) -> Spec {
    let span = (365 * YEARS) as i64;
    let age = spec::OLDEST_DAYS + span * (of - i) as i64 / of as i64;
    let closes = shift(today, -age);
    let mut spec = Spec::closed(chance, closes, i);
    spec.number = number(today.year(), of, i);
    spec.owner = [0, 1, 2, 1, 2, 1][i % 6];
    spec
}

/// Counted down from the first of the living ones, then through the years before.
fn number(year: i32, of: usize, i: usize) -> String {
    let this_year = spec::NEWEST - spec::LARGEST;
    let back = of - 1 - i;
    if back < this_year {
        return format!("{year}-{:04}", this_year - back);
    }
    let a_year = of.saturating_sub(this_year).div_ceil(YEARS).max(1);
    let (years, place) = ((back - this_year) / a_year, (back - this_year) % a_year);
    format!("{}-{:04}", year - 1 - years as i32, a_year - place)
}

fn applications(
    world: &mut World<'_>,
    chance: &mut Chance,
    pool: &mut Pool,
    procedure: &Procedure,
    (from, upto): (u64, u64),
) -> StoreResult<()> {
    let (publish, closes) = (
        procedure.spec.publish.unwrap_or(world.today),
        procedure.spec.closes.unwrap_or(world.today),
    );
    let schooling = world.data.functions[procedure.spec.function].diploma;
    let n = (upto - from) as i64;
    let days = (closes - publish).num_days().max(1);
    let mut taken = Vec::with_capacity(n as usize);
    for k in 0..n {
        // Evenly over the days, so that they come in the order of their identifiers.
        let day = shift(publish, days * k / n.max(1));
        let at = millis(day, 540 + (k % 60 * 14) as u32);
        let who = pool.somebody(world, at, schooling, &taken)?;
        taken.push(who.id);
        let id = world.id(at);
        let end = outcome(chance, procedure, k as usize);
        world.put_aside(&ApplicationRow {
            id,
            vacancy_id: procedure.id,
            entity_id: procedure.entity,
            person_id: who.id,
            sort_name: who.sort_name(world.data),
            received_at: at,
            source: if k % 4 == 0 { "vdab" } else { "werkenvoorvlaanderen" },
            profile: if k % 13 == 0 { "internal" } else { "external" },
            state: end.state.code(),
            stage_id: end
                .stage
                .and_then(|stage| procedure.stages.get(stage))
                .map(|stage| stage.id),
            score: end.score,
            place: None,
            reason: end.reason,
            motivation: if end.reason.is_empty() {
                String::new()
            } else {
                "Volgens het verslag van destijds.".to_owned()
            },
            accommodation: "",
            state_at: millis(shift(closes, 60), 600),
            batch_id: None,
        })?;
        if (from + k as u64).is_multiple_of(CV_EVERY) {
            let body = cv::write(world, who, schooling);
            let paper = Paper {
                vacancy: None,
                application: Some((id, who)),
                kind: DocumentKind::Cv,
                name: "cv.txt",
                body,
                at,
                by: None,
                file: false,
            };
            cv::keep(world, paper)?;
        }
    }
    Ok(())
}

struct End {
    state: ApplicationState,
    stage: Option<usize>,
    score: i64,
    reason: &'static str,
}

fn outcome(chance: &mut Chance, procedure: &Procedure, k: usize) -> End {
    use ApplicationState as S;
    let last = procedure.stages.len().saturating_sub(1);
    // The module before the last one, where there is one besides the screening.
    let middle = if last > 1 { last - 1 } else { last };
    let failed = if middle < last { S::StageFailed } else { S::Unsuitable };
    let mut points = |low, high| chance.between(low, high) * 25;
    let (state, stage, score, reason) = match k * 37 % 100 {
        _ if k < procedure.posts => (S::Hired, Some(last), points(56, 76), ""),
        0..=3 => (S::Late, None, -1, "late"),
        4..=6 => (S::Incomplete, None, -1, "incomplete"),
        7..=34 => (S::ScreenedOut, Some(0), -1, "diploma"),
        35..=40 => (S::Withdrawn, Some(middle), -1, ""),
        41..=46 => (S::NoShow, Some(middle), -1, ""),
        47..=66 => (failed, Some(middle), points(14, 39), "score"),
        67..=80 => (S::Unsuitable, Some(last), points(18, 39), "score"),
        _ if procedure.reserve => (S::InReserve, Some(last), points(40, 70), ""),
        _ => (S::Laureate, Some(last), points(40, 70), ""),
    };
    End {
        state,
        stage,
        score,
        reason,
    }
}
