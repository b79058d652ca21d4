//! A request as it stands: what is known of it, and why somebody can or cannot do something to it.
//!
//! The commands ask it before they write, the screen before it offers: the two never differ.

use crate::domain::rules::request as rules;
use crate::domain::{Actor, EntityId, Problem, RequestId};
use crate::office::rights::{self, Matter};
use crate::office::{Act, Counter, Desk, Failure, visibility};
use crate::store::approval::{self, About};
use crate::store::request::{self, RequestRow, Twin, VacancyOf};
use crate::store::{StoreError, StoreResult};

/// A request as it stands.
#[derive(Debug)]
pub(super) struct Standing {
    /// The request.
    pub row: RequestRow,
    /// The vacancy that came of it.
    pub vacancy: Option<VacancyOf>,
    /// Whether an approval was ever asked.
    pub was_asked: bool,
}

impl Standing {
    /// The request, if the actor may see it.
    pub(super) fn of(counter: &Counter<'_>, id: RequestId) -> Result<Self, Failure> {
        let connection = counter.connection;
        Ok(Self {
            row: visibility::request_row(counter, id)?,
            vacancy: request::vacancy_of(connection, id)?,
            was_asked: !approval::rounds(connection, About::Request(id))?.is_empty(),
        })
    }

    /// The request for a command: as the person saw it, and with the act allowed.
    pub(super) fn authorised(desk: &Desk<'_>, act: Act, id: RequestId, seen: i64) -> Result<Self, Failure> {
        let standing = Self::of(&desk.counter(), id)?;
        standing.allows(desk.actor, act)?;
        if standing.row.version != seen {
            return Err(StoreError::Conflict {
                table: "vacancy_request",
                id: id.0,
            }
            .into());
        }
        Ok(standing)
    }

    /// Whether the actor may do the act to it now: the right first, then what its state allows.
    pub(super) fn allows(&self, actor: &Actor, act: Act) -> Result<(), Problem> {
        let row = &self.row;
        rights::check(actor, act, &Matter::of(row.entity_id))?;
        let blocked = match act {
            Act::RequestEdit | Act::RequestSubmit => rules::change_blocked(row.state),
            Act::RequestWithdraw => {
                let is_own = row.requester == actor.person;
                rules::withdrawal_blocked(row.state, is_own, &row.requester_name, self.was_asked)
            }
            Act::RequestVacancy | Act::RequestLink => {
                let number = self.vacancy.as_ref().map(|vacancy| vacancy.number.as_str());
                rules::vacancy_blocked(row.state, number)
            }
            _ => None,
        };
        blocked.map_or(Ok(()), Err)
    }
}

/// The warnings about other live requests for the same function.
pub(super) fn twins(
    desk: &Desk<'_>,
    entity: EntityId,
    except: Option<RequestId>,
    fields: &rules::Fields,
) -> StoreResult<Vec<Problem>> {
    let found = request::twins(desk.connection(), entity, except, fields)?;
    Ok(found.iter().map(|twin| warning(desk, twin)).collect())
}

fn warning(desk: &Desk<'_>, twin: &Twin) -> Problem {
    rules::twin(
        &twin.title,
        &twin.requester,
        desk.clock.local_of(twin.created_at).date(),
    )
}
