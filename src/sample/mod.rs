//! The sample: a deterministic, plausible database for looking around, tests and measurements, and the demo's copy of it.
//!
//! [`generate`] makes a file from a seed, a day and two numbers: the same four give the same bytes. Up to 130 vacancies are told in
//! full (candidates with CVs, score sheets, sessions, approvals, a journal); what is asked beyond them is an archive of closed
//! procedures. [`demo`] copies the committed `sample.db` and moves its dates to today. Knows no terminal; rows go through
//! `store::bulk`. Content stands in `assets/data`.

mod advert;
mod approvals;
mod archive;
mod calendar;
mod candidates;
mod cast;
mod chance;
mod company;
mod cv;
mod data;
mod demo;
mod diary;
mod dress;
mod extras;
mod fate;
mod hires;
mod judge;
pub mod minutes;
mod numbers;
mod outcome;
mod people;
mod privacy;
mod procedure;
mod reports;
mod requests;
mod rules;
mod sessions;
mod sheets;
mod signing;
mod spec;
mod staff;
mod steps;
mod world;

pub use demo::demo;
pub use numbers::demo_keys;

use crate::domain::{ApplicationState, Coded, Role};
use crate::store::{Store, StoreResult, bulk};
use anyhow::Context;
use chrono::NaiveDate;
use std::path::Path;
use std::time::{Duration, Instant};
use world::World;

/// What a sample is made from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plan {
    /// The seed of every draw.
    pub seed: u64,
    /// The day in the middle of the living procedures.
    pub today: NaiveDate,
    /// How many vacancies; at least 60 are made, and more when the applications need them.
    pub vacancies: u32,
    /// About how many applications; at least 600 are made.
    pub applications: u64,
}

/// The plan of the committed `sample.db`.
pub const SAMPLE: Plan = Plan {
    seed: 2026,
    today: match NaiveDate::from_ymd_opt(2026, 11, 18) {
        Some(day) => day,
        None => NaiveDate::MIN,
    },
    vacancies: 130,
    applications: 2_800,
};

/// A person per role, by login, for `demo --as ROLE`.
pub const DEMO_PEOPLE: &[(Role, &str)] = &[
    (Role::SelectionOfficer, "an.peeters"),
    (Role::HrOfficer, "hr.desmet"),
    (Role::LineManager, "lm.maes"),
    (Role::Juror, "jury.dhondt"),
    (Role::TrainingManager, "vorming.aydin"),
    (Role::Administrator, "beheer"),
    (Role::Observer, "waarnemer.goossens"),
];

/// What was made, and how long it took.
#[derive(Clone, Copy, Debug)]
pub struct Report {
    /// Vacancies made.
    pub vacancies: u64,
    /// Applications made.
    pub applications: u64,
    /// The whole, in seconds, the CV texts' index aside.
    pub seconds: f64,
    /// Applications a second, with their persons, all indexes and the search by name.
    pub applications_per_second: f64,
    /// Of that: ordinary indexes and kept counts.
    pub indexes: Duration,
    /// Of that: the search by name.
    pub names: Duration,
    /// Aside: the search in CV texts, vacancies and notes.
    pub texts: Duration,
}

/// Makes a sample at a path where nothing is yet; `progress` hears how many applications are done, of how many.
///
/// # Errors
/// When the file exists or cannot be written.
pub fn generate(path: &Path, plan: &Plan, progress: &mut dyn FnMut(u64, u64)) -> anyhow::Result<Report> {
    if path.exists() {
        anyhow::bail!("{} already exists; nothing was changed", path.display());
    }
    let started = Instant::now();
    let result = make(path, plan, progress, started);
    if result.is_err() {
        // A half-made file helps nobody.
        let _ = std::fs::remove_file(path);
    }
    result.with_context(|| format!("making the sample {}", path.display()))
}

fn make(path: &Path, plan: &Plan, progress: &mut dyn FnMut(u64, u64), started: Instant) -> anyhow::Result<Report> {
    let mut store = Store::build(path, world::NODE, "keur-voorbeeld")?;
    let vacancies = (plan.vacancies as usize).max(spec::SMALLEST);
    let applications = plan.applications.max(600);
    let aside = bulk::begin(&mut store)?;
    let acts = {
        let connection = store.bulk();
        bulk::chunk(connection)?;
        let mut world = World::new(connection, plan.seed, plan.today);
        living(&mut world, plan, vacancies, applications, progress)?;
        world.acts
    };
    let built = bulk::finish(&mut store, aside)?;
    bulk::enact(&mut store, acts)?;
    let counted = bulk::count(&mut store)?;
    let (vacancies, made) = bulk::made(&mut store)?;
    bulk::end(&mut store, applications <= 100_000)?;
    let seconds = started.elapsed().saturating_sub(built.texts).as_secs_f64();
    progress(applications, applications);
    Ok(Report {
        vacancies,
        applications: made,
        seconds,
        applications_per_second: made as f64 / seconds,
        indexes: built.indexes + counted,
        names: built.names,
        texts: built.texts,
    })
}

/// The living part: procedures of all states around today.
fn living(
    world: &mut World<'_>,
    plan: &Plan,
    vacancies: usize,
    applications: u64,
    progress: &mut dyn FnMut(u64, u64),
) -> StoreResult<()> {
    let staff = staff::make(world)?;
    let few = applications.min(SAMPLE.applications.max(600)) as usize;
    let specs = spec::plan(plan.seed, plan.today, vacancies.min(spec::LARGEST), few);
    let mut pool = people::Pool::default();
    let rest = applications - few as u64;
    let before = archive::Size {
        // What the living ones do not draw needs procedures of before, also when none were asked.
        vacancies: match vacancies.saturating_sub(specs.len()) {
            0 => archive::for_applications(rest),
            asked => asked,
        },
        applications: rest,
    };
    archive::make(world, &staff, &mut pool, plan.seed, before, &mut |done| {
        progress(done, applications);
    })?;
    requests::requests(world, &staff, &specs)?;
    let mut diary = diary::Diary::default();
    for juror in staff.jurors.iter().take(3) {
        diary.hold(*juror, plan.today);
    }
    let mut done = before.applications;
    let (mut over, mut restricted) = (None, None);
    let mut followed = Vec::new();
    let mut company = company::Company::default();
    for (i, spec) in specs.into_iter().enumerate() {
        let request = match i % 5 {
            0 | 3 => None,
            _ => Some(requests::origin(world, &staff, &spec, i)?),
        };
        let procedure = procedure::make(world, &staff, spec, request, i, false)?;
        let mut chosen = false;
        if procedure.spec.applications > 0 {
            let mut cases = candidates::receive(world, &mut pool, &procedure, i)?;
            judge::judge(world, &procedure, &mut cases, i)?;
            let reserve = |case: &&candidates::Case| case.row.state == ApplicationState::InReserve.code();
            for case in cases.iter().filter(reserve) {
                pool.keep(procedure.spec.function, case.who);
            }
            sessions::plan(world, &staff, &mut diary, &procedure, &cases, i)?;
            extras::add(world, &staff, &procedure, &cases, i)?;
            company.meet(&procedure, &cases);
            if let Some(published) = procedure.spec.publish
                && followed.len() < reports::FOLLOWED
            {
                followed.push((procedure.id, published));
            }
            done += cases.len() as u64;
            if procedure.spec.progress == spec::Progress::Filled {
                over = over.or(Some(procedure.id));
            }
            if procedure.spec.progress == spec::Progress::Open && !procedure.spec.showcase {
                restricted = restricted.or(cases.last().map(|case| case.who.id));
            }
            chosen = cases.iter().any(|case| outcome::is_chosen(case.row.state));
        }
        steps::walk(world, &staff, &procedure, chosen, i)?;
        approvals::others(world, &staff, &procedure, i)?;
        progress(done, applications);
    }
    approvals::routes(world, &staff)?;
    company.add(world, &staff)?;
    let numbered = numbers::keep(world)?;
    privacy::add(world, staff.admin, over, restricted)?;
    reports::add(world, &staff, &followed)?;
    cv::keep_diplomas(world)?;
    hires::add(world, &staff, &numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For whoever changes the generator, its content or the schema: `cargo test --lib write_sample -- --ignored`.
    #[test]
    #[ignore = "writes sample.db"]
    fn write_sample() {
        let path = Path::new("sample.db");
        let _ = std::fs::remove_file(path);
        generate(path, &SAMPLE, &mut |_, _| {}).unwrap();
    }

    /// `KEUR_VACANCIES=20000 KEUR_APPLICATIONS=2000000 KEUR_OUT=big.db cargo test --release --lib measure_rate -- --ignored --nocapture`
    #[test]
    #[ignore = "takes a minute and a gigabyte"]
    fn measure_rate() {
        let asked = |name: &str| std::env::var(name).unwrap_or_default();
        let plan = Plan {
            vacancies: asked("KEUR_VACANCIES").parse().unwrap_or(2_000),
            applications: asked("KEUR_APPLICATIONS").parse().unwrap_or(200_000),
            ..SAMPLE
        };
        let report = generate(Path::new(&asked("KEUR_OUT")), &plan, &mut |_, _| {}).unwrap();
        println!("{report:?}");
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        println!(
            "{}",
            status
                .lines()
                .find(|line| line.starts_with("VmHWM"))
                .unwrap_or_default()
        );
    }
}
