//! A window on a long list: rows around the cursor, kept by identity, fetched a page at a time.

use crate::domain::list::{Anchor, Count, Key, Page, View};
use crate::office::person::Ask;
use crate::tui::action::Action;
use std::collections::BTreeSet;

/// Rows fetched at a time.
pub const PAGE: usize = 120;
/// Rows kept at most; those far from the cursor are let go.
const KEPT: usize = 600;
/// Fetch more when fewer rows than this are left ahead.
const MARGIN: usize = 60;

/// A row with an identity.
pub trait Identified {
    /// Its identity.
    fn id(&self) -> i64;
}

/// What a list needs to be fetched.
#[derive(Clone, PartialEq, Debug)]
pub struct Fetch {
    /// Where from.
    pub anchor: Anchor,
    /// How many rows.
    pub limit: usize,
}

impl Fetch {
    /// As a question about a list that is gathered whole.
    pub fn of(self, view: View) -> Ask {
        let Self { anchor, limit } = self;
        Ask::Page { view, anchor, limit }
    }
}

/// A list.
#[derive(Clone, Debug)]
pub struct List<T> {
    rows: Vec<T>,
    keys: Vec<Key>,
    at_start: bool,
    at_end: bool,
    cursor: usize,
    /// The first row on the screen.
    top: usize,
    /// Marked rows.
    pub marks: BTreeSet<i64>,
    /// What it shows.
    pub view: View,
    /// How many rows there are, when known.
    pub count: Option<Count>,
    /// Rows were asked for and have not arrived.
    pub loading: bool,
    /// Rows arrived at least once.
    pub loaded: bool,
    pending: Option<Anchor>,
    /// Where the cursor goes when the next page arrives.
    want_bottom: bool,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            keys: Vec::new(),
            at_start: true,
            at_end: true,
            cursor: 0,
            top: 0,
            marks: BTreeSet::new(),
            view: View::default(),
            count: None,
            loading: false,
            loaded: false,
            pending: None,
            want_bottom: false,
        }
    }
}

impl<T: Identified> List<T> {
    /// An empty list that shows a view.
    pub fn new(view: View) -> Self {
        Self {
            view,
            ..Self::default()
        }
    }

    /// The rows in the window.
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    /// The place of the cursor in the window.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The first row to draw, given how many fit: the cursor is always among them, and no room is left open below while rows above
    /// could fill it.
    ///
    /// A cursor that leaves the window turns it by half: one sees what comes, and a held key over a slow line sends a row a step
    /// instead of the whole list.
    pub fn top(&self, height: usize) -> usize {
        let height = height.max(1);
        let top = if self.cursor < self.top || self.cursor >= self.top + height {
            self.cursor.saturating_sub(height / 2)
        } else {
            self.top
        };
        top.min(self.rows.len().saturating_sub(height))
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&T> {
        self.rows.get(self.cursor)
    }

    /// The rows beside the selected one, nearest first: worth fetching ahead.
    pub fn neighbours(&self) -> impl Iterator<Item = &T> {
        let before = self.cursor.checked_sub(1).and_then(|i| self.rows.get(i));
        self.rows.get(self.cursor + 1).into_iter().chain(before)
    }

    /// Puts the cursor on a row by identity, when it is in the window.
    pub fn select(&mut self, id: i64) -> bool {
        match self.rows.iter().position(|row| row.id() == id) {
            Some(at) => {
                self.cursor = at;
                true
            }
            None => false,
        }
    }

    /// The marked rows, or the selected one when none is marked, in the order of the list as far as it is known.
    pub fn chosen(&self) -> Vec<i64> {
        if self.marks.is_empty() {
            return self.selected().map(Identified::id).into_iter().collect();
        }
        let here: Vec<i64> = self.rows.iter().map(Identified::id).collect();
        let seen = here.iter().filter(|id| self.marks.contains(id)).copied();
        let elsewhere = self.marks.iter().filter(|id| !here.contains(id)).copied();
        seen.chain(elsewhere).collect()
    }

    /// Shows another view, from its top; the rows on the screen stay until the new ones arrive.
    pub fn show(&mut self, view: View) -> Fetch {
        self.view = view;
        self.count = None;
        self.fetch(Anchor::First)
    }

    /// Turns to another view of the same things, read from where the caller says next. Until then the rows on the screen stay, and with
    /// them the one under the cursor.
    pub fn turn_to(&mut self, view: View) {
        self.view = view;
        self.count = None;
        self.loading = true;
        self.loaded = false;
    }

    /// Reads from the top.
    pub fn restart(&mut self) -> Fetch {
        self.fetch(Anchor::First)
    }

    /// Reads from a row on, itself included; rows before it may be there.
    pub fn start_at(&mut self, key: Key) -> Fetch {
        self.at_start = false;
        self.fetch(Anchor::From(key))
    }

    /// The place of the cursor in the whole list, from 1, when the window reaches its start.
    pub fn place(&self) -> Option<usize> {
        (self.at_start && !self.rows.is_empty()).then_some(self.cursor + 1)
    }

    /// Reads the window again where it is, so that nothing moves.
    pub fn refresh(&mut self) -> Fetch {
        if !self.loaded {
            // The rows on the screen are another view's: their places say nothing of this one.
            return self.restart();
        }
        match self.keys.first() {
            Some(key) if !self.at_start => {
                let anchor = Anchor::From(key.clone());
                self.fetch_rows(anchor, self.rows.len().max(PAGE))
            }
            _ => self.fetch_rows(Anchor::First, self.rows.len().max(PAGE)),
        }
    }

    fn fetch(&mut self, anchor: Anchor) -> Fetch {
        self.fetch_rows(anchor, PAGE)
    }

    fn fetch_rows(&mut self, anchor: Anchor, limit: usize) -> Fetch {
        self.pending = Some(anchor.clone());
        self.loading = true;
        Fetch { anchor, limit }
    }

    /// Moves the cursor or the marks; returns what to fetch, `None` when the action is not a list's.
    pub fn act(&mut self, action: Action, height: usize) -> Option<Option<Fetch>> {
        let last = self.rows.len().saturating_sub(1);
        let page = height.saturating_sub(1).max(1);
        self.top = self.top(height);
        match action {
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::PageUp => {
                self.top = self.top.saturating_sub(page);
                self.cursor = self.cursor.saturating_sub(page);
            }
            Action::PageDown => {
                self.top = (self.top + page).min(last);
                self.cursor = (self.cursor + page).min(last);
            }
            Action::Top if self.at_start => self.cursor = 0,
            Action::Top => return Some(Some(self.fetch(Anchor::First))),
            Action::Bottom if self.at_end => self.cursor = last,
            Action::Bottom => {
                self.want_bottom = true;
                return Some(Some(self.fetch(Anchor::Last)));
            }
            Action::Mark => self.toggle(),
            Action::MarkDown => {
                self.mark();
                self.cursor = (self.cursor + 1).min(last);
            }
            Action::MarkUp => {
                self.mark();
                self.cursor = self.cursor.saturating_sub(1);
            }
            _ => return None,
        }
        Some(self.more())
    }

    fn toggle(&mut self) {
        if let Some(id) = self.selected().map(Identified::id)
            && !self.marks.remove(&id)
        {
            self.marks.insert(id);
        }
    }

    fn mark(&mut self) {
        if let Some(id) = self.selected().map(Identified::id) {
            self.marks.insert(id);
        }
    }

    /// What to fetch because the cursor comes near an edge of the window.
    pub fn more(&mut self) -> Option<Fetch> {
        if self.loading {
            return None;
        }
        if !self.at_end && self.rows.len() - self.cursor <= MARGIN {
            let key = self.keys.last()?.clone();
            return Some(self.fetch(Anchor::After(key)));
        }
        if !self.at_start && self.cursor < MARGIN {
            let key = self.keys.first()?.clone();
            return Some(self.fetch(Anchor::Before(key)));
        }
        None
    }

    /// What was asked for will not arrive; the next move may ask again.
    pub fn give_up(&mut self) {
        self.loading = false;
        self.pending = None;
    }

    /// Takes a page that arrived. The row under the cursor stays under it, by identity.
    pub fn take(&mut self, page: Page<T>) {
        self.loading = false;
        let anchor = self.pending.take().unwrap_or_default();
        let first_load = !self.loaded;
        self.loaded = true;
        let kept = if first_load {
            (self.cursor, self.top) = (0, 0);
            None
        } else {
            self.selected().map(Identified::id)
        };
        let lines_above = self.cursor.saturating_sub(self.top);
        match anchor {
            Anchor::After(_) => {
                self.at_end = page.at_end;
                self.rows.extend(page.rows);
                self.keys.extend(page.keys);
            }
            Anchor::Before(_) => {
                self.at_start = page.at_start;
                self.cursor += page.rows.len();
                self.top += page.rows.len();
                self.rows.splice(0..0, page.rows);
                self.keys.splice(0..0, page.keys);
            }
            Anchor::First | Anchor::Last | Anchor::From(_) => {
                let was_start = self.at_start;
                self.at_start = page.at_start || (matches!(anchor, Anchor::From(_)) && was_start);
                self.at_end = page.at_end;
                self.rows = page.rows;
                self.keys = page.keys;
                self.settle(kept, lines_above);
            }
        }
        self.trim();
    }

    fn settle(&mut self, kept: Option<i64>, lines_above: usize) {
        let last = self.rows.len().saturating_sub(1);
        if std::mem::take(&mut self.want_bottom) {
            self.cursor = last;
            return;
        }
        self.cursor = kept
            .and_then(|id| self.rows.iter().position(|row| row.id() == id))
            .unwrap_or_else(|| self.cursor.min(last));
        self.top = self.cursor.saturating_sub(lines_above);
    }

    /// To the top on the next page: another view starts at its beginning.
    pub fn forget_place(&mut self) {
        self.loaded = false;
        self.cursor = 0;
        self.top = 0;
    }

    fn trim(&mut self) {
        if self.rows.len() <= KEPT {
            return;
        }
        let surplus = self.rows.len() - KEPT;
        if self.cursor > self.rows.len() / 2 {
            self.rows.drain(..surplus);
            self.keys.drain(..surplus);
            self.cursor -= surplus;
            self.top = self.top.saturating_sub(surplus);
            self.at_start = false;
        } else {
            self.rows.truncate(KEPT);
            self.keys.truncate(KEPT);
            self.at_end = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::list::KeyValue;
    use proptest::prelude::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Number(i64);
    impl Identified for Number {
        fn id(&self) -> i64 {
            self.0
        }
    }

    /// Answers a fetch from the numbers 0..n, as the store would.
    fn answer(n: i64, fetch: &Fetch) -> Page<Number> {
        let limit = fetch.limit as i64;
        let (from, to) = match &fetch.anchor {
            Anchor::First => (0, limit.min(n)),
            Anchor::Last => ((n - limit).max(0), n),
            Anchor::After(key) => (key.id + 1, (key.id + 1 + limit).min(n)),
            Anchor::Before(key) => ((key.id - limit).max(0), key.id),
            Anchor::From(key) => (key.id, (key.id + limit).min(n)),
        };
        Page {
            rows: (from..to).map(Number).collect(),
            keys: (from..to)
                .map(|id| Key {
                    value: KeyValue::Number(id),
                    id,
                })
                .collect(),
            at_start: from == 0,
            at_end: to == n,
        }
    }

    #[test]
    fn a_cursor_that_leaves_the_window_turns_it_by_half() {
        let mut list: List<Number> = List::default();
        let fetch = list.restart();
        list.take(answer(100, &fetch));
        let tops: Vec<usize> = (0..16)
            .map(|_| {
                list.act(Action::Down, 10);
                list.top(10)
            })
            .collect();
        assert_eq!(tops, [0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]);
        let back: Vec<usize> = (0..8)
            .map(|_| {
                list.act(Action::Up, 10);
                list.top(10)
            })
            .collect();
        assert_eq!(back, [10, 10, 10, 10, 10, 10, 4, 4]);
    }

    proptest! {
        /// However one moves, the cursor is where plain arithmetic says, and the window never has a hole.
        #[test]
        fn moving_about_equals_plain_arithmetic(n in 1_i64..3000, moves in proptest::collection::vec(0_u8..7, 0..200)) {
            let mut list: List<Number> = List::default();
            let first = list.restart();
            list.take(answer(n, &first));
            let mut expected: i64 = 0;
            for step in moves {
                let (action, target) = match step {
                    0 => (Action::Up, expected - 1),
                    1 => (Action::Down, expected + 1),
                    2 => (Action::PageUp, expected - 19),
                    3 => (Action::PageDown, expected + 19),
                    4 => (Action::Top, 0),
                    5 => (Action::Bottom, n - 1),
                    _ => (Action::PageDown, expected + 19),
                };
                expected = target.clamp(0, n - 1);
                if let Some(Some(fetch)) = list.act(action, 20) {
                    list.take(answer(n, &fetch));
                }
                if step == 4 { list.cursor = 0; }
                prop_assert_eq!(list.selected().map(Identified::id), Some(expected));
                prop_assert!(list.rows.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0));
            }
        }
    }

    #[test]
    fn marking_one_row_stays_on_it_and_a_range_goes_on() {
        let mut list: List<Number> = List::default();
        let first = list.restart();
        list.take(answer(50, &first));
        list.act(Action::Mark, 10);
        assert_eq!((list.selected(), list.marks.len()), (Some(&Number(0)), 1));
        list.act(Action::Mark, 10);
        assert_eq!((list.selected(), list.marks.len()), (Some(&Number(0)), 0));
        list.act(Action::MarkDown, 10);
        list.act(Action::MarkDown, 10);
        assert_eq!((list.selected(), list.marks.len()), (Some(&Number(2)), 2));
    }

    #[test]
    fn a_refresh_keeps_the_row_under_the_cursor() {
        let mut list: List<Number> = List::default();
        let first = list.restart();
        list.take(answer(50, &first));
        list.select(20);
        let again = list.refresh();
        let mut page = answer(50, &again);
        page.rows.retain(|row| row.0 % 2 == 0);
        page.keys.retain(|key| key.id % 2 == 0);
        list.take(page);
        assert_eq!(list.selected(), Some(&Number(20)));
    }
}
