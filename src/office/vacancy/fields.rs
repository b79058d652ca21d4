//! The vacancy itself: making one, changing its fields.

use super::draft::VacancyChange;
use super::state::authorised;
use super::{contract, start};
use crate::domain::rules::vacancy::{self as rules, Contract, Fields};
use crate::domain::template::Blank;
use crate::domain::{
    Coded, EntityId, Level, Message, Problem, ProcedureKind, RequestId, ReserveKind, Selector, VacancyId, settle,
};
use crate::office::account::entity::is_open;
use crate::office::approval::lapse_for_vacancy;
use crate::office::redeployment::{self, PoolAnswer};
use crate::office::{Act, Desk, Done, Failure, rights};
use crate::store::row;
use crate::store::vacancy::{self, checklist, dossier, part};
use chrono::{Datelike, NaiveDate};
use rusqlite::types::Value;

/// A vacancy nothing is known of yet.
pub(in crate::office) fn blank() -> Fields {
    Fields {
        title: String::new(),
        kind: ProcedureKind::ExternalContractual,
        authority_function: false,
        ground: None,
        level: Level::B,
        rank: String::new(),
        grade: String::new(),
        scale: String::new(),
        function_code: String::new(),
        posts: 1,
        publish_on: None,
        closes: None,
        reserve: ReserveKind::None,
        reserve_months: 0,
        contract: Contract::default(),
        shortage: false,
        regulated: false,
    }
}

pub(super) fn create(desk: &Desk<'_>, entity: EntityId, given: &VacancyChange) -> Result<Done, Failure> {
    let (id, number, warnings) = add(desk, entity, given, None)?;
    Ok(Done::new(Message::new("done-vacancy-create").with("number", number))
        .made(id)
        .warned(warnings))
}

/// Makes a vacancy, by itself or of the request it comes from; gives its number and what should be known.
///
/// # Errors
/// A refusal, or what the store could not do.
pub(in crate::office) fn add(
    desk: &Desk<'_>,
    entity: EntityId,
    given: &VacancyChange,
    request: Option<RequestId>,
) -> Result<(VacancyId, String, Vec<Problem>), Failure> {
    let matter = rights::Matter::of(entity);
    rights::check(desk.actor, Act::VacancyCreate, &matter)?;
    is_open(desk, entity)?;
    let kind = given.applied_to(&blank()).kind;
    let given = &start::with_usual_reserve(given, kind);
    let fields = given.applied_to(&blank());
    let now = desk.clock.local();
    let terms = checklist::terms(desk.connection(), entity, now)?;
    let mut found = rules::check_fields(&fields, &terms, now.date());
    let number = number_for(
        desk,
        entity,
        VacancyId(0),
        given.number.as_deref().unwrap_or_default(),
        &mut found,
    )?;
    let warnings = settle(found)?;
    let mut values = columns(&fields);
    values.push(("number", Value::Text(number.clone())));
    values.push(("procedure", start::kept(fields.kind)));
    values.extend(others(given));
    values.extend(request.map(|id| ("request_id", Value::Integer(id.0))));
    let id = part::add_vacancy(desk.tx, entity, desk.me(), &values)?;
    desk.tx.about("vacancy", id)?;
    start::fill(desk, id, entity, &fields, given.place.as_deref().unwrap_or_default())?;
    Ok((id, number, warnings))
}

/// The number asked for, if it is free; the next one when none is asked for.
pub(super) fn number_for(
    desk: &Desk<'_>,
    entity: EntityId,
    id: VacancyId,
    asked: &str,
    found: &mut Vec<Problem>,
) -> Result<String, Failure> {
    let next = next_number(desk.connection(), entity, desk.clock.today().year())?;
    let asked = asked.trim();
    if asked.is_empty() {
        return Ok(next);
    }
    if part::number_taken(desk.connection(), entity, asked, id)? {
        let message = Message::new("refused-number-taken")
            .with("number", asked)
            .with("next", next);
        found.push(Problem::block("number", message).at("number"));
    }
    Ok(asked.to_owned())
}

/// The number proposed for a new vacancy of an entity.
pub(in crate::office) fn next_number(
    connection: &rusqlite::Connection,
    entity: EntityId,
    year: i32,
) -> Result<String, Failure> {
    let taken = part::numbers(connection, entity, &format!("{year}-"))?;
    Ok(rules::next_number(year, taken.iter().map(String::as_str)))
}

pub(super) fn edit(desk: &Desk<'_>, id: VacancyId, seen: i64, change: &VacancyChange) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyEdit, id)?;
    let Some(record) = dossier::record(desk.connection(), id)? else {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    };
    let now = desk.clock.local();
    let terms = checklist::terms(desk.connection(), facts.entity, now)?;
    let fields = change.applied_to(&record.fields);
    // What was wrong before does not stop a change elsewhere.
    let before = rules::check_fields(&record.fields, &terms, now.date());
    let mut found = rules::check_fields(&fields, &terms, now.date());
    found.retain(|problem| !before.contains(problem));
    let mut number = facts.number.clone();
    if let Some(asked) = change.number.as_deref().filter(|asked| asked.trim() != facts.number) {
        number = number_for(desk, facts.entity, id, asked, &mut found)?;
    }
    if !facts.state.is_editable() {
        let place = change
            .place
            .as_deref()
            .is_some_and(|place| place.trim() != record.place);
        found.extend(locked(&record.fields, &fields, number != facts.number, place));
        found.extend(contract::converted(desk, id, &record.fields, &fields)?);
    }
    let mut warnings = settle(found)?;
    let mut values = columns(&fields);
    values.push(("number", Value::Text(number.clone())));
    if fields.kind != record.fields.kind {
        // Another kind, other steps and checks; text, stages and questions are the officer's own work by now.
        values.push(("procedure", start::kept(fields.kind)));
        warnings.push(Problem::warn("text", Message::new("warn-kind-changed")));
    }
    values.extend(others(change));
    desk.tx.about("vacancy", id)?;
    vacancy::update(desk.tx, id, Some(seen), &values)?;
    if facts.state.is_editable() {
        let place = change.place.as_deref().unwrap_or(&record.place);
        warnings.extend(fill_gaps(
            desk,
            id,
            &[(Blank::Scale, &fields.scale), (Blank::Place, place)],
        )?);
    }
    lapse_for_vacancy(desk, id)?;
    Ok(Done::new(Message::new("done-vacancy-edit").with("number", number)).warned(warnings))
}

/// What is known by now comes in the texts where a gap still stands for it; the officer is told where to look.
fn fill_gaps(desk: &Desk<'_>, id: VacancyId, known: &[(Blank, &str)]) -> Result<Vec<Problem>, Failure> {
    let mut told = Vec::new();
    for (blank, value) in known {
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        let n = part::fill_gap(desk.tx, id, &blank.gap(), value)?;
        if n > 0 {
            let message = Message::new("warn-gap-filled")
                .with("what", Message::new(blank.label()))
                .with("n", n);
            told.push(Problem::warn("text", message));
        }
    }
    Ok(told)
}

/// What candidates were told at publication, by its name on the form: it no longer changes (V-16).
pub const LOCKED: &[&str] = &[
    "number",
    "title",
    "kind",
    "authority_function",
    "ground",
    "grade",
    "scale",
    "posts",
    "place",
    "publish_on",
    "closes",
    "reserve",
    "reserve_months",
];

/// V-16: of what candidates were told at publication, what would change.
fn locked(before: &Fields, after: &Fields, number: bool, place: bool) -> Vec<Problem> {
    let changed = [
        (number, "number"),
        (before.title != after.title, "title"),
        (before.kind != after.kind, "kind"),
        (
            before.authority_function != after.authority_function,
            "authority_function",
        ),
        (before.ground != after.ground, "ground"),
        (
            (before.rank.as_str(), &before.grade) != (after.rank.as_str(), &after.grade),
            "grade",
        ),
        (before.scale != after.scale, "scale"),
        (before.posts != after.posts, "posts"),
        (place, "place"),
        (before.publish_on != after.publish_on, "publish_on"),
        (before.closes != after.closes, "closes"),
        (before.reserve != after.reserve, "reserve"),
        (before.reserve_months != after.reserve_months, "reserve_months"),
    ];
    changed
        .into_iter()
        .filter(|(changed, field)| *changed && LOCKED.contains(field))
        .map(|(_, field)| Problem::block("V-16", Message::new("refused-locked")).at(field))
        .collect()
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

/// The columns behind the fields rules look at.
pub(super) fn columns(fields: &Fields) -> Vec<(&'static str, Value)> {
    let selector = if fields.ground.is_some() {
        Selector::LineManager
    } else {
        Selector::Ago
    };
    vec![
        ("title", text(&fields.title)),
        ("sort_title", part::sort_title(&fields.title)),
        ("kind", text(fields.kind.code())),
        ("authority_function", Value::Integer(fields.authority_function.into())),
        ("selector", text(selector.code())),
        ("selector_ground", text(fields.ground.map_or("", Coded::code))),
        ("level", text(fields.level.code())),
        ("rank", text(&fields.rank)),
        ("grade", text(&fields.grade)),
        ("scale", text(&fields.scale)),
        ("function_code", text(&fields.function_code)),
        ("posts", Value::Integer(fields.posts)),
        ("publish_on", day(fields.publish_on)),
        (
            "closes_local",
            text(&fields.closes.map(row::write_moment).unwrap_or_default()),
        ),
        ("reserve_kind", text(fields.reserve.code())),
        ("reserve_months", Value::Integer(fields.reserve_months)),
        ("contract_from", day(fields.contract.from)),
        ("contract_until", day(fields.contract.until)),
        ("extended_until", day(fields.contract.extended)),
        ("extension_reason", text(&fields.contract.extension_reason)),
        ("replaces", text(&fields.contract.replaces)),
        ("work_percent", Value::Integer(fields.contract.percent)),
        ("shortage", Value::Integer(fields.shortage.into())),
        ("regulated", Value::Integer(fields.regulated.into())),
    ]
}

fn day(day: Option<NaiveDate>) -> Value {
    Value::Text(day.map(|day| day.to_string()).unwrap_or_default())
}

/// The columns no rule looks at, as far as they were given.
fn others(given: &VacancyChange) -> Vec<(&'static str, Value)> {
    let mut values = Vec::new();
    if let Some(family) = &given.function_family {
        values.push(("function_family", text(family.trim())));
    }
    if let Some(place) = &given.place {
        values.push(("place", text(place.trim())));
    }
    if let Some(manager) = given.manager {
        values.push((
            "manager_id",
            manager.map_or(Value::Null, |person| Value::Integer(person.0)),
        ));
    }
    values
}

pub(super) fn redeployment(
    desk: &Desk<'_>,
    id: VacancyId,
    seen: i64,
    on: Option<NaiveDate>,
    answer: &str,
    (people, nobody): (&[PoolAnswer], bool),
) -> Result<Done, Failure> {
    let facts = authorised(desk, Act::VacancyEdit, id)?;
    let answer = answer.trim();
    let mut found = Vec::new();
    match on {
        None => found.push(Problem::block("V-14", Message::new("refused-redeployment-day")).at("on")),
        Some(day) if day > desk.clock.today() => {
            found.push(Problem::block("V-14", Message::new("refused-redeployment-future")).at("on"));
        }
        Some(_) => {}
    }
    if answer.is_empty() {
        found.push(Problem::block("V-14", Message::new("refused-redeployment-answer")).at("answer"));
    }
    settle(found)?;
    redeployment::answer(desk, id, people, nobody, answer)?;
    let day = on.map(|day| day.to_string()).unwrap_or_default();
    let values = [
        ("redeployment_checked_on", Value::Text(day)),
        ("redeployment_answer", text(answer)),
    ];
    desk.tx.about("vacancy", id)?;
    vacancy::update(desk.tx, id, Some(seen), &values)?;
    Ok(Done::new(
        Message::new("done-redeployment").with("number", facts.number),
    ))
}
