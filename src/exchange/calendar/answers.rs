//! Reading what people answer to an invitation (RFC 5546: REPLY and COUNTER), from a calendar file or the message it came in.

use super::{Fault, calendars, meetings, method, said, wall_clock};
use crate::domain::Message;
use crate::domain::session::Stretch;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarMethod, ICalendarParameterName, ICalendarParameterValue,
    ICalendarParticipationStatus, ICalendarProperty, ICalendarValue,
};
use chrono::NaiveDateTime;
use chrono_tz::Europe::Brussels;

/// The most characters kept of what somebody wrote with an answer.
const LONGEST_REMARK: usize = 1_000;

/// What somebody answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Says {
    /// Will come.
    Accepts,
    /// Will not come.
    Declines,
    /// Perhaps.
    Doubts,
    /// Asks for another moment, on the wall clock in Brussels.
    Proposes {
        /// From when.
        starts: NaiveDateTime,
        /// Until when.
        ends: NaiveDateTime,
    },
}

impl Says {
    /// As words.
    pub fn message(&self) -> Message {
        match self {
            Self::Accepts => Message::new("calendar-accepts"),
            Self::Declines => Message::new("calendar-declines"),
            Self::Doubts => Message::new("calendar-doubts"),
            Self::Proposes { starts, ends } => {
                Message::new("calendar-proposes").with("when", Stretch::new(*starts, *ends).message())
            }
        }
    }
}

/// One answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// To which invitation.
    pub uid: String,
    /// To which version of it.
    pub sequence: u32,
    /// When it was given, in seconds; none where it does not say so.
    pub at: Option<i64>,
    /// Who answers: an address, as it was written. Anybody can write any address: what it says is a proposal.
    pub email: String,
    /// What.
    pub says: Says,
    /// What was written with it.
    pub remark: String,
}

/// The answers in a file, and what in it was none.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Answers {
    /// The answers.
    pub answers: Vec<Answer>,
    /// Why an entry was passed over, in their order.
    pub skipped: Vec<Message>,
}

/// Reads the answers in a calendar file or an e-mail message.
///
/// # Errors
/// A [`Fault`] when it holds no calendar that can be read.
pub fn read(bytes: &[u8]) -> Result<Answers, Fault> {
    let mut found = Answers::default();
    for calendar in calendars(bytes)? {
        match method(&calendar) {
            Some(method @ (ICalendarMethod::Reply | ICalendarMethod::Counter)) => {
                let counters = method == ICalendarMethod::Counter;
                for meeting in meetings(&calendar) {
                    match answer(&calendar, meeting, counters) {
                        Ok(answer) => found.answers.push(answer),
                        Err(why) => found.skipped.push(why),
                    }
                }
            }
            _ => found.skipped.push(Message::new("calendar-no-answer")),
        }
    }
    Ok(found)
}

/// One entry as an answer, or why it is none.
fn answer(calendar: &ICalendar, meeting: &ICalendarComponent, counters: bool) -> Result<Answer, Message> {
    let uid = meeting
        .uid()
        .map(|uid| uid.trim().to_owned())
        .filter(|uid| !uid.is_empty())
        .ok_or_else(|| Message::new("calendar-no-uid"))?;
    let mut attendees = meeting.properties(&ICalendarProperty::Attendee);
    let (Some(attendee), None) = (attendees.next(), attendees.next()) else {
        return Err(Message::new("calendar-not-one-answers"));
    };
    let says = if counters {
        proposal(calendar, meeting)?
    } else {
        participation(attendee)?
    };
    let remark = said(meeting, &ICalendarProperty::Comment);
    Ok(Answer {
        uid,
        sequence: sequence(meeting),
        at: given_at(meeting),
        email: attendee.calendar_address().unwrap_or_default().trim().to_owned(),
        says,
        remark: remark.chars().take(LONGEST_REMARK).collect(),
    })
}

/// The version an entry speaks of; none said is the first (RFC 5545, 3.8.7.4).
fn sequence(meeting: &ICalendarComponent) -> u32 {
    let value = meeting
        .property(&ICalendarProperty::Sequence)
        .and_then(|entry| entry.values.first());
    match value {
        Some(ICalendarValue::Integer(sequence)) => u32::try_from(*sequence).unwrap_or(0),
        _ => 0,
    }
}

/// When an entry was written (RFC 5545, 3.8.7.2: always in universal time).
fn given_at(meeting: &ICalendarComponent) -> Option<i64> {
    let value = meeting.property(&ICalendarProperty::Dtstamp)?.values.first()?;
    let moment = value.as_partial_date_time()?.to_date_time()?;
    Some(moment.date_time.and_utc().timestamp())
}

/// Whether somebody comes.
fn participation(attendee: &ICalendarEntry) -> Result<Says, Message> {
    let status = attendee.parameter(&ICalendarParameterName::Partstat);
    match status {
        Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Accepted)) => Ok(Says::Accepts),
        Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Declined)) => Ok(Says::Declines),
        Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Tentative)) => Ok(Says::Doubts),
        Some(ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Delegated)) => {
            Err(Message::new("calendar-delegated"))
        }
        _ => Err(Message::new("calendar-says-nothing")),
    }
}

/// The moment somebody proposes instead.
fn proposal(calendar: &ICalendar, meeting: &ICalendarComponent) -> Result<Says, Message> {
    let zones = calendar.build_tz_resolver().with_default(Tz::Tz(Brussels));
    let at = |property: &ICalendarProperty| {
        let entry = meeting.property(property)?;
        let zone = entry
            .parameter(&ICalendarParameterName::Tzid)
            .and_then(ICalendarParameterValue::as_text);
        let moment = entry.values.first()?.as_partial_date_time()?;
        moment
            .to_date_time_with_tz(zones.resolve_or_default(zone))
            .map(|moment| wall_clock(&moment))
    };
    match (at(&ICalendarProperty::Dtstart), at(&ICalendarProperty::Dtend)) {
        (Some(starts), Some(ends)) if starts < ends => Ok(Says::Proposes { starts, ends }),
        _ => Err(Message::new("calendar-proposes-nothing")),
    }
}
