//! Candidates side by side: vacancy, diploma and answers, and criteria down, candidates across, the own points and the jury's means as far as the actor may read them.

use super::case;
use super::dossier::{self, Dossier};
use crate::domain::{ApplicationId, ApplicationState, Scoring};
use crate::office::{Counter, Failure};

/// How many candidates stand side by side at most.
pub const MOST: usize = 5;

/// A candidate among others.
#[derive(Clone, PartialEq, Debug)]
pub struct Compared {
    /// Which.
    pub id: ApplicationId,
    /// The name.
    pub name: String,
    /// The number of the vacancy.
    pub number: String,
    /// The diploma.
    pub diploma: String,
    /// What was answered on the form, question by question.
    pub answers: Vec<(String, String)>,
    /// Where it stands.
    pub state: ApplicationState,
    /// The criteria: name, highest score, own points, mean of the jury.
    pub lines: Vec<Line>,
    /// The own total.
    pub own: Option<i64>,
    /// What the jury comes to.
    pub mean: Option<i64>,
}

/// A criterion of a candidate.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// On which scale it is scored.
    pub scale: Scoring,
    /// The highest score.
    pub maximum: i64,
    /// What the actor gave.
    pub own: Option<i64>,
    /// What the jury gave, as far as it may be read: what was agreed, else the mean.
    pub mean: Option<i64>,
}

/// The candidates side by side, at most [`MOST`].
///
/// # Errors
/// A refusal, or what the store could not do.
pub(super) fn read(counter: &Counter<'_>, ids: &[ApplicationId]) -> Result<Vec<Compared>, Failure> {
    ids.iter()
        .take(MOST)
        .map(|id| dossier::read(counter, *id).map(compared))
        .collect()
}

fn compared(dossier: Dossier) -> Compared {
    let readable = dossier.readable();
    let joint = case::jointly(&dossier.criteria, &readable, &dossier.agreed);
    let lines = dossier
        .criteria
        .iter()
        .zip(&joint)
        .map(|(criterion, joint)| Line {
            name: criterion.name.clone(),
            scale: criterion.scale,
            maximum: criterion.maximum,
            own: dossier.own.as_ref().and_then(|sheet| sheet.points(criterion.id)),
            mean: joint.points(),
        })
        .collect();
    Compared {
        id: dossier.application.id,
        state: dossier.application.state,
        own: dossier.own.as_ref().and_then(|sheet| dossier.total(sheet)),
        mean: dossier
            .mean
            .or((dossier.application.score >= 0).then_some(dossier.application.score)),
        name: dossier.application.name,
        number: dossier.number,
        diploma: dossier.card.diploma,
        answers: dossier.answers,
        lines,
    }
}
