//! What is read of events, sessions, parts and enrolments.

use crate::domain::session::Stretch;
use crate::domain::{
    ApplicationId, ApplicationState, EnrolmentId, EnrolmentState, EntityId, EventId, EventState, JurorRole, PartId,
    PersonId, RoomId, SessionId, StageId, VacancyId, VacancyState,
};
use chrono::NaiveDate;

/// Somebody, by name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Who.
    pub person: PersonId,
    /// "An Peeters".
    pub name: String,
}

/// An event.
#[derive(Clone, PartialEq, Debug)]
pub struct EventRow {
    /// Which.
    pub id: EventId,
    /// The version seen.
    pub version: i64,
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The vacancy's number.
    pub number: String,
    /// The vacancy's title.
    pub vacancy_title: String,
    /// The vacancy's entity.
    pub entity: EntityId,
    /// The stage it belongs to.
    pub stage: Option<StageId>,
    /// The stage's name, or nothing.
    pub stage_name: String,
    /// Its title.
    pub title: String,
    /// Where it is.
    pub place: String,
    /// What candidates have to know.
    pub instructions: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// Where it stands.
    pub state: EventState,
    /// Why it was cancelled.
    pub reason: String,
    /// Its language: `nl`.
    pub language: String,
    /// How many days before it candidates stop enrolling themselves; none: as many as the setting says.
    pub enrol_days: Option<i64>,
    /// How many minutes a candidate has at least between two parts.
    pub gap: i64,
    /// How many sessions it has.
    pub sessions: i64,
}

/// A session of an event.
#[derive(Clone, PartialEq, Debug)]
pub struct SessionRow {
    /// Which.
    pub id: SessionId,
    /// The version seen.
    pub version: i64,
    /// Its event.
    pub event: EventRow,
    /// Its own name, or nothing.
    pub name: String,
    /// When it is.
    pub when: Stretch,
    /// Its own language, or nothing: its event's.
    pub language: String,
    /// The room, if it has one.
    pub room: Option<RoomId>,
    /// The room's name, or nothing.
    pub room_name: String,
    /// Who sits in it.
    pub jurors: Vec<Named>,
    /// How many parts it has.
    pub parts: i64,
    /// How many places its parts have together.
    pub capacity: i64,
    /// How many of them are taken.
    pub placed: i64,
    /// Whether a room, juror or candidate is needed in two places at once.
    pub clashes: bool,
}

impl SessionRow {
    /// What it is called: its event's title, with its own name when it has one.
    pub fn title(&self) -> String {
        if self.name.is_empty() {
            self.event.title.clone()
        } else {
            format!("{} · {}", self.event.title, self.name)
        }
    }

    /// The language it is in.
    pub fn spoken(&self) -> &str {
        match self.language.as_str() {
            "" => &self.event.language,
            own => own,
        }
    }
}

/// A part of a session.
#[derive(Clone, PartialEq, Debug)]
pub struct PartRow {
    /// Which.
    pub id: PartId,
    /// The version seen.
    pub version: i64,
    /// Its session.
    pub session: SessionId,
    /// Its name.
    pub name: String,
    /// When it is.
    pub when: Stretch,
    /// How many candidates it takes.
    pub capacity: i64,
    /// Which step it is: a candidate has one place in each.
    pub step: i64,
    /// How many have a place.
    pub placed: i64,
}

/// A candidate's place in a part.
#[derive(Clone, PartialEq, Debug)]
pub struct EnrolmentRow {
    /// Which.
    pub id: EnrolmentId,
    /// The version seen.
    pub version: i64,
    /// The part.
    pub part: PartId,
    /// The application.
    pub application: ApplicationId,
    /// The candidate.
    pub person: PersonId,
    /// The candidate's name; none when the reader may not know it.
    pub name: Option<String>,
    /// Where it stands.
    pub state: EnrolmentState,
    /// How many minutes longer than the part this candidate has.
    pub extra: i64,
    /// The accommodation asked for, or nothing.
    pub accommodation: String,
}

/// A room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoomRow {
    /// Which.
    pub id: RoomId,
    /// Its name.
    pub name: String,
    /// How many people fit.
    pub capacity: i64,
}

/// A seat on a vacancy's jury.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeatRow {
    /// Who.
    pub person: PersonId,
    /// "An Peeters".
    pub name: String,
    /// As what.
    pub role: JurorRole,
}

/// A stage of a vacancy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageRow {
    /// Which.
    pub id: StageId,
    /// Its name.
    pub name: String,
}

/// A vacancy an event can be made for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenVacancy {
    /// Which.
    pub id: VacancyId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: VacancyState,
}

/// A candidate who could be given a place.
#[derive(Clone, PartialEq, Debug)]
pub struct CandidateRow {
    /// The application.
    pub application: ApplicationId,
    /// Who.
    pub person: PersonId,
    /// "Éléonore De Smet".
    pub name: String,
    /// Where the application stands.
    pub state: ApplicationState,
    /// Whether the candidate is in the event's stage.
    pub in_stage: bool,
    /// Where the candidate has a place already in this stage, or event when there is no stage.
    pub placed: Option<HeldPlace>,
}

/// A place a candidate has already.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct HeldPlace {
    /// Which.
    pub id: EnrolmentId,
    /// The version seen.
    pub version: i64,
    /// In which part.
    pub part: PartId,
    /// Where it stands.
    pub state: EnrolmentState,
    /// When.
    pub when: Stretch,
}

impl HeldPlace {
    /// Whether it can be given up for another one: nobody noted yet who was there.
    pub const fn can_move(self) -> bool {
        matches!(self.state, EnrolmentState::Reserved | EnrolmentState::Confirmed)
    }
}

/// What enrolling needs to know of an application.
#[derive(Clone, PartialEq, Debug)]
pub struct Applicant {
    /// The application.
    pub id: ApplicationId,
    /// For which vacancy.
    pub vacancy: VacancyId,
    /// Who.
    pub person: PersonId,
    /// "Éléonore De Smet".
    pub name: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The stage the candidate is in.
    pub stage: Option<StageId>,
    /// The accommodation asked for, or nothing.
    pub accommodation: String,
}

/// Which sessions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last one.
    pub until: NaiveDate,
}
