//! The text of a note, whatever it is about.

use crate::domain::{Message, Problem};

/// A note without blanks around it.
///
/// # Errors
/// A refusal when nothing is left.
pub(super) fn body(typed: &str) -> Result<&str, Problem> {
    match typed.trim() {
        "" => Err(Problem::block("note", Message::new("refused-note-empty")).at("body")),
        body => Ok(body),
    }
}
