//! A question before something that cannot be taken back: names the object and the count; the safe button has the focus.

use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A question.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// Which question of the screen; the answer arrives as a choice `yes` with this tag.
    pub tag: u16,
    /// The question, in words.
    pub question: String,
    /// The label of the button that goes on.
    pub go: String,
    /// Whether that button has the focus.
    pub on_go: bool,
}

impl Confirm {
    /// A question.
    pub fn new(tag: u16, question: impl Into<String>, go: impl Into<String>) -> Self {
        Self {
            tag,
            question: question.into(),
            go: go.into(),
            on_go: false,
        }
    }

    /// Moves between the buttons.
    pub fn act(&mut self, action: Action) -> bool {
        let moves = matches!(action, Action::NextPane | Action::PreviousPane);
        if moves {
            self.on_go = !self.on_go;
        }
        moves
    }

    /// A button was clicked, 1 for the one that goes on; `true` when it had the focus already.
    pub const fn point(&mut self, at: usize) -> bool {
        let go = at == 1;
        let again = self.on_go == go;
        self.on_go = go;
        again
    }

    /// Draws the question.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let width = area.width.min(64);
        let lines = crate::text::wrap(&self.question, usize::from(width.saturating_sub(4)));
        let spot = paint::middle(area, width, lines.len() as u16 + 4 + u16::from(look.accessible));
        paint::clear(buf, spot);
        let inner = paint::frame(buf, spot, look.word("confirm-title"), true, look);
        for (i, words) in lines.iter().enumerate() {
            paint::line(
                buf,
                inner.x + 1,
                inner.y + i as u16,
                inner.width.saturating_sub(2),
                words,
                look.style(Role::Text),
            );
        }
        let y = inner.bottom().saturating_sub(1);
        let (keep, go) = (look.button(look.word("button-cancel")), look.button(&self.go));
        let style = |on: bool| look.style(if on { Role::Selected } else { Role::Text });
        if look.accessible {
            // Each on a row of its own: the row is what is read.
            let above = y.saturating_sub(1);
            look.spots
                .note(Rect::new(inner.x, above, inner.width, 1), Spot::Row(0, 0));
            look.spots.note(Rect::new(inner.x, y, inner.width, 1), Spot::Row(0, 1));
            paint::line(buf, inner.x + 1, above, inner.width, &keep, style(!self.on_go));
            paint::line(buf, inner.x + 1, y, inner.width, &go, style(self.on_go));
            return Some(Position::new(inner.x + 1, if self.on_go { y } else { above }));
        }
        let used = paint::line(buf, inner.x + 1, y, inner.width, &keep, style(!self.on_go));
        look.spots.note(Rect::new(inner.x + 1, y, used, 1), Spot::Row(0, 0));
        let cells = u16::try_from(crate::text::width(&go)).unwrap_or(u16::MAX);
        let beside = Rect::new(inner.x + 3 + used, y, cells, 1);
        look.spots.note(beside.intersection(inner), Spot::Row(0, 1));
        paint::line(
            buf,
            inner.x + 3 + used,
            y,
            inner.width.saturating_sub(used + 3),
            &go,
            style(self.on_go),
        );
        Some(Position::new(
            if self.on_go { inner.x + 3 + used } else { inner.x + 1 },
            y,
        ))
    }
}
