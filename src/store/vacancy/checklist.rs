//! What the steps of a procedure depend on, gathered for the rules.

use super::reserve;
use crate::clock::Clock;
use crate::domain::rules::vacancy::{Checklist, Contract, Fields, Override, Reglement, Stage, Terms};
use crate::domain::{ProcedureKind, ReserveKind, SelectorGround, StageId, VacancyId, template};
use crate::store::{StoreError, StoreResult, redeployment, row, setting};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row};

/// Everything the steps of a vacancy's procedure depend on, now.
///
/// # Errors
/// `Gone` when there is no such vacancy; what SQLite says.
pub fn checklist(connection: &Connection, id: VacancyId, clock: Clock) -> StoreResult<Checklist> {
    let now = clock.local();
    let mut facts = connection
        .prepare_cached("SELECT * FROM vacancy WHERE id = ?1")?
        .query_row([id], |found| read(found, now))
        .optional()?
        .ok_or(StoreError::Gone {
            table: "vacancy",
            id: id.0,
        })?;
    let entity = connection.query_row("SELECT entity_id FROM vacancy WHERE id = ?1", [id], |found| {
        found.get(0)
    })?;
    let (reglement, frozen) = reglement(connection, id, &facts.fields)?;
    // What was in force when the reglement was frozen holds to the end.
    facts.terms = match frozen {
        Some(terms) => terms,
        None => terms(connection, entity, now)?,
    };
    facts.reglement = reglement;
    if facts.fields.kind == ProcedureKind::ReserveCall {
        facts.called = reserve::called(connection, id, clock)?;
    }
    let waiting = redeployment::fitting(connection, id, now.date())?;
    facts.priority = waiting.iter().filter(|one| one.answer.is_none()).count();
    facts.overrides = overrides(connection, id)?;
    facts.stages = stages(connection, id)?;
    counted(connection, id, &mut facts)?;
    Ok(facts)
}

/// The legal numbers in force for an entity.
///
/// # Errors
/// What SQLite says.
pub fn terms(connection: &Connection, entity: crate::domain::EntityId, now: NaiveDateTime) -> StoreResult<Terms> {
    Terms::read(|key| setting::value(connection, key, entity, now.date()))
}

fn read(found: &Row<'_>, now: NaiveDateTime) -> rusqlite::Result<Checklist> {
    let checked: String = found.get("redeployment_checked_on")?;
    let nobody: String = found.get("nobody_reason")?;
    let fields = fields(found)?;
    let kept: String = found.get("procedure")?;
    Ok(Checklist {
        now,
        terms: Terms::default(),
        state: row::code(found, "state")?,
        procedure: template::procedure(fields.kind, &kept),
        overrides: Vec::new(),
        fields,
        sections: 0,
        gaps: Vec::new(),
        diplomas: Vec::new(),
        reglement: None,
        stages: Vec::new(),
        nationality: false,
        channels: Vec::new(),
        redeployment_checked: !checked.is_empty(),
        priority: 0,
        jurors: 0,
        undeclared: 0,
        applications: found.get("applications")?,
        undecided: found.get("undecided")?,
        unsettled: 0,
        chosen: 0,
        laureates: 0,
        taken: 0,
        reserved: 0,
        nobody: !nobody.trim().is_empty(),
        minutes: None,
        called: None,
    })
}

/// The vacancy's own fields, from a row of the table.
pub(in crate::store) fn fields(found: &Row<'_>) -> rusqlite::Result<Fields> {
    Ok(Fields {
        title: found.get("title")?,
        kind: row::code(found, "kind")?,
        authority_function: found.get("authority_function")?,
        ground: row::code_or_none::<SelectorGround>(found, "selector_ground")?,
        level: row::code(found, "level")?,
        rank: found.get("rank")?,
        grade: found.get("grade")?,
        scale: found.get("scale")?,
        function_code: found.get("function_code")?,
        posts: found.get("posts")?,
        publish_on: row::day(found, "publish_on")?,
        closes: row::moment(found, "closes_local")?,
        reserve: row::code::<ReserveKind>(found, "reserve_kind")?,
        reserve_months: found.get("reserve_months")?,
        contract: Contract {
            from: row::day(found, "contract_from")?,
            until: row::day(found, "contract_until")?,
            extended: row::day(found, "extended_until")?,
            extension_reason: found.get("extension_reason")?,
            replaces: found.get("replaces")?,
            percent: found.get("work_percent")?,
        },
        shortage: found.get("shortage")?,
        regulated: found.get("regulated")?,
    })
}

/// Rules an administrator set aside for a vacancy.
fn overrides(connection: &Connection, id: VacancyId) -> StoreResult<Vec<Override>> {
    Ok(connection
        .prepare_cached(
            "SELECT d.rule, d.reason, p.given_name || ' ' || p.family_name FROM departure d JOIN person p ON p.id = d.by_id
             WHERE d.vacancy_id = ?1 AND d.kind = 'override' ORDER BY d.at",
        )?
        .query_map([id], |found| {
            Ok(Override {
                rule: found.get(0)?,
                reason: found.get(1)?,
                by: found.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The newest edition of the reglement, and the settings it was frozen with.
fn reglement(
    connection: &Connection,
    id: VacancyId,
    fields: &Fields,
) -> StoreResult<(Option<Reglement>, Option<Terms>)> {
    let usual = template::template(fields.kind).reglement.as_ref();
    let unchanged = |found: &Row<'_>| -> rusqlite::Result<Vec<&'static str>> {
        let Some(usual) = usual else { return Ok(Vec::new()) };
        let parts = [
            ("tests", "field-reglement-tests", &usual.tests),
            ("jury", "field-reglement-jury", &usual.jury),
            ("criteria", "field-reglement-criteria", &usual.criteria),
            ("reserve_rules", "field-reglement-reserve_rules", &usual.reserve_rules),
        ];
        let mut same = Vec::new();
        for (column, label, text) in parts {
            if !text.is_empty() && found.get::<_, String>(column)? == *text {
                same.push(label);
            }
        }
        Ok(same)
    };
    let filled = |found: &Row<'_>, column: &str| found.get::<_, String>(column).map(|text| !text.trim().is_empty());
    let newest = connection
        .prepare_cached("SELECT * FROM reglement WHERE vacancy_id = ?1 ORDER BY edition DESC LIMIT 1")?
        .query_row([id], |found| {
            let terms: String = found.get("terms")?;
            let reglement = Reglement {
                conditions_on: row::day(found, "conditions_on")?,
                tests: filled(found, "tests")?,
                jury: filled(found, "jury")?,
                criteria: filled(found, "criteria")?,
                validity_months: found.get("validity_months")?,
                reserve_rules: filled(found, "reserve_rules")?,
                extension: template::tells_extension(&found.get::<_, String>("reserve_rules")?),
                preselection_method: filled(found, "preselection_method")?,
                preselection_threshold: found.get("preselection_threshold")?,
                preselection_maximum: found.get("preselection_maximum")?,
                anonymous: found.get("anonymous")?,
                unchanged: unchanged(found)?,
            };
            Ok((reglement, serde_json::from_str(&terms).ok()))
        })
        .optional()?;
    Ok(newest.map_or((None, None), |(reglement, terms)| (Some(reglement), terms)))
}

fn stages(connection: &Connection, id: VacancyId) -> StoreResult<Vec<Stage>> {
    let mut stages: Vec<(StageId, Stage)> = connection
        .prepare_cached(
            "SELECT id, name, kind, competence_part, function_part, anonymous, CASE WHEN hundred = 1 THEN (SELECT coalesce(sum(c.weight), 0) FROM criterion c
               WHERE c.stage_id = stage.id AND c.counts = 1 AND c.retired_at IS NULL) END AS weights
             FROM stage WHERE vacancy_id = ?1 ORDER BY position",
        )?
        .query_map([id], |found| {
            let stage = Stage {
                name: found.get("name")?,
                kind: row::code(found, "kind")?,
                competence_part: found.get("competence_part")?,
                function_part: found.get("function_part")?,
                without_level: Vec::new(),
                anonymous: found.get("anonymous")?,
                weights: found.get("weights")?,
            };
            Ok((found.get("id")?, stage))
        })?
        .collect::<Result<_, _>>()?;
    for (id, stage) in &mut stages {
        stage.without_level = connection
            .prepare_cached(
                "SELECT name FROM criterion WHERE stage_id = ?1 AND family = 'behavioural' AND level IS NULL AND retired_at IS NULL ORDER BY position",
            )?
            .query_map([*id], |found| found.get(0))?
            .collect::<Result<_, _>>()?;
    }
    Ok(stages.into_iter().map(|(_, stage)| stage).collect())
}

/// What is counted: sections, conditions, channels, jurors, candidates who wait for an answer.
fn counted(connection: &Connection, id: VacancyId, facts: &mut Checklist) -> StoreResult<()> {
    let number =
        |sql: &str| -> StoreResult<i64> { Ok(connection.prepare_cached(sql)?.query_row([id], |found| found.get(0))?) };
    facts.sections = number("SELECT count(*) FROM vacancy_section WHERE vacancy_id = ?1 AND trim(body) <> ''")?;
    facts.nationality =
        number("SELECT EXISTS (SELECT 1 FROM condition WHERE vacancy_id = ?1 AND kind = 'nationality')")? == 1;
    facts.jurors = number("SELECT count(*) FROM juror WHERE vacancy_id = ?1 AND role <> 'observer'")?;
    facts.undeclared =
        number("SELECT count(*) FROM juror WHERE vacancy_id = ?1 AND role <> 'observer' AND declared_at IS NULL")?;
    let in_states = |states: &str| {
        number(&format!(
            "SELECT coalesce(sum(n), 0) FROM state_count WHERE vacancy_id = ?1 AND state IN ({states})"
        ))
    };
    facts.unsettled = in_states("'suitable', 'offered'")?;
    facts.chosen = in_states("'laureate', 'offered', 'hired', 'in_reserve'")?;
    facts.laureates = in_states("'laureate'")?;
    facts.taken = in_states("'offered', 'hired'")?;
    if facts.fields.kind == ProcedureKind::ReservedPost {
        facts.reserved = number(
            "SELECT coalesce(sum(r.posts), 0) FROM vacancy v JOIN vacancy r ON r.entity_id = v.entity_id
             WHERE v.id = ?1 AND r.kind = 'reserved_post' AND r.state <> 'cancelled'",
        )?;
    }
    let texts = |sql: &str| -> StoreResult<Vec<String>> {
        let mut statement = connection.prepare_cached(sql)?;
        let found = statement.query_map([id], |found| found.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    };
    facts.diplomas = texts("SELECT text FROM condition WHERE vacancy_id = ?1 AND kind = 'diploma' ORDER BY position")?;
    facts.gaps = connection
        .prepare_cached(
            "SELECT heading FROM vacancy_section WHERE vacancy_id = ?1 AND instr(body, ?2) > 0 ORDER BY position",
        )?
        .query_map((id, template::GAP), |found| found.get(0))?
        .collect::<Result<_, _>>()?;
    facts.channels = connection
        .prepare_cached("SELECT channel FROM publication WHERE vacancy_id = ?1 AND state <> 'withdrawn'")?
        .query_map([id], |found| row::code(found, "channel"))?
        .collect::<Result<_, _>>()?;
    Ok(())
}
