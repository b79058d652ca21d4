//! Lists of people: one's own, and those shared within one's entities. Enter shows who stands in one.

use super::arrived;
use crate::domain::list::{Column, View};
use crate::domain::{EntityId, Message, ShortlistId};
use crate::i18n::date;
use crate::office::person::query::LISTS;
use crate::office::person::{Ask, PersonCommand, PersonQuery, PersonReply};
use crate::office::reckoned::Reckoned;
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Act, Command, Done, Failure, Query, Reply, rights};
use crate::store::entity::EntityRow;
use crate::store::row;
use crate::store::shortlist::Shortlist;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::{Arrived, Explorer, Listing};
use crate::tui::widgets::form::{Field, FieldError, Values};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// Slots of questions: the entities a list can be shared within, for a new one and for one that is there.
const NEW_ENTITIES: u16 = 1;
const EDIT_ENTITIES: u16 = 2;
/// Tags of forms, and slots of commands.
const NEW: u16 = 20;
const EDIT: u16 = 21;
const DROP: u16 = 22;

impl Identified for Shortlist {
    fn id(&self) -> i64 {
        self.id.0
    }
}

/// The lists.
#[derive(Clone, Copy, Debug)]
pub struct ListListing;

impl Listing for ListListing {
    type Row = Shortlist;

    fn name(&self) -> &'static str {
        "lists"
    }

    fn columns(&self) -> &'static [Column] {
        LISTS
    }

    fn order(&self) -> (&'static str, bool) {
        ("name", false)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Person(PersonQuery::Lists(fetch.of(view)))
    }

    fn count(&self, view: View) -> Query {
        Query::Person(PersonQuery::Lists(Ask::Count(view)))
    }

    fn ids(&self, view: View) -> Query {
        Query::Person(PersonQuery::Lists(Ask::Ids(view)))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Shortlist>> {
        match reply {
            Reply::Person(PersonReply::Lists(told)) => arrived(told),
            _ => None,
        }
    }

    fn version(&self, row: &Shortlist) -> i64 {
        row.version
    }

    fn cell(&self, list: &Shortlist, column: &str, look: &Look) -> Cell {
        match column {
            "shared-within" if list.short.is_empty() => Cell::plain(look.word("list-private")),
            "made" => Cell::plain(date::short_day(look.clock.local_of(list.created_at).date(), look.words)),
            other => Cell::plain(list.value(other)),
        }
    }

    fn exported(&self, list: &Shortlist, column: &str, look: &Look) -> String {
        match column {
            "made" => row::write_moment(look.clock.local_of(list.created_at)).replace('T', " "),
            _ => self.cell(list, column, look).text,
        }
    }

    fn copies(&self, row: &Shortlist) -> Vec<(&'static str, String)> {
        vec![("column-name", row.name.clone())]
    }

    fn nothing(&self, look: &Look) -> Message {
        Message::new("lists-none").with("key", look.key(Action::New))
    }
}

/// The screen.
#[derive(Debug)]
pub struct Lists {
    explorer: Explorer<ListListing>,
    /// The list the open form is about, as it was then.
    subject: Option<Shortlist>,
    /// Why this person may keep no lists.
    refused: Option<Message>,
}

impl Lists {
    /// The lists as the person last saw them.
    pub fn new(prefs: &Prefs) -> Self {
        Self {
            explorer: Explorer::new(ListListing, prefs),
            subject: None,
            refused: None,
        }
    }

    fn show_form(&self, slot: u16, entities: &[EntityRow], cx: &mut Cx<'_>) {
        let list = self.subject.as_ref().filter(|_| slot == EDIT_ENTITIES);
        let own = rights::entities(cx.actor, Act::ListKeep);
        let within = |entity: &&EntityRow| own.as_ref().is_none_or(|own| own.contains(&entity.id));
        let mut options = vec![(String::new(), cx.look.word("list-private").to_owned())];
        let shared = entities.iter().filter(within);
        options.extend(shared.map(|entity| (entity.id.to_string(), entity.name.clone())));
        let chosen = list.and_then(|list| list.entity).map(|entity| entity.to_string());
        let fields = vec![
            Field::line("name", "list-name", list.map_or("", |list| list.name.as_str())),
            Field::choice("entity", "list-shared", options, chosen.as_deref().unwrap_or_default()),
        ];
        let (tag, title) = match list {
            Some(list) => (EDIT, list.name.clone()),
            None => (NEW, cx.look.word("list-new").to_owned()),
        };
        cx.show(Overlay::Form(FormOverlay::new(tag, title, fields)));
    }
}

impl Screen for Lists {
    fn place(&self) -> Place {
        Place::Lists
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("lists").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Lists)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.refused = cx.why_not(Act::ListKeep);
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
        let entities = || Query::Vacancy(VacancyQuery::Entities);
        match (action, selected) {
            (Action::Open | Action::Right, Some(list)) => cx.go(Place::Members(list.id)),
            (Action::New, _) => cx.ask(NEW_ENTITIES, entities()),
            (Action::Edit, Some(list)) => {
                self.subject = Some(list);
                cx.ask(EDIT_ENTITIES, entities());
            }
            (Action::Delete, Some(_)) => {
                let drop = |(id, seen): (i64, i64)| -> Command {
                    let list = ShortlistId(id);
                    PersonCommand::ListDrop { list, seen }.into()
                };
                let rows = self.explorer.chosen_rows();
                if !rows.is_empty() {
                    cx.run(DROP, Command::several(rows.into_iter().map(drop)));
                }
            }
            // It is open already.
            (Action::Lists, _) => {}
            _ => return false,
        }
        true
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        let writes = matches!(action, Action::New | Action::Edit | Action::Delete);
        let why = self.refused.clone().filter(|_| writes);
        why.map_or_else(|| self.explorer.available(action, look), Availability::No)
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (NEW_ENTITIES | EDIT_ENTITIES, Ok(Reply::Vacancy(VacancyReply::Entities(entities)))) => {
                self.show_form(slot, &entities, cx);
            }
            (slot, result) => self.explorer.answered(slot, result, cx),
        }
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        if slot == DROP && result.is_ok() {
            self.explorer.clear_marks();
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        let name = values.text("name").to_owned();
        let entity = values.text("entity").parse().ok().map(EntityId);
        let command = match (tag, &self.subject) {
            (NEW, _) => PersonCommand::ListMake {
                name,
                entity,
                people: Vec::new(),
            },
            (EDIT, Some(list)) => PersonCommand::ListChange {
                list: list.id,
                seen: list.version,
                name,
                entity,
            },
            _ => return Ok(()),
        };
        cx.run(tag, command.into());
        Ok(())
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        self.explorer.chosen(tag, value, marked, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.explorer.view(look.word("lists"), area, buf, look)
    }
}
