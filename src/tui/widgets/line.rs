//! A one-line text field.

use crate::domain::Message;
use crate::domain::limit::Room;
use crate::tui::look::Look;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui_textarea::{CursorMove, TextArea};

/// A line that can be typed in.
#[derive(Clone, Debug, Default)]
pub struct Line {
    area: TextArea<'static>,
}

impl Line {
    /// A line with a text, the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::new(vec![one_line(text)]);
        area.move_cursor(CursorMove::End);
        Self { area }
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.area.lines().first().map_or("", String::as_str)
    }

    /// Takes away all of it.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Takes a key; `true` when the text changed.
    pub fn key(&mut self, event: KeyEvent) -> bool {
        let control = event.modifiers.contains(KeyModifiers::CONTROL);
        match event.code {
            KeyCode::Enter | KeyCode::Tab | KeyCode::BackTab | KeyCode::Up | KeyCode::Down | KeyCode::Esc => false,
            KeyCode::Char('m' | 'j') if control => false,
            // As in every line one types in, not the undoing of the last letters.
            KeyCode::Char('u') if control => self.area.delete_line_by_head(),
            KeyCode::Char(_) if !control && self.is_full() => false,
            _ => self.area.input(event),
        }
    }

    /// Whether no letter fits any more.
    pub fn is_full(&self) -> bool {
        self.text().chars().count() >= Room::Line.characters()
    }

    /// Puts pasted text at the cursor, line ends as spaces. What does not fit in one line is not put there at all: cut short, it would say
    /// something else than what was meant.
    ///
    /// # Errors
    /// The sentence that says how much fits.
    pub fn put(&mut self, text: &str) -> Result<(), Message> {
        let whole = format!("{}{}", self.text(), one_line(text));
        if let Some(message) = Room::Line.exceeded(&whole) {
            return Err(message);
        }
        self.area.insert_str(one_line(text));
        Ok(())
    }

    /// The same where one looks for something: the beginning of it, as far as it fits.
    pub fn paste(&mut self, text: &str) {
        let room = Room::Line.characters().saturating_sub(self.text().chars().count());
        let pasted: String = one_line(text).chars().take(room).collect();
        self.area.insert_str(pasted);
    }

    /// Draws the line in one row; returns where the cursor stands.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let ratatui_textarea::DataCursor(_, column) = self.area.cursor();
        let before: String = self.text().chars().take(column).collect();
        let cursor = crate::text::width(&before);
        let width = usize::from(area.width.max(1));
        // The window follows the cursor.
        let skipped = cursor.saturating_sub(width - 1);
        let shown = skip_cells(self.text(), skipped);
        paint::line(buf, area.x, area.y, area.width, shown, look.style(Role::Field));
        Position::new(area.x + (cursor - skipped).min(width - 1) as u16, area.y)
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn skip_cells(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        if used >= cells {
            return &text[at..];
        }
        used += crate::text::width(c.encode_utf8(&mut [0; 4]));
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_novel_is_searched_for_by_its_beginning() {
        let mut line = Line::new("");
        line.paste(&"woord\n".repeat(1000));
        assert_eq!(line.text().chars().count(), Room::Line.characters());
        assert!(!line.text().contains('\n'));
    }

    #[test]
    fn a_novel_is_not_put_in_a_line_and_what_stood_there_stays_whole() {
        let long = "x".repeat(900);
        let mut line = Line::new(&long);
        assert_eq!(line.text(), long);
        assert!(line.put("woord").is_err());
        let mut line = Line::new("Titel");
        assert!(line.put(&"woord\n".repeat(1000)).is_err());
        assert_eq!(line.text(), "Titel");
        assert!(line.put(" van\neen functie").is_ok());
        assert_eq!(line.text(), "Titel van een functie");
    }

    #[test]
    fn typing_and_rubbing_out() {
        let mut line = Line::new("Éé");
        assert!(line.key(KeyEvent::from(KeyCode::Char('n'))));
        assert!(line.key(KeyEvent::from(KeyCode::Backspace)));
        assert_eq!(line.text(), "Éé");
        assert!(!line.key(KeyEvent::from(KeyCode::Enter)));
        line.paste(" en meer");
        assert!(line.key(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL)));
        assert_eq!(line.text(), "");
    }
}
