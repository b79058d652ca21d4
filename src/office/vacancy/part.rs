//! The parts of a vacancy: text, selectiereglement with stages and criteria, conditions, jury, form, publications.

use super::draft::{
    ConditionDraft, CriterionDraft, Edit, FieldDraft, Part, PublicationDraft, ReglementDraft, SectionDraft, StageDraft,
};
use super::{jury, lock};
use crate::domain::limit::Room;
use crate::domain::{
    Channel, Coded, CriterionFamily, EntityId, FieldKind, Message, Problem, ReserveKind, Scoring, SettingKey,
    VacancyId, settle,
};
use crate::office::approval::lapse_for_vacancy;
use crate::office::{Act, Desk, Done, Failure, visibility};
use crate::store::setting;
use crate::store::vacancy::part::{self, Table};
use crate::store::vacancy::{Facts, dossier};
use rusqlite::types::Value;

/// The act an edit of a part is.
pub(super) const fn act(part: &Part) -> Act {
    match part {
        Part::Section(_) => Act::VacancyText,
        Part::Reglement { .. } | Part::Stage(_) | Part::Condition(_) | Part::Criterion(_) => Act::VacancyReglement,
        Part::Juror(_) => Act::VacancyJury,
        Part::Field(_) => Act::VacancyForm,
        Part::Publication(_) => Act::VacancyEdit,
    }
}

pub(super) fn carry_out(desk: &Desk<'_>, id: VacancyId, part: &Part) -> Result<Done, Failure> {
    let Facts { number, entity, .. } = may(desk, act(part), id)?;
    belongs(desk, id, part)?;
    desk.tx.about("vacancy", id)?;
    let mut warnings = Vec::new();
    let (done, made) = match part {
        Part::Section(edit) => plain(desk, Table::Section, id.0, edit, "section", section)?,
        Part::Reglement { seen, draft } => reglement(desk, id, *seen, draft)?,
        Part::Stage(edit) => plain(desk, Table::Stage, id.0, edit, "stage", stage)?,
        Part::Condition(edit) => plain(desk, Table::Condition, id.0, edit, "condition", condition)?,
        Part::Criterion(edit) => {
            let parent = match edit {
                Edit::Add(draft) | Edit::Change { draft, .. } => draft.stage.0,
                Edit::Remove { .. } => 0,
            };
            plain(desk, Table::Criterion, parent, edit, "criterion", criterion)?
        }
        Part::Juror(edit) => jury::edit(desk, id, edit)?,
        Part::Field(edit) => plain(desk, Table::Field, id.0, edit, "question", question)?,
        Part::Publication(edit) => {
            warnings = publication_warnings(desk, entity, edit)?;
            plain(desk, Table::Publication, id.0, edit, "publication", publication)?
        }
    };
    lapse_for_vacancy(desk, id)?;
    Ok(Done::new(Message::new(done).with("number", number))
        .made(made)
        .warned(warnings))
}

/// The vacancy, if the actor may do the act; after publication text, reglement and form are locked (V-16).
fn may(desk: &Desk<'_>, act: Act, id: VacancyId) -> Result<Facts, Failure> {
    let facts = visibility::vacancy_facts(&desk.counter(), id)?;
    lock::check(desk.actor, act, &facts)?;
    Ok(facts)
}

/// A part named by its id must be one of this very vacancy.
pub(super) fn belongs(desk: &Desk<'_>, id: VacancyId, part: &Part) -> Result<(), Failure> {
    fn named<D>(edit: &Edit<D>) -> Option<i64> {
        match edit {
            Edit::Add(_) => None,
            Edit::Change { id, .. } | Edit::Remove { id, .. } => Some(*id),
        }
    }
    let (table, row) = match part {
        Part::Section(edit) => (Table::Section, named(edit)),
        Part::Reglement { .. } => return Ok(()),
        Part::Stage(edit) => (Table::Stage, named(edit)),
        Part::Condition(edit) => (Table::Condition, named(edit)),
        Part::Criterion(Edit::Add(draft)) => (Table::Stage, Some(draft.stage.0)),
        Part::Criterion(edit) => (Table::Criterion, named(edit)),
        Part::Juror(edit) => (Table::Juror, named(edit)),
        Part::Field(edit) => (Table::Field, named(edit)),
        Part::Publication(edit) => (Table::Publication, named(edit)),
    };
    match row {
        Some(row) if part::vacancy_of(desk.connection(), table, row)? != Some(id) => {
            Err(Problem::block("gone", Message::new("refused-gone")).into())
        }
        _ => Ok(()),
    }
}

/// Columns with values, or what is wrong with a draft.
type Checked = Result<Vec<(&'static str, Value)>, crate::domain::Refusal>;

/// Adds, changes or removes a row; the parts with an order come last when they are new.
fn plain<D>(
    desk: &Desk<'_>,
    table: Table,
    parent: i64,
    edit: &Edit<D>,
    noun: &str,
    check: fn(&D) -> Checked,
) -> Result<(String, i64), Failure> {
    Ok(match edit {
        Edit::Add(draft) => {
            let mut values = check(draft)?;
            if table != Table::Publication {
                let position = part::next_position(desk.connection(), table, parent)?;
                values.push(("position", Value::Integer(position)));
            }
            (format!("done-{noun}-add"), part::add(desk.tx, table, parent, &values)?)
        }
        Edit::Change { id, seen, draft } => {
            part::change(desk.tx, table, *id, Some(*seen), &check(draft)?)?;
            (format!("done-{noun}-change"), *id)
        }
        Edit::Remove { id, seen } => {
            part::remove(desk.tx, table, *id, *seen)?;
            (format!("done-{noun}-remove"), *id)
        }
    })
}

fn text(value: &str) -> Value {
    Value::Text(value.trim().to_owned())
}

fn flag(on: bool) -> Value {
    Value::Integer(on.into())
}

fn number(value: Option<i64>) -> Value {
    value.map_or(Value::Null, Value::Integer)
}

/// What is wrong with a text that must be there: nothing is, or too much.
fn written(room: Room, rule: &'static str, value: &str, field: &'static str, id: &str) -> Option<Problem> {
    if value.trim().is_empty() {
        return Some(Problem::block(rule, Message::new(id)).at(field));
    }
    room.check(rule, value, field)
}

fn section(draft: &SectionDraft) -> Checked {
    settle(
        written(Room::Title, "text", &draft.heading, "heading", "refused-heading-blank")
            .into_iter()
            .collect(),
    )?;
    Ok(vec![
        ("heading", text(&draft.heading)),
        ("body", Value::Text(draft.body.trim_end().to_owned())),
    ])
}

fn stage(draft: &StageDraft) -> Checked {
    let mut found: Vec<Problem> = written(Room::Name, "V-4", &draft.name, "name", "refused-name-blank")
        .into_iter()
        .collect();
    if draft.maximum < 1 {
        found.push(Problem::block("V-4", Message::new("refused-maximum")).at("maximum"));
    } else if !(0..=draft.maximum).contains(&draft.pass_mark) {
        found.push(Problem::block("V-4", Message::new("refused-pass-mark")).at("pass_mark"));
    }
    found.extend(tie_order(draft.tie_order));
    settle(found)?;
    Ok(vec![
        ("kind", text(draft.kind.code())),
        ("name", text(&draft.name)),
        ("scoring", text(draft.scoring.code())),
        ("maximum", Value::Integer(draft.maximum)),
        ("pass_mark", Value::Integer(draft.pass_mark)),
        ("competence_part", flag(draft.competence_part)),
        ("function_part", flag(draft.function_part)),
        ("hundred", flag(draft.hundred)),
        ("anonymous", flag(draft.anonymous)),
        ("tie_order", number(draft.tie_order)),
    ])
}

/// What decides between equal scores is counted from 1.
fn tie_order(order: Option<i64>) -> Option<Problem> {
    order
        .filter(|order| *order < 1)
        .map(|_| Problem::block("V-34", Message::new("refused-tie-order")).at("tie_order"))
}

fn condition(draft: &ConditionDraft) -> Checked {
    settle(
        written(Room::Text, "V-4", &draft.text, "text", "refused-condition-blank")
            .into_iter()
            .collect(),
    )?;
    Ok(vec![("kind", text(draft.kind.code())), ("text", text(&draft.text))])
}

pub(super) fn criterion(draft: &CriterionDraft) -> Checked {
    let mut found: Vec<Problem> = written(Room::Name, "V-8", &draft.name, "name", "refused-name-blank")
        .into_iter()
        .collect();
    if draft.level.is_some_and(|level| !(1..=3).contains(&level)) {
        found.push(Problem::block("V-8", Message::new("refused-level")).at("level"));
    }
    if draft.family == CriterionFamily::Behavioural && draft.level.is_none() {
        found.push(Problem::block("V-8", Message::new("refused-level")).at("level"));
    }
    // A level that is not asked could not be reached.
    if draft.scale == Some(Scoring::Levels) && draft.level.is_none() && draft.family != CriterionFamily::Behavioural {
        found.push(Problem::block("V-8", Message::new("refused-level")).at("level"));
    }
    if draft.maximum < 1 {
        found.push(Problem::block("V-4", Message::new("refused-maximum")).at("maximum"));
    } else if draft.pass_mark.is_some_and(|mark| !(0..=draft.maximum).contains(&mark)) {
        found.push(Problem::block("V-4", Message::new("refused-pass-mark")).at("pass_mark"));
    }
    if draft.weight < 0 {
        found.push(Problem::block("V-4", Message::new("refused-weight")).at("weight"));
    }
    found.extend(tie_order(draft.tie_order));
    settle(found)?;
    Ok(vec![
        ("stage_id", Value::Integer(draft.stage.0)),
        ("name", text(&draft.name)),
        ("family", text(draft.family.code())),
        ("level", number(draft.level)),
        ("scale", draft.scale.map_or(Value::Null, |scale| text(scale.code()))),
        ("maximum", Value::Integer(draft.maximum)),
        ("pass_mark", number(draft.pass_mark)),
        ("weight", Value::Integer(draft.weight)),
        ("counts", flag(draft.counts)),
        ("essential", flag(draft.essential)),
        ("tie_order", number(draft.tie_order)),
    ]
    .into_iter()
    .collect())
}

fn question(draft: &FieldDraft) -> Checked {
    let mut found: Vec<Problem> = written(Room::Text, "form", &draft.label, "label", "refused-question-blank")
        .into_iter()
        .collect();
    let options = draft.options.lines().filter(|line| !line.trim().is_empty()).count();
    if draft.kind == FieldKind::Choice && options < 2 {
        found.push(Problem::block("form", Message::new("refused-options")).at("options"));
    }
    settle(found)?;
    Ok(vec![
        ("label", text(&draft.label)),
        ("kind", text(draft.kind.code())),
        ("options", text(&draft.options)),
        ("required", flag(draft.required)),
        ("knock_out", text(&draft.knock_out)),
    ])
}

fn publication(draft: &PublicationDraft) -> Checked {
    let mut found = Vec::new();
    if draft.from.is_none() {
        found.push(Problem::block("V-13", Message::new("refused-publication-from")).at("from"));
    }
    if let (Some(from), Some(until)) = (draft.from, draft.until)
        && until < from
    {
        found.push(Problem::block("V-13", Message::new("refused-publication-until")).at("until"));
    }
    if draft.channel == Channel::Other {
        found.extend(written(
            Room::Line,
            "V-13",
            &draft.site,
            "site",
            "refused-publication-site",
        ));
    }
    settle(found)?;
    let day = |day: Option<chrono::NaiveDate>| Value::Text(day.map(|day| day.to_string()).unwrap_or_default());
    Ok(vec![
        ("channel", text(draft.channel.code())),
        ("site", text(&draft.site)),
        ("from_on", day(draft.from)),
        ("until_on", day(draft.until)),
        ("state", text(draft.state.code())),
    ])
}

/// A publication on VDAB without an end goes offline by itself (VD1).
fn publication_warnings(
    desk: &Desk<'_>,
    entity: EntityId,
    edit: &Edit<PublicationDraft>,
) -> Result<Vec<Problem>, Failure> {
    Ok(match edit {
        Edit::Add(draft) | Edit::Change { draft, .. } if draft.channel == Channel::Vdab && draft.until.is_none() => {
            let days = setting::number(desk.connection(), SettingKey::VdabDays, entity, desk.clock.today())?;
            let message = Message::new("rule-vdab-end").with("days", days);
            vec![Problem::warn("V-13", message).at("until")]
        }
        _ => Vec::new(),
    })
}

/// The columns of an edition, or what is wrong with a draft.
pub(super) fn reglement_values(draft: &ReglementDraft) -> Checked {
    let mut found = Vec::new();
    if draft.validity_months < 0 {
        found.push(Problem::block("V-4", Message::new("refused-months")).at("validity_months"));
    }
    if let (Some(threshold), Some(maximum)) = (draft.preselection_threshold, draft.preselection_maximum)
        && maximum > threshold
    {
        found.push(Problem::block("V-6", Message::new("refused-preselection-maximum")).at("preselection_maximum"));
    }
    settle(found)?;
    let ranking = if draft.ranked {
        ReserveKind::Ranked
    } else {
        ReserveKind::Unranked
    };
    Ok(vec![
        (
            "conditions_on",
            Value::Text(draft.conditions_on.map(|day| day.to_string()).unwrap_or_default()),
        ),
        ("tests", text(&draft.tests)),
        ("jury", text(&draft.jury)),
        ("criteria", text(&draft.criteria)),
        ("ranking", text(ranking.code())),
        ("validity_months", Value::Integer(draft.validity_months)),
        ("reserve_rules", text(&draft.reserve_rules)),
        ("preselection_method", text(&draft.preselection_method)),
        ("preselection_threshold", number(draft.preselection_threshold)),
        ("preselection_maximum", number(draft.preselection_maximum)),
        ("anonymous", flag(draft.anonymous)),
    ])
}

/// The first edition is made when it is first written; `seen` pins the one that was looked at.
fn reglement(desk: &Desk<'_>, id: VacancyId, seen: i64, draft: &ReglementDraft) -> Result<(String, i64), Failure> {
    let values = reglement_values(draft)?;
    let made = match dossier::reglement(desk.connection(), id)?.id {
        Some(edition) => {
            part::change(desk.tx, Table::Reglement, edition.0, Some(seen), &values)?;
            edition.0
        }
        None => part::add(desk.tx, Table::Reglement, id.0, &values)?,
    };
    Ok(("done-reglement".to_owned(), made))
}
