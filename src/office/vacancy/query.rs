//! Reading vacancies.

use super::dossier::{DossierQuery, DossierReply};
use crate::domain::list::{Anchor, Count, Key, Page, Scope, View};
use crate::domain::{Actor, VacancyId};
use crate::office::{Counter, Failure, visibility::Visibility};
use crate::store::entity::{self, EntityRow};
use crate::store::list::{self, Condition};
use crate::store::vacancy::{self, VacancyRow};

/// How far rows are counted exactly.
const COUNTED: u64 = 100_000;
/// How many rows can be marked at once.
pub const MARKABLE: usize = 10_000;

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
    /// Every row of a view, to mark them; at most [`MARKABLE`].
    Ids(View),
    /// Where a vacancy stands in a view.
    KeyOf {
        /// What the list shows.
        view: View,
        /// Which.
        id: VacancyId,
    },
    /// The entities whose vacancies the actor may see.
    Entities,
    /// About one vacancy.
    Dossier(DossierQuery),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum VacancyReply {
    /// A page of the list.
    Page(Page<VacancyRow>),
    /// How many rows a view has.
    Count(Count),
    /// The rows of a view, each with its version.
    Ids(Vec<(VacancyId, i64)>),
    /// Where a vacancy stands in a view; none when it is not in it.
    KeyOf(Option<Key>),
    /// The entities whose vacancies the actor may see, by name.
    Entities(Vec<EntityRow>),
    /// About one vacancy.
    Dossier(DossierReply),
}

impl VacancyQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<VacancyReply, Failure> {
        let connection = counter.connection;
        Ok(match self {
            Self::Dossier(query) => VacancyReply::Dossier(query.answer(counter)?),
            Self::Page { view, anchor, limit } => VacancyReply::Page(list::page(
                connection,
                &vacancy::SOURCE,
                view,
                base(counter.actor, view),
                anchor,
                *limit,
                vacancy::list_row,
            )?),
            Self::Count(view) => VacancyReply::Count(count(counter, view)?),
            Self::Ids(view) => VacancyReply::Ids(
                list::all_versions(
                    connection,
                    &vacancy::SOURCE,
                    "v.version",
                    view,
                    base(counter.actor, view),
                    MARKABLE,
                )?
                .into_iter()
                .map(|(id, version)| (VacancyId(id), version))
                .collect(),
            ),
            Self::KeyOf { view, id } => {
                let base = base(counter.actor, view);
                VacancyReply::KeyOf(list::key_of(connection, &vacancy::SOURCE, view, base, id.0)?)
            }
            Self::Entities => VacancyReply::Entities(entities(counter)?),
        })
    }
}

/// How many rows a view has: every vacancy of entities is known, the rest is counted.
fn count(counter: &Counter<'_>, view: &View) -> Result<Count, Failure> {
    let (connection, actor) = (counter.connection, counter.actor);
    if view.scope == Scope::All && list::is_whole(view) {
        let visible = Visibility::of_vacancies(actor);
        let n = vacancy::kept(connection, visible.entities.as_deref(), visible.person)?;
        return Ok(Count::Exactly(n));
    }
    let base = base(actor, view);
    Ok(list::count(connection, &vacancy::SOURCE, view, base, COUNTED)?)
}

fn entities(counter: &Counter<'_>) -> Result<Vec<EntityRow>, Failure> {
    let visible = Visibility::of_vacancies(counter.actor);
    Ok(entity::with_vacancies(
        counter.connection,
        visible.entities.as_deref(),
        visible.person,
    )?)
}

/// Visibility and scope together.
fn base(actor: &Actor, view: &View) -> Condition {
    let mut condition = Visibility::of_vacancies(actor).on_vacancies();
    condition.and(vacancy::scope(view.scope, actor.person));
    condition
}
