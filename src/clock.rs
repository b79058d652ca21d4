//! The time, as something that can be replaced in a test or a demo.

use chrono::{DateTime, Duration, Local, NaiveDate, NaiveDateTime, TimeZone, Utc};

/// Tells the moment and the local wall clock.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The machine's clock and time zone.
    System,
    /// Always this moment, in UTC, which is then also the wall clock.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// A clock that stands still at a local moment.
    pub fn fixed(moment: NaiveDateTime) -> Self {
        Self::Fixed(Utc.from_utc_datetime(&moment))
    }

    /// Milliseconds since 1970 UTC.
    pub fn millis(self) -> i64 {
        match self {
            Self::System => Utc::now().timestamp_millis(),
            Self::Fixed(moment) => moment.timestamp_millis(),
        }
    }

    /// The local wall clock.
    pub fn local(self) -> NaiveDateTime {
        match self {
            Self::System => Local::now().naive_local(),
            Self::Fixed(moment) => moment.naive_utc(),
        }
    }

    /// Today, locally.
    pub fn today(self) -> NaiveDate {
        self.local().date()
    }

    /// The local wall clock of a moment in milliseconds.
    pub fn local_of(self, millis: i64) -> NaiveDateTime {
        let moment = DateTime::<Utc>::from_timestamp_millis(millis).unwrap_or_default();
        match self {
            Self::System => moment.with_timezone(&Local).naive_local(),
            Self::Fixed(_) => moment.naive_utc(),
        }
    }

    /// The moment of a local wall clock, in milliseconds; the earlier one when the clock went back.
    pub fn millis_of(self, local: NaiveDateTime) -> i64 {
        match self {
            Self::System => Local
                .from_local_datetime(&local)
                .earliest()
                .map_or_else(|| local.and_utc().timestamp_millis(), |at| at.timestamp_millis()),
            Self::Fixed(_) => local.and_utc().timestamp_millis(),
        }
    }

    /// Whole days between a moment in milliseconds and today, by the calendar.
    pub fn days_since(self, millis: i64) -> i64 {
        (self.today() - self.local_of(millis).date()).num_days()
    }

    /// Today, some days on.
    pub fn in_days(self, days: i64) -> NaiveDate {
        self.today() + Duration::days(days)
    }
}
