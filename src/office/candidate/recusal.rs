//! A tie of a juror to one candidate (V-33): declared by the juror, or written down by who looks after the jury.

use super::case::{self, look_up};
use super::sheet::recompute;
use crate::domain::{ApplicationId, ApplicationState, JurorId, JurorRole, Message, Problem, SheetState};
use crate::office::vacancy::state::reason_of;
use crate::office::{Act, Desk, Done, Failure, rights, visibility};
use crate::store::{message, recusal, sheet};

pub(super) fn declare(
    desk: &Desk<'_>,
    id: ApplicationId,
    juror: Option<JurorId>,
    reason: &str,
) -> Result<Done, Failure> {
    let subject = look_up(&desk.counter(), id)?;
    let own = subject.seat.as_ref().filter(|seat| seat.role != JurorRole::Observer);
    let seat = match (juror, own) {
        (Some(juror), _) => juror,
        (None, Some(own)) => own.id,
        (None, None) => return Err(Problem::block("V-33", Message::new("refused-no-seat")).into()),
    };
    let act = match own.is_some_and(|own| own.id == seat) {
        true => Act::CandidateRecuse,
        false => Act::VacancyJury,
    };
    rights::check(desk.actor, act, &visibility::matter(&subject.vacancy))?;
    desk.tx.about("application", id)?;
    desk.tx.about("vacancy", subject.vacancy.id)?;
    let gone = || Failure::from(Problem::block("gone", Message::new("refused-gone")));
    let (person, who) = recusal::seat(desk.connection(), subject.vacancy.id, seat)?.ok_or_else(gone)?;
    let reason = reason_of(reason)?;
    recusal::put(desk.tx, seat, id, reason)?;
    // A sheet that was handed in is open again: it counts for nothing any more, and the candidate's score is reckoned without it.
    let judged = case::judged(desk.connection(), &subject.application)?;
    let scored = matches!(
        subject.application.state,
        ApplicationState::InStage | ApplicationState::ScreenedIn
    );
    if let Some(stage) = judged.current.filter(|_| scored) {
        let sheets = sheet::sheets(desk.connection(), id, stage)?;
        let handed_in = |one: &&sheet::Sheet| one.juror == seat && one.state == SheetState::Submitted;
        if let Some(one) = sheets.iter().find(handed_in) {
            sheet::set_state(desk.tx, one.id, SheetState::Reopened)?;
        }
        recompute(desk, &subject)?;
    }
    let name = subject.application.name.as_str();
    if person == desk.me() {
        let arguments = [("from", desk.actor.name.as_str()), ("name", name), ("reason", reason)];
        let about = message::About {
            vacancy: Some(subject.vacancy.id),
            application: Some(id),
            approval: None,
        };
        if subject.vacancy.owner != desk.me() {
            message::send(desk.tx, subject.vacancy.owner, "tie-declared", &arguments, about)?;
        }
    }
    Ok(Done::new(
        Message::new("done-recused").with("who", who).with("name", name),
    ))
}
