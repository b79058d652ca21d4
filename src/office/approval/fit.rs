//! Whether somebody can answer a step: an open account, the role for the entity, and no own request (V-51).

use super::Approver;
use crate::domain::approval::ANSWERING;
use crate::domain::{EntityId, Message, PersonId, Role};
use crate::office::Failure;
use crate::store::account;
use chrono::NaiveDate;
use rusqlite::Connection;

/// Why somebody who was asked can answer no more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// The account was closed.
    Closed,
    /// The role is not held any more.
    Role,
}

/// Where a question lies, as far as who may answer goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    /// The entity.
    pub(super) entity: EntityId,
    /// The line manager by name, who needs no role for it.
    pub(super) manager: Option<PersonId>,
    /// Today.
    pub(super) today: NaiveDate,
}

impl Ground {
    /// Whether somebody can answer in a role; none: yes.
    pub(super) fn unfit(self, connection: &Connection, role: Role, person: PersonId) -> Result<Option<Unfit>, Failure> {
        if account::active_name(connection, person)?.is_none() {
            return Ok(Some(Unfit::Closed));
        }
        let by_name = role == Role::LineManager && self.manager == Some(person);
        let fits = ANSWERING.contains(&role)
            && (by_name || account::holds(connection, person, role, self.entity, self.today)?);
        Ok((!fits).then_some(Unfit::Role))
    }

    /// Why somebody cannot be asked a step, in words; `own` are those whose own request it is.
    pub(super) fn refusal(
        self,
        connection: &Connection,
        step: Approver,
        own: &[PersonId],
    ) -> Result<Option<Message>, Failure> {
        let Some(name) = account::active_name(connection, step.person)? else {
            return Ok(Some(Message::new("refused-approver-no-account")));
        };
        if own.contains(&step.person) {
            return Ok(Some(Message::new("refused-approver-own").with("who", name)));
        }
        Ok(self.unfit(connection, step.role, step.person)?.map(|_| {
            Message::new("refused-approver-role")
                .with("who", name)
                .with("role", Message::of(step.role))
        }))
    }
}
