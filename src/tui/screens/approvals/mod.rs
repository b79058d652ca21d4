//! Approvals: what waits for an answer, oldest first, with everything an approver needs beside it; and what was decided before.

mod absence;
pub(super) mod asking;
pub(super) mod detail;
mod listing;
mod seek;
mod update;
pub(super) mod view;

pub use listing::{ApprovalListing, state_role};

use crate::domain::list::Scope;
use crate::domain::{ApprovalId, PersonId};
use crate::office::approval::{Delegations, Detail};
use crate::office::{Done, Failure, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::app::TURN;
use crate::tui::look::{Breadth, Look};
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::{Explorer, Listing};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::pane::Pane;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// The approvals.
#[derive(Debug)]
pub struct Approvals {
    /// Those that wait.
    waiting: Explorer<ApprovalListing>,
    /// Those that were decided.
    decided: Explorer<ApprovalListing>,
    /// Whether the decided ones are shown.
    past: bool,
    /// The one read last; shown when it is the selected one.
    detail: Option<Box<Detail>>,
    /// The one that was asked for.
    wanted: Option<i64>,
    /// The one somebody came for, until the cursor is on it.
    sought: Option<ApprovalId>,
    /// The detail.
    pane: Pane,
    /// Who looks; known from the first time on top.
    me: Option<PersonId>,
    /// The rows an answer was prepared for, each with the version seen.
    answering: Vec<(i64, i64)>,
    /// Absences, while something is done about one.
    absences: Option<Box<Delegations>>,
    /// The step that is to be given to another.
    giving: Option<absence::Giving>,
}

impl Approvals {
    /// The lists as the person last saw them; the first time, what waits for this person.
    pub fn new(prefs: &Prefs) -> Self {
        let open = |past| {
            let listing = ApprovalListing { past };
            let first = !prefs.lists.contains_key(listing.name());
            let mut explorer = Explorer::new(listing, prefs);
            if first {
                explorer.list.view.scope = Scope::Mine;
            }
            explorer
        };
        Self {
            waiting: open(false),
            decided: open(true),
            past: false,
            detail: None,
            wanted: None,
            sought: None,
            pane: Pane::default(),
            me: None,
            answering: Vec::new(),
            absences: None,
            giving: None,
        }
    }

    const fn explorer(&self) -> &Explorer<ApprovalListing> {
        if self.past { &self.decided } else { &self.waiting }
    }

    const fn explorer_mut(&mut self) -> &mut Explorer<ApprovalListing> {
        if self.past {
            &mut self.decided
        } else {
            &mut self.waiting
        }
    }

    /// The detail to show: the selected row's when it is read; beside the list the one before stays until the cursor lies still.
    fn shown(&self) -> Option<&Detail> {
        let selected = self.explorer().selected()?.id;
        let wanted = if self.pane.reading {
            Some(selected.0)
        } else {
            self.wanted
        };
        self.detail.as_deref().filter(|detail| Some(detail.row.id.0) == wanted)
    }
}

impl Screen for Approvals {
    fn place(&self) -> Place {
        Place::Approvals
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer().contexts(Context::Approvals)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.me = Some(cx.actor.person);
        // What it is about may have been changed meanwhile.
        self.wanted = None;
        self.explorer_mut().load(cx);
    }

    fn seek(&mut self, place: Place, cx: &mut Cx<'_>) {
        if let Place::Approval(id) = place {
            self.begin_seeking(id, cx);
        }
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.wanted = None;
        self.explorer_mut().reload(cx);
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
        seen && self.wanted != self.explorer().selected().map(|row| row.id.0)
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
        self.explorer_mut().point(row)
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

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::New => Some("absence"),
            Action::ChangeOwner => Some("give-step"),
            _ => None,
        }
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer_mut().key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer_mut().paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        self.on_done(slot, result);
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer_mut().submitted(tag, values, cx) {
            return result;
        }
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        if !self.explorer_mut().chosen(tag, value, marked, cx) {
            self.on_choice(tag, value, cx);
        }
        self.ask_detail(cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
