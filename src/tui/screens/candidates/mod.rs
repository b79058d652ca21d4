//! The candidates of one vacancy, or of all: found, ordered, marked, moved on together, compared; Enter goes on to review.

mod listing;
mod update;

pub use listing::{CandidateListing, source};

use super::people::pick::Pick;
use super::review::many::Many;
use crate::domain::list::View;
use crate::domain::{ApplicationId, Message, Role, TagId, VacancyId};
use crate::office::candidate::left_out::LeftOut;
use crate::office::{Act, Done, Failure, Reply, rights};
use crate::store::candidates::Head;
use crate::tui::action::{Action, Context};
use crate::tui::look::Look;
use crate::tui::prefs::Prefs;
use crate::tui::screen::{Availability, Cx, Place, Screen};
use crate::tui::widgets::explorer::Explorer;
use crate::tui::widgets::form::{FieldError, Values};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// What the form or menu on top is about.
#[derive(Clone, PartialEq, Debug)]
enum About {
    Nothing,
    Note(ApplicationId),
    Contact(crate::domain::PersonId, VacancyId, i64),
    Tags(Vec<ApplicationId>, Vec<(TagId, String)>),
    Many(Many),
    Pick(Pick),
}

/// The list.
#[derive(Debug)]
pub struct Candidates {
    vacancy: Option<VacancyId>,
    head: Option<Head>,
    explorer: Explorer<CandidateListing>,
    about: About,
    /// Why this person may open no dossier of a person, and put nobody in a list.
    no_file: Option<Message>,
    /// Why this person may add no candidate: to the vacancy now, whose kind and state have a say in it; without one, to any.
    no_new: Option<Message>,
    /// Why this person may take none in from a file, whatever the vacancy.
    no_import: Option<Message>,
}

impl Candidates {
    /// The list as the person last saw it.
    pub fn new(vacancy: Option<VacancyId>, prefs: &Prefs) -> Self {
        Self {
            vacancy,
            head: None,
            explorer: Explorer::new(
                CandidateListing {
                    vacancy,
                    may_add: false,
                    left_out: LeftOut::default(),
                    closed: false,
                },
                prefs,
            ),
            about: About::Nothing,
            no_file: None,
            no_new: None,
            no_import: None,
        }
    }

    /// The candidates a view shows, whatever the person last saw.
    #[must_use]
    pub fn behind(mut self, view: View) -> Self {
        self.explorer = self.explorer.opened_with(view);
        self
    }

    fn heading(&self, look: &Look) -> String {
        match &self.head {
            Some(head) => format!("{} {}", head.number, head.title),
            None => look.word("screen-3").to_owned(),
        }
    }
}

impl Screen for Candidates {
    fn place(&self) -> Place {
        Place::Candidates(self.vacancy)
    }

    fn title(&self, look: &Look) -> Option<String> {
        self.vacancy.map(|_| self.heading(look))
    }

    fn contexts(&self) -> Vec<Context> {
        self.explorer.contexts(Context::Candidates)
    }

    fn enter(&mut self, cx: &mut Cx<'_>) {
        if self.vacancy.is_none() {
            let may = rights::check_anywhere(cx.actor, Act::CandidateAdd);
            self.no_new = may.err().map(|problem| problem.message);
        }
        let reads = [Role::SelectionOfficer, Role::HrOfficer, Role::LineManager, Role::Juror];
        self.explorer.listing.closed = !reads.iter().any(|role| cx.actor.holds_anywhere(*role));
        self.no_import = super::intake::hindrance(cx);
        let may = rights::check_anywhere(cx.actor, Act::ListPut);
        self.no_file = may.err().map(|problem| problem.message);
        self.explorer.load(cx);
        self.ask_head(cx);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.explorer.reload(cx);
        self.ask_head(cx);
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        self.explorer.act(action, cx) || self.on_action(action, cx)
    }

    fn point(&mut self, _: u8, row: Option<i64>, _: &mut Cx<'_>) -> bool {
        self.explorer.point(row)
    }

    fn available(&self, action: Action, look: &Look) -> Availability {
        let reason = match action {
            Action::New if self.no_new.is_some() => self.no_new.clone(),
            Action::New if self.vacancy.is_none() => Some(Message::new("candidates-new-in-vacancy")),
            Action::Import if self.no_import.is_some() => self.no_import.clone(),
            Action::Import if self.vacancy.is_none() && self.explorer.selected().is_none() => {
                Some(Message::new("candidates-new-in-vacancy"))
            }
            Action::Scope if self.vacancy.is_some() => Some(Message::new("candidates-one-vacancy")),
            Action::Person | Action::Shortlist if self.no_file.is_some() => self.no_file.clone(),
            Action::Compare if self.explorer.marked() < 2 => Some(Message::new("review-compare-two")),
            _ => None,
        };
        reason.map_or_else(|| self.explorer.available(action, look), Availability::No)
    }

    fn key(&mut self, event: KeyEvent, cx: &mut Cx<'_>) -> bool {
        self.explorer.key(event, cx)
    }

    fn paste(&mut self, text: &str, cx: &mut Cx<'_>) {
        self.explorer.paste(text, cx);
    }

    fn answered(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        self.on_answer(slot, result, cx);
    }

    fn ran(&mut self, slot: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        if let (update::MANY, Ok(done), About::Many(many)) = (slot, result, &self.about) {
            self.explorer.list.marks = many.refused(done);
        }
    }

    fn submitted(&mut self, tag: u16, values: &Values, cx: &mut Cx<'_>) -> Result<(), Vec<FieldError>> {
        if let Some(result) = self.explorer.submitted(tag, values, cx) {
            return result;
        }
        self.on_form(tag, values, cx)
    }

    fn chosen(&mut self, tag: u16, value: &str, marked: &[String], cx: &mut Cx<'_>) {
        let scope = self.explorer.list.view.scope;
        if !self.explorer.chosen(tag, value, marked, cx) {
            self.on_choice(tag, value, cx);
        }
        if scope != self.explorer.list.view.scope {
            self.ask_head(cx);
        }
    }

    fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        self.explorer.view(&self.heading(look), area, buf, look)
    }
}
