//! Reading candidates and applications.

use crate::domain::{ApplicationId, VacancyId};
use crate::office::{Counter, Failure};
use crate::store::application;

/// A read about candidates.
#[derive(Clone, PartialEq, Debug)]
pub enum CandidateQuery {
    /// The vacancy an application is for.
    VacancyOf(ApplicationId),
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum CandidateReply {
    /// The vacancy.
    VacancyOf(Option<VacancyId>),
}

impl CandidateQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<CandidateReply, Failure> {
        match self {
            Self::VacancyOf(id) => Ok(CandidateReply::VacancyOf(application::vacancy_of(
                counter.connection,
                *id,
            )?)),
        }
    }
}
