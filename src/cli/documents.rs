//! `keur documents`: what a vacancy or a candidate has, its text, adding, saving and taking away.

use crate::cli::act;
use crate::cli::args::{DocumentTask, FormatChoice, Of};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::records::{self, Record};
use crate::cli::rows;
use crate::domain::{ApplicationId, Coded, DocumentId, DocumentKind, Message};
use crate::file;
use crate::office::document::{DocumentCommand, DocumentQuery, DocumentReply, Holder, Opened};
use crate::office::{Command, Query, Reply};
use crate::store::document::DocumentRow;
use std::path::PathBuf;

/// The columns of the list.
const COLUMNS: &[&str] = &["id", "kind", "name", "size", "pages", "reading", "created", "by"];

/// Carries out what was asked.
pub fn run(desk: &mut Desk, task: &DocumentTask, out: &mut Out) -> Outcome {
    match task {
        DocumentTask::List { of, format } => list(desk, of, *format, out),
        DocumentTask::Show { which, format } => show(desk, which, *format, out),
        DocumentTask::Add { of, kind, files } => {
            let to = holder(desk, of)?;
            let kind = kind.as_deref().and_then(DocumentKind::from_code);
            let adds = files.iter().map(|path| {
                let path = path.clone();
                DocumentCommand::Add {
                    to,
                    kind,
                    path,
                    file: None,
                }
                .into()
            });
            let mut adds: Vec<Command> = adds.collect();
            match (adds.pop(), adds.is_empty()) {
                (Some(one), true) => act::run_telling(desk, &one, true, out),
                (last, _) => act::run(desk, &Command::Many(adds.into_iter().chain(last).collect()), out),
            }
        }
        DocumentTask::Remove { which, reason } => {
            let opened = opened(desk, which)?;
            let command = DocumentCommand::Remove {
                document: opened.row.id,
                seen: opened.row.version,
                reason: reason.clone(),
            };
            act::run(desk, &command.into(), out)
        }
        DocumentTask::Save { which, out: path } => save(desk, which, path.as_ref(), out),
    }
}

fn holder(desk: &Desk, of: &Of) -> Result<Holder, Trouble> {
    match (&of.candidate, &of.vacancy) {
        (Some(which), _) => Ok(Holder::Application(ApplicationId(records::id(which)?))),
        (None, Some(number)) => Ok(Holder::Vacancy(rows::find_vacancy(desk, number)?.id)),
        (None, None) => Err(Trouble::usage(Message::new("cli-documents-of"))),
    }
}

fn ask(desk: &Desk, query: DocumentQuery) -> Result<DocumentReply, Trouble> {
    match desk.ask(&Query::Document(query))? {
        Reply::Document(reply) => Ok(reply),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

fn opened(desk: &Desk, which: &str) -> Result<Box<Opened>, Trouble> {
    match ask(desk, DocumentQuery::Open(DocumentId(records::id(which)?)))? {
        DocumentReply::Open(opened) => Ok(opened),
        _ => Err(rows::missing("refused-gone", which)),
    }
}

fn cell(row: &DocumentRow, column: &str) -> Cell {
    match column {
        "id" => Cell::Id(row.id.0),
        "kind" => Cell::of(row.kind),
        "name" => Cell::text(&row.name),
        "size" => Cell::Number(row.size),
        "pages" => row.pages.map_or(Cell::None, Cell::Number),
        "reading" => Cell::of(row.reading),
        "created" => Cell::Moment(row.created_at),
        "by" => Cell::text(&row.by),
        _ => Cell::None,
    }
}

/// The documents of something, for its own record.
pub fn cells(rows: &[&DocumentRow]) -> Cell {
    let named = |row: &&DocumentRow| COLUMNS.iter().map(|column| (*column, cell(row, column))).collect();
    Cell::Several(rows.iter().map(named).collect())
}

fn list(desk: &Desk, of: &Of, format: FormatChoice, out: &mut Out) -> Outcome {
    let DocumentReply::Of(found) = ask(desk, DocumentQuery::Of(holder(desk, of)?))? else {
        return Ok(Exit::Done);
    };
    let table = Table {
        columns: COLUMNS.to_vec(),
        right: vec!["id", "size", "pages"],
        rows: found
            .iter()
            .map(|row| COLUMNS.iter().map(|column| cell(row, column)).collect())
            .collect(),
        more: false,
    };
    let list = crate::cli::args::List {
        format,
        ..Default::default()
    };
    rows::print(&table, &list, out)
}

fn show(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let opened = opened(desk, which)?;
    let mut record: Record = COLUMNS
        .iter()
        .map(|column| (*column, cell(&opened.row, column)))
        .collect();
    let text = opened.text.as_deref().unwrap_or_default();
    record.push((
        "text",
        Cell::text(text.replace(crate::domain::document::PAGE_BREAK, "\n\n")),
    ));
    records::print(record, format, out)
}

fn save(desk: &Desk, which: &str, path: Option<&PathBuf>, out: &mut Out) -> Outcome {
    let id = DocumentId(records::id(which)?);
    let DocumentReply::Bytes(name, bytes) = ask(desk, DocumentQuery::Bytes(id))? else {
        return Ok(Exit::Done);
    };
    // Its own name is used only without the folders somebody may have put into it.
    let own = || PathBuf::from(name.rsplit(['/', '\\']).next().unwrap_or_default());
    let path = path.cloned().unwrap_or_else(own);
    if path.is_file() || path.file_name().is_none() {
        return Err(Trouble::there(&path));
    }
    file::write(&path, &bytes, true).map_err(|error| Trouble::writing(&path, &error))?;
    out.say(&Message::new("said-exported").with("path", path.display().to_string()))?;
    Ok(Exit::Done)
}
