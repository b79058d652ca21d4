//! `keur export`: rows into a file a spreadsheet opens.

use crate::cli::args::{ExportTask, List};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::records;
use crate::cli::rows::{self, Area};
use crate::domain::Message;
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
];

/// Writes a file.
pub fn run(desk: &Desk, task: &ExportTask, out: &mut Out) -> Outcome {
    let (table, path) = match task {
        ExportTask::Vacancies { out, list } => {
            let wanted = List {
                limit: 0,
                columns: all(list, Area::Vacancies),
                ..list.clone()
            };
            (rows::table(desk, Area::Vacancies, &wanted)?, out)
        }
        ExportTask::Candidates { out, list } => (candidates(desk, list)?, out),
    };
    write(path, &out.sheet(&table))?;
    let done = Message::new("done-export")
        .with("path", path.display().to_string())
        .with("n", table.rows.len());
    out.say(&done)?;
    Ok(Exit::Done)
}

/// Every column, unless some are named.
fn all(list: &List, area: Area) -> Vec<String> {
    match list.columns.is_empty() {
        true => area.columns().iter().map(|column| column.id.to_owned()).collect(),
        false => list.columns.clone(),
    }
}

fn candidates(desk: &Desk, list: &List) -> Result<Table, Trouble> {
    let vacancy = match &list.vacancy {
        Some(number) => Some(rows::find_vacancy(desk, number)?.id),
        None => None,
    };
    let mut table = Table {
        columns: CANDIDATE.to_vec(),
        ..Table::default()
    };
    rows::candidate_rows(desk, vacancy, list, |row| {
        // The dossier knows which contact data this person may read.
        let dossier = records::dossier(desk, row.id)?;
        let card = &dossier.card;
        table.rows.push(vec![
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
        ]);
        Ok(())
    })?;
    Ok(table)
}

/// Writes beside the target and renames, so that an old file stays when something goes wrong.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let beside = path.with_extension("new");
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        Trouble::writing(path, &error)
    })
}
