//! A form: labelled fields, one focused, errors under their field; scrolls when it does not fit.

mod choice;
mod draw;
mod values;

pub use values::{FieldError, Values};

use crate::i18n::date;
use crate::text;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::line::Line;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
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
}

impl Field {
    /// A one-line field.
    pub fn line(id: &'static str, label: &str, value: &str) -> Self {
        Self::with(id, label, Input::Line(Box::new(Line::new(value))))
    }

    /// A field for a day.
    pub fn day(id: &'static str, label: &str, value: Option<chrono::NaiveDate>) -> Self {
        Self::line(id, label, &value.map(date::written).unwrap_or_default()).helped("field-help-day")
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
        }
    }

    /// The field with a line of help.
    #[must_use]
    pub const fn helped(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    fn value(&self) -> String {
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

    fn set(&mut self, value: &str) {
        match &mut self.input {
            Input::Line(line) => **line = Line::new(value),
            Input::Area(_, rows) => {
                let rows = *rows;
                *self = Self {
                    help: self.help,
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
    const fn many(&self) -> bool {
        const MANY: usize = 8;
        match &self.input {
            Input::Choice(options, _) => options.len() > MANY,
            Input::Several(options, _) => options.len() > MANY,
            _ => false,
        }
    }

    fn rows(&self) -> u16 {
        match &self.input {
            Input::Area(_, rows) => *rows,
            Input::Several(options, _) => u16::try_from(options.len()).unwrap_or(8).clamp(1, 8),
            _ => 1,
        }
    }
}

/// A form.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its fields.
    pub fields: Vec<Field>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// The label of its button, a message: what pressing it does.
    pub button: &'static str,
    focus: usize,
    /// What was typed to find a value in the focused field.
    typed: String,
    original: Values,
}

impl Form {
    /// A form with the first field that can be filled in focused.
    pub fn new(fields: Vec<Field>) -> Self {
        let focus = fields
            .iter()
            .position(|field| !matches!(field.input, Input::Shown(_)))
            .unwrap_or(fields.len());
        let mut form = Self {
            fields,
            errors: Vec::new(),
            button: "button-save",
            focus,
            typed: String::new(),
            original: Values::default(),
        };
        form.original = form.values();
        form
    }

    /// What is filled in.
    pub fn values(&self) -> Values {
        Values(
            self.fields
                .iter()
                .map(|field| (field.id.to_owned(), field.value()))
                .collect(),
        )
    }

    /// Puts kept values back.
    pub fn restore(&mut self, values: &Values) {
        for field in &mut self.fields {
            if let Some(value) = values.0.get(field.id) {
                field.set(value);
            }
        }
    }

    /// Whether something differs from how the form began.
    pub fn is_changed(&self) -> bool {
        self.values() != self.original
    }

    /// The form with a field focused; unchanged when it has no such field, or only shows it.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        let found = self
            .fields
            .iter()
            .position(|one| one.id == field && !matches!(one.input, Input::Shown(_)));
        self.focus = found.unwrap_or(self.focus);
        self
    }

    /// Whether the save button has the focus.
    pub fn on_button(&self) -> bool {
        self.focus >= self.fields.len()
    }

    /// The contexts of the focused field.
    pub fn contexts(&self) -> Vec<Context> {
        let inside = match self.fields.get(self.focus).map(|field| &field.input) {
            Some(Input::Area(..)) => Some(Context::Lines),
            Some(Input::Choice(..) | Input::Flag(_) | Input::Several(..)) => Some(Context::Options),
            Some(Input::Line(_) | Input::Shown(_)) => None,
            None => Some(Context::Button),
        };
        inside.into_iter().chain([Context::Form]).collect()
    }

    /// Shows what is wrong and goes to the first of it.
    pub fn fail(&mut self, errors: Vec<FieldError>) {
        if let Some(at) = errors
            .iter()
            .find_map(|error| self.fields.iter().position(|field| field.id == error.field))
        {
            self.focus = at;
            self.typed.clear();
        }
        self.errors = errors;
    }

    /// Moves the focus; `true` when the action was one of the form's.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::NextField => self.move_focus(1),
            Action::PreviousField => self.move_focus(-1),
            Action::NewLine => {
                if let Some(Input::Area(area, _)) = self.fields.get_mut(self.focus).map(|field| &mut field.input) {
                    area.insert_newline();
                }
            }
            Action::Turn => {
                self.key(KeyEvent::from(KeyCode::Char(' ')));
            }
            _ => return false,
        }
        true
    }

    fn move_focus(&mut self, by: isize) {
        self.typed.clear();
        let stops = self.fields.len() + 1;
        for _ in 0..stops {
            self.focus = (self.focus as isize + by).rem_euclid(stops as isize) as usize;
            if !matches!(
                self.fields.get(self.focus),
                Some(Field {
                    input: Input::Shown(_),
                    ..
                })
            ) {
                return;
            }
        }
    }

    /// A field was clicked, or the button behind the last; `true` when it had the focus already. What is only shown takes none.
    pub fn point(&mut self, at: usize) -> bool {
        if matches!(self.fields.get(at).map(|field| &field.input), Some(Input::Shown(_))) {
            return false;
        }
        let at = at.min(self.fields.len());
        let again = self.focus == at;
        if !again {
            self.typed.clear();
        }
        self.focus = at;
        again && (self.on_button() || matches!(self.fields[at].input, Input::Choice(..) | Input::Flag(_)))
    }

    /// Takes a key for the focused field; `true` when a value changed.
    pub fn key(&mut self, event: KeyEvent) -> bool {
        let focus = self.focus;
        let Some(field) = self.fields.get_mut(focus) else {
            match event.code {
                KeyCode::Up => self.move_focus(-1),
                KeyCode::Down => self.move_focus(1),
                _ => {}
            }
            return false;
        };
        let id = field.id;
        let changed = match &mut field.input {
            Input::Line(line) => match event.code {
                KeyCode::Up => return self.step(-1),
                KeyCode::Down => return self.step(1),
                _ => line.key(event),
            },
            Input::Area(area, _) => {
                // At its edges the arrows leave the text.
                let ratatui_textarea::DataCursor(row, _) = area.cursor();
                match event.code {
                    KeyCode::Up if row == 0 => return self.step(-1),
                    KeyCode::Down if row + 1 >= area.lines().len() => return self.step(1),
                    _ => area.input(event),
                }
            }
            Input::Choice(options, chosen) => match event.code {
                KeyCode::Up => return self.step(-1),
                KeyCode::Down => return self.step(1),
                _ => choice::one(options, chosen, &mut self.typed, event),
            },
            Input::Flag(on) => match event.code {
                KeyCode::Char(' ') | KeyCode::Left | KeyCode::Right => {
                    *on = !*on;
                    true
                }
                KeyCode::Up => return self.step(-1),
                KeyCode::Down => return self.step(1),
                _ => false,
            },
            Input::Several(options, at) => match event.code {
                KeyCode::Up if *at == 0 => return self.step(-1),
                KeyCode::Down if *at + 1 >= options.len() => return self.step(1),
                _ => choice::several(options, at, &mut self.typed, event),
            },
            Input::Shown(_) => false,
        };
        if changed {
            self.errors.retain(|error| error.field != id && !error.field.is_empty());
        }
        changed
    }

    /// Forgets what was typed to find a value; `false` when nothing was.
    pub fn forget_typed(&mut self) -> bool {
        let had = !self.typed.is_empty();
        self.typed.clear();
        had
    }

    fn step(&mut self, by: isize) -> bool {
        self.move_focus(by);
        false
    }

    /// Puts pasted text in the focused field.
    pub fn paste(&mut self, pasted: &str) {
        match self.fields.get_mut(self.focus).map(|field| &mut field.input) {
            Some(Input::Line(line)) => line.paste(pasted),
            Some(Input::Area(area, _)) => {
                let cleaned: Vec<String> = text::clean_lines(pasted).map(std::borrow::Cow::into_owned).collect();
                area.insert_str(cleaned.join("\n"));
            }
            _ => {}
        }
    }

    /// The rows the whole form takes.
    pub fn height(&self, look: &Look, width: u16) -> u16 {
        self.fields
            .iter()
            .map(|field| self.block_rows(field, look, width))
            .sum::<u16>()
            + 2
            + self.general_rows(look, width)
    }

    fn block_rows(&self, field: &Field, look: &Look, width: u16) -> u16 {
        let filled = field.rows() + self.notes(field, look, width).len() as u16;
        filled.max(self.label_lines(field, look, width).len() as u16)
    }

    fn general_rows(&self, look: &Look, width: u16) -> u16 {
        self.general(look, width).len() as u16
    }

    fn general(&self, look: &Look, width: u16) -> Vec<String> {
        let whole = self
            .errors
            .iter()
            .filter(|error| !self.fields.iter().any(|field| field.id == error.field));
        whole
            .flat_map(|error| text::wrap(&look.words.text(&error.message), usize::from(width.saturating_sub(2))))
            .collect()
    }

    fn notes(&self, field: &Field, look: &Look, width: u16) -> Vec<(String, Role)> {
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

    fn label_width(&self, look: &Look, width: u16) -> u16 {
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
    fn label_lines(&self, field: &Field, look: &Look, width: u16) -> Vec<String> {
        let room = usize::from(self.label_width(look, width)).saturating_sub(1).max(6);
        text::wrap(&text::sentence(look.word(&field.label)), room)
    }
}
