//! Who is placed where: the best assignment of candidates to parts, and why somebody finds none.
//!
//! Each step of an event is an assignment problem: candidates on one side, places on the other, what suits both as a weight. The scarcest
//! step goes first; the others come around it. Same question, same answer.

use crate::domain::session::{Entry, Stretch, Wish, in_the_way};
use chrono::{Duration, NaiveDateTime};
use pathfinding::kuhn_munkres::{Weights, kuhn_munkres};
use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// A part that can still take candidates.
#[derive(Clone, PartialEq, Debug)]
pub struct Slot {
    /// The part.
    pub id: i64,
    /// Its session.
    pub session: i64,
    /// Which step it is.
    pub step: i64,
    /// When it is.
    pub when: Stretch,
    /// How many places are free.
    pub free: i64,
    /// Whether one candidate at a time is seen: who stays longer is in the way of the next.
    pub alone: bool,
    /// Until when one can stay: the end of the session, or the next part in it that is taken.
    pub limit: NaiveDateTime,
    /// The language it is in, as a code.
    pub language: String,
}

/// A candidate to be placed, once in every step.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Task {
    /// The application.
    pub id: i64,
    /// What is needed or asked for.
    pub wish: Wish,
    /// When the candidate is away.
    pub calendar: Vec<Entry>,
    /// When the candidate is expected elsewhere.
    pub taken: Vec<Stretch>,
    /// The sessions with a juror who has a tie to the candidate (V-33).
    pub barred: BTreeSet<i64>,
    /// The places that stay as they are: the step, and when.
    pub held: Vec<(i64, Stretch)>,
    /// The sessions these are in: another part there is better than one elsewhere.
    pub homes: BTreeSet<i64>,
}

/// A place found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Placement {
    /// The application.
    pub task: i64,
    /// The part.
    pub slot: i64,
    /// How many minutes longer than the part.
    pub extra: i64,
}

/// Why a candidate finds no place in a step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Why {
    /// The step has no part with a free place at all.
    Nothing,
    /// Every part that would suit is needed for others.
    Full,
    /// The candidate is away.
    Away,
    /// The candidate is expected elsewhere.
    Elsewhere,
    /// No part is in the language asked for.
    Language,
    /// A juror has a tie to the candidate.
    Tie,
    /// Nowhere is there room for the extra time.
    Extra,
    /// It would not come before or after the candidate's other parts, with time in between.
    Order,
}

/// A candidate without a place in a step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Unplaced {
    /// The application.
    pub task: i64,
    /// The step.
    pub step: i64,
    /// Why.
    pub why: Why,
}

/// What a plan comes to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// The places, by candidate.
    pub placed: Vec<Placement>,
    /// Who has none, and why.
    pub unplaced: Vec<Unplaced>,
    /// Whether somebody stopped it: nothing in it counts then.
    pub stopped: bool,
}

/// Tells how far the work is; `false`: stop.
pub type Watch<'a> = &'a dyn Fn(u64, u64) -> bool;

/// What a place is worth; what does not suit counts against everything.
const PLACE: i64 = 1_000_000;
const NEVER: i64 = -1_000_000_000_000;
const STOPPED: i64 = 1_000_000_000_000_000;
/// What later days, later hours of a session, another day or another session than the other part and the half day not asked for take off.
const DAY: i64 = 200;
const HOUR: i64 = 3;
const APART: i64 = 900;
const HALF: i64 = 3_000;
const STRANGE: i64 = 400;

/// Finds everybody a place in every step, if there is one. `gap`: how many minutes there are at least between two parts of a candidate.
pub fn assign(slots: &[Slot], tasks: &[Task], gap: i64, watch: Watch<'_>) -> Plan {
    let mut work = Work {
        slots: slots.to_vec(),
        tasks,
        gap: Duration::minutes(gap),
        found: tasks.iter().map(|task| task.held.clone()).collect(),
        homes: tasks.iter().map(|task| task.homes.clone()).collect(),
        first: slots.iter().map(|slot| slot.when.starts).min(),
        lonely: vec![Vec::new(); slots.len()],
        apart: vec![Vec::new(); slots.len()],
        plan: Plan::default(),
    };
    let mut steps: BTreeMap<i64, i64> = BTreeMap::new();
    for slot in slots {
        *steps.entry(slot.step).or_default() += slot.free.max(0);
    }
    // The scarcest step has the least to choose from.
    let mut order: Vec<(i64, i64)> = steps.into_iter().map(|(step, free)| (free, step)).collect();
    order.sort_unstable();
    let all = order.len() as u64 * 100;
    for (n, (_, step)) in order.into_iter().enumerate() {
        work.step(step, &|done, of| watch(n as u64 * 100 + done * 100 / of.max(1), all));
        if work.plan.stopped {
            return work.plan;
        }
    }
    work.plan.placed.sort_unstable();
    work.plan.unplaced.sort_unstable();
    work.plan
}

struct Work<'a> {
    slots: Vec<Slot>,
    tasks: &'a [Task],
    gap: Duration,
    /// Where each candidate is already: the step, and when.
    found: Vec<Vec<(i64, Stretch)>>,
    /// In which sessions.
    homes: Vec<BTreeSet<i64>>,
    first: Option<NaiveDateTime>,
    /// Of each part of the step at hand: the steps in which nothing free comes before or after it as it should.
    lonely: Vec<Vec<i64>>,
    /// The same of its own day.
    apart: Vec<Vec<i64>>,
    plan: Plan,
}

impl Work<'_> {
    fn step(&mut self, step: i64, watch: Watch<'_>) {
        let here: Vec<usize> = (0..self.slots.len())
            .filter(|at| self.slots[*at].step == step)
            .collect();
        self.look_ahead(&here);
        let missing = |who: &usize| !self.found[*who].iter().any(|(held, _)| *held == step);
        let mut waiting: Vec<usize> = (0..self.tasks.len()).filter(missing).collect();
        // Who stays longer than a part goes first: it may take the place of the next one too.
        let longer = |who: &usize| here.iter().any(|at| self.extra(*who, *at) > 0);
        let (mut first, rest): (Vec<usize>, Vec<usize>) = waiting.iter().partition(|who| longer(who));
        while !first.is_empty() && !self.plan.stopped {
            let dropped = self.round(&first, &here, step, watch);
            if dropped.len() == first.len() {
                break;
            }
            first = dropped;
        }
        if !self.plan.stopped {
            self.round(&rest, &here, step, watch);
        }
        waiting.retain(|who| !self.found[*who].iter().any(|(held, _)| *held == step));
        for who in waiting {
            let why = self.why(who, &here);
            self.plan.unplaced.push(Unplaced {
                task: self.tasks[who].id,
                step,
                why,
            });
        }
    }

    /// Places those it can; gives back who lost the place to somebody who stays longer.
    fn round(&mut self, who: &[usize], here: &[usize], step: i64, watch: Watch<'_>) -> Vec<usize> {
        let units: Vec<usize> = here
            .iter()
            .flat_map(|at| {
                let free = usize::try_from(self.slots[*at].free).unwrap_or(0).min(who.len());
                std::iter::repeat_n(*at, free)
            })
            .collect();
        if who.is_empty() || units.is_empty() {
            return Vec::new();
        }
        let table = Table::new(who, &units, self, watch);
        let (_, columns) = kuhn_munkres(&table);
        if table.stopped.get() {
            self.plan.stopped = true;
            return Vec::new();
        }
        let mut chosen: Vec<(usize, usize)> = who
            .iter()
            .zip(columns)
            .filter_map(|(who, column)| Some((*who, *units.get(column)?)))
            .filter(|(who, at)| self.bar(*who, *at).is_none())
            .collect();
        chosen.sort_unstable_by_key(|(who, at)| (self.slots[*at].when.starts, *at, *who));
        let mut dropped = Vec::new();
        for (who, at) in chosen {
            // Somebody before may have come to stay into it.
            if self.slots[at].free < 1 || self.bar(who, at).is_some() {
                dropped.push(who);
            } else {
                self.take(who, at, step);
            }
        }
        dropped
    }

    /// A part after which, or before which, nothing of another step can come helps nobody who still needs that step.
    fn look_ahead(&mut self, here: &[usize]) {
        let steps: BTreeSet<i64> = self.slots.iter().map(|slot| slot.step).collect();
        for at in here {
            let slot = &self.slots[*at];
            let meets = |step: i64, same_day: bool| {
                self.slots.iter().any(|other| {
                    other.step == step
                        && other.free > 0
                        && (!same_day || other.when.starts.date() == slot.when.starts.date())
                        && self.in_order((step, other.when), (slot.step, slot.when))
                })
            };
            let missing = |same_day: bool| -> Vec<i64> {
                let others = steps.iter().copied().filter(|step| *step != slot.step);
                others.filter(|step| !meets(*step, same_day)).collect()
            };
            (self.lonely[*at], self.apart[*at]) = (missing(false), missing(true));
        }
    }

    /// Whether two parts come in the order of their steps, with time in between.
    fn in_order(&self, one: (i64, Stretch), other: (i64, Stretch)) -> bool {
        match one.0.cmp(&other.0) {
            Ordering::Less => one.1.ends + self.gap <= other.1.starts,
            Ordering::Greater => other.1.ends + self.gap <= one.1.starts,
            Ordering::Equal => true,
        }
    }

    fn take(&mut self, who: usize, at: usize, step: i64) {
        let extra = self.extra(who, at);
        let slot = self.slots[at].clone();
        let stays = slot.when.longer(extra);
        self.slots[at].free -= 1;
        if slot.alone {
            for (n, other) in self.slots.iter_mut().enumerate() {
                if n == at || other.session != slot.session || !other.alone {
                    continue;
                }
                if other.when.starts < stays.ends && other.when.starts >= slot.when.starts {
                    other.free = 0;
                }
                if other.when.starts < slot.when.starts {
                    other.limit = other.limit.min(slot.when.starts);
                }
            }
        }
        self.found[who].push((step, stays));
        self.homes[who].insert(slot.session);
        self.plan.placed.push(Placement {
            task: self.tasks[who].id,
            slot: slot.id,
            extra,
        });
    }

    fn extra(&self, who: usize, at: usize) -> i64 {
        self.tasks[who].wish.extra(self.slots[at].when.minutes())
    }

    /// What stands in the way of a candidate in a part, other candidates aside.
    fn bar(&self, who: usize, at: usize) -> Option<Why> {
        let (task, slot) = (&self.tasks[who], &self.slots[at]);
        let extra = self.extra(who, at);
        let when = slot.when.longer(extra);
        if task.barred.contains(&slot.session) {
            return Some(Why::Tie);
        }
        if !task.wish.language.is_empty() && task.wish.language != slot.language {
            return Some(Why::Language);
        }
        if in_the_way(&task.calendar, when).is_some() {
            return Some(Why::Away);
        }
        if task.taken.iter().any(|taken| taken.overlaps(when)) {
            return Some(Why::Elsewhere);
        }
        if slot.alone && extra > 0 && when.ends > slot.limit {
            return Some(Why::Extra);
        }
        let found = &self.found[who];
        let fits = |other: &(i64, Stretch)| self.in_order(*other, (slot.step, when));
        let lonely = |step: &i64| !found.iter().any(|(held, _)| held == step);
        (!found.iter().all(fits) || self.lonely[at].iter().any(lonely)).then_some(Why::Order)
    }

    /// What a part is worth to a candidate.
    fn worth(&self, who: usize, at: usize, nth: i64) -> i64 {
        if self.bar(who, at).is_some() {
            return NEVER;
        }
        let slot = &self.slots[at];
        let day = self
            .first
            .map_or(0, |first| (slot.when.starts.date() - first.date()).num_days());
        let hour = (slot.when.starts - slot.when.starts.date().and_time(chrono::NaiveTime::MIN)).num_hours();
        let apart: i64 = self.found[who]
            .iter()
            .map(|(_, other)| (other.starts.date() - slot.when.starts.date()).num_days().abs())
            .sum();
        let to_come = |step: &&i64| !self.found[who].iter().any(|(held, _)| held == *step);
        let apart = apart + self.apart[at].iter().filter(to_come).count() as i64;
        let half = self.tasks[who]
            .wish
            .half
            .is_some_and(|half| !half.holds(slot.when.starts));
        let strange = !self.homes[who].is_empty() && !self.homes[who].contains(&slot.session);
        let less = |is: bool, by: i64| if is { by } else { 0 };
        PLACE - day * DAY - hour * HOUR - apart * APART - nth - less(half, HALF) - less(strange, STRANGE)
    }

    fn why(&self, who: usize, here: &[usize]) -> Why {
        let open: Vec<usize> = here.iter().copied().filter(|at| self.slots[*at].free > 0).collect();
        let mut counts: BTreeMap<Why, usize> = BTreeMap::new();
        for at in here {
            *counts.entry(self.bar(who, *at).unwrap_or(Why::Full)).or_default() += 1;
        }
        if counts.contains_key(&Why::Full) || (open.is_empty() && counts.is_empty()) {
            return if here.is_empty() { Why::Nothing } else { Why::Full };
        }
        let most = counts.into_iter().max_by_key(|(why, n)| (*n, std::cmp::Reverse(*why)));
        most.map_or(Why::Nothing, |(why, _)| why)
    }
}

/// The weights of a round: a row for each candidate, a column for each place, and one for each candidate who finds none.
struct Table<'a> {
    weights: Vec<i64>,
    rows: usize,
    units: usize,
    watch: Watch<'a>,
    root: Cell<usize>,
    labelled: Cell<bool>,
    stopped: Cell<bool>,
}

impl<'a> Table<'a> {
    fn new(who: &[usize], units: &[usize], work: &Work<'_>, watch: Watch<'a>) -> Self {
        let mut weights = Vec::with_capacity(who.len() * units.len());
        for one in who {
            let mut last = None;
            let mut nth = 0;
            for at in units {
                nth = if last == Some(*at) { nth + 1 } else { 0 };
                last = Some(*at);
                weights.push(work.worth(*one, *at, nth));
            }
        }
        Self {
            weights,
            rows: who.len(),
            units: units.len(),
            watch,
            root: Cell::new(0),
            labelled: Cell::new(false),
            stopped: Cell::new(false),
        }
    }
}

impl Weights<i64> for Table<'_> {
    fn rows(&self) -> usize {
        self.rows
    }

    fn columns(&self) -> usize {
        self.units + self.rows
    }

    fn at(&self, row: usize, column: usize) -> i64 {
        // Every row is read once for its label; then the rows come in one by one, which tells how far it is.
        if column == 0 && row >= self.root.get() {
            self.root.set(row + 1);
            if row + 1 == self.rows && !self.labelled.replace(true) {
                self.root.set(0);
            } else if self.labelled.get() && !(self.watch)(row as u64, self.rows as u64) {
                self.stopped.set(true);
            }
        }
        if self.stopped.get() {
            // Everybody to the column of who finds none: the rest is done at once.
            return if column == self.units + row { STOPPED } else { 0 };
        }
        match column.checked_sub(self.units) {
            None => self.weights[row * self.units + column],
            Some(none) if none == row => 0,
            Some(_) => NEVER,
        }
    }

    fn neg(&self) -> Self {
        Self {
            weights: self.weights.iter().map(|weight| -weight).collect(),
            watch: self.watch,
            root: Cell::new(0),
            labelled: Cell::new(false),
            stopped: Cell::new(false),
            ..*self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::{Half, Presence};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, day)
            .and_then(|day| day.and_hms_opt(hour, minute, 0))
            .expect("a moment")
    }

    /// Talks of 45 minutes every hour from nine, on a day of a jury.
    fn talks(session: i64, day: u32, count: u32) -> Vec<Slot> {
        (0..count)
            .map(|n| Slot {
                id: session * 100 + i64::from(n),
                session,
                step: 1,
                when: Stretch::new(at(day, 9 + n, 0), at(day, 9 + n, 45)),
                free: 1,
                alone: true,
                limit: at(day, 9 + count - 1, 45),
                language: "nl".to_owned(),
            })
            .collect()
    }

    fn people(n: i64) -> Vec<Task> {
        (1..=n).map(|id| Task { id, ..Task::default() }).collect()
    }

    fn go(slots: &[Slot], tasks: &[Task]) -> Plan {
        assign(slots, tasks, 15, &|_, _| true)
    }

    fn where_is(plan: &Plan, task: i64) -> Option<i64> {
        let found = plan.placed.iter().find(|placed| placed.task == task);
        found.map(|placed| placed.slot)
    }

    #[test]
    fn everybody_who_can_has_a_place_and_the_others_hear_why() {
        let plan = go(&talks(1, 23, 3), &people(4));
        assert_eq!(plan.placed.len(), 3);
        assert_eq!(plan.unplaced.len(), 1);
        assert_eq!(plan.unplaced[0].why, Why::Full);
        assert_eq!(go(&[], &people(1)), Plan::default());
    }

    #[test]
    fn somebody_with_one_choice_gets_it_before_somebody_with_two() {
        let mut tasks = people(2);
        tasks[1].calendar = vec![Entry {
            presence: Presence::Only,
            when: Stretch::new(at(23, 9, 0), at(23, 10, 0)),
        }];
        let plan = go(&talks(1, 23, 2), &tasks);
        assert_eq!((where_is(&plan, 2), where_is(&plan, 1)), (Some(100), Some(101)));
    }

    #[test]
    fn juries_of_one_day_share_the_candidates() {
        let slots = [talks(1, 23, 4), talks(2, 23, 4)].concat();
        let plan = go(&slots, &people(4));
        let first = plan.placed.iter().filter(|placed| placed.slot < 200).count();
        assert_eq!((plan.placed.len(), first), (4, 2));
    }

    #[test]
    fn extra_time_takes_the_pause_or_the_next_part() {
        let mut slots = talks(1, 23, 3);
        let mut tasks = people(3);
        tasks[2].wish.percent = 33;
        // A quarter of an hour more fits in the pause, but not after the last talk.
        let plan = go(&slots, &tasks);
        assert_eq!((plan.placed.len(), plan.unplaced.len()), (3, 0));
        assert_ne!(where_is(&plan, 3), Some(102));
        // Half an hour more takes the next part as well.
        tasks[2].wish.percent = 60;
        let plan = go(&slots, &tasks);
        assert_eq!((plan.placed.len(), where_is(&plan, 3).is_some()), (2, true));
        for slot in &mut slots {
            slot.limit = slot.when.ends;
        }
        let plan = go(&slots, &tasks);
        assert_eq!(
            plan.unplaced,
            [Unplaced {
                task: 3,
                step: 1,
                why: Why::Extra
            }]
        );
    }

    #[test]
    fn a_tie_a_language_and_another_appointment_each_have_their_word() {
        let mut tasks = people(4);
        tasks[0].barred = BTreeSet::from([1]);
        tasks[1].wish.language = "fr".to_owned();
        tasks[2].taken = vec![Stretch::new(at(23, 8, 0), at(23, 18, 0))];
        tasks[3].calendar = vec![Entry {
            presence: Presence::Away,
            when: Stretch::new(at(23, 0, 0), at(24, 0, 0)),
        }];
        let plan = go(&talks(1, 23, 5), &tasks);
        let why: Vec<Why> = plan.unplaced.iter().map(|one| one.why).collect();
        assert_eq!(why, [Why::Tie, Why::Language, Why::Elsewhere, Why::Away]);
    }

    #[test]
    fn a_half_day_asked_for_is_given_when_there_is_one() {
        let mut tasks = people(2);
        tasks[0].wish.half = Some(Half::Afternoon);
        let plan = go(&talks(1, 23, 6), &tasks);
        let slot = where_is(&plan, 1).expect("a place");
        assert!(slot >= 103, "{slot}");
    }

    #[test]
    fn a_talk_comes_after_the_test_of_the_same_day_with_time_in_between() {
        let mut slots = Vec::new();
        for (n, day) in [23, 24].into_iter().enumerate() {
            let session = n as i64 + 1;
            slots.push(Slot {
                id: session * 1000,
                session,
                step: 1,
                when: Stretch::new(at(day, 9, 0), at(day, 10, 50)),
                free: 4,
                alone: false,
                limit: at(day, 17, 0),
                language: "nl".to_owned(),
            });
            slots.extend(
                talks(session, day, 5)
                    .into_iter()
                    .skip(2)
                    .map(|slot| Slot { step: 2, ..slot }),
            );
        }
        let plan = go(&slots, &people(4));
        assert_eq!((plan.placed.len(), plan.unplaced.len()), (8, 0));
        let when = |id: i64| slots.iter().find(|slot| slot.id == id).expect("a part").when;
        for task in 1..=4 {
            let mut mine: Vec<Stretch> = plan
                .placed
                .iter()
                .filter(|placed| placed.task == task)
                .map(|placed| when(placed.slot))
                .collect();
            mine.sort();
            assert_eq!(mine[0].starts.date(), mine[1].starts.date());
            let sessions: BTreeSet<i64> = plan
                .placed
                .iter()
                .filter(|placed| placed.task == task)
                .filter_map(|placed| slots.iter().find(|slot| slot.id == placed.slot))
                .map(|slot| slot.session)
                .collect();
            assert_eq!(sessions.len(), 1, "test and talk before the same jury");
            assert!(mine[0].ends + Duration::minutes(15) <= mine[1].starts, "{mine:?}");
        }
    }

    #[test]
    fn a_stop_is_heard() {
        let slots: Vec<Slot> = (1..40).flat_map(|session| talks(session, 23, 8)).collect();
        let plan = assign(&slots, &people(200), 15, &|done, _| done < 50);
        assert!(plan.stopped);
    }

    #[test]
    fn five_hundred_candidates_find_their_place_in_moments() {
        let slots: Vec<Slot> = (0..60).flat_map(|n| talks(n + 1, 16 + (n / 6) as u32, 8)).collect();
        let mut tasks = people(500);
        for (n, task) in tasks.iter_mut().enumerate() {
            task.wish.percent = if n % 50 == 0 { 33 } else { 0 };
            task.wish.half = (n % 3 == 0).then_some(Half::Afternoon);
        }
        let plan = go(&slots, &tasks);
        assert_eq!((plan.placed.len(), plan.unplaced.len()), (480, 20));
        assert_eq!(plan, go(&slots, &tasks), "the same question has the same answer");
    }

    proptest! {
        #[test]
        fn nobody_is_in_two_places_and_no_part_is_overfull(
            sessions in 1_i64..4, count in 1_u32..6, many in 0_i64..25, percents in proptest::collection::vec(0_i64..80, 25), away in 0_u32..24
        ) {
            let slots: Vec<Slot> = (1..=sessions).flat_map(|session| talks(session, 22 + session as u32, count)).collect();
            let mut tasks = people(many);
            for (task, percent) in tasks.iter_mut().zip(percents) {
                task.wish.percent = if percent < 60 { 0 } else { percent };
                if task.id % 4 == 0 {
                    task.calendar = vec![Entry { presence: Presence::Away, when: Stretch::new(at(23, 0, 0), at(23, away.min(23), 59)) }];
                }
            }
            let plan = go(&slots, &tasks);
            prop_assert_eq!(plan.placed.len() + plan.unplaced.len(), tasks.len());
            let mut stays: Vec<(i64, Stretch)> = Vec::new();
            for placed in &plan.placed {
                let slot = slots.iter().find(|slot| slot.id == placed.slot).expect("a part");
                let when = slot.when.longer(placed.extra);
                prop_assert!(stays.iter().all(|(session, other)| *session != slot.session || !other.overlaps(when)));
                let task = tasks.iter().find(|task| task.id == placed.task).expect("a candidate");
                prop_assert!(in_the_way(&task.calendar, when).is_none());
                stays.push((slot.session, when));
            }
        }
    }
}
