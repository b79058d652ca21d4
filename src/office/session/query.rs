//! Reading sessions: a week, an event, a session with its places, who could still be placed.
//!
//! Who may see a vacancy sees its sessions; names of candidates only who may see its candidates.

use super::{SessionDraft, Whose, agenda, day, follow, free, intake, invitation, pattern, place, plan, remind, ripple};
use crate::domain::planning::Pattern;
use crate::domain::session::may_be_placed;
use crate::domain::{
    EnrolmentId, EventId, JurorRole, Message, PartId, Problem, SessionId, Severity, VacancyId, VacancyState,
};
use crate::office::visibility::{self, Visibility};
use crate::office::{Act, Counter, Failure, anonymity, rights};
use crate::store::list::Condition;
use crate::store::session::{
    CandidateRow, EnrolmentRow, EventRow, OpenVacancy, PartRow, Period, RoomRow, SeatRow, SessionRow, StageRow, read,
};
use chrono::NaiveDate;
use std::path::PathBuf;

/// Whose sessions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Reach {
    /// All the actor may see.
    All,
    /// Of the vacancies the actor owns, and those in which the actor sits.
    #[default]
    Mine,
    /// Of one vacancy.
    Vacancy(VacancyId),
}

/// A read about sessions.
#[derive(Clone, PartialEq, Debug)]
pub enum SessionQuery {
    /// The sessions of a period, with the events of those days that have none.
    Period(Period, Reach),
    /// The events that touch a period.
    Events(Period, Reach),
    /// A session with its parts and places, and who has none yet.
    Session(SessionId),
    /// An event with its sessions.
    Event(EventId),
    /// The sessions of an event with their parts.
    Parts(EventId),
    /// Everybody who could be placed in a part, with what stands in the way.
    Placeable(PartId),
    /// What a form about a vacancy's events and sessions offers.
    Choices(VacancyId),
    /// The vacancies for which the actor may make an event.
    Vacancies,
    /// The invitations to an event, and which are due.
    Invitations(EventId),
    /// The newest invitation of everybody as a draft message, all in one file.
    Drafts(EventId),
    /// What answers in files or folders come to.
    Answers(Vec<std::path::PathBuf>),
    /// What a pattern comes to in an event.
    Pattern(EventId, Box<Pattern>),
    /// A proposal of who comes when.
    Plan(plan::Wanted),
    /// When somebody or a room is free in a period.
    Free(Whose, Period),
    /// Whom reminders would go to: of one event, or of every event of the vacancies the actor owns.
    Reminders(Option<EventId>),
    /// The list of a day, room by room: everything that may be seen, or only in one room.
    Day(NaiveDate, Reach, Option<String>),
    /// What an exported agenda comes to.
    Agenda(agenda::Wanted),
    /// How far the enrolment of an event is.
    FollowUp(EventId),
    /// What a file of enrolments comes to in an event.
    Enrolments(EventId, PathBuf),
    /// What moving a candidate to a part would bring about.
    RippleOfPlace(EnrolmentId, PartId),
    /// What changing a session would bring about.
    RippleOfSession(SessionId, Box<SessionDraft>),
}

/// A session with everything in it.
#[derive(Clone, PartialEq, Debug)]
pub struct SessionDetail {
    /// The session.
    pub session: SessionRow,
    /// Its parts, each with who has a place.
    pub parts: Vec<(PartRow, Vec<EnrolmentRow>)>,
    /// Candidates in the event's stage who have no place in it yet.
    pub unplanned: Vec<CandidateRow>,
    /// What clashes: each sentence names what with.
    pub clashes: Vec<Problem>,
}

/// A candidate who could be placed.
#[derive(Clone, PartialEq, Debug)]
pub struct Placeable {
    /// The candidate.
    pub candidate: CandidateRow,
    /// What stands in the way.
    pub refused: Option<Message>,
}

/// What a form about a vacancy's events and sessions offers.
#[derive(Clone, PartialEq, Debug)]
pub struct Choices {
    /// The vacancy.
    pub vacancy: VacancyId,
    /// Its number.
    pub number: String,
    /// Its stages.
    pub stages: Vec<StageRow>,
    /// The rooms its entity can use.
    pub rooms: Vec<RoomRow>,
    /// Who can sit in its sessions.
    pub jury: Vec<SeatRow>,
}

/// What it brings.
#[derive(Clone, PartialEq, Debug)]
pub enum SessionReply {
    /// Sessions in order of time, and events without any.
    Period(Vec<SessionRow>, Vec<EventRow>),
    /// Events by their first day.
    Events(Vec<EventRow>),
    /// A session with everything in it.
    Session(Box<SessionDetail>),
    /// An event with its sessions.
    Event(Box<EventRow>, Vec<SessionRow>),
    /// The sessions of an event with their parts.
    Parts(Vec<(SessionRow, Vec<PartRow>)>),
    /// Everybody who could be placed in a part.
    Placeable(Box<(SessionRow, PartRow)>, Vec<Placeable>),
    /// What a form offers.
    Choices(Choices),
    /// Vacancies.
    Vacancies(Vec<OpenVacancy>),
    /// The invitations to an event.
    Invitations(Box<invitation::Invitations>),
    /// Draft messages in one file.
    Drafts(Box<invitation::Bundle>),
    /// What answers come to.
    Answers(Vec<invitation::Proposal>),
    /// What a pattern comes to.
    Pattern(Box<pattern::Preview>),
    /// A proposal.
    Plan(Box<plan::Proposal>),
    /// When somebody or a room is free.
    Free(Box<free::Free>),
    /// Whom reminders would go to, event by event.
    Reminders(Vec<remind::Reminder>),
    /// The list of a day.
    Day(Box<day::DayList>),
    /// What an agenda comes to.
    Agenda(Box<agenda::Agenda>),
    /// How far an enrolment is.
    FollowUp(Box<follow::FollowUp>),
    /// What a file of enrolments comes to.
    Enrolments(Box<intake::Preview>),
    /// What a move would bring about.
    Ripple(Box<ripple::Ripple>),
}

pub(super) fn hidden() -> Failure {
    Problem::block("gone", Message::new("refused-gone")).into()
}

impl SessionQuery {
    /// Answers for the actor.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn answer(&self, counter: &Counter<'_>) -> Result<SessionReply, Failure> {
        let connection = counter.connection;
        Ok(match self {
            Self::Period(period, reach) => {
                let sessions = sessions(counter, *period, *reach)?;
                let mut bare = read::events(connection, *period, base(counter, *reach, Of::Event))?;
                bare.retain(|event| event.sessions == 0);
                SessionReply::Period(sessions, bare)
            }
            Self::Events(period, reach) => {
                SessionReply::Events(read::events(connection, *period, base(counter, *reach, Of::Event))?)
            }
            Self::Session(id) => SessionReply::Session(Box::new(detail(counter, *id)?)),
            Self::Event(id) => {
                let event = read::event(connection, *id)?.ok_or_else(hidden)?;
                visibility::vacancy_facts(counter, event.vacancy)?;
                SessionReply::Event(Box::new(event), read::sessions_of(connection, *id)?)
            }
            Self::Parts(id) => SessionReply::Parts(parts(counter, *id)?),
            Self::Placeable(id) => placeable(counter, *id)?,
            Self::Choices(id) => SessionReply::Choices(choices(counter, *id)?),
            Self::Vacancies => SessionReply::Vacancies(vacancies(counter)?),
            Self::Invitations(id) => SessionReply::Invitations(Box::new(invitation::of_event(counter, *id)?)),
            Self::Drafts(id) => SessionReply::Drafts(Box::new(invitation::bundle(counter, *id)?)),
            Self::Answers(paths) => SessionReply::Answers(invitation::answers(counter, paths)?),
            Self::Pattern(id, wanted) => SessionReply::Pattern(Box::new(pattern::look(counter, *id, wanted)?)),
            Self::Plan(wanted) => SessionReply::Plan(Box::new(plan::propose(counter, wanted)?)),
            Self::Free(whose, period) => SessionReply::Free(Box::new(free::look(counter, *whose, *period)?)),
            Self::Reminders(which) => SessionReply::Reminders(remind::look(counter, *which)?),
            Self::Day(day, reach, room) => {
                SessionReply::Day(Box::new(day::list(counter, *day, *reach, room.as_deref())?))
            }
            Self::Agenda(wanted) => SessionReply::Agenda(Box::new(agenda::look(counter, wanted)?)),
            Self::RippleOfPlace(id, to) => SessionReply::Ripple(Box::new(ripple::of_place(counter, *id, *to)?)),
            Self::RippleOfSession(id, draft) => {
                SessionReply::Ripple(Box::new(ripple::of_session(counter, *id, draft)?))
            }
            Self::Enrolments(id, path) => SessionReply::Enrolments(Box::new(intake::look(counter, *id, path)?)),
            Self::FollowUp(id) => SessionReply::FollowUp(Box::new(follow::look(counter, *id)?)),
        })
    }
}

/// What a condition is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Session,
    Event,
}

/// Visibility and reach together.
fn base(counter: &Counter<'_>, reach: Reach, of: Of) -> Condition {
    let me = counter.actor.person;
    let mut condition = Visibility::of_vacancies(counter.actor).on_vacancies();
    match (reach, of) {
        (Reach::All, _) => {}
        (Reach::Vacancy(id), _) => condition.and(read::of_vacancy(id)),
        (Reach::Mine, Of::Session) => condition.and(read::owned_or_sat_in(me)),
        (Reach::Mine, Of::Event) => condition.and(read::owned(me)),
    }
    condition
}

/// The events of a period of the vacancies the actor owns.
pub(super) fn own_events(counter: &Counter<'_>, period: Period) -> Result<Vec<EventRow>, Failure> {
    Ok(read::events(
        counter.connection,
        period,
        base(counter, Reach::Mine, Of::Event),
    )?)
}

/// The sessions of a period within reach.
pub(super) fn sessions(counter: &Counter<'_>, period: Period, reach: Reach) -> Result<Vec<SessionRow>, Failure> {
    Ok(read::sessions(
        counter.connection,
        period,
        base(counter, reach, Of::Session),
    )?)
}

pub(super) fn detail(counter: &Counter<'_>, id: SessionId) -> Result<SessionDetail, Failure> {
    let connection = counter.connection;
    let session = read::session(connection, id)?.ok_or_else(hidden)?;
    visibility::vacancy_facts(counter, session.event.vacancy)?;
    let names = visibility::candidate_facts(counter, session.event.vacancy).is_ok();
    let numbers = match names {
        true => anonymity::hiding(counter, session.event.vacancy)?,
        false => None,
    };
    let mut parts = Vec::new();
    for part in read::parts_of(connection, id)? {
        let mut places = read::enrolments_of(connection, part.id)?;
        if !names {
            for place in &mut places {
                place.name = None;
                place.accommodation.clear();
            }
        }
        if let Some(names) = &numbers {
            for place in &mut places {
                place.name = Some(names.of(place.application));
            }
            // They come in the order of their names, which would tell them.
            places.sort_by(|one, other| one.name.cmp(&other.name));
        }
        parts.push((part, places));
    }
    let mut unplanned = Vec::new();
    let mut clashes = Vec::new();
    if names {
        if !session.event.state.is_over() {
            unplanned = read::candidates(connection, &session.event, None)?;
            unplanned.retain(|candidate| candidate.in_stage && candidate.placed.is_none());
        }
        if let Some(names) = &numbers {
            for candidate in &mut unplanned {
                candidate.name = names.of(candidate.application);
            }
            unplanned.sort_by(|one, other| one.name.cmp(&other.name));
        }
        // A clash names who is expected elsewhere.
        if session.clashes && numbers.is_none() {
            clashes = super::check::session(counter, id)?;
            clashes.retain(|problem| problem.severity == Severity::Block);
        }
    }
    Ok(SessionDetail {
        session,
        parts,
        unplanned,
        clashes,
    })
}

fn parts(counter: &Counter<'_>, id: EventId) -> Result<Vec<(SessionRow, Vec<PartRow>)>, Failure> {
    let connection = counter.connection;
    let event = read::event(connection, id)?.ok_or_else(hidden)?;
    visibility::vacancy_facts(counter, event.vacancy)?;
    let mut found = Vec::new();
    for session in read::sessions_of(connection, id)? {
        let parts = read::parts_of(connection, session.id)?;
        found.push((session, parts));
    }
    Ok(found)
}

fn placeable(counter: &Counter<'_>, id: PartId) -> Result<SessionReply, Failure> {
    let connection = counter.connection;
    let part = read::part(connection, id)?.ok_or_else(hidden)?;
    let session = read::session(connection, part.session)?.ok_or_else(hidden)?;
    visibility::candidate_facts(counter, session.event.vacancy)?;
    let vacancy = session.event.vacancy;
    let numbers = anonymity::hiding(counter, vacancy)?;
    let mut found = Vec::new();
    for mut candidate in read::candidates(connection, &session.event, Some(part.step))? {
        let mut who = place::who(counter, candidate.application)?;
        if let Some(names) = &numbers {
            who.name = names.of(candidate.application);
        }
        candidate.name.clone_from(&who.name);
        if !may_be_placed(who.state) {
            continue;
        }
        let here = read::enrolment_in(connection, id, candidate.application)?;
        let refused = match here.filter(|place| place.state.holds_place()) {
            Some(_) => Some(
                Message::new("refused-placed-already")
                    .with("name", who.name.as_str())
                    .with("when", part.when.message()),
            ),
            // A place that would be given up for this one is not in its way.
            None => place::in_the_way(counter, &session, &part, &who, movable(&candidate))?
                .into_iter()
                .find(|problem| problem.severity == Severity::Block)
                .map(|problem| problem.message),
        };
        found.push(Placeable { candidate, refused });
    }
    if numbers.is_some() {
        // They come in the order of their names, which would tell them.
        found.sort_by(|one, other| one.candidate.name.cmp(&other.candidate.name));
    }
    // Those who wait for a place come first, then those who have one, then the rest of the procedure.
    found.sort_by_key(|who| {
        (
            !who.candidate.in_stage,
            who.candidate.placed.is_some(),
            who.refused.is_some(),
        )
    });
    Ok(SessionReply::Placeable(Box::new((session, part)), found))
}

fn movable(candidate: &CandidateRow) -> Option<EnrolmentId> {
    candidate.placed.filter(|held| held.can_move()).map(|held| held.id)
}

fn choices(counter: &Counter<'_>, id: VacancyId) -> Result<Choices, Failure> {
    let facts = visibility::vacancy_facts(counter, id)?;
    let mut jury = read::jury(counter.connection, id)?;
    jury.retain(|seat| seat.role != JurorRole::Observer);
    Ok(Choices {
        vacancy: id,
        number: facts.number,
        stages: read::stages(counter.connection, id)?,
        rooms: read::rooms(counter.connection, facts.entity)?,
        jury,
    })
}

fn vacancies(counter: &Counter<'_>) -> Result<Vec<OpenVacancy>, Failure> {
    if rights::check_anywhere(counter.actor, Act::SessionCreateEvent).is_err() {
        return Ok(Vec::new());
    }
    let states = [
        VacancyState::Published,
        VacancyState::PublicationClosed,
        VacancyState::InSelection,
    ];
    let mut rows = read::open_vacancies(
        counter.connection,
        &states,
        Visibility::of_vacancies(counter.actor).on_vacancies(),
    )?;
    // A role elsewhere makes a vacancy visible, not plannable.
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        let facts = visibility::vacancy_facts(counter, row.id)?;
        if rights::check(counter.actor, Act::SessionCreateEvent, &visibility::matter(&facts)).is_ok() {
            kept.push(row);
        }
    }
    Ok(kept)
}
