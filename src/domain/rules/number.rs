//! Rules about the number of somebody who is taken on (V-23, V-30, V-60, V-61) and about the Vlimpersnummer (V-62).

use crate::domain::identifier::{self, Born, NumberFault};
use crate::domain::{ApplicationState as S, Message, NumberKind, Problem};
use chrono::{Datelike, Months, NaiveDate};

/// A number is asked of a laureate and never earlier. Who only waits in a reserve is asked once the post is offered (V-61).
pub fn asked_early(state: S) -> Option<Problem> {
    let chosen = matches!(state, S::Laureate | S::Offered | S::Hired);
    (!chosen).then(|| {
        Problem::block(
            "V-61",
            Message::new("refused-number-early").with("state", Message::of(state)),
        )
    })
}

/// A number that is not right in form (V-60).
pub fn malformed(fault: NumberFault) -> Problem {
    Problem::block("V-60", Message::of(fault)).at("number")
}

/// Only zeros stand for foreign staff without a number, and say why (V-30, VH2).
pub fn placeholder_unexplained(reason: &str) -> Option<Problem> {
    let message = || Message::new("refused-placeholder-reason");
    reason
        .trim()
        .is_empty()
        .then(|| Problem::block("V-30", message()).at("reason"))
}

/// Nobody is taken on without a number or a placeholder (V-30); a placeholder is still to be completed.
pub fn hired_without(number: Option<NumberKind>) -> Option<Problem> {
    match number {
        None => Some(Problem::block("V-30", Message::new("refused-hired-no-number"))),
        Some(NumberKind::Placeholder) => Some(Problem::warn("V-30", Message::new("warn-number-placeholder"))),
        Some(NumberKind::National | NumberKind::Bis) => None,
    }
}

/// Whoever is taken on for a first job on a day is younger than an age, in years, just before. The contract counts as one until the last
/// day of the quarter of that birthday: one that runs longer, or without end, is told (V-23; ST1, ST2).
pub fn first_job(born: Option<Born>, on: NaiveDate, until: Option<NaiveDate>, age: i64) -> Vec<Problem> {
    let years = u32::try_from(age).ok().and_then(|age| age.checked_mul(12));
    let of_age = |day: NaiveDate| years.and_then(|months| day.checked_add_months(Months::new(months)));
    let unknown = || Problem::warn("V-23", Message::new("warn-first-job-unchecked").with("age", age));
    let Some((earliest, latest)) = born.and_then(|born| Some((of_age(born.first)?, of_age(born.last)?))) else {
        return vec![unknown()];
    };
    if latest <= on {
        let message = Message::new("refused-first-job-old").with("on", on).with("age", age);
        return vec![Problem::block("V-23", message)];
    }
    let mut found = Vec::new();
    if earliest <= on {
        found.push(unknown());
    }
    let last = quarter_end(latest);
    if until.is_none_or(|until| until > last) {
        let message = Message::new("warn-first-job-until").with("last", last).with("age", age);
        found.push(Problem::warn("V-23", message));
    }
    found
}

/// The last day of the quarter a day is in.
fn quarter_end(day: NaiveDate) -> NaiveDate {
    let month = day.month0() / 3 * 3 + 1;
    let next = NaiveDate::from_ymd_opt(day.year(), month, 1).and_then(|first| first.checked_add_months(Months::new(3)));
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// A Vlimpersnummer is six digits; none is no mistake (V-62).
pub fn no_vlimpers(typed: &str) -> Option<Problem> {
    let wrong = !typed.is_empty() && !identifier::is_vlimpers(typed);
    wrong.then(|| Problem::block("V-62", Message::new("refused-vlimpers")).at("vlimpers"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Coded, Severity};

    #[test]
    fn a_first_job_is_for_who_is_young_enough_just_before_it() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let born = |first: &str, last: &str| {
            let (first, last) = (day(first), day(last));
            Some(Born { first, last })
        };
        let found = |born, on: &str, until: Option<&str>| {
            let found = first_job(born, day(on), until.map(day), 26).into_iter();
            found
                .map(|problem| (problem.severity, problem.message.id))
                .collect::<Vec<_>>()
        };
        let blocked = [(Severity::Block, "refused-first-job-old".to_owned())];
        let exact = born("2000-12-01", "2000-12-01");
        assert_eq!(
            found(exact, "2026-12-01", Some("2026-12-31")),
            blocked,
            "26 on the day itself"
        );
        // The day before, and until the end of the quarter.
        assert_eq!(found(exact, "2026-11-30", Some("2026-12-31")), []);
        for until in [Some("2027-01-01"), None] {
            let told = [(Severity::Warning, "warn-first-job-until".to_owned())];
            assert_eq!(found(exact, "2026-11-30", until), told);
        }
        // Only the year is known: the age may be either.
        let year = born("2000-01-01", "2000-12-31");
        let told = [(Severity::Warning, "warn-first-job-unchecked".to_owned())];
        assert_eq!(found(year, "2026-06-01", Some("2026-12-31")), told);
        assert_eq!(found(year, "2027-01-01", Some("2027-01-31")), blocked);
        assert_eq!(found(None, "2026-06-01", None), told);
    }

    #[test]
    fn a_quarter_ends_on_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        for (of, end) in [
            ("2026-01-01", "2026-03-31"),
            ("2028-02-29", "2028-03-31"),
            ("2026-06-30", "2026-06-30"),
            ("2026-12-31", "2026-12-31"),
        ] {
            assert_eq!(quarter_end(day(of)), day(end), "{of}");
        }
    }

    #[test]
    fn only_who_was_chosen_is_asked() {
        let asked: Vec<&str> = S::ALL
            .iter()
            .filter(|state| asked_early(**state).is_none())
            .map(|state| state.code())
            .collect();
        assert_eq!(asked, ["laureate", "offered", "hired"]);
    }
}
