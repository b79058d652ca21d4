//! A form: labelled fields, one focused, errors under their field; scrolls when it does not fit.

mod draw;

use crate::domain::{Message, Problem, Refusal};
use crate::i18n::date;
use crate::text;
use crate::tui::action::{Action, Context};
use crate::tui::look::{Look, Sign};
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::line::Line;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};
use ratatui_textarea::TextArea;
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
            .map(|problem: &Problem| Self::new(problem.field.unwrap_or_default(), problem.message.clone()))
            .collect()
    }
}

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
    /// One of several: value and label; Left and Right or a first letter choose.
    Choice(Vec<(String, String)>, usize),
    /// Yes or no; Space turns it.
    Flag(bool),
    /// Any of several: value, label, chosen; Up and Down move inside, Space turns.
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
    original: Values,
}

/// Where the focus is when it is on the save button.
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

    /// Whether the save button has the focus.
    pub fn on_button(&self) -> bool {
        self.focus >= self.fields.len()
    }

    /// The contexts of the focused field.
    pub fn contexts(&self) -> Vec<Context> {
        vec![Context::Form]
    }

    /// Shows what is wrong and goes to the first of it.
    pub fn fail(&mut self, errors: Vec<FieldError>) {
        if let Some(at) = errors
            .iter()
            .find_map(|error| self.fields.iter().position(|field| field.id == error.field))
        {
            self.focus = at;
        }
        self.errors = errors;
    }

    /// Moves the focus; `true` when the action was one of the form's.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::NextPane => self.move_focus(1),
            Action::PreviousPane => self.move_focus(-1),
            Action::Accept if !self.on_button() => {
                // In a text of several lines Enter is a line end; elsewhere it goes on to the next field.
                if let Some(Field {
                    input: Input::Area(area, _),
                    ..
                }) = self.fields.get_mut(self.focus)
                {
                    area.insert_newline();
                } else {
                    self.move_focus(1);
                }
            }
            _ => return false,
        }
        true
    }

    fn move_focus(&mut self, by: isize) {
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
                KeyCode::Left => turn(chosen, options.len(), -1),
                KeyCode::Right | KeyCode::Char(' ') => turn(chosen, options.len(), 1),
                KeyCode::Up => return self.step(-1),
                KeyCode::Down => return self.step(1),
                KeyCode::Char(c) => jump(options, chosen, c),
                _ => false,
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
                KeyCode::Up => {
                    *at -= 1;
                    false
                }
                KeyCode::Down => {
                    *at += 1;
                    false
                }
                KeyCode::Char(' ') => options.get_mut(*at).is_some_and(|(_, _, on)| {
                    *on = !*on;
                    true
                }),
                _ => false,
            },
            Input::Shown(_) => false,
        };
        if changed {
            self.errors.retain(|error| error.field != id && !error.field.is_empty());
        }
        changed
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
        field.rows() + self.notes(field, look, width).len() as u16
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
        let room = usize::from(width.saturating_sub(self.label_width(look) + 2));
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
            && let Some(help) = field.help
        {
            notes.push((look.word(help).to_owned(), Role::Dim));
        }
        notes
    }

    fn label_width(&self, look: &Look) -> u16 {
        let widest = self
            .fields
            .iter()
            .map(|field| text::width(look.word(&field.label)))
            .max()
            .unwrap_or(0);
        // With room for the mark of the focused one.
        u16::try_from(widest + 2).unwrap_or(24).clamp(8, 28)
    }

    /// Draws the form; returns where the cursor stands.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let labels = self.label_width(look).min(area.width / 2);
        let room = area.width.saturating_sub(labels + 2);
        // Scroll so that the focused field is seen whole.
        let mut tops = Vec::with_capacity(self.fields.len() + 1);
        let mut total = self.general_rows(look, area.width);
        for field in &self.fields {
            tops.push(total);
            total += self.block_rows(field, look, area.width);
        }
        tops.push(total + 1);
        let focused_top = tops.get(self.focus).copied().unwrap_or(total + 1);
        let focused_rows = self
            .fields
            .get(self.focus)
            .map_or(1, |field| self.block_rows(field, look, area.width));
        let scroll = (focused_top + focused_rows).saturating_sub(area.height);
        let place = |top: u16| top.checked_sub(scroll).filter(|y| *y < area.height).map(|y| area.y + y);

        for (i, line) in self.general(look, area.width).iter().enumerate() {
            if let Some(y) = place(i as u16) {
                paint::line(buf, area.x, y, area.width, line, look.style(Role::Bad));
            }
        }
        let mut cursor = None;
        for (at, field) in self.fields.iter().enumerate() {
            let focused = at == self.focus;
            if let Some(y) = place(tops[at]) {
                let style = look.style(if focused { Role::Title } else { Role::Dim });
                let mark = if focused { look.sign(Sign::Now) } else { " " };
                paint::line(
                    buf,
                    area.x,
                    y,
                    labels + 1,
                    &format!("{mark} {}", text::sentence(look.word(&field.label))),
                    style,
                );
            }
            for line in 0..field.rows() {
                if let Some(y) = place(tops[at] + line) {
                    let spot = Rect::new(area.x + labels + 2, y, room, 1);
                    cursor = draw::view_field(field, line, spot, buf, look, focused).or(cursor);
                }
            }
            for (i, (note, role)) in self.notes(field, look, area.width).iter().enumerate() {
                if let Some(y) = place(tops[at] + field.rows() + i as u16) {
                    paint::line(buf, area.x + labels + 2, y, room, note, look.style(*role));
                }
            }
        }
        if let Some(y) = place(total + 1) {
            let style = look.style(if self.on_button() { Role::Selected } else { Role::Title });
            paint::line(
                buf,
                area.x + labels + 2,
                y,
                room,
                &format!("[ {} ]", look.word(self.button)),
                style,
            );
            if self.on_button() {
                cursor = Some(Position::new(area.x + labels + 2, y));
            }
        }
        cursor
    }
}

fn turn(chosen: &mut usize, options: usize, by: isize) -> bool {
    if options > 0 {
        *chosen = (*chosen as isize + by).rem_euclid(options as isize) as usize;
    }
    options > 1
}

fn jump(options: &[(String, String)], chosen: &mut usize, c: char) -> bool {
    let wanted = text::fold(&c.to_string());
    let starts = |at: &usize| {
        options
            .get(*at)
            .is_some_and(|(_, label)| text::fold(label).starts_with(&wanted))
    };
    let found = (*chosen + 1..options.len()).chain(0..=*chosen).find(starts);
    match found {
        Some(at) if at != *chosen => {
            *chosen = at;
            true
        }
        _ => false,
    }
}
