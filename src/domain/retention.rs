//! How long what is personal may be kept, and what stands in the way of destroying it (domain 9, V-64).
//!
//! The clock of an application begins when its procedure is over: nothing of a procedure that still runs is ever due.

use crate::domain::code::codes;
use crate::domain::{ApplicationState as S, Message, Problem};
use chrono::{Days, Months, NaiveDate};

codes! {
    /// A kind of personal data with a term of its own.
    RetentionKind, "retention" {
        /// The file of somebody who was not chosen.
        Rejected = "rejected",
        /// The file of somebody in a reserve.
        Reserve = "reserve",
        /// The file of somebody who was chosen.
        Hired = "hired",
        /// Test results that may be used again.
        Results = "results",
        /// Register numbers.
        Numbers = "numbers",
        /// Places in the redeployment pool that were ended.
        Pool = "pool",
    }
}

codes! {
    /// What becomes of a series when its term is over, as its selectieregel says (SR1).
    Destination, "destination" {
        /// It is destroyed.
        Destroy = "destroy",
        /// It is kept for good.
        Keep = "keep",
        /// A sample is kept, the rest destroyed.
        Sample = "sample",
    }
}

/// The terms in force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Terms {
    /// Days for the Council of State (K1).
    pub council: i64,
    /// Days on top of it.
    pub margin: i64,
    /// Days after the end of a reserve.
    pub reserve: i64,
    /// Months the file of somebody who was chosen is kept.
    pub hired: i64,
    /// Months a test result may be used again (W1).
    pub results: i64,
    /// Days a number outlives the procedure.
    pub numbers: i64,
    /// Months a place in the redeployment pool is kept after its end.
    pub pool: i64,
    /// Days in quarantine before anything is erased.
    pub quarantine: i64,
    /// Whether nothing is destroyed without a selectieregel (V-64).
    pub strict: bool,
}

/// The kind an application's file is of, once its procedure is over.
pub const fn kind_of(state: S) -> RetentionKind {
    match state {
        S::Laureate | S::Offered | S::Hired => RetentionKind::Hired,
        S::InReserve => RetentionKind::Reserve,
        S::Submitted
        | S::Admissible
        | S::Late
        | S::Incomplete
        | S::ScreenedIn
        | S::ScreenedOut
        | S::Preselected
        | S::NotPreselected
        | S::InStage
        | S::StageFailed
        | S::Suitable
        | S::Unsuitable
        | S::Declined
        | S::Withdrawn
        | S::NoShow
        | S::Excluded => RetentionKind::Rejected,
    }
}

impl RetentionKind {
    /// Whether it belongs to no procedure: it is erased row by row, without quarantine.
    pub const fn is_loose(self) -> bool {
        matches!(self, Self::Results | Self::Numbers | Self::Pool)
    }
}

/// The first day on which a file is past its term; `over` is the day its procedure closed or was cancelled.
pub fn due_on(kind: RetentionKind, over: NaiveDate, reserve_months: i64, terms: &Terms) -> NaiveDate {
    let due = match kind {
        RetentionKind::Rejected => days(over, terms.council + terms.margin),
        RetentionKind::Reserve => months(over, reserve_months).and_then(|end| days(end, terms.reserve)),
        RetentionKind::Hired => months(over, terms.hired),
        RetentionKind::Results => months(over, terms.results),
        RetentionKind::Numbers => days(over, terms.numbers),
        RetentionKind::Pool => months(over, terms.pool),
    };
    // The term itself is still kept.
    due.and_then(|last| last.succ_opt()).unwrap_or(NaiveDate::MAX)
}

fn days(from: NaiveDate, n: i64) -> Option<NaiveDate> {
    from.checked_add_days(Days::new(u64::try_from(n).unwrap_or(0)))
}

fn months(from: NaiveDate, n: i64) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(u32::try_from(n).unwrap_or(0)))
}

/// What stands in the way of destroying a kind of data, and what should be known: the selectieregel decides (V-64).
pub fn destroying(kind: RetentionKind, rule: Option<(&str, Destination)>, strict: bool) -> Option<Problem> {
    let about = |id: &str| Message::new(id).with("kind", Message::of(kind));
    match rule {
        None | Some(("", _)) if strict => Some(Problem::block("V-64", about("refused-no-selectieregel"))),
        None | Some(("", _)) => Some(Problem::warn("V-64", about("warn-no-selectieregel"))),
        Some((_, Destination::Keep)) => Some(Problem::block("V-64", about("refused-destination-keep"))),
        Some((_, Destination::Sample)) => Some(Problem::warn("V-64", about("warn-destination-sample"))),
        Some((_, Destination::Destroy)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Coded, Severity};

    const TERMS: Terms = Terms {
        council: 60,
        margin: 30,
        reserve: 60,
        hired: 12,
        results: 84,
        pool: 12,
        numbers: 30,
        quarantine: 30,
        strict: true,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_term_begins_when_the_procedure_is_over_and_its_last_day_is_kept() {
        let due = |kind, reserve| due_on(kind, day("2026-01-31"), reserve, &TERMS).to_string();
        assert_eq!(due(RetentionKind::Rejected, 0), "2026-05-02");
        assert_eq!(due(RetentionKind::Reserve, 24), "2028-04-01");
        assert_eq!(
            due(RetentionKind::Reserve, 1),
            "2026-04-30",
            "the end of February, and sixty days"
        );
        assert_eq!(due(RetentionKind::Hired, 0), "2027-02-01");
        assert_eq!(due(RetentionKind::Results, 0), "2033-02-01");
        assert_eq!(due(RetentionKind::Numbers, 0), "2026-03-03");
        assert_eq!(
            due_on(RetentionKind::Rejected, NaiveDate::MAX, 0, &TERMS),
            NaiveDate::MAX
        );
    }

    #[test]
    fn only_who_was_chosen_or_waits_in_a_reserve_is_kept_longer() {
        for state in S::ALL {
            let kept = kind_of(*state) != RetentionKind::Rejected;
            let longer = ["laureate", "offered", "hired", "in_reserve"].contains(&state.code());
            assert_eq!(kept, longer, "{state:?}");
        }
    }

    #[test]
    fn nothing_is_destroyed_without_a_selectieregel_that_says_so() {
        let found = |rule, strict| destroying(RetentionKind::Rejected, rule, strict).map(|problem| problem.severity);
        assert_eq!(found(None, true), Some(Severity::Block));
        assert_eq!(found(Some(("", Destination::Destroy)), true), Some(Severity::Block));
        assert_eq!(found(None, false), Some(Severity::Warning));
        assert_eq!(found(Some(("SR-1", Destination::Keep)), false), Some(Severity::Block));
        assert_eq!(
            found(Some(("SR-1", Destination::Sample)), true),
            Some(Severity::Warning)
        );
        assert_eq!(found(Some(("SR-1", Destination::Destroy)), true), None);
    }
}
