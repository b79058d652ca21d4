//! Setting up: a new database, and what the settings are.

use crate::cli::args::Init;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::cli::settings::{Settings, Source};
use crate::domain::{Coded, Message};
use crate::office::founding::{self, Founding};
use crate::office::identity;
use serde_json::{Value, json};

/// Makes a new database.
pub fn init(init: &Init, out: &mut Out) -> Outcome {
    let (given_name, family_name) = founding::split_name(&init.name);
    let founding = Founding {
        entity: init.entity.clone(),
        ovo: init.ovo.clone(),
        login: init.admin.clone().or_else(identity::os_login).unwrap_or_default(),
        given_name,
        family_name,
    };
    if init.path.exists() {
        return Err(Trouble::there(&init.path));
    }
    let actor = founding::found(&init.path, out.clock, &founding)?;
    let done = Message::new("done-founded")
        .with("path", init.path.display().to_string())
        .with("who", actor.name)
        .with("login", actor.login);
    out.say(&done)?;
    Ok(Exit::Done)
}

/// A setting as it is printed.
struct Line {
    name: String,
    value: Value,
    from: Source,
}

/// Prints every setting, its value and where it comes from.
pub fn config(settings: &Settings, as_json: bool, out: &mut Out) -> Outcome {
    let lines = lines(settings);
    if as_json {
        let file = settings.file.as_ref().map(|path| path.display().to_string());
        let list: Vec<Value> = lines
            .iter()
            .map(|line| json!({ "setting": line.name, "value": line.value, "from": code(line.from), "detail": detail(line.from) }))
            .collect();
        let faults: Vec<String> = settings.faults.iter().map(|fault| out.words.text(fault)).collect();
        out.json(&json!({ "file": file, "settings": list, "faults": faults }))?;
        return Ok(Exit::Done);
    }
    match &settings.file {
        Some(path) => out.say(&Message::new("config-file").with("file", path.display().to_string()))?,
        None => out.say(&Message::new("config-no-file"))?,
    }
    let widest = lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
    for line in &lines {
        let value = match &line.value {
            Value::String(text) => text.clone(),
            Value::Null => out.words.get("config-nothing").to_owned(),
            Value::Bool(flag) => flag.to_string(),
            Value::Array(chords) => chords.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
            other => other.to_string(),
        };
        let from = out.words.text(&source(line.from));
        out.line(format!("{:widest$}  {value}  ({from})", line.name))?;
    }
    Ok(Exit::Done)
}

fn lines(settings: &Settings) -> Vec<Line> {
    let line = |name: &str, value: Value, from: Source| Line {
        name: name.to_owned(),
        value,
        from,
    };
    let database = settings.database.value.as_ref().map(|path| path.display().to_string());
    let key = settings
        .identifier_key
        .value
        .as_ref()
        .map(|path| path.display().to_string());
    let templates = settings.templates.value.as_ref().map(|path| path.display().to_string());
    let mut lines = vec![
        line("database", json!(database), settings.database.from),
        line("identifier_key", json!(key), settings.identifier_key.from),
        line("language", json!(settings.lang.value.code()), settings.lang.from),
        line("theme", json!(settings.theme.value.code()), settings.theme.from),
        line("color", json!(settings.color.value), settings.color.from),
        line("accessible", json!(settings.accessible.value), settings.accessible.from),
        line("ascii", json!(settings.ascii.value), settings.ascii.from),
        line("mouse", json!(settings.mouse.value), settings.mouse.from),
        line("viewer", json!(settings.viewer.value), settings.viewer.from),
        line("templates", json!(templates), settings.templates.from),
    ];
    for (action, chords, at) in &settings.keys {
        lines.push(line(&format!("keys.{action}"), json!(chords), Source::File(*at)));
    }
    if settings.keys.is_empty() {
        lines.push(line("keys", Value::Null, Source::Default));
    }
    lines
}

const fn code(source: Source) -> &'static str {
    match source {
        Source::Default => "default",
        Source::File(_) => "file",
        Source::Preferences => "preferences",
        Source::Variable(_) => "environment",
        Source::Flag => "flag",
    }
}

fn detail(source: Source) -> Value {
    match source {
        Source::File(line) => json!({ "line": line }),
        Source::Variable(name) => json!({ "variable": name }),
        Source::Default | Source::Preferences | Source::Flag => Value::Null,
    }
}

fn source(source: Source) -> Message {
    let message = Message::new(format!("config-from-{}", code(source)));
    match source {
        Source::File(line) => message.with("line", line.to_string()),
        Source::Variable(name) => message.with("variable", name),
        Source::Default | Source::Preferences | Source::Flag => message,
    }
}
