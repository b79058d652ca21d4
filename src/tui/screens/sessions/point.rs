//! The mouse in the week and in an opened session.

use super::view::{EVENTS, LINES};
use super::{Focus, Key, Sessions};
use crate::domain::{EventId, SessionId};
use crate::tui::action::Action;
use crate::tui::app::TURN;
use crate::tui::screen::Cx;

impl Sessions {
    /// A session, an event or a line was clicked; `true` when it was selected already.
    pub(super) fn point_at(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        let before = self.focus;
        if pane == LINES {
            let Some(line) = row.and_then(|line| usize::try_from(line).ok()) else {
                return false;
            };
            let again = before == Focus::Detail && self.line == line;
            self.focus = Focus::Detail;
            self.line = line;
            return again;
        }
        self.focus = Focus::Week;
        let Some(id) = row else { return false };
        let key = match pane {
            EVENTS => Key::Event(EventId(id)),
            _ => Key::Session(SessionId(id)),
        };
        let again = before == Focus::Week && self.key == Some(key);
        self.key = Some(key);
        self.settle(cx.look);
        if !again {
            self.peek(cx);
        }
        again
    }

    /// Over the week it moves through the week, over the opened session through its lines.
    pub(super) fn turn_wheel(&mut self, pane: u8, down: bool, cx: &mut Cx<'_>) {
        let focus = self.focus;
        self.focus = match pane {
            LINES => Focus::Detail,
            _ => Focus::Week,
        };
        let action = if down { Action::Down } else { Action::Up };
        for _ in 0..TURN {
            self.on_action(action, cx);
        }
        self.focus = focus;
    }
}
