//! Of whom an approval is usually asked: a proposal, for whoever asks to change.

use crate::domain::{PersonId, Role};
use crate::office::{Counter, Failure};
use crate::store::vacancy::Facts;
use crate::store::{account, approval, request};

/// Whoever was asked in the last round about the vacancy; before that its line manager, and the HR officer whose request it came from;
/// for a role nobody was found for, whom the entity asked about its last procedure that was approved.
/// Nobody approves an own question (V-51).
///
/// # Errors
/// What the store could not do.
pub(in crate::office) fn approvers(
    counter: &Counter<'_>,
    facts: &Facts,
) -> Result<Vec<(Role, PersonId, String)>, Failure> {
    let connection = counter.connection;
    let rounds = approval::rounds(connection, approval::About::Vacancy(facts.id))?;
    // Each subject counts its own rounds; identifiers follow the time.
    let mut found = match rounds.iter().max_by_key(|(round, ..)| round.0) {
        Some((round, ..)) => asked(counter, *round)?,
        None => usual(counter, facts)?,
    };
    found.retain(|(_, person, _)| *person != counter.actor.person);
    Ok(found)
}

fn asked(counter: &Counter<'_>, round: crate::domain::ApprovalId) -> Result<Vec<(Role, PersonId, String)>, Failure> {
    let steps = approval::steps(counter.connection, round)?.into_iter();
    Ok(steps.map(|step| (step.role, step.person, step.name)).collect())
}

fn usual(counter: &Counter<'_>, facts: &Facts) -> Result<Vec<(Role, PersonId, String)>, Failure> {
    let connection = counter.connection;
    let today = counter.clock.today();
    let mut found = Vec::new();
    if let Some(manager) = facts.manager
        && let Some(name) = account::active_name(connection, manager)?
    {
        found.push((Role::LineManager, manager, name));
    }
    if let Some((entity, asker)) = request::requester(connection, facts.id)?
        && account::holds(connection, asker, Role::HrOfficer, entity, today)?
        && let Some(name) = account::active_name(connection, asker)?
    {
        found.push((Role::HrOfficer, asker, name));
    }
    for (role, person) in approval::usual_route(connection, facts.entity)? {
        if found.iter().all(|(found, ..)| *found != role)
            && account::holds(connection, person, role, facts.entity, today)?
            && let Some(name) = account::active_name(connection, person)?
        {
            found.push((role, person, name));
        }
    }
    Ok(found)
}
