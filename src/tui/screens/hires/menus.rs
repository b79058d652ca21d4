//! What a hire sheet can become from here: what cannot be done now stays visible and says why.

use crate::domain::{Coded, HireState, Message, Severity};
use crate::office::Act;
use crate::office::hire::Sheet;
use crate::tui::look::Look;
use crate::tui::overlays::menu::{Item, Menu};

/// The line that hands it on.
pub(super) const ADVANCE: &str = "advance";
/// The line that ends it.
pub(super) const CANCEL: &str = "cancel";

/// The menu of steps: on, back to each earlier status, cancelled.
pub(super) fn steps(tag: u16, sheet: &Sheet, look: &Look) -> Menu {
    let refused = |act: Act| sheet.why_not(act).map(|why| look.words.text(why));
    let mut items = Vec::new();
    if let Some(next) = sheet.next {
        let label = Message::new("hire-step-on").with("state", Message::of(next));
        let missing = sheet.missing.iter().find(|problem| problem.severity == Severity::Block);
        let why = refused(Act::HireAdvance).or_else(|| missing.map(|problem| look.words.text(&problem.sentence())));
        items.push(Item::new(ADVANCE, look.words.text(&label)).refused(why));
    }
    for state in &sheet.backs {
        let label = Message::new("hire-step-back").with("state", Message::of(*state));
        items.push(Item::new(state.code(), look.words.text(&label)).refused(refused(Act::HireBack)));
    }
    items.push(Item::new(CANCEL, look.word("act-hire-cancel")).refused(refused(Act::HireCancel)));
    Menu::new(tag, sheet.row.name(), items).at_open()
}

/// The status a line hands back to.
pub(super) fn back_to(value: &str) -> Option<HireState> {
    HireState::from_code(value)
}
