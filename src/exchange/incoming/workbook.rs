//! A workbook of Excel as a table: the cells of one sheet, as a person reads them.
//!
//! A day is written `2026-11-23` whatever the cell shows; a number without its decimals where it has none; what a formula came to when it was
//! last saved. The sheet is read cell by cell into one text, so that a hundred thousand rows take a few times their letters.

use super::archive;
use crate::domain::Message;
use crate::exchange::intake::{Fault, Record};
use calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};
use chrono::NaiveTime;
use std::io::{Read, Seek};

/// The most letters of one sheet, in bytes.
const MOST_TEXT: usize = 512 << 20;
/// The last column that is looked at.
const MOST_COLUMNS: u32 = 500;

/// A sheet of a workbook.
#[derive(Debug)]
pub struct Book {
    /// Its name.
    pub sheet: String,
    /// The names of all of them.
    pub sheets: Vec<String>,
    /// What is on it.
    pub cells: Cells,
}

/// The cells of a sheet, row by row.
#[derive(Debug, Default)]
pub struct Cells {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    /// The number of each row that has something on it, and where its last cell stands.
    rows: Vec<(u32, u32)>,
    /// Cells in which Excel itself shows a fault: the row by its place, and the column from 1.
    faults: Vec<(u32, u32)>,
    /// How many rows were given.
    given: usize,
}

/// Reads a sheet: the one that is named, by its name or its number, otherwise the first with anything on it.
///
/// # Errors
/// A sentence: no workbook, damaged, behind a password, too large, no such sheet, nothing on it.
pub fn read<R: Read + Seek>(mut file: R, wanted: Option<&str>) -> Result<Book, Message> {
    let names = archive::weigh(&mut file)?;
    if !names.iter().any(|name| name == "xl/workbook.xml") {
        return Err(Message::new("refused-import-archive"));
    }
    let mut book: Xlsx<R> = Xlsx::new(file).map_err(|error| told(&error))?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    if let Some(wanted) = wanted {
        let sheet = named(&sheets, wanted)?;
        let cells = cells(&mut book, &sheet)?;
        return Ok(Book { sheet, sheets, cells });
    }
    for sheet in &sheets {
        let cells = cells(&mut book, sheet)?;
        if !cells.rows.is_empty() {
            let sheet = sheet.clone();
            return Ok(Book { sheet, sheets, cells });
        }
    }
    Err(Message::new("refused-import-empty"))
}

/// The sheet that is meant by a name, however it is written, or a number from 1.
fn named(sheets: &[String], wanted: &str) -> Result<String, Message> {
    let same = |name: &&String| name.to_lowercase() == wanted.trim().to_lowercase();
    let numbered = || {
        wanted
            .trim()
            .parse()
            .ok()
            .and_then(|n: usize| sheets.get(n.checked_sub(1)?))
    };
    sheets.iter().find(same).or_else(numbered).cloned().ok_or_else(|| {
        Message::new("refused-import-no-sheet")
            .with("sheet", wanted)
            .with("known", sheets.join(", "))
    })
}

fn cells<R: Read + Seek>(book: &mut Xlsx<R>, sheet: &str) -> Result<Cells, Message> {
    let mut found = Cells::default();
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| told(&error))?;
    while let Some(cell) = reader.next_cell().map_err(|error| told(&error))? {
        found.take(&cell)?;
    }
    found.end_row();
    Ok(found)
}

impl Cells {
    /// Puts a cell where it belongs: cells between are empty.
    fn take(&mut self, cell: &Cell<DataRef<'_>>) -> Result<(), Message> {
        let (row, column) = cell.get_position();
        let value = cell.get_value();
        if matches!(value, DataRef::Empty) || is_blank(value) {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            let wide = Message::new("refused-import-wide").with("most", i64::from(MOST_COLUMNS));
            return Err(wide.with("row", i64::from(row) + 1));
        }
        if self.rows.last().is_none_or(|(at, _)| *at != row) {
            self.begin_row(row)?;
        }
        let filled = self.ends.len() as u32 - self.row_start();
        // Cells come in order; a file in which they do not was not made by a spreadsheet.
        if column < filled {
            return Err(archive::damaged());
        }
        for _ in filled..column {
            self.end_cell();
        }
        if matches!(value, DataRef::Error(_)) {
            self.faults.push((self.rows.len() as u32 - 1, column + 1));
        }
        write(value, &mut self.text);
        self.end_cell();
        if self.text.len() > MOST_TEXT {
            return Err(Message::new("refused-import-heavy").with("most", (MOST_TEXT >> 20) as i64));
        }
        Ok(())
    }

    fn begin_row(&mut self, row: u32) -> Result<(), Message> {
        self.end_row();
        if self.rows.last().is_some_and(|(before, _)| *before >= row) {
            return Err(archive::damaged());
        }
        self.rows.push((row, self.ends.len() as u32));
        Ok(())
    }

    /// Notes where the last row ends.
    fn end_row(&mut self) {
        let end = self.ends.len() as u32;
        if let Some((_, last)) = self.rows.last_mut() {
            *last = end;
        }
    }

    /// Where the row that is being read begins.
    fn row_start(&self) -> u32 {
        let before = self.rows.len().checked_sub(2);
        before.map_or(0, |at| self.rows[at].1)
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len() as u32);
    }

    /// Gives the next row; `None` at the end. Inside, a row in which Excel shows a fault.
    pub fn next(&mut self, record: &mut Record) -> Option<Result<(), Fault>> {
        let at = self.given;
        let (row, end) = *self.rows.get(at)?;
        self.given += 1;
        let start = at.checked_sub(1).map_or(0, |before| self.rows[before].1) as usize;
        record.begin(u64::from(row) + 1);
        for cell in start..end as usize {
            let from = cell.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
            record.push(self.text.get(from..self.ends[cell] as usize).unwrap_or_default());
        }
        // The first of the row: they were noted in the order of the cells.
        let first = self.faults.partition_point(|(row, _)| *row < at as u32);
        let fault = self.faults.get(first).filter(|(row, _)| *row == at as u32);
        Some(fault.map_or(Ok(()), |(_, column)| {
            let column = *column as usize;
            let message = Message::new("import-cell-error").with("value", record.cell(column - 1));
            Err(Fault { column, message })
        }))
    }

    /// How many rows were given, of how many.
    pub fn progress(&self) -> (u64, u64) {
        (self.given as u64, self.rows.len() as u64)
    }
}

/// A cell with nothing to be seen in it.
fn is_blank(value: &DataRef<'_>) -> bool {
    match value {
        DataRef::String(text) => text.trim().is_empty(),
        DataRef::SharedString(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// A cell as a person reads it.
fn write(value: &DataRef<'_>, into: &mut String) {
    use std::fmt::Write as _;
    let _ = match value {
        DataRef::Empty => Ok(()),
        DataRef::String(text) => into.write_str(text),
        DataRef::SharedString(text) => into.write_str(text),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => into.write_str(text),
        DataRef::Int(number) => write!(into, "{number}"),
        // A whole number, however Excel keeps it: a telephone, a postal code.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => write!(into, "{number:.0}"),
        DataRef::Float(number) => write!(into, "{number}"),
        DataRef::Bool(yes) => write!(into, "{}", i32::from(*yes)),
        DataRef::DateTime(moment) => write_moment(*moment, into),
        DataRef::Error(error) => write!(into, "{error}"),
    };
}

fn write_moment(moment: ExcelDateTime, into: &mut String) -> std::fmt::Result {
    use std::fmt::Write as _;
    match moment.as_datetime() {
        Some(at) if at.time() == NaiveTime::MIN => write!(into, "{}", at.format("%Y-%m-%d")),
        Some(at) => write!(into, "{}", at.format("%Y-%m-%d %H:%M:%S")),
        None => write!(into, "{}", moment.as_f64()),
    }
}

fn told(error: &XlsxError) -> Message {
    match error {
        XlsxError::Password => Message::new("refused-import-locked"),
        _ => archive::damaged(),
    }
}
