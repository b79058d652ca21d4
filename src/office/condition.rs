//! What people type as the value of a condition on a column, as the store compares it: days, points, numbers, days of waiting.
//!
//! The screens and the command line both read values here, so that `score=12..` means the same in both.

use crate::clock::Clock;
use crate::domain::list::{Column, ColumnKind, Test};
use crate::domain::scoring;
use crate::i18n::date;
use crate::text;
use chrono::{Duration, NaiveDateTime, NaiveTime};

/// A value that cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unread {
    /// It is the upper bound of a range.
    pub high: bool,
    /// The message that says what is wanted.
    pub message: &'static str,
}

/// The column must be what was typed: a day stands for all its moments, several numbers stand with commas between.
///
/// # Errors
/// When what was typed is no such value.
pub fn exactly(column: &Column, typed: &str, clock: Clock) -> Result<Test, Unread> {
    match column.kind {
        ColumnKind::Text | ColumnKind::Choice(..) => Ok(Test::Same(typed.to_owned())),
        ColumnKind::Number => {
            let numbers = typed.split(',').map(|part| number(part, false));
            Ok(Test::Is(numbers.collect::<Result<_, _>>()?))
        }
        ColumnKind::Points => Ok(Test::Is(vec![points(typed, false)?])),
        ColumnKind::Date | ColumnKind::Moment | ColumnKind::Age => range(column, typed, typed, clock),
    }
}

/// The column must lie between two values, both included; an empty one is open.
///
/// # Errors
/// When what was typed is no such value, or words are asked to lie in an order the column has not.
pub fn range(column: &Column, low: &str, high: &str, clock: Clock) -> Result<Test, Unread> {
    let (low, high) = (low.trim(), high.trim());
    let both = |read: &dyn Fn(&str, bool) -> Result<String, Unread>| {
        let bound = |typed: &str, high| {
            if typed.is_empty() {
                Ok(String::new())
            } else {
                read(typed, high)
            }
        };
        Ok(Test::Range(bound(low, false)?, bound(high, true)?))
    };
    match column.kind {
        ColumnKind::Text if column.sortable => both(&|typed, _| Ok(text::fold(typed))),
        ColumnKind::Text | ColumnKind::Choice(..) => Err(unread(false, "condition-error-range")),
        ColumnKind::Number => both(&number),
        ColumnKind::Points => both(&points),
        ColumnKind::Date => both(&|typed, high| day(typed, high, clock)),
        ColumnKind::Age
            if [low, high]
                .iter()
                .all(|typed| typed.is_empty() || days(typed).is_some()) =>
        {
            // Who waits five days or longer was asked five days ago or earlier.
            let asked = |typed: &str, last| {
                let day = clock.in_days(-days(typed)?).and_time(NaiveTime::MIN);
                Some(edge(day, day + Duration::days(1), last, clock))
            };
            let (first, last) = (asked(high, false), asked(low, true));
            Ok(Test::Range(first.unwrap_or_default(), last.unwrap_or_default()))
        }
        ColumnKind::Moment | ColumnKind::Age => both(&|typed, high| moment(typed, high, clock)),
    }
}

const fn unread(high: bool, message: &'static str) -> Unread {
    Unread { high, message }
}

fn number(typed: &str, high: bool) -> Result<String, Unread> {
    let number: Option<i64> = typed.trim().parse().ok();
    number.map_or(Err(unread(high, "field-error-number")), |number| Ok(number.to_string()))
}

/// Points in hundredths.
fn points(typed: &str, high: bool) -> Result<String, Unread> {
    scoring::read(typed).map_or(Err(unread(high, "condition-error-points")), |points| {
        Ok(points.to_string())
    })
}

/// How many days somebody waits.
fn days(typed: &str) -> Option<i64> {
    typed.parse().ok().filter(|days| (0..36_500).contains(days))
}

/// A day or a local moment as the database holds it.
fn day(typed: &str, high: bool, clock: Clock) -> Result<String, Unread> {
    if let Some(day) = date::read_day(typed, clock.today()) {
        return Ok(day.to_string());
    }
    let (first, _) = span(typed, clock).ok_or(unread(high, "field-error-day"))?;
    Ok(first.format("%Y-%m-%dT%H:%M").to_string())
}

/// The first or the last millisecond of what was typed.
fn moment(typed: &str, high: bool, clock: Clock) -> Result<String, Unread> {
    let (first, next) = span(typed, clock).ok_or(unread(high, "field-error-day"))?;
    Ok(edge(first, next, high, clock))
}

fn edge(first: NaiveDateTime, next: NaiveDateTime, last: bool, clock: Clock) -> String {
    match last {
        false => clock.millis_of(first).to_string(),
        true => (clock.millis_of(next) - 1).to_string(),
    }
}

/// From when until just before when what was typed lasts: a day, a minute, or a second as in JSON.
fn span(typed: &str, clock: Clock) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let today = clock.today();
    let (first, length) = if let Some(day) = date::read_day(typed, today) {
        (day.and_time(NaiveTime::MIN), Duration::days(1))
    } else if let Some(minute) = date::read_moment(typed, today) {
        (minute, Duration::minutes(1))
    } else {
        (typed.parse::<NaiveDateTime>().ok()?, Duration::seconds(1))
    };
    Some((first, first.checked_add_signed(length)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn column(kind: ColumnKind, sortable: bool) -> Column {
        Column {
            id: "a",
            kind,
            sortable,
            priority: 0,
            width: 1,
        }
    }

    fn clock() -> Clock {
        Clock::fixed("2026-11-22T10:00:00".parse().expect("a moment"))
    }

    fn between(kind: ColumnKind, low: &str, high: &str) -> Result<Test, Unread> {
        range(&column(kind, true), low, high, clock())
    }

    fn bounds(low: &str, high: &str) -> Test {
        Test::Range(low.to_owned(), high.to_owned())
    }

    #[test]
    fn values_become_what_the_store_compares() {
        assert_eq!(between(ColumnKind::Points, "12", ""), Ok(bounds("1200", "")));
        assert_eq!(between(ColumnKind::Points, "8,4", "14.5"), Ok(bounds("840", "1450")));
        assert_eq!(between(ColumnKind::Number, "", "12"), Ok(bounds("", "12")));
        assert_eq!(between(ColumnKind::Date, "1/11/2026", ""), Ok(bounds("2026-11-01", "")));
        assert_eq!(
            between(ColumnKind::Date, "2026-11-01T23:59", ""),
            Ok(bounds("2026-11-01T23:59", ""))
        );
        assert_eq!(between(ColumnKind::Text, "Élan", ""), Ok(bounds("elan", "")));
        let day = 86_400_000;
        let today = clock().millis() - 10 * 3_600_000;
        assert_eq!(
            exactly(&column(ColumnKind::Moment, true), "22/11/2026", clock()),
            Ok(bounds(&today.to_string(), &(today + day - 1).to_string()))
        );
        assert_eq!(
            exactly(&column(ColumnKind::Moment, true), "2026-11-22T10:00:00", clock()),
            Ok(bounds(
                &clock().millis().to_string(),
                &(clock().millis() + 999).to_string()
            ))
        );
        assert_eq!(
            between(ColumnKind::Age, "5", ""),
            Ok(bounds("", &(today - 4 * day - 1).to_string())),
            "five days or longer"
        );
        assert_eq!(
            between(ColumnKind::Age, "2026-11-22", ""),
            Ok(bounds(&today.to_string(), ""))
        );
        assert_eq!(
            exactly(&column(ColumnKind::Number, true), "4, 5", clock()),
            Ok(Test::Is(vec!["4".to_owned(), "5".to_owned()]))
        );
    }

    #[test]
    fn what_is_no_such_value_is_refused_where_it_stands() {
        for (kind, low, high, at) in [
            (ColumnKind::Number, "foo", "", false),
            (ColumnKind::Points, "1", "foo", true),
            (ColumnKind::Date, "foo", "bar", false),
            (ColumnKind::Moment, "2026-11-01", "2026-02-31", true),
            (ColumnKind::Age, "5", "foo", false),
        ] {
            let refused = between(kind, low, high).expect_err("refused");
            assert_eq!(refused.high, at, "{kind:?}");
        }
        let unordered = range(&column(ColumnKind::Text, false), "a", "b", clock());
        assert_eq!(unordered, Err(unread(false, "condition-error-range")));
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(typed in "\\PC{0,24}") {
            for kind in [ColumnKind::Date, ColumnKind::Moment, ColumnKind::Age, ColumnKind::Points, ColumnKind::Number] {
                let _ = exactly(&column(kind, true), &typed, clock());
            }
        }
    }
}
