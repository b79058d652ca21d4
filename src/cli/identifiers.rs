//! Numbers of people and the key they are sealed with. A number is read from standard input, never from the command line, which others see.

use crate::cli::act;
use crate::cli::args::IdentifierTask;
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::records;
use crate::cli::settings::Settings;
use crate::domain::{ApplicationId, Message, Secret};
use crate::office::privacy::{PrivacyCommand as P, PrivacyQuery, PrivacyReply};
use crate::office::{Command, Query, Reply};
use serde_json::json;
use std::io::{self, BufRead};

/// Carries out what was asked.
pub fn run(desk: &mut Desk, settings: &Settings, task: &IdentifierTask, out: &mut Out) -> Outcome {
    let command = match task {
        IdentifierTask::Status { json } => return status(desk, settings, *json, out),
        IdentifierTask::Key => P::MakeKey,
        IdentifierTask::Rotate => P::RenewKey,
        IdentifierTask::Set { which, reason } => P::Number {
            application: application(which)?,
            number: typed()?,
            reason: reason.clone(),
        },
        IdentifierTask::Show { which, reason } => P::Reveal {
            application: application(which)?,
            reason: reason.clone(),
        },
        IdentifierTask::Remove { which, reason } => P::RemoveNumber {
            application: application(which)?,
            reason: reason.clone(),
        },
    };
    if !matches!(command, P::Reveal { .. }) {
        return act::run(desk, &Command::Privacy(command), out);
    }
    let done = desk.execute(&Command::Privacy(command))?;
    // The number alone, so that it can be handed on.
    if let Some(revealed) = &done.revealed {
        out.line(revealed.expose())?;
    }
    Ok(Exit::Done)
}

fn application(which: &str) -> Result<ApplicationId, Trouble> {
    Ok(ApplicationId(records::id(which)?))
}

/// One line of standard input.
fn typed() -> Result<Secret, Trouble> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Trouble {
        exit: Exit::Io,
        messages: vec![Message::new("cli-not-typed").with("why", crate::file::why(&error))],
    })?;
    Ok(Secret::new(line.trim()))
}

/// The key file, and how many numbers each key sealed.
fn status(desk: &Desk, settings: &Settings, as_json: bool, out: &mut Out) -> Outcome {
    let Reply::Privacy(PrivacyReply::Keys(used)) = desk.ask(&Query::Privacy(PrivacyQuery::Keys))? else {
        return Ok(Exit::Done);
    };
    let path = settings
        .identifier_key
        .value
        .as_ref()
        .map(|path| path.display().to_string());
    let keys = settings.vault().keys();
    let newest = keys.as_ref().map(|keys| keys.newest().to_owned());
    if as_json {
        let sealed: Vec<_> = used
            .iter()
            .map(|(key, n)| json!({ "key": key, "numbers": n }))
            .collect();
        out.json(&json!({ "file": path, "key": newest.ok(), "sealed": sealed }))?;
        return Ok(Exit::Done);
    }
    match &keys {
        Ok(keys) => out.say(
            &Message::new("identifiers-key")
                .with("path", path.unwrap_or_default())
                .with("key", keys.newest()),
        )?,
        Err(fault) => out.say(&fault.message())?,
    }
    if used.is_empty() {
        out.say(&Message::new("identifiers-none"))?;
    }
    for (key, n) in used {
        let said = match key.as_str() {
            "" => Message::new("identifiers-placeholders").with("n", n),
            key => Message::new("identifiers-sealed").with("n", n).with("key", key),
        };
        out.say(&said)?;
    }
    Ok(Exit::Done)
}
