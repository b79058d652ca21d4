//! A list to choose from, with or without marks, filtered by typing when it is long.

use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::line::Line;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// A line of a menu.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What it stands for.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Something to its right.
    pub hint: String,
    /// Whether it is marked.
    pub marked: bool,
    /// Why it cannot be chosen.
    pub refused: Option<String>,
}

impl Item {
    /// A line.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: String::new(),
            marked: false,
            refused: None,
        }
    }

    /// The line with something to its right.
    #[must_use]
    pub fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The line, marked or not.
    #[must_use]
    pub const fn marked(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }

    /// The line, dimmed, with the reason it cannot be chosen.
    #[must_use]
    pub fn refused(mut self, reason: Option<String>) -> Self {
        self.refused = reason;
        self
    }
}

/// A menu.
#[derive(Clone, Debug)]
pub struct Menu {
    /// Which menu of the screen.
    pub tag: u16,
    /// Its title, in words.
    pub title: String,
    /// Its lines.
    pub items: Vec<Item>,
    /// Space marks lines, and Enter gives all the marked ones.
    pub several: bool,
    /// Lines can be moved with Left and Right.
    pub orderable: bool,
    filter: Option<Line>,
    cursor: usize,
}

/// Lines from which a menu is filtered by typing.
const LONG: usize = 14;

impl Menu {
    /// A menu; a long one is filtered by typing.
    pub fn new(tag: u16, title: impl Into<String>, items: Vec<Item>) -> Self {
        let filter = (items.len() >= LONG).then(Line::default);
        let cursor = items.iter().position(|item| item.marked).unwrap_or(0);
        Self {
            tag,
            title: title.into(),
            items,
            several: false,
            orderable: false,
            filter,
            cursor,
        }
    }

    /// A menu in which several lines can be marked with Space, moved with Left and Right when `orderable`.
    pub fn several(tag: u16, title: impl Into<String>, items: Vec<Item>, orderable: bool) -> Self {
        Self {
            several: true,
            orderable,
            filter: None,
            cursor: 0,
            ..Self::new(tag, title, items)
        }
    }

    /// The menu with the cursor on the first line that can be chosen: for lines that are alike.
    #[must_use]
    pub fn at_open(mut self) -> Self {
        self.cursor = self.items.iter().position(|item| item.refused.is_none()).unwrap_or(0);
        self
    }

    /// The menu, filtered by typing however short it is: for lines one knows the name of.
    #[must_use]
    pub fn searched(mut self) -> Self {
        self.filter.get_or_insert_default();
        self
    }

    /// Whether keys are text.
    pub const fn typing(&self) -> bool {
        self.filter.is_some()
    }

    fn shown(&self) -> Vec<usize> {
        let wanted = self
            .filter
            .as_ref()
            .map(|line| text::fold(line.text()))
            .unwrap_or_default();
        let fits = |item: &Item| {
            wanted
                .split_whitespace()
                .all(|word| text::fold(&item.label).contains(word) || text::fold(&item.hint).contains(word))
        };
        (0..self.items.len()).filter(|at| fits(&self.items[*at])).collect()
    }

    /// The line under the cursor.
    pub fn selected(&self) -> Option<&Item> {
        self.shown().get(self.cursor).map(|at| &self.items[*at])
    }

    /// The values of the marked lines, in order.
    pub fn marked(&self) -> Vec<String> {
        self.items
            .iter()
            .filter(|item| item.marked)
            .map(|item| item.value.clone())
            .collect()
    }

    /// Moves, marks or reorders; `true` when the action was the menu's.
    pub fn act(&mut self, action: Action) -> bool {
        let shown = self.shown();
        let last = shown.len().saturating_sub(1);
        match action {
            // Around the ends: the last lines are as near as the first.
            Action::Up => self.cursor = self.cursor.checked_sub(1).unwrap_or(last),
            Action::Down => self.cursor = if self.cursor < last { self.cursor + 1 } else { 0 },
            Action::PageUp => self.cursor = self.cursor.saturating_sub(10),
            Action::PageDown => self.cursor = (self.cursor + 10).min(last),
            Action::Top => self.cursor = 0,
            Action::Bottom => self.cursor = last,
            Action::Toggle if self.several => {
                if let Some(item) = shown.get(self.cursor).and_then(|at| self.items.get_mut(*at)) {
                    item.marked = !item.marked;
                }
            }
            Action::Earlier if self.orderable && self.cursor > 0 => {
                self.items.swap(self.cursor, self.cursor - 1);
                self.cursor -= 1;
            }
            Action::Later if self.orderable && self.cursor < last => {
                self.items.swap(self.cursor, self.cursor + 1);
                self.cursor += 1;
            }
            _ => return false,
        }
        true
    }

    /// Takes a key while filtering by typing.
    pub fn key(&mut self, event: KeyEvent) {
        use ratatui::crossterm::event::KeyCode as C;
        let moved = match event.code {
            C::Up => self.act(Action::Up),
            C::Down => self.act(Action::Down),
            C::PageUp => self.act(Action::PageUp),
            C::PageDown => self.act(Action::PageDown),
            _ => false,
        };
        if !moved && self.filter.as_mut().is_some_and(|line| line.key(event)) {
            self.cursor = 0;
        }
    }

    /// Puts pasted text in the filter.
    pub fn paste(&mut self, pasted: &str) {
        if let Some(line) = &mut self.filter {
            line.paste(pasted);
            self.cursor = 0;
        }
    }

    /// A line was clicked; `true` when it was selected already.
    pub const fn point(&mut self, at: usize) -> bool {
        let again = self.cursor == at;
        self.cursor = at;
        again
    }

    /// Whether the cursor is at the last line, or with `false` at the first.
    pub fn at_end(&self, down: bool) -> bool {
        let last = self.shown().len().saturating_sub(1);
        self.cursor == if down { last } else { 0 }
    }

    /// Draws the menu.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let widest = self
            .items
            .iter()
            .map(|item| text::width(&item.label) + text::width(&item.hint) + 3)
            .max()
            .unwrap_or(0);
        let width = u16::try_from(widest.max(text::width(&self.title)) + 10)
            .unwrap_or(u16::MAX)
            .min(area.width.min(96));
        let typing = u16::from(self.filter.is_some());
        let height = u16::try_from(self.items.len())
            .unwrap_or(u16::MAX)
            .saturating_add(2 + typing);
        let spot = paint::middle(area, width.max(24), height.clamp(4, area.height.max(4)));
        paint::clear(buf, spot);
        let inner = paint::frame(buf, spot, &self.title, true, look);
        let mut cursor = None;
        if let Some(line) = &self.filter {
            let field = paint::prompt(buf, Rect::new(inner.x, inner.y, inner.width, 1), look);
            cursor = Some(line.view(field, buf, look));
        }
        let body = Rect::new(
            inner.x,
            inner.y + typing,
            inner.width,
            inner.height.saturating_sub(typing),
        );
        let shown = self.shown();
        if shown.is_empty() {
            paint::row(buf, body, 0, look.word("nothing-found"), look.style(Role::Dim));
        }
        let top = (self.cursor + 1).saturating_sub(usize::from(body.height));
        for (line, at) in shown.iter().enumerate().skip(top).take(usize::from(body.height)) {
            let y = body.y + (line - top) as u16;
            look.spots
                .note(Rect::new(body.x, y, body.width, 1), Spot::Row(0, line as i64));
            self.view_item(
                &self.items[*at],
                line == self.cursor,
                Rect::new(body.x, y, body.width, 1),
                buf,
                look,
            );
            if line == self.cursor && cursor.is_none() {
                cursor = Some(Position::new(body.x, y));
            }
        }
        cursor
    }

    fn view_item(&self, item: &Item, selected: bool, spot: Rect, buf: &mut Buffer, look: &Look) {
        if look.accessible {
            let words = listed([item.label.as_str(), &item.hint]);
            let words = match (self.several, item.marked, item.refused.is_some()) {
                (true, on, _) => look.ticked(on, &words),
                (false, _, true) => labelled(look.word("spoken-not-now"), &words),
                (false, true, false) => look.ticked(true, &words),
                (false, false, false) => words,
            };
            let style = look.style(if selected { Role::Selected } else { Role::Text });
            paint::row(buf, spot, 0, &words, style);
            return;
        }
        let pointer = if selected { look.sign(Sign::Cursor) } else { " " };
        let mark = match (self.several, item.marked) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, true) => "* ",
            (false, false) => "",
        };
        let role = if item.refused.is_some() { Role::Dim } else { Role::Text };
        let width = spot.width.saturating_sub(1);
        let said = format!("{pointer} {mark}{}", item.label);
        let cells = |words: &str| u16::try_from(text::width(words)).unwrap_or(u16::MAX);
        // A hint takes what the label leaves; a long label leaves it half the line.
        let room = width.saturating_sub(cells(&said)).max(width / 2);
        let hint = match cells(&item.hint) {
            0 => 0,
            wanted => wanted.saturating_add(1).min(room),
        };
        paint::line(buf, spot.x, spot.y, width.saturating_sub(hint), &said, look.style(role));
        paint::right(
            buf,
            spot.right().saturating_sub(hint),
            spot.y,
            hint.saturating_sub(1),
            &item.hint,
            look.style(Role::Dim),
        );
        if selected {
            paint::style(buf, spot, look.style(Role::Selected));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::i18n::Lang;
    use crate::tui::theme::Theme;

    #[test]
    fn a_long_label_is_cut_before_its_hint() {
        let now = "2026-11-22T09:00:00".parse().expect("a moment");
        let look = Look::new(Lang::Dutch, Theme::Default, Clock::fixed(now));
        let item = Item::new("a", "Agentschap voor Hoger Onderwijs en Kwalificaties").hinted("AHOVOKS");
        let menu = Menu::new(1, "Wat tonen", vec![item]);
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 8));
        menu.view(buf.area, &mut buf, &look);
        let shown: String = buf.content().iter().map(ratatui::buffer::Cell::symbol).collect();
        assert!(shown.contains("… AHOVOKS"), "{shown}");
    }
}
