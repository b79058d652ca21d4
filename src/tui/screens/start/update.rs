//! What the actions of Start do.

use super::Start;
use super::tiles::{self, Kind, Target};
use super::view::across;
use crate::domain::{Coded, Message};
use crate::office::message::MessageCommand;
use crate::office::{Command, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::app::TURN;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::{Availability, Cx, Tone};

/// The slot of the question.
const OVERVIEW: u16 = 1;
/// The tag of the menu of tiles.
const TILES: u16 = 1;
/// The slot of marking a message as read.
const READ: u16 = 1;

impl Start {
    pub(super) fn load(cx: &mut Cx<'_>) {
        cx.ask(OVERVIEW, Query::Start);
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        if let (OVERVIEW, Ok(Reply::Start(overview))) = (slot, result) {
            let first = self.overview.replace(overview).is_none();
            if first && self.rows_of(self.focus, cx.look) == 0 {
                // The cursor begins where there is something to open.
                self.focus = (0..self.kinds.len())
                    .find(|at| self.rows_of(*at, cx.look) > 0)
                    .unwrap_or(0);
            }
            self.settle(cx.look);
        }
    }

    /// Keeps what was selected under the cursor, wherever it went.
    fn settle(&mut self, look: &Look) {
        let shown = self.tiles(look);
        for (at, tile) in shown.iter().enumerate() {
            let last = tile.rows.len().saturating_sub(1);
            let same = self
                .kept
                .filter(|_| at == self.focus)
                .and_then(|kept| tile.rows.iter().position(|row| row.target == kept));
            if let Some(row) = self.rows.get_mut(at) {
                *row = same.unwrap_or(*row).min(last);
            }
        }
        self.keep(look);
    }

    fn keep(&mut self, look: &Look) {
        self.kept = self.target(look);
    }

    /// What the row under the cursor is about.
    fn target(&self, look: &Look) -> Option<Target> {
        let kind = *self.kinds.get(self.focus)?;
        let tile = tiles::tile(kind, self.overview.as_deref(), look);
        tile.rows.get(self.rows.get(self.focus).copied()?).map(|row| row.target)
    }

    pub(super) fn can(&self, action: Action, look: &Look) -> Availability {
        match (action, self.target(look)) {
            (Action::Open, None) => Availability::No(Message::new("start-nothing-here")),
            _ => Availability::Yes,
        }
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let columns = across(cx.look);
        let tiles = self.kinds.len();
        let rows = self.rows_of(self.focus, cx.look);
        let row = self.rows.get(self.focus).copied().unwrap_or(0);
        match action {
            Action::Up if row > 0 => self.row_to(row - 1),
            Action::Up => self.tile_to(self.focus.checked_sub(columns), usize::MAX, cx.look),
            Action::Down if row + 1 < rows => self.row_to(row + 1),
            Action::Down => self.tile_to(self.below(columns), 0, cx.look),
            Action::Left => self.tile_to(self.focus.checked_sub(1), row, cx.look),
            Action::Right => self.tile_to(Some(self.focus + 1), row, cx.look),
            Action::NextPane => self.tile_to(Some((self.focus + 1) % tiles.max(1)), 0, cx.look),
            Action::PreviousPane => self.tile_to(Some((self.focus + tiles - 1) % tiles.max(1)), 0, cx.look),
            Action::PageUp | Action::Top => self.row_to(0),
            Action::PageDown | Action::Bottom => self.row_to(rows.saturating_sub(1)),
            Action::Open => self.open(cx),
            Action::Arrange => self.arrange(cx),
            _ => return false,
        }
        self.keep(cx.look);
        true
    }

    /// A row of a tile was clicked, or the tile beside its rows; `true` when the row was selected already.
    pub(super) fn point_at(&mut self, tile: usize, row: Option<usize>, look: &Look) -> bool {
        let here = (self.focus, self.rows.get(self.focus).copied());
        let row = row.unwrap_or_else(|| self.rows.get(tile).copied().unwrap_or(0));
        self.tile_to(Some(tile), row, look);
        self.keep(look);
        (self.focus, self.rows.get(self.focus).copied()) == here
    }

    /// The wheel moves within the tile it is over.
    pub(super) fn turn_in(&mut self, tile: usize, down: bool, look: &Look) {
        let row = self.rows.get(tile).copied().unwrap_or(0);
        let row = if down { row + TURN } else { row.saturating_sub(TURN) };
        self.tile_to(Some(tile), row, look);
        self.keep(look);
    }

    fn rows_of(&self, at: usize, look: &Look) -> usize {
        self.kinds
            .get(at)
            .map_or(0, |kind| tiles::tile(*kind, self.overview.as_deref(), look).rows.len())
    }

    /// The tile under the focused one; from a column that ends early, the last tile of all.
    fn below(&self, columns: usize) -> Option<usize> {
        let last = self.kinds.len().saturating_sub(1);
        let under = self.focus + columns;
        if under <= last {
            return Some(under);
        }
        (self.focus / columns < last / columns).then_some(last)
    }

    fn row_to(&mut self, row: usize) {
        if let Some(here) = self.rows.get_mut(self.focus) {
            *here = row;
        }
    }

    fn tile_to(&mut self, tile: Option<usize>, row: usize, look: &Look) {
        let Some(tile) = tile.filter(|tile| *tile < self.kinds.len()) else {
            return;
        };
        self.focus = tile;
        self.row_to(row.min(self.rows_of(tile, look).saturating_sub(1)));
    }

    fn open(&self, cx: &mut Cx<'_>) {
        let Some(target) = self.target(cx.look) else { return };
        if let Target::Message(id, _) = target {
            let read = MessageCommand::Read { messages: vec![id] };
            cx.run(READ, Command::Message(read));
        }
        if let Some(place) = target.place() {
            cx.go(place);
        }
    }

    fn arrange(&self, cx: &mut Cx<'_>) {
        let rest = Kind::ALL.iter().filter(|kind| !self.kinds.contains(kind));
        let item = |kind: &Kind, marked| Item::new(kind.code(), cx.look.words.of(*kind)).marked(marked);
        let items = self
            .kinds
            .iter()
            .map(|kind| item(kind, true))
            .chain(rest.map(|kind| item(kind, false)))
            .collect();
        let title = Message::new("start-arrange")
            .with("mark", cx.look.key(Action::Toggle))
            .with("left", cx.look.key(Action::Earlier))
            .with("right", cx.look.key(Action::Later));
        let menu = Menu::several(TILES, cx.look.words.text(&title), items, true);
        cx.show(Overlay::Menu(menu));
    }

    pub(super) fn on_choice(&mut self, tag: u16, marked: &[String], cx: &mut Cx<'_>) {
        if tag != TILES {
            return;
        }
        if marked.is_empty() {
            cx.say(Tone::Bad, Message::new("start-one-tile"));
            return;
        }
        self.kinds = tiles::chosen(marked);
        self.rows = vec![0; self.kinds.len()];
        self.focus = 0;
        cx.prefs.tiles = marked.to_vec();
        cx.keep_prefs();
        self.keep(cx.look);
    }
}
