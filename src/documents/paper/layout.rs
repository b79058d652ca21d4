//! What a template reads of a paper: facts, texts and tables with the width and side of each column, and the prose of a row under it.

use super::{Block, Cell, Column, Fact, Kind, Paper, Part, Signature, Table};
use serde_json::{Value as Json, json};

/// The signs a row may want on an upright page, where some words come under others; a table that wants more lies across it.
const UPRIGHT: usize = 140;
/// From how many columns of figures on their heads have to make room.
const FEW: usize = 5;
/// The longest word of a head that is broken over two lines rather than turned.
const LONG_WORD: usize = 12;
/// The most columns, with its prose, a table has whose prose stands beside the rest.
const BESIDE: usize = 5;
/// The longest prose that stands beside the rest.
const LONGEST_BESIDE: usize = 400;

/// The data of a paper: `organisation`, `kind`, `title`, `subtitle`, `notice`, `head`, `foot`, `facts`, `parts`.
pub fn data(paper: &Paper) -> Json {
    json!({
        "kind": paper.kind,
        "organisation": paper.organisation,
        "title": paper.title,
        "subtitle": paper.subtitle,
        "notice": paper.notice,
        "head": paper.head,
        "foot": paper.foot,
        "facts": facts(&paper.facts),
        "parts": paper.parts.iter().map(part).collect::<Vec<_>>(),
    })
}

fn part(part: &Part) -> Json {
    json!({
        "id": part.id,
        "heading": part.heading,
        "across": lies_across(part),
        "blocks": part.blocks.iter().map(block).collect::<Vec<_>>(),
    })
}

/// Whether a table of it lies across the page.
pub(super) fn lies_across(part: &Part) -> bool {
    part.blocks
        .iter()
        .any(|block| matches!(block, Block::Table(table) if is_across(table)))
}

fn block(block: &Block) -> Json {
    match block {
        Block::Facts(all) => json!({"is": "facts", "facts": facts(all)}),
        Block::Text { name, text } => json!({"is": "text", "name": name, "text": text}),
        Block::Said(text) => json!({"is": "said", "text": text}),
        Block::Table(all) => table(all),
        Block::Signatures(all, _) => json!({"is": "signatures", "all": all.iter().map(signature).collect::<Vec<_>>()}),
    }
}

fn facts(all: &[Fact]) -> Vec<Json> {
    all.iter().map(|fact| json!([fact.name, fact.value.shown])).collect()
}

fn signature(one: &Signature) -> Json {
    json!({"name": one.name, "role": one.role, "lines": one.lines, "open": one.open})
}

/// A table as it stands on a page.
pub(super) struct Arranged<'a> {
    /// The columns beside each other.
    pub columns: Vec<&'a Column>,
    /// How wide each is, as parts of the whole.
    pub widths: Vec<usize>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
    /// Whether the heads of its figures are turned: there are many, with long words.
    pub turned: bool,
    /// Whether it lies across the page.
    pub across: bool,
}

/// A row as it stands on a page.
pub(super) struct Row<'a> {
    /// A cell for every column.
    pub cells: Vec<&'a Cell>,
    /// The prose under them, over the whole width: what it is, and the text.
    pub below: Vec<(&'a str, &'a Cell)>,
}

/// Where everything of a table stands.
pub(super) fn arranged(table: &Table) -> Arranged<'_> {
    let under = is_under(table);
    let is_beside = |column: &Column| !under || column.kind != Kind::Prose;
    let row = |row: &'_ Vec<Cell>| -> (Vec<usize>, Vec<usize>) {
        let all = 0..row.len().min(table.columns.len());
        all.partition(|at| is_beside(&table.columns[*at]))
    };
    let rows = table.rows.iter().map(|cells| {
        let (beside, below) = row(cells);
        let below = below.into_iter().filter(|at| !cells[*at].is_empty());
        Row {
            cells: beside.into_iter().map(|at| &cells[at]).collect(),
            below: below.map(|at| (table.columns[at].head.as_str(), &cells[at])).collect(),
        }
    });
    Arranged {
        columns: table.columns.iter().filter(|column| is_beside(column)).collect(),
        widths: widths(table, under),
        rows: rows.collect(),
        turned: is_turned(table),
        across: is_across(table),
    }
}

/// How wide the columns beside each other want to be, in signs: as what stands in them asks, within what suits their kind.
fn widths(table: &Table, under: bool) -> Vec<usize> {
    let columns = table.columns.iter().enumerate();
    let beside = columns.filter(|(_, column)| !under || column.kind != Kind::Prose);
    let width = |(at, column): (usize, &Column)| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let cells = cells.map(|cell| cell.shown.chars().count()).max().unwrap_or(0);
        let words = column.head.split([' ', '-']).map(|word| word.chars().count());
        let head = words.max().unwrap_or(0);
        let (least, most) = match column.kind {
            Kind::Name => (12, 28),
            Kind::Figure => (4, 10),
            Kind::Day => (10, 21),
            Kind::Word => (4, 20),
            Kind::Prose => (20, 45),
        };
        // Of a few figures the heads stand whole; of many they are broken or turned rather than that figures stand far apart.
        let head = match (column.kind, figures(table)) {
            (Kind::Figure, FEW..) if is_turned(table) => 0,
            (Kind::Figure, FEW..) => head.min(10),
            _ => head.min(14),
        };
        cells.clamp(least, most).max(head) + 2
    };
    beside.map(width).collect()
}

fn figures(table: &Table) -> usize {
    table
        .columns
        .iter()
        .filter(|column| column.kind == Kind::Figure)
        .count()
}

fn is_turned(table: &Table) -> bool {
    let is_long = |word: &str| word.chars().count() > LONG_WORD;
    let figures_of = table.columns.iter().filter(|column| column.kind == Kind::Figure);
    figures(table) >= FEW
        && figures_of
            .clone()
            .any(|column| column.head.split([' ', '-']).any(is_long))
}

fn is_across(table: &Table) -> bool {
    widths(table, is_under(table)).iter().sum::<usize>() > UPRIGHT
}

/// Whether the prose stands under its row, over the whole width, instead of beside it.
fn is_under(table: &Table) -> bool {
    let prose = |(column, cell): (&Column, &Cell)| (column.kind == Kind::Prose).then(|| cell.shown.chars().count());
    let longest = table
        .rows
        .iter()
        .flat_map(|row| table.columns.iter().zip(row).filter_map(prose))
        .max();
    longest.is_some_and(|longest| longest > LONGEST_BESIDE || table.columns.len() > BESIDE)
}

fn table(table: &Table) -> Json {
    let arranged = arranged(table);
    let columns = arranged.columns.iter().zip(&arranged.widths);
    let columns = columns.map(|(column, width)| json!({"head": column.head, "is": kind(column.kind), "width": width}));
    let rows = arranged.rows.iter().map(|row| {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.shown.as_str()).collect();
        let below: Vec<_> = row.below.iter().map(|(name, cell)| json!([name, cell.shown])).collect();
        json!({"cells": cells, "below": below})
    });
    json!({
        "is": "table",
        "title": table.title,
        "columns": columns.collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
        "turned": arranged.turned,
        "across": arranged.across,
    })
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "name",
        Kind::Figure => "figure",
        Kind::Day => "day",
        Kind::Word => "word",
        Kind::Prose => "prose",
    }
}
