//! The redeployment pool: who is in it, kept by who keeps files, and read by everybody who does, for it spans all entities (H1).
//!
//! Why somebody is in it is told only to who keeps the pool of the person's own entity: a vacancy elsewhere asks what somebody can, not
//! what happened (AVG 5.1.c).

pub mod query;

pub use query::{RedeploymentQuery, RedeploymentReply};

use crate::domain::redeployment::{self, RULE, Stay};
use crate::domain::{EntityId, Message, PersonId, Problem, RedeploymentId, RedeploymentReason, Refusal, grade, settle};
use crate::office::candidate::add::{Contact, known_or_new};
use crate::office::person::face;
use crate::office::privacy::person as privacy;
use crate::office::rights::{self, Matter};
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Command, Desk, Done, Failure};
use crate::store::person;
use crate::store::redeployment as rows;
use crate::store::row;
use chrono::NaiveDate;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

/// What is written down of somebody in the pool.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// The entity the person works for.
    pub entity: EntityId,
    /// The rank and the grade, as the list of grades has them: `B1`, `deskundige`.
    pub rank: String,
    /// The grade.
    pub grade: String,
    /// The function family, as vacancies have it; may be empty.
    #[serde(default)]
    pub family: String,
    /// Why.
    pub reason: RedeploymentReason,
    /// The first day.
    pub since: NaiveDate,
    /// The last day, where one is known.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// A write about the pool. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum RedeploymentCommand {
    /// Put somebody in the pool.
    Add {
        /// Who, when it is somebody on file.
        #[serde(default)]
        person: Option<PersonId>,
        /// Who, when not; somebody with the same name and address is the same person.
        #[serde(default)]
        contact: Contact,
        /// What is written down.
        place: Draft,
    },
    /// Correct what is written down.
    Edit {
        /// Which place.
        id: RedeploymentId,
        /// The version looked at.
        seen: i64,
        /// What is written down.
        place: Draft,
    },
    /// End a place: the person has another post, or left.
    End {
        /// Which place.
        id: RedeploymentId,
        /// The version looked at.
        seen: i64,
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
}

impl From<RedeploymentCommand> for Command {
    fn from(command: RedeploymentCommand) -> Self {
        Self::Redeployment(command)
    }
}

impl RedeploymentCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Add { .. } => Act::RedeploymentAdd,
            Self::Edit { .. } => Act::RedeploymentEdit,
            Self::End { .. } => Act::RedeploymentEnd,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Add { person, contact, place } => add(desk, *person, contact, place),
            Self::Edit { id, seen, place } => edit(desk, *id, *seen, place),
            Self::End { id, seen, on, reason } => end(desk, *id, *seen, *on, reason),
        }
    }
}

fn gone() -> Failure {
    Problem::block("gone", Message::new("refused-gone")).into()
}

fn add(desk: &Desk<'_>, person: Option<PersonId>, contact: &Contact, place: &Draft) -> Result<Done, Failure> {
    rights::check(desk.actor, Act::RedeploymentAdd, &Matter::of(place.entity))?;
    let mut found = place.problems(desk.clock.today());
    if person.is_none() {
        found.extend(contact.trimmed().problems());
    }
    let mut warnings = settle(found).map_err(Failure::Refused)?;
    let person = if let Some(person) = person {
        // Who may not see somebody's file does not name him or her by its number.
        face::look_up(&desk.counter(), person)?.card.id
    } else {
        let (person, alike) = known_or_new(desk, &contact.trimmed())?;
        warnings.extend(alike);
        person
    };
    if let Some(problem) = privacy::restricted(desk, Act::RedeploymentAdd, person)? {
        return Err(problem.into());
    }
    let name = person::card(desk.connection(), person)?.ok_or_else(gone)?.name();
    if rows::of_person(desk.connection(), person)?.is_some() {
        let message = Message::new("refused-pool-already").with("name", name);
        return Err(Problem::block(RULE, message).into());
    }
    desk.tx.about("person", person)?;
    let mut values = place.values();
    values.push(("person_id", Value::Integer(person.0)));
    values.push(("recorded_by", Value::Integer(desk.me().0)));
    let id = rows::add(desk.tx, &values)?;
    Ok(Done::new(Message::new("done-pool-added").with("name", name))
        .made(id)
        .warned(warnings))
}

/// A place the actor may write on.
fn authorised(desk: &Desk<'_>, act: Act, id: RedeploymentId) -> Result<rows::PoolRow, Failure> {
    let row = rows::one(desk.connection(), id)?.ok_or_else(gone)?;
    rights::check(desk.actor, act, &Matter::of(row.entity))?;
    desk.tx.about("person", row.person)?;
    Ok(row)
}

/// What is over is not written on any more.
fn refuse_ended(row: &rows::PoolRow) -> Result<(), Problem> {
    if row.stay.ended.is_none() {
        return Ok(());
    }
    let message = Message::new("refused-pool-ended").with("name", row.name.as_str());
    Err(Problem::block(RULE, message))
}

fn edit(desk: &Desk<'_>, id: RedeploymentId, seen: i64, place: &Draft) -> Result<Done, Failure> {
    let row = authorised(desk, Act::RedeploymentEdit, id)?;
    refuse_ended(&row)?;
    rights::check(desk.actor, Act::RedeploymentEdit, &Matter::of(place.entity))?;
    settle(place.problems(desk.clock.today())).map_err(Failure::Refused)?;
    rows::update(desk.tx, id, seen, &place.values())?;
    Ok(Done::new(Message::new("done-pool-edited").with("name", row.name)))
}

fn end(desk: &Desk<'_>, id: RedeploymentId, seen: i64, on: NaiveDate, reason: &str) -> Result<Done, Failure> {
    let row = authorised(desk, Act::RedeploymentEnd, id)?;
    refuse_ended(&row)?;
    let reason = reason_of(reason)?;
    if on < row.stay.since || on > desk.clock.today() {
        return Err(Problem::block(RULE, Message::new("refused-pool-end-day"))
            .at("on")
            .into());
    }
    let values = [
        ("ended_on", Value::Text(on.to_string())),
        ("ended_reason", Value::Text(reason.to_owned())),
    ];
    rows::update(desk.tx, id, seen, &values)?;
    Ok(Done::new(Message::new("done-pool-ended").with("name", row.name)))
}

impl Draft {
    fn known(&self) -> Option<&'static grade::Grade> {
        let mut grades = grade::grades().iter();
        grades.find(|known| known.rank == self.rank && known.grade == self.grade)
    }

    fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        let stay = Stay {
            since: self.since,
            until: self.until,
            ended: None,
        };
        let mut found = redeployment::stay_problems(stay, today);
        match self.known() {
            None => found.push(Problem::block(RULE, Message::new("refused-pool-grade")).at("grade")),
            Some(known) if !grade::redeployment_first(known.rank) => {
                found.push(Problem::block(RULE, Message::new("refused-pool-rank")).at("grade"));
            }
            Some(_) => {}
        }
        found
    }

    fn values(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &str| Value::Text(text.trim().to_owned());
        let day = |day: Option<NaiveDate>| Value::Text(day.map(|day| day.to_string()).unwrap_or_default());
        let level = self.known().map(|known| row::coded(known.level));
        vec![
            ("entity_id", Value::Integer(self.entity.0)),
            ("level", level.unwrap_or(Value::Null)),
            ("rank", text(&self.rank)),
            ("grade", text(&self.grade)),
            ("function_family", text(&self.family)),
            ("reason", row::coded(self.reason)),
            ("since_on", day(Some(self.since))),
            ("until_on", day(self.until)),
        ]
    }
}

/// What was answered about somebody with priority.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PoolAnswer {
    /// The place in the pool.
    pub place: RedeploymentId,
    /// What became of this person.
    pub outcome: crate::domain::RedeploymentOutcome,
    /// Why.
    #[serde(default)]
    pub motive: String,
}

/// Writes down what became of everybody with priority for a vacancy; `nobody`: none of them is suitable, for the reason that is given of
/// the whole.
///
/// # Errors
/// V-14 when nothing is said of somebody; what the store could not do.
pub(in crate::office) fn answer(
    desk: &Desk<'_>,
    vacancy: crate::domain::VacancyId,
    given: &[PoolAnswer],
    nobody: bool,
    whole: &str,
) -> Result<(), Failure> {
    use crate::domain::RedeploymentOutcome as O;
    let fitting = rows::fitting(desk.connection(), vacancy, desk.clock.today())?;
    let unknown = given
        .iter()
        .filter(|answer| fitting.iter().all(|one| one.place.id != answer.place));
    let unknown = unknown.count();
    if unknown > 0 {
        let message = Message::new("refused-pool-unknown").with("n", unknown);
        return Err(Problem::block(RULE, message).at("answer").into());
    }
    let said = |one: &rows::Fitting| -> Option<(O, String)> {
        let own = given.iter().find(|answer| answer.place == one.place.id);
        match own {
            Some(own) => Some((own.outcome, own.motive.trim().to_owned())),
            // Whoever was answered why not stays so.
            None if nobody && one.answer.as_ref().is_none_or(|(outcome, _)| *outcome == O::Proposed) => {
                Some((O::Unsuitable, whole.trim().to_owned()))
            }
            None => one.answer.clone(),
        }
    };
    let said: Vec<(&rows::Fitting, Option<(O, String)>)> = fitting.iter().map(|one| (one, said(one))).collect();
    let answered: Vec<redeployment::Answered<'_>> = said
        .iter()
        .map(|(one, answer)| redeployment::Answered {
            name: &one.place.name,
            outcome: answer.as_ref().map(|(outcome, _)| *outcome),
            motive: answer.as_ref().map_or("", |(_, motive)| motive.as_str()),
        })
        .collect();
    if let Some(problem) = redeployment::unanswered(&answered) {
        return Err(Refusal {
            problems: vec![problem.at("answer")],
        }
        .into());
    }
    for (one, answer) in &said {
        if let Some((outcome, motive)) = answer
            && one.answer.as_ref() != answer.as_ref()
        {
            rows::answer(desk.tx, vacancy, one.place.id, *outcome, motive, desk.me())?;
        }
    }
    Ok(())
}
