//! Deadlines as a list, and complaints written down and answered.

use crate::cli::act;
use crate::cli::args::{ComplaintTask, DeadlineList, List};
use crate::cli::desk::Desk;
use crate::cli::exit::{Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{records, rows};
use crate::domain::list::Scope;
use crate::domain::{ApplicationId, ComplaintId, Deadline, DeadlineKind, Message, Problem};
use crate::i18n::date;
use crate::office::complaint::ComplaintCommand;
use crate::office::deadline::{DeadlineQuery, DeadlineReply, query};
use crate::office::{Command, Failure, Query, Reply};
use chrono::NaiveDate;

/// Prints every deadline up to so many days from today.
pub fn list(desk: &Desk, wanted: &DeadlineList, out: &mut Out) -> Outcome {
    let scope = if wanted.mine { Scope::Mine } else { Scope::All };
    let deadlines = ask(desk, scope, i64::from(wanted.days))?;
    let table = Table {
        columns: vec![
            "due", "near", "clock", "number", "title", "about", "working", "entity", "owner", "origin", "setting", "id",
        ],
        right: vec!["id"],
        rows: deadlines.iter().map(|deadline| row(deadline, out)).collect(),
        more: false,
    };
    let format = wanted.format;
    rows::print(
        &table,
        &List {
            format,
            ..Default::default()
        },
        out,
    )
}

fn ask(desk: &Desk, scope: Scope, days: i64) -> Result<Vec<Deadline>, Trouble> {
    match desk.ask(&Query::Deadline(DeadlineQuery::Within { scope, days }))? {
        Reply::Deadline(DeadlineReply::All(deadlines)) => Ok(deadlines),
        _ => Ok(Vec::new()),
    }
}

fn row(deadline: &Deadline, out: &Out) -> Vec<Cell> {
    let due = match deadline.time {
        Some(time) => Cell::Local(deadline.on.and_time(time)),
        None => Cell::Day(deadline.on),
    };
    let about = deadline.detail.as_ref().map(|detail| out.words.text(detail));
    vec![
        due,
        Cell::of(deadline.group),
        Cell::of(deadline.kind),
        Cell::text(&deadline.number),
        Cell::text(&deadline.title),
        Cell::text(about.unwrap_or_default()),
        deadline.working.map_or(Cell::None, Cell::Day),
        Cell::text(&deadline.entity),
        Cell::text(&deadline.owner),
        Cell::text(query::value(deadline, "origin")),
        Cell::text(query::value(deadline, "setting")),
        Cell::Id(deadline.object),
    ]
}

/// Writes down a complaint, or how one was answered.
pub fn complaint(desk: &mut Desk, task: &ComplaintTask, out: &mut Out) -> Outcome {
    let today = desk.clock.today();
    let command = match task {
        ComplaintTask::Add {
            vacancy,
            received,
            candidate,
            subject,
        } => ComplaintCommand::Register {
            vacancy: rows::find_vacancy(desk, vacancy)?.id,
            application: candidate.as_deref().map(records::id).transpose()?.map(ApplicationId),
            received: day(received.as_deref(), today)?,
            subject: subject.clone(),
        },
        ComplaintTask::Answer { which, on, answer } => {
            let id = records::id(which)?;
            ComplaintCommand::Answer {
                complaint: ComplaintId(id),
                seen: version(desk, id)?,
                on: day(on.as_deref(), today)?,
                answer: answer.clone(),
            }
        }
    };
    act::run(desk, &Command::Complaint(command), out)
}

/// The version of an open complaint, as its line in the list has it.
fn version(desk: &Desk, id: i64) -> Result<i64, Trouble> {
    let deadlines = ask(desk, Scope::All, 3_650)?;
    let found = deadlines
        .iter()
        .find(|deadline| deadline.kind == DeadlineKind::Complaint && deadline.object == id);
    found.map(|deadline| deadline.version).ok_or_else(|| {
        let message = Message::new("refused-no-open-complaint").with("which", id.to_string());
        Failure::from(Problem::block("gone", message)).into()
    })
}

fn day(text: Option<&str>, today: NaiveDate) -> Result<NaiveDate, Trouble> {
    let Some(text) = text else { return Ok(today) };
    date::read_day(text, today).ok_or_else(|| Trouble::usage(Message::new("cli-bad-day").with("value", text)))
}
