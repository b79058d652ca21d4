//! Reading requests: the list, one with everything, and what its forms offer to choose from.

use super::standing::Standing;
use super::vacancy::manager;
use crate::domain::list::{Anchor, Clause, Count, Key, Page, Test, View};
use crate::domain::rules::vacancy::Fields as VacancyFields;
use crate::domain::template::template;
use crate::domain::{
    Actor, ApprovalId, ApprovalSubject, EntityId, Message, PersonId, Problem, RequestId, ReserveKind, Role, VacancyId,
    VacancyState,
};
use crate::office::approval;
use crate::office::approval::query::{Earlier, rounds};
use crate::office::vacancy::{blank, dossier, next_number};
use crate::office::visibility::Visibility;
use crate::office::{Act, Counter, Failure, rights};
use crate::store::approval::About;
use crate::store::list::{self, Condition};
use crate::store::request::{self, RequestLine, RequestRow, Twin, VacancyOf};
use crate::store::vacancy::dossier::{Record, colleagues, entities};
use chrono::Datelike;

/// How far rows are counted exactly.
const COUNTED: u64 = 10_000;
/// How many rows can be marked at once.
const MARKABLE: usize = 1_000;

/// A read about vacancy requests. In a view, `Mine` means: requested by the actor.
#[derive(Clone, PartialEq, Debug)]
pub enum RequestQuery {
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
    /// The place of one in a view.
    KeyOf(View, RequestId),
    /// One, with everything about it.
    Detail(RequestId),
    /// What a form about a request offers to choose from; of an existing one, or for a new one.
    Choices(Option<RequestId>),
    /// The vacancy that would be made of a request, and what its form offers to choose from.
    Proposal(RequestId),
    /// The vacancies a request could be linked to.
    Linkable(RequestId),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum RequestReply {
    /// A page of the list.
    Page(Page<RequestLine>),
    /// How many rows a view has.
    Count(Count),
    /// The rows of a view, each with its version.
    Ids(Vec<(RequestId, i64)>),
    /// The place of one in a view; none when the view leaves it out.
    KeyOf(Option<Key>),
    /// One.
    Detail(Box<Detail>),
    /// What a form offers to choose from.
    Choices(Box<Choices>),
    /// The vacancy that would be made.
    Proposal(Box<Proposal>),
    /// The vacancies a request could be linked to.
    Linkable(Vec<VacancyOf>),
}

/// A request with everything about it.
#[derive(Clone, PartialEq, Debug)]
pub struct Detail {
    /// The request.
    pub row: RequestRow,
    /// The vacancy that came of it.
    pub vacancy: Option<VacancyOf>,
    /// The rounds of its approval, latest first.
    pub rounds: Vec<(ApprovalId, Earlier)>,
    /// Other live requests for the same function, while this one is live itself.
    pub twins: Vec<Twin>,
    /// Why an act cannot be done; an act that is absent can.
    pub refused: Vec<(Act, Message)>,
}

impl Detail {
    /// Why the asker cannot do an act now, if so.
    pub fn why_not(&self, act: Act) -> Option<&Message> {
        self.refused
            .iter()
            .find(|(refused, _)| *refused == act)
            .map(|(_, why)| why)
    }
}

/// What a form about a request offers to choose from.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Choices {
    /// Entities the asker may request a vacancy for.
    pub entities: Vec<(EntityId, String)>,
    /// Selection officers of the entity, who may answer; the asker and the requester left out.
    pub officers: Vec<(PersonId, String)>,
    /// Of whom its approval would be asked.
    pub asked: Option<Box<approval::Proposal>>,
}

/// The vacancy that would be made of a request.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// The request.
    pub request: RequestId,
    /// The version it was read at.
    pub seen: i64,
    /// The vacancy as the request has it; the rest is blank.
    pub record: Record,
    /// What the form offers to choose from.
    pub choices: dossier::Choices,
}

/// The acts a request offers.
const ACTS: &[Act] = &[
    Act::RequestEdit,
    Act::RequestSubmit,
    Act::RequestWithdraw,
    Act::RequestVacancy,
    Act::RequestLink,
];

impl RequestQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<RequestReply, Failure> {
        let connection = counter.connection;
        Ok(match self {
            Self::Page { view, anchor, limit } => {
                let (view, base) = asked(counter.actor, view);
                RequestReply::Page(list::page(
                    connection,
                    &request::SOURCE,
                    &view,
                    base,
                    anchor,
                    *limit,
                    request::list_row,
                )?)
            }
            Self::Count(view) => {
                let (view, base) = asked(counter.actor, view);
                RequestReply::Count(list::count(connection, &request::SOURCE, &view, base, COUNTED)?)
            }
            Self::Ids(view) => {
                let (view, base) = asked(counter.actor, view);
                let found = list::all_versions(connection, &request::SOURCE, "q.version", &view, base, MARKABLE)?;
                RequestReply::Ids(found.into_iter().map(|(id, seen)| (RequestId(id), seen)).collect())
            }
            Self::KeyOf(view, id) => {
                let (view, base) = asked(counter.actor, view);
                RequestReply::KeyOf(list::key_of(connection, &request::SOURCE, &view, base, id.0)?)
            }
            Self::Detail(id) => RequestReply::Detail(Box::new(detail(counter, *id)?)),
            Self::Choices(id) => RequestReply::Choices(Box::new(choices(counter, *id)?)),
            Self::Proposal(id) => RequestReply::Proposal(Box::new(proposal(counter, *id)?)),
            Self::Linkable(id) => RequestReply::Linkable(linkable(counter, *id)?),
        })
    }
}

/// The view as the list can answer it, with visibility and scope. Typed words are looked for in the title.
fn asked(actor: &Actor, view: &View) -> (View, Condition) {
    let mut view = view.clone();
    for word in std::mem::take(&mut view.text).split_whitespace() {
        view.clauses.push(Clause {
            column: "title".to_owned(),
            not: false,
            test: Test::Contains(word.to_owned()),
        });
    }
    let mut base = Visibility::of_requests(actor).on_requests();
    base.and(request::scope(view.scope, actor.person));
    (view, base)
}

fn detail(counter: &Counter<'_>, id: RequestId) -> Result<Detail, Failure> {
    let standing = Standing::of(counter, id)?;
    let refused = ACTS
        .iter()
        .filter_map(|act| Some((*act, standing.allows(counter.actor, *act).err()?.message)))
        .collect();
    let Standing { row, vacancy, .. } = standing;
    let live = vacancy.is_none() && crate::domain::rules::request::LIVE.contains(&row.state);
    let twins = if live {
        request::twins(counter.connection, row.entity_id, Some(id), &row.fields)?
    } else {
        Vec::new()
    };
    let rounds = rounds(counter, About::Request(id))?;
    Ok(Detail {
        rounds: rounds.into_iter().map(|(id, _, round)| (id, round)).collect(),
        row,
        vacancy,
        twins,
        refused,
    })
}

fn choices(counter: &Counter<'_>, id: Option<RequestId>) -> Result<Choices, Failure> {
    let connection = counter.connection;
    let Some(id) = id else {
        // Who may make none anywhere hears so before the form, not after filling it in.
        rights::check_anywhere(counter.actor, Act::RequestCreate)?;
        return Ok(Choices {
            entities: entities(
                connection,
                rights::entities(counter.actor, Act::RequestCreate).as_deref(),
            )?,
            officers: Vec::new(),
            asked: None,
        });
    };
    let standing = Standing::of(counter, id)?;
    standing.allows(counter.actor, Act::RequestSubmit)?;
    let row = standing.row;
    let role = (Role::SelectionOfficer, row.entity_id);
    let mut officers = colleagues(connection, Some(role), counter.clock.today())?;
    officers.retain(|(person, _)| *person != counter.actor.person && *person != row.requester);
    let asked = approval::proposal(counter, ApprovalSubject::Request, (None, Some(id)))?;
    Ok(Choices {
        asked: Some(Box::new(asked)),
        entities: vec![(row.entity_id, row.entity_name)],
        officers,
    })
}

fn proposal(counter: &Counter<'_>, id: RequestId) -> Result<Proposal, Failure> {
    let standing = Standing::of(counter, id)?;
    standing.allows(counter.actor, Act::RequestVacancy)?;
    let (connection, on, row) = (counter.connection, counter.clock.today(), standing.row);
    let holding = |role| colleagues(connection, Some((role, row.entity_id)), on);
    let number = next_number(connection, row.entity_id, on.year())?;
    let choices = dossier::Choices {
        entities: vec![(row.entity_id, row.entity_name.clone())],
        number: number.clone(),
        managers: holding(Role::LineManager)?,
        ..dossier::Choices::default()
    };
    let manager = manager(counter, &row)?;
    Ok(Proposal {
        request: id,
        seen: row.version,
        record: record(row, number, manager),
        choices,
    })
}

/// A vacancy that is not there yet, as a request has it.
fn record(row: RequestRow, number: String, manager: Option<PersonId>) -> Record {
    let asked = row.fields;
    let usual = template(asked.kind);
    Record {
        id: VacancyId(0),
        number,
        entity: row.entity_id,
        entity_name: row.entity_name,
        state: VacancyState::InPreparation,
        held_state: None,
        state_reason: String::new(),
        state_at: 0,
        fields: VacancyFields {
            title: asked.title,
            kind: asked.kind,
            level: asked.level,
            rank: asked.rank,
            grade: asked.grade,
            function_code: asked.function_code,
            posts: asked.posts,
            reserve: usual.reserve.unwrap_or(ReserveKind::None),
            reserve_months: usual.reserve_months,
            ..blank()
        },
        function_family: String::new(),
        place: String::new(),
        owner: PersonId(0),
        owner_name: String::new(),
        manager,
        manager_name: manager.map_or_else(String::new, |_| row.requester_name),
        redeployment_on: None,
        redeployment_answer: String::new(),
        copied_from: String::new(),
        applications: 0,
        undecided: 0,
        procedure: usual.procedure.clone(),
        lent: None,
        nobody_reason: String::new(),
        calls_reserve: String::new(),
        requested: true,
        version: 0,
    }
}

fn linkable(counter: &Counter<'_>, id: RequestId) -> Result<Vec<VacancyOf>, Failure> {
    let standing = Standing::of(counter, id)?;
    standing.allows(counter.actor, Act::RequestLink)?;
    let found = request::without_request(counter.connection, standing.row.entity_id)?;
    if found.is_empty() {
        return Err(Problem::block("request", Message::new("refused-link-none")).into());
    }
    Ok(found)
}
