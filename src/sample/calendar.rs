//! Days around today, working days, and moments from the wall clock in Brussels.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// A day some days away.
pub(super) fn shift(day: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(distance)
    } else {
        day.checked_add_days(distance)
    };
    moved.unwrap_or(day)
}

/// The day itself, or the Friday before when it falls in a weekend.
pub(super) fn workday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => shift(day, -1),
        Weekday::Sun => shift(day, -2),
        _ => day,
    }
}

/// The working days from a day on, itself included, onwards or back.
pub(super) fn workdays(from: NaiveDate, back: bool) -> impl Iterator<Item = NaiveDate> + Clone {
    (0..)
        .map(move |days| shift(from, if back { -days } else { days }))
        .filter(|day| workday(*day) == *day)
}

/// The Monday of the day's week.
pub(super) fn monday(day: NaiveDate) -> NaiveDate {
    shift(day, -i64::from(day.weekday().num_days_from_monday()))
}

/// A day as the database holds it.
pub(super) fn on(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// A wall-clock moment as the database holds it; minutes since midnight.
pub(super) fn local(day: NaiveDate, minutes: u32) -> String {
    format!("{day}T{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Milliseconds since 1970 UTC of a moment in Brussels; minutes since midnight.
pub(super) fn millis(day: NaiveDate, minutes: u32) -> i64 {
    let moment = NaiveDateTime::new(day, NaiveTime::MIN).and_utc().timestamp() + i64::from(minutes) * 60;
    (moment - if is_summer(day) { 7200 } else { 3600 }) * 1000
}

/// Summer time runs from the last Sunday of March to the last Sunday of October; the changing nights do not matter here.
fn is_summer(day: NaiveDate) -> bool {
    let last_sunday = |month| {
        NaiveDate::from_ymd_opt(day.year(), month, 31)
            .map(|last| shift(last, -i64::from(last.weekday().num_days_from_sunday())))
    };
    last_sunday(3).is_some_and(|start| day >= start) && last_sunday(10).is_some_and(|end| day < end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brussels_is_one_or_two_hours_ahead() {
        let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
        let hour = |millis: i64| millis / 3_600_000 % 24;
        assert_eq!(hour(millis(day(11, 18), 600)), 9);
        assert_eq!(hour(millis(day(7, 1), 600)), 8);
        assert_eq!(hour(millis(day(10, 24), 600)), 8);
        assert_eq!(hour(millis(day(10, 25), 600)), 9);
    }
}
