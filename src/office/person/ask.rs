//! What is asked of a list that is gathered whole, and what that brings.

use crate::domain::list::{Anchor, Count, Page, Scope, View};
use crate::office::reckoned::{self, Reckoned};

/// A question about a list.
#[derive(Clone, PartialEq, Debug)]
pub enum Ask {
    /// A page.
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
    /// Every row of a view.
    All(View),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum Told<T> {
    /// A page.
    Page(Page<T>),
    /// How many rows.
    Count(Count),
    /// Rows with their versions.
    Ids(Vec<(i64, i64)>),
    /// Every row.
    All(Vec<T>),
}

impl Ask {
    /// Whose rows are asked for.
    pub(in crate::office) const fn scope(&self) -> Scope {
        self.view().scope
    }

    const fn view(&self) -> &View {
        match self {
            Self::Page { view, .. } | Self::Count(view) | Self::Ids(view) | Self::All(view) => view,
        }
    }

    /// Answers from all rows there are; `whole` says whether more were left out.
    pub(in crate::office) fn of<T: Reckoned>(
        &self,
        mut rows: Vec<T>,
        whole: bool,
        version: impl Fn(&T) -> i64,
    ) -> Told<T> {
        reckoned::arrange(&mut rows, self.view());
        match self {
            Self::Page { view, anchor, limit } => Told::Page(reckoned::page(rows, view, anchor, *limit)),
            Self::Count(_) if whole => Told::Count(Count::Exactly(rows.len() as u64)),
            Self::Count(_) => Told::Count(Count::MoreThan(rows.len() as u64)),
            Self::Ids(_) => Told::Ids(rows.iter().map(|row| (row.id(), version(row))).collect()),
            Self::All(_) => Told::All(rows),
        }
    }
}
