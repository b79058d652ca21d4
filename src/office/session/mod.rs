//! Sessions: events, their sessions and parts, the places of candidates; commands and queries.
//!
//! Overlaps are looked for after the rows are written, inside the same immediate transaction: what was checked is what is kept, whoever
//! else is planning, and undo passes the same check.

pub mod agenda;
pub mod availability;
pub mod check;
pub mod day;
mod event;
pub mod follow;
pub mod free;
pub mod intake;
pub mod invitation;
mod part;
pub mod pattern;
mod place;
pub mod plan;
pub mod query;
pub mod remind;
pub mod ripple;
mod sitting;

pub use query::{SessionQuery, SessionReply};

use crate::domain::planning::Pattern;
use crate::domain::session::{Presence, Series, Stretch, Wish};
use crate::domain::{ApplicationId, EnrolmentId, EventId, PartId, PersonId, RoomId, SessionId, StageId, VacancyId};
use crate::office::{Act, Desk, Done, Failure};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whose calendar is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// A juror's.
    Juror(PersonId),
    /// A candidate's.
    Candidate(ApplicationId),
    /// A room's.
    Room(RoomId),
}

/// The terms of an event that have a usual value.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct EventTerms {
    /// Its language, as a code.
    pub language: String,
    /// How many days before it candidates stop enrolling themselves; none: as many as the setting says.
    pub enrol_days: Option<i64>,
    /// How many minutes a candidate has at least between two parts.
    pub gap: i64,
}

impl Default for EventTerms {
    fn default() -> Self {
        Self {
            language: "nl".to_owned(),
            enrol_days: None,
            gap: 15,
        }
    }
}

/// What a person fills in of an event.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct EventDraft {
    /// The stage.
    pub stage: Option<StageId>,
    /// The title.
    pub title: String,
    /// Where it is.
    pub place: String,
    /// What candidates have to know.
    pub instructions: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// Its terms.
    #[serde(default)]
    pub terms: EventTerms,
}

/// What a person fills in of a session.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SessionDraft {
    /// Its own name; empty: it goes by its event's title.
    pub name: String,
    /// When it is.
    pub when: Stretch,
    /// The room.
    pub room: Option<RoomId>,
    /// Who sits in it.
    pub jurors: Vec<PersonId>,
    /// Its own language, as a code; empty: its event's.
    #[serde(default)]
    pub language: String,
}

/// What a person fills in of a part.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PartDraft {
    /// Its name.
    pub name: String,
    /// When it is.
    pub when: Stretch,
    /// How many candidates it takes.
    pub capacity: i64,
    /// Which step it is: a candidate has one place in each.
    #[serde(default = "crate::domain::session::first_step")]
    pub step: i64,
}

/// A write about sessions. `seen` is the version the person looked at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum SessionCommand {
    /// Make an event.
    CreateEvent {
        /// For which vacancy.
        vacancy: VacancyId,
        /// The event.
        event: EventDraft,
    },
    /// Change an event.
    EditEvent {
        /// Which.
        event: EventId,
        /// The version looked at.
        seen: i64,
        /// How it becomes.
        draft: EventDraft,
    },
    /// Open an event for enrolment (V-41).
    OpenEvent {
        /// Which.
        event: EventId,
        /// The version looked at.
        seen: i64,
    },
    /// Say that an event has begun, or goes on after all.
    StartEvent {
        /// Which.
        event: EventId,
        /// The version looked at.
        seen: i64,
    },
    /// Say that an event is finished.
    FinishEvent {
        /// Which.
        event: EventId,
        /// The version looked at.
        seen: i64,
    },
    /// Cancel an event, with a reason; its places, rooms and jurors are free again.
    CancelEvent {
        /// Which.
        event: EventId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
    /// Make a session.
    CreateSession {
        /// Of which event.
        event: EventId,
        /// The session.
        session: SessionDraft,
    },
    /// Change a session; its parts move along with its start.
    EditSession {
        /// Which.
        session: SessionId,
        /// The version looked at.
        seen: i64,
        /// How it becomes.
        draft: SessionDraft,
    },
    /// Remove a session in which nobody has a place.
    RemoveSession {
        /// Which.
        session: SessionId,
        /// The version looked at.
        seen: i64,
    },
    /// Make a part.
    CreatePart {
        /// Of which session.
        session: SessionId,
        /// The part.
        part: PartDraft,
    },
    /// Make a series of parts.
    CreateParts {
        /// Of which session.
        session: SessionId,
        /// The series.
        series: Series,
    },
    /// Change a part.
    EditPart {
        /// Which.
        part: PartId,
        /// The version looked at.
        seen: i64,
        /// How it becomes.
        draft: PartDraft,
    },
    /// Remove a part in which nobody has a place.
    RemovePart {
        /// Which.
        part: PartId,
    },
    /// Give a candidate a place.
    Enrol {
        /// In which part.
        part: PartId,
        /// Whom.
        application: ApplicationId,
    },
    /// Take a place away.
    Unenrol {
        /// Which.
        enrolment: EnrolmentId,
        /// The version looked at.
        seen: i64,
    },
    /// Give a candidate a place in another part instead.
    MoveEnrolment {
        /// Which.
        enrolment: EnrolmentId,
        /// The version looked at.
        seen: i64,
        /// Where to.
        to: PartId,
    },
    /// Note that the candidate confirmed.
    Confirm {
        /// Which.
        enrolment: EnrolmentId,
        /// The version looked at.
        seen: i64,
    },
    /// Note whether the candidate was there.
    Attendance {
        /// Which.
        enrolment: EnrolmentId,
        /// The version looked at.
        seen: i64,
        /// Whether the candidate was there.
        present: bool,
        /// Whether it was too late.
        #[serde(default)]
        late: bool,
    },
    /// Note that the candidate will not come: the place is free for who waits.
    Decline {
        /// Which.
        enrolment: EnrolmentId,
        /// The version looked at.
        seen: i64,
    },
    /// Put a candidate on the waiting list of a part.
    Wait {
        /// Of which part.
        part: PartId,
        /// Whom.
        application: ApplicationId,
    },
    /// Prepare the invitations of an event that are due: new, changed, withdrawn.
    Invite {
        /// Of which event.
        event: EventId,
    },
    /// Write down when somebody or a room is away, or can only be there.
    AddAvailability {
        /// Whose calendar.
        whose: Whose,
        /// Which of the two.
        presence: Presence,
        /// When.
        when: Stretch,
        /// Why, or nothing.
        #[serde(default)]
        reason: String,
    },
    /// Take that away again.
    RemoveAvailability {
        /// Which entry.
        entry: i64,
        /// The version looked at.
        seen: i64,
    },
    /// Write down when somebody or a room is taken by an exported agenda.
    TakeAgenda {
        /// Whose calendar.
        whose: Whose,
        /// What of the agenda.
        agenda: agenda::Taken,
    },
    /// Make the sessions and parts of a pattern.
    MakePattern {
        /// In which event.
        event: EventId,
        /// The pattern.
        pattern: Pattern,
    },
    /// Take enrolments of candidates in.
    TakeIn {
        /// For which event.
        event: EventId,
        /// Who wants which part.
        enrolled: Vec<intake::Enrolled>,
    },
    /// Take a proposal over: give these places, with these parts more.
    TakePlan {
        /// Of which event.
        event: EventId,
        /// The places.
        places: Vec<plan::Placing>,
        /// The parts more, each with who gets a place in it.
        #[serde(default)]
        more: Vec<plan::MorePart>,
    },
    /// Remind everybody who still owes something: a confirmation, a score sheet.
    Remind {
        /// Of which event.
        event: EventId,
    },
    /// Write down what a candidate needs or asks for.
    SetWish {
        /// Whose.
        application: ApplicationId,
        /// What.
        wish: Wish,
    },
}

impl From<SessionCommand> for crate::office::Command {
    fn from(command: SessionCommand) -> Self {
        Self::Session(command)
    }
}

impl SessionCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::CreateEvent { .. } => Act::SessionCreateEvent,
            Self::EditEvent { .. } | Self::OpenEvent { .. } | Self::StartEvent { .. } | Self::FinishEvent { .. } => {
                Act::SessionEditEvent
            }
            Self::CancelEvent { .. } => Act::SessionCancelEvent,
            Self::CreateSession { .. }
            | Self::EditSession { .. }
            | Self::RemoveSession { .. }
            | Self::CreatePart { .. }
            | Self::CreateParts { .. }
            | Self::EditPart { .. }
            | Self::RemovePart { .. }
            | Self::MakePattern { .. } => Act::SessionPlan,
            Self::Enrol { .. }
            | Self::Unenrol { .. }
            | Self::MoveEnrolment { .. }
            | Self::Confirm { .. }
            | Self::Decline { .. }
            | Self::Wait { .. }
            | Self::TakePlan { .. }
            | Self::TakeIn { .. }
            | Self::Remind { .. }
            | Self::SetWish { .. } => Act::SessionEnrol,
            Self::Attendance { .. } => Act::SessionAttendance,
            Self::Invite { .. } => Act::SessionInvite,
            Self::AddAvailability { .. } | Self::RemoveAvailability { .. } | Self::TakeAgenda { .. } => {
                Act::SessionAvailability
            }
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        use crate::domain::EventState as S;
        match self {
            Self::CreateEvent { vacancy, event } => event::create(desk, *vacancy, event),
            Self::EditEvent { event, seen, draft } => event::edit(desk, *event, *seen, draft),
            Self::OpenEvent { event, seen } => event::go(desk, *event, *seen, S::Open),
            Self::StartEvent { event, seen } => event::go(desk, *event, *seen, S::Running),
            Self::FinishEvent { event, seen } => event::go(desk, *event, *seen, S::Finished),
            Self::CancelEvent { event, seen, reason } => event::cancel(desk, *event, *seen, reason),
            Self::CreateSession { event, session } => sitting::create(desk, *event, session),
            Self::EditSession { session, seen, draft } => sitting::edit(desk, *session, *seen, draft),
            Self::RemoveSession { session, seen } => sitting::remove(desk, *session, *seen),
            Self::CreatePart { session, part } => part::create(desk, *session, part),
            Self::CreateParts { session, series } => part::create_series(desk, *session, series),
            Self::EditPart { part, seen, draft } => part::edit(desk, *part, *seen, draft),
            Self::RemovePart { part } => part::remove(desk, *part),
            Self::Enrol { part, application } => place::enrol(desk, *part, *application),
            Self::Unenrol { enrolment, seen } => place::unenrol(desk, *enrolment, *seen),
            Self::MoveEnrolment { enrolment, seen, to } => place::shift(desk, *enrolment, *seen, *to),
            Self::Confirm { enrolment, seen } => place::confirm(desk, *enrolment, *seen),
            Self::Attendance {
                enrolment,
                seen,
                present,
                late,
            } => place::attendance(desk, *enrolment, *seen, (*present, *late)),
            Self::Decline { enrolment, seen } => place::decline(desk, *enrolment, *seen),
            Self::Wait { part, application } => place::wait(desk, *part, *application),
            Self::AddAvailability {
                whose,
                presence,
                when,
                reason,
            } => availability::add(desk, *whose, *presence, *when, reason),
            Self::RemoveAvailability { entry, seen } => availability::remove(desk, *entry, *seen),
            Self::TakeAgenda { whose, agenda } => agenda::take(desk, *whose, agenda),
            Self::MakePattern { event, pattern } => pattern::make(desk, *event, pattern),
            Self::TakeIn { event, enrolled } => intake::take(desk, *event, enrolled),
            Self::TakePlan { event, places, more } => plan::take(desk, *event, places, more),
            Self::Invite { event } => invitation::prepare(desk, *event),
            Self::Remind { event } => remind::remind(desk, *event),
            Self::SetWish { application, wish } => availability::wish(desk, *application, wish),
        }
    }
}
