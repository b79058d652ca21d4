//! One approval with everything an approver needs to see, on one screen.

use super::answer::round_of;
use super::fit::{Ground, Unfit};
use super::preview::{self, Passage};
use super::query::{Earlier, patient, rounds};
use crate::domain::minutes::Minutes;
use crate::domain::rules::vacancy::missing_for;
use crate::domain::{ApprovalId, ApprovalState, ApprovalSubject, Coded, Problem, VacancyId, VacancyState};
use crate::office::minutes::standing::checklist;
use crate::office::vacancy::dossier;
use crate::office::visibility::{self, approval_row};
use crate::office::{Act, Counter, Failure, history};
use crate::store::approval::{self, About, ApprovalRow, StepRow, Summary};
use crate::store::delegation;
use crate::store::departure::DepartureLine;
use crate::store::journal::{self, Change, EntryRow};
use crate::store::request::{self, RequestRow};
use crate::store::vacancy::{self, Facts};
use chrono::NaiveDate;

/// How many changes since the last round are read.
const CHANGES: usize = 30;

/// One approval with everything an approver needs to see.
#[derive(Clone, PartialEq, Debug)]
pub struct Detail {
    /// Its list row.
    pub row: ApprovalRow,
    /// Its steps, in order.
    pub steps: Vec<StepRow>,
    /// What is to be known of who is asked, for each step.
    pub standing: Vec<Standing>,
    /// The vacancy it is about.
    pub vacancy: Option<Summary>,
    /// Whether the asker may open that vacancy.
    pub opens: bool,
    /// The document it is about: the advert, or the reglement.
    pub text: Vec<Passage>,
    /// The PV, for who may read it, once it was drawn up.
    pub minutes: Option<Box<Minutes>>,
    /// What the checks find now, rules that were set aside among it.
    pub checks: Vec<Problem>,
    /// What was done otherwise than a rule or an announcement has it, oldest first.
    pub departures: Vec<DepartureLine>,
    /// The request it is about.
    pub request: Option<RequestRow>,
    /// Earlier rounds about the same, latest first.
    pub earlier: Vec<Earlier>,
    /// Since when changes are listed, in milliseconds: the end of the previous round, or when this one was asked.
    pub since: i64,
    /// What changed in the vacancy or the request since then, latest first.
    pub changes: Vec<(EntryRow, Vec<Change>)>,
}

/// What is to be known of who is asked a step that still waits.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// Why that person can answer no more.
    pub unfit: Option<Unfit>,
    /// Who answers in that person's place today, and until when.
    pub stands_in: Option<(String, NaiveDate)>,
}

impl Detail {
    /// The first step that waits for somebody who can answer no more, from 1.
    pub fn lost(&self) -> Option<i64> {
        let lost = self
            .steps
            .iter()
            .zip(&self.standing)
            .find(|(_, standing)| standing.unfit.is_some());
        lost.map(|(step, _)| step.position)
    }
}

pub(super) fn detail(counter: &Counter<'_>, id: ApprovalId) -> Result<Detail, Failure> {
    let connection = counter.connection;
    let mut row = approval_row(counter, id)?;
    patient(counter, std::slice::from_mut(&mut row))?;
    let earlier = earlier(counter, &row)?;
    let since = earlier
        .first()
        .and_then(|round| round.decided_at)
        .unwrap_or(row.requested_at);
    let steps = approval::steps(connection, id)?;
    let facts = match row.vacancy {
        Some(id) => vacancy::facts(connection, id, counter.actor.person)?,
        None => None,
    };
    let (checks, departures) = match &facts {
        Some(facts) => checked(counter, &row, facts)?,
        None => (Vec::new(), Vec::new()),
    };
    Ok(Detail {
        standing: standing(counter, &row, facts.as_ref(), &steps)?,
        opens: match (row.vacancy, row.request) {
            (Some(vacancy), _) => visibility::vacancy_facts(counter, vacancy).is_ok(),
            (None, Some(request)) => visibility::request_row(counter, request).is_ok(),
            (None, None) => false,
        },
        text: match row.vacancy {
            Some(vacancy) => preview::of(connection, row.subject, vacancy)?,
            None => Vec::new(),
        },
        minutes: match (row.subject, row.vacancy) {
            (ApprovalSubject::Procedure, Some(vacancy)) => preview::minutes(counter, vacancy)?,
            _ => None,
        },
        vacancy: match row.vacancy {
            Some(vacancy) => approval::summary(connection, vacancy)?,
            None => None,
        },
        request: match row.request {
            Some(id) => request::row(connection, id)?,
            None => None,
        },
        changes: changes(counter, &row, since)?,
        checks,
        departures,
        earlier,
        since,
        steps,
        row,
    })
}

/// Of every step that waits: whether who is asked still can answer, and who does so today.
fn standing(
    counter: &Counter<'_>,
    row: &ApprovalRow,
    facts: Option<&Facts>,
    steps: &[StepRow],
) -> Result<Vec<Standing>, Failure> {
    let today = counter.clock.today();
    let ground = Ground {
        entity: row.entity_id,
        manager: facts.and_then(|facts| facts.manager),
        today,
    };
    let round = round_of(row, None, steps);
    let of = |(at, step): (usize, &StepRow)| {
        if !round.waits(at) {
            return Ok(Standing::default());
        }
        let away = delegation::of_person(counter.connection, step.person, today)?;
        Ok(Standing {
            unfit: ground.unfit(counter.connection, step.role, step.person)?,
            stands_in: away.map(|away| (away.delegate, away.stand_in.until)),
        })
    };
    steps.iter().enumerate().map(of).collect()
}

/// What the checks find of what is asked, and what was done otherwise; about candidates only for who may see them.
fn checked(
    counter: &Counter<'_>,
    row: &ApprovalRow,
    facts: &Facts,
) -> Result<(Vec<Problem>, Vec<DepartureLine>), Failure> {
    let sees = visibility::candidate_facts(counter, facts.id).is_ok();
    let departures = dossier::departures(counter, facts, sees)?;
    let next = match row.subject {
        ApprovalSubject::Publication => Some(VacancyState::Published),
        ApprovalSubject::Procedure => Some(VacancyState::AwaitingApproval),
        ApprovalSubject::Exception => facts.procedure.after(facts.state),
        ApprovalSubject::Request => None,
    };
    // What was decided was checked then: how it stands now is no part of it.
    let Some(next) = next.filter(|_| row.state == ApprovalState::Pending) else {
        return Ok((Vec::new(), departures));
    };
    let list = checklist(counter.connection, facts.id, counter.clock)?;
    Ok((dossier::shown(missing_for(next, &list), sees), departures))
}

/// What changed since the previous round, or since it was asked; of one that lapsed, what made it do so is the first.
fn changes(counter: &Counter<'_>, row: &ApprovalRow, since: i64) -> Result<Vec<(EntryRow, Vec<Change>)>, Failure> {
    let mut changes = match (row.vacancy, row.request) {
        (Some(vacancy), _) => changes_of(counter, vacancy)?,
        (None, Some(request)) if visibility::request_row(counter, request).is_ok() => {
            history::of(counter, "vacancy_request", request.0)?
        }
        _ => Vec::new(),
    };
    // The asking and answering itself is told by the steps.
    let told = |kind: &str| kind.starts_with("approval.") || kind == Act::RequestSubmit.code();
    let over = row.decided_at.unwrap_or(i64::MAX);
    changes.retain(|(entry, _)| entry.at > since && entry.at <= over && !told(&entry.kind));
    for (_, changed) in &mut changes {
        changed.retain(|change| !change.table.starts_with("approval"));
    }
    Ok(changes)
}

/// The latest entries about a vacancy. An approver who may not see the vacancy itself reads that it changed, not what.
fn changes_of(counter: &Counter<'_>, vacancy: VacancyId) -> Result<Vec<(EntryRow, Vec<Change>)>, Failure> {
    if visibility::vacancy_facts(counter, vacancy).is_ok() {
        let mut entries = history::of(counter, "vacancy", vacancy.0)?;
        entries.truncate(CHANGES);
        return Ok(entries);
    }
    let mut entries = journal::history(counter.connection, "vacancy", vacancy.0, CHANGES as u32)?;
    for (_, changes) in &mut entries {
        changes.clear();
    }
    Ok(entries)
}

/// Earlier rounds about the same, latest first.
fn earlier(counter: &Counter<'_>, row: &ApprovalRow) -> Result<Vec<Earlier>, Failure> {
    let about = match (row.vacancy, row.request) {
        (Some(vacancy), _) => About::Vacancy(vacancy),
        (None, Some(request)) => About::Request(request),
        (None, None) => return Ok(Vec::new()),
    };
    let all = rounds(counter, about)?.into_iter();
    Ok(all
        .filter(|(_, subject, round)| *subject == row.subject && round.round < row.round)
        .map(|(_, _, round)| round)
        .collect())
}
