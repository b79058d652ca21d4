//! A paper as a workbook: a sheet with facts and texts, and a sheet for every table, with numbers and days as such.
//!
//! Heads stay in sight and filter; a sheet prints across the page with its head on every page. A text that is too long for a cell goes on
//! in a sheet of its own.

use super::{Block, Cell, Column, Fact, Kind, Paper, Signature, Table, Value};
use crate::i18n::{Words, words};
use crate::text;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// The most signs a cell takes; the format allows 32,767.
const LONGEST: usize = 32_000;
/// The height of a line and the most a row may have, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;
/// The most signs the name of a sheet has.
const NAME: usize = 31;

/// The paper as a workbook.
///
/// # Errors
/// When the format has no room for it: more than a million rows.
pub fn write(paper: &Paper) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new(words(paper.lang), &paper.foot);
    book.overview(paper)?;
    for (at, part) in paper.parts.iter().enumerate() {
        for block in &part.blocks {
            if let Block::Table(table) | Block::Signatures(_, table) = block {
                let called = if table.title.is_empty() {
                    &part.heading
                } else {
                    &table.title
                };
                book.table(&format!("{} {called}", at + 1), table)?;
            }
        }
    }
    book.finish(paper)
}

/// A workbook being written.
struct Book {
    words: &'static Words,
    foot: String,
    sheets: Vec<Worksheet>,
    /// The sheets of tables by their names, folded: no two may be the same.
    names: Vec<String>,
    /// Texts that went on: sheet, row, column, part, text.
    long: Vec<[String; 5]>,
    head: Format,
}

impl Book {
    fn new(words: &'static Words, foot: &str) -> Self {
        let head = Format::new()
            .set_bold()
            .set_border_bottom(FormatBorder::Thin)
            .set_text_wrap();
        Self {
            words,
            foot: foot.replace('&', "&&"),
            sheets: Vec::new(),
            names: Vec::new(),
            long: Vec::new(),
            head: head.set_align(FormatAlign::Bottom),
        }
    }

    /// A sheet with heads that stay and filter.
    fn sheet(&mut self, name: &str, columns: &[Column]) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(self.unused(name))?;
        for (at, column) in columns.iter().enumerate() {
            sheet.set_column_width(at as u16, width(column.kind))?;
            sheet.write_string_with_format(0, at as u16, &*text::clean(&column.head), &self.head)?;
        }
        sheet.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_footer(format!("&L&8{}&R&8&P / &N", self.foot));
        Ok(sheet)
    }

    fn keep(&mut self, mut sheet: Worksheet, columns: usize, rows: u32) -> Result<(), XlsxError> {
        if columns > 0 {
            sheet.autofilter(0, 0, rows, columns as u16 - 1)?;
        }
        self.sheets.push(sheet);
        Ok(())
    }

    /// A name no other sheet has, of signs a name may have.
    fn unused(&mut self, wanted: &str) -> String {
        let clean = text::clean(wanted).replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
        let clean = clean.trim_matches(['\'', ' ']);
        for n in 1.. {
            let tail = if n == 1 { String::new() } else { format!(" ({n})") };
            let room = NAME - tail.len();
            let name = format!(
                "{}{tail}",
                clean.chars().take(room).collect::<String>().trim_matches(['\'', ' '])
            );
            let folded = name.to_lowercase();
            if !self.names.contains(&folded) {
                self.names.push(folded);
                return name;
            }
        }
        clean.to_owned()
    }

    fn overview(&mut self, paper: &Paper) -> Result<(), XlsxError> {
        let head = |id: &str, kind| Column {
            head: self.words.get(id).to_owned(),
            kind,
        };
        let columns = [
            head("doc-part", Kind::Name),
            head("doc-what", Kind::Word),
            head("doc-words", Kind::Prose),
        ];
        let mut rows: Vec<[Cell; 3]> = Vec::new();
        let top = [
            &paper.organisation,
            &paper.kind,
            &paper.title,
            &paper.subtitle,
            &paper.notice,
        ];
        rows.extend(
            top.into_iter()
                .filter(|line| !line.is_empty())
                .map(|line| [Cell::default(), Cell::default(), Cell::text(line)]),
        );
        rows.extend(paper.facts.iter().map(|fact| said("", fact)));
        for part in &paper.parts {
            for block in &part.blocks {
                match block {
                    Block::Facts(all) => rows.extend(all.iter().map(|fact| said(&part.heading, fact))),
                    Block::Text { name, text } => {
                        rows.push([Cell::text(&part.heading), Cell::text(name), Cell::text(text)]);
                    }
                    Block::Said(text) => rows.push([Cell::text(&part.heading), Cell::default(), Cell::text(text)]),
                    Block::Table(_) => {}
                    Block::Signatures(all, _) => rows.extend(all.iter().map(|one| signed(&part.heading, one))),
                }
            }
        }
        let mut sheet = self.sheet(&paper.kind, &columns)?;
        for (row, cells) in rows.iter().enumerate() {
            self.row(&mut sheet, row as u32 + 1, &columns, cells)?;
        }
        self.keep(sheet, columns.len(), rows.len() as u32)
    }

    fn table(&mut self, name: &str, table: &Table) -> Result<(), XlsxError> {
        let mut sheet = self.sheet(name, &table.columns)?;
        for (row, cells) in table.rows.iter().enumerate() {
            self.row(&mut sheet, row as u32 + 1, &table.columns, cells)?;
        }
        self.keep(sheet, table.columns.len(), table.rows.len() as u32)
    }

    /// A row, as high as its texts need: not every program finds that out by itself.
    fn row(&mut self, sheet: &mut Worksheet, row: u32, columns: &[Column], cells: &[Cell]) -> Result<(), XlsxError> {
        let mut most = 1;
        for (at, (cell, column)) in cells.iter().zip(columns).enumerate() {
            self.cell(sheet, row, at as u16, column, cell)?;
            if matches!(cell.value, Value::Text) {
                let room = width(column.kind) as usize;
                let lines = cell.shown.lines().map(|line| text::width(line).div_ceil(room).max(1));
                most = most.max(lines.sum());
            }
        }
        if most > 1 {
            sheet.set_row_height(row, (most as f64 * LINE).min(HIGHEST))?;
        }
        Ok(())
    }

    fn cell(
        &mut self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        of: &Column,
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        let format = Format::new().set_align(FormatAlign::Top);
        match cell.value {
            Value::None => {}
            Value::Number(number) => {
                sheet.write_number_with_format(row, column, number as f64, &format.set_num_format("0"))?;
            }
            Value::Points(points) => {
                let decimals = cell
                    .shown
                    .split_once(self.words.lang.decimal())
                    .map_or(0, |(_, rest)| rest.len());
                let shown = ["0", "0.0", "0.00"][decimals.min(2)];
                sheet.write_number_with_format(row, column, points as f64 / 100.0, &format.set_num_format(shown))?;
            }
            Value::Day(day) => {
                sheet.write_datetime_with_format(
                    row,
                    column,
                    date(day)?,
                    &format.set_align(FormatAlign::Left).set_num_format("dd/mm/yyyy"),
                )?;
            }
            Value::Moment(moment) => {
                let shown = format.set_align(FormatAlign::Left).set_num_format("dd/mm/yyyy hh:mm");
                sheet.write_datetime_with_format(row, column, self::moment(moment)?, &shown)?;
            }
            Value::Text => {
                let lines: Vec<_> = text::clean_lines(&cell.shown).collect();
                let whole = lines.join("\n");
                let wrap = matches!(of.kind, Kind::Prose | Kind::Name | Kind::Word);
                let format = if wrap { format.set_text_wrap() } else { format };
                let shown = self.fitting(sheet, row, of, &whole);
                sheet.write_string_with_format(row, column, shown, &format)?;
            }
        }
        Ok(())
    }

    /// What of a text fits in a cell, with where the rest is.
    fn fitting(&mut self, sheet: &Worksheet, row: u32, column: &Column, whole: &str) -> String {
        // The format counts in the units of UTF-16.
        if whole.encode_utf16().count() <= LONGEST {
            return whole.to_owned();
        }
        let signs: Vec<char> = whole.chars().collect();
        let parts: Vec<String> = signs.chunks(LONGEST / 2).map(|part| part.iter().collect()).collect();
        for (at, part) in parts.iter().enumerate().skip(1) {
            let place = [
                sheet.name(),
                (row + 1).to_string(),
                column.head.clone(),
                (at + 1).to_string(),
                part.clone(),
            ];
            self.long.push(place);
        }
        let on = self
            .words
            .get("doc-goes-on")
            .replace("{$sheet}", self.words.get("doc-long-texts"));
        format!("{} {on}", parts.first().map_or("", String::as_str))
    }

    fn finish(mut self, paper: &Paper) -> Result<Vec<u8>, XlsxError> {
        let long = std::mem::take(&mut self.long);
        if !long.is_empty() {
            let heads = ["doc-sheet", "doc-row", "doc-column", "doc-piece", "doc-words"];
            let columns = heads.map(|id| Column {
                head: self.words.get(id).to_owned(),
                kind: if id == "doc-words" { Kind::Prose } else { Kind::Word },
            });
            let mut sheet = self.sheet(self.words.get("doc-long-texts"), &columns)?;
            let wrap = Format::new().set_align(FormatAlign::Top).set_text_wrap();
            for (row, place) in long.iter().enumerate() {
                for (column, part) in place.iter().enumerate() {
                    sheet.write_string_with_format(row as u32 + 1, column as u16, part, &wrap)?;
                }
            }
            self.keep(sheet, columns.len(), long.len() as u32)?;
        }
        let mut book = Workbook::new();
        let properties = DocProperties::new()
            .set_title(&*text::clean(&paper.head))
            .set_creation_datetime(&moment(paper.made)?);
        book.set_properties(&properties);
        for sheet in self.sheets {
            book.push_worksheet(sheet);
        }
        book.save_to_buffer()
    }
}

fn said(part: &str, fact: &Fact) -> [Cell; 3] {
    [Cell::text(part), Cell::text(&fact.name), fact.value.clone()]
}

fn signed(part: &str, one: &Signature) -> [Cell; 3] {
    let name = [one.name.as_str(), one.role.as_str()].join(" · ");
    [Cell::text(part), Cell::text(name), Cell::text(one.lines.join("\n"))]
}

const fn width(kind: Kind) -> f64 {
    match kind {
        Kind::Name => 30.0,
        Kind::Figure => 12.0,
        Kind::Day => 17.0,
        Kind::Word => 22.0,
        Kind::Prose => 70.0,
    }
}

fn date(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year().clamp(1900, 9999) as u16, day.month() as u8, day.day() as u8)
}

fn moment(moment: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let (hour, minute) = (moment.hour() as u16, moment.minute() as u8);
    date(moment.date())?.and_hms(hour, minute, f64::from(moment.second()))
}
