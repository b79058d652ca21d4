//! Dates as people write and read them: `ma 23 nov 2026`, weeks from Monday, ISO week numbers.

use crate::domain::Coded;
use crate::domain::setting::{SettingKey, SettingKind};
use crate::i18n::Words;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

/// `ma 23 nov 2026`.
pub fn day(day: NaiveDate, words: &Words) -> String {
    format!(
        "{} {} {} {}",
        weekday(day.weekday(), words),
        day.day(),
        month(day.month(), words),
        day.year()
    )
}

/// `ma 23 nov`.
pub fn short_day(day: NaiveDate, words: &Words) -> String {
    format!(
        "{} {} {}",
        weekday(day.weekday(), words),
        day.day(),
        month(day.month(), words)
    )
}

/// `ma 23 nov 2026, 09:30`.
pub fn moment(moment: NaiveDateTime, words: &Words) -> String {
    format!("{}, {}", day(moment.date(), words), time(moment))
}

/// `09:30`.
pub fn time(moment: NaiveDateTime) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

/// `ma`, `Mon`.
pub fn weekday(weekday: Weekday, words: &Words) -> &'static str {
    words.get(match weekday {
        Weekday::Mon => "weekday-1",
        Weekday::Tue => "weekday-2",
        Weekday::Wed => "weekday-3",
        Weekday::Thu => "weekday-4",
        Weekday::Fri => "weekday-5",
        Weekday::Sat => "weekday-6",
        Weekday::Sun => "weekday-7",
    })
}

/// `nov`.
pub fn month(month: u32, words: &Words) -> &'static str {
    const IDS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
        "month-11", "month-12",
    ];
    words.get(IDS[(month as usize).clamp(1, 12) - 1])
}

/// How a day is written in a field: `23/11/2026`.
pub fn written(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// How a moment is written in a field: `23/11/2026 09:30`.
pub fn written_moment(moment: NaiveDateTime) -> String {
    moment.format("%d/%m/%Y %H:%M").to_string()
}

/// Reads a day as people write it: `23/11/2026`, `23-11-26`, `23.11` (this year or the next), `2026-11-23`.
pub fn read_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
    let text = text.trim();
    // Only a year of four digits comes first: `23-11-26` is the 23rd of November.
    if text.find('-') == Some(4)
        && let Ok(day) = text.parse::<NaiveDate>()
    {
        return YEARS.contains(&day.year()).then_some(day);
    }
    let parts: Vec<u32> = text
        .split(['/', '-', '.'])
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    match parts[..] {
        [day, month] => {
            let this_year = NaiveDate::from_ymd_opt(today.year(), month, day)?;
            if this_year < today {
                NaiveDate::from_ymd_opt(today.year() + 1, month, day)
            } else {
                Some(this_year)
            }
        }
        [day, month, year] => {
            let year = i32::try_from(if year < 100 { year + 2000 } else { year }).ok()?;
            YEARS
                .contains(&year)
                .then(|| NaiveDate::from_ymd_opt(year, month, day))
                .flatten()
        }
        _ => None,
    }
}

/// What was typed for a setting as scripts write it: a setting that is a day takes days as people write them.
pub fn setting(key: &str, typed: &str, today: NaiveDate) -> String {
    let is_day = SettingKey::from_code(key.trim()).is_some_and(|key| key.setting().kind == SettingKind::Day);
    let day = is_day.then(|| read_day(typed, today)).flatten();
    day.map_or_else(|| typed.trim().to_owned(), |day| day.to_string())
}

/// Reads a time: `9:30`, `09.30`, `9u30`, `930`, `14`.
pub fn read_time(text: &str) -> Option<chrono::NaiveTime> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([':', '.', 'u', 'h']) {
        Some((hours, "")) => (hours, "0"),
        Some(parts) => parts,
        None if text.len() >= 3 && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "0"),
    };
    chrono::NaiveTime::from_hms_opt(hours.trim().parse().ok()?, minutes.trim().parse().ok()?, 0)
}

/// Reads a moment: a day and a time with a space between.
pub fn read_moment(text: &str, today: NaiveDate) -> Option<NaiveDateTime> {
    let (day, time) = text.trim().split_once([' ', 'T'])?;
    Some(read_day(day, today)?.and_time(read_time(time)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23);
        for text in ["23/11/2026", "23-11-26", "23.11", "2026-11-23", " 23/11 "] {
            assert_eq!(read_day(text, today()), day, "{text}");
        }
        assert_eq!(read_day("2/1", today()), NaiveDate::from_ymd_opt(2027, 1, 2));
        assert_eq!(read_day("31/02/2026", today()), None);
        assert_eq!(read_day("morgen", today()), None);
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for text in ["9:30", "09.30", "9u30", "930", "0930"] {
            assert_eq!(read_time(text), chrono::NaiveTime::from_hms_opt(9, 30, 0), "{text}");
        }
        assert_eq!(read_time("14"), chrono::NaiveTime::from_hms_opt(14, 0, 0));
        assert_eq!(read_time("25:00"), None);
        assert_eq!(read_time("é9"), None);
    }

    proptest! {
        #[test]
        fn written_days_read_back(offset in -20_000_i64..20_000) {
            let day = today() + chrono::Duration::days(offset);
            prop_assert_eq!(read_day(&written(day), today()), Some(day));
        }

        #[test]
        fn nothing_typed_panics(text in "\\PC{0,20}") {
            let _ = (read_day(&text, today()), read_time(&text), read_moment(&text, today()));
        }
    }
}
