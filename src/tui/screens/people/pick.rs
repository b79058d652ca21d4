//! Putting people in a list: the menu of lists, the form of a new one, and the command they lead to. For every screen that shows people.

use crate::domain::list::View;
use crate::domain::{PersonId, ShortlistId};
use crate::office::person::{Ask, PersonCommand, PersonQuery, PersonReply, Told};
use crate::office::{Command, Query, Reply};
use crate::store::shortlist::Shortlist;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{Field, Values};

/// The value of the menu line that makes a new list: no identifier is written so.
const NEW: &str = "new";

/// People on their way into a list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pick {
    people: Vec<PersonId>,
    /// The lists in which the only person stands.
    on: Vec<ShortlistId>,
}

/// Asks which lists there are.
pub fn ask(slot: u16, cx: &mut Cx<'_>) {
    cx.ask(slot, Query::Person(PersonQuery::Lists(Ask::All(View::default()))));
}

/// The lists that were asked for; `None` for another answer.
pub fn answer(reply: &Reply) -> Option<&[Shortlist]> {
    match reply {
        Reply::Person(PersonReply::Lists(Told::All(lists))) => Some(lists),
        _ => None,
    }
}

impl Pick {
    /// For these people; `on` says in which lists the only one stands.
    pub const fn new(people: Vec<PersonId>, on: Vec<ShortlistId>) -> Self {
        Self { people, on }
    }

    /// Shows the lists to choose from.
    pub fn show(&self, tag: u16, lists: &[Shortlist], cx: &mut Cx<'_>) {
        let mut items: Vec<Item> = lists.iter().map(|list| self.item(list, cx.look)).collect();
        items.push(Item::new(NEW, cx.look.word("list-new")));
        cx.show(Overlay::Menu(Menu::new(tag, cx.look.word("action-shortlist"), items)));
    }

    fn item(&self, list: &Shortlist, look: &Look) -> Item {
        let on = self.on.contains(&list.id);
        let hint = match (on, list.short.as_str()) {
            (true, _) => look.word("list-on"),
            (false, "") => look.word("list-private"),
            (false, short) => short,
        };
        Item::new(list.id.to_string(), &list.name).hinted(hint)
    }

    /// A line was chosen: runs the command, or asks the name of a new list with the form of another tag.
    pub fn chosen(&self, value: &str, (slot, new): (u16, u16), cx: &mut Cx<'_>) {
        if value == NEW {
            let fields = vec![Field::line("name", "list-name", "")];
            cx.show(Overlay::Form(FormOverlay::new(new, cx.look.word("list-new"), fields)));
            return;
        }
        let Ok(list) = value.parse().map(ShortlistId) else {
            return;
        };
        // The only person comes off a list he or she stands in; otherwise everybody is put in it.
        let off = self.on.contains(&list) && self.people.len() == 1;
        let command = |person: &PersonId| -> Command {
            let person = *person;
            match off {
                true => PersonCommand::ListTake { list, person }.into(),
                false => PersonCommand::ListPut { list, person }.into(),
            }
        };
        if !self.people.is_empty() {
            cx.run(slot, Command::several(self.people.iter().map(command)));
        }
    }

    /// The new list that was named, with these people in it.
    pub fn made(&self, values: &Values) -> Command {
        PersonCommand::ListMake {
            name: values.text("name").to_owned(),
            entity: None,
            people: self.people.clone(),
        }
        .into()
    }
}
