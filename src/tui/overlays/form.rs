//! A form on top of a screen: kept as a draft while it is filled in, closed when its command is done.

use crate::tui::look::Look;
use crate::tui::paint;
use crate::tui::widgets::form::{Field, Form};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A form with a title.
#[derive(Clone, Debug)]
pub struct FormOverlay {
    /// Which form of the screen; also the slot of the command it leads to.
    pub tag: u16,
    /// Its title, in words.
    pub title: String,
    /// The form.
    pub form: Form,
    /// Its command was sent and has not come back.
    pub waiting: bool,
    /// The name its draft is kept under: the title, unless another was given; empty: not kept.
    pub draft: String,
    /// Esc was pressed once with changes; the next one leaves.
    pub leaving: bool,
    /// The question that looks what the form comes to, before its command: until that is done the form stands below what is shown.
    pub preview: Option<u16>,
}

impl FormOverlay {
    /// A form.
    pub fn new(tag: u16, title: impl Into<String>, fields: Vec<Field>) -> Self {
        let title = title.into();
        Self {
            tag,
            draft: title.clone(),
            title,
            form: Form::new(fields),
            waiting: false,
            leaving: false,
            preview: None,
        }
    }

    /// The form, of which is looked in a slot what it comes to before its command is run: leaving that goes back to the form.
    #[must_use]
    pub const fn looked_at(mut self, slot: u16) -> Self {
        self.preview = Some(slot);
        self
    }

    /// The form, its draft kept under another name than its title: it survives a crash or a lost connection.
    #[must_use]
    pub fn kept_as(mut self, draft: impl Into<String>) -> Self {
        self.draft = draft.into();
        self
    }

    /// The form with a field focused, where it has it.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.form = self.form.at(field);
        self
    }

    /// The form with another word on its button than saving.
    #[must_use]
    pub const fn with_button(mut self, label: &'static str) -> Self {
        self.form.button = label;
        self
    }

    /// Draws the form.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let width = area.width.min(86);
        let needed = self.form.height(look, width.saturating_sub(4)) + 2;
        let spot = paint::middle(area, width, needed.max(7));
        paint::clear(buf, spot);
        let title = if self.waiting {
            format!("{} … {}", self.title, look.word("busy"))
        } else {
            self.title.clone()
        };
        let inner = paint::frame(buf, spot, &title, true, look);
        let inner = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height);
        self.form.view(inner, buf, look)
    }
}
