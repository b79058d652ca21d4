//! Approvals: asking for one, answering a step, and letting one lapse when its subject changes (domain 13.3).

mod answer;
mod ask;
mod delegate;
mod detail;
mod fit;
mod give;
mod lapse;
mod preview;
mod propose;
pub mod query;
mod route;
mod subject;

pub(in crate::office) use ask::ask;
pub use detail::{Detail, Standing};
pub use fit::Unfit;
pub use lapse::{lapse_for_request, lapse_for_vacancy};
pub use preview::Passage;
pub(in crate::office) use propose::proposal;
pub use propose::{Proposal, Proposed};
pub use query::{ApprovalQuery, ApprovalReply, Delegations, Earlier};

use crate::domain::approval::route::RouteStep;
use crate::domain::{
    Answer, ApprovalId, ApprovalSubject, DelegationId, EntityId, PersonId, ProcedureKind, RequestId, Role, RouteId,
    VacancyId,
};
use crate::office::{Act, Desk, Done, Failure};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A step somebody is asked to answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Approver {
    /// In which role.
    pub role: Role,
    /// Who.
    pub person: PersonId,
}

/// A write about approvals. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum ApprovalCommand {
    /// Ask for one.
    Ask {
        /// What is asked to be approved.
        subject: ApprovalSubject,
        /// The vacancy it is about; none for a request.
        #[serde(default)]
        vacancy: Option<VacancyId>,
        /// The vacancy request it is about.
        #[serde(default)]
        request: Option<RequestId>,
        /// What is asked, in words.
        question: String,
        /// The rule an exception sets aside: `V-9`.
        #[serde(default)]
        rule: String,
        /// Who answers, in order.
        steps: Vec<Approver>,
    },
    /// Approve the step at turn.
    Approve {
        /// Which.
        approval: ApprovalId,
        /// The version looked at.
        seen: i64,
        /// A remark, or nothing.
        #[serde(default)]
        remark: String,
    },
    /// Reject it, with a remark.
    Reject {
        /// Which.
        approval: ApprovalId,
        /// The version looked at.
        seen: i64,
        /// Why.
        remark: String,
    },
    /// Hand it back, with a remark.
    HandBack {
        /// Which.
        approval: ApprovalId,
        /// The version looked at.
        seen: i64,
        /// What is to be mended.
        remark: String,
    },
    /// Give a step to another, where who was asked can answer no more.
    Give {
        /// Which.
        approval: ApprovalId,
        /// The version looked at.
        seen: i64,
        /// The step, from 1.
        step: i64,
        /// Who answers it now.
        to: Approver,
    },
    /// Name who answers in somebody's place during an absence.
    Delegate {
        /// Who is absent; none: the actor.
        #[serde(default)]
        absent: Option<PersonId>,
        /// Who answers.
        to: PersonId,
        /// The first day.
        from: NaiveDate,
        /// The last day.
        until: NaiveDate,
        /// Why.
        reason: String,
    },
    /// End an absence before its last day.
    EndDelegation {
        /// Which.
        delegation: DelegationId,
        /// The version looked at.
        seen: i64,
    },
    /// Write a route down.
    AddRoute {
        /// For which question.
        subject: ApprovalSubject,
        /// For which kind of procedure; none: every kind.
        #[serde(default)]
        kind: Option<ProcedureKind>,
        /// For which entity; none: every entity.
        #[serde(default)]
        entity: Option<EntityId>,
        /// Who is asked, in order.
        steps: Vec<RouteStep>,
    },
    /// Change a route. Rounds that run go on as they were asked.
    ChangeRoute {
        /// Which.
        route: RouteId,
        /// The version looked at.
        seen: i64,
        /// For which question.
        subject: ApprovalSubject,
        /// For which kind of procedure; none: every kind.
        #[serde(default)]
        kind: Option<ProcedureKind>,
        /// For which entity; none: every entity.
        #[serde(default)]
        entity: Option<EntityId>,
        /// Who is asked, in order.
        steps: Vec<RouteStep>,
    },
    /// Remove a route.
    RemoveRoute {
        /// Which.
        route: RouteId,
        /// The version looked at.
        seen: i64,
    },
}

impl ApprovalCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Ask { .. } => Act::ApprovalAsk,
            Self::Approve { .. } => Act::ApprovalApprove,
            Self::Reject { .. } => Act::ApprovalReject,
            Self::HandBack { .. } => Act::ApprovalHandBack,
            Self::Give { .. } => Act::ApprovalGive,
            Self::Delegate { absent: None, .. } => Act::ApprovalDelegate,
            Self::Delegate { absent: Some(_), .. } => Act::ApprovalDelegateFor,
            Self::EndDelegation { .. } => Act::ApprovalDelegateEnd,
            Self::AddRoute { .. } | Self::ChangeRoute { .. } => Act::RouteSet,
            Self::RemoveRoute { .. } => Act::RouteRemove,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Ask {
                subject,
                vacancy,
                request,
                question,
                rule,
                steps,
            } => ask::ask(desk, *subject, (*vacancy, *request), (question, rule), steps),
            Self::Approve { approval, seen, remark } => answer::answer(desk, *approval, *seen, Answer::Approve, remark),
            Self::Reject { approval, seen, remark } => answer::answer(desk, *approval, *seen, Answer::Reject, remark),
            Self::HandBack { approval, seen, remark } => {
                answer::answer(desk, *approval, *seen, Answer::HandBack, remark)
            }
            Self::Give {
                approval,
                seen,
                step,
                to,
            } => give::give(desk, *approval, *seen, *step, *to),
            Self::Delegate {
                absent,
                to,
                from,
                until,
                reason,
            } => delegate::delegate(desk, *absent, *to, (*from, *until), reason),
            Self::EndDelegation { delegation, seen } => delegate::end(desk, *delegation, *seen),
            Self::AddRoute {
                subject,
                kind,
                entity,
                steps,
            } => route::add(desk, (*subject, *kind, *entity), steps),
            Self::ChangeRoute {
                route,
                seen,
                subject,
                kind,
                entity,
                steps,
            } => route::change(desk, *route, *seen, (*subject, *kind, *entity), steps),
            Self::RemoveRoute { route, seen } => route::remove(desk, *route, *seen),
        }
    }
}
