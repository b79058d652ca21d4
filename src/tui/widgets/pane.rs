//! A detail beside its list, or in its place where there is no room beside it: text that is scrolled.

use crate::tui::action::Action;
use crate::tui::app::TURN;
use crate::tui::look::{Breadth, Look};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Whether the detail has the keys, and how far it is scrolled.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pane {
    /// The detail has the keys.
    pub reading: bool,
    /// The first line that is seen.
    pub scroll: usize,
}

impl Pane {
    /// Gives the detail the keys, or the list; it begins at its top.
    pub const fn read(&mut self, on: bool) {
        self.reading = on;
        self.scroll = 0;
    }

    /// Scrolls so many lines of which so many are seen, or goes back to the list; `false` when the action is another's.
    pub fn act(&mut self, action: Action, (lines, height): (usize, usize)) -> bool {
        let last = lines.saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll = (self.scroll + 1).min(last),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(page),
            Action::PageDown => self.scroll = (self.scroll + page).min(last),
            Action::Top => self.scroll = 0,
            Action::Bottom => self.scroll = last,
            Action::Back | Action::Left | Action::NextPane | Action::PreviousPane => self.read(false),
            _ => return false,
        }
        true
    }
}

impl Pane {
    /// Whoever points at the detail gives it the keys, at the list takes them back; whether it was the detail.
    pub const fn point(&mut self, over: u8) -> bool {
        let detail = over == DETAIL_PANE;
        if !(detail && self.reading) {
            self.read(detail);
        }
        detail
    }

    /// The wheel over the detail scrolls it, whoever has the keys. Over the list, which has them from then on, it gives what the list is to do
    /// [`TURN`] times.
    pub fn wheel(&mut self, over: u8, down: bool, extent: (usize, usize)) -> Option<Action> {
        let action = if down { Action::Down } else { Action::Up };
        if over != DETAIL_PANE {
            self.read(false);
            return Some(action);
        }
        for _ in 0..TURN {
            self.act(action, extent);
        }
        None
    }
}

/// The pane of a detail, for whoever points at it.
pub const DETAIL_PANE: u8 = 1;

/// Where the detail stands in the body of the screen, frame included.
pub fn detail_frame(body: Rect, look: &Look) -> Rect {
    if look.breadth() == Breadth::Wide {
        let list = body.width / 2;
        Rect::new(body.x + list, body.y, body.width - list, body.height)
    } else {
        body
    }
}

/// The room of the detail's lines.
pub fn detail_room(body: Rect, look: &Look) -> Rect {
    let frame = detail_frame(body, look);
    let (width, height) = (frame.width.saturating_sub(4), frame.height.saturating_sub(2));
    Rect::new(frame.x + 2, frame.y + 1, width, height)
}

/// Draws a detail in its frame, from a line on; gives where the cursor stands when it has the focus.
pub fn draw_pane(
    area: Rect,
    buf: &mut Buffer,
    (title, reading): (&str, bool),
    lines: Option<&[(String, Role)]>,
    scroll: usize,
    look: &Look,
) -> Position {
    paint::frame(buf, detail_frame(area, look), title, reading, look);
    look.spots.note(detail_frame(area, look), Spot::Pane(DETAIL_PANE));
    let room = detail_room(area, look);
    let Some(lines) = lines else {
        paint::row(buf, room, 0, look.word("opening-tile"), look.style(Role::Dim));
        return Position::new(room.x, room.y);
    };
    let top = scroll.min(lines.len().saturating_sub(usize::from(room.height)));
    for (y, (words, role)) in lines.iter().skip(top).take(usize::from(room.height)).enumerate() {
        paint::row(buf, room, y as u16, words, look.style(*role));
    }
    if lines.len() > top + usize::from(room.height) {
        // There is more below: the frame says so, as the text would run on.
        let more = match look.accessible {
            true => look.word("spoken-more-below"),
            false => " … ",
        };
        paint::right(buf, room.x, room.bottom(), room.width, more, look.style(Role::Key));
    }
    Position::new(room.x, room.y)
}
