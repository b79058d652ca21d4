//! How Start is drawn: tiles in one, two or three columns, as high as they need, scrolled when they do not fit.

use super::Start;
use super::tiles::{Row, Tile};
use crate::text;
use crate::tui::look::{Breadth, Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The rows of a tile, its frame included, below which none is pressed to let others fit: then the screen scrolls.
const LOW: u16 = 5;

/// How many tiles stand beside each other.
pub(super) fn across(look: &Look) -> usize {
    match look.breadth() {
        Breadth::Narrow => 1,
        Breadth::Medium => 2,
        Breadth::Wide => 3,
    }
}

impl Start {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let tiles = self.tiles(look);
        let columns = across(look);
        let heights = heights(&tiles, columns, area.height);
        let band = self.focus / columns;
        let first = first_band(&heights, band, area.height);
        let mut cursor = None;
        let mut y = area.y;
        for (at, bands) in tiles.chunks(columns).enumerate().skip(first) {
            let room = area.bottom().saturating_sub(y);
            let height = heights[at].min(room);
            if height < 3 {
                break;
            }
            let mut x = area.x;
            for (i, tile) in bands.iter().enumerate() {
                let share = (i as u16 + 1) * area.width / columns as u16;
                let spot = Rect::new(x, y, area.x + share - x, height);
                x += spot.width;
                let place = at * columns + i;
                let focused = place == self.focus;
                let row = self.rows.get(place).copied().unwrap_or(0);
                let pane = u8::try_from(place).unwrap_or(u8::MAX);
                look.spots.note(spot, Spot::Pane(pane));
                let found = view_tile(tile, (pane, row), focused, spot, buf, look);
                if focused {
                    cursor = found;
                }
            }
            y += height;
        }
        cursor
    }
}

/// The height of every band of tiles: what its fullest tile needs, less when they do not all fit, more when there is room.
fn heights(tiles: &[Tile], columns: usize, room: u16) -> Vec<u16> {
    let needs: Vec<u16> = tiles
        .chunks(columns)
        .map(|band| band.iter().map(lines).max().unwrap_or(1))
        .map(|rows| u16::try_from(rows).unwrap_or(u16::MAX - 2) + 2)
        .collect();
    // The highest limit under which all of them fit; below the lowest the screen scrolls.
    let limit = (LOW..=room.max(LOW))
        .rev()
        .find(|limit| needs.iter().map(|need| (*need).min(*limit)).sum::<u16>() <= room)
        .unwrap_or(LOW);
    needs.iter().map(|need| (*need).min(limit)).collect()
}

/// The lines a tile would like; the sentence of an empty one may need two.
fn lines(tile: &Tile) -> usize {
    if tile.rows.is_empty() { 2 } else { tile.rows.len() }
}

/// The first band to draw so that the focused one is seen whole.
fn first_band(heights: &[u16], focused: usize, room: u16) -> usize {
    (0..=focused)
        .find(|first| heights[*first..=focused.min(heights.len() - 1)].iter().sum::<u16>() <= room)
        .unwrap_or(focused)
}

fn view_tile(
    tile: &Tile,
    (pane, selected): (u8, usize),
    focused: bool,
    spot: Rect,
    buf: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    let inner = paint::frame(buf, spot, &tile.title(look), focused, look);
    if tile.rows.is_empty() {
        let words = if tile.waits {
            "opening-tile"
        } else {
            tile.kind.nothing()
        };
        let room = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height);
        paint::paragraph(buf, room, look.word(words), look.style(Role::Dim));
        return Some(Position::new(inner.x, inner.y));
    }
    let lead = tile.rows.iter().map(|row| text::width(&row.lead)).max().unwrap_or(0);
    let lead = u16::try_from(lead).unwrap_or(0).min(inner.width / 2);
    let height = usize::from(inner.height);
    let top = (selected + 1).saturating_sub(height);
    let mut cursor = None;
    for (line, (at, row)) in tile.rows.iter().enumerate().skip(top).take(height).enumerate() {
        let spot = Rect::new(inner.x, inner.y + line as u16, inner.width, 1);
        look.spots.note(spot, Spot::Row(pane, at as i64));
        let on = focused && at == selected;
        view_row(row, lead, on, spot, buf, look);
        if at == selected {
            cursor = Some(Position::new(spot.x, spot.y));
        }
    }
    cursor
}

fn view_row(row: &Row, lead: u16, selected: bool, spot: Rect, buf: &mut Buffer, look: &Look) {
    if look.accessible {
        let words = listed([labelled(&row.lead, &row.text).as_str(), &row.tail]);
        paint::row(buf, spot, 0, &words, look.style(Role::Text));
        if selected {
            paint::style(buf, spot, look.style(Role::Selected));
        }
        return;
    }
    if selected {
        paint::line(buf, spot.x, spot.y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
    }
    let x = spot.x + 2;
    paint::line(buf, x, spot.y, lead, &row.lead, look.style(row.role));
    let tail = u16::try_from(text::width(&row.tail)).unwrap_or(0);
    let from = x + lead + 1;
    let end = spot.right().saturating_sub(1);
    let gap = u16::from(tail > 0);
    let room = end.saturating_sub(from).saturating_sub(tail + gap);
    paint::line(buf, from, spot.y, room, &row.text, look.style(Role::Text));
    paint::right(
        buf,
        from,
        spot.y,
        end.saturating_sub(from),
        &row.tail,
        look.style(Role::Dim),
    );
    if selected {
        let bar = Rect::new(spot.x + 1, spot.y, spot.width.saturating_sub(1), 1);
        paint::style(buf, bar, look.style(Role::Selected));
    }
}
