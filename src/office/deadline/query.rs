//! Reading the list of deadlines: filtered, ordered and paged like any list, over clocks that are reckoned and not stored.

use super::AHEAD;
use crate::domain::deadline::DeadlineKind;
use crate::domain::list::{Anchor, Clause, Column, ColumnKind, Count, Key, KeyValue, Page, Scope, Test, View};
use crate::domain::{Arg, Coded, Deadline, Message};
use crate::office::{Counter, Failure};
use crate::text;
use std::cmp::Ordering;

const fn column(id: &'static str, kind: ColumnKind, sortable: bool, priority: u8, width: u16) -> Column {
    Column {
        id,
        kind,
        sortable,
        priority,
        width,
    }
}

const KINDS: ColumnKind = ColumnKind::Choice(
    "deadline",
    &[
        "closing",
        "publication_end",
        "session",
        "validity",
        "complaint",
        "council",
        "reserve",
        "contract",
        "mobility",
        "approval",
    ],
);
const GROUPS: ColumnKind = ColumnKind::Choice(
    "deadline-group",
    &["past", "today", "tomorrow", "week", "next_week", "later"],
);

/// The columns of the list.
pub const COLUMNS: &[Column] = &[
    column("due", ColumnKind::Date, true, 0, 21),
    column("near", GROUPS, false, 2, 13),
    column("clock", KINDS, true, 1, 16),
    column("about", ColumnKind::Text, true, 0, 14),
    column("entity", ColumnKind::Text, false, 4, 8),
    column("owner", ColumnKind::Text, false, 5, 16),
    column("working", ColumnKind::Date, false, 9, 10),
    column("source", ColumnKind::Text, false, 9, 10),
    column("setting", ColumnKind::Text, false, 9, 20),
];

/// A read about deadlines.
#[derive(Clone, PartialEq, Debug)]
pub enum DeadlineQuery {
    /// A page of the list.
    Page {
        /// What the list shows.
        view: View,
        /// Where the page starts.
        anchor: Anchor,
        /// How many rows.
        limit: usize,
    },
    /// How many rows a view has.
    Count(View),
    /// Every row of a view, to mark them.
    Ids(View),
    /// All of them up to so many days from today.
    Within {
        /// Whose.
        scope: Scope,
        /// So many days.
        days: i64,
    },
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum DeadlineReply {
    /// A page of the list.
    Page(Page<Deadline>),
    /// How many rows a view has.
    Count(Count),
    /// The rows of a view, each with its version.
    Ids(Vec<(i64, i64)>),
    /// All of them.
    All(Vec<Deadline>),
}

impl DeadlineQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// What the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<DeadlineReply, Failure> {
        Ok(match self {
            Self::Page { view, anchor, limit } => {
                DeadlineReply::Page(page(shown(counter, view)?, view, anchor, *limit))
            }
            Self::Count(view) => DeadlineReply::Count(Count::Exactly(shown(counter, view)?.len() as u64)),
            Self::Ids(view) => DeadlineReply::Ids(
                shown(counter, view)?
                    .iter()
                    .map(|deadline| (deadline.id, deadline.version))
                    .collect(),
            ),
            Self::Within { scope, days } => DeadlineReply::All(super::within(counter, *scope, *days)?),
        })
    }
}

/// The deadlines of a view, in its order. Only the kinds it asks for are looked up.
fn shown(counter: &Counter<'_>, view: &View) -> Result<Vec<Deadline>, Failure> {
    let kinds: Vec<DeadlineKind> = DeadlineKind::ALL
        .iter()
        .copied()
        .filter(|kind| {
            let mut about = view.clauses.iter().filter(|clause| clause.column == "clock");
            about.all(|clause| holds(clause, kind.code()))
        })
        .collect();
    let mut deadlines = super::of_kinds(counter, &kinds, view.scope, AHEAD)?;
    let words: Vec<String> = text::fold(&view.text).split_whitespace().map(str::to_owned).collect();
    deadlines.retain(|deadline| {
        let clauses = view.clauses.iter();
        has_words(deadline, &words)
            && clauses
                .filter(|clause| clause.column != "clock")
                .all(|clause| holds(clause, &value(deadline, &clause.column)))
    });
    deadlines.sort_by(|one, other| ordered(&key(one, view), &key(other, view), view));
    Ok(deadlines)
}

/// Whether every word begins a word of what a person reads of the deadline.
fn has_words(deadline: &Deadline, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let read = text::fold(&format!("{} {}", value(deadline, "about"), deadline.owner));
    let read: Vec<&str> = read.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    words
        .iter()
        .all(|word| read.iter().any(|one| one.starts_with(word.as_str())))
}

/// What a column holds, as it is compared and written for other programs: codes, and days as `2026-11-22`.
pub fn value(deadline: &Deadline, column: &str) -> String {
    match column {
        "due" => match deadline.time {
            Some(time) => format!("{}T{}", deadline.on, time.format("%H:%M")),
            None => deadline.on.to_string(),
        },
        "near" => deadline.group.code().to_owned(),
        "clock" => deadline.kind.code().to_owned(),
        "about" => {
            let detail = deadline.detail.as_ref().map(plain).unwrap_or_default();
            format!("{} {} {detail}", deadline.number, deadline.title)
        }
        "entity" => deadline.entity.clone(),
        "owner" => deadline.owner.clone(),
        "working" => deadline.working.map(|day| day.to_string()).unwrap_or_default(),
        "source" => deadline.kind.source().to_owned(),
        "setting" => deadline.kind.setting().unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}

/// What a deadline is about, in one line: the vacancy, then what in it.
pub fn written(deadline: &Deadline, words: impl Fn(&Message) -> String) -> String {
    let vacancy = format!("{} {}", deadline.number, deadline.title);
    match &deadline.detail {
        Some(detail) => format!("{} · {}", vacancy.trim(), words(detail)),
        None => vacancy.trim().to_owned(),
    }
}

/// The texts in a message, for a search that knows no language.
fn plain(message: &Message) -> String {
    let texts = message.args.iter().map(|(_, arg)| match arg {
        Arg::Text(text) => text.clone(),
        Arg::Message(inner) => plain(inner),
        _ => String::new(),
    });
    texts.collect::<Vec<_>>().join(" ")
}

fn holds(clause: &Clause, value: &str) -> bool {
    let found = match &clause.test {
        Test::Is(values) => values.iter().any(|one| one == value),
        Test::Same(whole) => same(value, whole),
        Test::SameAsOne(several) => several.iter().any(|one| same(value, one)),
        Test::Contains(part) => text::fold(value).contains(&text::fold(part)),
        // A day as upper bound includes its moments; nothing filled in has no place in a range.
        Test::Range(low, high) => {
            !value.is_empty() && value >= low.as_str() && (high.is_empty() || value <= format!("{high}~").as_str())
        }
        Test::Empty => value.is_empty(),
    };
    found != clause.not
}

/// The same text, accents and case aside.
fn same(one: &str, other: &str) -> bool {
    text::fold(one.trim()) == text::fold(other.trim())
}

fn key(deadline: &Deadline, view: &View) -> Key {
    let sort = match view.sort.as_str() {
        sorted @ ("about" | "clock") => text::fold(&value(deadline, sorted)),
        _ => value(deadline, "due"),
    };
    Key {
        value: KeyValue::Text(sort),
        id: deadline.id,
    }
}

/// The order of two places in a view.
fn ordered(one: &Key, other: &Key, view: &View) -> Ordering {
    let text = |key: &Key| match &key.value {
        KeyValue::Text(text) => text.clone(),
        KeyValue::Number(number) => number.to_string(),
    };
    let rising = text(one).cmp(&text(other)).then(one.id.cmp(&other.id));
    if view.descending { rising.reverse() } else { rising }
}

fn page(rows: Vec<Deadline>, view: &View, anchor: &Anchor, limit: usize) -> Page<Deadline> {
    let keys: Vec<Key> = rows.iter().map(|row| key(row, view)).collect();
    let before = |place: &Key, itself: bool| {
        keys.iter()
            .take_while(|key| match ordered(key, place, view) {
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
    let to = to.min(rows.len());
    let whole = rows.len();
    let picked = |at: usize| (from..to).contains(&at);
    Page {
        rows: rows
            .into_iter()
            .enumerate()
            .filter(|(at, _)| picked(*at))
            .map(|(_, row)| row)
            .collect(),
        keys: keys
            .into_iter()
            .enumerate()
            .filter(|(at, _)| picked(*at))
            .map(|(_, key)| key)
            .collect(),
        at_start: from == 0,
        at_end: to == whole,
    }
}
