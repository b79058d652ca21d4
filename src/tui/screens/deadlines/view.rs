//! How the deadlines are drawn: the list, and beside it, where there is room, what is known of the selected one.

use super::{Deadlines, detail};
use crate::tui::look::{Breadth, Look};
use crate::tui::paint;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

impl Deadlines {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let name = look.word("deadlines");
        if look.breadth() != Breadth::Wide {
            return self.explorer.view(name, area, buf, look);
        }
        let width = area.width * 2 / 3;
        let left = Rect::new(area.x, area.y, width, area.height);
        let right = Rect::new(area.x + width, area.y, area.width - width, area.height);
        self.draw_detail(right, buf, look);
        self.explorer.view(name, left, buf, look)
    }

    fn draw_detail(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let Some(row) = self.explorer.selected() else {
            paint::frame(buf, area, "", false, look);
            return;
        };
        let inner = paint::frame(buf, area, look.words.of(row.kind), false, look);
        let mut room = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height);
        for (words, role) in detail::lines(row, look) {
            if room.height == 0 {
                break;
            }
            let used = paint::paragraph(buf, room, &words, look.style(role)).max(1);
            room.y += used;
            room.height = room.height.saturating_sub(used);
        }
    }
}
