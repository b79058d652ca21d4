//! How the approvals are drawn: the list, and the detail beside it or in its place.

use super::Approvals;
use crate::tui::look::{Breadth, Look};
use crate::tui::paint;
use crate::tui::widgets::pane::{detail_frame, detail_room, draw_pane};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

impl Approvals {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let wide = look.breadth() == Breadth::Wide;
        let mut cursor = None;
        if wide || !self.pane.reading {
            let width = if wide { area.width / 2 } else { area.width };
            let left = Rect::new(area.x, area.y, width, area.height);
            let name = if self.past {
                format!("{} · {}", look.word("screen-5"), look.word("approvals-past"))
            } else {
                look.word("screen-5").to_owned()
            };
            cursor = self.explorer().view_beside(&name, !self.pane.reading, left, buf, look);
        }
        if wide || self.pane.reading {
            let found = self.draw_detail(area, buf, look);
            if self.pane.reading {
                cursor = found;
            }
        }
        cursor
    }

    fn draw_detail(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let Some(row) = self.explorer().selected() else {
            paint::frame(buf, detail_frame(area, look), "", false, look);
            return None;
        };
        let detail = self.shown();
        let title = detail.map_or(&row.title, |detail| &detail.row.title);
        let width = usize::from(detail_room(area, look).width);
        let lines = detail.map(|detail| super::detail::lines(detail, width, look));
        let head = (title.as_str(), self.pane.reading);
        Some(draw_pane(area, buf, head, lines.as_deref(), self.pane.scroll, look))
    }
}
