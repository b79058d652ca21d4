//! Settings of the organisation and its entities: lists, and an administrator's commands. (`settings` is one person's configuration.)

use crate::cli::act;
use crate::cli::args::{EntityTask, FormatChoice, List, SetGiven, SettingTask};
use crate::cli::desk::Desk;
use crate::cli::exit::{Outcome, Trouble};
use crate::cli::print::{Cell, Out, Table};
use crate::cli::{records, rows};
use crate::domain::setting::{SetValue, SettingKey, SettingKind, SettingValue};
use crate::domain::{Coded, EntityId, Message};
use crate::i18n::date;
use crate::office::account::AccountCommand;
use crate::office::administration::{AdminDetail, AdminList, AdminQuery, AdminReply, AdminRow, Standing};
use crate::office::setting::SettingCommand;
use crate::office::{Command, Query, Reply};
use crate::store::entity::{self, Entity};
use chrono::NaiveDate;

/// Lists settings, shows one, sets a value or takes one back.
pub fn settings(desk: &mut Desk, task: &SettingTask, out: &mut Out) -> Outcome {
    match task {
        SettingTask::List { all: false, format } => list(desk, *format, out),
        SettingTask::List { all: true, format } => every_value(desk, *format, out),
        SettingTask::Show { key, format } => show(desk, key, *format, out),
        SettingTask::Set(given) => {
            let command = set(desk, given)?;
            act::run(desk, &Command::Setting(command), out)
        }
        SettingTask::Drop { key, from, entity } => {
            let command = take_back(desk, key, from.as_deref(), entity.as_deref())?;
            act::run(desk, &Command::Setting(command), out)
        }
    }
}

/// Lists entities, adds, changes, closes or reopens one.
pub fn entities(desk: &mut Desk, task: &EntityTask, out: &mut Out) -> Outcome {
    let command = match task {
        EntityTask::List { format } => {
            let rows = all(desk, AdminList::Entities)?;
            let rows = rows.iter().filter_map(|row| match row {
                AdminRow::Entity(entity) => Some(of_entity(entity)),
                AdminRow::Setting(_)
                | AdminRow::Colleague(_)
                | AdminRow::Route(_)
                | AdminRow::Due(_)
                | AdminRow::Destroyed(..) => None,
            });
            let columns = vec!["ovo", "name", "short", "people", "active"];
            return print((columns, vec!["people"]), rows.collect(), *format, out);
        }
        EntityTask::Add { ovo, name } => AccountCommand::AddEntity {
            ovo: ovo.clone(),
            name: name.clone(),
        },
        EntityTask::Edit { ovo, name, short } => {
            let standing = entity_of(desk, ovo)?;
            AccountCommand::EditEntity {
                entity: standing.id,
                seen: standing.version,
                name: name.clone().unwrap_or(standing.name),
                short: short.clone().unwrap_or(standing.short),
            }
        }
        EntityTask::Close { ovo } => {
            let standing = entity_of(desk, ovo)?;
            AccountCommand::CloseEntity {
                entity: standing.id,
                seen: standing.version,
            }
        }
        EntityTask::Reopen { ovo } => {
            let standing = entity_of(desk, ovo)?;
            AccountCommand::ReopenEntity {
                entity: standing.id,
                seen: standing.version,
            }
        }
    };
    act::run(desk, &Command::Account(command), out)
}

/// An entity as an administrator sees it; others are told that they may not.
fn entity_of(desk: &Desk, ovo: &str) -> Result<Entity, Trouble> {
    let rows = all(desk, AdminList::Entities)?.into_iter();
    let mut entities = rows.filter_map(|row| match row {
        AdminRow::Entity(entity) => Some(entity),
        AdminRow::Setting(_)
        | AdminRow::Colleague(_)
        | AdminRow::Route(_)
        | AdminRow::Due(_)
        | AdminRow::Destroyed(..) => None,
    });
    entities
        .find(|entity| entity.ovo == ovo)
        .ok_or_else(|| rows::missing("refused-no-entity", ovo))
}

/// The number of a setting, for its history.
pub fn key(typed: &str) -> Result<SettingKey, Trouble> {
    let unknown = || rows::missing("refused-setting-key", typed);
    SettingKey::from_code(typed.trim()).ok_or_else(unknown)
}

/// An entity by its OVO code.
pub fn find(desk: &Desk, ovo: &str) -> Result<EntityId, Trouble> {
    entity::by_ovo(desk.store.reader(), ovo)?.ok_or_else(|| rows::missing("refused-no-entity", ovo))
}

fn all(desk: &Desk, list: AdminList) -> Result<Vec<AdminRow>, Trouble> {
    match desk.ask(&Query::Administration(AdminQuery::All(list)))? {
        Reply::Administration(AdminReply::All(_, rows)) => Ok(rows),
        _ => Ok(Vec::new()),
    }
}

fn one(desk: &Desk, key: SettingKey) -> Result<(Standing, Vec<(SetValue, String)>), Trouble> {
    let query = AdminQuery::Detail(AdminList::Settings, key.id());
    if let Reply::Administration(AdminReply::Detail(detail)) = desk.ask(&Query::Administration(query))?
        && let AdminDetail::Setting(standing, values) = *detail
    {
        return Ok((standing, values));
    }
    Err(rows::missing("refused-gone", ""))
}

fn print(
    (columns, right): (Vec<&'static str>, Vec<&'static str>),
    rows: Vec<Vec<Cell>>,
    format: FormatChoice,
    out: &mut Out,
) -> Outcome {
    let table = Table {
        columns,
        right,
        rows,
        more: false,
    };
    let wanted = List {
        format,
        ..Default::default()
    };
    rows::print(&table, &wanted, out)
}

/// A value: in words for people, as it is stored for programs.
fn value(key: SettingKey, value: SettingValue, format: FormatChoice) -> Cell {
    match value {
        _ if !format.json && !format.csv => Cell::Message(key.told(value)),
        SettingValue::Number(number) => Cell::Number(number),
        SettingValue::Day(day) => Cell::Day(day),
    }
}

fn list(desk: &Desk, format: FormatChoice, out: &mut Out) -> Outcome {
    let rows = all(desk, AdminList::Settings)?;
    let rows = rows.iter().filter_map(|row| match row {
        AdminRow::Setting(standing) => Some(vec![
            Cell::text(standing.key.code()),
            Cell::text(out.words.of(standing.key)),
            value(standing.key, standing.value, format),
            standing.set.as_ref().map_or(Cell::None, |set| Cell::Day(set.from)),
            Cell::text(standing.source()),
            Cell::Number(i64::try_from(standing.own).unwrap_or(i64::MAX)),
            standing.coming.as_ref().map_or(Cell::None, |set| Cell::Day(set.from)),
        ]),
        AdminRow::Colleague(_)
        | AdminRow::Entity(_)
        | AdminRow::Route(_)
        | AdminRow::Due(_)
        | AdminRow::Destroyed(..) => None,
    });
    let columns = vec!["key", "setting", "value", "since", "origin", "own", "coming"];
    let rows = rows.collect();
    print((columns, vec!["own"]), rows, format, out)
}

fn every_value(desk: &Desk, format: FormatChoice, out: &mut Out) -> Outcome {
    let mut rows = Vec::new();
    for key in SettingKey::ALL {
        let (_, values) = one(desk, *key)?;
        rows.extend(values.iter().map(|(set, entity)| {
            vec![
                Cell::text(key.code()),
                value(*key, set.value, format),
                Cell::Day(set.from),
                Cell::text(entity),
                Cell::text(&set.source),
            ]
        }));
    }
    print(
        (vec!["key", "value", "since", "entity", "origin"], Vec::new()),
        rows,
        format,
        out,
    )
}

fn show(desk: &Desk, typed: &str, format: FormatChoice, out: &mut Out) -> Outcome {
    let key = key(typed)?;
    let (standing, values) = one(desk, key)?;
    let setting = key.setting();
    let (least, most) = match setting.kind {
        SettingKind::Number { least, most, .. } => (Cell::Number(least), Cell::Number(most)),
        SettingKind::Day => (Cell::None, Cell::None),
    };
    let each = values.iter().map(|(set, entity)| {
        vec![
            ("since", Cell::Day(set.from)),
            ("value", value(key, set.value, format)),
            ("entity", Cell::text(entity)),
            ("origin", Cell::text(&set.source)),
        ]
    });
    let record = vec![
        ("key", Cell::text(key.code())),
        ("setting", Cell::text(out.words.of(key))),
        ("explanation", Cell::text(out.words.get(&key.help()))),
        ("value", value(key, standing.value, format)),
        (
            "since",
            standing.set.as_ref().map_or(Cell::None, |set| Cell::Day(set.from)),
        ),
        ("usual", value(key, setting.usual, format)),
        ("origin", Cell::text(setting.source)),
        ("grounds", Cell::of(setting.grounds)),
        ("least", least),
        ("most", most),
        ("values", Cell::Several(each.collect())),
    ];
    records::print(record, format, out)
}

fn set(desk: &Desk, given: &SetGiven) -> Result<SettingCommand, Trouble> {
    let today = desk.clock.today();
    Ok(SettingCommand::Set {
        key: given.key.clone(),
        value: date::setting(&given.key, &given.value, today),
        entity: given.entity.as_deref().map(|ovo| find(desk, ovo)).transpose()?,
        from: given.from.as_deref().map_or(Ok(today), |typed| day(typed, today))?,
        source: given.source.clone(),
    })
}

fn take_back(desk: &Desk, typed: &str, from: Option<&str>, entity: Option<&str>) -> Result<SettingCommand, Trouble> {
    let (key, today) = (key(typed)?, desk.clock.today());
    let entity = entity.map(|ovo| find(desk, ovo)).transpose()?;
    let from = from.map(|typed| day(typed, today)).transpose()?;
    let (_, values) = one(desk, key)?;
    let mut fitting: Vec<&SetValue> = values
        .iter()
        .map(|(set, _)| set)
        .filter(|set| set.entity == entity && from.map_or(set.from > today, |from| set.from == from))
        .collect();
    match (fitting.pop(), fitting.is_empty()) {
        (Some(set), true) => Ok(SettingCommand::Drop {
            value: set.id,
            seen: set.version,
        }),
        (Some(_), false) => Err(Trouble::usage(Message::new("cli-setting-several"))),
        (None, _) => Err(rows::missing("cli-setting-none", key.code())),
    }
}

fn day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Trouble> {
    date::read_day(typed, today).ok_or_else(|| Trouble::usage(Message::new("cli-bad-day").with("value", typed)))
}

fn of_entity(entity: &Entity) -> Vec<Cell> {
    vec![
        Cell::text(&entity.ovo),
        Cell::text(&entity.name),
        Cell::text(&entity.short),
        Cell::Number(entity.people),
        Cell::Flag(entity.active),
    ]
}
