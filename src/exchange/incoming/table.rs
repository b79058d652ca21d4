//! A table of records, whatever file it comes from.

use super::{About, Format, Stream, Unopened, workbook};
use crate::exchange::intake::{Fault, Record, Records, Shape};
use crate::text;
use std::io::{self, SeekFrom};

/// A table being read.
pub struct Table {
    /// What is known of its file.
    pub about: About,
    rows: Rows,
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table")
            .field("about", &self.about)
            .finish_non_exhaustive()
    }
}

/// Where the records come from.
enum Rows {
    /// Lines of a file, read one at a time; and the size of the file.
    Lines(Box<Records<Box<dyn Stream>>>, u64),
    /// The cells of a sheet, which are in memory.
    Sheet(workbook::Cells),
}

impl Table {
    /// The records of lines with a separator.
    pub(super) fn of_lines(mut file: Box<dyn Stream>) -> io::Result<Self> {
        let shape = Shape::of(&mut file)?;
        let about = About {
            format: Format::Csv,
            digest: shape.digest.clone(),
            size: shape.size,
            encoding: Some(shape.encoding),
            separator: Some(shape.separator),
            sheet: None,
            sheets: Vec::new(),
        };
        let rows = Rows::Lines(Box::new(Records::new(file, &shape)), shape.size);
        Ok(Self { about, rows })
    }

    /// The records of a sheet of a workbook.
    pub(super) fn of_workbook(mut file: impl Stream, sheet: Option<&str>) -> Result<Self, Unopened> {
        let (digest, size) = digest(&mut file)?;
        let book = workbook::read(file, sheet)?;
        let about = About {
            format: Format::Workbook,
            digest,
            size,
            encoding: None,
            separator: None,
            sheet: Some(book.sheet),
            sheets: book.sheets,
        };
        let rows = Rows::Sheet(book.cells);
        Ok(Self { about, rows })
    }

    /// Reads the next record that is not blank; `None` at the end. Inside, a record that cannot be read, whose line stands in `record`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next(&mut self, record: &mut Record) -> io::Result<Option<Result<(), Fault>>> {
        match &mut self.rows {
            Rows::Lines(records, _) => records.next(record),
            Rows::Sheet(cells) => Ok(cells.next(record)),
        }
    }

    /// How much was read, of how much.
    pub fn progress(&self) -> (u64, u64) {
        match &self.rows {
            Rows::Lines(records, size) => (records.position(), *size),
            Rows::Sheet(cells) => cells.progress(),
        }
    }

    /// Whether there is enough in it to prepare the database for.
    pub fn is_large(&self) -> bool {
        /// Bytes of lines, and records of a sheet.
        const LARGE: (u64, u64) = (1 << 20, 5_000);
        match &self.rows {
            Rows::Lines(_, size) => *size > LARGE.0,
            Rows::Sheet(cells) => cells.progress().1 > LARGE.1,
        }
    }
}

/// The SHA-256 of a file and its size; it is left at its beginning.
pub(super) fn digest(file: &mut impl Stream) -> io::Result<(String, u64)> {
    use sha2::{Digest, Sha256};
    let (mut hasher, mut size, mut piece) = (Sha256::new(), 0, vec![0; 1 << 16]);
    file.seek(SeekFrom::Start(0))?;
    loop {
        let n = file.read(&mut piece)?;
        if n == 0 {
            break;
        }
        hasher.update(&piece[..n]);
        size += n as u64;
    }
    file.seek(SeekFrom::Start(0))?;
    let digest = text::hexadecimal(&hasher.finalize());
    Ok((digest, size))
}
