//! Routes of approval: listed, written, removed.

use crate::cli::approvals::{answering, person};
use crate::cli::args::{List, RouteFor, RouteTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{act, organisation, rows};
use crate::domain::approval::route::RouteStep;
use crate::office::administration::{AdminList, AdminQuery, AdminReply, AdminRow};
use crate::office::approval::ApprovalCommand;
use crate::office::{Command, Query, Reply};
use crate::store::route::{For, RouteRow};

/// Lists, or acts.
pub fn run(desk: &mut Desk, task: &RouteTask, out: &mut Out) -> Outcome {
    let command = match task {
        RouteTask::List { format } => {
            let rows = all(desk)?.iter().map(cells).collect();
            let table = Table {
                columns: vec!["id", "subject", "entity", "kind", "steps"],
                right: Vec::new(),
                rows,
                more: false,
            };
            let wanted = List {
                format: *format,
                ..List::default()
            };
            return rows::print(&table, &wanted, out);
        }
        RouteTask::Set { of, step } => {
            let (subject, kind, entity) = named(desk, of)?;
            let steps = step
                .iter()
                .map(|typed| one(desk, typed))
                .collect::<Result<Vec<_>, _>>()?;
            match there(desk, (subject, kind, entity))? {
                Some(row) => ApprovalCommand::ChangeRoute {
                    route: row.route.id,
                    seen: row.version,
                    subject,
                    kind,
                    entity,
                    steps,
                },
                None => ApprovalCommand::AddRoute {
                    subject,
                    kind,
                    entity,
                    steps,
                },
            }
        }
        RouteTask::Remove { of } => {
            let of = named(desk, of)?;
            let row = there(desk, of)?.ok_or_else(|| rows::missing("refused-no-route", ""))?;
            ApprovalCommand::RemoveRoute {
                route: row.route.id,
                seen: row.version,
            }
        }
    };
    act::run(desk, &Command::Approval(command), out)
}

fn named(desk: &Desk, of: &RouteFor) -> Result<For, Trouble> {
    let entity = match &of.entity {
        Some(ovo) => Some(organisation::find(desk, ovo)?),
        None => None,
    };
    Ok((of.subject, of.kind, entity))
}

/// `ROLE` or `ROLE:LOGIN`.
fn one(desk: &Desk, typed: &str) -> Result<RouteStep, Trouble> {
    let (role, login) = match typed.split_once(':') {
        Some((role, login)) => (role, Some(login)),
        None => (typed, None),
    };
    Ok(RouteStep {
        role: answering(role)?,
        person: login.map(|login| person(desk, login)).transpose()?,
    })
}

fn there(desk: &Desk, of: For) -> Result<Option<RouteRow>, Trouble> {
    let same = |row: &RouteRow| (row.route.subject, row.route.kind, row.route.entity) == of;
    Ok(all(desk)?.into_iter().find(same))
}

fn all(desk: &Desk) -> Result<Vec<RouteRow>, Trouble> {
    let Reply::Administration(AdminReply::All(_, rows)) =
        desk.ask(&Query::Administration(AdminQuery::All(AdminList::Routes)))?
    else {
        return Ok(Vec::new());
    };
    let routes = rows.into_iter().filter_map(|row| match row {
        AdminRow::Route(row) => Some(*row),
        AdminRow::Setting(_)
        | AdminRow::Colleague(_)
        | AdminRow::Entity(_)
        | AdminRow::Due(_)
        | AdminRow::Destroyed(..) => None,
    });
    Ok(routes.collect())
}

fn cells(row: &RouteRow) -> Vec<Cell> {
    let steps = row.route.steps.iter().zip(&row.names);
    let steps = steps.map(|(step, name)| vec![("role", Cell::of(step.role)), ("name", Cell::text(name))]);
    vec![
        Cell::Id(row.route.id.0),
        Cell::of(row.route.subject),
        Cell::text(&row.entity),
        row.route.kind.map_or(Cell::None, Cell::of),
        Cell::Several(steps.collect()),
    ]
}
