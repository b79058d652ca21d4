//! What the actions of the administration do.

use super::listing::role;
use super::{Administration, Subject, detail, forms, retention, routes};
use crate::domain::setting::{SetValue, SettingKey};
use crate::domain::{Coded, Message};
use crate::i18n::date;
use crate::office::account::AccountCommand;
use crate::office::administration::{AdminDetail, AdminList, AdminQuery, AdminReply, AdminRow};
use crate::office::message::{DeskQuery, DeskReply};
use crate::office::reckoned::Reckoned;
use crate::office::setting::SettingCommand;
use crate::office::{Act, Command, Failure, Query, Reply};
use crate::tui::action::Action;
use crate::tui::history;
use crate::tui::look::{Breadth, Look};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Availability, Cx, Tone};
use crate::tui::widgets::explorer::FIRST;
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::pane::detail_room;

/// Slots of questions.
const DETAIL: u16 = 1;
const HISTORY: u16 = 2;
const SET_CHOICES: u16 = 3;
const GRANT_CHOICES: u16 = 4;
const DROP_DETAIL: u16 = 5;
/// Tags of forms and menus, and slots of their commands.
const SET: u16 = 20;
const DROP: u16 = 21;
const ADD: u16 = 22;
const ROLES: u16 = 23;
const GRANT: u16 = 24;
const ENTITY: u16 = 25;
const RENAME: u16 = 26;
const CLOSE_ENTITY: u16 = 27;

/// The values of the menu lines that close and open an account.
const CLOSE: &str = "close";
const OPEN: &str = "open";

impl Administration {
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.pane.reading && self.read_on(action, cx) {
            return true;
        }
        if self.explorer_mut().act(action, cx) {
            return true;
        }
        match (action, self.list) {
            (Action::Open | Action::Right, _) => {
                let any = self.selected().is_some();
                self.pane.read(any);
            }
            (Action::NextPane, _) => self.turn(1, cx),
            (Action::PreviousPane, _) => self.turn(AdminList::ALL.len() - 1, cx),
            (Action::History, list) => self.ask_history(list, cx),
            (Action::New | Action::Edit, AdminList::Settings) => self.ask_value(cx),
            (Action::Delete, AdminList::Settings) => self.ask_drop(cx),
            (Action::New, AdminList::Colleagues) => {
                let title = cx.look.word("action-add-colleague");
                let form = FormOverlay::new(ADD, title, forms::colleague());
                cx.show(Overlay::Form(form.kept_as("colleague-new")));
            }
            (Action::Edit | Action::Delete, AdminList::Colleagues) => self.show_roles(action == Action::Edit, cx),
            (Action::New, AdminList::Entities) => {
                let form = FormOverlay::new(ENTITY, cx.look.words.of(Act::EntityAdd), forms::new_entity());
                cx.show(Overlay::Form(form.kept_as("entity-new")));
            }
            (Action::Edit, AdminList::Entities) => self.show_rename(cx),
            (Action::Delete, AdminList::Entities) => self.close_or_reopen(cx),
            (Action::New, AdminList::Routes) => self.want_route(true, cx),
            (Action::Edit, AdminList::Routes) => self.want_route(false, cx),
            (Action::Delete, AdminList::Routes) => self.remove_route(cx),
            (Action::Edit, AdminList::Retention) => self.show_retention(cx),
            (Action::Delete, AdminList::Retention) => self.ask_erase(cx),
            // It is open already.
            (Action::Administration, _) => {}
            _ => return false,
        }
        true
    }

    /// Turns to another list.
    fn turn(&mut self, by: usize, cx: &mut Cx<'_>) {
        let lists = AdminList::ALL;
        self.list = lists[(self.list as usize + by) % lists.len()];
        self.pane.read(false);
        self.wanted = None;
        self.detail = None;
        self.explorer_mut().load(cx);
    }

    /// While the detail has the focus: scrolls, or goes back to the list; Tab goes to the next list all the same.
    fn read_on(&mut self, action: Action, cx: &Cx<'_>) -> bool {
        match action {
            Action::NextPane | Action::PreviousPane => false,
            Action::Open => {
                self.pane.read(false);
                true
            }
            _ => {
                let extent = self.extent(cx.look);
                self.pane.act(action, extent)
            }
        }
    }

    /// The lines of the detail and how many of them are seen.
    pub(super) fn extent(&self, look: &Look) -> (usize, usize) {
        let room = detail_room(look.body(), look);
        let lines = self
            .shown()
            .map_or(0, |shown| detail::lines(shown, usize::from(room.width), look).len());
        (lines, usize::from(room.height))
    }

    /// Asks for the detail of the selected row, when it is another and there is a place to show it.
    pub(super) fn ask_detail(&mut self, cx: &mut Cx<'_>) {
        let seen = self.pane.reading || cx.look.breadth() == Breadth::Wide;
        let selected = self.selected();
        if let Some(id) = selected.filter(|id| seen && self.wanted != Some(*id)) {
            if self.detail.as_ref().is_some_and(|(shown, _)| *shown != id) {
                self.pane.scroll = 0;
            }
            self.wanted = Some(id);
            ask(DETAIL, AdminQuery::Detail(self.list, id), cx);
        }
        if selected.is_none() {
            self.pane.reading = false;
        }
    }

    /// Why something cannot be done now.
    pub(super) fn can(&self, action: Action, look: &Look) -> Availability {
        let listed = self.explorer().available(action, look);
        if listed != Availability::Yes {
            return listed;
        }
        let why = match (action, self.explorer().selected()) {
            (Action::Delete, Some(AdminRow::Setting(standing))) if standing.coming.is_none() => {
                Some(Message::new("setting-none-coming").with("key", look.key(Action::Edit)))
            }
            (Action::Delete, Some(AdminRow::Colleague(colleague))) if colleague.roles.is_empty() => {
                Some(Message::new("colleague-no-role"))
            }
            (Action::Delete, Some(AdminRow::Due(group))) if retention::erasable(group, look) < 1 => {
                Some(Message::new("refused-nothing-ready"))
            }
            (Action::New, Some(AdminRow::Due(_))) => Some(Message::new("retention-by-itself")),
            (Action::New | Action::Edit | Action::Delete | Action::History, _) if self.list == AdminList::Destroyed => {
                Some(Message::new("retention-destroyed-stays"))
            }
            (Action::History, Some(AdminRow::Due(group))) if group.vacancy.is_none() => {
                Some(Message::new("retention-no-history"))
            }
            _ => None,
        };
        why.map_or(Availability::Yes, Availability::No)
    }

    fn ask_history(&self, list: AdminList, cx: &mut Cx<'_>) {
        let Some(row) = self.explorer().selected() else { return };
        let id = match row {
            AdminRow::Due(group) => group.vacancy.map_or(0, |vacancy| vacancy.0),
            _ => row.id(),
        };
        let subject = match list {
            AdminList::Settings => "setting",
            AdminList::Colleagues => "person",
            AdminList::Entities => "entity",
            AdminList::Routes => "approval_route",
            AdminList::Retention | AdminList::Destroyed => "vacancy",
        };
        cx.ask(HISTORY, Query::Desk(DeskQuery::History { subject, id }));
    }

    fn ask_value(&mut self, cx: &mut Cx<'_>) {
        if let Some(AdminRow::Setting(standing)) = self.explorer().selected() {
            self.subject = Subject::Setting(standing.key);
            ask(SET_CHOICES, AdminQuery::All(AdminList::Entities), cx);
        }
    }

    fn ask_drop(&mut self, cx: &mut Cx<'_>) {
        if let Some(AdminRow::Setting(standing)) = self.explorer().selected() {
            let (key, id) = (standing.key, standing.key.id());
            self.subject = Subject::Setting(key);
            ask(DROP_DETAIL, AdminQuery::Detail(AdminList::Settings, id), cx);
        }
    }

    fn show_rename(&mut self, cx: &mut Cx<'_>) {
        if let Some(AdminRow::Entity(entity)) = self.explorer().selected() {
            let title = format!("{} · {}", entity.name, cx.look.words.of(Act::EntityEdit));
            let form = FormOverlay::new(RENAME, title, forms::rename(entity));
            let subject = Subject::Entity(entity.id, entity.version);
            cx.show(Overlay::Form(form.kept_as(format!("entity-{}", entity.ovo))));
            self.subject = subject;
        }
    }

    /// Closes the entity, or opens it again: either is undone with a key.
    fn close_or_reopen(&self, cx: &mut Cx<'_>) {
        if let Some(AdminRow::Entity(row)) = self.explorer().selected() {
            let (entity, seen) = (row.id, row.version);
            let command = match row.active {
                true => AccountCommand::CloseEntity { entity, seen },
                false => AccountCommand::ReopenEntity { entity, seen },
            };
            cx.run(CLOSE_ENTITY, Command::Account(command));
        }
    }

    /// The roles of a colleague to withdraw, and with `granting` the way to give another.
    fn show_roles(&mut self, granting: bool, cx: &mut Cx<'_>) {
        let Some(AdminRow::Colleague(colleague)) = self.explorer().selected() else {
            return;
        };
        let colleague = colleague.clone();
        let grant = Item::new("grant", cx.look.word("action-grant-role"));
        let mut items: Vec<Item> = granting.then_some(grant).into_iter().collect();
        items.extend(colleague.roles.iter().enumerate().map(|(at, held)| {
            let withdraw = Message::new("colleague-withdraw").with("role", role(held, cx.look));
            Item::new(at.to_string(), cx.look.words.text(&withdraw))
        }));
        if granting {
            let (value, act) = match colleague.active {
                true => (CLOSE, Act::AccountDeactivate),
                false => (OPEN, Act::AccountReactivate),
            };
            items.push(Item::new(value, cx.look.words.of(act)));
        }
        let title = format!("{} · {}", colleague.name, cx.look.words.of(Act::AccountGrant));
        self.subject = Subject::Colleague(Box::new(colleague));
        cx.show(Overlay::Menu(Menu::new(ROLES, title, items)));
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        if slot >= FIRST {
            self.explorer_mut().answered(slot, result, cx);
            self.ask_detail(cx);
            return;
        }
        match (slot, result) {
            (DETAIL, Ok(Reply::Administration(AdminReply::Detail(detail)))) => {
                let id = match &*detail {
                    AdminDetail::Setting(standing, _) => standing.key.id(),
                    AdminDetail::Colleague(colleague) => colleague.person.0,
                    AdminDetail::Entity(entity, ..) => entity.id.0,
                    AdminDetail::Route(row) => row.route.id.0,
                    AdminDetail::Due(group, ..) => group.id(),
                    AdminDetail::Destroyed(line, _) => line.id,
                };
                self.detail = Some((id, detail));
            }
            (SET_CHOICES, Ok(Reply::Administration(AdminReply::All(_, rows)))) => self.show_value(&rows, cx),
            (GRANT_CHOICES, Ok(Reply::Administration(AdminReply::All(_, rows)))) => self.show_grant(&rows, cx),
            (routes::ENTITIES, Ok(Reply::Administration(AdminReply::All(_, rows)))) => self.entities_arrived(rows, cx),
            (routes::COLLEAGUES, Ok(Reply::Administration(AdminReply::All(_, rows)))) => self.show_route(&rows, cx),
            (DROP_DETAIL, Ok(Reply::Administration(AdminReply::Detail(detail)))) => {
                if let AdminDetail::Setting(standing, values) = *detail {
                    show_drop(standing.key, &values, cx);
                }
            }
            (HISTORY, Ok(Reply::Desk(DeskReply::History(entries)))) => {
                let name = self.explorer().selected().map(|row| match row {
                    AdminRow::Setting(standing) => cx.look.words.of(standing.key).to_owned(),
                    AdminRow::Route(route) => cx.look.words.of(route.route.subject).to_owned(),
                    AdminRow::Colleague(_) | AdminRow::Entity(_) | AdminRow::Due(_) | AdminRow::Destroyed(..) => {
                        row.value("name")
                    }
                });
                let title = format!("{} · {}", cx.look.word("action-history"), name.unwrap_or_default());
                cx.show(Overlay::Reader(Reader::new(title, history::read(&entries, cx.look))));
            }
            _ => {}
        }
    }

    fn show_value(&self, rows: &[AdminRow], cx: &mut Cx<'_>) {
        let Subject::Setting(key) = self.subject else { return };
        let title = format!("{} · {}", cx.look.words.of(key), cx.look.words.of(Act::SettingSet));
        let form = FormOverlay::new(SET, title, forms::setting(key, rows, cx.look));
        cx.show(Overlay::Form(form.kept_as(format!("setting-{}", key.code()))));
    }

    fn show_grant(&self, rows: &[AdminRow], cx: &mut Cx<'_>) {
        let Subject::Colleague(colleague) = &self.subject else {
            return;
        };
        let title = format!("{} · {}", colleague.name, cx.look.word("action-grant-role"));
        let form = FormOverlay::new(GRANT, title, forms::grant(rows, cx.look));
        cx.show(Overlay::Form(form.kept_as(format!("grant-{}", colleague.login))));
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, cx: &mut Cx<'_>) {
        if tag == retention::MENU {
            self.chose_retention(value, cx);
            return;
        }
        match (tag, value, &self.subject) {
            (ROLES, "grant", Subject::Colleague(_)) => ask(GRANT_CHOICES, AdminQuery::All(AdminList::Entities), cx),
            (ROLES, value @ (CLOSE | OPEN), Subject::Colleague(colleague)) => {
                let login = colleague.login.clone();
                let command = match value {
                    CLOSE => AccountCommand::Deactivate { login },
                    _ => AccountCommand::Reactivate { login },
                };
                cx.run(ROLES, Command::Account(command));
            }
            (ROLES, at, Subject::Colleague(colleague)) => {
                let held = at.parse().ok().and_then(|at: usize| colleague.roles.get(at));
                if let Some(held) = held {
                    let command = AccountCommand::Revoke {
                        login: colleague.login.clone(),
                        role: held.role,
                        entity: held.entity,
                    };
                    cx.run(ROLES, Command::Account(command));
                }
            }
            (DROP, chosen, _) => {
                if let Some((value, seen)) = chosen.split_once(' ')
                    && let (Ok(value), Ok(seen)) = (value.parse(), seen.parse())
                {
                    cx.run(DROP, Command::Setting(SettingCommand::Drop { value, seen }));
                }
            }
            _ => {}
        }
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let today = cx.look.clock.today();
        let command = match (tag, &self.subject) {
            (SET, Subject::Setting(key)) => Command::Setting(forms::read_setting(*key, values, today)?),
            (ADD, _) => Command::Account(forms::read_colleague(values)),
            (GRANT, Subject::Colleague(colleague)) => {
                Command::Account(forms::read_grant(&colleague.login, values, today)?)
            }
            (ENTITY, _) => Command::Account(forms::read_entity(values)),
            (RENAME, Subject::Entity(entity, seen)) => Command::Account(forms::read_rename(*entity, *seen, values)),
            (routes::ROUTE, Subject::Route(route)) => routes::read(route.as_deref(), values),
            (tag, Subject::Due(group)) => match retention::read(tag, group, values)? {
                Some(command) => command,
                None => return Ok(()),
            },
            _ => return Ok(()),
        };
        cx.run(tag, command);
        Ok(())
    }
}

/// Takes the one value to come back, or lets choose which.
fn show_drop(key: SettingKey, values: &[(SetValue, String)], cx: &mut Cx<'_>) {
    let today = cx.look.clock.today();
    let coming: Vec<&(SetValue, String)> = values.iter().filter(|(set, _)| set.from > today).collect();
    match coming.as_slice() {
        [] => {
            let none = Message::new("setting-none-coming").with("key", cx.look.key(Action::Edit));
            cx.say(Tone::Bad, none);
        }
        [(set, _)] => {
            let (value, seen) = (set.id, set.version);
            cx.run(DROP, Command::Setting(SettingCommand::Drop { value, seen }));
        }
        several => {
            let items = several.iter().map(|(set, entity)| {
                let day = date::day(set.from, cx.look.words);
                let told = cx.look.words.text(&key.told(set.value));
                let whom = match entity.as_str() {
                    "" => cx.look.word("setting-everybody"),
                    name => name,
                };
                Item::new(
                    format!("{} {}", set.id, set.version),
                    format!("{day} · {told} · {whom}"),
                )
            });
            let title = format!("{} · {}", cx.look.words.of(key), cx.look.words.of(Act::SettingDrop));
            cx.show(Overlay::Menu(Menu::new(DROP, title, items.collect())));
        }
    }
}

fn ask(slot: u16, query: AdminQuery, cx: &mut Cx<'_>) {
    cx.ask(slot, Query::Administration(query));
}
