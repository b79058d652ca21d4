//! What an administrator looks after, as lists and one by one: settings, colleagues, entities, routes of approval.

use crate::domain::code::codes;
use crate::domain::list::{Anchor, Column, ColumnKind, Count, Page, View, column};
use crate::domain::setting::{SETTINGS, SetValue, SettingKey, SettingValue, in_force};
use crate::domain::{Coded, EntityId, Message, PersonId, Problem, ProcedureKind, Role};
use crate::i18n::{Lang, words};
use crate::office::privacy::retention::{self, Due, Group};
use crate::office::reckoned::{self, Reckoned};
use crate::office::{Act, Counter, Failure, rights};
use crate::store::account::{self, Colleague};
use crate::store::entity::{self, Entity};
use crate::store::retention::{Destroyed, RuleRow};
use crate::store::route::{self, RouteRow};
use crate::store::setting;
use chrono::NaiveDate;

codes! {
    /// A list of the administration.
    AdminList, "admin-list" {
        /// The settings.
        Settings = "settings",
        /// The colleagues.
        Colleagues = "colleagues",
        /// The entities.
        Entities = "entities",
        /// The routes of approval.
        Routes = "routes",
        /// What is past its term.
        Retention = "retention",
        /// What was destroyed.
        Destroyed = "destroyed",
    }
}

const ACTIVE: ColumnKind = ColumnKind::Choice("admin-active", &["yes", "no"]);
const SETTING_COLUMNS: &[Column] = &[
    column("setting", ColumnKind::Text, true, 0, 26),
    column("value", ColumnKind::Text, false, 0, 16),
    column("since", ColumnKind::Date, true, 1, 10),
    column("origin", ColumnKind::Text, false, 2, 13),
    column("own", ColumnKind::Number, false, 4, 8),
    column("coming", ColumnKind::Date, false, 3, 10),
    column("key", ColumnKind::Text, true, 9, 20),
];
const COLLEAGUE_COLUMNS: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 20),
    column("login", ColumnKind::Text, true, 1, 12),
    column("roles", ColumnKind::Text, false, 0, 30),
    column("active", ACTIVE, false, 2, 6),
];
const ENTITY_COLUMNS: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 30),
    column("ovo", ColumnKind::Text, true, 1, 9),
    column("short", ColumnKind::Text, true, 3, 12),
    column("people", ColumnKind::Number, true, 2, 10),
    column("active", ACTIVE, false, 4, 6),
];

const SUBJECTS: ColumnKind = ColumnKind::Choice(
    "approval-subject",
    &["request", "publication", "procedure", "exception"],
);
const ROUTE_COLUMNS: &[Column] = &[
    column("subject", SUBJECTS, true, 0, 18),
    column("entity", ColumnKind::Text, true, 1, 9),
    column("steps", ColumnKind::Text, false, 0, 22),
    column("kind", ColumnKind::Text, true, 2, 14),
];

const KINDS: ColumnKind = ColumnKind::Choice("retention", &["rejected", "reserve", "hired", "results", "numbers"]);
const RETENTION_COLUMNS: &[Column] = &[
    column("data", KINDS, true, 0, 26),
    column("number", ColumnKind::Text, true, 0, 10),
    column("open", ColumnKind::Number, true, 0, 9),
    column("quarantine", ColumnKind::Number, true, 1, 11),
    column("erasable", ColumnKind::Date, true, 2, 12),
    column("past", ColumnKind::Date, true, 2, 10),
    column("held", ColumnKind::Number, true, 3, 13),
    column("title", ColumnKind::Text, true, 4, 26),
];

const DESTROYED_COLUMNS: &[Column] = &[
    column("destroyed", ColumnKind::Date, true, 0, 12),
    column("data", KINDS, true, 0, 26),
    column("about", ColumnKind::Text, true, 1, 26),
    column("erased", ColumnKind::Number, true, 0, 8),
    column("documents", ColumnKind::Number, true, 2, 10),
    column("texts", ColumnKind::Number, true, 4, 8),
    column("serie", ColumnKind::Text, true, 5, 14),
    column("selectieregel", ColumnKind::Text, true, 5, 16),
    column("by", ColumnKind::Text, true, 3, 16),
];

impl AdminList {
    /// The columns of the list.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Settings => SETTING_COLUMNS,
            Self::Colleagues => COLLEAGUE_COLUMNS,
            Self::Entities => ENTITY_COLUMNS,
            Self::Routes => ROUTE_COLUMNS,
            Self::Retention => RETENTION_COLUMNS,
            Self::Destroyed => DESTROYED_COLUMNS,
        }
    }

    /// The column it is ordered by at first.
    pub const fn order(self) -> &'static str {
        match self {
            Self::Settings => "setting",
            Self::Colleagues | Self::Entities => "name",
            Self::Routes => "subject",
            Self::Retention => "past",
            Self::Destroyed => "destroyed",
        }
    }

    /// Whether the last stand first.
    pub const fn descends(self) -> bool {
        matches!(self, Self::Destroyed)
    }

    /// What reading it takes.
    const fn act(self) -> Act {
        match self {
            Self::Settings => Act::SettingList,
            Self::Colleagues | Self::Entities => Act::AccountList,
            Self::Routes => Act::RouteList,
            Self::Retention | Self::Destroyed => Act::RetentionList,
        }
    }
}

/// A setting as it stands on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Standing {
    /// Which.
    pub key: SettingKey,
    /// The value in force for everybody.
    pub value: SettingValue,
    /// Since when and why; none: it is the usual value.
    pub set: Option<SetValue>,
    /// How many entities go by a value of their own.
    pub own: usize,
    /// The first value to come, for anybody.
    pub coming: Option<SetValue>,
}

/// A row of one of the lists.
#[derive(Clone, PartialEq, Debug)]
pub enum AdminRow {
    /// A setting.
    Setting(Standing),
    /// A colleague.
    Colleague(Colleague),
    /// An entity.
    Entity(Entity),
    /// A route of approval.
    Route(Box<RouteRow>),
    /// What is past its term.
    Due(Box<Group>),
    /// A line of the destruction list, with its day.
    Destroyed(Box<Destroyed>, NaiveDate),
}

/// One of them with everything about it.
#[derive(Clone, PartialEq, Debug)]
pub enum AdminDetail {
    /// A setting: how it stands, and every value with its entity's name, latest first.
    Setting(Standing, Vec<(SetValue, String)>),
    /// A colleague.
    Colleague(Colleague),
    /// An entity: the colleagues who work for it with their roles, and its own values of settings.
    Entity(Entity, Vec<(String, Role)>, Vec<(SettingKey, SetValue)>),
    /// A route of approval.
    Route(Box<RouteRow>),
    /// What is past its term: what would go, and under which selectieregel.
    Due(Box<Group>, Vec<Due>, Option<RuleRow>),
    /// What was destroyed, and when.
    Destroyed(Box<Destroyed>, NaiveDate),
}

/// A read about what is administered.
#[derive(Clone, PartialEq, Debug)]
pub enum AdminQuery {
    /// A page of a list.
    Page {
        /// Which list.
        list: AdminList,
        /// What it shows.
        view: View,
        /// Where the page starts.
        anchor: Anchor,
        /// How many rows.
        limit: usize,
    },
    /// How many rows a view has.
    Count(AdminList, View),
    /// Every row of a view, to mark them.
    Ids(AdminList, View),
    /// One, with everything about it.
    Detail(AdminList, i64),
    /// Everything in a list.
    All(AdminList),
}

/// What it brings, and of which list.
#[derive(Clone, PartialEq, Debug)]
pub enum AdminReply {
    /// A page of a list.
    Page(AdminList, Page<AdminRow>),
    /// How many rows a view has.
    Count(AdminList, Count),
    /// The rows of a view, each with its version.
    Ids(AdminList, Vec<(i64, i64)>),
    /// One.
    Detail(Box<AdminDetail>),
    /// Everything.
    All(AdminList, Vec<AdminRow>),
}

impl AdminQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<AdminReply, Failure> {
        Ok(match self {
            Self::Page {
                list,
                view,
                anchor,
                limit,
            } => {
                let rows = shown(counter, *list, view)?;
                AdminReply::Page(*list, reckoned::page(rows, view, anchor, *limit))
            }
            Self::Count(list, view) => {
                let count = shown(counter, *list, view)?.len() as u64;
                AdminReply::Count(*list, Count::Exactly(count))
            }
            Self::Ids(list, view) => {
                let rows = shown(counter, *list, view)?;
                AdminReply::Ids(*list, rows.iter().map(|row| (row.id(), row.version())).collect())
            }
            Self::Detail(list, id) => AdminReply::Detail(Box::new(detail(counter, *list, *id)?)),
            Self::All(list) => AdminReply::All(*list, rows(counter, *list)?),
        })
    }
}

/// The rows of a view, in its order.
fn shown(counter: &Counter<'_>, list: AdminList, view: &View) -> Result<Vec<AdminRow>, Failure> {
    let mut rows = rows(counter, list)?;
    reckoned::arrange(&mut rows, view);
    Ok(rows)
}

fn rows(counter: &Counter<'_>, list: AdminList) -> Result<Vec<AdminRow>, Failure> {
    rights::check_anywhere(counter.actor, list.act())?;
    let (connection, today) = (counter.connection, counter.clock.today());
    Ok(match list {
        AdminList::Settings => {
            let all = SETTINGS.iter().map(|setting| standing(counter, setting.key));
            let all: Result<Vec<_>, Failure> = all.map(|one| Ok(AdminRow::Setting(one?.0))).collect();
            all?
        }
        AdminList::Colleagues => account::everybody(connection, today)?
            .into_iter()
            .map(AdminRow::Colleague)
            .collect(),
        AdminList::Entities => entity::all(connection, today)?
            .into_iter()
            .map(AdminRow::Entity)
            .collect(),
        AdminList::Routes => route::all(connection)?
            .into_iter()
            .map(|row| AdminRow::Route(Box::new(row)))
            .collect(),
        AdminList::Retention => retention::groups(counter)?
            .into_iter()
            .map(|group| AdminRow::Due(Box::new(group)))
            .collect(),
        AdminList::Destroyed => retention::destroyed(counter)?
            .into_iter()
            .map(|line| {
                let day = counter.clock.local_of(line.at).date();
                AdminRow::Destroyed(Box::new(line), day)
            })
            .collect(),
    })
}

/// How a setting stands today, and every value of it.
fn standing(counter: &Counter<'_>, key: SettingKey) -> Result<(Standing, Vec<(SetValue, String)>), Failure> {
    let today = counter.clock.today();
    let values = setting::values(counter.connection, key)?;
    let set: Vec<SetValue> = values.iter().map(|(value, _)| value.clone()).collect();
    let general = in_force(&set, None, today).cloned();
    let mut own: Vec<EntityId> = set
        .iter()
        .filter(|value| value.from <= today)
        .filter_map(|value| value.entity)
        .collect();
    own.sort_unstable();
    own.dedup();
    let coming = set.iter().filter(|value| value.from > today);
    let standing = Standing {
        key,
        value: general.as_ref().map_or(key.usual(), |set| set.value),
        own: own.len(),
        coming: coming.min_by_key(|value| (value.from, value.id)).cloned(),
        set: general,
    };
    Ok((standing, values))
}

fn detail(counter: &Counter<'_>, list: AdminList, id: i64) -> Result<AdminDetail, Failure> {
    rights::check_anywhere(counter.actor, list.act())?;
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let found = |rows: Vec<AdminRow>| rows.into_iter().find(|row| row.id() == id).ok_or_else(gone);
    match list {
        AdminList::Settings => {
            let key = SettingKey::from_id(id).ok_or_else(gone)?;
            let (standing, values) = standing(counter, key)?;
            Ok(AdminDetail::Setting(standing, values))
        }
        AdminList::Colleagues => match found(rows(counter, list)?)? {
            AdminRow::Colleague(colleague) => Ok(AdminDetail::Colleague(colleague)),
            _ => Err(gone()),
        },
        AdminList::Entities => match found(rows(counter, list)?)? {
            AdminRow::Entity(entity) => of_entity(counter, entity),
            _ => Err(gone()),
        },
        AdminList::Routes => match found(rows(counter, list)?)? {
            AdminRow::Route(row) => Ok(AdminDetail::Route(row)),
            _ => Err(gone()),
        },
        AdminList::Retention => match found(rows(counter, list)?)? {
            AdminRow::Due(group) => {
                let due = retention::look(counter, group.vacancy, group.kind)?;
                let rules = crate::store::retention::rules(counter.connection)?;
                let rule = rules.into_iter().find(|rule| rule.kind == group.kind);
                Ok(AdminDetail::Due(group, due, rule))
            }
            _ => Err(gone()),
        },
        AdminList::Destroyed => match found(rows(counter, list)?)? {
            AdminRow::Destroyed(line, day) => Ok(AdminDetail::Destroyed(line, day)),
            _ => Err(gone()),
        },
    }
}

fn of_entity(counter: &Counter<'_>, entity: Entity) -> Result<AdminDetail, Failure> {
    let today = counter.clock.today();
    let mut people = Vec::new();
    for colleague in account::everybody(counter.connection, today)? {
        let held = colleague.roles.iter().filter(|held| held.entity == Some(entity.id));
        let held = held.filter(|held| colleague.active && held.from.is_none_or(|from| from <= today));
        people.extend(held.map(|held| (colleague.name.clone(), held.role)));
    }
    let mut own = Vec::new();
    for key in SettingKey::ALL {
        let values = setting::values(counter.connection, *key)?.into_iter();
        let values = values.filter(|(value, _)| value.entity == Some(entity.id));
        own.extend(values.map(|(value, _)| (*key, value)));
    }
    Ok(AdminDetail::Entity(entity, people, own))
}

impl AdminRow {
    /// The version that was seen; a setting has none of its own.
    pub const fn version(&self) -> i64 {
        match self {
            Self::Setting(_) | Self::Due(_) | Self::Destroyed(..) => 0,
            Self::Colleague(colleague) => colleague.version,
            Self::Entity(entity) => entity.version,
            Self::Route(row) => row.version,
        }
    }

    /// The person it is, when it is a colleague.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Colleague(colleague) => Some(colleague.person),
            Self::Setting(_) | Self::Entity(_) | Self::Route(_) | Self::Due(_) | Self::Destroyed(..) => None,
        }
    }
}

/// What a column holds of a route.
fn of_route(row: &RouteRow, column: &str) -> String {
    match column {
        "subject" | "name" => row.route.subject.code().to_owned(),
        "entity" => row.entity.clone(),
        "kind" => row.route.kind.map_or("", ProcedureKind::code).to_owned(),
        "steps" => {
            let steps = row.route.steps.iter().zip(&row.names);
            let steps = steps.map(|(step, name)| format!("{} {name}", in_both(step.role.message())));
            steps.collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// What a column holds of a line of the destruction list.
fn destroyed(line: &Destroyed, day: NaiveDate, column: &str) -> String {
    match column {
        "destroyed" => day.to_string(),
        "data" => line.kind.code().to_owned(),
        "name" | "about" => line.about.clone(),
        "erased" => line.people.to_string(),
        "documents" => line.documents.to_string(),
        "texts" => line.texts.to_string(),
        "serie" => line.serie.clone(),
        "selectieregel" => line.rule.clone(),
        "by" => line.by.clone(),
        _ => String::new(),
    }
}

/// Yes or no, as a code.
const fn active(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// A message as either language has it: whoever looks for a word types it in the own language.
fn in_both(id: &str) -> String {
    format!("{} {}", words(Lang::Dutch).get(id), words(Lang::English).get(id))
}

impl Reckoned for AdminRow {
    const ORDER: &'static str = "name";

    fn id(&self) -> i64 {
        match self {
            Self::Setting(standing) => standing.key.id(),
            Self::Colleague(colleague) => colleague.person.0,
            Self::Entity(entity) => entity.id.0,
            Self::Route(row) => row.route.id.0,
            Self::Due(group) => group.id(),
            Self::Destroyed(line, _) => line.id,
        }
    }

    fn value(&self, column: &str) -> String {
        let day = |set: &Option<SetValue>| set.as_ref().map(|set| set.from.to_string()).unwrap_or_default();
        match (self, column) {
            // Ordered by name, settings stand as the catalogue has them: in the order of a procedure.
            (Self::Setting(standing), "setting" | "name") => format!("{:03}", standing.key as usize),
            (Self::Setting(standing), "key") => standing.key.code().to_owned(),
            (Self::Setting(standing), "value") => standing.value.code(),
            (Self::Setting(standing), "since") => day(&standing.set),
            (Self::Setting(standing), "coming") => day(&standing.coming),
            (Self::Setting(standing), "origin") => standing.source().to_owned(),
            (Self::Setting(standing), "own") => standing.own.to_string(),
            (Self::Colleague(colleague), "name") => colleague.name.clone(),
            (Self::Colleague(colleague), "login") => colleague.login.clone(),
            (Self::Colleague(colleague), "active") => active(colleague.active).to_owned(),
            (Self::Colleague(colleague), "roles") => {
                let held = colleague.roles.iter();
                let held = held.map(|held| format!("{} {}", in_both(held.role.message()), held.short));
                held.collect::<Vec<_>>().join(" ")
            }
            (Self::Entity(entity), "name") => entity.name.clone(),
            (Self::Entity(entity), "ovo") => entity.ovo.clone(),
            (Self::Entity(entity), "short") => entity.short.clone(),
            (Self::Entity(entity), "people") => entity.people.to_string(),
            (Self::Entity(entity), "active") => active(entity.active).to_owned(),
            (Self::Route(row), _) => of_route(row, column),
            (Self::Due(group), "data") => group.kind.code().to_owned(),
            (Self::Due(group), "name" | "number") => group.number.clone(),
            (Self::Due(group), "title") => group.title.clone(),
            (Self::Due(group), "past") => group.due.map(|day| day.to_string()).unwrap_or_default(),
            (Self::Due(group), "open") => group.open.to_string(),
            (Self::Due(group), "quarantine") => group.hidden.to_string(),
            (Self::Due(group), "erasable") => group.ready.map(|day| day.to_string()).unwrap_or_default(),
            (Self::Due(group), "held") => group.held.to_string(),
            (Self::Destroyed(line, day), _) => destroyed(line, *day, column),
            _ => String::new(),
        }
    }

    fn written(&self, column: &str) -> String {
        match (self, column) {
            (Self::Setting(standing), "setting") => in_both(standing.key.message()),
            (Self::Route(row), "subject") => {
                format!("{} {}", self.value(column), in_both(row.route.subject.message()))
            }
            (Self::Route(row), "kind") => row.route.kind.map_or_else(
                || in_both("route-every-kind"),
                |kind| format!("{} {}", kind.code(), in_both(kind.message())),
            ),
            (Self::Due(group), "data") => format!("{} {}", group.kind.code(), in_both(group.kind.message())),
            (Self::Destroyed(line, _), "data") => format!("{} {}", line.kind.code(), in_both(line.kind.message())),
            _ => self.value(column),
        }
    }

    fn read(&self) -> String {
        let columns: &[&str] = match self {
            Self::Setting(_) => &["setting", "key", "origin"],
            Self::Colleague(_) => &["name", "login", "roles"],
            Self::Entity(_) => &["name", "ovo", "short"],
            Self::Route(_) => &["subject", "entity", "kind", "steps"],
            Self::Due(_) => &["number", "title", "data"],
            Self::Destroyed(..) => &["about", "data", "serie", "selectieregel", "by"],
        };
        let read: Vec<String> = columns.iter().map(|column| self.written(column)).collect();
        read.join(" ")
    }

    fn sorts(column: &str) -> bool {
        let columns = AdminList::ALL.iter().flat_map(|list| list.columns());
        columns.into_iter().any(|known| known.id == column && known.sortable)
    }
}

impl Standing {
    /// Where the value in force comes from.
    pub fn source(&self) -> &str {
        self.set
            .as_ref()
            .map_or(self.key.setting().source, |set| set.source.as_str())
    }
}
