//! Lists as people ask for them: scope, filter, order, and where the page starts. Pure; the store turns it into SQL.

use crate::domain::EntityId;
use serde::{Deserialize, Serialize};

/// What a column holds, which decides the filters it offers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A whole number.
    Number,
    /// Points in hundredths.
    Points,
    /// A day (`YYYY-MM-DD`) or local moment (`YYYY-MM-DDTHH:MM`).
    Date,
    /// A moment in milliseconds.
    Moment,
    /// A moment in milliseconds, told as the days that went by since.
    Age,
    /// A code; its words are `<prefix>-<code>`.
    Choice(&'static str, &'static [&'static str]),
}

/// A column of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Column {
    /// Stable id; the label is the message `column-<id>`.
    pub id: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
    /// Whether the list can be ordered by it, at any depth.
    pub sortable: bool,
    /// Shown first when the width is short: 0 always, 9 only when chosen, [`ONLY_ASKED`] never.
    pub priority: u8,
    /// The cells it needs, at least.
    pub width: u16,
}

/// A column, in one line of a table of them.
pub const fn column(id: &'static str, kind: ColumnKind, sortable: bool, priority: u8, width: u16) -> Column {
    Column {
        id,
        kind,
        sortable,
        priority,
        width,
    }
}

/// The priority of a column that is only asked about in conditions, and never shown.
pub const ONLY_ASKED: u8 = 10;

/// Whose rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everything the actor may see.
    #[default]
    All,
    /// What the actor owns.
    Mine,
    /// One entity.
    Entity(EntityId),
}

/// One condition of a filter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Clause {
    /// The column.
    pub column: String,
    /// Turned around.
    #[serde(default)]
    pub not: bool,
    /// The test.
    pub test: Test,
}

/// What a clause asks of a column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// One of these values, exactly: codes and numbers.
    Is(Vec<String>),
    /// This text, accents and case aside.
    Same(String),
    /// One of these texts, accents and case aside.
    SameAsOne(Vec<String>),
    /// Contains this text, accents and case aside.
    Contains(String),
    /// Between these, both included; an empty bound is open.
    Range(String, String),
    /// Nothing filled in.
    Empty,
}

/// What a list shows, without where it starts: what a saved view keeps.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct View {
    /// Whose rows.
    pub scope: Scope,
    /// Words typed in the filter line, each a prefix.
    pub text: String,
    /// Conditions, all of which must hold.
    pub clauses: Vec<Clause>,
    /// The column to order by.
    pub sort: String,
    /// From high to low.
    pub descending: bool,
    /// Every match, however many and however long it takes: for scripts, where nobody waits at a keyboard.
    #[serde(skip)]
    pub thorough: bool,
}

/// A place in an ordered list: the order value and the id of a row.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Key {
    /// The value ordered by.
    pub value: KeyValue,
    /// The row.
    pub id: i64,
}

/// A value rows are ordered by.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum KeyValue {
    /// A number.
    Number(i64),
    /// Text.
    Text(String),
}

/// Where a page starts.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Anchor {
    /// At the top.
    #[default]
    First,
    /// The last rows.
    Last,
    /// After this row.
    After(Key),
    /// The rows just before this one.
    Before(Key),
    /// From this row on, itself included: a refresh in place.
    From(Key),
}

/// A page of a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub rows: Vec<T>,
    /// The place of each row.
    pub keys: Vec<Key>,
    /// No row comes before.
    pub at_start: bool,
    /// No row comes after.
    pub at_end: bool,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            keys: Vec::new(),
            at_start: true,
            at_end: true,
        }
    }
}

/// How many rows there are: exact up to a bound, so that counting never takes long.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Count {
    /// This many.
    Exactly(u64),
    /// More than this.
    MoreThan(u64),
    /// This many, and at least so, whose family or given name begins with what was typed: so many hold it that they alone are listed.
    Beginning(u64),
    /// So many hold what was typed, and in no name's beginning, that only those of whoever was added last are listed: this many, and at least so.
    Newest(u64),
}

impl Count {
    /// The number, whatever it stands for.
    pub fn number(self) -> u64 {
        match self {
            Self::Exactly(n) | Self::MoreThan(n) | Self::Beginning(n) | Self::Newest(n) => n,
        }
    }
}
