//! The list of a day, room by room: who comes when, with names as far as whoever asks may know them.
//!
//! What is asked here is what stands on paper at the door of a room, whatever the paper is: [`crate::exchange::day_list`] writes it as
//! text and as a sheet, and a document made from a template begins from the same [`DayList`].

use super::query::{self, Reach, SessionDetail};
use crate::domain::EventState;
use crate::office::{Counter, Failure};
use crate::store::session::Period;
use chrono::{Duration, NaiveDate};

/// What happens in one room on a day, in order of time.
#[derive(Clone, PartialEq, Debug)]
pub struct RoomDay {
    /// The room; empty: sessions without one.
    pub room: String,
    /// Its sessions, with everybody in them.
    pub sessions: Vec<SessionDetail>,
}

/// The list of a day.
#[derive(Clone, PartialEq, Debug)]
pub struct DayList {
    /// The day.
    pub day: NaiveDate,
    /// The rooms, by name.
    pub rooms: Vec<RoomDay>,
}

impl DayList {
    /// Every session, room by room.
    pub fn sessions(&self) -> impl Iterator<Item = &SessionDetail> {
        self.rooms.iter().flat_map(|room| &room.sessions)
    }
}

/// The list of a day: what is within reach, or only in one room; what was cancelled is left out.
///
/// # Errors
/// What the store could not do.
pub(super) fn list(
    counter: &Counter<'_>,
    day: NaiveDate,
    reach: Reach,
    only: Option<&str>,
) -> Result<DayList, Failure> {
    let period = Period {
        from: day,
        until: day + Duration::days(1),
    };
    let mut sessions = query::sessions(counter, period, reach)?;
    sessions.retain(|session| {
        let here = only.is_none_or(|room| session.room_name.to_lowercase() == room.trim().to_lowercase());
        here && session.event.state != EventState::Cancelled
    });
    sessions.sort_by(|one, other| (&one.room_name, one.when, one.id).cmp(&(&other.room_name, other.when, other.id)));
    let mut rooms: Vec<RoomDay> = Vec::new();
    for session in sessions {
        let detail = query::detail(counter, session.id)?;
        match rooms.last_mut().filter(|last| last.room == session.room_name) {
            Some(last) => last.sessions.push(detail),
            None => rooms.push(RoomDay {
                room: session.room_name,
                sessions: vec![detail],
            }),
        }
    }
    Ok(DayList { day, rooms })
}
