//! Whose procedure it is: given to a colleague for good, handed over for a time, given back.

use super::state::{authorised, reason_of};
use crate::domain::{Message, PersonId, Problem, Role, VacancyId};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::vacancy::{self, Facts};
use crate::store::{account, message};
use rusqlite::types::Value;

/// Gives a procedure to a colleague for good: who had it on loan before no longer has.
pub(super) fn change(desk: &Desk<'_>, id: VacancyId, seen: i64, to: PersonId) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyChangeOwner, id)?;
    let name = successor(desk, &facts, to)?;
    give(desk, id, seen, &facts, to, None)?;
    Ok(Done::new(
        Message::new("done-vacancy-owner")
            .with("number", facts.number)
            .with("owner", name),
    ))
}

/// Hands a procedure to a colleague for a time, with everything attached; the one whose it is gets it back.
pub(super) fn hand_over(
    desk: &Desk<'_>,
    id: VacancyId,
    seen: i64,
    to: PersonId,
    reason: &str,
) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyHandOver, id)?;
    let reason = reason_of(reason)?;
    let name = successor(desk, &facts, to)?;
    let lender = vacancy::lent_by(desk.connection(), id)?.unwrap_or(facts.owner);
    give(desk, id, seen, &facts, to, Some((lender, reason)))?;
    Ok(Done::new(
        Message::new("done-hand-over")
            .with("number", facts.number)
            .with("owner", name),
    ))
}

/// Gives a procedure back to the one whose it is.
pub(super) fn give_back(desk: &Desk<'_>, id: VacancyId, seen: i64) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyHandOver, id)?;
    let Some(lender) = vacancy::lent_by(desk.connection(), id)? else {
        return Err(Problem::block("owner", Message::new("refused-not-lent")).into());
    };
    give(desk, id, seen, &facts, lender, None)?;
    let name = account::active_name(desk.connection(), lender)?.unwrap_or_default();
    Ok(Done::new(
        Message::new("done-given-back")
            .with("number", facts.number)
            .with("owner", name),
    ))
}

/// The name of the colleague, if they may own the procedure and do not yet.
fn successor(desk: &Desk<'_>, facts: &Facts, to: PersonId) -> Result<String, Failure> {
    let refuse = |id: &str| Failure::from(Problem::block("owner", Message::new(id)).at("owner"));
    if to == facts.owner {
        return Err(refuse("refused-owner-same"));
    }
    let (role, today) = (Role::SelectionOfficer, desk.clock.today());
    let fits = account::holds(desk.connection(), to, role, facts.entity, today)?;
    account::active_name(desk.connection(), to)?
        .filter(|_| fits)
        .ok_or_else(|| refuse("refused-owner-role"))
}

/// Writes whose it is now, on loan from somebody or not, and tells them.
fn give(
    desk: &Desk<'_>,
    id: VacancyId,
    seen: i64,
    facts: &Facts,
    to: PersonId,
    lent: Option<(PersonId, &str)>,
) -> Result<(), Failure> {
    let (lender, reason) = lent.map_or((Value::Null, ""), |(lender, reason)| (Value::Integer(lender.0), reason));
    let values = [
        ("owner_id", Value::Integer(to.0)),
        ("lent_by", lender),
        ("lent_reason", Value::Text(reason.to_owned())),
    ];
    desk.tx.about("vacancy", id)?;
    vacancy::update(desk.tx, id, Some(seen), &values)?;
    if to != desk.me() {
        let about = message::About {
            vacancy: Some(id),
            ..message::About::default()
        };
        let arguments = [("number", facts.number.as_str()), ("from", desk.actor.name.as_str())];
        message::send(desk.tx, to, "vacancy-owner", &arguments, about)?;
    }
    Ok(())
}
