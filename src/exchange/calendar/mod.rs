//! Calendars (iCalendar, RFC 5545; invitations and answers by RFC 5546): invitations out, answers and busy times in.
//!
//! ```text
//!  Invitation ─► write ─► one calendar file: REQUEST or CANCEL, times in Europe/Brussels with its rules of summer time
//!  .ics or e-mail of anybody ─► answers::read ─► who accepts, declines or proposes another moment
//!  .ics of a juror ─► busy::read ─► when he or she is taken; what for is not kept
//! ```
//!
//! A file comes from anybody: it is read within bounds of size and number, and what cannot be used is told line by line. Times are the wall
//! clock in Brussels, as everywhere in keur.

pub mod answers;
pub mod busy;
mod write;

pub use write::write;

use crate::domain::Message;
use crate::domain::invitation::{Asks, Told};
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarMethod, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Brussels;
use std::io::Read;
use std::path::Path;

/// The largest calendar file that is read, in bytes; years of a full agenda take less.
pub const MOST_BYTES: usize = 8 * 1_048_576;
/// The most entries that are read from one file.
pub const MOST_ENTRIES: usize = 20_000;
/// The zone of every time keur writes.
const ZONE: &str = "Europe/Brussels";

/// Somebody with an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Party {
    /// The name as it is shown.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// An invitation of one person to one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invitation {
    /// What is asked.
    pub asks: Asks,
    /// The same for every version of the same invitation, and for no other (RFC 5545, 3.8.4.7).
    pub uid: String,
    /// Rises by one with each change that matters (RFC 5546, 2.1.4).
    pub sequence: u32,
    /// When this version was made.
    pub made_at: DateTime<Utc>,
    /// What it tells.
    pub told: Told,
    /// Who invites.
    pub organiser: Party,
    /// Who is invited.
    pub invited: Party,
}

/// Why a calendar file could not be read at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Fault {
    /// Larger than [`MOST_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// Not a calendar, and not a message with one.
    #[error("the file holds no calendar")]
    NoCalendar,
    /// It ends in the middle of an entry: what is missing cannot be known.
    #[error("the calendar is cut off")]
    CutOff,
    /// More than [`MOST_ENTRIES`].
    #[error("the calendar has too many entries")]
    TooMany,
}

impl Fault {
    /// As a sentence for whoever offered the file.
    pub fn message(self) -> Message {
        match self {
            Self::TooLarge => Message::new("calendar-too-large").with("most", (MOST_BYTES / 1_048_576) as i64),
            Self::NoCalendar => Message::new("calendar-none"),
            Self::CutOff => Message::new("calendar-cut-off"),
            Self::TooMany => Message::new("calendar-too-many").with("most", MOST_ENTRIES as i64),
        }
    }
}

/// A calendar file, read within [`MOST_BYTES`].
///
/// # Errors
/// Why not: it cannot be read, is none, or is too large.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Message> {
    let unread = |_| Message::new("calendar-unread");
    let known = std::fs::metadata(path).map_err(unread)?;
    // Opening something else than a file could wait for ever.
    if !known.is_file() {
        return Err(Message::new("calendar-unread"));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unread)?;
    // One more than is read tells that there is more.
    file.take(MOST_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unread)?;
    match bytes.len() > MOST_BYTES {
        true => Err(Fault::TooLarge.message()),
        false => Ok(bytes),
    }
}

/// The calendars in a file, or in the messages it is: content decides.
///
/// # Errors
/// A [`Fault`] when there is none that can be read.
fn calendars(bytes: &[u8]) -> Result<Vec<ICalendar>, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge);
    }
    let mut found = parsed(&text(bytes))?;
    if found.is_empty() {
        for part in attached(bytes) {
            found.extend(parsed(&part)?);
        }
    }
    if found.is_empty() {
        return Err(Fault::NoCalendar);
    }
    let entries: usize = found.iter().map(|calendar| calendar.components.len()).sum();
    if entries > MOST_ENTRIES {
        return Err(Fault::TooMany);
    }
    Ok(found)
}

/// The calendars of one text. Lines that are none are passed over: other programs write them.
fn parsed(text: &str) -> Result<Vec<ICalendar>, Fault> {
    let mut parser = Parser::new(text);
    let mut found = Vec::new();
    let is_end = |line: &&str| line.trim_end().eq_ignore_ascii_case("END:VCALENDAR");
    let ended = text.lines().filter(is_end).count();
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => found.push(calendar),
            Entry::UnterminatedComponent(_) => return Err(Fault::CutOff),
            Entry::Eof if found.len() > ended => return Err(Fault::CutOff),
            Entry::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The parts of an e-mail message that are calendars.
fn attached(bytes: &[u8]) -> Vec<String> {
    use mail_parser::MimeHeaders;
    let Some(message) = mail_parser::MessageParser::default().parse(bytes) else {
        return Vec::new();
    };
    let is_calendar = |part: &&mail_parser::MessagePart<'_>| {
        part.content_type()
            .and_then(mail_parser::ContentType::subtype)
            .is_some_and(|kind| kind.eq_ignore_ascii_case("calendar") || kind.eq_ignore_ascii_case("ics"))
    };
    message
        .parts
        .iter()
        .filter(is_calendar)
        .map(|part| text(part.contents()))
        .collect()
}

/// The bytes as text: UTF-8 as the standard has it, otherwise the letters of Windows.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// What a calendar asks as a whole.
fn method(calendar: &ICalendar) -> Option<ICalendarMethod> {
    let root = calendar.components.first()?;
    let value = root.property(&ICalendarProperty::Method)?.values.first()?;
    match value {
        ICalendarValue::Method(method) => Some(method.clone()),
        _ => None,
    }
}

/// The entries of a calendar that are meetings.
fn meetings(calendar: &ICalendar) -> impl Iterator<Item = &ICalendarComponent> {
    calendar
        .components
        .iter()
        .filter(|component| component.component_type == ICalendarComponentType::VEvent)
}

/// A property as clean text of one line.
fn said(component: &ICalendarComponent, property: &ICalendarProperty) -> String {
    component
        .property(property)
        .and_then(|entry| entry.values.first())
        .and_then(ICalendarValue::as_text)
        .map(|text| crate::text::clean(text).trim().to_owned())
        .unwrap_or_default()
}

/// The wall clock in Brussels at a moment of any zone; a time without a zone is that wall clock.
fn wall_clock(moment: &DateTime<Tz>) -> NaiveDateTime {
    if moment.timezone().is_floating() {
        moment.naive_local()
    } else {
        Brussels.from_utc_datetime(&moment.naive_utc()).naive_local()
    }
}

#[cfg(test)]
mod tests;
