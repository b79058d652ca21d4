//! Files with applications coming in: what a file is, by what is in it, and its records one after the other.
//!
//! The name of a file says nothing: a CSV called `.xlsx` is read as CSV, and the reverse. Whatever cannot be read is refused with a
//! sentence that says what to do instead; a limit stands before everything that could grow without end.

pub mod archive;
mod card;
mod cards;
mod europass;
mod json_resume;
mod mail;
mod person;
pub mod sniff;
mod table;
mod tree;
pub mod workbook;

pub use card::{Card, Known, Paper};
pub use cards::Cards;
pub use table::Table;

use crate::domain::Message;
use crate::domain::code::codes;
use crate::exchange::intake::Encoding;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use table::digest;

/// The largest file that is read as a table of lines, in bytes: it streams, so only time sets a bound.
const MOST_LINES: u64 = 4 << 30;
/// The largest workbook, in bytes as it lies on the disk.
const MOST_WORKBOOK: u64 = 256 << 20;
/// The largest text in two bytes a letter, which is turned round in memory.
const MOST_WIDE: u64 = 256 << 20;
/// How many records are taken from one file: more than any workbook holds.
pub const MOST_RECORDS: u64 = 2_000_000;

codes! {
    /// What a file turned out to be.
    Format, "import-format" {
        /// Lines with a separator.
        Csv = "csv",
        /// A workbook of Excel.
        Workbook = "xlsx",
        /// A CV as JSON Resume.
        JsonResume = "json_resume",
        /// A CV of Europass.
        Europass = "europass",
        /// A message.
        Mail = "mail",
        /// A mailbox in one file.
        Mailbox = "mbox",
        /// A mailbox in a folder.
        Maildir = "maildir",
        /// A folder with a file or a folder for each candidate.
        Folder = "folder",
    }
}

/// What is known of a file before its records.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// What it is.
    pub format: Format,
    /// The SHA-256 of its bytes, in hexadecimal: whether it is still the one that was looked at.
    pub digest: String,
    /// Its size in bytes.
    pub size: u64,
    /// How its bytes are letters; none in a workbook.
    pub encoding: Option<Encoding>,
    /// Between the cells; none in a workbook.
    pub separator: Option<u8>,
    /// The sheet that is read; none outside a workbook.
    pub sheet: Option<String>,
    /// Every sheet there is.
    pub sheets: Vec<String>,
}

/// Why a file cannot be read.
#[derive(Debug)]
pub enum Unopened {
    /// The system says so.
    Io(io::Error),
    /// What is in it is nothing that is taken in, with a sentence that says what to do.
    Refused(Message),
}

impl From<io::Error> for Unopened {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
impl From<Message> for Unopened {
    fn from(message: Message) -> Self {
        Self::Refused(message)
    }
}

/// Bytes that can be read twice.
pub trait Stream: BufRead + Seek + Send {}
impl<T: BufRead + Seek + Send> Stream for T {}

/// A file that was opened.
#[derive(Debug)]
pub enum Opened {
    /// A table of records.
    Table(Box<Table>),
    /// A candidate each.
    Cards(Cards),
}

impl Opened {
    /// What is known of it.
    pub const fn about(&self) -> &About {
        match self {
            Self::Table(table) => &table.about,
            Self::Cards(cards) => &cards.about,
        }
    }

    /// Whether there are enough records to prepare the database for.
    pub fn is_large(&self) -> bool {
        match self {
            Self::Table(table) => table.is_large(),
            Self::Cards(_) => false,
        }
    }
}

/// Opens a file or a folder; `sheet` names the sheet of a workbook, otherwise it is the first one with anything on it.
///
/// # Errors
/// What the system says, or a sentence why it is nothing that can be taken in.
pub fn open(path: &Path, sheet: Option<&str>) -> Result<Opened, Unopened> {
    if path.is_dir() {
        return match sheet {
            Some(_) => Err(Message::new("refused-import-sheetless").into()),
            None => Ok(Opened::Cards(Cards::of_folder(path)?)),
        };
    }
    let file = File::open(path)?;
    let about = file.metadata()?;
    // A pipe would be waited for without end.
    if !about.is_file() {
        return Err(Message::new("refused-import-foreign").into());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    read(&name, BufReader::with_capacity(1 << 16, file), about.len(), sheet)
}

/// The same for bytes that were opened already, so many of them, under a name.
///
/// # Errors
/// As [`open`].
pub fn read(name: &str, mut file: impl Stream + 'static, size: u64, sheet: Option<&str>) -> Result<Opened, Unopened> {
    let table = |table: Table| Opened::Table(Box::new(table));
    let sort = sniff::sort(&sniff::head(&mut file)?);
    match sort {
        sniff::Sort::Zip => {
            within(size, MOST_WORKBOOK)?;
            Table::of_workbook(file, sheet).map(table)
        }
        _ if sheet.is_some() => Err(Message::new("refused-import-sheetless").into()),
        sniff::Sort::Wide => {
            within(size, MOST_WIDE)?;
            let text = narrow(&mut file)?;
            Ok(table(Table::of_lines(Box::new(Cursor::new(text.into_bytes())))?))
        }
        sniff::Sort::Json | sniff::Sort::Xml | sniff::Sort::Message | sniff::Sort::Mailbox => {
            Cards::of_file(name, file, size, sort).map(Opened::Cards)
        }
        sniff::Sort::Compound => Err(Message::new("refused-import-locked").into()),
        sniff::Sort::Other => Err(Message::new("refused-import-foreign").into()),
        sniff::Sort::Text | sniff::Sort::Nothing => {
            within(size, MOST_LINES)?;
            Ok(table(Table::of_lines(Box::new(file))?))
        }
    }
}

/// Reads one CV as what it is said to be; `None` when it is something else.
pub fn cv(written: Written, name: &str, bytes: &[u8]) -> Option<Card> {
    match written {
        Written::JsonResume => json_resume::read(name, bytes),
        Written::EuropassJson => europass::read_json(name, bytes),
        Written::EuropassXml => europass::read_xml(name, bytes),
    }
}

/// How a CV is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Written {
    /// As JSON Resume has it.
    JsonResume,
    /// As Europass has it, in JSON.
    EuropassJson,
    /// As Europass has it, in XML.
    EuropassXml,
}

/// Refuses what is larger than it may be.
fn within(size: u64, most: u64) -> Result<(), Message> {
    if size <= most {
        return Ok(());
    }
    Err(Message::new("refused-import-big").with("most", (most >> 20) as i64))
}

/// Text in two bytes a letter, as Excel saves "Unicode text", as UTF-8.
fn narrow(file: &mut impl Stream) -> io::Result<String> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(MOST_WIDE).read_to_end(&mut bytes)?;
    let encoding = match bytes.first() {
        Some(0xfe) => encoding_rs::UTF_16BE,
        _ => encoding_rs::UTF_16LE,
    };
    Ok(encoding.decode(&bytes).0.into_owned())
}
