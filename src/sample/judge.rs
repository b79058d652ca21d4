//! The jury at work: score sheets as people fill them in, decisions per stage, the end decision and the ranking.

use super::calendar::millis;
use super::candidates::Case;
use super::fate::Fate;
use super::procedure::{Procedure, Stage};
use super::sheets::{Sheet, draw, jointly, jury, motive, sheet};
use super::spec::Progress;
use super::world::World;
use crate::domain::letter::{Marks, write};
use crate::domain::scoring::{self, Jointly};
use crate::domain::{ApplicationState, Outcome, SettingKey, SheetState, StageKind};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{AgreementRow, LetterRow, RecusalRow, TestResultRow};

/// Takes every case through the stages after the screening.
pub(super) fn judge(world: &mut World<'_>, procedure: &Procedure, cases: &mut [Case], i: usize) -> StoreResult<()> {
    for case in cases.iter_mut() {
        for place in procedure.modules() {
            if !stage(world, procedure, case, place, i)? {
                break;
            }
        }
    }
    if procedure.spec.progress >= Progress::Done {
        super::outcome::conclude(world, procedure, cases, i)?;
    }
    for case in cases.iter().filter(|_| !procedure.full()) {
        world.put_aside(&case.row)?;
    }
    Ok(())
}

/// Takes a case through one stage; whether it goes on to the next.
fn stage(world: &mut World<'_>, procedure: &Procedure, case: &mut Case, place: usize, i: usize) -> StoreResult<bool> {
    use Fate as F;
    let stage = &procedure.stages[place];
    let told = procedure.full();
    let day = procedure.after_closing(
        world,
        if stage.kind == StageKind::Preselection {
            9
        } else if place + 1 == procedure.stages.len() {
            30
        } else {
            12
        },
    );
    let at = millis(day, 990 + (case.id % 60) as u32).max(case.row.state_at + 60_000);
    if matches!(
        case.fate,
        F::Submitted | F::Admissible | F::Late | F::Incomplete | F::WithdrawnEarly | F::ScreenedOut | F::ScreenedIn
    ) {
        return Ok(false);
    }
    if stage.kind == StageKind::Preselection {
        let (state, outcome) = match case.fate {
            F::NotPreselected => (ApplicationState::NotPreselected, Outcome::Failed),
            _ => (ApplicationState::Preselected, Outcome::Passed),
        };
        if state == ApplicationState::NotPreselected {
            case.because("preselection", world.text("preselection"));
        }
        world.open(told, at, procedure.owner, Act::CandidateMove, &case.subjects());
        case.advance(world, told, state, Some(stage.id), at)?;
        case.decide(world, Some(stage.id), outcome, procedure.owner, at)?;
        world.close();
        return Ok(!matches!(case.fate, F::NotPreselected | F::Preselected));
    }
    let entered = (at - 5 * 86_400_000).max(case.row.state_at + 60_000);
    case.row.score = -1;
    world.open(told, entered, procedure.owner, Act::CandidateMove, &case.subjects());
    case.advance(world, told, ApplicationState::InStage, Some(stage.id), entered)?;
    world.close();
    match case.fate {
        F::Withdrawn(at_stage) if at_stage == place => {
            case.because("", world.text("withdrawn"));
            end(
                world,
                procedure,
                case,
                stage,
                (ApplicationState::Withdrawn, Outcome::Withdrawn),
                at,
            )?;
            Ok(false)
        }
        F::NoShow(at_stage) if at_stage == place => {
            case.because("", world.text("no_show"));
            end(
                world,
                procedure,
                case,
                stage,
                (ApplicationState::NoShow, Outcome::NoShow),
                at,
            )?;
            Ok(false)
        }
        F::Excluded(at_stage) if at_stage == place => {
            case.because("excluded", world.text("excluded"));
            end(
                world,
                procedure,
                case,
                stage,
                (ApplicationState::Excluded, Outcome::Excluded),
                at,
            )?;
            Ok(false)
        }
        F::In(at_stage, seen) if at_stage == place => {
            waiting(world, procedure, case, stage, seen, i)?;
            Ok(false)
        }
        F::Failed(at_stage) if at_stage == place => {
            sheets(world, procedure, case, stage, false, at)?;
            let last = place + 1 == procedure.stages.len();
            let ending = if last {
                (ApplicationState::Unsuitable, Outcome::Unsuitable)
            } else {
                (ApplicationState::StageFailed, Outcome::Failed)
            };
            end(world, procedure, case, stage, ending, at + 3_600_000)?;
            Ok(false)
        }
        _ => pass(world, procedure, case, stage, place, at),
    }
}

fn pass(
    world: &mut World<'_>,
    procedure: &Procedure,
    case: &mut Case,
    stage: &Stage,
    place: usize,
    at: i64,
) -> StoreResult<bool> {
    // Now and then an earlier result counts: the candidate is not tested again (domain 4).
    if stage.kind == StageKind::Test && case.id % 23 == 0 && !procedure.spec.showcase {
        world.put_aside(&TestResultRow {
            id: world.id(at),
            person_id: case.who.id,
            competence: stage.criteria.first().map_or("", |criterion| criterion.name),
            level: None,
            passed: true,
            points: None,
            maximum: None,
            tested_on: super::calendar::on(super::calendar::shift(world.today, -400 - case.id % 900)),
            source: "Vorige procedure van het Agentschap Overheidspersoneel",
            test: "",
            recorded_by: None,
        })?;
        case.decide(world, Some(stage.id), Outcome::Exempt, procedure.owner, at)?;
        case.row.state_at = at;
        return Ok(true);
    }
    // Somebody was ill on the day of the test, and goes on until it is sat.
    let waits = matches!(case.fate, Fate::In(_, false));
    if stage.kind == StageKind::Test && waits && case.id % 5 == 3 {
        case.because("", "Ziek op de dag van de proef, met attest; de tweede proef volgt.");
        let ending = (ApplicationState::InStage, Outcome::OnHold);
        end(world, procedure, case, stage, ending, at + 3_600_000)?;
        case.because("", "");
        return Ok(true);
    }
    sheets(world, procedure, case, stage, true, at)?;
    let last = place + 1 == procedure.stages.len();
    let (state, outcome) = match last {
        true => (ApplicationState::Suitable, Outcome::Suitable),
        false => (ApplicationState::InStage, Outcome::Passed),
    };
    let motivation = std::mem::take(&mut case.row.motivation);
    case.row.reason = "";
    end(world, procedure, case, stage, (state, outcome), at + 3_600_000)?;
    if last {
        case.row.motivation = motivation;
    } else {
        case.row.motivation = String::new();
    }
    Ok(!last)
}

/// Decides a stage for a case and takes it to the state that follows.
fn end(
    world: &mut World<'_>,
    procedure: &Procedure,
    case: &mut Case,
    stage: &Stage,
    ending: (ApplicationState, Outcome),
    at: i64,
) -> StoreResult<()> {
    let told = procedure.full();
    world.open(told, at, procedure.owner, Act::CandidateMove, &case.subjects());
    case.advance(world, told, ending.0, Some(stage.id), at)?;
    let decision = case.decide(world, Some(stage.id), ending.1, procedure.owner, at)?;
    world.close();
    match decision.filter(|_| procedure.spec.showcase && ending.0.is_negative() && case.id % 4 == 1) {
        Some(decision) => letter(world, procedure, case, stage, (decision, ending.1), at + 1_800_000),
        None => Ok(()),
    }
}

/// The letter about a negative decision lies ready, by the program's own template.
fn letter(
    world: &mut World<'_>,
    procedure: &Procedure,
    case: &Case,
    stage: &Stage,
    (decision, outcome): (i64, Outcome),
    at: i64,
) -> StoreResult<()> {
    let marks = Marks {
        name: &case.who.full_name(world.data),
        title: world.data.functions[procedure.spec.function].title,
        number: &procedure.spec.number,
        entity: world.data.entities[procedure.spec.entity].name,
        stage: stage.name,
        motivation: &case.row.motivation,
        officer: &super::staff::officer(procedure.spec.owner),
        complaint_days: SettingKey::ComplaintDays.usual_number(),
        council_days: SettingKey::CouncilDays.usual_number(),
    };
    let Some(body) = write(outcome, marks) else {
        return Ok(());
    };
    world.open(
        procedure.full(),
        at,
        procedure.owner,
        Act::CandidateLetter,
        &case.subjects(),
    );
    world.put(LetterRow {
        id: world.id(at),
        decision_id: decision,
        application_id: case.id,
        body,
        prepared_by: procedure.owner,
        prepared_at: at,
    })?;
    world.close();
    Ok(())
}

/// A candidate the jury has seen but not decided, or still has to see: some sheets are in, some open.
fn waiting(
    world: &mut World<'_>,
    procedure: &Procedure,
    case: &mut Case,
    stage: &Stage,
    seen: bool,
    i: usize,
) -> StoreResult<()> {
    if !seen {
        // Sheets of talks to come lie ready for the jurors of the showcase.
        if procedure.spec.showcase || i % 5 == 2 {
            let tied = tie(world, procedure, case)?;
            for seat in procedure.scorers().filter(|seat| tied != Some(seat.id)) {
                let state = (SheetState::Open, None);
                sheet(world, procedure, case, stage, *seat, state, (&[], String::new()))?;
            }
        }
        return Ok(());
    }
    // Thursday of last week: the talks were on Monday and Tuesday, see `sessions`.
    let day = super::calendar::shift(super::calendar::monday(world.today), -4 + case.id % 2);
    let at = millis(day, 990 + (case.id % 50) as u32);
    let wished = case.id % 3 != 0;
    let drawn = draw(world, procedure, stage, wished);
    let missing = (case.id % 4 == 1).then_some(1);
    let reopened = (case.id % 9 == 2).then_some(0);
    let mut handed_in = Vec::new();
    for (n, (seat, points)) in procedure.scorers().zip(&drawn).enumerate() {
        let motivation = motive(world, stage, points);
        if missing == Some(n) {
            let half = points.len() / 2;
            sheet(
                world,
                procedure,
                case,
                stage,
                *seat,
                (SheetState::Open, None),
                (&points[..half], String::new()),
            )?;
        } else if reopened == Some(n) {
            sheet(
                world,
                procedure,
                case,
                stage,
                *seat,
                (SheetState::Reopened, None),
                (points, motivation),
            )?;
        } else {
            handed_in.push(points.clone());
            sheet(
                world,
                procedure,
                case,
                stage,
                *seat,
                (SheetState::Submitted, Some(at)),
                (points, motivation),
            )?;
        }
    }
    case.row.score = jury(stage, &handed_in).map_or(-1, |total| total.points);
    if procedure.spec.showcase && handed_in.len() == drawn.len() {
        agree(world, procedure, case, stage, &handed_in, at + 30_000)?;
    }
    if procedure.full() && case.row.score >= 0 {
        world.open(
            true,
            at + 60_000,
            procedure.owner,
            Act::CandidateScore,
            &case.subjects(),
        );
        world.set("application", case.id, vec![("score", case.row.score.into())])?;
        world.close();
    }
    Ok(())
}

/// Now and then the last juror of a showcase knows the candidate, says so and has no sheet.
fn tie(world: &mut World<'_>, procedure: &Procedure, case: &Case) -> StoreResult<Option<i64>> {
    let seat = procedure
        .scorers()
        .last()
        .filter(|_| procedure.spec.showcase && case.id % 4 == 0);
    let Some(seat) = seat else { return Ok(None) };
    let at = case.row.state_at + 120_000;
    world.open(
        procedure.full(),
        at,
        seat.person,
        Act::CandidateRecuse,
        &case.subjects(),
    );
    world.put(RecusalRow {
        id: world.id(at),
        juror_id: seat.id,
        application_id: case.id,
        reason: "We werkten vroeger in hetzelfde team.",
        declared_at: at,
    })?;
    world.close();
    Ok(Some(seat.id))
}

/// Where the sheets of a showcase lie apart, the jury talks about it and agrees; the score follows.
fn agree(
    world: &mut World<'_>,
    procedure: &Procedure,
    case: &mut Case,
    stage: &Stage,
    sheets: &[Sheet],
    at: i64,
) -> StoreResult<()> {
    let mut joint = jointly(stage, sheets);
    let apart = |at: usize| {
        let given: Vec<i64> = sheets.iter().map(|points| points[at]).collect();
        scoring::is_spread(&given, stage.criteria[at].maximum, 20)
    };
    let Some(criterion) = (0..joint.len()).find(|at| apart(*at)) else {
        return Ok(());
    };
    // A whole point near the mean.
    let points = (joint[criterion].points().unwrap_or_default() + 50) / 100 * 100;
    joint[criterion].agreed = Some(points);
    world.open(
        procedure.full(),
        at,
        procedure.owner,
        Act::CandidateAgree,
        &case.subjects(),
    );
    world.put(AgreementRow {
        id: world.id(at),
        application_id: case.id,
        criterion_id: stage.criteria[criterion].id,
        points,
        motive: "Na overleg: het tweede voorbeeld gaf de doorslag.",
        agreed_by: procedure.owner,
        agreed_at: at,
    })?;
    world.close();
    case.row.score = scoring::jury(&joint, stage.maximum, stage.pass_mark).map_or(-1, |total| total.points);
    Ok(())
}

/// All sheets of a decided stage, and the score they come to.
fn sheets(
    world: &mut World<'_>,
    procedure: &Procedure,
    case: &mut Case,
    stage: &Stage,
    passes: bool,
    at: i64,
) -> StoreResult<()> {
    let drawn = draw(world, procedure, stage, passes);
    case.row.score = jury(stage, &drawn).map_or(-1, |total| total.points);
    case.decisive = jointly(stage, &drawn).first().and_then(Jointly::points);
    for (seat, points) in procedure.scorers().zip(&drawn) {
        let mut motivation = motive(world, stage, points);
        if case.row.motivation.is_empty() {
            case.because("score", motivation.clone());
        } else if procedure.spec.progress == Progress::Filled {
            motivation = String::new();
        }
        sheet(
            world,
            procedure,
            case,
            stage,
            *seat,
            (SheetState::Submitted, Some(at)),
            (points, motivation),
        )?;
    }
    Ok(())
}
