//! The person's messages: newest first, unread ones marked; Enter goes to what one is about.

use crate::domain::MessageId;
use crate::i18n::date;
use crate::store::message::MessageRow;
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::screen::Place;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::BTreeSet;

/// The message box.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    rows: Vec<MessageRow>,
    loaded: bool,
    cursor: usize,
    /// Those that stood under the cursor, and so were shown whole.
    seen: BTreeSet<i64>,
}

impl Messages {
    /// Takes the messages; the selected one stays selected.
    pub fn take(&mut self, rows: Vec<MessageRow>) {
        let selected = self.rows.get(self.cursor).map(|row| row.id);
        self.cursor = rows.iter().position(|row| Some(row.id) == selected).unwrap_or(0);
        self.rows = rows;
        self.loaded = true;
        self.look();
    }

    /// What is under the cursor is shown whole.
    fn look(&mut self) {
        self.seen.extend(self.rows.get(self.cursor).map(|row| row.id.0));
    }

    /// The messages that were unread and have been shown whole.
    pub fn newly_read(&self) -> Vec<MessageId> {
        let read = self
            .rows
            .iter()
            .filter(|row| !row.read && self.seen.contains(&row.id.0));
        read.map(|row| row.id).collect()
    }

    /// Where the selected message leads.
    pub fn place(&self) -> Option<Place> {
        let row = self.rows.get(self.cursor)?;
        if let Some(approval) = row.approval {
            return Some(Place::Approval(approval));
        }
        match (row.vacancy, row.application) {
            (Some(vacancy), Some(application)) => Some(Place::Review(vacancy, Some(application))),
            (Some(vacancy), None) if row.is_about_minutes() => Some(Place::Minutes(vacancy)),
            (Some(vacancy), None) => Some(Place::Dossier(vacancy)),
            (None, _) => None,
        }
    }

    /// Moves the cursor; `true` when the action was the box's.
    pub fn act(&mut self, action: Action) -> bool {
        let last = self.rows.len().saturating_sub(1);
        match action {
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::PageUp => self.cursor = self.cursor.saturating_sub(10),
            Action::PageDown => self.cursor = (self.cursor + 10).min(last),
            Action::Top => self.cursor = 0,
            Action::Bottom => self.cursor = last,
            _ => return false,
        }
        self.look();
        true
    }

    /// A message was clicked; `true` when it was selected already.
    pub fn point(&mut self, at: usize) -> bool {
        let again = self.cursor == at;
        self.cursor = at;
        self.look();
        again
    }

    /// Draws the box.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let spot = paint::middle(area, area.width.min(96), area.height.saturating_sub(2).clamp(4, 26));
        paint::clear(buf, spot);
        let inner = paint::frame(buf, spot, look.word("messages-title"), true, look);
        if self.rows.is_empty() {
            let word = if self.loaded { "messages-none" } else { "find-busy" };
            paint::row(buf, inner, 0, look.word(word), look.style(Role::Dim));
            return None;
        }
        // The selected message is shown whole at the bottom.
        let whole = crate::text::wrap(
            &self
                .rows
                .get(self.cursor)
                .map(|row| look.words.text(&row.text))
                .unwrap_or_default(),
            usize::from(inner.width),
        );
        let foot = (whole.len() as u16 + 1).min(inner.height / 2);
        let body = Rect::new(inner.x, inner.y, inner.width, inner.height.saturating_sub(foot));
        let top = (self.cursor + 1).saturating_sub(usize::from(body.height));
        let mut cursor = None;
        for (at, row) in self.rows.iter().enumerate().skip(top).take(usize::from(body.height)) {
            let y = body.y + (at - top) as u16;
            look.spots
                .note(Rect::new(body.x, y, body.width, 1), Spot::Row(0, at as i64));
            let role = if row.read { Role::Dim } else { Role::Text };
            let sign = if row.read {
                look.sign(Sign::Empty)
            } else {
                look.sign(Sign::Full)
            };
            let day = date::short_day(look.clock.local_of(row.created_at).date(), look.words);
            if look.accessible {
                let unread = if row.read { "" } else { look.word("spoken-unread") };
                let words = listed([unread, &day, &look.words.text(&row.text)]);
                let selected = at == self.cursor;
                let style = look.style(if selected { Role::Selected } else { Role::Text });
                paint::row(buf, Rect::new(body.x, y, body.width, 1), 0, &words, style);
                if selected {
                    cursor = Some(Position::new(body.x, y));
                }
                continue;
            }
            paint::line(
                buf,
                body.x,
                y,
                1,
                if at == self.cursor {
                    look.sign(Sign::Cursor)
                } else {
                    " "
                },
                look.style(Role::Key),
            );
            paint::line(
                buf,
                body.x + 2,
                y,
                2,
                sign,
                look.style(if row.read { Role::Dim } else { Role::Info }),
            );
            paint::line(buf, body.x + 4, y, 10, &day, look.style(Role::Dim));
            paint::line(
                buf,
                body.x + 15,
                y,
                body.width.saturating_sub(15),
                &look.words.text(&row.text),
                look.style(role),
            );
            if at == self.cursor {
                paint::style(
                    buf,
                    Rect::new(body.x + 1, y, body.width.saturating_sub(1), 1),
                    look.style(Role::Selected),
                );
                cursor = Some(Position::new(body.x, y));
            }
        }
        for (i, words) in whole.iter().enumerate() {
            paint::row(buf, inner, body.height + 1 + i as u16, words, look.style(Role::Text));
        }
        cursor
    }
}
