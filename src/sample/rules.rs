//! The rules of one procedure: conditions, stages with their criteria, form, reglement, jury.

use super::calendar::{millis, on, shift, workday};
use super::procedure::{Criterion, Procedure, Seat, Stage};
use super::spec::{Progress, has_authority};
use super::staff::Staff;
use super::world::World;
use crate::domain::{Coded, ConditionKind, CriterionFamily, FieldKind, JurorRole, Level, Scoring, StageKind};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{ConditionRow, CriterionRow, FieldRow, JurorRow, ReglementRow, StageRow};

pub(super) fn conditions(world: &mut World<'_>, procedure: &mut Procedure, at: i64) -> StoreResult<()> {
    let function = &world.data.functions[procedure.spec.function];
    let external = procedure.spec.kind.is_external();
    let diploma = match (external, function.diploma) {
        (false, _) => "Je bent personeelslid van de Vlaamse overheid met een gunstige evaluatie.".to_owned(),
        (_, "geen") => "Er is geen diploma vereist.".to_owned(),
        (_, "secundair") => "Je hebt een diploma van het secundair onderwijs.".to_owned(),
        (_, "doctor") => "Je bent doctor in de wetenschappen of de bio-ingenieurswetenschappen.".to_owned(),
        (_, "arts") => "Je bent arts en ingeschreven bij de Orde der artsen.".to_owned(),
        (_, other) => format!(
            "Je hebt een {other}diploma dat toegang geeft tot niveau {}.",
            function.level.code()
        ),
    };
    let mut wanted = vec![(ConditionKind::Diploma, diploma)];
    if !external || matches!(function.level, Level::A) {
        let years = 2 + at.rem_euclid(3);
        wanted.push((
            ConditionKind::Experience,
            format!("Je hebt ten minste {years} jaar relevante beroepservaring."),
        ));
    }
    if matches!(function.code, "TE-118" | "LA-022" | "ZI-008" | "SC-004" | "TH-006") {
        wanted.push((ConditionKind::Licence, "Je hebt een rijbewijs B.".to_owned()));
    }
    if has_authority(function.title) {
        wanted.push((
            ConditionKind::Nationality,
            "Je bent Belg: de functie houdt openbaar gezag in.".to_owned(),
        ));
    }
    wanted.push((
        ConditionKind::Conduct,
        "Je gedrag stemt overeen met de eisen van de functie.".to_owned(),
    ));
    for (i, (kind, text)) in wanted.into_iter().enumerate() {
        let row = ConditionRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            position: i as i64 + 1,
            kind: kind.code(),
            text,
        };
        procedure.conditions.push((world.put(row)?, kind));
    }
    Ok(())
}

pub(super) fn stages(world: &mut World<'_>, procedure: &mut Procedure, i: usize, at: i64) -> StoreResult<()> {
    let level = world.data.functions[procedure.spec.function].level;
    let mut wanted = vec![(StageKind::Screening, "Module 1: cv-screening")];
    if i % 7 == 3 && !procedure.spec.showcase {
        wanted.push((StageKind::Preselection, "Voorselectie: pc-test"));
    }
    wanted.push((StageKind::Test, "Module 2: functiespecifieke screening"));
    wanted.push(match (level, i % 5) {
        _ if procedure.spec.showcase => (StageKind::Interview, "Module 3: persoonsgebonden competenties"),
        (Level::A, 0) => (StageKind::Assessment, "Module 3: assessment center"),
        (Level::A, 3) => (StageKind::Final, "Module 3: eindgesprek"),
        _ => (StageKind::Interview, "Module 3: persoonsgebonden competenties"),
    });
    for (position, (kind, name)) in wanted.into_iter().enumerate() {
        let talk = matches!(kind, StageKind::Interview | StageKind::Assessment | StageKind::Final);
        let scoring = match kind {
            StageKind::Screening => Scoring::Verdict,
            _ if talk && i % 6 == 4 && !procedure.spec.showcase => Scoring::Levels,
            _ => Scoring::Points,
        };
        let row = StageRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            position: position as i64 + 1,
            kind: kind.code(),
            name,
            scoring: scoring.code(),
            maximum: 2000,
            pass_mark: 1000,
            competence_part: talk,
            function_part: kind == StageKind::Test,
        };
        let mut stage = Stage {
            id: world.put(row)?,
            kind,
            scoring,
            maximum: 2000,
            pass_mark: 1000,
            criteria: Vec::new(),
        };
        criteria(world, procedure, &mut stage, i, at)?;
        procedure.stages.push(stage);
    }
    Ok(())
}

fn criteria(world: &mut World<'_>, procedure: &Procedure, stage: &mut Stage, i: usize, at: i64) -> StoreResult<()> {
    use CriterionFamily::{Behavioural, Functional};
    let function = &world.data.functions[procedure.spec.function];
    let wanted: Vec<(&'static str, CriterionFamily, Option<i64>, i64, bool)> = match stage.kind {
        StageKind::Screening => Vec::new(),
        StageKind::Preselection => vec![("Abstract redeneren", Functional, None, 1, false)],
        StageKind::Test => vec![
            (function.knowledge, Functional, None, 2, i.is_multiple_of(4)),
            ("Gevalstudie", Functional, None, 2, false),
            ("Schriftelijke uitdrukking", Functional, None, 1, false),
        ],
        StageKind::Interview | StageKind::Assessment | StageKind::Final => {
            super::advert::competences(world, procedure, i)
                .into_iter()
                .enumerate()
                .map(|(n, (name, level))| {
                    (
                        name,
                        Behavioural,
                        Some(level),
                        1 + i64::from(n == 0),
                        n == 0 && i.is_multiple_of(3),
                    )
                })
                .chain([("Motivatie", Behavioural, None, 0, false)])
                .collect()
        }
    };
    let maximum = if stage.scoring == Scoring::Levels { 300 } else { 500 };
    for (position, (name, family, level, weight, essential)) in wanted.into_iter().enumerate() {
        let criterion = Criterion {
            id: world.id(at),
            name,
            maximum,
            pass_mark: essential.then_some(maximum / 2),
            weight: weight.max(1),
            counts: weight > 0,
            essential,
        };
        world.put(CriterionRow {
            id: criterion.id,
            stage_id: stage.id,
            position: position as i64 + 1,
            name,
            family: family.code(),
            // What is asked in every talk has a level too (V-8).
            level: level.or((family == Behavioural).then_some(1)),
            maximum,
            pass_mark: criterion.pass_mark,
            weight: criterion.weight,
            counts: criterion.counts,
            essential,
        })?;
        stage.criteria.push(criterion);
    }
    Ok(())
}

pub(super) fn form(world: &mut World<'_>, procedure: &mut Procedure, at: i64) -> StoreResult<()> {
    let fields = [
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
        (
            "Hoe leerde je deze vacature kennen?",
            FieldKind::Choice,
            "Werken voor Vlaanderen\nVDAB\nSociale media\nVia een collega\nAndere",
            false,
            "",
        ),
    ];
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
        procedure.fields.push((world.put(row)?, kind, required));
    }
    Ok(())
}

pub(super) fn reglement(world: &mut World<'_>, procedure: &Procedure, i: usize, at: i64) -> StoreResult<()> {
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
        anonymous: i.is_multiple_of(10),
        frozen_at: procedure
            .spec
            .publish
            .filter(|day| *day < world.today)
            .map(|day| millis(day, 540)),
        change_reason: "",
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
