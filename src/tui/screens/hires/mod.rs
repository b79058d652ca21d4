//! The hire sheets: the list of all or of one vacancy, and one sheet as a page.

mod export;
mod forms;
mod lines;
mod listing;
mod menus;
pub mod sheet;

use crate::domain::list::Scope;
use crate::domain::{ApplicationId, HireId, Message, VacancyId};
use crate::office::hire::{HireCommand, HireQuery, HireReply};
use crate::office::{Act, Done, Failure, Query, Reply};
use crate::store::hire::ReadyLine;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen, Tone};
use crate::tui::widgets::explorer::{Explorer, FIRST, Listing};
use crate::tui::widgets::form::{FieldError, Values};
use listing::HireListing;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// Slots of questions.
const READY: u16 = 1;
/// Tags of menus, and slots of commands.
const BEGIN: u16 = 20;

/// The list.
#[derive(Debug)]
pub struct Hires {
    explorer: Explorer<HireListing>,
    /// Why this person may begin no sheet.
    refused: Option<Message>,
}

impl Hires {
    /// The list of all, or of a vacancy, as the person last saw it; the first time of all, what waits for this person.
    pub fn new(vacancy: Option<VacancyId>, prefs: &Prefs) -> Self {
        let listing = HireListing {
            vacancy,
            past: vacancy.is_some(),
        };
        let first = vacancy.is_none() && !prefs.lists.contains_key(listing.name());
        let mut explorer = Explorer::new(listing, prefs);
        if first {
            explorer.list.view.scope = Scope::Mine;
        } else if vacancy.is_some() {
            // Whoever comes for one vacancy comes for all of its sheets.
            explorer.list.view.scope = Scope::All;
        }
        Self {
            explorer,
            refused: None,
        }
    }

    fn offer(lines: &[ReadyLine], cx: &mut Cx<'_>) {
        if lines.is_empty() {
            cx.say(Tone::Info, Message::new("hire-nobody-ready"));
            return;
        }
        let items = lines.iter().map(|line| {
            let label = format!("{} · {} {}", line.name, line.number, line.title);
            Item::new(line.application.to_string(), label)
        });
        let menu = Menu::new(BEGIN, cx.look.word("act-hire-begin"), items.collect()).searched();
        cx.show(Overlay::Menu(menu));
    }
}

impl Screen for Hires {
    fn place(&self) -> Place {
        Place::Hires(self.explorer.listing.vacancy)
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("hires").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Hires)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.refused = cx.why_not(Act::HireBegin);
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.explorer.act(action, cx) {
            return true;
        }
        match (action, self.explorer.selected()) {
            (Action::Open | Action::Right, Some(line)) => cx.go(Place::Hire(line.id)),
            (Action::Person, Some(line)) => cx.go(Place::Person(line.person)),
            (Action::New, _) => {
                let vacancy = self.explorer.listing.vacancy;
                cx.ask(READY, Query::Hire(HireQuery::Ready(vacancy)));
            }
            (Action::Past, _) => {
                let HireListing { vacancy, past } = self.explorer.listing;
                let scope = self.explorer.list.view.scope;
                self.explorer = Explorer::new(HireListing { vacancy, past: !past }, cx.prefs);
                self.explorer.list.view.scope = scope;
                self.explorer.load(cx);
            }
            // It is open already.
            (Action::Hires, _) if self.explorer.listing.vacancy.is_none() => {}
            _ => return false,
        }
        true
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::New => Some("hire-begin"),
            Action::Past => Some("hire-past"),
            _ => None,
        }
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        match (action, &self.refused) {
            (Action::New, Some(why)) => Availability::No(why.clone()),
            _ => self.explorer.available(action, look),
        }
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (READY, Ok(Reply::Hire(HireReply::Ready(lines)))) => Self::offer(&lines, cx),
            (slot, result) if slot >= FIRST => self.explorer.answered(slot, result, cx),
            _ => {}
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        self.explorer.submitted(tag, values, cx).unwrap_or(Ok(()))
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        if self.explorer.chosen(tag, value, marked, cx) || tag != BEGIN {
            return;
        }
        if let Ok(id) = value.parse() {
            let application = ApplicationId(id);
            cx.run(BEGIN, HireCommand::Begin { application }.into());
        }
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        // What was begun is filled in next.
        if let (BEGIN, Ok(Done { created: Some(id), .. })) = (slot, result) {
            cx.go(Place::Hire(HireId(*id)));
        }
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.explorer.view(look.word("hires"), area, buf, look)
    }
}
