//! How the approvals are drawn: the list, and the detail beside it or in its place.

use super::Approvals;
use crate::tui::look::{Breadth, Look};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The pane of a detail, for whoever points at it.
pub(in crate::tui::screens) const DETAIL_PANE: u8 = 1;

/// Where the detail stands in the body of the screen, frame included.
pub(in crate::tui::screens) fn detail_frame(body: Rect, look: &Look) -> Rect {
    if look.breadth() == Breadth::Wide {
        let list = body.width / 2;
        Rect::new(body.x + list, body.y, body.width - list, body.height)
    } else {
        body
    }
}

/// The room of the detail's lines.
pub(in crate::tui::screens) fn detail_room(body: Rect, look: &Look) -> Rect {
    let frame = detail_frame(body, look);
    let (width, height) = (frame.width.saturating_sub(4), frame.height.saturating_sub(2));
    Rect::new(frame.x + 2, frame.y + 1, width, height)
}

/// Draws a detail in its frame, from a line on; gives where the cursor stands when it has the focus.
pub(in crate::tui::screens) fn draw_pane(
    area: Rect,
    buf: &mut Buffer,
    (title, reading): (&str, bool),
    lines: Option<&[(String, Role)]>,
    scroll: usize,
    look: &Look,
) -> Position {
    paint::frame(buf, detail_frame(area, look), title, reading, look);
    look.spots.note(detail_frame(area, look), Spot::Pane(DETAIL_PANE));
    let room = detail_room(area, look);
    let Some(lines) = lines else {
        paint::row(buf, room, 0, look.word("opening-tile"), look.style(Role::Dim));
        return Position::new(room.x, room.y);
    };
    let top = scroll.min(lines.len().saturating_sub(usize::from(room.height)));
    for (y, (words, role)) in lines.iter().skip(top).take(usize::from(room.height)).enumerate() {
        paint::row(buf, room, y as u16, words, look.style(*role));
    }
    if lines.len() > top + usize::from(room.height) {
        // There is more below: the frame says so, as the text would run on.
        let more = match look.accessible {
            true => look.word("spoken-more-below"),
            false => " … ",
        };
        paint::right(buf, room.x, room.bottom(), room.width, more, look.style(Role::Key));
    }
    Position::new(room.x, room.y)
}

impl Approvals {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let wide = look.breadth() == Breadth::Wide;
        let mut cursor = None;
        if wide || !self.reading {
            let width = if wide { area.width / 2 } else { area.width };
            let left = Rect::new(area.x, area.y, width, area.height);
            let name = if self.past {
                format!("{} · {}", look.word("screen-5"), look.word("approvals-past"))
            } else {
                look.word("screen-5").to_owned()
            };
            cursor = self.explorer().view(&name, left, buf, look);
        }
        if wide || self.reading {
            let found = self.draw_detail(area, buf, look);
            if self.reading {
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
        let head = (title.as_str(), self.reading);
        Some(draw_pane(area, buf, head, lines.as_deref(), self.scroll, look))
    }
}
