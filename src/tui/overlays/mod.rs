//! What stands on top of a screen. The top one gets the keys; it closes by what it was opened for.

pub mod confirm;
pub mod find;
pub mod form;
pub mod glossary;
pub mod help;
pub mod menu;
pub mod messages;
pub mod reader;

use crate::tui::action::Context;
use crate::tui::look::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// An overlay.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// A form; its answer goes to the screen below.
    Form(form::FormOverlay),
    /// A list to choose from; the choice goes to the screen below.
    Menu(menu::Menu),
    /// A question before something that leaves the building.
    Confirm(confirm::Confirm),
    /// Help and palette: every action reachable here, filterable, executable.
    Help(help::Help),
    /// Find anything.
    Find(find::Find),
    /// The person's messages.
    Messages(messages::Messages),
    /// The glossary, searched by typing.
    Glossary(glossary::Glossary),
    /// Text to read: history, results, details.
    Reader(reader::Reader),
}

impl Overlay {
    /// Where keys are looked up.
    pub fn contexts(&self) -> Vec<Context> {
        match self {
            Self::Form(form) => form.form.contexts(),
            Self::Menu(menu) if menu.typing() => vec![Context::Search, Context::Text],
            Self::Help(_) | Self::Find(_) | Self::Glossary(_) => vec![Context::Search, Context::Text],
            Self::Menu(menu) if menu.orderable => vec![Context::Ordered, Context::Several, Context::Menu],
            Self::Menu(menu) if menu.several => vec![Context::Several, Context::Menu],
            Self::Menu(_) | Self::Messages(_) => vec![Context::Menu],
            Self::Reader(_) => vec![Context::Reading],
            Self::Confirm(_) => vec![Context::Dialog],
        }
    }

    /// Something of it was clicked: a line, a field, a button, by its place. Selects it; `true` when it was selected already.
    pub fn point(&mut self, at: usize) -> bool {
        match self {
            Self::Form(form) => form.form.point(at),
            Self::Menu(menu) => menu.point(at),
            Self::Confirm(confirm) => confirm.point(at),
            Self::Help(help) => help.point(at),
            Self::Find(find) => find.point(at),
            Self::Glossary(glossary) => glossary.point(at),
            Self::Messages(messages) => messages.point(at),
            Self::Reader(_) => false,
        }
    }

    /// Draws itself over the screen; returns where the cursor stands.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        match self {
            Self::Form(form) => form.view(area, buf, look),
            Self::Menu(menu) => menu.view(area, buf, look),
            Self::Confirm(confirm) => confirm.view(area, buf, look),
            Self::Help(help) => help.view(area, buf, look),
            Self::Find(find) => find.view(area, buf, look),
            Self::Glossary(glossary) => glossary.view(area, buf, look),
            Self::Messages(messages) => messages.view(area, buf, look),
            Self::Reader(reader) => reader.view(area, buf, look),
        }
    }
}
