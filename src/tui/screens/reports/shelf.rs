//! The shelf: the reports of the shop first, then what is kept. Enter opens one; a file of clicks is taken in here.

use super::{clicks, update};
use crate::domain::Message;
use crate::domain::list::{Column, View};
use crate::office::person::Ask;
use crate::office::reckoned::Reckoned;
use crate::office::report::clicks::ClickPreview;
use crate::office::report::{COLUMNS, ReportCommand, ReportQuery, ReportReply, Shelved};
use crate::office::{Act, Failure, Query, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::screens::people::arrived;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Explorer, Listing};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// The slot of removing one.
const DROP: u16 = 20;

impl Identified for Shelved {
    fn id(&self) -> i64 {
        Reckoned::id(self)
    }
}

/// The shelf as a list.
#[derive(Clone, Copy, Debug)]
pub struct ShelfListing;

impl Listing for ShelfListing {
    type Row = Shelved;

    fn name(&self) -> &'static str {
        "reports"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn order(&self) -> (&'static str, bool) {
        ("report-name", false)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Report(ReportQuery::Shelf(fetch.of(view)))
    }

    fn count(&self, view: View) -> Query {
        Query::Report(ReportQuery::Shelf(Ask::Count(view)))
    }

    fn ids(&self, view: View) -> Query {
        Query::Report(ReportQuery::Shelf(Ask::Ids(view)))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Shelved>> {
        match reply {
            Reply::Report(ReportReply::Shelf(told)) => arrived(told),
            _ => None,
        }
    }

    fn version(&self, row: &Shelved) -> i64 {
        row.saved.as_ref().map_or(0, |saved| saved.version)
    }

    fn cell(&self, row: &Shelved, column: &str, look: &Look) -> Cell {
        let role = if row.refused.is_some() { Role::Dim } else { Role::Text };
        match (column, &row.saved) {
            ("report-name", Some(saved)) => Cell::of(&saved.name, role),
            ("report-name", None) => Cell::of(look.words.of(row.kind), role),
            // What the shop calls it stands before it already.
            ("report", None) => Cell::plain(""),
            ("report", Some(_)) => Cell::of(look.words.of(row.kind), role),
            (other, _) => Cell::plain(row.value(other)),
        }
    }

    fn copies(&self, row: &Shelved) -> Vec<(&'static str, String)> {
        let name = row.saved.as_ref().map(|saved| saved.name.clone());
        vec![("column-report-name", name.unwrap_or_default())]
    }

    fn nothing(&self, _: &Look) -> Message {
        Message::new("reports-none")
    }
}

/// The screen.
#[derive(Debug)]
pub struct Shelf {
    explorer: Explorer<ShelfListing>,
    /// The file of clicks that was named, the day that was given, and what it comes to once that is known.
    pub(super) typed: (String, String),
    pub(super) preview: Option<Box<ClickPreview>>,
    /// Why this person may take no clicks in.
    no_clicks: Option<Message>,
}

impl Shelf {
    /// The shelf as the person last saw it.
    pub fn new(prefs: &Prefs) -> Self {
        Self {
            explorer: Explorer::new(ShelfListing, prefs),
            typed: (String::new(), String::new()),
            preview: None,
            no_clicks: None,
        }
    }
}

impl Screen for Shelf {
    fn place(&self) -> Place {
        Place::Reports
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("reports").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Reports)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.no_clicks = cx.why_not(Act::ReportClicks);
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.explorer.act(action, cx) {
            return true;
        }
        let selected = self.explorer.selected().cloned();
        match (action, selected) {
            (Action::Open | Action::Right, Some(shelved)) => cx.go(update::place(&shelved)),
            (Action::Delete, Some(Shelved { saved: Some(saved), .. })) => {
                let (saved, seen) = (saved.id, saved.version);
                cx.run(DROP, ReportCommand::Drop { saved, seen }.into());
            }
            (Action::Import, _) => clicks::form(self, Vec::new(), cx),
            // It is open already.
            (Action::Reports, _) => {}
            _ => return false,
        }
        true
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        (action == Action::Import).then_some("report-clicks")
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        let listed = self.explorer.available(action, look);
        if listed != Availability::Yes {
            return listed;
        }
        let selected = self.explorer.selected();
        let why = match action {
            Action::Open | Action::Right => selected.and_then(|shelved| shelved.refused.clone()),
            Action::Delete => selected.and_then(hindrance),
            Action::Import => self.no_clicks.clone(),
            _ => None,
        };
        why.map_or(Availability::Yes, Availability::No)
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (clicks::LOOK, Ok(Reply::Report(ReportReply::Clicks(preview)))) => clicks::arrived(self, preview, cx),
            (clicks::LOOK, Err(failure)) => clicks::refused(self, &failure, cx),
            (slot, result) => self.explorer.answered(slot, result, cx),
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        match tag {
            clicks::FILE => clicks::submitted(self, values, cx),
            _ => Ok(()),
        }
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        match tag {
            clicks::WHAT => clicks::chosen(self, value, cx),
            _ => {
                self.explorer.chosen(tag, value, marked, cx);
            }
        }
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.explorer.view(look.word("reports"), area, buf, look)
    }
}

/// Why a report cannot be removed: the shop's own, or another's.
fn hindrance(shelved: &Shelved) -> Option<Message> {
    match &shelved.saved {
        None => Some(Message::new("refused-report-shop")),
        Some(saved) if !shelved.own => {
            Some(Message::new("refused-report-other").with("who", saved.owner_name.as_str()))
        }
        Some(_) => None,
    }
}
