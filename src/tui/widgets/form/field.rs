//! A field of a form: what it is called, how it is filled in, when it is asked for.

use super::Values;
use crate::i18n::date;
use crate::text;
use crate::tui::look::Look;
use crate::tui::widgets::line::Line;
use ratatui_textarea::TextArea;

/// How a field is filled in.
#[allow(
    clippy::large_enum_variant,
    reason = "a form has a handful of fields, most of them lines"
)]
#[derive(Clone, Debug)]
pub enum Input {
    /// One line.
    Line(Box<Line>),
    /// Several lines, with the rows it takes.
    Area(Box<TextArea<'static>>, u16),
    /// One of several: value and label; Left and Right choose, typing finds.
    Choice(Vec<(String, String)>, usize),
    /// Yes or no; Space turns it.
    Flag(bool),
    /// Any of several: value, label, chosen; Up and Down move inside, typing finds, Space turns.
    Several(Vec<(String, String, bool)>, usize),
    /// Only shown.
    Shown(String),
}

/// A field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its id, which problems name.
    pub id: &'static str,
    /// The message id of its label.
    pub label: String,
    /// How it is filled in.
    pub input: Input,
    /// The message id of a line of help.
    pub help: Option<&'static str>,
    /// When it is asked for; none: always.
    pub when: Option<fn(&str, &Values) -> bool>,
    /// It is not asked for now, and not shown.
    pub(super) hidden: bool,
    /// It can no longer be changed: shown, never focused.
    pub(super) fixed: bool,
    /// What stands in it is a proposal: who begins to type there types over it.
    pub(super) proposed: bool,
}

impl Field {
    /// A one-line field.
    pub fn line(id: &'static str, label: &str, value: &str) -> Self {
        Self::with(id, label, Input::Line(Box::new(Line::new(value))))
    }

    /// A field for a day.
    pub fn day(id: &'static str, label: &str, value: Option<chrono::NaiveDate>) -> Self {
        let value = value.map(date::written).unwrap_or_default();
        Self::line(id, label, &value).helped("field-help-day").proposed()
    }

    /// A field for a day with a time.
    pub fn moment(id: &'static str, label: &str, value: Option<chrono::NaiveDateTime>) -> Self {
        Self::line(id, label, &value.map(date::written_moment).unwrap_or_default()).helped("field-help-moment")
    }

    /// A field of several lines.
    pub fn area(id: &'static str, label: &str, value: &str, rows: u16) -> Self {
        let mut area = TextArea::new(value.lines().map(|line| text::clean(line).into_owned()).collect());
        area.set_wrap_mode(ratatui_textarea::WrapMode::Word);
        area.move_cursor(ratatui_textarea::CursorMove::Bottom);
        area.move_cursor(ratatui_textarea::CursorMove::End);
        Self::with(id, label, Input::Area(Box::new(area), rows))
    }

    /// A choice of one; the first is chosen when the value is not among them.
    pub fn choice(id: &'static str, label: &str, options: Vec<(String, String)>, value: &str) -> Self {
        let chosen = options.iter().position(|(option, _)| option == value).unwrap_or(0);
        Self::with(id, label, Input::Choice(options, chosen))
    }

    /// Yes or no.
    pub fn flag(id: &'static str, label: &str, value: bool) -> Self {
        Self::with(id, label, Input::Flag(value))
    }

    /// A choice of any number: value, label, chosen.
    pub fn several(id: &'static str, label: &str, options: Vec<(String, String, bool)>) -> Self {
        Self::with(id, label, Input::Several(options, 0))
    }

    /// Something only shown.
    pub fn shown(id: &'static str, label: &str, value: impl Into<String>) -> Self {
        Self::with(id, label, Input::Shown(value.into()))
    }

    fn with(id: &'static str, label: &str, input: Input) -> Self {
        Self {
            id,
            label: label.to_owned(),
            input,
            help: None,
            when: None,
            hidden: false,
            fixed: false,
            proposed: false,
        }
    }

    /// The field, of which what stands in it is a proposal: who begins to type there types over it, and any other key first keeps it.
    #[must_use]
    pub const fn proposed(mut self) -> Self {
        self.proposed = true;
        self
    }

    /// The field, asked for only while what is filled in calls for it, by its id. A hidden field keeps its value.
    #[must_use]
    pub const fn when(mut self, when: fn(&str, &Values) -> bool) -> Self {
        self.when = Some(when);
        self
    }

    /// The field as it is, not to be changed any more.
    #[must_use]
    pub const fn fixed(mut self) -> Self {
        self.fixed = true;
        self
    }

    /// Whether the focus stops at it.
    pub(super) const fn is_stop(&self) -> bool {
        !self.hidden && !self.fixed && !matches!(self.input, Input::Shown(_))
    }

    /// The field with a line of help.
    #[must_use]
    pub const fn helped(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    pub(super) fn value(&self) -> String {
        match &self.input {
            Input::Line(line) => line.text().to_owned(),
            Input::Area(area, _) => area.lines().join("\n"),
            Input::Choice(options, chosen) => options.get(*chosen).map(|(value, _)| value.clone()).unwrap_or_default(),
            Input::Flag(on) => on.to_string(),
            Input::Several(options, _) => options
                .iter()
                .filter(|(_, _, on)| *on)
                .map(|(value, _, _)| value.as_str())
                .collect::<Vec<_>>()
                .join("\n"),
            Input::Shown(value) => value.clone(),
        }
    }

    /// Its value in words, for one that is only read.
    pub(super) fn words(&self, look: &Look) -> String {
        match &self.input {
            Input::Choice(options, chosen) => options.get(*chosen).map(|(_, label)| label.clone()).unwrap_or_default(),
            Input::Flag(on) => look.word(if *on { "yes" } else { "no" }).to_owned(),
            _ => self.value(),
        }
    }

    pub(super) fn set(&mut self, value: &str) {
        self.proposed = false;
        match &mut self.input {
            Input::Line(line) => **line = Line::new(value),
            Input::Area(_, rows) => {
                let rows = *rows;
                *self = Self {
                    help: self.help,
                    when: self.when,
                    hidden: self.hidden,
                    fixed: self.fixed,
                    ..Self::area(self.id, &self.label.clone(), value, rows)
                };
            }
            Input::Choice(options, chosen) => {
                *chosen = options
                    .iter()
                    .position(|(option, _)| option == value)
                    .unwrap_or(*chosen);
            }
            Input::Flag(on) => *on = value == "true",
            Input::Several(options, _) => {
                for (option, _, on) in options {
                    *on = value.lines().any(|line| line == option);
                }
            }
            Input::Shown(_) => {}
        }
    }

    /// Whether it has more values than one walks past: they are found by typing.
    pub(super) const fn many(&self) -> bool {
        const MANY: usize = 8;
        match &self.input {
            Input::Choice(options, _) => options.len() > MANY,
            Input::Several(options, _) => options.len() > MANY,
            _ => false,
        }
    }

    pub(super) fn rows(&self) -> u16 {
        match &self.input {
            _ if self.hidden => 0,
            _ if self.fixed => 1,
            Input::Area(_, rows) => *rows,
            Input::Several(options, _) => u16::try_from(options.len()).unwrap_or(8).clamp(1, 8),
            _ => 1,
        }
    }
}
