//! The applications of one procedure: received, with CV, form and what the intake and the screening decided.

use super::calendar::{millis, shift};
use super::cv::{self, Paper};
use super::fate::{self, Course, Fate};
use super::people::{Known, Pool};
use super::procedure::Procedure;
use super::spec::{Progress, Telling};
use super::world::World;
use crate::domain::{ApplicationState, Coded, DocumentKind, FieldKind, Outcome, ProcedureKind, StageKind, Verdict};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{AnswerRow, ApplicationRow, BatchRow, DecisionRow, ScreeningRow};
use rusqlite::types::Value;

/// An application while its procedure goes on.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) id: i64,
    pub(super) who: Known,
    pub(super) fate: Fate,
    pub(super) row: ApplicationRow,
    /// Whether sheets and decisions are kept, not the outcome alone.
    pub(super) detailed: bool,
    /// What the jury gave for the first criterion of the last stage it was in: what may decide between equals.
    pub(super) decisive: Option<i64>,
}

impl Case {
    /// Takes the application to a state; told when an act is open.
    pub(super) fn advance(
        &mut self,
        world: &mut World<'_>,
        told: bool,
        state: ApplicationState,
        stage: Option<i64>,
        at: i64,
    ) -> StoreResult<()> {
        self.row.state = state.code();
        self.row.stage_id = stage;
        self.row.state_at = at;
        if told {
            let values: Vec<(&'static str, Value)> = vec![
                ("state", state.code().to_owned().into()),
                ("stage_id", stage.into()),
                ("state_at", at.into()),
                ("score", self.row.score.into()),
                ("place", self.row.place.into()),
                ("reason", self.row.reason.to_owned().into()),
                ("motivation", self.row.motivation.clone().into()),
            ];
            world.set("application", self.id, values)?;
        }
        Ok(())
    }

    /// The reason of a negative outcome, with its motivation.
    pub(super) fn because(&mut self, reason: &'static str, motivation: impl Into<String>) {
        self.row.reason = reason;
        if self.detailed {
            self.row.motivation = motivation.into();
        } else {
            "Volgens het verslag van destijds.".clone_into(&mut self.row.motivation);
        }
    }

    /// A decision about the application.
    pub(super) fn decide(
        &self,
        world: &mut World<'_>,
        stage: Option<i64>,
        outcome: Outcome,
        by: i64,
        at: i64,
    ) -> StoreResult<Option<i64>> {
        if !self.detailed {
            return Ok(None);
        }
        let on_hold = outcome == Outcome::OnHold;
        let outcome = if on_hold { Outcome::Passed } else { outcome };
        let row = DecisionRow {
            id: world.id(at),
            application_id: self.id,
            stage_id: stage,
            outcome: outcome.code(),
            on_hold,
            motivation: self.row.motivation.clone(),
            decided_by: by,
            decided_at: at,
        };
        world.put(row).map(Some)
    }

    /// What an act about it is about.
    pub(super) fn subjects(&self) -> [(&'static str, i64); 2] {
        [("application", self.id), ("vacancy", self.row.vacancy_id)]
    }
}

/// Receives the applications and takes them through intake and screening.
pub(super) fn receive(
    world: &mut World<'_>,
    pool: &mut Pool,
    procedure: &Procedure,
    i: usize,
) -> StoreResult<Vec<Case>> {
    let at = |kind| procedure.stages.iter().position(|stage| stage.kind == kind);
    let course = Course {
        preselection: at(StageKind::Preselection),
        test: at(StageKind::Test),
        last: procedure.stages.len().saturating_sub(1),
    };
    let fates = fate::plan(&mut world.chance, &procedure.spec, course, i);
    let mut moments: Vec<(i64, Fate)> = fates
        .into_iter()
        .map(|fate| (received(world, procedure, fate), fate))
        .collect();
    moments.sort_by_key(|(at, _)| *at);
    let mut cases: Vec<Case> = Vec::with_capacity(moments.len());
    let mut taken = Vec::with_capacity(moments.len());
    for (at, fate) in moments {
        let schooling = world.data.functions[procedure.spec.function].diploma;
        let reserve = procedure.spec.kind == ProcedureKind::ReserveCall;
        let called = if reserve {
            pool.called(procedure.spec.function)
        } else {
            None
        };
        let who = match called.filter(|called| !taken.contains(&called.id)) {
            Some(called) => called,
            None => pool.somebody(world, at, schooling, &taken)?,
        };
        taken.push(who.id);
        cases.push(case(world, procedure, who, fate, at));
    }
    import(world, procedure, &mut cases)?;
    for case in &mut cases {
        papers(world, procedure, case)?;
        intake(world, procedure, case)?;
        screen(world, procedure, case)?;
    }
    Ok(cases)
}

fn received(world: &mut World<'_>, procedure: &Procedure, fate: Fate) -> i64 {
    let spec = &procedure.spec;
    let (Some(from), Some(until)) = (spec.publish, spec.closes) else {
        return world.now();
    };
    if fate == Fate::Late {
        return millis(shift(until, 1), world.chance.between(15, 700) as u32).min(world.now());
    }
    let last = until.min(shift(world.today, -1));
    let days = (last - from).num_days().max(0);
    // Half of them wait for the last days.
    let day = if world.chance.often(45) {
        days - world.chance.between(0, 2.min(days))
    } else {
        world.chance.between(0, days)
    };
    millis(shift(from, day), world.chance.between(560, 1425) as u32)
}

fn case(world: &mut World<'_>, procedure: &Procedure, who: Known, fate: Fate, at: i64) -> Case {
    let id = world.id(at);
    let internal = !procedure.spec.kind.is_external() || world.chance.often(8);
    let source = match (internal, world.chance.below(10)) {
        (true, _) => "internal",
        (_, 0..=6) => "werkenvoorvlaanderen",
        (_, 7 | 8) => "vdab",
        _ => "other",
    };
    Case {
        id,
        who,
        fate,
        detailed: procedure.spec.telling > Telling::Nothing,
        decisive: None,
        row: ApplicationRow {
            id,
            vacancy_id: procedure.id,
            entity_id: procedure.entity,
            person_id: who.id,
            sort_name: who.sort_name(world.data),
            received_at: at,
            source,
            profile: if internal { "internal" } else { "external" },
            // The check at the door: admissible is the rule and is not told one by one.
            state: match fate {
                Fate::Submitted | Fate::Late | Fate::Incomplete | Fate::WithdrawnEarly => ApplicationState::Submitted,
                _ => ApplicationState::Admissible,
            }
            .code(),
            stage_id: None,
            score: -1,
            place: None,
            reason: "",
            motivation: String::new(),
            accommodation: if world.chance.often(4) {
                world.text("accommodations")
            } else {
                ""
            },
            state_at: at,
            batch_id: None,
        },
    }
}

/// What the website sends over: told as imports of a week's worth, whose rows are not copied into the journal.
fn import(world: &mut World<'_>, procedure: &Procedure, cases: &mut [Case]) -> StoreResult<()> {
    if !procedure.full() {
        return Ok(());
    }
    let size = cases.len().div_ceil(3).max(1);
    for (n, chunk) in cases.chunks_mut(size).enumerate() {
        let Some(at) = chunk.last().map(|case| case.row.received_at + 2 * 3_600_000) else {
            continue;
        };
        let at = at.min(world.now() - 3_600_000);
        let batch = world.id(at);
        world.open(
            true,
            at,
            procedure.owner,
            Act::CandidateImport,
            &[("vacancy", procedure.id)],
        );
        world.as_batch(batch);
        world.put(BatchRow {
            id: batch,
            kind: "applications",
            file_name: format!("sollicitaties-{}-{}.csv", procedure.spec.number, n + 1),
            lines: chunk.len() as i64,
            kept: chunk.len() as i64,
            created_by: procedure.owner,
            created_at: at,
        })?;
        for case in chunk {
            case.row.batch_id = Some(batch);
            world.put(case.row.clone())?;
        }
        world.close();
    }
    Ok(())
}

/// CV and answers; of who is out of a procedure that is over they were destroyed, as the retention rules ask.
fn papers(world: &mut World<'_>, procedure: &Procedure, case: &Case) -> StoreResult<()> {
    let over = procedure.spec.progress >= Progress::Done && !procedure.spec.showcase;
    if procedure.spec.progress >= Progress::Offers
        || case.fate == Fate::WithdrawnEarly
        || (over && matches!(case.fate, Fate::ScreenedOut | Fate::Failed(_) | Fate::NotPreselected))
    {
        return Ok(());
    }
    let at = case.row.received_at;
    if case.fate != Fate::Incomplete {
        let schooling = world.data.functions[procedure.spec.function].diploma;
        let body = cv::write(world, case.who, schooling);
        cv::keep(
            world,
            Paper {
                vacancy: None,
                application: Some((case.id, case.who)),
                kind: DocumentKind::Cv,
                name: "cv.txt",
                body,
                at,
                by: None,
                file: procedure.spec.showcase,
            },
        )?;
        if procedure.spec.showcase && case.id % 16 == 4 {
            world.diplomas.push((case.id, case.who, at));
        }
    }
    for (field, kind, options, required) in &procedure.fields {
        let value = match kind {
            FieldKind::LongText => letter(world, procedure),
            FieldKind::Date => shift(world.today, world.chance.between(20, 120))
                .format("%Y-%m-%d")
                .to_string(),
            FieldKind::YesNo => if world.chance.often(88) { "ja" } else { "nee" }.to_owned(),
            _ => {
                let options: Vec<&str> = options.lines().collect();
                options[world.chance.below(options.len())].to_owned()
            }
        };
        if (*required && case.fate != Fate::Incomplete) || world.chance.often(40) {
            let row = AnswerRow {
                id: world.id(at),
                application_id: case.id,
                field_id: *field,
                value,
            };
            world.put_aside(&row)?;
        }
    }
    Ok(())
}

fn letter(world: &mut World<'_>, procedure: &Procedure) -> String {
    let entity = world.data.entities[procedure.spec.entity].name;
    let title = super::advert::lower_first(world.data.functions[procedure.spec.function].title);
    let (first, second) = (world.text("letter"), world.text("letter"));
    let both = if first == second || !procedure.spec.showcase {
        first.to_owned()
    } else {
        format!("{first} {second}")
    };
    both.replace("{entity}", entity).replace("{title}", &title)
}

fn intake(world: &mut World<'_>, procedure: &Procedure, case: &mut Case) -> StoreResult<()> {
    use ApplicationState as S;
    let (state, outcome) = match case.fate {
        Fate::Late => (S::Late, Outcome::Late),
        Fate::Incomplete => (S::Incomplete, Outcome::Incomplete),
        Fate::WithdrawnEarly => (S::Withdrawn, Outcome::Withdrawn),
        _ => return Ok(()),
    };
    let day = if procedure.spec.progress == Progress::Open {
        shift(world.today, -1)
    } else {
        procedure.after_closing(world, 2)
    };
    let at = (millis(day, 570 + (case.id % 90) as u32)).max(case.row.received_at + 600_000);
    world.open(
        procedure.full(),
        at,
        procedure.owner,
        Act::CandidateMove,
        &case.subjects(),
    );
    match state {
        S::Late => case.because("late", world.text("late")),
        S::Incomplete => case.because("incomplete", world.text("incomplete")),
        S::Withdrawn => case.because("", world.text("withdrawn")),
        _ => {}
    }
    case.advance(world, procedure.full(), state, None, at)?;
    case.decide(world, None, outcome, procedure.owner, at)?;
    world.close();
    Ok(())
}

fn screen(world: &mut World<'_>, procedure: &Procedure, case: &mut Case) -> StoreResult<()> {
    use Fate as F;
    if matches!(
        case.fate,
        F::Submitted | F::Admissible | F::Late | F::Incomplete | F::WithdrawnEarly
    ) {
        return Ok(());
    }
    // Where there are no stages the decision is about the whole.
    if procedure.stages.is_empty() {
        return Ok(());
    }
    let passes = case.fate != F::ScreenedOut;
    let stage = procedure.screening();
    let day = procedure.after_closing(world, 4 + case.id % 4);
    let at = millis(day, 600 + (case.id / 7 % 300) as u32).max(case.row.state_at + 60_000);
    let by = procedure.jury.first().map_or(procedure.owner, |seat| seat.person);
    let failed = case.id as usize / 5 % procedure.conditions.len().saturating_sub(1).max(1);
    world.open(
        procedure.full(),
        at,
        procedure.owner,
        Act::CandidateScreen,
        &case.subjects(),
    );
    for (n, (condition, kind)) in procedure.conditions.iter().enumerate() {
        let fails = !passes && n == failed;
        let motive = match (fails, kind.code()) {
            (false, _) => "",
            (true, "diploma") => world.text("screening diploma"),
            (true, "licence") => world.text("screening licence"),
            (true, _) => world.text("screening experience"),
        };
        if fails {
            case.because(kind.code(), motive);
        }
        let row = ScreeningRow {
            id: world.id(at),
            application_id: case.id,
            condition_id: *condition,
            verdict: if fails { Verdict::Fails } else { Verdict::Meets }.code(),
            motive,
            decided_by: by,
            decided_at: at,
        };
        if case.detailed {
            world.put(row)?;
        }
    }
    let (state, outcome) = match passes {
        true => (ApplicationState::ScreenedIn, Outcome::Passed),
        false => (ApplicationState::ScreenedOut, Outcome::Failed),
    };
    case.advance(world, procedure.full(), state, stage, at)?;
    case.decide(world, stage, outcome, procedure.owner, at)?;
    world.close();
    Ok(())
}
