//! Text in pages: wrapped to the room, scrolled, searched; where a page ends stands between them.

use crate::domain::Message;
use crate::domain::document;
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign};
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The cells before a row: the sign of what was found.
const GUTTER: u16 = 2;

/// A row as it is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Row {
    words: String,
    /// Its page, from 0.
    page: usize,
    /// It says that a page begins, and is no text.
    mark: bool,
    /// The text goes on in the next row.
    goes_on: bool,
}

/// The text of a document.
#[derive(Clone, Default, Debug)]
pub struct Pages {
    texts: Vec<String>,
    width: usize,
    rows: Vec<Row>,
    top: usize,
    sought: String,
    found: Vec<usize>,
    at: usize,
}

impl Pages {
    /// A text, its pages parted as the store parts them.
    pub fn new(text: &str) -> Self {
        Self {
            texts: document::pages(text).map(str::to_owned).collect(),
            ..Self::default()
        }
    }

    /// Whether there is any text.
    pub const fn is_written(&self) -> bool {
        !self.texts.is_empty()
    }

    /// Takes another text in the place of this one: where one reads and what is sought stay.
    pub fn rewrite(&mut self, text: &str) {
        let fresh = Self::new(text);
        if fresh.texts != self.texts {
            self.texts = fresh.texts;
            self.width = 0;
        }
    }

    /// Wraps the text to a room, keeping what is at the top.
    pub fn fit(&mut self, room: Rect, look: &Look) {
        let width = width_of(room);
        if self.width == width && !self.rows.is_empty() {
            return;
        }
        let share = self.top as f64 / self.rows.len().max(1) as f64;
        self.rows = self.wrapped(width, look);
        self.width = width;
        self.top = (share * self.rows.len() as f64) as usize;
        self.seek();
    }

    fn wrapped(&self, width: usize, look: &Look) -> Vec<Row> {
        let mut rows = Vec::new();
        let all = self.texts.len();
        for (page, text) in self.texts.iter().enumerate() {
            if all > 1 {
                let said = Message::new("document-page").with("n", page + 1).with("all", all);
                let words = match look.accessible {
                    true => look.words.text(&said),
                    false => format!("─── {} ───", look.words.text(&said)),
                };
                let mark = Row {
                    words,
                    page,
                    mark: true,
                    goes_on: false,
                };
                rows.push(mark);
            }
            for line in text.lines() {
                let parts = text::wrap(&line.replace('\t', "    "), width);
                let last = parts.len().saturating_sub(1);
                rows.extend(parts.into_iter().enumerate().map(|(i, words)| Row {
                    words,
                    page,
                    mark: false,
                    goes_on: i < last,
                }));
            }
        }
        rows
    }

    /// Scrolls; `true` when the action was the text's.
    pub fn act(&mut self, action: Action, height: usize) -> bool {
        let last = self.rows.len().saturating_sub(height.max(1));
        match action {
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::Down => self.top = (self.top + 1).min(last),
            Action::PageUp => self.top = self.top.saturating_sub(height.saturating_sub(1).max(1)),
            Action::PageDown => self.top = (self.top + height.saturating_sub(1).max(1)).min(last.max(self.top)),
            Action::Top => self.top = 0,
            Action::Bottom => self.top = last,
            Action::NextMatch => self.go_to_match(1),
            Action::PreviousMatch => self.go_to_match(-1),
            _ => return false,
        }
        true
    }

    /// Looks for words from where one reads on; accents and capitals make no difference.
    pub fn search(&mut self, typed: &str) {
        typed.trim().clone_into(&mut self.sought);
        self.seek();
        let from = self.top;
        self.at = self.found.iter().position(|row| *row >= from).unwrap_or(0);
        self.show_match();
    }

    /// What is sought, which of the places found is shown (from 1) and how many there are; none when nothing is sought.
    pub fn found(&self) -> Option<(&str, usize, usize)> {
        let all = self.found.len();
        (!self.sought.is_empty()).then(|| (self.sought.as_str(), (self.at + 1).min(all), all))
    }

    /// The page at the top (from 1) and how many there are; none for a text without pages.
    pub fn page(&self) -> Option<(usize, usize)> {
        let page = self.rows.get(self.top).map_or(0, |row| row.page);
        (self.texts.len() > 1).then_some((page + 1, self.texts.len()))
    }

    fn seek(&mut self) {
        let rows: Vec<(&str, bool)> = self.rows.iter().map(|row| (row.words.as_str(), row.goes_on)).collect();
        self.found = places(&rows, &self.sought);
        self.found.retain(|at| self.rows.get(*at).is_some_and(|row| !row.mark));
        self.at = self.at.min(self.found.len().saturating_sub(1));
    }

    fn go_to_match(&mut self, by: isize) {
        let all = self.found.len();
        if all > 0 {
            self.at = (self.at as isize + by).rem_euclid(all as isize) as usize;
            self.show_match();
        }
    }

    fn show_match(&mut self) {
        if let Some(row) = self.found.get(self.at) {
            self.top = row.saturating_sub(3);
        }
    }

    /// Draws the rows that fit; gives the place of the first, or of what was found.
    pub fn view(&self, room: Rect, buf: &mut Buffer, look: &Look) -> Position {
        if self.width != width_of(room) {
            // The room changed since the last key: what is at the top and what was found are those of the new rows.
            let mut fitted = self.clone();
            fitted.fit(room, look);
            return fitted.view(room, buf, look);
        }
        let rows = &self.rows;
        let mut cursor = Position::new(room.x, room.y);
        let here = self.found.get(self.at).copied();
        let shown = rows.iter().enumerate().skip(self.top).take(usize::from(room.height));
        for (i, (at, row)) in shown.enumerate() {
            let y = room.y + i as u16;
            let role = if row.mark { Role::Dim } else { Role::Text };
            let left = room.width.saturating_sub(GUTTER);
            paint::line(buf, room.x + GUTTER, y, left, &row.words, look.style(role));
            if here == Some(at) {
                paint::line(buf, room.x, y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
                paint::style(buf, Rect::new(room.x + GUTTER, y, left, 1), look.style(Role::Selected));
                cursor = Position::new(room.x, y);
            } else if self.found.binary_search(&at).is_ok() {
                paint::line(buf, room.x, y, 1, look.sign(Sign::Mark), look.style(Role::Marked));
            }
        }
        cursor
    }
}

/// The rows of a wrapped text on which what is sought begins, each row with whether the text goes on in the next; accents and capitals make
/// no difference.
pub fn places(rows: &[(&str, bool)], sought: &str) -> Vec<usize> {
    let needle = text::fold(sought.trim());
    if needle.is_empty() {
        return Vec::new();
    }
    let begins = |at: usize| {
        let (words, goes_on) = rows.get(at)?;
        let own = text::fold(words);
        own.find(&needle).or_else(|| {
            // What is sought may begin on this row and end on the next.
            let (next, _) = rows.get(at + 1).filter(|_| *goes_on)?;
            let both = format!("{own} {}", text::fold(next));
            both.find(&needle).filter(|place| *place < own.len())
        })
    };
    (0..rows.len()).filter(|at| begins(*at).is_some()).collect()
}

fn width_of(room: Rect) -> usize {
    usize::from(room.width.saturating_sub(GUTTER)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::i18n::Lang;
    use crate::tui::theme::Theme;

    fn look() -> Look {
        Look::new(Lang::Dutch, Theme::Mono, Clock::System)
    }

    #[test]
    fn what_is_sought_is_found_across_rows_without_accents() {
        let mut pages = Pages::new("Éen woord dat over de regel loopt\nniets\u{c}nog eens over de rand");
        pages.fit(Rect::new(0, 0, 16, 5), &look());
        pages.search("over de regel");
        assert_eq!(pages.found(), Some(("over de regel", 1, 1)));
        pages.search("een");
        assert_eq!(pages.found().map(|(_, at, all)| (at, all)), Some((1, 2)));
        assert!(pages.act(Action::NextMatch, 5));
        assert_eq!(pages.page(), Some((1, 2)), "three rows before it stand above it");
        assert!(pages.act(Action::NextMatch, 5));
        assert_eq!(
            pages.found().map(|(_, at, _)| at),
            Some(1),
            "after the last comes the first"
        );
        pages.search("zzz");
        assert_eq!(pages.found(), Some(("zzz", 0, 0)));
        pages.search("");
        assert_eq!(pages.found(), None);
    }

    #[test]
    fn what_was_found_is_marked_where_it_stands_after_a_resize() {
        let mut pages = Pages::new("een lange eerste regel die vaak omloopt\nhier staat het woord");
        pages.fit(Rect::new(0, 0, 60, 5), &look());
        pages.search("woord");
        let room = Rect::new(0, 0, 14, 8);
        let mut buf = Buffer::empty(room);
        let cursor = pages.view(room, &mut buf, &look());
        let row: String = (0..room.width).map(|x| buf[(x, cursor.y)].symbol()).collect();
        assert!(row.contains("woord"), "{row}");
    }

    #[test]
    fn a_narrower_room_keeps_the_place() {
        let lines: Vec<String> = (0..200)
            .map(|n| format!("regel {n} met wat woorden erachter"))
            .collect();
        let text = lines.join("\n");
        let mut pages = Pages::new(&text);
        pages.fit(Rect::new(0, 0, 60, 10), &look());
        for _ in 0..100 {
            pages.act(Action::Down, 10);
        }
        pages.fit(Rect::new(0, 0, 22, 10), &look());
        assert!(
            pages.rows[pages.top].words.contains("regel 100"),
            "{:?}",
            pages.rows[pages.top]
        );
    }
}
