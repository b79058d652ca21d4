//! The records that were looked at, as a list: all of them, or those of one kind. They are in memory; the list still takes them by pages.

use super::Intake;
use crate::domain::list::{Anchor, Key, KeyValue, Page};
use crate::domain::{Coded, Message};
use crate::office::candidate::import::kind::Kind;
use crate::office::candidate::import::{Fate, LineReport, Who};
use crate::text;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;

/// A record in the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Seen {
    /// Its line in the file.
    pub(super) line: u64,
    /// Its place among the reports.
    pub(super) at: usize,
}

impl Identified for Seen {
    fn id(&self) -> i64 {
        self.line as i64
    }
}

impl Intake {
    /// Takes other records, and shows them from the top.
    pub(super) fn take_reports(&mut self, reports: Vec<LineReport>) {
        self.reports = reports;
        self.count();
        self.show_records();
    }

    /// Takes the same records, judged again: the cursor stays where it is.
    pub(super) fn renew_reports(&mut self, reports: Vec<LineReport>) {
        self.reports = reports;
        self.count();
        self.sift();
        let fetch = self.list.refresh();
        self.serve(&fetch);
    }

    /// Shows the records of the kind that is wanted, from the top.
    pub(super) fn show_records(&mut self) {
        self.sift();
        self.list.forget_place();
        let fetch = self.list.restart();
        self.serve(&fetch);
    }

    /// The places of the records that are wanted.
    fn sift(&mut self) {
        let words = text::fold(&self.words);
        let holds = |report: &LineReport| {
            let name = text::fold(&report.name);
            words.split_whitespace().all(|word| name.contains(word))
        };
        let wanted = |report: &LineReport| self.only.is_none_or(|only| Kind::of(report) == only) && holds(report);
        let places = self.reports.iter().enumerate();
        self.shown = places.filter(|(_, report)| wanted(report)).map(|(at, _)| at).collect();
    }

    /// Gives the list the page it asks for.
    pub(super) fn serve(&mut self, fetch: &Fetch) {
        let n = self.shown.len();
        let place = |key: &Key| match key.value {
            KeyValue::Number(at) => (at.max(0) as usize).min(n),
            KeyValue::Text(_) => 0,
        };
        let (from, to) = match &fetch.anchor {
            Anchor::First => (0, fetch.limit.min(n)),
            Anchor::Last => (n.saturating_sub(fetch.limit), n),
            Anchor::After(key) => ((place(key) + 1).min(n), (place(key) + 1 + fetch.limit).min(n)),
            Anchor::Before(key) => (place(key).saturating_sub(fetch.limit), place(key)),
            Anchor::From(key) => (place(key), (place(key) + fetch.limit).min(n)),
        };
        let (mut rows, mut keys) = (Vec::with_capacity(to - from), Vec::with_capacity(to - from));
        for (place, at) in self.shown.iter().enumerate().take(to).skip(from) {
            let line = self.reports.get(*at).map_or(0, |report| report.line);
            rows.push(Seen { line, at: *at });
            keys.push(Key {
                value: KeyValue::Number(place as i64),
                id: line as i64,
            });
        }
        self.list.take(Page {
            rows,
            keys,
            at_start: from == 0,
            at_end: to == n,
        });
    }

    /// Counts how many records there are of each kind, those without any left out.
    fn count(&mut self) {
        let mut counts = vec![0; Kind::ALL.len()];
        for report in &self.reports {
            counts[Kind::of(report) as usize] += 1;
        }
        let pairs = Kind::ALL.iter().copied().zip(counts);
        self.counts = pairs.filter(|(_, n)| *n > 0).collect();
    }

    /// What stands in a column of a record.
    pub(super) fn cell(&self, seen: Seen, column: &str, look: &Look) -> Cell {
        let Some(report) = self.reports.get(seen.at) else {
            return Cell::plain("");
        };
        match column {
            "record-line" => Cell::plain(report.line.to_string()),
            "name" => Cell::plain(&report.name),
            "fate" => Cell::of(look.words.of(Kind::of(report)), role(report)),
            "why" => Cell::plain(reasons(report, look).into_iter().next().unwrap_or_default()),
            _ => Cell::plain(""),
        }
    }
}

/// How a record looks; a word always says the same.
pub(super) fn role(report: &LineReport) -> Role {
    match Kind::of(report) {
        Kind::Twice | Kind::Unreadable => Role::Bad,
        Kind::Late | Kind::Incomplete | Kind::Alike | Kind::Restricted => Role::Warn,
        Kind::New | Kind::Known => Role::Text,
    }
}

/// Everything there is to say of a record, as sentences.
pub(super) fn reasons(report: &LineReport, look: &Look) -> Vec<String> {
    let mut said = Vec::new();
    if let Fate::Left { why, .. } = &report.fate {
        said.extend(why.iter().map(|(column, why)| match column {
            Some(column) => format!("{column}: {}", look.words.text(why)),
            None => look.words.text(why),
        }));
    }
    said.extend(report.warnings.iter().map(|warning| look.words.text(&warning.message)));
    said.extend(report.suggestions().map(|(_, told)| look.words.text(&told)));
    said.extend(decided(report).map(|told| look.words.text(&told)));
    said
}

/// What a person decided of whom a record is about.
fn decided(report: &LineReport) -> Option<Message> {
    match report.decided? {
        Who::New => Some(Message::new("intake-decided-new")),
        Who::Known(person) => {
            let known = report.possible.iter().find(|possible| possible.person == person);
            let name = known.map_or(report.name.as_str(), |known| known.name.as_str());
            Some(Message::new("intake-decided").with("name", name))
        }
    }
}
