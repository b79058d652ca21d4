//! A new vacancy begins with what its kind brings: steps and checks, text, reglement, stages, conditions, questions, channels.

use crate::domain::rules::vacancy::Fields;
use crate::domain::template::{Marks, StageTemplate, Template, template};
use crate::domain::{Coded, CriterionFamily, EntityId, ProcedureKind, ReserveKind, VacancyId};
use crate::office::vacancy::VacancyChange;
use crate::office::{Desk, Failure};
use crate::store::entity;
use crate::store::vacancy::part::{self, Table};
use rusqlite::types::Value;

/// The steps and checks of a kind, as they are kept with a vacancy.
pub(super) fn kept(kind: ProcedureKind) -> Value {
    Value::Text(serde_json::to_string(&template(kind).procedure).unwrap_or_default())
}

/// What was given, with the reserve its kind usually makes where none was chosen.
pub(super) fn with_usual_reserve(given: &VacancyChange, kind: ProcedureKind) -> VacancyChange {
    let from = template(kind);
    let usual = from.reserve.unwrap_or(ReserveKind::None);
    let reserve = given.reserve.unwrap_or(usual);
    let months = if reserve == usual { from.reserve_months } else { 0 };
    VacancyChange {
        reserve: Some(reserve),
        reserve_months: given.reserve_months.or(Some(months)),
        ..given.clone()
    }
}

/// Copies the template of the kind into a new vacancy.
pub(super) fn fill(
    desk: &Desk<'_>,
    id: VacancyId,
    entity: EntityId,
    fields: &Fields,
    place: &str,
) -> Result<(), Failure> {
    let from = template(fields.kind);
    let name = entity::name(desk.connection(), entity)?;
    let marks = Marks {
        title: &fields.title,
        entity: &name,
        place,
        grade: &fields.grade,
        rank: &fields.rank,
        scale: &fields.scale,
        level: fields.level,
        posts: fields.posts,
    };
    texts(desk, id, from, &marks)?;
    reglement(desk, id, from)?;
    for (stage, position) in from.stages.iter().zip(1..) {
        add_stage(desk, id, stage, position)?;
    }
    Ok(())
}

fn texts(desk: &Desk<'_>, id: VacancyId, from: &Template, marks: &Marks<'_>) -> Result<(), Failure> {
    for (section, position) in from.sections.iter().zip(1..) {
        let values = [
            ("position", Value::Integer(position)),
            ("heading", text(&section.heading)),
            ("body", text(&marks.fill(&section.body))),
        ];
        part::add(desk.tx, Table::Section, id.0, &values)?;
    }
    for (condition, position) in from.conditions.iter().zip(1..) {
        let values = [
            ("position", Value::Integer(position)),
            ("kind", text(condition.kind.code())),
            ("text", text(&marks.fill(&condition.text))),
        ];
        part::add(desk.tx, Table::Condition, id.0, &values)?;
    }
    for (question, position) in from.questions.iter().zip(1..) {
        let values = [
            ("position", Value::Integer(position)),
            ("label", text(&question.label)),
            ("kind", text(question.kind.code())),
            ("options", text(&question.options)),
            ("required", Value::Integer(question.required.into())),
            ("knock_out", text(&question.knock_out)),
        ];
        part::add(desk.tx, Table::Field, id.0, &values)?;
    }
    Ok(())
}

/// The texts of the reglement; the day on which the conditions must be met is the officer's to say.
fn reglement(desk: &Desk<'_>, id: VacancyId, from: &Template) -> Result<(), Failure> {
    let Some(reglement) = &from.reglement else {
        return Ok(());
    };
    let ranking = if reglement.ranked {
        ReserveKind::Ranked
    } else {
        ReserveKind::Unranked
    };
    let values = [
        ("tests", text(&reglement.tests)),
        ("jury", text(&reglement.jury)),
        ("criteria", text(&reglement.criteria)),
        ("ranking", text(ranking.code())),
        ("validity_months", Value::Integer(reglement.validity_months)),
        ("reserve_rules", text(&reglement.reserve_rules)),
    ];
    part::add(desk.tx, Table::Reglement, id.0, &values)?;
    Ok(())
}

fn add_stage(desk: &Desk<'_>, id: VacancyId, stage: &StageTemplate, position: i64) -> Result<(), Failure> {
    let values = [
        ("position", Value::Integer(position)),
        ("kind", text(stage.kind.code())),
        ("name", text(&stage.name)),
        ("scoring", text(stage.scoring.code())),
        ("maximum", Value::Integer(stage.maximum)),
        ("pass_mark", Value::Integer(stage.pass_mark)),
        ("competence_part", Value::Integer(stage.competence_part.into())),
        ("function_part", Value::Integer(stage.function_part.into())),
    ];
    let made = part::add(desk.tx, Table::Stage, id.0, &values)?;
    for (criterion, position) in stage.criteria.iter().zip(1..) {
        let level = match criterion.family {
            CriterionFamily::Behavioural => criterion.level.map_or(Value::Null, Value::Integer),
            CriterionFamily::Functional => Value::Null,
        };
        let values = [
            ("position", Value::Integer(position)),
            ("name", text(&criterion.name)),
            ("family", text(criterion.family.code())),
            ("level", level),
            ("weight", Value::Integer(criterion.weight)),
        ];
        part::add(desk.tx, Table::Criterion, made, &values)?;
    }
    Ok(())
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}
