//! Vacancy requests (vacature-aanvragen): written as a draft, submitted for approval, and then the origin of exactly one vacancy (13.3).
//!
//! The approval itself runs through `office::approval`; here stands what a request is before and after it.

pub mod query;
mod standing;
mod submit;
mod vacancy;
mod write;

pub use query::{Choices, Detail, Proposal, RequestQuery, RequestReply};

use crate::domain::rules::request::Fields;
use crate::domain::{EntityId, Level, ProcedureKind, RequestId, VacancyId};
use crate::office::approval::Approver;
use crate::office::vacancy::VacancyChange;
use crate::office::{Act, Desk, Done, Failure};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A write about vacancy requests. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum RequestCommand {
    /// Make one, as a draft of the actor.
    Create {
        /// For which entity.
        entity: EntityId,
        /// Its fields.
        fields: Box<RequestChange>,
    },
    /// Change fields. What was submitted is a draft once more: the approval that was asked lapses.
    Edit {
        /// Which.
        request: RequestId,
        /// The version looked at.
        seen: i64,
        /// What changes.
        change: Box<RequestChange>,
    },
    /// Submit it for approval, for the first time or again.
    Submit {
        /// Which.
        request: RequestId,
        /// The version looked at.
        seen: i64,
        /// What is asked, in words.
        question: String,
        /// Who answers, in order.
        steps: Vec<Approver>,
    },
    /// Withdraw a draft that was never submitted: it is gone.
    Withdraw {
        /// Which.
        request: RequestId,
        /// The version looked at.
        seen: i64,
    },
    /// Make the vacancy of an approved one; the actor becomes its owner.
    MakeVacancy {
        /// Which.
        request: RequestId,
        /// The version looked at.
        seen: i64,
        /// Fields that were not requested, or are other than requested.
        #[serde(default)]
        fields: Box<VacancyChange>,
    },
    /// Link an approved one to a vacancy that came from no request.
    Link {
        /// Which.
        request: RequestId,
        /// The version looked at.
        seen: i64,
        /// To which vacancy.
        vacancy: VacancyId,
    },
}

impl RequestCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Create { .. } => Act::RequestCreate,
            Self::Edit { .. } => Act::RequestEdit,
            Self::Submit { .. } => Act::RequestSubmit,
            Self::Withdraw { .. } => Act::RequestWithdraw,
            Self::MakeVacancy { .. } => Act::RequestVacancy,
            Self::Link { .. } => Act::RequestLink,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Create { entity, fields } => write::create(desk, *entity, fields),
            Self::Edit { request, seen, change } => write::edit(desk, *request, *seen, change),
            Self::Submit {
                request,
                seen,
                question,
                steps,
            } => submit::submit(desk, *request, *seen, question, steps),
            Self::Withdraw { request, seen } => write::withdraw(desk, *request, *seen),
            Self::MakeVacancy { request, seen, fields } => vacancy::make(desk, *request, *seen, fields),
            Self::Link { request, seen, vacancy } => vacancy::link(desk, *request, *seen, *vacancy),
        }
    }
}

/// Fields of a request that are set or changed; what is absent stays as it is.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the fields are those of the rules, one by one")]
pub struct RequestChange {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProcedureKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posts: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivation: Option<String>,
    /// The outer one: whether it changes; the inner one: to which day, or to none.
    #[serde(
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::office::vacancy::cleared"
    )]
    pub wanted_on: Option<Option<NaiveDate>>,
}

impl RequestChange {
    /// The fields with the change applied, as rules look at them.
    pub fn applied_to(&self, fields: &Fields) -> Fields {
        let text = |new: &Option<String>, old: &String| {
            new.as_deref().map_or_else(|| old.clone(), |new| new.trim().to_owned())
        };
        Fields {
            title: text(&self.title, &fields.title),
            function_code: text(&self.function_code, &fields.function_code),
            level: self.level.unwrap_or(fields.level),
            rank: text(&self.rank, &fields.rank),
            grade: text(&self.grade, &fields.grade),
            kind: self.kind.unwrap_or(fields.kind),
            posts: self.posts.unwrap_or(fields.posts),
            motivation: text(&self.motivation, &fields.motivation),
            wanted_on: self.wanted_on.unwrap_or(fields.wanted_on),
        }
    }
}
