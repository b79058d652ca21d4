//! Everything about one person as files to be handed over: JSON, the same in words, and the documents. For the screens and the command line.

use super::history;
use crate::domain::Message;
use crate::office::privacy::person::PersonFile;
use crate::text;
use crate::tui::look::Look;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// A file: where it comes, and what is in it.
pub type NewFile = (PathBuf, Vec<u8>);

/// The name of the folder an export is written into when none was given.
pub fn folder(file: &PersonFile, look: &Look) -> PathBuf {
    let name: Vec<String> = text::fold(&file.name).split_whitespace().map(tame).collect();
    let day = look.clock.local().format("%Y-%m-%d-%H%M%S");
    format!("{}-{}-{day}", look.word("file-person"), name.join("-")).into()
}

/// The files of an export in a folder: documents first, what is read first last.
pub fn files(file: &PersonFile, folder: &Path, look: &Look) -> Vec<NewFile> {
    let papers = folder.join(look.word("file-person-documents"));
    let mut files: Vec<NewFile> = file
        .papers
        .iter()
        .map(|paper| {
            (
                papers.join(format!("{}-{}", paper.id, tame(&paper.name))),
                paper.data.clone(),
            )
        })
        .collect();
    files.push((folder.join(look.word("file-person-json")), json(file)));
    files.push((
        folder.join(look.word("file-person-text")),
        words(file, look).into_bytes(),
    ));
    files
}

/// A name that is a file's and nothing else's: no folders, no control characters.
fn tame(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') {
                c
            } else {
                '_'
            }
        })
        .collect();
    name.trim_start_matches('.').to_owned()
}

/// Every row with its table, as it is kept.
fn json(file: &PersonFile) -> Vec<u8> {
    let mut tables: Map<String, Value> = Map::new();
    for (table, row) in &file.told {
        let row: Value = serde_json::from_str(row).unwrap_or(Value::Null);
        if let Value::Array(rows) = tables.entry(*table).or_insert_with(|| Value::Array(Vec::new())) {
            rows.push(row);
        }
    }
    let mut bytes = serde_json::to_vec_pretty(&Value::Object(tables)).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The same in the words of the screens.
fn words(file: &PersonFile, look: &Look) -> String {
    let head = Message::new("person-export-head")
        .with("name", file.name.as_str())
        .with("day", look.clock.today());
    let mut told = format!("{}\n", look.words.text(&head));
    for (table, row) in &file.told {
        let Ok(Value::Object(row)) = serde_json::from_str(row) else {
            continue;
        };
        let heading = look.word(&format!("table-{table}"));
        told += &format!("\n{heading}\n");
        for line in lines(table, &row, look) {
            told += &format!("  {line}\n");
        }
    }
    told
}

/// The columns of a row that say something, each after its label.
fn lines(table: &str, row: &Map<String, Value>, look: &Look) -> Vec<String> {
    let mut lines = Vec::new();
    for (column, value) in row {
        let label = format!("field-{table}-{column}");
        if !look.words.has(&label)
            || column.ends_with("_name") && !matches!(column.as_str(), "family_name" | "given_name")
        {
            continue;
        }
        let short = column.strip_suffix("_id").unwrap_or(column);
        let named = row.get(&format!("{short}_name")).and_then(Value::as_str);
        let said = named
            .map(str::to_owned)
            .or_else(|| history::whole(table, column, value, look));
        let Some(said) = said.filter(|said| !said.is_empty()) else {
            continue;
        };
        let mut said = said.lines().map(text::clean);
        let first = said.next().unwrap_or_default();
        lines.push(format!("{}: {first}", look.word(&label)));
        lines.extend(said.map(|line| format!("    {line}")));
    }
    lines
}
