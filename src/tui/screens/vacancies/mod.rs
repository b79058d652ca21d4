//! The vacancy overview: the list of vacancies, filtered and ordered, with the dossier's summary beside it.

mod update;
mod view;

use crate::office::{Done, Failure, Reply};
use crate::store::vacancy::VacancyRow;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Cx, Place, Screen};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::line::Line;
use crate::tui::widgets::list::{Identified, List};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// The name its preferences are kept under.
pub const LIST: &str = "vacancies";

impl Identified for VacancyRow {
    fn id(&self) -> i64 {
        self.id.0
    }
}

/// The overview.
#[derive(Debug)]
pub struct Vacancies {
    list: List<VacancyRow>,
    /// The filter line, while it has the focus.
    filter: Option<Line>,
    columns: Vec<String>,
}

impl Vacancies {
    /// The overview as the person last saw it.
    pub fn new(prefs: &Prefs) -> Self {
        let kept = prefs.lists.get(LIST).cloned().unwrap_or_default();
        let mut view = kept.view;
        if view.sort.is_empty() {
            "number".clone_into(&mut view.sort);
            view.descending = true;
        }
        Self {
            list: List::new(view),
            filter: None,
            columns: kept.columns,
        }
    }
}

impl Screen for Vacancies {
    fn place(&self) -> Place {
        Place::Vacancies
    }

    fn contexts(&self) -> Vec<Context> {
        if self.filter.is_some() {
            vec![Context::Text]
        } else {
            vec![Context::Vacancies, Context::List]
        }
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.on_key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.on_paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, _slot: u16, _result: &Result<Done, Failure>, _cx: &mut Cx<'_>) {}

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        self.on_form(tag, values, cx)
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.draw(area, buf, look)
    }
}
