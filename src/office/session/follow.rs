//! How far the enrolment of an event is: everybody of its stage, with a place in each step, waiting for one, or nothing yet.

use super::availability;
use super::query::hidden;
use crate::domain::session::{Stretch, may_be_placed};
use crate::domain::{ApplicationId, EnrolmentState, EventId};
use crate::office::{Counter, Failure, anonymity, visibility};
use crate::store::session::remind::{self, OwedSheets};
use crate::store::session::{EventRow, read};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A place of somebody.
#[derive(Clone, PartialEq, Debug)]
pub struct Where {
    /// The step.
    pub step: i64,
    /// The part.
    pub part: String,
    /// When.
    pub when: Stretch,
    /// The room, or nothing.
    pub room: String,
    /// Where the enrolment stands.
    pub state: EnrolmentState,
    /// When the candidate was reminded to confirm, in milliseconds.
    pub reminded: Option<i64>,
}

/// Somebody who takes part.
#[derive(Clone, PartialEq, Debug)]
pub struct Follower {
    /// The application.
    pub application: ApplicationId,
    /// The name, or the number of an anonymous candidate.
    pub name: String,
    /// The places, in order of time; those declined or cancelled as well.
    pub places: Vec<Where>,
    /// In how many steps there is no place.
    pub missing: usize,
}

/// How far it is.
#[derive(Clone, PartialEq, Debug)]
pub struct FollowUp {
    /// The event.
    pub event: EventRow,
    /// The last day on which candidates enrol themselves.
    pub until: NaiveDate,
    /// Everybody.
    pub people: Vec<Follower>,
    /// The jurors whose score sheets of a past session are not handed in yet.
    pub owing: Vec<OwedSheets>,
}

/// Looks how far the enrolment of an event is.
///
/// # Errors
/// "Not there" for who may not see its candidates; what the store could not do.
pub fn look(counter: &Counter<'_>, id: EventId) -> Result<FollowUp, Failure> {
    let connection = counter.connection;
    let event = read::event(connection, id)?.ok_or_else(hidden)?;
    visibility::candidate_facts(counter, event.vacancy)?;
    let mut places: BTreeMap<ApplicationId, Vec<Where>> = BTreeMap::new();
    let mut steps: Vec<i64> = Vec::new();
    for (application, place) in read::places_of(connection, id)? {
        places.entry(application).or_default().push(Where {
            step: place.step,
            part: place.part,
            when: place.when,
            room: place.room,
            state: place.state,
            reminded: place.reminded,
        });
    }
    for session in read::sessions_of(connection, id)? {
        steps.extend(read::parts_of(connection, session.id)?.iter().map(|part| part.step));
    }
    steps.sort_unstable();
    steps.dedup();
    let numbers = anonymity::hiding(counter, event.vacancy)?;
    let mut people = Vec::new();
    for candidate in read::candidates(connection, &event, None)? {
        let own = places.remove(&candidate.application);
        // Who has a place in another event of the stage needs none here, as for the planner.
        let needs_one = candidate.in_stage && candidate.placed.is_none() && may_be_placed(candidate.state);
        if own.is_none() && !needs_one {
            continue;
        }
        let own = own.unwrap_or_default();
        let held = |step: &&i64| {
            own.iter()
                .any(|place| place.step == **step && place.state.holds_place())
        };
        let missing = steps.iter().filter(|step| !held(step)).count();
        people.push(Follower {
            application: candidate.application,
            name: match &numbers {
                Some(numbers) => numbers.of(candidate.application),
                None => candidate.name,
            },
            places: own,
            missing,
        });
    }
    if numbers.is_some() {
        // They come in the order of their names, which would tell them.
        people.sort_by(|one, other| one.name.cmp(&other.name));
    }
    Ok(FollowUp {
        until: availability::enrol_until(counter, &event)?,
        owing: remind::owed_sheets(connection, event.id, counter.clock.local())?,
        event,
        people,
    })
}

impl FollowUp {
    /// How many people stand how: without a place, waiting, reserved, confirmed, declined, noted.
    pub fn count(&self, state: Option<EnrolmentState>) -> usize {
        let is = |person: &&Follower| match state {
            None => person.missing > 0,
            Some(state) => person.places.iter().any(|place| place.state == state),
        };
        self.people.iter().filter(is).count()
    }
}
