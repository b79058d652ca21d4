//! The rules of one procedure: conditions, stages with their criteria, form, reglement, jury.

use super::calendar::{millis, on, shift, workday};
use super::cast;
use super::procedure::{Criterion, Procedure, Seat, Stage};
use super::spec::{Progress, Telling};
use super::staff::Staff;
use super::world::World;
use crate::domain::rules::vacancy::Terms;
use crate::domain::template::{QuestionTemplate, StageTemplate, template};
use crate::domain::{Coded, ConditionKind, CriterionFamily, FieldKind, JurorRole, Level, Scoring, StageKind};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{ConditionRow, CriterionRow, FieldRow, JurorRow, ReglementRow, StageRow};

pub(super) fn conditions(world: &mut World<'_>, procedure: &mut Procedure, at: i64) -> StoreResult<()> {
    for (position, (kind, text)) in (1..).zip(wanted(world, procedure, at)) {
        let row = ConditionRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            position,
            kind: kind.code(),
            text,
        };
        procedure.conditions.push((world.put(row)?, kind));
    }
    Ok(())
}

/// The conditions of the kind, with those of the function: its own diploma, experience, licence.
pub(super) fn wanted(world: &World<'_>, procedure: &Procedure, at: i64) -> Vec<(ConditionKind, String)> {
    let function = &world.data.functions[procedure.spec.function];
    let diploma = match function.diploma {
        "geen" => "Er is geen diploma vereist.".to_owned(),
        "secundair" => "Je hebt een diploma van het secundair onderwijs.".to_owned(),
        "doctor" => "Je bent doctor in de wetenschappen of de bio-ingenieurswetenschappen.".to_owned(),
        "arts" => "Je bent arts en ingeschreven bij de Orde der artsen.".to_owned(),
        other => format!(
            "Je hebt een {other}diploma dat toegang geeft tot niveau {}.",
            function.level.code()
        ),
    };
    let usual = &template(procedure.spec.kind).conditions;
    let mut wanted: Vec<(ConditionKind, String)> = usual
        .iter()
        .map(|condition| match condition.kind {
            ConditionKind::Diploma => (ConditionKind::Diploma, diploma.clone()),
            kind => (kind, condition.text.clone()),
        })
        .collect();
    // Conduct stays the last one.
    let mut place = wanted.len() - usize::from(wanted.last().is_some_and(|last| last.0 == ConditionKind::Conduct));
    if procedure.spec.kind.is_external() && matches!(function.level, Level::A) {
        let years = 2 + at.rem_euclid(3);
        let text = format!("Je hebt ten minste {years} jaar relevante beroepservaring.");
        wanted.insert(place, (ConditionKind::Experience, text));
        place += 1;
    }
    if procedure.spec.is_judged() && drives(function.code) {
        let licence = (ConditionKind::Licence, "Je hebt een rijbewijs B.".to_owned());
        wanted.insert(place, licence);
    }
    wanted
}

/// Whether a function needs a driving licence.
fn drives(code: &str) -> bool {
    matches!(code, "TE-118" | "LA-022" | "ZI-008" | "SC-004" | "TH-006")
}

/// The stages of the kind, refined as officers do: a preselection when a crowd is expected, an assessment for the highest level.
pub(super) fn stages(world: &mut World<'_>, procedure: &mut Procedure, i: usize, at: i64) -> StoreResult<()> {
    let level = world.data.functions[procedure.spec.function].level;
    let refined = !procedure.spec.showcase && cast::judges(procedure.spec.kind, StageKind::Test);
    let mut wanted: Vec<Wanted> = Vec::new();
    for usual in &template(procedure.spec.kind).stages {
        let (kind, name) = match (usual.kind, level, i % 5) {
            (StageKind::Interview, Level::A, 0) if refined => (StageKind::Assessment, "Module 3: assessment center"),
            (StageKind::Interview, Level::A, 3) if refined => (StageKind::Final, "Module 3: eindgesprek"),
            (kind, _, _) => (kind, usual.name.as_str()),
        };
        wanted.push(Wanted {
            kind,
            name,
            usual: Some(usual),
        });
    }
    // Where the test goes on, some wait for it after a preselection.
    let crowd = i % 7 == 3 || (procedure.spec.progress == Progress::Test && procedure.spec.n % 8 == 2);
    if crowd && refined {
        let preselection = Wanted {
            kind: StageKind::Preselection,
            name: "Voorselectie: pc-test",
            usual: None,
        };
        wanted.insert(1, preselection);
    }
    for (position, wanted) in (1..).zip(wanted) {
        let kind = wanted.kind;
        let scoring = match kind {
            StageKind::Screening => Scoring::Verdict,
            _ if is_talk(kind) && i % 6 == 4 && !procedure.spec.showcase => Scoring::Levels,
            _ => Scoring::Points,
        };
        let row = StageRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            position,
            kind: kind.code(),
            name: wanted.name,
            scoring: scoring.code(),
            maximum: 2000,
            pass_mark: 1000,
            competence_part: wanted.usual.is_some_and(|usual| usual.competence_part),
            function_part: wanted.usual.is_some_and(|usual| usual.function_part),
            hundred: false,
            anonymous: is_anonymous(procedure, i) && is_on_paper(kind),
        };
        let mut stage = Stage {
            id: world.put(row)?,
            kind,
            name: wanted.name,
            scoring,
            maximum: 2000,
            pass_mark: if scoring == Scoring::Points { 1000 } else { 0 },
            criteria: Vec::new(),
            // Every other reglement says what decides between equal scores.
            decides: is_talk(kind) && i.is_multiple_of(2) && procedure.spec.telling > Telling::Nothing,
        };
        criteria(world, procedure, &mut stage, wanted.usual, (i, at))?;
        procedure.stages.push(stage);
    }
    Ok(())
}

/// A stage to be made, with the one of the kind it is after.
struct Wanted {
    kind: StageKind,
    name: &'static str,
    usual: Option<&'static StageTemplate>,
}

/// Whether the reglement of the `i`th vacancy has papers judged without a name; the jury of the tour sits on some of these.
fn is_anonymous(procedure: &Procedure, i: usize) -> bool {
    i % 10 == 2 && !procedure.spec.showcase
}

/// Whether a stage is judged on paper, where nobody is seen.
const fn is_on_paper(kind: StageKind) -> bool {
    matches!(kind, StageKind::Screening | StageKind::Preselection | StageKind::Test)
}

fn is_talk(kind: StageKind) -> bool {
    matches!(kind, StageKind::Interview | StageKind::Assessment | StageKind::Final)
}

/// The criteria of the kind, with the knowledge and the competences of the function; talks have a question that does not count.
fn criteria(
    world: &mut World<'_>,
    procedure: &Procedure,
    stage: &mut Stage,
    usual: Option<&'static StageTemplate>,
    (i, at): (usize, i64),
) -> StoreResult<()> {
    use CriterionFamily::{Behavioural, Functional};
    type Line = (&'static str, CriterionFamily, Option<i64>, i64, bool);
    let function = &world.data.functions[procedure.spec.function];
    let mut competences = super::advert::competences(world, procedure, i).into_iter();
    let mut wanted: Vec<Line> = Vec::new();
    for (n, usual) in usual.iter().flat_map(|usual| &usual.criteria).enumerate() {
        wanted.push(match (usual.family, usual.name.as_str()) {
            (Behavioural, name) => {
                let (name, level) = competences.next().unwrap_or((name, usual.level.unwrap_or(1)));
                let first = n == 0;
                (
                    name,
                    Behavioural,
                    Some(level),
                    1 + i64::from(first),
                    first && i.is_multiple_of(3),
                )
            }
            (Functional, "Vakkennis") => (function.knowledge, Functional, None, 2, i.is_multiple_of(4)),
            (Functional, name) => (name, Functional, None, usual.weight, false),
        });
    }
    match stage.kind {
        StageKind::Preselection => wanted.push(("Abstract redeneren", Functional, None, 1, false)),
        // What is asked in every talk has a level too (V-8).
        kind if is_talk(kind) => wanted.push(("Motivatie", Behavioural, Some(1), 0, false)),
        _ => {}
    }
    for (position, (name, family, level, weight, essential)) in (1..).zip(wanted) {
        // Whether somebody's motives are good is a matter of yes or no in every third reglement.
        let scale = (name == "Motivatie" && i % 3 == 1).then_some(Scoring::Verdict);
        let on = scale.unwrap_or(stage.scoring);
        let maximum = on.maximum().unwrap_or(500);
        let own = (essential && on == Scoring::Points).then_some(maximum / 2);
        let criterion = Criterion {
            id: world.id(at),
            name,
            maximum,
            pass_mark: on.pass_mark(own, level),
            weight: weight.max(1),
            counts: weight > 0,
            essential,
        };
        world.put(CriterionRow {
            id: criterion.id,
            stage_id: stage.id,
            position,
            name,
            family: family.code(),
            level,
            maximum,
            pass_mark: own,
            weight: criterion.weight,
            counts: criterion.counts,
            essential,
            tie_order: (stage.decides && position == 1).then_some(1),
            scale: scale.map(Coded::code),
        })?;
        stage.criteria.push(criterion);
    }
    Ok(())
}

pub(super) fn form(world: &mut World<'_>, procedure: &mut Procedure, at: i64) -> StoreResult<()> {
    let usual = &template(procedure.spec.kind).questions;
    let mut fields = vec![
        (
            "Waarom solliciteer je voor deze functie?",
            FieldKind::LongText,
            "",
            true,
            "",
        ),
        ("Vanaf wanneer kun je beginnen?", FieldKind::Date, "", false, ""),
        (
            "Heb je een rijbewijs B?",
            FieldKind::YesNo,
            "",
            true,
            if at % 2 == 0 { "nee" } else { "" },
        ),
    ];
    if procedure.spec.kind.is_external() {
        fields.push((
            "Hoe leerde je deze vacature kennen?",
            FieldKind::Choice,
            "Werken voor Vlaanderen\nVDAB\nSociale media\nVia een collega\nAndere",
            false,
            "",
        ));
    }
    let choice = |question: &'static QuestionTemplate| {
        let (label, options) = (question.label.as_str(), question.options.trim());
        (label, question.kind, options, question.required, "")
    };
    fields.extend(usual.iter().filter(|usual| usual.kind == FieldKind::Choice).map(choice));
    // Who is proposed, called or named fills in no form.
    if usual.is_empty() {
        fields.clear();
    }
    for (position, (label, kind, options, required, knock_out)) in fields.into_iter().enumerate() {
        let row = FieldRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            position: position as i64 + 1,
            label,
            kind: kind.code(),
            options,
            required,
            knock_out,
        };
        procedure.fields.push((world.put(row)?, kind, options, required));
    }
    Ok(())
}

pub(super) fn reglement(world: &mut World<'_>, procedure: &Procedure, i: usize, at: i64) -> StoreResult<()> {
    // Frozen when candidates are told of it: at publication, or at the start of a selection nobody is told of.
    let told = match procedure.spec.is_published() {
        true => procedure.spec.publish.filter(|day| *day < world.today),
        false if procedure.spec.progress < Progress::Screening => None,
        false => Some(procedure.after_closing(world, 3)),
    };
    let minutes = if procedure.spec.is_published() { 540 } else { 590 };
    let preselection = procedure
        .stages
        .iter()
        .any(|stage| stage.kind == StageKind::Preselection);
    let row = ReglementRow {
        id: world.id(at),
        vacancy_id: procedure.id,
        edition: 1,
        conditions_on: procedure.spec.closes.map_or_else(String::new, on),
        tests: world.text("tests"),
        jury: world.text("jury"),
        criteria: world.text("criteria"),
        ranking: if procedure.ranked { "ranked" } else { "unranked" },
        validity_months: [24, 12, 36][i % 3],
        reserve_rules: world.text("reserve_rules"),
        preselection_method: if preselection {
            world.text("preselection_method")
        } else {
            ""
        },
        preselection_threshold: preselection.then_some(20),
        preselection_maximum: preselection.then_some(15),
        anonymous: is_anonymous(procedure, i) && procedure.stages.iter().any(|stage| is_on_paper(stage.kind)),
        frozen_at: told.map(|day| millis(day, minutes)),
        change_reason: "",
        terms: told
            .and_then(|_| serde_json::to_string(&Terms::default()).ok())
            .unwrap_or_default(),
    };
    world.put(row)?;
    Ok(())
}

pub(super) fn jury(world: &mut World<'_>, staff: &Staff, procedure: &mut Procedure, i: usize) -> StoreResult<()> {
    let at = workday(shift(procedure.spec.created, 8)).min(workday(shift(world.today, -1)));
    // The first three sit on the showcases; the first one, who has the tour's login, on every fifth jury too.
    let n = staff.jurors.len() - 3;
    let first = if procedure.spec.showcase || i % 5 == 2 {
        0
    } else {
        3 + (i * 11) % n
    };
    let mut seats = match procedure.spec.showcase {
        true => vec![
            (1, JurorRole::Chair),
            (first, JurorRole::Member),
            (2, JurorRole::Expert),
        ],
        false => vec![
            (3 + (i * 5 + 1) % n, JurorRole::Chair),
            (first, JurorRole::Member),
            (3 + (i * 13 + 7) % n, JurorRole::Expert),
        ],
    };
    // Not every jury needs an expert.
    if !procedure.spec.showcase && i % 5 < 2 {
        seats.truncate(2);
    }
    let mut taken = Vec::new();
    for (seat, _) in &mut seats {
        while taken.contains(seat) {
            *seat = 3 + (*seat - 2) % n;
        }
        taken.push(*seat);
    }
    procedure.open(world, millis(at, 660), procedure.owner, Act::VacancyJury);
    let mut people: Vec<(i64, JurorRole)> = seats
        .into_iter()
        .map(|(seat, role)| (staff.jurors[seat], role))
        .collect();
    if procedure.spec.showcase || i.is_multiple_of(3) {
        people.push((staff.observer, JurorRole::Observer));
    }
    for (k, (person, role)) in people.into_iter().enumerate() {
        let still_open = procedure.spec.progress <= Progress::Intake && k % 2 == 1;
        let id = world.id(millis(at, 660));
        world.put(JurorRow {
            id,
            vacancy_id: procedure.id,
            person_id: person,
            role: role.code(),
            interest: "",
            declared_at: (!still_open).then(|| millis(at, 900)),
        })?;
        procedure.jury.push(Seat { id, person, role });
    }
    world.close();
    if i % 9 == 4 {
        let interest = world.text("declared interests").to_owned();
        let seat = procedure.jury[1].id;
        world.set(
            "juror",
            seat,
            vec![("interest", interest.into()), ("declared_at", millis(at, 930).into())],
        )?;
    }
    Ok(())
}
