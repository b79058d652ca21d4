//! Working days: no weekend and no public holiday of Belgium. Days an entity gives its own staff are not among them.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use holidays::{Builder, Country, HolidayMap};
use std::sync::OnceLock;

/// The public holidays, gathered once; without them nothing is told of any day.
fn holidays() -> Option<&'static HolidayMap> {
    static BELGIUM: OnceLock<Option<HolidayMap>> = OnceLock::new();
    BELGIUM
        .get_or_init(|| Builder::new().countries(&[Country::BE]).build().ok())
        .as_ref()
}

/// Whether a day is a public holiday; `None` in a year of which that is not known.
pub fn is_holiday(day: NaiveDate) -> Option<bool> {
    let year = holidays()?.get(&Country::BE)?.get(&day.year())?;
    Some(year.contains_key(&day))
}

/// Whether a day is a working day; `None` in a year of which the holidays are not known.
pub fn is_working(day: NaiveDate) -> Option<bool> {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    Some(!is_holiday(day)? && !weekend)
}

/// The first working day after a day that is none; `None` after a working day, and where the holidays are not known.
pub fn working_after(day: NaiveDate) -> Option<NaiveDate> {
    let mut next = day;
    while !is_working(next)? {
        next = next.checked_add_days(Days::new(1))?;
    }
    (next != day).then_some(next)
}
