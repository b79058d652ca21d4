//! Reminders: once, only of what is to come, only to who still owes something. A candidate owes a confirmation, a juror score sheets.
//!
//! A juror finds a message in the program. That a candidate is to be written to stands in the follow-up, with the day.

use super::event;
use crate::domain::{EventId, EventState, Message, PersonId, Problem};
use crate::office::{Act, Desk, Done, Failure, visibility};
use crate::store::message;
use crate::store::session::remind::{self, OwedSheets};
use crate::store::session::{EventRow, read};

/// Reminds everybody of an event who owes something and was not reminded of it yet.
pub(super) fn remind(desk: &Desk<'_>, id: EventId) -> Result<Done, Failure> {
    let event = event::of(desk, Act::SessionEnrol, id)?;
    visibility::candidate_facts(&desk.counter(), event.vacancy)?;
    if event.state == EventState::Cancelled {
        let message = event::told("refused-event-over", &event).with("state", Message::of(event.state));
        return Err(Problem::block("state", message).into());
    }
    let candidates = candidates(desk, &event)?;
    let jurors = jurors(desk, &event)?;
    if candidates + jurors == 0 {
        return Err(Problem::block("many", event::told("refused-remind-nobody", &event)).into());
    }
    let message = event::told("done-remind", &event)
        .with("candidates", candidates)
        .with("jurors", jurors);
    Ok(Done::new(message))
}

/// Writes down of every place to come that its confirmation was asked for; gives of how many.
fn candidates(desk: &Desk<'_>, event: &EventRow) -> Result<usize, Failure> {
    if event.state.is_over() {
        return Ok(0);
    }
    let now = desk.clock.local();
    let mut reminded = 0;
    for (application, place) in read::places_of(desk.connection(), event.id)? {
        if place.reminded.is_none() && place.state.owes_confirmation(place.when.starts, now) {
            remind::place(desk.tx, place.id)?;
            desk.tx.about("application", application)?;
            reminded += 1;
        }
    }
    Ok(reminded)
}

/// Tells every juror who owes score sheets, however many sessions they are of, in one message; gives how many jurors.
fn jurors(desk: &Desk<'_>, event: &EventRow) -> Result<usize, Failure> {
    let mut owing: Vec<OwedSheets> = remind::owed_sheets(desk.connection(), event.id, desk.clock.local())?;
    // Who reminds the others knows it.
    owing.retain(|one| one.reminded.is_none() && one.person != desk.me());
    let mut told: Vec<(PersonId, i64)> = Vec::new();
    for one in &owing {
        remind::seat(desk.tx, one.seat)?;
        match told.iter_mut().find(|(person, _)| *person == one.person) {
            Some((_, sheets)) => *sheets += one.sheets,
            None => told.push((one.person, one.sheets)),
        }
    }
    let about = message::About {
        vacancy: Some(event.vacancy),
        ..message::About::default()
    };
    for (person, sheets) in &told {
        let sheets = sheets.to_string();
        let arguments = [
            ("from", desk.actor.name.as_str()),
            ("title", event.title.as_str()),
            ("number", event.number.as_str()),
            ("sheets", sheets.as_str()),
        ];
        message::send(desk.tx, *person, "sheets-owed", &arguments, about)?;
    }
    Ok(told.len())
}
