//! Tests of the arithmetic of days and months, of the calendar of holidays, and of what a day is called.

use super::calendar::{is_holiday, is_working, working_after};
use super::*;
use crate::domain::Coded;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_term_of_days_is_not_moved_by_summer_or_winter_time() {
    // Over the last Sunday of October 2026 and of March 2027.
    assert_eq!(end(day("2026-10-24"), 45, Unit::Days), Some(day("2026-12-08")));
    assert_eq!(end(day("2026-10-25"), 1, Unit::Days), Some(day("2026-10-26")));
    assert_eq!(end(day("2027-03-27"), 60, Unit::Days), Some(day("2027-05-26")));
}

#[test]
fn months_end_with_the_month_where_it_is_shorter() {
    assert_eq!(end(day("2028-02-29"), 12, Unit::Months), Some(day("2029-02-28")));
    assert_eq!(end(day("2028-02-29"), 48, Unit::Months), Some(day("2032-02-29")));
    assert_eq!(end(day("2026-11-30"), 3, Unit::Months), Some(day("2027-02-28")));
    assert_eq!(end(day("2026-12-31"), 2, Unit::Months), Some(day("2027-02-28")));
}

#[test]
fn a_term_that_is_none_has_no_end() {
    assert_eq!(end(day("2026-11-22"), -1, Unit::Days), None);
    assert_eq!(end(day("2026-11-22"), i64::MAX, Unit::Days), None);
    assert_eq!(end(day("2026-11-22"), i64::MAX, Unit::Months), None);
    assert_eq!(end(day("2026-11-22"), 0, Unit::Months), Some(day("2026-11-22")));
}

#[test]
fn the_usual_terms_are_those_of_the_law() {
    let usual: Vec<_> = DeadlineKind::ALL.iter().filter_map(|kind| kind.term()).collect();
    let pairs: Vec<_> = usual
        .iter()
        .map(|term| (term.key.code(), term.key.usual_number()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("complaint_days", 45),
            ("council_days", 60),
            ("mobility_months", 3),
            ("approval_days", 6)
        ]
    );
    assert_eq!(DeadlineKind::Reserve.setting(), Some(SettingKey::ReserveWarningDays));
    assert_eq!(SettingKey::ReserveWarningDays.usual_number(), 60);
    assert_eq!(SettingKey::NearDays.usual_number(), 3);
    assert!(DeadlineKind::ALL.iter().all(|kind| !kind.source().is_empty()));
}

#[test]
fn days_are_grouped_in_words() {
    // A Wednesday.
    let today = day("2026-11-25");
    let group = |text: &str| Group::of(day(text), today);
    assert_eq!(group("2026-11-24"), Group::Past);
    assert_eq!(group("2026-11-25"), Group::Today);
    assert_eq!(group("2026-11-26"), Group::Tomorrow);
    assert_eq!(group("2026-11-29"), Group::Week, "Sunday closes the week");
    assert_eq!(group("2026-11-30"), Group::NextWeek);
    assert_eq!(group("2026-12-06"), Group::NextWeek);
    assert_eq!(group("2026-12-07"), Group::Later);
    // On a Sunday the week is over: tomorrow is tomorrow all the same.
    let sunday = |text: &str| Group::of(day(text), day("2026-11-29"));
    assert_eq!(
        [sunday("2026-11-30"), sunday("2026-12-01"), sunday("2026-12-07")],
        [Group::Tomorrow, Group::NextWeek, Group::Later]
    );
}

#[test]
fn a_reserve_warns_sixty_days_before() {
    let today = day("2026-11-22");
    let at = |days| {
        Urgency::of(
            today + chrono::Duration::days(days),
            today,
            SettingKey::ReserveWarningDays.usual_number(),
        )
    };
    assert_eq!(
        [at(-1), at(0), at(60), at(61)],
        [Urgency::Past, Urgency::Near, Urgency::Near, Urgency::Far]
    );
    assert_eq!(
        Urgency::of(day("2026-11-25"), today, SettingKey::NearDays.usual_number()),
        Urgency::Near
    );
    assert_eq!(
        Urgency::of(day("2026-11-26"), today, SettingKey::NearDays.usual_number()),
        Urgency::Far
    );
}

/// Easter by the rule of Gauss and Butcher: what the calendar of holidays is held against.
fn easter(year: i32) -> NaiveDate {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let at = moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) / 451) + 114;
    NaiveDate::from_ymd_opt(year, (at / 31) as u32, (at % 31 + 1) as u32).expect("Easter")
}

#[test]
fn the_ten_legal_holidays_are_known_for_the_years_ahead_and_no_other_working_day() {
    for year in 2024..=2030 {
        let fixed = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
        let fixed = fixed.map(|(month, date)| NaiveDate::from_ymd_opt(year, month, date).expect("a day"));
        // Easter Monday, Ascension Day, Whit Monday; their Sundays are no working days anyway.
        let moving = [1, 39, 50].map(|days| easter(year) + chrono::Duration::days(days));
        let ours: Vec<NaiveDate> = fixed.into_iter().chain(moving).collect();
        let mut any = NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
        while any.year() == year {
            let weekend = any.weekday().num_days_from_monday() > 4;
            assert_eq!(is_working(any), Some(!weekend && !ours.contains(&any)), "{any}");
            any = any.succ_opt().expect("a day");
        }
    }
    assert_eq!(
        is_holiday(day("2031-01-01")),
        None,
        "the range grew: say so in Cargo.toml"
    );
}

#[test]
fn the_working_day_after_skips_weekends_and_holidays() {
    // Christmas 2026 is a Friday; Easter Sunday 2027 is 28 March.
    assert_eq!(working_after(day("2026-12-25")), Some(day("2026-12-28")));
    assert_eq!(working_after(day("2027-03-27")), Some(day("2027-03-30")));
    assert_eq!(working_after(day("2026-11-23")), None, "a working day itself");
    assert_eq!(working_after(day("2035-11-24")), None, "nothing is known of that year");
    // The last days known lead into a year that is not.
    assert_eq!(working_after(day("2030-12-29")), Some(day("2030-12-30")));
}

proptest! {
    #[test]
    fn a_term_and_its_earliest_start_agree(offset in 0_i64..3000, amount in 0_i64..600, months in any::<bool>()) {
        let unit = if months { Unit::Months } else { Unit::Days };
        let from = day("2024-01-01") + chrono::Duration::days(offset);
        let until = end(from, amount, unit).expect("an end");
        prop_assert!(until >= from);
        // Nothing that ends on or after a day starts more than the three days of a short month before its earliest start.
        let earliest = earliest_start(until, amount, unit).expect("a start");
        prop_assert!(earliest <= from && (from - earliest).num_days() <= 3);
        if unit == Unit::Days {
            prop_assert_eq!(earliest, from);
            prop_assert_eq!((until - from).num_days(), amount);
        }
    }

    #[test]
    fn later_starts_never_end_earlier(offset in 0_i64..3000, step in 0_i64..90, amount in 0_i64..60) {
        let from = day("2024-01-01") + chrono::Duration::days(offset);
        let later = from + chrono::Duration::days(step);
        for unit in [Unit::Days, Unit::Months] {
            prop_assert!(end(from, amount, unit) <= end(later, amount, unit));
        }
    }

    #[test]
    fn the_working_day_after_is_the_first(offset in 0_i64..2500) {
        let on = day("2024-01-01") + chrono::Duration::days(offset.min(2550));
        match working_after(on) {
            None => prop_assert_eq!(is_working(on), Some(true)),
            Some(next) => {
                prop_assert_eq!(is_working(next), Some(true));
                let mut between = on;
                while between < next {
                    prop_assert_eq!(is_working(between), Some(false));
                    between = between.succ_opt().expect("a day");
                }
            }
        }
    }

    #[test]
    fn groups_and_urgency_never_contradict(offset in -200_i64..200, today in 0_i64..400, warning in 0_i64..90) {
        let today = day("2026-01-01") + chrono::Duration::days(today);
        let on = today + chrono::Duration::days(offset);
        let (group, urgency) = (Group::of(on, today), Urgency::of(on, today, warning));
        prop_assert_eq!(group == Group::Past, urgency == Urgency::Past);
        prop_assert!(group != Group::Today || urgency == Urgency::Near);
    }

    #[test]
    fn identities_differ(a in 1_i64..1 << 59, b in 1_i64..1 << 59) {
        let kinds = DeadlineKind::ALL;
        for one in kinds {
            for other in kinds {
                let same = Deadline::identity(*one, a) == Deadline::identity(*other, b);
                prop_assert_eq!(same, one == other && a == b);
            }
        }
    }
}
