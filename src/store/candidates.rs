//! The lists of candidates: of one vacancy, or of all.

mod lookup;

use crate::domain::list::{Column, ColumnKind, ONLY_ASKED, Scope, column};
use crate::domain::{ApplicationId, ApplicationState, Coded, EntityId, JurorId, PersonId, StageId, VacancyId};
use crate::store::list::{self, Begin, Condition, Crowd, Source};
use crate::store::{StoreResult, row, vacancy};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use std::collections::HashMap;

const STATE: ColumnKind = ColumnKind::Choice("application-state", STATE_CODES);
const PROFILE: ColumnKind = ColumnKind::Choice("profile", &["external", "internal"]);

/// The columns of the list of all candidates.
pub const COLUMNS: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 20),
    column("vacancy", ColumnKind::Text, false, 1, 10),
    column("title", ColumnKind::Text, false, 4, 18),
    column("state", STATE, false, 0, 16),
    column("stage", ColumnKind::Text, false, 6, 14),
    column("score", ColumnKind::Points, false, 2, 7),
    column("rank-place", ColumnKind::Number, false, 7, 6),
    column("received", ColumnKind::Moment, true, 3, 15),
    column("source", ColumnKind::Text, false, 8, 16),
    column("city", ColumnKind::Text, false, 7, 12),
    column("tags", ColumnKind::Text, false, 8, 14),
    column("profile", PROFILE, false, 9, 8),
    column("accommodation", ColumnKind::Text, false, 9, 16),
    column("postal-code", ColumnKind::Text, false, 9, 8),
    column("diploma", ColumnKind::Text, false, 9, 20),
    column("competence", ColumnKind::Text, false, 9, 18),
    column("documents", ColumnKind::Text, false, 9, 24),
    column("cv", ColumnKind::Text, false, ONLY_ASKED, 18),
    column("list", ColumnKind::Text, false, ONLY_ASKED, 18),
    column("kind", vacancy::KIND, false, ONLY_ASKED, 20),
    column("level", vacancy::LEVEL, false, ONLY_ASKED, 6),
    column("rank", ColumnKind::Text, false, ONLY_ASKED, 4),
    column("owner", ColumnKind::Text, false, ONLY_ASKED, 16),
    column("manager", ColumnKind::Text, false, ONLY_ASKED, 16),
    column("published", ColumnKind::Date, false, ONLY_ASKED, 12),
];

/// The columns of the candidates of one vacancy, which has more orders.
pub const COLUMNS_OF_VACANCY: &[Column] = &[
    column("name", ColumnKind::Text, true, 0, 20),
    column("state", STATE, true, 0, 16),
    column("stage", ColumnKind::Text, false, 4, 14),
    column("score", ColumnKind::Points, true, 1, 7),
    column("rank-place", ColumnKind::Number, false, 3, 6),
    column("received", ColumnKind::Moment, true, 2, 15),
    column("source", ColumnKind::Text, false, 6, 16),
    column("city", ColumnKind::Text, false, 5, 12),
    column("tags", ColumnKind::Text, false, 7, 14),
    column("profile", PROFILE, false, 9, 8),
    column("accommodation", ColumnKind::Text, false, 9, 16),
    column("postal-code", ColumnKind::Text, false, 9, 8),
    column("diploma", ColumnKind::Text, false, 9, 20),
    column("competence", ColumnKind::Text, false, 9, 18),
    column("documents", ColumnKind::Text, false, 9, 24),
    column("cv", ColumnKind::Text, false, ONLY_ASKED, 18),
    column("list", ColumnKind::Text, false, ONLY_ASKED, 18),
];

const STATE_CODES: &[&str] = &[
    "submitted",
    "admissible",
    "late",
    "incomplete",
    "screened_in",
    "screened_out",
    "preselected",
    "not_preselected",
    "in_stage",
    "stage_failed",
    "suitable",
    "unsuitable",
    "laureate",
    "offered",
    "hired",
    "declined",
    "in_reserve",
    "withdrawn",
    "no_show",
    "excluded",
];

/// The SQL behind the lists. The joins are crossed so that the walk always starts at the application.
pub const SOURCE: Source = Source {
    from: "application a CROSS JOIN person p ON p.id = a.person_id CROSS JOIN vacancy v ON v.id = a.vacancy_id LEFT JOIN stage s ON s.id = a.stage_id",
    root: "application a",
    id: "a.id",
    select: "a.vacancy_id, a.entity_id, a.person_id, p.family_name || ' ' || p.given_name AS name, v.number, v.title, v.manager_id, a.state, a.stage_id,
      coalesce(s.name, '') AS stage, a.score, a.place, a.received_at, a.source, p.city, a.profile, a.accommodation, a.version,
      (SELECT group_concat(t.name, ', ') FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.application_id = a.id) AS tags, p.postal_code, p.diploma,
      (SELECT group_concat(DISTINCT r.competence) FROM test_result r WHERE r.person_id = a.person_id AND r.passed = 1) AS competences,
      (SELECT group_concat(d.name, ', ') FROM document d WHERE d.application_id = a.id AND d.removed_at IS NULL) AS documents",
    column: sql_of,
    search: ("person_fts", "a.person_id"),
    crowd: Crowd::Begin(Begin {
        name: "a.sort_name",
        given: "substr(a.sort_name, instr(a.sort_name, ' ') + 1)",
        whose: "a.person_id",
        holders: "SELECT id FROM person WHERE substr(sort_name, instr(sort_name, ' ') + 1) >= ? AND substr(sort_name, instr(sort_name, ' ') + 1) < ?",
    }),
    lookup: lookup::of,
    default_sort: "name",
};

/// The same within one vacancy, whose candidates are few enough to be asked one by one.
pub const SOURCE_OF_VACANCY: Source = Source {
    crowd: Crowd::Ask("p.search_name || ' ' || p.email"),
    ..SOURCE
};

fn sql_of(column: &str) -> Option<&'static str> {
    Some(match column {
        "name" => "a.sort_name",
        "vacancy" => "v.number",
        "title" => "v.sort_title",
        "name:written" => "p.family_name || ' ' || p.given_name",
        "title:written" => "v.title",
        "state" => "a.state",
        "stage" => "s.name",
        "score" => "a.score",
        "rank-place" => "a.place",
        "received" => "a.received_at",
        "source" => "a.source",
        "city" => "p.city",
        "postal-code" => "p.postal_code",
        "diploma" => "p.diploma",
        "competence" => {
            "(SELECT group_concat(r.competence, ', ') FROM test_result r WHERE r.person_id = a.person_id AND r.passed = 1)"
        }
        // Which words are asked is looked up; that there is none can be asked of the row.
        "cv" => {
            "(SELECT max(d.id) FROM document d WHERE d.application_id = a.id AND d.kind = 'cv' AND d.removed_at IS NULL)"
        }
        "documents" => {
            "(SELECT group_concat(d.name, ', ') FROM document d WHERE d.application_id = a.id AND d.removed_at IS NULL)"
        }
        "profile" => "a.profile",
        // What is known of the vacancy, for who looks behind a figure of a report.
        "kind" => "v.kind",
        "level" => "v.level",
        "rank" => "v.rank",
        "owner" | "owner:written" => vacancy::OWNER,
        "manager" | "manager:written" => vacancy::MANAGER,
        "published" => "v.publish_on",
        "accommodation" => "a.accommodation",
        "tags" => {
            "(SELECT group_concat(t.name, ', ') FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.application_id = a.id)"
        }
        _ => return None,
    })
}

/// Whose candidates, as a condition on [`SOURCE`].
pub fn scope(scope: Scope, me: PersonId) -> Condition {
    match scope {
        Scope::All => Condition::default(),
        Scope::Mine => Condition::new(
            "a.vacancy_id IN (SELECT id FROM vacancy WHERE owner_id = ?)",
            vec![Value::Integer(me.0)],
        ),
        Scope::Entity(entity) => Condition::new("a.entity_id = ?", vec![Value::Integer(entity.0)]),
    }
}

/// How many applied for these vacancies: a condition on `vacancy v`. The counts are kept with the vacancies.
///
/// # Errors
/// What SQLite says.
pub fn applied(connection: &Connection, vacancies: Condition) -> StoreResult<u64> {
    list::total(connection, "vacancy v", "v.applications", vacancies)
}

/// The candidates of one vacancy, as a condition on [`SOURCE`].
pub fn of_vacancy(vacancy: VacancyId) -> Condition {
    Condition::new("a.vacancy_id = ?", vec![Value::Integer(vacancy.0)])
}

/// Those in a stage for whom a juror has handed in no sheet yet, as a condition on [`SOURCE`].
pub fn without_sheet(juror: JurorId) -> Condition {
    Condition::new(
        "a.state = 'in_stage' AND NOT EXISTS (SELECT 1 FROM score_sheet h
           WHERE h.application_id = a.id AND h.stage_id = a.stage_id AND h.juror_id = ? AND h.state = 'submitted')
         AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.juror_id = ? AND r.application_id = a.id)",
        vec![Value::Integer(juror.0), Value::Integer(juror.0)],
    )
}

/// Those who wait for a decision, as a condition on [`SOURCE`].
pub fn undecided() -> Condition {
    let codes = ApplicationState::ALL.iter().filter(|state| state.is_undecided());
    let values: Vec<Value> = codes.map(|state| Value::Text(state.code().to_owned())).collect();
    let marks = vec!["?"; values.len()].join(", ");
    Condition::new(format!("a.state IN ({marks})"), values)
}

/// A candidate in a list.
#[derive(Clone, PartialEq, Debug)]
pub struct CandidateRow {
    /// Which application.
    pub id: ApplicationId,
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The entity of the vacancy.
    pub entity: EntityId,
    /// The candidate.
    pub person: PersonId,
    /// The candidate's name, family name first.
    pub name: String,
    /// The vacancy's number.
    pub number: String,
    /// The vacancy's title.
    pub title: String,
    /// The line manager of the vacancy.
    pub manager: Option<PersonId>,
    /// Where it stands.
    pub state: ApplicationState,
    /// The stage it is in or stopped at.
    pub stage: Option<StageId>,
    /// The name of that stage.
    pub stage_name: String,
    /// The weighted total in points, -1: none, or not for these eyes.
    pub score: i64,
    /// The place in the ranking.
    pub place: Option<i64>,
    /// When it was received, in milliseconds.
    pub received_at: i64,
    /// Where it came from.
    pub source: String,
    /// Where the candidate lives.
    pub city: String,
    /// `external` or `internal`.
    pub profile: String,
    /// What the candidate needs to take part.
    pub accommodation: String,
    /// The tags, with commas between.
    pub tags: String,
    /// Where the candidate lives.
    pub postal_code: String,
    /// The diploma.
    pub diploma: String,
    /// What the candidate passed before, with commas between.
    pub competences: String,
    /// The names of the documents, with commas between.
    pub documents: String,
    /// What is answered or scored and what there is to answer or score; `None` where there is nothing to do.
    pub progress: Option<(i64, i64)>,
}

/// Reads a row of [`SOURCE`].
///
/// # Errors
/// When a value is not what the schema promises.
pub fn list_row(found: &Row<'_>) -> rusqlite::Result<CandidateRow> {
    // By place in `SOURCE.select`: looking twenty names up costs more than reading the row.
    Ok(CandidateRow {
        id: found.get(1)?,
        vacancy: found.get(2)?,
        entity: found.get(3)?,
        person: found.get(4)?,
        name: found.get(5)?,
        number: found.get(6)?,
        title: found.get(7)?,
        manager: found.get(8)?,
        state: row::code(found, 9)?,
        stage: found.get(10)?,
        stage_name: found.get(11)?,
        score: found.get(12)?,
        place: found.get(13)?,
        received_at: found.get(14)?,
        source: found.get(15)?,
        city: found.get(16)?,
        profile: found.get(17)?,
        accommodation: found.get(18)?,
        tags: found.get::<_, Option<String>>(20)?.unwrap_or_default(),
        postal_code: found.get(21)?,
        diploma: found.get(22)?,
        competences: found.get::<_, Option<String>>(23)?.unwrap_or_default(),
        documents: found.get::<_, Option<String>>(24)?.unwrap_or_default(),
        progress: None,
    })
}

/// How many conditions are answered for each of these applications.
///
/// # Errors
/// What SQLite says.
pub fn answered(connection: &Connection, ids: &[ApplicationId]) -> StoreResult<HashMap<ApplicationId, i64>> {
    let sql = format!(
        "SELECT application_id, count(*) FROM screening WHERE application_id IN ({}) GROUP BY application_id",
        marks(ids)
    );
    let values = ids.iter().map(|id| Value::Integer(id.0));
    Ok(connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// How many criteria that have to be scored a juror scored for each of these applications in a stage, on a sheet in whatever state.
///
/// # Errors
/// What SQLite says.
pub fn scored(
    connection: &Connection,
    ids: &[ApplicationId],
    juror: JurorId,
) -> StoreResult<HashMap<(ApplicationId, StageId), (i64, bool)>> {
    let sql = format!(
        "SELECT h.application_id, h.stage_id, (SELECT count(*) FROM score o JOIN criterion c ON c.id = o.criterion_id WHERE o.sheet_id = h.id AND c.retired_at IS NULL AND (c.counts = 1 OR c.essential = 1)),
           h.state = 'submitted'
         FROM score_sheet h WHERE h.juror_id = {juror} AND h.application_id IN ({})",
        marks(ids)
    );
    let values = ids.iter().map(|id| Value::Integer(id.0));
    Ok(connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| {
            Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?)))
        })?
        .collect::<Result<_, _>>()?)
}

fn marks(ids: &[ApplicationId]) -> String {
    vec!["?"; ids.len()].join(", ")
}

/// What a vacancy asks: how many conditions, and how many criteria of each stage have to be scored: those that count, and those without which nobody passes.
///
/// # Errors
/// What SQLite says.
pub fn asked(connection: &Connection, vacancy: VacancyId) -> StoreResult<(i64, HashMap<StageId, i64>)> {
    let conditions = connection
        .prepare_cached("SELECT count(*) FROM condition WHERE vacancy_id = ?1")?
        .query_row([vacancy], |row| row.get(0))?;
    let criteria = connection
        .prepare_cached(
            "SELECT s.id, (SELECT count(*) FROM criterion c WHERE c.stage_id = s.id AND c.retired_at IS NULL AND (c.counts = 1 OR c.essential = 1)) FROM stage s WHERE s.vacancy_id = ?1",
        )?
        .query_map([vacancy], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok((conditions, criteria))
}

/// The head of a vacancy's candidates.
#[derive(Clone, PartialEq, Debug)]
pub struct Head {
    /// Which vacancy.
    pub vacancy: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How many applied.
    pub applications: i64,
    /// How many wait for a decision.
    pub undecided: i64,
    /// How many wait for this juror's sheet; `None` for somebody who does not score.
    pub to_score: Option<i64>,
    /// How many who wait for a decision a juror has a tie to, for who looks after the jury.
    pub recused: i64,
}

/// The head of a vacancy's candidates, with what waits for a juror.
///
/// # Errors
/// What SQLite says.
pub fn head(connection: &Connection, vacancy: VacancyId, juror: Option<JurorId>) -> StoreResult<Head> {
    let mut head = connection
        .prepare_cached("SELECT number, title, applications, undecided FROM vacancy WHERE id = ?1")?
        .query_row([vacancy], |row| {
            Ok(Head {
                vacancy,
                number: row.get(0)?,
                title: row.get(1)?,
                applications: row.get(2)?,
                undecided: row.get(3)?,
                to_score: None,
                recused: 0,
            })
        })?;
    if let Some(juror) = juror {
        let n = connection
            .prepare_cached(
                "SELECT count(*) FROM application a WHERE a.vacancy_id = ?1 AND a.state = 'in_stage' AND NOT EXISTS
                   (SELECT 1 FROM score_sheet h WHERE h.application_id = a.id AND h.stage_id = a.stage_id AND h.juror_id = ?2 AND h.state = 'submitted')
                 AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.juror_id = ?2 AND r.application_id = a.id)",
            )?
            .query_row((vacancy, juror), |row| row.get(0))?;
        head.to_score = Some(n);
    }
    Ok(head)
}
