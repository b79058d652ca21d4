//! Redeployment: who has priority for a vacancy of rank A2E, A2 or lower, and what became of each in the check before publication (V-14).

use crate::domain::code::codes;
use crate::domain::{Level, Message, Problem, grade};
use chrono::NaiveDate;

/// The rule.
pub const RULE: &str = "V-14";

codes! {
    /// Why somebody is in redeployment (A611).
    RedeploymentReason, "redeployment-reason" {
        /// The post was declared vacant in a long absence.
        Vacated = "vacated",
        /// Medical: told only to who keeps the pool of the person's entity.
        Medical = "medical",
        /// Personal.
        Personal = "personal",
        /// Functional.
        Functional = "functional",
    }
}

codes! {
    /// What became of somebody in the check before publication.
    RedeploymentOutcome, "redeployment-outcome" {
        /// Proposed as a candidate.
        Proposed = "proposed",
        /// Not suitable.
        Unsuitable = "unsuitable",
        /// Suitable, and does not want it.
        Declined = "declined",
    }
}

/// A post somebody has or is wanted for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Post<'a> {
    /// The level.
    pub level: Level,
    /// The rank.
    pub rank: &'a str,
}

/// Whether somebody with a post has priority for another: of the same or a lower level, and within a level of the same or a lower rank
/// (H4, A611). Nobody has for a rank above A2.
pub fn has_priority(own: Post<'_>, vacancy: Post<'_>) -> bool {
    if !grade::redeployment_first(vacancy.rank) || vacancy.level < own.level {
        return false;
    }
    vacancy.level > own.level || height(vacancy.rank) <= height(own.rank)
}

/// How high a rank stands within its level: A2E and A2 alike, A1 below them.
fn height(rank: &str) -> u32 {
    rank.chars().find_map(|sign| sign.to_digit(10)).unwrap_or_default()
}

/// When somebody is in the pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stay {
    /// The first day.
    pub since: NaiveDate,
    /// The last day, where one is known.
    pub until: Option<NaiveDate>,
    /// The day it was ended.
    pub ended: Option<NaiveDate>,
}

impl Stay {
    /// Whether somebody is in the pool on a day.
    pub fn holds(self, on: NaiveDate) -> bool {
        let over = |day: Option<NaiveDate>| day.is_some_and(|day| day < on);
        self.since <= on && !over(self.until) && self.ended.is_none_or(|day| day > on)
    }
}

/// What is wrong with a stay that is written down.
pub fn stay_problems(stay: Stay, today: NaiveDate) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut wrong = |id: &str, field| found.push(Problem::block(RULE, Message::new(id)).at(field));
    if stay.since > today {
        wrong("refused-pool-later", "since");
    }
    if stay.until.is_some_and(|until| until < stay.since) {
        wrong("refused-pool-until", "until");
    }
    found
}

/// What was answered about somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Answered<'a> {
    /// Who.
    pub name: &'a str,
    /// What became of this person; `None`: nothing was said.
    pub outcome: Option<RedeploymentOutcome>,
    /// Why.
    pub motive: &'a str,
}

/// Who has priority and about whom nothing was said, or nothing why not (V-14).
pub fn unanswered(people: &[Answered<'_>]) -> Option<Problem> {
    let open = |one: &&Answered<'_>| match one.outcome {
        None => true,
        Some(RedeploymentOutcome::Proposed) => false,
        Some(RedeploymentOutcome::Unsuitable | RedeploymentOutcome::Declined) => one.motive.trim().is_empty(),
    };
    let names: Vec<&str> = people.iter().filter(open).map(|one| one.name).collect();
    if names.is_empty() {
        return None;
    }
    let message = Message::new("refused-pool-unanswered")
        .with("n", names.len())
        .with("names", names.join(", "));
    Some(Problem::block(RULE, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    const fn post(level: Level, rank: &str) -> Post<'_> {
        Post { level, rank }
    }

    #[test]
    fn priority_is_for_the_same_or_a_lower_post_and_never_above_a2() {
        let own = post(Level::A, "A2");
        assert!(has_priority(own, post(Level::A, "A2")));
        assert!(has_priority(own, post(Level::A, "A2E")));
        assert!(has_priority(own, post(Level::A, "A1")));
        assert!(has_priority(own, post(Level::B, "B3")));
        assert!(!has_priority(own, post(Level::A, "A2M")));
        assert!(!has_priority(own, post(Level::A, "A3")));
        assert!(!has_priority(post(Level::A, "A3"), post(Level::A, "A3")));
        assert!(!has_priority(post(Level::B, "B1"), post(Level::B, "B2")));
        assert!(!has_priority(post(Level::B, "B3"), post(Level::A, "A1")));
        assert!(has_priority(post(Level::B, "B1"), post(Level::C, "C3")));
    }

    #[test]
    fn a_stay_holds_from_its_first_day_until_its_last_or_its_end() {
        let stay = Stay {
            since: day("2026-01-01"),
            until: Some(day("2026-12-31")),
            ended: None,
        };
        assert!(!stay.holds(day("2025-12-31")) && stay.holds(day("2026-01-01")));
        assert!(stay.holds(day("2026-12-31")) && !stay.holds(day("2027-01-01")));
        let ended = Stay {
            ended: Some(day("2026-06-01")),
            ..stay
        };
        assert!(ended.holds(day("2026-05-31")) && !ended.holds(day("2026-06-01")));
        let today = day("2026-06-15");
        assert!(stay_problems(stay, today).is_empty());
        let wrong = Stay {
            since: day("2026-07-01"),
            until: Some(day("2026-06-01")),
            ended: None,
        };
        assert_eq!(stay_problems(wrong, today).len(), 2);
    }

    #[test]
    fn about_everybody_something_is_said_and_why_not() {
        use RedeploymentOutcome as O;
        let said = |outcome, motive| Answered {
            name: "Jan",
            outcome,
            motive,
        };
        assert!(unanswered(&[said(None, "x")]).is_some());
        assert!(unanswered(&[said(Some(O::Unsuitable), " ")]).is_some());
        assert!(unanswered(&[said(Some(O::Declined), "")]).is_some());
        assert!(unanswered(&[said(Some(O::Proposed), ""), said(Some(O::Unsuitable), "Mist de kennis")]).is_none());
    }
}
