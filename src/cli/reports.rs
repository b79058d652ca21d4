//! Reports: listed, made, kept; and clicks that come in.

use crate::cli::args::{FormatChoice, ImportClicks, ReportFilter, ReportKeep, ReportShow, ReportTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{act, organisation, rows, shortlists};
use crate::documents::report::{self as paper, ReportFormat};
use crate::documents::{self, House};
use crate::domain::list::{Scope, View};
use crate::domain::report::{Figure, Filter, Holds, Line, Period, Report};
use crate::domain::{Coded, Message, ReportKind};
use crate::i18n::date;
use crate::office::candidate::import::paths;
use crate::office::person::{Ask, Told};
use crate::office::report::clicks::{Becomes, ClickPreview};
use crate::office::report::{ReportCommand, ReportQuery, ReportReply, Shelved};
use crate::office::{Query, Reply};
use crate::store::report::saved::Saved;
use crate::text;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Lists, makes, keeps, removes.
pub fn run(desk: &mut Desk, task: &ReportTask, house: &House, out: &mut Out) -> Outcome {
    match task {
        ReportTask::List { format } => list(desk, *format, out),
        ReportTask::Show(wanted) => show(desk, wanted, house, out),
        ReportTask::Keep(wanted) => keep(desk, wanted, out),
        ReportTask::Drop { name } => {
            let saved = named(desk, name)?.ok_or_else(|| rows::missing("refused-no-report", name))?;
            let (saved, seen) = (saved.id, saved.version);
            act::run(desk, &ReportCommand::Drop { saved, seen }.into(), out)
        }
    }
}

fn shelf(desk: &Desk) -> Result<Vec<Shelved>, Trouble> {
    match desk.ask(&Query::Report(ReportQuery::Shelf(Ask::All(View::default()))))? {
        Reply::Report(ReportReply::Shelf(Told::All(all))) => Ok(all),
        _ => Ok(Vec::new()),
    }
}

/// A saved report by its name, accents and case aside.
fn named(desk: &Desk, name: &str) -> Result<Option<Saved>, Trouble> {
    let wanted = text::fold(name.trim());
    let saved = shelf(desk)?.into_iter().filter_map(|shelved| shelved.saved);
    Ok(saved.into_iter().find(|saved| text::fold(&saved.name) == wanted))
}

fn list(desk: &Desk, format: FormatChoice, out: &mut Out) -> Outcome {
    let row = |shelved: &Shelved| {
        let saved = shelved.saved.as_ref();
        let text = |pick: fn(&Saved) -> &str| saved.map_or(Cell::None, |saved| Cell::text(pick(saved)));
        vec![
            Cell::text(saved.map_or(shelved.kind.code(), |saved| &saved.name)),
            Cell::of(shelved.kind),
            text(|saved| &saved.short),
            text(|saved| &saved.owner_name),
        ]
    };
    let readable = shelf(desk)?.into_iter().filter(|shelved| shelved.refused.is_none());
    let table = Table {
        columns: vec!["report-name", "report", "shared-within", "owner"],
        rows: readable.map(|shelved| row(&shelved)).collect(),
        ..Table::default()
    };
    shortlists::print(&table, format, out)
}

/// The filter that was typed, over one that is kept.
fn filter(desk: &Desk, typed: &ReportFilter, kept: Filter) -> Result<Filter, Trouble> {
    let mut filter = kept;
    if let Some(ovo) = &typed.entity {
        filter.scope = Scope::Entity(organisation::find(desk, ovo)?);
    }
    if typed.mine {
        filter.scope = Scope::Mine;
    }
    if !typed.kind.is_empty() {
        filter.kinds.clone_from(&typed.kind);
    }
    if !typed.level.is_empty() {
        filter.levels.clone_from(&typed.level);
    }
    for (typed, kept) in [(&typed.rank, &mut filter.rank), (&typed.officer, &mut filter.officer)] {
        if let Some(typed) = typed {
            kept.clone_from(typed);
        }
    }
    let today = desk.clock.today();
    let day = |typed: &Option<String>| typed.as_deref().map(|typed| read_day(typed, today)).transpose();
    let (from, until) = (day(&typed.from)?, day(&typed.to)?);
    if from.is_some() || until.is_some() {
        filter.period = Period::Fixed { from, until };
    }
    if let Some(span) = typed.period {
        filter.period = Period::Moving(span);
    }
    Ok(filter)
}

fn read_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Trouble> {
    date::read_day(typed, today).ok_or_else(|| Trouble::usage(Message::new("cli-bad-day").with("value", typed)))
}

fn show(desk: &Desk, wanted: &ReportShow, house: &House, out: &mut Out) -> Outcome {
    let (kind, kept) = match ReportKind::from_code(&wanted.which) {
        Some(kind) => (kind, Filter::default()),
        None => match named(desk, &wanted.which)? {
            Some(saved) => (saved.kind, saved.filter),
            None => return Err(rows::missing("refused-no-report", &wanted.which)),
        },
    };
    let filter = filter(desk, &wanted.filter, kept)?;
    let Reply::Report(ReportReply::Made(report)) = desk.ask(&Query::Report(ReportQuery::make(kind, filter)))? else {
        return Ok(Exit::Done);
    };
    let files = [(ReportFormat::Xlsx, &wanted.xlsx), (ReportFormat::Pdf, &wanted.pdf)];
    let mut wrote = false;
    for (format, path) in files {
        if let Some(path) = path {
            write(desk, &report, (format, path), house, out)?;
            wrote = true;
        }
    }
    match wanted.format {
        _ if wrote => Ok(Exit::Done),
        FormatChoice { json: true, .. } => out.json(&as_json(&report, out)).map(|()| Exit::Done),
        FormatChoice { csv: true, .. } => out.bytes(&paper::csv(&report, out.words)).map(|()| Exit::Done),
        FormatChoice { .. } => plain(&report, out),
    }
}

fn write(
    desk: &Desk,
    report: &Report,
    (format, path): (ReportFormat, &Path),
    house: &House,
    out: &mut Out,
) -> Result<(), Trouble> {
    let at = desk.clock.local();
    let file = paper::file(report, format, at, out.words, house).map_err(|messages| Trouble {
        exit: Exit::Io,
        messages,
    })?;
    file.warnings.iter().for_each(|warning| out.aside(warning));
    documents::write(path, &file.bytes).map_err(|error| Trouble::writing(path, &error))?;
    let done = Message::new("cli-report-made")
        .with("report", Message::of(report.kind))
        .with("path", path.display().to_string());
    out.wrote(path, &done)
}

/// The report for people: what was asked, the table, the notes.
fn plain(report: &Report, out: &mut Out) -> Outcome {
    let words = out.words;
    for (label, value) in paper::parameters(report, words) {
        out.line(text::clean(&format!("{label}: {value}")))?;
    }
    out.line("")?;
    let heads = report.headings.iter().map(|one| paper::heading(one, words));
    let mut grid: Vec<Vec<String>> = vec![heads.collect()];
    for line in paper::lines(report) {
        let cells = line.cells.iter().zip(&report.headings);
        grid.push(
            cells
                .map(|(figure, one)| paper::read(figure, one.holds, words))
                .collect(),
        );
    }
    let wide = |at: usize| {
        grid.iter()
            .filter_map(|row| row.get(at))
            .map(|cell| text::width(cell))
            .max()
    };
    let widths: Vec<usize> = (0..report.headings.len()).map(|at| wide(at).unwrap_or(0)).collect();
    for row in &grid {
        let mut told = String::new();
        for ((cell, width), one) in row.iter().zip(&widths).zip(&report.headings) {
            let gap = " ".repeat(width - text::width(cell));
            match one.holds.is_number() {
                true => told += &format!("{gap}{cell}  "),
                false => told += &format!("{cell}{gap}  "),
            }
        }
        out.line(text::clean(told.trim_end()))?;
    }
    let notes = paper::notes(report, words);
    if !notes.is_empty() {
        out.line("")?;
    }
    for note in notes {
        out.line(text::clean(&note))?;
    }
    Ok(Exit::Done)
}

/// The report for programs: codes, whole numbers, days as ISO has them; `null` is nothing, `"*"` is left out.
fn as_json(report: &Report, out: &Out) -> Value {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let line = |line: &Line| {
        let pairs = line.cells.iter().zip(&report.headings);
        let object: Map<String, Value> = pairs
            .map(|(figure, heading)| (heading.id.clone(), value(figure, heading.holds, out)))
            .collect();
        Value::Object(object)
    };
    json!({
        "report": report.kind.code(),
        "on": report.on.to_string(),
        "from": day(report.days.0),
        "until": day(report.days.1),
        "filter": report.filter,
        "columns": report.headings.iter().map(|one| &one.id).collect::<Vec<_>>(),
        "lines": report.lines.iter().map(line).collect::<Vec<_>>(),
        "total": report.total.as_ref().map(line),
        "notes": paper::notes(report, out.words),
    })
}

fn value(figure: &Figure, holds: Holds, out: &Out) -> Value {
    match figure {
        Figure::Blank => Value::Null,
        Figure::Hidden => json!(paper::LEFT_OUT),
        Figure::Count(n) => json!(n),
        Figure::Tenths(tenths) if holds == Holds::Percent => json!(*tenths as f64 / 1_000.0),
        Figure::Tenths(tenths) => json!(*tenths as f64 / 10.0),
        Figure::Day(day) => json!(day.to_string()),
        Figure::Text(text) => json!(text),
        // As every sentence: its id for programs, its words for people.
        Figure::Word(message) => json!({ "id": message.id, "text": out.words.text(message) }),
    }
}

fn keep(desk: &mut Desk, wanted: &ReportKeep, out: &mut Out) -> Outcome {
    let filter = filter(desk, &wanted.filter, Filter::default())?;
    let share = wanted
        .share
        .as_deref()
        .map(|ovo| organisation::find(desk, ovo))
        .transpose()?;
    let own = named(desk, &wanted.name)?.filter(|saved| saved.owner == desk.actor.person);
    let command = match own {
        // A name stands for one report: another kind under it is another report.
        Some(saved) if saved.kind == wanted.report => ReportCommand::Change {
            saved: saved.id,
            seen: saved.version,
            name: wanted.name.clone(),
            entity: share.or(saved.entity),
            filter,
        },
        _ => ReportCommand::Keep {
            name: wanted.name.clone(),
            entity: share,
            report: wanted.report,
            filter,
        },
    };
    act::run(desk, &command.into(), out)
}

/// Takes clicks in from a file, or tells what would become of them.
pub fn clicks(desk: &mut Desk, wanted: &ImportClicks, out: &mut Out) -> Outcome {
    let today = desk.clock.today();
    let on = wanted.on.as_deref().map(|typed| read_day(typed, today)).transpose()?;
    let path = paths::expanded(&wanted.file.to_string_lossy());
    let Reply::Report(ReportReply::Clicks(preview)) = desk.ask(&Query::Report(ReportQuery::Clicks { path, on }))?
    else {
        return Ok(Exit::Done);
    };
    if wanted.dry_run || wanted.format.json || wanted.format.csv {
        shortlists::print(&judged(&preview, out), wanted.format, out)?;
    } else {
        for (line, becomes) in &preview.becomes {
            if let Becomes::Refused(why) = becomes {
                let told = Message::new("clicks-line").with("line", line.to_string());
                out.say(&told.with("why", why.clone()))?;
            }
        }
    }
    if wanted.dry_run {
        let (new, instead, same, lost) = preview.count();
        let message = Message::new("cli-clicks-would").with("n", new).with("instead", instead);
        out.aside(&message.with("same", same).with("lost", lost));
        return Ok(Exit::Done);
    }
    let command = ReportCommand::Clicks {
        file: preview.file.clone(),
        lines: preview.lines,
    };
    let done = desk.execute(&command.into())?;
    match wanted.format.json || wanted.format.csv {
        true => out.aside(&done.message),
        false => out.say(&done.message)?,
    }
    Ok(Exit::Done)
}

fn judged(preview: &ClickPreview, out: &Out) -> Table {
    let row = |(line, becomes): &(u64, Becomes)| {
        let (code, why) = match becomes {
            Becomes::New => ("new", String::new()),
            Becomes::Instead(before) => ("instead", before.to_string()),
            Becomes::Same => ("same", String::new()),
            Becomes::Refused(why) => ("refused", out.words.text(why)),
        };
        vec![Cell::Number(*line as i64), Cell::text(code), Cell::text(why)]
    };
    Table {
        columns: vec!["line", "click-becomes", "click-why"],
        right: vec!["line"],
        rows: preview.becomes.iter().map(row).collect(),
        more: false,
    }
}
