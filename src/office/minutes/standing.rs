//! How the PV of a procedure stands, and the checklist of its steps with that in it.

use super::assemble;
use crate::clock::Clock;
use crate::domain::minutes::Content;
use crate::domain::rules::minutes::Standing;
use crate::domain::rules::vacancy::Checklist;
use crate::domain::{MinutesState, VacancyId, VacancyState};
use crate::store::journal;
use crate::store::minutes::{self, EditionRow};
use crate::store::vacancy::checklist;
use crate::store::{StoreError, StoreResult};
use rusqlite::Connection;

/// The digest of what a PV says.
pub fn digest(content: &Content) -> String {
    journal::digest(content.canonical().as_bytes())
}

/// The digest of what a PV rests on.
pub fn basis(content: &Content) -> String {
    digest(&content.basis())
}

/// What an edition says.
///
/// # Errors
/// `Unreadable` when the text is not one of a PV; what SQLite says.
pub fn read(connection: &Connection, edition: &EditionRow) -> StoreResult<Content> {
    let body = minutes::body(connection, edition.id)?.unwrap_or_default();
    serde_json::from_str(&body).map_err(|error| StoreError::Unreadable(error.to_string()))
}

/// The newest edition that was not withdrawn.
pub fn newest(editions: &[EditionRow]) -> Option<&EditionRow> {
    editions.iter().find(|edition| edition.state != MinutesState::Withdrawn)
}

/// Everything the steps of a procedure depend on, with how its PV stands.
///
/// # Errors
/// As [`checklist::checklist`].
pub fn checklist(connection: &Connection, id: VacancyId, clock: Clock) -> StoreResult<Checklist> {
    let mut facts = checklist::checklist(connection, id, clock)?;
    facts.minutes = Some(standing(connection, id, facts.state, clock)?);
    Ok(facts)
}

/// How the PV of a procedure stands. Whether it is stale is only looked at where something can still be done about it.
fn standing(connection: &Connection, id: VacancyId, state: VacancyState, clock: Clock) -> StoreResult<Standing> {
    let editions = minutes::editions(connection, id)?;
    let Some(edition) = newest(&editions) else {
        return Ok(Standing {
            state: None,
            waiting: 0,
            stale: false,
        });
    };
    Ok(Standing {
        state: Some(edition.state),
        waiting: usize::try_from(edition.signers - edition.signed).unwrap_or(0),
        stale: is_looked_at(state) && basis(&assemble::content(connection, id, clock, None)?.0) != edition.basis,
    })
}

/// Whether a PV in this state of its procedure can be stale: once it is closed nothing is drawn any more.
pub fn is_looked_at(state: VacancyState) -> bool {
    matches!(
        state,
        VacancyState::InSelection
            | VacancyState::ReportDrawn
            | VacancyState::AwaitingApproval
            | VacancyState::Approved
            | VacancyState::ReapprovalNeeded
    )
}
