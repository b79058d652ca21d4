//! Score sheets: points, motivation, handing in, reopening. A juror writes on the own sheet only.

use super::case::{self, Judged, Subject, authorised, judging_seat};
use super::reuse;
use crate::domain::{
    ApplicationId, ApplicationState, CriterionId, Message, Outcome, Problem, SheetId, SheetState, StageKind,
};
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Desk, Done, Failure};
use crate::store::sheet::{self, Seat, Sheet, StageRow};
use crate::store::{application, message, tx::Values};
use rusqlite::types::Value;

/// The actor's sheet, ready to write on.
struct Own {
    subject: Subject,
    judged: Judged,
    stage: StageRow,
    seat: Seat,
    sheet: Option<Sheet>,
}

impl Own {
    /// The sheet, opened when there is none.
    fn opened(&self, desk: &Desk<'_>) -> Result<SheetId, Failure> {
        match &self.sheet {
            Some(sheet) => Ok(sheet.id),
            None => Ok(sheet::open(
                desk.tx,
                self.subject.application.id,
                self.stage.id,
                self.seat.id,
            )?),
        }
    }
}

fn own(desk: &Desk<'_>, act: Act, id: ApplicationId) -> Result<Own, Failure> {
    let subject = authorised(desk, act, id)?;
    let seat = judging_seat(subject.seat.as_ref())
        .map_err(|problem| subject.named(problem))?
        .clone();
    let judged = case::judged(desk.connection(), &subject.application)?;
    case::refuse_tie(&judged.recused, Some(&seat)).map_err(|problem| subject.named(problem))?;
    let stage = scored_stage(&subject, &judged).map_err(|problem| subject.named(problem))?;
    let sheet = judged.sheets.iter().find(|sheet| sheet.juror == seat.id).cloned();
    if sheet.as_ref().is_some_and(|sheet| sheet.state == SheetState::Submitted) {
        let locked = Problem::block("sheet", Message::new("refused-sheet-submitted"));
        return Err(subject.named(locked).into());
    }
    Ok(Own {
        subject,
        judged,
        stage,
        seat,
        sheet,
    })
}

/// The stage in which scores are given now.
pub(super) fn scored_stage(subject: &Subject, judged: &Judged) -> Result<StageRow, Problem> {
    let state = subject.application.state;
    let refused = || {
        Problem::block(
            "state",
            Message::new("refused-no-scores-now").with("state", Message::of(state)),
        )
    };
    if !matches!(state, ApplicationState::InStage | ApplicationState::ScreenedIn) || judged.criteria.is_empty() {
        return Err(refused());
    }
    if judged
        .case
        .current()
        .is_some_and(|stage| stage.outcome == Some(Outcome::Exempt))
    {
        return Err(Problem::block("V-31", Message::new("refused-scores-exempt")));
    }
    judged
        .stages
        .iter()
        .find(|stage| Some(stage.id) == judged.current && stage.kind != StageKind::Screening)
        .cloned()
        .ok_or_else(refused)
}

pub(super) fn score(
    desk: &Desk<'_>,
    id: ApplicationId,
    criterion: CriterionId,
    points: Option<i64>,
) -> Result<Done, Failure> {
    let own = own(desk, Act::CandidateScore, id)?;
    let Some(known) = own.judged.criteria.iter().find(|known| known.id == criterion) else {
        let elsewhere = Problem::block("sheet", Message::new("refused-criterion-elsewhere"));
        return Err(own.subject.named(elsewhere).into());
    };
    if let Some(why) = points.and_then(|points| known.scale.refuses(points, known.maximum)) {
        return Err(Problem::block("range", why).at("points").into());
    }
    let sheet = own.opened(desk)?;
    sheet::put_score(desk.tx, sheet, criterion, points)?;
    let message = match points {
        Some(points) => Message::new("done-score").with("points", known.scale.told(points)),
        None => Message::new("done-score-cleared"),
    };
    Ok(Done::new(
        message
            .with("name", own.subject.application.name)
            .with("criterion", known.name.as_str()),
    ))
}

pub(super) fn motivate(desk: &Desk<'_>, id: ApplicationId, motivation: &str) -> Result<Done, Failure> {
    let own = own(desk, Act::CandidateScore, id)?;
    let sheet = own.opened(desk)?;
    sheet::motivate(desk.tx, sheet, motivation.trim())?;
    Ok(Done::new(
        Message::new("done-motivation").with("name", own.subject.application.name),
    ))
}

pub(super) fn submit(desk: &Desk<'_>, id: ApplicationId) -> Result<Done, Failure> {
    let own = own(desk, Act::CandidateSheetSubmit, id)?;
    let total = own
        .sheet
        .as_ref()
        .and_then(|sheet| case::total(&own.stage, &own.judged.criteria, sheet));
    let (Some(sheet), Some(total)) = (&own.sheet, total) else {
        let blank: Vec<&str> = own
            .judged
            .criteria
            .iter()
            .filter(|criterion| criterion.counts || criterion.essential)
            .filter(|criterion| {
                own.sheet
                    .as_ref()
                    .is_none_or(|sheet| sheet.points(criterion.id).is_none())
            })
            .map(|criterion| criterion.name.as_str())
            .collect();
        let message = Message::new("refused-sheet-blank")
            .with("n", blank.len())
            .with("criteria", blank.join(", "));
        return Err(own.subject.named(Problem::block("sheet", message)).into());
    };
    sheet::set_state(desk.tx, sheet.id, SheetState::Submitted)?;
    recompute(desk, &own.subject)?;
    Ok(Done::new(
        Message::new("done-sheet-submitted")
            .with("name", own.subject.application.name)
            .with("points", crate::domain::Arg::Points(total.points))
            .with("maximum", crate::domain::Arg::Points(own.stage.maximum)),
    ))
}

pub(super) fn reopen(desk: &Desk<'_>, id: SheetId, reason: &str) -> Result<Done, Failure> {
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let (application, stage, juror) = sheet::belongs(desk.connection(), id)?.ok_or_else(gone)?;
    let subject = authorised(desk, Act::CandidateSheetReopen, application)?;
    let reason = reason_of(reason)?;
    let judged = case::judged(desk.connection(), &subject.application)?;
    let known = judged.sheets.iter().find(|sheet| sheet.juror == juror);
    let Some(known) = known.filter(|_| judged.current == Some(stage)) else {
        let over = Problem::block("sheet", Message::new("refused-reopen-stage-over"));
        return Err(subject.named(over).into());
    };
    if subject.application.state != ApplicationState::InStage
        && subject.application.state != ApplicationState::ScreenedIn
    {
        let over = Problem::block("sheet", Message::new("refused-reopen-stage-over"));
        return Err(subject.named(over).into());
    }
    if known.state != SheetState::Submitted {
        let open = Problem::block("sheet", Message::new("refused-sheet-not-submitted"));
        return Err(subject.named(open).into());
    }
    sheet::set_state(desk.tx, id, SheetState::Reopened)?;
    recompute(desk, &subject)?;
    tell_juror(desk, &subject, known, reason)?;
    Ok(Done::new(
        Message::new("done-sheet-reopened")
            .with("juror", known.name.as_str())
            .with("name", subject.application.name),
    ))
}

/// The juror reads who reopened the sheet, for whom and why.
fn tell_juror(desk: &Desk<'_>, subject: &Subject, sheet: &Sheet, reason: &str) -> Result<(), Failure> {
    let arguments = [
        ("from", desk.actor.name.as_str()),
        ("name", subject.application.name.as_str()),
        ("reason", reason),
    ];
    let about = message::About {
        vacancy: Some(subject.vacancy.id),
        application: Some(subject.application.id),
        approval: None,
    };
    if sheet.person != desk.me() {
        message::send(desk.tx, sheet.person, "sheet-reopened", &arguments, about)?;
    }
    Ok(())
}

/// The application's score: what the jury comes to, or what counts again for who is exempted; none without either.
///
/// # Errors
/// What the store could not do.
pub fn recompute(desk: &Desk<'_>, subject: &Subject) -> Result<(), Failure> {
    let judged = case::judged(desk.connection(), &subject.application)?;
    let stage = judged.stages.iter().find(|stage| Some(stage.id) == judged.current);
    let given = stage
        .and_then(|stage| case::jury(stage, &judged.criteria, &judged.sheets, &judged.agreed))
        .map(|total| total.points);
    let score = match (given, stage) {
        (None, Some(stage)) => reuse::score_in(desk.connection(), subject.application.id, stage)?,
        (given, _) => given,
    }
    .unwrap_or(-1);
    if score != subject.application.score {
        let values: Values<'_> = &[("score", Value::Integer(score))];
        application::update(desk.tx, subject.application.id, values)?;
    }
    Ok(())
}
