//! The history of an event as readable lines: who, when, what, from what to what.

use crate::domain::Message;
use crate::i18n::date;
use crate::store::journal::{Change, EntryRow};
use crate::store::row::read_moment;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use serde_json::{Map, Value};

/// The entries as lines, newest first.
pub(super) fn lines(entries: &[(EntryRow, Vec<Change>)], look: &Look) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    if entries.is_empty() {
        lines.push((look.word("sessions-no-history").to_owned(), Role::Dim));
    }
    for (entry, changes) in entries {
        let when = date::moment(look.clock.local_of(entry.at), look.words);
        let act = look.words.text(&Message::new(format!("act-{}", entry.kind)));
        lines.push((format!("{when} · {} · {act}", entry.actor_name), Role::Title));
        for change in changes {
            lines.extend(change_lines(change, look).into_iter().map(|line| (line, Role::Text)));
        }
    }
    lines
}

fn image(text: Option<&String>) -> Map<String, Value> {
    text.and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

fn change_lines(change: &Change, look: &Look) -> Vec<String> {
    let (before, after) = (image(change.before.as_ref()), image(change.after.as_ref()));
    let table = look.word(&format!("table-{}", change.table));
    let mut lines = Vec::new();
    let columns = if after.is_empty() { &before } else { &after };
    for column in columns.keys() {
        let label = format!("field-{}-{column}", change.table);
        if column.ends_with("_id") || !look.words.has(&label) || before.get(column) == after.get(column) {
            continue;
        }
        let (old, new) = (
            shown(&change.table, column, before.get(column), look),
            shown(&change.table, column, after.get(column), look),
        );
        let told = match (old.is_empty(), new.is_empty()) {
            (true, true) => continue,
            (true, false) => new,
            (false, true) => format!("{old} → –"),
            (false, false) => format!("{old} → {new}"),
        };
        lines.push(format!("  {table} · {}: {told}", look.word(&label)));
    }
    lines
}

fn shown(table: &str, column: &str, value: Option<&Value>, look: &Look) -> String {
    match value {
        Some(Value::String(text)) if column == "state" => look.word(&format!("{table}-state-{text}")).to_owned(),
        Some(Value::String(text)) => read_moment(text).map_or_else(
            || {
                text.parse()
                    .map_or_else(|_| text.clone(), |day| date::day(day, look.words))
            },
            |moment| date::moment(moment, look.words),
        ),
        Some(Value::Number(number)) if column.ends_with("_at") => number
            .as_i64()
            .map(|at| date::moment(look.clock.local_of(at), look.words))
            .unwrap_or_default(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
