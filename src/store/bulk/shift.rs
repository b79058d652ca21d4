//! Moves every date of a database, by the conventions of the schema's column names. Only for the demo's private copy.

use crate::store::{Store, StoreResult, journal};
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

const DAY: i64 = 86_400_000;

/// Tables whose dates always move by whole weeks: a session stays on its weekday.
const WEEKLY: &[&str] = &["event", "session", "part", "availability"];

/// Days that are named after the contract they bound.
const CONTRACT: &[&str] = &["contract_from", "contract_until", "extended_until"];

/// How far dates move.
#[derive(Clone, Debug)]
pub(crate) struct Move {
    /// Days that are whole weeks: what lies before the cut, and sessions.
    pub(crate) weeks: i64,
    /// Days from the old today to the new one: what lies on or after the cut.
    pub(crate) days: i64,
    /// The cut as a day.
    pub(crate) cut_on: String,
    /// The cut as a moment.
    pub(crate) cut_at: i64,
}

/// What a column holds, told from its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    On,
    Local,
    At,
}

impl Kind {
    fn of(column: &str) -> Option<Self> {
        if CONTRACT.contains(&column) {
            return Some(Self::On);
        }
        [("_on", Self::On), ("_local", Self::Local), ("_at", Self::At)]
            .into_iter()
            .find_map(|(suffix, kind)| column.ends_with(suffix).then_some(kind))
            .or((column == "at").then_some(Self::At))
    }
}

/// Moves all dates: in the tables, in answers that are dates, in the journal's images; then closes the journal's chain again.
///
/// # Errors
/// What SQLite says.
pub(crate) fn dates(store: &mut Store, by: &Move) -> StoreResult<()> {
    let connection = store.bulk();
    // A private copy that can be made again: nothing has to survive a crash halfway.
    connection
        .execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN")?;
    for (table, columns) in tables(connection)? {
        let sets: Vec<String> = columns
            .iter()
            .map(|(name, kind)| set(&table, name, *kind, by))
            .collect();
        connection.execute_batch(&format!("UPDATE {table} SET {}", sets.join(", ")))?;
    }
    connection.execute_batch(&format!(
        "UPDATE answer SET value = date(value, '{:+} days') WHERE field_id IN (SELECT id FROM form_field WHERE kind = 'date') AND date(value) IS NOT NULL",
        by.days
    ))?;
    images(connection, by)?;
    journal::rechain(connection)?;
    connection.execute_batch("COMMIT; PRAGMA foreign_keys = ON")?;
    Ok(())
}

/// A table with its date columns.
type Dated = (String, Vec<(String, Kind)>);

/// The tables with dates, each with its date columns.
fn tables(connection: &Connection) -> StoreResult<Vec<Dated>> {
    let mut statement = connection.prepare(
        "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY m.name, c.cid",
    )?;
    let mut found: Vec<Dated> = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
        let Some(kind) = Kind::of(&column) else { continue };
        match found.last_mut().filter(|(last, _)| *last == table) {
            Some((_, columns)) => columns.push((column, kind)),
            None => found.push((table, vec![(column, kind)])),
        }
    }
    Ok(found)
}

/// The SQL that moves a column. Absent and empty dates stay so.
fn set(table: &str, name: &str, kind: Kind, by: &Move) -> String {
    let days = if WEEKLY.contains(&table) { by.weeks } else { by.days };
    let (weeks, cut_on, cut_at) = (by.weeks, &by.cut_on, by.cut_at);
    match kind {
        Kind::At => format!(
            "{name} = {name} + CASE WHEN {name} < {cut_at} THEN {} ELSE {} END",
            weeks * DAY,
            days * DAY
        ),
        Kind::On => format!(
            "{name} = CASE WHEN {name} = '' THEN '' WHEN {name} < '{cut_on}' THEN date({name}, '{weeks:+} days') ELSE date({name}, '{days:+} days') END"
        ),
        Kind::Local => format!(
            "{name} = CASE WHEN {name} = '' THEN '' ELSE strftime('%Y-%m-%dT%H:%M', {name}, CASE WHEN {name} < '{cut_on}' THEN '{weeks:+} days' ELSE '{days:+} days' END) END"
        ),
    }
}

/// Moves the dates in the journal's images, or nothing in it could be undone: an image must equal the row it left.
fn images(connection: &Connection, by: &Move) -> StoreResult<()> {
    let by = by.clone();
    connection.create_scalar_function(
        "keur_move_image",
        2,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        move |context| {
            let table: String = context.get(0)?;
            let image: Option<String> = context.get(1)?;
            Ok(image.map(|image| move_image(&table, &image, &by)))
        },
    )?;
    connection.execute_batch(
        "UPDATE journal_row SET before = keur_move_image(tbl, before), after = keur_move_image(tbl, after)",
    )?;
    connection.remove_function("keur_move_image", 2)?;
    Ok(())
}

/// Moves the dates of one image, as text: the order and writing of the rest must stay as SQLite made it.
fn move_image(table: &str, image: &str, by: &Move) -> String {
    let mut moved = String::with_capacity(image.len());
    let mut rest = image;
    // A quote inside a value is escaped, so `_on":` only ends a name.
    while let Some(at) = rest.find("\":") {
        let (name_part, value) = rest.split_at(at + 2);
        moved.push_str(name_part);
        let name = name_part.trim_end_matches("\":").rsplit('"').next().unwrap_or_default();
        let end = value_end(value);
        let (value, after) = value.split_at(end);
        match Kind::of(name) {
            Some(kind) => moved.push_str(&move_value(table, value, kind, by)),
            None => moved.push_str(value),
        }
        rest = after;
    }
    moved.push_str(rest);
    moved
}

/// Where a JSON value that is a number, null or text ends.
fn value_end(value: &str) -> usize {
    if !value.starts_with('"') {
        return value.find([',', '}']).unwrap_or(value.len());
    }
    let mut escaped = false;
    for (i, c) in value.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return i + 1,
            _ => {}
        }
    }
    value.len()
}

fn move_value(table: &str, value: &str, kind: Kind, by: &Move) -> String {
    let late = if WEEKLY.contains(&table) { by.weeks } else { by.days };
    if kind == Kind::At {
        return match value.parse::<i64>() {
            Ok(at) => (at + DAY * if at < by.cut_at { by.weeks } else { late }).to_string(),
            Err(_) => value.to_owned(),
        };
    }
    let text = value.trim_matches('"');
    let day = text.get(..10).and_then(|day| day.parse::<chrono::NaiveDate>().ok());
    let Some(day) = day else { return value.to_owned() };
    let days = if text < by.cut_on.as_str() { by.weeks } else { late };
    let moved = day + chrono::Duration::days(days);
    format!("\"{moved}{}\"", text.get(10..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_keeps_all_but_its_dates() {
        let by = Move {
            weeks: 7,
            days: 9,
            cut_on: "2026-11-07".to_owned(),
            cut_at: 1_000,
        };
        let image = r#"{"id":1,"title":"a \"x_on\":\"2026-11-10\" b","from_on":"2026-11-01","until_on":"2026-11-10","closes_local":"2026-11-10T23:59","contract_until":"2027-11-10","state_at":1001,"read_at":null,"note_on":""}"#;
        let moved = move_image("vacancy", image, &by);
        let days = 9 * DAY + 1001;
        assert_eq!(
            moved,
            format!(
                r#"{{"id":1,"title":"a \"x_on\":\"2026-11-10\" b","from_on":"2026-11-08","until_on":"2026-11-19","closes_local":"2026-11-19T23:59","contract_until":"2027-11-19","state_at":{days},"read_at":null,"note_on":""}}"#
            )
        );
        assert!(move_image("session", image, &by).contains("2026-11-17"));
    }
}
