//! Pairs that may be one person: side by side, made one, or said to be two.

use super::{arrived, merge};
use crate::domain::list::{Column, View};
use crate::domain::{Message, Strength};
use crate::office::person::alike::{Pair, by};
use crate::office::person::merge::Beside;
use crate::office::person::query::PAIRS;
use crate::office::person::{Ask, PersonCommand, PersonQuery, PersonReply, Told};
use crate::office::reckoned::Reckoned;
use crate::office::{Act, Command, Done, Failure, Query, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Explorer, Listing};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// Slots of questions.
const BESIDE: u16 = 1;
const ALL: u16 = 2;
/// Tags of forms, and slots of commands.
const MERGE: u16 = 20;
const APART: u16 = 21;

impl Identified for Pair {
    fn id(&self) -> i64 {
        Reckoned::id(self)
    }
}

/// The pairs.
#[derive(Clone, Copy, Debug)]
pub struct PairListing;

impl Listing for PairListing {
    type Row = Pair;

    fn name(&self) -> &'static str {
        "doubles"
    }

    fn columns(&self) -> &'static [Column] {
        PAIRS
    }

    fn order(&self) -> (&'static str, bool) {
        ("alike", false)
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Person(PersonQuery::Pairs(fetch.of(view)))
    }

    fn count(&self, view: View) -> Query {
        Query::Person(PersonQuery::Pairs(Ask::Count(view)))
    }

    fn ids(&self, view: View) -> Query {
        Query::Person(PersonQuery::Pairs(Ask::Ids(view)))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<Pair>> {
        match reply {
            Reply::Person(PersonReply::Pairs(told)) => arrived(told),
            _ => None,
        }
    }

    fn version(&self, _: &Pair) -> i64 {
        0
    }

    fn cell(&self, row: &Pair, column: &str, look: &Look) -> Cell {
        match column {
            "alike" => {
                let strong = row.likeness.strength == Strength::Strong;
                let role = if strong { Role::Warn } else { Role::Text };
                Cell::of(look.words.of(row.likeness.strength), role)
            }
            "alike-by" => Cell::plain(look.words.text(&by(&row.likeness))),
            other => Cell::plain(row.value(other)),
        }
    }

    fn copies(&self, row: &Pair) -> Vec<(&'static str, String)> {
        vec![("column-name", row.one.name()), ("column-other", row.other.name())]
    }

    fn nothing(&self, _: &Look) -> Message {
        Message::new("doubles-none")
    }
}

/// The screen.
#[derive(Debug)]
pub struct Doubles {
    explorer: Explorer<PairListing>,
    /// The two whose form is open.
    beside: Option<Box<Beside>>,
    /// The pairs that are being parted, in their order.
    parting: Vec<i64>,
    /// Why this person may say nothing of people, and make nobody one.
    no_apart: Option<Message>,
    no_merge: Option<Message>,
}

impl Doubles {
    /// The pairs as the person last saw them.
    pub fn new(prefs: &Prefs) -> Self {
        Self {
            explorer: Explorer::new(PairListing, prefs),
            beside: None,
            parting: Vec::new(),
            no_apart: None,
            no_merge: None,
        }
    }

    /// Says of the marked pairs, or of the selected one, that they are two people each. Marked ones that are not on the screen are looked
    /// up first.
    fn keep_apart(&mut self, cx: &mut Cx<'_>) {
        let chosen = self.explorer.list.chosen();
        let rows = self.explorer.list.rows();
        let here: Vec<Pair> = rows
            .iter()
            .filter(|pair| chosen.contains(&Reckoned::id(*pair)))
            .cloned()
            .collect();
        if here.len() == chosen.len() {
            self.part(&here, cx);
        } else {
            cx.ask(ALL, Query::Person(PersonQuery::Pairs(Ask::All(View::default()))));
        }
    }

    /// Parts pairs, as one act.
    fn part(&mut self, pairs: &[Pair], cx: &mut Cx<'_>) {
        let command = |pair: &Pair| -> Command {
            let (one, other) = (pair.one.id, pair.other.id);
            PersonCommand::Apart { one, other }.into()
        };
        self.parting = pairs.iter().map(Reckoned::id).collect();
        if !pairs.is_empty() {
            cx.run(APART, Command::several(pairs.iter().map(command).collect::<Vec<_>>()));
        }
    }
}

impl Screen for Doubles {
    fn place(&self) -> Place {
        Place::Doubles
    }

    fn title(&self, look: &Look) -> Option<String> {
        Some(look.word("doubles").to_owned())
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Doubles)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.no_apart = cx.why_not(Act::PersonApart);
        self.no_merge = cx.why_not(Act::PersonMerge);
        self.explorer.load(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.explorer.act(action, cx) {
            return true;
        }
        let selected = self.explorer.selected().map(|pair| (pair.one.id, pair.other.id));
        match (action, selected) {
            (Action::Open | Action::Right, Some((one, _))) => cx.go(Place::Person(one)),
            (Action::Merge, Some((one, other))) => {
                cx.ask(BESIDE, Query::Person(PersonQuery::Beside(one, other)));
            }
            (Action::Apart, Some(_)) => self.keep_apart(cx),
            // It is open already.
            (Action::Doubles, _) => {}
            _ => return false,
        }
        true
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        let why = match action {
            Action::Apart => self.no_apart.clone(),
            Action::Merge => self.no_merge.clone(),
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
            (BESIDE, Ok(Reply::Person(PersonReply::Beside(beside)))) if merge::offer(MERGE, &beside, cx) => {
                self.beside = Some(beside);
            }
            (ALL, Ok(Reply::Person(PersonReply::Pairs(Told::All(pairs))))) => {
                let chosen = self.explorer.list.chosen();
                let marked = |pair: &Pair| chosen.contains(&Reckoned::id(pair));
                let pairs: Vec<Pair> = pairs.into_iter().filter(marked).collect();
                self.part(&pairs, cx);
            }
            (slot, result) => self.explorer.answered(slot, result, cx),
        }
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        let (APART, Ok(done)) = (slot, result) else { return };
        // What was refused stays marked.
        for (at, id) in self.parting.drain(..).enumerate() {
            if done.each.get(at).is_none_or(Result::is_ok) {
                self.explorer.list.marks.remove(&id);
            }
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        if let (MERGE, Some(beside)) = (tag, &self.beside) {
            cx.run(MERGE, merge::read(beside, values).into());
        }
        Ok(())
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        self.explorer.chosen(tag, value, marked, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let name = look.word("doubles");
        self.explorer.view(name, area, buf, look)
    }
}
