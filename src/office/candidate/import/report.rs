//! What became of records as a sheet of its own: line, name, what was done, why not.

use super::{Fate, LineReport, SAME};
use crate::domain::{Message, PersonId};
use crate::exchange::csv::Sheet;
use crate::i18n::Words;

/// The columns of the sheet.
const COLUMNS: [&str; 7] = [
    "record-line",
    "name",
    "fate",
    "rule",
    "import-column",
    "why",
    "import-alike",
];

/// A report being written, record by record.
#[derive(Debug)]
pub struct Report {
    sheet: Sheet,
    words: &'static Words,
    lines: u64,
}

impl Report {
    /// An empty report with its headings.
    pub fn new(words: &'static Words) -> Self {
        let mut sheet = Sheet::new(words.lang);
        sheet.row(COLUMNS.iter().map(|column| words.get(&format!("column-{column}"))));
        Self { sheet, words, lines: 0 }
    }

    /// Adds a record when there is something to say of it: it was left out, or should be looked at. A line for each reason.
    pub fn add(&mut self, report: &LineReport) {
        let line = report.line.to_string();
        let mut row = |rule: &str, column: &str, why: &Message, person: Option<PersonId>| {
            let (fate, why) = (self.words.text(&fate(report)), self.words.text(why));
            let person = person.map(|person| person.0.to_string()).unwrap_or_default();
            self.sheet
                .row([line.as_str(), &report.name, &fate, rule, column, &why, &person]);
            self.lines += 1;
        };
        if let Fate::Left { rule, why } = &report.fate {
            let person = report.person.filter(|person| person.0 > 0);
            for (column, why) in why {
                row(rule, column.as_deref().unwrap_or_default(), why, person);
            }
        }
        for warning in &report.warnings {
            row(warning.rule, "", &warning.message, None);
        }
        for (person, told) in report.suggestions() {
            row(SAME, "", &told, Some(person));
        }
    }

    /// How many lines there are, the headings left out.
    pub const fn lines(&self) -> u64 {
        self.lines
    }

    /// The sheet as bytes.
    pub fn take(mut self) -> Vec<u8> {
        self.sheet.take()
    }
}

/// What became of a record, in a word or two.
pub fn fate(report: &LineReport) -> Message {
    match &report.fate {
        Fate::Left { .. } => Message::new("import-fate-left"),
        Fate::Kept { known, state } => {
            let id = if *known { "import-fate-known" } else { "import-fate-new" };
            Message::new(id).with("state", Message::of(*state))
        }
    }
}
