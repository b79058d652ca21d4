//! Vacancy requests: those vacancies came from, and those that wait for an answer.

use super::approvals::{AGES, Asked, Step, message, put};
use super::calendar::{millis, on, shift, workday};
use super::spec::Spec;
use super::staff::Staff;
use super::world::World;
use crate::domain::{ApprovalState, ApprovalSubject, Coded, ProcedureKind, RequestState, Role, StepState};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::RequestRow;
use crate::text;

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
        sort_title: text::fold(function.title),
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
