//! A vacancy's procedure from the command line: its steps, what departs from them, and the reserve it calls.

use crate::cli::act;
use crate::cli::args::{FormatChoice, List, Rows, VacancyTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::records;
use crate::cli::rows::{self, Area};
use crate::domain::{Message, PersonId, VacancyId};
use crate::i18n::date;
use crate::office::vacancy::VacancyCommand as C;
use crate::office::vacancy::dossier::{DossierQuery, DossierReply};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Command, Query, Reply};
use crate::store::account;
use chrono::{NaiveDate, NaiveDateTime};

/// Lists, shows, or acts.
pub fn run(desk: &mut Desk, task: &VacancyTask, out: &mut Out) -> Outcome {
    let which = match task {
        VacancyTask::Look(Rows::List(list)) => return rows::list(desk, Area::Vacancies, list, out),
        VacancyTask::Look(Rows::Show { which, format }) => return records::vacancy(desk, which, *format, out),
        VacancyTask::Reserves { which, format } => return reserves(desk, which, *format, out),
        VacancyTask::Call { which, .. }
        | VacancyTask::Step { which, .. }
        | VacancyTask::Hold { which, .. }
        | VacancyTask::Resume { which }
        | VacancyTask::Cancel { which, .. }
        | VacancyTask::Closing { which, .. }
        | VacancyTask::Nobody { which, .. }
        | VacancyTask::Extend { which, .. }
        | VacancyTask::SetAside { which, .. }
        | VacancyTask::HandOver { which, .. }
        | VacancyTask::GiveBack { which } => which,
    };
    let vacancy = rows::find_vacancy(desk, which)?.id;
    let seen = version(desk, vacancy)?;
    match command(desk, task, (vacancy, seen))? {
        Some(command) => act::run(desk, &Command::Vacancy(command), out),
        None => Err(rows::missing("refused-gone", which)),
    }
}

/// The command a task is; none for one that only looks.
fn command(desk: &Desk, task: &VacancyTask, (vacancy, seen): (VacancyId, i64)) -> Result<Option<C>, Trouble> {
    let today = desk.clock.today();
    Ok(Some(match task.clone() {
        VacancyTask::Look(_) | VacancyTask::Reserves { .. } => return Ok(None),
        VacancyTask::Call { reserve, .. } => {
            let from = rows::find_vacancy(desk, &reserve)?.id;
            C::CallReserve { vacancy, seen, from }
        }
        VacancyTask::Step { to, .. } => C::Advance { vacancy, seen, to },
        VacancyTask::Hold { reason, .. } => C::Hold { vacancy, seen, reason },
        VacancyTask::Resume { .. } => C::Resume { vacancy, seen },
        VacancyTask::Cancel { reason, .. } => C::Cancel { vacancy, seen, reason },
        VacancyTask::Closing { closes, reason, .. } => C::MoveClosing {
            vacancy,
            seen,
            closes: Some(moment(&closes, today)?),
            reason,
        },
        VacancyTask::Nobody { reason, .. } => C::Nobody { vacancy, seen, reason },
        VacancyTask::Extend { until, reason, .. } => C::Extend {
            vacancy,
            seen,
            until: Some(day(&until, today)?),
            reason,
        },
        VacancyTask::SetAside { rule, reason, .. } => C::Override { vacancy, rule, reason },
        VacancyTask::HandOver { to, reason, .. } => handed_over(desk, (vacancy, seen), &to, reason)?,
        VacancyTask::GiveBack { .. } => C::GiveBack { vacancy, seen },
    }))
}

fn handed_over(
    desk: &Desk,
    (vacancy, seen): (VacancyId, i64),
    login: &str,
    reason: Option<String>,
) -> Result<C, Trouble> {
    let to: PersonId = account::person_by_login(desk.store.reader(), login)?
        .ok_or_else(|| Trouble::usage(Message::new("refused-unknown-login").with("login", login)))?;
    Ok(match reason {
        Some(reason) => C::HandOver {
            vacancy,
            seen,
            to,
            reason,
        },
        None => C::ChangeOwner {
            vacancy,
            seen,
            owner: to,
        },
    })
}

/// The version a vacancy has now.
fn version(desk: &Desk, vacancy: VacancyId) -> Result<i64, Trouble> {
    match ask(desk, DossierQuery::Glance(vacancy))? {
        DossierReply::Head(head) => Ok(head.record.version),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

fn ask(desk: &Desk, query: DossierQuery) -> Result<DossierReply, Trouble> {
    match desk.ask(&Query::Vacancy(VacancyQuery::Dossier(query)))? {
        Reply::Vacancy(VacancyReply::Dossier(reply)) => Ok(reply),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

/// The reserves one may call from, as the dossier offers them.
fn reserves(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let vacancy = rows::find_vacancy(desk, which)?.id;
    let DossierReply::Choices(choices) = ask(desk, DossierQuery::Choices(Some(vacancy)))? else {
        return Err(rows::missing("refused-gone", which));
    };
    let lines = choices.reserves.iter().map(|line| {
        vec![
            Cell::text(&line.number),
            Cell::text(&line.title),
            Cell::Number(line.members),
            line.ends.map_or(Cell::None, Cell::Day),
        ]
    });
    let table = Table {
        columns: vec!["number", "title", "members", "ends"],
        right: vec!["members"],
        rows: lines.collect(),
        more: false,
    };
    let list = List {
        format,
        ..List::default()
    };
    rows::print(&table, &list, out)
}

fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, Trouble> {
    date::read_day(text, today).ok_or_else(|| unread(text))
}

/// A moment, or a day, which is the end of it.
fn moment(text: &str, today: NaiveDate) -> Result<NaiveDateTime, Trouble> {
    let end = date::read_day(text, today).and_then(|day| day.and_hms_opt(23, 59, 0));
    end.or_else(|| date::read_moment(text, today))
        .ok_or_else(|| unread(text))
}

fn unread(text: &str) -> Trouble {
    Trouble::usage(Message::new("cli-bad-day").with("value", text))
}
