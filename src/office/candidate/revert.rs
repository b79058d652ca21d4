//! Taking the last decision about an application back, with a reason. The decision stays in the record, revoked.

use super::case::{self, authorised};
use super::{ranking, sheet};
use crate::domain::judging::revert::Revert;
use crate::domain::{ApplicationId, ApplicationState, Coded, DepartureKind, Message, Outcome, judging};
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Desk, Done, Failure, hire};
use crate::store::{application, decision, departure};
use rusqlite::types::Value;

pub(super) fn take_back(
    desk: &Desk<'_>,
    id: ApplicationId,
    seen: ApplicationState,
    reason: &str,
) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::CandidateRevert, id)?;
    let from = case::unchanged(&subject, seen)?;
    hire::refuse_taking_back(desk, &subject)?;
    let reason = reason_of(reason)?;
    let judged = case::judged(desk.connection(), &subject.application)?;
    let revert = judged.revert().map_err(|problem| subject.named(problem))?;
    let revoked = judged
        .decided
        .iter()
        .rev()
        .find(|decision| Some(decision.said) == revert.revoked);
    if let Some(decision) = revoked {
        decision::take_back(desk.tx, decision)?;
    }
    let new = departure::New {
        vacancy: subject.vacancy.id,
        application: Some(id),
        kind: DepartureKind::Decision,
        rule: "",
        code: decision::TAKEN_BACK,
        reason,
        by: desk.me(),
        decision: revoked.map(|decision| decision.id),
    };
    departure::add(desk.tx, new)?;
    write(desk, id, revert)?;
    let subject = case::look_up(&desk.counter(), id)?;
    sheet::recompute(desk, &subject)?;
    if judging::is_ranked(from) || judging::is_ranked(revert.to) {
        ranking::renew(desk, subject.vacancy.id)?;
    }
    if let Some(exempt) = revert.revoked.filter(|one| one.outcome == Outcome::Exempt) {
        let stage = judged.stages.iter().find(|stage| Some(stage.id) == exempt.about);
        let message = Message::new("done-exempt-back")
            .with("name", subject.application.name)
            .with("stage", stage.map_or("", |stage| stage.name.as_str()));
        return Ok(Done::new(message));
    }
    Ok(Done::new(
        Message::new("done-candidate-revert")
            .with("name", subject.application.name)
            .with("from", Message::of(from))
            .with("state", Message::of(revert.to)),
    ))
}

fn write(desk: &Desk<'_>, id: ApplicationId, revert: Revert) -> Result<(), Failure> {
    let mut values = vec![
        ("state", Value::Text(revert.to.code().to_owned())),
        (
            "stage_id",
            revert.stage.map_or(Value::Null, |stage| Value::Integer(stage.0)),
        ),
        ("state_at", Value::Integer(desk.tx.now())),
        ("reason", Value::Text(String::new())),
        ("motivation", Value::Text(String::new())),
    ];
    if !judging::is_ranked(revert.to) {
        values.push(("place", Value::Null));
    }
    application::update(desk.tx, id, &values)?;
    Ok(())
}
