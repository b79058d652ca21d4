//! The last steps of a procedure: selection, report, approval, closing; holds and cancellations.

use super::approvals;
use super::calendar::{millis, shift, workday};
use super::procedure::{Procedure, state_values};
use super::spec::Progress;
use super::staff::Staff;
use super::world::World;
use crate::domain::{Coded, VacancyState};
use crate::office::Act;
use crate::store::StoreResult;

/// Takes the vacancy from the closing of its publication to the state it is to have; whether somebody was chosen in the end.
pub(super) fn walk(
    world: &mut World<'_>,
    staff: &Staff,
    procedure: &Procedure,
    chosen: bool,
    i: usize,
) -> StoreResult<()> {
    use VacancyState as S;
    let spec = &procedure.spec;
    let day = |days| procedure.after_closing(world, days);
    let (selection, report, asked) = (millis(day(3), 590), millis(day(40), 910), day(42));
    let (answered, closed) = (day(46), millis(day(62), 960));
    if spec.progress >= Progress::Screening && spec.is_judged() {
        procedure.step(world, selection, Act::VacancyAdvance, S::InSelection)?;
    }
    if spec.progress >= Progress::Done && spec.is_judged() {
        procedure.step(world, report, Act::VacancyAdvance, S::ReportDrawn)?;
    }
    match spec.state {
        S::ReportDrawn => approvals::sent_back(world, staff, procedure, i)?,
        S::AwaitingApproval => approvals::wait(world, staff, procedure, i)?,
        S::Approved | S::ReapprovalNeeded | S::Closed => {
            approvals::grant(world, staff, procedure, (asked, answered), i)?;
        }
        _ => {}
    }
    if spec.state == S::Closed && !chosen {
        procedure.nobody(world)?;
    }
    match spec.state {
        S::Closed => procedure.step(world, closed, Act::VacancyClose, S::Closed),
        S::ReapprovalNeeded => {
            let at = millis(workday(shift(world.today, -12)), 700);
            approvals::lapse(world, procedure, at)?;
            procedure.step(world, at, Act::VacancyEdit, S::ReapprovalNeeded)
        }
        S::OnHold => halt(world, procedure, Act::VacancyHold, i),
        S::Cancelled => halt(world, procedure, Act::VacancyCancel, i),
        _ => Ok(()),
    }
}

/// Holds or cancels it, with a reason.
fn halt(world: &mut World<'_>, procedure: &Procedure, act: Act, i: usize) -> StoreResult<()> {
    let hold = act == Act::VacancyHold;
    let at = millis(workday(shift(world.today, -1 - (i as i64 % 4))), 840);
    let reason = world.text(if hold { "hold reason" } else { "cancel reason" });
    procedure.open(world, at, procedure.owner, act);
    let mut values = state_values(procedure.spec.state, at);
    values.push(("state_reason", reason.to_owned().into()));
    if hold {
        values.push(("held_state", procedure.spec.before.code().to_owned().into()));
    }
    world.set("vacancy", procedure.id, values)?;
    world.close();
    Ok(())
}
