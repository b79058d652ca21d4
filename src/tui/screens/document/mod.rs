//! A document, opened in place: its text in pages with search, or a page drawn; the documents beside it; saving it, opening it in another
//! program, adding one, taking it away.

mod update;
mod view;

pub(in crate::tui) use update::add_form;

use crate::domain::{DocumentId, Message};
use crate::exchange::document::picture::Picture;
use crate::office::document::Opened;
use crate::office::{Failure, Reply};
use crate::store::document::DocumentRow;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::form::{FieldError, Values};
use crate::tui::widgets::line::Line;
use crate::tui::widgets::pages::Pages;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// A page drawn, and which part of it is shown.
#[derive(Debug, Default)]
struct Drawn {
    page: u32,
    /// How many times bigger than the room.
    zoom: u32,
    left: u32,
    top: u32,
    picture: Option<Result<Picture, Message>>,
}

/// The screen.
#[derive(Debug)]
pub struct Document {
    id: DocumentId,
    opened: Option<Box<Opened>>,
    pages: Pages,
    find: Option<Line>,
    drawn: Option<Drawn>,
}

impl Document {
    /// A document.
    pub fn new(id: DocumentId) -> Self {
        Self {
            id,
            opened: None,
            pages: Pages::default(),
            find: None,
            drawn: None,
        }
    }
}

/// What is known of a document in a few words: `12 kB · 2 pagina's · leesbaar`.
pub fn told(row: &DocumentRow, look: &Look) -> String {
    let size = Message::new("document-size").with("kilobytes", (row.size / 1024).max(1));
    let pages = row
        .pages
        .map(|n| look.words.text(&Message::new("document-pages").with("n", n)));
    let mut told = vec![look.words.text(&size)];
    told.extend(pages);
    told.push(look.words.of(row.reading).to_owned());
    told.join(" · ")
}

impl Screen for Document {
    fn place(&self) -> Place {
        Place::Document(self.id)
    }

    fn title(&self, look: &Look) -> Option<String> {
        let opened = self.opened.as_ref()?;
        Some(format!("{} · {}", opened.whose, look.words.of(opened.row.kind)))
    }

    fn contexts(&self) -> Vec<Context> {
        match self.find {
            Some(_) => vec![Context::Filtering, Context::Text],
            None => vec![Context::Document],
        }
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        self.read(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.read(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.on_action(action, cx)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        self.why_not(action, look).map_or(Availability::Yes, Availability::No)
    }

    fn called(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Filter => Some("find-in-text"),
            Action::Export => Some("save-document"),
            Action::Delete => Some("remove-document"),
            Action::Left => Some("previous-document"),
            Action::Right => Some("next-document"),
            _ => None,
        }
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.on_key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        if let Some(line) = &mut self.find {
            line.paste(text);
            self.seek(cx);
        }
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<crate::office::Done, Failure>, cx: &mut Cx<'_>) {
        self.on_ran(slot, result, cx);
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        self.on_form(tag, values, cx);
        Ok(())
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        Some(self.draw(area, buf, look))
    }
}
