//! The forms: an event, a session, a part, a series of parts, the reason of a cancellation. What they begin with comes from what is
//! selected.

use super::menus::times;
use super::{About, Line, Pending, Sessions};
use crate::domain::Message;
use crate::domain::deadline::calendar;
use crate::domain::session::{LANGUAGES, Stretch};
use crate::i18n::date;
use crate::office::Query;
use crate::office::session::SessionQuery;
use crate::office::session::query::Choices;
use crate::store::session::{EventRow, PartRow, SessionRow};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::screen::Cx;
use crate::tui::widgets::form::Field;
use chrono::{Duration, NaiveDate};

use super::act::slot;

/// Tags of forms, and slots of the commands they lead to.
pub(super) mod tag {
    pub const EVENT: u16 = 30;
    pub const SESSION: u16 = 31;
    pub const PART: u16 = 32;
    pub const SERIES: u16 = 33;
    pub const CANCEL: u16 = 34;
    pub const PATTERN: u16 = 35;
    pub const AWAY: u16 = 36;
    pub const WISH: u16 = 37;
    pub const ANSWERS: u16 = 38;
    pub const ENROL: u16 = 39;
    pub const AGENDA: u16 = 60;
}

fn show(tag: u16, title: String, fields: Vec<Field>, draft: String, cx: &mut Cx<'_>) {
    cx.show(Overlay::Form(FormOverlay::new(tag, title, fields).kept_as(draft)));
}

impl Sessions {
    /// Edits what is under the cursor; a place is moved.
    pub(super) fn edit(&mut self, cx: &mut Cx<'_>) {
        if let (Some(place), Some(event)) = (super::menus::place_at(self), self.event()) {
            let query = SessionQuery::Parts(event.id);
            let from = (place.id.0, place.version);
            self.mover = Some(from);
            cx.ask(slot::MOVE, Query::Session(query));
            return;
        }
        if let (Some(Line::Part(p)), Some(detail)) = (self.at(), self.opened()) {
            if let Some((part, _)) = detail.parts.get(p).cloned() {
                self.part_form(Some(part), cx);
            }
            return;
        }
        match (self.selected().cloned(), self.event().cloned()) {
            (Some(session), _) => {
                let vacancy = session.event.vacancy;
                self.about = About::Session(Box::new(session));
                self.ask_choices(Pending::EditSession, vacancy, cx);
            }
            (None, Some(event)) => {
                let vacancy = event.vacancy;
                self.about = About::Event(Box::new(event));
                self.ask_choices(Pending::EditEvent, vacancy, cx);
            }
            (None, None) => {}
        }
    }

    pub(super) fn ask_choices(&mut self, pending: Pending, vacancy: crate::domain::VacancyId, cx: &mut Cx<'_>) {
        self.pending = Some(pending);
        cx.ask(slot::CHOICES, Query::Session(SessionQuery::Choices(vacancy)));
    }

    /// The choices arrived: the form that waited for them.
    pub(super) fn form_with(&mut self, choices: &Choices, cx: &mut Cx<'_>) {
        match (self.pending.take(), self.about.clone()) {
            (Some(Pending::NewEvent), _) => {
                self.about = About::NewEvent(choices.vacancy);
                let near = self.event().filter(|event| event.vacancy == choices.vacancy).cloned();
                // Nobody is invited for today, nor for a weekend.
                let first = next_working_day(self.day(cx.look), cx.look.clock.today());
                Self::event_form(choices, near.as_ref(), first, true, cx);
            }
            (Some(Pending::EditEvent), About::Event(event)) => {
                Self::event_form(choices, Some(&event), event.from, false, cx);
            }
            (Some(Pending::NewPattern), About::Pattern(event)) => super::pattern::form(self, event, choices, cx),
            (Some(Pending::Free), _) => super::free::offer(choices, cx),
            (Some(Pending::NewSession), About::NewSession(event)) => self.new_session_form(choices, &event, cx),
            (Some(Pending::EditSession), About::Session(session)) => Self::edit_session_form(choices, &session, cx),
            _ => {}
        }
    }

    fn event_form(choices: &Choices, like: Option<&EventRow>, first: NaiveDate, is_new: bool, cx: &mut Cx<'_>) {
        let look = cx.look;
        let mut stages = vec![(String::new(), look.word("sessions-no-stage").to_owned())];
        stages.extend(
            choices
                .stages
                .iter()
                .map(|stage| (stage.id.to_string(), stage.name.clone())),
        );
        // Without an example the last stage is meant most often: the talks with the jury.
        let stage = like.map_or(choices.stages.last().map(|stage| stage.id), |event| event.stage);
        let stage = stage.map(|id| id.to_string()).unwrap_or_default();
        let title = like.map_or_else(
            || {
                choices
                    .stages
                    .last()
                    .map(|stage| stage.name.clone())
                    .unwrap_or_default()
            },
            |event| event.title.clone(),
        );
        let until = match (is_new, like) {
            (false, Some(event)) => event.until,
            _ => first + Duration::days(4),
        };
        let text = |pick: fn(&EventRow) -> &String| like.map(pick).cloned().unwrap_or_default();
        let fields = vec![
            Field::shown("vacancy", "sessions-label-vacancy", choices.number.as_str()),
            Field::line("title", "sessions-label-title", &title),
            Field::choice("stage", "sessions-label-stage", stages, &stage),
            Field::day("from", "sessions-label-from", Some(first)),
            Field::day("until", "sessions-label-until", Some(until)),
            Field::line("place", "sessions-label-place", &text(|event| &event.place)),
            language_field(like.map_or("nl", |event| event.language.as_str()), None, look),
            Field::line(
                "enrol_days",
                "sessions-label-enrol-days",
                &like
                    .and_then(|event| event.enrol_days)
                    .map_or_else(String::new, |days| days.to_string()),
            )
            .helped("sessions-help-enrol-days"),
            Field::line(
                "gap",
                "sessions-label-gap",
                &like.map_or(15, |event| event.gap).to_string(),
            )
            .helped("sessions-help-gap"),
            Field::area(
                "instructions",
                "sessions-label-instructions",
                &text(|event| &event.instructions),
                3,
            ),
        ];
        let (title, draft) = match (is_new, like) {
            (false, Some(event)) => ("act-session-edit_event", format!("event-{}", event.id)),
            _ => ("act-session-create_event", format!("event-new-{}", choices.vacancy)),
        };
        show(tag::EVENT, look.word(title).to_owned(), fields, draft, cx);
    }

    /// A new session is like the last one of its event: the next free stretch of the same length, the same room and jurors.
    fn new_session_form(&self, choices: &Choices, event: &EventRow, cx: &mut Cx<'_>) {
        let like = self
            .selected()
            .filter(|session| session.event.id == event.id)
            .or_else(|| self.planned.iter().rev().find(|session| session.event.id == event.id));
        let when = like.map_or_else(
            || {
                let day = self.day(cx.look).clamp(event.from, event.until.max(event.from));
                Stretch::new(day.and_time(hour(9)), day.and_time(hour(12)))
            },
            |session| session.when.moved(Duration::minutes(session.when.minutes())),
        );
        let fields = session_fields(
            choices,
            event,
            when,
            like.and_then(|session| session.room.map(|room| room.to_string())),
            |person| like.is_some_and(|session| session.jurors.iter().any(|juror| juror.person == person)),
            ("", like.map_or("", |session| session.language.as_str())),
            cx,
        );
        let title = cx.look.word("sessions-new-session").to_owned();
        show(tag::SESSION, title, fields, format!("session-new-{}", event.id), cx);
    }

    fn edit_session_form(choices: &Choices, session: &SessionRow, cx: &mut Cx<'_>) {
        let fields = session_fields(
            choices,
            &session.event,
            session.when,
            session.room.map(|room| room.to_string()),
            |person| session.jurors.iter().any(|juror| juror.person == person),
            (&session.name, &session.language),
            cx,
        );
        let title = cx.look.word("sessions-edit-session").to_owned();
        let form = FormOverlay::new(tag::SESSION, title, fields)
            .kept_as(format!("session-{}", session.id))
            .looked_at(slot::RIPPLE);
        cx.show(Overlay::Form(form));
    }

    /// The parts are known: the form that waited for them.
    pub(super) fn form_after_parts(&mut self, cx: &mut Cx<'_>) {
        match self.pending {
            Some(Pending::NewPart) => self.part_form(None, cx),
            Some(Pending::NewSeries) => self.series_form(cx),
            Some(Pending::Attendance) => super::menus::attendance(self, cx),
            _ => return,
        }
        self.pending = None;
    }

    /// A part: changed, or a new one after the last.
    pub(super) fn part_form(&mut self, part: Option<PartRow>, cx: &mut Cx<'_>) {
        let Some(session) = self.selected().cloned() else {
            return;
        };
        let last = self
            .opened()
            .and_then(|detail| detail.parts.last())
            .map(|(part, _)| part.clone());
        let like = part.as_ref().or(last.as_ref());
        let when = match (&part, &last) {
            (Some(part), _) => part.when,
            (None, Some(last)) => last.when.moved(Duration::minutes(last.when.minutes())),
            (None, None) => session.when,
        };
        let fields = vec![
            Field::shown("session", "sessions-label-session", times(session.when)),
            Field::line(
                "name",
                "sessions-label-name",
                like.map_or_else(|| cx.look.word("sessions-part-name"), |part| part.name.as_str()),
            ),
            Field::line("starts", "sessions-label-starts", &date::time(when.starts))
                .helped("sessions-help-time")
                .proposed(),
            Field::line("ends", "sessions-label-ends", &date::time(when.ends))
                .helped("sessions-help-time")
                .proposed(),
            Field::line(
                "capacity",
                "sessions-label-capacity",
                &like.map_or(1, |part| part.capacity).to_string(),
            ),
            Field::line(
                "step",
                "sessions-label-step",
                &like.map_or(1, |part| part.step).to_string(),
            )
            .helped("sessions-help-step"),
        ];
        let (title, draft) = match &part {
            Some(part) => ("sessions-edit-part", format!("part-{}", part.id)),
            None => ("sessions-new-part", format!("part-new-{}", session.id)),
        };
        self.about = match part {
            Some(part) => About::Part(Box::new(part)),
            None => About::Session(Box::new(session)),
        };
        show(tag::PART, cx.look.word(title).to_owned(), fields, draft, cx);
    }

    /// A series of parts that begins where the session does, or after its last part.
    pub(super) fn series_form(&mut self, cx: &mut Cx<'_>) {
        let Some(session) = self.selected().cloned() else {
            return;
        };
        let starts = self
            .opened()
            .and_then(|detail| detail.parts.last())
            .map_or(session.when.starts, |(part, _)| part.when.ends);
        // Talks after a test are the next step.
        let step = self
            .opened()
            .and_then(|detail| detail.parts.last())
            .map_or(1, |(part, _)| match part.capacity {
                1 => part.step,
                _ => (part.step + 1).min(9),
            });
        let (minutes, pause) = (45, 5);
        let left = (session.when.ends - starts).num_minutes();
        let count = ((left + pause) / (minutes + pause)).max(1);
        let fields = vec![
            Field::shown("session", "sessions-label-session", times(session.when)),
            Field::line("name", "sessions-label-name", cx.look.word("sessions-part-name")),
            Field::line("starts", "sessions-label-first", &date::time(starts))
                .helped("sessions-help-time")
                .proposed(),
            Field::line("count", "sessions-label-count", &count.to_string()).proposed(),
            Field::line("minutes", "sessions-label-minutes", &minutes.to_string()).proposed(),
            Field::line("pause", "sessions-label-pause", &pause.to_string()).proposed(),
            Field::line("capacity", "sessions-label-capacity", "1").proposed(),
            Field::line("step", "sessions-label-step", &step.to_string()).helped("sessions-help-step"),
        ];
        let draft = format!("series-{}", session.id);
        self.about = About::Session(Box::new(session));
        let title = cx.look.word("sessions-new-series").to_owned();
        show(tag::SERIES, title, fields, draft, cx);
    }

    /// The reason of a cancellation, with what it hits.
    pub(super) fn cancel_form(&mut self, event: Box<EventRow>, sessions: &[SessionRow], cx: &mut Cx<'_>) {
        let look = cx.look;
        let word = look.word("act-session-cancel_event");
        let title = format!("{word} · {} {}", event.title, event.number);
        let draft = format!("event-cancel-{}", event.id);
        let days: Vec<String> = sessions
            .iter()
            .map(|session| {
                let day = date::short_day(session.when.starts.date(), look.words);
                format!("{day} {}", times(session.when))
            })
            .collect();
        let placed: i64 = sessions.iter().map(|session| session.placed).sum();
        let lost = look.words.text(&Message::new("sessions-places-lost").with("n", placed));
        let planned = match days.is_empty() {
            true => look.word("sessions-no-session").to_owned(),
            false => format!("{}: {}", days.len(), days.join(", ")),
        };
        let fields = vec![
            Field::shown("sessions", "sessions-label-sessions", planned),
            Field::shown("places", "sessions-label-capacity", lost),
            Field::area("reason", "field-reason", "", 3),
        ];
        self.about = About::Event(event);
        let form = FormOverlay::new(tag::CANCEL, title, fields)
            .kept_as(draft)
            .with_button("sessions-cancel-button");
        cx.show(Overlay::Form(form));
    }
}

/// The languages something can be in; with `none`, what an empty one means.
pub(super) fn language_field(value: &str, none: Option<&str>, look: &crate::tui::look::Look) -> Field {
    let mut options: Vec<(String, String)> = none
        .map(|word| (String::new(), look.word(word).to_owned()))
        .into_iter()
        .collect();
    options.extend(LANGUAGES.map(|code| {
        let word = look.word(&format!("language-{code}")).to_owned();
        (code.to_owned(), word)
    }));
    Field::choice("language", "sessions-label-language", options, value)
}

/// A day that is still to come and on which people work: the day itself where it is one.
pub(super) fn next_working_day(day: NaiveDate, today: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    let weekend = |day: NaiveDate| day.weekday().num_days_from_monday() > 4;
    let works = |day: &NaiveDate| calendar::is_working(*day).unwrap_or(!weekend(*day));
    let from = day.max(today + Duration::days(1));
    from.iter_days().take(31).find(works).unwrap_or(from)
}

fn hour(hour: u32) -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

fn session_fields(
    choices: &Choices,
    event: &EventRow,
    when: Stretch,
    room: Option<String>,
    sits: impl Fn(crate::domain::PersonId) -> bool,
    (name, language): (&str, &str),
    cx: &Cx<'_>,
) -> Vec<Field> {
    let look = cx.look;
    let mut rooms = vec![(String::new(), look.word("sessions-no-room").to_owned())];
    rooms.extend(
        choices
            .rooms
            .iter()
            .map(|row| (row.id.to_string(), format!("{} ({})", row.name, row.capacity))),
    );
    let jury: Vec<(String, String, bool)> = choices
        .jury
        .iter()
        .map(|seat| {
            let label = format!("{} ({})", seat.name, look.words.of(seat.role));
            (seat.person.to_string(), label, sits(seat.person))
        })
        .collect();
    let mut fields = vec![
        Field::shown(
            "event",
            "sessions-label-event",
            format!("{} {}", event.title, event.number),
        ),
        Field::day("day", "sessions-label-day", Some(when.starts.date())),
        Field::line("starts", "sessions-label-starts", &date::time(when.starts))
            .helped("sessions-help-time")
            .proposed(),
        Field::line("ends", "sessions-label-ends", &date::time(when.ends))
            .helped("sessions-help-time")
            .proposed(),
        Field::choice("room", "sessions-label-room", rooms, &room.unwrap_or_default()),
    ];
    if jury.is_empty() {
        fields.push(Field::shown(
            "jurors",
            "sessions-label-jurors",
            look.word("sessions-no-jury"),
        ));
    } else {
        fields.push(Field::several("jurors", "sessions-label-jurors", jury));
    }
    fields.push(language_field(language, Some("sessions-language-of-event"), look));
    fields.push(Field::line("name", "sessions-label-own-name", name).helped("sessions-help-name"));
    fields
}
