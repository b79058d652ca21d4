//! A document as people read it, in one language and without a form yet: parts with facts, texts, tables and signatures.
//!
//! Every format is written from here, so that a figure is the same in all of them: [`layout`] gives a template its data, [`docx`] a file to
//! edit, [`xlsx`] the tables with numbers and days as such, [`markdown`] text.

pub mod docx;
pub mod layout;
pub mod markdown;
pub mod xlsx;

use crate::domain::{Arg, Message, scoring};
use crate::i18n::{Lang, Words};
use chrono::{NaiveDate, NaiveDateTime};

/// From how many signs on a text is prose: it is given the width of the page.
const PROSE: usize = 60;

/// A document.
#[derive(Clone, PartialEq, Debug)]
pub struct Paper {
    /// Its language.
    pub lang: Lang,
    /// Whose it is.
    pub organisation: String,
    /// What it is: `Proces-verbaal`.
    pub kind: String,
    /// What it is about.
    pub title: String,
    /// Under the title; empty: nothing.
    pub subtitle: String,
    /// What everybody must see: that it is a draft, that it was replaced. Empty: nothing.
    pub notice: String,
    /// The title of the file, and the head of its pages.
    pub head: String,
    /// What identifies it, at the foot of its pages.
    pub foot: String,
    /// When it was made, on the local clock.
    pub made: NaiveDateTime,
    /// The facts at the top.
    pub facts: Vec<Fact>,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A fact.
#[derive(Clone, PartialEq, Debug)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: Cell,
}

/// A part with its heading.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// Which, for the order of a house.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// Something that stands in a part.
#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    /// Facts.
    Facts(Vec<Fact>),
    /// What somebody wrote, under what it is called.
    Text {
        /// What it is called.
        name: String,
        /// The text, with its line ends.
        text: String,
    },
    /// A sentence.
    Said(String),
    /// A table.
    Table(Table),
    /// Signatures: each as a block on paper, together as a table elsewhere.
    Signatures(Vec<Signature>, Table),
}

/// A signature, or the room for one.
#[derive(Clone, PartialEq, Debug)]
pub struct Signature {
    /// Whose.
    pub name: String,
    /// As what.
    pub role: String,
    /// What was said and when.
    pub lines: Vec<String>,
    /// Whether it is still to be given.
    pub open: bool,
}

/// A table.
#[derive(Clone, PartialEq, Debug)]
pub struct Table {
    /// What it is called; empty: the heading of its part says it.
    pub title: String,
    /// Its columns; the first says what a row is about.
    pub columns: Vec<Column>,
    /// Its rows, a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// What the row is about.
    Name,
    /// Numbers.
    Figure,
    /// Days and moments.
    Day,
    /// A few words.
    Word,
    /// Sentences.
    Prose,
}

/// A value with how it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// In words.
    pub shown: String,
    /// As a value.
    pub value: Value,
}

/// A value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Value {
    /// Nothing is known.
    #[default]
    None,
    /// What is shown.
    Text,
    /// A whole number.
    Number(i64),
    /// Points in hundredths.
    Points(i64),
    /// A day.
    Day(NaiveDate),
    /// A local moment.
    Moment(NaiveDateTime),
}

impl Cell {
    /// A text.
    pub fn text(shown: impl Into<String>) -> Self {
        let shown = shown.into();
        let value = if shown.trim().is_empty() {
            Value::None
        } else {
            Value::Text
        };
        Self { shown, value }
    }

    /// The value of an argument, shown in the words of a language.
    pub fn of(arg: &Arg, words: &Words) -> Self {
        match arg {
            // As it was written, with its line ends.
            Arg::Text(text) => Self::text(text.as_str()),
            Arg::Number(number) => Self {
                shown: number.to_string(),
                value: Value::Number(*number),
            },
            Arg::Points(points) => Self {
                shown: scoring::show(*points, words.lang.decimal()),
                value: Value::Points(*points),
            },
            Arg::Date(day) => Self {
                shown: words.arg(arg),
                value: Value::Day(*day),
            },
            Arg::Moment(moment) => Self {
                shown: words.arg(arg),
                value: Value::Moment(*moment),
            },
            Arg::Message(message) => Self {
                shown: words.text(message),
                value: points_of(message).map_or(Value::Text, Value::Points),
            },
        }
    }

    /// Whether nothing stands in it.
    pub const fn is_empty(&self) -> bool {
        matches!(self.value, Value::None)
    }
}

/// The points a message is about, where it is about nothing else: what a jury gave, agreed upon or not.
fn points_of(message: &Message) -> Option<i64> {
    match message.args.as_slice() {
        [(_, Arg::Points(points))] if message.id == "score-points" => Some(*points),
        [(_, Arg::Message(inner))] => points_of(inner),
        _ => None,
    }
}

impl Table {
    /// A table from heads and cells: what stands in a column is seen from its cells, and a column in which nothing stands is left out.
    pub fn new(title: impl Into<String>, heads: Vec<String>, rows: Vec<Vec<Cell>>, lang: Lang) -> Self {
        let is_kept = |at: usize| at == 0 || rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()));
        let kept: Vec<usize> = (0..heads.len()).filter(|at| is_kept(*at)).collect();
        let column = |at: &usize| Column {
            head: heads[*at].clone(),
            kind: kind_of(*at, rows.iter().filter_map(|row| row.get(*at))),
        };
        let columns: Vec<Column> = kept.iter().map(column).collect();
        let pick = |row: &Vec<Cell>| {
            kept.iter()
                .map(|at| row.get(*at).cloned().unwrap_or_default())
                .collect()
        };
        let mut rows: Vec<Vec<Cell>> = rows.iter().map(pick).collect();
        for (at, column) in columns.iter().enumerate() {
            if column.kind == Kind::Figure {
                align_decimals(&mut rows, at, lang);
            }
        }
        Self {
            title: title.into(),
            columns,
            rows,
        }
    }
}

fn kind_of<'a>(at: usize, cells: impl Iterator<Item = &'a Cell> + Clone) -> Kind {
    let mut filled = cells.filter(|cell| !cell.is_empty());
    let all = |holds: fn(&Value) -> bool| filled.clone().all(|cell| holds(&cell.value));
    if filled.clone().next().is_none() {
        return if at == 0 { Kind::Name } else { Kind::Word };
    }
    if all(|value| matches!(value, Value::Number(_) | Value::Points(_))) {
        Kind::Figure
    } else if at == 0 {
        Kind::Name
    } else if all(|value| matches!(value, Value::Day(_) | Value::Moment(_))) {
        Kind::Day
    } else if filled.any(|cell| cell.shown.chars().nth(PROSE).is_some() || cell.shown.contains('\n')) {
        Kind::Prose
    } else {
        Kind::Word
    }
}

/// Gives the points of a column as many decimals as the finest of them, so that they stand under each other.
fn align_decimals(rows: &mut [Vec<Cell>], at: usize, lang: Lang) {
    let decimal = lang.decimal();
    let decimals = |cell: &Cell| cell.shown.split_once(decimal).map_or(0, |(_, rest)| rest.len());
    let plain = |cell: &Cell| match cell.value {
        Value::Points(points) => scoring::show(points, decimal) == cell.shown,
        _ => false,
    };
    let cells = || rows.iter().filter_map(|row| row.get(at)).filter(|cell| plain(cell));
    let finest = cells().map(decimals).max().unwrap_or(0);
    for cell in rows.iter_mut().filter_map(|row| row.get_mut(at)) {
        let missing = finest - decimals(cell).min(finest);
        if plain(cell) && missing > 0 {
            if missing == finest {
                cell.shown.push(decimal);
            }
            cell.shown.extend(std::iter::repeat_n('0', missing));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::words;

    fn points(points: i64) -> Cell {
        Cell::of(&Arg::Points(points), words(Lang::Dutch))
    }

    #[test]
    fn a_column_is_what_stands_in_it_and_an_empty_one_is_left_out() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        let row = |name: &str, given, why: &str| {
            vec![
                Cell::text(name),
                points(given),
                Cell::default(),
                Cell::of(&Arg::Date(day), words(Lang::Dutch)),
                Cell::text(why),
            ]
        };
        let heads = ["Naam", "Score", "Leeg", "Op", "Waarom"].map(str::to_owned).to_vec();
        let rows = vec![row("De Smet", 1450, ""), row("Janssens", 1200, &"lang ".repeat(20))];
        let table = Table::new("", heads, rows, Lang::Dutch);
        let kinds: Vec<Kind> = table.columns.iter().map(|column| column.kind).collect();
        assert_eq!(kinds, [Kind::Name, Kind::Figure, Kind::Day, Kind::Prose]);
        assert_eq!(table.rows[1][1].shown, "12,0");
        assert_eq!(table.rows[0][2].shown, "ma 23 nov 2026");
    }

    #[test]
    fn what_a_jury_gave_is_a_number_also_in_a_sentence() {
        let given = Message::new("score-points").with("points", Arg::Points(1450));
        let agreed = Message::new("minutes-agreed").with("given", given.clone());
        for message in [given, agreed] {
            let cell = Cell::of(&Arg::Message(message), words(Lang::Dutch));
            assert_eq!(cell.value, Value::Points(1450));
        }
        let level = Message::new("score-level").with("points", Arg::Points(300));
        assert_eq!(Cell::of(&Arg::Message(level), words(Lang::Dutch)).value, Value::Text);
    }
}
