//! Sessions of a period, as a list; what is planned from a shell stands in a module of its own.

mod invitations;
pub mod planning;

use crate::cli::args::SessionList;
use crate::cli::desk::Desk;
use crate::cli::exit::{Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::rows;
use crate::domain::Message;
use crate::i18n::date;
use crate::office::session::query::Reach;
use crate::office::session::{SessionQuery, SessionReply};
use crate::office::{Query, Reply};
use crate::store::session::{Period, SessionRow};
use chrono::{Duration, NaiveDate};

/// How many days a list shows when no end is named.
const DAYS: i64 = 14;

/// Prints the sessions of a period.
pub fn list(desk: &Desk, wanted: &SessionList, out: &mut Out) -> Outcome {
    let today = desk.clock.today();
    let from = wanted.from.as_deref().map_or(Ok(today), |text| day(text, today))?;
    let until = match wanted.until.as_deref() {
        Some(text) => day(text, today)? + Duration::days(1),
        None => from + Duration::days(DAYS),
    };
    let reach = match &wanted.vacancy {
        Some(number) => Reach::Vacancy(rows::find_vacancy(desk, number)?.id),
        None if wanted.mine => Reach::Mine,
        None => Reach::All,
    };
    let query = SessionQuery::Period(Period { from, until }, reach);
    let sessions = match desk.ask(&Query::Session(query))? {
        Reply::Session(SessionReply::Period(sessions, _)) => sessions,
        _ => Vec::new(),
    };
    let table = Table {
        columns: vec![
            "id", "starts", "ends", "title", "number", "room", "jury", "placed", "capacity", "clashes",
        ],
        right: vec!["id", "placed", "capacity"],
        rows: sessions.iter().map(row).collect(),
        more: false,
    };
    let format = wanted.format;
    rows::print(
        &table,
        &crate::cli::args::List {
            format,
            ..Default::default()
        },
        out,
    )
}

/// A day as it was typed.
fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, Trouble> {
    date::read_day(text, today).ok_or_else(|| Trouble::usage(Message::new("cli-bad-day").with("value", text)))
}

fn row(session: &SessionRow) -> Vec<Cell> {
    let jurors: Vec<&str> = session.jurors.iter().map(|juror| juror.name.as_str()).collect();
    vec![
        Cell::Id(session.id.0),
        Cell::Local(session.when.starts),
        Cell::Local(session.when.ends),
        Cell::text(session.title()),
        Cell::text(&session.event.number),
        Cell::text(&session.room_name),
        Cell::text(jurors.join(", ")),
        Cell::Number(session.placed),
        Cell::Number(session.capacity),
        Cell::Flag(session.clashes),
    ]
}
