//! Invitations to sessions: when one must be made anew, withdrawn or left alone (RFC 5546; peers: a stable identifier, an update, a cancellation).

use crate::domain::code::codes;
use crate::domain::session::Stretch;
use serde::{Deserialize, Serialize};

codes! {
    /// What an invitation asks.
    Asks, "invitation-asks" {
        /// To come: for the first time, or at another moment or place than was said before.
        Request = "request",
        /// Not to come any more.
        Cancel = "cancel",
    }
}

/// What an invitation tells.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Told {
    /// When, on the wall clock in Brussels.
    pub when: Stretch,
    /// What it is.
    pub title: String,
    /// Where.
    pub place: String,
    /// What to know and to bring.
    pub instructions: String,
}

impl Told {
    /// Whether somebody who knows the other would come to the wrong moment or the wrong place.
    fn misleads(&self, other: &Self) -> bool {
        self.when != other.when || self.place.trim() != other.place.trim()
    }
}

/// The last version of an invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Last {
    /// What it asked.
    pub asks: Asks,
    /// Its number.
    pub sequence: u32,
    /// What it told.
    pub told: Told,
}

/// The version that must be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Next {
    /// What it asks.
    pub asks: Asks,
    /// Its number: one higher only when moment or place changed, or when somebody is called off or asked back (RFC 5546, 2.1.4).
    pub sequence: u32,
}

/// What must be made for somebody who was told `last` and should come to `now`; none when nothing changed for him or her.
pub fn next(last: Option<&Last>, now: Option<&Told>) -> Option<Next> {
    let ask = |asks, sequence| Some(Next { asks, sequence });
    match (last, now) {
        (None, None) => None,
        (None, Some(_)) => ask(Asks::Request, 0),
        (Some(last), None) if last.asks == Asks::Cancel => None,
        (Some(last), None) => ask(Asks::Cancel, last.sequence.saturating_add(1)),
        (Some(last), Some(_)) if last.asks == Asks::Cancel => ask(Asks::Request, last.sequence.saturating_add(1)),
        (Some(last), Some(now)) if now.misleads(&last.told) => ask(Asks::Request, last.sequence.saturating_add(1)),
        (Some(last), Some(now)) if *now == last.told => None,
        (Some(last), Some(_)) => ask(Asks::Request, last.sequence),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, NaiveDate};
    use proptest::prelude::*;

    fn told(hour: u32, place: &str, title: &str) -> Told {
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
        let starts = day.and_hms_opt(hour, 0, 0).expect("a time");
        Told {
            when: Stretch::new(starts, starts + Duration::minutes(45)),
            title: title.to_owned(),
            place: place.to_owned(),
            instructions: String::new(),
        }
    }

    fn last(asks: Asks, sequence: u32) -> Last {
        Last {
            asks,
            sequence,
            told: told(9, "zaal 1", "Gesprek"),
        }
    }

    #[test]
    fn the_number_rises_only_when_moment_or_place_change() {
        let sent = last(Asks::Request, 4);
        let ask = |sequence| {
            Some(Next {
                asks: Asks::Request,
                sequence,
            })
        };
        assert_eq!(next(Some(&sent), Some(&told(9, "zaal 1", "Gesprek"))), None);
        assert_eq!(next(Some(&sent), Some(&told(9, "zaal 1", "Jurygesprek"))), ask(4));
        assert_eq!(next(Some(&sent), Some(&told(10, "zaal 1", "Gesprek"))), ask(5));
        assert_eq!(next(Some(&sent), Some(&told(9, "zaal 2", "Gesprek"))), ask(5));
        assert_eq!(next(None, Some(&told(9, "zaal 1", "Gesprek"))), ask(0));
    }

    #[test]
    fn who_need_not_come_is_told_once_and_can_be_asked_back() {
        let cancel = Next {
            asks: Asks::Cancel,
            sequence: 5,
        };
        assert_eq!(next(Some(&last(Asks::Request, 4)), None), Some(cancel));
        assert_eq!(next(Some(&last(Asks::Cancel, 5)), None), None);
        assert_eq!(next(None, None), None, "who was never asked is not called off");
        let back = next(Some(&last(Asks::Cancel, 5)), Some(&told(9, "zaal 1", "Gesprek")));
        assert_eq!(
            back,
            Some(Next {
                asks: Asks::Request,
                sequence: 6
            })
        );
    }

    proptest! {
        #[test]
        fn after_any_course_of_changes_one_version_more_settles_it(course in proptest::collection::vec(
            proptest::option::of((8_u32..12, "zaal [12]", "[AB]")), 1..20)) {
            let mut known: Option<Last> = None;
            for wanted in course {
                let now = wanted.map(|(hour, place, title)| told(hour, &place, &title));
                if let Some(next) = next(known.as_ref(), now.as_ref()) {
                    prop_assert!(known.as_ref().is_none_or(|last| next.sequence >= last.sequence), "a number never falls");
                    let told = now.clone().or_else(|| known.clone().map(|last| last.told)).expect("something was told");
                    known = Some(Last { asks: next.asks, sequence: next.sequence, told });
                }
                prop_assert_eq!(next(known.as_ref(), now.as_ref()), None, "nothing is told twice");
            }
        }
    }
}
