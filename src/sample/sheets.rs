//! Score sheets as people fill them in: clustered scores, mild and harsh jurors, motivations in their own words.

use super::candidates::Case;
use super::procedure::{Criterion, Procedure, Seat, Stage};
use super::world::World;
use crate::domain::scoring::{self, Jointly, Line};
use crate::domain::{Coded, Scoring, SheetState, StageKind};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{ScoreRow, SheetRow};

/// What one juror gave.
pub(super) type Sheet = Vec<i64>;

pub(super) fn sheet(
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
pub(super) fn draw(world: &mut World<'_>, procedure: &Procedure, stage: &Stage, passes: bool) -> Vec<Sheet> {
    let jurors: Vec<Seat> = procedure.scorers().copied().collect();
    let mut sheets = Vec::new();
    for attempt in 0..60 {
        // Ability in thousandths; each further attempt starts further from the pass mark.
        let middle = match (passes, stage.scoring) {
            (true, Scoring::Points) => 660 + attempt * 5,
            // Each level that is asked is to be reached, by everybody's eyes.
            (true, _) => 760 + attempt * 10,
            (false, _) => 420 - attempt * 5,
        };
        let ability = world.chance.bell(middle, 190);
        sheets = jurors
            .iter()
            .map(|seat| one_sheet(world, stage, *seat, ability))
            .collect();
        let mut totals = sheets.iter().filter_map(|points| total(stage, points));
        let together = jury(stage, &sheets);
        let points = together.map_or(0, |total| total.points);
        let enough = match stage.scoring {
            Scoring::Points => points >= stage.pass_mark,
            Scoring::Levels | Scoring::Verdict => together.is_some_and(|total| total.passed),
        };
        let sound =
            stage.scoring != Scoring::Points || totals.all(|total| total.passed || total.points < stage.pass_mark);
        if enough == passes && (sound || !passes) {
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
            let step = if criterion.maximum == 500 && world.chance.often(35) {
                50
            } else {
                100
            };
            let points = (share * criterion.maximum / 1000 + step / 2) / step * step;
            points.clamp(0, criterion.maximum)
        })
        .collect()
}

fn line(criterion: &Criterion, points: Option<i64>) -> Line {
    Line {
        maximum: criterion.maximum,
        weight: criterion.weight,
        counts: criterion.counts,
        pass_mark: criterion.pass_mark,
        essential: criterion.essential,
        points,
    }
}

/// The criteria of a stage as these sheets score them.
pub(super) fn jointly(stage: &Stage, sheets: &[Sheet]) -> Vec<Jointly> {
    let given = |at: usize| sheets.iter().filter_map(move |points| points.get(at));
    stage
        .criteria
        .iter()
        .enumerate()
        .map(|(at, criterion)| Jointly {
            line: line(criterion, None),
            sum: given(at).sum(),
            sheets: given(at).count() as i64,
            agreed: None,
        })
        .collect()
}

/// What these sheets come to together, by the domain's own rule.
pub(super) fn jury(stage: &Stage, sheets: &[Sheet]) -> Option<scoring::Total> {
    scoring::jury(&jointly(stage, sheets), stage.maximum, stage.pass_mark).filter(|_| !sheets.is_empty())
}

/// What a sheet comes to, by the domain's own rule.
pub(super) fn total(stage: &Stage, points: &[i64]) -> Option<scoring::Total> {
    let given = points.iter().copied().map(Some).chain(std::iter::repeat(None));
    let lines: Vec<Line> = stage
        .criteria
        .iter()
        .zip(given)
        .map(|(criterion, points)| line(criterion, points))
        .collect();
    scoring::total(&lines, stage.maximum, stage.pass_mark)
}

pub(super) fn motive(world: &mut World<'_>, stage: &Stage, points: &[i64]) -> String {
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
