//! A report as a PDF: the table with its head on every page, a chart of plain shapes, what was asked, the notes.

use super::{heading, notes, parameters, read, title};
use crate::documents::typeset::{Content, Template};
use crate::domain::report::{Figure, Line, Report};
use crate::i18n::Words;
use chrono::NaiveDateTime;
use serde_json::{Value, json};

/// So many bars fit a page and are still told apart.
const BARS: usize = 24;

/// The template.
pub const TEMPLATE: Template = Template {
    name: "report",
    source: include_str!("../../../assets/documents/report.typ"),
    words: &["doc-", "report-paper-"],
    sections: &[],
};

/// What the template is filled with.
pub fn content(report: &Report, at: NaiveDateTime, words: &Words) -> Content {
    Content {
        lang: words.lang,
        title: title(report, words),
        made: at,
        data: json!({
            "parameters": parameters(report, words).into_iter().skip(1).map(|(label, value)| json!([label, value])).collect::<Vec<_>>(),
            "headings": report.headings.iter().map(|one| json!({ "name": heading(one, words), "number": one.holds.is_number() })).collect::<Vec<_>>(),
            "lines": report.lines.iter().map(|line| cells(line, report, words)).collect::<Vec<_>>(),
            "total": report.total.as_ref().map(|line| cells(line, report, words)),
            "notes": notes(report, words),
            "help": words.get(&report.kind.help()),
            "chart": chart(report, words),
        }),
    }
}

fn cells(line: &Line, report: &Report, words: &Words) -> Value {
    let pairs = line.cells.iter().zip(&report.headings);
    pairs
        .map(|(figure, heading)| Value::String(read(figure, heading.holds, words)))
        .collect()
}

/// The bars: a name, how long in thousandths of the longest, and the value in words; nothing where no chart makes one wiser.
fn chart(report: &Report, words: &Words) -> Value {
    let bars = report.bars();
    let longest = bars.iter().map(|(_, value)| value.abs()).max().unwrap_or(0);
    let Some(column) = report.chart.filter(|_| longest > 0) else {
        return Value::Null;
    };
    let Some(of) = report.headings.get(column) else {
        return Value::Null;
    };
    let bar = |(at, value): &(usize, i64)| {
        let line = &report.lines[*at];
        let name = line.cells.first().unwrap_or(&Figure::Blank);
        let told = line.cells.get(column).unwrap_or(&Figure::Blank);
        json!({
            "name": read(name, report.headings[0].holds, words),
            "length": value.abs() * 1_000 / longest,
            "value": read(told, of.holds, words),
        })
    };
    json!({ "name": heading(of, words), "bars": bars.iter().take(BARS).map(bar).collect::<Vec<_>>() })
}
