//! Who judged, who attended, who signed.

use super::{JuryChangeKind, SignatureState, SignatureWay};
use crate::domain::{JurorRole, PersonId};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// Somebody on the jury; union delegates stand apart.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct JurorPart {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// As what.
    pub role: JurorRole,
    /// The interest declared; empty: none.
    pub interest: String,
    /// When it was declared; none: nothing was declared.
    pub declared_on: Option<NaiveDate>,
    /// The candidates he or she did not judge because of a tie.
    pub recused: Vec<Recusal>,
}

/// A tie of a juror to a candidate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Recusal {
    /// Whose: [`super::Candidate::number`].
    pub candidate: usize,
    /// When it was declared.
    pub declared_on: Option<NaiveDate>,
}

/// A change of the jury.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct JuryChange {
    /// When.
    pub on: NaiveDate,
    /// What.
    pub kind: JuryChangeKind,
    /// Whom it is about, by name.
    pub name: String,
    /// The seat: the new one, or the one that was left.
    pub role: JurorRole,
    /// Who recorded it, by name.
    pub by: String,
}

/// A union delegate: attends, takes no part in the deliberation and does not read the PV (domain 2.6).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Delegate {
    /// The name.
    pub name: String,
    /// The sessions at which he or she was; none: did not attend.
    pub visits: Vec<Visit>,
}

/// A session somebody attended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Visit {
    /// When it began.
    pub starts: Option<NaiveDateTime>,
    /// The event, by title.
    pub event: String,
}

/// The signature of a juror.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Signature {
    /// Whose.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The seat on the jury.
    pub role: JurorRole,
    /// Where it stands.
    pub state: SignatureState,
    /// How it was given; none: it is still asked.
    pub way: Option<SignatureWay>,
    /// When, on the local clock.
    pub at: Option<NaiveDateTime>,
    /// The digest of what was signed or refused; empty: it is still asked.
    pub digest: String,
    /// Why it was refused; empty otherwise.
    pub remark: String,
    /// Who recorded a signature on paper, by name; empty otherwise.
    pub recorded_by: String,
    /// The document that shows a signature on paper, by name; empty otherwise.
    pub document: String,
}

/// What a union delegate remarked about the course of the selection, for the annex.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct UnionRemark {
    /// The delegate, by name.
    pub name: String,
    /// The union.
    pub organisation: String,
    /// The day it was made.
    pub on: NaiveDate,
    /// What.
    pub text: String,
    /// Who recorded it, by name.
    pub recorded_by: String,
}
