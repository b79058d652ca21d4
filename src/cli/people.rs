//! Colleagues and their roles: an administrator's commands.

use crate::cli::args::{ColleagueTask, Holding, List};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{act, organisation, rows};
use crate::domain::{Coded, EntityId, Message, Problem, Role};
use crate::i18n::date;
use crate::office::account::AccountCommand;
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Command, Failure, Query, Reply};
use crate::store::account::{self, ColleagueRow};

/// Lists colleagues, lets one in, gives or takes a role.
pub fn colleagues(desk: &mut Desk, task: &ColleagueTask, out: &mut Out) -> Outcome {
    let command = match task {
        ColleagueTask::List { format } => return list(desk, *format, out),
        ColleagueTask::Add { login, given, family } => AccountCommand::Add {
            login: login.clone(),
            given: given.clone(),
            family: family.clone(),
        },
        ColleagueTask::Deactivate { login } => AccountCommand::Deactivate { login: login.clone() },
        ColleagueTask::Reactivate { login } => AccountCommand::Reactivate { login: login.clone() },
        ColleagueTask::Grant { holding, from } => {
            let today = desk.clock.today();
            let unread = |text: &str| Trouble::usage(Message::new("cli-bad-day").with("value", text));
            let from = match from {
                Some(text) => date::read_day(text, today).ok_or_else(|| unread(text))?,
                None => today,
            };
            let (role, entity) = held(desk, holding)?;
            AccountCommand::Grant {
                login: holding.login.clone(),
                role,
                entity,
                from,
            }
        }
        ColleagueTask::Revoke { holding } => {
            let (role, entity) = held(desk, holding)?;
            AccountCommand::Revoke {
                login: holding.login.clone(),
                role,
                entity,
            }
        }
    };
    act::run(desk, &Command::Account(command), out)
}

fn held(desk: &Desk, holding: &Holding) -> Result<(Role, Option<EntityId>), Trouble> {
    let unknown = || Trouble::usage(Message::new("cli-bad-role").with("value", holding.role.clone()));
    let role = Role::from_code(&holding.role).ok_or_else(unknown)?;
    let entity = match &holding.entity {
        None => None,
        Some(ovo) => Some(organisation::find(desk, ovo)?),
    };
    Ok((role, entity))
}

fn list(desk: &Desk, format: crate::cli::args::FormatChoice, out: &mut Out) -> Outcome {
    let Reply::Desk(DeskReply::Colleagues(found)) = desk.ask(&Query::Desk(DeskQuery::Colleagues))? else {
        return Ok(Exit::Done);
    };
    let table = Table {
        columns: vec!["login", "name", "role", "ovo", "from"],
        right: Vec::new(),
        rows: found.iter().map(row).collect(),
        more: false,
    };
    rows::print(
        &table,
        &List {
            format,
            ..Default::default()
        },
        out,
    )
}

/// A colleague by login, for administrators; others are told that they may not.
pub fn find(desk: &Desk, login: &str) -> Result<i64, Trouble> {
    desk.ask(&Query::Desk(DeskQuery::Colleagues))?;
    let found = account::person_by_login(desk.store.reader(), login)?;
    found.map(|person| person.0).ok_or_else(|| {
        Failure::from(Problem::block(
            "account",
            Message::new("refused-no-colleague").with("login", login),
        ))
        .into()
    })
}

fn row(colleague: &ColleagueRow) -> Vec<Cell> {
    vec![
        Cell::text(&colleague.login),
        Cell::text(&colleague.name),
        colleague.role.map_or(Cell::None, Cell::of),
        Cell::text(&colleague.ovo),
        Cell::text(colleague.from.map(|day| day.to_string()).unwrap_or_default()),
    ]
}
