//! What was filled in, read as what it should be, and what is wrong with it.

use crate::domain::{Message, Problem, Refusal};
use crate::i18n::date;
use std::collections::BTreeMap;

/// What a person filled in, by field id. Choices give their value, flags `true` or `false`, many-choices their values by line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Values(pub BTreeMap<String, String>);

impl Values {
    /// The value of a field, trimmed; empty when nothing was filled in.
    pub fn text(&self, id: &str) -> &str {
        self.0.get(id).map_or("", |value| value.trim())
    }

    /// Whether a flag is on.
    pub fn flag(&self, id: &str) -> bool {
        self.text(id) == "true"
    }

    /// A whole number.
    ///
    /// # Errors
    /// A field error when it is none.
    pub fn number(&self, id: &'static str) -> Result<i64, FieldError> {
        self.text(id)
            .parse()
            .map_err(|_| FieldError::new(id, Message::new("field-error-number")))
    }

    /// A day; none when empty.
    ///
    /// # Errors
    /// A field error when it cannot be read.
    pub fn day(&self, id: &'static str, today: chrono::NaiveDate) -> Result<Option<chrono::NaiveDate>, FieldError> {
        match self.text(id) {
            "" => Ok(None),
            text => date::read_day(text, today)
                .map(Some)
                .ok_or_else(|| FieldError::new(id, Message::new("field-error-day"))),
        }
    }

    /// A day with a time; none when empty.
    ///
    /// # Errors
    /// A field error when it cannot be read.
    pub fn moment(
        &self,
        id: &'static str,
        today: chrono::NaiveDate,
    ) -> Result<Option<chrono::NaiveDateTime>, FieldError> {
        match self.text(id) {
            "" => Ok(None),
            text => date::read_moment(text, today)
                .map(Some)
                .ok_or_else(|| FieldError::new(id, Message::new("field-error-moment"))),
        }
    }

    /// The moment something closes; a day alone is that whole day. None when empty.
    ///
    /// # Errors
    /// A field error when it cannot be read.
    pub fn closing(
        &self,
        id: &'static str,
        today: chrono::NaiveDate,
    ) -> Result<Option<chrono::NaiveDateTime>, FieldError> {
        match date::read_day(self.text(id), today) {
            Some(day) => Ok(day.and_hms_opt(23, 59, 0)),
            None => self.moment(id, today),
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldError {
    /// The field; empty: the whole form.
    pub field: String,
    /// The sentence.
    pub message: Message,
}

impl FieldError {
    /// An error at a field.
    pub fn new(field: impl Into<String>, message: Message) -> Self {
        Self {
            field: field.into(),
            message,
        }
    }

    /// The errors of a refusal, at their fields.
    pub fn of(refusal: &Refusal) -> Vec<Self> {
        refusal
            .problems
            .iter()
            .map(|problem: &Problem| Self::new(problem.field.unwrap_or_default(), problem.sentence()))
            .collect()
    }
}
