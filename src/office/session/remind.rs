//! Reminders: once, only of what is to come, only to who still owes something. A candidate owes a confirmation, a juror score sheets.
//!
//! A juror finds a message in the program. That a candidate is to be written to stands in the follow-up, with the day.

use super::{event, query};
use crate::domain::session::Stretch;
use crate::domain::{ApplicationId, EventId, EventState, Message, PersonId, Problem};
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, rights, visibility};
use crate::store::message;
use crate::store::session::read::PlaceRow;
use crate::store::session::remind::{self, OwedSheets};
use crate::store::session::{EventRow, Period, read};
use chrono::Duration;

/// How many days back and ahead events are looked at when all are: score sheets of before are no longer waited for.
const BACK: i64 = 120;
const AHEAD: i64 = 366;

/// Whom a reminder of one event goes to.
#[derive(Clone, PartialEq, Debug)]
pub struct Reminder {
    /// The event.
    pub event: EventRow,
    /// The candidates who owe a confirmation, each with of when.
    pub candidates: Vec<(String, Stretch)>,
    /// The jurors who owe score sheets, each with of how many candidates.
    pub jurors: Vec<(String, i64)>,
    /// What a juror would read, for so many sheets as the first of them owes.
    pub words: Option<Message>,
}

/// Who owes something in an event and was not reminded of it yet.
struct Owed {
    places: Vec<(ApplicationId, PlaceRow)>,
    sheets: Vec<OwedSheets>,
}

impl Owed {
    fn read(counter: &Counter<'_>, event: &EventRow) -> Result<Self, Failure> {
        let now = counter.clock.local();
        let mut places = Vec::new();
        if !event.state.is_over() {
            places = read::places_of(counter.connection, event.id)?;
            places
                .retain(|(_, place)| place.reminded.is_none() && place.state.owes_confirmation(place.when.starts, now));
        }
        let mut sheets = remind::owed_sheets(counter.connection, event.id, now)?;
        // Who reminds the others knows it.
        sheets.retain(|one| one.reminded.is_none() && one.person != counter.actor.person);
        Ok(Self { places, sheets })
    }

    fn is_empty(&self) -> bool {
        self.places.is_empty() && self.sheets.is_empty()
    }

    /// Every juror once, with of how many candidates sheets are owed in all sessions.
    fn jurors(&self) -> Vec<(PersonId, &str, i64)> {
        let mut jurors: Vec<(PersonId, &str, i64)> = Vec::new();
        for one in &self.sheets {
            match jurors.iter_mut().find(|(person, ..)| *person == one.person) {
                Some((.., sheets)) => *sheets += one.sheets,
                None => jurors.push((one.person, one.name.as_str(), one.sheets)),
            }
        }
        jurors
    }
}

/// Whom reminders would go to: of one event, or of every event of the vacancies the actor owns; events nobody owes anything in left out.
///
/// # Errors
/// "Not there" for who may not see the candidates of the one event; what the store could not do.
pub(super) fn look(counter: &Counter<'_>, which: Option<EventId>) -> Result<Vec<Reminder>, Failure> {
    let events = if let Some(id) = which {
        vec![read::event(counter.connection, id)?.ok_or_else(query::hidden)?]
    } else {
        let today = counter.clock.today();
        let period = Period {
            from: today - Duration::days(BACK),
            until: today + Duration::days(AHEAD),
        };
        query::own_events(counter, period)?
    };
    let mut found = Vec::new();
    for event in events {
        let facts = visibility::candidate_facts(counter, event.vacancy)?;
        let may = rights::check(counter.actor, Act::SessionEnrol, &visibility::matter(&facts));
        if which.is_none() && (may.is_err() || event.state == EventState::Cancelled) {
            continue;
        }
        let owed = Owed::read(counter, &event)?;
        if !owed.is_empty() {
            found.push(reminder(counter, event, &owed)?);
        }
    }
    Ok(found)
}

fn reminder(counter: &Counter<'_>, event: EventRow, owed: &Owed) -> Result<Reminder, Failure> {
    let numbers = anonymity::hiding(counter, event.vacancy)?;
    let candidates = owed.places.iter().map(|(application, place)| {
        let name = match &numbers {
            Some(numbers) => numbers.of(*application),
            None => place.name.clone(),
        };
        (name, place.when)
    });
    let candidates = candidates.collect();
    let jurors: Vec<(String, i64)> = owed
        .jurors()
        .into_iter()
        .map(|(_, name, sheets)| (name.to_owned(), sheets))
        .collect();
    let words = jurors.first().map(|(_, sheets)| {
        arguments(&counter.actor.name, &event, *sheets)
            .into_iter()
            .fold(Message::new("message-sheets-owed"), |message, (name, value)| {
                message.with(name, value)
            })
    });
    Ok(Reminder {
        event,
        candidates,
        jurors,
        words,
    })
}

/// What the message to a juror tells.
fn arguments(from: &str, event: &EventRow, sheets: i64) -> [(&'static str, String); 4] {
    [
        ("from", from.to_owned()),
        ("title", event.title.clone()),
        ("number", event.number.clone()),
        ("sheets", sheets.to_string()),
    ]
}

/// Reminds everybody of an event who owes something and was not reminded of it yet. Of every place to come is written down that its
/// confirmation was asked for; a juror reads of all sessions in one message.
pub(super) fn remind(desk: &Desk<'_>, id: EventId) -> Result<Done, Failure> {
    let event = event::of(desk, Act::SessionEnrol, id)?;
    visibility::candidate_facts(&desk.counter(), event.vacancy)?;
    if event.state == EventState::Cancelled {
        let message = event::told("refused-event-over", &event).with("state", Message::of(event.state));
        return Err(Problem::block("state", message).into());
    }
    let owed = Owed::read(&desk.counter(), &event)?;
    if owed.is_empty() {
        return Err(Problem::block("many", event::told("refused-remind-nobody", &event)).into());
    }
    for (application, place) in &owed.places {
        remind::place(desk.tx, place.id)?;
        desk.tx.about("application", *application)?;
    }
    for one in &owed.sheets {
        remind::seat(desk.tx, one.seat)?;
    }
    let about = message::About {
        vacancy: Some(event.vacancy),
        ..message::About::default()
    };
    let jurors = owed.jurors();
    for (person, _, sheets) in &jurors {
        let arguments = arguments(&desk.actor.name, &event, *sheets);
        let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
        message::send(desk.tx, *person, "sheets-owed", &arguments, about)?;
    }
    let message = event::told("done-remind", &event)
        .with("candidates", owed.places.len())
        .with("jurors", jurors.len());
    Ok(Done::new(message))
}
