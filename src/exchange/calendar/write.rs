//! Writing an invitation as a calendar file.

use super::{Invitation, Party, ZONE};
use crate::domain::invitation::Asks;
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarClassification, ICalendarComponent, ICalendarComponentType, ICalendarMethod,
    ICalendarParameter, ICalendarParticipationRole, ICalendarParticipationStatus, ICalendarProperty, ICalendarStatus,
    ICalendarTransparency, Uri,
};
use chrono::NaiveDateTime;

/// Who wrote the file, for the program that reads it.
const PRODUCT: &str = "-//keur//keur//NL";

/// The invitation as one calendar file (RFC 5545), to be sent as it is: one meeting, one person invited, the rules of summer time with it.
/// Private (`CLASS:PRIVATE`): who shares an agenda with colleagues does not show them who applies.
pub fn write(invitation: &Invitation) -> String {
    let mut calendar = ICalendar {
        components: vec![root(invitation.asks), meeting(invitation)],
    };
    calendar.components[0].component_ids.push(1);
    calendar.add_missing_timezones();
    calendar.to_string()
}

/// The calendar around the meeting.
fn root(asks: Asks) -> ICalendarComponent {
    let mut root = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    root.add_property(ICalendarProperty::Version, "2.0");
    root.add_property(ICalendarProperty::Prodid, PRODUCT);
    let method = match asks {
        Asks::Request => ICalendarMethod::Request,
        Asks::Cancel => ICalendarMethod::Cancel,
    };
    root.add_property(ICalendarProperty::Method, method);
    root
}

/// The meeting itself.
fn meeting(invitation: &Invitation) -> ICalendarComponent {
    let mut meeting = ICalendarComponent::new(ICalendarComponentType::VEvent);
    meeting.add_uid(&invitation.uid);
    meeting.add_dtstamp(PartialDateTime::from_utc_timestamp(invitation.made_at.timestamp()));
    meeting.add_sequence(i64::from(invitation.sequence));
    for (property, at) in [
        (ICalendarProperty::Dtstart, invitation.told.when.starts),
        (ICalendarProperty::Dtend, invitation.told.when.ends),
    ] {
        meeting.add_property_with_params(property, [ICalendarParameter::tzid(ZONE.to_owned())], wall_clock(at));
    }
    meeting.add_property(ICalendarProperty::Summary, line(&invitation.told.title));
    for (property, text) in [
        (ICalendarProperty::Location, line(&invitation.told.place)),
        (ICalendarProperty::Description, lines(&invitation.told.instructions)),
    ] {
        if !text.is_empty() {
            meeting.add_property(property, text);
        }
    }
    let (status, transparency) = match invitation.asks {
        Asks::Request => (ICalendarStatus::Confirmed, ICalendarTransparency::Opaque),
        Asks::Cancel => (ICalendarStatus::Cancelled, ICalendarTransparency::Transparent),
    };
    meeting.add_property(ICalendarProperty::Status, status);
    meeting.add_property(ICalendarProperty::Transp, transparency);
    meeting.add_property(ICalendarProperty::Class, ICalendarClassification::Private);
    // A quotation mark cannot stand in a parameter (RFC 5545, 3.2), and not every program knows the escape of RFC 6868.
    let name = |party: &Party| ICalendarParameter::cn(line(&party.name).replace('"', "'"));
    meeting.add_property_with_params(
        ICalendarProperty::Organizer,
        [name(&invitation.organiser)],
        address(&invitation.organiser),
    );
    let mut asked = vec![
        name(&invitation.invited),
        ICalendarParameter::role(ICalendarParticipationRole::ReqParticipant),
    ];
    if invitation.asks == Asks::Request {
        asked.push(ICalendarParameter::partstat(ICalendarParticipationStatus::NeedsAction));
        asked.push(ICalendarParameter::rsvp(true));
    }
    meeting.add_property_with_params(ICalendarProperty::Attendee, asked, address(&invitation.invited));
    meeting
}

/// A time of the wall clock, without the zone, which stands beside it.
fn wall_clock(at: NaiveDateTime) -> PartialDateTime {
    PartialDateTime::from_naive_timestamp(at.and_utc().timestamp())
}

/// An address as calendars have it.
fn address(party: &Party) -> Uri {
    Uri::Location(format!("mailto:{}", line(&party.email)))
}

/// A text of one line, without what could disturb the file or the screen it is read on.
fn line(text: &str) -> String {
    lines(text).replace('\n', " ")
}

/// A text of several lines, without control characters.
fn lines(text: &str) -> String {
    let kept: Vec<String> = text
        .lines()
        .map(|line| {
            line.chars()
                .filter(|c| !crate::text::is_disturbing(*c))
                .collect::<String>()
        })
        .collect();
    kept.join("\n").trim().to_owned()
}
