//! Vacancy requests: the list, one with everything, those that ask for the same, and the vacancy that came of one.

use crate::domain::list::{Column, ColumnKind, Scope, column};
use crate::domain::rules::request::{Fields, LIVE, same_function};
use crate::domain::{
    Coded, EntityId, Patience, PersonId, ProcedureKind, RequestId, RequestState, VacancyId, VacancyState,
};
use crate::store::list::{Condition, Crowd, Source};
use crate::store::{StoreResult, Tx, row, tx::Values};
use crate::text;
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// Vacancies read to choose from, at most.
const CHOICE: u32 = 500;

/// The columns of the list of requests.
pub const COLUMNS: &[Column] = &[
    column("title", ColumnKind::Text, true, 0, 18),
    column("entity", ColumnKind::Text, false, 4, 10),
    column("rank", ColumnKind::Text, false, 5, 4),
    column(
        "state",
        ColumnKind::Choice("request-state", &["draft", "submitted", "rejected", "approved"]),
        true,
        0,
        12,
    ),
    column("requester", ColumnKind::Text, false, 3, 14),
    column("wanted", ColumnKind::Date, false, 6, 10),
    column("made", ColumnKind::Moment, true, 2, 10),
    column("vacancy", ColumnKind::Text, false, 1, 9),
];

/// The SQL behind the list. Its words are searched in the title, with [`crate::domain::list::Test::Contains`].
pub const SOURCE: Source = Source {
    from: "vacancy_request q CROSS JOIN entity e ON e.id = q.entity_id CROSS JOIN person r ON r.id = q.requester_id
      LEFT JOIN vacancy v ON v.request_id = q.id",
    root: "vacancy_request q",
    id: "q.id",
    select: "q.title, q.rank, q.kind, q.state, q.remark, q.wanted_on, q.created_at, q.requester_id, q.version, e.short AS entity,
      r.given_name || ' ' || r.family_name AS requester, v.id AS vacancy_id, v.number",
    column: sql_of,
    search: ("vacancy_fts", "v.id"),
    crowd: Crowd::Walk,
    lookup: crate::store::list::none_looked_up,
    default_sort: "made",
};

fn sql_of(column: &str) -> Option<&'static str> {
    Some(match column {
        "title" => "q.sort_title",
        "state" => "q.state",
        "made" => "q.created_at",
        "rank" => "q.rank",
        "wanted" => "q.wanted_on",
        "entity" => "e.short",
        "requester" => "r.sort_name",
        "vacancy" => "v.number",
        _ => return None,
    })
}

/// Whose requests, as a condition on [`SOURCE`].
pub fn scope(scope: Scope, me: PersonId) -> Condition {
    match scope {
        Scope::All => Condition::default(),
        Scope::Mine => Condition::new(
            "q.id IN (SELECT id FROM vacancy_request WHERE requester_id = ?)",
            vec![Value::Integer(me.0)],
        ),
        // The sign keeps the index of the order in use.
        Scope::Entity(entity) => Condition::new("+q.entity_id = ?", vec![Value::Integer(entity.0)]),
    }
}

/// A request in a list.
#[derive(Clone, PartialEq, Debug)]
pub struct RequestLine {
    /// Which.
    pub id: RequestId,
    /// The title of the function.
    pub title: String,
    /// `B1`.
    pub rank: String,
    /// How the vacancy is to be filled.
    pub kind: ProcedureKind,
    /// Where it stands.
    pub state: RequestState,
    /// What the last answer said, if anything.
    pub remark: String,
    /// By when somebody is wanted.
    pub wanted_on: Option<NaiveDate>,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// Who requests.
    pub requester_id: PersonId,
    /// The version seen.
    pub version: i64,
    /// The entity's short name.
    pub entity: String,
    /// Who requests, in words.
    pub requester: String,
    /// The vacancy that came of it, with its number.
    pub vacancy: Option<(VacancyId, String)>,
}

impl RequestLine {
    /// Whether it came back with a remark and waits to be mended.
    pub fn was_handed_back(&self) -> bool {
        self.state == RequestState::Draft && !self.remark.is_empty()
    }
}

/// Reads a row of [`SOURCE`].
///
/// # Errors
/// When a value is not what the schema promises.
pub fn list_row(found: &Row<'_>) -> rusqlite::Result<RequestLine> {
    let vacancy: Option<VacancyId> = found.get("vacancy_id")?;
    let number: Option<String> = found.get("number")?;
    Ok(RequestLine {
        id: found.get("row_key")?,
        title: found.get("title")?,
        rank: found.get("rank")?,
        kind: row::code(found, "kind")?,
        state: row::code(found, "state")?,
        remark: found.get("remark")?,
        wanted_on: row::day(found, "wanted_on")?,
        created_at: found.get("created_at")?,
        requester_id: found.get("requester_id")?,
        version: found.get("version")?,
        entity: found.get("entity")?,
        requester: found.get("requester")?,
        vacancy: vacancy.zip(number),
    })
}

/// A request with everything of its own.
#[derive(Clone, PartialEq, Debug)]
pub struct RequestRow {
    /// Which.
    pub id: RequestId,
    /// The entity.
    pub entity_id: EntityId,
    /// The entity's short name.
    pub entity: String,
    /// The entity's name.
    pub entity_name: String,
    /// Who requests.
    pub requester: PersonId,
    /// Who requests, in words.
    pub requester_name: String,
    /// What is requested.
    pub fields: Fields,
    /// Where it stands.
    pub state: RequestState,
    /// What the last answer said, if anything.
    pub remark: String,
    /// When it was made, in milliseconds.
    pub created_at: i64,
    /// The version now.
    pub version: i64,
}

/// A request; `None` when there is none with this identifier.
///
/// # Errors
/// What SQLite says.
pub fn row(connection: &Connection, id: RequestId) -> StoreResult<Option<RequestRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT q.*, e.short AS entity, e.name AS entity_name, r.given_name || ' ' || r.family_name AS requester
             FROM vacancy_request q JOIN entity e ON e.id = q.entity_id JOIN person r ON r.id = q.requester_id WHERE q.id = ?1",
        )?
        .query_row([id], |found| {
            Ok(RequestRow {
                id,
                entity_id: found.get("entity_id")?,
                entity: found.get("entity")?,
                entity_name: found.get("entity_name")?,
                requester: found.get("requester_id")?,
                requester_name: found.get("requester")?,
                fields: fields(found)?,
                state: row::code(found, "state")?,
                remark: found.get("remark")?,
                created_at: found.get("created_at")?,
                version: found.get("version")?,
            })
        })
        .optional()?)
}

/// The entity and the requester of the request a vacancy was made from; `None` when it was made without.
///
/// # Errors
/// What SQLite says.
pub fn requester(connection: &Connection, vacancy: VacancyId) -> StoreResult<Option<(EntityId, PersonId)>> {
    Ok(connection
        .prepare_cached(
            "SELECT q.entity_id, q.requester_id FROM vacancy v JOIN vacancy_request q ON q.id = v.request_id WHERE v.id = ?1",
        )?
        .query_row([vacancy], |found| Ok((found.get(0)?, found.get(1)?)))
        .optional()?)
}

fn fields(found: &Row<'_>) -> rusqlite::Result<Fields> {
    Ok(Fields {
        title: found.get("title")?,
        function_code: found.get("function_code")?,
        level: row::code(found, "level")?,
        rank: found.get("rank")?,
        grade: found.get("grade")?,
        kind: row::code(found, "kind")?,
        posts: found.get("posts")?,
        motivation: found.get("motivation")?,
        wanted_on: row::day(found, "wanted_on")?,
    })
}

/// The columns behind the fields, the one titles are ordered by included.
pub fn columns(fields: &Fields) -> Vec<(&'static str, Value)> {
    let text = |value: &str| Value::Text(value.to_owned());
    vec![
        ("title", text(&fields.title)),
        ("sort_title", Value::Text(text::fold(&fields.title))),
        ("function_code", text(&fields.function_code)),
        ("level", text(fields.level.code())),
        ("rank", text(&fields.rank)),
        ("grade", text(&fields.grade)),
        ("kind", text(fields.kind.code())),
        ("posts", Value::Integer(fields.posts)),
        ("motivation", text(&fields.motivation)),
        (
            "wanted_on",
            Value::Text(fields.wanted_on.map(|day| day.to_string()).unwrap_or_default()),
        ),
    ]
}

/// Another live request for the same function.
#[derive(Clone, PartialEq, Debug)]
pub struct Twin {
    /// Which.
    pub id: RequestId,
    /// Its title.
    pub title: String,
    /// Who requests it.
    pub requester: String,
    /// When it was made, in milliseconds.
    pub created_at: i64,
}

/// The other live requests of an entity for the same function, oldest first: those no vacancy came of yet.
///
/// # Errors
/// What SQLite says.
pub fn twins(
    connection: &Connection,
    entity: EntityId,
    except: Option<RequestId>,
    fields: &Fields,
) -> StoreResult<Vec<Twin>> {
    let live: Vec<String> = LIVE.iter().map(|state| format!("'{}'", state.code())).collect();
    let mut statement = connection.prepare_cached(&format!(
        "SELECT q.id, q.title, q.function_code, q.created_at, r.given_name || ' ' || r.family_name AS requester
         FROM vacancy_request q JOIN person r ON r.id = q.requester_id
         WHERE q.entity_id = ?1 AND q.state IN ({}) AND q.id IS NOT ?2 AND NOT EXISTS (SELECT 1 FROM vacancy v WHERE v.request_id = q.id)
         ORDER BY q.created_at, q.id",
        live.join(", ")
    ))?;
    let mut rows = statement.query((entity, except))?;
    let mut twins = Vec::new();
    while let Some(found) = rows.next()? {
        let (title, code): (String, String) = (found.get("title")?, found.get("function_code")?);
        if same_function((&code, &title), (&fields.function_code, &fields.title)) {
            twins.push(Twin {
                id: found.get("id")?,
                title,
                requester: found.get("requester")?,
                created_at: found.get("created_at")?,
            });
        }
    }
    Ok(twins)
}

/// A vacancy, as far as a request tells of it.
#[derive(Clone, PartialEq, Debug)]
pub struct VacancyOf {
    /// Which.
    pub id: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: VacancyState,
}

fn vacancy(found: &Row<'_>) -> rusqlite::Result<VacancyOf> {
    Ok(VacancyOf {
        id: found.get("id")?,
        number: found.get("number")?,
        title: found.get("title")?,
        state: row::code(found, "state")?,
    })
}

/// The vacancy that came of a request.
///
/// # Errors
/// What SQLite says.
pub fn vacancy_of(connection: &Connection, id: RequestId) -> StoreResult<Option<VacancyOf>> {
    Ok(connection
        .prepare_cached("SELECT id, number, title, state FROM vacancy WHERE request_id = ?1")?
        .query_row([id], vacancy)
        .optional()?)
}

/// The title of the request a vacancy came from.
///
/// # Errors
/// What SQLite says.
pub fn origin_of(connection: &Connection, id: VacancyId) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT q.title FROM vacancy v JOIN vacancy_request q ON q.id = v.request_id WHERE v.id = ?1")?
        .query_row([id], |found| found.get(0))
        .optional()?)
}

/// The vacancies of an entity that came from no request and are not over, latest number first.
///
/// # Errors
/// What SQLite says.
pub fn without_request(connection: &Connection, entity: EntityId) -> StoreResult<Vec<VacancyOf>> {
    let over: Vec<String> = VacancyState::ALL
        .iter()
        .filter(|state| state.is_final())
        .map(|state| format!("'{}'", state.code()))
        .collect();
    let found = connection
        .prepare_cached(&format!(
            "SELECT id, number, title, state FROM vacancy WHERE entity_id = ?1 AND +request_id IS NULL AND state NOT IN ({})
             ORDER BY number DESC LIMIT {CHOICE}",
            over.join(", ")
        ))?
        .query_map([entity], vacancy)?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// A request that came back to its requester.
#[derive(Clone, PartialEq, Debug)]
pub struct ReturnedLine {
    /// Which.
    pub id: RequestId,
    /// Its title.
    pub title: String,
    /// Where it stands: rejected, or a draft once more.
    pub state: RequestState,
    /// When it was answered, in milliseconds.
    pub decided_at: i64,
    /// The entity.
    pub entity_id: EntityId,
    /// How long its entity lets it wait; the usual until the office asks the settings.
    pub patience: Patience,
}

/// The requests of a person that were rejected or handed back and not submitted again, longest ago first.
///
/// # Errors
/// What SQLite says.
pub fn returned(connection: &Connection, person: PersonId, limit: u32) -> StoreResult<Vec<ReturnedLine>> {
    let found = connection
        .prepare_cached(&format!(
            "SELECT id, title, state, entity_id, coalesce(decided_at, created_at) AS decided_at FROM vacancy_request
             WHERE requester_id = ?1 AND (state = '{}' OR (state = '{}' AND remark <> '')) ORDER BY 5, 1 LIMIT ?2",
            RequestState::Rejected.code(),
            RequestState::Draft.code()
        ))?
        .query_map((person, limit), |found| {
            Ok(ReturnedLine {
                id: found.get("id")?,
                title: found.get("title")?,
                state: row::code(found, "state")?,
                decided_at: found.get("decided_at")?,
                entity_id: found.get("entity_id")?,
                patience: Patience::default(),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// Adds a request as a draft.
///
/// # Errors
/// What SQLite says.
pub fn add(tx: &Tx<'_>, entity: EntityId, requester: PersonId, fields: &Fields) -> StoreResult<RequestId> {
    let mut all = columns(fields);
    all.extend([
        ("entity_id", Value::Integer(entity.0)),
        ("requester_id", Value::Integer(requester.0)),
        ("state", Value::Text(RequestState::Draft.code().to_owned())),
        ("created_at", Value::Integer(tx.now())),
    ]);
    tx.insert("vacancy_request", &all).map(RequestId)
}

/// Changes columns of a request, with `seen` only if it still has that version.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn update(tx: &Tx<'_>, id: RequestId, seen: Option<i64>, values: Values<'_>) -> StoreResult<()> {
    tx.update("vacancy_request", id, seen, values)
}

/// Removes a request, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says when something depends on it.
pub fn remove(tx: &Tx<'_>, id: RequestId, seen: i64) -> StoreResult<()> {
    tx.delete_seen("vacancy_request", id.0, seen)
}
