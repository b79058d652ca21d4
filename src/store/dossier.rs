//! What a candidate's dossier shows besides its judging: form, notes, tags.

use crate::domain::{ApplicationId, PersonId, VacancyId};
use crate::store::StoreResult;
use rusqlite::{Connection, OptionalExtension, Row};

/// The facts of an application that are only shown.
#[derive(Clone, PartialEq, Debug)]
pub struct Received {
    /// When it came in, in milliseconds.
    pub at: i64,
    /// Where it came from: a channel's code or a word.
    pub source: String,
    /// `external` or `internal`.
    pub profile: String,
    /// What the candidate needs to take part.
    pub accommodation: String,
    /// Since when it is in its state, in milliseconds.
    pub state_at: i64,
}

/// How and when an application came in.
///
/// # Errors
/// What SQLite says.
pub fn received(connection: &Connection, id: ApplicationId) -> StoreResult<Option<Received>> {
    Ok(connection
        .prepare_cached("SELECT received_at, source, profile, accommodation, state_at FROM application WHERE id = ?1")?
        .query_row([id], |found| {
            Ok(Received {
                at: found.get("received_at")?,
                source: found.get("source")?,
                profile: found.get("profile")?,
                accommodation: found.get("accommodation")?,
                state_at: found.get("state_at")?,
            })
        })
        .optional()?)
}

/// A question of the form with the answer; empty when there is none.
///
/// # Errors
/// What SQLite says.
pub fn answers(connection: &Connection, vacancy: VacancyId, id: ApplicationId) -> StoreResult<Vec<(String, String)>> {
    Ok(connection
        .prepare_cached(
            "SELECT f.label, coalesce(a.value, '') FROM form_field f LEFT JOIN answer a ON a.application_id = ?2 AND a.field_id = f.id
             WHERE f.vacancy_id = ?1 ORDER BY f.position",
        )?
        .query_map((vacancy, id), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// The answers of an application that propose a refusal: the question and the answer.
///
/// # Errors
/// What SQLite says.
pub fn knocked_out(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<(String, String)>> {
    Ok(connection
        .prepare_cached(
            "SELECT f.label, a.value FROM answer a JOIN form_field f ON f.id = a.field_id
             WHERE a.application_id = ?1 AND f.knock_out <> '' AND keur_fold(trim(a.value)) = keur_fold(trim(f.knock_out)) ORDER BY f.position",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// A note.
#[derive(Clone, PartialEq, Debug)]
pub struct NoteLine {
    /// When, in milliseconds.
    pub at: i64,
    /// Who.
    pub author: PersonId,
    /// Who, in words.
    pub name: String,
    /// The text.
    pub body: String,
}

impl NoteLine {
    /// Reads a row of `note n` and its author `p`.
    pub(super) fn read(found: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            at: found.get("created_at")?,
            author: found.get("author_id")?,
            name: found.get("name")?,
            body: found.get("body")?,
        })
    }
}

/// The notes about an application, newest first; of one author when `only` names one.
///
/// # Errors
/// What SQLite says.
pub fn notes(connection: &Connection, id: ApplicationId, only: Option<PersonId>) -> StoreResult<Vec<NoteLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT n.created_at, n.author_id, p.given_name || ' ' || p.family_name AS name, n.body
             FROM note n JOIN person p ON p.id = n.author_id
             WHERE n.application_id = ?1 AND (?2 IS NULL OR n.author_id = ?2) ORDER BY n.created_at DESC LIMIT 100",
        )?
        .query_map((id, only), NoteLine::read)?
        .collect::<Result<_, _>>()?)
}

/// The tags on an application.
///
/// # Errors
/// What SQLite says.
pub fn tags(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<String>> {
    Ok(connection
        .prepare_cached(
            "SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.application_id = ?1 ORDER BY t.name",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}
