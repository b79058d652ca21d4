//! `keur export`: rows into a file a spreadsheet opens.

use crate::cli::args::{ExportTask, List};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out};
use crate::cli::records;
use crate::cli::rows::{self, Area};
use crate::domain::Message;
use crate::domain::list::ONLY_ASKED;
use crate::exchange::csv::Sheet;
use crate::file::NewFile;
use crate::office::candidate::dossier::Dossier;
use crate::store::candidates::CandidateRow;
use std::io::Write;
use std::path::Path;

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
    "documents",
    "document_names",
];

/// Rows written before they leave the memory for the file.
const HELD: usize = 1_000;

/// Writes a file.
pub fn run(desk: &Desk, task: &ExportTask, out: &mut Out) -> Outcome {
    let (path, n) = match task {
        ExportTask::Vacancies { out: path, list } => (path, vacancies(desk, list, out, path)?),
        ExportTask::Candidates { out: path, list } => {
            let n = candidates(desk, list, out, path)?;
            if list.vacancy.is_none() {
                rows::say_left_out(desk, list, out)?;
            }
            (path, n)
        }
    };
    let done = Message::new("done-export")
        .with("path", path.display().to_string())
        .with("n", n);
    out.wrote(path, &done)?;
    Ok(Exit::Done)
}

/// A file of rows, as CSV or as JSON: it takes the place of an older one only when it is whole.
struct Target<'a> {
    path: &'a Path,
    file: NewFile,
    columns: Vec<&'static str>,
    /// None: as JSON.
    sheet: Option<Sheet>,
    rows: usize,
}

impl<'a> Target<'a> {
    fn open(path: &'a Path, columns: Vec<&'static str>, list: &List, out: &Out) -> Result<Self, Trouble> {
        let file = NewFile::beside(path, false).map_err(|error| Trouble::writing(path, &error))?;
        let sheet = (!list.format.json).then(|| out.headed(&columns));
        Ok(Self {
            path,
            file,
            columns,
            sheet,
            rows: 0,
        })
    }

    fn row(&mut self, cells: &[Cell], out: &Out) -> Result<(), Trouble> {
        let held = self.rows % HELD == HELD - 1;
        self.rows += 1;
        if let Some(sheet) = &mut self.sheet {
            out.row(sheet, cells);
            let written = if held { sheet.take() } else { Vec::new() };
            return self.write(&written);
        }
        let before = if self.rows == 1 { "[" } else { "," };
        let row = out.json_row(&self.columns, cells);
        self.write(format!("{before}\n{row}").as_bytes())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        self.file
            .write_all(bytes)
            .map_err(|error| Trouble::writing(self.path, &error))
    }

    /// Ends the file and puts it in its place; gives how many rows are in it.
    fn keep(mut self) -> Result<usize, Trouble> {
        let rest = match &mut self.sheet {
            Some(sheet) => sheet.take(),
            None if self.rows == 0 => b"[]\n".to_vec(),
            None => b"\n]\n".to_vec(),
        };
        self.write(&rest)?;
        self.file.keep().map_err(|error| Trouble::writing(self.path, &error))?;
        Ok(self.rows)
    }
}

fn vacancies(desk: &Desk, list: &List, out: &Out, path: &Path) -> Result<usize, Trouble> {
    let area = Area::Vacancies;
    let columns = match list.columns.is_empty() {
        true => {
            let written = area.columns().iter().filter(|column| column.priority < ONLY_ASKED);
            written.map(|column| column.id.to_owned()).collect()
        }
        false => list.columns.clone(),
    };
    let wanted = List {
        limit: list.limit.or(Some(0)),
        columns,
        ..list.clone()
    };
    let table = rows::table(desk, area, &wanted)?;
    let mut file = Target::open(path, table.columns, list, out)?;
    for row in &table.rows {
        file.row(row, out)?;
    }
    file.keep()
}

/// The columns that are wanted of those an export of candidates has.
fn chosen(list: &List) -> Result<Vec<&'static str>, Trouble> {
    if list.columns.is_empty() {
        return Ok(CANDIDATE.to_vec());
    }
    let find = |name: &String| {
        let found = CANDIDATE.iter().find(|column| *column == name);
        found.copied().ok_or_else(|| {
            Trouble::usage(
                Message::new("cli-unknown-column")
                    .with("column", name.as_str())
                    .with("known", CANDIDATE.join(", ")),
            )
        })
    };
    list.columns.iter().map(find).collect()
}

/// Writes the candidates page by page: a list of two million needs no more memory than one of a hundred.
fn candidates(desk: &Desk, list: &List, out: &Out, path: &Path) -> Result<usize, Trouble> {
    let vacancy = match &list.vacancy {
        Some(number) => Some(rows::find_vacancy(desk, number)?.id),
        None => None,
    };
    let columns = chosen(list)?;
    let mut file = Target::open(path, columns.clone(), list, out)?;
    rows::candidate_rows(desk, vacancy, list, |row| {
        // The dossier knows which contact data this person may read.
        let dossier = records::dossier(desk, row.id)?;
        let cells: Vec<Cell> = columns.iter().map(|column| cell(row, &dossier, column)).collect();
        file.row(&cells, out)
    })?;
    file.keep()
}

fn cell(row: &CandidateRow, dossier: &Dossier, column: &str) -> Cell {
    let card = &dossier.card;
    match column {
        "family" => Cell::text(&card.family),
        "given" => Cell::text(&card.given),
        "email" => Cell::text(&card.email),
        "phone" => Cell::text(&card.phone),
        "street" => Cell::text(&card.street),
        "postal_code" => Cell::text(&card.postal_code),
        "city" => Cell::text(&card.city),
        "received" => Cell::Moment(row.received_at),
        "source" => Cell::text(&row.source),
        "number" => Cell::text(&dossier.number),
        "state" => Cell::of(row.state),
        "score" if row.score >= 0 => Cell::Points(row.score),
        "documents" => Cell::Number(dossier.documents.len() as i64),
        "document_names" => {
            let names: Vec<&str> = dossier.documents.iter().map(|line| line.row.name.as_str()).collect();
            Cell::text(names.join(", "))
        }
        _ => Cell::None,
    }
}
