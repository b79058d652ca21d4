//! A sheet: lines one moves over, each standing for something of the dossier. Keeps its place by what the line stands for.

use super::Tab;
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, labelled, listed};
use crate::tui::theme::Role;

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
    Stage(i64),
    Criterion(i64),
    Condition(i64),
    Juror(i64),
    Document(i64),
    Question(i64),
    Publication(i64),
    Redeployment,
    Candidate(i64),
    Sessions,
    Approvals,
    Goto(Tab),
    /// The section of the text with the gap of this number.
    Gap(usize),
}

/// A line: pieces from the left, something at the right.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Line {
    pub pieces: Vec<(String, Role)>,
    pub right: String,
    pub target: Target,
    /// Its first piece says what the rest is.
    pub labelled: bool,
    /// It says what stands in the way of the next step; where it leads stands further down as a line of its own.
    pub missing: bool,
}

impl Line {
    pub fn of(words: impl Into<String>, role: Role, target: Target) -> Self {
        Self {
            pieces: vec![(words.into(), role)],
            right: String::new(),
            target,
            labelled: false,
            missing: false,
        }
    }

    pub fn blank() -> Self {
        Self::default()
    }

    pub fn and(mut self, words: impl Into<String>, role: Role) -> Self {
        self.pieces.push((words.into(), role));
        self
    }

    /// Whether both stand for the same, in the same part of the sheet.
    fn stands_for(&self, other: &Self) -> bool {
        (self.target, self.missing) == (other.target, other.missing)
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

    /// Moves; `true` when the action was a sheet's.
    pub fn act(&mut self, action: Action, lines: usize, height: usize) -> bool {
        let last = lines.saturating_sub(1);
        let page = height.saturating_sub(1).max(1);
        self.top = self.top(lines, height);
        self.cursor = match action {
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
        }
        .min(last);
        true
    }

    /// The same place after the lines were read again: by what the line stands for, else the same line. What was missing and is mended
    /// leaves the cursor on what is missing next.
    pub fn kept(self, before: &[Line], after: &[Line]) -> Self {
        let Some(old) = before.get(self.cursor) else {
            return self;
        };
        let nth = before[..self.cursor].iter().filter(|line| line.stands_for(old)).count();
        let mut places = after
            .iter()
            .enumerate()
            .filter(|(_, line)| line.target != Target::Nothing && line.stands_for(old))
            .map(|(at, _)| at);
        let first = places.next();
        let found = nth.checked_sub(1).and_then(|skip| places.nth(skip)).or(first);
        let cursor = found.unwrap_or(self.cursor).min(after.len().saturating_sub(1));
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
    fn what_was_missing_and_is_mended_leaves_the_cursor_on_what_is_missing_next() {
        let missing = |field| Line {
            missing: true,
            ..Line::of("x", Role::Text, Target::Field(field))
        };
        let fact = |field| Line::of("x", Role::Text, Target::Field(field));
        let before = [missing("replaces"), missing("contract_until"), fact("replaces")];
        let after = [missing("contract_until"), fact("contract_until"), fact("replaces")];
        assert_eq!(Sheet::default().kept(&before, &after).cursor, 0);
        let on_the_fact = Sheet { cursor: 2, top: 0 };
        assert_eq!(on_the_fact.kept(&before, &after).cursor, 2);
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
    fn what_is_gone_leaves_the_cursor_in_the_sheet() {
        let before = lines(&[Target::Juror(1), Target::Juror(2)]);
        let place = Sheet { cursor: 1, top: 0 };
        assert_eq!(place.kept(&before, &lines(&[Target::Juror(1)])).cursor, 0);
        assert_eq!(place.kept(&before, &[]).cursor, 0);
    }
}
