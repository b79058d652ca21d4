//! What is past its term: told, hidden, held, erased, and the destruction list.

use crate::cli::act;
use crate::cli::args::{FormatChoice, GroupGiven, List, RetentionTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{records, rows};
use crate::domain::{ApplicationId, Message, VacancyId};
use crate::office::privacy::retention::why_held;
use crate::office::privacy::{PrivacyCommand as P, PrivacyQuery as Q, PrivacyReply as R};
use crate::office::{Command, Failure, Query, Reply, account};

/// Carries out what was asked.
pub fn run(desk: &mut Desk, task: &RetentionTask, out: &mut Out) -> Outcome {
    let command = match task {
        RetentionTask::List { format } => return print(due(desk)?, *format, out),
        RetentionTask::Preview { group, format } => return print(look(desk, group, out)?, *format, out),
        RetentionTask::Holds { format } => return print(holds(desk, out)?, *format, out),
        RetentionTask::Destroyed { format } => return print(destroyed(desk)?, *format, out),
        RetentionTask::Rule { kind: None, .. } => return print(rules(desk)?, FormatChoice::default(), out),
        RetentionTask::Compact => return compact(desk, out),
        RetentionTask::Rule {
            kind: Some(kind),
            serie,
            rule,
            destination,
        } => P::Rule {
            kind: *kind,
            serie: serie.clone().unwrap_or_default(),
            rule: rule.clone().unwrap_or_default(),
            destination: *destination,
        },
        RetentionTask::Hide { group } => P::Hide {
            vacancy: procedure(desk, group)?,
            kind: group.kind,
        },
        RetentionTask::Release { group } => P::Release {
            vacancy: procedure(desk, group)?,
            kind: group.kind,
        },
        RetentionTask::Erase { group, count } => P::Erase {
            vacancy: vacancy(desk, group)?,
            kind: group.kind,
            count: *count,
        },
        RetentionTask::Hold {
            vacancy,
            candidate,
            reason,
        } => P::Hold {
            vacancy: match vacancy {
                Some(number) => Some(rows::find_vacancy(desk, number)?.id),
                None => None,
            },
            application: match candidate {
                Some(which) => Some(ApplicationId(records::id(which)?)),
                None => None,
            },
            reason: reason.clone(),
        },
        RetentionTask::Lift { hold } => P::LiftHold {
            hold: records::id(hold)?,
        },
    };
    act::run(desk, &Command::Privacy(command), out)
}

/// The procedure a group is of; none for what belongs to no procedure.
fn vacancy(desk: &Desk, group: &GroupGiven) -> Result<Option<VacancyId>, Trouble> {
    let of_anybody = group.kind.is_loose();
    match &group.vacancy {
        Some(number) if !of_anybody => Ok(Some(rows::find_vacancy(desk, number)?.id)),
        None if of_anybody => Ok(None),
        _ => Err(Trouble::usage(
            Message::new("cli-retention-group").with("kind", Message::of(group.kind)),
        )),
    }
}

/// The procedure of files; results and numbers have none and are not hidden.
fn procedure(desk: &Desk, group: &GroupGiven) -> Result<VacancyId, Trouble> {
    let none = || Trouble::usage(Message::new("cli-retention-no-quarantine").with("kind", Message::of(group.kind)));
    vacancy(desk, group)?.ok_or_else(none)
}

fn ask(desk: &Desk, query: Q) -> Result<R, Failure> {
    match desk.ask(&Query::Privacy(query))? {
        Reply::Privacy(reply) => Ok(reply),
        _ => Ok(R::Destroyed(Vec::new())),
    }
}

fn print(table: Table, format: FormatChoice, out: &mut Out) -> Outcome {
    let list = List {
        format,
        ..Default::default()
    };
    rows::print(&table, &list, out)
}

fn table(columns: Vec<&'static str>, right: Vec<&'static str>, rows: Vec<Vec<Cell>>) -> Table {
    Table {
        columns,
        right,
        rows,
        more: false,
    }
}

fn due(desk: &Desk) -> Result<Table, Trouble> {
    let R::Due(groups) = ask(desk, Q::Due)? else {
        return Ok(table(Vec::new(), Vec::new(), Vec::new()));
    };
    let rows = groups.into_iter().map(|group| {
        vec![
            Cell::of(group.kind),
            Cell::text(group.number),
            Cell::text(group.title),
            group.due.map_or(Cell::None, Cell::Day),
            Cell::Number(group.open),
            Cell::Number(group.hidden),
            group.ready.map_or(Cell::None, Cell::Day),
            Cell::Number(group.held),
        ]
    });
    let columns = vec![
        "data",
        "number",
        "title",
        "past",
        "open",
        "quarantine",
        "erasable",
        "held",
    ];
    Ok(table(columns, vec!["open", "quarantine", "held"], rows.collect()))
}

fn look(desk: &Desk, group: &GroupGiven, out: &Out) -> Result<Table, Trouble> {
    let R::Look(_, _, due) = ask(desk, Q::Look(vacancy(desk, group)?, group.kind))? else {
        return Ok(table(Vec::new(), Vec::new(), Vec::new()));
    };
    let rows = due.into_iter().map(|due| {
        vec![
            Cell::text(due.name),
            due.state.map_or(Cell::None, Cell::of),
            Cell::Number(due.gone.0 as i64),
            Cell::Number(due.gone.1 as i64),
            due.hidden.map_or(Cell::None, Cell::Day),
            Cell::text(due.held.map(|why| out.words.text(&why)).unwrap_or_default()),
            due.application
                .map_or(Cell::None, |application| Cell::Id(application.0)),
        ]
    });
    let columns = vec!["name", "state", "documents", "texts", "quarantine", "held", "id"];
    Ok(table(columns, vec!["documents", "texts", "id"], rows.collect()))
}

fn holds(desk: &Desk, out: &Out) -> Result<Table, Trouble> {
    let R::Holds(holds) = ask(desk, Q::Holds)? else {
        return Ok(table(Vec::new(), Vec::new(), Vec::new()));
    };
    let rows = holds.into_iter().map(|hold| {
        vec![
            Cell::text(&hold.about),
            Cell::text(out.words.text(&why_held(&hold))),
            hold.id.map_or(Cell::None, |_| Cell::Moment(hold.at)),
            hold.id.map_or(Cell::None, Cell::Id),
        ]
    });
    Ok(table(
        vec!["about", "reason", "moment", "id"],
        vec!["id"],
        rows.collect(),
    ))
}

fn rules(desk: &Desk) -> Result<Table, Trouble> {
    let R::Rules(rules) = ask(desk, Q::Rules)? else {
        return Ok(table(Vec::new(), Vec::new(), Vec::new()));
    };
    let rows = rules.into_iter().map(|rule| {
        vec![
            Cell::of(rule.kind),
            Cell::text(rule.serie),
            Cell::text(rule.rule),
            Cell::of(rule.destination),
        ]
    });
    Ok(table(
        vec!["data", "serie", "selectieregel", "destination"],
        Vec::new(),
        rows.collect(),
    ))
}

fn destroyed(desk: &Desk) -> Result<Table, Trouble> {
    let R::Destroyed(list) = ask(desk, Q::Destroyed)? else {
        return Ok(table(Vec::new(), Vec::new(), Vec::new()));
    };
    let rows = list.into_iter().map(|line| {
        vec![
            Cell::Moment(line.at),
            Cell::of(line.kind),
            Cell::text(line.about),
            Cell::text(line.serie),
            Cell::text(line.rule),
            Cell::Number(line.people),
            Cell::Number(line.documents),
            Cell::Number(line.texts),
            Cell::text(line.by),
        ]
    });
    let columns = vec![
        "moment",
        "data",
        "about",
        "serie",
        "selectieregel",
        "erased",
        "documents",
        "texts",
        "by",
    ];
    Ok(table(columns, vec!["erased", "documents", "texts"], rows.collect()))
}

/// Writes the file anew: whoever may copy it may.
fn compact(desk: &Desk, out: &mut Out) -> Outcome {
    account::may_copy(&desk.actor).map_err(Failure::from)?;
    desk.store.scrub()?;
    out.say(&Message::new("done-compacted"))?;
    Ok(Exit::Done)
}
