//! A vacancy's dossier, read tab by tab.

pub use super::people::{CandidateLine, NoteLine, SessionLine, candidates, colleagues, entities, notes, sessions};

use super::checklist;
use crate::domain::Coded;
use crate::domain::rules::vacancy::Fields;
use crate::domain::{
    ApplicationState, Channel, ConditionId, ConditionKind, CriterionFamily, CriterionId, EntityId, FieldId, FieldKind,
    JurorId, JurorRole, PersonId, Procedure, PublicationId, PublicationState, ReglementId, ReserveKind, Scoring,
    SectionId, StageId, StageKind, VacancyId, VacancyState, template,
};
use crate::store::{StoreResult, row};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

/// Everything of the vacancy itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Record {
    /// Which.
    pub id: VacancyId,
    /// Its number.
    pub number: String,
    /// Its entity.
    pub entity: EntityId,
    /// The entity's name.
    pub entity_name: String,
    /// Where it stands.
    pub state: VacancyState,
    /// Where it goes back to from hold.
    pub held_state: Option<VacancyState>,
    /// Why it is on hold or cancelled.
    pub state_reason: String,
    /// Since when, in milliseconds.
    pub state_at: i64,
    /// The fields rules look at.
    pub fields: Fields,
    /// The family of functions.
    pub function_family: String,
    /// Where the work is.
    pub place: String,
    /// The owner.
    pub owner: PersonId,
    /// The owner's name.
    pub owner_name: String,
    /// The line manager.
    pub manager: Option<PersonId>,
    /// The line manager's name.
    pub manager_name: String,
    /// When the redeployment office answered.
    pub redeployment_on: Option<NaiveDate>,
    /// What it answered.
    pub redeployment_answer: String,
    /// The number of the vacancy it was copied from.
    pub copied_from: String,
    /// How many applied.
    pub applications: i64,
    /// How many wait for a decision.
    pub undecided: i64,
    /// Its steps and checks.
    pub procedure: Procedure,
    /// Whose the procedure is while a colleague stands in: who, by name, and why.
    pub lent: Option<(PersonId, String, String)>,
    /// Why nobody was suitable; empty: not said.
    pub nobody_reason: String,
    /// The vacancy whose reserve is called, by number; empty: none was named.
    pub calls_reserve: String,
    /// It came from a vacancy request.
    pub requested: bool,
    /// The version.
    pub version: i64,
}

/// The vacancy itself.
///
/// # Errors
/// What SQLite says.
pub fn record(connection: &Connection, id: VacancyId) -> StoreResult<Option<Record>> {
    Ok(connection
        .prepare_cached(
            "SELECT v.*, e.name AS entity_name, o.given_name || ' ' || o.family_name AS owner_name,
               coalesce(m.given_name || ' ' || m.family_name, '') AS manager_name, coalesce(c.number, '') AS copied_number,
               coalesce(r.number || ' ' || r.title, '') AS called_reserve, l.given_name || ' ' || l.family_name AS lent_name
             FROM vacancy v JOIN entity e ON e.id = v.entity_id JOIN person o ON o.id = v.owner_id
             LEFT JOIN person m ON m.id = v.manager_id LEFT JOIN vacancy c ON c.id = v.copied_from
             LEFT JOIN person l ON l.id = v.lent_by LEFT JOIN vacancy r ON r.id = v.calls_reserve WHERE v.id = ?1",
        )?
        .query_row([id], |found| {
            let fields = checklist::fields(found)?;
            let kept: String = found.get("procedure")?;
            let lent: Option<PersonId> = found.get("lent_by")?;
            let (name, reason) = (found.get::<_, Option<String>>("lent_name")?, found.get("lent_reason")?);
            Ok(Record {
                id,
                number: found.get("number")?,
                entity: found.get("entity_id")?,
                entity_name: found.get("entity_name")?,
                state: row::code(found, "state")?,
                held_state: row::code_or_none(found, "held_state")?,
                state_reason: found.get("state_reason")?,
                state_at: found.get("state_at")?,
                procedure: template::procedure(fields.kind, &kept),
                lent: lent.map(|who| (who, name.unwrap_or_default(), reason)),
                nobody_reason: found.get("nobody_reason")?,
                calls_reserve: found.get("called_reserve")?,
                fields,
                function_family: found.get("function_family")?,
                place: found.get("place")?,
                owner: found.get("owner_id")?,
                owner_name: found.get("owner_name")?,
                manager: found.get("manager_id")?,
                manager_name: found.get("manager_name")?,
                redeployment_on: row::day(found, "redeployment_checked_on")?,
                redeployment_answer: found.get("redeployment_answer")?,
                copied_from: found.get("copied_number")?,
                applications: found.get("applications")?,
                undecided: found.get("undecided")?,
                requested: found.get::<_, Option<i64>>("request_id")?.is_some(),
                version: found.get("version")?,
            })
        })
        .optional()?)
}

/// How many candidates stand in a state, and in which stage.
#[derive(Clone, PartialEq, Debug)]
pub struct StateCount {
    /// The state.
    pub state: ApplicationState,
    /// The stage's name; empty: in none.
    pub stage: String,
    /// How many.
    pub n: i64,
}

/// The kept counts of a vacancy, in the order of the procedure.
///
/// # Errors
/// What SQLite says.
pub fn counts(connection: &Connection, id: VacancyId) -> StoreResult<Vec<StateCount>> {
    let mut counts: Vec<(i64, StateCount)> = connection
        .prepare_cached(
            "SELECT c.state, c.n, coalesce(s.name, '') AS stage, coalesce(s.position, 0) AS position FROM state_count c
             LEFT JOIN stage s ON s.id = c.stage_id WHERE c.vacancy_id = ?1",
        )?
        .query_map([id], |found| {
            let count = StateCount {
                state: row::code(found, "state")?,
                stage: found.get("stage")?,
                n: found.get("n")?,
            };
            Ok((found.get("position")?, count))
        })?
        .collect::<Result<_, _>>()?;
    counts.sort_by_key(|(position, count)| (*position, count.state));
    Ok(counts.into_iter().map(|(_, count)| count).collect())
}

/// The names of candidates whose procedure still runs: those to be told of a change.
///
/// # Errors
/// What SQLite says.
pub fn running_candidates(connection: &Connection, id: VacancyId) -> StoreResult<Vec<String>> {
    Ok(connection
        .prepare_cached(
            "SELECT p.given_name || ' ' || p.family_name FROM application a JOIN person p ON p.id = a.person_id
             WHERE a.vacancy_id = ?1 AND a.state NOT IN ('withdrawn', 'excluded', 'screened_out', 'not_preselected', 'stage_failed',
               'unsuitable', 'no_show', 'declined') ORDER BY a.sort_name",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// A section of the text.
#[derive(Clone, PartialEq, Debug)]
pub struct SectionRow {
    /// Which.
    pub id: SectionId,
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub body: String,
    /// The version.
    pub version: i64,
}

/// The sections in order.
///
/// # Errors
/// What SQLite says.
pub fn sections(connection: &Connection, id: VacancyId) -> StoreResult<Vec<SectionRow>> {
    all(
        connection,
        "SELECT id, heading, body, version FROM vacancy_section WHERE vacancy_id = ?1 ORDER BY position",
        id,
        |found| {
            Ok(SectionRow {
                id: found.get("id")?,
                heading: found.get("heading")?,
                body: found.get("body")?,
                version: found.get("version")?,
            })
        },
    )
}

/// An edition of the selectiereglement.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ReglementRow {
    /// Which; none: not written yet.
    pub id: Option<ReglementId>,
    /// The edition.
    pub edition: i64,
    /// The day on which the conditions must be met.
    pub conditions_on: Option<NaiveDate>,
    /// Number and nature of the tests.
    pub tests: String,
    /// The jury.
    pub jury: String,
    /// The criteria.
    pub criteria: String,
    /// Ranked or not.
    pub ranking: String,
    /// How long the result holds, in months.
    pub validity_months: i64,
    /// Loss and keeping of a place.
    pub reserve_rules: String,
    /// How the preselection is done.
    pub preselection_method: String,
    /// From how many candidates.
    pub preselection_threshold: Option<i64>,
    /// How many go on.
    pub preselection_maximum: Option<i64>,
    /// Candidates are judged without name.
    pub anonymous: bool,
    /// When it was frozen, in milliseconds.
    pub frozen_at: Option<i64>,
    /// The version.
    pub version: i64,
}

/// The newest edition; an empty one when nothing is written yet.
///
/// # Errors
/// What SQLite says.
pub fn reglement(connection: &Connection, id: VacancyId) -> StoreResult<ReglementRow> {
    let found = connection
        .prepare_cached("SELECT * FROM reglement WHERE vacancy_id = ?1 ORDER BY edition DESC LIMIT 1")?
        .query_row([id], |found| {
            Ok(ReglementRow {
                id: Some(found.get("id")?),
                edition: found.get("edition")?,
                conditions_on: row::day(found, "conditions_on")?,
                tests: found.get("tests")?,
                jury: found.get("jury")?,
                criteria: found.get("criteria")?,
                ranking: found.get("ranking")?,
                validity_months: found.get("validity_months")?,
                reserve_rules: found.get("reserve_rules")?,
                preselection_method: found.get("preselection_method")?,
                preselection_threshold: found.get("preselection_threshold")?,
                preselection_maximum: found.get("preselection_maximum")?,
                anonymous: found.get("anonymous")?,
                frozen_at: found.get("frozen_at")?,
                version: found.get("version")?,
            })
        })
        .optional()?;
    Ok(found.unwrap_or_else(|| ReglementRow {
        ranking: ReserveKind::Ranked.code().to_owned(),
        ..ReglementRow::default()
    }))
}

/// A stage with its criteria.
#[derive(Clone, PartialEq, Debug)]
pub struct StageRow {
    /// Which.
    pub id: StageId,
    /// Its kind.
    pub kind: StageKind,
    /// Its name.
    pub name: String,
    /// How it is scored.
    pub scoring: Scoring,
    /// The highest total, in hundredths.
    pub maximum: i64,
    /// The total needed, in hundredths.
    pub pass_mark: i64,
    /// It tests behavioural competences.
    pub competence_part: bool,
    /// It tests competences of the function.
    pub function_part: bool,
    /// The weights of its criteria total 100.
    pub hundred: bool,
    /// Who judges in it does not read who the candidates are.
    pub anonymous: bool,
    /// When its total decides between equal scores, 1 first.
    pub tie_order: Option<i64>,
    /// The version.
    pub version: i64,
    /// The criteria in order.
    pub criteria: Vec<CriterionRow>,
}

/// A criterion.
#[derive(Clone, PartialEq, Debug)]
pub struct CriterionRow {
    /// Which.
    pub id: CriterionId,
    /// Its name.
    pub name: String,
    /// Behavioural or functional.
    pub family: CriterionFamily,
    /// The level of the competence book.
    pub level: Option<i64>,
    /// On which scale it is scored, where that is another than its stage's.
    pub scale: Option<Scoring>,
    /// The highest score, in hundredths.
    pub maximum: i64,
    /// The lowest passing score, in hundredths.
    pub pass_mark: Option<i64>,
    /// How heavily it counts.
    pub weight: i64,
    /// Whether it counts at all.
    pub counts: bool,
    /// Whether failing it fails the stage.
    pub essential: bool,
    /// When it decides between equal scores, 1 first.
    pub tie_order: Option<i64>,
    /// Since when another took its place or it is dropped, in milliseconds.
    pub retired_at: Option<i64>,
    /// The version.
    pub version: i64,
}

/// The stages in order.
///
/// # Errors
/// What SQLite says.
pub fn stages(connection: &Connection, id: VacancyId) -> StoreResult<Vec<StageRow>> {
    let mut stages = all(
        connection,
        "SELECT * FROM stage WHERE vacancy_id = ?1 ORDER BY position",
        id,
        |found| {
            Ok(StageRow {
                id: found.get("id")?,
                kind: row::code(found, "kind")?,
                name: found.get("name")?,
                scoring: row::code(found, "scoring")?,
                maximum: found.get("maximum")?,
                pass_mark: found.get("pass_mark")?,
                competence_part: found.get("competence_part")?,
                function_part: found.get("function_part")?,
                hundred: found.get("hundred")?,
                anonymous: found.get("anonymous")?,
                tie_order: found.get("tie_order")?,
                version: found.get("version")?,
                criteria: Vec::new(),
            })
        },
    )?;
    for stage in &mut stages {
        stage.criteria = connection
            .prepare_cached("SELECT * FROM criterion WHERE stage_id = ?1 ORDER BY position, retired_at IS NOT NULL, retired_at DESC")?
            .query_map([stage.id], |found| {
                Ok(CriterionRow {
                    id: found.get("id")?,
                    name: found.get("name")?,
                    family: row::code(found, "family")?,
                    level: found.get("level")?,
                    scale: row::code_or_none(found, "scale")?,
                    maximum: found.get("maximum")?,
                    pass_mark: found.get("pass_mark")?,
                    weight: found.get("weight")?,
                    counts: found.get("counts")?,
                    essential: found.get("essential")?,
                    tie_order: found.get("tie_order")?,
                    retired_at: found.get("retired_at")?,
                    version: found.get("version")?,
                })
            })?
            .collect::<Result<_, _>>()?;
    }
    Ok(stages)
}

/// A formal condition of participation.
#[derive(Clone, PartialEq, Debug)]
pub struct ConditionRow {
    /// Which.
    pub id: ConditionId,
    /// Its kind.
    pub kind: ConditionKind,
    /// What is asked.
    pub text: String,
    /// The version.
    pub version: i64,
}

/// The conditions in order.
///
/// # Errors
/// What SQLite says.
pub fn conditions(connection: &Connection, id: VacancyId) -> StoreResult<Vec<ConditionRow>> {
    all(
        connection,
        "SELECT id, kind, text, version FROM condition WHERE vacancy_id = ?1 ORDER BY position",
        id,
        |found| {
            Ok(ConditionRow {
                id: found.get("id")?,
                kind: row::code(found, "kind")?,
                text: found.get("text")?,
                version: found.get("version")?,
            })
        },
    )
}

/// A seat on the jury.
#[derive(Clone, PartialEq, Debug)]
pub struct JurorRow {
    /// Which seat.
    pub id: JurorId,
    /// Whose.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// As what.
    pub role: JurorRole,
    /// The interest declared; empty: none.
    pub interest: String,
    /// When it was declared, in milliseconds.
    pub declared_at: Option<i64>,
    /// The version.
    pub version: i64,
}

/// The jury, the chair first.
///
/// # Errors
/// What SQLite says.
pub fn jury(connection: &Connection, id: VacancyId) -> StoreResult<Vec<JurorRow>> {
    let mut jury: Vec<JurorRow> = all(
        connection,
        "SELECT j.*, p.given_name || ' ' || p.family_name AS name FROM juror j JOIN person p ON p.id = j.person_id
         WHERE j.vacancy_id = ?1 ORDER BY j.id",
        id,
        |found| {
            Ok(JurorRow {
                id: found.get("id")?,
                person: found.get("person_id")?,
                name: found.get("name")?,
                role: row::code(found, "role")?,
                interest: found.get("interest")?,
                declared_at: found.get("declared_at")?,
                version: found.get("version")?,
            })
        },
    )?;
    jury.sort_by_key(|juror| juror.role);
    Ok(jury)
}

/// A question of the application form.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldRow {
    /// Which.
    pub id: FieldId,
    /// The question.
    pub label: String,
    /// The answer it expects.
    pub kind: FieldKind,
    /// The options, one per line.
    pub options: String,
    /// It must be answered.
    pub required: bool,
    /// The answer that proposes a refusal.
    pub knock_out: String,
    /// The version.
    pub version: i64,
}

/// The questions in order.
///
/// # Errors
/// What SQLite says.
pub fn questions(connection: &Connection, id: VacancyId) -> StoreResult<Vec<FieldRow>> {
    all(
        connection,
        "SELECT * FROM form_field WHERE vacancy_id = ?1 ORDER BY position",
        id,
        |found| {
            Ok(FieldRow {
                id: found.get("id")?,
                label: found.get("label")?,
                kind: row::code(found, "kind")?,
                options: found.get("options")?,
                required: found.get("required")?,
                knock_out: found.get("knock_out")?,
                version: found.get("version")?,
            })
        },
    )
}

/// A publication.
#[derive(Clone, PartialEq, Debug)]
pub struct PublicationRow {
    /// Which.
    pub id: PublicationId,
    /// The channel.
    pub channel: Channel,
    /// The site's name, for another channel.
    pub site: String,
    /// From when.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub until: Option<NaiveDate>,
    /// Where it stands.
    pub state: PublicationState,
    /// The version.
    pub version: i64,
}

/// The publications by date.
///
/// # Errors
/// What SQLite says.
pub fn publications(connection: &Connection, id: VacancyId) -> StoreResult<Vec<PublicationRow>> {
    all(
        connection,
        "SELECT * FROM publication WHERE vacancy_id = ?1 ORDER BY from_on, id",
        id,
        |found| {
            Ok(PublicationRow {
                id: found.get("id")?,
                channel: row::code(found, "channel")?,
                site: found.get("site")?,
                from: row::day(found, "from_on")?,
                until: row::day(found, "until_on")?,
                state: row::code(found, "state")?,
                version: found.get("version")?,
            })
        },
    )
}

pub(super) fn all<T>(
    connection: &Connection,
    sql: &str,
    id: VacancyId,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> StoreResult<Vec<T>> {
    let rows = connection
        .prepare_cached(sql)?
        .query_map([id], read)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
