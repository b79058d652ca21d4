//! The glossary: terms filtered by typing, what the selected one means below, and the whole entry in both languages on a page.

use crate::i18n::Lang;
use crate::i18n::glossary::{self, Term};
use crate::text;
use crate::tui::look::{Look, Sign, labelled};
use crate::tui::mouse::Spot;
use crate::tui::overlays::reader::Reader;
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Search;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// Lines kept for what the selected term means.
const MEANING: u16 = 3;
/// Cells of a term, before what it is called in the other language.
const NAME: u16 = 34;

/// The terms.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    search: Search,
}

impl Glossary {
    fn shown(&self, look: &Look) -> Vec<&'static Term> {
        glossary::search(self.search.line.text(), look.words.lang)
    }

    /// Takes a key.
    pub fn key(&mut self, event: KeyEvent, look: &Look) {
        let found = self.shown(look).len();
        self.search.key(event, found);
    }

    /// Puts pasted text in the filter.
    pub fn paste(&mut self, pasted: &str) {
        self.search.paste(pasted);
    }

    /// The whole entry under the cursor, the language of the screens first.
    pub fn page(&self, look: &Look) -> Option<Reader> {
        let term = *self.shown(look).get(self.search.cursor())?;
        let mine = look.words.lang;
        let mut lines = Vec::new();
        for lang in [mine, other(mine)] {
            lines.push((format!("{} · {}", look.words.of(lang), term.name(lang)), Role::Title));
            lines.push((term.meaning(lang).to_owned(), Role::Text));
            lines.push((String::new(), Role::Text));
        }
        lines.pop();
        Some(Reader::new(term.name(mine), lines))
    }

    /// A line was clicked; `true` when it was selected already.
    pub const fn point(&mut self, at: usize) -> bool {
        self.search.point(at)
    }

    /// Draws the list.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let spot = paint::middle(area, area.width.min(92), area.height.saturating_sub(2).max(4));
        paint::clear(buf, spot);
        let inner = paint::frame(buf, spot, look.word("glossary-title"), true, look);
        let field = paint::prompt(buf, Rect::new(inner.x, inner.y, inner.width, 1), look);
        let cursor = self.search.line.view(field, buf, look);
        let shown = self.shown(look);
        let foot = (MEANING + 1).min(inner.height / 2);
        let body = Rect::new(inner.x, inner.y + 1, inner.width, inner.height.saturating_sub(1 + foot));
        if shown.is_empty() {
            paint::row(buf, body, 0, look.word("glossary-none"), look.style(Role::Dim));
            return Some(cursor);
        }
        let at = self.search.cursor().min(shown.len() - 1);
        let lang = look.words.lang;
        let meaning = text::wrap(shown[at].meaning(lang), usize::from(inner.width));
        for (i, words) in meaning.iter().take(usize::from(foot.saturating_sub(1))).enumerate() {
            paint::row(buf, inner, body.height + 2 + i as u16, words, look.style(Role::Text));
        }
        let top = (at + 1).saturating_sub(usize::from(body.height));
        for (i, term) in shown.iter().enumerate().skip(top).take(usize::from(body.height)) {
            let row = Rect::new(body.x, body.y + (i - top) as u16, body.width, 1);
            look.spots.note(row, Spot::Row(0, i as i64));
            view_term(term, i == at, row, buf, look);
        }
        Some(cursor)
    }
}

const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Dutch => Lang::English,
        Lang::English => Lang::Dutch,
    }
}

/// The term, and what it is called in the other language.
fn view_term(term: &Term, selected: bool, row: Rect, buf: &mut Buffer, look: &Look) {
    let lang = look.words.lang;
    if look.accessible {
        let style = look.style(if selected { Role::Selected } else { Role::Text });
        paint::row(buf, row, 0, &labelled(term.name(lang), term.name(other(lang))), style);
        return;
    }
    let pointer = if selected { look.sign(Sign::Cursor) } else { " " };
    paint::line(buf, row.x, row.y, 1, pointer, look.style(Role::Key));
    let used = paint::line(
        buf,
        row.x + 2,
        row.y,
        row.width.saturating_sub(2),
        term.name(lang),
        look.style(Role::Text),
    );
    let at = (used + 4).max(NAME.min(row.width / 2));
    let foreign = term.name(other(lang));
    let rest = row.width.saturating_sub(at);
    paint::line(buf, row.x + at, row.y, rest, foreign, look.style(Role::Dim));
    if selected {
        paint::style(buf, row, look.style(Role::Selected));
    }
}
