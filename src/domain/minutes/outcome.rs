//! What a procedure came to: the ranking, the reserve, who was shut out, what was done otherwise, what happened besides.

use super::IncidentKind;
use crate::domain::{DepartureKind, OverrideGround, ReserveKind};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// The ranking.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Ranking {
    /// Whether the reglement ranks; otherwise the suitable are listed by name.
    pub ranked: bool,
    /// What decides between equal scores, by name, the first at the front.
    pub rules: Vec<String>,
    /// The suitable.
    pub lines: Vec<RankLine>,
}

/// Somebody in the ranking.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RankLine {
    /// The place; none: the reglement does not rank, or there is no score.
    pub place: Option<usize>,
    /// Whether others have the same place.
    pub shared: bool,
    /// The rule that set this candidate apart from equals: its place in [`Ranking::rules`], from 0.
    pub by_rule: Option<usize>,
    /// Who: [`super::Candidate::number`].
    pub candidate: usize,
    /// The score, in hundredths.
    pub score: Option<i64>,
}

/// The reserve a procedure makes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reserve {
    /// Ranked or not.
    pub kind: ReserveKind,
    /// How long it holds, in months.
    pub months: i64,
    /// Who is in it when the PV is drawn, by place and name.
    pub members: Vec<Member>,
}

/// Somebody in the reserve.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Member {
    /// Who: [`super::Candidate::number`].
    pub candidate: usize,
    /// The place in the ranking.
    pub place: Option<usize>,
}

/// Somebody who was shut out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Exclusion {
    /// Who: [`super::Candidate::number`].
    pub candidate: usize,
    /// When.
    pub on: Option<NaiveDate>,
    /// Why.
    pub motive: String,
}

/// Something done otherwise than a rule or an announcement has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Departure {
    /// When.
    pub on: NaiveDate,
    /// What kind.
    pub kind: DepartureKind,
    /// From which rule: `V-9`; empty: none by name.
    pub rule: String,
    /// On what ground a decision departs from the sheets.
    pub ground: Option<OverrideGround>,
    /// A decision was taken back.
    pub taken_back: bool,
    /// Why.
    pub reason: String,
    /// By whom, by name.
    pub by: String,
    /// For which candidate: [`super::Candidate::number`].
    pub candidate: Option<usize>,
}

/// Something that happened besides.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Incident {
    /// What.
    pub kind: IncidentKind,
    /// When it began or came.
    pub on: NaiveDate,
    /// When it ended or was answered; none: it still runs, or lasted no time.
    pub until: Option<NaiveDate>,
    /// What it is about: the event that was cancelled, the edition of the reglement; empty: nothing by name.
    pub about: String,
    /// The moment it was moved to, where it moved one: another closing date.
    pub moment: Option<NaiveDateTime>,
    /// Why, or how; empty of a complaint, whose words may tell of somebody's health.
    pub reason: String,
}
