//! Lists of people: shown, made, shared, filled and emptied.

use crate::cli::args::{FormatChoice, List, ListTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::persons;
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{act, organisation, rows};
use crate::domain::ShortlistId;
use crate::domain::list::View;
use crate::office::person::{Ask, PersonCommand, PersonQuery, PersonReply, Told};
use crate::office::{Command, Query, Reply};
use crate::store::shortlist::Shortlist;
use crate::text;

/// Shows or changes.
pub fn run(desk: &mut Desk, task: &ListTask, out: &mut Out) -> Outcome {
    let command = match task {
        ListTask::List { format } => return list(desk, *format, out),
        ListTask::Show { name, format } => return show(desk, name, *format, out),
        ListTask::Make { name, entity } => {
            let entity = entity.as_deref().map(|ovo| organisation::find(desk, ovo)).transpose()?;
            let name = name.clone();
            let people = Vec::new();
            return act::run(desk, &PersonCommand::ListMake { name, entity, people }.into(), out);
        }
        ListTask::Change {
            name,
            rename,
            entity,
            private,
        } => {
            let list = named(desk, name)?;
            let shared = entity.as_deref().map(|ovo| organisation::find(desk, ovo)).transpose()?;
            PersonCommand::ListChange {
                list: list.id,
                seen: list.version,
                name: rename.clone().unwrap_or(list.name),
                entity: if *private { None } else { shared.or(list.entity) },
            }
            .into()
        }
        ListTask::Drop { name } => {
            let list = named(desk, name)?;
            PersonCommand::ListDrop {
                list: list.id,
                seen: list.version,
            }
            .into()
        }
        ListTask::Put { name, people } => {
            let list = named(desk, name)?.id;
            several(people, |person| PersonCommand::ListPut { list, person })?
        }
        ListTask::Take { name, people } => {
            let list = named(desk, name)?.id;
            several(people, |person| PersonCommand::ListTake { list, person })?
        }
    };
    act::run(desk, &command, out)
}

/// One command for everybody named, which one undo takes back.
fn several(people: &[String], command: impl Fn(crate::domain::PersonId) -> PersonCommand) -> Result<Command, Trouble> {
    let mut commands: Vec<Command> = Vec::with_capacity(people.len());
    for which in people {
        commands.push(command(persons::person(which)?).into());
    }
    Ok(Command::several(commands))
}

fn all(desk: &Desk) -> Result<Vec<Shortlist>, Trouble> {
    match desk.ask(&Query::Person(PersonQuery::Lists(Ask::All(View::default()))))? {
        Reply::Person(PersonReply::Lists(Told::All(lists))) => Ok(lists),
        _ => Ok(Vec::new()),
    }
}

/// A list by its name, accents and case aside.
fn named(desk: &Desk, name: &str) -> Result<Shortlist, Trouble> {
    let wanted = text::fold(name.trim());
    let found = all(desk)?.into_iter().find(|list| text::fold(&list.name) == wanted);
    found.ok_or_else(|| rows::missing("refused-no-list", name))
}

fn list(desk: &Desk, format: FormatChoice, out: &mut Out) -> Outcome {
    let row = |list: &Shortlist| {
        vec![
            Cell::text(&list.name),
            Cell::Number(list.people),
            Cell::text(&list.short),
            Cell::text(&list.owner_name),
            Cell::Moment(list.created_at),
        ]
    };
    let table = Table {
        columns: vec!["name", "members", "shared-within", "owner", "made"],
        right: vec!["members"],
        rows: all(desk)?.iter().map(row).collect(),
        more: false,
    };
    print(&table, format, out)
}

/// Prints the people of a list.
pub fn show(desk: &Desk, name: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let id: ShortlistId = named(desk, name)?.id;
    let query = Query::Person(PersonQuery::Members(id, Ask::All(View::default())));
    match desk.ask(&query)? {
        Reply::Person(PersonReply::Members(_, Told::All(people))) => persons::members(&people, false, format, out),
        _ => Ok(Exit::Done),
    }
}

/// Prints a table, however it was asked for.
pub fn print(table: &Table, format: FormatChoice, out: &mut Out) -> Outcome {
    let wanted = List {
        format,
        limit: Some(table.rows.len()),
        ..Default::default()
    };
    rows::print(table, &wanted, out)
}
