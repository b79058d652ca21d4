//! Approvals: waiting ones of known ages, past ones, and the requests vacancies come from.

use super::calendar::{millis, on, shift, workday};
use super::procedure::{Procedure, state_values};
use super::spec::Spec;
use super::staff::Staff;
use super::world::World;
use crate::domain::{
    ApprovalState, ApprovalSubject, Coded, ProcedureKind, RequestState, Role, StepState, VacancyState,
};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{ApprovalRow, MessageRow, RequestRow, StepRow};
use chrono::NaiveDate;

/// How many days before today the waiting approvals were asked, in turn: under 3, 3 to 6, over 6.
const AGES: &[i64] = &[1, 4, 9, 2, 6, 13, 4, 9, 1, 20];

/// One step of an approval: role, person, state, remark, when it was answered.
type Step = (Role, i64, StepState, &'static str, Option<i64>);

struct Asked<'a> {
    subject: ApprovalSubject,
    entity: i64,
    request: Option<i64>,
    vacancy: Option<i64>,
    title: String,
    question: &'a str,
    round: i64,
    state: ApprovalState,
    by: i64,
    at: i64,
}

fn put(world: &mut World<'_>, asked: &Asked<'_>, steps: &[Step]) -> StoreResult<i64> {
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
        question: "Gaat u akkoord met het verloop van de selectie en het proces-verbaal?",
        round,
        state,
        by: procedure.owner,
        at,
    }
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
    let round = if i % 4 == 1 { 2 } else { 1 };
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
    let second = !hers && i % 3 == 2;
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
        &steps,
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
    procedure.open(world, answered, hr, Act::ApprovalApprove);
    let steps: [Step; 2] = [
        (
            Role::LineManager,
            procedure.manager,
            StepState::Approved,
            remark,
            Some(answered - 86_400_000),
        ),
        (Role::HrOfficer, hr, StepState::Approved, "", Some(answered)),
    ];
    put(world, &of_procedure(world, procedure, 1, state, at), &steps)?;
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

/// The request a vacancy came from, approved before the vacancy was made.
pub(super) fn origin(world: &mut World<'_>, staff: &Staff, spec: &Spec, i: usize) -> StoreResult<i64> {
    let asked = millis(workday(shift(spec.created, -9)), 600);
    let decided = millis(workday(shift(spec.created, -2)), 950);
    let request = request(world, staff, spec, i, RequestState::Approved, asked)?;
    let by = staff.officers[spec.owner];
    let values = vec![("decided_at", decided.into()), ("decided_by", by.into())];
    world.set("vacancy_request", request, values)?;
    let steps: [Step; 1] = [(Role::SelectionOfficer, by, StepState::Approved, "", Some(decided))];
    let asked = of_request(world, staff, spec, request, ApprovalState::Approved, asked);
    put(world, &asked, &steps)?;
    Ok(request)
}

fn request(
    world: &mut World<'_>,
    staff: &Staff,
    spec: &Spec,
    i: usize,
    state: RequestState,
    at: i64,
) -> StoreResult<i64> {
    let function = &world.data.functions[spec.function];
    let row = RequestRow {
        id: world.id(at),
        entity_id: staff.entities[spec.entity],
        requester_id: staff.hr[spec.entity],
        title: function.title,
        function_code: function.code,
        level: function.level.code(),
        rank: function.rank,
        grade: function.grade,
        kind: spec.kind.code(),
        posts: 1 + i64::from(i.is_multiple_of(5)),
        motivation: world.text("request motivation").to_owned(),
        wanted_on: on(shift(spec.created, 120)),
        state: state.code(),
        remark: if state == RequestState::Rejected {
            world.text("request remark").to_owned()
        } else {
            String::new()
        },
        created_at: at - 2 * 86_400_000,
        submitted_at: (state != RequestState::Draft).then_some(at),
        decided_at: None,
        decided_by: None,
    };
    world.put(row)
}

fn of_request<'a>(
    world: &World<'_>,
    staff: &Staff,
    spec: &Spec,
    request: i64,
    state: ApprovalState,
    at: i64,
) -> Asked<'a> {
    let function = &world.data.functions[spec.function];
    Asked {
        subject: ApprovalSubject::Request,
        entity: staff.entities[spec.entity],
        request: Some(request),
        vacancy: None,
        title: format!("{} {}", world.data.entities[spec.entity].short, function.title),
        question: "Mag deze functie worden ingevuld?",
        round: 1,
        state,
        by: staff.hr[spec.entity],
        at,
    }
}

/// Requests nobody made a vacancy of yet, in every state; the submitted ones wait for the main person, one per age.
pub(super) fn requests(world: &mut World<'_>, staff: &Staff, specs: &[Spec]) -> StoreResult<()> {
    use RequestState as R;
    let states = [
        R::Draft,
        R::Submitted,
        R::Submitted,
        R::Rejected,
        R::Submitted,
        R::Approved,
        R::Draft,
        R::Submitted,
        R::Submitted,
    ];
    let mut waiting = 0;
    for (i, state) in states.into_iter().enumerate() {
        let mut spec = specs[i * 5 % specs.len()].clone();
        spec.kind = ProcedureKind::ExternalContractual;
        let age = if state == R::Submitted {
            AGES[waiting % AGES.len()]
        } else {
            12 + i as i64
        };
        let day = shift(world.today, -age);
        spec.created = day;
        let at = millis(day, 560 + i as u32 * 20);
        let request = request(world, staff, &spec, i, state, at)?;
        let (approval, step, answered) = match state {
            R::Draft => continue,
            R::Submitted => (ApprovalState::Pending, StepState::Current, None),
            R::Rejected => (ApprovalState::Rejected, StepState::Rejected, Some(at + 86_400_000)),
            R::Approved => (ApprovalState::Approved, StepState::Approved, Some(at + 86_400_000)),
        };
        let officer = staff.officers[usize::from(state == R::Submitted && waiting == 4)];
        if let Some(answered) = answered {
            let values = vec![("decided_at", answered.into()), ("decided_by", officer.into())];
            world.set("vacancy_request", request, values)?;
        }
        let remark = if state == R::Rejected {
            world.text("request remark")
        } else {
            ""
        };
        world.open(
            state == R::Submitted,
            at,
            staff.hr[spec.entity],
            Act::ApprovalAsk,
            &[("vacancy_request", request)],
        );
        let asked = of_request(world, staff, &spec, request, approval, at);
        let id = put(
            world,
            &asked,
            &[(Role::SelectionOfficer, officer, step, remark, answered)],
        )?;
        if state == R::Submitted {
            message(
                world,
                officer,
                "approval-asked",
                &asked.title,
                (None, Some(id)),
                at,
                waiting > 2,
            )?;
            waiting += 1;
        }
        world.close();
    }
    Ok(())
}

/// A publication and an exception somebody asked to approve.
pub(super) fn others(world: &mut World<'_>, staff: &Staff, procedure: &Procedure, i: usize) -> StoreResult<()> {
    let (subject, question, age) = match procedure.spec.state {
        VacancyState::Ready if i.is_multiple_of(2) => (
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
