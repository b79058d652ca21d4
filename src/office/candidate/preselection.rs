//! What a step in the preselection does otherwise than the selectiereglement announced: from how many candidates it is held, and how many
//! go on at most (V-6, T3).

use super::case::{Judged, Subject};
use crate::domain::judging;
use crate::domain::{ApplicationState as S, Problem, StageKind};
use crate::office::{Desk, Failure};
use crate::store::decision;
use crate::store::vacancy::dossier;

pub(super) fn problems(desk: &Desk<'_>, subject: &Subject, judged: &Judged, to: S) -> Result<Vec<Problem>, Failure> {
    if !to.is_of_preselection() {
        return Ok(Vec::new());
    }
    let passed = |kind: StageKind| match judged.case.of_kind(kind) {
        Some(stage) => decision::passed(desk.connection(), stage.id),
        None => Ok(0),
    };
    let announced = dossier::reglement(desk.connection(), subject.vacancy.id)?;
    Ok(judging::preselection(
        to,
        (announced.preselection_threshold, announced.preselection_maximum),
        (passed(StageKind::Screening)?, passed(StageKind::Preselection)?),
    ))
}
