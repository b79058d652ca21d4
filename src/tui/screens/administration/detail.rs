//! One setting, colleague or entity as lines, and what can be done with it.

use super::listing::role;
use super::{retention, routes};
use crate::domain::Message;
use crate::domain::setting::{SetValue, SettingKey, in_force};
use crate::i18n::date;
use crate::office::administration::{AdminDetail, Standing};
use crate::store::account::Colleague;
use crate::store::entity::Entity;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::screens::approvals::detail::Lines;
use crate::tui::theme::Role;

/// The title of a detail.
pub(super) fn title<'a>(detail: &'a AdminDetail, look: &'a Look) -> &'a str {
    match detail {
        AdminDetail::Setting(standing, _) => look.words.of(standing.key),
        AdminDetail::Colleague(colleague) => &colleague.name,
        AdminDetail::Entity(entity, ..) => &entity.name,
        AdminDetail::Route(row) => look.words.of(row.route.subject),
        AdminDetail::Due(group, ..) => look.words.of(group.kind),
        AdminDetail::Destroyed(line, _) => look.words.of(line.kind),
    }
}

/// The lines of a detail for a window of this many cells.
pub(super) fn lines(detail: &AdminDetail, width: usize, look: &Look) -> Vec<(String, Role)> {
    let mut lines = Lines::new(width, look);
    match detail {
        AdminDetail::Setting(standing, values) => setting(standing, values, &mut lines),
        AdminDetail::Colleague(person) => colleague(person, &mut lines),
        AdminDetail::Entity(row, people, own) => entity(row, people, own, &mut lines),
        AdminDetail::Route(row) => routes::lines(row, &mut lines),
        AdminDetail::Destroyed(line, day) => retention::destroyed(line, *day, &mut lines),
        AdminDetail::Due(group, due, rule) => retention::lines(group, due, rule.as_ref(), &mut lines),
    }
    lines.told
}

fn setting(standing: &Standing, values: &[(SetValue, String)], lines: &mut Lines<'_>) {
    let (key, look) = (standing.key, lines.look);
    let now = look.words.text(&key.told(standing.value));
    match &standing.set {
        Some(set) => {
            let since = Message::new("setting-since")
                .with("value", now)
                .with("day", date::day(set.from, look.words));
            lines.tell(0, &since, Role::Good);
        }
        None => lines.tell(0, &Message::new("setting-is-usual").with("value", now), Role::Good),
    }
    lines.say(0, look.word(&key.help()), Role::Text);
    let usual = Message::new("setting-usually")
        .with("value", key.told(key.usual()))
        .with("source", source(key, look));
    lines.tell(0, &usual, Role::Dim);
    for cited in crate::domain::source::cited(key.setting().source) {
        lines.tell(2, &cited.told(), Role::Dim);
    }
    let key_line = Message::new("deadline-setting").with("key", crate::domain::Coded::code(key));
    lines.tell(0, &key_line, Role::Dim);
    let press = Message::new("setting-press").with("key", look.key(Action::Edit));
    lines.tell(0, &press, Role::Info);
    if standing.coming.is_some() {
        let press = Message::new("setting-press-drop").with("key", look.key(Action::Delete));
        lines.tell(0, &press, Role::Info);
    }
    lines.heading(look.word("setting-values"));
    if values.is_empty() {
        lines.say(0, look.word("setting-values-none"), Role::Dim);
    }
    let set: Vec<SetValue> = values.iter().map(|(set, _)| set.clone()).collect();
    for (one, entity) in values {
        value(key, one, entity, &set, lines);
    }
}

/// Where the usual value comes from, and how sure that is.
fn source(key: SettingKey, look: &Look) -> String {
    let setting = key.setting();
    let grounds = look.words.of(setting.grounds);
    match setting.source {
        "" => grounds.to_owned(),
        source => format!("{source}, {grounds}"),
    }
}

/// A value with its first day, for whom, whether it is in force, and why.
fn value(key: SettingKey, one: &SetValue, entity: &str, all: &[SetValue], lines: &mut Lines<'_>) {
    let (look, today) = (lines.look, lines.look.clock.today());
    let now = in_force(all, one.entity, today).is_some_and(|ruling| ruling.id == one.id);
    let (state, role) = if one.from > today {
        ("setting-coming", Role::Info)
    } else if now {
        ("setting-in-force", Role::Good)
    } else {
        ("setting-ruled", Role::Dim)
    };
    let whom = match entity {
        "" => look.word("setting-everybody"),
        name => name,
    };
    let day = date::day(one.from, look.words);
    let told = look.words.text(&key.told(one.value));
    lines.say(0, &format!("{day} · {told} · {whom} · {}", look.word(state)), role);
    lines.say(2, &one.source, Role::Dim);
}

fn colleague(person: &Colleague, lines: &mut Lines<'_>) {
    let look = lines.look;
    let login = Message::new("colleague-login").with("login", person.login.as_str());
    lines.tell(0, &login, Role::Text);
    if !person.active {
        lines.say(0, look.word("colleague-inactive"), Role::Warn);
    }
    let press = Message::new("colleague-press").with("key", look.key(Action::Edit));
    lines.tell(0, &press, Role::Info);
    lines.heading(look.word("column-roles"));
    if person.roles.is_empty() {
        lines.say(0, look.word("colleague-no-role"), Role::Warn);
    }
    for held in &person.roles {
        let days = match (held.from, held.until) {
            (Some(from), Some(until)) => Message::new("role-from-until").with("from", from).with("until", until),
            (Some(from), None) => Message::new("role-from").with("from", from),
            (None, _) => Message::new("role-always"),
        };
        let whom = match held.short.as_str() {
            "" => format!("{} · {}", role(held, look), look.word("setting-everybody")),
            _ => role(held, look),
        };
        let words = format!("{whom} · {}", look.words.text(&days));
        let coming = held.from.is_some_and(|from| from > look.clock.today());
        lines.say(0, &words, if coming { Role::Info } else { Role::Text });
    }
}

fn entity(
    row: &Entity,
    people: &[(String, crate::domain::Role)],
    own: &[(SettingKey, SetValue)],
    lines: &mut Lines<'_>,
) {
    let look = lines.look;
    lines.say(0, &format!("{} · {}", row.ovo, row.short), Role::Text);
    let id = if row.active {
        "entity-press"
    } else {
        lines.say(0, look.word("entity-inactive"), Role::Warn);
        "entity-press-reopen"
    };
    let press = Message::new(id).with("edit", look.key(Action::Edit));
    lines.tell(0, &press.with("close", look.key(Action::Delete)), Role::Info);
    lines.heading(look.word("column-people"));
    if people.is_empty() {
        lines.say(0, look.word("entity-nobody"), Role::Dim);
    }
    for (name, role) in people {
        lines.say(0, &format!("{name} · {}", look.words.of(*role)), Role::Text);
    }
    lines.heading(look.word("entity-own"));
    if own.is_empty() {
        lines.say(0, look.word("entity-own-none"), Role::Dim);
    }
    for (key, set) in own {
        let day = date::day(set.from, look.words);
        let told = look.words.text(&key.told(set.value));
        lines.say(0, &format!("{} · {told} · {day}", look.words.of(*key)), Role::Text);
    }
}
