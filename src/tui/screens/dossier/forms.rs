//! Forms about a vacancy itself: make, edit, copy, documents. The overview uses them too.

use crate::domain::rules::vacancy::{Fields, is_asked};
use crate::domain::{
    Coded, DocumentKind, EntityId, Level, Message, PersonId, ProcedureKind, ReserveKind, SelectorGround, grade,
};
use crate::office::Command;
use crate::office::document::{DocumentCommand, Holder};
use crate::office::vacancy::dossier::Choices;
use crate::office::vacancy::{LOCKED, VacancyChange, VacancyCommand};
use crate::store::vacancy::dossier::Record;
use crate::tui::look::Look;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::NaiveDate;
use std::path::PathBuf;

/// Every value of a coded enumeration with its word.
pub fn options<C: Coded>(look: &Look) -> Vec<(String, String)> {
    C::ALL
        .iter()
        .map(|value| (value.code().to_owned(), look.words.of(*value).to_owned()))
        .collect()
}

/// The same with nothing before them.
fn optional<C: Coded>(nothing: &str, look: &Look) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), look.word(nothing).to_owned())];
    all.extend(options::<C>(look));
    all
}

pub(super) fn people(nothing: &str, people: &[(PersonId, String)], look: &Look) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), look.word(nothing).to_owned())];
    all.extend(people.iter().map(|(id, name)| (id.0.to_string(), name.clone())));
    all
}

/// Rank and grade in one choice: `B1 deskundige`.
pub fn grades() -> Vec<(String, String)> {
    grade::grades()
        .iter()
        .map(|known| {
            (
                grade_value(known.rank, known.grade),
                format!("{} {}", known.rank, known.grade),
            )
        })
        .collect()
}

/// The rank, grade and level a choice among [`grades`] stands for; no level when it is none of them.
pub fn chosen_grade(values: &Values) -> (&str, &str, Option<Level>) {
    let (rank, grade) = values.text("grade").split_once('|').unwrap_or_default();
    let known = grade::grades()
        .iter()
        .find(|known| known.rank == rank && known.grade == grade);
    (rank, grade, known.map(|known| known.level))
}

/// The value of a grade among [`grades`].
pub fn grade_value(rank: &str, grade: &str) -> String {
    format!("{rank}|{grade}")
}

/// The fields of a vacancy: of an existing one, or for a new one.
pub fn vacancy(choices: &Choices, now: Option<&Record>, look: &Look) -> Vec<Field> {
    let fields = now.map(|record| &record.fields);
    let text = |pick: fn(&Record) -> &str| now.map_or("", pick);
    let mut all = Vec::new();
    if now.is_none() {
        let entities = choices
            .entities
            .iter()
            .map(|(id, name)| (id.0.to_string(), name.clone()))
            .collect();
        all.push(Field::choice("entity", "field-vacancy-entity_id", entities, ""));
    }
    // A number is proposed where there is one entity to make it for; otherwise the office gives the next one of the entity chosen.
    let proposed = if choices.entities.len() == 1 {
        choices.number.as_str()
    } else {
        ""
    };
    let number = now.map_or(proposed, |record| record.number.as_str());
    let kind = fields.map_or(ProcedureKind::ExternalContractual, |fields| fields.kind);
    let grade = fields.map_or_else(
        || "B1|deskundige".to_owned(),
        |fields| grade_value(&fields.rank, &fields.grade),
    );
    let mut reserves = options::<ReserveKind>(look);
    if fields.is_none() {
        // What the kind brings, until it is known otherwise.
        reserves.insert(0, (String::new(), look.word("reserve-usual").to_owned()));
    }
    let reserve = fields.map_or("", |fields| fields.reserve.code());
    let manager = now
        .and_then(|record| record.manager)
        .map_or_else(String::new, |id| id.0.to_string());
    let mut managers = people("manager-none", &choices.managers, look);
    if let Some(record) = now.filter(|_| !manager.is_empty() && !managers.iter().any(|(id, _)| *id == manager)) {
        managers.push((manager.clone(), record.manager_name.clone()));
    }
    let posts = fields.map_or(1, |fields| fields.posts).to_string();
    let months = fields.map_or_else(String::new, |fields| fields.reserve_months.to_string());
    let code = fields.map_or("", |fields| fields.function_code.as_str());
    all.extend([
        Field::line(
            "title",
            "field-vacancy-title",
            fields.map_or("", |fields| fields.title.as_str()),
        ),
        Field::line("number", "field-vacancy-number", number).helped("field-help-number"),
        Field::choice(
            "kind",
            "field-vacancy-kind",
            options::<ProcedureKind>(look),
            kind.code(),
        ),
        Field::flag(
            "authority_function",
            "field-vacancy-authority_function",
            fields.is_some_and(|fields| fields.authority_function),
        ),
        Field::choice("grade", "field-vacancy-grade", grades(), &grade),
        Field::line(
            "scale",
            "field-vacancy-scale",
            fields.map_or("", |fields| fields.scale.as_str()),
        )
        .helped("field-help-scale"),
        Field::line("function_code", "field-vacancy-function_code", code),
        Field::line(
            "function_family",
            "field-vacancy-function_family",
            text(|record| &record.function_family),
        ),
        Field::line("place", "field-vacancy-place", text(|record| &record.place)),
        Field::line("posts", "field-vacancy-posts", &posts),
        Field::choice("manager", "field-vacancy-manager_id", managers, &manager),
        Field::day(
            "publish_on",
            "field-vacancy-publish_on",
            fields.and_then(|fields| fields.publish_on),
        ),
        Field::moment(
            "closes",
            "field-vacancy-closes_local",
            fields.and_then(|fields| fields.closes),
        )
        .helped("field-help-closes"),
        Field::choice("reserve", "field-vacancy-reserve_kind", reserves, reserve),
        Field::line("reserve_months", "field-vacancy-reserve_months", &months),
        Field::choice(
            "ground",
            "field-vacancy-selector_ground",
            optional::<SelectorGround>("ground-none", look),
            fields.and_then(|fields| fields.ground).map_or("", Coded::code),
        ),
    ]);
    all.extend(contract(fields));
    let announced = now.is_some_and(|record| !record.state.is_editable());
    let fixed = |field: Field| match announced && LOCKED.contains(&field.id) {
        true => field.fixed(),
        false => field,
    };
    all.into_iter().map(|field| fixed(field.when(is_shown))).collect()
}

/// Whether a field is asked for with the kind and the ground that are chosen; what was filled in before is always shown.
fn is_shown(field: &str, values: &Values) -> bool {
    let Some(kind) = ProcedureKind::from_code(values.text("kind")) else {
        return true;
    };
    is_asked(field, kind, SelectorGround::from_code(values.text("ground"))) || is_filled(field, values.text(field))
}

/// Whether a field says something else than what it begins with.
fn is_filled(field: &str, value: &str) -> bool {
    match field {
        "authority_function" | "shortage" | "regulated" => value == "true",
        "work_percent" => value != "100",
        "reserve" => !value.is_empty() && value != ReserveKind::None.code(),
        "reserve_months" => !value.is_empty() && value != "0",
        _ => !value.is_empty(),
    }
}

/// The fields of a contract and of what the law asks of a function.
fn contract(fields: Option<&Fields>) -> Vec<Field> {
    let contract = fields.map(|fields| fields.contract.clone()).unwrap_or_default();
    let percent = contract.percent.to_string();
    vec![
        Field::day("contract_from", "field-vacancy-contract_from", contract.from).helped("field-help-contract_from"),
        Field::day("contract_until", "field-vacancy-contract_until", contract.until).helped("field-help-contract"),
        Field::day("extended_until", "field-vacancy-extended_until", contract.extended),
        Field::line(
            "extension_reason",
            "field-vacancy-extension_reason",
            &contract.extension_reason,
        ),
        Field::line("replaces", "field-vacancy-replaces", &contract.replaces),
        Field::line("work_percent", "field-vacancy-work_percent", &percent),
        Field::flag(
            "shortage",
            "field-vacancy-shortage",
            fields.is_some_and(|fields| fields.shortage),
        ),
        Field::flag(
            "regulated",
            "field-vacancy-regulated",
            fields.is_some_and(|fields| fields.regulated),
        ),
    ]
}

/// What was filled in: everything for a new vacancy, only what differs for an existing one.
///
/// # Errors
/// What cannot be read, at its field.
pub fn read_vacancy(
    values: &Values,
    before: Option<&Record>,
    today: NaiveDate,
) -> Result<VacancyChange, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut number = |id: &'static str| {
        values
            .number(id)
            .map_err(|error| errors.push(error))
            .unwrap_or_default()
    };
    let posts = number("posts");
    let usual = before.is_none() && values.text("reserve_months").is_empty();
    let reserve_months = (!usual).then(|| number("reserve_months"));
    let work_percent = number("work_percent");
    let mut day = |id: &'static str| {
        values
            .day(id, today)
            .map_err(|error| errors.push(error))
            .unwrap_or_default()
    };
    let (contract_from, contract_until) = (day("contract_from"), day("contract_until"));
    let (extended_until, publish_on) = (day("extended_until"), day("publish_on"));
    let closes = values
        .closing("closes", today)
        .map_err(|error| errors.push(error))
        .unwrap_or_default();
    if !errors.is_empty() {
        return Err(errors);
    }
    let (rank, grade, level) = chosen_grade(values);
    let text = |id: &str, old: Option<&str>| {
        let new = values.text(id);
        (old != Some(new)).then(|| new.to_owned())
    };
    let old = before.map(|record| &record.fields);
    let manager = values.text("manager").parse().ok().map(PersonId);
    Ok(VacancyChange {
        number: text("number", before.map(|record| record.number.as_str())),
        title: text("title", old.map(|fields| fields.title.as_str())),
        kind: differs(
            ProcedureKind::from_code(values.text("kind")),
            old.map(|fields| fields.kind),
        ),
        authority_function: differs(
            Some(values.flag("authority_function")),
            old.map(|fields| fields.authority_function),
        ),
        ground: differs(
            Some(SelectorGround::from_code(values.text("ground"))),
            old.map(|fields| fields.ground),
        ),
        level: differs(level, old.map(|fields| fields.level)),
        rank: differs(Some(rank.to_owned()), old.map(|fields| fields.rank.clone())),
        grade: differs(Some(grade.to_owned()), old.map(|fields| fields.grade.clone())),
        scale: text("scale", old.map(|fields| fields.scale.as_str())),
        function_code: text("function_code", old.map(|fields| fields.function_code.as_str())),
        function_family: text("function_family", before.map(|record| record.function_family.as_str())),
        place: text("place", before.map(|record| record.place.as_str())),
        posts: differs(Some(posts), old.map(|fields| fields.posts)),
        manager: differs(Some(manager), before.map(|record| record.manager)),
        publish_on: differs(Some(publish_on), old.map(|fields| fields.publish_on)),
        closes: differs(Some(closes), old.map(|fields| fields.closes)),
        reserve: differs(
            ReserveKind::from_code(values.text("reserve")),
            old.map(|fields| fields.reserve),
        ),
        reserve_months: differs(reserve_months, old.map(|fields| fields.reserve_months)),
        contract_from: differs(Some(contract_from), old.map(|fields| fields.contract.from)),
        contract_until: differs(Some(contract_until), old.map(|fields| fields.contract.until)),
        extended_until: differs(Some(extended_until), old.map(|fields| fields.contract.extended)),
        extension_reason: text(
            "extension_reason",
            old.map(|fields| fields.contract.extension_reason.as_str()),
        ),
        replaces: text("replaces", old.map(|fields| fields.contract.replaces.as_str())),
        work_percent: differs(Some(work_percent), old.map(|fields| fields.contract.percent)),
        shortage: differs(Some(values.flag("shortage")), old.map(|fields| fields.shortage)),
        regulated: differs(Some(values.flag("regulated")), old.map(|fields| fields.regulated)),
    })
}

/// What was filled in, unless it was that already.
fn differs<T: PartialEq>(new: Option<T>, old: Option<T>) -> Option<T> {
    if new == old { None } else { new }
}

/// The command a form for a new vacancy leads to.
///
/// # Errors
/// What cannot be read, at its field.
pub fn create(values: &Values, today: NaiveDate) -> Result<VacancyCommand, Vec<FieldError>> {
    let Ok(entity) = values.text("entity").parse() else {
        return Err(vec![FieldError::new("entity", Message::new("form-entity-none"))]);
    };
    let mut fields = read_vacancy(values, None, today)?;
    fields.level = fields.level.or(Some(Level::B));
    Ok(VacancyCommand::Create {
        entity: EntityId(entity),
        fields: Box::new(fields),
    })
}

/// The fields of a copy.
pub fn copy(number: &str, title: &str) -> Vec<Field> {
    vec![
        Field::line("number", "field-vacancy-number", number).helped("field-help-copy"),
        Field::line("title", "field-vacancy-title", title),
    ]
}

/// The fields of a new document: the file, and what it is among these kinds. By itself it is what its name says.
pub fn document(kinds: &[DocumentKind], look: &Look) -> Vec<Field> {
    let named = (String::new(), look.word("form-document-named").to_owned());
    let worded = |kind: &DocumentKind| (kind.code().to_owned(), look.words.of(*kind).to_owned());
    let options = std::iter::once(named).chain(kinds.iter().map(worded)).collect();
    vec![
        Field::line("path", "form-document-path", "").helped("field-help-path"),
        Field::choice("kind", "field-document-kind", options, ""),
    ]
}

/// The command a form for a document leads to. A path may begin with `~`, as people write it.
pub fn read_document(to: Holder, values: &Values) -> Command {
    let typed = values.text("path");
    let home = directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let path = match (typed.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    };
    DocumentCommand::Add {
        to,
        kind: DocumentKind::from_code(values.text("kind")),
        path,
        file: None,
    }
    .into()
}
