//! How long what is filled in may be: one limit for each kind of field, for rules, screens and the command line alike.

use crate::domain::{Message, Problem};

/// What a field is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Room {
    /// A title of a function or an event; a heading.
    Title,
    /// A name of a person, a stage, a part, an entity.
    Name,
    /// Any other line: the most that fits in one.
    Line,
    /// A text of several lines.
    Text,
}

impl Room {
    /// The most characters it takes.
    pub const fn characters(self) -> usize {
        match self {
            Self::Title => 200,
            Self::Name => 150,
            Self::Line => 500,
            Self::Text => 20_000,
        }
    }

    /// What is wrong with the length of a text, as a sentence; nothing when it fits.
    pub fn exceeded(self, text: &str) -> Option<Message> {
        let (long, most) = (text.trim().chars().count(), self.characters());
        (long > most).then(|| Message::new("field-error-long").with("long", long).with("most", most))
    }

    /// The same as a problem of a rule, at a field.
    pub fn check(self, rule: &'static str, text: &str, field: &'static str) -> Option<Problem> {
        self.exceeded(text)
            .map(|message| Problem::block(rule, message).at(field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_not_bytes_and_a_space_around_them_is_free() {
        let full = "é".repeat(Room::Title.characters());
        assert_eq!(Room::Title.exceeded(&format!(" {full} ")), None);
        assert!(Room::Title.exceeded(&format!("{full}x")).is_some());
    }
}
