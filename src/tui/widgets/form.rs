//! A form: labelled fields, one focused, errors under their field; scrolls when it does not fit.

mod choice;
mod draw;
mod field;
mod layout;
mod values;

pub use field::{Field, Input};
pub use values::{FieldError, Values};

use crate::text;
use crate::tui::action::{Action, Context};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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
    typed: choice::Typed,
    original: Values,
}

impl Form {
    /// A form with the first field that can be filled in focused.
    pub fn new(fields: Vec<Field>) -> Self {
        let mut form = Self {
            fields,
            errors: Vec::new(),
            button: "button-save",
            focus: 0,
            typed: choice::Typed::default(),
            original: Values::default(),
        };
        form.original = form.values();
        form.settle();
        form.focus = form.fields.iter().position(Field::is_stop).unwrap_or(form.fields.len());
        form
    }

    /// Hides what is not asked for with what is filled in now. What something is wrong with is always shown.
    fn settle(&mut self) {
        if self.fields.iter().all(|field| field.when.is_none()) {
            return;
        }
        let values = self.values();
        for field in &mut self.fields {
            let wrong = self.errors.iter().any(|error| error.field == field.id);
            field.hidden = !wrong && field.when.is_some_and(|when| !when(field.id, &values));
        }
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
            if let Some(value) = values.0.get(field.id).filter(|_| !field.fixed) {
                field.set(value);
            }
        }
        self.settle();
    }

    /// Whether something differs from how the form began.
    pub fn is_changed(&self) -> bool {
        self.values() != self.original
    }

    /// The form with a field focused; unchanged when it has no such field, or only shows it.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        let found = self.fields.iter().position(|one| one.id == field && one.is_stop());
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
        self.errors = errors;
        self.settle();
        let stop = |error: &FieldError| {
            let mut fields = self.fields.iter();
            fields.position(|field| field.id == error.field && field.is_stop())
        };
        if let Some(at) = self.errors.iter().find_map(stop) {
            self.focus = at;
            self.typed.clear();
        }
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
            if self.fields.get(self.focus).is_none_or(Field::is_stop) {
                return;
            }
        }
    }

    /// A field was clicked, or the button behind the last; `true` when it had the focus already. What is only shown takes none.
    pub fn point(&mut self, at: usize) -> bool {
        if self.fields.get(at).is_some_and(|field| !field.is_stop()) {
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
        let types = matches!(event.code, KeyCode::Char(_)) && !event.modifiers.contains(KeyModifiers::CONTROL);
        field.give_way(types);
        let changed = match &mut field.input {
            Input::Line(line) => match event.code {
                KeyCode::Up => return self.step(-1),
                KeyCode::Down => return self.step(1),
                KeyCode::Char(letter) if line.is_full() && !event.modifiers.contains(KeyModifiers::CONTROL) => {
                    let refused = line.put(&letter.to_string()).err();
                    self.errors.retain(|error| error.field != id);
                    self.errors.extend(refused.map(|message| FieldError::new(id, message)));
                    false
                }
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
            self.settle();
        }
        changed
    }

    /// Forgets what was typed to find a value; `false` when nothing was.
    pub fn forget_typed(&mut self) -> bool {
        let had = !self.typed.text.is_empty();
        self.typed.clear();
        had
    }

    fn step(&mut self, by: isize) -> bool {
        self.move_focus(by);
        false
    }

    /// Puts pasted text in the focused field.
    pub fn paste(&mut self, pasted: &str) {
        let mut focused = self.fields.get_mut(self.focus);
        if let Some(field) = &mut focused {
            field.give_way(true);
        }
        let id = focused.as_ref().map_or("", |field| field.id);
        match focused.map(|field| &mut field.input) {
            Some(Input::Line(line)) => {
                let refused = line.put(pasted).err();
                self.errors.retain(|error| error.field != id && !error.field.is_empty());
                self.errors.extend(refused.map(|message| FieldError::new(id, message)));
            }
            Some(Input::Area(area, _)) => {
                let cleaned: Vec<String> = text::clean_lines(pasted).map(std::borrow::Cow::into_owned).collect();
                area.insert_str(cleaned.join("\n"));
            }
            _ => {}
        }
        self.settle();
    }
}
