//! The vacancy overview: the list of vacancies, filtered and ordered, with the dossier's summary beside it.

mod listing;
mod update;
mod view;

pub use listing::{VacancyListing, state_role};

use crate::office::{Failure, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::Explorer;
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// The overview.
#[derive(Debug)]
pub struct Vacancies {
    explorer: Explorer<VacancyListing>,
}

impl Vacancies {
    /// The overview as the person last saw it.
    pub fn new(prefs: &Prefs) -> Self {
        Self {
            explorer: Explorer::new(VacancyListing, prefs),
        }
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
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.explorer.act(action, cx) || self.on_action(action, cx)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.explorer.available(action, look)
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

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        self.on_form(tag, values, cx);
        Ok(())
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
