//! A sheet: lines one moves over, each standing for something of the dossier. Keeps its place by what the line stands for.

use super::Tab;
use crate::domain::ConditionKind;
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, labelled, listed};
use crate::tui::theme::Role;
use std::ops::Range;

/// What a line stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Target {
    /// Nothing one can act on.
    #[default]
    Nothing,
    Vacancy,
    /// A field of the vacancy, by its name on the form.
    Field(&'static str),
    Section(i64),
    Reglement,
    /// A part of the reglement, by its name on the form.
    Clause(&'static str),
    Stage(i64),
    Criterion(i64),
    Condition(i64),
    Juror(i64),
    Document(i64),
    Question(i64),
    Publication(i64),
    /// The channels together: opening them adds one.
    Channels,
    Redeployment,
    /// The reserve people are called from.
    CalledReserve,
    Candidate(i64),
    Sessions,
    Approvals,
    /// Who could be exempted on earlier results.
    Reuse,
    /// The PV.
    Minutes,
    Goto(Tab),
    /// What is still missing, on the tab where it is mended.
    Seek(Sought),
}

impl Target {
    /// Whether it is the reglement or a part of it.
    pub const fn is_reglement(self) -> bool {
        matches!(self, Self::Reglement | Self::Clause(_))
    }
}

/// What is missing, and the place the cursor goes to for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sought {
    /// The section of the text with the gap of this number.
    Gap(usize),
    /// A part of the reglement, by its name on the form.
    Clause(&'static str),
    /// The behavioural criterion without a level of this number.
    Level(usize),
    /// A condition of a kind.
    Condition(ConditionKind),
    /// The channels of the publication.
    Channels,
}

impl Sought {
    /// The tab it is mended on.
    pub const fn tab(self) -> Tab {
        match self {
            Self::Gap(_) => Tab::Text,
            Self::Clause(_) | Self::Level(_) | Self::Condition(_) => Tab::Reglement,
            Self::Channels => Tab::Publications,
        }
    }
}

/// A line: pieces from the left, something at the right.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Line {
    pub pieces: Vec<(String, Role)>,
    pub right: String,
    pub target: Target,
    /// Its first piece says what the rest is.
    pub labelled: bool,
}

impl Line {
    pub fn of(words: impl Into<String>, role: Role, target: Target) -> Self {
        Self {
            pieces: vec![(words.into(), role)],
            right: String::new(),
            target,
            labelled: false,
        }
    }

    pub fn blank() -> Self {
        Self::default()
    }

    /// Whether it says anything; one that does not only keeps others apart, and takes no cursor.
    pub fn says(&self) -> bool {
        !self.right.is_empty() || self.pieces.iter().any(|(words, _)| !words.trim().is_empty())
    }

    pub fn and(mut self, words: impl Into<String>, role: Role) -> Self {
        self.pieces.push((words.into(), role));
        self
    }

    /// The line as one sentence.
    pub fn spoken(&self, look: &Look) -> String {
        let mut pieces = self.pieces.iter().map(|(words, _)| words.as_str());
        let (label, rest) = match self.labelled {
            true => (pieces.next().unwrap_or_default(), listed(pieces)),
            false => ("", listed(pieces)),
        };
        let rest = match (self.labelled, rest.as_str()) {
            (true, "–") => look.nothing().to_owned(),
            _ => rest,
        };
        listed([labelled(label, &rest).as_str(), &self.right])
    }

    pub fn right(mut self, words: impl Into<String>) -> Self {
        self.right = words.into();
        self
    }
}

/// Text of any length as lines of a width, indented.
pub(super) fn paragraph(words: &str, indent: usize, width: usize, role: Role, target: Target) -> Vec<Line> {
    let room = width.saturating_sub(indent).max(8);
    text::wrap(words, room)
        .into_iter()
        .map(|line| Line::of(format!("{:indent$}{line}", ""), role, target))
        .collect()
}

/// Where one stands on a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Sheet {
    pub cursor: usize,
    pub top: usize,
}

impl Sheet {
    /// The first line to draw: the cursor is always among them, and no room is left open below while lines above could fill it.
    pub fn top(self, lines: usize, height: usize) -> usize {
        let height = height.max(1);
        let top = if self.cursor < self.top {
            self.cursor
        } else if self.cursor >= self.top + height {
            self.cursor + 1 - height
        } else {
            self.top
        };
        top.min(lines.saturating_sub(height))
    }

    /// Moves, past lines that say nothing; `true` when the action was a sheet's.
    pub fn act(&mut self, action: Action, lines: &[Line], height: usize) -> bool {
        let last = lines.len().saturating_sub(1);
        let page = height.saturating_sub(1).max(1);
        self.top = self.top(lines.len(), height);
        let cursor = match action {
            Action::Up => self.cursor.saturating_sub(1),
            Action::Down => self.cursor + 1,
            Action::PageUp => {
                self.top = self.top.saturating_sub(page);
                self.cursor.saturating_sub(page)
            }
            Action::PageDown => {
                self.top = (self.top + page).min(last);
                self.cursor + page
            }
            Action::Top => 0,
            Action::Bottom => last,
            _ => return false,
        };
        let down = !matches!(action, Action::Up | Action::PageUp | Action::Bottom);
        self.cursor = saying(lines, cursor.min(last), down);
        true
    }

    /// The same place after the lines were read again: by what the line stands for, else the same line. What stands in several places,
    /// as a point to mend and as a fact, and is gone from the one the cursor was in, does not take the cursor to another.
    pub fn kept(self, before: &[Line], after: &[Line]) -> Self {
        let Some(old) = before.get(self.cursor) else {
            return self;
        };
        let found = match old.target {
            Target::Nothing => None,
            target => {
                let (then, now) = (runs(before, target), runs(after, target));
                let at = then.iter().position(|run| run.contains(&self.cursor));
                let nth = at.map_or(0, |at| self.cursor - then[at].start);
                let kept = at.filter(|_| then.len() <= now.len()).and_then(|at| now.get(at));
                kept.map(|run| run.start + nth.min(run.len().saturating_sub(1)))
            }
        };
        let cursor = found.unwrap_or(self.cursor).min(after.len().saturating_sub(1));
        let cursor = saying(after, cursor, true);
        Self {
            cursor,
            top: (self.top + cursor).saturating_sub(self.cursor),
        }
    }

    /// Whoever stood at the very top goes on seeing the top, as long as the cursor stays in sight: what came in above is not hidden.
    pub fn at_top_of(self, before: Self, height: usize) -> Self {
        if before.top == 0 && self.cursor < height {
            return Self { top: 0, ..self };
        }
        self
    }
}

/// The line at a place, or the next one that says something: first the way somebody goes, then the other.
pub(super) fn saying(lines: &[Line], at: usize, down: bool) -> usize {
    let below = || (at..lines.len()).find(|at| lines[*at].says());
    let above = || (0..=at).rev().find(|at| lines.get(*at).is_some_and(Line::says));
    let found = match down {
        true => below().or_else(above),
        false => above().or_else(below),
    };
    found.unwrap_or(at)
}

/// The places in which lines that stand for something follow each other.
fn runs(lines: &[Line], target: Target) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| line.target == target) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(targets: &[Target]) -> Vec<Line> {
        targets
            .iter()
            .map(|target| Line::of("x", Role::Text, *target))
            .collect()
    }

    #[test]
    fn a_place_is_kept_by_what_the_line_stands_for() {
        let before = lines(&[
            Target::Section(1),
            Target::Section(1),
            Target::Section(2),
            Target::Section(2),
        ]);
        let after = lines(&[
            Target::Section(9),
            Target::Section(1),
            Target::Section(2),
            Target::Section(2),
            Target::Section(2),
        ]);
        let place = Sheet { cursor: 3, top: 1 };
        assert_eq!(place.kept(&before, &after), Sheet { cursor: 3, top: 1 });
        let place = Sheet { cursor: 0, top: 0 };
        assert_eq!(place.kept(&before, &after), Sheet { cursor: 1, top: 1 });
    }

    #[test]
    fn what_was_mended_leaves_the_cursor_where_it_was() {
        let fact = Target::Redeployment;
        let before = lines(&[Target::Nothing, fact, fact, Target::Vacancy, Target::Vacancy, fact]);
        let after = lines(&[Target::Nothing, Target::Vacancy, Target::Vacancy, fact]);
        let place = Sheet { cursor: 1, top: 0 };
        assert_eq!(place.kept(&before, &after).cursor, 1, "not at the fact below");
        // Whoever stood at the fact stays at it as long as it is known which of the two it was.
        let place = Sheet { cursor: 5, top: 0 };
        assert_eq!(place.kept(&before, &before).cursor, 5);
        // A shorter text keeps the cursor in it.
        let longer = lines(&[
            Target::Section(1),
            Target::Section(1),
            Target::Section(1),
            Target::Section(2),
        ]);
        let shorter = lines(&[Target::Section(1), Target::Section(2)]);
        assert_eq!(Sheet { cursor: 2, top: 0 }.kept(&longer, &shorter).cursor, 0);
    }

    #[test]
    fn what_comes_in_above_is_seen_by_whoever_stands_at_the_top() {
        let before = lines(&[Target::Section(2), Target::Section(2)]);
        let after = lines(&[
            Target::Section(1),
            Target::Section(1),
            Target::Section(2),
            Target::Section(2),
        ]);
        let place = Sheet { cursor: 0, top: 0 };
        let kept = place.kept(&before, &after).at_top_of(place, 10);
        assert_eq!((kept.cursor, kept.top(4, 10)), (2, 0));
        // Out of sight the row under the cursor does not move.
        assert_eq!(place.kept(&before, &after).at_top_of(place, 2).top(4, 2), 2);
        // A window with room to spare shows all there is.
        assert_eq!(Sheet { cursor: 2, top: 2 }.top(4, 10), 0);
    }

    #[test]
    fn a_line_that_says_nothing_takes_no_cursor() {
        let mut all = lines(&[Target::Vacancy; 5]);
        for at in [0, 2, 4] {
            all[at] = Line::blank();
        }
        let gone = |from: usize, action| {
            let mut place = Sheet { cursor: from, top: 0 };
            assert!(place.act(action, &all, 3));
            place.cursor
        };
        assert_eq!(gone(1, Action::Down), 3);
        assert_eq!(gone(3, Action::Up), 1);
        assert_eq!((gone(3, Action::Top), gone(1, Action::Bottom)), (1, 3));
        assert_eq!(gone(3, Action::Down), 3, "there is nothing below");
        assert_eq!(gone(1, Action::PageDown), 3);
        let nothing = [Line::blank()];
        assert_eq!(Sheet::default().kept(&all, &nothing).cursor, 0);
    }

    #[test]
    fn what_is_gone_leaves_the_cursor_in_the_sheet() {
        let before = lines(&[Target::Juror(1), Target::Juror(2)]);
        let place = Sheet { cursor: 1, top: 0 };
        assert_eq!(place.kept(&before, &lines(&[Target::Juror(1)])).cursor, 0);
        assert_eq!(place.kept(&before, &[]).cursor, 0);
    }
}
