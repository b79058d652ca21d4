//! A file of enrolments: who wants which part, one a line, under a heading.

use super::intake::{Record, Records, Shape};
use crate::domain::Message;
use std::io::{BufRead, Seek};

/// How the column of the candidate, and of the part, may be called.
const WHO: &[&str] = &[
    "candidate",
    "kandidaat",
    "e-mail",
    "email",
    "application",
    "sollicitatie",
];
const PART: &[&str] = &["part", "onderdeel", "starts", "begin"];

/// The most lines of one file.
const MOST: usize = 2_000;

/// A line of the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// On which line it stands.
    pub line: u64,
    /// An identifier or an address.
    pub who: String,
    /// An identifier or a moment.
    pub part: String,
}

/// Reads a file of enrolments.
///
/// # Errors
/// The sentence that says what is wrong with the file as a whole.
pub fn read<R: BufRead + Seek>(mut file: R) -> Result<Vec<Line>, Message> {
    let unreadable = |_| Message::new("refused-enrol-file");
    let shape = Shape::of(&mut file).map_err(unreadable)?;
    let mut records = Records::new(file, &shape);
    let mut record = Record::default();
    let mut columns = None;
    let mut lines = Vec::new();
    while let Some(read) = records.next(&mut record).map_err(unreadable)? {
        if read.is_err() {
            return Err(Message::new("refused-enrol-line").with("line", record.line as i64));
        }
        let Some((who, part)) = columns else {
            let at = |names: &[&str]| {
                record
                    .cells()
                    .position(|cell| names.contains(&cell.to_lowercase().as_str()))
            };
            let found = at(WHO).zip(at(PART));
            columns = Some(found.ok_or_else(|| Message::new("refused-enrol-columns"))?);
            continue;
        };
        if lines.len() >= MOST {
            return Err(Message::new("refused-enrol-long").with("most", MOST));
        }
        lines.push(Line {
            line: record.line,
            who: record.cell(who).to_owned(),
            part: record.cell(part).to_owned(),
        });
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn columns_are_found_by_name_whatever_separates_them() {
        let text = "Onderdeel;Opmerking;E-mail\n2026-11-23T09:00;graag vroeg;noor@example.be\n";
        let lines = read(Cursor::new(text)).expect("lines");
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].line, lines[0].who.as_str()), (2, "noor@example.be"));
        assert_eq!(lines[0].part, "2026-11-23T09:00");
        assert_eq!(read(Cursor::new("part,candidate\n7,8\n")).expect("lines")[0].who, "8");
    }

    #[test]
    fn a_file_without_the_columns_or_that_is_no_text_says_so() {
        let id = |text: &[u8]| read(Cursor::new(text.to_vec())).expect_err("refused").id;
        assert_eq!(id(b"naam;plaats\nNoor;1\n"), "refused-enrol-columns");
        assert_eq!(read(Cursor::new("")), Ok(Vec::new()));
        let many = format!("part;candidate\n{}", "1;2\n".repeat(MOST + 1));
        assert_eq!(id(many.as_bytes()), "refused-enrol-long");
    }
}
