//! Administration: settings, colleagues, entities, routes of approval, what is past its term and what was destroyed, six lists in turn, and beside each, or as a page, everything about one.

mod detail;
mod forms;
mod listing;
mod retention;
mod routes;
mod update;
mod view;

pub use listing::AdminListing;

use crate::domain::setting::SettingKey;
use crate::domain::{Coded, EntityId};
use crate::office::administration::{AdminDetail, AdminList, AdminRow};
use crate::office::privacy::retention::Group;
use crate::office::reckoned::Reckoned;
use crate::office::{Done, Failure, Reply};
use crate::store::account::Colleague;
use crate::store::route::RouteRow;
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

/// What the open form or menu is about.
#[derive(Clone, PartialEq, Debug)]
enum Subject {
    Nothing,
    Setting(SettingKey),
    Colleague(Box<Colleague>),
    /// An entity, as it was when its form opened.
    Entity(EntityId, i64),
    Due(Box<Group>),
    /// A route, as it was when its form opened; none: a new one.
    Route(Option<Box<RouteRow>>),
}

/// The six lists.
#[derive(Debug)]
pub struct Administration {
    /// One for each [`AdminList`], in its order.
    lists: Vec<Explorer<AdminListing>>,
    /// Which is shown.
    list: AdminList,
    /// The one read last, with its row; shown when that is the selected one.
    detail: Option<(i64, Box<AdminDetail>)>,
    /// The one that was asked for.
    wanted: Option<i64>,
    /// The detail: beside the list where there is room, otherwise as a page.
    pane: Pane,
    subject: Subject,
    /// The entities a form of a route offers.
    offered: Vec<AdminRow>,
}

impl Administration {
    /// The lists as the person last saw them; the settings first.
    pub fn new(prefs: &Prefs) -> Self {
        let open = |list: &AdminList| Explorer::new(AdminListing { list: *list }, prefs);
        Self {
            lists: AdminList::ALL.iter().map(open).collect(),
            list: AdminList::Settings,
            detail: None,
            wanted: None,
            pane: Pane::default(),
            subject: Subject::Nothing,
            offered: Vec::new(),
        }
    }

    fn explorer(&self) -> &Explorer<AdminListing> {
        &self.lists[self.list as usize]
    }

    fn explorer_mut(&mut self) -> &mut Explorer<AdminListing> {
        &mut self.lists[self.list as usize]
    }

    /// The row under the cursor, as a number.
    fn selected(&self) -> Option<i64> {
        self.explorer().selected().map(Reckoned::id)
    }

    /// The detail to show: the selected row's when it is read; beside the list the one before stays until the cursor lies still.
    fn shown(&self) -> Option<&AdminDetail> {
        let selected = self.selected()?;
        let wanted = if self.pane.reading { Some(selected) } else { self.wanted };
        let (id, detail) = self.detail.as_ref()?;
        (Some(*id) == wanted).then_some(&**detail)
    }
}

impl Screen for Administration {
    fn place(&self) -> Place {
        Place::Administration
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("administration").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer().contexts(Context::Administration)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.wanted = None;
        self.explorer_mut().load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.wanted = None;
        self.explorer_mut().reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let done = self.on_action(action, cx);
        if self.pane.reading {
            self.ask_detail(cx);
        }
        done
    }

    fn is_behind(&self, look: &Look) -> bool {
        let seen = self.pane.reading || look.breadth() == Breadth::Wide;
        seen && self.wanted != self.selected()
    }

    fn rested(&mut self, cx: &mut Cx<'_>) {
        self.ask_detail(cx);
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.can(action, look)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match (self.list, action) {
            (AdminList::Settings, Action::New) => Some("set-value"),
            (AdminList::Settings, Action::Delete) => Some("take-back-value"),
            (AdminList::Colleagues, Action::New) => Some("add-colleague"),
            (AdminList::Colleagues, Action::Edit) => Some("change-roles"),
            (AdminList::Colleagues, Action::Delete) => Some("withdraw-role"),
            (AdminList::Entities, Action::New) => Some("add-entity"),
            (AdminList::Entities, Action::Edit) => Some("edit-entity"),
            (AdminList::Entities, Action::Delete) => Some(match self.explorer().selected() {
                Some(AdminRow::Entity(entity)) if !entity.active => "reopen-entity",
                _ => "close-entity",
            }),
            (AdminList::Routes, Action::New) => Some("add-route"),
            (AdminList::Routes, Action::Edit) => Some("edit-route"),
            (AdminList::Routes, Action::Delete) => Some("remove-route"),
            (AdminList::Retention, Action::Edit) => Some("change-retention"),
            (AdminList::Retention, Action::Delete) => Some("erase"),
            (_, Action::NextPane) => Some("next-list"),
            _ => None,
        }
    }

    fn point(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        if self.pane.point(pane) {
            self.ask_detail(cx);
            return false;
        }
        self.explorer_mut().point(row)
    }

    fn wheel(&mut self, pane: u8, down: bool, cx: &mut Cx<'_>) {
        let extent = self.extent(cx.look);
        let Some(action) = self.pane.wheel(pane, down, extent) else {
            return;
        };
        for _ in 0..TURN {
            self.act(action, cx);
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

    fn ran(&mut self, _: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        if result.is_ok() {
            self.subject = Subject::Nothing;
        }
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
