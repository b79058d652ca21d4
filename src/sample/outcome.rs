//! The end of a procedure: ranking, laureates, reserve, offers.

use super::calendar::millis;
use super::candidates::Case;
use super::fate::Fate;
use super::numbers::Hired;
use super::procedure::Procedure;
use super::spec::Progress;
use super::world::World;
use crate::domain::ranking::{self, Entry};
use crate::domain::{ApplicationState, Coded, Outcome, ProcedureKind};
use crate::office::Act;
use crate::store::StoreResult;

/// Ranks the suitable candidates and gives each an end state.
pub(super) fn conclude(world: &mut World<'_>, procedure: &Procedure, cases: &mut [Case], i: usize) -> StoreResult<()> {
    let mut suitable: Vec<&mut Case> = cases.iter_mut().filter(|case| case.fate == Fate::Through).collect();
    suitable.sort_by_key(|case| (-case.row.score, case.id));
    // Where the reglement says what decides between equals, that is the first criterion of the last module.
    let decides = procedure.stages.last().is_some_and(|stage| stage.decides);
    let entries: Vec<Entry> = suitable
        .iter()
        .map(|case| Entry {
            score: case.row.score,
            ties: if decides { vec![case.decisive] } else { Vec::new() },
        })
        .collect();
    let places = ranking::places(&entries);
    let reported = millis(procedure.after_closing(world, 40), 900);
    let offered = millis(procedure.after_closing(world, 56), 600);
    let told = procedure.full();
    world.open(
        told,
        reported,
        procedure.owner,
        Act::CandidateMove,
        &[("vacancy", procedure.id)],
    );
    for (n, case) in suitable.iter_mut().enumerate() {
        case.row.place = procedure.ranked.then(|| places[n].place as i64);
        let (state, at) = end_state(procedure, n, i, (reported, offered));
        let stage = case.row.stage_id;
        if procedure.stages.is_empty() {
            case.decide(world, None, Outcome::Suitable, procedure.owner, reported)?;
        }
        if state == ApplicationState::Hired && procedure.spec.kind == ProcedureKind::ReservedPost {
            // V-15: somebody saw that the post is for this person.
            "Beslissing van de VDAB gezien.".clone_into(&mut case.row.motivation);
        }
        case.advance(world, told, state, stage, at)?;
        if state == ApplicationState::Hired {
            world.hired.push(Hired {
                person: case.who.id,
                subjects: case.subjects(),
                by: procedure.owner,
                at: at - 3_600_000,
                told,
                entity: procedure.spec.entity,
                statute: match procedure.spec.kind {
                    ProcedureKind::ExternalStatutory => "statutory",
                    ProcedureKind::ExternalContractual | ProcedureKind::ManagerSelects => "contractual",
                    _ => "",
                },
                external: procedure.spec.kind == ProcedureKind::ExternalContractual,
            });
        }
    }
    world.close();
    Ok(())
}

/// The state of the `n`th suitable candidate.
fn end_state(procedure: &Procedure, n: usize, i: usize, (reported, offered): (i64, i64)) -> (ApplicationState, i64) {
    use ApplicationState as S;
    let rest = match (procedure.reserve, procedure.spec.progress) {
        (true, _) => S::InReserve,
        // Without a reserve everybody who is suitable is a laureate in the end.
        (false, Progress::Filled) => S::Laureate,
        (false, _) => S::Suitable,
    };
    // In every third procedure the first one declined, and the next was asked; not where only a few came up.
    let declined = usize::from(i.is_multiple_of(3) && super::cast::few(procedure.spec.kind, i).is_none());
    match procedure.spec.progress {
        Progress::Done if n < procedure.posts => (S::Laureate, reported),
        Progress::Offers | Progress::Filled if n < declined => (S::Declined, offered + 6 * 86_400_000),
        Progress::Offers if n < procedure.posts + declined => (S::Offered, offered),
        Progress::Filled if n < procedure.posts + declined => (S::Hired, offered + 9 * 86_400_000),
        _ => (rest, reported),
    }
}

/// Whether a state is that of somebody who was chosen.
pub(super) fn is_chosen(state: &str) -> bool {
    use ApplicationState as S;
    [S::Laureate, S::Offered, S::Hired, S::InReserve]
        .iter()
        .any(|chosen| chosen.code() == state)
}
