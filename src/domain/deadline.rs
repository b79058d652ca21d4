//! Deadlines (termijnen): every clock of a procedure, when it ends, how near that is, and the working day after it.
//!
//! Days are calendar days of the place, never hours: the change to summer or winter time moves nothing. A term of months that starts on
//! the last day of a month ends on the last day of a shorter one (29 February + 12 months is 28 February).

pub mod calendar;

use crate::domain::code::codes;
use crate::domain::setting::{Measure, SettingKey, SettingKind};
use crate::domain::{EntityId, Message, VacancyId};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

codes! {
    /// A kind of clock.
    DeadlineKind, "deadline" {
        /// A publication closes for candidates.
        Closing = "closing",
        /// A publication ends on a channel.
        PublicationEnd = "publication_end",
        /// A session starts.
        Session = "session",
        /// The selection loses its validity (geldigheidsduur van de selectie).
        Validity = "validity",
        /// A complaint has to be answered (K1).
        Complaint = "complaint",
        /// Nobody can go to the Council of State (Raad van State) any more (K1).
        Council = "council",
        /// A reserve (werfreserve) expires.
        Reserve = "reserve",
        /// A temporary contract ends.
        Contract = "contract",
        /// A function given by horizontal mobility has to be taken up (V-17).
        Mobility = "mobility",
        /// An approval waits for an answer (V-52).
        Approval = "approval",
    }
}

codes! {
    /// How far off the end of a clock is, in words.
    Group, "deadline-group" {
        /// Its day has passed.
        Past = "past",
        /// Today.
        Today = "today",
        /// Tomorrow.
        Tomorrow = "tomorrow",
        /// This week, up to and including Sunday.
        Week = "week",
        /// The week after.
        NextWeek = "next_week",
        /// Later.
        Later = "later",
    }
}

impl Group {
    /// The group of a day.
    pub fn of(on: NaiveDate, today: NaiveDate) -> Self {
        let left = i64::from(today.weekday().num_days_from_sunday());
        let to_sunday = (7 - left) % 7;
        match (on - today).num_days() {
            i64::MIN..0 => Self::Past,
            0 => Self::Today,
            1 => Self::Tomorrow,
            days if days <= to_sunday => Self::Week,
            days if days <= to_sunday + 7 => Self::NextWeek,
            _ => Self::Later,
        }
    }
}

/// How pressing a deadline is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Urgency {
    /// Its day has passed.
    Past,
    /// It comes soon, or within the days its kind warns for.
    Near,
    /// It can wait.
    Far,
}

impl Urgency {
    /// How pressing a day is for a clock that warns so many days before; today is near whatever the setting says.
    pub fn of(on: NaiveDate, today: NaiveDate, warning: i64) -> Self {
        match (on - today).num_days() {
            i64::MIN..0 => Self::Past,
            days if days <= warning.max(0) => Self::Near,
            _ => Self::Far,
        }
    }
}

/// What a term counts in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Months.
    Months,
}

/// A term whose length is a setting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Term {
    /// The setting.
    pub key: SettingKey,
    /// What it counts in.
    pub unit: Unit,
}

const fn term(key: SettingKey) -> Term {
    let unit = match key.setting().kind {
        SettingKind::Number {
            measure: Measure::Months,
            ..
        } => Unit::Months,
        SettingKind::Number { .. } | SettingKind::Day => Unit::Days,
    };
    Term { key, unit }
}

impl DeadlineKind {
    /// The setting the length of the clock is read from; `None` when the vacancy, its reglement or its session says it.
    pub const fn term(self) -> Option<Term> {
        match self {
            Self::Complaint => Some(term(SettingKey::ComplaintDays)),
            Self::Council => Some(term(SettingKey::CouncilDays)),
            Self::Mobility => Some(term(SettingKey::MobilityMonths)),
            Self::Approval => Some(term(SettingKey::ApprovalDays)),
            Self::Closing | Self::PublicationEnd | Self::Session | Self::Validity | Self::Reserve | Self::Contract => {
                None
            }
        }
    }

    /// The setting the clock reads: its length, or how long before it warns.
    pub const fn setting(self) -> Option<SettingKey> {
        match (self, self.term()) {
            (Self::Reserve, _) => Some(SettingKey::ReserveWarningDays),
            (_, Some(term)) => Some(term.key),
            (_, None) => None,
        }
    }

    /// The settings that say how long before its end the clock is near: the longest counts.
    pub const fn warnings(self) -> &'static [SettingKey] {
        match self {
            Self::Reserve => &[SettingKey::NearDays, SettingKey::ReserveWarningDays],
            _ => &[SettingKey::NearDays],
        }
    }

    /// Where the clock comes from.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Closing => "A37",
            Self::PublicationEnd => "VD1",
            Self::Session => "V-40",
            Self::Validity => "W2",
            Self::Complaint | Self::Council => "K1",
            Self::Reserve => "T4, V-35",
            Self::Contract => "V-21, V-22",
            Self::Mobility => "M1, V-17",
            Self::Approval => "V-52",
        }
    }

    /// Whether the clock counts calendar days or months from a start: its end is not moved by a Sunday or a holiday, so the working day
    /// after it is worth knowing.
    pub const fn is_counted(self) -> bool {
        !matches!(self, Self::Closing | Self::Session)
    }
}

/// The last day of a term that starts on a day; `None` for a term that is none or ends outside the calendar.
pub fn end(start: NaiveDate, amount: i64, unit: Unit) -> Option<NaiveDate> {
    let amount = u64::try_from(amount).ok()?;
    match unit {
        Unit::Days => start.checked_add_days(Days::new(amount)),
        Unit::Months => start.checked_add_months(Months::new(u32::try_from(amount).ok()?)),
    }
}

/// The last day of a reserve that is there since a day and valid so many months; none: nothing says when it ends.
pub fn reserve_ends(since: NaiveDate, months: i64) -> Option<NaiveDate> {
    (months > 0).then(|| end(since, months, Unit::Months)).flatten()
}

/// The earliest start of a term that ends on a day or later.
pub fn earliest_start(end: NaiveDate, amount: i64, unit: Unit) -> Option<NaiveDate> {
    let amount = u64::try_from(amount).ok()?;
    match unit {
        Unit::Days => end.checked_sub_days(Days::new(amount)),
        Unit::Months => end.checked_sub_months(Months::new(u32::try_from(amount).ok()?)),
    }
}

/// A clock with its end.
#[derive(Clone, PartialEq, Debug)]
pub struct Deadline {
    /// Its identity among the others: of its kind and what it is about.
    pub id: i64,
    /// Which kind of clock.
    pub kind: DeadlineKind,
    /// The row it is about: a vacancy, session, complaint, approval, publication or reglement.
    pub object: i64,
    /// The version of that row.
    pub version: i64,
    /// The last day.
    pub on: NaiveDate,
    /// The time of that day, for a moment on the wall clock.
    pub time: Option<NaiveTime>,
    /// The working day after it, when a counted term ends on none.
    pub working: Option<NaiveDate>,
    /// How far off it is.
    pub group: Group,
    /// How pressing it is.
    pub urgency: Urgency,
    /// The first day of a counted term, and how much it counts.
    pub counted: Option<(NaiveDate, i64, Unit)>,
    /// The vacancy.
    pub vacancy: Option<VacancyId>,
    /// The vacancy's number.
    pub number: String,
    /// The vacancy's title.
    pub title: String,
    /// The entity.
    pub entity_id: EntityId,
    /// The entity's short name.
    pub entity: String,
    /// Whose the vacancy is.
    pub owner: String,
    /// What it is about within the vacancy: a complaint's subject, a session's title.
    pub detail: Option<Message>,
}

impl Deadline {
    /// An identity for a clock: a row has at most one of a kind, and identifiers share their highest bits.
    pub const fn identity(kind: DeadlineKind, object: i64) -> i64 {
        object.rotate_left(4) ^ kind as i64
    }
}

#[cfg(test)]
mod tests;
