//! What an import would do, record by record, for a screen: with what the columns seem to hold, and why they will not do.

use super::rehearsal::Rehearsal;
use super::source::Source;
use super::{Import, LineReport, Summary, headings, judge, open, records, refused};
use crate::domain::{EntityId, Message};
use crate::exchange::applications::{Draft, Field};
use crate::exchange::incoming::{About, Opened};
use crate::exchange::intake::Record;
use crate::office::{Counter, Failure};
use crate::store::StoreError;

/// How many records a screen takes; beyond that the command line does it.
pub const MOST: usize = 200_000;
/// How many records are shown beside their columns.
const EXAMPLES: usize = 3;

/// A look ahead.
#[derive(Clone, PartialEq, Debug)]
pub struct Preview {
    /// What the file is.
    pub about: About,
    /// The columns of a table; none for files that are a candidate each.
    pub columns: Vec<Column>,
    /// Why the columns cannot be used; nothing is judged then.
    pub problems: Vec<Message>,
    /// What would become of each record.
    pub reports: Vec<LineReport>,
    /// The same in figures.
    pub summary: Summary,
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What it holds, as far as known.
    pub field: Option<Field>,
    /// What stands in it on the first records.
    pub examples: Vec<String>,
}

/// Looks ahead.
///
/// # Errors
/// A refusal when the actor may not or the file cannot be used; what the store could not do.
pub fn read(counter: &Counter<'_>, wanted: &Import) -> Result<Preview, Failure> {
    let entity = super::authorised(counter, wanted.vacancy)?;
    let opened = open(wanted)?;
    let mut preview = Preview {
        about: opened.about().clone(),
        columns: Vec::new(),
        problems: Vec::new(),
        reports: Vec::new(),
        summary: Summary::default(),
    };
    let source = match opened {
        Opened::Cards(_) => Source::unread(opened),
        Opened::Table(mut table) => {
            let draft = headings(counter.connection, &mut table, wanted)?;
            preview.columns = columns(&draft, wanted)?;
            preview.problems = draft.problems();
            if !preview.problems.is_empty() {
                return Ok(preview);
            }
            Source::settled_as(*table, super::settled(draft)?)
        }
    };
    judged((counter, entity), wanted, source, &mut preview)?;
    Ok(preview)
}

fn judged(
    (counter, entity): (&Counter<'_>, EntityId),
    wanted: &Import,
    mut source: Source,
    preview: &mut Preview,
) -> Result<(), Failure> {
    let judge = judge(*counter, wanted, entity)?;
    let mut rehearsal = Rehearsal::new(counter.connection, wanted.vacancy)?;
    let reports = &mut preview.reports;
    let mut many = false;
    let summary = records(&mut source, wanted, &judge, &mut rehearsal, &mut |told| {
        if let super::Told::Line(report) = told {
            many |= reports.len() >= MOST;
            if many {
                wanted.watch.stop();
            } else {
                reports.push(report);
            }
        }
    });
    if many {
        return Err(refused(Message::new("refused-import-screen").with("most", MOST as i64)));
    }
    preview.summary = summary?;
    Ok(())
}

/// The columns with the first records: the file is opened a second time for them, so that the records themselves are read once.
fn columns(draft: &Draft, wanted: &Import) -> Result<Vec<Column>, Failure> {
    let Opened::Table(mut table) = open(wanted)? else {
        return Ok(Vec::new());
    };
    let mut record = Record::default();
    let mut next = || {
        let read = table.next(&mut record);
        let read = read.map_err(|error| StoreError::Io(wanted.file.clone(), error))?;
        let cells = |()| record.cells().map(str::to_owned).collect::<Vec<_>>();
        Ok::<_, Failure>(read.map(|good| good.map(cells).unwrap_or_default()))
    };
    next()?;
    let mut rows = Vec::new();
    while rows.len() < EXAMPLES
        && let Some(cells) = next()?
    {
        rows.push(cells);
    }
    let mapping = &draft.mapping;
    let column = |(at, (heading, field)): (usize, (&String, &Option<Field>))| Column {
        heading: heading.clone(),
        field: *field,
        examples: rows.iter().filter_map(|row| row.get(at)).cloned().collect(),
    };
    let pairs = mapping.headings().iter().zip(mapping.columns());
    Ok(pairs.enumerate().map(column).collect())
}
