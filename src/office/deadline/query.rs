//! Reading the list of deadlines: filtered, ordered and paged like any list, over clocks that are reckoned and not stored.

use super::AHEAD;
use crate::domain::deadline::DeadlineKind;
use crate::domain::list::{Anchor, Column, ColumnKind, Count, Page, Scope, View, column};
use crate::domain::{Arg, Coded, Deadline, Message};
use crate::office::reckoned::{self, Reckoned};
use crate::office::{Counter, Failure};

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
    column("origin", ColumnKind::Text, false, 9, 10),
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
                DeadlineReply::Page(reckoned::page(shown(counter, view)?, view, anchor, *limit))
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
            about.all(|clause| reckoned::holds(clause, kind.code()))
        })
        .collect();
    let mut deadlines = super::of_kinds(counter, &kinds, view.scope, AHEAD)?;
    reckoned::arrange(&mut deadlines, view);
    Ok(deadlines)
}

impl Reckoned for Deadline {
    const ORDER: &'static str = "due";

    fn id(&self) -> i64 {
        self.id
    }

    fn value(&self, column: &str) -> String {
        value(self, column)
    }

    fn read(&self) -> String {
        format!("{} {}", value(self, "about"), self.owner)
    }

    fn sorts(column: &str) -> bool {
        matches!(column, "about" | "clock" | "due")
    }
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
        "origin" => deadline.kind.source().to_owned(),
        "setting" => deadline.kind.setting().map(Coded::code).unwrap_or_default().to_owned(),
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
