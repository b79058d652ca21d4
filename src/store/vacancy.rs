//! Vacancies: rows, lists, facts.

pub mod advert;
pub mod checklist;
pub mod dossier;
pub mod part;
pub mod people;
pub mod reserve;
pub mod rubric;

use crate::domain::list::{Column, ColumnKind, ONLY_ASKED, Scope, column};
use crate::domain::{
    EntityId, JurorRole, Level, PersonId, Procedure, ProcedureKind, Role, Selector, VacancyId, VacancyState, template,
};
use crate::store::approval::waits::{Waits, waits_sql};
use crate::store::list::{self, Condition, Crowd, Source};
use crate::store::{StoreResult, Tx, row, tx::Values, visible};
use chrono::NaiveDateTime;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// The columns of the list of vacancies.
pub const COLUMNS: &[Column] = &[
    Column {
        id: "number",
        kind: ColumnKind::Text,
        sortable: true,
        priority: 0,
        width: 10,
    },
    Column {
        id: "title",
        kind: ColumnKind::Text,
        sortable: true,
        priority: 0,
        width: 23,
    },
    Column {
        id: "rank",
        kind: ColumnKind::Text,
        sortable: false,
        priority: 3,
        width: 4,
    },
    Column {
        id: "state",
        kind: ColumnKind::Choice("vacancy-state", STATE_CODES),
        sortable: true,
        priority: 1,
        width: 20,
    },
    Column {
        id: "applications",
        kind: ColumnKind::Number,
        sortable: true,
        priority: 2,
        width: 5,
    },
    Column {
        id: "undecided",
        kind: ColumnKind::Number,
        sortable: false,
        priority: 5,
        width: 5,
    },
    Column {
        id: "closes",
        kind: ColumnKind::Date,
        sortable: true,
        priority: 4,
        width: 15,
    },
    Column {
        id: "entity",
        kind: ColumnKind::Text,
        sortable: false,
        priority: 6,
        width: 16,
    },
    Column {
        id: "owner",
        kind: ColumnKind::Text,
        sortable: false,
        priority: 7,
        width: 16,
    },
    Column {
        id: "place",
        kind: ColumnKind::Text,
        sortable: false,
        priority: 8,
        width: 12,
    },
    Column {
        id: "kind",
        kind: KIND,
        sortable: false,
        priority: 9,
        width: 20,
    },
    Column {
        id: "level",
        kind: LEVEL,
        sortable: false,
        priority: 9,
        width: 6,
    },
    Column {
        id: "waits",
        kind: ColumnKind::Text,
        sortable: false,
        priority: 9,
        width: 30,
    },
    Column {
        id: "changed",
        kind: ColumnKind::Moment,
        sortable: true,
        priority: 9,
        width: 15,
    },
    column("manager", ColumnKind::Text, false, ONLY_ASKED, 16),
    column("published", ColumnKind::Date, false, ONLY_ASKED, 12),
];

/// What a kind of procedure can be, for conditions.
pub const KIND: ColumnKind = ColumnKind::Choice("kind", KIND_CODES);
/// What a level can be, for conditions.
pub const LEVEL: ColumnKind = ColumnKind::Choice("level", &["A", "B", "C", "D"]);
/// The name of the owner as it is read, of a vacancy `v`.
pub const OWNER: &str = "(SELECT w.given_name || ' ' || w.family_name FROM person w WHERE w.id = v.owner_id)";
/// The name of the line manager as it is read, of a vacancy `v`.
pub const MANAGER: &str = "(SELECT w.given_name || ' ' || w.family_name FROM person w WHERE w.id = v.manager_id)";

const STATE_CODES: &[&str] = &[
    "in_preparation",
    "ready",
    "published",
    "publication_closed",
    "in_selection",
    "report_drawn",
    "awaiting_approval",
    "approved",
    "closed",
    "on_hold",
    "cancelled",
    "reapproval_needed",
];
const KIND_CODES: &[&str] = &[
    "external_statutory",
    "external_contractual",
    "promotion_within",
    "promotion_higher",
    "mobility_entity",
    "mobility_government",
    "redeployment",
    "internal_assignment",
    "reserved_post",
    "manager_selects",
    "reserve_call",
];

/// The SQL behind the list.
pub const SOURCE: Source = Source {
    from: "vacancy v JOIN entity e ON e.id = v.entity_id JOIN person o ON o.id = v.owner_id",
    root: "vacancy v",
    id: "v.id",
    select: concat!(
        "v.number, v.title, v.rank, v.level, v.state, v.kind, v.applications, v.undecided, v.closes_local, v.state_at, v.place, v.version,
      e.short AS entity, o.given_name || ' ' || o.family_name AS owner, ",
        waits_sql!(),
        " AS waits"
    ),
    column: sql_of,
    search: ("vacancy_fts", "v.id"),
    crowd: Crowd::Walk,
    lookup: crate::store::list::none_looked_up,
    default_sort: "number",
};

/// Whose vacancies, as a condition on [`SOURCE`].
pub fn scope(scope: Scope, me: PersonId) -> Condition {
    match scope {
        Scope::All => Condition::default(),
        Scope::Mine => Condition::new("v.owner_id = ?", vec![Value::Integer(me.0)]),
        Scope::Entity(entity) => Condition::new("v.entity_id = ?", vec![Value::Integer(entity.0)]),
    }
}

/// How many vacancies there are: of these entities (`None`: of all), as it is kept, and those of the person's own seats elsewhere.
///
/// # Errors
/// What SQLite says.
pub fn kept(connection: &Connection, entities: Option<&[EntityId]>, person: PersonId) -> StoreResult<u64> {
    let whole = list::total(
        connection,
        "vacancy_count c",
        "c.n",
        visible::entities("c.entity_id", entities),
    )?;
    let Some(entities) = entities else {
        return Ok(whole);
    };
    let own = visible::elsewhere(entities, person);
    Ok(whole + list::total(connection, "vacancy v", "1", own)?)
}

/// One vacancy, as a condition on [`SOURCE`].
pub fn only(id: VacancyId) -> Condition {
    Condition::new("v.id = ?", vec![Value::Integer(id.0)])
}

fn sql_of(column: &str) -> Option<&'static str> {
    Some(match column {
        "number" => "v.number",
        "title" => "v.sort_title",
        "rank" => "v.rank",
        "level" => "v.level",
        "state" => "v.state",
        "kind" => "v.kind",
        "applications" => "v.applications",
        "undecided" => "v.undecided",
        "closes" => "v.closes_local",
        "changed" => "v.state_at",
        "place" => "v.place",
        "entity" => "e.short",
        "owner" => "o.sort_name",
        "waits" => {
            "(SELECT wp.given_name || ' ' || wp.family_name FROM approval w CROSS JOIN approval_step ws ON ws.approval_id = w.id AND ws.state = 'current'
              CROSS JOIN person wp ON wp.id = ws.person_id WHERE w.vacancy_id = v.id AND w.state = 'pending' LIMIT 1)"
        }
        "title:written" => "v.title",
        "owner:written" => "o.given_name || ' ' || o.family_name",
        "manager" | "manager:written" => MANAGER,
        "published" => "v.publish_on",
        _ => return None,
    })
}

/// A vacancy in a list.
#[derive(Clone, PartialEq, Debug)]
pub struct VacancyRow {
    /// Which.
    pub id: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// `B1`.
    pub rank: String,
    /// The level.
    pub level: Level,
    /// Where it stands.
    pub state: VacancyState,
    /// The kind of procedure.
    pub kind: ProcedureKind,
    /// How many applied.
    pub applications: i64,
    /// How many of them wait for a decision.
    pub undecided: i64,
    /// When it closes.
    pub closes: Option<NaiveDateTime>,
    /// Since when it is in its state, in milliseconds.
    pub state_at: i64,
    /// Where the work is.
    pub place: String,
    /// The entity's short name.
    pub entity: String,
    /// The owner's name.
    pub owner: String,
    /// Where a question about it lies, when one is asked.
    pub waits: Option<Waits>,
    /// The version seen.
    pub version: i64,
}

/// Reads a row of [`SOURCE`].
///
/// # Errors
/// When a value is not what the schema promises.
pub fn list_row(found: &Row<'_>) -> rusqlite::Result<VacancyRow> {
    // By place in `SOURCE.select`: looking fifteen names up costs more than reading the row.
    Ok(VacancyRow {
        id: found.get(1)?,
        number: found.get(2)?,
        title: found.get(3)?,
        rank: found.get(4)?,
        level: row::code(found, 5)?,
        state: row::code(found, 6)?,
        kind: row::code(found, 7)?,
        applications: found.get(8)?,
        undecided: found.get(9)?,
        closes: row::moment(found, 10)?,
        state_at: found.get(11)?,
        place: found.get(12)?,
        entity: found.get(14)?,
        owner: found.get(15)?,
        waits: found.get::<_, Option<String>>(16)?.as_deref().and_then(Waits::read),
        version: found.get(13)?,
    })
}

/// What rights depend on.
#[derive(Clone, PartialEq, Debug)]
pub struct Facts {
    /// Which.
    pub id: VacancyId,
    /// Its number.
    pub number: String,
    /// The entity.
    pub entity: EntityId,
    /// How it is filled.
    pub kind: ProcedureKind,
    /// Where it stands.
    pub state: VacancyState,
    /// The owner.
    pub owner: PersonId,
    /// The line manager.
    pub manager: Option<PersonId>,
    /// How many applied.
    pub applications: i64,
    /// The version now.
    pub version: i64,
    /// Roles the person has by a seat on this very vacancy.
    pub seats: Vec<Role>,
    /// Its steps and checks.
    pub procedure: Procedure,
    /// Whether the asker is its line manager and selects without AgO (art. I 5, paragraph 2, VPS).
    pub selects: bool,
}

impl Facts {
    /// Whether the person is here as a union observer only.
    pub fn only_observes(&self) -> bool {
        self.seats.contains(&Role::Observer) && self.seats.len() == 1
    }
}

/// The facts of a vacancy for a person; `None` when there is no such vacancy.
///
/// # Errors
/// What SQLite says.
pub fn facts(connection: &Connection, id: VacancyId, person: PersonId) -> StoreResult<Option<Facts>> {
    let found = connection
        .prepare_cached("SELECT id, number, entity_id, state, owner_id, manager_id, applications, version, kind, procedure, selector FROM vacancy WHERE id = ?1")?
        .query_row([id], |found| {
            Ok(Facts {
                id: found.get("id")?,
                number: found.get("number")?,
                entity: found.get("entity_id")?,
                kind: row::code(found, "kind")?,
                state: row::code(found, "state")?,
                owner: found.get("owner_id")?,
                manager: found.get("manager_id")?,
                applications: found.get("applications")?,
                version: found.get("version")?,
                seats: Vec::new(),
                selects: row::code::<Selector>(found, "selector")? == Selector::LineManager,
                procedure: template::procedure(row::code(found, "kind")?, &found.get::<_, String>("procedure")?),
            })
        })
        .optional()?;
    let Some(mut facts) = found else { return Ok(None) };
    facts.selects &= facts.manager == Some(person);
    if facts.manager == Some(person) {
        facts.seats.push(Role::LineManager);
    }
    let seat = connection
        .prepare_cached("SELECT role FROM juror WHERE vacancy_id = ?1 AND person_id = ?2")?
        .query_row((id, person), |found| row::code::<JurorRole>(found, "role"))
        .optional()?;
    match seat {
        Some(JurorRole::Observer) => facts.seats.push(Role::Observer),
        Some(JurorRole::Chair | JurorRole::Member | JurorRole::Expert) => facts.seats.push(Role::Juror),
        None => {}
    }
    Ok(Some(facts))
}

/// Whose a procedure is while a colleague stands in.
///
/// # Errors
/// What SQLite says.
pub fn lent_by(connection: &Connection, id: VacancyId) -> StoreResult<Option<PersonId>> {
    Ok(connection
        .prepare_cached("SELECT lent_by FROM vacancy WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}

/// Published vacancies whose closing time has passed at a local moment, with their versions.
///
/// # Errors
/// What SQLite says.
pub fn due_to_close(connection: &Connection, now: &str) -> StoreResult<Vec<(VacancyId, i64)>> {
    Ok(connection
        .prepare_cached(
            "SELECT id, version FROM vacancy WHERE state = 'published' AND closes_local <> '' AND closes_local <= ?1 ORDER BY closes_local",
        )?
        .query_map([now], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// Whose a vacancy is, and its number.
///
/// # Errors
/// What SQLite says.
pub fn owner(connection: &Connection, id: VacancyId) -> StoreResult<Option<(PersonId, String)>> {
    Ok(connection
        .prepare_cached("SELECT owner_id, number FROM vacancy WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// The first closing time after a local moment among published vacancies.
///
/// # Errors
/// What SQLite says.
pub fn next_closing(connection: &Connection, now: &str) -> StoreResult<Option<NaiveDateTime>> {
    let text: Option<String> = connection
        .prepare_cached("SELECT min(closes_local) FROM vacancy WHERE state = 'published' AND closes_local > ?1")?
        .query_row([now], |row| row.get(0))?;
    Ok(text.and_then(|text| row::read_moment(&text)))
}

/// Changes columns of a vacancy, if it still has the version that was seen.
///
/// # Errors
/// `Conflict` or `Gone`; what SQLite says.
pub fn update(tx: &Tx<'_>, id: VacancyId, seen: Option<i64>, values: Values<'_>) -> StoreResult<()> {
    tx.update("vacancy", id, seen, values)
}

/// The state a vacancy on hold goes back to.
///
/// # Errors
/// What SQLite says.
pub fn held_state(connection: &Connection, id: VacancyId) -> StoreResult<Option<VacancyState>> {
    Ok(connection
        .prepare_cached("SELECT held_state FROM vacancy WHERE id = ?1")?
        .query_row([id], |found| row::code_or_none(found, "held_state"))
        .optional()?
        .flatten())
}
