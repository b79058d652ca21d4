//! A handful of hire sheets, one in each status, and a colleague of the service centre (DCPA) who works on them.

use super::calendar::{millis, on, shift};
use super::numbers::Hired;
use super::staff::{self, Staff};
use super::world::World;
use crate::domain::{Coded, HireState, Role};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::HireRow;

/// How long each sheet has been where it is, in days; one of them too long.
const STANDS: [(HireState, i64); 5] = [
    (HireState::Talent, 1),
    (HireState::Entity, 8),
    (HireState::Waiting, 4),
    (HireState::Dcpa, 2),
    (HireState::Final, 12),
];

/// Adds them: of the last who were taken on and have a number.
pub(super) fn add(world: &mut World<'_>, staff: &Staff, numbered: &[Hired]) -> StoreResult<()> {
    let start = shift(world.today, -400);
    let dcpa = staff::colleague(world, "Verhaeghe", "Lies", "dcpa.verhaeghe", start)?;
    staff::grant(world, dcpa, Role::HrOfficer, None, start)?;
    let mut last: Vec<&Hired> = numbered.iter().collect();
    last.sort_by_key(|hired| std::cmp::Reverse(hired.at));
    let ours = world.data.entity("WVL");
    for (state, days) in STANDS {
        // Only who comes from outside fills in a web form; the entity's own is of the one whose HR officer and manager the demo has.
        let fits = |hired: &&&Hired| match state {
            HireState::Entity => hired.entity == ours,
            HireState::Waiting => hired.external && hired.entity != ours,
            _ => hired.entity != ours,
        };
        let Some(hired) = last.iter().find(fits).copied() else {
            continue;
        };
        last.retain(|other| other.person != hired.person);
        one(world, staff, hired, (state, days))?;
    }
    Ok(())
}

fn one(world: &mut World<'_>, staff: &Staff, hired: &Hired, (state, days): (HireState, i64)) -> StoreResult<()> {
    let at = millis(shift(world.today, -days), 615);
    let begun = hired.at + 7_200_000;
    let past_entity = state > HireState::Entity;
    let said = |filled: bool, words: &'static str| if filled { words } else { "" };
    let start = on(shift(world.today, 44 - days));
    let id = world.id(begun);
    let [application, vacancy] = hired.subjects;
    let about = [("hire_sheet", id), application, vacancy];
    world.open(true, begun.min(at), hired.by, Act::HireBegin, &about);
    world.put(HireRow {
        id,
        application_id: application.1,
        entity_id: staff.entities[hired.entity],
        state: state.code(),
        state_at: at,
        remark: said(
            state == HireState::Entity,
            "De locatiecode bestaat niet meer. Kies de nieuwe uit de lijst.",
        ),
        created_by: hired.by,
        created_at: begun,
        service: said(past_entity, "Dienst Vergunningen"),
        location_code: said(past_entity, "BRU-HVA-04"),
        statute: said(state > HireState::Talent && hired.statute.is_empty(), "contractual"),
        contract: said(past_entity && hired.statute.is_empty(), "open_ended"),
        start_on: if past_entity { start } else { String::new() },
        probation: said(past_entity, "no"),
        hiring_reason: said(past_entity, "Uitdiensttreding"),
        sponsor: said(past_entity, "Karim Benali"),
        risk_code: said(state > HireState::Waiting, "R12 beeldschermwerk"),
        medical_exam: said(state > HireState::Waiting, "yes"),
    })?;
    world.close();
    Ok(())
}
