//! What arrives: the week, an opened session, what a form or menu waited for, and what became of a command.

use super::act::slot;
use super::menus::{self, tag};
use super::{About, Focus, Key, Line, Pending, Sessions, forms, monday_of, sheet};
use crate::domain::{EventId, EventState, SessionId};
use crate::office::message::DeskReply;
use crate::office::session::SessionReply as R;
use crate::office::session::query::{Reach, SessionDetail};
use crate::office::{Done, Failure, Reply};
use crate::tui::history;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;

/// Says why a question had no answer.
pub(super) fn say_why(failure: &Failure, cx: &mut Cx<'_>) {
    for message in failure.messages() {
        cx.say(crate::tui::screen::Tone::Bad, message);
    }
}

impl Sessions {
    pub(super) fn on_answer(&mut self, slot: u16, result: Result<Reply, Failure>, cx: &mut Cx<'_>) {
        match (slot, result) {
            (slot, Ok(Reply::Session(reply))) => self.on_reply(slot, reply, cx),
            (slot::HISTORY, Ok(Reply::Desk(DeskReply::History(entries)))) => {
                let title = cx.look.word("action-history");
                let mut lines = history::lines(&entries, cx.look);
                if lines.is_empty() {
                    lines.push((cx.look.word("sessions-no-history").to_owned(), Role::Dim));
                }
                cx.show(Overlay::Reader(Reader::new(title, lines)));
            }
            (slot::PLAN, Err(failure)) => {
                self.watch = None;
                say_why(&failure, cx);
            }
            (slot::PATTERN | slot::FREE | slot::FOLLOW | slot::RIPPLE | slot::INVITE | slot::ANSWERS, Err(failure)) => {
                say_why(&failure, cx);
            }
            (slot::DETAIL, Err(_)) => {
                // Somebody removed it: back to the week.
                self.detail = None;
                self.pending = None;
                self.focus = Focus::Week;
            }
            _ => {}
        }
    }

    fn on_reply(&mut self, slot: u16, reply: R, cx: &mut Cx<'_>) {
        match (slot, reply) {
            (_, R::Period(sessions, bare)) => {
                let first = !self.loaded;
                self.planned = sessions;
                self.bare = bare;
                self.loaded = true;
                self.arrive(first, cx);
            }
            (_, R::Session(detail)) => {
                let stood = self.at().zip(self.detail.take());
                self.detail = Some(*detail);
                self.keep_line(stood);
                self.form_after_parts(cx);
            }
            (_, R::Choices(choices)) => self.form_with(&choices, cx),
            (slot::SEEK, R::Event(event, sessions)) => self.go_on_seeking(&event, &sessions, cx),
            (_, R::Event(event, _)) if self.pending == Some(Pending::NewSession) => {
                let vacancy = event.vacancy;
                self.about = About::NewSession(event);
                self.ask_choices(Pending::NewSession, vacancy, cx);
            }
            (_, R::Event(event, sessions)) if self.pending == Some(Pending::CancelEvent) => {
                self.pending = None;
                self.cancel_form(event, &sessions, cx);
            }
            (_, R::Placeable(at, found)) => menus::placeable(&at.0, &at.1, &found, cx),
            (slot::SCOPE, R::Vacancies(rows)) => menus::vacancies(tag::SCOPE, "action-scope", &rows, cx),
            (_, R::Vacancies(rows)) => menus::vacancies(tag::VACANCY, "sessions-choose-vacancy", &rows, cx),
            (_, R::Events(rows)) => menus::events(&rows, cx),
            (_, R::Parts(sessions)) => {
                let place = menus::place_at(self);
                let name = place.and_then(|place| place.name.clone()).unwrap_or_default();
                let from = place.map_or(0, |place| place.part.0);
                // A test is not moved to a talk.
                let parts = || sessions.iter().flat_map(|(_, parts)| parts);
                let step = parts().find(|part| part.id.0 == from).map(|part| part.step);
                let mut sessions = sessions.clone();
                for (_, parts) in &mut sessions {
                    parts.retain(|part| step.is_none_or(|step| part.step == step));
                }
                menus::parts_to_move(&sessions, &name, from, cx);
            }
            (slot::COPY, R::Day(list)) => sheet::copy(&list, cx),
            (_, R::Day(list)) => sheet::offer(self, list, cx),
            (slot, R::Reminders(found)) => super::remind::arrived(self, slot == slot::REMIND_ALL, found, cx),
            (_, R::Plan(proposal)) => super::plan::arrived(self, proposal, cx),
            (_, R::Pattern(preview)) => super::pattern::arrived(self, &preview, cx),
            (_, R::Enrolments(preview)) => super::intake::arrived(self, preview, cx),
            (_, R::Free(free)) => super::free::arrived(self, &free, cx),
            (_, R::Ripple(ripple)) => super::ripple::arrived(self, &ripple, cx),
            (_, R::FollowUp(found)) => super::follow::arrived(&found, cx),
            (_, R::Invitations(found)) => super::invite::arrived(self, found, cx),
            (_, R::Drafts(bundle)) => super::invite::kept(*bundle, cx),
            (_, R::Agenda(found)) => super::agenda::arrived(self, found, cx),
            (_, R::Answers(found)) => super::invite::answered(self, found, cx),
            (_, R::Event(..)) => {}
        }
    }

    /// The week arrived: the cursor stays on what it was on; in a week not seen before it goes to what is planned next.
    fn arrive(&mut self, first: bool, cx: &mut Cx<'_>) {
        if self.widen_for_new(cx) {
            return;
        }
        let today = cx.look.clock.today();
        if first && self.key.is_none() {
            let board = self.board(cx.look);
            let from_the_right = self.spot.day >= 6;
            if let Some(at) = board.days.iter().position(|day| *day == today) {
                self.spot.day = at;
            }
            let mut sessions = self
                .planned
                .iter()
                .filter(|session| session.event.state != EventState::Cancelled);
            let next = match from_the_right {
                true => sessions.next_back(),
                false => sessions
                    .clone()
                    .find(|session| session.when.starts.date() >= today)
                    .or_else(|| sessions.next_back()),
            };
            self.key = next
                .map(|session| Key::Session(session.id))
                .or_else(|| board.first().and_then(|spot| board.key(spot)));
        }
        self.settle(cx.look);
        self.peek(cx);
    }

    /// An event of a vacancy outside the scope was made: everything is shown, so that the next step starts from it. `true` when the week
    /// is read again for that.
    fn widen_for_new(&mut self, cx: &mut Cx<'_>) -> bool {
        let Some(made) = self.made.take() else { return false };
        if self.reach == Reach::All || self.bare.iter().any(|event| event.id == made) {
            return false;
        }
        self.reach = Reach::All;
        self.load(cx);
        true
    }

    /// What was made becomes what is selected.
    pub(super) fn on_done(&mut self, slot: u16, result: &Result<Done, Failure>, _: &mut Cx<'_>) {
        let Ok(done) = result else { return };
        match (slot, done.created) {
            (forms::tag::EVENT, Some(id)) => {
                self.key = Some(Key::Event(EventId(id)));
                self.made = Some(EventId(id));
                self.monday = self.first_day.take().map(monday_of).or(self.monday);
                self.go_to_event();
            }
            (forms::tag::SESSION, Some(id)) => self.key = Some(Key::Session(SessionId(id))),
            _ => {}
        }
        // A removed session is no longer there to be looked into.
        if slot == slot::ACT && self.focus == Focus::Week {
            self.detail = None;
        }
    }

    fn go_to_event(&mut self) {
        self.focus = Focus::Week;
        self.detail = None;
    }
}

impl Sessions {
    /// The cursor stays on the part or the place it was on; from a candidate who got a place it goes to the next who waits for one.
    fn keep_line(&mut self, stood: Option<(Line, SessionDetail)>) {
        let lines = self.lines();
        let last = lines.len().saturating_sub(1);
        let now = self.detail.as_ref();
        let same = |((_, before), now): &((Line, SessionDetail), &SessionDetail)| before.session.id == now.session.id;
        let found = stood
            .zip(now)
            .filter(same)
            .and_then(|((line, before), now)| match line {
                Line::Part(p) => {
                    let id = before.parts.get(p)?.0.id;
                    let at = now.parts.iter().position(|(part, _)| part.id == id)?;
                    Some(Line::Part(at))
                }
                Line::Place(p, n) => {
                    let id = before.parts.get(p)?.1.get(n)?.id;
                    let places = now.parts.iter().enumerate();
                    let mut found = places.filter_map(|(p, (_, places))| {
                        let at = places.iter().position(|place| place.id == id)?;
                        Some(Line::Place(p, at))
                    });
                    found.next()
                }
                Line::Waiting(n) => {
                    let who = before.unplanned.get(n)?.application;
                    let same = now.unplanned.iter().position(|one| one.application == who);
                    let next = now.unplanned.len().checked_sub(1).map(|last| n.min(last));
                    same.or(next).map(Line::Waiting)
                }
            });
        let at = found.and_then(|line| lines.iter().position(|one| *one == line));
        self.line = at.unwrap_or(self.line).min(last);
    }
}
