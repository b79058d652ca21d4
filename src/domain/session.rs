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
    /// Where an enrolment stands; one that waits has no place yet, a declined or cancelled one frees it.
    EnrolmentState, "enrolment-state" {
        /// Op de wachtlijst.
        Waiting = "waiting",
        /// Gereserveerd.
        Reserved = "reserved",
        /// Bevestigd.
        Confirmed = "confirmed",
        /// Afgezegd door de kandidaat.
        Declined = "declined",
        /// Aanwezig.
        Present = "present",
        /// Te laat.
        Late = "late",
        /// Afwezig.
        Absent = "absent",
        /// Geannuleerd.
        Cancelled = "cancelled",
    }
}

impl EnrolmentState {
    /// Whether the place is taken.
    pub const fn holds_place(self) -> bool {
        !matches!(self, Self::Waiting | Self::Declined | Self::Cancelled)
    }

    /// Whether it is still to come: nobody noted yet who was there.
    pub const fn is_to_come(self) -> bool {
        matches!(self, Self::Reserved | Self::Confirmed)
    }

    /// Whether a confirmation of this place, which starts then, can still be asked for: nobody is reminded of what is past or settled.
    pub fn owes_confirmation(self, starts: NaiveDateTime, now: NaiveDateTime) -> bool {
        self == Self::Reserved && starts > now
    }

    /// Whether it was noted who was there.
    pub const fn is_noted(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::Absent)
    }
}

codes! {
    /// What an entry in somebody's calendar says.
    Presence, "presence" {
        /// Not there then.
        Away = "away",
        /// There then, and at no other time of that day.
        Only = "only",
    }
}

codes! {
    /// The half of a day a candidate asks for.
    Half, "half-day" {
        /// Before noon.
        Morning = "morning",
        /// After noon.
        Afternoon = "afternoon",
    }
}

impl Half {
    /// Whether a moment falls in it.
    pub fn holds(self, moment: NaiveDateTime) -> bool {
        use chrono::Timelike;
        (moment.hour() < 12) == (self == Self::Morning)
    }
}

/// The languages something is held in, as codes.
pub const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "de"];

/// Whether a code is one of the languages something is held in.
pub fn is_language(code: &str) -> bool {
    LANGUAGES.contains(&code)
}

/// An entry in the calendar of a person or a room.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it says.
    pub presence: Presence,
    /// Of when.
    pub when: Stretch,
}

/// What a candidate needs or asks for in sessions.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Wish {
    /// How much longer by an accommodation, in percent of the part.
    #[serde(default)]
    pub percent: i64,
    /// Minutes on top of that.
    #[serde(default)]
    pub minutes: i64,
    /// The language it must be in, as a code; empty: the one of the event.
    #[serde(default)]
    pub language: String,
    /// The half day asked for.
    #[serde(default)]
    pub half: Option<Half>,
}

impl Wish {
    /// How many minutes longer than a part of so many minutes.
    pub fn extra(&self, minutes: i64) -> i64 {
        extra_minutes(minutes, self.percent, self.minutes)
    }

    /// What is wrong with it (V-42).
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut wrong = |field, id: &str, most: i64| {
            let message = Message::new(id).with("most", most);
            problems.push(Problem::block("V-42", message).at(field));
        };
        if !(0..=200).contains(&self.percent) {
            wrong("percent", "refused-wish-percent", 200);
        }
        if !(0..=600).contains(&self.minutes) {
            wrong("minutes", "refused-wish-minutes", 600);
        }
        if !self.language.is_empty() && !is_language(&self.language) {
            wrong("language", "refused-wish-language", 4);
        }
        problems
    }
}

impl Entry {
    /// Whether somebody can only be there at certain hours of a day by it.
    fn limits(&self, day: NaiveDate) -> bool {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        let whole = Stretch::new(midnight, midnight + Duration::days(1));
        self.presence == Presence::Only && self.when.overlaps(whole)
    }
}

/// What is free of a stretch, given a calendar and what somebody is taken up with already, in order of time.
pub fn free_time(calendar: &[Entry], taken: &[Stretch], within: Stretch) -> Vec<Stretch> {
    let day = |entry: &&Entry| entry.limits(within.starts.date());
    let mut free: Vec<Stretch> = match calendar.iter().any(|entry| day(&entry)) {
        true => calendar
            .iter()
            .filter(day)
            .filter_map(|entry| within.common(entry.when))
            .collect(),
        false => vec![within],
    };
    let away = calendar.iter().filter(|entry| entry.presence == Presence::Away);
    for busy in away.map(|entry| entry.when).chain(taken.iter().copied()) {
        free = free.into_iter().flat_map(|one| one.without(busy)).collect();
    }
    free.sort();
    free
}

/// What of a calendar stands in the way of a stretch: an absence it overlaps, or what somebody can only be there for on that day.
pub fn in_the_way(calendar: &[Entry], when: Stretch) -> Option<Entry> {
    let away = |entry: &&Entry| entry.presence == Presence::Away && entry.when.overlaps(when);
    let same_day = |entry: &&Entry| entry.limits(when.starts.date());
    let only = || calendar.iter().filter(same_day);
    let outside = || match only().any(|entry| entry.when.contains(when)) {
        true => None,
        false => only().next(),
    };
    calendar.iter().find(away).or_else(outside).copied()
}

/// How much longer than a part of so many minutes a candidate needs: the share of it rounded up to five minutes, and the minutes on top.
pub fn extra_minutes(minutes: i64, percent: i64, fixed: i64) -> i64 {
    let share = (minutes * percent + 99) / 100;
    (share + 4) / 5 * 5 + fixed
}

/// The last day on which candidates enrol for an event themselves, so many days before its first.
pub fn enrol_until(first: NaiveDate, days: i64) -> NaiveDate {
    first - Duration::days(days)
}

/// Whether a local time exists, and once only: not in the hour that is left out or comes twice when the clock changes in Belgium.
pub fn is_plain_time(moment: NaiveDateTime) -> bool {
    use chrono::TimeZone;
    chrono_tz::Europe::Brussels
        .from_local_datetime(&moment)
        .single()
        .is_some()
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

    /// What the two have in common.
    pub fn common(self, other: Self) -> Option<Self> {
        self.overlaps(other)
            .then(|| Self::new(self.starts.max(other.starts), self.ends.min(other.ends)))
    }

    /// What is left of it without the other: nothing, one piece or two.
    pub fn without(self, other: Self) -> Vec<Self> {
        if !self.overlaps(other) {
            return vec![self];
        }
        let before = Self::new(self.starts, other.starts);
        let after = Self::new(other.ends, self.ends);
        [before, after]
            .into_iter()
            .filter(|piece| piece.ends > piece.starts)
            .collect()
    }

    /// The same start, so many minutes longer.
    #[must_use]
    pub fn longer(self, minutes: i64) -> Self {
        Self::new(self.starts, self.ends + Duration::minutes(minutes))
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
    /// Which step they are: a candidate has one place in each.
    #[serde(default = "first_step")]
    pub step: i64,
}

/// The step of a part that names none.
pub const fn first_step() -> i64 {
    1
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
    } else if !is_plain_time(session.starts) {
        block(
            Message::new("refused-clock-change").with("at", session.starts),
            "starts",
        )
    } else if !is_plain_time(session.ends) {
        block(Message::new("refused-clock-change").with("at", session.ends), "ends")
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
    fn a_calendar_says_when_somebody_is_not_there() {
        let away = |from, until| Entry {
            presence: Presence::Away,
            when: Stretch::new(at(from, 0), at(until, 0)),
        };
        let only = |from, until| Entry {
            presence: Presence::Only,
            ..away(from, until)
        };
        let ten = Stretch::new(at(10, 0), at(11, 0));
        assert_eq!(in_the_way(&[], ten), None);
        assert_eq!(in_the_way(&[away(9, 10)], ten), None);
        assert_eq!(in_the_way(&[away(9, 11)], ten), Some(away(9, 11)));
        assert_eq!(in_the_way(&[only(13, 17)], ten), Some(only(13, 17)));
        assert_eq!(in_the_way(&[only(13, 17), only(9, 12)], ten), None);
        assert_eq!(in_the_way(&[only(9, 12), away(10, 11)], ten), Some(away(10, 11)));
        let until_midnight = Entry {
            presence: Presence::Only,
            when: Stretch::new(at(13, 0), at(0, 0) + Duration::days(1)),
        };
        assert_eq!(in_the_way(&[until_midnight], ten), Some(until_midnight));
        assert_eq!(in_the_way(&[until_midnight], ten.moved(Duration::days(1))), None);
        // What holds on one day says nothing of the next.
        assert_eq!(in_the_way(&[only(13, 17)], ten.moved(Duration::days(1))), None);
    }

    #[test]
    fn free_time_is_what_neither_calendar_nor_plan_takes() {
        let hours = |from, until| Stretch::new(at(from, 0), at(until, 0));
        let entry = |presence, when| Entry { presence, when };
        let day = hours(9, 17);
        assert_eq!(free_time(&[], &[hours(10, 11)], day), [hours(9, 10), hours(11, 17)]);
        let away = entry(Presence::Away, hours(8, 12));
        assert_eq!(free_time(&[away], &[hours(16, 18)], day), [hours(12, 16)]);
        let only = [
            entry(Presence::Only, hours(9, 12)),
            entry(Presence::Only, hours(14, 20)),
        ];
        assert_eq!(free_time(&only, &[], day), [hours(9, 12), hours(14, 17)]);
        assert_eq!(free_time(&[entry(Presence::Away, hours(0, 23))], &[], day), []);
    }

    #[test]
    fn more_time_is_a_share_of_the_part_in_steps_of_five_minutes() {
        assert_eq!(extra_minutes(45, 33, 0), 15);
        assert_eq!(extra_minutes(90, 25, 0), 25);
        assert_eq!(extra_minutes(45, 0, 20), 20);
        assert_eq!(extra_minutes(45, 0, 0), 0);
    }

    #[test]
    fn an_hour_the_clock_skips_or_repeats_is_refused() {
        let night = |month, day, hour| {
            let day = NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
            day.and_hms_opt(hour, 30, 0).expect("a moment")
        };
        assert!(!is_plain_time(night(3, 29, 2)), "skipped");
        assert!(!is_plain_time(night(10, 25, 2)), "comes twice");
        assert!(is_plain_time(night(10, 25, 3)));
        let stretch = Stretch::new(night(3, 29, 2), night(3, 29, 5));
        let problem = check_session(stretch, stretch.starts.date(), stretch.ends.date()).expect("a problem");
        assert_eq!(
            (problem.field, problem.message.id.as_str()),
            (Some("starts"), "refused-clock-change")
        );
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
            let series = Series { name: String::new(), starts: at(9, 0), count, minutes, pause, capacity: 1, step: 1 };
            let stretches = series.stretches().expect("a series");
            prop_assert_eq!(stretches.len() as i64, count);
            prop_assert!(stretches.iter().all(|stretch| stretch.minutes() == minutes));
            prop_assert!(stretches.windows(2).all(|pair| (pair[1].starts - pair[0].ends).num_minutes() == pause));
        }
    }
}
