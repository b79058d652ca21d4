//! Absence: who answers approvals in somebody's place, from a day until a day. It ends by itself, and is never passed on.

use crate::domain::{Message, PersonId, Problem};
use chrono::NaiveDate;

/// Who answers in whose place, both days included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StandIn {
    /// Who is absent.
    pub person: PersonId,
    /// Who answers.
    pub delegate: PersonId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl StandIn {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// Whether both have a day in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }

    /// What is wrong with it by itself: oneself in one's own place, days that do not follow each other or are past.
    pub fn check(&self, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut say = |id: &str, field| problems.push(Problem::block("V-51", Message::new(id)).at(field));
        if self.person == self.delegate {
            say("refused-delegate-self", "to");
        }
        if self.until < self.from {
            say("refused-delegation-days", "until");
        } else if self.until < today {
            say("refused-delegation-past", "until");
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).expect("a day")
    }

    fn stand_in(from: u32, until: u32) -> StandIn {
        StandIn {
            person: PersonId(1),
            delegate: PersonId(2),
            from: day(from),
            until: day(until),
        }
    }

    #[test]
    fn it_holds_on_both_its_days_and_ends_by_itself() {
        let absence = stand_in(10, 12);
        let days = [9, 10, 12, 13].map(|d| absence.holds_on(day(d)));
        assert_eq!(days, [false, true, true, false]);
        assert!(absence.meets(&stand_in(12, 20)));
        assert!(!absence.meets(&stand_in(13, 20)));
    }

    #[test]
    fn nobody_stands_in_for_oneself_or_in_the_past() {
        let said = |absence: StandIn| -> Vec<String> {
            absence
                .check(day(11))
                .into_iter()
                .map(|problem| problem.message.id)
                .collect()
        };
        assert!(said(stand_in(10, 11)).is_empty());
        assert_eq!(said(stand_in(9, 10)), ["refused-delegation-past"]);
        assert_eq!(said(stand_in(12, 11)), ["refused-delegation-days"]);
        let own = StandIn {
            delegate: PersonId(1),
            ..stand_in(10, 12)
        };
        assert_eq!(said(own), ["refused-delegate-self"]);
    }
}
