//! Writing to standard output: plain columns for people, JSON for scripts, CSV for spreadsheets.

use crate::cli::args::FormatChoice;
use crate::cli::exit::Trouble;
use crate::clock::Clock;
use crate::domain::{Message, scoring};
use crate::exchange::csv::Sheet;
use crate::i18n::{Words, date};
use crate::text;
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

/// Standard output, written whole at the end.
pub struct Out {
    /// Only ASCII signs for people.
    pub ascii: bool,
    /// Somebody reads along: what could disturb the screen is left out.
    watched: bool,
    inner: BufWriter<StdoutLock<'static>>,
    /// The words of the language.
    pub words: &'static Words,
    /// The time, for moments.
    pub clock: Clock,
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    /// Nothing.
    None,
    /// Text.
    Text(String),
    /// An identifier: a string in JSON, since it is longer than the numbers some readers keep exactly.
    Id(i64),
    /// A whole number.
    Number(i64),
    /// Points in hundredths.
    Points(i64),
    /// A local moment.
    Local(NaiveDateTime),
    /// A day.
    Day(NaiveDate),
    /// A moment in milliseconds.
    Moment(i64),
    /// A code and the message that names it.
    Code(&'static str, &'static str),
    /// A code and what it is called here.
    Named(&'static str, Message),
    /// Yes or no.
    Flag(bool),
    /// A sentence: its words for people, its id and its words for programs.
    Message(Message),
    /// Rows with columns of their own: objects in JSON, a line each for people.
    Several(Vec<Vec<(&'static str, Cell)>>),
    /// Rows for programs only.
    Quiet(Vec<Vec<(&'static str, Cell)>>),
    /// How many days something waits: a number for programs, in words for people.
    Days(i64),
    /// An act by its code.
    Act(String),
    /// A value as the database holds it, for programs only.
    Raw(Value),
}

impl Cell {
    /// A coded value.
    pub fn of<C: crate::domain::Coded>(value: C) -> Self {
        Self::Code(value.code(), value.message())
    }

    /// Text, or nothing when there is none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::None } else { Self::Text(text) }
    }

    /// A local moment that may be missing.
    pub fn local(moment: Option<NaiveDateTime>) -> Self {
        moment.map_or(Self::None, Self::Local)
    }

    fn json(&self, words: &Words, clock: Clock) -> Value {
        match self {
            Self::None => Value::Null,
            Self::Text(text) => json!(text),
            Self::Id(id) => json!(id.to_string()),
            Self::Number(number) | Self::Days(number) => json!(number),
            Self::Points(points) => json!(*points as f64 / 100.0),
            Self::Local(moment) => json!(moment.format("%Y-%m-%dT%H:%M").to_string()),
            Self::Day(day) => json!(day.to_string()),
            Self::Moment(millis) => json!(clock.local_of(*millis).format("%Y-%m-%dT%H:%M:%S").to_string()),
            Self::Code(code, _) | Self::Named(code, _) => json!(code),
            Self::Flag(flag) => json!(flag),
            Self::Message(message) => json!({ "id": message.id, "text": words.text(message) }),
            Self::Act(code) => json!(code),
            Self::Raw(value) => value.clone(),
            Self::Several(rows) | Self::Quiet(rows) => rows
                .iter()
                .map(|row| {
                    let pairs = row
                        .iter()
                        .map(|(name, cell)| ((*name).to_owned(), cell.json(words, clock)));
                    Value::Object(pairs.collect())
                })
                .collect(),
        }
    }

    /// The cell in words, as a person would read or type it.
    pub fn written(&self, words: &Words, clock: Clock) -> String {
        match self {
            Self::None | Self::Quiet(_) | Self::Raw(_) => String::new(),
            Self::Text(text) => text.clone(),
            Self::Id(number) | Self::Number(number) => number.to_string(),
            Self::Points(points) => scoring::show(*points, words.lang.decimal()),
            Self::Local(moment) => date::written_moment(*moment),
            Self::Day(day) => date::written(*day),
            Self::Moment(millis) => date::written_moment(clock.local_of(*millis)),
            Self::Code(_, message) => words.get(message).to_owned(),
            Self::Flag(flag) => words.get(if *flag { "yes" } else { "no" }).to_owned(),
            Self::Message(message) | Self::Named(_, message) => words.text(message),
            Self::Days(days) => words.text(&Message::new("waiting-days").with("n", *days)),
            Self::Act(code) => words.get(&format!("act-{code}")).to_owned(),
            Self::Several(rows) => {
                let lines = rows.iter().map(|row| {
                    let cells = row.iter().map(|(_, cell)| cell.written(words, clock));
                    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
                });
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// Rows under columns.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Each with its stable id.
    pub columns: Vec<&'static str>,
    /// Columns whose values stand to the right.
    pub right: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// There are more rows than were asked for.
    pub more: bool,
}

/// JSON with its disturbing characters written as `\u202e`: the same text, which a screen shows as it is.
pub fn escaped(json: &str) -> Cow<'_, str> {
    // A line end between values is layout; within text it is written as `\n` already.
    let disturbing = |c: char| c != '\n' && text::is_disturbing(c);
    if !json.chars().any(disturbing) {
        return json.into();
    }
    json.chars()
        .fold(String::new(), |mut written, c| {
            if disturbing(c) {
                let _ = write!(written, "\\u{:04x}", u32::from(c));
            } else {
                written.push(c);
            }
            written
        })
        .into()
}

/// A cell of a sheet: as it is in a file, without what could disturb it on a screen.
fn readable(cell: &str, watched: bool) -> Cow<'_, str> {
    if watched { text::clean(cell) } else { cell.into() }
}

impl Out {
    /// Standard output.
    pub fn new(words: &'static Words, clock: Clock) -> Self {
        Self {
            ascii: false,
            watched: io::stdout().is_terminal(),
            inner: BufWriter::new(io::stdout().lock()),
            words,
            clock,
        }
    }

    /// A line of text.
    pub fn line(&mut self, text: impl AsRef<str>) -> Result<(), Trouble> {
        let text = text.as_ref();
        let text = if self.ascii { text::ascii(text) } else { text.into() };
        writeln!(self.inner, "{text}")?;
        Ok(())
    }

    /// A sentence of the catalogue.
    pub fn say(&mut self, message: &Message) -> Result<(), Trouble> {
        let text = self.words.text(message);
        self.line(text::clean(&text))
    }

    /// A sentence beside what is printed, on standard error: it never ends up in a file or another program.
    pub fn aside(&self, message: &Message) {
        let text = self.words.text(message);
        let text = if self.ascii {
            text::ascii(&text)
        } else {
            text.as_str().into()
        };
        let _ = writeln!(io::stderr(), "{}", text::clean(&text));
    }

    /// That something was written to a file: beside it when the file is standard output itself.
    pub fn wrote(&mut self, path: &std::path::Path, done: &Message) -> Result<(), Trouble> {
        if path == std::path::Path::new("-") {
            self.aside(done);
            return Ok(());
        }
        self.say(done)
    }

    /// JSON, on lines of its own.
    pub fn json(&mut self, value: &Value) -> Result<(), Trouble> {
        let text = serde_json::to_string_pretty(value).map_err(io::Error::from)?;
        writeln!(self.inner, "{}", escaped(&text))?;
        Ok(())
    }

    /// Bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        self.inner.write_all(bytes)?;
        Ok(())
    }

    /// Writes what is left; must be called before the end, so that a full disk is not missed.
    pub fn finish(mut self) -> Result<(), Trouble> {
        self.inner.flush()?;
        Ok(())
    }

    /// Rows, in the wanted form.
    pub fn table(&mut self, table: &Table, format: FormatChoice) -> Result<(), Trouble> {
        if format.json {
            let rows: Vec<Value> = table.rows.iter().map(|row| self.object(&table.columns, row)).collect();
            return self.json(&Value::Array(rows));
        }
        if format.csv {
            return self.csv(table);
        }
        self.plain(table)
    }

    /// One thing, in the wanted form: a line for each column.
    pub fn record(&mut self, columns: &[&'static str], row: &[Cell], format: FormatChoice) -> Result<(), Trouble> {
        if format.json {
            let object = self.object(columns, row);
            return self.json(&object);
        }
        if format.csv {
            return self.csv(&Table {
                columns: columns.to_vec(),
                rows: vec![row.to_vec()],
                ..Table::default()
            });
        }
        let labels: Vec<&str> = columns.iter().map(|column| self.label(column)).collect();
        let widest = labels.iter().map(|label| text::width(label)).max().unwrap_or(0);
        for (label, cell) in labels.iter().zip(row) {
            let gap = " ".repeat(widest - text::width(label) + 2);
            let written = cell.written(self.words, self.clock);
            for (i, line) in text::clean_lines(&written).enumerate() {
                match i {
                    0 => self.line(format!("{label}:{gap}{line}").trim_end())?,
                    _ => self.line(format!("{}{line}", " ".repeat(widest + 3)).trim_end())?,
                }
            }
        }
        Ok(())
    }

    /// A row as a line of JSON.
    pub fn json_row(&self, columns: &[&'static str], row: &[Cell]) -> String {
        escaped(&self.object(columns, row).to_string()).into_owned()
    }

    fn object(&self, columns: &[&'static str], row: &[Cell]) -> Value {
        let pairs = columns.iter().zip(row);
        let object: Map<String, Value> = pairs
            .map(|(column, cell)| ((*column).to_owned(), cell.json(self.words, self.clock)))
            .collect();
        Value::Object(object)
    }

    /// The heading of a column in words.
    fn label(&self, column: &str) -> &'static str {
        self.words.get(&format!("column-{column}"))
    }

    fn csv(&mut self, table: &Table) -> Result<(), Trouble> {
        let mut sheet = self.headed(&table.columns);
        for row in &table.rows {
            let cells = row.iter().map(|cell| cell.written(self.words, self.clock));
            sheet.row(cells.map(|cell| readable(&cell, self.watched).into_owned()));
        }
        self.bytes(&sheet.take())
    }

    /// A sheet with its headings in words.
    pub fn headed(&self, columns: &[&str]) -> Sheet {
        let mut sheet = Sheet::new(self.words.lang);
        sheet.row(columns.iter().map(|column| self.label(column)));
        sheet
    }

    /// A row of a sheet.
    pub fn row(&self, sheet: &mut Sheet, cells: &[Cell]) {
        sheet.row(cells.iter().map(|cell| cell.written(self.words, self.clock)));
    }

    fn plain(&mut self, table: &Table) -> Result<(), Trouble> {
        let mut lines: Vec<Vec<String>> = vec![
            table
                .columns
                .iter()
                .map(|column| self.label(column).to_owned())
                .collect(),
        ];
        lines.extend(table.rows.iter().map(|row| {
            row.iter()
                .map(|cell| text::clean(&cell.written(self.words, self.clock)).into_owned())
                .collect()
        }));
        let widths: Vec<usize> = (0..table.columns.len())
            .map(|i| {
                lines
                    .iter()
                    .filter_map(|line| line.get(i))
                    .map(|cell| text::width(cell))
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        for line in &lines {
            let mut written = String::new();
            for ((cell, width), column) in line.iter().zip(&widths).zip(&table.columns) {
                let gap = " ".repeat(width - text::width(cell));
                if table.right.contains(column) {
                    written.push_str(&gap);
                    written.push_str(cell);
                } else {
                    written.push_str(cell);
                    written.push_str(&gap);
                }
                written.push_str("  ");
            }
            self.line(written.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_reaches_the_screen_as_an_order() {
        let name = "a\u{1b}[31m\u{202e}b\nc";
        assert_eq!(readable(name, true), "a[31mb c");
        assert_eq!(readable(name, false), name);
        let written = serde_json::to_string_pretty(&json!({ "name": format!("{name}\u{9b}é") })).expect("JSON");
        let shown = escaped(&written);
        assert!(shown.contains("\\u001b[31m\\u202eb\\nc\\u009bé"), "{shown}");
        let read: Value = serde_json::from_str(&shown).expect("JSON");
        assert_eq!(read["name"], format!("{name}\u{9b}é"));
    }
}
