//! Why an action cannot be done now: said before anything opens, not after the work.

use super::{Focus, Key, Layout, Line, Sessions, menus};
use crate::domain::Message;
use crate::store::session::{EnrolmentRow, PartRow};
use crate::tui::action::Action;
use crate::tui::look::{Breadth, Look};
use chrono::NaiveDate;

impl Sessions {
    /// Why an action cannot be done now.
    pub(super) fn why_not(&self, action: Action, look: &Look) -> Option<Message> {
        let why = |id: &str| Some(Message::new(id));
        let action = self.meant(action);
        let nothing = self.key.is_none() && self.focus == Focus::Week;
        if let (
            Action::New | Action::Edit | Action::ChangeState | Action::Place | Action::Delete | Action::Plan,
            Some(why),
        ) = (action, &self.no_plan)
        {
            return Some(why.clone());
        }
        match action {
            Action::Open
            | Action::Edit
            | Action::ChangeState
            | Action::History
            | Action::Plan
            | Action::FollowUp
            | Action::Invite
                if nothing =>
            {
                why("sessions-why-nothing")
            }
            Action::Plan if self.event().is_some_and(|event| event.sessions == 0) => why("sessions-why-no-session"),
            Action::Plan => self.event().filter(|event| event.state.is_over()).map(|event| {
                Message::new("refused-event-over")
                    .with("title", event.title.as_str())
                    .with("number", event.number.as_str())
                    .with("state", Message::of(event.state))
            }),
            Action::Place | Action::Attendance | Action::Delete if nothing => why("sessions-why-nothing"),
            Action::Place | Action::Attendance | Action::Delete if self.selected().is_none() => {
                why("sessions-why-no-session")
            }
            Action::Place if self.selected().is_some_and(|session| session.parts == 0) => why("sessions-why-no-part"),
            Action::Attendance if self.selected().is_some_and(|session| session.placed == 0) => {
                why("sessions-why-nobody")
            }
            Action::Attendance => self.early(look),
            Action::Delete | Action::Edit if matches!(self.at(), Some(Line::Waiting(_))) => why("sessions-why-waiting"),
            Action::Edit if self.place_noted() => why("sessions-why-noted"),
            Action::Layout if look.breadth() == Breadth::Narrow => why("sessions-why-only-list"),
            Action::Larger | Action::Smaller if self.shown_as(look) == Layout::List => why("sessions-why-zoom"),
            Action::Smaller if self.zoom.is_none() => why("sessions-why-week"),
            Action::Larger if self.zoom.is_some() => why("sessions-why-day"),
            Action::Rows if self.shown_as(look) == Layout::List => why("sessions-why-list"),
            Action::Copy | Action::Export if self.planned.is_empty() => why("sessions-why-empty"),
            _ => None,
        }
    }

    /// What Enter leads to where the cursor stands.
    fn meant(&self, action: Action) -> Action {
        match (action, self.at(), self.key) {
            (Action::Open, Some(Line::Part(_) | Line::Waiting(_)), _) => Action::Place,
            (Action::Open, None, Some(Key::Event(_))) => Action::New,
            (action, ..) => action,
        }
    }

    /// Attendance of a day that is still to come.
    fn early(&self, look: &Look) -> Option<Message> {
        let today = look.clock.today();
        if let (Some(Line::Place(p, _)), Some(place)) = (self.at(), menus::place_at(self)) {
            let (part, _) = self.opened()?.parts.get(p)?;
            return attendance_early(part, place, today);
        }
        let session = self.selected().filter(|session| session.when.starts.date() > today)?;
        Some(Message::new("sessions-why-early").with("when", session.when.message()))
    }

    /// Whether the cursor is on a place of which the attendance was noted: it cannot move any more.
    fn place_noted(&self) -> bool {
        match (self.at(), self.opened()) {
            (Some(Line::Place(p, n)), Some(detail)) => detail
                .parts
                .get(p)
                .and_then(|(_, places)| places.get(n))
                .is_some_and(|place| place.state.is_noted()),
            _ => false,
        }
    }
}

/// Why attendance cannot be noted yet: not before the day itself.
pub(super) fn attendance_early(part: &PartRow, place: &EnrolmentRow, today: NaiveDate) -> Option<Message> {
    (part.when.starts.date() > today).then(|| {
        Message::new("refused-attendance-early")
            .with("name", place.name.as_deref().unwrap_or_default())
            .with("when", part.when.message())
    })
}
