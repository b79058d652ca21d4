//! Approvals: waiting ones of known ages, past ones, and the requests vacancies come from.

use super::calendar::{millis, on, shift, workday};
use super::procedure::{Procedure, state_values};
use super::staff::Staff;
use super::world::World;
use crate::domain::{ApprovalState, ApprovalSubject, Coded, ProcedureKind, Role, StepState, VacancyState};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{ApprovalRow, DelegationRow, MessageRow, RouteRow, RouteStepRow, StepRow};
use chrono::NaiveDate;

/// How many days before today the waiting approvals were asked, in turn: under 3, 3 to 6, over 6.
pub(super) const AGES: &[i64] = &[1, 4, 9, 2, 6, 13, 4, 9, 1, 20];

/// One step of an approval: role, person, state, remark, when it was answered.
pub(super) type Step = (Role, i64, StepState, &'static str, Option<i64>);

/// What is asked, by whom and when.
pub(super) struct Asked<'a> {
    pub(super) subject: ApprovalSubject,
    pub(super) entity: i64,
    pub(super) request: Option<i64>,
    pub(super) vacancy: Option<i64>,
    pub(super) title: String,
    pub(super) question: &'a str,
    pub(super) round: i64,
    pub(super) state: ApprovalState,
    pub(super) by: i64,
    pub(super) at: i64,
}

pub(super) fn put(world: &mut World<'_>, asked: &Asked<'_>, steps: &[Step]) -> StoreResult<i64> {
    let id = world.id(asked.at);
    let decided = steps.iter().filter_map(|step| step.4).max();
    world.put(ApprovalRow {
        id,
        subject: asked.subject.code(),
        entity_id: asked.entity,
        request_id: asked.request,
        vacancy_id: asked.vacancy,
        title: asked.title.clone(),
        question: asked.question.to_owned(),
        rule: match asked.subject {
            ApprovalSubject::Exception => "V-27",
            _ => "",
        },
        round: asked.round,
        state: asked.state.code(),
        requested_by: asked.by,
        requested_at: asked.at,
        decided_at: decided.filter(|_| asked.state != ApprovalState::Pending),
    })?;
    for (position, (role, person, state, remark, at)) in steps.iter().enumerate() {
        let row = StepRow {
            id: world.id(asked.at),
            approval_id: id,
            position: position as i64 + 1,
            role: role.code(),
            person_id: *person,
            state: state.code(),
            remark,
            decided_by: at.map(|_| *person),
            decided_at: *at,
        };
        world.put(row)?;
    }
    Ok(id)
}

fn of_procedure<'a>(world: &World<'_>, procedure: &Procedure, round: i64, state: ApprovalState, at: i64) -> Asked<'a> {
    Asked {
        subject: ApprovalSubject::Procedure,
        entity: procedure.entity,
        request: None,
        vacancy: Some(procedure.id),
        title: format!(
            "{} {}",
            procedure.spec.number, world.data.functions[procedure.spec.function].title
        ),
        question: if procedure.spec.is_judged() {
            "Gaat u akkoord met het verloop van de selectie en het proces-verbaal?"
        } else {
            "Gaat u akkoord met deze wijziging van dienstaanwijzing?"
        },
        round,
        state,
        by: procedure.owner,
        at,
    }
}

/// The steps of a round: of what an HR officer manages alone only the line manager's remains.
fn asked_of(procedure: &Procedure, steps: [Step; 2]) -> Vec<Step> {
    let n = if procedure.spec.is_judged() { 2 } else { 1 };
    steps.into_iter().take(n).collect()
}

/// A procedure whose report waits for the line manager, then HR; some for the second time.
pub(super) fn wait(world: &mut World<'_>, staff: &Staff, procedure: &Procedure, i: usize) -> StoreResult<()> {
    // The tour's line manager has her own turn, so that she has one of each age.
    let hers = procedure.manager == staff.managers[world.data.entity("WVL")];
    let turn = if hers { &mut world.tour_turn } else { &mut world.turn };
    let age = AGES[*turn % AGES.len()];
    *turn += 1;
    let at = millis(shift(world.today, -age), 10 * 60 + (i as u32 * 7) % 90);
    let hr = staff.hr[procedure.spec.entity];
    let round = if i % 4 == 1 && procedure.spec.is_judged() { 2 } else { 1 };
    if round == 2 {
        let before = procedure.after_closing(world, 41);
        hand_back(world, procedure, hr, before)?;
        procedure.step(
            world,
            millis(shift(before, 3), 800),
            Act::VacancyAdvance,
            VacancyState::ReportDrawn,
        )?;
    }
    procedure.open(world, at, procedure.owner, Act::ApprovalAsk);
    let second = !hers && i % 3 == 2 && procedure.spec.is_judged();
    let steps: [Step; 2] = if second {
        let seen = Some(at.max(millis(shift(world.today, -age), 960)));
        [
            (
                Role::LineManager,
                procedure.manager,
                StepState::Approved,
                world.text("approval remark"),
                seen,
            ),
            (Role::HrOfficer, hr, StepState::Current, "", None),
        ]
    } else {
        [
            (Role::LineManager, procedure.manager, StepState::Current, "", None),
            (Role::HrOfficer, hr, StepState::Waiting, "", None),
        ]
    };
    let id = put(
        world,
        &of_procedure(world, procedure, round, ApprovalState::Pending, at),
        &asked_of(procedure, steps),
    )?;
    world.set(
        "vacancy",
        procedure.id,
        state_values(VacancyState::AwaitingApproval, at),
    )?;
    let to = if second { hr } else { procedure.manager };
    message(
        world,
        to,
        "approval-asked",
        &procedure.spec.number,
        (Some(procedure.id), Some(id)),
        at,
        false,
    )?;
    world.close();
    Ok(())
}

/// A first round that was handed back, with a remark.
fn hand_back(world: &mut World<'_>, procedure: &Procedure, hr: i64, day: NaiveDate) -> StoreResult<()> {
    let (at, answered) = (millis(day, 620), millis(shift(day, 1), 640));
    let remark = world.text("handed back remark");
    procedure.open(world, at, procedure.owner, Act::ApprovalAsk);
    let steps: [Step; 2] = [
        (
            Role::LineManager,
            procedure.manager,
            StepState::HandedBack,
            remark,
            Some(answered),
        ),
        (Role::HrOfficer, hr, StepState::Lapsed, "", None),
    ];
    let id = put(
        world,
        &of_procedure(world, procedure, 1, ApprovalState::HandedBack, at),
        &steps,
    )?;
    message(
        world,
        procedure.owner,
        "approval-handed-back",
        &procedure.spec.number,
        (Some(procedure.id), Some(id)),
        answered,
        true,
    )?;
    world.close();
    Ok(())
}

/// A report that came back: rejected, or handed back, before it was drawn up again.
pub(super) fn sent_back(world: &mut World<'_>, staff: &Staff, procedure: &Procedure, i: usize) -> StoreResult<()> {
    if procedure.spec.showcase {
        return Ok(());
    }
    let hr = staff.hr[procedure.spec.entity];
    let day = workday(shift(world.today, -6 - i as i64 % 3));
    if i.is_multiple_of(2) {
        return hand_back(world, procedure, hr, day);
    }
    let (at, answered) = (millis(day, 610), millis(shift(day, 1), 600));
    let (granted, remark) = (world.text("approval remark"), world.text("reject remark"));
    procedure.open(world, at, procedure.owner, Act::ApprovalAsk);
    let steps: [Step; 2] = [
        (
            Role::LineManager,
            procedure.manager,
            StepState::Approved,
            granted,
            Some(answered - 7_200_000),
        ),
        (Role::HrOfficer, hr, StepState::Rejected, remark, Some(answered)),
    ];
    let id = put(
        world,
        &of_procedure(world, procedure, 1, ApprovalState::Rejected, at),
        &steps,
    )?;
    message(
        world,
        procedure.owner,
        "approval-rejected",
        &procedure.spec.number,
        (Some(procedure.id), Some(id)),
        answered,
        false,
    )?;
    world.close();
    Ok(())
}

/// A report both approved.
pub(super) fn grant(
    world: &mut World<'_>,
    staff: &Staff,
    procedure: &Procedure,
    days: (NaiveDate, NaiveDate),
    i: usize,
) -> StoreResult<()> {
    let (at, answered) = (millis(days.0, 615), millis(days.1, 690));
    let hr = staff.hr[procedure.spec.entity];
    procedure.open(world, at, procedure.owner, Act::ApprovalAsk);
    world.set(
        "vacancy",
        procedure.id,
        state_values(VacancyState::AwaitingApproval, at),
    )?;
    world.close();
    let remark = if i.is_multiple_of(2) {
        world.text("approval remark")
    } else {
        ""
    };
    let lapsed = procedure.spec.state == VacancyState::ReapprovalNeeded;
    let state = if lapsed {
        ApprovalState::Lapsed
    } else {
        ApprovalState::Approved
    };
    let last = if procedure.spec.is_judged() {
        hr
    } else {
        procedure.manager
    };
    procedure.open(world, answered, last, Act::ApprovalApprove);
    let steps: [Step; 2] = [
        (
            Role::LineManager,
            procedure.manager,
            StepState::Approved,
            remark,
            Some(if last == hr { answered - 86_400_000 } else { answered }),
        ),
        (Role::HrOfficer, hr, StepState::Approved, "", Some(answered)),
    ];
    put(
        world,
        &of_procedure(world, procedure, 1, state, at),
        &asked_of(procedure, steps),
    )?;
    world.set("vacancy", procedure.id, state_values(VacancyState::Approved, answered))?;
    world.close();
    Ok(())
}

/// The officer is told that an approval does not hold any more.
pub(super) fn lapse(world: &mut World<'_>, procedure: &Procedure, at: i64) -> StoreResult<()> {
    message(
        world,
        procedure.owner,
        "approval-lapsed",
        &procedure.spec.number,
        (Some(procedure.id), None),
        at,
        false,
    )
}

/// A word to a colleague.
pub(super) fn message(
    world: &mut World<'_>,
    to: i64,
    kind: &'static str,
    number: &str,
    (vacancy, approval): (Option<i64>, Option<i64>),
    at: i64,
    read: bool,
) -> StoreResult<()> {
    let row = MessageRow {
        id: world.id(at),
        to_id: to,
        kind,
        arguments: format!("{{\"number\":\"{number}\"}}"),
        vacancy_id: vacancy,
        application_id: None,
        approval_id: approval,
        created_at: at,
        read_at: read.then_some(at + 3_600_000),
    };
    world.put(row)?;
    Ok(())
}

/// A publication and an exception somebody asked to approve.
pub(super) fn others(world: &mut World<'_>, staff: &Staff, procedure: &Procedure, i: usize) -> StoreResult<()> {
    let (subject, question, age) = match procedure.spec.state {
        VacancyState::Ready if procedure.spec.is_published() && i.is_multiple_of(2) => (
            ApprovalSubject::Publication,
            "Mag deze vacature worden gepubliceerd?",
            AGES[i % 3],
        ),
        VacancyState::InSelection if i % 6 == 1 => (
            ApprovalSubject::Exception,
            "Een kandidaat diende laattijdig in door een storing van het platform. Mag de sollicitatie worden aanvaard?",
            AGES[i / 6 % 3],
        ),
        _ => return Ok(()),
    };
    let at = millis(shift(world.today, -age), 700 + i as u32 % 60);
    let role_person = match subject {
        ApprovalSubject::Publication => (Role::LineManager, procedure.manager),
        _ if procedure.spec.owner == 0 => (Role::SelectionOfficer, staff.officers[1]),
        _ => (Role::SelectionOfficer, staff.officers[0]),
    };
    procedure.open(world, at, procedure.owner, Act::ApprovalAsk);
    let asked = Asked {
        subject,
        question,
        ..of_procedure(world, procedure, 1, ApprovalState::Pending, at)
    };
    let id = put(
        world,
        &asked,
        &[(role_person.0, role_person.1, StepState::Current, "", None)],
    )?;
    message(
        world,
        role_person.1,
        "approval-asked",
        &procedure.spec.number,
        (Some(procedure.id), Some(id)),
        at,
        false,
    )?;
    world.close();
    Ok(())
}

/// Routes: of procedures in general, of a kind and of an entity; and an officer who is absent today, and one who will be.
pub(super) fn routes(world: &mut World<'_>, staff: &Staff) -> StoreResult<()> {
    use Role::{HrOfficer, LineManager, SelectionOfficer};
    let roads = staff.entities[world.data.entity("AWV")];
    let assignment = ProcedureKind::InternalAssignment.code();
    let katrien = staff.officers[2];
    route(
        world,
        (ApprovalSubject::Procedure, "", None),
        &[(LineManager, None), (HrOfficer, None)],
    )?;
    route(
        world,
        (ApprovalSubject::Procedure, assignment, None),
        &[(LineManager, None)],
    )?;
    let three = [
        (HrOfficer, None),
        (LineManager, None),
        (SelectionOfficer, Some(katrien)),
    ];
    route(world, (ApprovalSubject::Procedure, "", Some(roads)), &three)?;
    for (absent, delegate, from, until) in [(1, 2, -2, 12), (0, 1, 21, 35)] {
        let row = DelegationRow {
            id: world.id(millis(shift(world.today, -3), 600)),
            person_id: staff.officers[absent],
            delegate_id: staff.officers[delegate],
            from_on: on(shift(world.today, from)),
            until_on: on(shift(world.today, until)),
            reason: "Jaarlijks verlof",
            set_by: staff.officers[absent],
        };
        world.put(row)?;
    }
    Ok(())
}

fn route(
    world: &mut World<'_>,
    (subject, kind, entity): (ApprovalSubject, &'static str, Option<i64>),
    steps: &[(Role, Option<i64>)],
) -> StoreResult<()> {
    let at = millis(shift(world.today, -400), 600);
    let route = RouteRow {
        id: world.id(at),
        subject: subject.code(),
        kind,
        entity_id: entity,
    };
    let route = world.put(route)?;
    for (position, (role, person)) in (1..).zip(steps) {
        let step = RouteStepRow {
            id: world.id(at),
            approval_route_id: route,
            position,
            role: role.code(),
            person_id: *person,
        };
        world.put(step)?;
    }
    Ok(())
}
