//! Lists and single things: the same queries as the screens, with filters as they are typed.

use crate::cli::args::{List, Rows};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::filter;
use crate::cli::print::{Cell, Out, Table};
use crate::domain::list::{Anchor, Column, ColumnKind, Key, Page, View};
use crate::domain::{Message, Problem};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Query, Reply};
use crate::store::vacancy::{self, VacancyRow};

/// What can be listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    /// Vacancies.
    Vacancies,
}

/// How many rows are asked for at a time.
const PAGE: usize = 500;

impl Area {
    /// The columns there are.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Vacancies => vacancy::COLUMNS,
        }
    }

    /// The columns shown when none are named.
    const fn usual(self) -> &'static [&'static str] {
        match self {
            Self::Vacancies => &[
                "number",
                "title",
                "rank",
                "state",
                "applications",
                "closes",
                "entity",
                "owner",
            ],
        }
    }

    /// The column ordered by when none is named.
    const fn order(self) -> &'static str {
        match self {
            Self::Vacancies => "number",
        }
    }
}

/// Does what was asked with rows.
pub fn run(desk: &Desk, area: Area, task: &Rows, out: &mut Out) -> Outcome {
    match task {
        Rows::List(list_args) => list(desk, area, list_args, out),
        Rows::Show { which, format } => {
            let (columns, row) = match area {
                Area::Vacancies => one_vacancy(desk, which)?,
            };
            out.record(&columns, &row, *format)?;
            Ok(Exit::Done)
        }
    }
}

/// Prints a list.
pub fn list(desk: &Desk, area: Area, wanted: &List, out: &mut Out) -> Outcome {
    let view = filter::view(desk, area, wanted)?;
    let columns = columns_of(area, &wanted.columns)?;
    let table = match area {
        Area::Vacancies => gather(
            wanted.limit,
            columns,
            |anchor, limit| vacancies(desk, &view, anchor, limit),
            vacancy_cell,
        )?,
    };
    if table.rows.is_empty() && !wanted.format.json && !wanted.format.csv {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    out.table(&table, wanted.format)?;
    if table.more && !wanted.format.json && !wanted.format.csv {
        out.say(&Message::new("cli-more").with("limit", wanted.limit))?;
    }
    Ok(Exit::Done)
}

fn columns_of(area: Area, named: &[String]) -> Result<Vec<&'static Column>, Trouble> {
    let find = |name: &str| area.columns().iter().find(|column| column.id == name);
    if named.is_empty() {
        return Ok(area.usual().iter().filter_map(|name| find(name)).collect());
    }
    named
        .iter()
        .map(|name| find(name).ok_or_else(|| filter::unknown_column(area, name)))
        .collect()
}

/// Pages until there are enough rows.
fn gather<T>(
    limit: usize,
    columns: Vec<&'static Column>,
    page: impl Fn(Anchor, usize) -> Result<Page<T>, Trouble>,
    cell: impl Fn(&T, &str) -> Cell,
) -> Result<Table, Trouble> {
    let numeric = |column: &&Column| matches!(column.kind, ColumnKind::Number | ColumnKind::Points);
    let mut table = Table {
        columns: columns.iter().map(|column| column.id).collect(),
        right: columns
            .iter()
            .copied()
            .filter(numeric)
            .map(|column| column.id)
            .collect(),
        ..Table::default()
    };
    let mut last: Option<Key> = None;
    loop {
        let left = match limit {
            0 => PAGE,
            limit => (limit - table.rows.len()).min(PAGE),
        };
        let anchor = last.take().map_or(Anchor::First, Anchor::After);
        let mut found = page(anchor, left)?;
        let rows = found.rows.iter();
        table
            .rows
            .extend(rows.map(|row| columns.iter().map(|column| cell(row, column.id)).collect()));
        last = found.keys.pop();
        if found.at_end || last.is_none() {
            return Ok(table);
        }
        if limit > 0 && table.rows.len() >= limit {
            table.more = true;
            return Ok(table);
        }
    }
}

fn vacancies(desk: &Desk, view: &View, anchor: Anchor, limit: usize) -> Result<Page<VacancyRow>, Trouble> {
    let query = VacancyQuery::Page {
        view: view.clone(),
        anchor,
        limit,
    };
    match desk.ask(&Query::Vacancy(query))? {
        Reply::Vacancy(VacancyReply::Page(page)) => Ok(page),
        _ => Ok(Page::default()),
    }
}

fn vacancy_cell(row: &VacancyRow, column: &str) -> Cell {
    match column {
        "number" => Cell::text(&row.number),
        "title" => Cell::text(&row.title),
        "rank" => Cell::text(&row.rank),
        "level" => Cell::of(row.level),
        "state" => Cell::of(row.state),
        "kind" => Cell::of(row.kind),
        "applications" => Cell::Number(row.applications),
        "undecided" => Cell::Number(row.undecided),
        "closes" => Cell::local(row.closes),
        "changed" => Cell::Moment(row.state_at),
        "place" => Cell::text(&row.place),
        "entity" => Cell::text(&row.entity),
        "owner" => Cell::text(&row.owner),
        _ => Cell::None,
    }
}

/// The vacancy with a number, as its row in the list.
pub fn find_vacancy(desk: &Desk, number: &str) -> Result<VacancyRow, Trouble> {
    let view = View {
        clauses: vec![filter::is("number", number)],
        sort: "number".to_owned(),
        ..View::default()
    };
    let mut found = vacancies(desk, &view, Anchor::First, 2)?.rows;
    match (found.pop(), found.pop()) {
        (Some(row), None) => Ok(row),
        (None, _) => Err(missing("refused-no-vacancy", number)),
        _ => Err(missing("refused-two-vacancies", number)),
    }
}

/// A refusal because there is no such thing, or not for this person.
pub fn missing(id: &str, which: &str) -> Trouble {
    let failure: crate::office::Failure = Problem::block("gone", Message::new(id).with("which", which)).into();
    failure.into()
}

type Record = (Vec<&'static str>, Vec<Cell>);

fn one_vacancy(desk: &Desk, which: &str) -> Result<Record, Trouble> {
    let row = find_vacancy(desk, which)?;
    let columns: Vec<&'static str> = vacancy::COLUMNS.iter().map(|column| column.id).collect();
    let cells = columns.iter().map(|column| vacancy_cell(&row, column)).collect();
    Ok((columns, cells))
}

/// The order a list has when none is named.
pub const fn order(area: Area) -> &'static str {
    area.order()
}
