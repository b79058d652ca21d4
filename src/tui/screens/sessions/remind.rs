//! Reminders: who would get one and what it says, before it is kept; of one event, or of all one's procedures.

use super::Sessions;
use super::act::slot;
use super::menus::tag;
use super::plan::Offered;
use crate::domain::Message;
use crate::office::session::remind::Reminder;
use crate::office::session::{SessionCommand, SessionQuery};
use crate::office::{Command, Query};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Tone};
use crate::tui::theme::Role;

/// Asks whom reminders of the event under the cursor would go to.
pub(super) fn ask(screen: &Sessions, cx: &mut Cx<'_>) {
    if let Some(event) = screen.event() {
        let query = SessionQuery::Reminders(Some(event.id));
        cx.ask(slot::REMIND, Query::Session(query));
    }
}

/// Whom they would go to arrived; `all`: of every event of one's own procedures.
pub(super) fn arrived(screen: &mut Sessions, all: bool, found: Vec<Reminder>, cx: &mut Cx<'_>) {
    if let (true, Some(event)) = (found.is_empty() && !all, screen.event()) {
        let message = Message::new("refused-remind-nobody")
            .with("title", event.title.as_str())
            .with("number", event.number.as_str());
        cx.say(Tone::Info, message);
        // Elsewhere somebody may owe something still.
    }
    if all && found.is_empty() {
        cx.say(Tone::Info, Message::new("remind-nobody"));
        return;
    }
    show(&found, all, cx);
    screen.offered = Some(Offered::Reminders(all, found));
}

fn show(found: &[Reminder], all: bool, cx: &mut Cx<'_>) {
    let look = cx.look;
    let nobody = found.is_empty().then(|| look.word("remind-nobody-here").to_owned());
    let mut items = vec![
        Item::new("do", look.word("remind-do"))
            .hinted(look.words.text(&count(found)))
            .refused(nobody.clone()),
        Item::new("read", look.word("remind-read")).refused(nobody),
    ];
    if !all {
        items.push(Item::new("all", look.word("remind-all")));
    }
    items.push(Item::new("leave", look.word("remind-leave")));
    let title = match found.first().filter(|_| !all) {
        Some(one) => format!(
            "{} · {} {}",
            look.word("sessions-remind"),
            one.event.title,
            one.event.number
        ),
        None => look.word("sessions-remind").to_owned(),
    };
    cx.show(Overlay::Menu(Menu::new(tag::REMIND, title, items)));
}

/// `3 kandidaten, 1 jurylid`.
fn count(found: &[Reminder]) -> Message {
    let candidates: usize = found.iter().map(|one| one.candidates.len()).sum();
    let jurors: usize = found.iter().map(|one| one.jurors.len()).sum();
    Message::new("remind-count")
        .with("candidates", candidates)
        .with("jurors", jurors)
}

/// A line of it was chosen.
pub(super) fn chosen(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    let Some(Offered::Reminders(all, found)) = &screen.offered else {
        return;
    };
    match value {
        "read" => {
            show(found, *all, cx);
            let title = cx.look.word("sessions-remind");
            cx.show(Overlay::Reader(Reader::new(title, lines(found, cx.look))));
        }
        "all" => cx.ask(slot::REMIND_ALL, Query::Session(SessionQuery::Reminders(None))),
        "do" => {
            let commands = found.iter().map(|one| {
                let event = one.event.id;
                Command::Session(SessionCommand::Remind { event })
            });
            cx.run(slot::ACT, Command::several(commands));
        }
        _ => {}
    }
}

/// Event by event who owes what, and what a juror reads.
fn lines(found: &[Reminder], look: &Look) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    for one in found {
        if !lines.is_empty() {
            lines.push((String::new(), Role::Text));
        }
        lines.push((format!("{} {}", one.event.title, one.event.number), Role::Title));
        if !one.candidates.is_empty() {
            lines.push((look.word("remind-head-candidates").to_owned(), Role::Info));
        }
        for (name, when) in &one.candidates {
            lines.push((format!("  {name} · {}", look.words.text(&when.message())), Role::Text));
        }
        if !one.jurors.is_empty() {
            lines.push((look.word("remind-head-jurors").to_owned(), Role::Info));
        }
        for (name, sheets) in &one.jurors {
            let sheets = look.words.text(&Message::new("remind-sheets").with("n", *sheets));
            lines.push((format!("  {name} · {sheets}"), Role::Text));
        }
        if let Some(words) = &one.words {
            lines.push((format!("  “{}”", look.words.text(words)), Role::Dim));
        }
    }
    lines
}
