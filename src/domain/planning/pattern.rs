//! A pattern of days: a test, then talks with a pause in between and lunch left out, on every working day of a period.

use crate::domain::deadline::calendar;
use crate::domain::session::{LONGEST_SERIES, Stretch, is_plain_time};
use crate::domain::{Message, PersonId, Problem, RoomId};
use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// The longest period a pattern fills, in days, and the most sessions it comes to.
const LONGEST: i64 = 92;
const MOST: usize = 200;

/// Parts of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Block {
    /// What each is called.
    pub name: String,
    /// How long each lasts, in minutes.
    pub minutes: i64,
    /// How many candidates each takes.
    pub capacity: i64,
}

/// What every day looks like.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pattern {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// When a day begins.
    pub starts: NaiveTime,
    /// When it ends at the latest.
    pub ends: NaiveTime,
    /// The hours in which nothing is planned.
    pub lunch: Option<(NaiveTime, NaiveTime)>,
    /// What everybody does together first.
    pub test: Option<Block>,
    /// What comes one after the other then.
    pub talk: Block,
    /// The pause after each, in minutes.
    pub pause: i64,
    /// How much time a candidate has at least between the test and a talk, in minutes.
    #[serde(default)]
    pub gap: i64,
    /// In which rooms at once; none: one session without a room.
    pub rooms: Vec<RoomId>,
    /// Who sits in them, dealt over the rooms.
    pub jurors: Vec<PersonId>,
}

/// A part of a planned session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedPart {
    /// What it is called.
    pub name: String,
    /// When it is.
    pub when: Stretch,
    /// How many candidates it takes.
    pub capacity: i64,
    /// Which step it is.
    pub step: i64,
}

/// A session a pattern comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedSession {
    /// When it is.
    pub when: Stretch,
    /// The room.
    pub room: Option<RoomId>,
    /// Who sits in it.
    pub jurors: Vec<PersonId>,
    /// Its parts, in order of time.
    pub parts: Vec<PlannedPart>,
}

impl Pattern {
    /// What is wrong with it, at its fields (V-40).
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut wrong = |bad: bool, field, id: &str| {
            if bad {
                let message = Message::new(id).with("most", LONGEST);
                problems.push(Problem::block("V-40", message).at(field));
            }
        };
        let minutes = |minutes: i64| !(1..=24 * 60).contains(&minutes);
        let capacity = |capacity: i64| !(1..=1000).contains(&capacity);
        wrong(self.until < self.from, "until", "refused-event-days");
        wrong(
            (self.until - self.from).num_days() > LONGEST,
            "until",
            "refused-pattern-long",
        );
        wrong(self.ends <= self.starts, "ends", "refused-end-before-start");
        wrong(
            self.lunch.is_some_and(|(from, until)| until <= from),
            "lunch",
            "refused-pattern-lunch",
        );
        wrong(minutes(self.talk.minutes), "minutes", "refused-series-minutes");
        wrong(capacity(self.talk.capacity), "capacity", "refused-capacity");
        let pause = |minutes: i64| !(0..=24 * 60).contains(&minutes);
        wrong(pause(self.pause) || pause(self.gap), "pause", "refused-series-pause");
        wrong(self.talk.name.trim().is_empty(), "name", "refused-part-name-missing");
        if let Some(test) = &self.test {
            wrong(minutes(test.minutes), "test_minutes", "refused-series-minutes");
            wrong(capacity(test.capacity), "test_capacity", "refused-capacity");
            wrong(test.name.trim().is_empty(), "test_name", "refused-part-name-missing");
        }
        problems
    }

    /// The sessions it comes to, day by day: weekends and public holidays are left out.
    ///
    /// # Errors
    /// V-40 at the field that makes no plan.
    pub fn sessions(&self) -> Result<Vec<PlannedSession>, Vec<Problem>> {
        let problems = self.check();
        if !problems.is_empty() {
            return Err(problems);
        }
        let refuse = |id: &str, field| Err(vec![Problem::block("V-40", Message::new(id)).at(field)]);
        let days: Vec<NaiveDate> = self
            .from
            .iter_days()
            .take_while(|day| *day <= self.until)
            .filter(|day| is_working(*day))
            .collect();
        if days.is_empty() {
            return refuse("refused-pattern-no-day", "until");
        }
        let parts = self.parts(days[0]);
        if parts.is_empty() {
            return refuse("refused-pattern-no-part", "ends");
        }
        let at_once = self.rooms.len().max(1);
        if days.len() * at_once > MOST {
            return refuse("refused-pattern-many", "until");
        }
        let mut planned = Vec::with_capacity(days.len() * at_once);
        for day in days {
            let parts = self.parts(day);
            let whole = parts
                .first()
                .zip(parts.last())
                .map(|(first, last)| Stretch::new(first.when.starts, last.when.ends));
            let Some(when) = whole.filter(|when| is_plain_time(when.starts) && is_plain_time(when.ends)) else {
                return refuse("refused-pattern-no-part", "starts");
            };
            for at in 0..at_once {
                planned.push(PlannedSession {
                    when,
                    room: self.rooms.get(at).copied(),
                    jurors: dealt(&self.jurors, at, at_once),
                    parts: parts.clone(),
                });
            }
        }
        Ok(planned)
    }

    /// The parts of a day.
    fn parts(&self, day: NaiveDate) -> Vec<PlannedPart> {
        let end = day.and_time(self.ends);
        let lunch = self
            .lunch
            .map(|(from, until)| Stretch::new(day.and_time(from), day.and_time(until)));
        // A part that would run into lunch begins after it.
        let after_lunch = |when: Stretch| match lunch {
            Some(lunch) if when.overlaps(lunch) => when.moved(lunch.ends - when.starts),
            _ => when,
        };
        let mut parts: Vec<PlannedPart> = Vec::new();
        let mut at = day.and_time(self.starts);
        let mut step = 1;
        if let Some(test) = &self.test {
            let when = after_lunch(Stretch::new(at, at + Duration::minutes(test.minutes)));
            if when.ends > end {
                return parts;
            }
            parts.push(PlannedPart {
                name: test.name.trim().to_owned(),
                when,
                capacity: test.capacity,
                step,
            });
            at = when.ends + Duration::minutes(self.pause.max(self.gap));
            step += 1;
        }
        let name = self.talk.name.trim();
        for n in 1..=LONGEST_SERIES {
            let when = after_lunch(Stretch::new(at, at + Duration::minutes(self.talk.minutes)));
            if when.ends > end {
                break;
            }
            parts.push(PlannedPart {
                name: format!("{name} {n}"),
                when,
                capacity: self.talk.capacity,
                step,
            });
            at = when.ends + Duration::minutes(self.pause);
        }
        // A test with nobody to talk to afterwards is no plan.
        if parts.iter().any(|part| part.step == step) {
            parts
        } else {
            Vec::new()
        }
    }
}

/// Whether something is planned on a day. Where the holidays of a year are not known, weekends alone are left out.
fn is_working(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    calendar::is_working(day).unwrap_or(!weekend)
}

/// Every so manieth of a list.
fn dealt<T: Copy>(all: &[T], at: usize, of: usize) -> Vec<T> {
    all.iter().skip(at).step_by(of).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
    }

    fn pattern() -> Pattern {
        Pattern {
            from: day(11, 9),
            until: day(11, 13),
            starts: time(9, 0),
            ends: time(17, 0),
            lunch: Some((time(12, 0), time(13, 0))),
            test: Some(Block {
                name: "Proef".to_owned(),
                minutes: 90,
                capacity: 20,
            }),
            talk: Block {
                name: "Gesprek".to_owned(),
                minutes: 45,
                capacity: 1,
            },
            pause: 15,
            gap: 0,
            rooms: vec![RoomId(1), RoomId(2)],
            jurors: vec![PersonId(1), PersonId(2), PersonId(3), PersonId(4)],
        }
    }

    #[test]
    fn a_day_has_a_test_then_talks_and_lunch_is_left_out() {
        let planned = pattern().sessions().expect("a plan");
        let hours = |part: &PlannedPart| {
            let (from, until) = (part.when.starts.format("%H:%M"), part.when.ends.format("%H:%M"));
            format!("{} {} {from}-{until}", part.step, part.name)
        };
        let parts: Vec<String> = planned[0].parts.iter().map(hours).collect();
        assert_eq!(
            parts,
            [
                "1 Proef 09:00-10:30",
                "2 Gesprek 1 10:45-11:30",
                "2 Gesprek 2 13:00-13:45",
                "2 Gesprek 3 14:00-14:45",
                "2 Gesprek 4 15:00-15:45",
                "2 Gesprek 5 16:00-16:45"
            ]
        );
        // Four days: Wednesday 11 November is a public holiday. Two rooms a day, with two of the four jurors each.
        assert_eq!(planned.len(), 8);
        assert!(planned.iter().all(|one| one.when.starts.date() != day(11, 11)));
        assert_eq!(planned[0].jurors, [PersonId(1), PersonId(3)]);
        assert_eq!(planned[1].jurors, [PersonId(2), PersonId(4)]);
    }

    #[test]
    fn what_makes_no_plan_is_said_at_its_field() {
        let fields = |pattern: &Pattern| -> Vec<Option<&'static str>> {
            let problems = pattern.sessions().expect_err("no plan");
            problems.iter().map(|problem| problem.field).collect()
        };
        let with = |change: fn(&mut Pattern)| {
            let mut pattern = pattern();
            change(&mut pattern);
            pattern
        };
        assert_eq!(fields(&with(|it| it.ends = time(9, 0))), [Some("ends")]);
        assert_eq!(fields(&with(|it| it.until = day(11, 1))), [Some("until")]);
        assert_eq!(fields(&with(|it| it.talk.capacity = 0)), [Some("capacity")]);
        assert_eq!(fields(&with(|it| it.talk.minutes = 0)), [Some("minutes")]);
        assert_eq!(fields(&with(|it| it.ends = time(10, 0))), [Some("ends")]);
        let weekend = with(|it| {
            it.from = day(11, 14);
            it.until = day(11, 15);
        });
        assert_eq!(fields(&weekend), [Some("until")]);
    }

    proptest! {
        #[test]
        fn parts_follow_one_another_within_the_day_and_outside_lunch(
            minutes in 1_i64..200, pause in 0_i64..60, start in 6_u32..12, length in 1_u32..12, test in proptest::option::of(1_i64..200)
        ) {
            let pattern = Pattern {
                starts: time(start, 0),
                ends: time((start + length).min(23), 0),
                test: test.map(|minutes| Block { name: "Proef".to_owned(), minutes, capacity: 5 }),
                talk: Block { name: "Gesprek".to_owned(), minutes, capacity: 1 },
                pause,
                ..pattern()
            };
            if let Ok(planned) = pattern.sessions() {
                for session in &planned {
                    let lunch = Stretch::new(
                        session.when.starts.date().and_time(time(12, 0)),
                        session.when.starts.date().and_time(time(13, 0)),
                    );
                    prop_assert!(session.parts.windows(2).all(|pair| pair[0].when.ends + Duration::minutes(pause) <= pair[1].when.starts));
                    prop_assert!(session.parts.iter().all(|part| session.when.contains(part.when) && !part.when.overlaps(lunch)));
                }
            }
        }
    }
}
