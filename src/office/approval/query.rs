//! Reading approvals: what waits for the actor, what is decided, and one with everything an approver needs to see.

use super::detail::{Detail, detail};
use super::propose::{self, Proposal};
use crate::domain::list::{Anchor, Clause, Count, Key, Page, Scope, Test, View};
use crate::domain::{ApprovalId, ApprovalState, ApprovalSubject, PersonId, RequestId, VacancyId};
use crate::office::visibility::{self, Visibility};
use crate::office::{Act, Counter, Failure, rights};
use crate::store::approval::{self, About, ApprovalRow, StepRow};
use crate::store::delegation::{self, DelegationRow};
use crate::store::list::{self, Condition};
use crate::store::vacancy::dossier::colleagues;
use crate::store::{account, setting};
use rusqlite::types::Value;

/// How far rows are counted exactly.
const COUNTED: u64 = 10_000;
/// How many rows can be marked at once.
const MARKABLE: usize = 1_000;

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
    /// What can be asked about a vacancy now.
    Askable(VacancyId),
    /// Of whom something would be asked.
    Proposal {
        /// What is asked.
        subject: ApprovalSubject,
        /// The vacancy it is about; none for a request.
        vacancy: Option<VacancyId>,
        /// The vacancy request it is about.
        request: Option<RequestId>,
    },
    /// Absences from today on: the actor's own and those the actor answers in, or with `all` everybody's, for administrators.
    Delegations {
        /// Everybody's.
        all: bool,
    },
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
    /// What can be asked about a vacancy now.
    Askable(Vec<ApprovalSubject>),
    /// Of whom something would be asked.
    Proposal(Box<Proposal>),
    /// Absences, and whom somebody may name.
    Delegations(Box<Delegations>),
}

/// Absences, and what a form about one offers.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Delegations {
    /// From today on, the first to begin first.
    pub rows: Vec<DelegationRow>,
    /// Colleagues who may answer in somebody's place; the actor left out.
    pub colleagues: Vec<(PersonId, String)>,
    /// Whether the actor may write one down for a colleague.
    pub for_others: bool,
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
                let (view, base) = asked(counter, view, *past)?;
                let read = approval::list_row;
                let mut page = list::page(connection, &approval::SOURCE, &view, base, anchor, *limit, read)?;
                patient(counter, &mut page.rows)?;
                ApprovalReply::Page(page)
            }
            Self::Count { view, past } => {
                let (view, base) = asked(counter, view, *past)?;
                ApprovalReply::Count {
                    count: list::count(connection, &approval::SOURCE, &view, base, COUNTED)?,
                    past: *past,
                }
            }
            Self::Ids { view, past } => {
                let (view, base) = asked(counter, view, *past)?;
                let found = list::all_versions(connection, &approval::SOURCE, "a.version", &view, base, MARKABLE)?;
                let ids = found.into_iter().map(|(id, version)| (ApprovalId(id), version));
                ApprovalReply::Ids {
                    ids: ids.collect(),
                    past: *past,
                }
            }
            Self::KeyOf { view, past, id } => {
                let (view, base) = asked(counter, view, *past)?;
                ApprovalReply::KeyOf(list::key_of(connection, &approval::SOURCE, &view, base, id.0)?)
            }
            Self::Detail(id) => ApprovalReply::Detail(Box::new(detail(counter, *id)?)),
            Self::Askable(vacancy) => ApprovalReply::Askable(propose::askable(counter, *vacancy)?),
            Self::Proposal {
                subject,
                vacancy,
                request,
            } => ApprovalReply::Proposal(Box::new(propose::proposal(counter, *subject, (*vacancy, *request))?)),
            Self::Delegations { all } => ApprovalReply::Delegations(Box::new(delegations(counter, *all)?)),
        })
    }
}

/// Tells of each how long its entity lets it wait today, and whether it is the asker's to answer for somebody who is absent.
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn patient(counter: &Counter<'_>, rows: &mut [ApprovalRow]) -> Result<(), Failure> {
    let absent = visibility::absent(counter)?;
    for row in rows {
        row.stands_in = row.turn_id.is_some_and(|turn| absent.contains(&turn));
        row.patience = setting::patience(counter.connection, row.entity_id, counter.clock.today())?;
    }
    Ok(())
}

/// Absences from today on, and who may be named.
fn delegations(counter: &Counter<'_>, all: bool) -> Result<Delegations, Failure> {
    let (connection, today, me) = (counter.connection, counter.clock.today(), counter.actor.person);
    let for_others = rights::check_anywhere(counter.actor, Act::ApprovalDelegateFor).is_ok();
    if all && !for_others {
        rights::check_anywhere(counter.actor, Act::ApprovalDelegateFor)?;
    }
    let whose = (!all).then_some(me);
    let mut colleagues = colleagues(connection, None, today)?;
    let mut fit = Vec::new();
    for (person, name) in colleagues.drain(..) {
        if (person != me || for_others) && account::answers(connection, person, today)? {
            fit.push((person, name));
        }
    }
    Ok(Delegations {
        rows: delegation::from_day(connection, whose, today)?,
        colleagues: fit,
        for_others,
    })
}

/// The view as the list can answer it, with visibility, scope and whether it is decided. Typed words are looked for in the title.
fn asked(counter: &Counter<'_>, view: &View, past: bool) -> Result<(View, Condition), Failure> {
    let (actor, absent) = (counter.actor, visibility::absent(counter)?);
    let mut view = view.clone();
    for word in std::mem::take(&mut view.text).split_whitespace() {
        view.clauses.push(Clause {
            column: "title".to_owned(),
            not: false,
            test: Test::Contains(word.to_owned()),
        });
    }
    let mut base = if past { approval::past() } else { approval::pending() };
    base.and(Visibility::of_approvals(actor).on_approvals(&absent));
    match view.scope {
        Scope::All => {}
        Scope::Mine if past => base.and(approval::with_step(actor.person)),
        Scope::Mine => base.and(approval::at_turn(actor.person, &absent)),
        Scope::Entity(entity) => base.and(Condition::new("a.entity_id = ?", vec![Value::Integer(entity.0)])),
    }
    Ok((view, base))
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
