//! The own agenda of somebody, or of a room: which file, what it comes to, and taking it in.

use super::act::slot;
use super::menus::tag;
use super::plan::Offered;
use super::{About, Sessions, forms, free};
use crate::domain::Message;
use crate::office::candidate::import::paths;
use crate::office::session::agenda::{self, Agenda, Taken};
use crate::office::session::{SessionCommand, SessionQuery};
use crate::office::{Command, Query};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};
use chrono::Duration;

/// Asks which file, and which days of it.
pub(super) fn form(cx: &mut Cx<'_>) {
    let look = cx.look;
    let today = look.clock.today();
    let fields = vec![
        Field::line("path", "form-document-path", "").helped("agenda-help-path"),
        Field::day("from", "sessions-label-from", Some(today)),
        Field::day(
            "until",
            "sessions-label-until",
            Some(today + Duration::days(agenda::DAYS)),
        ),
    ];
    let form = FormOverlay::new(forms::tag::AGENDA, look.word("free-agenda"), fields)
        .looked_at(slot::AGENDA)
        .with_button("sessions-pattern-button");
    cx.show(Overlay::Form(form));
}

/// A file was named: what it comes to is looked at first, beside the screen.
pub(super) fn submitted(screen: &Sessions, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
    let About::Calendar(whose) = screen.about else {
        return Ok(());
    };
    let typed = values.text("path").trim();
    if typed.is_empty() {
        return Err(vec![FieldError::new("path", Message::new("refused-document-path"))]);
    }
    let today = cx.look.clock.today();
    let day = |id| {
        let found = values.day(id, today).map_err(|error| vec![error])?;
        found.ok_or_else(|| vec![FieldError::new(id, Message::new("field-error-day"))])
    };
    let wanted = agenda::Wanted {
        whose,
        path: paths::expanded(typed),
        from: day("from")?,
        until: day("until")?,
    };
    cx.ask(slot::AGENDA, Query::Session(SessionQuery::Agenda(wanted)));
    Ok(())
}

/// What it comes to arrived.
pub(super) fn arrived(screen: &mut Sessions, found: Box<Agenda>, cx: &mut Cx<'_>) {
    show(&found, cx);
    screen.offered = Some(Offered::Agenda(found));
}

fn show(found: &Agenda, cx: &mut Cx<'_>) {
    let look = cx.look;
    let count = |id: &str, n: usize| look.words.text(&Message::new(id).with("n", n));
    let same = (found.changed == 0).then(|| {
        let message = Message::new("refused-agenda-same").with("name", found.name.as_str());
        look.words.text(&message)
    });
    let mut items = vec![
        Item::new("take", look.word("agenda-take"))
            .hinted(count("agenda-count-changed", found.changed))
            .refused(same),
    ];
    if found.gone > 0 {
        items.push(Item::new("forget", look.word("agenda-forget")).hinted(count("agenda-count-gone", found.gone)));
    }
    items.push(Item::new("read", look.word("agenda-read")).hinted(count("agenda-count-taken", found.stretches.len())));
    items.push(Item::new("leave", look.word("pattern-leave")));
    let title = Message::new("agenda-title").with("name", found.name.as_str());
    cx.show(Overlay::Menu(Menu::new(tag::AGENDA, look.words.text(&title), items)));
}

/// A line of the preview's menu was chosen; leaving it goes back to the form.
pub(super) fn chosen(screen: &Sessions, value: &str, cx: &mut Cx<'_>) {
    let Some(Offered::Agenda(found)) = &screen.offered else {
        return;
    };
    match value {
        "read" => {
            show(found, cx);
            cx.show(Overlay::Reader(Reader::new(found.name.as_str(), lines(found, cx.look))));
        }
        "take" | "forget" => {
            let command = SessionCommand::TakeAgenda {
                whose: found.whose,
                agenda: Taken {
                    forget: value == "forget",
                    ..found.taken.clone()
                },
            };
            cx.run(forms::tag::AGENDA, Command::Session(command));
        }
        _ => {}
    }
}

/// What was not understood, then when the owner is taken.
fn lines(found: &Agenda, look: &Look) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    let mut warn = |message: Message| lines.push((look.words.text(&message), Role::Warn));
    if found.unread > 0 {
        warn(Message::new("calendar-busy-unread").with("n", found.unread));
    }
    if found.is_incomplete {
        warn(Message::new("calendar-busy-incomplete"));
    }
    if found.stretches.is_empty() {
        warn(Message::new("calendar-busy-none"));
    }
    let taken = found.stretches.iter().map(|when| (free::span(*when, look), Role::Text));
    lines.extend(taken);
    lines
}
