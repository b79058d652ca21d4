//! Vacancy requests: listed, shown, written, submitted, and made a vacancy.

use crate::cli::act;
use crate::cli::approvals;
use crate::cli::args::{FormatChoice, RequestGiven, RequestTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::{Cell, Out};
use crate::cli::records;
use crate::cli::rows::{self, Area};
use crate::domain::{Coded, Message, ProcedureKind, RequestId, grade};
use crate::i18n::date;
use crate::office::request::{Detail, RequestChange, RequestCommand, RequestQuery, RequestReply};
use crate::office::vacancy::VacancyChange;
use crate::office::{Command, Query, Reply};
use crate::store::entity;

/// Lists, shows, or acts.
pub fn run(desk: &mut Desk, task: &RequestTask, out: &mut Out) -> Outcome {
    let (which, about) = match task {
        RequestTask::List(list) => return rows::list(desk, Area::Requests, list, out),
        RequestTask::Show { which, format } => return show(desk, which, *format, out),
        RequestTask::New { entity, given } => {
            let found = entity::by_ovo(desk.store.reader(), entity)?;
            let create = RequestCommand::Create {
                entity: found.ok_or_else(|| rows::missing("refused-no-entity", entity))?,
                fields: Box::new(change(desk, given)?),
            };
            return act::run_telling(desk, &Command::Request(create), true, out);
        }
        RequestTask::Edit { which, .. }
        | RequestTask::Submit { which, .. }
        | RequestTask::Withdraw { which }
        | RequestTask::Make { which, .. }
        | RequestTask::Link { which, .. } => (which, found(desk, which)?),
    };
    match command(desk, task, about, out)? {
        Some(command) => act::run(desk, &Command::Request(command), out),
        None => Err(rows::missing("refused-gone", which)),
    }
}

/// The command about a request that is there; none for a task that is about none.
fn command(
    desk: &Desk,
    task: &RequestTask,
    (request, seen): (RequestId, i64),
    out: &Out,
) -> Result<Option<RequestCommand>, Trouble> {
    Ok(Some(match task {
        RequestTask::List(_) | RequestTask::Show { .. } | RequestTask::New { .. } => return Ok(None),
        RequestTask::Edit { given, .. } => {
            let change = Box::new(change(desk, given)?);
            RequestCommand::Edit { request, seen, change }
        }
        RequestTask::Submit { to, question, .. } => RequestCommand::Submit {
            request,
            seen,
            question: question
                .clone()
                .unwrap_or_else(|| out.words.get("request-question").to_owned()),
            steps: approvals::of_request(desk, request, to)?,
        },
        RequestTask::Withdraw { .. } => RequestCommand::Withdraw { request, seen },
        RequestTask::Make {
            number,
            authority_function,
            ..
        } => {
            let fields = Box::new(VacancyChange {
                number: number.clone(),
                authority_function: authority_function.then_some(true),
                ..VacancyChange::default()
            });
            RequestCommand::MakeVacancy { request, seen, fields }
        }
        RequestTask::Link { vacancy, .. } => {
            let vacancy = rows::find_vacancy(desk, vacancy)?.id;
            RequestCommand::Link { request, seen, vacancy }
        }
    }))
}

fn detail(desk: &Desk, which: &str) -> Result<Detail, Trouble> {
    let query = RequestQuery::Detail(RequestId(records::id(which)?));
    match desk.ask(&Query::Request(query))? {
        Reply::Request(RequestReply::Detail(detail)) => Ok(*detail),
        _ => Err(rows::missing("refused-gone", which)),
    }
}

/// A request by its identifier, with the version it has now.
fn found(desk: &Desk, which: &str) -> Result<(RequestId, i64), Trouble> {
    let row = detail(desk, which)?.row;
    Ok((row.id, row.version))
}

/// What was typed, as a change.
fn change(desk: &Desk, given: &RequestGiven) -> Result<RequestChange, Trouble> {
    let kind = match &given.kind {
        Some(code) => Some(ProcedureKind::from_code(code).ok_or_else(|| bad_kind(code))?),
        None => None,
    };
    let unread = |text: &str| Trouble::usage(Message::new("cli-bad-day").with("value", text));
    let wanted_on = match given.wanted.as_deref() {
        None => None,
        Some("") => Some(None),
        Some(text) => {
            let day = date::read_day(text, desk.clock.today()).ok_or_else(|| unread(text))?;
            Some(Some(day))
        }
    };
    // The level is the rank's; a rank there is not keeps its own level, and the rules say so.
    let level = given
        .rank
        .as_ref()
        .and_then(|rank| grade::grades().iter().find(|known| known.rank == rank))
        .map(|known| known.level);
    Ok(RequestChange {
        title: given.title.clone(),
        function_code: given.function_code.clone(),
        level,
        rank: given.rank.clone(),
        grade: given.grade.clone(),
        kind,
        posts: given.posts,
        motivation: given.motivation.clone(),
        wanted_on,
    })
}

fn bad_kind(code: &str) -> Trouble {
    let known: Vec<&str> = ProcedureKind::ALL.iter().map(|kind| kind.code()).collect();
    Trouble::usage(
        Message::new("cli-unknown-code")
            .with("column", "kind")
            .with("code", code)
            .with("known", known.join(", ")),
    )
}

fn show(desk: &Desk, which: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let found = detail(desk, which)?;
    let (row, fields) = (&found.row, &found.row.fields);
    let mut answers = Vec::new();
    for (approval, round) in &found.rounds {
        answers.push(format!("{approval}: {}", records::steps(&round.steps, out).join("; ")));
    }
    let vacancy = found.vacancy.as_ref().map_or("", |vacancy| vacancy.number.as_str());
    let twins: Vec<String> = found
        .twins
        .iter()
        .map(|twin| format!("{} {} ({})", twin.id, twin.title, twin.requester))
        .collect();
    let day = fields.wanted_on.map(|day| day.to_string()).unwrap_or_default();
    let record = vec![
        ("id", Cell::Id(row.id.0)),
        ("title", Cell::text(&fields.title)),
        ("entity", Cell::text(&row.entity)),
        ("state", Cell::of(row.state)),
        ("requester", Cell::text(&row.requester_name)),
        ("function_code", Cell::text(&fields.function_code)),
        ("level", Cell::of(fields.level)),
        ("rank", Cell::text(&fields.rank)),
        ("grade", Cell::text(&fields.grade)),
        ("kind", Cell::of(fields.kind)),
        ("posts", Cell::Number(fields.posts)),
        ("wanted", Cell::text(day)),
        ("made", Cell::Moment(row.created_at)),
        ("motivation", Cell::text(&fields.motivation)),
        ("remark", Cell::text(&row.remark)),
        ("vacancy", Cell::text(vacancy)),
        ("answers", Cell::text(answers.join("\n"))),
        ("twins", Cell::text(twins.join("\n"))),
    ];
    records::print(record, format, out)?;
    Ok(Exit::Done)
}
