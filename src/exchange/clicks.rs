//! A file of clicks, as a multiposter gives them (`Vacaturesites_clicks`): a vacancy, a site, a day and a number on every line, under a heading.
//! CSV or a workbook, read as every table that comes in.

use super::incoming::{self, Opened, Unopened};
use super::intake::Record;
use crate::domain::Message;
use crate::domain::report::{ClickLine, click};
use crate::i18n::date;
use chrono::{Datelike, NaiveDate};
use std::path::Path;

/// How each column may be called, accents and case aside.
const VACANCY: &[&str] = &[
    "vacature",
    "vacaturenummer",
    "nummer",
    "vacancy",
    "vacancy number",
    "requisition",
    "requisitie",
    "req id",
    "number",
];
const SITE: &[&str] = &[
    "site",
    "vacaturesite",
    "jobsite",
    "job site",
    "website",
    "kanaal",
    "channel",
    "bron",
    "source",
    "indieningsbron",
];
const DAY: &[&str] = &["datum", "dag", "date", "day"];
const CLICKS: &[&str] = &[
    "clicks",
    "kliks",
    "aantal clicks",
    "aantal kliks",
    "aantal",
    "klikken",
    "number of clicks",
    "count",
];

/// The most lines of one file: a site a day for every vacancy of a year.
const MOST: usize = 100_000;
/// The most clicks of one line: more is no count of people.
const MOST_CLICKS: i64 = 100_000_000;

/// What a file holds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Clicks {
    /// The lines that can be read.
    pub lines: Vec<ClickLine>,
    /// Those that cannot, by their number, and why.
    pub faults: Vec<(u64, Message)>,
}

/// Reads a file; `on` is the day of its clicks where it has no column for it.
///
/// # Errors
/// What the system says, or a sentence that says what is wrong with the file as a whole.
pub fn read(path: &Path, on: Option<NaiveDate>, today: NaiveDate) -> Result<Clicks, Unopened> {
    let Opened::Table(mut table) = incoming::open(path, None)? else {
        return Err(Message::new("refused-clicks-file").into());
    };
    let mut record = Record::default();
    let mut columns: Option<Columns> = None;
    let mut found = Clicks::default();
    while let Some(read) = table.next(&mut record)? {
        if let Err(fault) = read {
            found.faults.push((record.line, fault.message));
            continue;
        }
        let Some(columns) = &columns else {
            columns = Some(Columns::of(&record, on)?);
            continue;
        };
        if found.lines.len() >= MOST {
            return Err(Message::new("refused-clicks-long").with("most", MOST).into());
        }
        match columns.line(&record, today) {
            Ok(line) => found.lines.push(line),
            Err(why) => found.faults.push((record.line, why)),
        }
    }
    match columns {
        Some(_) => Ok(found),
        None => Err(Message::new("refused-clicks-columns").into()),
    }
}

/// Where what stands.
struct Columns {
    vacancy: usize,
    site: usize,
    clicks: usize,
    /// The column of the day, or the day itself.
    day: Result<usize, NaiveDate>,
}

impl Columns {
    fn of(heading: &Record, on: Option<NaiveDate>) -> Result<Self, Message> {
        let cells: Vec<String> = heading.cells().map(crate::text::fold).collect();
        let at = |names: &[&str]| {
            // The first name that is there: `vacaturenummer` before `nummer`.
            names.iter().find_map(|name| {
                cells
                    .iter()
                    .position(|cell| cell.trim().replace(['_', '-'], " ") == **name)
            })
        };
        let missing = || Message::new("refused-clicks-columns");
        let day = match (at(DAY), on) {
            (Some(column), _) => Ok(column),
            (None, Some(day)) => Err(day),
            (None, None) => return Err(Message::new("refused-clicks-day")),
        };
        Ok(Self {
            vacancy: at(VACANCY).ok_or_else(missing)?,
            site: at(SITE).ok_or_else(missing)?,
            clicks: at(CLICKS).ok_or_else(missing)?,
            day,
        })
    }

    fn line(&self, record: &Record, today: NaiveDate) -> Result<ClickLine, Message> {
        let cell = |at: usize| record.cell(at).trim();
        let bad = |id: &str, at: usize| Message::new(id).with("value", cell(at));
        let number = cell(self.vacancy);
        let site = click::site(cell(self.site));
        if number.is_empty() || site.is_empty() {
            return Err(Message::new("refused-clicks-empty"));
        }
        let on = match self.day {
            Err(day) => day,
            // A workbook gives a moment where the cell has one.
            Ok(at) => date::read_day(cell(at).split([' ', 'T']).next().unwrap_or_default(), today)
                .filter(|day| *day <= today && day.year() > 1990)
                .ok_or_else(|| bad("refused-clicks-no-day", at))?,
        };
        let plain: String = cell(self.clicks)
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '.')
            .collect();
        let clicks = plain.parse().ok().filter(|n| (0..=MOST_CLICKS).contains(n));
        Ok(ClickLine {
            line: record.line,
            number: number.to_owned(),
            site,
            on,
            clicks: clicks.ok_or_else(|| bad("refused-clicks-no-number", self.clicks))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn read_text(text: &str, on: Option<NaiveDate>) -> Result<Clicks, String> {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(text.as_bytes()).expect("written");
        read(file.path(), on, day("2026-11-22")).map_err(|unopened| match unopened {
            Unopened::Refused(message) => message.id,
            Unopened::Io(error) => error.to_string(),
        })
    }

    #[test]
    fn columns_are_found_by_name_and_lines_judged_one_by_one() {
        let text = "Datum;Vacaturesite;Vacaturenummer;Titel;Aantal clicks\n\
            21/11/2026;VDAB;2026-0412;Dossierbehandelaar;1.204\n\
            2026-11-20;Jobat.be;2026-0412;Dossierbehandelaar;0\n\
            morgen;VDAB;2026-0412;x;4\n\
            21/11/2026;VDAB;2026-0412;x;veel\n\
            21/11/2026;;2026-0412;x;4\n";
        let found = read_text(text, None).expect("clicks");
        let lines: Vec<_> = found
            .lines
            .iter()
            .map(|line| (line.line, line.site.as_str(), line.on.to_string(), line.clicks))
            .collect();
        assert_eq!(
            lines,
            [
                (2, "vdab", "2026-11-21".to_owned(), 1_204),
                (3, "jobat.be", "2026-11-20".to_owned(), 0),
            ]
        );
        let faults: Vec<_> = found
            .faults
            .iter()
            .map(|(line, why)| (*line, why.id.as_str()))
            .collect();
        assert_eq!(
            faults,
            [
                (4, "refused-clicks-no-day"),
                (5, "refused-clicks-no-number"),
                (6, "refused-clicks-empty"),
            ]
        );
    }

    #[test]
    fn a_file_without_a_day_needs_one_and_without_the_columns_says_so() {
        let text = "vacancy,site,clicks\n2026-0412,vdab,7\n";
        assert_eq!(read_text(text, None), Err("refused-clicks-day".to_owned()));
        let found = read_text(text, Some(day("2026-11-01"))).expect("clicks");
        assert_eq!(found.lines[0].on, day("2026-11-01"));
        assert_eq!(
            read_text("a,b,date\n1,2,3\n", None),
            Err("refused-clicks-columns".to_owned())
        );
        assert_eq!(read_text("", None), Err("refused-clicks-columns".to_owned()));
    }
}
