//! The demo's copy: `sample.db` with every date moved, so that today lies where the sample's own day lay.
//!
//! Sessions move by whole weeks, so that they stay on working days. What happened before the last days, too: a sheet stays after
//! the talk it is about. What lies in the last days and ahead (deadlines, waiting approvals, messages) moves by whole days, so that
//! "asked four days ago" and "closes tomorrow" hold whatever weekday it is.

use super::calendar::{millis, monday, on, shift};
use super::{SAMPLE, signing};
use crate::clock::Clock;
use crate::store::open::Create;
use crate::store::{Store, bulk};
use anyhow::Context;
use chrono::NaiveDate;
use std::path::Path;

/// The committed sample.
const FILE: &[u8] = include_bytes!("../../sample.db");

/// How far back the last days reach: from here on dates move by whole days. The Saturday before the last weekend, so that no
/// working day changes order with another.
const RECENT_DAYS: i64 = 11;

/// Writes a copy of the sample to a path where nothing is yet, as it would look on the given day.
///
/// # Errors
/// When the file exists or cannot be written.
pub fn demo(target: &Path, today: NaiveDate) -> anyhow::Result<()> {
    if target.exists() {
        anyhow::bail!("{} already exists; nothing was changed", target.display());
    }
    let result = copy(target, today);
    if result.is_err() {
        let _ = std::fs::remove_file(target);
    }
    result.with_context(|| format!("making the demo {}", target.display()))
}

fn copy(target: &Path, today: NaiveDate) -> anyhow::Result<()> {
    std::fs::write(target, FILE)?;
    let mut store = Store::build(target, super::world::NODE, "")?;
    let cut = shift(SAMPLE.today, -RECENT_DAYS);
    bulk::shift::dates(
        &mut store,
        &bulk::shift::Move {
            weeks: (monday(today) - monday(SAMPLE.today)).num_days(),
            days: (today - SAMPLE.today).num_days(),
            cut_on: on(cut),
            cut_at: millis(cut, 0),
        },
    )?;
    drop(store);
    // As somebody at work would: the store that builds checks less.
    let mut store = Store::open(target, Create::No)?;
    let morning = today.and_hms_opt(8, 15, 0).unwrap_or_default();
    signing::draw(&mut store, Clock::fixed(morning))
}
