//! A paper as Markdown (CommonMark with tables): to read, to compare, to paste.

use super::{Block, Cell, Fact, Kind, Paper, Table};
use crate::exchange::markdown::{inline, line};
use crate::text;

/// The paper as Markdown.
pub fn write(paper: &Paper) -> String {
    let mut out = format!("# {}\n\n", inline(&paper.title));
    out += &format!("*{} · {}*\n", inline(&paper.kind), inline(&paper.organisation));
    for words in [&paper.subtitle, &paper.notice] {
        if !words.is_empty() {
            out += &format!("\n**{}**\n", inline(words));
        }
    }
    out.push('\n');
    facts(&paper.facts, &mut out);
    for part in &paper.parts {
        out += &format!("\n## {}\n", inline(&part.heading));
        for block in &part.blocks {
            out.push('\n');
            write_block(block, &mut out);
        }
    }
    out += &format!("\n---\n\n{}\n", inline(&paper.foot));
    out
}

fn write_block(block: &Block, out: &mut String) {
    match block {
        Block::Facts(all) => facts(all, out),
        Block::Text { name, text } => {
            *out += &format!("### {}\n", inline(name));
            for words in lines(text) {
                *out += &format!("\n{}\n", line(words.trim()));
            }
        }
        Block::Said(text) => *out += &format!("{}\n", line(text.trim())),
        Block::Table(table) | Block::Signatures(_, table) => write_table(table, out),
    }
}

fn facts(all: &[Fact], out: &mut String) {
    for fact in all {
        *out += &format!(
            "- **{}:** {}\n",
            inline(&fact.name),
            inline(&text::clean(&fact.value.shown))
        );
    }
}

fn write_table(table: &Table, out: &mut String) {
    if !table.title.is_empty() {
        *out += &format!("### {}\n\n", inline(&table.title));
    }
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    *out += &row(table.columns.iter().map(|column| inline(&column.head)).collect());
    let side = |kind| if kind == Kind::Figure { "---:" } else { "---" };
    *out += &row(table
        .columns
        .iter()
        .map(|column| side(column.kind).to_owned())
        .collect());
    for cells in &table.rows {
        *out += &row(cells.iter().map(cell).collect());
    }
}

/// A cell is one line: line ends become breaks.
fn cell(cell: &Cell) -> String {
    lines(&cell.shown)
        .map(|line| inline(&line))
        .collect::<Vec<_>>()
        .join("<br>")
}

fn lines(text: &str) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
    text::clean_lines(text).filter(|line| !line.trim().is_empty())
}
