//! Submitting a request: it is asked as an approval, along its route or of a selection officer, and comes back the same way.

use super::standing::{Standing, twins};
use crate::domain::rules::request as rules;
use crate::domain::{ApprovalSubject, Message, RequestId, settle};
use crate::office::approval::{Approver, ask};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::account;

pub(super) fn submit(
    desk: &Desk<'_>,
    id: RequestId,
    seen: i64,
    question: &str,
    steps: &[Approver],
) -> Result<Done, Failure> {
    let row = Standing::authorised(desk, Act::RequestSubmit, id, seen)?.row;
    let mut found = rules::check_submission(&row.fields, desk.clock.today());
    found.extend(twins(desk, row.entity_id, Some(id), &row.fields)?);
    let warnings = settle(found)?;
    let about = (None, Some(id));
    let asked = ask(desk, ApprovalSubject::Request, about, (question, ""), steps)?;
    let who = match steps.first() {
        Some(first) => account::active_name(desk.connection(), first.person)?,
        None => None,
    };
    let message = Message::new("done-request-submit")
        .with("title", row.fields.title)
        .with("who", who.unwrap_or_default());
    Ok(Done {
        created: asked.created,
        ..Done::new(message).warned([warnings, asked.warnings].concat())
    })
}
