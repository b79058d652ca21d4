//! Enrolments out of a file: which file, what it comes to line by line, and taking it in.

use super::act::slot;
use super::menus::tag;
use super::plan::Offered;
use super::{About, Sessions, forms};
use crate::domain::Message;
use crate::office::candidate::import::paths;
use crate::office::session::intake::{Becomes, Preview};
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

/// Asks which file.
pub(super) fn form(screen: &mut Sessions, event: EventRow, cx: &mut Cx<'_>) {
    let fields = vec![
        Field::line("path", "form-document-path", "").helped("field-help-path"),
        Field::shown(
            "columns",
            "sessions-enrol-columns",
            cx.look.word("sessions-enrol-columns-help"),
        ),
    ];
    let title = format!("{} · {}", cx.look.word("sessions-enrol-file"), event.title);
    let draft = format!("enrol-{}", event.id);
    screen.about = About::Event(Box::new(event));
    let form = FormOverlay::new(forms::tag::ENROL, title, fields)
        .kept_as(draft)
        .looked_at(slot::ENROL)
        .with_button("sessions-pattern-button");
    cx.show(Overlay::Form(form));
}

/// A file was named: what it comes to is looked at first, beside the screen.
pub(super) fn submitted(screen: &mut Sessions, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
    let About::Event(event) = &screen.about else {
        return Ok(());
    };
    let typed = values.text("path").trim();
    if typed.is_empty() {
        return Err(vec![FieldError::new("path", Message::new("refused-document-path"))]);
    }
    let query = SessionQuery::Enrolments(event.id, paths::expanded(typed));
    screen.offered = None;
    cx.ask(slot::ENROL, Query::Session(query));
    Ok(())
}

/// What it comes to arrived.
pub(super) fn arrived(screen: &mut Sessions, preview: Box<Preview>, cx: &mut Cx<'_>) {
    show(&preview, cx);
    screen.offered = Some(Offered::Enrolments(preview));
}

fn show(preview: &Preview, cx: &mut Cx<'_>) {
    let look = cx.look;
    let (places, waiting, refused) = preview.count();
    let title = Message::new("sessions-enrol-count")
        .with("n", places)
        .with("waiting", waiting)
        .with("lost", refused);
    let nobody = (places + waiting == 0).then(|| look.word("sessions-enrol-nobody").to_owned());
    let items = vec![
        Item::new("read", look.word("sessions-enrol-read")),
        Item::new("take", look.word("sessions-enrol-take")).refused(nobody),
        Item::new("leave", look.word("pattern-leave")),
    ];
    let title = look.words.text(&title);
    cx.show(Overlay::Menu(Menu::new(tag::ENROL, title, items)));
}

/// A line of the preview's menu was chosen; leaving it goes back to the form.
pub(super) fn chosen(screen: &Sessions, value: &str, cx: &mut Cx<'_>) {
    let Some(Offered::Enrolments(preview)) = &screen.offered else {
        return;
    };
    match value {
        "read" => {
            let reader = Reader::new(preview.event.title.as_str(), lines(preview, cx.look));
            show(preview, cx);
            cx.show(Overlay::Reader(reader));
        }
        "take" => {
            let (event, enrolled) = (preview.event.id, preview.enrolled.clone());
            let command = SessionCommand::TakeIn { event, enrolled };
            cx.run(forms::tag::ENROL, Command::Session(command));
        }
        _ => {}
    }
}

/// Every line, those that come to nothing first.
fn lines(preview: &Preview, look: &Look) -> Vec<(String, Role)> {
    let lost = |becomes: &Becomes| matches!(becomes, Becomes::Refused(_));
    let (refused, rest): (Vec<_>, Vec<_>) = preview.lines.iter().partition(|(_, _, becomes)| lost(becomes));
    let line = |(line, name, becomes): &(u64, String, Becomes)| {
        let (why, role) = match becomes {
            Becomes::Place(when) => (format!("{name} · {}", look.words.text(&when.message())), Role::Text),
            Becomes::Waits(when) => {
                let list = look.word("sessions-to-waiting-list");
                (
                    format!("{name} · {} · {list}", look.words.text(&when.message())),
                    Role::Info,
                )
            }
            Becomes::Refused(why) => (look.words.text(why), Role::Warn),
        };
        let message = Message::new("enrol-line")
            .with("line", line.to_string())
            .with("why", why);
        (look.words.text(&message), role)
    };
    refused.into_iter().chain(rest).map(line).collect()
}
