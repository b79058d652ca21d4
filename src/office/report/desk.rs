//! Reports on how things stand: what each officer has in hand, and who is left in the reserves.

use super::filter::{Base, is, reads};
use super::query::counted;
use crate::domain::list::Clause;
use crate::domain::report::{Figure, Heading, Holds, Line, Report};
use crate::domain::{ApplicationState, Coded, Message, VacancyState};
use crate::office::Failure;
use crate::store::report::desk::{self, Load};

/// The columns of the workload: which states each counts.
const HANDS: &[(&str, &[VacancyState])] = &[
    ("preparing", &[VacancyState::InPreparation, VacancyState::Ready]),
    ("published", &[VacancyState::Published]),
    (
        "selecting",
        &[
            VacancyState::PublicationClosed,
            VacancyState::InSelection,
            VacancyState::ReportDrawn,
        ],
    ),
    (
        "approving",
        &[VacancyState::AwaitingApproval, VacancyState::ReapprovalNeeded],
    ),
    ("closing", &[VacancyState::Approved]),
    ("on-hold", &[VacancyState::OnHold]),
];

/// What each officer has in hand.
pub(super) fn workload(base: &Base<'_>, report: &mut Report) -> Result<(), Failure> {
    let (seen, clauses) = base.vacancies();
    let loads = desk::loads(base.counter.connection, seen, clauses, &base.asked())?;
    report.headings = vec![
        Heading::new("officer", Holds::Words),
        Heading::new("running", Holds::Count),
    ];
    for (id, _) in HANDS {
        report.headings.push(Heading::new(id, Holds::Count));
    }
    report.headings.push(Heading::new("undecided", Holds::Count));
    let mut loads: Vec<Load> = loads.into_values().collect();
    loads.sort_by_cached_key(|load| (-running(load), load.name.clone()));
    for load in loads.iter().filter(|load| running(load) > 0 || load.undecided > 0) {
        let name = Figure::Text(load.name.clone());
        report
            .lines
            .push(hand(base, name, &[load], &|| Some(reads("owner", &load.name))));
    }
    let all: Vec<&Load> = loads.iter().collect();
    let name = Figure::Word(Message::new("report-total"));
    report.total = Some(hand(base, name, &all, &|| None));
    report.chart = Some(1);
    Ok(())
}

fn open() -> impl Iterator<Item = VacancyState> {
    VacancyState::ALL.iter().copied().filter(|state| !state.is_final())
}

fn running(load: &Load) -> i64 {
    open().filter_map(|state| load.vacancies.get(&state)).sum()
}

fn hand(base: &Base<'_>, name: Figure, loads: &[&Load], whose: &dyn Fn() -> Option<Clause>) -> Line {
    let sum = |states: &[VacancyState]| -> i64 {
        let of = |load: &&Load| states.iter().filter_map(|state| load.vacancies.get(state)).sum::<i64>();
        loads.iter().map(of).sum()
    };
    let behind = |states: &[VacancyState]| {
        let clauses = whose().into_iter().chain([is("state", states.iter().copied())]);
        base.vacancies_behind(clauses)
    };
    let all: Vec<VacancyState> = open().collect();
    let mut line = counted(Line::named(name), sum(&all), behind(&all));
    for (_, states) in HANDS {
        line = counted(line, sum(states), behind(states));
    }
    let undecided = ApplicationState::ALL
        .iter()
        .copied()
        .filter(|state| state.is_undecided());
    let waiting = whose().into_iter().chain([is("state", undecided)]);
    let n = loads.iter().map(|load| load.undecided).sum();
    counted(line, n, base.behind(waiting))
}

/// Who is left in the reserves, and until when.
pub(super) fn reserves(base: &Base<'_>, report: &mut Report) -> Result<(), Failure> {
    let (seen, clauses) = base.vacancies();
    let found = desk::reserves(base.counter.connection, seen, clauses, base.counter.clock)?;
    let today = base.counter.clock.today();
    report.headings = vec![
        Heading::new("vacancy", Holds::Words),
        Heading::new("title", Holds::Words),
        Heading::new("entity", Holds::Words),
        Heading::new("order", Holds::Words),
        Heading::new("places", Holds::Count),
        Heading::new("hired", Holds::Count),
        Heading::new("called", Holds::Count),
        Heading::new("ends", Holds::Day),
        Heading::new("days-left", Holds::Count),
    ];
    let mut sums = (0, 0, 0);
    for reserve in found {
        let line = &reserve.line;
        sums = (sums.0 + line.members, sums.1 + reserve.hired, sums.2 + reserve.called);
        let of = |state| {
            let clauses = [reads("vacancy", &line.number), is("state", [state])];
            base.behind_of(line.entity, clauses)
        };
        let named = Line::named(Figure::Text(line.number.clone()))
            .with(Figure::Text(line.title.clone()))
            .with(Figure::Text(reserve.entity.clone()))
            .with(Figure::Word(Message::of(reserve.kind)));
        let with = counted(named, line.members, of(ApplicationState::InReserve));
        let with = counted(with, reserve.hired, of(ApplicationState::Hired)).with(Figure::Count(reserve.called));
        report.lines.push(match line.ends {
            Some(ends) => with
                .with(Figure::Day(ends))
                .with(Figure::Count((ends - today).num_days())),
            None => with.with(Figure::Blank).with(Figure::Blank),
        });
    }
    let blank = |line: Line, n: usize| (0..n).fold(line, |line, _| line.with(Figure::Blank));
    let total = blank(Line::named(Figure::Word(Message::new("report-total"))), 3);
    let total = [sums.0, sums.1, sums.2]
        .into_iter()
        .fold(total, |line, n| line.with(Figure::Count(n)));
    report.total = Some(blank(total, 2));
    report.chart = Some(4);
    Ok(())
}
