//! Reading when somebody is taken, from an exported agenda. Only the times are kept: what they are for is nobody's business here.

use super::{Fault, calendars, said, wall_clock};
use crate::domain::session::Stretch;
use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarFreeBusyType, ICalendarParameterName,
    ICalendarParameterValue, ICalendarPeriod, ICalendarProperty, ICalendarStatus, ICalendarTransparency,
    ICalendarValue,
};
use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Europe::Brussels;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The most repetitions of all series of one person that are followed within the window.
const MOST_REPETITIONS: usize = 50_000;

/// The most stretches that are kept of one file.
const MOST_STRETCHES: usize = 2_000;

/// When somebody is taken, and what could not be read.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Busy {
    /// The stretches of each entry by its mark, in order; those of one entry that touch or overlap made one.
    pub taken: BTreeMap<String, Vec<Stretch>>,
    /// How many entries could not be understood.
    pub unread: usize,
    /// Whether there was more than could be followed, so that somebody may be taken at other moments too.
    pub is_incomplete: bool,
}

/// Reads when the owner of a calendar is taken within a window of time, wall clock in Brussels. Series that repeat are followed; what is
/// marked as free, or cancelled, does not count.
///
/// # Errors
/// A [`Fault`] when the file holds no calendar that can be read.
pub fn read(bytes: &[u8], window: Stretch) -> Result<Busy, Fault> {
    let mut busy = Busy::default();
    for calendar in calendars(bytes)? {
        for group in groups(&calendar, window) {
            meetings(&group, &mut busy);
        }
        told_busy(&calendar, &mut busy);
    }
    let mut kept = 0;
    busy.taken = std::mem::take(&mut busy.taken)
        .into_iter()
        .map(|(mark, stretches)| (mark, joined(stretches, window)))
        .filter(|(_, stretches)| !stretches.is_empty())
        .collect();
    busy.taken.retain(|_, stretches| {
        kept += stretches.len();
        kept <= MOST_STRETCHES
    });
    busy.is_incomplete |= kept > MOST_STRETCHES;
    Ok(busy)
}

impl Busy {
    /// When the owner is taken, in order, whatever by; stretches that touch or overlap made one.
    pub fn stretches(&self) -> Vec<Stretch> {
        merged(self.taken.values().flatten().copied().collect())
    }

    fn add(&mut self, mark: String, when: Stretch) {
        self.taken.entry(mark).or_default().push(when);
    }
}

/// The mark an entry keeps through all versions of a calendar: a digest of its identifier, which can hold an address. An entry without one
/// goes by when it is.
fn mark(uid: &str, starts: Option<NaiveDateTime>) -> String {
    let whole = match (uid.trim(), starts) {
        ("", Some(starts)) => format!("at {starts}"),
        (uid, _) => uid.to_owned(),
    };
    let digest = Sha256::digest(whole.as_bytes());
    crate::text::hexadecimal(&digest[..12])
}

/// A calendar in parts that can be followed apart: each series with its exceptions, and whatever does not repeat. The reader knows an exception by its
/// moment alone, so that two series in one calendar could take each other's.
fn groups(calendar: &ICalendar, window: Stretch) -> Vec<ICalendar> {
    let mut series: BTreeMap<&str, Vec<ICalendarComponent>> = BTreeMap::new();
    let mut single = Vec::new();
    for meeting in super::meetings(calendar) {
        if meeting.is_recurrent_or_override() {
            let uid = meeting.uid().unwrap_or_default();
            series.entry(uid).or_default().push(bounded(meeting, window));
        } else {
            single.push(meeting.clone());
        }
    }
    series
        .into_values()
        .chain([single])
        .filter(|meetings| !meetings.is_empty())
        .map(|meetings| with_zones(calendar, meetings))
        .collect()
}

/// Meetings as a calendar of their own, with the zones they speak of.
fn with_zones(calendar: &ICalendar, meetings: Vec<ICalendarComponent>) -> ICalendar {
    let mut root = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    root.component_ids = (1..=meetings.len()).filter_map(|at| u32::try_from(at).ok()).collect();
    let mut components = vec![root];
    components.extend(meetings);
    let mut group = ICalendar { components };
    group.copy_timezones(calendar);
    group
}

/// A series that ends with the window: many have no end.
fn bounded(meeting: &ICalendarComponent, window: Stretch) -> ICalendarComponent {
    let mut meeting = meeting.clone();
    let end = PartialDateTime::from_naive_timestamp(window.ends.and_utc().timestamp());
    for entry in &mut meeting.entries {
        for value in &mut entry.values {
            if let ICalendarValue::RecurrenceRule(rule) = value {
                let ends_before = rule
                    .until
                    .as_ref()
                    .and_then(PartialDateTime::to_date_time)
                    .is_some_and(|until| until.date_time < window.ends);
                if !ends_before && rule.count.is_none() {
                    rule.until = Some(end.clone());
                }
            }
        }
    }
    meeting
}

/// The moments of a group's meetings that take time.
fn meetings(group: &ICalendar, busy: &mut Busy) {
    let expanded = group.expand_dates(Tz::Tz(Brussels), MOST_REPETITIONS);
    busy.unread += expanded.errors.len();
    busy.is_incomplete |= expanded.events.len() >= MOST_REPETITIONS;
    for moment in expanded.events {
        let Some(meeting) = group.component_by_id(moment.comp_id).filter(|one| takes_time(one)) else {
            continue;
        };
        match moment.try_into_date_time() {
            Some(moment) => {
                let when = Stretch::new(wall_clock(&moment.start), wall_clock(&moment.end));
                busy.add(mark(meeting.uid().unwrap_or_default(), Some(when.starts)), when);
            }
            None => busy.unread += 1,
        }
    }
}

/// Whether a meeting takes its owner's time: not when it is marked as free, was cancelled, or has no length.
fn takes_time(meeting: &ICalendarComponent) -> bool {
    let start = meeting.property(&ICalendarProperty::Dtstart);
    let is_whole_day = start
        .and_then(|start| start.values.first())
        .and_then(ICalendarValue::as_partial_date_time)
        .is_some_and(|at| at.hour.is_none());
    let has_length = is_whole_day
        || meeting.has_property(&ICalendarProperty::Dtend)
        || meeting.has_property(&ICalendarProperty::Duration);
    let outlook = said(
        meeting,
        &ICalendarProperty::Other("X-MICROSOFT-CDO-BUSYSTATUS".to_owned()),
    );
    has_length
        && meeting.status() != Some(&ICalendarStatus::Cancelled)
        && meeting.transparency() != Some(&ICalendarTransparency::Transparent)
        && !outlook.eq_ignore_ascii_case("FREE")
}

/// What a calendar tells as busy times without saying what for (VFREEBUSY).
fn told_busy(calendar: &ICalendar, busy: &mut Busy) {
    let told = calendar
        .components
        .iter()
        .filter(|component| component.component_type.is_freebusy())
        .flat_map(|component| {
            let entries = component.properties(&ICalendarProperty::Freebusy);
            entries.map(move |entry| (component.uid().unwrap_or_default(), entry))
        });
    for (uid, entry) in told {
        let is_free = matches!(
            entry.parameter(&ICalendarParameterName::Fbtype),
            Some(ICalendarParameterValue::Fbtype(ICalendarFreeBusyType::Free))
        );
        if is_free {
            continue;
        }
        for value in &entry.values {
            if let ICalendarValue::Period(period) = value
                && let Some(stretch) = of_period(period)
            {
                busy.add(mark(&format!("busy {uid}"), None), stretch);
            }
        }
    }
}

/// A period, always in universal time (RFC 5545, 3.8.2.6), on the wall clock in Brussels.
fn of_period(period: &ICalendarPeriod) -> Option<Stretch> {
    let utc = |at: &PartialDateTime| at.to_date_time().map(|at| at.date_time);
    let (starts, ends) = match period {
        ICalendarPeriod::Range { start, end } => (utc(start)?, utc(end)?),
        ICalendarPeriod::Duration { start, duration } => {
            let starts = utc(start)?;
            (starts, starts.checked_add_signed(duration.to_time_delta()?)?)
        }
    };
    let local = |at: NaiveDateTime| Brussels.from_utc_datetime(&at).naive_local();
    Some(Stretch::new(local(starts), local(ends)))
}

/// The stretches within the window in order, those that touch or overlap made one.
fn joined(stretches: Vec<Stretch>, window: Stretch) -> Vec<Stretch> {
    let within: Vec<Stretch> = stretches
        .into_iter()
        .filter_map(|stretch| stretch.common(window))
        .filter(|stretch| stretch.starts < stretch.ends)
        .collect();
    merged(within)
}

/// Stretches in order, those that touch or overlap made one.
fn merged(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_unstable();
    let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        match joined.last_mut() {
            Some(last) if stretch.starts <= last.ends => last.ends = last.ends.max(stretch.ends),
            _ => joined.push(stretch),
        }
    }
    joined
}
