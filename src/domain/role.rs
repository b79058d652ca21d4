//! Roles, who somebody is, and for which entities.

use crate::domain::{EntityId, PersonId, code::codes};

codes! {
    /// What somebody may be in a procedure.
    Role, "role" {
        /// Selectieverantwoordelijke: runs procedures.
        SelectionOfficer = "selection_officer",
        /// HR-verantwoordelijke: requests and approves.
        HrOfficer = "hr_officer",
        /// Leidinggevende: requests, chooses, approves.
        LineManager = "line_manager",
        /// Jurylid: scores.
        Juror = "juror",
        /// Vormingsbeheerder: training.
        TrainingManager = "training_manager",
        /// Beheerder: accounts, settings.
        Administrator = "administrator",
        /// Waarnemer van een vakorganisatie.
        Observer = "observer",
    }
}

/// A role held for one entity, or for all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The entity, `None`: every entity.
    pub entity: Option<EntityId>,
}

/// The person at the keyboard.
#[derive(Clone, PartialEq, Debug)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// "An Peeters".
    pub name: String,
    /// The login the person was found by.
    pub login: String,
    /// The roles in force today.
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Whether the actor holds the role for the entity.
    pub fn holds(&self, role: Role, entity: EntityId) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.role == role && grant.entity.is_none_or(|held| held == entity))
    }

    /// Whether the actor holds the role for at least one entity.
    pub fn holds_anywhere(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Every role the actor holds somewhere, once each.
    pub fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = self.grants.iter().map(|grant| grant.role).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }
}
