//! The list of a day: as text for the clipboard, as a sheet for a spreadsheet.

use super::menus::times;
use crate::domain::EventState;
use crate::exchange::csv::Sheet;
use crate::i18n::date;
use crate::office::session::query::SessionDetail;
use crate::tui::look::Look;
use chrono::NaiveDate;

fn living(details: &[SessionDetail]) -> impl Iterator<Item = &SessionDetail> {
    details
        .iter()
        .filter(|detail| detail.session.event.state != EventState::Cancelled)
}

/// The sessions of a day with who comes when, line by line.
pub(super) fn text(details: &[SessionDetail], day: NaiveDate, look: &Look) -> String {
    let mut text = format!("{}\n", date::day(day, look.words));
    for detail in living(details) {
        let session = &detail.session;
        text += &format!("\n{} {} {}", times(session.when), session.title(), session.event.number);
        if !session.room_name.is_empty() {
            text += &format!(" · {}", session.room_name);
        }
        text.push('\n');
        let jurors: Vec<&str> = session.jurors.iter().map(|juror| juror.name.as_str()).collect();
        if !jurors.is_empty() {
            text += &format!("{}: {}\n", look.word("sessions-label-jurors"), jurors.join(", "));
        }
        for (part, places) in &detail.parts {
            let names: Vec<&str> = places
                .iter()
                .filter(|place| place.state.holds_place())
                .map(|place| place.name.as_deref().unwrap_or(look.word("sessions-name-hidden")))
                .collect();
            let who = match names.is_empty() {
                true => look.word("sessions-free").to_owned(),
                false => names.join(", "),
            };
            text += &format!("  {} {}: {who}\n", times(part.when), part.name);
        }
    }
    text
}

/// The same as a sheet: one row per place, and one for each part without any.
pub(super) fn csv(details: &[SessionDetail], look: &Look) -> Vec<u8> {
    let mut sheet = Sheet::new(look.words.lang);
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
        .map(|id| look.word(id)),
    );
    for detail in living(details) {
        let session = &detail.session;
        for (part, places) in &detail.parts {
            let row = |name: &str, state: &str| {
                [
                    date::written(part.when.starts.date()),
                    date::time(part.when.starts),
                    date::time(part.when.ends),
                    session.event.number.clone(),
                    session.title(),
                    session.room_name.clone(),
                    part.name.clone(),
                    name.to_owned(),
                    state.to_owned(),
                ]
            };
            for place in places {
                let name = place.name.as_deref().unwrap_or(look.word("sessions-name-hidden"));
                sheet.row(row(name, look.words.of(place.state)));
            }
            if places.is_empty() {
                sheet.row(row("", look.word("sessions-free")));
            }
        }
    }
    sheet.take()
}
