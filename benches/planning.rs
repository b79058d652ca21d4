//! Planning five hundred candidates, moving one, and the week grid: each has to be done before anybody notices.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

mod yardstick;

use chrono::{NaiveDate, NaiveDateTime};
use divan::{Bencher, black_box};
use keur::domain::planning::{Slot, Task, assign};
use keur::domain::session::{Half, Stretch};
use yardstick::app;

fn main() {
    divan::main();
}

fn at(day: i64, hour: u32, minute: u32) -> NaiveDateTime {
    let first = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
    let day = first + chrono::Duration::days(day / 5 * 7 + day % 5);
    day.and_hms_opt(hour, minute, 0).unwrap()
}

/// Two weeks, six rooms a day, a test for twelve and eight talks in each.
fn slots() -> Vec<Slot> {
    let mut slots = Vec::new();
    for session in 0..60_i64 {
        let day = session / 6;
        let mut part = |id: i64, step, when: Stretch, free, alone| {
            slots.push(Slot {
                id: session * 100 + id,
                session,
                step,
                when,
                free,
                alone,
                limit: at(day, 18, 0),
                language: "nl".to_owned(),
            });
        };
        part(0, 1, Stretch::new(at(day, 8, 0), at(day, 8, 45)), 12, false);
        for n in 0..8_u32 {
            let when = Stretch::new(at(day, 9 + n, 0), at(day, 9 + n, 45));
            part(i64::from(n) + 1, 2, when, 1, true);
        }
    }
    slots
}

fn tasks(n: i64) -> Vec<Task> {
    (0..n)
        .map(|id| {
            let mut task = Task { id, ..Task::default() };
            task.wish.percent = if id % 50 == 0 { 33 } else { 0 };
            task.wish.half = (id % 3 == 0).then_some(Half::Afternoon);
            task
        })
        .collect()
}

/// An event of this many candidates, over two weeks and six rooms.
#[divan::bench(args = [40, 200, 500], sample_count = 5)]
fn plan(bencher: Bencher, candidates: i64) {
    let (slots, tasks) = (slots(), tasks(candidates));
    bencher.bench_local(|| black_box(assign(&slots, &tasks, 15, &|_, _| true)));
}

/// A frame of the week, by rooms, by jurors and of one day.
#[divan::bench(args = ["4", "4 tab", "4 +"])]
fn week(bencher: Bencher, keys: &str) {
    let (mut inline, _folder) = app((120, 40));
    inline.press(keys);
    bencher.bench_local(|| black_box(inline.draw()));
}

/// To the next session of the week and back, each with its frame.
#[divan::bench]
fn move_in_week(bencher: Bencher) {
    let (mut inline, _folder) = app((120, 40));
    inline.press("4");
    let mut right = true;
    bencher.bench_local(|| {
        inline.press(if right { "right" } else { "left" });
        right = !right;
        black_box(inline.draw())
    });
}
