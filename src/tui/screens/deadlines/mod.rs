//! Deadlines: every clock of the procedures by day, with what is known of the selected one beside it; complaints are written down here.

mod detail;
pub mod forms;
mod listing;
mod update;
mod view;

pub use listing::{DeadlineListing, place, short_day, urgency_role};

use crate::domain::{Message, VacancyId};
use crate::office::{Act, Done, Failure, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::{Explorer, Listing};
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::domain::list::Scope;

/// What the open form is about.
#[derive(Clone, Copy, PartialEq, Debug)]
enum About {
    Nothing,
    /// A new complaint about a procedure.
    Procedure(VacancyId),
    /// The answer to a complaint, as it was when its form opened.
    Complaint(i64, i64),
}

/// The list.
#[derive(Debug)]
pub struct Deadlines {
    explorer: Explorer<DeadlineListing>,
    about: About,
    /// Why this person may write down no complaint anywhere, and answer none.
    no_new: Option<Message>,
    no_answer: Option<Message>,
}

impl Deadlines {
    /// The list as the person last saw it; the first time, what this person answers for.
    pub fn new(prefs: &Prefs) -> Self {
        let listing = DeadlineListing;
        let first = !prefs.lists.contains_key(listing.name());
        let mut explorer = Explorer::new(listing, prefs);
        if first {
            explorer.list.view.scope = Scope::Mine;
        }
        Self {
            explorer,
            about: About::Nothing,
            no_new: None,
            no_answer: None,
        }
    }
}

impl Screen for Deadlines {
    fn place(&self) -> Place {
        Place::Deadlines
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("deadlines").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Deadlines)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.no_new = cx.why_not(Act::ComplaintRegister);
        self.no_answer = cx.why_not(Act::ComplaintAnswer);
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.explorer.act(action, cx) || self.on_action(action, cx)
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        let listed = self.explorer.available(action, look);
        if listed != Availability::Yes {
            return listed;
        }
        self.why_not(action, look).map_or(Availability::Yes, Availability::No)
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.explorer.answered(slot, result, cx);
    }

    fn ran(&mut self, _: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        if result.is_ok() {
            self.about = About::Nothing;
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        self.explorer.chosen(tag, value, marked, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
