//! CSV coming in, as Excel saves it here: semicolon, comma or tab; UTF-8 with or without a mark, or windows-1252.
//!
//! Reads a record at a time, whatever the size of the file. A record that cannot be read is told with its line and column, and reading
//! goes on at the line after it: one quotation mark too many costs one line, not the rest of the file.

use crate::domain::Message;
use crate::text;
use std::io::{self, BufRead, Read, Seek, SeekFrom};

/// The longest line, in bytes.
const LONGEST_LINE: usize = 1 << 20;
/// How far a quoted field may go on, in bytes; a cell of a spreadsheet holds half of it.
const LONGEST_RECORD: usize = 1 << 16;
/// How much of a file is looked at to find the separator.
const LOOK: usize = 1 << 14;
/// The mark some programs put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// How the bytes of a file are letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// windows-1252.
    Windows1252,
}

impl Encoding {
    /// The encoding's usual name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Adds bytes to a text. Never fails: what is no letter becomes the sign for that.
    fn decode(self, bytes: &[u8], into: &mut String) {
        match self {
            Self::Utf8 => into.push_str(&String::from_utf8_lossy(bytes)),
            Self::Windows1252 => {
                let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
                into.push_str(&text);
            }
        }
    }
}

/// What a first look at a file found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shape {
    /// How its bytes are letters: UTF-8 when all of them can be, otherwise windows-1252.
    pub encoding: Encoding,
    /// Between the cells.
    pub separator: u8,
    /// The SHA-256 of the file, in hexadecimal.
    pub digest: String,
    /// Its size in bytes.
    pub size: u64,
    /// Where the first record starts, in bytes.
    start: u64,
    /// On which line that is, from 1.
    line: u64,
}

impl Shape {
    /// Reads a file once, to know its letters, its separator and its digest; leaves it at its first record.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of<R: BufRead + Seek>(file: &mut R) -> io::Result<Self> {
        use sha2::{Digest, Sha256};
        file.seek(SeekFrom::Start(0))?;
        let mut head = Vec::new();
        file.take(LOOK as u64).read_to_end(&mut head)?;
        file.seek(SeekFrom::Start(0))?;
        let (mut hasher, mut letters, mut size) = (Sha256::new(), Letters::default(), 0);
        loop {
            let bytes = file.fill_buf()?;
            if bytes.is_empty() {
                break;
            }
            hasher.update(bytes);
            letters.look(bytes);
            let n = bytes.len();
            size += n as u64;
            file.consume(n);
        }
        let mark = if head.starts_with(MARK) { MARK.len() } else { 0 };
        let body = &head[mark..];
        let (separator, named) = match named_separator(body) {
            Some((separator, length)) => (separator, length),
            None => (separator(body), 0),
        };
        let start = (mark + named) as u64;
        let digest = text::hexadecimal(&hasher.finalize());
        file.seek(SeekFrom::Start(start))?;
        Ok(Self {
            encoding: if letters.are_utf8() {
                Encoding::Utf8
            } else {
                Encoding::Windows1252
            },
            separator,
            digest,
            size,
            start,
            line: if named > 0 { 2 } else { 1 },
        })
    }
}

/// Whether bytes that arrive in pieces are UTF-8.
#[derive(Default)]
struct Letters {
    /// The beginning of a letter that was cut by the end of a piece.
    rest: Vec<u8>,
    wrong: bool,
}

impl Letters {
    fn look(&mut self, mut bytes: &[u8]) {
        while !self.rest.is_empty() && !self.wrong && !bytes.is_empty() {
            self.rest.push(bytes[0]);
            bytes = &bytes[1..];
            match std::str::from_utf8(&self.rest) {
                Ok(_) => self.rest.clear(),
                Err(error) => self.wrong |= error.error_len().is_some(),
            }
        }
        match std::str::from_utf8(bytes) {
            Ok(_) => {}
            Err(error) if error.error_len().is_some() => self.wrong = true,
            Err(error) => self.rest.extend_from_slice(&bytes[error.valid_up_to()..]),
        }
    }

    fn are_utf8(&self) -> bool {
        !self.wrong && self.rest.is_empty()
    }
}

/// `sep=;` on the first line, which is how Excel is told; with the length of that line.
fn named_separator(head: &[u8]) -> Option<(u8, usize)> {
    let rest = head.strip_prefix(b"sep=")?;
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    match rest[..end].trim_ascii_end() {
        [separator] if b";,\t|".contains(separator) => Some((*separator, 4 + end + 1)),
        _ => None,
    }
}

/// The separator that stands most often in the first line, outside quotation marks.
fn separator(head: &[u8]) -> u8 {
    let (mut counts, mut quoted) = ([0_usize; 3], false);
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            b';' if !quoted => counts[0] += 1,
            b',' if !quoted => counts[1] += 1,
            b'\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    let best = (0..3).max_by_key(|at| (counts[*at], 3 - at)).unwrap_or(0);
    b";,\t"[best]
}

/// A record that could not be read.
#[derive(Clone, PartialEq, Debug)]
pub struct Fault {
    /// In which column, from 1.
    pub column: usize,
    /// Why.
    pub message: Message,
}

/// The cells of a record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    /// The line it starts on, from 1.
    pub line: u64,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// A cell, trimmed; empty when the record has no such cell.
    pub fn cell(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..*end).unwrap_or_default().trim()
    }

    /// Begins another record, on this line.
    pub fn begin(&mut self, line: u64) {
        self.line = line;
        self.text.clear();
        self.ends.clear();
    }

    /// Adds a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether every cell is empty.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }
}

/// The records of a file, one after the other.
#[derive(Debug)]
pub struct Records<R> {
    reader: R,
    encoding: Encoding,
    separator: u8,
    /// Lines read ahead for a record that turned out to be wrong.
    waiting: Vec<u8>,
    /// How much of them was used.
    used: usize,
    line: u64,
    read: u64,
    raw: Vec<u8>,
    cell: Vec<u8>,
}

/// What a line was.
enum Line {
    /// Nothing is left.
    End,
    /// A line, with its end.
    Whole,
    /// A line too long to be one, left out.
    TooLong,
}

impl<R: BufRead> Records<R> {
    /// The records of a reader that stands at the first one.
    pub const fn new(reader: R, shape: &Shape) -> Self {
        Self {
            reader,
            encoding: shape.encoding,
            separator: shape.separator,
            waiting: Vec::new(),
            used: 0,
            line: shape.line,
            read: shape.start,
            raw: Vec::new(),
            cell: Vec::new(),
        }
    }

    /// How many bytes of the file were read.
    pub const fn position(&self) -> u64 {
        self.read
    }

    /// Reads the next record that is not blank; `None` at the end. Inside, a record that cannot be read, whose line stands in `record`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next(&mut self, record: &mut Record) -> io::Result<Option<Result<(), Fault>>> {
        loop {
            record.begin(self.line);
            self.raw.clear();
            match self.more()? {
                Line::End => return Ok(None),
                Line::TooLong => return Ok(Some(Err(fault(1, "import-line-too-long")))),
                Line::Whole => {}
            }
            let result = self.record(record)?;
            if result.is_err() || !record.is_empty() {
                return Ok(Some(result));
            }
        }
    }

    /// Adds a line to what is being read.
    fn more(&mut self) -> io::Result<Line> {
        let before = self.raw.len();
        let ended = if self.used < self.waiting.len() {
            let rest = &self.waiting[self.used..];
            let end = rest
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(rest.len(), |at| at + 1);
            self.raw.extend_from_slice(&rest[..end]);
            self.used += end;
            true
        } else {
            let room = (LONGEST_LINE + 1) as u64;
            let n = self.reader.by_ref().take(room).read_until(b'\n', &mut self.raw)?;
            self.read += n as u64;
            n <= LONGEST_LINE
        };
        if self.raw.len() == before {
            return Ok(Line::End);
        }
        self.line += 1;
        if ended {
            return Ok(Line::Whole);
        }
        self.raw.truncate(before);
        self.skip_line()?;
        Ok(Line::TooLong)
    }

    /// Reads on to the end of a line without keeping it.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let bytes = self.reader.fill_buf()?;
            if bytes.is_empty() {
                return Ok(());
            }
            let end = bytes.iter().position(|byte| *byte == b'\n');
            let n = end.map_or(bytes.len(), |at| at + 1);
            self.reader.consume(n);
            self.read += n as u64;
            if end.is_some() {
                return Ok(());
            }
        }
    }

    /// Splits what was read into cells, reading on while a quotation mark is open.
    fn record(&mut self, record: &mut Record) -> io::Result<Result<(), Fault>> {
        let mut at = 0;
        loop {
            self.cell.clear();
            if self.raw.get(at) == Some(&b'"') {
                match self.quoted(at + 1)? {
                    Ok(end) => at = end,
                    Err(id) => return Ok(Err(self.give_back(record, id))),
                }
            } else {
                let rest = &self.raw[at..];
                let end = rest.iter().position(|byte| *byte == self.separator || *byte == b'\n');
                let end = end.unwrap_or(rest.len());
                self.cell
                    .extend_from_slice(rest[..end].strip_suffix(b"\r").unwrap_or(&rest[..end]));
                at += end;
            }
            self.encoding.decode(&self.cell, &mut record.text);
            record.ends.push(record.text.len());
            match self.raw.get(at) {
                Some(byte) if *byte == self.separator => at += 1,
                _ => return Ok(Ok(())),
            }
        }
    }

    /// Reads a quoted cell from just after its opening mark; gives where the separator or the end of the line stands.
    fn quoted(&mut self, mut at: usize) -> io::Result<Result<usize, &'static str>> {
        loop {
            let rest = &self.raw[at..];
            let Some(end) = rest.iter().position(|byte| *byte == b'"') else {
                self.cell.extend_from_slice(rest);
                at = self.raw.len();
                let too_far = at > LONGEST_RECORD;
                if too_far || !matches!(self.more()?, Line::Whole) {
                    return Ok(Err("import-quote-open"));
                }
                continue;
            };
            self.cell.extend_from_slice(&rest[..end]);
            at += end + 1;
            match self.raw.get(at) {
                Some(b'"') => {
                    self.cell.push(b'"');
                    at += 1;
                }
                Some(byte) if *byte == self.separator || *byte == b'\n' => return Ok(Ok(at)),
                Some(b'\r') if matches!(self.raw.get(at + 1), None | Some(b'\n')) => return Ok(Ok(at + 1)),
                None => return Ok(Ok(at)),
                Some(_) => return Ok(Err("import-quote-inside")),
            }
        }
    }

    /// Puts the lines after the first back, so that reading goes on there.
    fn give_back(&mut self, record: &Record, id: &'static str) -> Fault {
        let first = self
            .raw
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(self.raw.len(), |at| at + 1);
        let mut waiting = self.raw[first..].to_vec();
        waiting.extend_from_slice(&self.waiting[self.used..]);
        self.waiting = waiting;
        self.used = 0;
        self.line = record.line + 1;
        fault(record.ends.len() + 1, id)
    }
}

fn fault(column: usize, id: &str) -> Fault {
    Fault {
        column,
        message: Message::new(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::csv::Sheet;
    use crate::i18n::Lang;
    use proptest::prelude::*;
    use std::io::Cursor;

    /// Line, and cells or the column of the fault.
    type Found = (u64, Result<Vec<String>, usize>);

    fn read(bytes: &[u8]) -> (Shape, Vec<Found>) {
        let mut file = Cursor::new(bytes);
        let shape = Shape::of(&mut file).expect("a shape");
        let mut records = Records::new(file, &shape);
        let (mut found, mut record) = (Vec::new(), Record::default());
        while let Some(result) = records.next(&mut record).expect("bytes in memory") {
            let cells = result.map(|()| record.cells().map(str::to_owned).collect());
            found.push((record.line, cells.map_err(|fault| fault.column)));
        }
        (shape, found)
    }

    fn cells(line: u64, cells: &[&str]) -> Found {
        (line, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()))
    }

    #[test]
    fn every_way_excel_saves_is_read_alike() {
        let expected = vec![
            cells(1, &["naam", "gemeente"]),
            cells(2, &["D'Hondt, É.", "Sint-Niklaas"]),
        ];
        let semicolons = "naam;gemeente\r\nD'Hondt, É.;Sint-Niklaas\r\n";
        let commas = "naam,gemeente\n\"D'Hondt, É.\",Sint-Niklaas";
        let tabs = "naam\tgemeente\r\nD'Hondt, É.\tSint-Niklaas\r\n";
        for (text, separator) in [(semicolons, b';'), (commas, b','), (tabs, b'\t')] {
            let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
            for (bytes, encoding) in [
                (text.as_bytes().to_vec(), Encoding::Utf8),
                ([MARK, text.as_bytes()].concat(), Encoding::Utf8),
                (windows.into_owned(), Encoding::Windows1252),
            ] {
                let (shape, found) = read(&bytes);
                assert_eq!((shape.encoding, shape.separator), (encoding, separator), "{text}");
                assert_eq!(found, expected);
            }
        }
        let (shape, found) = read(b"sep=|\r\na|b;c\r\n");
        assert_eq!((shape.separator, found), (b'|', vec![cells(2, &["a", "b;c"])]));
    }

    #[test]
    fn a_cell_may_hold_lines_marks_and_separators() {
        let (_, found) = read(b"a;b\r\n\"een\r\ntwee; \"\"drie\"\"\";x\r\n\r\n;;\r\ny;\r\n");
        let expected = [
            cells(1, &["a", "b"]),
            cells(2, &["een\r\ntwee; \"drie\"", "x"]),
            cells(6, &["y", ""]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_mark_too_many_costs_one_line() {
        let (_, found) = read(b"a;b\nJan;\"open\nPiet;2\nJoris;3\n");
        let expected = [
            cells(1, &["a", "b"]),
            (2, Err(2)),
            cells(3, &["Piet", "2"]),
            cells(4, &["Joris", "3"]),
        ];
        assert_eq!(found, expected);
        let (_, found) = read(b"a;b\n\"Jan\"x;1\n5\"4;2\n");
        assert_eq!(found, [cells(1, &["a", "b"]), (2, Err(1)), cells(3, &["5\"4", "2"])]);
    }

    #[test]
    fn a_line_without_end_is_left_out_and_reading_goes_on() {
        let mut bytes = b"a;b\n".to_vec();
        bytes.extend(std::iter::repeat_n(b'x', LONGEST_LINE * 2));
        bytes.extend_from_slice(b"\nc;d\n");
        let (_, found) = read(&bytes);
        assert_eq!(found, [cells(1, &["a", "b"]), (2, Err(1)), cells(3, &["c", "d"])]);
    }

    proptest! {
        #[test]
        fn no_bytes_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let (_, found) = read(&bytes);
            let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
            prop_assert!(found.iter().all(|(line, _)| (1..=lines).contains(line)));
            prop_assert!(found.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }

        #[test]
        fn rough_csv_never_stops_the_reader(text in "[a\";,\\n\\r\\t]{0,80}") {
            read(text.as_bytes());
        }

        #[test]
        fn what_keur_writes_it_reads_back(rows in proptest::collection::vec(proptest::collection::vec("[ a-zé;,\"\\n]{0,12}", 3), 1..20), dutch: bool) {
            let mut sheet = Sheet::new(if dutch { Lang::Dutch } else { Lang::English });
            sheet.row(["een", "twee", "drie"]);
            for row in &rows {
                sheet.row(row);
            }
            let (_, found) = read(&sheet.take());
            let mut line = 2;
            let mut expected = vec![cells(1, &["een", "twee", "drie"])];
            for row in &rows {
                let trimmed: Vec<&str> = row.iter().map(|cell| cell.trim()).collect();
                if trimmed.iter().any(|cell| !cell.is_empty()) {
                    expected.push(cells(line, &trimmed));
                }
                line += 1 + row.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
            }
            prop_assert_eq!(found, expected);
        }
    }
}
