//! The forms of the administration: a value of a setting, a colleague, a role, an entity.

use crate::domain::setting::SettingKey;
use crate::domain::{Coded, EntityId, Message, Role};
use crate::i18n::date;
use crate::office::account::AccountCommand;
use crate::office::administration::AdminRow;
use crate::office::setting::SettingCommand;
use crate::store::entity::Entity;
use crate::tui::look::Look;
use crate::tui::screens::dossier::forms::options;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;

/// The entities to choose from, with all of them first.
pub(super) fn entities(rows: &[AdminRow], look: &Look) -> Vec<(String, String)> {
    let all = (String::new(), look.word("setting-everybody").to_owned());
    let each = rows.iter().filter_map(|row| match row {
        AdminRow::Entity(entity) if entity.active => Some((entity.id.to_string(), entity.name.clone())),
        _ => None,
    });
    std::iter::once(all).chain(each).collect()
}

fn entity(values: &Values) -> Option<EntityId> {
    values.text("entity").parse().ok().map(EntityId)
}

/// The day a form names; the form asks for one.
fn first_day(values: &Values, today: NaiveDate) -> Result<NaiveDate, Vec<FieldError>> {
    let day = values.day("from", today).map_err(|error| vec![error])?;
    day.ok_or_else(|| vec![FieldError::new("from", Message::new("field-error-day"))])
}

/// The fields of a value of a setting.
pub(super) fn setting(key: SettingKey, rows: &[AdminRow], look: &Look) -> Vec<Field> {
    vec![
        Field::shown("usual", "column-usual", look.words.text(&key.told(key.usual()))),
        Field::shown("wants", "setting-possible", look.words.text(&key.wants())),
        Field::line("value", "column-value", ""),
        Field::choice("entity", "setting-for", entities(rows, look), ""),
        Field::day("from", "field-setting-effective_on", Some(look.clock.today())),
        Field::line("source", "setting-why", "").helped("setting-why-help"),
    ]
}

/// The command it leads to.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn read_setting(
    key: SettingKey,
    values: &Values,
    today: NaiveDate,
) -> Result<SettingCommand, Vec<FieldError>> {
    Ok(SettingCommand::Set {
        key: key.code().to_owned(),
        value: date::setting(key.code(), values.text("value"), today),
        entity: entity(values),
        from: first_day(values, today)?,
        source: values.text("source").to_owned(),
    })
}

/// The fields of a new colleague.
pub(super) fn colleague() -> Vec<Field> {
    vec![
        Field::line("login", "column-login", "").helped("colleague-login-help"),
        Field::line("given", "field-person-given_name", ""),
        Field::line("family", "field-person-family_name", ""),
    ]
}

/// The command it leads to.
pub(super) fn read_colleague(values: &Values) -> AccountCommand {
    AccountCommand::Add {
        login: values.text("login").to_owned(),
        given: values.text("given").to_owned(),
        family: values.text("family").to_owned(),
    }
}

/// The fields of a role for somebody.
pub(super) fn grant(rows: &[AdminRow], look: &Look) -> Vec<Field> {
    vec![
        Field::choice("role", "column-role", options::<Role>(look), ""),
        Field::choice("entity", "setting-for", entities(rows, look), ""),
        Field::day("from", "field-setting-effective_on", Some(look.clock.today())),
    ]
}

/// The command it leads to.
///
/// # Errors
/// What cannot be read, at its field.
pub(super) fn read_grant(login: &str, values: &Values, today: NaiveDate) -> Result<AccountCommand, Vec<FieldError>> {
    let unknown = || vec![FieldError::new("role", Message::new("refused-empty-field"))];
    Ok(AccountCommand::Grant {
        login: login.to_owned(),
        role: Role::from_code(values.text("role")).ok_or_else(unknown)?,
        entity: entity(values),
        from: first_day(values, today)?,
    })
}

/// The fields of a new entity.
pub(super) fn new_entity() -> Vec<Field> {
    vec![
        Field::line("ovo", "column-ovo", "OVO").helped("entity-ovo-help"),
        Field::line("name", "column-name", ""),
    ]
}

/// The command it leads to.
pub(super) fn read_entity(values: &Values) -> AccountCommand {
    AccountCommand::AddEntity {
        ovo: values.text("ovo").to_owned(),
        name: values.text("name").to_owned(),
    }
}

/// The fields of an entity that is there.
pub(super) fn rename(entity: &Entity) -> Vec<Field> {
    vec![
        Field::shown("ovo", "column-ovo", entity.ovo.as_str()),
        Field::line("name", "column-name", &entity.name),
        Field::line("short", "column-short", &entity.short),
    ]
}

/// The command it leads to.
pub(super) fn read_rename(entity: EntityId, seen: i64, values: &Values) -> AccountCommand {
    AccountCommand::EditEntity {
        entity,
        seen,
        name: values.text("name").to_owned(),
        short: values.text("short").to_owned(),
    }
}
