//! How the overview is drawn.

use super::Vacancies;
use crate::tui::look::{Breadth, Look};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

impl Vacancies {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let width = if look.breadth() == Breadth::Wide {
            area.width * 3 / 5
        } else {
            area.width
        };
        let left = Rect::new(area.x, area.y, width, area.height);
        self.explorer.view(look.word("screen-2"), left, buf, look)
    }
}
