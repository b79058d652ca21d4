//! The table a report comes to: headings, lines of typed figures, a total, what is to be known of it, and which column a chart shows.

use super::{Filter, ReportKind};
use crate::domain::Message;
use crate::domain::list::View;
use chrono::NaiveDate;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// Words.
    Words,
    /// A count.
    Count,
    /// Days, to a tenth.
    Days,
    /// A share or a score in percent, to a tenth.
    Percent,
    /// A day of the calendar.
    Day,
}

impl Holds {
    /// Whether values stand to the right, under each other.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Count | Self::Days | Self::Percent)
    }
}

/// The head of a column.
#[derive(Clone, PartialEq, Debug)]
pub struct Heading {
    /// Its stable id, for scripts.
    pub id: String,
    /// What it is called.
    pub name: Message,
    /// What it holds.
    pub holds: Holds,
}

impl Heading {
    /// A column whose name is the message `report-column-<id>`.
    pub fn new(id: &str, holds: Holds) -> Self {
        Self::called(id, Message::new(format!("report-column-{id}")), holds)
    }

    /// A column with a name of its own.
    pub fn called(id: &str, name: Message, holds: Holds) -> Self {
        Self {
            id: id.to_owned(),
            name,
            holds,
        }
    }
}

/// A typed value.
#[derive(Clone, PartialEq, Debug)]
pub enum Figure {
    /// Nothing to tell.
    Blank,
    /// Left out, because the group is small or would give away a small one.
    Hidden,
    /// A count.
    Count(i64),
    /// Tenths of a day or of a percent, as the heading says.
    Tenths(i64),
    /// A day.
    Day(NaiveDate),
    /// Words as they are: a number of a vacancy, a name.
    Text(String),
    /// Words of the catalogue.
    Word(Message),
}

impl Figure {
    /// Tenths, or blank where there are none.
    pub fn tenths(tenths: Option<i64>) -> Self {
        tenths.map_or(Self::Blank, Self::Tenths)
    }

    /// A count by itself, for who adds up.
    pub const fn count(&self) -> Option<i64> {
        match self {
            Self::Count(n) => Some(*n),
            _ => None,
        }
    }
}

/// The list behind a figure: its rows are as many as the figure says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Behind {
    /// Candidates over vacancies.
    Candidates(View),
    /// Vacancies.
    Vacancies(View),
}

/// A line.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Line {
    /// A value for each heading.
    pub cells: Vec<Figure>,
    /// The list behind each of them, where there is one.
    pub behind: Vec<Option<Behind>>,
}

impl Line {
    /// A line that begins with words.
    pub fn named(name: Figure) -> Self {
        Self::default().with(name)
    }

    /// The line with one more value.
    #[must_use]
    pub fn with(mut self, figure: Figure) -> Self {
        self.cells.push(figure);
        self.behind.push(None);
        self
    }

    /// The line with one more value and the list behind it.
    #[must_use]
    pub fn over(mut self, figure: Figure, behind: Behind) -> Self {
        self.cells.push(figure);
        self.behind.push(Some(behind));
        self
    }
}

/// A report, made.
#[derive(Clone, PartialEq, Debug)]
pub struct Report {
    /// Which.
    pub kind: ReportKind,
    /// Under which filter.
    pub filter: Filter,
    /// The days the period came to; an end that is missing is open.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// The name of the entity, where it is of one.
    pub entity: String,
    /// The day it was made.
    pub on: NaiveDate,
    /// The columns; the first ones are words.
    pub headings: Vec<Heading>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The total, where there is one: the same columns.
    pub total: Option<Line>,
    /// What is to be known of the figures: what is left out, what is not held and why.
    pub notes: Vec<Message>,
    /// The column a chart shows; none: nothing that makes one wiser.
    pub chart: Option<usize>,
}

impl Report {
    /// What a chart shows: of each line its place and its value; a value that is left out is no bar.
    pub fn bars(&self) -> Vec<(usize, i64)> {
        let Some(column) = self.chart else { return Vec::new() };
        let value = |line: &Line| match line.cells.get(column) {
            Some(Figure::Count(n) | Figure::Tenths(n)) => Some(*n),
            _ => None,
        };
        let bars = self.lines.iter().enumerate();
        bars.filter_map(|(at, line)| value(line).map(|value| (at, value)))
            .collect()
    }
}
