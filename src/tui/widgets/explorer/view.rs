//! How a list is drawn: heading with count and scope, conditions, rows, filter line, and why there is nothing.

use super::menus::code_word;
use super::{Explorer, Listing};
use crate::domain::Message;
use crate::domain::list::{Column, ColumnKind, Count, Scope};
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::table;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The rows in which the selected row is said whole, and the rows a list has at least beside them.
pub(super) const WHOLE: u16 = 3;
const LOW: u16 = 8;

impl<L: Listing> Explorer<L> {
    /// Draws the list in a frame; returns where the cursor stands.
    pub fn view(&self, name: &str, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.view_beside(name, true, area, buf, look)
    }

    /// Draws the list beside a detail, which may have the focus instead.
    pub fn view_beside(
        &self,
        name: &str,
        focused: bool,
        area: Rect,
        buf: &mut Buffer,
        look: &Look,
    ) -> Option<Position> {
        let mut heading = self.heading(name, look);
        if let Some(words) = self.left_out_columns(area.width.saturating_sub(2), look) {
            heading = format!("{heading} · {words}");
        }
        let mut inner = paint::frame(buf, area, &heading, focused, look);
        if !self.list.view.clauses.is_empty() && inner.height > 2 {
            let conditions: Vec<String> = self
                .list
                .view
                .clauses
                .iter()
                .map(|clause| self.clause_words(clause, look))
                .collect();
            paint::row(
                buf,
                inner,
                0,
                &format!(" {}", conditions.join(" · ")),
                look.style(Role::Info),
            );
            inner = Rect::new(inner.x, inner.y + 1, inner.width, inner.height - 1);
        }
        let mut rows = inner;
        let filter = Rect::new(inner.x, inner.bottom().saturating_sub(1), inner.width, 1);
        if self.filter.is_some() {
            rows.height = rows.height.saturating_sub(1);
        }
        rows.height -= self.view_note(rows, buf, look);
        let columns = table::fit(&self.drawn_columns(look), &self.columns, rows.width, |column| {
            wanted(column, look)
        });
        if look.accessible && rows.height > LOW {
            rows.height -= WHOLE;
            let foot = Rect::new(rows.x, rows.bottom(), rows.width, WHOLE);
            self.view_whole(foot, buf, look);
        }
        let mut cursor = table::view(&self.list, &columns, rows, buf, look, focused, |row, column| {
            self.listing.cell(row, column, look)
        });
        if self.list.loaded && self.list.rows().is_empty() {
            let room = Rect::new(
                rows.x + 3,
                rows.y + 2,
                rows.width.saturating_sub(6),
                rows.height.saturating_sub(2),
            );
            let words = look.words.text(&self.nothing(look));
            paint::paragraph(buf, room, &words, look.style(Role::Dim));
            cursor = Some(Position::new(room.x, room.y));
        }
        if let Some(line) = &self.filter {
            paint::clear(buf, filter);
            let room = paint::prompt(buf, filter, look);
            cursor = Some(line.view(room, buf, look));
        }
        cursor
    }

    /// What is to be known of the list, under its rows; gives how many lines that takes.
    fn view_note(&self, rows: Rect, buf: &mut Buffer, look: &Look) -> u16 {
        let Some(note) = self.listing.note() else { return 0 };
        let lines = text::wrap(&look.words.text(&note), usize::from(rows.width.saturating_sub(2)));
        let taken = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        // A list that is lower than this shows its rows rather than what is said of them.
        if rows.height < taken.saturating_add(4) {
            return 0;
        }
        for (line, words) in lines.iter().enumerate() {
            let at = rows.height - taken + line as u16;
            paint::row(buf, rows, at, &format!(" {words}"), look.style(Role::Info));
        }
        taken
    }

    /// The selected row with all it has, below the list: read aloud, a row that is cut says nothing of what is missing.
    fn view_whole(&self, foot: Rect, buf: &mut Buffer, look: &Look) {
        let Some(row) = self.list.selected() else { return };
        let all = table::fit(self.listing.columns(), &self.columns, u16::MAX / 2, |column| {
            column.width
        });
        let words = table::spoken(&all, false, look, |column| self.listing.cell(row, column, look).text);
        let lines = text::wrap(&words, usize::from(foot.width));
        for (i, words) in lines.iter().enumerate() {
            paint::row(buf, foot, i as u16, words, look.style(Role::Dim));
        }
    }

    /// How many of the columns somebody chose find no room: what was asked for does not vanish without a word.
    fn left_out_columns(&self, width: u16, look: &Look) -> Option<String> {
        let shown = table::fit(&self.drawn_columns(look), &self.columns, width, |column| {
            wanted(column, look)
        });
        let known = |id: &&String| self.listing.columns().iter().any(|column| column.id == **id);
        let chosen = self.columns.iter().filter(known).count();
        let hidden = chosen.saturating_sub(shown.len());
        (hidden > 0).then(|| look.words.text(&Message::new("list-columns-hidden").with("n", hidden)))
    }

    /// The columns with the cells they take: a label before every value needs room too.
    fn drawn_columns(&self, look: &Look) -> Vec<Column> {
        let mut columns = self.listing.columns().to_vec();
        if look.accessible {
            for column in &mut columns {
                let label = text::width(look.word(&format!("column-{}", column.id)));
                // Nothing is lined out, so that most texts leave room.
                if column.kind == ColumnKind::Text {
                    column.width = column.width * 2 / 3;
                }
                column.width += u16::try_from(label + 2).unwrap_or(0);
            }
        }
        columns
    }

    /// Why there is nothing to see, and what to press.
    pub(super) fn nothing(&self, look: &Look) -> Message {
        let view = &self.list.view;
        if !view.text.is_empty() || !view.clauses.is_empty() {
            Message::new("list-none-filtered").with("key", look.key(Action::Back))
        } else if view.scope != Scope::All {
            Message::new("list-none-in-scope").with("key", look.key(Action::Scope))
        } else {
            self.listing.nothing(look)
        }
    }

    /// `Vacatures · mijn (12) · /premies · 3 gemarkeerd`.
    fn heading(&self, name: &str, look: &Look) -> String {
        let mut heading = name.to_owned();
        if let Some(scope) = self.scope_words(look) {
            heading = format!("{heading} · {scope}");
        }
        if let Some(count) = self.list.count {
            let n = match count {
                Count::Exactly(n) => Message::new("count-exactly").with("n", n as i64),
                Count::MoreThan(n) => Message::new("count-more").with("n", n as i64),
                Count::Beginning(n) => Message::new("count-beginning").with("n", n as i64),
                Count::Newest(n) => Message::new("count-newest").with("n", n as i64),
            };
            heading = format!("{heading} ({})", look.words.text(&n));
        }
        if !self.list.view.text.is_empty() && self.filter.is_none() {
            heading = format!("{heading} · /{}", self.list.view.text);
        }
        if !self.list.marks.is_empty() {
            let marked = Message::new("list-marked").with("n", self.list.marks.len());
            heading = format!("{heading} · {}", look.words.text(&marked));
        }
        if let Some(export) = &self.export {
            let busy = Message::new("list-exporting").with("n", export.rows);
            heading = format!("{heading} · {}", look.words.text(&busy));
        }
        heading
    }
}

/// The cells the longest word of a choice takes.
fn wanted(column: &Column, look: &Look) -> u16 {
    let ColumnKind::Choice(_, codes) = column.kind else {
        return column.width;
    };
    let words = codes
        .iter()
        .map(|code| text::width(&code_word(column.kind, code, look)));
    u16::try_from(words.max().unwrap_or(0)).unwrap_or(column.width)
}
