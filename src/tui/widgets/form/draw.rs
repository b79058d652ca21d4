//! How the fields of a form are drawn.

use super::{Field, Input};
use crate::text;
use crate::tui::look::Look;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui_textarea::TextArea;

pub(super) fn view_field(
    field: &Field,
    line: u16,
    spot: Rect,
    buf: &mut Buffer,
    look: &Look,
    focused: bool,
) -> Option<Position> {
    let here = focused.then_some(Position::new(spot.x, spot.y));
    match &field.input {
        Input::Line(text) => {
            paint::style(
                buf,
                spot,
                look.style(Role::Frame)
                    .add_modifier(ratatui::style::Modifier::UNDERLINED),
            );
            let cursor = text.view(spot, buf, look);
            focused.then_some(cursor)
        }
        Input::Area(area, rows) => view_area(area, *rows, line, spot, buf, look, focused),
        Input::Choice(options, chosen) => {
            let label = options.get(*chosen).map_or("", |(_, label)| label.as_str());
            let shown = if focused {
                format!("< {label} >")
            } else {
                label.to_owned()
            };
            paint::line(
                buf,
                spot.x,
                spot.y,
                spot.width,
                &shown,
                look.style(if focused { Role::Selected } else { Role::Text }),
            );
            here
        }
        Input::Flag(on) => {
            let word = look.word(if *on { "yes" } else { "no" });
            let shown = format!("[{}] {word}", if *on { "x" } else { " " });
            paint::line(
                buf,
                spot.x,
                spot.y,
                spot.width,
                &shown,
                look.style(if focused { Role::Selected } else { Role::Text }),
            );
            here
        }
        Input::Several(options, at) => {
            let first = at.saturating_sub(usize::from(field.rows()) - 1);
            let which = first + usize::from(line);
            let (_, label, on) = options.get(which)?;
            let selected = focused && which == *at;
            let shown = format!("[{}] {label}", if *on { "x" } else { " " });
            paint::line(
                buf,
                spot.x,
                spot.y,
                spot.width,
                &shown,
                look.style(if selected { Role::Selected } else { Role::Text }),
            );
            selected.then_some(Position::new(spot.x, spot.y))
        }
        Input::Shown(value) => {
            paint::line(buf, spot.x, spot.y, spot.width, value, look.style(Role::Dim));
            None
        }
    }
}

/// Draws one row of a text of several lines: wrapped, the window following the cursor.
fn view_area(
    area: &TextArea<'static>,
    rows: u16,
    line: u16,
    spot: Rect,
    buf: &mut Buffer,
    look: &Look,
    focused: bool,
) -> Option<Position> {
    paint::style(
        buf,
        spot,
        look.style(Role::Frame)
            .add_modifier(ratatui::style::Modifier::UNDERLINED),
    );
    let width = usize::from(spot.width.max(2)) - 1;
    let ratatui_textarea::DataCursor(row, column) = area.cursor();
    let mut shown: Vec<String> = Vec::new();
    let mut cursor = (0, 0);
    for (i, text_line) in area.lines().iter().enumerate() {
        let pieces = cut_hard(text_line, width);
        if i == row {
            let mut left = column;
            for (p, piece) in pieces.iter().enumerate() {
                let signs = piece.chars().count();
                if left <= signs && (left < signs || p + 1 == pieces.len()) {
                    let before: String = piece.chars().take(left).collect();
                    cursor = (shown.len() + p, text::width(&before));
                    break;
                }
                left -= signs;
            }
        }
        shown.extend(pieces);
    }
    let first = (cursor.0 + 1).saturating_sub(usize::from(rows));
    if let Some(words) = shown.get(first + usize::from(line)) {
        paint::line(buf, spot.x, spot.y, spot.width, words, look.style(Role::Field));
    }
    (focused && first + usize::from(line) == cursor.0).then(|| Position::new(spot.x + cursor.1 as u16, spot.y))
}

/// Breaks a line every so many cells, losing nothing, so that cursor arithmetic is exact.
fn cut_hard(line: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for c in line.chars() {
        let cells = text::width(c.encode_utf8(&mut [0; 4]));
        if used + cells > width {
            pieces.push(String::new());
            used = 0;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        used += cells;
    }
    pieces
}
