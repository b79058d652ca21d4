//! Vacancy requests: the list, and beside it, or as a page, everything about one: what is asked, what was answered, what came of it.

mod detail;
mod forms;
mod listing;
mod menu;
mod seek;
mod update;
mod view;

pub use listing::RequestListing;

use crate::domain::{Message, RequestId};
use crate::office::request::{Detail, Proposal};
use crate::office::{Act, Done, Failure, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::app::TURN;
use crate::tui::look::{Breadth, Look};
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::Explorer;
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::pane::Pane;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// The requests.
#[derive(Debug)]
pub struct Requests {
    explorer: Explorer<RequestListing>,
    /// The one read last; shown when it is the selected one.
    detail: Option<Box<Detail>>,
    /// The one that was asked for.
    wanted: Option<RequestId>,
    /// The one somebody came for, until the cursor is on it.
    sought: Option<RequestId>,
    /// The detail.
    pane: Pane,
    /// Why this person may make no request anywhere.
    no_new: Option<Message>,
    /// The request the open form or menu is for, as it was then.
    subject: Option<Box<Detail>>,
    /// The vacancy the open form proposes.
    proposal: Option<Box<Proposal>>,
}

impl Requests {
    /// The requests as the person last saw them, at one of them when somebody comes for it.
    pub fn new(sought: Option<RequestId>, prefs: &Prefs) -> Self {
        Self {
            explorer: Explorer::new(RequestListing, prefs),
            detail: None,
            wanted: None,
            sought,
            pane: Pane::default(),
            no_new: None,
            subject: None,
            proposal: None,
        }
    }

    /// The detail to show: the selected row's when it is read; beside the list the one before stays until the cursor lies still.
    fn shown(&self) -> Option<&Detail> {
        let selected = self.explorer.selected()?.id;
        let wanted = if self.pane.reading { Some(selected) } else { self.wanted };
        self.detail.as_deref().filter(|detail| Some(detail.row.id) == wanted)
    }
}

impl Screen for Requests {
    fn place(&self) -> Place {
        Place::Requests(None)
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("screen-requests").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Requests)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.no_new = cx.why_not(Act::RequestCreate);
        // Coming back from the vacancy or the approval, the detail may be another by now.
        self.wanted = None;
        self.explorer.load(cx);
        if let Some(id) = self.sought {
            self.begin_seeking(id, cx);
        }
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.wanted = None;
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.sought = None;
        let done = self.on_action(action, cx);
        if self.pane.reading {
            self.ask_detail(cx);
        }
        done
    }

    fn is_behind(&self, look: &Look) -> bool {
        let seen = self.pane.reading || look.breadth() == Breadth::Wide;
        seen && self.wanted != self.explorer.selected().map(|row| row.id)
    }

    fn rested(&mut self, cx: &mut Cx<'_>) {
        self.ask_detail(cx);
    }

    fn point(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        if self.pane.point(pane) {
            self.ask_detail(cx);
            return false;
        }
        self.sought = None;
        self.explorer.point(row)
    }

    fn wheel(&mut self, pane: u8, down: bool, cx: &mut Cx<'_>) {
        self.sought = None;
        let extent = self.extent(cx.look);
        let Some(action) = self.pane.wheel(pane, down, extent) else {
            return;
        };
        for _ in 0..TURN {
            self.act(action, cx);
        }
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.can(action, look)
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        self.on_ran(slot, result, cx);
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        if !self.explorer.chosen(tag, value, marked, cx) {
            self.on_choice(tag, value, cx);
        }
        self.ask_detail(cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
