//! `keur export`: rows into a file a spreadsheet opens.

use crate::cli::args::{ExportTask, List};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out};
use crate::cli::records;
use crate::cli::rows::{self, Area};
use crate::domain::Message;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The columns of exported candidates: what an import reads, and where they stand.
const CANDIDATE: &[&str] = &[
    "family",
    "given",
    "email",
    "phone",
    "street",
    "postal_code",
    "city",
    "received",
    "source",
    "number",
    "state",
    "score",
];

/// Writes a file.
pub fn run(desk: &Desk, task: &ExportTask, out: &mut Out) -> Outcome {
    let (path, n) = match task {
        ExportTask::Vacancies { out: path, list } => {
            let wanted = List {
                limit: 0,
                columns: all(list, Area::Vacancies),
                ..list.clone()
            };
            let table = rows::table(desk, Area::Vacancies, &wanted)?;
            let mut file = Target::open(path)?;
            file.write(&out.sheet(&table))?;
            file.keep()?;
            (path, table.rows.len())
        }
        ExportTask::Candidates { out: path, list } => {
            let mut file = Target::open(path)?;
            let n = candidates(desk, list, out, &mut file)?;
            file.keep()?;
            (path, n)
        }
    };
    let done = Message::new("done-export")
        .with("path", path.display().to_string())
        .with("n", n);
    out.say(&done)?;
    Ok(Exit::Done)
}

/// A file that takes the place of an older one only when it is whole.
pub(super) struct Target<'a> {
    path: &'a Path,
    beside: PathBuf,
    file: Option<BufWriter<File>>,
}

impl<'a> Target<'a> {
    pub(super) fn open(path: &'a Path) -> Result<Self, Trouble> {
        let beside = path.with_extension("new");
        let file = File::create(&beside).map_err(|error| Trouble::writing(path, &error))?;
        Ok(Self {
            path,
            beside,
            file: Some(BufWriter::new(file)),
        })
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        let written = self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes));
        written.map_err(|error| Trouble::writing(self.path, &error))
    }

    pub(super) fn keep(mut self) -> Result<(), Trouble> {
        let kept = self.file.take().map_or(Ok(()), |mut file| file.flush());
        kept.and_then(|()| std::fs::rename(&self.beside, self.path))
            .map_err(|error| Trouble::writing(self.path, &error))
    }
}

impl Drop for Target<'_> {
    fn drop(&mut self) {
        // What was not kept goes; after keeping there is nothing under this name.
        let _ = std::fs::remove_file(&self.beside);
    }
}

/// Every column, unless some are named.
fn all(list: &List, area: Area) -> Vec<String> {
    match list.columns.is_empty() {
        true => area.columns().iter().map(|column| column.id.to_owned()).collect(),
        false => list.columns.clone(),
    }
}

/// Rows written before they leave the memory for the file.
const HELD: usize = 1_000;

/// Writes the candidates page by page: a list of two million needs no more memory than one of a hundred.
fn candidates(desk: &Desk, list: &List, out: &Out, file: &mut Target<'_>) -> Result<usize, Trouble> {
    let vacancy = match &list.vacancy {
        Some(number) => Some(rows::find_vacancy(desk, number)?.id),
        None => None,
    };
    let mut sheet = out.headed(CANDIDATE);
    let mut n = 0;
    rows::candidate_rows(desk, vacancy, list, |row| {
        // The dossier knows which contact data this person may read.
        let dossier = records::dossier(desk, row.id)?;
        let card = &dossier.card;
        let cells = [
            Cell::text(&card.family),
            Cell::text(&card.given),
            Cell::text(&card.email),
            Cell::text(&card.phone),
            Cell::text(&card.street),
            Cell::text(&card.postal_code),
            Cell::text(&card.city),
            Cell::Moment(row.received_at),
            Cell::text(&row.source),
            Cell::text(&dossier.number),
            Cell::of(row.state),
            if row.score >= 0 {
                Cell::Points(row.score)
            } else {
                Cell::None
            },
        ];
        out.row(&mut sheet, &cells);
        n += 1;
        match n % HELD {
            0 => file.write(&sheet.take()),
            _ => Ok(()),
        }
    })?;
    file.write(&sheet.take())?;
    Ok(n)
}
