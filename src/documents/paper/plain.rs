//! A paper as plain text: for a mail, a terminal, a screen reader. Lines are at most [`WIDTH`] cells wide.

use super::{Block, Cell, Fact, Kind, Paper, Table};
use crate::text;

/// How wide a line is at most.
pub const WIDTH: usize = 96;
/// The most cells of the names of facts.
const NAMES: usize = 32;

/// The paper as text.
pub fn write(paper: &Paper) -> String {
    let mut out = String::new();
    out += &format!(
        "{}\n{}\n\n",
        text::clean(&paper.organisation),
        paper.kind.to_uppercase()
    );
    paragraph(&paper.title, 0, &mut out);
    for line in [&paper.subtitle, &paper.notice] {
        if !line.is_empty() {
            paragraph(line, 0, &mut out);
        }
    }
    out.push('\n');
    facts(&paper.facts, &mut out);
    for (at, part) in paper.parts.iter().enumerate() {
        let heading = format!("{}. {}", at + 1, text::clean(&part.heading));
        out += &format!("\n\n{heading}\n{}\n", "=".repeat(text::width(&heading).min(WIDTH)));
        for block in &part.blocks {
            out.push('\n');
            write_block(block, &mut out);
        }
    }
    out += &format!("\n\n{}\n", "-".repeat(WIDTH));
    paragraph(&paper.foot, 0, &mut out);
    out
}

fn write_block(block: &Block, out: &mut String) {
    match block {
        Block::Facts(all) => facts(all, out),
        Block::Text { name, text } => {
            *out += &format!("{}:\n", text::clean(name));
            paragraph(text, 2, out);
        }
        Block::Said(text) => paragraph(text, 0, out),
        Block::Table(table) | Block::Signatures(_, table) => write_table(table, out),
    }
}

fn facts(all: &[Fact], out: &mut String) {
    let names = all
        .iter()
        .map(|fact| text::width(&fact.name))
        .max()
        .unwrap_or(0)
        .min(NAMES);
    for fact in all {
        let lines = text::wrap(&fact.value.shown, WIDTH - names - 2);
        for (at, line) in lines.iter().enumerate() {
            let name = if at == 0 { fact.name.as_str() } else { "" };
            *out += &format!("{}  {line}\n", padded(name, names, false));
        }
    }
}

fn paragraph(words: &str, indent: usize, out: &mut String) {
    for line in text::wrap(words, WIDTH - indent) {
        *out += format!("{}{line}", " ".repeat(indent)).trim_end();
        out.push('\n');
    }
}

/// In columns where they fit; otherwise a row is a list of what its columns say.
fn write_table(table: &Table, out: &mut String) {
    if !table.title.is_empty() {
        *out += &format!(
            "{}\n{}\n",
            table.title,
            "-".repeat(text::width(&table.title).min(WIDTH))
        );
    }
    let widths: Vec<usize> = (0..table.columns.len()).map(|at| widest(table, at)).collect();
    let is_prose = table.columns.iter().any(|column| column.kind == Kind::Prose);
    if is_prose || widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1) > WIDTH {
        return write_records(table, out);
    }
    let heads = table.columns.iter().map(|column| column.head.as_str()).collect();
    line(table, &widths, heads, out);
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>();
    *out += &format!("{}\n", rule.join("  "));
    for row in &table.rows {
        line(
            table,
            &widths,
            row.iter().map(|cell| cell.shown.as_str()).collect(),
            out,
        );
    }
}

fn widest(table: &Table, at: usize) -> usize {
    let cells = table
        .rows
        .iter()
        .filter_map(|row| row.get(at))
        .map(|cell| text::width(&cell.shown));
    cells.chain([text::width(&table.columns[at].head)]).max().unwrap_or(0)
}

fn line(table: &Table, widths: &[usize], cells: Vec<&str>, out: &mut String) {
    let cells = cells.iter().zip(widths).zip(&table.columns);
    let cells: Vec<String> = cells
        .map(|((cell, width), column)| padded(cell, *width, column.kind == Kind::Figure))
        .collect();
    *out += cells.join("  ").trim_end();
    out.push('\n');
}

fn write_records(table: &Table, out: &mut String) {
    for (at, row) in table.rows.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let cells = table.columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        let facts_of: Vec<Fact> = cells
            .map(|(column, cell): (_, &Cell)| Fact {
                name: column.head.clone(),
                value: cell.clone(),
            })
            .collect();
        facts(&facts_of, out);
    }
}

fn padded(words: &str, cells: usize, right: bool) -> String {
    let words = text::clean(words);
    let room = " ".repeat(cells.saturating_sub(text::width(&words)));
    if right {
        format!("{room}{words}")
    } else {
        format!("{words}{room}")
    }
}
