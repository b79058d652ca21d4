//! Approvals: asking for one, answering a step, and letting one lapse when its subject changes (domain 13.3).

mod answer;
mod ask;
mod lapse;
mod propose;
pub mod query;
mod subject;

pub(in crate::office) use ask::ask;
pub use lapse::{lapse_for_request, lapse_for_vacancy};
pub(in crate::office) use propose::approvers;
pub use query::{ApprovalQuery, ApprovalReply, Detail, Earlier};

use crate::domain::{Answer, ApprovalId, ApprovalSubject, PersonId, RequestId, Role, VacancyId};
use crate::office::{Act, Desk, Done, Failure};
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
}

impl ApprovalCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Ask { .. } => Act::ApprovalAsk,
            Self::Approve { .. } => Act::ApprovalApprove,
            Self::Reject { .. } => Act::ApprovalReject,
            Self::HandBack { .. } => Act::ApprovalHandBack,
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
                steps,
            } => ask::ask(desk, *subject, (*vacancy, *request), question, steps),
            Self::Approve { approval, seen, remark } => answer::answer(desk, *approval, *seen, Answer::Approve, remark),
            Self::Reject { approval, seen, remark } => answer::answer(desk, *approval, *seen, Answer::Reject, remark),
            Self::HandBack { approval, seen, remark } => {
                answer::answer(desk, *approval, *seen, Answer::HandBack, remark)
            }
        }
    }
}
