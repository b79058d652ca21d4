//! How the screen of a PV is drawn: a frame, the tabs, then lines or text, then what is sought.

use super::lines::{self, Line};
use super::{Minutes, Tab};
use crate::domain::Message;
use crate::text;
use crate::tui::look::{Look, Sign};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What can be pointed at: the lines, and the tabs.
const LINES: u8 = 0;
pub(super) const TABS: u8 = 1;

/// The room the lines or the text have on the whole screen: the tabs stand above, a row below says where one is.
pub(super) fn room(look: &Look) -> Rect {
    inside(paint::inside(look.body(), look))
}

const fn inside(inner: Rect) -> Rect {
    Rect::new(
        inner.x + 1,
        inner.y + 1,
        inner.width.saturating_sub(2),
        inner.height.saturating_sub(2),
    )
}

impl Minutes {
    /// The lines of the first tab.
    pub(super) fn lines(&self, look: &Look) -> Vec<Line> {
        let width = usize::from(room(look).width.saturating_sub(2));
        self.overview
            .as_ref()
            .map_or_else(Vec::new, |overview| lines::of(overview, width, look))
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let title = self.overview.as_ref().map_or_else(String::new, |overview| {
            format!(
                "{} {} · {}",
                overview.number,
                overview.title,
                look.word("minutes-title")
            )
        });
        let inner = paint::frame(buf, area, &title, true, look);
        if inner.height < 3 {
            return None;
        }
        look.spots.note(area, Spot::Pane(LINES));
        self.draw_tabs(
            Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), 1),
            buf,
            look,
        );
        let room = inside(inner);
        if let Some(why) = &self.refused {
            paint::paragraph(buf, room, why, look.style(Role::Dim));
            return Some(Position::new(room.x, room.y));
        }
        let cursor = match self.tab {
            Tab::State => self.draw_lines(room, buf, look),
            Tab::Text | Tab::Changes => self.pages.view(room, buf, look),
        };
        let bottom = Rect::new(room.x, inner.bottom().saturating_sub(1), room.width, 1);
        if let Some(line) = &self.find {
            let field = paint::prompt(buf, bottom, look);
            return Some(line.view(field, buf, look));
        }
        paint::row(buf, bottom, 0, &self.below(look), look.style(Role::Info));
        Some(cursor)
    }

    fn draw_tabs(&self, spot: Rect, buf: &mut Buffer, look: &Look) {
        if look.accessible {
            let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
            let words = look.tab(look.word(self.tab.label()), at, Tab::ALL.len());
            paint::row(buf, spot, 0, &words, look.style(Role::Text));
            return;
        }
        let mut x = spot.x;
        for (at, tab) in Tab::ALL.iter().enumerate() {
            let role = if *tab == self.tab { Role::Tab } else { Role::Text };
            let label = format!(" {} ", look.word(tab.label()));
            let used = paint::line(buf, x, spot.y, spot.right().saturating_sub(x), &label, look.style(role));
            look.spots
                .note(Rect::new(x, spot.y, used, 1), Spot::Row(TABS, at as i64));
            x += used;
        }
    }

    fn draw_lines(&self, room: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let lines = self.lines(look);
        if lines.is_empty() {
            paint::row(buf, room, 0, look.word("opening-tile"), look.style(Role::Dim));
            return Position::new(room.x, room.y);
        }
        let height = usize::from(room.height);
        let cursor = self.cursor.min(lines.len() - 1);
        let top = (cursor + 1).saturating_sub(height);
        for (y, line) in lines.iter().skip(top).take(height).enumerate() {
            let spot = Rect::new(room.x, room.y + y as u16, room.width, 1);
            look.spots.note(spot, Spot::Row(LINES, (top + y) as i64));
            let at = top + y == cursor;
            let sign = if at { look.sign(Sign::Cursor) } else { " " };
            let indent = if look.accessible { "" } else { " " };
            let words = format!("{sign}{indent}{}", line.words);
            paint::row(buf, spot, 0, &words, look.style(line.role));
            if at {
                paint::style(buf, spot, look.style(Role::Selected));
            }
        }
        Position::new(room.x, room.y + (cursor - top) as u16)
    }

    /// Which version is shown, and what was found in it.
    fn below(&self, look: &Look) -> String {
        let version = match self.tab {
            Tab::State => None,
            Tab::Text => self.whole.as_ref().map(|whole| {
                let edition = &whole.edition;
                match edition.state {
                    None => Message::new("minutes-preview"),
                    Some(state) => Message::new("minutes-below")
                        .with("n", edition.number)
                        .with("state", Message::of(state))
                        .with("digest", text::cut(&edition.digest, 12).into_owned()),
                }
            }),
            Tab::Changes => self.changes.as_ref().map(|changes| changes.between()),
        };
        let found = self
            .pages
            .found()
            .filter(|_| self.tab != Tab::State)
            .map(|(sought, at, all)| match all {
                0 => Message::new("document-not-found").with("sought", sought),
                _ => Message::new("document-found")
                    .with("sought", sought)
                    .with("n", at)
                    .with("all", all),
            });
        let said: Vec<String> = version
            .iter()
            .chain(&found)
            .map(|message| look.words.text(message))
            .collect();
        said.join(" · ")
    }
}
