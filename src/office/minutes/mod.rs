//! The PV: what it would say, drawing it, signing it, correcting it, remarks of union delegates (domain 2.7, V-50).
//!
//! A drawn edition never changes. What it rests on may: then it is stale, nobody signs it any more, and a new edition is asked. Whether it is,
//! is seen by assembling what it would say now ([`standing`]), so that no act of another area can forget to say so.

pub mod assemble;
mod draw;
pub mod query;
mod sign;
pub mod standing;

pub use query::{MinutesQuery, MinutesReply, Missing, Overview, Way};

pub(in crate::office) use draw::at_step;

use crate::domain::{DocumentId, PersonId, VacancyId};
use crate::office::{Act, Command, Desk, Done, Failure};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A write about a PV. `digest` is that of the edition the person looked at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum MinutesCommand {
    /// Draw it up: the first edition.
    Draw {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// The version of the vacancy looked at.
        seen: i64,
    },
    /// Draw a new edition that takes the place of the one before; the jury signs anew.
    Correct {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// The version of the vacancy looked at.
        seen: i64,
        /// What changed and why.
        why: String,
    },
    /// Sign it, in the own name.
    Sign {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// The digest of what was read.
        digest: String,
    },
    /// Refuse to sign it, with a remark.
    Refuse {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// The digest of what was read.
        digest: String,
        /// Why.
        remark: String,
    },
    /// Record that a juror without an account signed it on paper.
    Paper {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// The digest of what was signed.
        digest: String,
        /// Who signed.
        juror: PersonId,
        /// The document of the vacancy that shows it.
        document: DocumentId,
    },
    /// Record what a union delegate remarked, for the annex.
    Remark {
        /// About which vacancy.
        vacancy: VacancyId,
        /// The delegate.
        name: String,
        /// The union.
        organisation: String,
        /// The day it was made.
        on: Option<NaiveDate>,
        /// What.
        text: String,
    },
    /// Withdraw an edition nobody has answered yet.
    Withdraw {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// Its digest.
        digest: String,
    },
}

impl From<MinutesCommand> for Command {
    fn from(command: MinutesCommand) -> Self {
        Self::Minutes(command)
    }
}

impl MinutesCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Draw { .. } => Act::MinutesDraw,
            Self::Correct { .. } => Act::MinutesCorrect,
            Self::Sign { .. } => Act::MinutesSign,
            Self::Refuse { .. } => Act::MinutesRefuse,
            Self::Paper { .. } => Act::MinutesPaper,
            Self::Remark { .. } => Act::MinutesRemark,
            Self::Withdraw { .. } => Act::MinutesWithdraw,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Draw { vacancy, seen } => draw::first(desk, *vacancy, *seen),
            Self::Correct { vacancy, seen, why } => draw::correct(desk, *vacancy, *seen, why),
            Self::Sign { vacancy, digest } => sign::sign(desk, *vacancy, digest),
            Self::Refuse {
                vacancy,
                digest,
                remark,
            } => sign::refuse(desk, *vacancy, digest, remark),
            Self::Paper {
                vacancy,
                digest,
                juror,
                document,
            } => sign::on_paper(desk, *vacancy, digest, *juror, *document),
            Self::Remark {
                vacancy,
                name,
                organisation,
                on,
                text,
            } => sign::remark(desk, *vacancy, (name, organisation), *on, text),
            Self::Withdraw { vacancy, digest } => draw::withdraw(desk, *vacancy, digest),
        }
    }
}
