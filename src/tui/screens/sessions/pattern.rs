//! Days by a pattern: the form, what it comes to, and making it.

use super::act::slot;
use super::menus::{tag, times};
use super::plan::Offered;
use super::{About, Sessions, forms};
use crate::domain::planning::{Block, Pattern};
use crate::domain::{Message, PersonId, RoomId};
use crate::i18n::date;
use crate::office::session::pattern::Preview;
use crate::office::session::query::Choices;
use crate::office::session::{SessionCommand, SessionQuery};
use crate::office::{Command, Query};
use crate::store::session::EventRow;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::{NaiveDate, NaiveTime};

/// The form, with a usual day in it.
pub(super) fn form(screen: &mut Sessions, event: Box<EventRow>, choices: &Choices, cx: &mut Cx<'_>) {
    let look = cx.look;
    let rooms = choices.rooms.iter().map(|room| {
        let label = format!("{} ({})", room.name, room.capacity);
        (room.id.to_string(), label, false)
    });
    let jury = choices.jury.iter().map(|seat| {
        (
            seat.person.to_string(),
            format!("{} ({})", seat.name, look.words.of(seat.role)),
            true,
        )
    });
    // Days that are past get no sessions any more, unless all are.
    let to_come = forms::next_working_day(event.from, look.clock.today());
    let first = if to_come > event.until { event.from } else { to_come };
    let time = |id, label: &str, value: &str| Field::line(id, label, value).helped("sessions-help-time").proposed();
    let mut fields = vec![
        Field::shown(
            "event",
            "sessions-label-event",
            format!("{} {}", event.title, event.number),
        ),
        Field::day("from", "sessions-label-from", Some(first)),
        Field::day("until", "sessions-label-until", Some(event.until)),
        time("starts", "sessions-label-starts", "9:00"),
        time("ends", "sessions-label-ends", "17:00"),
        Field::line("lunch", "sessions-label-lunch", "12:00-13:00")
            .helped("sessions-help-lunch")
            .proposed(),
        Field::line("test_name", "sessions-label-test", "").helped("sessions-help-test"),
        Field::line("test_minutes", "sessions-label-test-minutes", "90")
            .proposed()
            .when(has_test),
        Field::line("test_capacity", "sessions-label-test-capacity", "20")
            .proposed()
            .when(has_test),
        Field::line("name", "sessions-label-talk", look.word("sessions-part-name")),
        Field::line("minutes", "sessions-label-minutes", "45").proposed(),
        Field::line("pause", "sessions-label-pause", "15").proposed(),
        Field::line("capacity", "sessions-label-capacity", "1").proposed(),
    ];
    let rooms: Vec<_> = rooms.collect();
    let jury: Vec<_> = jury.collect();
    if !rooms.is_empty() {
        fields.push(Field::several("rooms", "sessions-label-rooms", rooms));
    }
    if jury.is_empty() {
        fields.push(Field::shown(
            "jurors",
            "sessions-label-jurors",
            look.word("sessions-no-jury"),
        ));
    } else {
        fields.push(Field::several("jurors", "sessions-label-jurors", jury));
    }
    let title = look.word("sessions-new-pattern").to_owned();
    let draft = format!("pattern-{}", event.id);
    screen.about = About::Pattern(event);
    let form = FormOverlay::new(forms::tag::PATTERN, title, fields)
        .kept_as(draft)
        .looked_at(slot::PATTERN)
        .with_button("sessions-pattern-button");
    cx.show(Overlay::Form(form));
}

fn has_test(_: &str, values: &Values) -> bool {
    !values.text("test_name").trim().is_empty()
}

fn time(values: &Values, id: &'static str) -> Result<NaiveTime, FieldError> {
    date::read_time(values.text(id)).ok_or_else(|| FieldError::new(id, Message::new("sessions-error-time")))
}

/// `12:00-13:00`, or nothing.
fn lunch(values: &Values) -> Result<Option<(NaiveTime, NaiveTime)>, FieldError> {
    let text = values.text("lunch").trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.split_once(['-', '–'])
        .and_then(|(from, until)| Some((date::read_time(from.trim())?, date::read_time(until.trim())?)))
        .map(Some)
        .ok_or_else(|| FieldError::new("lunch", Message::new("sessions-error-lunch")))
}

fn ids(values: &Values, id: &str) -> Vec<i64> {
    values.text(id).lines().filter_map(|line| line.parse().ok()).collect()
}

fn read(values: &Values, gap: i64, today: NaiveDate) -> Result<Pattern, FieldError> {
    let day = |id| -> Result<NaiveDate, FieldError> {
        let found = values.day(id, today)?;
        found.ok_or_else(|| FieldError::new(id, Message::new("field-error-day")))
    };
    let test = match has_test("", values) {
        true => Some(Block {
            name: values.text("test_name").to_owned(),
            minutes: values.number("test_minutes")?,
            capacity: values.number("test_capacity")?,
        }),
        false => None,
    };
    Ok(Pattern {
        from: day("from")?,
        until: day("until")?,
        starts: time(values, "starts")?,
        ends: time(values, "ends")?,
        lunch: lunch(values)?,
        test,
        talk: Block {
            name: values.text("name").to_owned(),
            minutes: values.number("minutes")?,
            capacity: values.number("capacity")?,
        },
        pause: values.number("pause")?,
        gap,
        rooms: ids(values, "rooms").into_iter().map(RoomId).collect(),
        jurors: ids(values, "jurors").into_iter().map(PersonId).collect(),
    })
}

/// The form was filled in: what it comes to is looked at first.
pub(super) fn submitted(screen: &mut Sessions, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
    let About::Pattern(event) = screen.about.clone() else {
        return Ok(());
    };
    let pattern = read(values, event.gap, cx.look.clock.today()).map_err(|error| vec![error])?;
    // What is wrong with the pattern itself stands at its fields at once.
    pattern.sessions().map_err(|problems| {
        let refusal = crate::domain::Refusal { problems };
        FieldError::of(&refusal)
    })?;
    let query = SessionQuery::Pattern(event.id, Box::new(pattern.clone()));
    screen.offered = Some(Offered::Pattern(event, Box::new(pattern), None));
    cx.ask(slot::PATTERN, Query::Session(query));
    Ok(())
}

/// What it comes to arrived.
pub(super) fn arrived(screen: &mut Sessions, preview: &Preview, cx: &mut Cx<'_>) {
    let told = lines(preview, cx.look);
    let parts: usize = preview.sessions.iter().map(|(session, _)| session.parts.len()).sum();
    let title = Message::new("pattern-title")
        .with("sessions", preview.sessions.len())
        .with("parts", parts);
    let looked = Looked {
        title: cx.look.words.text(&title),
        places: preview.candidates.map(|candidates| {
            let message = Message::new("pattern-places")
                .with("places", preview.places())
                .with("candidates", candidates);
            cx.look.words.text(&message)
        }),
        lines: told,
    };
    show(&looked, cx);
    if let Some(Offered::Pattern(_, _, kept)) = &mut screen.offered {
        *kept = Some(looked);
    }
}

/// What a pattern comes to, in words.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Looked {
    title: String,
    /// How many places for how many candidates; none for who may not know.
    places: Option<String>,
    lines: Vec<(String, Role)>,
}

fn show(looked: &Looked, cx: &mut Cx<'_>) {
    let look = cx.look;
    let items = vec![
        Item::new("make", look.word("pattern-make")).hinted(looked.places.clone().unwrap_or_default()),
        Item::new("read", look.word("pattern-read")),
        Item::new("leave", look.word("pattern-leave")),
    ];
    cx.show(Overlay::Menu(Menu::new(tag::PATTERN, looked.title.clone(), items)));
}

/// A line of the preview's menu was chosen; leaving it goes back to the form.
pub(super) fn chosen(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    match (value, &screen.offered) {
        ("read", Some(Offered::Pattern(_, _, Some(looked)))) => {
            show(looked, cx);
            let title = cx.look.word("sessions-new-pattern");
            cx.show(Overlay::Reader(Reader::new(title, looked.lines.clone())));
        }
        ("make", Some(Offered::Pattern(event, pattern, _))) => {
            let (event, pattern) = (event.id, (**pattern).clone());
            let command = SessionCommand::MakePattern { event, pattern };
            cx.run(forms::tag::PATTERN, Command::Session(command));
        }
        _ => {}
    }
}

fn lines(preview: &Preview, look: &Look) -> Vec<(String, Role)> {
    let mut lines: Vec<(String, Role)> = preview
        .left_out
        .iter()
        .map(|problem| (look.words.text(&problem.message), Role::Warn))
        .collect();
    let bare = preview
        .sessions
        .iter()
        .filter(|(session, _)| session.jurors.is_empty())
        .count();
    if bare > 0 {
        let message = Message::new("pattern-no-juror").with("n", bare);
        lines.push((look.words.text(&message), Role::Warn));
    }
    for (session, room) in &preview.sessions {
        let jurors = Message::new("pattern-jurors").with("n", session.jurors.len());
        let room = match room.is_empty() {
            true => look.word("sessions-no-room"),
            false => room.as_str(),
        };
        let head = format!(
            "{} · {room} · {}",
            look.words.text(&session.when.message()),
            look.words.text(&jurors)
        );
        lines.push((head, Role::Title));
        let parts: Vec<String> = session
            .parts
            .iter()
            .map(|part| format!("{} {}", times(part.when), part.name))
            .collect();
        lines.push((format!("  {}", parts.join(", ")), Role::Text));
    }
    lines
}
