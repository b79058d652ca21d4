//! What a person's dossier holds besides the applications: results, notes and documents of the person; and people found by their words.

use super::{Card, card};
use crate::domain::reuse::Points;
use crate::domain::reuse::outside::{self, Outside};
use crate::domain::{DocumentId, NoteId, PersonId};
use crate::store::dossier::NoteLine;
use crate::store::list::{Condition, prefix_query};
use crate::store::{StoreResult, Tx, reuse, row};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// An earlier result of a test.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResultLine {
    /// Its row.
    pub id: i64,
    /// What was tested.
    pub competence: String,
    /// At which level.
    pub level: Option<i64>,
    /// Whether the person passed.
    pub passed: bool,
    /// What was given, where that is known.
    pub points: Option<Points>,
    /// The day of the test.
    pub on: Option<NaiveDate>,
    /// Where it was taken.
    pub source: String,
    /// By which test, where that is known.
    pub test: String,
    /// The name of the paper it stands on; empty: none is kept.
    pub document: String,
    /// Who wrote it down by hand; empty: it came in otherwise.
    pub by: String,
}

impl ResultLine {
    /// Where it comes from, in one line.
    pub fn whence(&self) -> String {
        outside::whence(&self.source, &self.test, &self.document)
    }
}

/// The earlier results of a person, newest first.
///
/// # Errors
/// What SQLite says.
pub fn results(connection: &Connection, person: PersonId) -> StoreResult<Vec<ResultLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT r.id, r.competence, r.level, r.passed, r.points, r.maximum, r.tested_on, r.source, r.test,
               coalesce(d.name, '') AS document, coalesce(p.given_name || ' ' || p.family_name, '') AS by
             FROM test_result r LEFT JOIN document d ON d.id = r.document_id LEFT JOIN person p ON p.id = r.recorded_by
             WHERE r.person_id = ?1 ORDER BY r.tested_on DESC",
        )?
        .query_map([person], |found| {
            Ok(ResultLine {
                id: found.get("id")?,
                competence: found.get("competence")?,
                level: found.get("level")?,
                passed: found.get("passed")?,
                points: reuse::points(found.get("points")?, found.get("maximum")?),
                on: row::day(found, "tested_on")?,
                source: found.get("source")?,
                test: found.get("test")?,
                document: found.get("document")?,
                by: found.get("by")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Writes a result from outside down.
///
/// # Errors
/// What SQLite says.
pub fn add_result(
    tx: &Tx<'_>,
    person: PersonId,
    result: &Outside,
    document: Option<DocumentId>,
    by: PersonId,
) -> StoreResult<i64> {
    let or_null = |number: Option<i64>| number.map_or(Value::Null, Value::Integer);
    let text = |text: &str| Value::Text(text.trim().to_owned());
    tx.insert(
        "test_result",
        &[
            ("person_id", Value::Integer(person.0)),
            ("competence", text(&result.competence)),
            ("level", or_null(result.level)),
            ("passed", Value::Integer(i64::from(result.passed))),
            ("points", or_null(result.points.map(|(given, _)| given))),
            ("maximum", or_null(result.points.map(|(_, maximum)| maximum))),
            ("tested_on", Value::Text(result.on.to_string())),
            ("source", text(&result.selector)),
            ("test", text(&result.test)),
            ("document_id", or_null(document.map(|document| document.0))),
            ("recorded_by", Value::Integer(by.0)),
        ],
    )
}

/// Takes a result away.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn drop_result(tx: &Tx<'_>, id: i64) -> StoreResult<()> {
    tx.delete("test_result", id)
}

/// The notes about a person, not about one application, newest first.
///
/// # Errors
/// What SQLite says.
pub fn notes(connection: &Connection, person: PersonId) -> StoreResult<Vec<NoteLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT n.created_at, n.author_id, p.given_name || ' ' || p.family_name AS name, n.body
             FROM note n JOIN person p ON p.id = n.author_id WHERE n.person_id = ?1 ORDER BY n.created_at DESC LIMIT 100",
        )?
        .query_map([person], NoteLine::read)?
        .collect::<Result<_, _>>()?)
}

/// Adds a note about a person.
///
/// # Errors
/// What SQLite says.
pub fn add_note(tx: &Tx<'_>, person: PersonId, author: PersonId, body: &str) -> StoreResult<NoteId> {
    tx.insert(
        "note",
        &[
            ("person_id", Value::Integer(person.0)),
            ("author_id", Value::Integer(author.0)),
            ("body", Value::Text(body.to_owned())),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
    .map(NoteId)
}

/// How many matches of words are looked at: rights are checked on these.
const LOOKED_AT: usize = 2_000;

/// The people whose name or address holds these words, each by its first letters, who have an application that fulfils a condition on `a`.
///
/// # Errors
/// What SQLite says.
pub fn found(connection: &Connection, typed: &str, visible: Condition, limit: usize) -> StoreResult<Vec<Card>> {
    let Some(query) = prefix_query(connection, "person_fts", typed)? else {
        return Ok(Vec::new());
    };
    let visible = visible.whole();
    let and = if visible.sql.is_empty() { "" } else { " AND " };
    let sql = format!(
        "SELECT f.id FROM (SELECT rowid AS id FROM person_fts WHERE person_fts MATCH ? LIMIT {LOOKED_AT}) f
         WHERE EXISTS (SELECT 1 FROM application a WHERE a.person_id = f.id{and}{}) LIMIT {limit}",
        visible.sql
    );
    let bound = std::iter::once(Value::Text(query)).chain(visible.values);
    let ids: Vec<PersonId> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(bound), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut cards = Vec::with_capacity(ids.len());
    for id in ids {
        cards.extend(card(connection, id)?);
    }
    Ok(cards)
}

/// The tags on the applications of a person that fulfil a condition on `a`, each once.
///
/// # Errors
/// What SQLite says.
pub fn tags(connection: &Connection, person: PersonId, visible: Condition) -> StoreResult<Vec<String>> {
    let mut condition = Condition::new("a.person_id = ?", vec![person.0.into()]);
    condition.and(visible.whole());
    let sql = format!(
        "SELECT DISTINCT t.name FROM application a CROSS JOIN tagging g ON g.application_id = a.id CROSS JOIN tag t ON t.id = g.tag_id
         WHERE {} ORDER BY t.name",
        condition.sql
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(condition.values), |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}
