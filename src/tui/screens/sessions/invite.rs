//! Invitations of an event: who is due, preparing them, keeping them as messages, and reading what comes back.

use super::act::slot;
use super::menus::{tag, times};
use super::{Sessions, forms};
use crate::domain::Message;
use crate::domain::invitation::Asks;
use crate::i18n::date;
use crate::office::candidate::import::paths;
use crate::office::session::invitation::{Bundle, Due, Invitations, Proposal};
use crate::office::session::{SessionCommand, SessionQuery};
use crate::office::{Command, Query};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::{Cx, Step, Tone};
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Field, FieldError, Values};

const PREPARE: &str = "prepare";
const KEEP: &str = "keep";
const WHO: &str = "who";
const ANSWERS: &str = "answers";
const ALL: &str = "all";

/// Asks how it stands with the invitations of the event under the cursor.
pub(super) fn ask(screen: &Sessions, cx: &mut Cx<'_>) {
    if let Some(event) = screen.event() {
        cx.ask(slot::INVITE, Query::Session(SessionQuery::Invitations(event.id)));
    }
}

/// Offers what can be done with them now.
pub(super) fn arrived(screen: &mut Sessions, found: Box<Invitations>, cx: &mut Cx<'_>) {
    let look = cx.look;
    let count = |asks: Asks, again: bool| {
        let alike = |due: &&Due| due.next.asks == asks && (asks == Asks::Cancel || due.again == again);
        found.due.iter().filter(alike).count()
    };
    let due = Message::new("invite-due")
        .with("asked", count(Asks::Request, false))
        .with("changed", count(Asks::Request, true))
        .with("cancelled", count(Asks::Cancel, true));
    let why = |missing: bool, id: &str| missing.then(|| look.word(id).to_owned());
    let prepared = found.prepared.len();
    let items = vec![
        Item::new(PREPARE, look.word("act-session-invite"))
            .hinted(look.words.text(&due))
            .refused(why(found.due.is_empty(), "invite-why-nothing")),
        Item::new(KEEP, look.word("invite-keep"))
            .hinted(prepared.to_string())
            .refused(why(prepared == 0, "invite-why-none")),
        Item::new(WHO, look.word("invite-who")).refused(why(prepared == 0 && found.due.is_empty(), "invite-why-none")),
        Item::new(ANSWERS, look.word("invite-answers")).refused(why(prepared == 0, "invite-why-none")),
    ];
    let title = format!("{} · {}", look.word("action-invite"), found.event.title);
    screen.invitations = Some(found);
    cx.show(Overlay::Menu(Menu::new(tag::INVITE, title, items).at_open()));
}

/// Does what was chosen.
pub(super) fn chosen(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    let Some(found) = &screen.invitations else { return };
    match value {
        PREPARE => {
            let command = SessionCommand::Invite { event: found.event.id };
            cx.run(slot::ACT, Command::Session(command));
        }
        KEEP => cx.ask(slot::DRAFTS, Query::Session(SessionQuery::Drafts(found.event.id))),
        WHO => {
            let title = format!("{} · {}", cx.look.word("action-invite"), found.event.title);
            cx.show(Overlay::Reader(Reader::new(title, lines(found, cx.look))));
        }
        ANSWERS => {
            let fields = vec![Field::line("path", "invite-label-path", "").helped("invite-help-path")];
            let title = cx.look.word("invite-answers").to_owned();
            let form = FormOverlay::new(forms::tag::ANSWERS, title, fields).with_button("invite-answers");
            cx.show(Overlay::Form(form));
        }
        _ => {}
    }
}

/// The newest version of everybody's arrived as messages, all in one file: it is kept.
pub(super) fn kept(bundle: Bundle, cx: &mut Cx<'_>) {
    if bundle.without > 0 {
        let message = Message::new("calendar-without-address").with("n", bundle.without);
        cx.say(Tone::Bad, message);
    }
    let name = format!("{}-{}.zip", cx.look.word("invite-file"), bundle.number);
    cx.steps.push(Step::WriteFile(name.into(), bundle.content));
}

/// Who is to be told something, then who was told what.
fn lines(found: &Invitations, look: &Look) -> Vec<(String, Role)> {
    let at = |when: crate::domain::session::Stretch| {
        format!("{} {}", date::short_day(when.starts.date(), look.words), times(when))
    };
    let mut lines = Vec::new();
    for due in &found.due {
        let line = format!("{} · {} · {}", due.who.name, at(due.told.when), look.word(due.state()));
        lines.push((line, Role::Warn));
    }
    for row in &found.prepared {
        let line = format!("{} · {} · {}", row.who.name, at(row.told.when), look.word(row.state()));
        lines.push((line, Role::Text));
    }
    lines
}

/// Reads the answers in the file or folder that was named.
pub(super) fn read(values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
    let typed = values.text("path").trim();
    if typed.is_empty() {
        return Err(vec![FieldError::new("path", Message::new("invite-error-path"))]);
    }
    let path = paths::expanded(typed);
    cx.ask(slot::ANSWERS, Query::Session(SessionQuery::Answers(vec![path])));
    Ok(())
}

/// Shows what they come to: all that are sound at once, or one by one.
pub(super) fn answered(screen: &mut Sessions, found: Vec<Proposal>, cx: &mut Cx<'_>) {
    let look = cx.look;
    let sound = found.iter().filter(|proposal| proposal.is_sound).count();
    let mut items = vec![
        Item::new(ALL, look.words.text(&Message::new("invite-apply-all").with("n", sound)))
            .refused((sound == 0).then(|| look.word("invite-why-none-sound").to_owned())),
    ];
    for (at, proposal) in found.iter().enumerate() {
        let who = if proposal.name.is_empty() {
            &proposal.origin
        } else {
            &proposal.name
        };
        let notes: Vec<String> = proposal.notes.iter().map(|note| look.words.text(note)).collect();
        let said = proposal.says.as_ref().map(|says| look.words.text(&says.message()));
        let label = match said {
            Some(said) => format!("{who}: {said}"),
            None => who.clone(),
        };
        let why = proposal.command.is_none().then(|| notes.join("; "));
        items.push(Item::new(at.to_string(), label).hinted(notes.join("; ")).refused(why));
    }
    screen.answers = found;
    cx.show(Overlay::Menu(Menu::new(
        tag::ANSWERS,
        look.word("invite-answers"),
        items,
    )));
}

/// Applies what was chosen of them.
pub(super) fn apply(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    let found = std::mem::take(&mut screen.answers);
    let at: Option<usize> = value.parse().ok();
    let wanted = found
        .into_iter()
        .enumerate()
        .filter(|(n, proposal)| at.map_or(proposal.is_sound, |at| at == *n))
        .filter_map(|(_, proposal)| proposal.command)
        .map(Command::from);
    let commands: Vec<Command> = wanted.collect();
    if !commands.is_empty() {
        cx.run(slot::ACT, Command::several(commands));
    }
}
