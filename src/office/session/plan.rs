//! Plan it for me: a proposal of who comes when, why somebody finds no place and what little more would help; and taking it over.

use super::query::hidden;
use super::{PartDraft, check, event, place, sitting};
use crate::domain::planning::{self, Placement, Slot, Task, Why};
use crate::domain::session::{Stretch, may_be_placed};
use crate::domain::{
    ApplicationId, EnrolmentId, EnrolmentState, EventId, Message, PartId, PersonId, Problem, Refusal, SessionId,
    Severity,
};
use crate::office::candidate::import::Watch;
use crate::office::{Act, Counter, Desk, Done, Failure, anonymity, rights, visibility};
use crate::store::retention;
use crate::store::session::write::SessionFields;
use crate::store::session::{
    Calendar, CandidateRow, EnrolmentRow, EventRow, PartRow, SessionRow, availability, busy, read, write,
};
use chrono::{Duration, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How late a part that is added may end.
const EVENING: u32 = 18;

/// What is to be planned.
#[derive(Clone, PartialEq, Debug)]
pub struct Wanted {
    /// The event.
    pub event: EventId,
    /// Whether those who have not confirmed are planned again; others stay put.
    pub again: bool,
    /// How far it is, and the way to stop it.
    pub watch: Watch,
}

/// A place to give.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Placing {
    /// To whom.
    pub application: ApplicationId,
    /// In which part.
    pub part: PartId,
    /// The place it comes instead of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<EnrolmentId>,
    /// The version of that place the proposal was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<i64>,
}

/// A part more in a session, for somebody who finds no place.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct MorePart {
    /// Of which session; it ends later when it has to.
    pub session: SessionId,
    /// The part.
    pub part: PartDraft,
    /// For whom.
    pub application: ApplicationId,
}

/// A line of a proposal, for people.
#[derive(Clone, PartialEq, Debug)]
pub struct Told {
    /// The candidate, or the number of an anonymous one.
    pub name: String,
    /// The part.
    pub part: String,
    /// When.
    pub when: Stretch,
    /// The room, or nothing.
    pub room: String,
}

/// A proposal.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// The event.
    pub event: EventRow,
    /// The places to give, each with how it is told.
    pub places: Vec<(Placing, Told)>,
    /// Who finds no place in a step, and why.
    pub unplaced: Vec<(String, i64, Message)>,
    /// The parts that would help, each with how it is told.
    pub more: Vec<(MorePart, Told)>,
    /// How many would still have no place with these.
    pub short: usize,
    /// Sessions in which nobody can be placed, and why.
    pub idle: Vec<Message>,
    /// How many candidates each juror would see.
    pub load: Vec<(String, i64)>,
    /// Whether it was stopped.
    pub stopped: bool,
}

/// Everything the planner looks at.
struct Scene {
    event: EventRow,
    sessions: Vec<(SessionRow, Vec<PartRow>)>,
    /// Sessions nobody can be placed in.
    closed: BTreeSet<SessionId>,
    idle: Vec<Message>,
    candidates: Vec<CandidateRow>,
    /// The places in the event that somebody holds, with their parts.
    held: Vec<(EnrolmentRow, PartId)>,
    /// Those that may be given anew.
    loose: BTreeMap<(ApplicationId, i64), EnrolmentRow>,
}

/// Proposes places for everybody of an event's stage who has none.
///
/// # Errors
/// A refusal for who may not plan it; what the store could not do.
pub fn propose(counter: &Counter<'_>, wanted: &Wanted) -> Result<Proposal, Failure> {
    let event = read::event(counter.connection, wanted.event)?.ok_or_else(hidden)?;
    let facts = visibility::candidate_facts(counter, event.vacancy)?;
    rights::check(counter.actor, Act::SessionEnrol, &visibility::matter(&facts))?;
    if event.state.is_over() {
        let message = event::told("refused-event-over", &event).with("state", Message::of(event.state));
        return Err(Problem::block("state", message).into());
    }
    let scene = Scene::read(counter, event, wanted.again)?;
    let slots = scene.slots(counter);
    let mut tasks = scene.tasks(counter)?;
    if slots.is_empty() && tasks.iter().any(|task| task.held.is_empty()) {
        let told = event::told("plan-no-part", &scene.event);
        let why = scene.idle.into_iter().chain([told]);
        let problems = why.map(|message| Problem::block("V-41", message)).collect();
        return Err(Refusal { problems }.into());
    }
    let gap = scene.event.gap;
    let go_on = |done: u64, all: u64| {
        wanted.watch.note(done, all);
        !wanted.watch.is_stopped()
    };
    let plan = planning::assign(&slots, &tasks, gap, &go_on);
    for placed in &plan.placed {
        let slot = slots.iter().find(|slot| slot.id == placed.slot);
        if let (Some(slot), Some(task)) = (slot, tasks.iter_mut().find(|task| task.id == placed.task)) {
            task.held.push((slot.step, slot.when.longer(placed.extra)));
            task.homes.insert(slot.session);
        }
    }
    tasks.retain(|task| plan.unplaced.iter().any(|one| one.task == task.id));
    // What little more would help is the same question over what could be added.
    let possible = scene.possible(counter, &plan.placed, &tasks)?;
    let added: Vec<Slot> = possible.iter().map(|(slot, _)| slot.clone()).collect();
    let more = match plan.stopped {
        true => planning::Plan::default(),
        false => planning::assign(&added, &tasks, gap, &go_on),
    };
    Ok(scene.proposal(&plan, &more, &possible))
}

impl Scene {
    fn read(counter: &Counter<'_>, event: EventRow, again: bool) -> Result<Self, Failure> {
        let connection = counter.connection;
        let now = counter.clock.local();
        let mut scene = Self {
            sessions: Vec::new(),
            closed: BTreeSet::new(),
            idle: Vec::new(),
            candidates: Vec::new(),
            held: Vec::new(),
            loose: BTreeMap::new(),
            event,
        };
        for session in read::sessions_of(connection, scene.event.id)? {
            let parts = read::parts_of(connection, session.id)?;
            for part in &parts {
                for place in read::enrolments_of(connection, part.id)? {
                    if !place.state.holds_place() {
                        continue;
                    }
                    let free = again && place.state == EnrolmentState::Reserved && part.when.starts > now;
                    match free {
                        true => drop(scene.loose.insert((place.application, part.step), place)),
                        false => scene.held.push((place, part.id)),
                    }
                }
            }
            if session.when.starts <= now {
                scene.closed.insert(session.id);
            } else if let Some(problem) = check::resources(counter, &session)?.into_iter().next() {
                scene.closed.insert(session.id);
                scene.idle.push(
                    Message::new("plan-idle")
                        .with("session", session.when.message())
                        .with("why", problem.message),
                );
            }
            scene.sessions.push((session, parts));
        }
        for candidate in read::candidates(connection, &scene.event, None)? {
            let elsewhere = candidate.placed.is_some_and(|held| scene.part(held.part).is_none());
            if candidate.in_stage
                && !elsewhere
                && may_be_placed(candidate.state)
                && retention::restriction(connection, candidate.person)?.is_none()
            {
                scene.candidates.push(candidate);
            }
        }
        if let Some(numbers) = anonymity::hiding(counter, scene.event.vacancy)? {
            for candidate in &mut scene.candidates {
                candidate.name = numbers.of(candidate.application);
            }
        }
        Ok(scene)
    }

    fn part(&self, id: PartId) -> Option<(&SessionRow, &PartRow)> {
        self.sessions
            .iter()
            .flat_map(|(session, parts)| parts.iter().map(move |part| (session, part)))
            .find(|(_, part)| part.id == id)
    }

    fn name(&self, id: i64) -> String {
        let found = self.candidates.iter().find(|candidate| candidate.application.0 == id);
        found.map(|candidate| candidate.name.clone()).unwrap_or_default()
    }

    /// How long somebody stays in each part for one that is taken.
    fn taken(&self, session: SessionId) -> Vec<Stretch> {
        let here = |(place, part): &(EnrolmentRow, PartId)| {
            let (found, part) = self.part(*part)?;
            (found.id == session && part.capacity == 1).then(|| part.when.longer(place.extra))
        };
        self.held.iter().filter_map(here).collect()
    }

    fn slots(&self, counter: &Counter<'_>) -> Vec<Slot> {
        let now = counter.clock.local();
        let mut slots = Vec::new();
        for (session, parts) in self
            .sessions
            .iter()
            .filter(|(session, _)| !self.closed.contains(&session.id))
        {
            let shared = session.room.is_some() || !session.jurors.is_empty();
            let taken = self.taken(session.id);
            for part in parts.iter().filter(|part| part.when.starts > now) {
                let alone = shared && part.capacity == 1;
                let held = self.held.iter().filter(|(_, held)| *held == part.id).count() as i64;
                let under = alone && taken.iter().any(|other| other.overlaps(part.when));
                let next = taken
                    .iter()
                    .map(|other| other.starts)
                    .filter(|starts| *starts > part.when.starts);
                slots.push(Slot {
                    id: part.id.0,
                    session: session.id.0,
                    step: part.step,
                    when: part.when,
                    free: if under { 0 } else { part.capacity - held },
                    alone,
                    limit: next.chain([session.when.ends]).min().unwrap_or(session.when.ends),
                    language: session.spoken().to_owned(),
                });
            }
        }
        slots
    }

    fn tasks(&self, counter: &Counter<'_>) -> Result<Vec<Task>, Failure> {
        let connection = counter.connection;
        let (first, last) = (self.event.from.and_time(NaiveTime::MIN), self.event.until);
        let whole = Stretch::new(first, last.and_time(NaiveTime::MIN) + Duration::days(1));
        let ties = read::ties(connection, self.event.vacancy)?;
        let mut tasks = Vec::with_capacity(self.candidates.len());
        for candidate in &self.candidates {
            let tied = |person: PersonId| person == candidate.person || ties.contains(&(candidate.application, person));
            let barred = self.sessions.iter().filter(|(session, _)| {
                let mut jurors = session.jurors.iter();
                jurors.any(|juror| tied(juror.person))
            });
            let own = |(place, _): &&(EnrolmentRow, PartId)| place.application == candidate.application;
            let held = || self.held.iter().filter(own);
            let homes = held().filter_map(|(_, part)| self.part(*part).map(|(session, _)| session.id.0));
            tasks.push(Task {
                id: candidate.application.0,
                wish: availability::wish(connection, candidate.application)?,
                calendar: availability::entries(connection, Calendar::Person(candidate.person), whole)?,
                taken: busy::busy(connection, candidate.person, whole, self.event.id)?,
                barred: barred.map(|(session, _)| session.id.0).collect(),
                homes: homes.collect(),
                held: held()
                    .filter_map(|(place, part)| {
                        let (_, part) = self.part(*part)?;
                        Some((part.step, part.when.longer(place.extra)))
                    })
                    .collect(),
            });
        }
        Ok(tasks)
    }

    /// Until when whoever comes to the last part of a session is there, by those who have a place in it and those who would get one.
    fn until(&self, last: &PartRow, placed: &[Placement]) -> NaiveDateTime {
        let here = self.held.iter().filter(|(_, part)| *part == last.id);
        let proposed = placed.iter().filter(|one| one.slot == last.id.0);
        let extra = here.map(|(place, _)| place.extra).chain(proposed.map(|one| one.extra));
        last.when.longer(extra.max().unwrap_or(0)).ends
    }

    /// The part that could be added at the end of each session while its jury and room are free, each with where; as long as one of those
    /// who still need a place would be there, where that is possible.
    fn possible(
        &self,
        counter: &Counter<'_>,
        placed: &[Placement],
        tasks: &[Task],
    ) -> Result<Vec<(Slot, MorePart)>, Failure> {
        let mut possible = Vec::new();
        for (session, parts) in self
            .sessions
            .iter()
            .filter(|(session, _)| !self.closed.contains(&session.id))
        {
            let Some(last) = parts.last() else { continue };
            let before = parts.len().checked_sub(2).and_then(|at| parts.get(at));
            let pause = before
                .filter(|before| before.step == last.step)
                .map_or(Duration::minutes(self.event.gap), |before| {
                    last.when.starts - before.when.ends
                });
            // Who stays longer in the last part is in the way of the next.
            let starts = self.until(last, placed) + pause.max(Duration::zero());
            let when = Stretch::new(starts, starts + Duration::minutes(last.when.minutes()));
            let extra = tasks.iter().map(|task| task.wish.extra(last.when.minutes())).max();
            let longest = when.longer(extra.unwrap_or(0));
            let limit = match (Self::can_last(counter, session, longest)?, longest == when) {
                (true, _) => longest.ends,
                (false, false) if Self::can_last(counter, session, when)? => when.ends,
                (false, _) => continue,
            };
            let slot = Slot {
                id: session.id.0,
                session: session.id.0,
                step: last.step,
                when,
                free: last.capacity,
                alone: last.capacity == 1,
                limit,
                language: session.spoken().to_owned(),
            };
            let part = PartDraft {
                name: next_name(&last.name),
                when,
                capacity: last.capacity,
                step: last.step,
            };
            let more = MorePart {
                session: session.id,
                part,
                application: ApplicationId(0),
            };
            possible.push((slot, more));
        }
        Ok(possible)
    }

    /// Whether a session can last as long as a part: before the evening, while its room and jury are free.
    fn can_last(counter: &Counter<'_>, session: &SessionRow, part: Stretch) -> Result<bool, Failure> {
        let evening = session.when.starts.date().and_hms_opt(EVENING, 0, 0);
        if evening.is_none_or(|evening| part.ends > evening) {
            return Ok(false);
        }
        let mut longer = session.clone();
        longer.when.ends = longer.when.ends.max(part.ends);
        Ok(check::resources(counter, &longer)?.is_empty())
    }

    fn told(&self, task: i64, session: &SessionRow, part: &str, when: Stretch) -> Told {
        Told {
            name: self.name(task),
            part: part.to_owned(),
            when,
            room: session.room_name.clone(),
        }
    }

    fn proposal(self, plan: &planning::Plan, more: &planning::Plan, possible: &[(Slot, MorePart)]) -> Proposal {
        let mut places = Vec::new();
        let mut load: BTreeMap<String, i64> = BTreeMap::new();
        for (_, part) in &self.held {
            if let Some((session, _)) = self.part(*part) {
                for juror in &session.jurors {
                    *load.entry(juror.name.clone()).or_default() += 1;
                }
            }
        }
        for placed in &plan.placed {
            let Some((session, part)) = self.part(PartId(placed.slot)) else {
                continue;
            };
            for juror in &session.jurors {
                *load.entry(juror.name.clone()).or_default() += 1;
            }
            let application = ApplicationId(placed.task);
            let from = self.loose.get(&(application, part.step));
            if from.is_some_and(|place| place.part == part.id) {
                continue;
            }
            let told = self.told(placed.task, session, &part.name, part.when.longer(placed.extra));
            let placing = Placing {
                application,
                part: part.id,
                from: from.map(|place| place.id),
                seen: from.map(|place| place.version),
            };
            places.push((placing, told));
        }
        places.sort_by(|(_, one), (_, other)| {
            (one.when, &one.room, &one.name).cmp(&(other.when, &other.room, &other.name))
        });
        let mut extra = Vec::new();
        for placed in &more.placed {
            let found = possible.iter().find(|(slot, _)| slot.id == placed.slot);
            let session = self.sessions.iter().find(|(session, _)| session.id.0 == placed.slot);
            if let (Some((_, part)), Some((session, _))) = (found, session) {
                let mut part = part.clone();
                part.application = ApplicationId(placed.task);
                let told = self.told(
                    placed.task,
                    session,
                    &part.part.name,
                    part.part.when.longer(placed.extra),
                );
                extra.push((part, told));
            }
        }
        let unplaced: Vec<(String, i64, Message)> = plan
            .unplaced
            .iter()
            .map(|one| (self.name(one.task), one.step, why(one.why)))
            .collect();
        Proposal {
            short: unplaced.len().saturating_sub(extra.len()),
            idle: self.idle,
            event: self.event,
            places,
            unplaced,
            more: extra,
            load: load.into_iter().collect(),
            stopped: plan.stopped,
        }
    }
}

/// `Gesprek 5` after `Gesprek 4`; a name without a number stays as it is.
fn next_name(name: &str) -> String {
    match name
        .rsplit_once(' ')
        .map(|(words, number)| (words, number.parse::<u32>()))
    {
        Some((words, Ok(number))) => format!("{words} {}", number.saturating_add(1)),
        _ => name.to_owned(),
    }
}

fn why(why: Why) -> Message {
    Message::new(match why {
        Why::Nothing => "plan-why-nothing",
        Why::Full => "plan-why-full",
        Why::Away => "plan-why-away",
        Why::Elsewhere => "plan-why-elsewhere",
        Why::Language => "plan-why-language",
        Why::Tie => "plan-why-tie",
        Why::Extra => "plan-why-extra",
        Why::Order => "plan-why-order",
    })
}

/// Takes a proposal over: each place is held to the rules of the moment, one that no longer can be given is said, the others are given.
/// Whoever waits for a part that somebody left moves up.
pub(super) fn take(desk: &Desk<'_>, id: EventId, places: &[Placing], more: &[MorePart]) -> Result<Done, Failure> {
    let event = event::living(desk, Act::SessionEnrol, id)?;
    let (mut tally, left) = exchange(desk, id, places)?;
    add_parts(desk, id, more, &mut tally)?;
    if tally.given == 0 {
        let nothing = || vec![Problem::block("many", Message::new("refused-nothing-chosen"))];
        let problems = if tally.refused.is_empty() {
            nothing()
        } else {
            tally.refused
        };
        return Err(Refusal { problems }.into());
    }
    for place in left {
        let part = read::part(desk.connection(), place.part)?.ok_or_else(hidden)?;
        let free = part.when.longer(place.extra);
        tally.warnings.extend(place::move_up_in(desk, part.session, free)?);
    }
    let lost = tally.refused.len();
    let warnings = tally.refused.into_iter().chain(tally.warnings).collect();
    let message = event::told("done-plan", &event)
        .with("n", tally.given)
        .with("lost", lost);
    Ok(Done::new(message).warned(warnings))
}

/// Gives the places; gives back which places were left for another. Two who change places are first both taken out. Who is refused keeps
/// what he or she has, on which somebody else may have counted: without that move it is all reckoned again.
fn exchange(desk: &Desk<'_>, id: EventId, places: &[Placing]) -> Result<(Tally, Vec<EnrolmentRow>), Failure> {
    let (mut leaving, mut stays) = still_there(desk, places)?;
    loop {
        desk.tx.savepoint()?;
        for row in leaving.values() {
            write::enrolment_state(desk.tx, row.id, None, EnrolmentState::Cancelled)?;
        }
        let mut round = Tally::default();
        let mut kept = Vec::new();
        let current = |placing: &&Placing| placing.from.is_none_or(|from| leaving.contains_key(&from));
        for placing in places.iter().filter(current) {
            let before = round.refused.len();
            let given = attempt(desk, &mut round, || {
                place::give(desk, (id, placing.part), placing.application, placing.from)
            })?;
            if let Some(from) = placing.from.filter(|_| !given) {
                stays.extend(round.refused.drain(before..));
                kept.push(from);
            }
        }
        if kept.is_empty() {
            desk.tx.keep_savepoint()?;
            stays.append(&mut round.refused);
            round.refused = stays;
            return Ok((round, leaving.into_values().collect()));
        }
        desk.tx.drop_savepoint()?;
        leaving.retain(|from, _| !kept.contains(from));
    }
}

/// The places that are given up for another and are still as the proposal saw them; of the others why they stay: who answered, was there
/// or was moved since keeps what he or she has.
fn still_there(
    desk: &Desk<'_>,
    places: &[Placing],
) -> Result<(BTreeMap<EnrolmentId, EnrolmentRow>, Vec<Problem>), Failure> {
    let mut leaving = BTreeMap::new();
    let mut stays = Vec::new();
    for placing in places {
        let Some(from) = placing.from else { continue };
        let Some(row) = read::enrolment(desk.connection(), from)? else {
            stays.push(Problem::warn("V-40", Message::new("refused-gone")));
            continue;
        };
        let is_answered = row.state != EnrolmentState::Reserved;
        if !is_answered && placing.seen.is_none_or(|seen| seen == row.version) {
            leaving.insert(from, row);
            continue;
        }
        let who = place::applicant(&desk.counter(), row.application)?;
        let id = match is_answered {
            true => "refused-plan-stale",
            false => "refused-plan-changed",
        };
        let message = Message::new(id)
            .with("name", who.name)
            .with("state", Message::of(row.state));
        stays.push(Problem::warn("V-40", message));
    }
    Ok((leaving, stays))
}

/// Adds the parts more, each with whom it is for.
fn add_parts(desk: &Desk<'_>, id: EventId, more: &[MorePart], tally: &mut Tally) -> Result<(), Failure> {
    let mut longer: BTreeMap<(SessionId, String), PartId> = BTreeMap::new();
    for one in more {
        let key = (one.session, one.part.when.starts.to_string());
        let mut made = None;
        let given = attempt(desk, tally, || {
            let part = match longer.get(&key) {
                Some(part) => *part,
                None => add(desk, one)?,
            };
            made = Some(part);
            place::give(desk, (id, part), one.application, None)
        })?;
        // A part that was made for a place that could not be given went with it.
        if let Some(part) = made.filter(|_| given) {
            longer.insert(key, part);
        }
    }
    Ok(())
}

/// What became of several tries.
#[derive(Default)]
pub(super) struct Tally {
    /// How many were done.
    pub given: usize,
    /// Why others were not.
    pub refused: Vec<Problem>,
    /// What should be known of those that were.
    pub warnings: Vec<Problem>,
}

/// Tries one; a refused one leaves nothing behind and is kept as something to say.
pub(super) fn attempt(
    desk: &Desk<'_>,
    tally: &mut Tally,
    work: impl FnOnce() -> Result<Vec<Problem>, Failure>,
) -> Result<bool, Failure> {
    desk.tx.savepoint()?;
    match work() {
        Ok(warnings) => {
            desk.tx.keep_savepoint()?;
            tally.given += 1;
            for warning in warnings {
                // The same of two steps is said once.
                if !tally.warnings.contains(&warning) {
                    tally.warnings.push(warning);
                }
            }
            Ok(true)
        }
        Err(Failure::Refused(refusal)) => {
            desk.tx.drop_savepoint()?;
            let told = refusal.problems.into_iter().map(|problem| Problem {
                severity: Severity::Warning,
                ..problem
            });
            tally.refused.extend(told);
            Ok(false)
        }
        Err(failure) => Err(failure),
    }
}

/// Adds a part at the end of a session, which ends later when it has to: when whom it is for leaves.
fn add(desk: &Desk<'_>, one: &MorePart) -> Result<PartId, Failure> {
    let session = sitting::of(desk, Act::SessionPlan, one.session)?;
    let wish = availability::wish(desk.connection(), one.application)?;
    let ends = one.part.when.longer(wish.extra(one.part.when.minutes())).ends;
    if ends > session.when.ends {
        let fields = SessionFields {
            name: &session.name,
            when: Stretch::new(session.when.starts, ends),
            room: session.room,
            language: &session.language,
        };
        write::edit_session(desk.tx, session.id, session.version, fields)?;
        check::settle_session(desk, session.id)?;
    }
    super::part::create(desk, one.session, &one.part)?
        .created
        .map(PartId)
        .ok_or_else(hidden)
}
