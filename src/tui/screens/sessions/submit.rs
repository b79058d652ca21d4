//! What a filled-in form or a chosen line leads to.

use super::act::slot;
use super::menus::tag as menu;
use super::{About, Pending, Sessions, forms};
use crate::domain::session::{Series, Stretch};
use crate::domain::{
    ApplicationId, Coded, EnrolmentId, EventId, EventState, Message, PartId, PersonId, RoomId, StageId, VacancyId,
};
use crate::i18n::date;
use crate::office::session::query::Reach;
use crate::office::session::{EventDraft, EventTerms, PartDraft, SessionCommand, SessionDraft, SessionQuery};
use crate::office::{Command, Query};
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{FieldError, Values};
use chrono::{NaiveDate, NaiveDateTime};

type Filled<T> = Result<T, Vec<FieldError>>;

/// A time of a day, as people type it.
fn time(values: &Values, id: &'static str, day: NaiveDate) -> Result<NaiveDateTime, FieldError> {
    date::read_time(values.text(id))
        .map(|time| day.and_time(time))
        .ok_or_else(|| FieldError::new(id, Message::new("sessions-error-time")))
}

fn needed(values: &Values, id: &'static str, today: NaiveDate) -> Result<NaiveDate, FieldError> {
    values
        .day(id, today)?
        .ok_or_else(|| FieldError::new(id, Message::new("field-error-day")))
}

/// Both, or what is wrong with each.
fn both<A, B>(a: Result<A, FieldError>, b: Result<B, FieldError>) -> Filled<(A, B)> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (a, b) => Err(a.err().into_iter().chain(b.err()).collect()),
    }
}

fn identifier(text: &str) -> Option<i64> {
    text.parse().ok()
}

impl Sessions {
    pub(super) fn on_form(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Filled<()> {
        let today = cx.look.clock.today();
        let command = match tag {
            forms::tag::EVENT => {
                let draft = event_draft(values, today)?;
                self.first_day = Some(draft.from);
                self.event_command(draft)
            }
            forms::tag::PATTERN => return super::pattern::submitted(self, values, cx),
            forms::tag::ENROL => return super::intake::submitted(self, values, cx),
            forms::tag::AWAY => return super::free::away(self, values, cx),
            forms::tag::AGENDA => return super::agenda::submitted(self, values, cx),
            forms::tag::WISH => return super::free::wish(self, values, cx),
            forms::tag::ANSWERS => return super::invite::read(values, cx),
            forms::tag::SESSION => self.session_command(session_draft(values, today)?),
            forms::tag::PART => self.part_command(values)?,
            forms::tag::SERIES => self.series_command(values)?,
            forms::tag::CANCEL => match &self.about {
                About::Event(event) => Some(SessionCommand::CancelEvent {
                    event: event.id,
                    seen: event.version,
                    reason: values.text("reason").to_owned(),
                }),
                _ => None,
            },
            _ => None,
        };
        match (command, &self.about) {
            (Some(command), About::Session(session)) if super::ripple::touches(session, &command) => {
                super::ripple::ask(self, tag, command, cx);
            }
            (Some(command), _) => cx.run(tag, Command::Session(command)),
            (None, _) => {}
        }
        Ok(())
    }

    fn event_command(&self, draft: EventDraft) -> Option<SessionCommand> {
        match &self.about {
            About::NewEvent(vacancy) => Some(SessionCommand::CreateEvent {
                vacancy: *vacancy,
                event: draft,
            }),
            About::Event(event) => Some(SessionCommand::EditEvent {
                event: event.id,
                seen: event.version,
                draft,
            }),
            _ => None,
        }
    }

    fn session_command(&self, draft: SessionDraft) -> Option<SessionCommand> {
        match &self.about {
            About::NewSession(event) => Some(SessionCommand::CreateSession {
                event: event.id,
                session: draft,
            }),
            About::Session(session) => Some(SessionCommand::EditSession {
                session: session.id,
                seen: session.version,
                draft,
            }),
            _ => None,
        }
    }

    fn part_command(&self, values: &Values) -> Filled<Option<SessionCommand>> {
        let draft = |day| -> Filled<PartDraft> {
            let (starts, ends) = both(time(values, "starts", day), time(values, "ends", day))?;
            Ok(PartDraft {
                name: values.text("name").to_owned(),
                when: Stretch::new(starts, ends),
                capacity: values.number("capacity").map_err(|error| vec![error])?,
                step: values.number("step").map_err(|error| vec![error])?,
            })
        };
        Ok(match &self.about {
            About::Part(part) => Some(SessionCommand::EditPart {
                part: part.id,
                seen: part.version,
                draft: draft(part.when.starts.date())?,
            }),
            About::Session(session) => Some(SessionCommand::CreatePart {
                session: session.id,
                part: draft(session.when.starts.date())?,
            }),
            _ => None,
        })
    }

    fn series_command(&self, values: &Values) -> Filled<Option<SessionCommand>> {
        let About::Session(session) = &self.about else {
            return Ok(None);
        };
        let starts = time(values, "starts", session.when.starts.date()).map_err(|error| vec![error])?;
        let (count, minutes) = both(values.number("count"), values.number("minutes"))?;
        let (pause, capacity) = both(values.number("pause"), values.number("capacity"))?;
        Ok(Some(SessionCommand::CreateParts {
            session: session.id,
            series: Series {
                name: values.text("name").to_owned(),
                starts,
                count,
                minutes,
                pause,
                capacity,
                step: values.number("step").map_err(|error| vec![error])?,
            },
        }))
    }

    pub(super) fn on_choice(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        match tag {
            menu::NEW => self.make(value, cx),
            menu::INVITE => super::invite::chosen(self, value, cx),
            menu::ANSWERS => super::invite::apply(self, value, cx),
            menu::VACANCY => {
                if let Some(id) = identifier(value) {
                    self.ask_choices(Pending::NewEvent, VacancyId(id), cx);
                }
            }
            menu::EVENT => {
                if let Some(id) = identifier(value) {
                    self.pending = Some(Pending::NewSession);
                    cx.ask(slot::CHOICES, Query::Session(SessionQuery::Event(EventId(id))));
                }
            }
            menu::PLACE => {
                let words: Vec<&str> = value.split(' ').collect();
                match words.as_slice() {
                    [part, application, place, seen] => {
                        let place = format!("{place} {seen}");
                        let title = cx.look.word("sessions-second-place").to_owned();
                        super::menus::second_place(part, application, &place, title, cx);
                    }
                    ["wait", part, application] => wait(part, application, cx),
                    [part, application] => enrol(part, application, cx),
                    _ => {}
                }
            }
            menu::TWICE => {
                let words: Vec<&str> = value.split(' ').collect();
                match words.as_slice() {
                    ["enrol", part, application] => enrol(part, application, cx),
                    ["move", part, place, seen] => shift(part, place, seen, cx),
                    _ => {}
                }
            }
            menu::PART => {
                if let Some((application, _)) = self.mover.take() {
                    let application = application.to_string();
                    match value.strip_prefix("wait ") {
                        Some(part) => wait(part, &application, cx),
                        None => enrol(value, &application, cx),
                    }
                }
            }
            menu::MOVE => {
                if let (Some((enrolment, seen)), Some(to)) = (self.mover.take(), identifier(value)) {
                    let (enrolment, to) = (EnrolmentId(enrolment), PartId(to));
                    let command = SessionCommand::MoveEnrolment { enrolment, seen, to };
                    super::ripple::ask(self, slot::ACT, command, cx);
                }
            }
            menu::PLAN => super::plan::ask(self, value == "again", cx),
            menu::PROPOSAL => super::plan::chosen(self, value, cx),
            menu::RIPPLE => super::ripple::chosen(self, value, cx),
            menu::PATTERN => super::pattern::chosen(self, value, cx),
            menu::ENROL => super::intake::chosen(self, value, cx),
            menu::AGENDA => super::agenda::chosen(self, value, cx),
            menu::REMIND => super::remind::chosen(self, value, cx),
            menu::DAY => super::sheet::chosen(self, value, cx),
            menu::WHOSE => super::free::chosen_whose(self, value, cx),
            menu::FREE => super::free::chosen(self, value, cx),
            menu::STATE => self.bring_to(value, cx),
            menu::ATTENDANCE => self.note_attendance(marked, cx),
            menu::SCOPE => self.show_reach(value, cx),
            _ => {}
        }
    }

    fn make(&mut self, what: &str, cx: &mut Cx<'_>) {
        match what {
            "event" => match self.only {
                Some(vacancy) => self.ask_choices(Pending::NewEvent, vacancy, cx),
                None => cx.ask(slot::VACANCIES, Query::Session(SessionQuery::Vacancies)),
            },
            "session" => {
                if let Some(event) = self.event().filter(|event| !event.state.is_over()).cloned() {
                    let vacancy = event.vacancy;
                    self.about = About::NewSession(Box::new(event));
                    self.ask_choices(Pending::NewSession, vacancy, cx);
                } else {
                    let query = SessionQuery::Events(self.period(cx.look), self.reach);
                    cx.ask(slot::EVENTS, Query::Session(query));
                }
            }
            "pattern" => {
                if let Some(event) = self.event().filter(|event| !event.state.is_over()).cloned() {
                    let vacancy = event.vacancy;
                    self.about = About::Pattern(Box::new(event));
                    self.ask_choices(Pending::NewPattern, vacancy, cx);
                }
            }
            "enrol" => {
                if let Some(event) = self.event().filter(|event| !event.state.is_over()).cloned() {
                    super::intake::form(self, event, cx);
                }
            }
            "part" => self.make_part(Pending::NewPart, cx),
            "series" => self.make_part(Pending::NewSeries, cx),
            _ => {}
        }
    }

    /// The form of a part or a series begins after the last part: those are read first when the week alone is shown.
    fn make_part(&mut self, pending: Pending, cx: &mut Cx<'_>) {
        self.pending = Some(pending);
        match self.selected() {
            Some(session) if session.parts > 0 && self.opened().is_none() => {
                cx.ask(slot::DETAIL, Query::Session(SessionQuery::Session(session.id)));
            }
            _ => self.form_after_parts(cx),
        }
    }

    fn bring_to(&mut self, value: &str, cx: &mut Cx<'_>) {
        if let Some(place) = super::menus::place_at(self) {
            let (enrolment, seen) = (place.id, place.version);
            if value == "place" {
                let (part, application) = (place.part, place.application);
                cx.run(slot::ACT, Command::Session(SessionCommand::Enrol { part, application }));
                return;
            }
            if value == "move" {
                self.edit(cx);
                return;
            }
            let command = match value {
                "confirm" => SessionCommand::Confirm { enrolment, seen },
                "unenrol" => SessionCommand::Unenrol { enrolment, seen },
                "decline" => SessionCommand::Decline { enrolment, seen },
                _ => SessionCommand::Attendance {
                    enrolment,
                    seen,
                    present: value != "absent",
                    late: value == "late",
                },
            };
            cx.run(slot::ACT, Command::Session(command));
            return;
        }
        let Some((event, seen)) = self.event().map(|event| (event.id, event.version)) else {
            return;
        };
        if value == "remind" {
            super::remind::ask(self, cx);
            return;
        }
        let command = match EventState::from_code(value) {
            Some(EventState::Open) => SessionCommand::OpenEvent { event, seen },
            Some(EventState::Running) => SessionCommand::StartEvent { event, seen },
            Some(EventState::Finished) => SessionCommand::FinishEvent { event, seen },
            Some(EventState::Cancelled) => {
                // What it hits is named before anybody confirms it.
                self.pending = Some(Pending::CancelEvent);
                cx.ask(slot::CHOICES, Query::Session(SessionQuery::Event(event)));
                return;
            }
            Some(EventState::Planned) | None => return,
        };
        cx.run(slot::ACT, Command::Session(command));
    }

    /// Everybody with a mark was there, the others were not; who was noted that way already is left alone.
    fn note_attendance(&self, marked: &[String], cx: &mut Cx<'_>) {
        use crate::domain::EnrolmentState as S;
        let Some(detail) = self.opened() else { return };
        let places = detail.parts.iter().flat_map(|(_, places)| places);
        let commands: Vec<Command> = places
            .filter(|place| place.state.holds_place())
            .filter_map(|place| {
                let present = marked.contains(&format!("{} {}", place.id, place.version));
                let noted = match present {
                    true => matches!(place.state, S::Present | S::Late),
                    false => place.state == S::Absent,
                };
                (!noted).then_some(Command::Session(SessionCommand::Attendance {
                    enrolment: place.id,
                    seen: place.version,
                    present,
                    late: false,
                }))
            })
            .collect();
        if !commands.is_empty() {
            cx.run(slot::ACT, Command::Many(commands));
        }
    }

    fn show_reach(&mut self, value: &str, cx: &mut Cx<'_>) {
        self.reach = match (value, identifier(value)) {
            ("all", _) => Reach::All,
            (_, Some(id)) => Reach::Vacancy(VacancyId(id)),
            _ => Reach::Mine,
        };
        self.focus = super::Focus::Week;
        self.keep(cx);
        self.load(cx);
    }
}

fn enrol(part: &str, application: &str, cx: &mut Cx<'_>) {
    if let (Some(part), Some(application)) = (identifier(part), identifier(application)) {
        let (part, application) = (PartId(part), ApplicationId(application));
        let command = SessionCommand::Enrol { part, application };
        cx.run(slot::ACT, Command::Session(command));
    }
}

fn wait(part: &str, application: &str, cx: &mut Cx<'_>) {
    if let (Some(part), Some(application)) = (identifier(part), identifier(application)) {
        let (part, application) = (PartId(part), ApplicationId(application));
        cx.run(slot::ACT, Command::Session(SessionCommand::Wait { part, application }));
    }
}

fn shift(to: &str, enrolment: &str, seen: &str, cx: &mut Cx<'_>) {
    if let (Some(to), Some(enrolment), Some(seen)) = (identifier(to), identifier(enrolment), identifier(seen)) {
        let (to, enrolment) = (PartId(to), EnrolmentId(enrolment));
        let command = SessionCommand::MoveEnrolment { enrolment, seen, to };
        cx.run(slot::ACT, Command::Session(command));
    }
}

fn event_draft(values: &Values, today: NaiveDate) -> Filled<EventDraft> {
    let (from, until) = both(needed(values, "from", today), needed(values, "until", today))?;
    Ok(EventDraft {
        stage: identifier(values.text("stage")).map(StageId),
        title: values.text("title").to_owned(),
        place: values.text("place").to_owned(),
        instructions: values.text("instructions").to_owned(),
        from,
        until,
        terms: EventTerms {
            language: values.text("language").to_owned(),
            enrol_days: match values.text("enrol_days").trim() {
                "" => None,
                _ => Some(values.number("enrol_days").map_err(|error| vec![error])?),
            },
            gap: values.number("gap").map_err(|error| vec![error])?,
        },
    })
}

fn session_draft(values: &Values, today: NaiveDate) -> Filled<SessionDraft> {
    let day = needed(values, "day", today).map_err(|error| vec![error])?;
    let (starts, ends) = both(time(values, "starts", day), time(values, "ends", day))?;
    Ok(SessionDraft {
        name: values.text("name").to_owned(),
        when: Stretch::new(starts, ends),
        room: identifier(values.text("room")).map(RoomId),
        jurors: values
            .text("jurors")
            .lines()
            .filter_map(identifier)
            .map(PersonId)
            .collect(),
        language: values.text("language").to_owned(),
    })
}
