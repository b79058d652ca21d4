//! Going on provisionally: a stage is left while it stays to be judged, and taken up again to judge it.

use super::case;
use super::{sheet, step};
use crate::domain::judging::Wish;
use crate::domain::{ApplicationId, ApplicationState, Coded, Message, StageId};
use crate::office::{Desk, Done, Failure};
use crate::store::application;
use rusqlite::types::Value;

/// Lets a candidate go on to what follows; the end decision waits until the stage that is left is judged.
pub(super) fn hold(desk: &Desk<'_>, id: ApplicationId, seen: ApplicationState, why: &str) -> Result<Done, Failure> {
    let (subject, judged) = step::look_up(desk, id, seen)?;
    let to = judged.case.hold().map_err(|problem| subject.named(problem))?;
    let wish = Wish {
        to,
        stage: None,
        motivation: why,
        ground: None,
        hold: true,
    };
    let warnings = step::carry_out(desk, &subject, &judged, wish)?;
    let stage = judged.case.current().map_or("", |stage| stage.name.as_str());
    let message = Message::new("done-hold")
        .with("name", subject.application.name)
        .with("stage", stage);
    Ok(Done::new(message).warned(warnings))
}

/// Brings a candidate back to a stage that was left provisionally. What was scored in other stages stays.
pub(super) fn take_up(
    desk: &Desk<'_>,
    id: ApplicationId,
    seen: ApplicationState,
    stage: StageId,
) -> Result<Done, Failure> {
    let (subject, judged) = step::look_up(desk, id, seen)?;
    let (to, stage) = judged.case.take_up(stage).map_err(|problem| subject.named(problem))?;
    let values = [
        ("state", Value::Text(to.code().to_owned())),
        ("stage_id", Value::Integer(stage.0)),
        ("state_at", Value::Integer(desk.tx.now())),
    ];
    application::update(desk.tx, id, &values)?;
    let taken_up = case::look_up(&desk.counter(), id)?;
    sheet::recompute(desk, &taken_up)?;
    let name = judged.case.on_hold().find(|known| known.id == stage);
    let message = Message::new("done-taken-up")
        .with("name", subject.application.name)
        .with("stage", name.map_or("", |stage| stage.name.as_str()));
    Ok(Done::new(message))
}
