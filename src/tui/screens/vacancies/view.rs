//! How the overview is drawn: the list, and beside it, where there is room, the summary of the selected vacancy.

use super::{Vacancies, summary};
use crate::tui::look::{Breadth, Look};
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

impl Vacancies {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        if look.breadth() != Breadth::Wide {
            return self.explorer.view(look.word("screen-2"), area, buf, look);
        }
        let width = area.width * 3 / 5;
        let left = Rect::new(area.x, area.y, width, area.height);
        let right = Rect::new(area.x + width, area.y, area.width - width, area.height);
        if let Some(head) = self.beside.and_then(|id| self.summaries.of(id)) {
            summary::view(head, right, buf, look);
        } else {
            let inner = paint::frame(buf, right, "", false, look);
            let words = if self.beside.is_some() {
                "summary-reading"
            } else {
                "summary-none"
            };
            paint::row(buf, inner, 1, &format!(" {}", look.word(words)), look.style(Role::Dim));
        }
        self.explorer.view(look.word("screen-2"), left, buf, look)
    }
}
