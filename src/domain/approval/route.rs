//! Routes of approval: who is usually asked what, by entity and kind of procedure. A route proposes; whoever asks may ask others.

use super::{ANSWERING, ApprovalSubject};
use crate::domain::{EntityId, Message, PersonId, Problem, ProcedureKind, Role, RouteId};
use serde::{Deserialize, Serialize};

/// So many steps a route, and a question, has at most.
pub const MOST_STEPS: usize = 6;

/// A step of a route: whoever has the role for the vacancy, or a person by name who answers in that role.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RouteStep {
    /// In which role.
    pub role: Role,
    /// Who; none: whoever has the role.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// A route.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Route {
    /// Which.
    pub id: RouteId,
    /// For which question.
    pub subject: ApprovalSubject,
    /// For which kind of procedure; none: every kind.
    pub kind: Option<ProcedureKind>,
    /// For which entity; none: every entity.
    pub entity: Option<EntityId>,
    /// Who is asked, in order.
    pub steps: Vec<RouteStep>,
}

impl Route {
    fn fits(&self, subject: ApprovalSubject, kind: Option<ProcedureKind>, entity: EntityId) -> bool {
        self.subject == subject
            && self.entity.is_none_or(|own| own == entity)
            && (self.kind.is_none() || self.kind == kind)
    }
}

/// The route of a question about something of a kind in an entity: the entity's own goes before the general one, then that of the kind.
pub fn route_for(
    routes: &[Route],
    subject: ApprovalSubject,
    kind: Option<ProcedureKind>,
    entity: EntityId,
) -> Option<&Route> {
    routes
        .iter()
        .filter(|route| route.fits(subject, kind, entity))
        .max_by_key(|route| (route.entity.is_some(), route.kind.is_some()))
}

/// What is wrong with the steps of a route, each at the field `steps`.
pub fn check_steps(steps: &[RouteStep]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut say = |message: Message| problems.push(Problem::block("V-51", message).at("steps"));
    if steps.is_empty() {
        say(Message::new("refused-route-empty"));
    }
    if steps.len() > MOST_STEPS {
        say(Message::new("refused-route-long").with("most", MOST_STEPS));
    }
    for (at, step) in steps.iter().enumerate() {
        if !ANSWERING.contains(&step.role) {
            say(Message::new("refused-route-role")
                .with("step", at + 1)
                .with("role", Message::of(step.role)));
        }
        let again = |other: &RouteStep| step.person.is_some() && other.person == step.person;
        if steps[..at].iter().any(again) {
            say(Message::new("refused-route-twice").with("step", at + 1));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(id: i64, kind: Option<ProcedureKind>, entity: Option<i64>) -> Route {
        Route {
            id: RouteId(id),
            subject: ApprovalSubject::Procedure,
            kind,
            entity: entity.map(EntityId),
            steps: Vec::new(),
        }
    }

    #[test]
    fn the_most_particular_route_counts_and_the_entity_before_the_kind() {
        let kind = Some(ProcedureKind::ExternalContractual);
        let mut routes = vec![route(1, None, None)];
        let found = |routes: &[Route], subject, kind, entity| {
            route_for(routes, subject, kind, EntityId(entity)).map(|route| route.id.0)
        };
        let procedure = ApprovalSubject::Procedure;
        assert_eq!(found(&routes, procedure, kind, 5), Some(1));
        routes.push(route(2, kind, None));
        assert_eq!(found(&routes, procedure, kind, 5), Some(2));
        routes.push(route(3, None, Some(5)));
        assert_eq!(found(&routes, procedure, kind, 5), Some(3));
        routes.push(route(4, kind, Some(5)));
        assert_eq!(found(&routes, procedure, kind, 5), Some(4));
        assert_eq!(found(&routes, procedure, kind, 6), Some(2), "another entity");
        assert_eq!(found(&routes, procedure, None, 6), Some(1), "no kind known");
        assert_eq!(found(&routes, ApprovalSubject::Request, kind, 5), None);
    }

    #[test]
    fn a_route_has_steps_of_roles_that_answer_and_nobody_twice() {
        let step = |role, person: Option<i64>| RouteStep {
            role,
            person: person.map(PersonId),
        };
        let said = |steps: &[RouteStep]| -> Vec<String> {
            check_steps(steps)
                .into_iter()
                .map(|problem| problem.message.id)
                .collect()
        };
        assert_eq!(said(&[]), ["refused-route-empty"]);
        assert_eq!(said(&[step(Role::Juror, None)]), ["refused-route-role"]);
        let hr = step(Role::HrOfficer, None);
        assert!(said(&[hr, hr]).is_empty(), "two of a role");
        let named = step(Role::HrOfficer, Some(1));
        assert_eq!(said(&[named, named]), ["refused-route-twice"]);
        assert_eq!(said(&[hr; MOST_STEPS + 1]), ["refused-route-long"]);
    }
}
