//! What actions and keys do to the list.

use super::{Action, COPY, Explorer, IDS, Line, Listing, SORT, falls_first};
use crate::domain::list::Clause;
use crate::tui::look::Look;
use crate::tui::screen::Cx;
use crate::tui::widgets::list::Identified;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

impl<L: Listing> Explorer<L> {
    /// The rows that fit, for moving by pages: the body without frame, header, conditions and what is said below.
    fn height(&self, look: &Look) -> usize {
        let around = if look.accessible { 2 + super::view::WHOLE } else { 3 };
        let taken = around + u16::from(!self.list.view.clauses.is_empty());
        usize::from(look.body().height.saturating_sub(taken))
    }

    /// Does what every list does; `false` when the action is the screen's own or the app's.
    pub fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.filter.is_some() {
            if matches!(action, Action::Back | Action::KeepFilter) {
                self.close_filter(cx);
                return true;
            }
            return false;
        }
        if matches!(action, Action::Mark | Action::MarkDown | Action::MarkUp) {
            self.note_version();
        }
        if let Some(fetch) = self.list.act(action, self.height(cx.look)) {
            if let Some(fetch) = fetch {
                self.fetch(fetch, cx);
            }
            return true;
        }
        match action {
            Action::Filter => self.filter = Some(Line::new(&self.list.view.text)),
            Action::Conditions => self.show_conditions(cx),
            Action::Sort => self.show_sort(cx),
            Action::Columns => self.show_columns(cx),
            Action::Views => self.show_views(cx),
            Action::Scope => self.ask_scope(cx),
            Action::MarkAll => cx.ask(IDS, self.listing.ids(self.list.view.clone())),
            Action::Copy => self.show_copies(cx),
            Action::Export => self.start_export(cx),
            Action::Back => return self.step_back(cx),
            _ => return false,
        }
        true
    }

    /// A row was clicked: selects it; `true` when it was selected already.
    pub fn point(&mut self, row: Option<i64>) -> bool {
        let Some(id) = row else { return false };
        let again = self.selected().is_some_and(|row| row.id() == id);
        self.list.select(id);
        again
    }

    /// A row may leave the window while it stays marked; what was seen of it is kept.
    fn note_version(&mut self) {
        if let Some(row) = self.list.selected() {
            self.versions.insert(row.id(), self.listing.version(row));
        }
    }

    /// Esc, one step a press: export, filter, conditions, marks, then out.
    fn step_back(&mut self, cx: &mut Cx<'_>) -> bool {
        if self.export.is_some() {
            self.stop_export(cx);
        } else if self.list.marks.is_empty() && self.opened_with.as_ref() == Some(&self.list.view) {
            return false;
        } else if !self.list.view.text.is_empty() {
            let mut view = self.list.view.clone();
            view.text.clear();
            self.show(view, cx);
        } else if !self.list.view.clauses.is_empty() {
            let mut view = self.list.view.clone();
            view.clauses.clear();
            self.show(view, cx);
        } else if !self.list.marks.is_empty() {
            self.clear_marks();
        } else {
            return false;
        }
        true
    }

    /// Takes every mark away.
    pub fn clear_marks(&mut self) {
        self.list.marks.clear();
        self.versions.clear();
    }

    /// Takes a key of the filter line; `false` when it has not the focus.
    pub fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        let Some(line) = &mut self.filter else { return false };
        let moved = match event.code {
            KeyCode::Enter | KeyCode::Tab => {
                self.close_filter(cx);
                return true;
            }
            KeyCode::Up => Some(Action::Up),
            KeyCode::Down => Some(Action::Down),
            KeyCode::PageUp => Some(Action::PageUp),
            KeyCode::PageDown => Some(Action::PageDown),
            _ => None,
        };
        if let Some(action) = moved {
            // The rows can be walked while typing.
            if let Some(Some(fetch)) = self.list.act(action, self.height(cx.look)) {
                self.fetch(fetch, cx);
            }
        } else if line.key(event) {
            self.typed(cx);
        }
        true
    }

    /// Puts pasted text in the filter line.
    pub fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        if let Some(line) = &mut self.filter {
            line.paste(text);
            self.typed(cx);
        }
    }

    fn typed(&mut self, cx: &mut Cx<'_>) {
        let mut view = self.list.view.clone();
        self.filter.as_ref().map_or("", Line::text).clone_into(&mut view.text);
        self.show_for_now(view, cx);
    }

    fn close_filter(&mut self, cx: &mut Cx<'_>) {
        self.filter = None;
        self.keep(cx);
    }

    /// Adds a condition, or takes it away when it is there.
    pub fn toggle(&mut self, clause: Clause, cx: &mut Cx<'_>) {
        let mut view = self.list.view.clone();
        match view.clauses.iter().position(|other| *other == clause) {
            Some(at) => drop(view.clauses.remove(at)),
            None => view.clauses.push(clause),
        }
        self.show(view, cx);
    }

    /// Orders by a column; the same column again turns the order around.
    pub(super) fn order_by(&mut self, id: &str, cx: &mut Cx<'_>) {
        let Some(column) = self.column(id).filter(|column| column.sortable) else {
            return;
        };
        let mut view = self.list.view.clone();
        view.descending = if view.sort == id {
            !view.descending
        } else {
            falls_first(column.kind)
        };
        id.clone_into(&mut view.sort);
        self.show(view, cx);
    }

    /// A line of one of the explorer's menus was chosen; `false` when the tag is not its own.
    pub fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) -> bool {
        match tag {
            SORT => self.order_by(value, cx),
            COPY => cx.copy(value.to_owned()),
            super::COLUMNS => self.choose_columns(marked, cx),
            super::CONDITIONS => self.choose_condition(value, cx),
            super::VIEWS => self.choose_view(value, cx),
            super::VIEW_DROP => self.drop_view(value, cx),
            super::SCOPE => self.choose_scope(value, cx),
            _ => return false,
        }
        true
    }
}
