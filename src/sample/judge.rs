//! The jury at work: score sheets as people fill them in, decisions per stage, the end decision and the ranking.

use super::calendar::millis;
use super::candidates::Case;
use super::fate::Fate;
use super::procedure::{Criterion, Procedure, Seat, Stage};
use super::spec::Progress;
use super::world::World;
use crate::domain::scoring::{self, Line};
use crate::domain::{ApplicationState, Coded, Outcome, Scoring, SheetState, StageKind};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{ScoreRow, SheetRow, TestResultRow};

/// What one juror gave.
type Sheet = Vec<i64>;

/// Takes every case through the stages after the screening.
pub(super) fn judge(world: &mut World<'_>, procedure: &Procedure, cases: &mut [Case], i: usize) -> StoreResult<()> {
    for case in cases.iter_mut() {
        for place in 1..procedure.stages.len() {
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
            tested_on: super::calendar::on(super::calendar::shift(world.today, -400 - case.id % 900)),
            source: "Vorige procedure van het Agentschap Overheidspersoneel",
        })?;
        case.decide(world, Some(stage.id), Outcome::Exempt, procedure.owner, at)?;
        case.row.state_at = at;
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
    case.decide(world, Some(stage.id), ending.1, procedure.owner, at)?;
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
            for seat in procedure.scorers() {
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
    let mut totals = Vec::new();
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
            totals.extend(total(stage, points).map(|total| total.points));
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
    case.row.score = scoring::mean(&totals).unwrap_or(-1);
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
    let totals: Vec<i64> = drawn
        .iter()
        .filter_map(|points| total(stage, points))
        .map(|total| total.points)
        .collect();
    case.row.score = scoring::mean(&totals).unwrap_or(-1);
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

fn sheet(
    world: &mut World<'_>,
    procedure: &Procedure,
    case: &Case,
    stage: &Stage,
    seat: Seat,
    (state, submitted): (SheetState, Option<i64>),
    (points, motivation): (&[i64], String),
) -> StoreResult<()> {
    if !case.detailed {
        return Ok(());
    }
    let at = submitted.unwrap_or(case.row.state_at);
    world.open(
        procedure.full() && submitted.is_some() && stage.kind != StageKind::Test,
        at,
        seat.person,
        Act::CandidateSheetSubmit,
        &case.subjects(),
    );
    let id = world.id(at);
    world.put(SheetRow {
        id,
        application_id: case.id,
        stage_id: stage.id,
        juror_id: seat.id,
        state: state.code(),
        motivation,
        submitted_at: submitted,
    })?;
    for (criterion, points) in stage.criteria.iter().zip(points) {
        let row = ScoreRow {
            id: world.id(at),
            sheet_id: id,
            criterion_id: criterion.id,
            points: *points,
            motive: "",
        };
        world.put(row)?;
    }
    world.close();
    Ok(())
}

/// What each scoring juror gives, so that the mean of the sheets passes or fails as wished.
fn draw(world: &mut World<'_>, procedure: &Procedure, stage: &Stage, passes: bool) -> Vec<Sheet> {
    let jurors: Vec<Seat> = procedure.scorers().copied().collect();
    let mut sheets = Vec::new();
    for attempt in 0..60 {
        // Ability in thousandths; each further attempt starts further from the pass mark.
        let middle = if passes { 660 + attempt * 5 } else { 420 - attempt * 5 };
        let ability = world.chance.bell(middle, 190);
        sheets = jurors
            .iter()
            .map(|seat| one_sheet(world, stage, *seat, ability))
            .collect();
        let totals: Vec<_> = sheets.iter().filter_map(|points| total(stage, points)).collect();
        let mean = scoring::mean(&totals.iter().map(|total| total.points).collect::<Vec<_>>()).unwrap_or(0);
        let sound = totals
            .iter()
            .all(|total| total.passed || total.points < stage.pass_mark);
        if (mean >= stage.pass_mark) == passes && (sound || !passes) {
            break;
        }
    }
    sheets
}

fn one_sheet(world: &mut World<'_>, stage: &Stage, seat: Seat, ability: i64) -> Sheet {
    // Some jurors are mild, some harsh, always the same ones.
    let temper = (seat.person / 4096 % 5 - 2) * 35;
    stage
        .criteria
        .iter()
        .map(|criterion| {
            let share = world.chance.bell(ability + temper, 150).clamp(80, 1000);
            // Whole points mostly, halves now and then; levels are always whole.
            let step = if stage.scoring == Scoring::Points && world.chance.often(35) {
                50
            } else {
                100
            };
            let points = (share * criterion.maximum / 1000 + step / 2) / step * step;
            points.clamp(0, criterion.maximum)
        })
        .collect()
}

/// What a sheet comes to, by the domain's own rule.
fn total(stage: &Stage, points: &[i64]) -> Option<scoring::Total> {
    let line = |(criterion, points): (&Criterion, Option<&i64>)| Line {
        maximum: criterion.maximum,
        weight: criterion.weight,
        counts: criterion.counts,
        pass_mark: criterion.pass_mark,
        essential: criterion.essential,
        points: points.copied(),
    };
    let given = points.iter().map(Some).chain(std::iter::repeat(None));
    let lines: Vec<Line> = stage.criteria.iter().zip(given).map(line).collect();
    scoring::total(&lines, stage.maximum, stage.pass_mark)
}

fn motive(world: &mut World<'_>, stage: &Stage, points: &[i64]) -> String {
    let share = total(stage, points).map_or(500, |total| total.points * 1000 / stage.maximum);
    let band = match share {
        ..=499 => "low",
        500..=699 => "mid",
        _ => "high",
    };
    let open = world.text(&format!("{band} open"));
    let evidence = world.text(&format!("{band} evidence"));
    let close = world.text(&format!("{band} close"));
    let about = world.chance.below(stage.criteria.len());
    let competence = super::advert::lower_first(stage.criteria.get(about).map_or("", |criterion| criterion.name));
    let joint = if open.ends_with(" maar") { "" } else { ";" };
    let knowledge = if stage.kind == StageKind::Test {
        "vakkennis"
    } else {
        "kennis van de functie"
    };
    format!("{open}{joint} {evidence}. {close}")
        .replace("{c}", &competence)
        .replace("{k}", knowledge)
}
