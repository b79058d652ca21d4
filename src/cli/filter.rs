//! Filters as they are typed: `state=published`, `closes=2026-11-01..`, `place!=Brussel`, `place=`.

use crate::cli::args::List;
use crate::cli::desk::Desk;
use crate::cli::exit::Trouble;
use crate::cli::rows::{self, Area};
use crate::domain::Message;
use crate::domain::list::{Clause, Column, ColumnKind, Scope, Test, View};
use crate::store::entity;

/// What a list shows, from what was typed.
pub fn view(desk: &Desk, area: Area, wanted: &List) -> Result<View, Trouble> {
    let mut clauses = Vec::new();
    for condition in &wanted.conditions {
        clauses.push(clause(area, condition)?);
    }
    if !wanted.state.is_empty() {
        let column = if matches!(area, Area::Approvals { .. }) {
            "outcome"
        } else {
            "state"
        };
        clauses.push(clause(area, &format!("{column}={}", wanted.state.join(",")))?);
    }
    let mut text = wanted.text.clone().unwrap_or_default();
    match (area, &wanted.vacancy) {
        (Area::Requests, Some(number)) => clauses.push(is("vacancy", number)),
        (Area::Vacancies, Some(number)) => clauses.push(is("number", number)),
        // The title of an approval begins with the number, and its words are looked for in the title.
        (Area::Approvals { .. }, number) => {
            let words = number.iter().map(String::as_str).chain(text.split_whitespace());
            clauses.extend(words.map(|word| contains("title", word)));
            text.clear();
        }
        (Area::Vacancies | Area::Candidates(_) | Area::Requests, _) => {}
    }
    let sort = match &wanted.sort {
        None => area.order().to_owned(),
        Some(name) => match column(area, name)? {
            column if column.sortable => column.id.to_owned(),
            _ => return Err(not_sortable(area, name)),
        },
    };
    Ok(View {
        scope: scope(desk, wanted)?,
        text,
        clauses,
        sort,
        descending: wanted.desc,
    })
}

fn scope(desk: &Desk, wanted: &List) -> Result<Scope, Trouble> {
    if wanted.mine {
        return Ok(Scope::Mine);
    }
    let Some(ovo) = &wanted.entity else {
        return Ok(Scope::All);
    };
    match entity::by_ovo(desk.store.reader(), ovo)? {
        Some(entity) => Ok(Scope::Entity(entity)),
        None => Err(rows::missing("refused-no-entity", ovo)),
    }
}

/// A column must have exactly this value.
pub fn is(column: &str, value: &str) -> Clause {
    Clause {
        column: column.to_owned(),
        not: false,
        test: Test::Is(vec![value.to_owned()]),
    }
}

/// A column must have this somewhere in it.
fn contains(column: &str, part: &str) -> Clause {
    Clause {
        column: column.to_owned(),
        not: false,
        test: Test::Contains(part.to_owned()),
    }
}

fn column(area: Area, name: &str) -> Result<&'static Column, Trouble> {
    let found = area.columns().iter().find(|column| column.id == name);
    found.ok_or_else(|| unknown_column(area, name))
}

/// A sentence that names the columns there are.
pub fn unknown_column(area: Area, name: &str) -> Trouble {
    let known: Vec<&str> = area.columns().iter().map(|column| column.id).collect();
    Trouble::usage(
        Message::new("cli-unknown-column")
            .with("column", name)
            .with("known", known.join(", ")),
    )
}

fn not_sortable(area: Area, name: &str) -> Trouble {
    let columns = area.columns().iter().filter(|column| column.sortable);
    let known: Vec<&str> = columns.map(|column| column.id).collect();
    Trouble::usage(
        Message::new("cli-not-sortable")
            .with("column", name)
            .with("known", known.join(", ")),
    )
}

/// A condition: `column=value`, `column!=value`, `column=low..high`, `column=`, `column~part`; values may be several, with commas between.
pub fn clause(area: Area, typed: &str) -> Result<Clause, Trouble> {
    let at = typed.find(['=', '~', '!']);
    let bad = || Trouble::usage(Message::new("cli-bad-condition").with("condition", typed));
    let (name, rest) = typed.split_at(at.ok_or_else(bad)?);
    let (not, rest) = match rest.strip_prefix('!') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let column = column(area, name.trim())?;
    let test = if let Some(part) = rest.strip_prefix('~') {
        Test::Contains(part.trim().to_owned())
    } else if let Some(value) = rest.strip_prefix('=') {
        test(column, value.trim())?
    } else {
        return Err(bad());
    };
    Ok(Clause {
        column: column.id.to_owned(),
        not,
        test,
    })
}

fn test(column: &Column, value: &str) -> Result<Test, Trouble> {
    if value.is_empty() {
        return Ok(Test::Empty);
    }
    if let Some((low, high)) = value.split_once("..") {
        return Ok(Test::Range(low.trim().to_owned(), high.trim().to_owned()));
    }
    let values: Vec<String> = value.split(',').map(|value| value.trim().to_owned()).collect();
    match column.kind {
        ColumnKind::Choice(_, codes) => match values.iter().find(|value| !codes.contains(&value.as_str())) {
            None => Ok(Test::Is(values)),
            Some(unknown) => Err(Trouble::usage(
                Message::new("cli-unknown-code")
                    .with("column", column.id)
                    .with("code", unknown.as_str())
                    .with("known", codes.join(", ")),
            )),
        },
        // A day stands for all its moments.
        ColumnKind::Date => Ok(Test::Range(value.to_owned(), value.to_owned())),
        ColumnKind::Text | ColumnKind::Number | ColumnKind::Points | ColumnKind::Moment => Ok(Test::Is(values)),
    }
}
