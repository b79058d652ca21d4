//! A history as readable lines: who, when, what from, what to. Every screen shows its object's history with it.

use crate::domain::{Message, scoring};
use crate::i18n::date;
use crate::office::history::ROW;
use crate::store::journal::{Change, EntryRow};
use crate::store::row;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use serde_json::{Map, Value};
use std::fmt::Write as _;

/// Columns nobody reads: keys, versions, what is derived from others.
const SILENT: &[&str] = &[
    "id",
    "version",
    "sort_title",
    "sort_name",
    "search_name",
    "created_at",
    "state_at",
    "position",
    "batch_id",
    "digest",
    "media_type",
    "kind_id",
    "arguments",
    "data",
    "edition",
    "procedure",
    "terms",
];

/// Columns that hold points in hundredths.
const POINTS: &[(&str, &str)] = &[
    ("stage", "maximum"),
    ("stage", "pass_mark"),
    ("criterion", "maximum"),
    ("criterion", "pass_mark"),
    ("score", "points"),
    ("agreement", "points"),
    ("application", "score"),
];

/// Columns that are yes or no.
const FLAGS: &[&str] = &[
    "authority_function",
    "competence_part",
    "function_part",
    "counts",
    "essential",
    "hundred",
    "required",
    "anonymous",
    "active",
    "passed",
    "shortage",
    "on_hold",
    "regulated",
];

/// Columns with codes, and the prefix of their words.
const CODES: &[(&str, &str, &str)] = &[
    ("vacancy", "state", "vacancy-state"),
    ("vacancy", "held_state", "vacancy-state"),
    ("vacancy", "kind", "kind"),
    ("vacancy", "selector", "selector"),
    ("vacancy", "selector_ground", "selector-ground"),
    ("vacancy", "reserve_kind", "reserve-kind"),
    ("reglement", "ranking", "reserve-kind"),
    ("stage", "kind", "stage-kind"),
    ("stage", "scoring", "scoring"),
    ("condition", "kind", "condition-kind"),
    ("criterion", "family", "criterion-family"),
    ("criterion", "scale", "scoring"),
    ("juror", "role", "juror-role"),
    ("publication", "channel", "channel"),
    ("publication", "state", "publication-state"),
    ("form_field", "kind", "field-kind"),
    ("application", "state", "application-state"),
    ("application", "profile", "profile"),
    ("document", "kind", "document-kind"),
    ("document", "reading", "reading"),
    ("screening", "verdict", "verdict"),
    ("score_sheet", "state", "sheet-state"),
    ("decision", "outcome", "outcome"),
    ("event", "state", "event-state"),
    ("event", "language", "language"),
    ("session", "language", "language"),
    ("enrolment", "state", "enrolment-state"),
    ("availability", "kind", "presence"),
    ("wish", "language", "language"),
    ("wish", "half", "half-day"),
    ("approval", "state", "approval-state"),
    ("approval", "subject", "approval-subject"),
    ("approval_step", "state", "step-state"),
    ("approval_step", "role", "role"),
    ("approval_route", "subject", "approval-subject"),
    ("approval_route", "kind", "kind"),
    ("approval_route_step", "role", "role"),
    ("vacancy_request", "state", "request-state"),
    ("vacancy_request", "kind", "kind"),
    ("person", "language", "language"),
    ("role_grant", "role", "role"),
    ("setting", "key", "setting"),
    ("departure", "kind", "departure-kind"),
    ("departure", "code", "override-ground"),
    ("person_number", "kind", "number-kind"),
    ("shield", "kind", "retention"),
    ("retention_rule", "kind", "retention"),
    ("retention_rule", "destination", "destination"),
    ("destruction", "kind", "retention"),
    ("hire_sheet", "state", "hire-state"),
    ("hire_sheet", "profile", "profile"),
    ("hire_sheet", "statute", "statute"),
    ("hire_sheet", "contract", "hire-contract"),
    ("hire_reason", "field", "hire-field"),
];

/// The column whose value says which of several rows changed.
const WHOSE: &[(&str, &str)] = &[("part", "name"), ("juror", "person_name")];

/// Tables whose rows are told by these columns, in this order: others by what their columns happen to be called.
const TOLD_BY: &[(&str, &[&str])] = &[
    ("decision", &["stage_name", "outcome", "on_hold", "motivation"]),
    ("part", &["name", "starts_local", "ends_local", "capacity"]),
    ("setting", &["key", "value", "effective_on", "source"]),
    ("event", &["title", "from_on", "until_on"]),
    ("session", &["name", "starts_local", "ends_local", "room_name"]),
    ("enrolment", &["part_name", "state"]),
    ("hire_sheet", &["state"]),
    ("hire_reason", &["field", "reason"]),
    (
        "availability",
        &["person_name", "room_name", "kind", "starts_local", "ends_local"],
    ),
];

/// The cells a value takes at most: a whole section of text is not read here.
const WIDEST: usize = 160;

/// A history to read by itself: its lines, or the sentence that there is nothing to tell.
pub fn read(entries: &[(EntryRow, Vec<Change>)], look: &Look) -> Vec<(String, Role)> {
    if entries.is_empty() {
        return vec![(look.word("dossier-history-none").to_owned(), Role::Dim)];
    }
    lines(entries, look)
}

/// A history as lines, newest first, each with how it looks; none for an object nothing was done to.
pub fn lines(entries: &[(EntryRow, Vec<Change>)], look: &Look) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    for (entry, changes) in entries {
        let act = look.word(&format!("act-{}", entry.kind)).to_owned();
        let head = Message::new("history-entry")
            .with("when", look.clock.local_of(entry.at))
            .with(
                "who",
                match entry.actor_name.as_str() {
                    "" => look.word("history-itself"),
                    name => name,
                },
            )
            .with("act", act);
        let mut head = look.words.text(&head);
        if entry.undone_by.is_some() {
            let _ = write!(head, " {}", look.word("history-undone"));
        }
        lines.push((head, Role::Title));
        lines.extend(changes.iter().flat_map(|change| told(change, look)));
        lines.push((String::new(), Role::Text));
    }
    lines
}

fn told(change: &Change, look: &Look) -> Vec<(String, Role)> {
    // A message to a colleague tells of the act; it is no part of what was changed.
    if change.table == "message" {
        return Vec::new();
    }
    let table = look.word(&format!("table-{}", change.table));
    let (before, after) = (image(change.before.as_deref()), image(change.after.as_deref()));
    match (before, after) {
        (Some(before), Some(after)) => changed(&change.table, &before, &after, look),
        (None, Some(after)) => once(&change.table, "history-added", table, &after, look),
        (Some(before), None) => once(&change.table, "history-removed", table, &before, look),
        (None, None) => Vec::new(),
    }
}

fn image(text: Option<&str>) -> Option<Map<String, Value>> {
    serde_json::from_str(text?).ok()
}

/// Whom or what a row is about, before what happened to it: the candidate, the approval and the step of it.
fn about(table: &str, row: &Map<String, Value>, look: &Look) -> String {
    let text = |key: &str| row.get(key).and_then(Value::as_str).map(str::to_owned);
    let step = || {
        let step = Message::new("history-step")
            .with("n", row.get("position")?.as_i64()?)
            .with("who", text("person_name")?);
        Some(look.words.text(&step))
    };
    let told = [text(ROW), (table == "approval_step").then(step).flatten()];
    let told: Vec<String> = told.into_iter().flatten().map(|told| format!("{told} · ")).collect();
    crate::text::clean(&told.concat()).into_owned()
}

/// Names that came with the numbers of a row, told before what else it says.
fn is_name(column: &str) -> bool {
    column.ends_with("_name")
        && !matches!(
            column,
            ROW | "file_name" | "family_name" | "given_name" | "search_name" | "sort_name"
        )
}

/// A row that came or went, with what it says.
fn once(table: &str, id: &str, noun: &str, row: &Map<String, Value>, look: &Look) -> Vec<(String, Role)> {
    let mut columns: Vec<(&String, &Value)> = row
        .iter()
        .filter(|(column, _)| !column.ends_with("_id") && !SILENT.contains(&column.as_str()))
        // Who decided is who did it; whom it is about is told before.
        .filter(|(column, _)| !column.ends_with("_by") && !column.ends_with("_by_name") && *column != ROW)
        .filter(|(column, _)| !(matches!(table, "application" | "approval_step") && *column == "person_name"))
        .filter(|(column, _)| !(row.contains_key(ROW) && *column == "title"))
        .collect();
    // Who or what it is comes before how it is.
    columns.sort_by_key(|(column, _)| match column.as_str() {
        column if is_name(column) => 0,
        "title" | "name" | "heading" => 1,
        _ => 2,
    });
    let told = TOLD_BY.iter().find(|(of, _)| *of == table);
    let what: Vec<String> = match told {
        Some((_, columns)) => columns
            .iter()
            .filter_map(|column| labelled(table, column, row, look))
            .filter(|value| !value.is_empty())
            .collect(),
        None => columns
            .into_iter()
            .filter_map(|(column, value)| shown(table, column, value, look))
            .filter(|value| !value.is_empty())
            .take(3)
            .collect(),
    };
    let said = look.words.text(&Message::new(id).with("what", noun));
    vec![(
        format!("  {said} {}{}", about(table, row, look), what.join(" · "))
            .trim_end()
            .to_owned(),
        Role::Text,
    )]
}

/// A value that can stand by itself: an end as its time, since the day stands before it, a bare number with what it counts, what is so by
/// its name.
fn labelled(table: &str, column: &str, row: &Map<String, Value>, look: &Look) -> Option<String> {
    let value = row.get(column)?;
    match (column, value) {
        ("ends_local", Value::String(text)) => row::read_moment(text).map(date::time),
        (flag, Value::Number(number)) if FLAGS.contains(&flag) => {
            let is_so = number.as_i64() != Some(0);
            is_so.then(|| look.word(&format!("field-{table}-{column}")).to_owned())
        }
        (_, Value::Number(number)) => Some(format!("{} {number}", look.word(&format!("field-{table}-{column}")))),
        _ => shown(table, column, value, look),
    }
}

/// The columns that differ, from what to what.
fn changed(table: &str, before: &Map<String, Value>, after: &Map<String, Value>, look: &Look) -> Vec<(String, Role)> {
    let differs = |column: &&String| !SILENT.contains(&column.as_str()) && before.get(*column) != after.get(*column);
    after
        .keys()
        .filter(differs)
        .filter_map(|column| {
            let label = format!("field-{table}-{column}");
            if !look.words.has(&label) {
                return None;
            }
            let label = look.word(&label);
            // A score is told by its criterion, a reference to somebody by the name that came with it.
            let label = match after.get("criterion_name") {
                Some(Value::String(criterion)) if column == "points" => criterion,
                _ => label,
            };
            let whose = WHOSE
                .iter()
                .find(|(told, _)| *told == table)
                .and_then(|(_, column)| before.get(*column)?.as_str());
            let label = whose.map_or_else(|| label.to_owned(), |whose| format!("{whose} · {label}"));
            let value = |row: &Map<String, Value>| {
                let name = row.get(&format!("{}_name", column.strip_suffix("_id").unwrap_or(column)));
                match name {
                    Some(Value::String(name)) => Some(name.clone()),
                    _ => shown(table, column, row.get(column)?, look),
                }
            };
            let line = match (value(before), value(after)) {
                (Some(from), Some(to)) => {
                    let quoted = |text: String| {
                        if text.is_empty() {
                            look.word("history-empty").to_owned()
                        } else {
                            text
                        }
                    };
                    let id = match look.accessible {
                        true => "history-from-to-spoken",
                        false => "history-from-to",
                    };
                    let message = Message::new(id)
                        .with("field", label)
                        .with("from", quoted(from))
                        .with("to", quoted(to));
                    look.words.text(&message)
                }
                // What has no words of its own (a reference to a person) is only said to have changed.
                _ => look.words.text(&Message::new("history-changed").with("field", label)),
            };
            Some((format!("  {}{line}", about(table, after, look)), Role::Text))
        })
        .collect()
}

/// A value in the words of the language, whole: a text with all its lines.
pub(super) fn whole(table: &str, column: &str, value: &Value, look: &Look) -> Option<String> {
    match value {
        Value::String(text) if text.chars().count() > WIDEST || text.contains('\n') => Some(text.clone()),
        _ => shown(table, column, value, look),
    }
}

/// A value in the words of the language; none when it has none.
fn shown(table: &str, column: &str, value: &Value, look: &Look) -> Option<String> {
    if column.ends_with("_id")
        || matches!(
            column,
            "requested_by" | "decided_by" | "created_by" | "copied_from" | "lent_by"
        )
    {
        return value.is_null().then(String::new);
    }
    let words = look.words;
    Some(match value {
        Value::Null => String::new(),
        Value::Number(number) => {
            let number = number.as_i64()?;
            if FLAGS.contains(&column) {
                words.get(if number == 0 { "no" } else { "yes" }).to_owned()
            } else if POINTS.contains(&(table, column)) {
                // Minus one stands for "no score yet".
                if number < 0 {
                    String::new()
                } else {
                    scoring::show(number, words.lang.decimal())
                }
            } else if column.ends_with("_at") {
                date::moment(look.clock.local_of(number), words)
            } else {
                number.to_string()
            }
        }
        Value::String(text) => {
            let code = CODES.iter().find(|(t, c, _)| (*t, *c) == (table, column));
            if let Some((_, _, prefix)) = code.filter(|_| !text.is_empty()) {
                words.get(&format!("{prefix}-{text}")).to_owned()
            } else if column.ends_with("_on") || matches!(column, "contract_from" | "contract_until" | "extended_until")
            {
                text.parse().map_or_else(|_| text.clone(), |day| date::day(day, words))
            } else if column.ends_with("_local") {
                row::read_moment(text).map_or_else(|| text.clone(), |moment| date::moment(moment, words))
            } else {
                crate::text::cut(&crate::text::clean(text), WIDEST).into_owned()
            }
        }
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    })
}
