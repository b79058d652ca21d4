//! The stages of a PV: what was judged, when and where, and how each candidate came out of it.

use crate::domain::{
    ApplicationState, CriterionFamily, EnrolmentState, Outcome, OverrideGround, Scoring, StageKind, Verdict,
};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// Somebody who applied.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Candidate {
    /// The number in this PV, from 1, by name.
    pub number: usize,
    /// The name, family name first; "Kandidaat 07" while the judging is anonymous.
    pub name: String,
    /// When the application came in, on the local clock.
    pub received: NaiveDateTime,
    /// A late application that was admitted all the same.
    pub admitted_late: bool,
    /// Where the selection left the candidate: whoever was chosen, is in the reserve or was made an offer afterwards is suitable here.
    pub state: ApplicationState,
    /// The stage it is in or stopped at: its place in [`super::Content::stages`], from 0.
    pub stopped_at: Option<usize>,
    /// The weighted total that ranks, in hundredths.
    pub score: Option<i64>,
    /// Why, where the outcome is negative or was motivated; empty: nothing was written.
    pub motive: String,
}

/// A stage with everything that was done in it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct StagePart {
    /// What it is.
    pub kind: StageKind,
    /// Its name.
    pub name: String,
    /// How it is scored.
    pub scoring: Scoring,
    /// The highest total, in hundredths.
    pub maximum: i64,
    /// The total needed, in hundredths; none: each criterion has its own.
    pub pass_mark: Option<i64>,
    /// It tests behavioural competences.
    pub competence_part: bool,
    /// It tests competences of the function.
    pub function_part: bool,
    /// Who judged in it did not read who the candidates are.
    pub anonymous: bool,
    /// When its total decides between equal scores, 1 first.
    pub tie_order: Option<i64>,
    /// Whether anybody was decided upon in it: a preselection may turn out not to be needed.
    pub held: bool,
    /// Its criteria in order, as they stood at the end; [`Line::given`] follows this order.
    pub criteria: Vec<Criterion>,
    /// The names of criteria that were replaced or dropped, with the day.
    pub retired: Vec<(String, NaiveDate)>,
    /// How many came out of it how.
    pub counts: Counts,
    /// The events that were held for it, by date; cancelled ones are incidents.
    pub events: Vec<EventPart>,
    /// The candidates in it, by name.
    pub lines: Vec<Line>,
}

/// A criterion.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Criterion {
    /// Its name.
    pub name: String,
    /// Behavioural or functional.
    pub family: CriterionFamily,
    /// The level of the competence book, 1 to 3.
    pub level: Option<i64>,
    /// On which scale it is scored.
    pub scale: Scoring,
    /// The highest score, in hundredths.
    pub maximum: i64,
    /// The lowest passing score, in hundredths; none: none of its own.
    pub pass_mark: Option<i64>,
    /// How heavily it counts.
    pub weight: i64,
    /// Whether it counts for the total at all.
    pub counts: bool,
    /// Whether failing it fails the stage.
    pub essential: bool,
    /// When it decides between equal scores, 1 first.
    pub tie_order: Option<i64>,
}

/// How many came into a stage, and how they came out of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Candidates in it.
    pub candidates: usize,
    /// Passed; found suitable in the last stage.
    pub passed: usize,
    /// Exempted on an earlier result.
    pub exempt: usize,
    /// Went on provisionally.
    pub on_hold: usize,
    /// Did not pass; found unsuitable in the last stage.
    pub failed: usize,
    /// Late or incomplete, so not taken in.
    pub not_admitted: usize,
    /// Withdrew.
    pub withdrawn: usize,
    /// Did not come.
    pub no_show: usize,
    /// Were shut out.
    pub excluded: usize,
    /// Nothing was decided yet: only in a preview.
    pub undecided: usize,
}

impl Counts {
    /// Counts one more who came out of it like this; `None`: not decided.
    pub fn add(&mut self, outcome: Option<Outcome>) {
        self.candidates += 1;
        let count = match outcome {
            Some(Outcome::Passed | Outcome::Suitable) => &mut self.passed,
            Some(Outcome::Exempt) => &mut self.exempt,
            Some(Outcome::OnHold) => &mut self.on_hold,
            Some(Outcome::Failed | Outcome::Unsuitable) => &mut self.failed,
            Some(Outcome::Late | Outcome::Incomplete) => &mut self.not_admitted,
            Some(Outcome::Withdrawn) => &mut self.withdrawn,
            Some(Outcome::NoShow) => &mut self.no_show,
            Some(Outcome::Excluded) => &mut self.excluded,
            None => &mut self.undecided,
        };
        *count += 1;
    }
}

/// An event that was held.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct EventPart {
    /// Its title.
    pub title: String,
    /// Where; empty: not said.
    pub place: String,
    /// Its first day.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub until: Option<NaiveDate>,
    /// Its sessions, by time.
    pub sessions: Vec<SessionPart>,
}

/// A session of an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SessionPart {
    /// Its name; empty: none.
    pub name: String,
    /// From when.
    pub starts: Option<NaiveDateTime>,
    /// Until when.
    pub ends: Option<NaiveDateTime>,
    /// The room; empty: not said.
    pub room: String,
    /// Who of the jury sat there, by name; union delegates left out.
    pub jurors: Vec<String>,
    /// The union delegates who were there, by name.
    pub delegates: Vec<String>,
}

/// A candidate in a stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Line {
    /// Who: [`Candidate::number`].
    pub candidate: usize,
    /// What the jury gave, in the order of [`StagePart::criteria`]; none: nothing.
    pub given: Vec<Option<Given>>,
    /// The answers to the formal conditions, in the order of [`super::Content::conditions`]; empty outside the screening.
    pub conditions: Vec<Option<ConditionResult>>,
    /// The weighted total, in hundredths; none: there is none.
    pub total: Option<i64>,
    /// How many sheets were handed in.
    pub sheets: usize,
    /// What was decided; none: nothing yet.
    pub outcome: Option<Outcome>,
    /// When.
    pub decided_on: Option<NaiveDate>,
    /// Why; empty: nothing was written.
    pub motive: String,
    /// On what ground the decision departs from the sheets, where it does.
    pub ground: Option<OverrideGround>,
    /// On what an exemption rests.
    pub exemption: Option<Exemption>,
    /// Who was noted as absent or late at a session of it.
    pub attendance: Option<Attendance>,
    /// Jurors who did not judge this candidate because of a tie, by name.
    pub recused: Vec<String>,
}

/// What a jury gave for a criterion.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Given {
    /// The points, in hundredths; said in the words of [`Criterion::scale`].
    pub points: i64,
    /// The jury agreed upon it, instead of the mean of the sheets.
    pub agreed: bool,
    /// Whether it reaches the criterion's own pass mark; none: there is none.
    pub met: Option<bool>,
}

/// The answer to a formal condition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ConditionResult {
    /// Voldoet or voldoet niet.
    pub verdict: Verdict,
    /// Why; empty: nothing was written.
    pub motive: String,
}

/// What an exemption rests on (V-31).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Exemption {
    /// The day of the candidate's consent.
    pub consent_on: Option<NaiveDate>,
    /// The line manager who was consulted, by name.
    pub manager: String,
    /// When.
    pub consulted_on: Option<NaiveDate>,
    /// Whether the earlier scores count in the ranking.
    pub scored: bool,
    /// The earlier results, in the order of the criteria.
    pub results: Vec<Basis>,
}

/// An earlier result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Basis {
    /// The criterion it stands for, by name.
    pub criterion: String,
    /// The level that was reached.
    pub level: Option<i64>,
    /// What was given, in hundredths.
    pub points: Option<i64>,
    /// Out of how many, in hundredths.
    pub maximum: Option<i64>,
    /// The day of the test.
    pub tested_on: Option<NaiveDate>,
    /// Until when it counts.
    pub counts_until: Option<NaiveDate>,
    /// Where; empty: not said.
    pub source: String,
}

/// What was noted about a candidate who was expected.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Attendance {
    /// Absent or late.
    pub state: EnrolmentState,
    /// On which day.
    pub on: Option<NaiveDate>,
}
