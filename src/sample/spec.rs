//! Which vacancies the sample has: state, dates, function, owner, how many candidates. Only a plan, no rows yet.

use super::calendar::{shift, workday};
use super::cast;
use super::chance::Chance;
use super::data::data;
use crate::domain::{ProcedureKind, SelectorGround, StageKind, VacancyState};
use chrono::{Datelike, NaiveDate};

/// The living part of a sample: enough for every state of every state machine.
pub(super) const SMALLEST: usize = 60;
/// The vacancies told in full; what is asked beyond them is an archive of closed ones.
pub(super) const LARGEST: usize = 130;

/// The procedures people are shown first: how far from the newest, state, function, candidates.
const SHOWCASES: &[(usize, VacancyState, &str, usize)] = &[
    (49, VacancyState::ReportDrawn, "Technicus bruggen", 9),
    (25, VacancyState::InSelection, "Dossierbehandelaar premies", 61),
    (17, VacancyState::Published, "Beleidsmedewerker water", 14),
];
/// The number of the newest vacancy, so that the first showcase is `0388`.
pub(super) const NEWEST: usize = 437;
/// The living ones closed at most so many days ago.
pub(super) const OLDEST_DAYS: i64 = 236;

/// How many vacancies of each state, out of [`LARGEST`]; the first is what remains.
const STATES: &[(VacancyState, usize)] = &[
    (VacancyState::Closed, 0),
    (VacancyState::InPreparation, 13),
    (VacancyState::Ready, 11),
    (VacancyState::Published, 16),
    (VacancyState::PublicationClosed, 8),
    (VacancyState::InSelection, 20),
    (VacancyState::ReportDrawn, 6),
    (VacancyState::AwaitingApproval, 9),
    (VacancyState::Approved, 6),
    (VacancyState::ReapprovalNeeded, 2),
    (VacancyState::OnHold, 4),
    (VacancyState::Cancelled, 6),
];

/// How far a selection has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Progress {
    /// Nobody may apply yet.
    None,
    /// Applications come in.
    Open,
    /// Received ones are looked at.
    Intake,
    /// CVs are being screened.
    Screening,
    /// The function test is going on.
    Test,
    /// The jury talks with candidates.
    Interviews,
    /// Everybody has an end decision.
    Done,
    /// Offers were made.
    Offers,
    /// The post is taken.
    Filled,
}

/// How much of its past the journal tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Telling {
    /// Nothing: from before keur, only the outcome was taken over.
    Nothing,
    /// Nothing, but sheets and decisions are there.
    Rows,
    /// The vacancy's own steps.
    Outline,
    /// The candidates' too.
    Full,
}

/// A vacancy to be made.
#[derive(Clone, Debug)]
pub(super) struct Spec {
    pub(super) number: String,
    pub(super) state: VacancyState,
    /// Where it stood before it was held or cancelled.
    pub(super) before: VacancyState,
    /// The how manieth of its state.
    pub(super) n: usize,
    pub(super) progress: Progress,
    pub(super) function: usize,
    pub(super) entity: usize,
    pub(super) kind: ProcedureKind,
    pub(super) created: NaiveDate,
    /// From when and until when candidates can come: the publication, or, of a kind that is not published, the days in which they are
    /// proposed, called or named.
    pub(super) publish: Option<NaiveDate>,
    pub(super) closes: Option<NaiveDate>,
    pub(super) applications: usize,
    /// The officer's place in the list; 0 is the demo's main person.
    pub(super) owner: usize,
    pub(super) telling: Telling,
    pub(super) showcase: bool,
    /// The number of the vacancy whose reserve it calls people from.
    pub(super) calls: Option<String>,
}

/// Plans the living part: `vacancies` of them with `applications` in all.
pub(super) fn plan(seed: u64, today: NaiveDate, vacancies: usize, applications: usize) -> Vec<Spec> {
    let mut chance = Chance::new(seed, 2);
    let mut states = Vec::with_capacity(vacancies);
    for (state, of) in STATES {
        let n = (of * vacancies).div_ceil(LARGEST);
        states.extend(std::iter::repeat_n(*state, n));
    }
    states.extend(std::iter::repeat_n(
        VacancyState::Closed,
        vacancies - states.len().min(vacancies),
    ));
    let mut specs: Vec<Spec> = states
        .iter()
        .enumerate()
        .map(|(i, state)| {
            let n = states[..i].iter().filter(|earlier| *earlier == state).count();
            draft(&mut chance, today, *state, (i, n))
        })
        .collect();
    specs.sort_by_key(|spec| spec.created);
    reserve_first(&mut specs);
    place_showcases(&mut specs, today);
    for (i, spec) in specs.iter_mut().enumerate() {
        spec.number = format!("{}-{:04}", today.year(), NEWEST + 1 + i - vacancies);
    }
    owners(&mut specs);
    share(&mut chance, &mut specs, applications);
    calls(&mut specs);
    specs
}

fn draft(chance: &mut Chance, today: NaiveDate, state: VacancyState, (i, n): (usize, usize)) -> Spec {
    use VacancyState as S;
    let kind = cast::kind(state, n);
    let halted = [S::InSelection, S::Published, S::InPreparation, S::PublicationClosed][n % 4];
    let before = match state {
        S::OnHold | S::Cancelled if cast::has(kind, halted) => halted,
        S::OnHold | S::Cancelled if cast::has(kind, S::InSelection) => S::InSelection,
        S::OnHold | S::Cancelled => S::InPreparation,
        other => other,
    };
    // Days from today to the closing of the publication.
    let closes = match before {
        S::Published if state == S::Cancelled => Some(chance.between(-60, -20)),
        // One of three closes this week.
        S::Published if n % 3 == 1 => Some(chance.between(1, 6)),
        S::Published => Some(chance.between(5, 22)),
        S::Ready => Some(chance.between(24, 34)),
        S::PublicationClosed => Some(chance.between(-9, -1)),
        S::InSelection => Some(chance.between(-58, -24)),
        S::ReportDrawn => Some(chance.between(-80, -55)),
        S::AwaitingApproval => Some(chance.between(-95, -62)),
        S::Approved => Some(chance.between(-105, -80)),
        S::ReapprovalNeeded => Some(chance.between(-115, -90)),
        S::Closed => Some(chance.between(1 - OLDEST_DAYS, -110)),
        // The last ones are all but ready.
        S::InPreparation if n >= cast::UNFINISHED && state == before => Some(chance.between(28, 40)),
        S::InPreparation | S::OnHold | S::Cancelled => None,
    };
    // A promotion is announced for longer (V-12).
    let open = match kind {
        ProcedureKind::PromotionWithin | ProcedureKind::PromotionHigher => (21, 27),
        _ => (15, 25),
    };
    let publish = closes
        .map(|closes| closes - chance.between(open.0, open.1))
        .map(|publish| match before {
            S::Ready | S::InPreparation => publish.max(2),
            S::Published => publish.min(-1),
            _ => publish,
        });
    let created = workday(shift(
        today,
        publish.unwrap_or_else(|| chance.between(-8, 0)) - chance.between(12, 38),
    ));
    Spec {
        number: String::new(),
        state,
        before,
        n,
        progress: match (state, progress(kind, before, n)) {
            (S::OnHold | S::Cancelled, progress) => progress.min(Progress::Screening),
            (_, progress) => progress,
        },
        function: 0,
        entity: 0,
        kind,
        created: created.min(workday(shift(today, -2))),
        publish: publish.map(|days| shift(today, days)),
        closes: closes.map(|days| shift(today, days)),
        applications: 0,
        owner: 0,
        telling: Telling::Outline,
        showcase: false,
        calls: None,
    }
    .with_function(chance, i)
}

fn progress(kind: ProcedureKind, state: VacancyState, n: usize) -> Progress {
    use VacancyState as S;
    match state {
        S::InPreparation | S::Ready | S::OnHold | S::Cancelled => Progress::None,
        S::Published => Progress::Open,
        S::PublicationClosed => Progress::Intake,
        S::InSelection => match [
            Progress::Interviews,
            Progress::Screening,
            Progress::Test,
            Progress::Interviews,
        ][n % 4]
        {
            Progress::Screening if cast::judges(kind, StageKind::Screening) => Progress::Screening,
            Progress::Test if cast::judges(kind, StageKind::Test) => Progress::Test,
            _ => Progress::Interviews,
        },
        S::ReportDrawn | S::AwaitingApproval => Progress::Done,
        S::Approved | S::ReapprovalNeeded => Progress::Offers,
        S::Closed => Progress::Filled,
    }
}

impl Spec {
    /// A procedure that was over before keur.
    pub(super) fn closed(chance: &mut Chance, closes: NaiveDate, i: usize) -> Self {
        let publish = shift(closes, -chance.between(15, 25));
        Self {
            number: String::new(),
            state: VacancyState::Closed,
            before: VacancyState::Closed,
            n: i,
            progress: Progress::Filled,
            function: 0,
            entity: 0,
            kind: cast::archived(i),
            created: workday(shift(publish, -chance.between(12, 38))),
            publish: Some(publish),
            closes: Some(closes),
            applications: 0,
            owner: 0,
            telling: Telling::Nothing,
            showcase: false,
            calls: None,
        }
        .with_function(chance, i)
    }

    /// Gives it a function its kind of procedure may be held for, and an entity that seeks such people.
    fn with_function(mut self, chance: &mut Chance, i: usize) -> Self {
        let data = data();
        let statutory = self.kind == ProcedureKind::ExternalStatutory;
        let tour = self.state == VacancyState::AwaitingApproval && i % 5 != 1 && !statutory;
        // Every function in turn, so that every entity seeks somebody; then by chance. Statutory is what has authority, and only that.
        let start = i * 7 + 3;
        self.function = (start..start + data.functions.len())
            .map(|at| at % data.functions.len())
            .find(|at| has_authority(data.functions[*at].title) == statutory)
            .unwrap_or(0);
        if self.kind == ProcedureKind::ManagerSelects && cast::ground(self.n).0 == SelectorGround::DoctoralGrant {
            self.function = data.function(cast::RESEARCH);
        }
        if tour {
            // The line manager of the tour has approvals waiting.
            let titles = [
                "Dossierbehandelaar premies",
                "Beleidsmedewerker water",
                "Energiedeskundige",
            ];
            self.function = data.function(titles[i % 3]);
        }
        let function = &data.functions[self.function];
        self.entity = chance.pick(&function.entities).unwrap_or(0);
        if tour {
            let served = [data.entity("WVL"), data.entity("OMG")];
            self.entity = function
                .entities
                .iter()
                .copied()
                .find(|at| served.contains(at))
                .unwrap_or(self.entity);
        }
        self
    }

    /// Whether its kind is published.
    pub(super) fn is_published(&self) -> bool {
        cast::has(self.kind, VacancyState::Published)
    }

    /// Whether its kind is judged by a jury.
    pub(super) fn is_judged(&self) -> bool {
        cast::has(self.kind, VacancyState::InSelection)
    }
}

/// Functions with authority over people's rights: only they may be statutory.
pub(super) fn has_authority(title: &str) -> bool {
    [
        "Loods",
        "Maritiem verkeersleider",
        "Fiscaal controleur",
        "Boswachter",
        "Consulent jeugdhulp",
        "Zorginspecteur",
    ]
    .contains(&title)
}

fn place_showcases(specs: &mut [Spec], today: NaiveDate) {
    let data = data();
    for (from_newest, state, title, applications) in SHOWCASES {
        let at = specs.len() - 1 - from_newest;
        // The nearest external one of that state changes places with what stands there.
        let nearest = (0..specs.len())
            .filter(|i| specs[*i].state == *state && !specs[*i].showcase)
            .filter(|i| specs[*i].kind == ProcedureKind::ExternalContractual)
            .min_by_key(|i| i.abs_diff(at));
        let Some(nearest) = nearest else { continue };
        specs.swap(at, nearest);
        let spec = &mut specs[at];
        spec.showcase = true;
        spec.function = data.function(title);
        spec.entity = data.functions[spec.function].entities[0];
        spec.applications = *applications;
        let dates = match state {
            VacancyState::InSelection => (Progress::Interviews, -66, -45),
            VacancyState::Published => (Progress::Open, -8, 15),
            _ => (Progress::Done, -88, -65),
        };
        spec.progress = dates.0;
        spec.publish = Some(shift(today, dates.1));
        spec.closes = Some(shift(today, dates.2));
        spec.created = workday(shift(today, dates.1 - 23));
        spec.telling = Telling::Full;
    }
}

/// A reserve is made before it is called: of what was closed first, a recruitment comes before the call.
fn reserve_first(specs: &mut [Spec]) {
    let closed = |spec: &Spec, kind| spec.state == VacancyState::Closed && spec.kind == kind;
    let call = specs.iter().position(|spec| closed(spec, ProcedureKind::ReserveCall));
    let made = specs
        .iter()
        .position(|spec| closed(spec, ProcedureKind::ExternalContractual));
    if let (Some(call), Some(made)) = (call, made)
        && call < made
    {
        specs.swap(call, made);
        let days = |spec: &Spec| (spec.created, spec.publish, spec.closes);
        let (early, late) = (days(&specs[made]), days(&specs[call]));
        (specs[call].created, specs[call].publish, specs[call].closes) = early;
        (specs[made].created, specs[made].publish, specs[made].closes) = late;
    }
}

/// From so many candidates on, enough of them come into the reserve to be called.
const CROWD: usize = 60;

/// A call from a reserve is for a function there is a reserve of: the latest one that closed before.
fn calls(specs: &mut [Spec]) {
    for i in 0..specs.len() {
        if specs[i].kind != ProcedureKind::ReserveCall {
            continue;
        }
        let reserve = |(at, spec): &(usize, &Spec)| {
            let external = spec.state == VacancyState::Closed && spec.kind == ProcedureKind::ExternalContractual;
            external && makes_reserve(*at)
        };
        let crowded = |found: &(usize, &Spec)| reserve(found) && found.1.applications >= CROWD;
        let before = || specs[..i].iter().enumerate().rev();
        let Some((_, from)) = before().find(crowded).or_else(|| before().find(reserve)) else {
            continue;
        };
        let (number, of) = (from.number.clone(), (from.function, from.entity));
        // What the line manager of the tour approves stays hers.
        if specs[i].state != VacancyState::AwaitingApproval {
            (specs[i].function, specs[i].entity) = of;
        }
        specs[i].calls = Some(number);
    }
}

/// Whether the vacancy in this place makes a reserve, when its kind may.
pub(super) const fn makes_reserve(i: usize) -> bool {
    i % 3 != 2
}

/// The main person owns the showcases and every sixth procedure; the journal tells of what she did.
fn owners(specs: &mut [Spec]) {
    for (i, spec) in specs.iter_mut().enumerate() {
        spec.owner = match (spec.showcase, i % 6) {
            (true, _) | (_, 0) => 0,
            (_, 2 | 4) => 2,
            _ => 1,
        };
        if spec.owner != 0 && i % 16 != 1 {
            spec.telling = Telling::Rows;
        }
    }
    // What was over first stems from before keur.
    let over: Vec<usize> = (0..specs.len())
        .filter(|i| specs[*i].state == VacancyState::Closed)
        .collect();
    for i in over.iter().take(over.len() * 7 / 8) {
        specs[*i].telling = Telling::Nothing;
    }
}

/// Shares the applications out by weight, to the last one.
fn share(chance: &mut Chance, specs: &mut [Spec], total: usize) {
    for spec in specs.iter_mut().filter(|spec| spec.progress > Progress::None) {
        spec.applications = cast::few(spec.kind, spec.n).unwrap_or(spec.applications);
    }
    let weights: Vec<usize> = specs
        .iter()
        .map(|spec| match (spec.showcase, spec.progress) {
            (true, _) | (_, Progress::None) => 0,
            _ if cast::few(spec.kind, spec.n).is_some() => 0,
            (_, Progress::Open) => chance.between(3, 15) as usize,
            // Fewer people can come from inside than from outside.
            _ if spec.telling == Telling::Nothing && !spec.kind.is_external() => chance.between(25, 70) as usize,
            _ if spec.telling == Telling::Nothing => chance.between(90, 400) as usize,
            (_, progress) if progress >= Progress::Done => chance.between(6, 15) as usize,
            _ => chance.between(9, 26) as usize,
        })
        .collect();
    let fixed: usize = specs.iter().map(|spec| spec.applications).sum();
    let (sum, mut left) = (weights.iter().sum::<usize>().max(1), total.saturating_sub(fixed));
    let rest = left;
    for (spec, weight) in specs.iter_mut().zip(&weights).filter(|(_, weight)| **weight > 0) {
        let part = (rest * weight / sum).min(left);
        spec.applications = part;
        left -= part;
    }
    // What rounding left over goes to the last closed one.
    let last = |spec: &&mut Spec| spec.state == VacancyState::Closed && cast::few(spec.kind, spec.n).is_none();
    if let Some(spec) = specs.iter_mut().rev().find(last) {
        spec.applications += left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_showcases_have_their_numbers_and_the_total_is_exact() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
        for vacancies in [SMALLEST, 100, LARGEST] {
            let specs = plan(2026, today, vacancies, 3500);
            assert_eq!(specs.len(), vacancies);
            assert_eq!(specs.iter().map(|spec| spec.applications).sum::<usize>(), 3500);
            for (number, state, _, applications) in [
                ("2026-0388", VacancyState::ReportDrawn, "", 9),
                ("2026-0412", VacancyState::InSelection, "", 61),
                ("2026-0420", VacancyState::Published, "", 14),
            ] {
                let spec = specs.iter().find(|spec| spec.number == number).unwrap();
                assert_eq!((spec.state, spec.applications), (state, applications));
            }
            for spec in &specs {
                assert!(spec.publish.is_none_or(|publish| spec.created < publish));
                assert!(
                    spec.closes
                        .is_none_or(|closes| spec.publish.is_some_and(|publish| publish < closes))
                );
            }
        }
    }
}
