//! Looking for words in the text beside the sheet, while the focus stays where it is: typed, gone through, ended.

use super::{Pane, Review, view};
use crate::domain::Message;
use crate::office::candidate::dossier::Dossier;
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Breadth, Look};
use crate::tui::paint;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;
use crate::tui::widgets::line::Line;
use crate::tui::widgets::pages;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// The cells before the text while something is sought: the sign of what was found.
pub(super) const GUTTER: u16 = 2;

/// What is sought in the text, and where one is.
#[derive(Clone, Default, Debug)]
pub(super) struct Find {
    /// The line in which it is typed, while it is.
    pub(super) line: Option<Line>,
    /// What is sought; empty: nothing.
    sought: String,
    /// Which of the places found is shown.
    at: usize,
}

impl Find {
    /// Whether anything is sought.
    pub(super) const fn is_on(&self) -> bool {
        !self.sought.is_empty()
    }
}

/// A row of the text beside the sheet, wrapped.
pub(super) struct Shown {
    pub(super) words: String,
    pub(super) role: Role,
    goes_on: bool,
}

impl Review {
    /// Begins to look for words; where only one pane is seen, the text comes in sight.
    pub(super) fn begin_find(&mut self, look: &Look) {
        if look.breadth() == Breadth::Narrow {
            self.pane = Pane::Dossier;
        }
        self.find.line = Some(Line::new(""));
    }

    pub(super) fn end_find(&mut self) {
        self.find = Find::default();
    }

    /// A key while words are typed; `false`: nothing is typed now.
    pub(super) fn type_find(&mut self, event: KeyEvent, cx: &Cx<'_>) -> bool {
        let Some(line) = &mut self.find.line else { return false };
        match event.code {
            KeyCode::Enter | KeyCode::Down | KeyCode::Tab => self.find.line = None,
            _ => {
                if line.key(event) {
                    self.seek(cx.look);
                }
            }
        }
        true
    }

    /// What is typed by now is sought, from where one reads on.
    pub(super) fn seek(&mut self, look: &Look) {
        let typed = self.find.line.as_ref().map_or("", |line| line.text());
        typed.trim().clone_into(&mut self.find.sought);
        let found = self.found(look);
        self.find.at = found.iter().position(|row| *row >= self.scroll).unwrap_or(0);
        self.show_found(&found, look);
    }

    /// Another candidate, or another tab: what is sought is looked for there from the top.
    pub(super) fn seek_again(&mut self, look: &Look) {
        if self.find.is_on() {
            self.find.at = 0;
            let found = self.found(look);
            self.show_found(&found, look);
        }
    }

    /// To the next place or the one before; after the last comes the first.
    pub(super) fn go_to_found(&mut self, action: Action, look: &Look) {
        let found = self.found(look);
        let by = if action == Action::NextMatch { 1 } else { -1 };
        if !found.is_empty() {
            self.find.at = (self.find.at as isize + by).rem_euclid(found.len() as isize) as usize;
            self.show_found(&found, look);
        }
    }

    fn show_found(&mut self, found: &[usize], look: &Look) {
        if let Some(row) = found.get(self.find.at) {
            self.scroll = row.saturating_sub(2).min(self.last_scroll(look));
        }
    }

    /// The rows on which what is sought begins.
    fn found(&self, look: &Look) -> Vec<usize> {
        let Some(dossier) = self.shown() else { return Vec::new() };
        self.found_in(&self.wrapped(dossier, look))
    }

    pub(super) fn found_in(&self, rows: &[Shown]) -> Vec<usize> {
        let rows: Vec<(&str, bool)> = rows.iter().map(|row| (row.words.as_str(), row.goes_on)).collect();
        pages::places(&rows, &self.find.sought)
    }

    /// The row that is shown among those found.
    pub(super) fn found_here(&self, found: &[usize]) -> Option<usize> {
        found.get(self.find.at).copied()
    }

    /// The text of the tab on the screen, wrapped to its room.
    pub(super) fn wrapped(&self, dossier: &Dossier, look: &Look) -> Vec<Shown> {
        let room = paint::inside(view::rooms(look.body(), look, self.pane).dossier, look);
        let gutter = if self.find.is_on() { GUTTER } else { 0 };
        let width = usize::from(room.width.saturating_sub(gutter));
        let paragraphs = self.paragraphs(dossier, look).into_iter();
        paragraphs
            .flat_map(|(words, role)| {
                let parts = text::wrap(&words, width);
                let last = parts.len().saturating_sub(1);
                let rows = parts.into_iter().enumerate();
                rows.map(move |(i, words)| Shown {
                    words,
                    role,
                    goes_on: i < last,
                })
            })
            .collect()
    }

    /// What is sought, with which of the places is shown and how many there are.
    pub(super) fn told_find(&self, found: &[usize], look: &Look) -> Option<String> {
        let message = match found.len() {
            _ if !self.find.is_on() => return None,
            0 => Message::new("review-find-none"),
            all => Message::new("review-find").with("n", self.find.at + 1).with("all", all),
        };
        Some(look.words.text(&message.with("sought", self.find.sought.as_str())))
    }
}
