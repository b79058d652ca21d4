//! Putting text on the buffer: cleaned, cut to its room, styled by role.

use crate::text;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Writes a line at a place, cut to `width` cells; returns the cells used.
pub fn line(buf: &mut Buffer, x: u16, y: u16, width: u16, words: &str, style: Style) -> u16 {
    if width == 0 || !buf.area.contains(Position::new(x, y)) {
        return 0;
    }
    let width = width.min(buf.area.right().saturating_sub(x));
    if words.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return plain(buf, x, y, width, words, style);
    }
    let cleaned = text::clean(words);
    let shown = text::cut(&cleaned, usize::from(width));
    let (end, _) = buf.set_stringn(x, y, &shown, usize::from(width), style);
    end - x
}

/// The same for text of printable ASCII, most of what is on a screen: a cell a letter, without looking for graphemes.
fn plain(buf: &mut Buffer, x: u16, y: u16, width: u16, words: &str, style: Style) -> u16 {
    let room = usize::from(width);
    let whole = words.len() <= room;
    let letters = if whole { words.len() } else { room - 1 };
    let start = buf.index_of(x, y);
    for (at, cell) in buf.content[start..start + letters].iter_mut().enumerate() {
        cell.set_symbol(&words[at..=at]).set_style(style);
    }
    if whole {
        return letters as u16;
    }
    buf.content[start + letters].set_symbol("…").set_style(style);
    width
}

/// Writes a line in an area's row; rows outside it are left out.
pub fn row(buf: &mut Buffer, area: Rect, row: u16, words: &str, style: Style) {
    if row < area.height {
        line(buf, area.x, area.y + row, area.width, words, style);
    }
}

/// Writes a line that ends at the right edge of its room.
pub fn right(buf: &mut Buffer, x: u16, y: u16, width: u16, words: &str, style: Style) {
    let cells = u16::try_from(text::width(&text::clean(words)))
        .unwrap_or(u16::MAX)
        .min(width);
    line(buf, x + width - cells, y, cells, words, style);
}

/// Gives a stretch a style, keeping its text.
pub fn style(buf: &mut Buffer, area: Rect, style: Style) {
    buf.set_style(area.intersection(buf.area), style);
}

/// Empties an area.
pub fn clear(buf: &mut Buffer, area: Rect) {
    let area = area.intersection(buf.area);
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            buf[(x, y)].reset();
        }
    }
}

/// The room inside a frame.
pub fn inside(area: Rect, look: &Look) -> Rect {
    if area.width < 3 || area.height < 2 {
        Rect::new(area.x, area.y, area.width, 0)
    } else if look.accessible {
        Rect::new(area.x, area.y + 1, area.width, area.height - 1)
    } else {
        Rect::new(area.x + 1, area.y + 1, area.width - 2, area.height - 2)
    }
}

/// Draws a frame with a title and returns the room inside. Without frames (accessible), the title is a line of its own.
pub fn frame(buf: &mut Buffer, area: Rect, title: &str, focused: bool, look: &Look) -> Rect {
    let room = inside(area, look);
    if area.width < 3 || area.height < 2 {
        return room;
    }
    if look.accessible {
        row(buf, area, 0, title, look.style(Role::Title));
        return room;
    }
    let role = if focused { Role::FrameFocus } else { Role::Frame };
    let sides = look.style(role);
    let (corners, across, down) = if look.ascii {
        (["+", "+", "+", "+"], "-", "|")
    } else {
        (["┌", "┐", "└", "┘"], "─", "│")
    };
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    for x in area.left()..area.right() {
        buf.set_stringn(x, area.y, across, 1, sides);
        buf.set_stringn(x, bottom, across, 1, sides);
    }
    for y in area.top()..area.bottom() {
        buf.set_stringn(area.x, y, down, 1, sides);
        buf.set_stringn(right, y, down, 1, sides);
    }
    for ((x, y), corner) in [(area.x, area.y), (right, area.y), (area.x, bottom), (right, bottom)]
        .into_iter()
        .zip(corners)
    {
        buf.set_stringn(x, y, corner, 1, sides);
    }
    if !title.is_empty() {
        // Focus has a mark in the title, so that it shows without colour too.
        let shown = if focused {
            format!(" {} {title} ", look.sign(crate::tui::look::Sign::Now))
        } else {
            format!(" {title} ")
        };
        let style = if focused {
            look.style(Role::Title).patch(sides)
        } else {
            look.style(Role::Title)
        };
        line(buf, area.x + 1, area.y, area.width - 2, &shown, style);
    }
    room
}

/// Writes a wrapped paragraph; returns the rows it took.
pub fn paragraph(buf: &mut Buffer, area: Rect, words: &str, style: Style) -> u16 {
    let lines = text::wrap(words, usize::from(area.width));
    for (i, words) in lines.iter().enumerate().take(usize::from(area.height)) {
        row(buf, area, i as u16, words, style);
    }
    u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height)
}

/// The middle of an area, at most this big.
pub fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect::new(
        area.x + (area.width - width) / 2,
        area.y + (area.height - height) / 2,
        width,
        height,
    )
}

/// Writes what stands before a line one searches with; returns the room the line has.
pub fn prompt(buf: &mut Buffer, area: Rect, look: &Look) -> Rect {
    let words = match look.accessible {
        true => look.word("spoken-search"),
        false => "/ ",
    };
    let used = line(buf, area.x, area.y, area.width, words, look.style(Role::Key));
    Rect::new(area.x + used, area.y, area.width.saturating_sub(used), 1)
}

/// Puts a comma in the place of the dot between two pieces: a screen reader pauses there instead of naming the sign.
pub fn commas(buf: &mut Buffer) {
    let area = buf.area;
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right().saturating_sub(1) {
            if buf[(x, y)].symbol() == " " && buf[(x + 1, y)].symbol() == "·" {
                buf[(x, y)].set_char(',');
                buf[(x + 1, y)].set_char(' ');
            }
        }
    }
}

/// Puts ASCII in the place of every sign on the buffer; letters stay as they are.
pub fn ascii(buf: &mut Buffer) {
    for cell in &mut buf.content {
        let mut signs = cell.symbol().chars();
        let (Some(sign), None) = (signs.next(), signs.next()) else {
            continue;
        };
        // A cell has room for one: a cut word ends with a full stop.
        if let Some(stand_in) = text::ascii_sign(sign).and_then(|stand_in| stand_in.chars().next()) {
            cell.set_char(stand_in);
        }
    }
}
