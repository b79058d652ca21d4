//! Submitting a request: it is asked of a selection officer as an approval, and comes back the same way.

use super::standing::{Standing, twins};
use crate::domain::rules::request as rules;
use crate::domain::{ApprovalSubject, Message, PersonId, RequestId, Role, settle};
use crate::office::approval::{Approver, ask};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::account;

pub(super) fn submit(
    desk: &Desk<'_>,
    id: RequestId,
    seen: i64,
    question: &str,
    approver: PersonId,
) -> Result<Done, Failure> {
    let row = Standing::authorised(desk, Act::RequestSubmit, id, seen)?.row;
    let mut found = rules::check_submission(&row.fields, desk.clock.today());
    found.extend(twins(desk, row.entity_id, Some(id), &row.fields)?);
    let warnings = settle(found)?;
    let step = Approver {
        role: Role::SelectionOfficer,
        person: approver,
    };
    let asked = ask(desk, ApprovalSubject::Request, (None, Some(id)), question, &[step])?;
    let who = account::active_name(desk.connection(), approver)?.unwrap_or_default();
    let message = Message::new("done-request-submit")
        .with("title", row.fields.title)
        .with("who", who);
    Ok(Done {
        created: asked.created,
        ..Done::new(message).warned(warnings)
    })
}
