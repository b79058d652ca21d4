//! The list of a day on paper: as text to print and hang at the door, and as a sheet for a spreadsheet.

use crate::domain::Message;
use crate::domain::session::Stretch;
use crate::exchange::csv::Sheet;
use crate::i18n::{Words, date};
use crate::office::session::day::{DayList, RoomDay};
use crate::office::session::query::SessionDetail;
use crate::text;
use chrono::NaiveDate;

/// How wide a line on paper is.
const WIDTH: usize = 78;

fn times(when: Stretch) -> String {
    format!("{}–{}", date::time(when.starts), date::time(when.ends))
}

/// The whole day, room by room: a heading, then everybody with a box to tick for who is there. A page ends after every room.
pub fn text(list: &DayList, words: &Words) -> String {
    let rooms: Vec<String> = list.rooms.iter().map(|room| of_room(list.day, room, words)).collect();
    match rooms.is_empty() {
        true => format!("{}\n\n{}\n", date::day(list.day, words), words.get("day-list-nothing")),
        // A printer begins a new page at a form feed.
        false => rooms.join("\u{c}"),
    }
}

fn of_room(day: NaiveDate, room: &RoomDay, words: &Words) -> String {
    let name = match room.room.is_empty() {
        true => words.get("sessions-no-room"),
        false => room.room.as_str(),
    };
    let mut page = format!("{} · {name}\n{}\n", date::day(day, words), "=".repeat(WIDTH));
    for detail in &room.sessions {
        page += &of_session(detail, words);
    }
    page
}

fn of_session(detail: &SessionDetail, words: &Words) -> String {
    let session = &detail.session;
    let mut page = format!(
        "\n{} {} {}\n",
        times(session.when),
        session.title(),
        session.event.number
    );
    let jurors: Vec<&str> = session.jurors.iter().map(|juror| juror.name.as_str()).collect();
    if !jurors.is_empty() {
        page += &format!("{}: {}\n", words.get("sessions-label-jurors"), jurors.join(", "));
    }
    page.push('\n');
    for (part, places) in &detail.parts {
        let mut held = places.iter().filter(|place| place.state.holds_place()).peekable();
        if held.peek().is_none() {
            page += &format!("  {} {}: {}\n", times(part.when), part.name, words.get("sessions-free"));
        }
        for place in held {
            let name = place.name.as_deref().unwrap_or(words.get("sessions-name-hidden"));
            let when = times(part.when.longer(place.extra));
            let what = format!("  [ ] {when} {}", text::cut(&text::clean(&part.name), 22));
            let line = format!("{what:<40} {}", text::cut(&text::clean(name), 36));
            page += line.trim_end();
            page.push('\n');
        }
    }
    let here: i64 = detail.session.placed;
    page += &format!("\n  {}\n", words.text(&Message::new("day-list-count").with("n", here)));
    page
}

/// The same in short, to paste in a message: every part with its names on one line.
pub fn short(list: &DayList, words: &Words) -> String {
    let mut text = format!("{}\n", date::day(list.day, words));
    for detail in list.sessions() {
        let session = &detail.session;
        text += &format!("\n{} {} {}", times(session.when), session.title(), session.event.number);
        if !session.room_name.is_empty() {
            text += &format!(" · {}", session.room_name);
        }
        text.push('\n');
        let jurors: Vec<&str> = session.jurors.iter().map(|juror| juror.name.as_str()).collect();
        if !jurors.is_empty() {
            text += &format!("{}: {}\n", words.get("sessions-label-jurors"), jurors.join(", "));
        }
        for (part, places) in &detail.parts {
            let names: Vec<&str> = places
                .iter()
                .filter(|place| place.state.holds_place())
                .map(|place| place.name.as_deref().unwrap_or(words.get("sessions-name-hidden")))
                .collect();
            let who = match names.is_empty() {
                true => words.get("sessions-free").to_owned(),
                false => names.join(", "),
            };
            text += &format!("  {} {}: {who}\n", times(part.when), part.name);
        }
    }
    text
}

/// The same as a sheet: one row per place, and one for each part without any.
pub fn csv(list: &DayList, words: &Words) -> Vec<u8> {
    let mut sheet = Sheet::new(words.lang);
    sheet.row(
        [
            "sessions-label-day",
            "sessions-label-starts",
            "sessions-label-ends",
            "sessions-label-vacancy",
            "sessions-label-session",
            "sessions-label-room",
            "sessions-label-part",
            "sessions-label-candidate",
            "sessions-label-state",
        ]
        .map(|id| words.get(id)),
    );
    for detail in list.sessions() {
        let session = &detail.session;
        for (part, places) in &detail.parts {
            let row = |when: Stretch, name: &str, state: &str| {
                [
                    date::written(when.starts.date()),
                    date::time(when.starts),
                    date::time(when.ends),
                    session.event.number.clone(),
                    session.title(),
                    session.room_name.clone(),
                    part.name.clone(),
                    name.to_owned(),
                    state.to_owned(),
                ]
            };
            for place in places {
                let name = place.name.as_deref().unwrap_or(words.get("sessions-name-hidden"));
                sheet.row(row(part.when.longer(place.extra), name, words.of(place.state)));
            }
            if places.is_empty() {
                sheet.row(row(part.when, "", words.get("sessions-free")));
            }
        }
    }
    sheet.take()
}
