//! Applications: what is known of one, its states, decisions, notes and tags.

use crate::domain::judging::Entry;
use crate::domain::{ApplicationId, ApplicationState, NoteId, PersonId, SelectorGround, StageId, TagId, VacancyId};
use crate::store::tx::Values;
use crate::store::{StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// What a decision about an application depends on.
#[derive(Clone, PartialEq, Debug)]
pub struct Facts {
    /// Which.
    pub id: ApplicationId,
    /// The vacancy it is for.
    pub vacancy: VacancyId,
    /// The candidate.
    pub person: PersonId,
    /// The candidate's name, family name first.
    pub name: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The stage it is in or stopped at.
    pub stage: Option<StageId>,
    /// The weighted total in points, -1: none yet.
    pub score: i64,
    /// The place in the ranking.
    pub place: Option<i64>,
    /// The motivation of the state it is in.
    pub motivation: String,
    /// The version now.
    pub version: i64,
}

/// The vacancy an application is for.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of(connection: &Connection, id: ApplicationId) -> StoreResult<Option<VacancyId>> {
    Ok(connection
        .prepare_cached("SELECT vacancy_id FROM application WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The facts of an application; `None` when there is no such application.
///
/// # Errors
/// What SQLite says.
pub fn facts(connection: &Connection, id: ApplicationId) -> StoreResult<Option<Facts>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.id, a.vacancy_id, a.person_id, p.family_name || ' ' || p.given_name AS name, a.state, a.stage_id,
               a.score, a.place, a.motivation, a.version
             FROM application a JOIN person p ON p.id = a.person_id WHERE a.id = ?1",
        )?
        .query_row([id], |found| {
            Ok(Facts {
                id: found.get("id")?,
                vacancy: found.get("vacancy_id")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                state: row::code(found, "state")?,
                stage: found.get("stage_id")?,
                score: found.get("score")?,
                place: found.get("place")?,
                motivation: found.get("motivation")?,
                version: found.get("version")?,
            })
        })
        .optional()?)
}

/// The application of a person for a vacancy.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, vacancy: VacancyId, person: PersonId) -> StoreResult<Option<ApplicationId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM application WHERE vacancy_id = ?1 AND person_id = ?2")?
        .query_row((vacancy, person), |row| row.get(0))
        .optional()?)
}

/// When a vacancy closes, as the database holds it: empty where no day is set.
///
/// # Errors
/// What SQLite says.
pub fn closes(connection: &Connection, vacancy: VacancyId) -> StoreResult<String> {
    Ok(connection
        .prepare_cached("SELECT closes_local FROM vacancy WHERE id = ?1")?
        .query_row([vacancy], |row| row.get(0))?)
}

/// Adds an application.
///
/// # Errors
/// What SQLite says, constraints included.
pub fn add(tx: &Tx<'_>, values: Values<'_>) -> StoreResult<ApplicationId> {
    tx.insert("application", values).map(ApplicationId)
}

/// Changes columns of an application.
///
/// # Errors
/// `Gone`; what SQLite says.
pub fn update(tx: &Tx<'_>, id: ApplicationId, values: Values<'_>) -> StoreResult<()> {
    tx.update("application", id, None, values)
}

/// Somebody of the ranking: score and present place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ranked {
    /// Which application.
    pub id: ApplicationId,
    /// The weighted total.
    pub score: i64,
    /// The place it has.
    pub place: Option<i64>,
}

/// The applications of a vacancy in one of these states.
///
/// # Errors
/// What SQLite says.
pub fn in_states(connection: &Connection, vacancy: VacancyId, states: &[ApplicationState]) -> StoreResult<Vec<Ranked>> {
    use crate::domain::Coded;
    let codes: Vec<String> = states.iter().map(|state| format!("'{}'", state.code())).collect();
    let sql = format!(
        "SELECT id, score, place FROM application WHERE vacancy_id = ?1 AND state IN ({}) ORDER BY id",
        codes.join(", ")
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map([vacancy], |found| {
            Ok(Ranked {
                id: found.get("id")?,
                score: found.get("score")?,
                place: found.get("place")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Whether the reglement in force ranks the suitable candidates.
///
/// # Errors
/// What SQLite says.
pub fn is_ranked(connection: &Connection, vacancy: VacancyId) -> StoreResult<bool> {
    let ranking: Option<String> = connection
        .prepare_cached("SELECT ranking FROM reglement WHERE vacancy_id = ?1 ORDER BY edition DESC LIMIT 1")?
        .query_row([vacancy], |row| row.get(0))
        .optional()?;
    Ok(ranking.is_none_or(|ranking| ranking == "ranked"))
}

/// Whether a vacancy makes a reserve, whether its procedure is approved, and what it asks of who is taken on.
///
/// # Errors
/// What SQLite says.
pub fn ends_in(connection: &Connection, vacancy: VacancyId) -> StoreResult<(bool, bool, Entry)> {
    Ok(connection
        .prepare_cached(
            "SELECT reserve_kind <> 'none' AS reserve, state = 'approved' AS approved, kind, selector_ground FROM vacancy WHERE id = ?1",
        )?
        .query_row([vacancy], |found| {
            let ground = row::code_or_none::<SelectorGround>(found, "selector_ground")?;
            let entry = Entry::of(row::code(found, "kind")?, ground);
            Ok((found.get("reserve")?, found.get("approved")?, entry))
        })?)
}

/// How many applications of a vacancy with a better place still wait for an offer.
///
/// # Errors
/// What SQLite says.
pub fn ahead(connection: &Connection, vacancy: VacancyId, place: i64) -> StoreResult<usize> {
    let n: i64 = connection
        .prepare_cached(
            "SELECT count(*) FROM application
             WHERE vacancy_id = ?1 AND state IN ('suitable', 'laureate', 'in_reserve') AND place < ?2",
        )?
        .query_row((vacancy, place), |row| row.get(0))?;
    Ok(usize::try_from(n).unwrap_or(0))
}

/// How many applications of a vacancy ended in one of these states, and how many different motivations they have.
///
/// # Errors
/// What SQLite says.
pub fn motivations(
    connection: &Connection,
    vacancy: VacancyId,
    states: &[ApplicationState],
) -> StoreResult<(i64, i64)> {
    use crate::domain::Coded;
    let codes: Vec<String> = states.iter().map(|state| format!("'{}'", state.code())).collect();
    let sql = format!(
        "SELECT count(*), count(DISTINCT trim(motivation)) FROM application WHERE vacancy_id = ?1 AND state IN ({})",
        codes.join(", ")
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([vacancy], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Adds a note to an application.
///
/// # Errors
/// What SQLite says.
pub fn add_note(tx: &Tx<'_>, id: ApplicationId, author: PersonId, body: &str) -> StoreResult<NoteId> {
    tx.insert(
        "note",
        &[
            ("application_id", Value::Integer(id.0)),
            ("author_id", Value::Integer(author.0)),
            ("body", Value::Text(body.to_owned())),
            ("created_at", Value::Integer(tx.now())),
        ],
    )
    .map(NoteId)
}

/// Every tag there is, by name.
///
/// # Errors
/// What SQLite says.
pub fn tags(connection: &Connection) -> StoreResult<Vec<(TagId, String)>> {
    Ok(connection
        .prepare_cached("SELECT id, name FROM tag ORDER BY name COLLATE NOCASE")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// The tag with a name, made when there is none.
///
/// # Errors
/// What SQLite says.
pub fn tag_named(tx: &Tx<'_>, name: &str) -> StoreResult<TagId> {
    let found: Option<TagId> = tx
        .connection()
        .prepare_cached("SELECT id FROM tag WHERE name = ?1 COLLATE NOCASE")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    match found {
        Some(id) => Ok(id),
        None => tx.insert("tag", &[("name", Value::Text(name.to_owned()))]).map(TagId),
    }
}

/// The row that ties a tag to an application.
///
/// # Errors
/// What SQLite says.
pub fn tagging(connection: &Connection, id: ApplicationId, tag: TagId) -> StoreResult<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT id FROM tagging WHERE application_id = ?1 AND tag_id = ?2")?
        .query_row((id, tag), |row| row.get(0))
        .optional()?)
}

/// Puts a tag on an application.
///
/// # Errors
/// What SQLite says.
pub fn put_tag(tx: &Tx<'_>, id: ApplicationId, tag: TagId) -> StoreResult<i64> {
    let values = [
        ("tag_id", Value::Integer(tag.0)),
        ("application_id", Value::Integer(id.0)),
    ];
    tx.insert("tagging", &values)
}

/// Takes a tag off.
///
/// # Errors
/// What SQLite says.
pub fn take_tag(tx: &Tx<'_>, tagging: i64) -> StoreResult<()> {
    tx.delete("tagging", tagging)
}

/// How many posts a vacancy has, and how many are offered or taken.
///
/// # Errors
/// What SQLite says.
pub fn posts(connection: &Connection, vacancy: VacancyId) -> StoreResult<(i64, i64)> {
    Ok(connection
        .prepare_cached(
            "SELECT v.posts, (SELECT coalesce(sum(n), 0) FROM state_count WHERE vacancy_id = v.id AND state IN ('offered', 'hired'))
             FROM vacancy v WHERE v.id = ?1",
        )?
        .query_row([vacancy], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
