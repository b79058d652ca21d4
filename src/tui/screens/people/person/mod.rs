//! The dossier of a person: everything keur holds, as lines; on some of them Enter goes somewhere.

mod lines;
mod update;

use super::merge;
use super::pick::Pick;
use crate::domain::{ApplicationId, PersonId, VacancyId};
use crate::office::person::file::File;
use crate::office::person::merge::Beside;
use crate::office::{Done, Failure, Reply};
use crate::tui::action::{Action, Context};
use crate::tui::look::{Look, Sign};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::theme::Role;
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Where Enter goes from a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Target {
    Application(VacancyId, ApplicationId),
    Double(PersonId),
    /// A result that was written down by hand.
    Result(i64),
}

/// A line of the dossier.
#[derive(Clone, PartialEq, Debug)]
struct Line {
    words: String,
    role: Role,
    target: Option<Target>,
}

/// What the form or menu on top is about.
#[derive(Clone, PartialEq, Debug)]
enum About {
    Nothing,
    /// Contact data, through a vacancy, as they were seen.
    Contact(VacancyId, i64),
    Merge(Box<Beside>),
    Pick(Pick),
    Consent(crate::domain::Purpose, bool),
}

/// The screen.
#[derive(Debug)]
pub struct Person {
    id: PersonId,
    file: Option<Box<File>>,
    /// Why it cannot be shown.
    refused: Option<String>,
    /// The line with the cursor.
    cursor: usize,
    about: About,
}

impl Person {
    /// The dossier of a person.
    pub const fn new(id: PersonId) -> Self {
        Self {
            id,
            file: None,
            refused: None,
            cursor: 0,
            about: About::Nothing,
        }
    }

    fn room(body: Rect, look: &Look) -> Rect {
        let inner = paint::inside(body, look);
        Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height)
    }

    fn lines(&self, look: &Look) -> Vec<Line> {
        // The cursor stands before the text.
        let width = usize::from(Self::room(look.body(), look).width.saturating_sub(2));
        self.file
            .as_ref()
            .map_or_else(Vec::new, |file| lines::of(file, width, look))
    }

    fn target(&self, look: &Look) -> Option<Target> {
        self.lines(look).get(self.cursor).and_then(|line| line.target)
    }
}

impl Screen for Person {
    fn place(&self) -> Place {
        Place::Person(self.id)
    }

    fn title(&self, _: &Look) -> Option<String> {
        self.file.as_ref().map(|file| file.card.name())
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Person]
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.why_not(action, look).map_or(Availability::Yes, Availability::No)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Edit => Some("contact"),
            Action::Reuse => Some("result"),
            Action::Delete => Some("result-drop"),
            _ => None,
        }
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        let Some(row) = row.and_then(|row| usize::try_from(row).ok()) else {
            return false;
        };
        let again = self.cursor == row;
        self.cursor = row;
        again
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        self.on_ran(slot, result, cx);
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, _: &[String], cx: &mut Cx<'_>) {
        self.on_choice(tag, value, cx);
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let title = self.file.as_ref().map_or_else(String::new, |file| file.card.name());
        paint::frame(buf, area, &title, true, look);
        let room = Self::room(area, look);
        let lines = self.lines(look);
        if lines.is_empty() {
            let words = self.refused.as_deref().unwrap_or_else(|| look.word("opening-tile"));
            paint::paragraph(buf, room, words, look.style(Role::Dim));
            return Some(Position::new(room.x, room.y));
        }
        let height = usize::from(room.height);
        let cursor = self.cursor.min(lines.len() - 1);
        let top = (cursor + 1).saturating_sub(height);
        for (y, line) in lines.iter().skip(top).take(height).enumerate() {
            let spot = Rect::new(room.x, room.y + y as u16, room.width, 1);
            look.spots.note(spot, Spot::Row(0, (top + y) as i64));
            let at = top + y == cursor;
            let sign = if at { look.sign(Sign::Cursor) } else { " " };
            let indent = if look.accessible { "" } else { " " };
            paint::row(
                buf,
                spot,
                0,
                &format!("{sign}{indent}{}", line.words),
                look.style(line.role),
            );
            if at {
                paint::style(buf, spot, look.style(Role::Selected));
            }
        }
        Some(Position::new(room.x, room.y + (cursor - top) as u16))
    }
}
