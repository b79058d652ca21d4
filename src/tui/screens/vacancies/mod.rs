//! The vacancy overview: the list of vacancies, filtered and ordered, with the dossier's summary beside it.

mod listing;
pub mod state_menu;
mod summary;
mod update;
mod view;

pub use listing::{VacancyListing, state_role, waits_for};

use crate::domain::list::View;
use crate::domain::{Message, VacancyId};
use crate::office::{Act, Done, Failure, Reply, rights};
use crate::store::vacancy::dossier::Record;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::Explorer;
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};
use state_menu::Step;
use summary::Summaries;

/// The overview.
#[derive(Debug)]
pub struct Vacancies {
    explorer: Explorer<VacancyListing>,
    summaries: Summaries,
    /// The vacancy beside the list: the selected one, once the cursor lies still.
    beside: Option<VacancyId>,
    /// Why this person may make no vacancy anywhere.
    no_new: Option<Message>,
    /// A vacancy that was just made: the cursor goes to it when its rows arrive.
    sought: Option<VacancyId>,
    /// The step the open form asks a reason for.
    step: Option<Step>,
    /// The vacancy as it was when its form opened.
    original: Option<Record>,
}

impl Vacancies {
    /// The overview as the person last saw it.
    pub fn new(prefs: &Prefs) -> Self {
        Self {
            explorer: Explorer::new(VacancyListing::default(), prefs),
            summaries: Summaries::default(),
            beside: None,
            no_new: None,
            sought: None,
            step: None,
            original: None,
        }
    }

    /// The vacancies a view shows, whatever the person last saw.
    #[must_use]
    pub fn behind(mut self, view: View) -> Self {
        self.explorer = self.explorer.opened_with(view);
        self
    }
}

impl Screen for Vacancies {
    fn place(&self) -> Place {
        Place::Vacancies
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Vacancies)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        let may = rights::check_anywhere(cx.actor, Act::VacancyCreate);
        self.explorer.listing.may_make = may.is_ok();
        self.no_new = may.err().map(|problem| problem.message);
        self.summaries.age();
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.summaries.age();
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.sought = None;
        self.explorer.act(action, cx) || self.on_action(action, cx)
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.sought = None;
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        let listed = self.explorer.available(action, look);
        if listed != Availability::Yes {
            return listed;
        }
        if let (Action::New, Some(why)) = (action, &self.no_new) {
            return Availability::No(why.clone());
        }
        let act = match action {
            Action::Edit => Act::VacancyEdit,
            Action::Duplicate => Act::VacancyCopy,
            Action::ChangeOwner => Act::VacancyChangeOwner,
            _ => return Availability::Yes,
        };
        let selected = self.explorer.selected().filter(|_| self.explorer.marked() == 0);
        let head = selected.and_then(|row| self.summaries.of(row.id));
        head.and_then(|head| head.why_not(act))
            .map_or(Availability::Yes, |why| Availability::No(why.clone()))
    }

    fn is_behind(&self, _: &Look) -> bool {
        self.beside != self.explorer.selected().map(|row| row.id)
    }

    fn rested(&mut self, cx: &mut Cx<'_>) {
        self.follow();
        self.look_ahead(cx);
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
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
