//! Lists over rows that are not stored as they are shown: gathered whole, then filtered, ordered and paged like any list.

use crate::domain::list::{Anchor, Clause, Key, KeyValue, Page, Test, View};
use crate::text;
use std::cmp::Ordering;

/// A row of such a list.
pub trait Reckoned {
    /// The column it is ordered by when the view names none that sorts.
    const ORDER: &'static str;

    /// Its identity among the others.
    fn id(&self) -> i64;

    /// What a column holds, as it is compared: codes, and days as `2026-11-22`.
    fn value(&self, column: &str) -> String;

    /// The same as people read it, where conditions look.
    fn written(&self, column: &str) -> String {
        self.value(column)
    }

    /// What a person reads of it, where typed words are looked for.
    fn read(&self) -> String;

    /// Whether the list can be ordered by a column.
    fn sorts(column: &str) -> bool;
}

/// Keeps what a view shows, in its order.
pub fn arrange<T: Reckoned>(rows: &mut Vec<T>, view: &View) {
    let words: Vec<String> = text::fold(&view.text).split_whitespace().map(str::to_owned).collect();
    rows.retain(|row| {
        let mut clauses = view.clauses.iter();
        has_words(row, &words) && clauses.all(|clause| holds(clause, &row.written(&clause.column)))
    });
    rows.sort_by(|one, other| ordered(&key(one, view), &key(other, view), view.descending));
}

/// A page of rows that were arranged for the same view.
pub fn page<T: Reckoned>(rows: Vec<T>, view: &View, anchor: &Anchor, limit: usize) -> Page<T> {
    let keys: Vec<Key> = rows.iter().map(|row| key(row, view)).collect();
    let before = |place: &Key, itself: bool| {
        keys.iter()
            .take_while(|key| match ordered(key, place, view.descending) {
                Ordering::Less => true,
                Ordering::Equal => itself,
                Ordering::Greater => false,
            })
            .count()
    };
    let (from, to) = match anchor {
        Anchor::First => (0, limit),
        Anchor::Last => (rows.len().saturating_sub(limit), rows.len()),
        Anchor::After(place) => {
            let from = before(place, true);
            (from, from + limit)
        }
        Anchor::Before(place) => {
            let to = before(place, false);
            (to.saturating_sub(limit), to)
        }
        Anchor::From(place) => {
            let from = before(place, false);
            (from, from + limit)
        }
    };
    let whole = rows.len();
    let to = to.min(whole);
    let mut picked: Vec<(T, Key)> = rows.into_iter().zip(keys).collect();
    picked.truncate(to);
    let (rows, keys) = picked.into_iter().skip(from).unzip();
    Page {
        rows,
        keys,
        at_start: from == 0,
        at_end: to == whole,
    }
}

/// Whether a value passes a condition.
pub fn holds(clause: &Clause, value: &str) -> bool {
    let found = match &clause.test {
        Test::Is(values) => values.iter().any(|one| one == value),
        Test::Same(whole) => same(value, whole),
        Test::SameAsOne(several) => several.iter().any(|one| same(value, one)),
        Test::Contains(part) => text::fold(value).contains(&text::fold(part)),
        // A day as upper bound includes its moments; nothing filled in has no place in a range.
        Test::Range(low, high) => !value.is_empty() && within(value, low, high),
        Test::Empty => value.is_empty(),
    };
    found != clause.not
}

/// Numbers by their size, anything else by its letters.
fn within(value: &str, low: &str, high: &str) -> bool {
    let number = |text: &str| text.parse::<i64>().ok();
    if let Some(value) = number(value) {
        return number(low).is_none_or(|low| value >= low) && number(high).is_none_or(|high| value <= high);
    }
    value >= low && (high.is_empty() || value <= format!("{high}~").as_str())
}

/// The same text, accents and case aside.
fn same(one: &str, other: &str) -> bool {
    text::fold(one.trim()) == text::fold(other.trim())
}

/// Whether every word begins a word of what a person reads.
fn has_words<T: Reckoned>(row: &T, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let read = text::fold(&row.read());
    let read: Vec<&str> = read.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    words
        .iter()
        .all(|word| read.iter().any(|one| one.starts_with(word.as_str())))
}

fn key<T: Reckoned>(row: &T, view: &View) -> Key {
    let column = match view.sort.as_str() {
        sort if T::sorts(sort) => sort,
        _ => T::ORDER,
    };
    let value = row.value(column);
    Key {
        value: match value.parse() {
            Ok(number) => KeyValue::Number(number),
            Err(_) => KeyValue::Text(text::fold(&value)),
        },
        id: row.id(),
    }
}

/// The order of two places in a view.
fn ordered(one: &Key, other: &Key, descending: bool) -> Ordering {
    let value = match (&one.value, &other.value) {
        (KeyValue::Number(one), KeyValue::Number(other)) => one.cmp(other),
        (KeyValue::Text(one), KeyValue::Text(other)) => one.cmp(other),
        (KeyValue::Number(_), KeyValue::Text(_)) => Ordering::Less,
        (KeyValue::Text(_), KeyValue::Number(_)) => Ordering::Greater,
    };
    let rising = value.then(one.id.cmp(&other.id));
    if descending { rising.reverse() } else { rising }
}
