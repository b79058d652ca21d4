//! How many rows a form and its fields take, and what stands beside and under them.

use super::{Field, Form};
use crate::text;
use crate::tui::look::Look;
use crate::tui::theme::Role;

impl Form {
    /// The rows the whole form takes.
    pub fn height(&self, look: &Look, width: u16) -> u16 {
        self.fields
            .iter()
            .map(|field| self.block_rows(field, look, width))
            .sum::<u16>()
            + 2
            + self.general_rows(look, width)
    }

    pub(super) fn block_rows(&self, field: &Field, look: &Look, width: u16) -> u16 {
        if field.hidden {
            return 0;
        }
        let filled = field.rows() + self.notes(field, look, width).len() as u16;
        filled.max(self.label_lines(field, look, width).len() as u16)
    }

    pub(super) fn general_rows(&self, look: &Look, width: u16) -> u16 {
        self.general(look, width).len() as u16
    }

    pub(super) fn general(&self, look: &Look, width: u16) -> Vec<String> {
        let whole = self
            .errors
            .iter()
            .filter(|error| !self.fields.iter().any(|field| field.id == error.field));
        whole
            .flat_map(|error| text::wrap(&look.words.text(&error.message), usize::from(width.saturating_sub(2))))
            .collect()
    }

    pub(super) fn notes(&self, field: &Field, look: &Look, width: u16) -> Vec<(String, Role)> {
        let room = usize::from(width.saturating_sub(self.label_width(look, width) + 2));
        let errors = self.errors.iter().filter(|error| error.field == field.id);
        let mut notes: Vec<(String, Role)> = errors
            .flat_map(|error| text::wrap(&look.words.text(&error.message), room))
            .map(|line| (line, Role::Bad))
            .collect();
        let focused = self
            .fields
            .get(self.focus)
            .is_some_and(|focused| focused.id == field.id);
        if notes.is_empty()
            && focused
            && let Some(help) = field.help.or_else(|| field.many().then_some("field-help-choice"))
        {
            let lines = text::wrap(look.word(help), room);
            notes.extend(lines.into_iter().map(|line| (line, Role::Dim)));
        }
        notes
    }

    pub(super) fn label_width(&self, look: &Look, width: u16) -> u16 {
        let widest = self
            .fields
            .iter()
            .map(|field| text::width(look.word(&field.label)))
            .max()
            .unwrap_or(0);
        // With room for the mark of the focused one.
        u16::try_from(widest + 2).unwrap_or(24).clamp(8, 28).min(width / 2)
    }

    /// A label takes a second line rather than losing its end.
    pub(super) fn label_lines(&self, field: &Field, look: &Look, width: u16) -> Vec<String> {
        let room = usize::from(self.label_width(look, width)).saturating_sub(1).max(6);
        text::wrap(&text::sentence(look.word(&field.label)), room)
    }
}
