//! How the administration is drawn: one of its lists, and the detail beside it or in its place.

use super::{Administration, detail};
use crate::domain::Coded;
use crate::office::administration::AdminList;
use crate::text;
use crate::tui::look::{Breadth, Look};
use crate::tui::paint;
use crate::tui::widgets::pane::{detail_frame, detail_room, draw_pane};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

impl Administration {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let wide = look.breadth() == Breadth::Wide;
        let mut cursor = None;
        if wide || !self.pane.reading {
            let width = if wide { area.width / 2 } else { area.width };
            let left = Rect::new(area.x, area.y, width, area.height);
            // The marks of the frame and of the focus, and the count behind it.
            let room = usize::from(width).saturating_sub(12);
            cursor = self
                .explorer()
                .view_beside(&self.tabs(room, look), !self.pane.reading, left, buf, look);
        }
        if wide || self.pane.reading {
            let found = self.draw_detail(area, buf, look);
            if self.pane.reading {
                cursor = found;
            }
        }
        cursor
    }

    /// The lists by name, the one shown between brackets: the mark of the focus stands before it. Where not all fit, those after it are
    /// left out, then those before it.
    fn tabs(&self, room: usize, look: &Look) -> String {
        let name = |list: &AdminList| {
            let name = look.words.of(*list);
            if *list == self.list {
                format!("[{name}]")
            } else {
                name.to_owned()
            }
        };
        let names: Vec<String> = AdminList::ALL.iter().map(name).collect();
        let (at, mut from, mut to) = (self.list as usize, 0, names.len());
        let joined = |from: usize, to: usize| {
            let before = if from > 0 { "… " } else { "" };
            let after = if to < names.len() { " …" } else { "" };
            format!("{before}{}{after}", names[from..to].join("  "))
        };
        while to - from > 1 && text::width(&joined(from, to)) > room {
            match to - 1 > at {
                true => to -= 1,
                false => from += 1,
            }
        }
        joined(from, to)
    }

    fn draw_detail(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        if self.selected().is_none() {
            paint::frame(buf, detail_frame(area, look), "", false, look);
            return None;
        }
        let shown = self.shown();
        let title = shown.map_or("", |shown| detail::title(shown, look));
        let width = usize::from(detail_room(area, look).width);
        let lines = shown.map(|shown| detail::lines(shown, width, look));
        let head = (title, self.pane.reading);
        Some(draw_pane(area, buf, head, lines.as_deref(), self.pane.scroll, look))
    }
}
