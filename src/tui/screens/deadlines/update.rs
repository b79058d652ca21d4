//! What the actions of the deadlines do.

use super::{About, Deadlines, detail, forms, place};
use crate::domain::{ComplaintId, DeadlineKind, Message};
use crate::office::{Act, Command};
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::widgets::form::{FieldError, Values};

/// Tags of forms, and slots of the commands they lead to.
const REGISTER: u16 = 1;
const ANSWER: u16 = 2;

impl Deadlines {
    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        match action {
            Action::Open | Action::Right => {
                if let Some(place) = self.explorer.selected().and_then(place) {
                    cx.go(place);
                }
            }
            Action::Why => self.show_why(cx),
            Action::New => self.ask_register(cx),
            Action::Edit => self.ask_answer(cx),
            // It is open already.
            Action::Deadlines => {}
            _ => return false,
        }
        true
    }

    /// What stands beside the list where there is room, to read where there is none.
    fn show_why(&self, cx: &mut Cx<'_>) {
        if let Some(row) = self.explorer.selected() {
            let lines = detail::lines(row, cx.look);
            cx.show(Overlay::Reader(Reader::new(cx.look.words.of(row.kind), lines)));
        }
    }

    /// Why an action cannot be done now.
    pub(super) fn why_not(&self, action: Action, look: &Look) -> Option<Message> {
        let selected = self.explorer.selected();
        match action {
            Action::New if self.no_new.is_some() => self.no_new.clone(),
            Action::New if selected.is_none_or(|row| row.vacancy.is_none()) => {
                Some(Message::new("deadlines-new-needs-row"))
            }
            Action::Edit if self.no_answer.is_some() => self.no_answer.clone(),
            Action::Edit if selected.is_none_or(|row| row.kind != DeadlineKind::Complaint) => {
                Some(Message::new("deadlines-only-complaints").with("key", look.key(Action::New)))
            }
            _ => None,
        }
    }

    fn ask_register(&mut self, cx: &mut Cx<'_>) {
        let Some((vacancy, number)) = self
            .explorer
            .selected()
            .and_then(|row| Some((row.vacancy?, row.number.clone())))
        else {
            return;
        };
        let title = format!("{number} · {}", cx.look.words.of(Act::ComplaintRegister));
        let form = FormOverlay::new(REGISTER, title, forms::register(cx.look));
        cx.show(Overlay::Form(form.kept_as(format!("complaint-new-{vacancy}"))));
        self.about = About::Procedure(vacancy);
    }

    fn ask_answer(&mut self, cx: &mut Cx<'_>) {
        let Some(row) = self.explorer.selected() else { return };
        let (id, version) = (row.object, row.version);
        let subject = row.detail.as_ref().map(|detail| cx.look.words.text(detail));
        let title = format!("{} · {}", row.number, cx.look.words.of(Act::ComplaintAnswer));
        let form = FormOverlay::new(ANSWER, title, forms::answer(&subject.unwrap_or_default(), cx.look));
        cx.show(Overlay::Form(form.kept_as(format!("complaint-answer-{id}"))));
        self.about = About::Complaint(id, version);
    }

    pub(super) fn on_form(&self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        let today = cx.look.clock.today();
        let command = match self.about {
            About::Procedure(vacancy) => forms::read_register(vacancy, None, values, today)?,
            About::Complaint(id, seen) => forms::read_answer(ComplaintId(id), seen, values, today)?,
            About::Nothing => return Ok(()),
        };
        cx.run(tag, Command::Complaint(command));
        Ok(())
    }
}
