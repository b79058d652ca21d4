//! Messages, problems and refusals: how a rule speaks without knowing any language.
//!
//! A [`Message`] is a catalogue id with its arguments. A [`Problem`] is what a rule found: which rule, how bad,
//! at which field. A [`Refusal`] is every reason a command was not carried out.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// A value placed in a message.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A whole number, shown in the language's way and used for plurals.
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// A local wall-clock moment.
    Moment(NaiveDateTime),
    /// Points in hundredths.
    Points(i64),
    /// Another message, translated first.
    Message(Message),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}
impl From<NaiveDateTime> for Arg {
    fn from(moment: NaiveDateTime) -> Self {
        Self::Moment(moment)
    }
}
impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// A sentence of the catalogue with its arguments.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Message {
    /// The catalogue id.
    pub id: String,
    /// Named arguments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }

    /// The message naming a coded value.
    pub fn of<C: crate::domain::Coded>(value: C) -> Self {
        Self::new(value.message())
    }
}

/// How bad a problem is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// Shown, does not stop the act.
    Warning,
    /// Stops the act.
    Block,
}

/// What a rule found.
#[derive(Clone, PartialEq, Debug)]
pub struct Problem {
    /// The rule's id: `V-12` for a rule of the domain, a word for one of the program's own.
    pub rule: &'static str,
    /// Whether it stops the act.
    pub severity: Severity,
    /// The form field it is about, when there is one.
    pub field: Option<&'static str>,
    /// The sentence, which names the next step.
    pub message: Message,
    /// What it is about, where several were acted on at once: `2026-0412`.
    pub about: Option<String>,
}

impl Problem {
    /// A problem that stops the act.
    pub fn block(rule: &'static str, message: Message) -> Self {
        Self {
            rule,
            severity: Severity::Block,
            field: None,
            message,
            about: None,
        }
    }

    /// A problem that is only shown.
    pub fn warn(rule: &'static str, message: Message) -> Self {
        Self {
            rule,
            severity: Severity::Warning,
            field: None,
            message,
            about: None,
        }
    }

    /// The problem, placed at a form field.
    #[must_use]
    pub fn at(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// The rule as people can look it up: `V-12`, `13.1`, `T3`. A word of the program's own is none.
    pub fn cited(&self) -> Option<&'static str> {
        let numbered = self.rule.chars().any(|c| c.is_ascii_digit());
        numbered.then_some(self.rule)
    }

    /// The sentence, after what it is about where that has to be said, and with the rule where one can look it up.
    pub fn sentence(&self) -> Message {
        let told = match &self.about {
            Some(about) => Message::new("refused-of")
                .with("what", about.as_str())
                .with("why", self.message.clone()),
            None => self.message.clone(),
        };
        match self.cited() {
            Some(rule) => Message::new("refused-cited").with("why", told).with("rule", rule),
            None => told,
        }
    }
}

/// Why a command was not carried out: every reason at once, nothing was changed.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Refusal {
    /// The reasons; at least one.
    pub problems: Vec<Problem>,
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self {
            problems: vec![problem],
        }
    }
}

/// Splits what rules found: an error with every block if there is one, otherwise the warnings.
pub fn settle(problems: Vec<Problem>) -> Result<Vec<Problem>, Refusal> {
    if problems.iter().any(|problem| problem.severity == Severity::Block) {
        return Err(Refusal {
            problems: problems.into_iter().filter(|p| p.severity == Severity::Block).collect(),
        });
    }
    Ok(problems)
}
