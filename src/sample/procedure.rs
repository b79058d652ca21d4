//! One vacancy with all that belongs to it before anybody applies: text, reglement, stages, conditions, jury, form, publications.

use super::calendar::{local, millis, on, shift, workday};
use super::spec::{Spec, Telling, has_authority};
use super::staff::Staff;
use super::world::World;
use super::{advert, cast, rules, spec as plan};
use crate::domain::template::template;
use crate::domain::{
    Channel, Coded, ConditionKind, FieldKind, JurorRole, ProcedureKind, PublicationState, ReserveKind, Scoring,
    Selector, SelectorGround, StageKind, VacancyState,
};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{PublicationRow, VacancyRow};
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
    pub(super) name: &'static str,
    pub(super) scoring: Scoring,
    pub(super) maximum: i64,
    pub(super) pass_mark: i64,
    pub(super) criteria: Vec<Criterion>,
    /// Its first criterion decides between equal scores.
    pub(super) decides: bool,
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
    /// Its questions: kind, options, whether an answer is required.
    pub(super) fields: Vec<(i64, FieldKind, &'static str, bool)>,
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

    /// The stage in which papers are screened.
    pub(super) fn screening(&self) -> Option<i64> {
        let first = self.stages.first().filter(|stage| stage.kind == StageKind::Screening);
        first.map(|stage| stage.id)
    }

    /// The places of the modules: what comes after the screening.
    pub(super) fn modules(&self) -> std::ops::Range<usize> {
        usize::from(self.screening().is_some())..self.stages.len()
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

    /// Records why nobody was suitable.
    pub(super) fn nobody(&self, world: &mut World<'_>) -> StoreResult<()> {
        let reason = world.text("nobody reason").to_owned();
        world.set("vacancy", self.id, vec![("nobody_reason", reason.into())])
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

/// Makes the vacancy `i` up to the state it has before applications are looked at; of an archived one the words are not kept.
pub(super) fn make(
    world: &mut World<'_>,
    staff: &Staff,
    spec: Spec,
    request: Option<i64>,
    i: usize,
    archived: bool,
) -> StoreResult<Procedure> {
    let created = millis(spec.created, 600);
    let usual = template(spec.kind);
    let by_manager = spec.kind == ProcedureKind::ManagerSelects;
    let mut procedure = Procedure {
        id: world.id(created),
        entity: staff.entities[spec.entity],
        // An HR officer manages a change of service assignment alone.
        owner: if spec.kind == ProcedureKind::InternalAssignment {
            staff.hr[spec.entity]
        } else {
            staff.officers[spec.owner]
        },
        manager: staff.managers[spec.entity],
        posts: if spec.showcase {
            2
        } else if by_manager || cast::few(spec.kind, i).is_some() {
            1
        } else {
            1 + i % 3 % 2 + usize::from(i.is_multiple_of(8))
        },
        ranked: i % 3 != 1 && usual.reglement.as_ref().is_some_and(|reglement| reglement.ranked),
        reserve: plan::makes_reserve(i) && usual.reserve.is_some_and(|kind| kind != ReserveKind::None),
        stages: Vec::new(),
        conditions: Vec::new(),
        jury: Vec::new(),
        fields: Vec::new(),
        spec,
    };
    vacancy(world, &procedure, request, created, i)?;
    rules::conditions(world, &mut procedure, created)?;
    rules::stages(world, &mut procedure, i, created)?;
    let complete = procedure.spec.before != VacancyState::InPreparation
        || (procedure.spec.n % 2 == 1 && procedure.spec.kind != ProcedureKind::InternalAssignment)
        || procedure.spec.publish.is_some();
    if procedure.spec.telling > Telling::Nothing || !archived {
        advert::sections(world, &procedure, complete, i, created)?;
    }
    if complete && procedure.spec.telling > Telling::Nothing {
        rules::form(world, &mut procedure, created)?;
    }
    if usual.reglement.is_some() {
        rules::reglement(world, &procedure, i, created)?;
    }
    if procedure.spec.is_judged() && (procedure.spec.publish.is_some() || i.is_multiple_of(3)) {
        rules::jury(world, staff, &mut procedure, i)?;
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
    let asked = spec.publish.filter(|_| spec.kind != ProcedureKind::InternalAssignment);
    let checked = asked.map_or_else(String::new, |_| on(workday(shift(spec.created, 4))));
    let (ground, days) = cast::ground(spec.n);
    let replaces = by_manager && ground == SelectorGround::Replacement && spec.publish.is_some();
    let replaces = match replaces {
        true => format!("{} (ouderschapsverlof)", world.somebody()),
        false => String::new(),
    };
    // Written down with the dates of the publication: until then it is one of the things that miss.
    let contract = spec.closes.filter(|_| by_manager).map(|closes| shift(closes, 110));
    let calls = spec
        .calls
        .as_ref()
        .and_then(|number| world.numbered.get(number).copied());
    world.numbered.insert(spec.number.clone(), procedure.id);
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
        selector_ground: if by_manager { ground.code() } else { "" },
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
            match spec.kind {
                ProcedureKind::Redeployment => "Het herplaatsingsbureau stelt kandidaten voor.",
                _ => "Geen geschikte kandidaten.",
            }
            .to_owned()
        },
        redeployment_checked_on: checked,
        reserve_kind: reserve.code(),
        reserve_months: if procedure.reserve { [24, 12, 36][i % 3] } else { 0 },
        copied_from: None,
        calls_reserve: calls,
        created_at: at,
        procedure: cast::kept(spec.kind),
        contract_from: contract.map_or_else(String::new, on),
        contract_until: contract.map_or_else(String::new, |from| on(shift(from, days))),
        replaces,
    })?;
    world.close();
    if let (Some(publish), Some(closes), true) = (spec.publish, spec.closes, spec.is_published()) {
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

/// Takes the vacancy to ready, and through its publication when its kind has one.
fn publish(world: &mut World<'_>, procedure: &Procedure) -> StoreResult<()> {
    use PublicationState as P;
    let (Some(from), Some(until)) = (procedure.spec.publish, procedure.spec.closes) else {
        return Ok(());
    };
    let ready = workday(shift(from, -3)).min(workday(shift(world.today, -1)));
    if procedure.spec.before != VacancyState::InPreparation {
        procedure.step(world, millis(ready, 615), Act::VacancyAdvance, VacancyState::Ready)?;
    }
    if !procedure.spec.is_published() {
        return Ok(());
    }
    let out = from <= world.today;
    let at = millis(from, 540);
    let (told_at, act) = match out {
        true => (at, Act::VacancyPublish),
        false => (millis(ready, 630), Act::VacancyEdit),
    };
    procedure.open(world, told_at, procedure.owner, act);
    let state = match (out, procedure.spec.state) {
        (false, _) => P::Planned,
        (_, VacancyState::Cancelled) => P::Withdrawn,
        _ if until >= world.today => P::Live,
        _ => P::Ended,
    };
    if out {
        world.set("vacancy", procedure.id, state_values(VacancyState::Published, at))?;
    }
    let mut channels: Vec<(Channel, &str)> = template(procedure.spec.kind)
        .channels
        .iter()
        .map(|channel| (*channel, ""))
        .collect();
    if procedure.spec.kind.is_external() && (procedure.id % 3 == 0 || procedure.spec.showcase) {
        channels.push((Channel::Other, world.text("sites")));
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
