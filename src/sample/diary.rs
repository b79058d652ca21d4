//! Who and what is taken when, by half days.

use super::calendar::{monday, shift};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// When the showcase talks, in days from this week's Monday: today, tomorrow and next week; the last ones have free places.
pub(super) const SHOWCASE_DAYS: [i64; 5] = [2, 3, 8, 10, 11];

/// Who and what is taken on which half day.
#[derive(Debug, Default)]
pub(super) struct Diary(BTreeSet<(i64, NaiveDate, bool)>);

impl Diary {
    /// Whether somebody, or a room, is free.
    pub(super) fn is_free(&self, who: i64, half: Half) -> bool {
        !self.0.contains(&(who, half.day, half.afternoon))
    }

    /// Keeps somebody free for the showcase: on its days nobody else may ask for that juror.
    pub(super) fn hold(&mut self, who: i64, today: NaiveDate) {
        self.held(who, today, true);
    }

    /// Holds somebody for the showcase, or lets go.
    pub(super) fn held(&mut self, who: i64, today: NaiveDate, hold: bool) {
        let week = monday(today);
        for offset in [-7, -6].into_iter().chain(SHOWCASE_DAYS) {
            for afternoon in [false, true] {
                let entry = (who, shift(week, offset), afternoon);
                if hold {
                    self.0.insert(entry);
                } else {
                    self.0.remove(&entry);
                }
            }
        }
    }

    /// Takes somebody's time, or a room.
    pub(super) fn take(&mut self, who: i64, half: Half) {
        self.0.insert((who, half.day, half.afternoon));
    }
}

/// A morning or an afternoon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Half {
    pub(super) day: NaiveDate,
    pub(super) afternoon: bool,
}

impl Half {
    /// When it starts, in minutes since midnight.
    pub(super) const fn start(self) -> u32 {
        if self.afternoon { 13 * 60 + 30 } else { 9 * 60 }
    }
}
