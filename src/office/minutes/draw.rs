//! Drawing a PV: the first edition, a new one that takes its place, and withdrawing one nobody has answered.

use super::{assemble, standing};
use crate::domain::limit::Room;
use crate::domain::minutes::Content;
use crate::domain::rules::minutes::lacking;
use crate::domain::rules::vacancy::missing_for;
use crate::domain::{Message, MinutesState, Problem, SignatureState, VacancyId, VacancyState, settle};
use crate::office::approval::lapse_for_vacancy;
use crate::office::vacancy::state::{authorised, go, reason_of};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::minutes::{self, EditionRow};
use crate::store::vacancy::{self, Facts};
use crate::store::{account, message};
use rusqlite::types::Value;

/// The first edition; the vacancy goes to "PV opgemaakt".
pub(super) fn first(desk: &Desk<'_>, id: VacancyId, seen: i64) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::MinutesDraw, id)?;
    has_minutes(&facts)?;
    let editions = minutes::editions(desk.connection(), id)?;
    if let Some(there) = standing::newest(&editions) {
        let message = Message::new("refused-minutes-there").with("n", there.edition);
        return Err(Problem::block("V-50", message).into());
    }
    draw(desk, &facts, seen, &editions, "")
}

/// The step to "PV opgemaakt" draws it: there is no other way there.
///
/// # Errors
/// A refusal with everything it lacks; one that leads to the PV where an earlier edition has to say what changed.
pub(in crate::office) fn at_step(desk: &Desk<'_>, facts: &Facts, seen: i64) -> Result<Done, Failure> {
    let editions = minutes::editions(desk.connection(), facts.id)?;
    if standing::newest(&editions).is_some() {
        return Err(Problem::block("V-50", Message::new("refused-minutes-why")).into());
    }
    draw(desk, facts, seen, &editions, "")
}

/// A new edition, which says what changed; the jury signs anew, and approvals of the procedure lapse.
pub(super) fn correct(desk: &Desk<'_>, id: VacancyId, seen: i64, why: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::MinutesCorrect, id)?;
    has_minutes(&facts)?;
    let editions = minutes::editions(desk.connection(), id)?;
    if standing::newest(&editions).is_none() {
        return Err(Problem::block("V-50", Message::new("rule-minutes-none")).into());
    }
    let why = reason_of(why).map_err(|problem| problem.at("why"))?;
    settle(Room::Text.check("V-50", why, "why").into_iter().collect())?;
    draw(desk, &facts, seen, &editions, why)
}

/// Whether a procedure has a PV at all.
fn has_minutes(facts: &Facts) -> Result<(), Problem> {
    match facts.procedure.has(VacancyState::ReportDrawn) {
        true => Ok(()),
        false => Err(Problem::block("V-50", Message::new("refused-minutes-kind"))),
    }
}

fn draw(desk: &Desk<'_>, facts: &Facts, seen: i64, editions: &[EditionRow], why: &str) -> Result<Done, Failure> {
    let (connection, id) = (desk.connection(), facts.id);
    let list = standing::checklist(connection, id, desk.clock)?;
    let (content, _) = assemble::content(connection, id, desk.clock, None)?;
    let mut found = missing_for(VacancyState::ReportDrawn, &list);
    let lacks = lacking(&content, &facts.procedure, desk.clock.today());
    found.extend(lacks.into_iter().map(|lack| lack.problem));
    let warnings = settle(found)?;
    desk.tx.about("vacancy", id)?;
    move_on(desk, facts, seen)?;
    let before = standing::newest(editions);
    if let Some(before) = before {
        minutes::set_state(desk.tx, before.id, None, MinutesState::Replaced)?;
    }
    let number = editions.iter().map(|one| one.edition).max().unwrap_or(0) + 1;
    write(desk, id, number, &content, why)?;
    lapse_for_vacancy(desk, id)?;
    let done = match before {
        Some(_) => Message::new("done-minutes-correct").with("n", number),
        None => Message::new("done-minutes-draw"),
    };
    let done = done
        .with("number", facts.number.as_str())
        .with("signers", content.jury.len());
    Ok(Done::new(done).made(number).warned(warnings))
}

/// From the selection the procedure goes to "PV opgemaakt"; later it stays where it is, or goes back with an approval that lapses.
fn move_on(desk: &Desk<'_>, facts: &Facts, seen: i64) -> Result<(), Failure> {
    if facts.state == VacancyState::InSelection {
        return go(desk, facts.id, seen, VacancyState::ReportDrawn, "", Value::Null);
    }
    // What the person looked at is pinned all the same: who comes second hears who was first.
    if facts.version != seen {
        return Err(crate::store::StoreError::Conflict {
            table: "vacancy",
            id: facts.id.0,
        }
        .into());
    }
    Ok(())
}

/// Keeps an edition and asks the jury to sign it.
fn write(desk: &Desk<'_>, id: VacancyId, number: i64, content: &Content, why: &str) -> Result<(), Failure> {
    let signers: Vec<_> = content.jury.iter().map(|juror| (juror.person, juror.role)).collect();
    let body = content.canonical();
    let new = minutes::New {
        vacancy: id,
        edition: number,
        digest: &standing::digest(content),
        basis: &standing::basis(content),
        body: &body,
        changed: why,
        by: desk.me(),
        signers: &signers,
    };
    let made = minutes::add(desk.tx, new)?;
    if signers.is_empty() {
        // Where nobody judged, nobody signs.
        minutes::set_state(desk.tx, made, None, MinutesState::Signed)?;
    }
    let about = message::About {
        vacancy: Some(id),
        ..message::About::default()
    };
    let kind = if why.is_empty() {
        "minutes-asked"
    } else {
        "minutes-again"
    };
    for (person, _) in signers.iter().filter(|(person, _)| *person != desk.me()) {
        if account::active_name(desk.connection(), *person)?.is_some() {
            let told = content.procedure.number.as_str();
            message::send(desk.tx, *person, kind, &[("number", told), ("why", why)], about)?;
        }
    }
    Ok(())
}

/// Takes back an edition nobody has answered: the procedure goes back to the selection.
pub(super) fn withdraw(desk: &Desk<'_>, id: VacancyId, digest: &str) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::MinutesWithdraw, id)?;
    let editions = minutes::editions(desk.connection(), id)?;
    let edition = super::sign::looked_at(&editions, digest)?;
    let signatures = minutes::signatures(desk.connection(), edition.id)?;
    if let Some(answered) = signatures.iter().find(|one| one.state != SignatureState::Asked) {
        let message = Message::new("refused-minutes-answered").with("who", answered.name.as_str());
        return Err(Problem::block("V-50", message).into());
    }
    desk.tx.about("vacancy", id)?;
    minutes::set_state(desk.tx, edition.id, Some(edition.version), MinutesState::Withdrawn)?;
    lapse_for_vacancy(desk, id)?;
    let now = vacancy::facts(desk.connection(), id, desk.me())?;
    if now.is_some_and(|now| now.state == VacancyState::ReportDrawn) {
        let state = [
            ("state", crate::store::row::coded(VacancyState::InSelection)),
            ("state_reason", Value::Text(String::new())),
            ("state_at", Value::Integer(desk.tx.now())),
        ];
        vacancy::update(desk.tx, id, None, &state)?;
    }
    let done = Message::new("done-minutes-withdraw").with("number", facts.number);
    Ok(Done::new(done.with("n", edition.edition)))
}
