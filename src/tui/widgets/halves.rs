//! A picture in half blocks: two pixels a cell, one above the other.

use crate::exchange::document::picture::Picture;
use crate::tui::theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the part of a picture that begins at a pixel, in the middle of the room where it is smaller.
pub fn view(picture: &Picture, (left, top): (u32, u32), room: Rect, buf: &mut Buffer) {
    let room = room.intersection(buf.area);
    let spare = |has: u16, needs: u32| has.saturating_sub(u16::try_from(needs).unwrap_or(u16::MAX)) / 2;
    let (x, y) = (
        room.x + spare(room.width, picture.width),
        room.y + spare(room.height, picture.height.div_ceil(2)),
    );
    for row in y..room.bottom() {
        for column in x..room.right() {
            let (across, down) = (left + u32::from(column - x), top + u32::from(row - y) * 2);
            let Some(upper) = picture.at(across, down) else { break };
            let lower = picture.at(across, down + 1).unwrap_or(upper);
            buf[(column, row)].set_char('▀').set_style(theme::pixels(upper, lower));
        }
    }
}
