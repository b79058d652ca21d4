//! The PV of a vacancy: its editions, signatures and remarks. What it is assembled from is read in [`recorded`].

pub mod recorded;

use crate::domain::{
    Coded, DocumentId, JurorRole, MinutesId, MinutesState, PersonId, SignatureState, SignatureWay, VacancyId,
};
use crate::store::{StoreResult, Tx, row};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// An edition, without what it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionRow {
    /// Which.
    pub id: MinutesId,
    /// Its number, from 1.
    pub edition: i64,
    /// Where it stands.
    pub state: MinutesState,
    /// The digest of what it says.
    pub digest: String,
    /// The digest of what it rests on.
    pub basis: String,
    /// What changed since the one before; empty for the first.
    pub changed: String,
    /// Who drew it, by name.
    pub drawn_by: String,
    /// When, in milliseconds.
    pub drawn_at: i64,
    /// How many have to sign.
    pub signers: i64,
    /// How many have signed.
    pub signed: i64,
    /// The version.
    pub version: i64,
}

/// The editions of a vacancy, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn editions(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<EditionRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT m.id, m.edition, m.state, m.digest, m.basis, m.changed, p.given_name || ' ' || p.family_name AS drawn_by, m.drawn_at, m.version,
               (SELECT count(*) FROM minutes_signature s WHERE s.minutes_id = m.id) AS signers,
               (SELECT count(*) FROM minutes_signature s WHERE s.minutes_id = m.id AND s.state = 'signed') AS signed
             FROM minutes m CROSS JOIN person p ON p.id = m.drawn_by WHERE m.vacancy_id = ?1 ORDER BY m.edition DESC",
        )?
        .query_map([vacancy], |found| {
            Ok(EditionRow {
                id: found.get("id")?,
                edition: found.get("edition")?,
                state: row::code(found, "state")?,
                digest: found.get("digest")?,
                basis: found.get("basis")?,
                changed: found.get("changed")?,
                drawn_by: found.get("drawn_by")?,
                drawn_at: found.get("drawn_at")?,
                signers: found.get("signers")?,
                signed: found.get("signed")?,
                version: found.get("version")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The newest edition that was not withdrawn: its number, where it stands, and the digest of what it rests on.
///
/// # Errors
/// What SQLite says.
pub fn standing(connection: &Connection, vacancy: VacancyId) -> StoreResult<Option<(i64, MinutesState, String)>> {
    Ok(connection
        .prepare_cached(
            "SELECT edition, state, basis FROM minutes WHERE vacancy_id = ?1 AND state <> 'withdrawn' ORDER BY edition DESC LIMIT 1",
        )?
        .query_row([vacancy], |found| {
            Ok((found.get("edition")?, row::code(found, "state")?, found.get("basis")?))
        })
        .optional()?)
}

/// What an edition says, as it was drawn.
///
/// # Errors
/// What SQLite says.
pub fn body(connection: &Connection, id: MinutesId) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT body FROM minutes_text WHERE id = ?1")?
        .query_row([id], |found| found.get(0))
        .optional()?)
}

/// A juror's signature under an edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignatureRow {
    /// Which.
    pub id: i64,
    /// Whose.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The seat.
    pub role: JurorRole,
    /// Where it stands.
    pub state: SignatureState,
    /// How it was given.
    pub way: Option<SignatureWay>,
    /// The digest of what was signed or refused.
    pub digest: String,
    /// Why it was refused.
    pub remark: String,
    /// Who recorded it, by name; empty: the juror did.
    pub recorded_by: String,
    /// The document that shows it, by name; empty: none.
    pub document: String,
    /// When, in milliseconds.
    pub at: Option<i64>,
    /// Whether the juror has an account that is open: signs here.
    pub has_account: bool,
}

/// The signatures under an edition, the chair's first, then by seat.
///
/// # Errors
/// What SQLite says.
pub fn signatures(connection: &Connection, id: MinutesId) -> StoreResult<Vec<SignatureRow>> {
    let mut found: Vec<SignatureRow> = connection
        .prepare_cached(
            "SELECT s.id, s.person_id, p.given_name || ' ' || p.family_name AS name, s.role, s.state, s.way, s.digest, s.remark, s.at,
               coalesce(r.given_name || ' ' || r.family_name, '') AS recorded_by, coalesce(d.name, '') AS document,
               EXISTS (SELECT 1 FROM account a WHERE a.id = s.person_id AND a.active = 1) AS has_account
             FROM minutes_signature s CROSS JOIN person p ON p.id = s.person_id LEFT JOIN person r ON r.id = s.recorded_by
               LEFT JOIN document d ON d.id = s.document_id WHERE s.minutes_id = ?1",
        )?
        .query_map([id], |found| {
            Ok(SignatureRow {
                id: found.get("id")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                role: row::code(found, "role")?,
                state: row::code(found, "state")?,
                way: row::code_or_none(found, "way")?,
                digest: found.get("digest")?,
                remark: found.get("remark")?,
                recorded_by: found.get("recorded_by")?,
                document: found.get("document")?,
                at: found.get("at")?,
                has_account: found.get("has_account")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    found.sort_by_key(|one| (one.role, one.id));
    Ok(found)
}

/// A remark of a union delegate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemarkRow {
    /// Which.
    pub id: i64,
    /// The delegate.
    pub name: String,
    /// The union.
    pub organisation: String,
    /// The day it was made.
    pub on: Option<NaiveDate>,
    /// What.
    pub body: String,
    /// Who recorded it, by name.
    pub recorded_by: String,
}

/// The remarks of union delegates about a vacancy, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn remarks(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<RemarkRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT u.id, u.name, u.organisation, u.made_on, u.body, p.given_name || ' ' || p.family_name AS recorded_by
             FROM union_remark u CROSS JOIN person p ON p.id = u.recorded_by WHERE u.vacancy_id = ?1 ORDER BY u.made_on, u.id",
        )?
        .query_map([vacancy], |found| {
            Ok(RemarkRow {
                id: found.get("id")?,
                name: found.get("name")?,
                organisation: found.get("organisation")?,
                on: row::day(found, "made_on")?,
                body: found.get("body")?,
                recorded_by: found.get("recorded_by")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The procedures that stand at "PV opgemaakt" without one, the newest number first: which, its version, the login of its owner.
///
/// # Errors
/// What SQLite says.
pub fn reported(connection: &Connection) -> StoreResult<Vec<(VacancyId, i64, String)>> {
    Ok(connection
        .prepare_cached(
            "SELECT v.id, v.version, a.login FROM vacancy v CROSS JOIN account a ON a.id = v.owner_id
             WHERE v.state = 'report_drawn' AND NOT EXISTS (SELECT 1 FROM minutes m WHERE m.vacancy_id = v.id)
               AND (SELECT count(*) FROM juror j WHERE j.vacancy_id = v.id AND j.role <> 'observer') > 1 ORDER BY v.number DESC",
        )?
        .query_map([], |found| Ok((found.get(0)?, found.get(1)?, found.get(2)?)))?
        .collect::<Result<_, _>>()?)
}

/// A PV that waits for a person's signature.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AskedLine {
    /// Of which vacancy.
    pub vacancy: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Since when, in milliseconds.
    pub since: i64,
}

/// The PVs that wait for a person's signature, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn asked(connection: &Connection, person: PersonId) -> StoreResult<Vec<AskedLine>> {
    Ok(connection
        .prepare_cached(
            "SELECT v.id, v.number, v.title, m.drawn_at FROM minutes_signature s CROSS JOIN minutes m ON m.id = s.minutes_id
             CROSS JOIN vacancy v ON v.id = m.vacancy_id
             WHERE s.person_id = ?1 AND s.state = 'asked' AND m.state IN ('draft', 'signing') AND v.state NOT IN ('closed', 'cancelled', 'on_hold')
             ORDER BY m.drawn_at",
        )?
        .query_map([person], |found| {
            Ok(AskedLine {
                vacancy: found.get(0)?,
                number: found.get(1)?,
                title: found.get(2)?,
                since: found.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// An edition to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// Of which vacancy.
    pub vacancy: VacancyId,
    /// Its number.
    pub edition: i64,
    /// The digest of what it says.
    pub digest: &'a str,
    /// The digest of what it rests on.
    pub basis: &'a str,
    /// What it says.
    pub body: &'a str,
    /// What changed since the one before.
    pub changed: &'a str,
    /// By whom.
    pub by: PersonId,
    /// Who has to sign, and in which seat.
    pub signers: &'a [(PersonId, JurorRole)],
}

/// Adds an edition that waits for its signatures.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, new: New<'_>) -> StoreResult<MinutesId> {
    let text = |text: &str| Value::Text(text.to_owned());
    let id = tx.insert(
        "minutes",
        &[
            ("vacancy_id", Value::Integer(new.vacancy.0)),
            ("edition", Value::Integer(new.edition)),
            ("state", row::coded(MinutesState::Draft)),
            ("digest", text(new.digest)),
            ("basis", text(new.basis)),
            ("changed", text(new.changed)),
            ("drawn_by", Value::Integer(new.by.0)),
            ("drawn_at", Value::Integer(tx.now())),
        ],
    )?;
    tx.insert_with_id("minutes_text", id, &[("body", text(new.body))])?;
    for (person, role) in new.signers {
        let values = [
            ("minutes_id", Value::Integer(id)),
            ("person_id", Value::Integer(person.0)),
            ("role", row::coded(*role)),
            ("state", row::coded(SignatureState::Asked)),
        ];
        tx.insert("minutes_signature", &values)?;
    }
    Ok(MinutesId(id))
}

/// Gives an edition another state, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn set_state(tx: &Tx<'_>, id: MinutesId, seen: Option<i64>, state: MinutesState) -> StoreResult<()> {
    tx.update("minutes", id, seen, &[("state", row::coded(state))])
}

/// An answer of a juror.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// Signed or refused.
    pub state: SignatureState,
    /// The digest of what was answered.
    pub digest: &'a str,
    /// Why it was refused.
    pub remark: &'a str,
    /// Who recorded it, and the document that shows it, of one on paper.
    pub paper: Option<(PersonId, DocumentId)>,
}

/// Writes what a juror answered.
///
/// # Errors
/// What SQLite says.
pub fn answer(tx: &Tx<'_>, signature: i64, answer: Answer<'_>) -> StoreResult<()> {
    let way = match answer.paper {
        Some(_) => SignatureWay::Paper,
        None => SignatureWay::Here,
    };
    let (by, document) = answer.paper.map_or((Value::Null, Value::Null), |(by, document)| {
        (Value::Integer(by.0), Value::Integer(document.0))
    });
    let values = [
        ("state", row::coded(answer.state)),
        ("way", Value::Text(way.code().to_owned())),
        ("digest", Value::Text(answer.digest.to_owned())),
        ("remark", Value::Text(answer.remark.to_owned())),
        ("recorded_by", by),
        ("document_id", document),
        ("at", Value::Integer(tx.now())),
    ];
    tx.update("minutes_signature", signature, None, &values)
}

/// Records a remark of a union delegate.
///
/// # Errors
/// What SQLite says.
pub fn add_remark(
    tx: &Tx<'_>,
    vacancy: VacancyId,
    (name, organisation): (&str, &str),
    on: NaiveDate,
    body: &str,
    by: PersonId,
) -> StoreResult<i64> {
    let text = |text: &str| Value::Text(text.to_owned());
    tx.insert(
        "union_remark",
        &[
            ("vacancy_id", Value::Integer(vacancy.0)),
            ("name", text(name)),
            ("organisation", text(organisation)),
            ("made_on", Value::Text(on.to_string())),
            ("body", text(body)),
            ("recorded_by", Value::Integer(by.0)),
            ("at", Value::Integer(tx.now())),
        ],
    )
}

/// Whether a document shows a signature on paper.
///
/// # Errors
/// What SQLite says.
pub fn shows_signature(connection: &Connection, document: DocumentId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM minutes_signature WHERE document_id = ?1)")?
        .query_row([document], |found| found.get(0))?)
}

/// Whether a document stands with a vacancy itself.
///
/// # Errors
/// What SQLite says.
pub fn is_document_of(connection: &Connection, vacancy: VacancyId, document: DocumentId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM document WHERE id = ?1 AND vacancy_id = ?2 AND application_id IS NULL)",
        )?
        .query_row((document, vacancy), |found| found.get(0))?)
}
