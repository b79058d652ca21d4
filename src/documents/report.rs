//! A report as a file: CSV, a workbook with a chart, a PDF. The words of a figure stand here once, for every face and every file.

mod paper;
mod workbook;

pub use paper::{TEMPLATE, content};
pub use workbook::workbook;

use crate::documents::{File, House, typeset};
use crate::domain::code::codes;
use crate::domain::list::Scope;
use crate::domain::report::{Dated, Figure, Heading, Holds, Line, Report};
use crate::domain::{Coded, Message};
use crate::exchange::csv::Sheet;
use crate::i18n::{Words, date};
use crate::text;
use chrono::NaiveDateTime;
use rust_xlsxwriter::XlsxError;

codes! {
    /// What a report is written as.
    ReportFormat, "report-export" {
        /// For a spreadsheet, figures only.
        Csv = "csv",
        /// A workbook with a chart.
        Xlsx = "xlsx",
        /// A paper.
        Pdf = "pdf",
    }
}

/// A report as a file.
///
/// # Errors
/// Why it could not be made, as sentences.
pub fn file(
    report: &Report,
    format: ReportFormat,
    at: NaiveDateTime,
    words: &Words,
    house: &House,
) -> Result<File, Vec<Message>> {
    let (bytes, warnings) = match format {
        ReportFormat::Csv => (csv(report, words), Vec::new()),
        ReportFormat::Xlsx => match workbook(report, at, words) {
            Ok(bytes) => (bytes, Vec::new()),
            Err(XlsxError::RowColumnLimitError) => return Err(vec![Message::new("report-file-large")]),
            Err(error) => return Err(vec![Message::new("said-as-is").with("text", error.to_string())]),
        },
        ReportFormat::Pdf => match typeset::pdf_or_ours(&TEMPLATE, &content(report, at, words), house) {
            Ok(pdf) => (pdf.bytes, pdf.warnings),
            Err(fault) => return Err(fault.messages()),
        },
    };
    let name = file_name(report, at, format.code(), words);
    Ok(File { name, bytes, warnings })
}

/// The sign that stands where a figure is left out, as the notes under the report say.
pub const LEFT_OUT: &str = "*";

/// A figure in words, to be read: `1.204`, `12,5`, `33,3 %`, `ma 23 nov 2026`.
pub fn read(figure: &Figure, holds: Holds, words: &Words) -> String {
    match (figure, holds) {
        (Figure::Count(n), _) => grouped(*n, words),
        (Figure::Tenths(tenths), Holds::Percent) => format!("{} %", decimal(*tenths, words)),
        (Figure::Day(day), _) => date::day(*day, words),
        _ => written(figure, words),
    }
}

/// A figure as a program reads it: a number without signs between, a day as `23/11/2026`.
pub fn written(figure: &Figure, words: &Words) -> String {
    match figure {
        Figure::Blank => String::new(),
        Figure::Hidden => LEFT_OUT.to_owned(),
        Figure::Count(n) => n.to_string(),
        Figure::Tenths(tenths) => decimal(*tenths, words),
        Figure::Day(day) => date::written(*day),
        Figure::Text(text) => text.clone(),
        Figure::Word(message) => words.text(message),
    }
}

fn decimal(tenths: i64, words: &Words) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    format!("{sign}{whole}{}{rest}", words.lang.decimal())
}

/// A whole number with its thousands apart.
fn grouped(n: i64, words: &Words) -> String {
    let separator = if words.lang.decimal() == ',' { '.' } else { ',' };
    let digits = n.unsigned_abs().to_string();
    let mut told = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            told.push(separator);
        }
        told.push(digit);
    }
    if n < 0 { format!("-{told}") } else { told }
}

/// The name of a column.
pub fn heading(heading: &Heading, words: &Words) -> String {
    words.text(&heading.name)
}

/// The title of a report.
pub fn title(report: &Report, words: &Words) -> String {
    words.of(report.kind).to_owned()
}

/// The period in words: `gepubliceerd van ma 2 feb 2026 tot en met …`.
pub fn period(report: &Report, words: &Words) -> String {
    let dated = report.kind.dated();
    let (from, until) = report.days;
    let day = |day| date::day(day, words);
    let message = match (from, until) {
        _ if dated == Dated::Never => Message::new("report-period-now").with("day", day(report.on)),
        (None, None) => Message::new("report-period-always"),
        (Some(from), None) => Message::new("report-period-from").with("from", day(from)),
        (None, Some(until)) => Message::new("report-period-until").with("until", day(until)),
        (Some(from), Some(until)) => Message::new("report-period-between")
            .with("from", day(from))
            .with("until", day(until)),
    };
    let told = words.text(&message);
    match dated {
        Dated::Never => told,
        _ if report.days == (None, None) => told,
        _ => format!("{} {told}", words.get(dated.message())),
    }
}

/// What the report was made under: a label and what was asked, whatever was.
pub fn parameters(report: &Report, words: &Words) -> Vec<(String, String)> {
    let filter = &report.filter;
    let mut told = vec![("report-parameter-report", title(report, words))];
    let whose = match filter.scope {
        Scope::All => words.get("scope-all").to_owned(),
        Scope::Mine => words.get("scope-mine").to_owned(),
        Scope::Entity(_) => report.entity.clone(),
    };
    told.push(("report-parameter-scope", whose));
    told.push(("report-parameter-period", period(report, words)));
    let several = |codes: Vec<&'static str>| codes.join(", ");
    let kinds = several(filter.kinds.iter().map(|kind| words.of(*kind)).collect());
    let levels = several(filter.levels.iter().map(|level| level.code()).collect());
    for (label, value) in [
        ("column-kind", kinds),
        ("column-level", levels),
        ("column-rank", filter.rank.trim().to_owned()),
        ("report-parameter-officer", filter.officer.trim().to_owned()),
    ] {
        if !value.is_empty() {
            told.push((label, value));
        }
    }
    told.push(("report-parameter-made", date::day(report.on, words)));
    told.into_iter()
        .map(|(label, value)| (words.get(label).to_owned(), value))
        .collect()
}

/// The notes under a report, as sentences.
pub fn notes(report: &Report, words: &Words) -> Vec<String> {
    report.notes.iter().map(|note| words.text(note)).collect()
}

/// The lines with the total at their end.
pub fn lines(report: &Report) -> impl Iterator<Item = &Line> {
    report.lines.iter().chain(&report.total)
}

/// The name of a file with a report: no personal data, and never that of another made in another second.
fn file_name(report: &Report, at: NaiveDateTime, ending: &str, words: &Words) -> String {
    let name = text::fold(words.of(report.kind)).replace(' ', "-");
    format!("{name}-{}.{ending}", at.format("%Y-%m-%d-%H%M%S"))
}

/// The report as CSV: headings, lines, total.
pub fn csv(report: &Report, words: &Words) -> Vec<u8> {
    let mut sheet = Sheet::new(words.lang);
    sheet.row(report.headings.iter().map(|one| heading(one, words)));
    for line in lines(report) {
        sheet.row(line.cells.iter().map(|figure| written(figure, words)));
    }
    sheet.take()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, words};

    #[test]
    fn figures_are_read_in_the_way_of_the_language() {
        let (nl, en) = (words(Lang::Dutch), words(Lang::English));
        let count = |n| Figure::Count(n);
        assert_eq!(read(&count(1_234_567), Holds::Count, nl), "1.234.567");
        assert_eq!(read(&count(-1_234), Holds::Count, en), "-1,234");
        assert_eq!(read(&count(999), Holds::Count, en), "999");
        assert_eq!(read(&Figure::Tenths(333), Holds::Percent, nl), "33,3 %");
        assert_eq!(read(&Figure::Tenths(-5), Holds::Days, nl), "-0,5");
        assert_eq!(written(&Figure::Tenths(125), en), "12.5");
        assert_eq!(written(&Figure::Hidden, nl), LEFT_OUT);
    }
}
