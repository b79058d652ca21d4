//! Where the records of an import come from: the lines of a table, or files that are a candidate each.

use super::{Failure, Import, headings, settled, still, unopened};
use crate::clock::Clock;
use crate::domain::{Message, Problem, Reading};
use crate::exchange::applications::{Mapping, Row};
use crate::exchange::document;
use crate::exchange::incoming::{Card, Cards, Known, Opened, Paper, Table};
use crate::exchange::intake::Record;
use crate::store::StoreError;
use chrono::NaiveDate;
use rusqlite::Connection;

/// Why a record cannot be used: the heading of the column, where one is to blame, and the sentence.
pub(super) type Why = (Option<String>, Message);

/// A record.
pub(super) struct Found {
    /// Its line, or its place among the files, from 1.
    pub(super) line: u64,
    /// Where it comes from, when that is a file or a message of its own.
    pub(super) origin: String,
    /// What it says of a person, or why that cannot be used.
    pub(super) row: Result<Row, Vec<Why>>,
    /// The documents that came along.
    pub(super) papers: Vec<Paper>,
    /// What should be looked at all the same.
    pub(super) warnings: Vec<Problem>,
}

/// Records, one after the other.
pub(super) enum Source {
    /// The lines of a table, and what its columns hold once that is settled.
    Table(Box<Table>, Option<Mapping>, Record),
    /// Candidates whose documents are not read.
    Unread(Cards, u64),
    /// Candidates whose documents are read, and how many there are.
    Read(std::vec::IntoIter<Card>, u64, u64),
}

impl Source {
    /// The records as they lie there: documents are not read, since nothing is kept.
    pub(super) fn unread(opened: Opened) -> Self {
        match opened {
            Opened::Table(table) => Self::Table(table, None, Record::default()),
            Opened::Cards(cards) => Self::Unread(cards, 0),
        }
    }

    /// The records with everything that is kept of them.
    pub(super) fn of(opened: Opened, wanted: &Import) -> Result<Self, Failure> {
        let mut cards = match opened {
            Opened::Table(_) => return Ok(Self::unread(opened)),
            Opened::Cards(cards) => cards,
        };
        let mut read = Vec::new();
        while let Some(mut card) = cards.read_next().map_err(|why| unopened(why, wanted))? {
            let line = read.len() as u64 + 1;
            if wanted.only.as_ref().is_none_or(|only| only.contains(&line)) {
                card.papers
                    .iter_mut()
                    .filter_map(read_paper)
                    .for_each(|warning| card.warnings.push(warning));
            }
            read.push(card);
            let (done, all) = cards.progress();
            wanted.watch.note(done, all);
            still(wanted)?;
        }
        let all = read.len() as u64;
        Ok(Self::Read(read.into_iter(), 0, all))
    }

    /// Settles what the columns of a table hold.
    pub(super) fn settle(&mut self, connection: &Connection, wanted: &Import) -> Result<(), Failure> {
        if let Self::Table(table, mapping, _) = self {
            *mapping = Some(settled(headings(connection, table, wanted)?)?);
        }
        Ok(())
    }

    /// The same for columns that were settled already.
    pub(super) fn settled_as(table: Table, mapping: Mapping) -> Self {
        Self::Table(Box::new(table), Some(mapping), Record::default())
    }

    /// What the columns hold, where there are columns.
    pub(super) const fn mapping(&self) -> Option<&Mapping> {
        match self {
            Self::Table(_, mapping, _) => mapping.as_ref(),
            Self::Unread(..) | Self::Read(..) => None,
        }
    }

    /// The next record; `None` at the end.
    pub(super) fn next(&mut self, clock: Clock, wanted: &Import) -> Result<Option<Found>, Failure> {
        match self {
            Self::Table(table, mapping, record) => {
                let read = table
                    .next(record)
                    .map_err(|error| StoreError::Io(wanted.file.clone(), error))?;
                Ok(read
                    .zip(mapping.as_ref())
                    .map(|(read, mapping)| line(record, read, mapping, clock.today())))
            }
            Self::Unread(cards, line) => {
                *line += 1;
                let card = cards.read_next().map_err(|why| unopened(why, wanted))?;
                Ok(card.map(|card| candidate(card, *line, clock)))
            }
            Self::Read(cards, line, _) => {
                *line += 1;
                Ok(cards.next().map(|card| candidate(card, *line, clock)))
            }
        }
    }

    /// Whether a record may take long: a file or a message each.
    pub(super) const fn is_slow(&self) -> bool {
        !matches!(self, Self::Table(..))
    }

    /// How much was read, of how much.
    pub(super) fn progress(&self) -> (u64, u64) {
        match self {
            Self::Table(table, ..) => table.progress(),
            Self::Unread(cards, _) => cards.progress(),
            Self::Read(_, line, all) => (*line, *all),
        }
    }
}

/// A line of a table.
fn line(
    record: &Record,
    read: Result<(), crate::exchange::intake::Fault>,
    mapping: &Mapping,
    today: NaiveDate,
) -> Found {
    let row = read
        .map_err(|fault| vec![fault])
        .and_then(|()| mapping.row(record, today));
    let told = |fault: crate::exchange::intake::Fault| (Some(mapping.heading(fault.column)), fault.message);
    Found {
        line: record.line,
        origin: String::new(),
        row: row.map_err(|faults| faults.into_iter().map(told).collect()),
        papers: Vec::new(),
        warnings: Vec::new(),
    }
}

/// A file that is a candidate. A message from tomorrow came in today: a clock somewhere is wrong.
fn candidate(card: Card, line: u64, clock: Clock) -> Found {
    let received = card.received_at.map(|at| clock.local_of(at));
    let row = card.row.map(|row| Row {
        received: received.filter(|at| *at <= clock.local()),
        line,
        ..row
    });
    Found {
        line,
        origin: card.origin,
        row: row.map_err(|whys| whys.into_iter().map(|why| (None, why)).collect()),
        papers: card.papers,
        warnings: card
            .warnings
            .into_iter()
            .map(|why| Problem::warn("import", why))
            .collect(),
    }
}

/// Reads a document, unless it is known what is in it; gives what should be known of it.
fn read_paper(paper: &mut Paper) -> Option<Message> {
    if paper.known.is_some() {
        return None;
    }
    let read = document::read(&paper.name, &paper.data);
    let warning = read.reading.warning(&paper.name).map(|problem| problem.message);
    let text = read.text.filter(|_| read.reading == Reading::Text);
    paper.known = Some(Known {
        media_type: read.format.media_type(),
        reading: read.reading,
        pages: read.pages,
        text,
    });
    warning
}
