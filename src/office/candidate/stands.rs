//! Where applications stand, for a step of many of them.

use super::case::Subject;
use crate::domain::{ApplicationId, ApplicationState, StageKind, VacancyId};
use crate::office::{Counter, Failure};
use crate::store::sheet;
use std::collections::HashMap;

/// Where an application stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stands {
    /// The application.
    pub application: ApplicationId,
    /// The state that was seen.
    pub state: ApplicationState,
    /// Whether its procedure has a preselection.
    pub preselects: bool,
}

impl Stands {
    /// Whether the step may follow in its procedure.
    pub fn may_become(self, to: ApplicationState) -> bool {
        self.state.next().contains(&to) && to.is_step(self.preselects)
    }

    /// Whether somebody who stands there may go on provisionally; what else stands in the way is told one by one.
    pub fn may_wait(self) -> bool {
        match self.state {
            ApplicationState::ScreenedIn => self.preselects,
            state => matches!(state, ApplicationState::Admissible | ApplicationState::InStage),
        }
    }
}

/// Where each of these stands; what a procedure has is read once.
pub(super) fn read(counter: &Counter<'_>, subjects: &[Subject]) -> Result<Vec<Stands>, Failure> {
    let mut known: HashMap<VacancyId, bool> = HashMap::new();
    let mut found = Vec::with_capacity(subjects.len());
    for subject in subjects {
        let preselects = if let Some(known) = known.get(&subject.vacancy.id) {
            *known
        } else {
            let stages = sheet::stages(counter.connection, subject.vacancy.id)?;
            let preselects = stages.iter().any(|stage| stage.kind == StageKind::Preselection);
            known.insert(subject.vacancy.id, preselects);
            preselects
        };
        found.push(Stands {
            application: subject.application.id,
            state: subject.application.state,
            preselects,
        });
    }
    Ok(found)
}
