//! Complaints: writing down that one came, and how it was answered (K1). Both are read in the history of the vacancy.

use crate::domain::deadline::{self, DeadlineKind};
use crate::domain::limit::Room;
use crate::domain::{ApplicationId, ComplaintId, Message, Problem, VacancyId, settle};
use crate::office::{Act, Desk, Done, Failure, rights, visibility};
use crate::store::vacancy::Facts;
use crate::store::{application, complaint, setting};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A write about complaints. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum ComplaintCommand {
    /// Write down that one came.
    Register {
        /// About which procedure.
        vacancy: VacancyId,
        /// Whose: an application for it, when it is a candidate's.
        #[serde(default)]
        application: Option<ApplicationId>,
        /// The day it came: the term counts from it.
        received: NaiveDate,
        /// What it is about.
        subject: String,
    },
    /// Write down how it was answered.
    Answer {
        /// Which.
        complaint: ComplaintId,
        /// The version looked at.
        seen: i64,
        /// The day of the answer.
        on: NaiveDate,
        /// What was answered.
        answer: String,
    },
}

impl From<ComplaintCommand> for crate::office::Command {
    fn from(command: ComplaintCommand) -> Self {
        Self::Complaint(command)
    }
}

impl ComplaintCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Register { .. } => Act::ComplaintRegister,
            Self::Answer { .. } => Act::ComplaintAnswer,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Register {
                vacancy,
                application,
                received,
                subject,
            } => register(desk, *vacancy, *application, *received, subject),
            Self::Answer {
                complaint,
                seen,
                on,
                answer,
            } => answered(desk, *complaint, *seen, *on, answer),
        }
    }
}

fn may(desk: &Desk<'_>, act: Act, vacancy: VacancyId) -> Result<Facts, Failure> {
    let facts = visibility::candidate_facts(&desk.counter(), vacancy)?;
    rights::check(desk.actor, act, &visibility::matter(&facts))?;
    Ok(facts)
}

fn register(
    desk: &Desk<'_>,
    vacancy: VacancyId,
    of: Option<ApplicationId>,
    received: NaiveDate,
    subject: &str,
) -> Result<Done, Failure> {
    let facts = may(desk, Act::ComplaintRegister, vacancy)?;
    if let Some(of) = of
        && application::vacancy_of(desk.connection(), of)? != Some(vacancy)
    {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    }
    let mut problems = Vec::new();
    if received > desk.clock.today() {
        problems.push(Problem::block("K1", Message::new("refused-complaint-future")).at("received"));
    }
    if subject.trim().is_empty() {
        problems.push(Problem::block("K1", Message::new("refused-complaint-subject")).at("subject"));
    }
    problems.extend(Room::Text.check("K1", subject, "subject"));
    settle(problems)?;
    let id = complaint::add(desk.tx, vacancy, of, received, subject.trim())?;
    note_subjects(desk, vacancy, of)?;
    let mut done = Message::new("done-complaint").with("number", facts.number.as_str());
    match last_day(desk, &facts, received)? {
        Some(last) => done = done.with("last", last),
        None => done = Message::new("done-complaint-no-term").with("number", facts.number),
    }
    Ok(Done::new(done).made(id))
}

fn answered(desk: &Desk<'_>, id: ComplaintId, seen: i64, on: NaiveDate, answer: &str) -> Result<Done, Failure> {
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let row = complaint::complaint(desk.connection(), id)?.ok_or_else(gone)?;
    let facts = may(desk, Act::ComplaintAnswer, row.vacancy)?;
    if let Some(before) = row.answered {
        let message = Message::new("refused-complaint-answered").with("when", before);
        return Err(Problem::block("K1", message).into());
    }
    let mut problems = Vec::new();
    if on > desk.clock.today() {
        problems.push(Problem::block("K1", Message::new("refused-answer-future")).at("on"));
    }
    if let Some(received) = row.received.filter(|received| on < *received) {
        let message = Message::new("refused-answer-early").with("when", received);
        problems.push(Problem::block("K1", message).at("on"));
    }
    if answer.trim().is_empty() {
        problems.push(Problem::block("K1", Message::new("refused-answer-missing")).at("answer"));
    }
    settle(problems)?;
    complaint::answer(desk.tx, id, seen, on, answer.trim())?;
    note_subjects(desk, row.vacancy, row.application)?;
    let mut warnings = Vec::new();
    if let Some(received) = row.received
        && let Some(last) = last_day(desk, &facts, received)?.filter(|last| on > *last)
    {
        let late = Message::new("warn-answer-late")
            .with("n", (on - last).num_days())
            .with("last", last);
        warnings.push(Problem::warn("K1", late));
    }
    let done = Message::new("done-complaint-answered").with("number", facts.number);
    Ok(Done::new(done).made(id).warned(warnings))
}

/// The last day to answer a complaint that came on a day, by the term in force then.
fn last_day(desk: &Desk<'_>, facts: &Facts, received: NaiveDate) -> Result<Option<NaiveDate>, Failure> {
    let Some(term) = DeadlineKind::Complaint.term() else {
        return Ok(None);
    };
    let amount = setting::number(desk.connection(), term.key, facts.entity, received)?;
    Ok(deadline::end(received, amount, term.unit))
}

fn note_subjects(desk: &Desk<'_>, vacancy: VacancyId, of: Option<ApplicationId>) -> Result<(), Failure> {
    desk.tx.about("vacancy", vacancy)?;
    if let Some(of) = of {
        desk.tx.about("application", of)?;
    }
    Ok(())
}
