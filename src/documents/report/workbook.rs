//! A report as a workbook: numbers as numbers, days as days, a head that stays, a filter on every column, a chart of the program itself, and
//! a second sheet with what was asked and the day.

use super::{LEFT_OUT, heading, lines, notes, parameters, title, written};
use crate::domain::report::{Figure, Holds, Line, Report};
use crate::i18n::Words;
use chrono::{Datelike, NaiveDateTime};
use rust_xlsxwriter::{
    Chart, ChartType, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// So many lines a chart shows: more bars are lines nobody tells apart.
const BARS: usize = 20;
/// The widest column, in letters.
const WIDEST: usize = 48;

/// Writes the workbook.
///
/// # Errors
/// What the writer of workbooks says: more rows than a sheet has, for one.
pub fn workbook(report: &Report, at: NaiveDateTime, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&at.format("%Y-%m-%dT%H:%M:%S").to_string())?;
    let properties = DocProperties::new()
        .set_title(title(report, words))
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    let figures = book.add_worksheet();
    fill(figures, report, words)?;
    let asked = book.add_worksheet();
    tell(asked, report, words)?;
    book.save_to_buffer()
}

fn format_of(holds: Holds) -> Format {
    let format = Format::new();
    match holds {
        Holds::Words => format,
        Holds::Count => format.set_num_format("#,##0"),
        Holds::Days => format.set_num_format("#,##0.0"),
        Holds::Percent => format.set_num_format("0.0%"),
        Holds::Day => format.set_num_format("dd/mm/yyyy"),
    }
}

fn fill(sheet: &mut Worksheet, report: &Report, words: &Words) -> Result<(), XlsxError> {
    sheet.set_name(words.get("report-sheet-figures"))?;
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    for (column, one) in (0..).zip(&report.headings) {
        sheet.write_string_with_format(0, column, heading(one, words), &head)?;
        sheet.set_column_width(column, width(report, usize::from(column), words))?;
    }
    for (row, line) in (1..).zip(&report.lines) {
        write(sheet, row, line, report, |format| format, words)?;
    }
    let after = report.lines.len() as u32 + 1;
    if let Some(total) = &report.total {
        let bold = |format: Format| format.set_bold().set_border_top(FormatBorder::Thin);
        write(sheet, after, total, report, bold, words)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    let last = report.headings.len().saturating_sub(1) as u16;
    sheet.autofilter(0, 0, after.saturating_sub(1), last)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    if let Some(chart) = chart(report, words) {
        sheet.insert_chart(1, last + 2, &chart)?;
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    line: &Line,
    report: &Report,
    style: impl Fn(Format) -> Format,
    words: &Words,
) -> Result<(), XlsxError> {
    for ((column, figure), heading) in (0..).zip(&line.cells).zip(&report.headings) {
        let format = style(format_of(heading.holds));
        match figure {
            Figure::Blank => sheet.write_blank(row, column, &format)?,
            Figure::Hidden => {
                sheet.write_string_with_format(row, column, LEFT_OUT, &format.set_align(FormatAlign::Right))?
            }
            Figure::Count(n) => sheet.write_number_with_format(row, column, *n as f64, &format)?,
            Figure::Tenths(tenths) => {
                let parts = if heading.holds == Holds::Percent { 1_000.0 } else { 10.0 };
                sheet.write_number_with_format(row, column, *tenths as f64 / parts, &format)?
            }
            Figure::Day(day) => {
                let year = u16::try_from(day.year()).unwrap_or(1900);
                let day = ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)?;
                sheet.write_datetime_with_format(row, column, &day, &format)?
            }
            // A string is never a formula, whatever it begins with.
            Figure::Text(_) | Figure::Word(_) => {
                sheet.write_string_with_format(row, column, written(figure, words), &format)?
            }
        };
    }
    Ok(())
}

fn width(report: &Report, column: usize, words: &Words) -> f64 {
    let cells = lines(report).filter_map(|line| line.cells.get(column));
    let widest = cells.map(|figure| crate::text::width(&written(figure, words))).max();
    let heading = report.headings.get(column).map_or(0, |one| {
        // A heading is wrapped: its longest word has to fit.
        let words = heading(one, words);
        words.split_whitespace().map(crate::text::width).max().unwrap_or(0)
    });
    (widest.unwrap_or(0).max(heading) + 3).min(WIDEST) as f64
}

/// The chart beside the table: it reads the cells, so that it follows what somebody changes in them.
fn chart(report: &Report, words: &Words) -> Option<Chart> {
    let column = u16::try_from(report.chart?).ok()?;
    if report.bars().is_empty() {
        return None;
    }
    let last = report.lines.len().min(BARS) as u32;
    let sheet = words.get("report-sheet-figures");
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_name((sheet, 0, column))
        .set_categories((sheet, 1, 0, last, 0))
        .set_values((sheet, 1, column, last, column));
    chart.title().set_name(title(report, words).as_str());
    chart.legend().set_hidden();
    // The first line stands at the top, as in the table.
    chart.y_axis().set_reverse();
    chart.set_width(640).set_height(120 + 22 * last);
    Some(chart)
}

fn tell(sheet: &mut Worksheet, report: &Report, words: &Words) -> Result<(), XlsxError> {
    sheet.set_name(words.get("report-sheet-parameters"))?;
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 90)?;
    let mut row = 0;
    for (label, value) in parameters(report, words) {
        sheet.write_string_with_format(row, 0, label, &bold)?;
        sheet.write_string_with_format(row, 1, value, &wrap)?;
        row += 1;
    }
    for note in notes(report, words) {
        row += 1;
        sheet.write_string_with_format(row, 1, note, &wrap)?;
    }
    Ok(())
}
