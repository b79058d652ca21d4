//! Events, sessions and places: the rules as people meet them, and that nothing is ever planned twice.

mod agenda;
mod chance;
mod free;
mod inviting;
mod longer;
mod planning;
mod remind;
mod rules;
mod screen;
mod swaps;
mod waiting;
mod whole_day;

use crate::support::{NewVacancy, World};
use chrono::{NaiveDate, NaiveDateTime};
use keur::domain::session::Stretch;
use keur::domain::{
    ApplicationId, ApplicationState, EnrolmentId, EventId, JurorRole, PartId, PersonId, RoomId, SessionId, VacancyId,
};
use keur::office::session::{EventDraft, PartDraft, SessionCommand as C, SessionDraft};

pub fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, n).expect("a day in November")
}

pub fn at(on: u32, hour: u32, minute: u32) -> NaiveDateTime {
    day(on).and_hms_opt(hour, minute, 0).expect("a time")
}

pub fn stretch(on: u32, from: (u32, u32), until: (u32, u32)) -> Stretch {
    Stretch::new(at(on, from.0, from.1), at(on, until.0, until.1))
}

/// The world with two rooms, and a second vacancy of the same entity with its own jury.
pub struct Plan {
    pub world: World,
    pub rooms: Vec<RoomId>,
    pub other: VacancyId,
    pub other_applications: Vec<ApplicationId>,
}

impl Plan {
    pub fn new() -> Self {
        Self::on(World::new())
    }

    pub fn on(mut world: World) -> Self {
        let entity = world.entity;
        let rooms = [("Zaal Dirk Bouts", 8), ("Zaal Hugo Claus", 20)]
            .iter()
            .map(|(name, capacity)| {
                RoomId(world.insert(
                    "room",
                    &[("entity_id", &entity), ("name", name), ("capacity", capacity)],
                ))
            })
            .collect();
        let other = world.new_vacancy(&NewVacancy {
            number: "2026-0388",
            title: "Technicus bruggen",
            ..NewVacancy::default()
        });
        let chair = world.chair.person;
        world.new_juror(other, chair, JurorRole::Chair);
        let janssens = PersonId(world.number(
            "SELECT person_id FROM application WHERE id = ?1",
            [world.applications[4]],
        ));
        let other_applications = vec![world.new_application(other, janssens, ApplicationState::ScreenedIn, None)];
        Self {
            world,
            rooms,
            other,
            other_applications,
        }
    }

    pub fn event(&mut self, vacancy: VacancyId, title: &str) -> EventId {
        let officer = self.world.officer.clone();
        let done = self.world.done(
            &officer,
            C::CreateEvent {
                vacancy,
                event: event_draft(title),
            },
        );
        EventId(done.created.expect("an event"))
    }

    pub fn session(&mut self, event: EventId, draft: SessionDraft) -> SessionId {
        let officer = self.world.officer.clone();
        let done = self.world.done(&officer, C::CreateSession { event, session: draft });
        SessionId(done.created.expect("a session"))
    }

    pub fn part(&mut self, session: SessionId, when: Stretch, capacity: i64) -> PartId {
        let officer = self.world.officer.clone();
        let part = PartDraft {
            step: 1,
            name: "Gesprek".to_owned(),
            when,
            capacity,
        };
        let done = self.world.done(&officer, C::CreatePart { session, part });
        PartId(done.created.expect("a part"))
    }

    pub fn enrol(&mut self, part: PartId, application: ApplicationId) -> EnrolmentId {
        let officer = self.world.officer.clone();
        let done = self.world.done(&officer, C::Enrol { part, application });
        EnrolmentId(done.created.expect("a place"))
    }

    pub fn refused(&mut self, command: C) -> Vec<String> {
        let officer = self.world.officer.clone();
        self.world.refused(&officer, command)
    }

    pub fn done(&mut self, command: C) {
        let officer = self.world.officer.clone();
        self.world.done(&officer, command);
    }
}

pub fn event_draft(title: &str) -> EventDraft {
    EventDraft {
        terms: keur::office::session::EventTerms::default(),
        stage: None,
        title: title.to_owned(),
        place: "Herman Teirlinck".to_owned(),
        instructions: String::new(),
        from: day(22),
        until: day(27),
    }
}

pub fn sitting(when: Stretch, room: Option<RoomId>, jurors: &[PersonId]) -> SessionDraft {
    SessionDraft {
        language: String::new(),
        name: String::new(),
        when,
        room,
        jurors: jurors.to_vec(),
    }
}
