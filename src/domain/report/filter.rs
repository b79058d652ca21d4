//! Under which filter a report counts: whose vacancies, which kinds, levels, rank and officer, and which period.

use crate::domain::code::codes;
use crate::domain::list::Scope;
use crate::domain::{Level, ProcedureKind};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

codes! {
    /// A period that moves with the day a report is made: what a saved report keeps, so that a nightly job needs no dates.
    Span, "span" {
        /// This month so far.
        ThisMonth = "this_month",
        /// The whole month before.
        LastMonth = "last_month",
        /// This quarter so far.
        ThisQuarter = "this_quarter",
        /// This year so far.
        ThisYear = "this_year",
        /// The whole year before.
        LastYear = "last_year",
        /// The twelve months up to today.
        TwelveMonths = "twelve_months",
    }
}

/// Which days a report looks at, both ends included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// All there is.
    #[default]
    Always,
    /// As the day the report is made has it.
    Moving(Span),
    /// These days; an end that is missing is open.
    Fixed {
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        until: Option<NaiveDate>,
    },
}

/// The first and the last day; an end that is missing is open.
pub type Bounds = (Option<NaiveDate>, Option<NaiveDate>);

impl Period {
    /// The days it stands for when a report is made on a day.
    pub fn days(self, today: NaiveDate) -> Bounds {
        match self {
            Self::Always => (None, None),
            Self::Fixed { from, until } => (from, until),
            Self::Moving(span) => span.days(today),
        }
    }

    /// The days in whole months, which is how far apart two periods of a suppressed report lie at least: between two that differ by a day
    /// the candidate of that day could be read off.
    pub fn months(self, today: NaiveDate) -> Bounds {
        let (from, until) = self.days(today);
        (from.map(first_of_month), until.map(last_of_month))
    }
}

impl Span {
    fn days(self, today: NaiveDate) -> Bounds {
        let month = first_of_month(today);
        let year = today.with_ordinal(1).unwrap_or(month);
        let back = |day: NaiveDate, months| day.checked_sub_months(Months::new(months)).unwrap_or(day);
        let before = |day: NaiveDate| day.checked_sub_days(Days::new(1)).unwrap_or(day);
        let (from, until) = match self {
            Self::ThisMonth => (month, today),
            Self::LastMonth => (back(month, 1), before(month)),
            Self::ThisQuarter => (back(month, month.month0() % 3), today),
            Self::ThisYear => (year, today),
            Self::LastYear => (back(year, 12), before(year)),
            Self::TwelveMonths => {
                let from = back(today, 12);
                (from.checked_add_days(Days::new(1)).unwrap_or(from), today)
            }
        };
        (Some(from), Some(until))
    }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    let next = first_of_month(day).checked_add_months(Months::new(1));
    next.and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(day)
}

/// A filter of a report. What is empty lets everything through.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Whose vacancies.
    pub scope: Scope,
    /// Kinds of procedure.
    pub kinds: Vec<ProcedureKind>,
    /// Levels.
    pub levels: Vec<Level>,
    /// A rank: `B1`.
    pub rank: String,
    /// The officer who owns the vacancy, by name as the lists have it.
    pub officer: String,
    /// Which days.
    pub period: Period,
}

impl Filter {
    /// Whether it looks closer than an entity and a period: what may not be asked of a report on groups (V-65), for what two such reports
    /// differ in tells of a group that neither shows.
    pub fn is_fine(&self) -> bool {
        let typed = |text: &str| !text.trim().is_empty();
        !self.kinds.is_empty() || !self.levels.is_empty() || typed(&self.rank) || typed(&self.officer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn moving_periods_follow_the_day() {
        let today = day("2026-11-22");
        let days = |span: Span| {
            let (from, until) = Period::Moving(span).days(today);
            (from.expect("a first day"), until.expect("a last day"))
        };
        assert_eq!(days(Span::ThisMonth), (day("2026-11-01"), today));
        assert_eq!(days(Span::LastMonth), (day("2026-10-01"), day("2026-10-31")));
        assert_eq!(days(Span::ThisQuarter), (day("2026-10-01"), today));
        assert_eq!(days(Span::ThisYear), (day("2026-01-01"), today));
        assert_eq!(days(Span::LastYear), (day("2025-01-01"), day("2025-12-31")));
        assert_eq!(days(Span::TwelveMonths), (day("2025-11-23"), today));
    }

    #[test]
    fn a_suppressed_report_knows_whole_months_only() {
        let period = Period::Fixed {
            from: Some(day("2026-02-11")),
            until: Some(day("2026-02-12")),
        };
        let months = (Some(day("2026-02-01")), Some(day("2026-02-28")));
        assert_eq!(period.months(day("2026-11-22")), months);
        assert_eq!(Period::Always.months(day("2026-11-22")), (None, None));
    }

    #[test]
    fn what_is_kept_of_a_filter_comes_back() {
        let filter = Filter {
            levels: vec![Level::B],
            period: Period::Moving(Span::LastMonth),
            officer: "An Peeters".to_owned(),
            ..Filter::default()
        };
        let text = serde_json::to_string(&filter).expect("text");
        assert_eq!(serde_json::from_str::<Filter>(&text).expect("a filter"), filter);
        assert_eq!(
            serde_json::from_str::<Filter>("{}").expect("a filter"),
            Filter::default()
        );
    }

    proptest! {
        #[test]
        fn no_period_ends_before_it_begins(offset in 0_u64..40_000, at in 0_usize..6) {
            use crate::domain::Coded;
            let today = day("1990-01-01").checked_add_days(Days::new(offset)).expect("a day");
            let (from, until) = Period::Moving(Span::ALL[at]).days(today);
            prop_assert!(from <= until);
            prop_assert!(until <= Some(today));
        }
    }
}
