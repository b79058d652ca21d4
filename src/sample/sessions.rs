//! Events, sessions, parts and enrolments: nobody is in two places, no room holds two sessions.

use super::calendar::{local, millis, monday, on, shift, workday};
use super::candidates::Case;
use super::diary::{Diary, Half, SHOWCASE_DAYS};
use super::fate::Fate;
use super::procedure::{Procedure, Stage};
use super::spec::Progress;
use super::staff::Staff;
use super::world::World;
use crate::domain::{Coded, EnrolmentState, EventState, StageKind};
use crate::office::Act;
use crate::store::StoreResult;
use crate::store::bulk::rows::{
    AvailabilityRow, EnrolmentRow, EventRow, PartRow, SessionJurorRow, SessionRow, WishRow,
};
use chrono::NaiveDate;

/// How an event stands and what its enrolments are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Mood {
    event: EventState,
    enrolment: EnrolmentState,
    /// A written test for a group, not talks one by one.
    written: bool,
}

impl Mood {
    fn of(stage: &Stage, event: EventState, enrolment: EnrolmentState) -> Self {
        Self {
            event,
            enrolment,
            written: stage.kind == StageKind::Test,
        }
    }
}

/// A talk lasts three quarters of an hour, with five minutes in between; four in a half day.
const TALK: u32 = 45;
const EVERY: u32 = 50;
const TALKS: usize = 4;
/// A written test fills a half day for a group.
const TEST: u32 = 180;

/// Plans what the procedure's stages need.
pub(super) fn plan(
    world: &mut World<'_>,
    staff: &Staff,
    diary: &mut Diary,
    procedure: &Procedure,
    cases: &[Case],
    i: usize,
) -> StoreResult<()> {
    let spec = &procedure.spec;
    if spec.progress < Progress::Test || spec.progress == Progress::Filled {
        return Ok(());
    }
    if spec.showcase && spec.progress == Progress::Interviews {
        for seat in procedure.scorers() {
            diary.held(seat.person, world.today, false);
        }
    }
    if spec.showcase && spec.progress == Progress::Interviews {
        calendars(world, staff, procedure, cases)?;
    }
    let mut planner = Planner {
        staff,
        diary,
        procedure,
        i,
        waiting: None,
    };
    for (place, stage) in procedure.stages.iter().enumerate() {
        match (stage.kind, spec.progress) {
            (StageKind::Screening | StageKind::Preselection, _) => {}
            (StageKind::Test, Progress::Test) => planner.tests_to_come(world, stage, cases, place)?,
            (StageKind::Test, _) => planner.tests_held(world, stage, cases, place)?,
            (_, Progress::Test) => planner.talks_planned(world, stage)?,
            (_, Progress::Interviews) => planner.talks_going_on(world, stage, cases)?,
            (_, _) => planner.talks_held(world, stage, cases, place)?,
        }
    }
    Ok(())
}

/// A few words about who is free and who needs more time, for the demo: one juror away the week after next, one room closed, one
/// candidate with a third more time and one who asks for an afternoon.
fn calendars(world: &mut World<'_>, staff: &Staff, procedure: &Procedure, cases: &[Case]) -> StoreResult<()> {
    let made = millis(workday(shift(world.today, -4)), 600);
    let monday = shift(monday(world.today), 14);
    world.open(
        procedure.full(),
        made,
        procedure.owner,
        Act::SessionAvailability,
        &[("vacancy", procedure.id)],
    );
    let away = |world: &mut World<'_>, person_id, room_id, day, reason| {
        let id = world.id(made);
        world.put(AvailabilityRow {
            id,
            person_id,
            room_id,
            kind: "away",
            starts_local: local(day, 8 * 60),
            ends_local: local(day, 18 * 60),
            reason,
            recorded_by: procedure.owner,
        })
    };
    if let Some(seat) = procedure.scorers().next() {
        away(world, Some(seat.person), None, monday, "Opleiding")?;
    }
    if let Some(room) = staff.rooms.first() {
        away(world, None, Some(*room), shift(monday, 1), "Schilderwerken")?;
    }
    let waiting = cases.iter().filter(|case| matches!(case.fate, Fate::In(_, false)));
    for (case, (extra_percent, half)) in waiting.zip([(33, ""), (0, "afternoon")]) {
        let id = world.id(made);
        world.put(WishRow {
            id,
            application_id: case.id,
            extra_percent,
            extra_minutes: 0,
            language: "",
            half,
        })?;
    }
    world.close();
    Ok(())
}

struct Planner<'a> {
    staff: &'a Staff,
    diary: &'a mut Diary,
    procedure: &'a Procedure,
    i: usize,
    /// Who waits for the first place of the next session.
    waiting: Option<i64>,
}

impl Planner<'_> {
    /// The test is this week or next: a group per half day, not everybody has a place yet.
    fn tests_to_come(&mut self, world: &mut World<'_>, stage: &Stage, cases: &[Case], place: usize) -> StoreResult<()> {
        let who: Vec<&Case> = cases
            .iter()
            .filter(|case| matches!(case.fate, Fate::In(at, _) if at == place))
            .collect();
        let week = monday(world.today);
        let day = shift(week, [3, 8, 4, 9][self.i % 4]);
        let running = day < shift(week, 7);
        let mood = match running {
            true => Mood::of(stage, EventState::Running, EnrolmentState::Confirmed),
            false => Mood::of(stage, EventState::Open, EnrolmentState::Reserved),
        };
        let placed = who.len().saturating_sub(1);
        self.event(world, stage, mood, day, &[(day, &who[..placed])])
    }

    fn tests_held(&mut self, world: &mut World<'_>, stage: &Stage, cases: &[Case], place: usize) -> StoreResult<()> {
        let who: Vec<&Case> = cases.iter().filter(|case| reached(case.fate, place)).collect();
        let day = self.procedure.after_closing(world, 12);
        self.event(
            world,
            stage,
            Mood::of(stage, EventState::Finished, EnrolmentState::Present),
            day,
            &[(day, &who)],
        )
    }

    /// The talks of a procedure still in its tests: days are kept free, nobody has a place.
    fn talks_planned(&mut self, world: &mut World<'_>, stage: &Stage) -> StoreResult<()> {
        let first = shift(monday(world.today), 15 + self.i as i64 % 3);
        let days = [(first, &[][..]), (shift(first, 1), &[][..])];
        self.event(
            world,
            stage,
            Mood::of(stage, EventState::Planned, EnrolmentState::Reserved),
            first,
            &days,
        )
    }

    /// Talks last week, this week and the next; the last few candidates still wait for a place.
    fn talks_going_on(&mut self, world: &mut World<'_>, stage: &Stage, cases: &[Case]) -> StoreResult<()> {
        let seen: Vec<&Case> = cases
            .iter()
            .filter(|case| matches!(case.fate, Fate::In(_, true)))
            .collect();
        let to_come: Vec<&Case> = cases
            .iter()
            .filter(|case| matches!(case.fate, Fate::In(_, false)))
            .collect();
        let week = monday(world.today);
        let last_week = shift(week, -7);
        let past: Vec<(NaiveDate, &[&Case])> = seen
            .chunks(TALKS)
            .enumerate()
            .map(|(n, chunk)| (shift(last_week, n as i64 % 2), chunk))
            .collect();
        if !past.is_empty() {
            self.event(
                world,
                stage,
                Mood::of(stage, EventState::Finished, EnrolmentState::Present),
                last_week,
                &past,
            )?;
        }
        let offsets: [i64; 5] = if self.procedure.spec.showcase {
            SHOWCASE_DAYS
        } else {
            let start = self.i as i64 % 3;
            [start, start + 8, start + 2, start + 9, start + 14]
        };
        let placed = to_come.len() - (to_come.len() / 5).min(3);
        let mut days: Vec<(NaiveDate, &[&Case])> = to_come[..placed]
            .chunks(if self.procedure.spec.showcase { TALKS } else { TALKS - 1 })
            .zip(offsets)
            .map(|(chunk, offset)| (shift(week, offset), chunk))
            .collect();
        if let Some(free) = offsets.get(days.len()) {
            days.push((shift(week, *free), &[]));
        }
        let first = days.first().map_or(world.today, |(day, _)| *day);
        self.waiting = to_come.get(placed).map(|case| case.id);
        self.event(
            world,
            stage,
            Mood::of(stage, EventState::Running, EnrolmentState::Confirmed),
            first,
            &days,
        )
    }

    fn talks_held(&mut self, world: &mut World<'_>, stage: &Stage, cases: &[Case], place: usize) -> StoreResult<()> {
        let who: Vec<&Case> = cases.iter().filter(|case| reached(case.fate, place)).collect();
        let first = self.procedure.after_closing(world, 25);
        let days: Vec<(NaiveDate, &[&Case])> = who
            .chunks(TALKS)
            .enumerate()
            .map(|(n, chunk)| (workday(shift(first, -(n as i64))), chunk))
            .collect();
        let cancelled = self.i % 8 == 3;
        if cancelled {
            // A first date that fell through.
            let early = workday(shift(first, -5));
            self.event(
                world,
                stage,
                Mood::of(stage, EventState::Cancelled, EnrolmentState::Cancelled),
                early,
                &[(early, &who[..who.len().min(3)])],
            )?;
        }
        self.event(
            world,
            stage,
            Mood::of(stage, EventState::Finished, EnrolmentState::Present),
            first,
            &days,
        )
    }

    /// Makes an event with a session per day, and a place for each candidate.
    fn event(
        &mut self,
        world: &mut World<'_>,
        stage: &Stage,
        mood: Mood,
        first: NaiveDate,
        days: &[(NaiveDate, &[&Case])],
    ) -> StoreResult<()> {
        let made = millis(workday(shift(first, -9)).min(workday(shift(world.today, -3))), 640);
        let mut sessions = Vec::new();
        for (day, cases) in days {
            sessions.push((self.free_half(*day, cases, mood), *cases));
        }
        let dates = || sessions.iter().map(|(half, _)| half.day);
        let id = world.id(made);
        let title = match stage.kind {
            StageKind::Test => "Schriftelijke proef",
            StageKind::Assessment => "Assessment",
            StageKind::Final => "Eindgesprek",
            _ => "Jurygesprek",
        };
        world.open(
            self.procedure.full(),
            made,
            self.procedure.owner,
            Act::SessionCreateEvent,
            &[("vacancy", self.procedure.id), ("event", id)],
        );
        let instructions = world.text("instructions");
        let state_reason = match mood.event {
            EventState::Cancelled => world.text("event cancel reason"),
            _ => "",
        };
        world.put(EventRow {
            id,
            vacancy_id: self.procedure.id,
            stage_id: Some(stage.id),
            title: format!("{title} {}", world.data.functions[self.procedure.spec.function].title),
            place: world.data.functions[self.procedure.spec.function].place,
            instructions,
            from_on: on(dates().min().unwrap_or(first)),
            until_on: on(dates().max().unwrap_or(first)),
            state: mood.event.code(),
            state_reason,
        })?;
        for (half, cases) in &sessions {
            self.session(world, id, *half, cases, mood, made)?;
        }
        world.close();
        Ok(())
    }

    /// The nearest half day to a day when jurors and candidates are free; a cancelled one takes nobody's time.
    fn free_half(&mut self, day: NaiveDate, cases: &[&Case], mood: Mood) -> Half {
        let people = || {
            let jurors = self.procedure.scorers().map(|seat| seat.person);
            jurors.chain(cases.iter().map(|case| case.who.id))
        };
        let afternoon_first = !self.procedure.spec.showcase && self.i % 2 == 1;
        // What was held is looked for backwards: sheets were handed in afterwards.
        let back = matches!(mood.event, EventState::Finished | EventState::Cancelled);
        let halves = super::calendar::workdays(day, back)
            .take(30)
            .flat_map(|day| [afternoon_first, !afternoon_first].map(|afternoon| Half { day, afternoon }));
        let fits = |half: &Half| people().all(|who| self.diary.is_free(who, *half));
        let half = halves.into_iter().find(fits).unwrap_or(Half {
            day,
            afternoon: afternoon_first,
        });
        if mood.event != EventState::Cancelled {
            let taken: Vec<i64> = people().collect();
            for who in taken {
                self.diary.take(who, half);
            }
        }
        half
    }

    fn session(
        &mut self,
        world: &mut World<'_>,
        event: i64,
        half: Half,
        cases: &[&Case],
        mood: Mood,
        made: i64,
    ) -> StoreResult<()> {
        let written = mood.written;
        let start = half.start();
        let length = if written {
            TEST
        } else {
            EVERY * TALKS as u32 - (EVERY - TALK)
        };
        let room = self.room(world, half, if written { cases.len() } else { 4 }, mood);
        let id = world.id(made);
        world.put(SessionRow {
            id,
            event_id: event,
            name: if half.afternoon { "Namiddag" } else { "Voormiddag" }.to_owned(),
            starts_local: local(half.day, start),
            ends_local: local(half.day, start + length),
            room_id: room,
        })?;
        for seat in self.procedure.scorers() {
            let row = SessionJurorRow {
                id: world.id(made),
                session_id: id,
                person_id: seat.person,
            };
            world.put(row)?;
        }
        let parts = if written { 1 } else { TALKS };
        for n in 0..parts {
            let begins = start + n as u32 * EVERY;
            let row = PartRow {
                id: world.id(made),
                session_id: id,
                name: if written { "Proef" } else { "Gesprek" },
                starts_local: local(half.day, begins),
                ends_local: local(half.day, begins + if written { TEST } else { TALK }),
                capacity: if written { cases.len().max(12) as i64 } else { 1 },
            };
            let part = world.put(row)?;
            let here = if written {
                cases
            } else {
                cases.get(n..=n).unwrap_or_default()
            };
            for case in here {
                Self::enrol(world, part, case, mood, made)?;
            }
            if let (false, Some(application_id)) = (here.is_empty() || written, self.waiting.take()) {
                let id = world.id(made);
                world.put(EnrolmentRow {
                    id,
                    part_id: part,
                    application_id,
                    state: EnrolmentState::Waiting.code(),
                    reminded_at: None,
                    created_at: made,
                })?;
            }
        }
        Ok(())
    }

    fn enrol(world: &mut World<'_>, part: i64, case: &Case, mood: Mood, made: i64) -> StoreResult<()> {
        let state = match (mood.enrolment, case.fate) {
            (EnrolmentState::Present, Fate::NoShow(_)) => EnrolmentState::Absent,
            (EnrolmentState::Present, Fate::Withdrawn(_)) => EnrolmentState::Cancelled,
            (EnrolmentState::Present, _) if case.id % 11 == 5 => EnrolmentState::Late,
            (EnrolmentState::Reserved | EnrolmentState::Confirmed, _) if mood.written && case.id % 3 == 2 => {
                EnrolmentState::Declined
            }
            (EnrolmentState::Confirmed, _) if case.id % 3 == 0 => EnrolmentState::Reserved,
            (state, _) => state,
        };
        let row = EnrolmentRow {
            id: world.id(made),
            part_id: part,
            application_id: case.id,
            state: state.code(),
            // Some of those who have not confirmed yet were reminded, a day after they were given their place.
            reminded_at: (state == EnrolmentState::Reserved && case.id % 2 == 0).then_some(made + 86_400_000),
            created_at: made,
        };
        world.put(row)?;
        Ok(())
    }

    /// A free room that is large enough; none when all are taken.
    fn room(&mut self, world: &World<'_>, half: Half, people: usize, mood: Mood) -> Option<i64> {
        if mood.event == EventState::Cancelled {
            return None;
        }
        let n = world.data.rooms.len();
        let found = (0..n)
            .map(|k| (k + self.i) % n)
            .find(|at| world.data.rooms[*at].2 >= people as i64 && self.diary.is_free(self.staff.rooms[*at], half))?;
        self.diary.take(self.staff.rooms[found], half);
        Some(self.staff.rooms[found])
    }
}

/// Whether a candidate came as far as the stage.
fn reached(fate: Fate, place: usize) -> bool {
    match fate {
        Fate::Through => true,
        Fate::In(at, _) | Fate::Failed(at) | Fate::NoShow(at) | Fate::Withdrawn(at) | Fate::Excluded(at) => at >= place,
        _ => false,
    }
}
