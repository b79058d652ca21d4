//! Find anything: typed words on top, what matches below, Enter goes there.

use crate::i18n::date;
use crate::office::message::FOUND;
use crate::store::search::Hit;
use crate::tui::look::{Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::screen::Place;
use crate::tui::theme::Role;
use crate::tui::widgets::line::Line;
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};

/// A search.
#[derive(Clone, Debug, Default)]
pub struct Find {
    line: Line,
    hits: Vec<Hit>,
    /// The words the hits are for; differs from the line while a search runs.
    answered: String,
    cursor: usize,
}

impl Find {
    /// The words typed.
    pub fn typed(&self) -> &str {
        self.line.text()
    }

    /// Takes a key; `true` when the words changed.
    pub fn key(&mut self, event: KeyEvent) -> bool {
        let last = self.hits.len().saturating_sub(1);
        match event.code {
            KeyCode::Up => self.cursor = self.cursor.saturating_sub(1),
            KeyCode::Down => self.cursor = (self.cursor + 1).min(last),
            KeyCode::PageUp => self.cursor = self.cursor.saturating_sub(10),
            KeyCode::PageDown => self.cursor = (self.cursor + 10).min(last),
            _ => return self.line.key(event),
        }
        false
    }

    /// Puts pasted text in the line.
    pub fn paste(&mut self, pasted: &str) {
        self.line.paste(pasted);
    }

    /// Takes what was found.
    pub fn take(&mut self, typed: String, hits: Vec<Hit>) {
        self.cursor = 0;
        self.answered = typed;
        self.hits = hits;
    }

    /// Where the selected match leads.
    pub fn place(&self) -> Option<Place> {
        Some(match self.hits.get(self.cursor)? {
            Hit::Vacancy { id, .. } => Place::Dossier(*id),
            Hit::Event { id, .. } => Place::Event(*id),
            Hit::Person { person, file: true, .. } => Place::Person(*person),
            Hit::Person {
                application, vacancy, ..
            }
            | Hit::Text {
                application, vacancy, ..
            } => Place::Review(*vacancy, Some(*application)),
        })
    }

    /// Whether a kind fills its part: more may match than is shown.
    fn is_cut(&self) -> bool {
        let kind = |hit: &Hit| match hit {
            Hit::Vacancy { .. } => "vacancy",
            Hit::Person { .. } => "person",
            Hit::Event { .. } => "event",
            Hit::Text { kind, .. } => kind,
        };
        let of = |wanted: &str| self.hits.iter().filter(|hit| kind(hit) == wanted).count();
        self.hits.iter().any(|hit| of(kind(hit)) >= FOUND)
    }

    /// A line was clicked; `true` when it was selected already.
    pub const fn point(&mut self, at: usize) -> bool {
        let again = self.cursor == at;
        self.cursor = at;
        again
    }

    /// Draws the search.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let spot = paint::middle(area, area.width.min(92), area.height.saturating_sub(2).clamp(4, 24));
        paint::clear(buf, spot);
        let inner = paint::frame(buf, spot, look.word("find-title"), true, look);
        let line = Rect::new(inner.x, inner.y, inner.width, 1);
        let field = match look.accessible {
            true => paint::prompt(buf, line, look),
            false => Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), 1),
        };
        let cursor = self.line.view(field, buf, look);
        paint::style(
            buf,
            Rect::new(inner.x, inner.y, inner.width, 1),
            ratatui::style::Style::new().add_modifier(ratatui::style::Modifier::UNDERLINED),
        );
        let mut body = Rect::new(inner.x, inner.y + 2, inner.width, inner.height.saturating_sub(2));
        if self.hits.is_empty() {
            let word = match (self.line.is_empty(), self.answered == self.line.text()) {
                (true, _) => "find-empty",
                (false, true) => "find-nothing",
                (false, false) => "find-busy",
            };
            paint::paragraph(buf, body, look.word(word), look.style(Role::Dim));
            return Some(cursor);
        }
        if self.is_cut() && body.height > 1 {
            body.height -= 1;
            paint::row(
                buf,
                inner,
                inner.height - 1,
                look.word("find-more"),
                look.style(Role::Dim),
            );
        }
        let top = (self.cursor + 1).saturating_sub(usize::from(body.height));
        for (at, hit) in self.hits.iter().enumerate().skip(top).take(usize::from(body.height)) {
            let spot = Rect::new(body.x, body.y + (at - top) as u16, body.width, 1);
            look.spots.note(spot, Spot::Row(0, at as i64));
            view_hit(hit, at == self.cursor, spot, buf, look);
        }
        Some(cursor)
    }
}

/// When, of which vacancy, where.
fn about_event(from: NaiveDate, about: &str, place: &str, look: &Look) -> String {
    let day = date::day(from, look.words);
    let told = [day.as_str(), about, place];
    told.into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn view_hit(hit: &Hit, selected: bool, spot: Rect, buf: &mut Buffer, look: &Look) {
    let (kind, main, rest) = match hit {
        Hit::Vacancy {
            number, title, entity, ..
        } => ("find-vacancy", format!("{number} {title}"), entity.clone()),
        Hit::Person { name, about, .. } => ("find-person", name.clone(), about.clone()),
        Hit::Event {
            title,
            place,
            from,
            about,
            ..
        } => ("find-event", title.clone(), about_event(*from, about, place, look)),
        Hit::Text {
            kind: "note",
            excerpt,
            name,
            ..
        } => ("find-note", name.clone(), excerpt.clone()),
        Hit::Text { excerpt, name, .. } => ("find-document", name.clone(), excerpt.clone()),
    };
    if look.accessible {
        let words = labelled(look.word(kind), &listed([main.as_str(), &rest]));
        let style = look.style(if selected { Role::Selected } else { Role::Text });
        paint::row(buf, spot, 0, &words, style);
        return;
    }
    if selected {
        paint::line(buf, spot.x, spot.y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
    }
    paint::line(buf, spot.x + 2, spot.y, 9, look.word(kind), look.style(Role::Dim));
    let used = paint::line(
        buf,
        spot.x + 12,
        spot.y,
        spot.width.saturating_sub(12),
        &main,
        look.style(Role::Text),
    );
    paint::line(
        buf,
        spot.x + 14 + used,
        spot.y,
        spot.width.saturating_sub(14 + used),
        &rest,
        look.style(Role::Dim),
    );
    if selected {
        paint::style(
            buf,
            Rect::new(spot.x + 1, spot.y, spot.width.saturating_sub(1), 1),
            look.style(Role::Selected),
        );
    }
}
