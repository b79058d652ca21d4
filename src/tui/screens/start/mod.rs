//! Start: tiles a person chooses and orders, with the work that waits. Enter goes to whatever a row is about.

mod plain;
mod tiles;
mod update;
mod view;

pub use plain::plain;
pub use tiles::{Kind, age};

use crate::office::start::Overview;
use crate::office::{Done, Failure, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tiles::{Target, Tile};

/// Start.
#[derive(Debug)]
pub struct Start {
    /// The chosen tiles, in order.
    kinds: Vec<Kind>,
    /// What there is to show, once it arrived.
    overview: Option<Box<Overview>>,
    /// The tile that has the focus.
    focus: usize,
    /// The row under the cursor of each tile.
    rows: Vec<usize>,
    /// What the row under the cursor was about, so that it stays selected when others come or go.
    kept: Option<Target>,
}

impl Start {
    /// Start with the tiles the person chose.
    pub fn new(prefs: &Prefs) -> Self {
        let kinds = tiles::chosen(&prefs.tiles);
        Self {
            rows: vec![0; kinds.len()],
            kinds,
            overview: None,
            focus: 0,
            kept: None,
        }
    }

    /// The tiles with their rows, as they are now.
    fn tiles(&self, look: &Look) -> Vec<Tile> {
        let overview = self.overview.as_deref();
        self.kinds
            .iter()
            .map(|kind| tiles::tile(*kind, overview, look))
            .collect()
    }
}

impl Screen for Start {
    fn place(&self) -> Place {
        Place::Start
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Start]
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        Self::load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        Self::load(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn point(&mut self, tile: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        self.point_at(
            usize::from(tile),
            row.and_then(|row| usize::try_from(row).ok()),
            cx.look,
        )
    }

    fn wheel(&mut self, tile: u8, down: bool, cx: &mut Cx<'_>) {
        self.turn_in(usize::from(tile), down, cx.look);
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.can(action, look)
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, _slot: u16, _result: &Result<Done, Failure>, _cx: &mut Cx<'_>) {}

    fn chosen(&mut self, tag: u16, _value: &str, marked: &[String], cx: &mut Cx<'_>) {
        self.on_choice(tag, marked, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
