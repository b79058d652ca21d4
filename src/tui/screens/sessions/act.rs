//! What the keys do: moving about the week and the opened session, and what each action starts.

use super::{Focus, Key, Layout, Line, Rows, Sessions, Spot, menus, monday_of};
use crate::office::message::DeskQuery;
use crate::office::session::{SessionCommand, SessionQuery};
use crate::office::{Command, Query};
use crate::tui::action::Action;
use crate::tui::look::Look;
use crate::tui::screen::Cx;
use chrono::Duration;

/// Slots of questions.
pub(super) mod slot {
    pub const WEEK: u16 = 1;
    pub const DETAIL: u16 = 2;
    pub const CHOICES: u16 = 3;
    pub const PLACEABLE: u16 = 4;
    pub const VACANCIES: u16 = 5;
    pub const HISTORY: u16 = 6;
    pub const COPY: u16 = 7;
    pub const EXPORT: u16 = 8;
    pub const MOVE: u16 = 9;
    pub const EVENTS: u16 = 10;
    pub const SCOPE: u16 = 11;
    pub const SEEK: u16 = 12;
    pub const PATTERN: u16 = 13;
    pub const PLAN: u16 = 14;
    pub const FREE: u16 = 15;
    pub const FOLLOW: u16 = 16;
    pub const RIPPLE: u16 = 17;
    pub const INVITE: u16 = 18;
    pub const ANSWERS: u16 = 19;
    pub const ENROL: u16 = 21;
    pub const DRAFTS: u16 = 22;
    pub const AGENDA: u16 = 23;
    pub const REMIND: u16 = 24;
    pub const REMIND_ALL: u16 = 25;
    /// Commands that no form waits for.
    pub const ACT: u16 = 20;
}

impl Sessions {
    /// Reads the week, and the opened session, again.
    pub(super) fn load(&mut self, cx: &mut Cx<'_>) {
        let query = SessionQuery::Period(self.period(cx.look), self.reach);
        cx.ask(slot::WEEK, Query::Session(query));
        if self.focus == Focus::Detail
            && let Some(session) = self.selected()
        {
            cx.ask(slot::DETAIL, Query::Session(SessionQuery::Session(session.id)));
        }
    }

    /// Reads the selected session, when it is shown beside the week.
    pub(super) fn peek(&mut self, cx: &mut Cx<'_>) {
        if let (true, Some(Key::Session(id))) = (Self::shows_pane(cx.look), self.key) {
            cx.ask(slot::DETAIL, Query::Session(SessionQuery::Session(id)));
        }
    }

    pub(super) fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let moved = match self.focus {
            Focus::Week => self.moves(action, cx),
            Focus::Detail => self.moves_in_detail(action),
        };
        if moved {
            return true;
        }
        match action {
            Action::Back if self.watch.is_some() => super::plan::stop(self),
            Action::Open => self.open(cx),
            Action::Back | Action::Left if self.focus == Focus::Detail => {
                self.focus = Focus::Week;
                self.line = 0;
            }
            Action::PageUp => self.turn(-1, cx),
            Action::PageDown => self.turn(1, cx),
            Action::Today => self.go_to_today(cx),
            Action::Larger => {
                self.zoom = Some(self.day(cx.look));
                self.focus = Focus::Week;
                self.settle(cx.look);
            }
            Action::Smaller => {
                let day = self.zoom.take();
                self.focus = Focus::Week;
                if self.key.is_none() {
                    // A day without anything stays the day the cursor is on.
                    let days = self.board(cx.look).days;
                    let at = days.iter().position(|shown| Some(*shown) == day).unwrap_or(0);
                    self.spot = Spot {
                        day: at,
                        ..Spot::default()
                    };
                }
                self.settle(cx.look);
            }
            Action::Rows | Action::PreviousPane => {
                self.rows = match self.rows {
                    Rows::Rooms => Rows::Jurors,
                    Rows::Jurors => Rows::Rooms,
                };
                self.settle(cx.look);
                self.keep(cx);
            }
            Action::Layout => {
                self.layout = match self.layout {
                    Layout::Grid => Layout::List,
                    Layout::List => Layout::Grid,
                };
                self.settle(cx.look);
                self.keep(cx);
            }
            Action::Scope => cx.ask(slot::SCOPE, Query::Session(SessionQuery::Vacancies)),
            Action::New => menus::new(self, cx),
            Action::Edit => self.edit(cx),
            Action::Delete => self.delete(cx),
            Action::Place => self.place(cx),
            Action::Attendance => menus::attendance(self, cx),
            Action::ChangeState => menus::state(self, cx),
            Action::Plan => super::plan::choose(self, cx),
            Action::Free => super::free::choose(self, cx),
            Action::FollowUp => super::follow::ask(self, cx),
            Action::Invite => super::invite::ask(self, cx),
            Action::NextClash => self.next_clash(cx),
            Action::History => self.ask_history(cx),
            Action::Copy => self.ask_day(slot::COPY, cx),
            Action::Export => self.ask_day(slot::EXPORT, cx),
            _ => return false,
        }
        true
    }

    /// To the next session of the week in which somebody or something is planned twice.
    fn next_clash(&mut self, cx: &mut Cx<'_>) {
        let here = self.selected().map(|session| session.id);
        let at = self.planned.iter().position(|session| Some(session.id) == here);
        let (before, after) = self.planned.split_at(at.map_or(0, |at| at + 1));
        let next = after.iter().chain(before).find(|session| session.clashes);
        let found = next.map(|session| (session.id, session.when.starts.date()));
        let Some((next, day)) = found else {
            cx.say(
                crate::tui::screen::Tone::Info,
                crate::domain::Message::new("sessions-no-clash"),
            );
            return;
        };
        self.focus = Focus::Week;
        self.line = 0;
        self.zoom = self.zoom.map(|_| day);
        self.key = Some(Key::Session(next));
        self.settle(cx.look);
        self.peek(cx);
    }

    fn ask_history(&self, cx: &mut Cx<'_>) {
        if let Some(event) = self.event() {
            let query = DeskQuery::History {
                subject: "event",
                id: event.id.0,
            };
            cx.ask(slot::HISTORY, Query::Desk(query));
        }
    }

    /// The list of the day the cursor is on.
    fn ask_day(&self, slot: u16, cx: &mut Cx<'_>) {
        let query = SessionQuery::Day(self.day(cx.look), self.reach, None);
        cx.ask(slot, Query::Session(query));
    }

    /// The day the cursor is on.
    pub(super) fn day(&self, look: &Look) -> chrono::NaiveDate {
        if let Some(session) = self.selected() {
            return session.when.starts.date();
        }
        let board = self.board(look);
        let at = self.spot.day.min(board.days.len().saturating_sub(1));
        board.days.get(at).copied().unwrap_or_else(|| self.week(look))
    }

    fn moves(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let moved = match self.shown_as(cx.look) {
            Layout::Grid => self.moves_in_grid(action, cx),
            Layout::List => self.moves_in_list(action, cx.look),
        };
        if moved {
            self.peek(cx);
        }
        moved
    }

    fn moves_in_grid(&mut self, action: Action, cx: &mut Cx<'_>) -> bool {
        let board = self.board(cx.look);
        let last = board.days.len().saturating_sub(1);
        let spot = self.spot;
        let to = match action {
            Action::Up => board.vertical(spot, false),
            Action::Down => board.vertical(spot, true),
            Action::Left | Action::Right if self.zoom.is_some() => {
                self.go_to_day(if action == Action::Left { -1 } else { 1 }, cx);
                return true;
            }
            Action::Left if spot.day == 0 => {
                self.spot.day = 6;
                self.turn(-1, cx);
                return true;
            }
            Action::Right if spot.day >= last => {
                self.spot.day = 0;
                self.turn(1, cx);
                return true;
            }
            Action::Left => Spot {
                day: spot.day - 1,
                ..spot
            },
            Action::Right => Spot {
                day: spot.day + 1,
                ..spot
            },
            Action::Top => Spot { day: 0, ..spot },
            Action::Bottom => Spot { day: last, ..spot },
            _ => return false,
        };
        self.spot = board.clamp(to);
        self.key = board.key(self.spot);
        true
    }

    fn moves_in_list(&mut self, action: Action, look: &Look) -> bool {
        let entries = self.entries(look);
        let last = entries.len().saturating_sub(1);
        let at = self
            .key
            .and_then(|key| entries.iter().position(|entry| *entry == key))
            .unwrap_or(0);
        let to = match action {
            Action::Up => at.saturating_sub(1),
            Action::Down => (at + 1).min(last),
            Action::Top => 0,
            Action::Bottom => last,
            _ => return false,
        };
        self.key = entries.get(to).copied();
        true
    }

    /// The entries of the list, in order of time; events without a session first.
    pub(super) fn entries(&self, _: &Look) -> Vec<Key> {
        let bare = self.bare.iter().map(|event| Key::Event(event.id));
        bare.chain(self.planned.iter().map(|session| Key::Session(session.id)))
            .collect()
    }

    fn moves_in_detail(&mut self, action: Action) -> bool {
        let last = self.lines().len().saturating_sub(1);
        match action {
            Action::Up => self.line = self.line.saturating_sub(1).min(last),
            Action::Down => self.line = (self.line + 1).min(last),
            Action::Top => self.line = 0,
            Action::Bottom => self.line = last,
            _ => return false,
        }
        true
    }

    fn turn(&mut self, weeks: i64, cx: &mut Cx<'_>) {
        self.focus = Focus::Week;
        self.monday = Some(self.week(cx.look) + Duration::weeks(weeks));
        self.zoom = self.zoom.map(|day| day + Duration::weeks(weeks));
        // Another week: the cursor goes to what is planned there.
        self.key = None;
        self.loaded = false;
        self.load(cx);
    }

    /// The day shown alone becomes another one, in its own week.
    fn go_to_day(&mut self, by: i64, cx: &mut Cx<'_>) {
        let Some(day) = self.zoom.map(|day| day + Duration::days(by)) else {
            return;
        };
        self.zoom = Some(day);
        self.key = None;
        self.spot = Spot::default();
        if monday_of(day) == self.week(cx.look) {
            self.settle(cx.look);
            return;
        }
        self.monday = Some(monday_of(day));
        self.loaded = false;
        self.load(cx);
    }

    fn go_to_today(&mut self, cx: &mut Cx<'_>) {
        let today = cx.look.clock.today();
        self.zoom = self.zoom.map(|_| today);
        self.focus = Focus::Week;
        self.monday = Some(monday_of(today));
        self.key = self
            .planned
            .iter()
            .find(|session| session.when.starts.date() >= today)
            .map(|session| Key::Session(session.id));
        self.spot = Spot {
            day: (today - monday_of(today)).num_days() as usize,
            ..Spot::default()
        };
        self.load(cx);
    }

    /// Puts the cursor back on what it was on, or near where it was.
    pub(super) fn settle(&mut self, look: &Look) {
        let board = self.board(look);
        match self.shown_as(look) {
            Layout::Grid => {
                let found = self.key.and_then(|key| board.find(key, self.spot.row));
                self.spot = found.unwrap_or_else(|| board.clamp(self.spot));
                self.key = board.key(self.spot);
            }
            Layout::List => {
                let entries = self.entries(look);
                if !self.key.is_some_and(|key| entries.contains(&key)) {
                    self.key = entries.first().copied();
                }
                if let Some(spot) = self.key.and_then(|key| board.find(key, self.spot.row)) {
                    self.spot = spot;
                }
            }
        }
    }

    fn open(&mut self, cx: &mut Cx<'_>) {
        match (self.at(), self.key) {
            (Some(Line::Waiting(_)), _) => self.place(cx),
            (Some(Line::Part(_)), _) => self.place(cx),
            (Some(Line::Place(..)), _) => menus::state(self, cx),
            (None, Some(Key::Session(id))) => {
                self.focus = Focus::Detail;
                self.line = 0;
                cx.ask(slot::DETAIL, Query::Session(SessionQuery::Session(id)));
            }
            (None, Some(Key::Event(_))) => menus::new(self, cx),
            (None, None) => {}
        }
    }

    fn delete(&mut self, cx: &mut Cx<'_>) {
        let command = match (self.at(), self.opened(), self.selected()) {
            (Some(Line::Part(p)), Some(detail), _) => detail
                .parts
                .get(p)
                .map(|(part, _)| SessionCommand::RemovePart { part: part.id }),
            (Some(Line::Place(p, n)), Some(detail), _) => detail
                .parts
                .get(p)
                .and_then(|(_, places)| places.get(n))
                .map(|place| SessionCommand::Unenrol {
                    enrolment: place.id,
                    seen: place.version,
                }),
            (None, _, Some(session)) => Some(SessionCommand::RemoveSession {
                session: session.id,
                seen: session.version,
            }),
            _ => None,
        };
        if let Some(command) = command {
            cx.run(slot::ACT, Command::Session(command));
        }
    }

    /// Gives somebody a place: in the part under the cursor, or in the first one with room.
    fn place(&mut self, cx: &mut Cx<'_>) {
        if let (Some(Line::Waiting(n)), Some(detail)) = (self.at(), self.opened()) {
            if let Some(candidate) = detail.unplanned.get(n) {
                menus::parts_for(detail, candidate, cx);
                self.mover = Some((candidate.application.0, 0));
            }
            return;
        }
        match self.part_for_place() {
            Some(part) => cx.ask(slot::PLACEABLE, Query::Session(SessionQuery::Placeable(part))),
            // The week knows the session, not its parts yet: open it, and placing goes on there.
            None => self.open(cx),
        }
    }

    fn part_for_place(&self) -> Option<crate::domain::PartId> {
        let detail = self.opened()?;
        let parts = || detail.parts.iter().map(|(part, _)| part);
        let at = match self.at() {
            Some(Line::Part(p) | Line::Place(p, _)) => detail.parts.get(p).map(|(part, _)| part),
            _ => None,
        };
        // A full part leads to the next one with room: placing one after the other needs no moving.
        let free = |part: &&crate::store::session::PartRow| part.placed < part.capacity;
        at.filter(free)
            .or_else(|| parts().find(free))
            .or(at)
            .or_else(|| parts().next())
            .map(|part| part.id)
    }
}
