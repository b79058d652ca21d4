//! The mouse: off unless the configuration turns it on. What can be pointed at is noted while it is drawn, so that a click means what was
//! on the screen when it was made; what is drawn later lies on top.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use std::cell::RefCell;

/// What the mouse did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mouse {
    /// The left button was pressed.
    Click(Position),
    /// The wheel was turned, down or up.
    Wheel(Position, bool),
}

impl Mouse {
    /// What an event of the terminal means; none for moves, releases and the other buttons.
    pub const fn read(event: MouseEvent) -> Option<Self> {
        let at = Position {
            x: event.column,
            y: event.row,
        };
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Self::Click(at)),
            MouseEventKind::ScrollDown => Some(Self::Wheel(at, true)),
            MouseEventKind::ScrollUp => Some(Self::Wheel(at, false)),
            _ => None,
        }
    }
}

/// What stands at a place of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spot {
    /// The tab of a numbered screen.
    Screen(u8),
    /// A pane of whatever is on top, which numbers its own.
    Pane(u8),
    /// Something in a pane that can be selected: a row by its id or place, as its pane has it.
    Row(u8, i64),
}

impl Spot {
    /// The pane it is, or lies in; none for what belongs to no pane.
    pub const fn pane(self) -> Option<u8> {
        match self {
            Self::Screen(_) => None,
            Self::Pane(pane) | Self::Row(pane, _) => Some(pane),
        }
    }
}

/// What could be pointed at in the last frame; nothing is noted while there is no mouse.
#[derive(Clone, Debug, Default)]
pub struct Spots(Option<RefCell<Vec<(Rect, Spot)>>>);

impl Spots {
    /// Notes nothing, or everything.
    pub const fn new(mouse: bool) -> Self {
        Self(if mouse { Some(RefCell::new(Vec::new())) } else { None })
    }

    /// Whether there is a mouse.
    pub const fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Forgets what was noted: another frame begins, or something now covers it all.
    pub fn clear(&self) {
        if let Some(spots) = &self.0 {
            spots.borrow_mut().clear();
        }
    }

    /// Notes what stands somewhere.
    pub fn note(&self, area: Rect, spot: Spot) {
        if let Some(spots) = &self.0 {
            spots.borrow_mut().push((area, spot));
        }
    }

    /// What stands at a place: the last that was drawn there.
    pub fn at(&self, place: Position) -> Option<Spot> {
        let spots = self.0.as_ref()?.borrow();
        let found = spots.iter().rev().find(|(area, _)| area.contains(place));
        found.map(|(_, spot)| *spot)
    }
}
