//! Messages to colleagues.

use crate::domain::{ApplicationId, ApprovalId, Message, MessageId, PersonId, VacancyId};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, Row};

/// A message in somebody's box.
#[derive(Clone, PartialEq, Debug)]
pub struct MessageRow {
    /// Which.
    pub id: MessageId,
    /// What it says: `message-<kind>` with its arguments.
    pub text: Message,
    /// The vacancy it is about.
    pub vacancy: Option<VacancyId>,
    /// The application it is about.
    pub application: Option<ApplicationId>,
    /// The approval it is about.
    pub approval: Option<ApprovalId>,
    /// When, in milliseconds.
    pub created_at: i64,
    /// Whether it was read.
    pub read: bool,
}

impl MessageRow {
    /// Whether it is about the PV of the vacancy.
    pub fn is_about_minutes(&self) -> bool {
        self.text.id.starts_with("message-minutes-")
    }
}

/// What a message is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct About {
    /// The vacancy.
    pub vacancy: Option<VacancyId>,
    /// The application.
    pub application: Option<ApplicationId>,
    /// The approval.
    pub approval: Option<ApprovalId>,
}

/// Puts a message in a colleague's box. `kind` is the catalogue id without `message-`; arguments are shown as text.
///
/// # Errors
/// What SQLite says.
pub fn send(tx: &Tx<'_>, to: PersonId, kind: &str, arguments: &[(&str, &str)], about: About) -> StoreResult<MessageId> {
    let arguments: serde_json::Map<String, serde_json::Value> = arguments
        .iter()
        .map(|(name, value)| ((*name).to_owned(), serde_json::Value::from(*value)))
        .collect();
    let id = |id: Option<i64>| id.map_or(Value::Null, Value::Integer);
    tx.insert(
        "message",
        &[
            ("to_id", Value::Integer(to.0)),
            ("kind", Value::Text(kind.to_owned())),
            (
                "arguments",
                Value::Text(serde_json::Value::Object(arguments).to_string()),
            ),
            ("vacancy_id", id(about.vacancy.map(Into::into))),
            ("application_id", id(about.application.map(Into::into))),
            ("approval_id", id(about.approval.map(Into::into))),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
    .map(MessageId)
}

/// The newest messages of a person.
///
/// # Errors
/// What SQLite says.
pub fn newest(connection: &Connection, person: PersonId, limit: u32) -> StoreResult<Vec<MessageRow>> {
    let rows = connection
        .prepare_cached(
            "SELECT id, kind, arguments, vacancy_id, application_id, approval_id, created_at, read_at IS NOT NULL
             FROM message WHERE to_id = ?1 ORDER BY created_at DESC LIMIT ?2",
        )?
        .query_map((person, limit), read)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The messages of a person about these applications, newest first.
///
/// # Errors
/// What SQLite says.
pub fn about(
    connection: &Connection,
    person: PersonId,
    applications: &[ApplicationId],
) -> StoreResult<Vec<MessageRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, kind, arguments, vacancy_id, application_id, approval_id, created_at, read_at IS NOT NULL
         FROM message WHERE application_id = ?1 AND +to_id = ?2",
    )?;
    let mut found: Vec<MessageRow> = Vec::new();
    for application in applications {
        for row in statement.query_map((application, person), read)? {
            found.push(row?);
        }
    }
    found.sort_by_key(|message| std::cmp::Reverse(message.created_at));
    Ok(found)
}

fn read(row: &Row<'_>) -> rusqlite::Result<MessageRow> {
    let (kind, arguments): (String, String) = (row.get(1)?, row.get(2)?);
    Ok(MessageRow {
        id: row.get(0)?,
        text: text(&kind, &arguments),
        vacancy: row.get(3)?,
        application: row.get(4)?,
        approval: row.get(5)?,
        created_at: row.get(6)?,
        read: row.get(7)?,
    })
}

/// Arguments of any shape become text: a message from an older program still shows.
fn text(kind: &str, arguments: &str) -> Message {
    let arguments: serde_json::Map<String, serde_json::Value> = serde_json::from_str(arguments).unwrap_or_default();
    arguments.into_iter().fold(
        Message::new(format!("message-{kind}")),
        |message, (name, value)| match value {
            serde_json::Value::Number(number) if number.is_i64() => {
                message.with(&name, number.as_i64().unwrap_or_default())
            }
            serde_json::Value::String(text) => message.with(&name, text),
            other => message.with(&name, other.to_string()),
        },
    )
}

/// Marks a message as read, if it is this person's and was not yet.
///
/// # Errors
/// What SQLite says.
pub fn mark_read(tx: &Tx<'_>, id: MessageId, reader: PersonId) -> StoreResult<()> {
    let unread: bool = tx
        .connection()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM message WHERE id = ?1 AND to_id = ?2 AND read_at IS NULL)")?
        .query_row((id, reader), |row| row.get(0))?;
    if unread {
        tx.update("message", id, None, &[("read_at", Value::Integer(tx.now()))])
    } else {
        Ok(())
    }
}

/// Marks what a person was told about an approval as read.
///
/// # Errors
/// What SQLite says.
pub fn read_about(tx: &Tx<'_>, approval: ApprovalId, reader: PersonId) -> StoreResult<()> {
    let unread: Vec<MessageId> = tx
        .connection()
        .prepare_cached("SELECT id FROM message WHERE approval_id = ?1 AND to_id = ?2 AND read_at IS NULL")?
        .query_map((approval, reader), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in unread {
        tx.update("message", id, None, &[("read_at", Value::Integer(tx.now()))])?;
    }
    Ok(())
}

/// How many unread messages a person has.
///
/// # Errors
/// What SQLite says.
pub fn unread(connection: &Connection, person: PersonId) -> StoreResult<i64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM message WHERE to_id = ?1 AND read_at IS NULL")?
        .query_row([person], |row| row.get(0))?)
}
