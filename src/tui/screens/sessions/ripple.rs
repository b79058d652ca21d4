//! What a move brings about, shown before it is done.

use super::Sessions;
use super::act::slot;
use super::menus::tag;
use super::plan::Offered;
use crate::domain::{Message, Severity};
use crate::office::session::ripple::Ripple;
use crate::office::session::{SessionCommand, SessionQuery};
use crate::office::{Command, Query};
use crate::store::session::SessionRow;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::menu::{Item, Menu};
use crate::tui::screen::Cx;

/// Asks what a command brings about before it is run in a slot; a command that moves nobody is run at once.
pub(super) fn ask(screen: &mut Sessions, slot: u16, command: SessionCommand, cx: &mut Cx<'_>) {
    let query = match &command {
        SessionCommand::MoveEnrolment { enrolment, to, .. } => SessionQuery::RippleOfPlace(*enrolment, *to),
        SessionCommand::EditSession { session, draft, .. } => {
            SessionQuery::RippleOfSession(*session, Box::new(draft.clone()))
        }
        _ => {
            cx.run(slot, Command::Session(command));
            return;
        }
    };
    screen.offered = Some(Offered::Ripple(slot, Box::new(command)));
    cx.ask(slot::RIPPLE, Query::Session(query));
}

/// Whether a change of a session touches anybody who has a place or sits in it.
pub(super) fn touches(session: &SessionRow, command: &SessionCommand) -> bool {
    let SessionCommand::EditSession { draft, .. } = command else {
        return false;
    };
    let jurors: Vec<_> = session.jurors.iter().map(|juror| juror.person).collect();
    let same_jury = jurors.len() == draft.jurors.len() && jurors.iter().all(|juror| draft.jurors.contains(juror));
    session.placed > 0 && (session.when != draft.when || session.room != draft.room || !same_jury)
}

/// What it brings about arrived. A refusal is left to the command: it stands at the field then.
pub(super) fn arrived(screen: &mut Sessions, ripple: &Ripple, cx: &mut Cx<'_>) {
    let look = cx.look;
    if !ripple.can_be() {
        if let Some(Offered::Ripple(slot, command)) = screen.offered.take() {
            cx.run(slot, Command::Session(*command));
        }
        return;
    }
    let told = |id: &str, n: usize, names: &[String]| {
        let message = Message::new(id).with("n", n).with("names", names.join(", "));
        look.words.text(&message)
    };
    let names: Vec<String> = ripple
        .candidates
        .iter()
        .map(|(name, state)| format!("{name} ({})", look.words.text(state)))
        .collect();
    let mut items = vec![
        Item::new("do", look.word("ripple-do")).hinted(told("ripple-count", names.len(), &[])),
        Item::new("leave", look.word("ripple-leave")),
    ];
    let mut line = |words: String| items.push(Item::new("leave", words));
    for problem in ripple.problems.iter().filter(|one| one.severity == Severity::Warning) {
        line(look.words.text(&problem.message));
    }
    for name in names {
        line(told("ripple-tell", 1, &[name]));
    }
    for name in &ripple.jurors {
        line(told("ripple-tell-juror", 1, std::slice::from_ref(name)));
    }
    cx.show(Overlay::Menu(Menu::new(
        tag::RIPPLE,
        look.words.text(&ripple.what),
        items,
    )));
}

/// Do it, or not.
pub(super) fn chosen(screen: &mut Sessions, value: &str, cx: &mut Cx<'_>) {
    let Some(Offered::Ripple(slot, command)) = screen.offered.take() else {
        return;
    };
    if value == "do" {
        cx.run(slot, Command::Session(*command));
    }
}
