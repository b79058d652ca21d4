//! What was measured of one question: on its own, beside the bare statement, and how it grows with the data.

use super::{Series, Table, ms};
use std::time::Duration;

/// One frame of a screen that shows sixty a second, in seconds.
const FRAME: f64 = 0.016;
/// How much longer something may take on ten times the data.
const FLAT: f64 = 1.3;
/// What is below it says nothing: the clock and the cache, in seconds.
const NOTHING: f64 = 20e-6;

/// What is asked of a figure.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// At most so many times the bare statement.
    Ratio(f64),
    /// So much of the bare statement and one frame: asked at every letter.
    Typing,
    /// Within one frame, there being no one bare statement.
    Frame,
}

/// What was measured of one question.
#[derive(Clone, Debug)]
pub struct Figure {
    name: String,
    target: Target,
    ours: Series,
    bare: Option<Series>,
}

impl Figure {
    /// Ours and the bare statement.
    pub fn beside(name: String, target: Target, (ours, bare): (Series, Series)) -> Self {
        Self {
            name,
            target,
            ours,
            bare: Some(bare),
        }
    }

    /// Ours alone, against one frame.
    pub fn alone(name: String, ours: Series) -> Self {
        Self {
            name,
            target: Target::Frame,
            ours,
            bare: None,
        }
    }

    fn half(&self) -> Duration {
        self.ours.at(0.5)
    }

    fn bare_half(&self) -> Option<Duration> {
        self.bare.as_ref().map(|bare| bare.at(0.5))
    }

    /// Name, bare p50, ours p50, p95, p99, what ours is beside the bare one, target, met or not.
    fn line(&self) -> [String; 8] {
        let bare = self.bare_half().unwrap_or_default();
        let (half, late) = (self.half(), self.ours.at(0.95).as_secs_f64());
        let ratio = half.as_secs_f64() / bare.as_secs_f64();
        let (beside, target, met) = match self.target {
            Target::Ratio(most) => (format!("{ratio:.2}"), format!("<= {most}"), ratio <= most),
            Target::Typing => (
                format!("+{} ms", ms(half.saturating_sub(bare))),
                "<= 1.3x + 16 ms".to_owned(),
                late <= 1.3 * bare.as_secs_f64() + FRAME,
            ),
            Target::Frame => (String::new(), "p95 <= 16 ms".to_owned(), late <= FRAME),
        };
        [
            self.name.clone(),
            self.bare_half().map(ms).unwrap_or_default(),
            ms(half),
            ms(self.ours.at(0.95)),
            ms(self.ours.at(0.99)),
            beside,
            target,
            verdict(met),
        ]
    }
}

fn verdict(met: bool) -> String {
    if met { "met" } else { "NOT met" }.to_owned()
}

/// Adds what was measured once more to what was measured before.
pub fn pooled(before: &mut Vec<Figure>, more: Vec<Figure>) {
    if before.is_empty() {
        *before = more;
        return;
    }
    for (figure, again) in before.iter_mut().zip(more) {
        figure.ours.extend(&again.ours);
        if let (Some(bare), Some(again)) = (&mut figure.bare, &again.bare) {
            bare.extend(again);
        }
    }
}

/// Prints what was measured on one database.
pub fn printed(figures: &[Figure], title: &str) {
    let mut table = Table::new(&["what (ms)", "bare p50", "keur p50", "p95", "p99", "ratio", "target", ""]);
    for figure in figures {
        table.row(&figure.line());
    }
    table.print(title);
}

/// Prints how the figures grow from a small database to a large one, and how the bare statements do.
pub fn growth(small: &[Figure], large: &[Figure], few: u64, many: u64) {
    let (few, many) = (few.to_string(), many.to_string());
    let mut table = Table::new(&[
        "what (p50, ms)",
        &few,
        &many,
        "ratio",
        "<= 1.3",
        "bare",
        "bare, large",
        "bare ratio",
    ]);
    for (figure, grown) in small.iter().zip(large) {
        let (before, after) = (figure.half(), grown.half());
        let ratio = after.as_secs_f64() / before.as_secs_f64();
        let met = ratio <= FLAT || after.saturating_sub(before).as_secs_f64() <= NOTHING;
        let bare = figure.bare_half().zip(grown.bare_half());
        table.row(&[
            figure.name.clone(),
            ms(before),
            ms(after),
            format!("{ratio:.2}"),
            verdict(met),
            bare.map(|(before, _)| ms(before)).unwrap_or_default(),
            bare.map(|(_, after)| ms(after)).unwrap_or_default(),
            bare.map(|(before, after)| format!("{:.2}", after.as_secs_f64() / before.as_secs_f64()))
                .unwrap_or_default(),
        ]);
    }
    table.print(&format!("Growth, {few} -> {many} applications"));
}
