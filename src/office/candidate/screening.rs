//! The CV screening: each formal condition answered, by the selector or a juror.

use super::case::{authorised, refuse_interest, refuse_tie};
use crate::domain::{ApplicationId, ApplicationState, ConditionId, Message, Problem, Verdict};
use crate::office::{Act, Desk, Done, Failure};
use crate::store::{StoreError, recusal, screening};

pub(super) fn answer(
    desk: &Desk<'_>,
    id: ApplicationId,
    condition: ConditionId,
    verdict: Option<Verdict>,
    motive: &str,
    seen: Option<Verdict>,
) -> Result<Done, Failure> {
    let subject = authorised(desk, Act::CandidateScreen, id)?;
    refuse_interest(subject.seat.as_ref())?;
    refuse_tie(&recusal::of(desk.connection(), id)?, subject.seat.as_ref())
        .map_err(|problem| subject.named(problem))?;
    let state = subject.application.state;
    if state != ApplicationState::Admissible {
        let (rule, message) = match state {
            ApplicationState::Late => ("V-27", "refused-screening-late"),
            ApplicationState::Submitted | ApplicationState::Incomplete => ("T3", "refused-screening-not-admissible"),
            _ => ("T3", "refused-screening-over"),
        };
        let message = Message::new(message).with("state", Message::of(state));
        return Err(subject.named(Problem::block(rule, message)).into());
    }
    let lines = screening::lines(desk.connection(), subject.vacancy.id, id)?;
    if !lines.iter().any(|line| line.id == condition) {
        return Err(Problem::block("gone", Message::new("refused-gone")).into());
    }
    let motive = motive.trim();
    if verdict == Some(Verdict::Fails) && motive.is_empty() {
        let missing = Problem::block("V-28", Message::new("refused-motive-missing")).at("motive");
        return Err(subject.named(missing).into());
    }
    // Somebody else's answer is not written over unseen; one's own may be, so that keys can follow each other quickly.
    if let Some((row, there, by)) = screening::answer(desk.connection(), id, condition)?
        && by != desk.me()
        && Some(there) != seen
    {
        return Err(StoreError::Conflict {
            table: "screening",
            id: row,
        }
        .into());
    }
    screening::put(desk.tx, id, condition, verdict, motive, desk.me())?;
    let name = subject.application.name;
    Ok(Done::new(match verdict {
        Some(verdict) => Message::new("done-screened")
            .with("name", name)
            .with("verdict", Message::of(verdict)),
        None => Message::new("done-screening-cleared").with("name", name),
    }))
}
