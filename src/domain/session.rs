//! Events, sessions, parts and enrolments: states, stretches of time, and the rules on them (domain 13.4, V-33, V-40 to V-42).

use crate::domain::code::codes;
use crate::domain::{ApplicationState, Message, Problem};
use chrono::{Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

codes! {
    /// Where an event stands.
    EventState, "event-state" {
        /// Gepland.
        Planned = "planned",
        /// Open voor inschrijving.
        Open = "open",
        /// Bezig.
        Running = "running",
        /// Afgerond.
        Finished = "finished",
        /// Geannuleerd.
        Cancelled = "cancelled",
    }
}

impl EventState {
    /// The states this one may go to in one step; a finished event can be taken up again.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Planned => &[Self::Open, Self::Cancelled],
            Self::Open => &[Self::Running, Self::Cancelled],
            Self::Running => &[Self::Finished, Self::Cancelled],
            Self::Finished => &[Self::Running],
            Self::Cancelled => &[],
        }
    }

    /// Whether sessions and places may still change.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Finished | Self::Cancelled)
    }
}

codes! {
    /// Where an enrolment stands; a cancelled one frees its place.
    EnrolmentState, "enrolment-state" {
        /// Gereserveerd.
        Reserved = "reserved",
        /// Bevestigd.
        Confirmed = "confirmed",
        /// Aanwezig.
        Present = "present",
        /// Afwezig.
        Absent = "absent",
        /// Geannuleerd.
        Cancelled = "cancelled",
    }
}

impl EnrolmentState {
    /// Whether the place is taken.
    pub const fn holds_place(self) -> bool {
        !matches!(self, Self::Cancelled)
    }
}

/// A stretch of local time; the end is not part of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Stretch {
    /// When it starts.
    pub starts: NaiveDateTime,
    /// When it ends.
    pub ends: NaiveDateTime,
}

impl Stretch {
    /// A stretch of time.
    pub const fn new(starts: NaiveDateTime, ends: NaiveDateTime) -> Self {
        Self { starts, ends }
    }

    /// Whether the two have a moment in common; touching ends do not.
    pub fn overlaps(self, other: Self) -> bool {
        self.starts < other.ends && other.starts < self.ends
    }

    /// Whether the other lies within this one.
    pub fn contains(self, other: Self) -> bool {
        self.starts <= other.starts && other.ends <= self.ends
    }

    /// The same length, some time later.
    #[must_use]
    pub fn moved(self, by: Duration) -> Self {
        Self::new(self.starts + by, self.ends + by)
    }

    /// Its length in minutes.
    pub fn minutes(self) -> i64 {
        (self.ends - self.starts).num_minutes()
    }

    /// As a message: `ma 23 nov 2026, 09:00–12:00`.
    pub fn message(self) -> Message {
        Message::new("stretch")
            .with("day", self.starts.date())
            .with("from", self.starts.format("%H:%M").to_string())
            .with("until", self.ends.format("%H:%M").to_string())
    }
}

/// The longest series of parts made at once.
pub const LONGEST_SERIES: i64 = 60;

/// A series of parts: so many of so many minutes, with a pause in between.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Series {
    /// What each is called.
    pub name: String,
    /// When the first one starts.
    pub starts: NaiveDateTime,
    /// How many.
    pub count: i64,
    /// How long each lasts, in minutes.
    pub minutes: i64,
    /// The pause after each, in minutes.
    pub pause: i64,
    /// How many candidates each takes.
    pub capacity: i64,
}

impl Series {
    /// When each part is, in order.
    ///
    /// # Errors
    /// V-40 at the field that makes no series.
    pub fn stretches(&self) -> Result<Vec<Stretch>, Problem> {
        let wrong = |field: &'static str, message: Message| Err(Problem::block("V-40", message).at(field));
        if !(1..=LONGEST_SERIES).contains(&self.count) {
            return wrong(
                "count",
                Message::new("refused-series-count").with("most", LONGEST_SERIES),
            );
        }
        if !(1..=24 * 60).contains(&self.minutes) {
            return wrong("minutes", Message::new("refused-series-minutes"));
        }
        if !(0..=24 * 60).contains(&self.pause) {
            return wrong("pause", Message::new("refused-series-pause"));
        }
        let (length, every) = (
            Duration::minutes(self.minutes),
            Duration::minutes(self.minutes + self.pause),
        );
        Ok((0..self.count as i32)
            .map(|i| Stretch::new(self.starts + every * i, self.starts + every * i + length))
            .collect())
    }
}

/// Whether the days of an event make sense (V-40).
pub fn check_days(from: NaiveDate, until: NaiveDate) -> Option<Problem> {
    (until < from).then(|| Problem::block("V-40", Message::new("refused-event-days")).at("until"))
}

/// Whether a session's times make sense inside its event (V-40). A session is a block of one day, so that one day shows all of it.
pub fn check_session(session: Stretch, from: NaiveDate, until: NaiveDate) -> Option<Problem> {
    let block = |message: Message, field: &'static str| Some(Problem::block("V-40", message).at(field));
    let (first, last) = (session.starts.date(), session.ends.date());
    if session.ends <= session.starts {
        block(Message::new("refused-end-before-start"), "ends")
    } else if first != last {
        block(Message::new("refused-session-one-day"), "ends")
    } else if first < from || last > until {
        block(
            Message::new("refused-session-outside")
                .with("from", from)
                .with("until", until),
            "starts",
        )
    } else {
        None
    }
}

/// Whether a part's times make sense inside its session (V-40).
pub fn check_part(name: &str, part: Stretch, session: Stretch) -> Option<Problem> {
    if part.ends <= part.starts {
        return Some(Problem::block("V-40", Message::new("refused-end-before-start")).at("ends"));
    }
    (!session.contains(part)).then(|| {
        Problem::block(
            "V-40",
            Message::new("refused-part-outside")
                .with("part", name)
                .with("when", part.message())
                .with("session", session.message()),
        )
        .at(if part.starts < session.starts { "starts" } else { "ends" })
    })
}

/// The parts of a session that wanted ones would be laid over (V-40). A session has one jury and one room: with either, its parts come
/// after one another, and this refuses; without, it warns.
pub fn check_apart(wanted: &[Stretch], others: &[(&str, Stretch)], shared: bool) -> Option<Problem> {
    let under: Vec<String> = others
        .iter()
        .filter(|(_, when)| wanted.iter().any(|part| part.overlaps(*when)))
        .map(|(name, when)| {
            let (from, until) = (when.starts.format("%H:%M"), when.ends.format("%H:%M"));
            format!("{name} {from}–{until}")
        })
        .collect();
    let message = |id: &str| Message::new(id).with("n", under.len()).with("parts", under.join(", "));
    match (under.is_empty(), shared) {
        (true, _) => None,
        (false, true) => Some(Problem::block("V-40", message("refused-parts-overlap")).at("starts")),
        (false, false) => Some(Problem::warn("V-40", message("warning-parts-overlap")).at("starts")),
    }
}

/// Whether a candidate in this state may still be given a place.
pub const fn may_be_placed(state: ApplicationState) -> bool {
    use ApplicationState as S;
    state.is_undecided() || matches!(state, S::Suitable | S::Laureate | S::Offered | S::InReserve)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 23)
            .and_then(|day| day.and_hms_opt(hour, minute, 0))
            .expect("a moment")
    }

    #[test]
    fn touching_stretches_do_not_overlap() {
        let morning = Stretch::new(at(9, 0), at(12, 0));
        assert!(!morning.overlaps(Stretch::new(at(12, 0), at(13, 0))));
        assert!(morning.overlaps(Stretch::new(at(11, 59), at(13, 0))));
        assert!(morning.contains(Stretch::new(at(9, 0), at(12, 0))));
        assert!(!morning.contains(Stretch::new(at(8, 59), at(10, 0))));
    }

    #[test]
    fn a_session_stays_inside_its_event_and_its_day() {
        let day = at(9, 0).date();
        let rule = |session, from, until| check_session(session, from, until).map(|p| (p.rule, p.message.id));
        let refused = |id: &str| Some(("V-40", id.to_owned()));
        assert_eq!(rule(Stretch::new(at(9, 0), at(12, 0)), day, day), None);
        assert_eq!(
            rule(Stretch::new(at(9, 0), at(9, 0)), day, day),
            refused("refused-end-before-start")
        );
        let next = day + Duration::days(1);
        assert_eq!(
            rule(Stretch::new(at(9, 0), at(12, 0)), next, next),
            refused("refused-session-outside")
        );
        assert_eq!(
            rule(Stretch::new(at(9, 0), at(9, 0) + Duration::days(1)), day, next),
            refused("refused-session-one-day")
        );
    }

    #[test]
    fn parts_of_one_jury_come_after_one_another() {
        let others = [
            ("Gesprek 1", Stretch::new(at(9, 0), at(9, 45))),
            ("Gesprek 2", Stretch::new(at(10, 0), at(10, 45))),
            ("Gesprek 3", Stretch::new(at(11, 0), at(11, 45))),
        ];
        let rule = |wanted: &[Stretch], shared| {
            check_apart(wanted, &others, shared).map(|problem| (problem.severity, problem.message))
        };
        let between = Stretch::new(at(9, 45), at(10, 0));
        assert_eq!(rule(&[between], true), None);
        let wanted = [Stretch::new(at(9, 30), at(9, 40)), Stretch::new(at(10, 44), at(11, 1))];
        let (severity, message) = rule(&wanted, true).expect("an overlap");
        assert_eq!(severity, crate::domain::Severity::Block);
        let named = Message::new("refused-parts-overlap").with("n", 3_usize).with(
            "parts",
            "Gesprek 1 09:00–09:45, Gesprek 2 10:00–10:45, Gesprek 3 11:00–11:45",
        );
        assert_eq!(message, named);
        let (severity, _) = rule(&wanted, false).expect("an overlap");
        assert_eq!(severity, crate::domain::Severity::Warning);
    }

    #[test]
    fn no_event_leaves_cancelled_and_every_other_can_be_finished() {
        assert!(EventState::Cancelled.next().is_empty());
        assert!(EventState::Planned.next().contains(&EventState::Open));
        assert!(!EventState::Planned.next().contains(&EventState::Finished));
    }

    proptest! {
        #[test]
        fn a_series_never_overlaps_itself(count in 1_i64..=LONGEST_SERIES, minutes in 1_i64..200, pause in 0_i64..60) {
            let series = Series { name: String::new(), starts: at(9, 0), count, minutes, pause, capacity: 1 };
            let stretches = series.stretches().expect("a series");
            prop_assert_eq!(stretches.len() as i64, count);
            prop_assert!(stretches.iter().all(|stretch| stretch.minutes() == minutes));
            prop_assert!(stretches.windows(2).all(|pair| (pair[1].starts - pair[0].ends).num_minutes() == pause));
        }
    }
}
