//! How an opened document is drawn: what it is, then its text or its picture, then what is sought.

use super::{Document, told};
use crate::domain::{Coded, Message};
use crate::tui::action::Action;
use crate::tui::look::{Look, listed};
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::halves;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The room the text or the picture has on the whole screen.
pub(super) fn room(look: &Look) -> Rect {
    inside(paint::inside(look.body(), look))
}

/// The same inside the frame: a row above says what it is, one below what is sought.
const fn inside(inner: Rect) -> Rect {
    Rect::new(inner.x, inner.y + 1, inner.width, inner.height.saturating_sub(2))
}

impl Document {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let opened = self.opened.as_deref();
        let title = opened.map_or_else(String::new, |opened| {
            format!(
                "{} · {} · {}",
                opened.whose,
                look.words.of(opened.row.kind),
                opened.row.name
            )
        });
        let inner = paint::frame(buf, area, &title, true, look);
        let top = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height.min(1));
        let start = Position::new(inner.x, inner.y);
        let Some(opened) = opened else {
            paint::row(buf, top, 0, look.word("document-opening"), look.style(Role::Dim));
            return start;
        };
        let at = opened
            .beside
            .iter()
            .position(|row| row.id == opened.row.id)
            .unwrap_or(0)
            + 1;
        let place = Message::new("document-place")
            .with("n", at)
            .with("all", opened.beside.len());
        let (place, told) = (look.words.text(&place), told(&opened.row, look));
        let said = match look.accessible {
            true => listed([place.as_str(), told.as_str()]),
            false => format!("{place} · {told}"),
        };
        paint::row(buf, top, 0, &said, look.style(Role::Dim));
        let room = inside(inner);
        let cursor = match &self.drawn {
            Some(_) => {
                self.draw_picture(room, buf, look);
                Position::new(room.x, room.y)
            }
            None if opened.text.is_some() => self.pages.view(room, buf, look),
            None => self.draw_no_text(room, buf, look),
        };
        let bottom = Rect::new(
            inner.x + 1,
            inner.bottom().saturating_sub(1),
            inner.width.saturating_sub(2),
            1,
        );
        if let Some(line) = &self.find {
            let field = paint::prompt(buf, bottom, look);
            return line.view(field, buf, look);
        }
        paint::row(buf, bottom, 0, &self.below(look), look.style(Role::Info));
        cursor
    }

    /// Where one is, and what was found.
    fn below(&self, look: &Look) -> String {
        let mut said = Vec::new();
        let pages = self.opened.as_ref().and_then(|opened| opened.row.pages);
        let page = match &self.drawn {
            Some(drawn) => pages.map(|all| (drawn.page as usize + 1, usize::try_from(all).unwrap_or(1))),
            None => self.pages.page(),
        };
        if let Some((n, all)) = page {
            said.push(
                look.words
                    .text(&Message::new("document-page").with("n", n).with("all", all)),
            );
        }
        if let Some((sought, at, all)) = self.pages.found().filter(|_| self.drawn.is_none()) {
            let found = match all {
                0 => Message::new("document-not-found").with("sought", sought),
                _ => Message::new("document-found")
                    .with("sought", sought)
                    .with("n", at)
                    .with("all", all),
            };
            said.push(look.words.text(&found));
        }
        if let Some(drawn) = self.drawn.as_ref().filter(|drawn| drawn.zoom > 1) {
            said.push(
                look.words
                    .text(&Message::new("document-zoom").with("n", drawn.zoom.to_string())),
            );
        }
        said.join(" · ")
    }

    fn draw_picture(&self, room: Rect, buf: &mut Buffer, look: &Look) {
        let Some(drawn) = &self.drawn else { return };
        match &drawn.picture {
            Some(Ok(picture)) => halves::view(picture, (drawn.left, drawn.top), room, buf),
            Some(Err(why)) => {
                let said = Message::new("document-not-drawn").with("why", why.clone());
                paint::paragraph(buf, indented(room), &look.words.text(&said), look.style(Role::Dim));
            }
            None => {
                paint::row(
                    buf,
                    indented(room),
                    0,
                    look.word("document-drawing"),
                    look.style(Role::Dim),
                );
            }
        }
    }

    /// Why there is no text, and what can be done instead.
    fn draw_no_text(&self, room: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let room = indented(room);
        if let Some(opened) = &self.opened {
            let why = Message::new(format!("{}-why", opened.row.reading.message()));
            let draws = self.why_not(Action::ViewPage, look).is_none();
            let id = if draws {
                "document-no-text-draw"
            } else {
                "document-no-text-here"
            };
            let said = Message::new(id)
                .with("why", why)
                .with("page", look.key(Action::ViewPage))
                .with("open", look.key(Action::OpenOutside))
                .with("save", look.key(Action::Export));
            paint::paragraph(buf, room, &look.words.text(&said), look.style(Role::Text));
        }
        Position::new(room.x, room.y)
    }
}

const fn indented(room: Rect) -> Rect {
    Rect::new(room.x + 1, room.y, room.width.saturating_sub(2), room.height)
}
