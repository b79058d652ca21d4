//! A list that is searched by typing: the line on top and the cursor over what matches it.

use crate::tui::widgets::line::Line;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// Lines a page key moves.
const PAGE: usize = 10;

/// What was typed, and which of the matches is selected.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The line.
    pub line: Line,
    cursor: usize,
}

impl Search {
    /// The place of the selected match.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Takes a key; `found` is how many match what is typed. Other words start at the first match.
    pub fn key(&mut self, event: KeyEvent, found: usize) {
        let last = found.saturating_sub(1);
        match event.code {
            KeyCode::Up => self.cursor = self.cursor.saturating_sub(1),
            KeyCode::Down => self.cursor = (self.cursor + 1).min(last),
            KeyCode::PageUp => self.cursor = self.cursor.saturating_sub(PAGE),
            KeyCode::PageDown => self.cursor = (self.cursor + PAGE).min(last),
            _ => {
                if self.line.key(event) {
                    self.cursor = 0;
                }
            }
        }
    }

    /// Puts pasted text in the line.
    pub fn paste(&mut self, pasted: &str) {
        self.line.paste(pasted);
        self.cursor = 0;
    }

    /// A match was clicked; `true` when it was selected already.
    pub const fn point(&mut self, at: usize) -> bool {
        let again = self.cursor == at;
        self.cursor = at;
        again
    }
}
