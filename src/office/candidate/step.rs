//! An application from state to state.

use super::case::{self, Judged, Subject, authorised};
use super::{entry, preselection, ranking, reuse, sheet};
use crate::domain::judging::{self, Wish};
use crate::domain::{
    ApplicationId, ApplicationState as S, Coded, DepartureKind, Message, Outcome, Problem, StageId, StageKind, Verdict,
    settle,
};
use crate::office::{Act, Desk, Done, Failure, rights, visibility};
use crate::store::{application, decision, departure, reuse as rows};
use rusqlite::types::Value;

pub(super) fn take(desk: &Desk<'_>, id: ApplicationId, seen: S, wish: Wish<'_>) -> Result<Done, Failure> {
    let (subject, judged) = look_up(desk, id, seen)?;
    let warnings = carry_out(desk, &subject, &judged, wish)?;
    let message = Message::new("done-candidate-move")
        .with("name", subject.application.name)
        .with("state", Message::of(wish.to));
    Ok(Done::new(message).warned(warnings))
}

/// An application somebody wants to bring somewhere, as it was seen, and how its judging stands.
pub(super) fn look_up(desk: &Desk<'_>, id: ApplicationId, seen: S) -> Result<(Subject, Judged), Failure> {
    let subject = authorised(desk, Act::CandidateMove, id)?;
    case::unchanged(&subject, seen)?;
    let judged = case::judged(desk.connection(), &subject.application)?;
    Ok((subject, judged))
}

/// Checks a step and writes it; gives what should be known of it.
pub(super) fn carry_out(
    desk: &Desk<'_>,
    subject: &Subject,
    judged: &Judged,
    wish: Wish<'_>,
) -> Result<Vec<Problem>, Failure> {
    let from = subject.application.state;
    let mut problems = judged.case.judge(wish);
    problems.extend(entry::problems(desk, subject, judged, wish.to)?);
    problems.extend(preselection::problems(desk, subject, judged, wish.to)?);
    let problems = problems.into_iter().map(|problem| subject.named(problem)).collect();
    let mut warnings = settle(problems).map_err(Failure::Refused)?;
    posts_left(desk, subject, wish.to)?;
    let decision = decide(desk, subject, judged, wish)?;
    depart(desk, subject, judged, wish, decision)?;
    write(desk, subject, judged, wish)?;
    if judging::is_ranked(from) || judging::is_ranked(wish.to) {
        ranking::renew(desk, subject.vacancy.id)?;
    }
    warnings.extend(same_motivation(desk, subject, wish.to)?);
    warnings.extend(somebody_after_all(desk, subject, wish.to)?);
    Ok(warnings)
}

/// Records what a step does otherwise than the rule has it: a late application that comes in, a decision against the sheets.
fn depart(
    desk: &Desk<'_>,
    subject: &Subject,
    judged: &Judged,
    wish: Wish<'_>,
    decision: Option<i64>,
) -> Result<(), Failure> {
    let late = subject.application.state == S::Late && wish.to == S::Admissible;
    let ground = wish.ground.filter(|_| judged.case.against(wish.to).is_some());
    let (kind, rule, code) = match ground {
        Some(ground) => {
            rights::check(
                desk.actor,
                Act::CandidateOverride,
                &visibility::matter(&subject.vacancy),
            )?;
            (DepartureKind::Decision, "V-29", ground.code())
        }
        None if late => (DepartureKind::Late, "V-27", ""),
        None => return Ok(()),
    };
    let new = departure::New {
        vacancy: subject.vacancy.id,
        application: Some(subject.application.id),
        kind,
        rule,
        code,
        reason: wish.motivation,
        by: desk.me(),
        decision,
    };
    departure::add(desk.tx, new)?;
    Ok(())
}

/// Never more hires than posts: offers count too, for they may be taken.
fn posts_left(desk: &Desk<'_>, subject: &Subject, to: S) -> Result<(), Failure> {
    let already = matches!(subject.application.state, S::Offered | S::Hired);
    if !matches!(to, S::Offered | S::Hired) || already {
        return Ok(());
    }
    let (posts, taken) = application::posts(desk.connection(), subject.vacancy.id)?;
    if taken < posts {
        return Ok(());
    }
    let message = Message::new("refused-posts").with("posts", posts);
    Err(subject.named(Problem::block("posts", message)).into())
}

/// The stage an application is in after a step.
fn stage_after(subject: &Subject, judged: &Judged, wish: Wish<'_>) -> Option<StageId> {
    let of_kind = |kind| judged.case.of_kind(kind).map(|stage| stage.id);
    match wish.to {
        S::ScreenedIn | S::ScreenedOut => of_kind(StageKind::Screening),
        S::Preselected | S::NotPreselected => of_kind(StageKind::Preselection),
        S::InStage => judged.case.next_module(wish.stage).map(|stage| stage.id),
        _ => subject.application.stage,
    }
}

/// Records what the step decides, about the stage it leaves or about the whole; gives the decision, where there is one.
fn decide(desk: &Desk<'_>, subject: &Subject, judged: &Judged, wish: Wish<'_>) -> Result<Option<i64>, Failure> {
    let id = subject.application.id;
    let record = |stage: Option<StageId>, outcome: Outcome| -> Result<Option<i64>, Failure> {
        decision::replace(desk.tx, id, stage)?;
        let outcome = if wish.hold { Outcome::OnHold } else { outcome };
        let decision = decision::add(desk.tx, id, stage, outcome, wish.motivation, desk.me())?;
        Ok(Some(decision))
    };
    let from = subject.application.state;
    match wish.to {
        S::InStage if from == S::InStage => {
            if judged.case.is_exempt() {
                return Ok(None);
            }
            record(subject.application.stage, Outcome::Passed)
        }
        // Whoever was late or incomplete is so no longer.
        S::Admissible if from != S::Submitted => {
            decision::replace(desk.tx, id, None)?;
            Ok(None)
        }
        to => {
            let Some(outcome) = judging::outcome_of(to) else {
                return Ok(None);
            };
            let about = match to {
                S::Late | S::Incomplete => None,
                // Exempted from every module, or from the last one: it is said of the whole, the stage keeps its own decision.
                S::Suitable if from != S::InStage || judged.case.is_exempt() => None,
                _ => stage_after(subject, judged, wish),
            };
            record(about, outcome)
        }
    }
}

fn write(desk: &Desk<'_>, subject: &Subject, judged: &Judged, wish: Wish<'_>) -> Result<(), Failure> {
    let stage = stage_after(subject, judged, wish);
    let mut values = vec![
        ("state", Value::Text(wish.to.code().to_owned())),
        ("stage_id", stage.map_or(Value::Null, |stage| Value::Integer(stage.0))),
        ("state_at", Value::Integer(desk.tx.now())),
        ("reason", Value::Text(reason(judged, wish.to).to_owned())),
        ("motivation", Value::Text(wish.motivation.to_owned())),
    ];
    // Whoever is exempted from the last module is ranked with what counts again there.
    if let (S::Suitable, Some(last)) = (wish.to, judged.stages.last())
        && let Some(score) = reuse::score_in(desk.connection(), subject.application.id, last)?
    {
        values.push(("score", Value::Integer(score)));
    }
    if !judging::is_ranked(wish.to) {
        values.push(("place", Value::Null));
    }
    // A new module begins without a score; one that was left for a stage on hold, or that is passed on an earlier result, has the one it had.
    let entered = stage.filter(|_| wish.to == S::InStage);
    let has_score = match entered {
        Some(stage) => rows::has_score(desk.connection(), subject.application.id, stage)?,
        None => false,
    };
    if entered.is_some() && !has_score {
        values.push(("score", Value::Integer(-1)));
    }
    application::update(desk.tx, subject.application.id, &values)?;
    if has_score {
        sheet::recompute(desk, &case::look_up(&desk.counter(), subject.application.id)?)?;
    }
    Ok(())
}

/// The code of the reason of a negative outcome: the first condition that fails, or the state's own name.
fn reason(judged: &Judged, to: S) -> &'static str {
    if !to.is_negative() {
        return "";
    }
    let failed = judged
        .conditions
        .iter()
        .find(|line| line.verdict == Some(Verdict::Fails));
    match (to, failed) {
        (S::ScreenedOut, Some(line)) => line.kind.code(),
        (S::StageFailed | S::Unsuitable, _) => "score",
        (S::NotPreselected, _) => "preselection",
        (to, _) => to.code(),
    }
}

/// The same words for everybody who is refused are no motivation (V-28).
fn same_motivation(desk: &Desk<'_>, subject: &Subject, to: S) -> Result<Option<Problem>, Failure> {
    let refused = [S::ScreenedOut, S::NotPreselected, S::StageFailed, S::Unsuitable];
    if !refused.contains(&to) {
        return Ok(None);
    }
    let (all, different) = application::motivations(desk.connection(), subject.vacancy.id, &refused)?;
    Ok((all > 1 && different == 1).then(|| Problem::warn("V-28", Message::new("warn-same-motivation"))))
}

/// Once somebody is suitable, it no longer stands that nobody is.
fn somebody_after_all(desk: &Desk<'_>, subject: &Subject, to: S) -> Result<Option<Problem>, Failure> {
    let lifted = (to == S::Suitable || to.is_chosen()) && departure::lift_nobody(desk.tx, subject.vacancy.id)?;
    Ok(lifted.then(|| Problem::warn("13.1", Message::new("warn-nobody-lifted"))))
}
