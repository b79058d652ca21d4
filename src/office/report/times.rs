//! Reports on time: until somebody is hired, and in each stage. Days from midnight to midnight, medians and ninetieth percentiles.

use super::filter::{Base, is};
use super::query::{Watched, counted};
use crate::domain::report::{Figure, Heading, Holds, Line, Report, measure};
use crate::domain::{ApplicationState, Coded, Message, ProcedureKind, StageKind};
use crate::office::Failure;
use crate::store::report::times;
use std::collections::BTreeMap;

fn headings(first: &str, counted: &str) -> Vec<Heading> {
    vec![
        Heading::new(first, Holds::Words),
        Heading::new(counted, Holds::Count),
        Heading::new("median", Holds::Days),
        Heading::new("p90", Holds::Days),
    ]
}

fn with_times(line: Line, mut tenths: Vec<i64>) -> Line {
    let median = measure::percentile(&mut tenths, 50);
    let slow = measure::percentile(&mut tenths, 90);
    line.with(Figure::tenths(median)).with(Figure::tenths(slow))
}

/// From publication to the day somebody was hired, by kind of procedure.
pub(super) fn to_fill(base: &Base<'_>, watched: &Watched<'_>, report: &mut Report) -> Result<(), Failure> {
    let tell = |done| watched.tell(done);
    let hires = Watched::whole(times::hires(base.counter.connection, &base.asked(), &tell)?)?;
    report.headings = headings("kind", "hired");
    let mut by_kind: BTreeMap<ProcedureKind, (i64, Vec<i64>)> = BTreeMap::new();
    let mut undated = 0_i64;
    for hire in hires {
        let (n, days) = by_kind.entry(hire.kind).or_default();
        *n += 1;
        match hire.published {
            Some(day) => {
                let hired = base.counter.clock.local_of(hire.at).date();
                days.push((hired - day).num_days().max(0) * 10);
            }
            None => undated += 1,
        }
    }
    let hired = |extra: Option<ProcedureKind>| {
        let kind = extra.map(|kind| is("kind", [kind]));
        base.behind(kind.into_iter().chain([is("state", [ApplicationState::Hired])]))
    };
    for (kind, (n, days)) in &by_kind {
        let line = counted(Line::named(Figure::Word(Message::of(*kind))), *n, hired(Some(*kind)));
        report.lines.push(with_times(line, days.clone()));
    }
    let all = by_kind.values().map(|(n, _)| n).sum();
    let days = by_kind.into_values().flat_map(|(_, days)| days).collect();
    let total = Line::named(Figure::Word(Message::new("report-total")));
    report.total = Some(with_times(counted(total, all, hired(None)), days));
    report.chart = Some(2);
    if undated > 0 {
        report
            .notes
            .push(Message::new("report-note-undated").with("n", undated));
    }
    Ok(())
}

/// How long a decision is waited for, by kind of stage.
pub(super) fn in_stage(base: &Base<'_>, watched: &Watched<'_>, report: &mut Report) -> Result<(), Failure> {
    let tell = |done| watched.tell(done);
    let mut steps = Watched::whole(times::steps(base.counter.connection, &base.asked(), &tell)?)?;
    report.headings = headings("stage", "decisions");
    let mut all = Vec::new();
    for kind in StageKind::ALL {
        let Some(found) = steps.remove(kind) else { continue };
        let tenths: Vec<i64> = found.into_iter().map(measure::tenths_of_days).collect();
        let line = Line::named(Figure::Word(Message::of(*kind))).with(Figure::Count(tenths.len() as i64));
        all.extend(&tenths);
        report.lines.push(with_times(line, tenths));
    }
    let total = Line::named(Figure::Word(Message::new("report-total"))).with(Figure::Count(all.len() as i64));
    report.total = Some(with_times(total, all));
    report.chart = Some(2);
    report.notes.push(Message::new("report-note-in-stage"));
    Ok(())
}
