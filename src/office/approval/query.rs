//! Reading approvals: what waits for the actor, what is decided, and one with everything an approver needs to see.

use crate::domain::list::{Anchor, Clause, Count, Key, Page, Scope, Test, View};
use crate::domain::{Actor, ApprovalId, ApprovalState, ApprovalSubject, Coded, VacancyId};
use crate::office::visibility::{self, Visibility, approval_row};
use crate::office::{Act, Counter, Failure, history};
use crate::store::approval::{self, About, ApprovalRow, StepRow, Summary};
use crate::store::journal::{self, Change, EntryRow};
use crate::store::list::{self, Condition};
use crate::store::request::{self, RequestRow};
use crate::store::setting;
use crate::store::vacancy::dossier::{self, SectionRow};
use rusqlite::types::Value;

/// How far rows are counted exactly.
const COUNTED: u64 = 10_000;
/// How many rows can be marked at once.
const MARKABLE: usize = 1_000;
/// How many changes since the last round are read.
const CHANGES: usize = 30;

/// A read about approvals. In a view, `Mine` means: where it is the actor's turn, or where the actor had a step.
#[derive(Clone, PartialEq, Debug)]
pub enum ApprovalQuery {
    /// A page of the list.
    Page {
        /// What the list shows.
        view: View,
        /// The decided ones instead of those that wait.
        past: bool,
        /// Where the page starts.
        anchor: Anchor,
        /// How many rows.
        limit: usize,
    },
    /// How many rows a view has.
    Count {
        /// What the list shows.
        view: View,
        /// The decided ones instead of those that wait.
        past: bool,
    },
    /// Every row of a view, to mark them.
    Ids {
        /// What the list shows.
        view: View,
        /// The decided ones instead of those that wait.
        past: bool,
    },
    /// The place of one in a view.
    KeyOf {
        /// What the list shows.
        view: View,
        /// The decided ones instead of those that wait.
        past: bool,
        /// Which one.
        id: ApprovalId,
    },
    /// One, with everything an approver needs to see.
    Detail(ApprovalId),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum ApprovalReply {
    /// A page of the list.
    Page(Page<ApprovalRow>),
    /// How many rows a view has.
    Count {
        /// So many.
        count: Count,
        /// Of the decided ones.
        past: bool,
    },
    /// The rows of a view, each with its version.
    Ids {
        /// The rows.
        ids: Vec<(ApprovalId, i64)>,
        /// Of the decided ones.
        past: bool,
    },
    /// The place of one in a view; none when the view leaves it out.
    KeyOf(Option<Key>),
    /// One.
    Detail(Box<Detail>),
}

/// One approval with everything an approver needs to see.
#[derive(Clone, PartialEq, Debug)]
pub struct Detail {
    /// Its list row.
    pub row: ApprovalRow,
    /// Its steps, in order.
    pub steps: Vec<StepRow>,
    /// The vacancy it is about.
    pub vacancy: Option<Summary>,
    /// Whether the asker may open that vacancy.
    pub opens: bool,
    /// What would be published, for who is asked to approve that.
    pub text: Vec<SectionRow>,
    /// The request it is about.
    pub request: Option<RequestRow>,
    /// Earlier rounds about the same, latest first.
    pub earlier: Vec<Earlier>,
    /// Since when changes are listed, in milliseconds: the end of the previous round, or when this one was asked.
    pub since: i64,
    /// What changed in the vacancy or the request since then, latest first.
    pub changes: Vec<(EntryRow, Vec<Change>)>,
}

/// A round, such as an earlier one.
#[derive(Clone, PartialEq, Debug)]
pub struct Earlier {
    /// Which, from 1.
    pub round: i64,
    /// How it ended.
    pub state: ApprovalState,
    /// When, in milliseconds.
    pub decided_at: Option<i64>,
    /// Its steps with what was said.
    pub steps: Vec<StepRow>,
}

impl ApprovalQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<ApprovalReply, Failure> {
        let connection = counter.connection;
        Ok(match self {
            Self::Page {
                view,
                past,
                anchor,
                limit,
            } => {
                let (view, base) = asked(counter.actor, view, *past);
                let read = approval::list_row;
                let mut page = list::page(connection, &approval::SOURCE, &view, base, anchor, *limit, read)?;
                patient(counter, &mut page.rows)?;
                ApprovalReply::Page(page)
            }
            Self::Count { view, past } => {
                let (view, base) = asked(counter.actor, view, *past);
                ApprovalReply::Count {
                    count: list::count(connection, &approval::SOURCE, &view, base, COUNTED)?,
                    past: *past,
                }
            }
            Self::Ids { view, past } => {
                let (view, base) = asked(counter.actor, view, *past);
                let found = list::all_versions(connection, &approval::SOURCE, "a.version", &view, base, MARKABLE)?;
                let ids = found.into_iter().map(|(id, version)| (ApprovalId(id), version));
                ApprovalReply::Ids {
                    ids: ids.collect(),
                    past: *past,
                }
            }
            Self::KeyOf { view, past, id } => {
                let (view, base) = asked(counter.actor, view, *past);
                ApprovalReply::KeyOf(list::key_of(connection, &approval::SOURCE, &view, base, id.0)?)
            }
            Self::Detail(id) => ApprovalReply::Detail(Box::new(detail(counter, *id)?)),
        })
    }
}

/// Tells of each how long its entity lets it wait today.
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn patient(counter: &Counter<'_>, rows: &mut [ApprovalRow]) -> Result<(), Failure> {
    for row in rows {
        row.patience = setting::patience(counter.connection, row.entity_id, counter.clock.today())?;
    }
    Ok(())
}

/// The view as the list can answer it, with visibility, scope and whether it is decided. Typed words are looked for in the title.
fn asked(actor: &Actor, view: &View, past: bool) -> (View, Condition) {
    let mut view = view.clone();
    for word in std::mem::take(&mut view.text).split_whitespace() {
        view.clauses.push(Clause {
            column: "title".to_owned(),
            not: false,
            test: Test::Contains(word.to_owned()),
        });
    }
    let mut base = if past { approval::past() } else { approval::pending() };
    base.and(Visibility::of_approvals(actor).on_approvals());
    match view.scope {
        Scope::All => {}
        Scope::Mine if past => base.and(approval::with_step(actor.person)),
        Scope::Mine => base.and(approval::at_turn(actor.person)),
        Scope::Entity(entity) => base.and(Condition::new("a.entity_id = ?", vec![Value::Integer(entity.0)])),
    }
    (view, base)
}

fn detail(counter: &Counter<'_>, id: ApprovalId) -> Result<Detail, Failure> {
    let connection = counter.connection;
    let mut row = approval_row(counter, id)?;
    patient(counter, std::slice::from_mut(&mut row))?;
    let earlier = earlier(counter, &row)?;
    let since = earlier
        .first()
        .and_then(|round| round.decided_at)
        .unwrap_or(row.requested_at);
    let mut changes = match (row.vacancy, row.request) {
        (Some(vacancy), _) => changes_of(counter, vacancy)?,
        (None, Some(request)) if visibility::request_row(counter, request).is_ok() => {
            history::of(counter, "vacancy_request", request.0)?
        }
        _ => Vec::new(),
    };
    // The asking and answering itself is told by the steps.
    let told = |kind: &str| kind.starts_with("approval.") || kind == Act::RequestSubmit.code();
    changes.retain(|(entry, _)| entry.at > since && !told(&entry.kind));
    let text = match (row.subject, row.vacancy) {
        (ApprovalSubject::Publication, Some(vacancy)) => dossier::sections(connection, vacancy)?,
        _ => Vec::new(),
    };
    Ok(Detail {
        steps: approval::steps(connection, id)?,
        opens: match (row.vacancy, row.request) {
            (Some(vacancy), _) => visibility::vacancy_facts(counter, vacancy).is_ok(),
            (None, Some(request)) => visibility::request_row(counter, request).is_ok(),
            (None, None) => false,
        },
        text,
        vacancy: match row.vacancy {
            Some(vacancy) => approval::summary(connection, vacancy)?,
            None => None,
        },
        request: match row.request {
            Some(id) => request::row(connection, id)?,
            None => None,
        },
        earlier,
        since,
        changes,
        row,
    })
}

/// The latest entries about a vacancy. An approver who may not see the vacancy itself reads that it changed, not what.
fn changes_of(counter: &Counter<'_>, vacancy: VacancyId) -> Result<Vec<(EntryRow, Vec<Change>)>, Failure> {
    if visibility::vacancy_facts(counter, vacancy).is_ok() {
        let mut entries = history::of(counter, "vacancy", vacancy.0)?;
        entries.truncate(CHANGES);
        return Ok(entries);
    }
    let mut entries = journal::history(counter.connection, "vacancy", vacancy.0, CHANGES as u32)?;
    for (_, changes) in &mut entries {
        changes.clear();
    }
    Ok(entries)
}

/// Earlier rounds about the same, latest first.
fn earlier(counter: &Counter<'_>, row: &ApprovalRow) -> Result<Vec<Earlier>, Failure> {
    let about = match (row.vacancy, row.request) {
        (Some(vacancy), _) => About::Vacancy(vacancy),
        (None, Some(request)) => About::Request(request),
        (None, None) => return Ok(Vec::new()),
    };
    let all = rounds(counter, about)?.into_iter();
    Ok(all
        .filter(|(_, subject, round)| *subject == row.subject && round.round < row.round)
        .map(|(_, _, round)| round)
        .collect())
}

/// Every round about something, latest first, with what it is about.
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn rounds(
    counter: &Counter<'_>,
    about: About,
) -> Result<Vec<(ApprovalId, ApprovalSubject, Earlier)>, Failure> {
    let mut rounds = Vec::new();
    for (id, subject, round, state) in approval::rounds(counter.connection, about)?.into_iter().rev() {
        let decided_at = approval::row(counter.connection, id)?.and_then(|row| row.decided_at);
        let steps = approval::steps(counter.connection, id)?;
        let found = Earlier {
            round,
            state,
            decided_at,
            steps,
        };
        rounds.push((id, subject, found));
    }
    Ok(rounds)
}
