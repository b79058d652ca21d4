//! Documents: of a vacancy, of an application; their bytes, their readable text, and those that were taken away.

use crate::domain::{ApplicationId, BatchId, DocumentId, DocumentKind, PersonId, Reading, VacancyId};
use crate::store::{StoreResult, Tx, journal, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Params, Row};

/// A document without its content.
#[derive(Clone, PartialEq, Debug)]
pub struct DocumentRow {
    /// Which.
    pub id: DocumentId,
    /// The vacancy it belongs to.
    pub vacancy: Option<VacancyId>,
    /// The application it belongs to.
    pub application: Option<ApplicationId>,
    /// What it is.
    pub kind: DocumentKind,
    /// Its file name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// How many pages it has, where that is known.
    pub pages: Option<i64>,
    /// What came of reading it.
    pub reading: Reading,
    /// When it was added, in milliseconds.
    pub created_at: i64,
    /// By whom; empty for what the candidate sent.
    pub by: String,
    /// The version now.
    pub version: i64,
    /// Whether the file itself is kept, besides its text.
    pub kept: bool,
}

/// A document with its readable text.
#[derive(Clone, PartialEq, Debug)]
pub struct DocumentLine {
    /// The document.
    pub row: DocumentRow,
    /// The text, for a CV or a letter.
    pub text: Option<String>,
}

const DOCUMENT: &str =
    "SELECT d.id, d.vacancy_id, d.application_id, d.kind, d.name, d.media_type, d.size, d.pages, d.reading,
    d.created_at, d.version, coalesce(p.given_name || ' ' || p.family_name, '') AS by,
    EXISTS (SELECT 1 FROM document_blob b WHERE b.id = d.id) AS kept";
const FROM: &str = "FROM document d LEFT JOIN person p ON p.id = d.created_by LEFT JOIN document_text t ON t.id = d.id";
/// CV first, then the letter, then as they came.
const ORDER: &str = "ORDER BY d.kind <> 'cv', d.kind <> 'letter', d.created_at, d.id";

fn document(found: &Row<'_>) -> rusqlite::Result<DocumentRow> {
    Ok(DocumentRow {
        id: found.get("id")?,
        vacancy: found.get("vacancy_id")?,
        application: found.get("application_id")?,
        kind: row::code(found, "kind")?,
        name: found.get("name")?,
        media_type: found.get("media_type")?,
        size: found.get("size")?,
        pages: found.get("pages")?,
        reading: row::code(found, "reading")?,
        created_at: found.get("created_at")?,
        by: found.get("by")?,
        version: found.get("version")?,
        kept: found.get("kept")?,
    })
}

fn all<T>(
    connection: &Connection,
    sql: &str,
    of: impl Params,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> StoreResult<Vec<T>> {
    let rows = connection
        .prepare_cached(sql)?
        .query_map(of, |found| read(found))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The documents of a vacancy itself, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_vacancy(connection: &Connection, id: VacancyId) -> StoreResult<Vec<DocumentRow>> {
    let sql = format!("{DOCUMENT} {FROM} WHERE d.vacancy_id = ?1 AND d.removed_at IS NULL ORDER BY d.id");
    all(connection, &sql, [id], document)
}

/// The documents of an application, CV first.
///
/// # Errors
/// What SQLite says.
pub fn of_application(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<DocumentRow>> {
    let sql = format!("{DOCUMENT} {FROM} WHERE d.application_id = ?1 AND d.removed_at IS NULL {ORDER}");
    all(connection, &sql, [id], document)
}

/// The documents of a person that belong to no application, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, id: PersonId) -> StoreResult<Vec<DocumentRow>> {
    let sql = format!(
        "{DOCUMENT} {FROM} WHERE d.person_id = ?1 AND d.application_id IS NULL AND d.removed_at IS NULL ORDER BY d.id"
    );
    all(connection, &sql, [id], document)
}

/// The same of an application, with the texts of CVs and letters.
///
/// # Errors
/// What SQLite says.
pub fn lines(connection: &Connection, id: ApplicationId) -> StoreResult<Vec<DocumentLine>> {
    let sql = format!(
        "{DOCUMENT}, CASE WHEN d.kind IN ('cv', 'letter') THEN t.body END AS body {FROM}
         WHERE d.application_id = ?1 AND d.removed_at IS NULL {ORDER}"
    );
    all(connection, &sql, [id], |found| {
        Ok(DocumentLine {
            row: document(found)?,
            text: found.get("body")?,
        })
    })
}

/// A document with its text; none where it is not there or was taken away.
///
/// # Errors
/// What SQLite says.
pub fn one(connection: &Connection, id: DocumentId) -> StoreResult<Option<DocumentLine>> {
    let sql = format!("{DOCUMENT}, t.body {FROM} WHERE d.id = ?1 AND d.removed_at IS NULL");
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([id], |found| {
            Ok(DocumentLine {
                row: document(found)?,
                text: found.get("body")?,
            })
        })
        .optional()?)
}

/// The bytes of a document; none where only its text was kept.
///
/// # Errors
/// What SQLite says.
pub fn bytes(connection: &Connection, id: DocumentId) -> StoreResult<Option<Vec<u8>>> {
    Ok(connection
        .prepare_cached("SELECT data FROM document_blob WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// A document to be added: what is known of its file.
#[derive(Clone, Copy, Debug)]
pub struct NewDocument<'a> {
    /// The vacancy it belongs to.
    pub vacancy: Option<VacancyId>,
    /// The application it belongs to, and whose that is.
    pub application: Option<(ApplicationId, PersonId)>,
    /// The import it came with.
    pub batch: Option<BatchId>,
    /// What it is.
    pub kind: DocumentKind,
    /// Its name.
    pub name: &'a str,
    /// `text/plain`.
    pub media_type: &'a str,
    /// The bytes.
    pub data: &'a [u8],
    /// How many pages it has.
    pub pages: Option<u32>,
    /// What came of reading it.
    pub reading: Reading,
    /// What can be read of it.
    pub text: Option<&'a str>,
}

/// Adds a document, with its bytes and readable text.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, by: PersonId, new: &NewDocument<'_>) -> StoreResult<DocumentId> {
    let size = i64::try_from(new.data.len()).unwrap_or(i64::MAX);
    let id = |id: Option<i64>| id.map_or(Value::Null, Value::Integer);
    let document = tx.insert(
        "document",
        &[
            ("vacancy_id", id(new.vacancy.map(|vacancy| vacancy.0))),
            (
                "application_id",
                id(new.application.map(|(application, _)| application.0)),
            ),
            ("person_id", id(new.application.map(|(_, person)| person.0))),
            ("batch_id", id(new.batch.map(|batch| batch.0))),
            ("kind", row::coded(new.kind)),
            ("name", Value::Text(new.name.to_owned())),
            ("media_type", Value::Text(new.media_type.to_owned())),
            ("size", Value::Integer(size)),
            ("digest", Value::Text(journal::digest(new.data))),
            ("pages", id(new.pages.map(i64::from))),
            ("reading", row::coded(new.reading)),
            ("created_at", Value::Integer(tx.now())),
            ("created_by", Value::Integer(by.0)),
        ],
    )?;
    tx.insert_with_id("document_blob", document, &[("data", Value::Blob(new.data.to_vec()))])?;
    if let Some(text) = new.text {
        tx.insert_with_id("document_text", document, &[("body", Value::Text(text.to_owned()))])?;
    }
    Ok(DocumentId(document))
}

/// Takes a document out of every list, if it still is as it was seen.
///
/// # Errors
/// `Conflict`, `Gone`; what SQLite says.
pub fn remove(tx: &Tx<'_>, id: DocumentId, seen: i64, by: PersonId, reason: &str) -> StoreResult<()> {
    tx.update(
        "document",
        id,
        Some(seen),
        &[
            ("removed_at", Value::Integer(tx.now())),
            ("removed_by", Value::Integer(by.0)),
            ("removed_reason", Value::Text(reason.to_owned())),
        ],
    )
}
