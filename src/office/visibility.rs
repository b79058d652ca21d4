//! What an actor may see: entities by role, single vacancies by a seat. A juror, observer or line manager sees a vacancy only once
//! somebody applied (SEED-R); others of the entity see it from the start.

use crate::domain::{Actor, ApprovalId, EntityId, Message, PersonId, Problem, RequestId, Role, StepState, VacancyId};
use crate::office::{Counter, Failure, rights::Matter};
use crate::store::approval::{self, ApprovalRow, StepRow};
use crate::store::request::{self, RequestRow};
use crate::store::vacancy::Facts;
use crate::store::{delegation, list::Condition, vacancy, visible};

/// What an actor may see of vacancies and of candidates.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visibility {
    /// Entities whose rows are all visible; `None`: every entity.
    pub entities: Option<Vec<EntityId>>,
    /// Whose own seats add single vacancies.
    pub person: PersonId,
}

impl Visibility {
    /// What the actor may see of vacancies.
    pub fn of_vacancies(actor: &Actor) -> Self {
        Self::of(
            actor,
            &[
                Role::SelectionOfficer,
                Role::HrOfficer,
                Role::Administrator,
                Role::TrainingManager,
            ],
        )
    }

    /// What the actor may see of candidates.
    pub fn of_candidates(actor: &Actor) -> Self {
        Self::of(actor, &[Role::SelectionOfficer, Role::HrOfficer])
    }

    /// What the actor may see of approvals.
    pub fn of_approvals(actor: &Actor) -> Self {
        Self::of(actor, &[Role::SelectionOfficer, Role::HrOfficer, Role::Administrator])
    }

    /// What the actor may see of vacancy requests: as of vacancies, for each is to become one; whoever asked sees the own.
    pub fn of_requests(actor: &Actor) -> Self {
        Self::of_vacancies(actor)
    }

    fn of(actor: &Actor, roles: &[Role]) -> Self {
        let grants = || actor.grants.iter().filter(|grant| roles.contains(&grant.role));
        let entities = match grants().any(|grant| grant.entity.is_none()) {
            true => None,
            false => Some(grants().filter_map(|grant| grant.entity).collect()),
        };
        Self {
            entities,
            person: actor.person,
        }
    }

    /// As a condition on a list of vacancies.
    pub fn on_vacancies(&self) -> Condition {
        visible::vacancies(self.entities.as_deref(), self.person)
    }

    /// As a condition on a list of applications.
    pub fn on_applications(&self) -> Condition {
        visible::applications(self.entities.as_deref(), self.person)
    }

    /// As a condition on vacancies, for what is kept with them about their applications.
    pub fn on_vacancies_of_applications(&self) -> Condition {
        visible::vacancies_by_candidates(self.entities.as_deref(), self.person)
    }

    /// As a condition on a list of approvals; those that lie with people in whose place the person answers (`absent`) are among them.
    pub fn on_approvals(&self, absent: &[PersonId]) -> Condition {
        visible::approvals(self.entities.as_deref(), self.person, absent)
    }

    /// As a condition on a list of vacancy requests.
    pub fn on_requests(&self) -> Condition {
        visible::requests(self.entities.as_deref(), self.person)
    }

    /// Whether one vacancy is among what may be seen.
    fn covers(&self, facts: &Facts) -> bool {
        self.entities
            .as_ref()
            .is_none_or(|entities| entities.contains(&facts.entity))
            || (!facts.seats.is_empty() && facts.applications > 0)
    }
}

/// The facts about a vacancy that rights depend on, if the actor may see the vacancy.
///
/// # Errors
/// "Not there" for a vacancy that does not exist or may not be seen: the two are not told apart.
pub fn vacancy_facts(counter: &Counter<'_>, id: VacancyId) -> Result<Facts, Failure> {
    let facts = vacancy::facts(counter.connection, id, counter.actor.person)?;
    facts
        .filter(|facts| Visibility::of_vacancies(counter.actor).covers(facts))
        .ok_or_else(hidden)
}

/// The same, where the candidates of the vacancy are concerned.
///
/// # Errors
/// As [`vacancy_facts`].
pub fn candidate_facts(counter: &Counter<'_>, id: VacancyId) -> Result<Facts, Failure> {
    let facts = vacancy::facts(counter.connection, id, counter.actor.person)?;
    facts
        .filter(|facts| Visibility::of_candidates(counter.actor).covers(facts) && !facts.only_observes())
        .ok_or_else(hidden)
}

/// In whose place the actor answers approvals today.
///
/// # Errors
/// What the store could not do.
pub fn absent(counter: &Counter<'_>) -> Result<Vec<PersonId>, Failure> {
    let today = counter.clock.today();
    Ok(delegation::absent_for(counter.connection, counter.actor.person, today)?)
}

/// Whether the actor has a voice in a step: asked by name, having answered it, or in the place of who is absent.
fn has_voice(step: &StepRow, me: PersonId, absent: &[PersonId]) -> bool {
    let waits = matches!(step.state, StepState::Waiting | StepState::Current);
    step.person == me || step.by == Some(me) || waits && absent.contains(&step.person)
}

/// An approval, if the actor may see it: who asked, who has a voice in a step of it, and the roles of its entity.
///
/// # Errors
/// As [`vacancy_facts`].
pub fn approval_row(counter: &Counter<'_>, id: ApprovalId) -> Result<ApprovalRow, Failure> {
    let me = counter.actor.person;
    let row = approval::row(counter.connection, id)?.ok_or_else(hidden)?;
    let by_role = Visibility::of_approvals(counter.actor)
        .entities
        .is_none_or(|entities| entities.contains(&row.entity_id));
    if by_role || row.requested_by == me {
        return Ok(row);
    }
    let (steps, absent) = (approval::steps(counter.connection, id)?, absent(counter)?);
    if steps.iter().any(|step| has_voice(step, me, &absent)) {
        Ok(row)
    } else {
        Err(hidden())
    }
}

/// A vacancy request, if the actor may see it: who asked, the roles of its entity, and whoever has a step in an approval of it.
///
/// # Errors
/// As [`vacancy_facts`].
pub fn request_row(counter: &Counter<'_>, id: RequestId) -> Result<RequestRow, Failure> {
    let (connection, me) = (counter.connection, counter.actor.person);
    let row = request::row(connection, id)?.ok_or_else(hidden)?;
    let by_role = Visibility::of_requests(counter.actor)
        .entities
        .is_none_or(|entities| entities.contains(&row.entity_id));
    if by_role || row.requester == me {
        return Ok(row);
    }
    let absent = absent(counter)?;
    for (round, ..) in approval::rounds(connection, approval::About::Request(id))? {
        let steps = approval::steps(connection, round)?;
        if steps.iter().any(|step| has_voice(step, me, &absent)) {
            return Ok(row);
        }
    }
    Err(hidden())
}

/// What rights need to know of a vacancy.
pub fn matter(facts: &Facts) -> Matter {
    Matter {
        entity: facts.entity,
        state: Some(facts.state),
        seats: facts.seats.clone(),
        selects: facts.selects,
        hr_manages: facts.procedure.managed_by.contains(&Role::HrOfficer),
    }
}

fn hidden() -> Failure {
    Problem::block("gone", Message::new("refused-gone")).into()
}
