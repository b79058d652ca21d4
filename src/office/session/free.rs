//! When a juror, a candidate or a room is free: the calendar, what is planned, and what is left of the working days.

use super::{Whose, availability, place};
use crate::domain::EventId;
use crate::domain::deadline::calendar;
use crate::domain::session::{Stretch, Wish, free_time};
use crate::office::{Counter, Failure};
use crate::store::session::availability as kept;
use crate::store::session::{AvailabilityRow, Calendar, Period, busy};
use chrono::{Datelike, NaiveTime, Weekday};

/// The hours of a working day that are looked at.
const FROM: u32 = 8;
const UNTIL: u32 = 18;

/// What is known of somebody's time in a period.
#[derive(Clone, PartialEq, Debug)]
pub struct Free {
    /// Whose.
    pub whose: Whose,
    /// The name of the person or the room.
    pub name: String,
    /// What was written down, in order of time.
    pub entries: Vec<AvailabilityRow>,
    /// What is planned, in order of time.
    pub planned: Vec<Stretch>,
    /// What is free on working days, in order of time.
    pub free: Vec<Stretch>,
    /// What a candidate needs or asks for.
    pub wish: Option<Wish>,
}

/// Looks when somebody or a room is free.
///
/// # Errors
/// "Not there" for a calendar that may not be read; what the store could not do.
pub fn look(counter: &Counter<'_>, whose: Whose, period: Period) -> Result<Free, Failure> {
    let connection = counter.connection;
    let (calendar, name) = availability::calendar(counter, whose)?;
    let whole = Stretch::new(
        period.from.and_time(NaiveTime::MIN),
        period.until.and_time(NaiveTime::MIN),
    );
    let entries = kept::of(connection, calendar, whole)?;
    let mut planned = match calendar {
        Calendar::Person(person) => busy::busy(connection, person, whole, EventId(0))?,
        Calendar::Room(room) => busy::sessions_in(connection, room, whole)?,
    };
    planned.sort();
    let kept: Vec<_> = entries.iter().map(|row| row.entry).collect();
    let weekend = |day: chrono::NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let free = period
        .from
        .iter_days()
        .take_while(|day| *day < period.until)
        .filter(|day| calendar::is_working(*day).unwrap_or(!weekend(*day)))
        .filter_map(|day| {
            Some(Stretch::new(
                day.and_hms_opt(FROM, 0, 0)?,
                day.and_hms_opt(UNTIL, 0, 0)?,
            ))
        })
        .flat_map(|day| free_time(&kept, &planned, day))
        .collect();
    let wish = match whose {
        Whose::Candidate(id) => {
            let who = place::applicant(counter, id)?;
            Some(kept::wish(connection, who.id)?)
        }
        Whose::Juror(_) | Whose::Room(_) => None,
    };
    Ok(Free {
        whose,
        name,
        entries,
        planned,
        free,
        wish,
    })
}
