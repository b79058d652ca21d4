//! What a person's Start shows: today's sessions, what waits, own procedures, deadlines, what was touched last, unread messages.
//!
//! Every part asks by person, so that it costs the same in a large database; what a role does not concern is empty.

use crate::domain::list::{Anchor, Scope, View};
use crate::domain::{Deadline, DeadlineKind};
use crate::office::approval::query::patient;
use crate::office::visibility::Visibility;
use crate::office::{Counter, Failure, deadline, visibility};
use crate::store::approval::{self, ApprovalRow};
use crate::store::message::{self, MessageRow};
use crate::store::minutes::{self, AskedLine};
use crate::store::request::{self, ReturnedLine};
use crate::store::start::{self, BOUND, ProcedureLine, SessionLine, SheetsLine, Tie, TouchedLine};
use crate::store::vacancy::{self, VacancyRow};
use crate::store::{list, setting};

/// How many days ahead deadlines are shown.
pub const AHEAD: i64 = 14;
/// How many vacancies of one's entities are looked through for those that run.
const WATCHED: usize = 100;
/// Touched vacancies shown at most.
const TOUCHED: usize = 12;

/// Everything Start can show, each part in the order it is shown.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Overview {
    /// Today's sessions.
    pub today: Vec<SessionLine>,
    /// Approvals at the person's step, oldest first.
    pub approvals: Vec<ApprovalRow>,
    /// How many of them there are.
    pub approvals_count: u64,
    /// The person's requests that were rejected or handed back.
    pub returned: Vec<ReturnedLine>,
    /// Score sheets that were not handed in.
    pub sheets: Vec<SheetsLine>,
    /// PVs that wait for the person's signature.
    pub minutes: Vec<AskedLine>,
    /// The person's running procedures.
    pub procedures: Vec<ProcedureLine>,
    /// What ends soon, or ended and still asks for an act.
    pub deadlines: Vec<Deadline>,
    /// Vacancies worked on last.
    pub recent: Vec<TouchedLine>,
    /// Unread messages, latest first.
    pub messages: Vec<MessageRow>,
    /// How many there are.
    pub unread: i64,
}

/// The overview of the actor.
///
/// # Errors
/// What the store could not do.
pub fn overview(counter: &Counter<'_>) -> Result<Overview, Failure> {
    let (connection, me, today) = (counter.connection, counter.actor.person, counter.clock.today());
    let (approvals, approvals_count) = approvals(counter)?;
    Ok(Overview {
        today: start::sessions_on(connection, me, today)?,
        approvals,
        approvals_count,
        returned: returned(counter)?,
        sheets: start::open_sheets(connection, me)?,
        minutes: minutes::asked(connection, me)?,
        procedures: procedures(counter)?,
        deadlines: deadlines(counter)?,
        recent: recent(counter)?,
        messages: message::newest(connection, me, BOUND)?
            .into_iter()
            .filter(|message| !message.read)
            .collect(),
        unread: message::unread(connection, me)?,
    })
}

/// The person's own procedures. Who has none but holds a role in entities sees what moved there last: a Start without a line helps nobody.
fn procedures(counter: &Counter<'_>) -> Result<Vec<ProcedureLine>, Failure> {
    let own = start::procedures(counter.connection, counter.actor.person)?;
    let visible = Visibility::of_vacancies(counter.actor);
    let watches = visible.entities.as_ref().is_none_or(|entities| !entities.is_empty());
    if !own.is_empty() || !watches {
        return Ok(own);
    }
    let view = View {
        sort: "changed".to_owned(),
        descending: true,
        ..View::default()
    };
    let page = list::page(
        counter.connection,
        &vacancy::SOURCE,
        &view,
        visible.on_vacancies(),
        &Anchor::First,
        WATCHED,
        vacancy::list_row,
    )?;
    let running = page.rows.into_iter().filter(|row| !row.state.is_final());
    Ok(running.take(BOUND as usize).map(in_entity).collect())
}

fn in_entity(row: VacancyRow) -> ProcedureLine {
    ProcedureLine {
        id: row.id,
        number: row.number,
        title: row.title,
        kind: row.kind,
        state: row.state,
        state_at: row.state_at,
        applications: row.applications,
        undecided: row.undecided,
        tie: Tie::Entity,
    }
}

fn approvals(counter: &Counter<'_>) -> Result<(Vec<ApprovalRow>, u64), Failure> {
    let mut base = approval::pending();
    base.and(approval::at_turn(counter.actor.person));
    let (connection, view) = (counter.connection, View::default());
    let mut page = list::page(
        connection,
        &approval::SOURCE,
        &view,
        base.clone(),
        &Anchor::First,
        BOUND as usize,
        approval::list_row,
    )?;
    patient(counter, &mut page.rows)?;
    let count = list::count(connection, &approval::SOURCE, &view, base, 1_000)?;
    Ok((page.rows, count.number()))
}

/// The actor's requests that came back, each with how long its entity lets it wait.
fn returned(counter: &Counter<'_>) -> Result<Vec<ReturnedLine>, Failure> {
    let mut lines = request::returned(counter.connection, counter.actor.person, BOUND)?;
    for line in &mut lines {
        line.patience = setting::patience(counter.connection, line.entity_id, counter.clock.today())?;
    }
    Ok(lines)
}

/// The same deadlines as the list of the actor's own, without what another tile shows: approvals at one's turn, and today's sessions.
fn deadlines(counter: &Counter<'_>) -> Result<Vec<Deadline>, Failure> {
    let today = counter.clock.today();
    let elsewhere = |deadline: &Deadline| match deadline.kind {
        DeadlineKind::Approval => true,
        DeadlineKind::Session => deadline.on == today,
        _ => false,
    };
    let mut deadlines = deadline::within(counter, Scope::Mine, AHEAD)?;
    deadlines.retain(|deadline| !elsewhere(deadline));
    Ok(deadlines)
}

/// What was touched and may still be seen.
fn recent(counter: &Counter<'_>) -> Result<Vec<TouchedLine>, Failure> {
    let mut lines = start::touched(counter.connection, counter.actor.person)?;
    lines.retain(|line| visibility::vacancy_facts(counter, line.vacancy).is_ok());
    lines.truncate(TOUCHED);
    Ok(lines)
}
