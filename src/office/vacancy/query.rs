//! Reading vacancies.

use crate::domain::list::{Anchor, Count, Page, View};
use crate::domain::{Actor, VacancyId};
use crate::office::{Counter, Failure, visibility::Visibility};
use crate::store::list::{self, Condition};
use crate::store::vacancy::{self, VacancyRow};

/// How far rows are counted exactly.
const COUNTED: u64 = 100_000;
/// How many rows can be marked at once.
const MARKABLE: usize = 10_000;

/// A read about vacancies.
#[derive(Clone, PartialEq, Debug)]
pub enum VacancyQuery {
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
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum VacancyReply {
    /// A page of the list.
    Page(Page<VacancyRow>),
    /// How many rows a view has.
    Count(Count),
    /// The rows of a view.
    Ids(Vec<VacancyId>),
}

impl VacancyQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<VacancyReply, Failure> {
        let connection = counter.connection;
        Ok(match self {
            Self::Page { view, anchor, limit } => VacancyReply::Page(list::page(
                connection,
                &vacancy::SOURCE,
                view,
                base(counter.actor, view),
                anchor,
                *limit,
                vacancy::list_row,
            )?),
            Self::Count(view) => VacancyReply::Count(list::count(
                connection,
                &vacancy::SOURCE,
                view,
                base(counter.actor, view),
                COUNTED,
            )?),
            Self::Ids(view) => VacancyReply::Ids(
                list::all_ids(connection, &vacancy::SOURCE, view, base(counter.actor, view), MARKABLE)?
                    .into_iter()
                    .map(VacancyId)
                    .collect(),
            ),
        })
    }
}

/// Visibility and scope together.
fn base(actor: &Actor, view: &View) -> Condition {
    let mut condition = Visibility::of_vacancies(actor).on_vacancies();
    condition.and(vacancy::scope(view.scope, actor.person));
    condition
}
