//! The lists of the administration: where their rows come from and how one looks.

use crate::domain::list::{Column, View};
use crate::domain::{Coded, Message};
use crate::i18n::date;
use crate::office::administration::{AdminList, AdminQuery, AdminReply, AdminRow};
use crate::office::reckoned::Reckoned;
use crate::office::{Query, Reply};
use crate::store::account::Held;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::explorer::{Arrived, Listing};
use crate::tui::widgets::list::{Fetch, Identified};
use crate::tui::widgets::table::Cell;
use chrono::NaiveDate;

impl Identified for AdminRow {
    fn id(&self) -> i64 {
        Reckoned::id(self)
    }
}

/// Settings, colleagues or entities.
#[derive(Clone, Copy, Debug)]
pub struct AdminListing {
    /// Which of them.
    pub list: AdminList,
}

impl Listing for AdminListing {
    type Row = AdminRow;

    fn name(&self) -> &'static str {
        match self.list {
            AdminList::Settings => "settings",
            AdminList::Colleagues => "colleagues",
            AdminList::Entities => "entities",
            AdminList::Routes => "routes",
            AdminList::Retention => "retention",
            AdminList::Destroyed => "destroyed",
        }
    }

    fn columns(&self) -> &'static [Column] {
        self.list.columns()
    }

    fn order(&self) -> (&'static str, bool) {
        (self.list.order(), self.list.descends())
    }

    fn page(&self, view: View, fetch: Fetch) -> Query {
        Query::Administration(AdminQuery::Page {
            list: self.list,
            view,
            anchor: fetch.anchor,
            limit: fetch.limit,
        })
    }

    fn count(&self, view: View) -> Query {
        Query::Administration(AdminQuery::Count(self.list, view))
    }

    fn ids(&self, view: View) -> Query {
        Query::Administration(AdminQuery::Ids(self.list, view))
    }

    fn read(&self, reply: Reply) -> Option<Arrived<AdminRow>> {
        let Reply::Administration(reply) = reply else {
            return None;
        };
        // An answer for another list may arrive after one turned to this one.
        match reply {
            AdminReply::Page(list, page) if list == self.list => Some(Arrived::Page(page)),
            AdminReply::Count(list, count) if list == self.list => Some(Arrived::Count(count)),
            AdminReply::Ids(list, ids) if list == self.list => Some(Arrived::Ids(ids)),
            _ => None,
        }
    }

    fn version(&self, row: &AdminRow) -> i64 {
        row.version()
    }

    fn cell(&self, row: &AdminRow, column: &str, look: &Look) -> Cell {
        let short = |day: Option<NaiveDate>| day.map(|day| date::short_day(day, look.words)).unwrap_or_default();
        match (row, column) {
            (AdminRow::Setting(standing), "setting") => Cell::plain(look.words.of(standing.key)),
            (AdminRow::Setting(standing), "value") => {
                let role = if standing.set.is_some() { Role::Text } else { Role::Dim };
                Cell::of(look.words.text(&standing.key.told(standing.value)), role)
            }
            (AdminRow::Setting(standing), "since") => match &standing.set {
                Some(set) => Cell::plain(short(Some(set.from))),
                None => Cell::of(look.word("setting-usual"), Role::Dim),
            },
            (AdminRow::Setting(standing), "coming") => {
                Cell::of(short(standing.coming.as_ref().map(|set| set.from)), Role::Info)
            }
            (AdminRow::Setting(standing), "own") if standing.own == 0 => Cell::plain(""),
            (AdminRow::Colleague(colleague), "roles") => Cell::plain(held(&colleague.roles, look)),
            (AdminRow::Colleague(_) | AdminRow::Entity(_), "active") => {
                let active = row.value(column);
                let role = if active == "no" { Role::Warn } else { Role::Text };
                Cell::of(look.word(&format!("admin-active-{active}")), role)
            }
            (AdminRow::Route(route), "subject") => Cell::plain(look.words.of(route.route.subject)),
            (AdminRow::Route(route), "steps") => Cell::plain(look.words.text(&route.told())),
            (AdminRow::Route(route), "kind") => match route.route.kind {
                Some(kind) => Cell::plain(look.words.of(kind)),
                None => Cell::of(look.word("route-every-kind"), Role::Dim),
            },
            (AdminRow::Route(route), "entity") if route.entity.is_empty() => {
                Cell::of(look.word("setting-everybody"), Role::Dim)
            }
            (AdminRow::Due(group), "data") => Cell::plain(look.words.of(group.kind)),
            (AdminRow::Due(group), "past") => Cell::plain(short(group.due)),
            (AdminRow::Due(group), "erasable") => Cell::of(short(group.ready), Role::Info),
            (AdminRow::Destroyed(line, _), "data") => Cell::plain(look.words.of(line.kind)),
            (AdminRow::Destroyed(_, day), "destroyed") => Cell::plain(short(Some(*day))),
            (AdminRow::Due(_), "open" | "quarantine" | "held") if row.value(column) == "0" => Cell::plain(""),
            (AdminRow::Due(_), "held") => Cell::of(row.value(column), Role::Warn),
            _ => Cell::plain(row.value(column)),
        }
    }

    fn exported(&self, row: &AdminRow, column: &str, look: &Look) -> String {
        match column {
            "since" | "coming" | "past" | "erasable" | "destroyed" => row.value(column),
            _ => self.cell(row, column, look).text,
        }
    }

    fn copies(&self, row: &AdminRow) -> Vec<(&'static str, String)> {
        match row {
            AdminRow::Setting(standing) => vec![
                ("column-key", standing.key.code().to_owned()),
                ("column-value", standing.value.code()),
                ("column-origin", standing.source().to_owned()),
            ],
            AdminRow::Colleague(colleague) => vec![
                ("column-name", colleague.name.clone()),
                ("column-login", colleague.login.clone()),
            ],
            AdminRow::Entity(entity) => vec![("column-name", entity.name.clone()), ("column-ovo", entity.ovo.clone())],
            AdminRow::Route(route) => vec![
                ("column-entity", route.entity.clone()),
                ("column-steps", row.value("steps")),
            ],
            AdminRow::Due(group) => vec![
                ("column-number", group.number.clone()),
                ("column-title", group.title.clone()),
            ],
            AdminRow::Destroyed(line, _) => vec![
                ("column-about", line.about.clone()),
                ("column-serie", line.serie.clone()),
                ("column-selectieregel", line.rule.clone()),
            ],
        }
    }

    fn nothing(&self, look: &Look) -> Message {
        Message::new(format!("{}-none", self.list.message())).with("key", look.key(Action::New))
    }
}

/// Roles in one line: `HR-verantwoordelijke (AgO), jurylid`.
fn held(roles: &[Held], look: &Look) -> String {
    let each: Vec<String> = roles.iter().map(|held| role(held, look)).collect();
    each.join(", ")
}

/// A role with the entity it is for; without one it is for all.
pub(super) fn role(held: &Held, look: &Look) -> String {
    let role = look.words.of(held.role);
    match held.short.as_str() {
        "" => role.to_owned(),
        short => format!("{role} ({short})"),
    }
}
