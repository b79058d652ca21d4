//! What the jury agrees upon once its sheets are in, criterion by criterion: written down by the selection officer or the chair.

use super::case::{self, Subject, authorised};
use super::sheet::{recompute, scored_stage};
use crate::domain::{Actor, ApplicationId, CriterionId, JurorRole, Message, Problem, Role, SheetState};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::{StoreError, agreement, sheet};

/// The chair, and the selection officer or the line manager who selects, write down what was agreed, without an interest in the procedure.
///
/// # Errors
/// A problem that says so.
pub(super) fn refuse(actor: &Actor, subject: &Subject) -> Result<(), Problem> {
    let seat = subject.seat.as_ref();
    let chairs = seat.is_some_and(|seat| seat.role == JurorRole::Chair);
    let selects = subject.vacancy.selects || actor.holds(Role::SelectionOfficer, subject.vacancy.entity);
    if !chairs && !selects {
        return Err(Problem::block("V-33", Message::new("refused-agree-chair")));
    }
    case::refuse_interest(seat)
}

pub(super) fn agree(
    desk: &Desk<'_>,
    id: ApplicationId,
    criterion: CriterionId,
    points: Option<i64>,
    motive: &str,
    seen: Option<i64>,
) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::CandidateAgree, id)?;
    let seat = subject.seat.as_ref();
    let named = |problem| Failure::from(subject.named(problem));
    refuse(desk.actor, &subject)?;
    let judged = case::judged(desk.connection(), &subject.application)?;
    case::refuse_tie(&judged.recused, seat).map_err(named)?;
    scored_stage(&subject, &judged).map_err(named)?;
    let Some(known) = judged.criteria.iter().find(|known| known.id == criterion) else {
        return Err(named(Problem::block(
            "sheet",
            Message::new("refused-criterion-elsewhere"),
        )));
    };
    let awaited = sheet::awaited(desk.connection(), subject.vacancy.id, subject.application.id)?;
    let in_now = judged
        .sheets
        .iter()
        .filter(|sheet| sheet.state == SheetState::Submitted)
        .count();
    if in_now == 0 || in_now < awaited {
        let message = Message::new("refused-agree-open")
            .with("n", in_now)
            .with("all", awaited.max(1));
        return Err(named(Problem::block("sheet", message)));
    }
    if let Some(why) = points.and_then(|points| known.scale.refuses(points, known.maximum)) {
        return Err(Problem::block("range", why).at("points").into());
    }
    let motive = motive.trim();
    if points.is_some() && motive.is_empty() {
        return Err(named(
            Problem::block("V-28", Message::new("refused-agree-motive")).at("motive"),
        ));
    }
    // Two who write at once do not write over each other unseen.
    if let Some((row, there)) = agreement::row(desk.connection(), id, criterion)?
        && Some(there) != seen
    {
        let table = "agreement";
        return Err(StoreError::Conflict { table, id: row }.into());
    }
    agreement::put(desk.tx, id, criterion, points, motive, desk.me())?;
    recompute(desk, &subject)?;
    let message = match points {
        Some(points) => Message::new("done-agreed").with("points", known.scale.told(points)),
        None => Message::new("done-agreed-away"),
    };
    Ok(Done::new(
        message
            .with("name", subject.application.name)
            .with("criterion", known.name.as_str()),
    ))
}
