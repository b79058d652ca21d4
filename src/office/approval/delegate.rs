//! Absence: naming who answers approvals in somebody's place, and ending that before its last day.

use super::subject::tell_told;
use crate::domain::approval::delegation::StandIn;
use crate::domain::limit::Room;
use crate::domain::{Arg, DelegationId, Message, PersonId, Problem, settle};
use crate::office::rights;
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Desk, Done, Failure};
use crate::store::delegation::{self, DelegationRow};
use crate::store::{account, message};
use chrono::{Duration, NaiveDate};

/// Names somebody for the actor's own absence, or, by an administrator, for a colleague's.
pub(super) fn delegate(
    desk: &Desk<'_>,
    absent: Option<PersonId>,
    to: PersonId,
    (from, until): (NaiveDate, NaiveDate),
    reason: &str,
) -> Result<Done, Failure> {
    let person = absent.unwrap_or(desk.me());
    rights::check_anywhere(desk.actor, act_of(desk, absent))?;
    let stand_in = StandIn {
        person,
        delegate: to,
        from,
        until,
    };
    let (names, mut found) = problems(desk, stand_in)?;
    let reason = reason_of(reason)
        .map_err(|problem| found.push(problem))
        .unwrap_or_default();
    found.extend(Room::Text.check("reason", reason, "reason"));
    let warnings = settle(found)?;
    let id = delegation::add(desk.tx, stand_in, reason, desk.me())?;
    desk.tx.about("approval_delegation", id)?;
    let told = |id: &str| {
        Message::new(id)
            .with("absent", names.0.as_str())
            .with("who", names.1.as_str())
            .with("from", from)
            .with("until", until)
    };
    let arguments = |message: &Message| -> Vec<(String, Arg)> { message.args.clone() };
    for (to, kind) in [(to, "approval-stands-in"), (person, "approval-absence")] {
        let said = told("");
        let arguments = arguments(&said);
        let arguments: Vec<(&str, Arg)> = arguments
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        tell_told(desk, to, kind, &arguments, message::About::default())?;
    }
    Ok(Done::new(told("done-delegated")).made(id).warned(warnings))
}

/// Ends an absence: today is the last day that counts no more.
pub(super) fn end(desk: &Desk<'_>, id: DelegationId, seen: i64) -> Result<Done, Failure> {
    let gone = || Problem::block("gone", Message::new("refused-gone"));
    let row = delegation::one(desk.connection(), id)?.ok_or_else(gone)?;
    let own = [row.stand_in.person, row.stand_in.delegate].contains(&desk.me());
    let act = if own {
        Act::ApprovalDelegateEnd
    } else {
        Act::ApprovalDelegateFor
    };
    rights::check_anywhere(desk.actor, act)?;
    let today = desk.clock.today();
    if row.stand_in.until < today {
        return Err(Problem::block("V-51", Message::new("refused-delegation-over")).into());
    }
    desk.tx.about("approval_delegation", id)?;
    delegation::end(desk.tx, &row, seen, today - Duration::days(1))?;
    let message = Message::new("done-delegation-ended")
        .with("absent", row.absent)
        .with("who", row.delegate);
    Ok(Done::new(message))
}

fn act_of(desk: &Desk<'_>, absent: Option<PersonId>) -> Act {
    match absent {
        Some(other) if other != desk.me() => Act::ApprovalDelegateFor,
        _ => Act::ApprovalDelegate,
    }
}

/// What is wrong with an absence, and the names of both.
fn problems(desk: &Desk<'_>, stand_in: StandIn) -> Result<((String, String), Vec<Problem>), Failure> {
    let (connection, today) = (desk.connection(), desk.clock.today());
    let mut found = stand_in.check(today);
    let absent = account::active_name(connection, stand_in.person)?.unwrap_or_default();
    let delegate = account::active_name(connection, stand_in.delegate)?;
    match &delegate {
        None => found.push(Problem::block("V-51", Message::new("refused-approver-no-account")).at("to")),
        Some(name) if !account::answers(connection, stand_in.delegate, stand_in.from.max(today))? => {
            found.push(
                Problem::block("V-51", Message::new("refused-delegate-role").with("who", name.as_str())).at("to"),
            );
        }
        Some(_) => {}
    }
    let meets = |row: &&DelegationRow| row.stand_in.meets(&stand_in);
    let others = delegation::from_day(connection, Some(stand_in.person), today)?;
    let own = |row: &&DelegationRow| row.stand_in.person == stand_in.person;
    if let Some(other) = others.iter().filter(meets).find(own) {
        let message = named("refused-delegation-twice", other);
        found.push(Problem::block("V-51", message).at("from"));
    }
    // It is never passed on: what lies with the absent one then waits.
    let theirs = delegation::from_day(connection, Some(stand_in.delegate), today)?;
    let away = |row: &&DelegationRow| row.stand_in.person == stand_in.delegate;
    if let Some(other) = theirs.iter().filter(meets).find(away) {
        found.push(Problem::warn("V-51", named("warn-delegate-away", other)).at("to"));
    }
    Ok(((absent, delegate.unwrap_or_default()), found))
}

fn named(id: &str, row: &DelegationRow) -> Message {
    Message::new(id)
        .with("absent", row.absent.as_str())
        .with("who", row.delegate.as_str())
        .with("from", row.stand_in.from)
        .with("until", row.stand_in.until)
}
