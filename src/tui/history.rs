//! A history as readable lines: who, when, what from, what to. For every screen that shows one.

use crate::domain::scoring;
use crate::i18n::date;
use crate::store::journal::{Change, EntryRow};
use crate::tui::look::Look;
use crate::tui::theme::Role;
use serde_json::{Map, Value};

/// Columns that say nothing to a reader: keys, versions, moments that the line itself tells.
const TECHNICAL: &[&str] = &[
    "id",
    "version",
    "sort_name",
    "sort_title",
    "search_name",
    "batch_id",
    "digest",
    "media_type",
    "state_at",
    "decided_at",
    "created_at",
    "submitted_at",
];

/// The lines of a history, newest entry first.
pub fn lines(entries: &[(EntryRow, Vec<Change>)], look: &Look) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    for (entry, changes) in entries {
        let when = date::moment(look.clock.local_of(entry.at), look.words);
        let what = look.word(&format!("act-{}", entry.kind));
        lines.push((format!("{when} · {} · {what}", entry.actor_name), Role::Title));
        if entry.undone_by.is_some() {
            lines.push((format!("  {}", look.word("history-undone")), Role::Dim));
        }
        for change in changes {
            lines.extend(
                told(change, look)
                    .into_iter()
                    .map(|line| (format!("  {line}"), Role::Text)),
            );
        }
    }
    lines
}

fn told(change: &Change, look: &Look) -> Vec<String> {
    // A message to a colleague tells of the act; it is no part of what was changed.
    if change.table == "message" {
        return Vec::new();
    }
    let (before, after) = (image(change.before.as_deref()), image(change.after.as_deref()));
    let named = look.word(&format!("table-{}", change.table));
    let columns: Vec<&String> = after
        .keys()
        .chain(before.keys().filter(|key| !after.contains_key(*key)))
        .collect();
    columns
        .into_iter()
        .filter(|column| !TECHNICAL.contains(&column.as_str()) && !column.ends_with("_id") && !column.ends_with("_by"))
        .filter_map(|column| {
            let (old, new) = (
                shown(&change.table, column, before.get(column), look),
                shown(&change.table, column, after.get(column), look),
            );
            if old == new {
                return None;
            }
            let label = format!("field-{}-{column}", change.table);
            if !look.words.has(&label) {
                return None;
            }
            let label = look.word(&label);
            Some(match (old.is_empty(), new.is_empty()) {
                (true, _) => format!("{named} · {label}: {new}"),
                (_, true) => format!("{named} · {label}: {old} → –"),
                _ => format!("{named} · {label}: {old} → {new}"),
            })
        })
        .collect()
}

fn image(json: Option<&str>) -> Map<String, Value> {
    match json.and_then(|json| serde_json::from_str(json).ok()) {
        Some(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

/// A value as people read it: codes in words, points with their decimal sign.
fn shown(table: &str, column: &str, value: Option<&Value>, look: &Look) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::Number(number)) if matches!(column, "points" | "score" | "maximum" | "pass_mark") => number
            .as_i64()
            .filter(|points| *points >= 0)
            .map(|points| scoring::show(points, look.words.lang.decimal()))
            .unwrap_or_default(),
        Some(Value::String(text)) => coded(table, column, text, look),
        Some(other) => other.to_string(),
    }
}

fn coded(table: &str, column: &str, text: &str, look: &Look) -> String {
    let prefix = match (table, column) {
        ("application", "state") => "application-state",
        ("vacancy", "state" | "held_state") => "vacancy-state",
        ("score_sheet", "state") => "sheet-state",
        ("approval", "state") => "approval-state",
        ("approval_step", "state") => "step-state",
        ("event", "state") => "event-state",
        ("enrolment", "state") => "enrolment-state",
        ("publication", "state") => "publication-state",
        ("screening", "verdict") => "verdict",
        ("decision", "outcome") => "outcome",
        ("vacancy", "kind") => "kind",
        _ => return text.to_owned(),
    };
    let id = format!("{prefix}-{text}");
    if look.words.has(&id) {
        look.word(&id).to_owned()
    } else {
        text.to_owned()
    }
}
