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
    let announced = dossier::reglement(desk.connection(), subject.vacancy.id)?;
    let (threshold, maximum) = (announced.preselection_threshold, announced.preselection_maximum);
    // Each number is counted only where something was announced to hold it against: a step may be one of hundreds.
    let passed = |kind: StageKind, beside: Option<i64>| match judged.case.of_kind(kind).filter(|_| beside.is_some()) {
        Some(stage) => decision::passed(desk.connection(), stage.id),
        None => Ok(0),
    };
    let admitted = passed(StageKind::Screening, threshold.filter(|_| to == S::NotPreselected))?;
    let gone_on = passed(StageKind::Preselection, maximum.filter(|_| to == S::Preselected))?;
    Ok(judging::preselection(to, (threshold, maximum), (admitted, gone_on)))
}
