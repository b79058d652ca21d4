//! When somebody is taken by an exported agenda (.ics): looked at first, then taken in. The times only; what they are for is not kept.
//!
//! Every entry keeps a mark through all versions of an agenda. Read again, an entry that moved takes the place of what it was, one that is
//! the same is left alone, and one that is gone stays until somebody says that it goes too: a file may hold only a part of an agenda.

use super::{Whose, availability};
use crate::domain::session::{Entry, Presence, Stretch};
use crate::domain::{Message, Problem};
use crate::exchange::calendar::{self, busy};
use crate::office::{Counter, Desk, Done, Failure};
use crate::store::session::availability::{self as kept, AvailabilityRow, Source};
use chrono::{Duration, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// How many days ahead an agenda is read when no end is named.
pub const DAYS: i64 = 60;

/// Which agenda, and which days of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Wanted {
    /// Whose.
    pub whose: Whose,
    /// The file.
    pub path: PathBuf,
    /// The first day that counts.
    pub from: NaiveDate,
    /// The last day that counts.
    pub until: NaiveDate,
}

/// What of an agenda is to be taken in.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Taken {
    /// The stretch of time that was read.
    pub window: Stretch,
    /// When the owner is taken, of each entry by its mark.
    pub taken: BTreeMap<String, Vec<Stretch>>,
    /// Whether entries that are no longer in the agenda go too.
    #[serde(default)]
    pub forget: bool,
}

/// What an agenda comes to as things stand.
#[derive(Clone, PartialEq, Debug)]
pub struct Agenda {
    /// Whose.
    pub whose: Whose,
    /// What the person or the room is called.
    pub name: String,
    /// What is to be taken in.
    pub taken: Taken,
    /// When the owner is taken, in order of time, whatever by.
    pub stretches: Vec<Stretch>,
    /// How many entries are new, or at another time than before.
    pub changed: usize,
    /// How many were read before and are no longer there.
    pub gone: usize,
    /// How many could not be understood.
    pub unread: usize,
    /// Whether there was more than could be followed.
    pub is_incomplete: bool,
}

/// What differs between an agenda and what was read before.
#[derive(Default)]
struct Difference<'a> {
    /// Rows that go because their entry moved.
    moved: Vec<AvailabilityRow>,
    /// Rows of which the entry is no longer there.
    gone: Vec<AvailabilityRow>,
    /// Entries to write down.
    fresh: Vec<(&'a str, &'a [Stretch])>,
}

impl<'a> Difference<'a> {
    fn of(rows: Vec<AvailabilityRow>, wanted: &'a Taken) -> Self {
        let mut known: BTreeMap<String, Vec<AvailabilityRow>> = BTreeMap::new();
        let marked = |row: &AvailabilityRow| !row.mark.is_empty() && row.entry.when.overlaps(wanted.window);
        for row in rows.into_iter().filter(marked) {
            known.entry(row.mark.clone()).or_default().push(row);
        }
        let mut difference = Self::default();
        for (mark, stretches) in &wanted.taken {
            let before = known.remove(mark).unwrap_or_default();
            let mut times: Vec<Stretch> = before
                .iter()
                .filter_map(|row| row.entry.when.common(wanted.window))
                .collect();
            times.sort_unstable();
            if times != *stretches {
                difference.moved.extend(before);
                difference.fresh.push((mark, stretches));
            }
        }
        difference.gone = known.into_values().flatten().collect();
        difference
    }
}

/// Looks what an agenda comes to.
///
/// # Errors
/// "Not there" for a calendar that may not be read; a refusal at the file or the days; what the store could not do.
pub(super) fn look(counter: &Counter<'_>, wanted: &Wanted) -> Result<Agenda, Failure> {
    let (calendar, name) = availability::calendar(counter, wanted.whose)?;
    if wanted.until < wanted.from {
        return Err(Problem::block("V-40", Message::new("refused-event-days"))
            .at("until")
            .into());
    }
    let end = wanted.until + Duration::days(1);
    let window = Stretch::new(wanted.from.and_time(NaiveTime::MIN), end.and_time(NaiveTime::MIN));
    let at_file = |why: Message| Problem::block("file", why).at("path");
    let bytes = calendar::bytes(&wanted.path).map_err(|why| {
        // Of one file that was named, a sentence of its own says what to do.
        at_file(match why.id.as_str() {
            "calendar-unread" => Message::new("refused-document-path"),
            _ => why,
        })
    })?;
    let busy = busy::read(&bytes, window).map_err(|fault| at_file(fault.message()))?;
    let stretches = busy.stretches();
    let taken = Taken {
        window,
        taken: busy.taken,
        forget: false,
    };
    let rows = kept::of(counter.connection, calendar, window)?;
    let difference = Difference::of(rows, &taken);
    let (changed, mut gone) = (difference.fresh.len(), difference.gone.len());
    if busy.is_incomplete {
        // What was not followed may be there still.
        gone = 0;
    }
    Ok(Agenda {
        whose: wanted.whose,
        name,
        changed,
        gone,
        unread: busy.unread,
        is_incomplete: busy.is_incomplete,
        taken,
        stretches,
    })
}

/// Takes an agenda in.
pub(super) fn take(desk: &Desk<'_>, whose: Whose, wanted: &Taken) -> Result<Done, Failure> {
    let (calendar, name) = availability::writable(desk, whose)?;
    let rows = kept::of(desk.connection(), calendar, wanted.window)?;
    let difference = Difference::of(rows, wanted);
    let gone = match wanted.forget {
        true => difference.gone,
        false => Vec::new(),
    };
    let message = Message::new("done-agenda")
        .with("name", name.as_str())
        .with("n", difference.fresh.len())
        .with("gone", gone.len());
    if difference.fresh.is_empty() && gone.is_empty() {
        let nothing = Message::new("refused-agenda-same").with("name", name);
        return Err(Problem::block("many", nothing).into());
    }
    for row in difference.moved.iter().chain(&gone) {
        kept::remove(desk.tx, row.id, row.version)?;
    }
    let mut warnings = Vec::new();
    for (mark, stretches) in difference.fresh {
        for when in stretches.iter().copied().filter(|when| when.starts < when.ends) {
            let entry = Entry {
                presence: Presence::Away,
                when,
            };
            let source = Source {
                reason: "",
                mark,
                by: desk.me(),
            };
            kept::add(desk.tx, calendar, entry, source)?;
            for problem in availability::planned(&desk.counter(), calendar, &name, when)? {
                if !warnings.contains(&problem) {
                    warnings.push(problem);
                }
            }
        }
    }
    Ok(Done::new(message).warned(warnings))
}
