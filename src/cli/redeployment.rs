//! `keur redeployment`: the pool, and the check of a vacancy before publication.

use crate::cli::act;
use crate::cli::args::{FormatChoice, PoolGiven, RedeploymentTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::persons::{self, day};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{organisation, records, rows, vacancy};
use crate::domain::list::View;
use crate::domain::{Coded, Message, RedeploymentId, RedeploymentOutcome};
use crate::office::candidate::add::Contact;
use crate::office::person::{Ask, Told};
use crate::office::redeployment::query::Pooled;
use crate::office::redeployment::{Draft, PoolAnswer, RedeploymentCommand, RedeploymentQuery, RedeploymentReply};
use crate::office::vacancy::VacancyCommand;
use crate::office::{Query, Reply};
use crate::store::redeployment::PoolRow;

/// Lists, or acts.
pub fn run(desk: &mut Desk, task: &RedeploymentTask, out: &mut Out) -> Outcome {
    let command = match task {
        RedeploymentTask::List { all, r#for, format } => {
            return match r#for {
                Some(which) => fitting(desk, which, *format, out),
                None => list(desk, *all, *format, out),
            };
        }
        RedeploymentTask::Add(given) => add(desk, given)?,
        RedeploymentTask::End { which, reason, on } => {
            let row = found(desk, which)?;
            RedeploymentCommand::End {
                id: row.id,
                seen: row.version,
                on: day(desk, on.as_deref())?,
                reason: reason.clone(),
            }
        }
        RedeploymentTask::Check {
            vacancy: which,
            answer,
            on,
            person,
            nobody,
        } => {
            let id = rows::find_vacancy(desk, which)?.id;
            let command = VacancyCommand::Redeployment {
                vacancy: id,
                seen: vacancy::head(desk, id)?.record.version,
                on: Some(day(desk, on.as_deref())?),
                answer: answer.clone(),
                people: person.iter().map(|typed| answered(typed)).collect::<Result<_, _>>()?,
                nobody: *nobody,
            };
            return act::run(desk, &command.into(), out);
        }
    };
    act::run(desk, &command.into(), out)
}

/// `ID=unsuitable:why`.
fn answered(typed: &str) -> Result<PoolAnswer, Trouble> {
    let wrong = || Trouble::usage(Message::new("cli-pool-answer").with("value", typed));
    let (id, rest) = typed.split_once('=').ok_or_else(wrong)?;
    let (outcome, motive) = rest.split_once(':').unwrap_or((rest, ""));
    Ok(PoolAnswer {
        place: RedeploymentId(id.trim().parse().map_err(|_| wrong())?),
        outcome: RedeploymentOutcome::from_code(outcome.trim()).ok_or_else(wrong)?,
        motive: motive.trim().to_owned(),
    })
}

fn add(desk: &Desk, given: &PoolGiven) -> Result<RedeploymentCommand, Trouble> {
    let person = given.person.as_deref().map(persons::person).transpose()?;
    let contact = Contact {
        family: given.family.clone(),
        given: given.given.clone(),
        email: given.email.clone(),
        ..Contact::default()
    };
    let until = match &given.until {
        Some(typed) => Some(day(desk, Some(typed))?),
        None => None,
    };
    Ok(RedeploymentCommand::Add {
        person,
        contact,
        place: Draft {
            entity: organisation::find(desk, &given.entity)?,
            rank: given.rank.clone(),
            grade: given.grade.clone(),
            family: given.function_family.clone(),
            reason: given.reason,
            since: day(desk, given.since.as_deref())?,
            until,
        },
    })
}

fn pool(desk: &Desk, past: bool) -> Result<Vec<Pooled>, Trouble> {
    let query = Query::Redeployment(RedeploymentQuery::Pool(past, Ask::All(View::default())));
    match desk.ask(&query)? {
        Reply::Redeployment(RedeploymentReply::Pool(Told::All(found))) => Ok(found),
        _ => Ok(Vec::new()),
    }
}

fn found(desk: &Desk, which: &str) -> Result<PoolRow, Trouble> {
    let id = records::id(which)?;
    let found = pool(desk, true)?.into_iter().find(|one| one.row.id.0 == id);
    found
        .map(|one| one.row)
        .ok_or_else(|| rows::missing("refused-gone", which))
}

const COLUMNS: &[&str] = &[
    "id",
    "name",
    "entity",
    "rank",
    "grade",
    "function-family",
    "pool-since",
    "pool-until",
];

fn cells(row: &PoolRow) -> Vec<Cell> {
    vec![
        Cell::Id(row.id.0),
        Cell::text(&row.name),
        Cell::text(&row.entity_name),
        Cell::text(&row.rank),
        Cell::text(&row.grade),
        Cell::text(&row.family),
        Cell::Day(row.stay.since),
        row.stay.until.map_or(Cell::None, Cell::Day),
    ]
}

fn list(desk: &Desk, past: bool, format: FormatChoice, out: &mut Out) -> Outcome {
    let mut table = Table {
        columns: COLUMNS.to_vec(),
        ..Table::default()
    };
    table.columns.extend(["pool-reason", "pool-ended"]);
    for one in pool(desk, past)? {
        let mut row = cells(&one.row);
        row.push(one.row.reason.map_or(Cell::None, Cell::of));
        row.push(one.row.stay.ended.map_or(Cell::None, Cell::Day));
        table.rows.push(row);
    }
    write(&table, format, out)
}

fn fitting(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let id = rows::find_vacancy(desk, which)?.id;
    let mut table = Table {
        columns: COLUMNS.to_vec(),
        ..Table::default()
    };
    table.columns.extend(["pool-outcome", "motive"]);
    for one in vacancy::head(desk, id)?.pool {
        let mut row = cells(&one.place);
        let (outcome, motive) = match &one.answer {
            Some((outcome, motive)) => (Cell::of(*outcome), Cell::text(motive)),
            None => (Cell::None, Cell::None),
        };
        row.extend([outcome, motive]);
        table.rows.push(row);
    }
    write(&table, format, out)
}

fn write(table: &Table, format: FormatChoice, out: &mut Out) -> Outcome {
    if table.rows.is_empty() && !format.json && !format.csv {
        out.line(out.words.get("nothing-found"))?;
        return Ok(Exit::Done);
    }
    out.table(table, format)?;
    Ok(Exit::Done)
}
