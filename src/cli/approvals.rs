//! Approvals: asked, answered, given to another; and who answers during an absence.

use crate::cli::args::{Answer as Given, ApprovalTask, Asking, DelegateTask, FormatChoice, List};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::persons::day;
use crate::cli::print::{Cell, Out, Table};
use crate::cli::rows::{self, Area};
use crate::cli::{act, records};
use crate::domain::approval::ANSWERING;
use crate::domain::{
    Answer, ApprovalSubject, Coded, DelegationId, Message, PersonId, Refusal, RequestId, Role, VacancyId,
};
use crate::office::approval::{
    ApprovalCommand, ApprovalQuery, ApprovalReply, Approver, Delegations, Proposal, Proposed,
};
use crate::office::{Command, Done, Query, Reply};
use crate::store::account;
use serde_json::{Value, json};

/// Lists, shows, asks, answers.
pub fn run(desk: &mut Desk, task: &ApprovalTask, out: &mut Out) -> Outcome {
    match task {
        ApprovalTask::List { past, list } => rows::list(desk, Area::Approvals { past: *past }, list, out),
        ApprovalTask::Show { which, format } => records::approval(desk, which, *format, out),
        ApprovalTask::Ask(asking) => ask(desk, asking, out),
        ApprovalTask::Approve(given) => answer(desk, Answer::Approve, given, out),
        ApprovalTask::Reject(given) => answer(desk, Answer::Reject, given, out),
        ApprovalTask::HandBack(given) => answer(desk, Answer::HandBack, given, out),
        ApprovalTask::Give { which, step, to } => {
            let detail = records::detail(desk, which)?;
            let found = (detail.row.subject, detail.row.vacancy, detail.row.request);
            let to = approver(desk, &proposal(desk, found)?, to)?;
            let command = ApprovalCommand::Give {
                approval: detail.row.id,
                seen: detail.row.version,
                step: step.or(detail.lost()).unwrap_or(detail.row.step.unwrap_or(1)),
                to,
            };
            act::run(desk, &Command::Approval(command), out)
        }
        ApprovalTask::Delegate(task) => delegate(desk, task, out),
    }
}

/// What is asked, about what.
type Asked = (ApprovalSubject, Option<VacancyId>, Option<RequestId>);

fn proposal(desk: &Desk, (subject, vacancy, request): Asked) -> Result<Proposal, Trouble> {
    let query = ApprovalQuery::Proposal {
        subject,
        vacancy,
        request,
    };
    match desk.ask(&Query::Approval(query))? {
        Reply::Approval(ApprovalReply::Proposal(proposal)) => Ok(*proposal),
        _ => Err(rows::missing("refused-gone", "")),
    }
}

fn ask(desk: &mut Desk, asking: &Asking, out: &mut Out) -> Outcome {
    let vacancy = match &asking.vacancy {
        Some(number) => Some(rows::find_vacancy(desk, number)?),
        None => None,
    };
    let request = asking.request.as_deref().map(records::id).transpose()?.map(RequestId);
    let usual = match request {
        Some(_) => ApprovalSubject::Request,
        None => ApprovalSubject::Procedure,
    };
    let subject = asking.subject.unwrap_or(usual);
    let proposal = proposal(desk, (subject, vacancy.as_ref().map(|row| row.id), request))?;
    if asking.dry_run {
        return show(&proposal, asking.format, out);
    }
    let steps = match asking.to.as_slice() {
        [] => proposed(&proposal)?,
        typed => approvers(desk, &proposal, typed)?,
    };
    let question = match (&asking.question, subject) {
        (Some(question), _) => question.clone(),
        (None, ApprovalSubject::Exception) => String::new(),
        (None, ApprovalSubject::Request) => out.words.get("request-question").to_owned(),
        (None, ApprovalSubject::Publication) => out.words.get("approval-question-publication").to_owned(),
        (None, ApprovalSubject::Procedure) => out.words.get("approval-question-procedure").to_owned(),
    };
    let command = ApprovalCommand::Ask {
        subject,
        vacancy: vacancy.map(|row| row.id),
        request,
        question,
        rule: asking.rule.clone(),
        steps,
    };
    act::run_telling(desk, &Command::Approval(command), true, out)
}

/// Who is asked about a request: as typed, or whom the route proposes.
pub fn of_request(desk: &Desk, request: RequestId, typed: &[String]) -> Result<Vec<Approver>, Trouble> {
    let proposal = proposal(desk, (ApprovalSubject::Request, None, Some(request)))?;
    match typed {
        [] => proposed(&proposal),
        typed => approvers(desk, &proposal, typed),
    }
}

/// Whom the route proposes; a step without anybody has to be named.
fn proposed(proposal: &Proposal) -> Result<Vec<Approver>, Trouble> {
    let step = |(at, step): (usize, &Proposed)| match &step.person {
        Some((person, _)) => Ok(Approver {
            role: step.role,
            person: *person,
        }),
        None => Err(Trouble::usage(
            Message::new("cli-step-open")
                .with("step", at + 1)
                .with("role", Message::of(step.role)),
        )),
    };
    proposal.steps.iter().enumerate().map(step).collect()
}

/// Who is asked, as typed, in order.
fn approvers(desk: &Desk, proposal: &Proposal, typed: &[String]) -> Result<Vec<Approver>, Trouble> {
    typed.iter().map(|one| approver(desk, proposal, one)).collect()
}

/// `LOGIN` or `ROLE:LOGIN`; without a role, in the one that is proposed for the person, or else the first the person can answer in.
fn approver(desk: &Desk, proposal: &Proposal, typed: &str) -> Result<Approver, Trouble> {
    let (role, login) = match typed.split_once(':') {
        Some((role, login)) => (Some(answering(role)?), login),
        None => (None, typed),
    };
    let person = person(desk, login)?;
    let of_route = proposal
        .steps
        .iter()
        .find(|step| step.person.as_ref().is_some_and(|(id, _)| *id == person));
    let held = proposal.candidates.iter().find(|(_, id, _)| *id == person);
    let known = of_route.map(|step| step.role).or(held.map(|(role, ..)| *role));
    Ok(Approver {
        role: role.or(known).unwrap_or(Role::SelectionOfficer),
        person,
    })
}

/// A role that answers, by its code.
pub fn answering(typed: &str) -> Result<Role, Trouble> {
    let role = Role::from_code(typed.trim()).filter(|role| ANSWERING.contains(role));
    role.ok_or_else(|| Trouble::usage(Message::new("cli-bad-role").with("value", typed)))
}

/// Somebody by login.
pub fn person(desk: &Desk, login: &str) -> Result<PersonId, Trouble> {
    let unknown = || Trouble::usage(Message::new("refused-unknown-login").with("login", login));
    account::person_by_login(desk.store.reader(), login)?.ok_or_else(unknown)
}

/// Of whom it would be asked.
fn show(proposal: &Proposal, format: FormatChoice, out: &mut Out) -> Outcome {
    let row = |(at, step): (usize, &Proposed)| {
        let name = step.person.as_ref().map_or("", |(_, name)| name);
        let away = step.stands_in.as_ref();
        vec![
            Cell::Number(i64::try_from(at + 1).unwrap_or(i64::MAX)),
            Cell::of(step.role),
            Cell::text(name),
            away.map_or(Cell::None, |(who, _)| Cell::text(who)),
            away.map_or(Cell::None, |(_, until)| Cell::Day(*until)),
        ]
    };
    let table = Table {
        columns: vec!["step", "role", "name", "stands-in", "until"],
        right: vec!["step"],
        rows: proposal.steps.iter().enumerate().map(row).collect(),
        more: false,
    };
    rows::print(&table, &formatted(format), out)
}

fn formatted(format: FormatChoice) -> List {
    List {
        format,
        ..List::default()
    }
}

/// Answers approvals at one's turn: one, or several each by itself.
pub fn answer(desk: &mut Desk, answer: Answer, given: &Given, out: &mut Out) -> Outcome {
    let mut commands = Vec::with_capacity(given.which.len());
    for which in &given.which {
        let row = records::detail(desk, which)?.row;
        let (approval, seen, remark) = (row.id, row.version, given.remark.clone());
        commands.push(Command::Approval(match answer {
            Answer::Approve => ApprovalCommand::Approve { approval, seen, remark },
            Answer::Reject => ApprovalCommand::Reject { approval, seen, remark },
            Answer::HandBack => ApprovalCommand::HandBack { approval, seen, remark },
        }));
    }
    let command = Command::several(commands);
    if !given.format.json && !given.format.csv {
        let exit = act::run(desk, &command, out)?;
        return Ok(exit);
    }
    let done = desk.execute(&command)?;
    let refused = done.each.iter().any(Result::is_err);
    match given.format.json {
        true => out.json(&as_json(&done, &given.which, out))?,
        false => out.table(&as_table(&done, &given.which, out), given.format)?,
    }
    Ok(if refused { Exit::Refused } else { Exit::Done })
}

/// What was done for a program: the sentence, the entry of the journal, what should be known of it; of several, each.
fn as_json(done: &Done, which: &[String], out: &Out) -> Value {
    let warnings: Vec<Value> = done
        .warnings
        .iter()
        .map(|warning| json!({ "rule": warning.rule, "what": out.words.text(&warning.message) }))
        .collect();
    let mut told = json!({ "done": out.words.text(&done.message), "entry": done.entry, "warnings": warnings });
    if !done.each.is_empty() {
        let each = which.iter().zip(&done.each).map(|(id, result)| match result {
            Ok(message) => json!({ "id": id, "done": out.words.text(message) }),
            Err(refusal) => json!({ "id": id, "refused": reasons(refusal, out) }),
        });
        told["each"] = each.collect();
    }
    told
}

/// The same as a table: a row for each.
fn as_table(done: &Done, which: &[String], out: &Out) -> Table {
    let entry = || done.entry.map_or(Cell::None, Cell::Id);
    let warnings: Vec<String> = done
        .warnings
        .iter()
        .map(|warning| out.words.text(&warning.message))
        .collect();
    let warnings = warnings.join("; ");
    if done.each.is_empty() {
        return Table {
            columns: vec!["done", "entry", "warnings"],
            rows: vec![vec![
                Cell::text(out.words.text(&done.message)),
                entry(),
                Cell::text(warnings),
            ]],
            ..Table::default()
        };
    }
    let row = |(id, result): (&String, &Result<Message, Refusal>)| {
        let (done, refused) = match result {
            Ok(message) => (out.words.text(message), String::new()),
            Err(refusal) => (String::new(), reasons(refusal, out).join("; ")),
        };
        vec![Cell::text(id), Cell::text(done), Cell::text(refused), entry()]
    };
    Table {
        columns: vec!["id", "done", "refused", "entry"],
        rows: which.iter().zip(&done.each).map(row).collect(),
        ..Table::default()
    }
}

fn reasons(refusal: &Refusal, out: &Out) -> Vec<String> {
    let problems = refusal.problems.iter();
    problems.map(|problem| out.words.text(&problem.sentence())).collect()
}

fn delegate(desk: &mut Desk, task: &DelegateTask, out: &mut Out) -> Outcome {
    let command = match task {
        DelegateTask::List { all, format } => {
            let found = delegations(desk, *all)?;
            return list(&found, *format, out);
        }
        DelegateTask::Add {
            to,
            from,
            until,
            reason,
            r#for,
        } => ApprovalCommand::Delegate {
            absent: r#for.as_deref().map(|login| person(desk, login)).transpose()?,
            to: person(desk, to)?,
            from: day(desk, from.as_deref())?,
            until: day(desk, Some(until))?,
            reason: reason.clone(),
        },
        DelegateTask::End { which } => {
            let id = DelegationId(records::id(which)?);
            let mut found = delegations(desk, false)?;
            if found.for_others && found.rows.iter().all(|row| row.id != id) {
                found = delegations(desk, true)?;
            }
            let row = found.rows.into_iter().find(|row| row.id == id);
            ApprovalCommand::EndDelegation {
                delegation: id,
                seen: row.ok_or_else(|| rows::missing("refused-gone", which))?.version,
            }
        }
    };
    act::run_telling(
        desk,
        &Command::Approval(command),
        matches!(task, DelegateTask::Add { .. }),
        out,
    )
}

fn delegations(desk: &Desk, all: bool) -> Result<Delegations, Trouble> {
    match desk.ask(&Query::Approval(ApprovalQuery::Delegations { all }))? {
        Reply::Approval(ApprovalReply::Delegations(found)) => Ok(*found),
        _ => Ok(Delegations::default()),
    }
}

fn list(found: &Delegations, format: FormatChoice, out: &mut Out) -> Outcome {
    let rows = found.rows.iter().map(|row| {
        vec![
            Cell::Id(row.id.0),
            Cell::text(&row.absent),
            Cell::text(&row.delegate),
            Cell::Day(row.stand_in.from),
            Cell::Day(row.stand_in.until),
            Cell::text(&row.reason),
            Cell::text(&row.set_by),
        ]
    });
    let table = Table {
        columns: vec!["id", "absent", "stands-in", "from", "until", "reason", "by"],
        right: Vec::new(),
        rows: rows.collect(),
        more: false,
    };
    rows::print(&table, &formatted(format), out)
}
