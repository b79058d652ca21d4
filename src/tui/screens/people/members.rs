//! The people of a list: each with the newest application; Enter opens the dossier.

use super::arrived;
use super::pick::{self, Pick};
use crate::domain::list::{Column, View};
use crate::domain::{Message, PersonId, ShortlistId};
use crate::i18n::date;
use crate::office::person::list::Member;
use crate::office::person::query::MEMBERS;
use crate::office::person::{Ask, PersonCommand, PersonQuery, PersonReply};
use crate::office::reckoned::Reckoned;
use crate::office::{Command, Done, Failure, Query, Reply};
use crate::store::row;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::{Arrived, Explorer, FIRST, Listing};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// Slots of questions.
const LISTS: u16 = 1;
/// Tags of menus and forms, and slots of commands.
const PICK: u16 = 20;
const NEW_LIST: u16 = 21;
const TAKE: u16 = 22;

impl Identified for Member {
    fn id(&self) -> i64 {
        self.card.id.0
    }
}

/// The people of a list.
#[derive(Clone, Copy, Debug)]
pub struct MemberListing {
    list: ShortlistId,
}

impl Listing for MemberListing {
    type Row = Member;

    fn name(&self) -> &'static str {
        "members"
    }

    fn columns(&self) -> &'static [Column] {
        MEMBERS
    }

    fn order(&self) -> (&'static str, bool) {
        ("name", false)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Person(PersonQuery::Members(self.list, fetch.of(view)))
    }

    fn count(&self, view: View) -> Query {
        Query::Person(PersonQuery::Members(self.list, Ask::Count(view)))
    }

    fn ids(&self, view: View) -> Query {
        Query::Person(PersonQuery::Members(self.list, Ask::Ids(view)))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Member>> {
        match reply {
            Reply::Person(PersonReply::Members(_, told)) => arrived(told),
            _ => None,
        }
    }

    fn version(&self, _: &Member) -> i64 {
        0
    }

    fn cell(&self, member: &Member, column: &str, look: &Look) -> Cell {
        match (column, &member.last) {
            ("state", Some(last)) => Cell::plain(look.words.of(last.state)),
            ("received", Some(last)) => Cell::plain(date::short_day(
                look.clock.local_of(last.received_at).date(),
                look.words,
            )),
            (other, _) => Cell::plain(member.value(other)),
        }
    }

    fn exported(&self, member: &Member, column: &str, look: &Look) -> String {
        match (column, &member.last) {
            ("received", Some(last)) => row::write_moment(look.clock.local_of(last.received_at)).replace('T', " "),
            _ => self.cell(member, column, look).text,
        }
    }

    fn copies(&self, row: &Member) -> Vec<(&'static str, String)> {
        let copies = [
            ("column-name", row.card.name()),
            ("column-email", row.card.email.clone()),
            ("column-phone", row.card.phone.clone()),
        ];
        copies.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }

    fn nothing(&self, look: &Look) -> Message {
        Message::new("members-none").with("key", look.key(Action::Shortlist))
    }
}

/// The screen.
#[derive(Debug)]
pub struct Members {
    list: ShortlistId,
    name: String,
    explorer: Explorer<MemberListing>,
    pick: Pick,
}

impl Members {
    /// The people of a list.
    pub fn new(list: ShortlistId, prefs: &Prefs) -> Self {
        Self {
            list,
            name: String::new(),
            explorer: Explorer::new(MemberListing { list }, prefs),
            pick: Pick::default(),
        }
    }

    fn chosen_people(&self) -> Vec<PersonId> {
        let rows = self.explorer.chosen_rows();
        rows.into_iter().map(|(id, _)| PersonId(id)).collect()
    }

    /// Takes the marked people, or the selected one, off the list.
    fn take(&self, cx: &mut Cx<'_>) {
        let list = self.list;
        let take = |person: PersonId| -> Command { PersonCommand::ListTake { list, person }.into() };
        let people = self.chosen_people();
        if !people.is_empty() {
            cx.run(TAKE, Command::several(people.into_iter().map(take)));
        }
    }
}

impl Screen for Members {
    fn place(&self) -> Place {
        Place::Members(self.list)
    }

    fn title(&self, _: &Look) -> Option<String> {
        Some(self.name.clone())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Members)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.explorer.act(action, cx) {
            return true;
        }
        let selected = self.explorer.selected().map(|member| member.card.id);
        match (action, selected) {
            (Action::Open | Action::Right, Some(person)) => cx.go(Place::Person(person)),
            (Action::Delete, Some(_)) => self.take(cx),
            (Action::Shortlist, Some(_)) => {
                self.pick = Pick::new(self.chosen_people(), Vec::new());
                pick::ask(LISTS, cx);
            }
            _ => return false,
        }
        true
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.explorer.available(action, look)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Delete => Some("list-take"),
            _ => None,
        }
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match &result {
            Ok(reply) if slot == LISTS => {
                if let Some(lists) = pick::answer(reply) {
                    self.pick.show(PICK, lists, cx);
                }
                return;
            }
            Ok(Reply::Person(PersonReply::Members(list, _))) => self.name.clone_from(&list.name),
            _ => {}
        }
        if slot >= FIRST {
            self.explorer.answered(slot, result, cx);
        }
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        if slot == TAKE && result.is_ok() {
            self.explorer.clear_marks();
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        if tag == NEW_LIST {
            cx.run(NEW_LIST, self.pick.made(values));
        }
        Ok(())
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        if !self.explorer.chosen(tag, value, marked, cx) && tag == PICK {
            self.pick.chosen(value, (PICK, NEW_LIST), cx);
        }
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.explorer.view(&self.name, area, buf, look)
    }
}
