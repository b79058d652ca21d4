//! The redeployment pool: who has priority for a vacancy of rank A2E, A2 or lower; somebody added, corrected, ended.

mod form;

use crate::domain::Message;
use crate::domain::RedeploymentId;
use crate::domain::list::{Column, View};
use crate::i18n::date;
use crate::office::person::Ask;
use crate::office::reckoned::Reckoned;
use crate::office::redeployment::query::{COLUMNS, Pooled};
use crate::office::redeployment::{RedeploymentCommand, RedeploymentQuery, RedeploymentReply};
use crate::office::vacancy::{VacancyQuery, VacancyReply};
use crate::office::{Act, Done, Failure, Query, Reply, rights};
use crate::store::entity::EntityRow;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::screens::people::arrived;
use crate::tui::widgets::explorer::{Arrived, Explorer, Listing};
use crate::tui::widgets::form::{Field, FieldError, Values};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// Slots of questions.
const NEW_ENTITIES: u16 = 1;
const EDIT_ENTITIES: u16 = 2;
/// Tags of forms, and slots of commands.
const NEW: u16 = 20;
const EDIT: u16 = 21;
const END: u16 = 22;

impl Identified for Pooled {
    fn id(&self) -> i64 {
        Reckoned::id(self)
    }
}

/// The pool as a list.
#[derive(Clone, Copy, Debug)]
pub struct PoolListing {
    /// Also who was in it.
    past: bool,
}

impl PoolListing {
    fn query(self, ask: Ask) -> Query {
        Query::Redeployment(RedeploymentQuery::Pool(self.past, ask))
    }
}

impl Listing for PoolListing {
    type Row = Pooled;

    fn name(&self) -> &'static str {
        "redeployment"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn order(&self) -> (&'static str, bool) {
        ("pool-since", false)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        self.query(fetch.of(view))
    }

    fn count(&self, view: View) -> Query {
        self.query(Ask::Count(view))
    }

    fn ids(&self, view: View) -> Query {
        self.query(Ask::Ids(view))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Pooled>> {
        match reply {
            Reply::Redeployment(RedeploymentReply::Pool(told)) => arrived(told),
            _ => None,
        }
    }

    fn version(&self, row: &Pooled) -> i64 {
        row.row.version
    }

    fn cell(&self, pooled: &Pooled, column: &str, look: &Look) -> Cell {
        let row = &pooled.row;
        match column {
            "pool-since" => Cell::plain(date::written(row.stay.since)),
            "pool-until" => Cell::plain(row.stay.until.map(date::written).unwrap_or_default()),
            "pool-reason" => match row.reason {
                Some(reason) => Cell::plain(look.words.of(reason)),
                None => Cell::plain(look.word("pool-reason-hidden")),
            },
            "pool-ended" => Cell::plain(row.stay.ended.map(date::written).unwrap_or_default()),
            other => Cell::plain(pooled.value(other)),
        }
    }

    fn copies(&self, pooled: &Pooled) -> Vec<(&'static str, String)> {
        vec![("column-name", pooled.row.name.clone())]
    }

    fn nothing(&self, look: &Look) -> Message {
        Message::new("pool-none").with("key", look.key(Action::New))
    }
}

/// The screen.
#[derive(Debug)]
pub struct Redeployment {
    explorer: Explorer<PoolListing>,
    /// Whose form is open, as it was then.
    subject: Option<Pooled>,
    /// Why this person may put nobody in the pool.
    refused: Option<Message>,
}

impl Redeployment {
    /// The pool as the person last saw it.
    pub fn new(prefs: &Prefs) -> Self {
        Self {
            explorer: Explorer::new(PoolListing { past: false }, prefs),
            subject: None,
            refused: None,
        }
    }

    fn show_form(&self, slot: u16, entities: &[EntityRow], cx: &mut Cx<'_>) {
        let now = self.subject.as_ref().filter(|_| slot == EDIT_ENTITIES);
        let own = rights::entities(cx.actor, Act::RedeploymentAdd);
        let within = |entity: &&EntityRow| own.as_ref().is_none_or(|own| own.contains(&entity.id));
        let entities: Vec<(String, String)> = entities
            .iter()
            .filter(within)
            .map(|entity| (entity.id.to_string(), entity.name.clone()))
            .collect();
        let (tag, title) = match now {
            Some(now) => (EDIT, now.row.name.clone()),
            None => (NEW, cx.look.word("pool-new").to_owned()),
        };
        let fields = form::fields(now.map(|now| &now.row), entities, cx.look);
        cx.show(Overlay::Form(FormOverlay::new(tag, title, fields)));
    }

    fn ask_end(&mut self, pooled: Pooled, cx: &mut Cx<'_>) {
        let fields = vec![
            Field::day("on", "field-redeployment-ended_on", Some(cx.look.clock.today())),
            Field::area("reason", "field-redeployment-ended_reason", "", 3).helped("pool-end-help"),
        ];
        let title = format!("{} · {}", pooled.row.name, cx.look.word("action-pool-end"));
        self.subject = Some(pooled);
        cx.show(Overlay::Form(FormOverlay::new(END, title, fields)));
    }

    /// Why the selected place cannot be changed.
    fn hindrance(&self) -> Option<Message> {
        let selected = self.explorer.selected()?;
        let ended = selected.row.stay.ended.is_some();
        let over = || Message::new("refused-pool-ended").with("name", selected.row.name.as_str());
        selected.refused.clone().or_else(|| ended.then(over))
    }
}

impl Screen for Redeployment {
    fn place(&self) -> Place {
        Place::Redeployment
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("redeployment").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Redeployment)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.refused = rights::check_anywhere(cx.actor, Act::RedeploymentAdd)
            .err()
            .map(|problem| problem.message);
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
            (Action::New, _) => cx.ask(NEW_ENTITIES, entities()),
            (Action::Edit | Action::Open, Some(pooled)) => {
                self.subject = Some(pooled);
                cx.ask(EDIT_ENTITIES, entities());
            }
            (Action::Delete, Some(pooled)) => self.ask_end(pooled, cx),
            (Action::Past, _) => {
                let past = !self.explorer.listing.past;
                self.explorer = Explorer::new(PoolListing { past }, cx.prefs);
                self.explorer.load(cx);
            }
            (Action::Person, Some(pooled)) => cx.go(Place::Person(pooled.row.person)),
            // It is open already.
            (Action::Redeployment, _) => {}
            _ => return false,
        }
        true
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Delete => Some("pool-end"),
            Action::Open => Some("edit"),
            Action::Past => Some("pool-past"),
            _ => None,
        }
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        let why = match action {
            Action::New => self.refused.clone(),
            Action::Edit | Action::Open | Action::Delete => self.hindrance(),
            _ => None,
        };
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

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        let today = cx.look.clock.today();
        let known = self.subject.as_ref().map(|now| (now.row.id, now.row.version));
        let command = match (tag, known) {
            (NEW, _) => RedeploymentCommand::Add {
                person: None,
                contact: form::contact(values),
                place: form::place(values, today)?,
            },
            (EDIT, Some((id, seen))) => RedeploymentCommand::Edit {
                id,
                seen,
                place: form::place(values, today)?,
            },
            (END, Some((id, seen))) => ended(id, seen, values, today)?,
            _ => return Ok(()),
        };
        cx.run(tag, command.into());
        Ok(())
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        self.explorer.chosen(tag, value, marked, cx);
    }

    fn ran(&mut self, _: u16, _: &Result<Done, Failure>, _: &mut Cx<'_>) {}

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.explorer.view(look.word("redeployment"), area, buf, look)
    }
}

fn ended(
    id: RedeploymentId,
    seen: i64,
    values: &Values,
    today: chrono::NaiveDate,
) -> Result<RedeploymentCommand, Vec<FieldError>> {
    Ok(RedeploymentCommand::End {
        id,
        seen,
        on: form::day(values, "on", today)?,
        reason: values.text("reason").to_owned(),
    })
}
