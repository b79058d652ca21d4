//! Acts: carried out through the office, told in its words.

use crate::cli::args::{Answer as Given, Subject};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome};
use crate::cli::print::Out;
use crate::cli::records;
use crate::cli::rows;
use crate::domain::{Answer, Message};
use crate::i18n::date;
use crate::office::approval::ApprovalCommand;
use crate::office::history::{self, FieldChange};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Command, Query, Reply};
use crate::store::journal::{Change, EntryRow};
use serde_json::{Value, json};

/// Carries out a command and says what was done.
pub fn run(desk: &mut Desk, command: &Command, out: &mut Out) -> Outcome {
    let done = desk.execute(command)?;
    out.say(&done.message)?;
    for warning in &done.warnings {
        out.say(&warning.message)?;
    }
    for refusal in done.each.iter().filter_map(|each| each.as_ref().err()) {
        for problem in &refusal.problems {
            out.say(&problem.message)?;
        }
    }
    Ok(Exit::Done)
}

/// Answers an approval at one's turn.
pub fn answer(desk: &mut Desk, answer: Answer, given: &Given, out: &mut Out) -> Outcome {
    let detail = records::detail(desk, &given.which)?;
    let (approval, seen, remark) = (detail.row.id, detail.row.version, given.remark.clone());
    let command = match answer {
        Answer::Approve => ApprovalCommand::Approve { approval, seen, remark },
        Answer::Reject => ApprovalCommand::Reject { approval, seen, remark },
        Answer::HandBack => ApprovalCommand::HandBack { approval, seen, remark },
    };
    run(desk, &Command::Approval(command), out)
}

/// Prints the history of an object, newest first.
pub fn history(desk: &Desk, subject: Subject, which: &str, as_json: bool, out: &mut Out) -> Outcome {
    let id = match subject {
        Subject::Vacancy => rows::find_vacancy(desk, which)?.id.0,
        _ => records::id(which)?,
    };
    let subject = match subject {
        Subject::Vacancy => "vacancy",
        Subject::Application => "application",
        Subject::Person => "person",
        Subject::Event => "event",
        Subject::Approval => "approval",
    };
    let query = Query::Desk(DeskQuery::History { subject, id });
    let Reply::Desk(DeskReply::History(entries)) = desk.ask(&query)? else {
        return Ok(Exit::Done);
    };
    if as_json {
        let list: Vec<Value> = entries.iter().map(|entry| entry_json(entry, out)).collect();
        out.json(&Value::Array(list))?;
        return Ok(Exit::Done);
    }
    if entries.is_empty() {
        out.line(out.words.get("nothing-found"))?;
    }
    for (entry, changes) in &entries {
        let act = out.words.get(&format!("act-{}", entry.kind));
        let when = date::written_moment(out.clock.local_of(entry.at));
        out.line(format!("{when}  {}  {act}", entry.actor_name))?;
        for change in changes.iter().flat_map(history::fields) {
            if let Some(line) = told(&change, out) {
                out.line(format!("    {line}"))?;
            }
        }
    }
    Ok(Exit::Done)
}

fn entry_json((entry, changes): &(EntryRow, Vec<Change>), out: &Out) -> Value {
    let fields: Vec<Value> = changes
        .iter()
        .flat_map(history::fields)
        .map(|change| json!({ "table": change.table, "field": change.field, "before": change.before, "after": change.after }))
        .collect();
    json!({
        "entry": entry.seq,
        "at": out.clock.local_of(entry.at).format("%Y-%m-%dT%H:%M:%S").to_string(),
        "who": entry.actor_name,
        "act": entry.kind,
        "changes": fields,
    })
}

/// A change of a field in words; none for a field that has no name for people.
fn told(change: &FieldChange, out: &Out) -> Option<String> {
    let name = format!("field-{}-{}", change.table, change.field);
    if !out.words.has(&name) {
        return None;
    }
    let show = |value: &Option<Value>| match value {
        None | Some(Value::Null) => out.words.get("config-nothing").to_owned(),
        Some(Value::String(text)) if text.is_empty() => out.words.get("config-nothing").to_owned(),
        Some(Value::String(text)) => crate::text::clean(text).into_owned(),
        Some(other) => other.to_string(),
    };
    let message = Message::new("history-change")
        .with("field", Message::new(name))
        .with("before", show(&change.before))
        .with("after", show(&change.after));
    Some(out.words.text(&message))
}
