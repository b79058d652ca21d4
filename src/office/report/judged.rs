//! Reports on judging: how many pass what, and how far jurors lie apart.

use super::filter::Base;
use super::query::Watched;
use crate::domain::report::{Figure, Heading, Holds, Line, Report, measure};
use crate::domain::{Message, SettingKey};
use crate::office::Failure;
use crate::store::report::judged;

/// So many criteria are told, the most scored first: names are free, and nobody reads a thousand lines.
const MOST: usize = 400;

/// How many pass each condition and each criterion.
pub(super) fn pass_rates(base: &Base<'_>, watched: &Watched<'_>, report: &mut Report) -> Result<(), Failure> {
    let tell = |done| watched.tell(done);
    let (connection, asked) = (base.counter.connection, base.kept());
    let conditions = Watched::whole(judged::conditions(connection, &asked, &tell)?)?;
    let criteria = Watched::whole(judged::criteria(connection, &asked, &tell)?)?;
    report.headings = vec![
        Heading::new("criterion", Holds::Words),
        Heading::new("stage", Holds::Words),
        Heading::new("answers", Holds::Count),
        Heading::new("mean", Holds::Percent),
        Heading::new("passed", Holds::Count),
        Heading::new("pass-rate", Holds::Percent),
    ];
    for (kind, (all, good)) in conditions {
        let line = Line::named(Figure::Word(Message::of(kind)))
            .with(Figure::Word(Message::new("report-formal-condition")))
            .with(Figure::Count(all))
            .with(Figure::Blank)
            .with(Figure::Count(good));
        report
            .lines
            .push(line.with(Figure::tenths(measure::tenths_of_percent(good, all))));
    }
    let mut criteria: Vec<_> = criteria.into_iter().collect();
    criteria.sort_by_key(|(_, scored)| -scored.scores);
    let more = criteria.len().saturating_sub(MOST);
    criteria.truncate(MOST);
    for ((kind, name), scored) in criteria {
        let mean = (scored.scores > 0).then(|| (scored.permille + scored.scores / 2) / scored.scores);
        let passed = match scored.marked {
            0 => Figure::Blank,
            _ => Figure::Count(scored.passed),
        };
        let line = Line::named(Figure::Text(name))
            .with(Figure::Word(Message::of(kind)))
            .with(Figure::Count(scored.scores))
            .with(Figure::tenths(mean))
            .with(passed);
        let rate = measure::tenths_of_percent(scored.passed, scored.marked);
        report.lines.push(line.with(Figure::tenths(rate)));
    }
    report.chart = Some(5);
    report.notes.push(Message::new("report-note-settled"));
    report.notes.push(Message::new("report-note-marked"));
    if more > 0 {
        report.notes.push(Message::new("report-note-more").with("n", more));
    }
    Ok(())
}

/// How far the scores of each juror lie from those of the others.
pub(super) fn jurors(base: &Base<'_>, watched: &Watched<'_>, report: &mut Report) -> Result<(), Failure> {
    let tell = |done| watched.tell(done);
    let connection = base.counter.connection;
    let bound = base.strictest(SettingKey::SpreadPercent)?;
    let found = Watched::whole(judged::jurors(connection, &base.kept(), bound * 10, &tell)?)?;
    report.headings = vec![
        Heading::new("juror", Holds::Words),
        Heading::new("sheets", Holds::Count),
        Heading::new("scores", Holds::Count),
        Heading::new("difference", Holds::Percent),
        Heading::new("distance", Holds::Percent),
        Heading::new("far", Holds::Count),
    ];
    let mut lines = Vec::with_capacity(found.len());
    for (person, beside) in found {
        let mean = |sum: i64| (beside.scores > 0).then(|| sum / beside.scores);
        let name = judged::name(connection, person)?;
        let line = Line::named(Figure::Text(name.clone()))
            .with(Figure::Count(beside.sheets))
            .with(Figure::Count(beside.scores))
            .with(Figure::tenths(mean(beside.difference)))
            .with(Figure::tenths(mean(beside.distance)))
            .with(Figure::Count(beside.far));
        lines.push((-mean(beside.distance).unwrap_or(-1), name, line));
    }
    lines.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    report.lines = lines.into_iter().map(|(_, _, line)| line).collect();
    report.chart = Some(4);
    report.notes.push(Message::new("report-note-settled"));
    report.notes.push(Message::new("report-note-far").with("n", bound));
    Ok(())
}
