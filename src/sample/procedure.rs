//! One vacancy with all that belongs to it before anybody applies: text, reglement, stages, conditions, jury, form, publications.

use super::calendar::{local, millis, on, shift, workday};
use super::spec::{Progress, Spec, Telling, has_authority};
use super::staff::Staff;
use super::world::World;
use crate::domain::{
    Channel, Coded, ConditionKind, CriterionFamily, FieldKind, JurorRole, Level, ProcedureKind, PublicationState,
    ReserveKind, Scoring, Selector, StageKind, VacancyState,
};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{
    ConditionRow, CriterionRow, FieldRow, JurorRow, PublicationRow, ReglementRow, StageRow, VacancyRow,
};
use crate::text;
use chrono::NaiveDate;
use rusqlite::types::Value;

/// A criterion as jurors use it.
#[derive(Debug)]
pub(super) struct Criterion {
    pub(super) id: i64,
    pub(super) name: &'static str,
    pub(super) maximum: i64,
    pub(super) pass_mark: Option<i64>,
    pub(super) weight: i64,
    pub(super) counts: bool,
    pub(super) essential: bool,
}

/// A stage with its criteria.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) id: i64,
    pub(super) kind: StageKind,
    pub(super) scoring: Scoring,
    pub(super) maximum: i64,
    pub(super) pass_mark: i64,
    pub(super) criteria: Vec<Criterion>,
}

/// A seat on the jury.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    pub(super) id: i64,
    pub(super) person: i64,
    pub(super) role: JurorRole,
}

/// A vacancy that was made.
#[derive(Debug)]
pub(super) struct Procedure {
    pub(super) spec: Spec,
    pub(super) id: i64,
    pub(super) entity: i64,
    pub(super) owner: i64,
    pub(super) manager: i64,
    pub(super) posts: usize,
    pub(super) ranked: bool,
    pub(super) reserve: bool,
    pub(super) stages: Vec<Stage>,
    pub(super) conditions: Vec<(i64, ConditionKind)>,
    pub(super) jury: Vec<Seat>,
    pub(super) fields: Vec<(i64, FieldKind, bool)>,
}

impl Procedure {
    /// The seats that score.
    pub(super) fn scorers(&self) -> impl Iterator<Item = &Seat> {
        self.jury.iter().filter(|seat| seat.role != JurorRole::Observer)
    }

    /// A day of the procedure: so many days after the closing, never later than yesterday.
    pub(super) fn after_closing(&self, world: &World<'_>, days: i64) -> NaiveDate {
        let closes = self.spec.closes.unwrap_or(self.spec.created);
        workday(shift(closes, days)).min(workday(shift(world.today, -1)))
    }

    /// Whether the candidates' acts are told.
    pub(super) fn full(&self) -> bool {
        self.spec.telling == Telling::Full
    }

    /// Whether the vacancy's own acts are told.
    pub(super) fn outline(&self) -> bool {
        self.spec.telling >= Telling::Outline
    }

    /// Opens an act about the vacancy, when it is told.
    pub(super) fn open(&self, world: &mut World<'_>, at: i64, actor: i64, act: Act) {
        world.open(self.outline(), at, actor, act, &[("vacancy", self.id)]);
    }

    /// Takes the vacancy to a state as an act of its own.
    pub(super) fn step(&self, world: &mut World<'_>, at: i64, act: Act, state: VacancyState) -> StoreResult<()> {
        self.open(world, at, self.owner, act);
        world.set("vacancy", self.id, state_values(state, at))?;
        world.close();
        Ok(())
    }
}

/// The columns of a state and its moment.
pub(super) fn state_values(state: VacancyState, at: i64) -> Vec<(&'static str, Value)> {
    vec![("state", state.code().to_owned().into()), ("state_at", at.into())]
}

/// Makes the vacancy `i` up to the state it has before applications are looked at.
pub(super) fn make(
    world: &mut World<'_>,
    staff: &Staff,
    spec: Spec,
    request: Option<i64>,
    i: usize,
) -> StoreResult<Procedure> {
    let created = millis(spec.created, 600);
    let function = &world.data.functions[spec.function];
    let mut procedure = Procedure {
        id: world.id(created),
        entity: staff.entities[spec.entity],
        owner: staff.officers[spec.owner],
        manager: staff.managers[spec.entity],
        posts: if spec.showcase {
            2
        } else {
            1 + i % 3 % 2 + usize::from(i.is_multiple_of(8))
        },
        ranked: i % 3 != 1,
        reserve: i % 3 != 2,
        stages: Vec::new(),
        conditions: Vec::new(),
        jury: Vec::new(),
        fields: Vec::new(),
        spec,
    };
    vacancy(world, &procedure, request, created, i)?;
    conditions(world, &mut procedure, created)?;
    stages(world, &mut procedure, i, created)?;
    let complete = match procedure.spec.before {
        VacancyState::InPreparation => i.is_multiple_of(2),
        _ => procedure.spec.telling > Telling::Nothing,
    };
    if complete {
        super::advert::sections(world, &procedure, function, i, created)?;
        form(world, &mut procedure, created)?;
    }
    reglement(world, &procedure, i, created)?;
    if procedure.spec.publish.is_some() || i.is_multiple_of(3) {
        jury(world, staff, &mut procedure, i)?;
    }
    publish(world, &procedure)?;
    Ok(procedure)
}

fn vacancy(world: &mut World<'_>, procedure: &Procedure, request: Option<i64>, at: i64, i: usize) -> StoreResult<()> {
    let spec = &procedure.spec;
    let function = &world.data.functions[spec.function];
    let by_manager = spec.kind == ProcedureKind::ManagerSelects;
    let reserve = match (procedure.reserve, procedure.ranked) {
        (false, _) => ReserveKind::None,
        (true, true) => ReserveKind::Ranked,
        (true, false) => ReserveKind::Unranked,
    };
    let checked = spec
        .publish
        .map_or_else(String::new, |_| on(workday(shift(spec.created, 4))));
    procedure.open(world, at, procedure.owner, Act::VacancyCreate);
    world.put(VacancyRow {
        id: procedure.id,
        number: spec.number.clone(),
        entity_id: procedure.entity,
        request_id: request,
        title: function.title.to_owned(),
        sort_title: text::fold(function.title),
        state: VacancyState::InPreparation.code(),
        held_state: None,
        state_reason: String::new(),
        state_at: at,
        kind: spec.kind.code(),
        selector: if by_manager {
            Selector::LineManager
        } else {
            Selector::Ago
        }
        .code(),
        selector_ground: if by_manager { "replacement" } else { "" },
        authority_function: has_authority(function.title),
        level: function.level.code(),
        rank: function.rank,
        grade: function.grade,
        scale: function.scale,
        function_code: function.code,
        function_family: function.family,
        place: function.place,
        posts: procedure.posts as i64,
        owner_id: procedure.owner,
        manager_id: Some(procedure.manager),
        publish_on: String::new(),
        closes_local: String::new(),
        redeployment_answer: if checked.is_empty() {
            String::new()
        } else {
            "Geen geschikte kandidaten.".to_owned()
        },
        redeployment_checked_on: checked,
        reserve_kind: reserve.code(),
        reserve_months: if procedure.reserve { [24, 12, 36][i % 3] } else { 0 },
        copied_from: None,
        created_at: at,
    })?;
    world.close();
    if let (Some(publish), Some(closes)) = (spec.publish, spec.closes) {
        procedure.open(
            world,
            millis(
                workday(shift(spec.created, 5)).min(workday(shift(world.today, -1))),
                645,
            ),
            procedure.owner,
            Act::VacancyEdit,
        );
        let dates = vec![
            ("publish_on", on(publish).into()),
            ("closes_local", local(closes, 23 * 60 + 59).into()),
        ];
        world.set("vacancy", procedure.id, dates)?;
        world.close();
    }
    Ok(())
}

fn conditions(world: &mut World<'_>, procedure: &mut Procedure, at: i64) -> StoreResult<()> {
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

fn stages(world: &mut World<'_>, procedure: &mut Procedure, i: usize, at: i64) -> StoreResult<()> {
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

fn form(world: &mut World<'_>, procedure: &mut Procedure, at: i64) -> StoreResult<()> {
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

fn reglement(world: &mut World<'_>, procedure: &Procedure, i: usize, at: i64) -> StoreResult<()> {
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

fn jury(world: &mut World<'_>, staff: &Staff, procedure: &mut Procedure, i: usize) -> StoreResult<()> {
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
        let interest = world.text("interests").to_owned();
        let seat = procedure.jury[1].id;
        world.set(
            "juror",
            seat,
            vec![("interest", interest.into()), ("declared_at", millis(at, 930).into())],
        )?;
    }
    Ok(())
}

fn publish(world: &mut World<'_>, procedure: &Procedure) -> StoreResult<()> {
    use PublicationState as P;
    let (Some(from), Some(until)) = (procedure.spec.publish, procedure.spec.closes) else {
        return Ok(());
    };
    let ready = workday(shift(from, -3)).min(workday(shift(world.today, -1)));
    procedure.step(world, millis(ready, 615), Act::VacancyAdvance, VacancyState::Ready)?;
    let out = from <= world.today;
    let at = millis(from, 540);
    let (told_at, act) = match out {
        true => (at, Act::VacancyPublish),
        false => (millis(ready, 630), Act::VacancyEdit),
    };
    procedure.open(world, told_at, procedure.owner, act);
    let state = match (out, procedure.spec.state) {
        (false, _) => P::Planned,
        (_, VacancyState::Cancelled | VacancyState::OnHold) => P::Withdrawn,
        _ if until >= world.today => P::Live,
        _ => P::Ended,
    };
    if out {
        world.set("vacancy", procedure.id, state_values(VacancyState::Published, at))?;
    }
    let mut channels = vec![(Channel::Internal, "")];
    if procedure.spec.kind.is_external() {
        channels.insert(0, (Channel::WerkenVoorVlaanderen, ""));
        channels.push((Channel::Vdab, ""));
        if procedure.id % 3 == 0 || procedure.spec.showcase {
            channels.push((Channel::Other, world.text("sites")));
        }
    }
    for (channel, site) in channels {
        let row = PublicationRow {
            id: world.id(at),
            vacancy_id: procedure.id,
            channel: channel.code(),
            site,
            from_on: on(from),
            until_on: on(until),
            state: state.code(),
        };
        world.put(row)?;
    }
    world.close();
    if until < world.today {
        let closed = millis(shift(until, 1), 10);
        procedure.step(world, closed, Act::VacancyAdvance, VacancyState::PublicationClosed)?;
    }
    Ok(())
}
