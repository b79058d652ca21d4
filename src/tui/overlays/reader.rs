//! Text to read, scrolled: a history, the results of acting on many, a long document.

use crate::text;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Text with a title.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Its title, in words.
    pub title: String,
    /// Its lines with how each looks.
    pub lines: Vec<(String, Role)>,
    top: usize,
}

impl Reader {
    /// Text to read.
    pub fn new(title: impl Into<String>, lines: Vec<(String, Role)>) -> Self {
        Self {
            title: title.into(),
            lines,
            top: 0,
        }
    }

    /// Scrolls; `true` when the action was the reader's.
    pub fn act(&mut self, action: Action, height: usize) -> bool {
        let last = self.lines.len().saturating_sub(1);
        match action {
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::Down => self.top = (self.top + 1).min(last),
            Action::PageUp => self.top = self.top.saturating_sub(height),
            Action::PageDown => self.top = (self.top + height).min(last),
            Action::Top => self.top = 0,
            Action::Bottom => self.top = last,
            _ => return false,
        }
        true
    }

    /// Draws the text.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let spot = paint::middle(area, area.width.min(100), area.height.saturating_sub(2).max(3));
        paint::clear(buf, spot);
        let inner = paint::frame(buf, spot, &self.title, true, look);
        let room = usize::from(inner.width.saturating_sub(2));
        let wrapped = self
            .lines
            .iter()
            .flat_map(|(words, role)| text::wrap(words, room).into_iter().map(move |line| (line, *role)));
        for (i, (words, role)) in wrapped.skip(self.top).take(usize::from(inner.height)).enumerate() {
            paint::line(
                buf,
                inner.x + 1,
                inner.y + i as u16,
                inner.width.saturating_sub(2),
                &words,
                look.style(role),
            );
        }
        Some(Position::new(inner.x, inner.y))
    }
}
