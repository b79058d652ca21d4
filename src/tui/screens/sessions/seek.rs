//! Coming for one event: shows the week in which it goes on, with the cursor on it.

use super::act::slot;
use super::{Focus, Key, Sessions, monday_of};
use crate::domain::EventId;
use crate::office::Query;
use crate::office::session::SessionQuery;
use crate::office::session::query::Reach;
use crate::store::session::{EventRow, SessionRow};
use crate::tui::screen::Cx;

impl Sessions {
    /// When it is, is known only once it is read.
    pub(super) fn begin_seeking(id: EventId, cx: &mut Cx<'_>) {
        cx.ask(slot::SEEK, Query::Session(SessionQuery::Event(id)));
    }

    /// Goes to its next session, or the last one when all are past; to the event itself when it has none.
    pub(super) fn go_on_seeking(&mut self, event: &EventRow, sessions: &[SessionRow], cx: &mut Cx<'_>) {
        let today = cx.look.clock.today();
        let next = sessions.iter().find(|session| session.when.starts.date() >= today);
        let (key, day) = match next.or_else(|| sessions.last()) {
            Some(session) => (Key::Session(session.id), session.when.starts.date()),
            None => (Key::Event(event.id), event.from),
        };
        // It may be another's; what the person keeps for next time stays as it is.
        self.reach = Reach::All;
        self.key = Some(key);
        self.monday = Some(monday_of(day));
        self.zoom = None;
        self.focus = Focus::Week;
        self.detail = None;
        self.line = 0;
        self.load(cx);
    }
}
