//! Free time: whose, what is written down, what is free, and the forms to write down more.

use super::act::slot;
use super::menus::{self, tag, times};
use super::{About, Line, Pending, Sessions, forms};
use crate::domain::session::{Presence, Stretch, Wish};
use crate::domain::{ApplicationId, Coded, Message, PersonId, RoomId};
use crate::i18n::date;
use crate::office::session::free::Free;
use crate::office::session::query::Choices;
use crate::office::session::{SessionCommand, SessionQuery, Whose};
use crate::office::{Command, Query};
use crate::store::session::Period;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::{Duration, NaiveTime};

/// How many days are looked at.
const DAYS: i64 = 14;

/// Whose free time: the candidate under the cursor, or a juror or room to choose.
pub(super) fn choose(screen: &mut Sessions, cx: &mut Cx<'_>) {
    if let Some(application) = candidate(screen) {
        ask(screen, Whose::Candidate(application), cx);
        return;
    }
    match screen.event().map(|event| event.vacancy) {
        Some(vacancy) if screen.no_plan.is_none() => screen.ask_choices(Pending::Free, vacancy, cx),
        // Who plans nothing looks after the own calendar.
        _ => ask(screen, Whose::Juror(cx.actor.person), cx),
    }
}

/// The candidate under the cursor.
fn candidate(screen: &Sessions) -> Option<ApplicationId> {
    match screen.at()? {
        Line::Part(_) => None,
        Line::Place(..) => menus::place_at(screen).map(|place| place.application),
        Line::Waiting(n) => Some(screen.opened()?.unplanned.get(n)?.application),
    }
}

/// The jurors and rooms of a vacancy.
pub(super) fn offer(choices: &Choices, cx: &mut Cx<'_>) {
    let look = cx.look;
    let jury = choices
        .jury
        .iter()
        .map(|seat| Item::new(format!("juror {}", seat.person), seat.name.as_str()).hinted(look.words.of(seat.role)));
    let rooms = choices.rooms.iter().map(|room| {
        Item::new(format!("room {}", room.id), room.name.as_str()).hinted(look.word("sessions-label-room"))
    });
    let items: Vec<Item> = jury.chain(rooms).collect();
    cx.show(Overlay::Menu(Menu::new(tag::WHOSE, look.word("free-whose"), items)));
}

/// Whose was chosen.
pub(super) fn chosen_whose(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    let whose = value.split_once(' ').and_then(|(kind, id)| {
        let id = id.parse().ok()?;
        Some(match kind {
            "juror" => Whose::Juror(PersonId(id)),
            _ => Whose::Room(RoomId(id)),
        })
    });
    if let Some(whose) = whose {
        ask(screen, whose, cx);
    }
}

fn ask(screen: &Sessions, whose: Whose, cx: &mut Cx<'_>) {
    let from = screen.week(cx.look).max(cx.look.clock.today());
    let until = from + Duration::days(DAYS);
    let query = SessionQuery::Free(whose, Period { from, until });
    cx.ask(slot::FREE, Query::Session(query));
}

/// The answer: what can be added, what is written down (Enter takes it away), what is planned and what is free.
pub(super) fn arrived(screen: &mut Sessions, free: &Free, cx: &mut Cx<'_>) {
    let look = cx.look;
    screen.about = About::Calendar(free.whose);
    let mut items = vec![Item::new("add", look.word("free-add"))];
    if let Some(wish) = &free.wish {
        items.push(Item::new("wish", look.word("free-wish")).hinted(wished(wish, look)));
        screen.wish = Some(wish.clone());
    }
    items.extend(free.entries.iter().map(|row| {
        let hint = match row.reason.is_empty() {
            true => look.word("free-remove").to_owned(),
            false => format!("{} · {}", row.reason, look.word("free-remove")),
        };
        let words = format!("{}: {}", look.words.of(row.entry.presence), span(row.entry.when, look));
        Item::new(format!("remove {} {}", row.id, row.version), words).hinted(hint)
    }));
    // A candidate sends no agenda.
    if free.wish.is_none() {
        items.push(Item::new("agenda", look.word("free-agenda")).hinted(look.word("free-agenda-hint")));
    }
    items.extend(free.free.iter().map(|when| {
        let value = format!("at {}", when.starts.format("%Y-%m-%dT%H:%M"));
        Item::new(
            format!("{value} {}", when.ends.format("%Y-%m-%dT%H:%M")),
            span(*when, look),
        )
        .hinted(look.word("free-free"))
    }));
    let title = look
        .words
        .text(&Message::new("free-title").with("name", free.name.as_str()));
    cx.show(Overlay::Menu(Menu::new(tag::FREE, title, items)));
}

fn wished(wish: &Wish, look: &Look) -> String {
    let mut words = Vec::new();
    if wish.percent > 0 {
        words.push(format!("+{} %", wish.percent));
    }
    if wish.minutes > 0 {
        words.push(format!("+{} min", wish.minutes));
    }
    if !wish.language.is_empty() {
        words.push(look.word(&format!("language-{}", wish.language)).to_owned());
    }
    words.extend(wish.half.map(|half| look.words.of(half).to_owned()));
    words.join(", ")
}

pub(super) fn span(when: Stretch, look: &Look) -> String {
    let day = |day| date::short_day(day, look.words);
    if when.starts.date() == when.ends.date() {
        return format!("{} {}", day(when.starts.date()), times(when));
    }
    format!(
        "{} {} – {} {}",
        day(when.starts.date()),
        date::time(when.starts),
        day(when.ends.date()),
        date::time(when.ends)
    )
}

/// A line of it was chosen.
pub(super) fn chosen(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    let words: Vec<&str> = value.split(' ').collect();
    match words.as_slice() {
        ["add"] => {
            let day = screen.day(cx.look).max(cx.look.clock.today());
            let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
            away_form(Stretch::new(day.and_time(hour(8)), day.and_time(hour(18))), cx);
        }
        ["agenda"] => super::agenda::form(cx),
        ["wish"] => wish_form(screen.wish.clone().unwrap_or_default(), cx),
        ["remove", entry, seen] => {
            if let (Ok(entry), Ok(seen)) = (entry.parse(), seen.parse()) {
                cx.run(
                    slot::ACT,
                    Command::Session(SessionCommand::RemoveAvailability { entry, seen }),
                );
            }
        }
        ["at", from, until] => {
            let moment = |text: &str| chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok();
            if let (Some(from), Some(until)) = (moment(from), moment(until)) {
                away_form(Stretch::new(from, until), cx);
            }
        }
        _ => {}
    }
}

fn away_form(when: Stretch, cx: &mut Cx<'_>) {
    let look = cx.look;
    let kinds = Presence::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), look.words.of(*kind).to_owned()))
        .collect();
    let fields = vec![
        Field::choice("kind", "free-label-kind", kinds, Presence::Away.code()),
        Field::day("from", "sessions-label-from", Some(when.starts.date())),
        Field::line("starts", "sessions-label-starts", &date::time(when.starts))
            .helped("sessions-help-time")
            .proposed(),
        Field::day("until", "sessions-label-until", Some(when.ends.date())),
        Field::line("ends", "sessions-label-ends", &date::time(when.ends))
            .helped("sessions-help-time")
            .proposed(),
        Field::line("reason", "field-reason", ""),
    ];
    let form = FormOverlay::new(forms::tag::AWAY, look.word("free-add"), fields);
    cx.show(Overlay::Form(form));
}

/// The form about an absence was filled in.
pub(super) fn away(screen: &Sessions, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
    let About::Calendar(whose) = screen.about else {
        return Ok(());
    };
    let today = cx.look.clock.today();
    let moment = |day: &'static str, time: &'static str| {
        let date = values
            .day(day, today)?
            .ok_or_else(|| FieldError::new(day, Message::new("field-error-day")))?;
        let time = date::read_time(values.text(time))
            .ok_or_else(|| FieldError::new(time, Message::new("sessions-error-time")))?;
        Ok(date.and_time(time))
    };
    let when = Stretch::new(
        moment("from", "starts").map_err(|error| vec![error])?,
        moment("until", "ends").map_err(|error| vec![error])?,
    );
    let command = SessionCommand::AddAvailability {
        whose,
        presence: Presence::from_code(values.text("kind")).unwrap_or(Presence::Away),
        when,
        reason: values.text("reason").to_owned(),
    };
    cx.run(forms::tag::AWAY, Command::Session(command));
    Ok(())
}

fn wish_form(wish: Wish, cx: &mut Cx<'_>) {
    use crate::domain::session::Half;
    let look = cx.look;
    let mut halves = vec![(String::new(), look.word("free-any-half").to_owned())];
    halves.extend(
        Half::ALL
            .iter()
            .map(|half| (half.code().to_owned(), look.words.of(*half).to_owned())),
    );
    let fields = vec![
        Field::line("percent", "free-label-percent", &wish.percent.to_string()).helped("free-help-percent"),
        Field::line("minutes", "free-label-minutes", &wish.minutes.to_string()),
        forms::language_field(&wish.language, Some("sessions-language-of-event"), look),
        Field::choice("half", "free-label-half", halves, wish.half.map_or("", Coded::code)),
    ];
    let form = FormOverlay::new(forms::tag::WISH, look.word("free-wish"), fields);
    cx.show(Overlay::Form(form));
}

/// The form about what a candidate needs was filled in.
pub(super) fn wish(screen: &Sessions, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
    let About::Calendar(Whose::Candidate(application)) = screen.about else {
        return Ok(());
    };
    let wish = Wish {
        percent: values.number("percent").map_err(|error| vec![error])?,
        minutes: values.number("minutes").map_err(|error| vec![error])?,
        language: values.text("language").to_owned(),
        half: crate::domain::session::Half::from_code(values.text("half")),
    };
    cx.run(
        forms::tag::WISH,
        Command::Session(SessionCommand::SetWish { application, wish }),
    );
    Ok(())
}
