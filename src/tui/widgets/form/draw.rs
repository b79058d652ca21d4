//! How a form and its fields are drawn.

use super::{Field, Form, Input, choice};
use crate::domain::Message;
use crate::text;
use crate::tui::look::{Look, Sign};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui_textarea::TextArea;

impl Form {
    /// Draws the form; returns where the cursor stands.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let labels = self.label_width(look, area.width);
        let room = area.width.saturating_sub(labels + 2);
        let tops = self.tops(look, area.width);
        let scroll = self.scroll(&tops, look, area);
        let place = |top: u16| top.checked_sub(scroll).filter(|y| *y < area.height).map(|y| area.y + y);

        for (i, line) in self.general(look, area.width).iter().enumerate() {
            if let Some(y) = place(i as u16) {
                paint::line(buf, area.x, y, area.width, line, look.style(Role::Bad));
            }
        }
        let mut cursor = None;
        for (at, field) in self.fields.iter().enumerate().filter(|(_, field)| !field.hidden) {
            let focused = at == self.focus;
            let style = look.style(if focused { Role::Title } else { Role::Dim });
            let shown = self.label_lines(field, look, area.width);
            for (i, words) in shown.iter().enumerate() {
                if let Some(y) = place(tops[at] + i as u16) {
                    let mark = match focused && i == 0 && !look.accessible {
                        true => look.sign(Sign::Now),
                        false => " ",
                    };
                    // Where nothing is drawn between a field and its label, a colon says that the one belongs to the other.
                    let ends = look.accessible && i + 1 == shown.len();
                    let colon = if ends { ":" } else { "" };
                    paint::line(buf, area.x, y, labels + 2, &format!("{mark} {words}{colon}"), style);
                }
            }
            for line in 0..field.rows() {
                if let Some(y) = place(tops[at] + line) {
                    let spot = Rect::new(area.x + labels + 2, y, room, 1);
                    look.spots
                        .note(Rect::new(area.x, y, area.width, 1), Spot::Row(0, at as i64));
                    let typed = focused.then_some(self.typed.text.as_str());
                    cursor = view_field(field, line, spot, buf, look, typed).or(cursor);
                    if let (true, Input::Line(text)) = (focused && self.types_over(field), &field.input) {
                        let width = u16::try_from(crate::text::width(text.text())).unwrap_or(u16::MAX);
                        let words = Rect::new(spot.x, spot.y, width.min(spot.width), 1);
                        buf.set_style(words, look.style(Role::Selected));
                    }
                }
            }
            for (i, (note, role)) in self.notes(field, look, area.width).iter().enumerate() {
                if let Some(y) = place(tops[at] + field.rows() + i as u16) {
                    paint::line(buf, area.x + labels + 2, y, room, note, look.style(*role));
                }
            }
        }
        let button = tops.last().copied().and_then(place);
        button
            .and_then(|y| {
                let spot = Rect::new(area.x + labels + 2, y, room, 1);
                look.spots.note(spot, Spot::Row(0, self.fields.len() as i64));
                self.view_button(spot, buf, look)
            })
            .or(cursor)
    }

    /// The row each field begins on, and the button.
    fn tops(&self, look: &Look, width: u16) -> Vec<u16> {
        let mut tops = Vec::with_capacity(self.fields.len() + 1);
        let mut total = self.general_rows(look, width);
        for field in &self.fields {
            tops.push(total);
            total += self.block_rows(field, look, width);
        }
        tops.push(total + 1);
        tops
    }

    /// The rows that are above the room, so that the focused field is seen whole.
    fn scroll(&self, tops: &[u16], look: &Look, area: Rect) -> u16 {
        let top = tops.get(self.focus).copied().unwrap_or_default();
        let field = self.fields.get(self.focus);
        let rows = field.map_or(1, |field| self.block_rows(field, look, area.width));
        (top + rows).saturating_sub(area.height)
    }

    fn view_button(&self, spot: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let style = look.style(if self.on_button() { Role::Selected } else { Role::Title });
        let words = look.button(look.word(self.button));
        paint::line(buf, spot.x, spot.y, spot.width, &words, style);
        self.on_button().then_some(Position::new(spot.x, spot.y))
    }
}

/// Draws a row of a field; `typed` is what was typed in it to find a value, for the one that has the focus.
fn view_field(
    field: &Field,
    line: u16,
    spot: Rect,
    buf: &mut Buffer,
    look: &Look,
    typed: Option<&str>,
) -> Option<Position> {
    let focused = typed.is_some();
    let here = focused.then_some(Position::new(spot.x, spot.y));
    let role = if focused { Role::Selected } else { Role::Text };
    if field.fixed {
        let words = if line == 0 { field.words(look) } else { String::new() };
        paint::line(buf, spot.x, spot.y, spot.width, &words, look.style(Role::Dim));
        return None;
    }
    match &field.input {
        Input::Line(text) => {
            underline(spot, buf, look);
            let cursor = text.view(spot, buf, look);
            focused.then_some(cursor)
        }
        Input::Area(area, rows) => view_area(area, *rows, line, spot, buf, look, focused),
        Input::Choice(options, chosen) => {
            let label = options.get(*chosen).map_or("", |(_, label)| label.as_str());
            let Some(typed) = typed else {
                paint::line(buf, spot.x, spot.y, spot.width, label, look.style(role));
                return None;
            };
            let labels: Vec<&str> = options.iter().map(|(_, label)| label.as_str()).collect();
            let (room, cursor) = view_typed(typed, &labels, spot, buf, look);
            let chosen = match look.accessible {
                true => label.to_owned(),
                false => format!("< {label} >"),
            };
            paint::line(buf, spot.x, spot.y, room, &chosen, look.style(role));
            cursor.or(here)
        }
        Input::Flag(on) => {
            let word = look.word(if *on { "yes" } else { "no" });
            let shown = match look.accessible {
                true => word.to_owned(),
                false => format!("[{}] {word}", if *on { "x" } else { " " }),
            };
            paint::line(buf, spot.x, spot.y, spot.width, &shown, look.style(role));
            here
        }
        Input::Several(options, at) => view_several(options, *at, (line, field.rows()), spot, buf, look, typed),
        Input::Shown(value) => {
            paint::line(buf, spot.x, spot.y, spot.width, value, look.style(Role::Dim));
            None
        }
    }
}

fn underline(spot: Rect, buf: &mut Buffer, look: &Look) {
    let style = look
        .style(Role::Frame)
        .add_modifier(ratatui::style::Modifier::UNDERLINED);
    paint::style(buf, spot, style);
}

/// Shows what was typed to find a value, at the right; returns the cells that are left, and where the cursor stands.
fn view_typed(typed: &str, labels: &[&str], spot: Rect, buf: &mut Buffer, look: &Look) -> (u16, Option<Position>) {
    if typed.trim().is_empty() {
        return (spot.width, None);
    }
    let found = choice::find(labels, typed).is_some();
    let (said, role) = if found {
        (format!("/{typed}"), Role::Key)
    } else {
        (format!("/{typed} · {}", look.word("nothing-found")), Role::Warn)
    };
    let cells = u16::try_from(text::width(&said))
        .unwrap_or(u16::MAX)
        .min(spot.width / 2 + spot.width / 4);
    let x = spot.right().saturating_sub(cells);
    paint::line(buf, x, spot.y, cells, &said, look.style(role));
    let behind = u16::try_from(text::width(typed) + 1)
        .unwrap_or(cells)
        .min(cells.saturating_sub(1));
    (
        spot.width.saturating_sub(cells + 1),
        Some(Position::new(x + behind, spot.y)),
    )
}

/// Draws one row of the values of which any number can be chosen; more above or below is counted at the edge.
fn view_several(
    options: &[(String, String, bool)],
    at: usize,
    (line, rows): (u16, u16),
    spot: Rect,
    buf: &mut Buffer,
    look: &Look,
    typed: Option<&str>,
) -> Option<Position> {
    let first = (at + 1).saturating_sub(usize::from(rows));
    let which = first + usize::from(line);
    let (_, label, on) = options.get(which)?;
    let selected = typed.is_some() && which == at;
    let below = options.len().saturating_sub(first + usize::from(rows));
    let mut spot = spot;
    let mut cursor = None;
    spot.width = spot
        .width
        .saturating_sub(more(first, below, (line, rows), spot, buf, look));
    if let Some(typed) = typed.filter(|_| selected) {
        let labels: Vec<&str> = options.iter().map(|(_, label, _)| label.as_str()).collect();
        (spot.width, cursor) = view_typed(typed, &labels, spot, buf, look);
    }
    let shown = look.ticked(*on, label);
    let role = if selected { Role::Selected } else { Role::Text };
    paint::line(buf, spot.x, spot.y, spot.width, &shown, look.style(role));
    selected.then_some(cursor.unwrap_or(Position::new(spot.x, spot.y)))
}

/// Says at the edge of the first row how much is above, and of the last how much is below; returns the cells it takes.
fn more(above: usize, below: usize, (line, rows): (u16, u16), spot: Rect, buf: &mut Buffer, look: &Look) -> u16 {
    if look.accessible {
        let told = [
            ("spoken-above", above, line == 0),
            ("spoken-below", below, line + 1 == rows),
        ];
        let told: Vec<String> = told
            .into_iter()
            .filter(|(_, n, edge)| *edge && *n > 0)
            .map(|(id, n, _)| look.words.text(&Message::new(id).with("n", n)))
            .collect();
        let said = told.join(", ");
        paint::right(buf, spot.x, spot.y, spot.width, &said, look.style(Role::Info));
        return u16::try_from(text::width(&said)).unwrap_or(0).min(spot.width);
    }
    let said = match (line == 0 && above > 0, line + 1 == rows && below > 0) {
        (true, false) => format!(" {} {above}", look.sign(Sign::Above)),
        (false, true) => format!(" {} {below}", look.sign(Sign::Below)),
        (true, true) => format!(" {} {above} {} {below}", look.sign(Sign::Above), look.sign(Sign::Below)),
        (false, false) => return 0,
    };
    let cells = u16::try_from(text::width(&said)).unwrap_or(0).min(spot.width);
    paint::right(buf, spot.x, spot.y, spot.width, &said, look.style(Role::Info));
    cells
}

/// Draws one row of a text of several lines: wrapped, the window following the cursor, a sign where it goes on.
fn view_area(
    area: &TextArea<'static>,
    rows: u16,
    line: u16,
    spot: Rect,
    buf: &mut Buffer,
    look: &Look,
    focused: bool,
) -> Option<Position> {
    underline(spot, buf, look);
    // The last cell is for the sign that there is more.
    let width = usize::from(spot.width.max(2)) - 1;
    let (shown, cursor) = wrapped(area, width);
    let rows_shown = usize::from(rows);
    let first = (cursor.0 + 1).saturating_sub(rows_shown);
    if let Some(words) = shown.get(first + usize::from(line)) {
        paint::line(
            buf,
            spot.x,
            spot.y,
            width as u16,
            words.trim_end(),
            look.style(Role::Field),
        );
    }
    let edge = match (
        line == 0 && first > 0,
        line + 1 == rows && shown.len() > first + rows_shown,
    ) {
        (true, _) => look.sign(Sign::Above),
        (false, true) => look.sign(Sign::Below),
        (false, false) => "",
    };
    paint::line(buf, spot.x + width as u16, spot.y, 1, edge, look.style(Role::Info));
    (focused && first + usize::from(line) == cursor.0)
        .then(|| Position::new(spot.x + cursor.1.min(width) as u16, spot.y))
}

/// The text in pieces of a width, and the piece and the cell of the cursor.
fn wrapped(area: &TextArea<'static>, width: usize) -> (Vec<String>, (usize, usize)) {
    let ratatui_textarea::DataCursor(row, column) = area.cursor();
    let mut shown: Vec<String> = Vec::new();
    let mut cursor = (0, 0);
    for (i, text_line) in area.lines().iter().enumerate() {
        let pieces = pieces(text_line, width);
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
    (shown, cursor)
}

/// Breaks a line before a word that does not fit, losing nothing, so that cursor arithmetic is exact: the spaces behind a word hang
/// over the edge, and only a word that is longer than the room is cut.
fn pieces(line: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for word in line.split_inclusive(' ') {
        if used > 0 && used + text::width(word.trim_end_matches(' ')) > width {
            pieces.push(String::new());
            used = 0;
        }
        for c in word.chars() {
            let cells = text::width(c.encode_utf8(&mut [0; 4]));
            if c != ' ' && used > 0 && used + cells > width {
                pieces.push(String::new());
                used = 0;
            }
            if let Some(piece) = pieces.last_mut() {
                piece.push(c);
            }
            used += cells;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_between_words_and_loses_nothing() {
        for line in [
            "",
            "een twee drie",
            "ononderbrokenwoordenlijst is lang",
            "a   b      c",
            "ë é 日本語 taal",
        ] {
            for width in 1..12 {
                assert_eq!(pieces(line, width).concat(), line);
            }
        }
        assert_eq!(pieces("U behandelt dossiers.", 12), ["U behandelt ", "dossiers."]);
        assert_eq!(pieces("onderbrekingen", 6), ["onderb", "reking", "en"]);
    }
}
