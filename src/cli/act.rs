//! Acts: carried out through the office, told in its words.

use crate::cli::args::Subject;
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome};
use crate::cli::organisation;
use crate::cli::people;
use crate::cli::print::Out;
use crate::cli::records;
use crate::cli::rows;
use crate::office::history;
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::{Command, Query, Reply};
use crate::store::journal::{Change, EntryRow};
use crate::tui::look::Look;
use serde_json::{Value, json};

/// Carries out a command and says what was done.
pub fn run(desk: &mut Desk, command: &Command, out: &mut Out) -> Outcome {
    run_telling(desk, command, false, out)
}

/// The same; with `made`, the identifier of what was made stands on a line of its own, for the next command.
pub fn run_telling(desk: &mut Desk, command: &Command, made: bool, out: &mut Out) -> Outcome {
    let done = desk.execute(command)?;
    out.say(&done.message)?;
    if let Some(id) = done.created.filter(|_| made) {
        out.line(id.to_string())?;
    }
    for warning in &done.warnings {
        out.say(&warning.message)?;
    }
    for refusal in done.each.iter().filter_map(|each| each.as_ref().err()) {
        for problem in &refusal.problems {
            out.say(&problem.sentence())?;
        }
    }
    Ok(Exit::Done)
}

/// Prints the history of an object, newest first: in words as the screens do, as JSON without a look.
pub fn history(desk: &Desk, subject: Subject, which: &str, look: Option<&Look>, out: &mut Out) -> Outcome {
    let id = match subject {
        Subject::Vacancy => rows::find_vacancy(desk, which)?.id.0,
        Subject::Person => people::find(desk, which)?,
        Subject::Event => records::event(desk, which)?,
        Subject::Setting => organisation::key(which)?.id(),
        Subject::Entity => organisation::find(desk, which)?.0,
        Subject::Application | Subject::Approval | Subject::Request | Subject::Hire | Subject::Route => {
            records::id(which)?
        }
    };
    let subject = match subject {
        Subject::Vacancy => "vacancy",
        Subject::Application => "application",
        Subject::Person => "person",
        Subject::Event => "event",
        Subject::Approval => "approval",
        Subject::Request => "vacancy_request",
        Subject::Setting => "setting",
        Subject::Hire => "hire_sheet",
        Subject::Entity => "entity",
        Subject::Route => "approval_route",
    };
    let query = Query::Desk(DeskQuery::History { subject, id });
    let Reply::Desk(DeskReply::History(entries)) = desk.ask(&query)? else {
        return Ok(Exit::Done);
    };
    let Some(look) = look else {
        let list: Vec<Value> = entries.iter().map(|entry| entry_json(entry, out)).collect();
        out.json(&Value::Array(list))?;
        return Ok(Exit::Done);
    };
    if entries.is_empty() {
        out.line(out.words.get("nothing-found"))?;
    }
    for (line, _) in crate::tui::history::lines(&entries, look) {
        out.line(line)?;
    }
    Ok(Exit::Done)
}

fn entry_json((entry, changes): &(EntryRow, Vec<Change>), out: &Out) -> Value {
    let fields: Vec<Value> = changes
        .iter()
        .flat_map(history::fields)
        .map(|change| json!({ "table": change.table, "about": change.about, "field": change.field, "before": change.before, "after": change.after }))
        .collect();
    json!({
        "entry": entry.seq,
        "at": out.clock.local_of(entry.at).format("%Y-%m-%dT%H:%M:%S").to_string(),
        "who": entry.actor_name,
        "act": entry.kind,
        "changes": fields,
    })
}
