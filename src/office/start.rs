//! What a person's Start shows: today's sessions, what waits, own procedures, deadlines, what was touched last, unread messages.
//!
//! Every part asks by person, so that it costs the same in a large database; what a role does not concern is empty.

use crate::domain::list::{Anchor, Count, View};
use crate::domain::{Channel, EntityId, Role};
use crate::office::{Counter, Failure, visibility};
use crate::store::approval::{self, ApprovalRow};
use crate::store::list;
use crate::store::message::{self, MessageRow};
use crate::store::request::{self, ReturnedLine};
use crate::store::start::{self, BOUND, EndLine, ProcedureLine, SessionLine, SheetsLine, TouchedLine};
use chrono::{Duration, NaiveDate};

/// How many days ahead deadlines are shown.
pub const AHEAD: i64 = 14;
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
    /// The person's running procedures.
    pub procedures: Vec<ProcedureLine>,
    /// What ends soon.
    pub deadlines: Vec<Deadline>,
    /// Vacancies worked on last.
    pub recent: Vec<TouchedLine>,
    /// Unread messages, latest first.
    pub messages: Vec<MessageRow>,
    /// How many there are.
    pub unread: i64,
}

/// Something that ends or lacks something soon.
#[derive(Clone, PartialEq, Debug)]
pub struct Deadline {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub what: Due,
}

/// What a deadline is about.
#[derive(Clone, PartialEq, Debug)]
pub enum Due {
    /// A vacancy closes for candidates.
    Closes(EndLine),
    /// Publications end, on these channels.
    PublicationEnds(EndLine, Vec<Channel>),
    /// A session has no juror yet.
    NoJury(SessionLine),
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
        returned: request::returned(connection, me, BOUND)?,
        sheets: start::open_sheets(connection, me)?,
        procedures: start::procedures(connection, me)?,
        deadlines: deadlines(counter)?,
        recent: recent(counter)?,
        messages: message::newest(connection, me, BOUND)?
            .into_iter()
            .filter(|message| !message.read)
            .collect(),
        unread: message::unread(connection, me)?,
    })
}

fn approvals(counter: &Counter<'_>) -> Result<(Vec<ApprovalRow>, u64), Failure> {
    let mut base = approval::pending();
    base.and(approval::at_turn(counter.actor.person));
    let (connection, view) = (counter.connection, View::default());
    let page = list::page(
        connection,
        &approval::SOURCE,
        &view,
        base.clone(),
        &Anchor::First,
        BOUND as usize,
        approval::list_row,
    )?;
    let count = match list::count(connection, &approval::SOURCE, &view, base, 1_000)? {
        Count::Exactly(n) | Count::MoreThan(n) => n,
    };
    Ok((page.rows, count))
}

fn deadlines(counter: &Counter<'_>) -> Result<Vec<Deadline>, Failure> {
    let (connection, me, now) = (counter.connection, counter.actor.person, counter.clock.local());
    let until = now + Duration::days(AHEAD);
    let mut due: Vec<Deadline> = Vec::new();
    for line in start::closing(connection, me, &hr_entities(counter), now, until)? {
        due.extend(line.on.map(|on| Deadline {
            on,
            what: Due::Closes(line.clone()),
        }));
    }
    for (line, channel) in start::publications_ending(connection, me, now.date(), until.date())? {
        add_publication(&mut due, line, channel);
    }
    for line in start::sessions_without_jury(connection, me, now, until)? {
        due.extend(line.starts.map(|starts| Deadline {
            on: starts.date(),
            what: Due::NoJury(line.clone()),
        }));
    }
    due.sort_by_key(|deadline| deadline.on);
    Ok(due)
}

/// One line for every channel of a vacancy that ends on the same day; none when the vacancy itself closes that day.
fn add_publication(due: &mut Vec<Deadline>, line: EndLine, channel: Channel) {
    let Some(on) = line.on else { return };
    for deadline in due.iter_mut().filter(|deadline| deadline.on == on) {
        match &mut deadline.what {
            Due::Closes(end) if end.vacancy == line.vacancy => return,
            Due::PublicationEnds(end, channels) if end.vacancy == line.vacancy => {
                channels.push(channel);
                return;
            }
            _ => {}
        }
    }
    due.push(Deadline {
        on,
        what: Due::PublicationEnds(line, vec![channel]),
    });
}

/// HR answers for the closing dates of its entities, whoever owns the vacancy.
fn hr_entities(counter: &Counter<'_>) -> Vec<EntityId> {
    let grants = counter.actor.grants.iter();
    grants
        .filter(|grant| grant.role == Role::HrOfficer)
        .filter_map(|grant| grant.entity)
        .collect()
}

/// What was touched and may still be seen.
fn recent(counter: &Counter<'_>) -> Result<Vec<TouchedLine>, Failure> {
    let mut lines = start::touched(counter.connection, counter.actor.person)?;
    lines.retain(|line| visibility::vacancy_facts(counter, line.vacancy).is_ok());
    lines.truncate(TOUCHED);
    Ok(lines)
}
