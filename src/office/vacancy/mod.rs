//! Vacancies: their commands and queries.

mod advance;
pub mod advert;
mod contract;
mod copy;
mod depart;
pub mod dossier;
mod draft;
mod fields;
mod jury;
mod lock;
mod note;
mod owner;
mod part;
pub mod query;
mod reserve;
mod rubric;
mod start;
pub mod state;

pub(in crate::office) use draft::cleared;
pub use draft::{
    ConditionDraft, CriterionDraft, Edit, FieldDraft, JurorDraft, Part, PublicationDraft, ReglementDraft, SectionDraft,
    StageDraft, VacancyChange,
};
pub use fields::LOCKED;
pub(in crate::office) use fields::{add, blank, next_number};
pub use query::{VacancyQuery, VacancyReply};

use crate::domain::{EntityId, JurorId, PersonId, VacancyId, VacancyState};
use crate::office::redeployment::PoolAnswer;
use crate::office::{Act, Command, Desk, Done, Failure};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// A write about a vacancy. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum VacancyCommand {
    /// Make one; the actor becomes its owner.
    Create {
        /// For which entity.
        entity: EntityId,
        /// Its fields; without a number it gets the next one.
        fields: Box<VacancyChange>,
    },
    /// Change fields.
    Edit {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// What changes.
        change: Box<VacancyChange>,
    },
    /// Make a new one after it: text, reglement, stages, criteria, conditions and form; never candidates, answers or jurors.
    Copy {
        /// Which.
        vacancy: VacancyId,
        /// The new number; empty: the next one.
        #[serde(default)]
        number: String,
        /// The new title; empty: the same.
        #[serde(default)]
        title: String,
    },
    /// Give it to a colleague.
    ChangeOwner {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// To whom.
        owner: PersonId,
    },
    /// Put it on hold, with a reason.
    Hold {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
    /// Take it up again, in the state it was in.
    Resume {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
    },
    /// Cancel it, with a reason.
    Cancel {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
    /// Take it a step on, or back to be mended.
    Advance {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// To which state.
        to: VacancyState,
    },
    /// Set a rule aside, with a reason.
    Override {
        /// For which.
        vacancy: VacancyId,
        /// The rule's id.
        rule: String,
        /// Why.
        reason: String,
    },
    /// Make a new edition of the reglement after publication, with a reason.
    Amend {
        /// Of which.
        vacancy: VacancyId,
        /// The version of the edition looked at.
        seen: i64,
        /// What it becomes.
        draft: Box<ReglementDraft>,
        /// Why.
        reason: String,
    },
    /// Change, add or drop a criterion after publication, with a reason: what was scored stays with the old one.
    AmendCriterion {
        /// Of which.
        vacancy: VacancyId,
        /// The change.
        edit: Edit<CriterionDraft>,
        /// Why.
        reason: String,
    },
    /// Give it another closing date after publication, with a reason.
    MoveClosing {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// When it closes.
        closes: Option<NaiveDateTime>,
        /// Why.
        reason: String,
    },
    /// Record that nobody is suitable, with a reason.
    Nobody {
        /// For which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
    /// Extend the contract of a temporary need, with a reason.
    Extend {
        /// For which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// Until when.
        until: Option<NaiveDate>,
        /// Why.
        reason: String,
    },
    /// Hand it to a colleague for a time, with a reason.
    HandOver {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// To whom.
        to: PersonId,
        /// Why.
        reason: String,
    },
    /// Give it back to the one whose it is.
    GiveBack {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
    },
    /// Add, change or remove a part.
    Part {
        /// Of which.
        vacancy: VacancyId,
        /// The part and what is done.
        part: Part,
    },
    /// Declare a juror's interests.
    Declare {
        /// Of which.
        vacancy: VacancyId,
        /// The seat.
        juror: JurorId,
        /// The version looked at.
        seen: i64,
        /// The interest; empty: none.
        interest: String,
    },
    /// Record what the redeployment office answered.
    Redeployment {
        /// Which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// When it answered.
        on: Option<NaiveDate>,
        /// What it answered.
        answer: String,
        /// What became of each who has priority.
        #[serde(default)]
        people: Vec<PoolAnswer>,
        /// Nobody of them is suitable, for the reason the answer gives.
        #[serde(default)]
        nobody: bool,
    },
    /// Name the reserve people are called from.
    CallReserve {
        /// For which.
        vacancy: VacancyId,
        /// The version looked at.
        seen: i64,
        /// The vacancy that made the reserve.
        from: VacancyId,
    },
    /// Write a note.
    Note {
        /// About which.
        vacancy: VacancyId,
        /// The text.
        body: String,
    },
}

impl From<VacancyCommand> for Command {
    fn from(command: VacancyCommand) -> Self {
        Self::Vacancy(command)
    }
}

impl VacancyCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Create { .. } => Act::VacancyCreate,
            Self::Edit { .. } | Self::Redeployment { .. } | Self::CallReserve { .. } => Act::VacancyEdit,
            Self::Copy { .. } => Act::VacancyCopy,
            Self::ChangeOwner { .. } => Act::VacancyChangeOwner,
            Self::Hold { .. } => Act::VacancyHold,
            Self::Resume { .. } => Act::VacancyResume,
            Self::Cancel { .. } => Act::VacancyCancel,
            Self::Advance { to, .. } => advance::act(*to),
            Self::Override { .. } => Act::VacancyOverride,
            Self::Amend { .. } | Self::AmendCriterion { .. } => Act::VacancyAmend,
            Self::MoveClosing { .. } => Act::VacancyMoveClosing,
            Self::Nobody { .. } => Act::VacancyNobody,
            Self::Extend { .. } => Act::VacancyExtend,
            Self::HandOver { .. } | Self::GiveBack { .. } => Act::VacancyHandOver,
            Self::Part { part, .. } => part::act(part),
            Self::Declare { .. } => Act::VacancyJury,
            Self::Note { .. } => Act::VacancyNote,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Create { entity, fields } => fields::create(desk, *entity, fields),
            Self::Edit { vacancy, seen, change } => fields::edit(desk, *vacancy, *seen, change),
            Self::Copy { vacancy, number, title } => copy::copy(desk, *vacancy, number, title),
            Self::ChangeOwner { vacancy, seen, owner } => owner::change(desk, *vacancy, *seen, *owner),
            Self::Hold { vacancy, seen, reason } => state::hold(desk, *vacancy, *seen, reason),
            Self::Resume { vacancy, seen } => state::resume(desk, *vacancy, *seen),
            Self::Cancel { vacancy, seen, reason } => state::cancel(desk, *vacancy, *seen, reason),
            Self::Advance { vacancy, seen, to } => advance::advance(desk, *vacancy, *seen, *to),
            Self::Override { vacancy, rule, reason } => depart::set_aside(desk, *vacancy, rule, reason),
            Self::AmendCriterion { vacancy, edit, reason } => rubric::amend(desk, *vacancy, edit, reason),
            Self::Amend {
                vacancy,
                seen,
                draft,
                reason,
            } => depart::amend(desk, *vacancy, *seen, draft, reason),
            Self::MoveClosing {
                vacancy,
                seen,
                closes,
                reason,
            } => depart::move_closing(desk, *vacancy, *seen, *closes, reason),
            Self::Nobody { vacancy, seen, reason } => depart::nobody(desk, *vacancy, *seen, reason),
            Self::Extend {
                vacancy,
                seen,
                until,
                reason,
            } => contract::extend(desk, *vacancy, *seen, *until, reason),
            Self::HandOver {
                vacancy,
                seen,
                to,
                reason,
            } => owner::hand_over(desk, *vacancy, *seen, *to, reason),
            Self::GiveBack { vacancy, seen } => owner::give_back(desk, *vacancy, *seen),
            Self::Part { vacancy, part } => part::carry_out(desk, *vacancy, part),
            Self::Declare {
                vacancy,
                juror,
                seen,
                interest,
            } => jury::declare(desk, *vacancy, *juror, *seen, interest),
            Self::Redeployment {
                vacancy,
                seen,
                on,
                answer,
                people,
                nobody,
            } => fields::redeployment(desk, *vacancy, *seen, *on, answer, (people, *nobody)),
            Self::CallReserve { vacancy, seen, from } => reserve::call(desk, *vacancy, *seen, *from),
            Self::Note { vacancy, body } => note::add(desk, *vacancy, body),
        }
    }
}
