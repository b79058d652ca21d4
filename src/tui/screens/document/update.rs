//! What keys do to an opened document, and what becomes of the answers.

use super::{Document, Drawn, view};
use crate::domain::document::KINDS_OF_CANDIDATE;
use crate::domain::{Coded, DocumentId, DocumentKind, Message};
use crate::exchange::document::Format;
use crate::exchange::document::picture::Wanted;
use crate::office::document::{DocumentCommand, DocumentQuery, DocumentReply, Holder, Opened};
use crate::office::{Done, Failure, Query, Reply};
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::screen::{Cx, Step, Tone};
use crate::tui::screens::dossier::forms;
use crate::tui::theme::Theme;
use crate::tui::widgets::form::{Field, Values};
use crate::tui::widgets::line::Line;
use crate::tui::widgets::pages::Pages;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// Slots of questions.
const OPEN: u16 = 1;
const SAVE: u16 = 2;
const OUTSIDE: u16 = 3;
const DRAW: u16 = 4;
/// Tags of forms, which are the slots of the commands they lead to.
const REMOVE: u16 = 10;
const ADD: u16 = 11;
/// The biggest a page is drawn, in times its room.
const BIGGEST: u32 = 8;

/// Asks a question about documents.
fn ask(slot: u16, query: DocumentQuery, cx: &mut Cx<'_>) {
    cx.ask(slot, Query::Document(query));
}

/// The form that adds a document to something.
pub(in crate::tui) fn add_form(tag: u16, whose: &str, kinds: &[DocumentKind], look: &Look) -> Overlay {
    let title = format!("{whose} · {}", look.word("action-add-document"));
    Overlay::Form(FormOverlay::new(tag, title, forms::document(kinds, look)))
}

impl Document {
    pub(super) fn read(&self, cx: &mut Cx<'_>) {
        ask(OPEN, DocumentQuery::Open(self.id), cx);
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        if self.find.is_some() {
            return self.on_find(action);
        }
        let room = view::room(cx.look);
        self.pages.fit(room, cx.look);
        match action {
            Action::ViewPage => self.turn_picture(cx),
            Action::Larger => self.zoom(true, cx),
            Action::Smaller => self.zoom(false, cx),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Top | Action::Bottom
                if self.drawn.is_some() =>
            {
                self.move_picture(action, cx);
            }
            Action::Left if !self.pan(-1, cx.look) => self.turn_document(-1, cx),
            Action::Right if !self.pan(1, cx.look) => self.turn_document(1, cx),
            Action::Left | Action::Right => {}
            Action::Filter => self.find = Some(Line::new(self.pages.found().map_or("", |(sought, ..)| sought))),
            Action::Export => ask(SAVE, DocumentQuery::Bytes(self.id), cx),
            Action::OpenOutside => ask(OUTSIDE, DocumentQuery::Bytes(self.id), cx),
            Action::Delete => self.ask_reason(cx),
            Action::AddDocument => self.ask_file(cx),
            Action::Back => return self.step_back(),
            action => return self.pages.act(action, usize::from(room.height)),
        }
        true
    }

    /// Esc, one step a press: what is sought, the picture, out.
    fn step_back(&mut self) -> bool {
        if self.pages.found().is_some() {
            self.pages.search("");
        } else if self.drawn.is_some() {
            self.drawn = None;
        } else {
            return false;
        }
        true
    }

    fn on_find(&mut self, action: Action) -> bool {
        match action {
            Action::KeepFilter => self.find = None,
            Action::Back => {
                self.find = None;
                self.pages.search("");
            }
            _ => return false,
        }
        true
    }

    pub(super) fn on_key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        let Some(line) = &mut self.find else { return false };
        if matches!(event.code, KeyCode::Enter | KeyCode::Down | KeyCode::Tab) {
            self.find = None;
        } else if line.key(event) {
            self.seek(cx);
        }
        true
    }

    /// Looks for what is typed, in the rows as they are shown.
    pub(super) fn seek(&mut self, cx: &Cx<'_>) {
        let typed = self.find.as_ref().map_or("", |line| line.text()).to_owned();
        self.pages.fit(view::room(cx.look), cx.look);
        self.pages.search(&typed);
    }

    fn beside(&self, by: isize) -> Option<DocumentId> {
        let beside = &self.opened.as_ref()?.beside;
        let at = beside.iter().position(|row| row.id == self.id)?;
        let next = at.checked_add_signed(by)?;
        beside.get(next).map(|row| row.id)
    }

    fn turn_document(&mut self, by: isize, cx: &mut Cx<'_>) {
        match self.beside(by) {
            Some(id) => self.go_to(id, cx),
            None if by < 0 => cx.say(Tone::Info, Message::new("document-is-first")),
            None => cx.say(Tone::Info, Message::new("document-is-last")),
        }
    }

    fn go_to(&mut self, id: DocumentId, cx: &mut Cx<'_>) {
        *self = Self::new(id);
        self.read(cx);
    }

    /// Why an action cannot be done now.
    pub(super) fn why_not(&self, action: Action, look: &Look) -> Option<Message> {
        let needs = matches!(
            action,
            Action::ViewPage
                | Action::Larger
                | Action::Smaller
                | Action::Export
                | Action::OpenOutside
                | Action::Delete
                | Action::AddDocument
                | Action::Filter
                | Action::NextMatch
                | Action::PreviousMatch
        );
        if !needs {
            return None;
        }
        let Some(opened) = &self.opened else {
            return Some(Message::new("document-opening"));
        };
        let said = Message::new;
        match action {
            Action::Delete => opened.no_remove.clone(),
            Action::AddDocument => opened.no_add.clone(),
            Action::Export | Action::OpenOutside if !opened.row.kept => Some(said("refused-document-text-only")),
            Action::ViewPage if look.accessible || look.ascii || look.theme == Theme::Mono => {
                Some(said("document-no-colours"))
            }
            Action::ViewPage if !opened.row.kept => Some(said("refused-document-text-only")),
            Action::ViewPage if !format(opened).has_picture() => {
                Some(said("document-no-picture").with("key", look.key(Action::OpenOutside)))
            }
            Action::Larger | Action::Smaller if self.drawn.is_none() => {
                Some(said("document-draw-first").with("key", look.key(Action::ViewPage)))
            }
            Action::Filter if opened.text.is_none() => Some(said("document-no-text")),
            Action::NextMatch | Action::PreviousMatch if self.pages.found().is_none() => {
                Some(said("document-seek-first").with("key", look.key(Action::Filter)))
            }
            _ => None,
        }
    }

    fn turn_picture(&mut self, cx: &mut Cx<'_>) {
        if self.drawn.take().is_some() {
            return;
        }
        let page = self.pages.page().map_or(0, |(page, _)| page - 1);
        self.drawn = Some(Drawn {
            page: u32::try_from(page).unwrap_or(0),
            zoom: 1,
            ..Drawn::default()
        });
        self.ask_picture(cx);
    }

    fn ask_picture(&self, cx: &mut Cx<'_>) {
        let Some(drawn) = &self.drawn else { return };
        let room = view::room(cx.look);
        let wanted = Wanted {
            page: drawn.page,
            width: u32::from(room.width) * drawn.zoom,
            height: u32::from(room.height) * 2 * drawn.zoom,
        };
        ask(DRAW, DocumentQuery::Picture(self.id, wanted), cx);
    }

    fn zoom(&mut self, larger: bool, cx: &mut Cx<'_>) {
        let Some(drawn) = &mut self.drawn else { return };
        let zoom = match larger {
            true => (drawn.zoom * 2).min(BIGGEST),
            false => (drawn.zoom / 2).max(1),
        };
        if zoom != drawn.zoom {
            // What stood in the corner stays there.
            (drawn.left, drawn.top) = (drawn.left * zoom / drawn.zoom, drawn.top * zoom / drawn.zoom);
            drawn.zoom = zoom;
            self.ask_picture(cx);
        }
    }

    /// Another part of the page, or another page.
    fn move_picture(&mut self, action: Action, cx: &mut Cx<'_>) {
        let room = u32::from(view::room(cx.look).height) * 2;
        let pages = self.opened.as_ref().and_then(|opened| opened.row.pages).unwrap_or(1);
        let last = u32::try_from(pages).unwrap_or(1).saturating_sub(1);
        let Some(drawn) = &mut self.drawn else { return };
        let height = match &drawn.picture {
            Some(Ok(picture)) => picture.height,
            _ => 0,
        };
        let lowest = height.saturating_sub(room);
        let page = match action {
            Action::Up if drawn.top > 0 => {
                drawn.top = drawn.top.saturating_sub(room / 4);
                return;
            }
            Action::Down if drawn.top < lowest => {
                drawn.top = (drawn.top + room / 4).min(lowest);
                return;
            }
            Action::PageUp if drawn.top > 0 => {
                drawn.top = drawn.top.saturating_sub(room);
                return;
            }
            Action::PageDown if drawn.top < lowest => {
                drawn.top = (drawn.top + room).min(lowest);
                return;
            }
            Action::PageDown => (drawn.page + 1).min(last),
            Action::PageUp => drawn.page.saturating_sub(1),
            Action::Top => 0,
            Action::Bottom => last,
            _ => return,
        };
        if page != drawn.page {
            (drawn.page, drawn.top, drawn.left) = (page, 0, 0);
            self.ask_picture(cx);
        }
    }

    /// Moves a picture that is wider than its room; `false` when there is nothing to move.
    fn pan(&mut self, by: i64, look: &Look) -> bool {
        let room = u32::from(view::room(look).width);
        let Some(drawn) = &mut self.drawn else { return false };
        let Some(Ok(picture)) = &drawn.picture else {
            return false;
        };
        let rightmost = picture.width.saturating_sub(room);
        if rightmost == 0 {
            return false;
        }
        let step = i64::from(room / 4).max(1);
        drawn.left = u32::try_from(i64::from(drawn.left) + by * step)
            .unwrap_or(0)
            .min(rightmost);
        true
    }

    fn ask_reason(&self, cx: &mut Cx<'_>) {
        let Some(opened) = &self.opened else { return };
        let title = format!("{} · {}", opened.row.name, cx.look.word("action-remove-document"));
        let fields = vec![Field::area("reason", "document-reason", "", 4)];
        let form = FormOverlay::new(REMOVE, title, fields).kept_as(format!("document-remove-{}", self.id.0));
        cx.show(Overlay::Form(form));
    }

    fn ask_file(&self, cx: &mut Cx<'_>) {
        let Some(opened) = &self.opened else { return };
        let kinds = match opened.row.application {
            Some(_) => KINDS_OF_CANDIDATE,
            None => DocumentKind::ALL,
        };
        cx.show(add_form(ADD, &opened.whose, kinds, cx.look));
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) {
        let Some(opened) = &self.opened else { return };
        let holder = match (opened.row.application, opened.row.vacancy) {
            (Some(application), _) => Holder::Application(application),
            (None, Some(vacancy)) => Holder::Vacancy(vacancy),
            (None, None) => return,
        };
        match tag {
            ADD => cx.run(ADD, forms::read_document(holder, values)),
            REMOVE => {
                let command = DocumentCommand::Remove {
                    document: self.id,
                    seen: opened.row.version,
                    reason: values.text("reason").to_owned(),
                };
                cx.run(REMOVE, command.into());
            }
            _ => {}
        }
    }

    pub(super) fn on_ran(&mut self, slot: u16, result: &Result<Done, Failure>, cx: &mut Cx<'_>) {
        let Ok(done) = result else { return };
        match (slot, done.created) {
            // One goes on with what was added, or with what stands beside what is gone.
            (ADD, Some(id)) => self.go_to(DocumentId(id), cx),
            (REMOVE, _) => match self.beside(1).or_else(|| self.beside(-1)) {
                Some(id) => self.go_to(id, cx),
                None => cx.back(),
            },
            _ => {}
        }
    }

    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (OPEN, Ok(Reply::Document(DocumentReply::Open(opened)))) => self.take(opened, cx),
            // What cannot be seen any more is not shown any more.
            (OPEN, Err(Failure::Refused(_))) => cx.back(),
            (SAVE, Ok(Reply::Document(DocumentReply::Bytes(name, bytes)))) => {
                let stamp = cx.look.clock.local().format("%Y-%m-%d-%H%M%S").to_string();
                cx.steps.push(Step::WriteFile(saved_as(&name, &stamp).into(), bytes));
            }
            (OUTSIDE, Ok(Reply::Document(DocumentReply::Bytes(name, bytes)))) => {
                cx.steps.push(Step::View(name, bytes));
            }
            (DRAW, Ok(Reply::Document(DocumentReply::Picture(wanted, picture)))) => {
                if let Some(drawn) = self.drawn.as_mut().filter(|drawn| drawn.page == wanted.page) {
                    let why = |reading: crate::domain::Reading| Message::new(format!("{}-why", reading.message()));
                    if let Ok(picture) = &picture {
                        let room = view::room(cx.look);
                        drawn.top = drawn.top.min(picture.height.saturating_sub(u32::from(room.height) * 2));
                        drawn.left = drawn.left.min(picture.width.saturating_sub(u32::from(room.width)));
                    }
                    drawn.picture = Some(picture.map_err(why));
                }
            }
            _ => {}
        }
    }

    fn take(&mut self, opened: Box<Opened>, cx: &mut Cx<'_>) {
        let same = self.opened.as_ref().is_some_and(|known| known.text == opened.text);
        if !same {
            self.pages = Pages::new(opened.text.as_deref().unwrap_or_default());
        }
        self.pages.fit(view::room(cx.look), cx.look);
        self.opened = Some(opened);
    }
}

/// The format a document is kept as.
pub(super) fn format(opened: &Opened) -> Format {
    Format::of_media_type(&opened.row.media_type)
}

/// The name of a saved copy: never that of a file that is there.
fn saved_as(name: &str, stamp: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let plain = |part: &str| -> String {
        let folded = text::fold(part);
        let kept = folded.chars().map(|c| if c.is_alphanumeric() { c } else { '-' });
        kept.take(80).collect::<String>().trim_matches('-').to_owned()
    };
    let (stem, ending) = (plain(stem), plain(ending));
    let stem = if stem.is_empty() { "document".to_owned() } else { stem };
    match ending.is_empty() {
        true => format!("{stem}-{stamp}"),
        false => format!("{stem}-{stamp}.{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_copy_has_a_harmless_name_of_its_own() {
        for (name, saved) in [
            ("Cv Éléonore.PDF", "cv-eleonore-t.pdf"),
            ("../../.bashrc", "document-t.bashrc"),
            ("-rf", "rf-t"),
            ("", "document-t"),
        ] {
            assert_eq!(saved_as(name, "t"), saved, "{name}");
        }
    }
}
