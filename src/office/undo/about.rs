//! What an entry of the journal was: its act and what that was about, for people.

use crate::domain::{Actor, ApplicationId, Message, SettingKey};
use crate::office::anonymity;
use crate::store::journal::{self, EntryRow};
use crate::store::{StoreResult, application, subject};
use rusqlite::Connection;

/// `‘Een plaats geven’ (Zoë d'Hondt, 2026-0412)`.
///
/// # Errors
/// What SQLite says.
pub(super) fn what(connection: &Connection, actor: &Actor, entry: &EntryRow) -> StoreResult<Message> {
    let act = Message::new(format!("act-{}", entry.kind));
    let subjects = journal::subjects(connection, entry.seq)?;
    let mut named: Vec<Message> = Vec::new();
    // A candidate says more than an event, an event more than nothing; the vacancy goes with each.
    for kind in ["application", "event", "person"] {
        if named.is_empty() {
            named.extend(one_or_many(connection, actor, &subjects, kind)?);
        }
    }
    named.extend(one_or_many(connection, actor, &subjects, "vacancy")?);
    named.extend(
        subjects
            .iter()
            .filter(|(subject, _)| subject == "setting")
            .filter_map(|(_, id)| SettingKey::from_id(*id))
            .map(Message::of),
    );
    let about = named
        .into_iter()
        .reduce(|first, next| Message::new("undo-about").with("first", first).with("next", next));
    Ok(match about {
        Some(about) => Message::new("undo-act-about").with("act", act).with("about", about),
        None => Message::new("undo-act").with("act", act),
    })
}

/// The name of the one object of a kind, or how many there are.
fn one_or_many(
    connection: &Connection,
    actor: &Actor,
    subjects: &[(String, i64)],
    kind: &str,
) -> StoreResult<Option<Message>> {
    let ids: Vec<i64> = subjects
        .iter()
        .filter(|(subject, _)| subject == kind)
        .map(|(_, id)| *id)
        .collect();
    Ok(match ids.as_slice() {
        [] => None,
        [id] => called(connection, actor, kind, *id)?.map(|name| Message::new("said-as-is").with("text", name)),
        many => Some(Message::new(format!("undo-many-{kind}")).with("n", many.len())),
    })
}

/// What people call an object; a candidate in an anonymous stage goes by a number.
fn called(connection: &Connection, actor: &Actor, kind: &str, id: i64) -> StoreResult<Option<String>> {
    if kind == "application"
        && let Some(vacancy) = application::vacancy_of(connection, ApplicationId(id))?
        && anonymity::hides_in(connection, actor, vacancy)?
    {
        return anonymity::name(connection, ApplicationId(id)).map(Some);
    }
    subject::called(connection, kind, id)
}
