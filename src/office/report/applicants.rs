//! Reports on candidates: by state and source, by source and ending, and the aggregates of diversity.

use super::filter::{Base, is, is_text};
use super::query::{Watched, counted};
use crate::domain::list::Clause;
use crate::domain::report::suppress::Counts;
use crate::domain::report::{Ending, Figure, Heading, Holds, Line, Report, measure};
use crate::domain::{ApplicationState, Channel, Coded, Message, SettingKey};
use crate::office::Failure;
use crate::store::report::applicants::{self, ByState, OfSource};

/// So many sources have a column of their own; the others stand together.
const COLUMNS: usize = 6;

/// What a source is called: a channel by its word, another site as it is written.
pub(super) fn source_name(source: &str) -> Message {
    match (Channel::from_code(source), source) {
        (Some(channel), _) => Message::of(channel),
        (None, "") => Message::new("report-source-none"),
        (None, source) => Message::new("said-as-is").with("text", source),
    }
}

fn found(base: &Base<'_>, watched: &Watched<'_>) -> Result<Vec<OfSource>, Failure> {
    let tell = |done| watched.tell(done);
    Watched::whole(applicants::by_source(base.counter.connection, &base.asked(), &tell)?)
}

/// Candidates by state, a column for each source.
pub(super) fn stages(base: &Base<'_>, watched: &Watched<'_>, report: &mut Report) -> Result<(), Failure> {
    let found = found(base, watched)?;
    let (own, rest) = found.split_at(found.len().min(COLUMNS));
    report.headings = vec![
        Heading::new("state", Holds::Words),
        Heading::new("candidates", Holds::Count),
    ];
    for one in own {
        report
            .headings
            .push(Heading::called(&one.source, source_name(&one.source), Holds::Count));
    }
    if !rest.is_empty() {
        report.headings.push(Heading::new("other-sources", Holds::Count));
    }
    let line = |name: Message, of: &dyn Fn(&OfSource) -> i64, state: Option<ApplicationState>| {
        let within = || state.map(|state| is("state", [state]));
        let all = found.iter().map(of).sum();
        let mut line = counted(Line::named(Figure::Word(name)), all, base.behind(within()));
        for one in own {
            let from = base.behind(within().into_iter().chain([from_source(&one.source)]));
            line = counted(line, of(one), from);
        }
        if !rest.is_empty() {
            line = line.with(Figure::Count(rest.iter().map(of).sum()));
        }
        line
    };
    for state in ApplicationState::ALL {
        let of = |one: &OfSource| one.in_state(*state);
        if found.iter().any(|one| of(one) > 0) {
            report.lines.push(line(Message::of(*state), &of, Some(*state)));
        }
    }
    report.total = Some(line(Message::new("report-total"), &OfSource::all, None));
    report.chart = Some(1);
    Ok(())
}

/// The candidates of one source, as it is written.
fn from_source(source: &str) -> Clause {
    is_text("source", source)
}

/// Properties of candidates per source, and where they ended.
pub(super) fn sources(base: &Base<'_>, watched: &Watched<'_>, report: &mut Report) -> Result<(), Failure> {
    let found = found(base, watched)?;
    report.headings = vec![
        Heading::new("source", Holds::Words),
        Heading::new("candidates", Holds::Count),
        Heading::new("external", Holds::Count),
        Heading::new("internal", Holds::Count),
    ];
    for ending in Ending::ALL {
        let name = Message::of(*ending);
        report.headings.push(Heading::called(ending.code(), name, Holds::Count));
    }
    report.headings.push(Heading::new("suitable-share", Holds::Percent));
    for one in &found {
        let from = || Some(from_source(&one.source));
        report
            .lines
            .push(of_source(base, source_name(&one.source), &[one], &from));
    }
    let all: Vec<&OfSource> = found.iter().collect();
    report.total = Some(of_source(base, Message::new("report-total"), &all, &|| None));
    report.chart = Some(1);
    Ok(())
}

fn of_source(base: &Base<'_>, name: Message, sources: &[&OfSource], from: &dyn Fn() -> Option<Clause>) -> Line {
    let sum = |of: &dyn Fn(&OfSource) -> i64| -> i64 { sources.iter().map(|one| of(one)).sum() };
    let all = sum(&OfSource::all);
    let mut line = counted(Line::named(Figure::Word(name)), all, base.behind(from()));
    for (profile, n) in [
        ("external", sum(&|one| one.external.iter().sum())),
        ("internal", sum(&|one| one.internal.iter().sum())),
    ] {
        let clauses = from().into_iter().chain([is_text("profile", profile)]);
        line = counted(line, n, base.behind(clauses));
    }
    let ended = |ending: Ending| sum(&|one| ending.states().map(|state| one.in_state(state)).sum());
    for ending in Ending::ALL {
        let clauses = from().into_iter().chain([is("state", ending.states())]);
        line = counted(line, ended(*ending), base.behind(clauses));
    }
    let good = ended(Ending::Suitable) + ended(Ending::Hired);
    line.with(Figure::tenths(measure::tenths_of_percent(good, all)))
}

/// Reserved posts and accommodation, where candidates ended: aggregates only, without small groups.
pub(super) fn diversity(base: &Base<'_>, watched: &Watched<'_>, report: &mut Report) -> Result<(), Failure> {
    let tell = |done| watched.tell(done);
    let groups = Watched::whole(applicants::by_group(base.counter.connection, &base.asked(), &tell)?)?;
    let threshold = base.strictest(SettingKey::SmallGroup)?;
    let ended = |states: &ByState| -> Vec<i64> {
        let of = |ending: &Ending| ending.states().map(|state| states[state as usize]).sum();
        Ending::ALL.iter().map(of).collect()
    };
    let shown = Counts::new(groups.iter().map(|group| ended(&group.states)).collect()).suppressed(threshold);
    report.headings = vec![Heading::new("group", Holds::Words)];
    for ending in Ending::ALL {
        let name = Message::of(*ending);
        report.headings.push(Heading::called(ending.code(), name, Holds::Count));
    }
    report.headings.push(Heading::new("candidates", Holds::Count));
    let line = |name: Message, row: &[Option<i64>]| {
        let figure = |cell: &Option<i64>| cell.map_or(Figure::Hidden, Figure::Count);
        let cells = row.iter().map(figure);
        cells.fold(Line::named(Figure::Word(name)), Line::with)
    };
    for (group, row) in groups.iter().zip(&shown) {
        let id = match (group.reserved, group.asked) {
            (true, true) => "report-group-reserved-asked",
            (true, false) => "report-group-reserved",
            (false, true) => "report-group-asked",
            (false, false) => "report-group-neither",
        };
        report.lines.push(line(Message::new(id), row));
    }
    report.total = shown.last().map(|row| line(Message::new("report-total"), row));
    report
        .notes
        .push(Message::new("report-note-small").with("n", threshold));
    report.notes.push(Message::new("report-note-months"));
    report.notes.push(Message::new("report-note-not-held"));
    report.notes.push(Message::new("report-note-handicap"));
    Ok(())
}
