//! A PV as plain text of a width: for the screen, the command line and a text file. What it says comes from its
//! [`outline`](crate::domain::minutes::outline); a table that does not fit stands as records.

use crate::domain::Arg;
use crate::domain::minutes::diff::Change;
use crate::domain::minutes::outline::{Block, Part, Table};
use crate::i18n::Words;
use crate::text;

/// The narrowest a text is written.
const NARROWEST: usize = 30;
/// The widest a column of a table is: longer cells make records of it.
const COLUMN: usize = 40;

/// The parts as text, each numbered and after a blank line.
pub fn text(parts: &[Part], width: usize, words: &Words) -> String {
    let mut page = Page {
        width: width.max(NARROWEST),
        words,
        lines: Vec::new(),
    };
    for (part, n) in parts.iter().zip(1..) {
        page.part(part, n);
    }
    page.lines.join("\n")
}

/// What differs between two editions, by part: what it is, what stood there, what stands there now.
pub fn changes(changes: &[Change], width: usize, words: &Words) -> String {
    let mut page = Page {
        width: width.max(NARROWEST),
        words,
        lines: Vec::new(),
    };
    let mut part = None;
    for change in changes {
        if part != Some(&change.part) {
            page.blank();
            page.lines.push(words.text(&change.part));
            part = Some(&change.part);
        }
        page.change(change);
    }
    page.lines.join("\n")
}

struct Page<'a> {
    width: usize,
    words: &'a Words,
    lines: Vec<String>,
}

impl Page<'_> {
    fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// A text, wrapped: the first row behind so many cells, the others behind so many.
    fn hanging(&mut self, first: usize, rest: usize, words: &str) {
        let room = self.width.saturating_sub(rest).max(8);
        let mut indent = first;
        for line in text::wrap(words, room) {
            self.lines.push(format!("{:indent$}{line}", "").trim_end().to_owned());
            indent = rest;
        }
    }

    fn part(&mut self, part: &Part, n: usize) {
        self.blank();
        let heading = format!("{n}. {}", self.words.text(&part.heading));
        self.hanging(0, 3, &heading);
        let mut after_table = false;
        for block in &part.blocks {
            if after_table {
                self.blank();
            }
            after_table = matches!(block, Block::Table(_));
            match block {
                Block::Fact(what, value) => {
                    let said = format!("{}: {}", self.words.text(what), self.words.arg(value));
                    self.hanging(2, 4, &said);
                }
                Block::Text(what, words) => {
                    self.hanging(2, 4, &format!("{}:", self.words.text(what)));
                    for line in text::clean_lines(words) {
                        self.hanging(4, 4, &line);
                    }
                }
                Block::Said(message) => {
                    let said = self.words.text(message);
                    self.hanging(2, 2, &said);
                }
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn table(&mut self, table: &Table) {
        if let Some(title) = &table.title {
            let title = format!("{}:", self.words.text(title));
            self.blank();
            self.hanging(2, 4, &title);
        }
        // A column in which nothing stands is not shown.
        let shown: Vec<usize> = (0..table.heads.len())
            .filter(|at| *at == 0 || table.rows.iter().any(|row| row.get(*at).is_some_and(Option::is_some)))
            .collect();
        let heads: Vec<String> = shown.iter().map(|at| self.words.text(&table.heads[*at])).collect();
        let cell = |row: &Vec<Option<Arg>>, at: &usize| {
            let value = row.get(*at).and_then(Option::as_ref);
            value.map(|value| self.words.arg(value)).unwrap_or_default()
        };
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| shown.iter().map(|at| cell(row, at)).collect())
            .collect();
        let widths: Vec<usize> = heads
            .iter()
            .enumerate()
            .map(|(at, head)| {
                let cells = rows.iter().map(|row| text::width(&row[at]));
                cells.max().unwrap_or(0).max(text::width(head))
            })
            .collect();
        let whole = widths.iter().map(|width| width + 2).sum::<usize>();
        if whole <= self.width && widths.iter().all(|width| *width <= COLUMN) {
            self.columns(&heads, &widths);
            for row in &rows {
                self.columns(row, &widths);
            }
        } else {
            for row in &rows {
                self.record(&heads, row);
            }
        }
    }

    fn columns(&mut self, cells: &[String], widths: &[usize]) {
        let mut line = String::from("  ");
        for (cell, width) in cells.iter().zip(widths) {
            line += cell;
            line += &" ".repeat(width + 2 - text::width(cell));
        }
        self.lines.push(line.trim_end().to_owned());
    }

    /// A row on lines of its own: what it is about, then what is known of it.
    fn record(&mut self, heads: &[String], row: &[String]) {
        let about = row.first().map_or("", String::as_str);
        self.hanging(2, 4, &format!("• {about}"));
        let known = heads.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
        let known: Vec<String> = known.map(|(head, cell)| format!("{head}: {cell}")).collect();
        if !known.is_empty() {
            self.hanging(6, 6, &known.join("; "));
        }
    }

    fn change(&mut self, change: &Change) {
        let about = change.about.as_ref().map(|about| self.words.arg(about));
        let what = [about.as_deref().unwrap_or_default(), &self.words.text(&change.what)].join(" · ");
        self.hanging(2, 4, what.trim_start_matches(" · "));
        let nothing = || self.words.get("minutes-nothing").to_owned();
        let told = |value: &Option<Arg>| value.as_ref().map_or_else(nothing, |value| self.words.arg(value));
        let (from, to) = (told(&change.from), told(&change.to));
        self.hanging(4, 6, &format!("- {from}"));
        self.hanging(4, 6, &format!("+ {to}"));
    }
}
