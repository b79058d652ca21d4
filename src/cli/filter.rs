//! Filters as they are typed: `state=published`, `closes=2026-11-01..`, `place!=Brussel`, `place=`.

use crate::cli::args::List;
use crate::cli::desk::Desk;
use crate::cli::exit::Trouble;
use crate::cli::rows::{self, Area};
use crate::clock::Clock;
use crate::domain::list::{Clause, Column, ColumnKind, Scope, Test, View};
use crate::domain::{ApprovalState, Coded, Message};
use crate::office::condition::{self, Unread};
use crate::store::entity;

/// What a list shows, from what was typed.
pub fn view(desk: &Desk, area: Area, wanted: &List) -> Result<View, Trouble> {
    let mut clauses = Vec::new();
    for condition in &wanted.conditions {
        clauses.push(clause(area, condition, desk.clock)?);
    }
    clauses.extend(state(area, &wanted.state, desk.clock)?);
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
        thorough: true,
    })
}

/// The condition on the state, which every list calls by a name of its own.
fn state(area: Area, wanted: &[String], clock: Clock) -> Result<Option<Clause>, Trouble> {
    if wanted.is_empty() {
        return Ok(None);
    }
    if area == (Area::Approvals { past: false }) {
        // Those that wait have one state; asking for another is asking for the wrong list.
        let other = wanted.iter().find(|code| *code != ApprovalState::Pending.code());
        return match other {
            None => Ok(None),
            Some(code) => Err(Trouble::usage(
                Message::new("cli-state-past").with("state", code.as_str()),
            )),
        };
    }
    let column = match area {
        Area::Approvals { .. } => "outcome",
        Area::Vacancies | Area::Candidates(_) | Area::Requests => "state",
    };
    clause(area, &format!("{column}={}", wanted.join(",")), clock).map(Some)
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
pub fn clause(area: Area, typed: &str, clock: Clock) -> Result<Clause, Trouble> {
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
        let unread = |unread: Unread| {
            Trouble::usage(
                Message::new("cli-bad-value")
                    .with("condition", typed)
                    .with("why", Message::new(unread.message)),
            )
        };
        test(column, value.trim(), clock).map_err(unread)?
    } else {
        return Err(bad());
    };
    known(column, &test)?;
    Ok(Clause {
        column: column.id.to_owned(),
        not,
        test,
    })
}

fn test(column: &Column, value: &str, clock: Clock) -> Result<Test, Unread> {
    if value.is_empty() {
        return Ok(Test::Empty);
    }
    if let Some((low, high)) = value.split_once("..") {
        return condition::range(column, low, high, clock);
    }
    let several: Vec<String> = value.split(',').map(|value| value.trim().to_owned()).collect();
    match column.kind {
        ColumnKind::Choice(..) => Ok(Test::Is(several)),
        // A comma may also be a comma: the whole counts too.
        ColumnKind::Text if several.len() > 1 => Ok(Test::SameAsOne([&[value.to_owned()], &*several].concat())),
        _ => condition::exactly(column, value, clock),
    }
}

/// A code of a choice must exist: a slip of the fingers would find nothing without a word.
fn known(column: &Column, test: &Test) -> Result<(), Trouble> {
    let (ColumnKind::Choice(_, codes), Test::Is(values)) = (column.kind, test) else {
        return Ok(());
    };
    match values.iter().find(|value| !codes.contains(&value.as_str())) {
        None => Ok(()),
        Some(unknown) => Err(Trouble::usage(
            Message::new("cli-unknown-code")
                .with("column", column.id)
                .with("code", unknown.as_str())
                .with("known", codes.join(", ")),
        )),
    }
}
