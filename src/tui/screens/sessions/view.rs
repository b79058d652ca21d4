//! How the week is drawn: a grid of days and rooms or jurors, or a list, with the selected session below when there is room.

use super::board::Board;
use super::menus::{filling, times};
use super::{Focus, Key, Layout, Rows, Sessions};
use crate::domain::{EventState, Message};
use crate::i18n::date;
use crate::office::session::query::Reach;
use crate::store::session::SessionRow;
use crate::text;
use crate::tui::look::{Breadth, Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use chrono::{Datelike, Duration};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What can be pointed at: the sessions and the bare events of the week, and the lines of the opened session.
pub(super) const SESSIONS: u8 = 0;
pub(super) const EVENTS: u8 = 1;
pub(super) const LINES: u8 = 2;

/// The rows and columns below which a day of the grid says too little.
const DAY: u16 = 20;
/// From this width an entry of the grid takes one line.
const ONE_LINE: u16 = 38;
/// The rows of a terminal from which the selected session is shown below the week.
const TALL: u16 = 30;

/// A line of the list: an entry, or the heading of a day.
enum Listed {
    Day(String),
    Entry(Key),
}

impl Sessions {
    /// Whether the selected session is shown below the week.
    pub(super) const fn shows_pane(look: &Look) -> bool {
        matches!(look.breadth(), Breadth::Wide) && look.size.1 >= TALL
    }

    /// How the week is shown at this size: a narrow one is always a list.
    pub(super) fn shown_as(&self, look: &Look) -> Layout {
        match look.breadth() {
            Breadth::Narrow => Layout::List,
            Breadth::Medium | Breadth::Wide => self.layout,
        }
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        if !Self::shows_pane(look) {
            return match self.focus {
                Focus::Week => self.draw_week(area, buf, look),
                Focus::Detail => self.draw_detail(area, buf, look),
            };
        }
        let below = (area.height * 2 / 5).max(12);
        let week = Rect::new(area.x, area.y, area.width, area.height - below);
        let pane = Rect::new(area.x, week.bottom(), area.width, below);
        let in_week = self.draw_week(week, buf, look);
        let in_pane = self.draw_detail(pane, buf, look);
        match self.focus {
            Focus::Week => in_week,
            Focus::Detail => in_pane,
        }
    }

    fn heading(&self, look: &Look) -> String {
        let monday = self.week(look);
        let whose = match self.reach {
            Reach::All => look.word("sessions-all").to_owned(),
            Reach::Mine => look.word("sessions-mine").to_owned(),
            Reach::Vacancy(_) => self
                .planned
                .first()
                .map(|session| &session.event)
                .or_else(|| self.bare.first())
                .map_or_else(|| look.word("sessions-one").to_owned(), |event| event.number.clone()),
        };
        let week = Message::new("sessions-week")
            .with("week", i64::from(monday.iso_week().week()))
            .with("from", date::short_day(monday, look.words))
            .with("until", date::day(monday + Duration::days(6), look.words));
        let shown = match (self.shown_as(look), self.zoom) {
            (Layout::Grid, Some(day)) => date::day(day, look.words),
            _ => look.words.text(&week),
        };
        let by = match (self.shown_as(look), self.rows) {
            (Layout::List, _) => "sessions-as-list",
            (Layout::Grid, Rows::Rooms) => "sessions-by-room",
            (Layout::Grid, Rows::Jurors) => "sessions-by-juror",
        };
        let by = super::plan::progress(self, look).unwrap_or_else(|| look.word(by).to_owned());
        format!("{shown} · {whose} · {by}")
    }

    fn draw_week(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let inner = paint::frame(buf, area, &self.heading(look), self.focus == Focus::Week, look);
        look.spots.note(area, Spot::Pane(SESSIONS));
        if self.planned.is_empty() && self.bare.is_empty() {
            let id = match (self.loaded, self.reach) {
                (false, _) => "sessions-loading",
                (true, _) if self.no_plan.is_some() => "sessions-none-read",
                (true, Reach::Mine) => "sessions-none-mine",
                (true, Reach::All | Reach::Vacancy(_)) => "sessions-none",
            };
            let room = Rect::new(
                inner.x + 1.min(inner.width),
                inner.y + 1.min(inner.height),
                inner.width.saturating_sub(2),
                inner.height.saturating_sub(1),
            );
            paint::paragraph(buf, room, look.word(id), look.style(Role::Dim));
            return (inner.height > 0).then(|| Position::new(inner.x, inner.y));
        }
        match self.shown_as(look) {
            Layout::Grid => self.draw_grid(inner, buf, look),
            Layout::List => self.draw_list(inner, buf, look),
        }
    }

    fn draw_grid(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let board = self.board(look);
        if board.days.is_empty() || area.height < 2 {
            return None;
        }
        let widest = board.rows.iter().map(|row| text::width(&row.label)).max().unwrap_or(0);
        let labels = u16::try_from(widest + 1).unwrap_or(18).clamp(8, 18).min(area.width / 4);
        let room = area.width.saturating_sub(labels);
        let days = usize::from((room / DAY).max(1)).min(board.days.len());
        let width = room / days as u16;
        let first = (self.spot.day + 1).saturating_sub(days).min(board.days.len() - days);
        let shown = first..first + days;
        for (n, at) in shown.clone().enumerate() {
            let x = area.x + labels + n as u16 * width;
            Self::draw_day(&board, at, Rect::new(x, area.y, width, 1), buf, look);
        }
        if first > 0 {
            paint::line(buf, area.x, area.y, 2, "«", look.style(Role::Key));
        }
        if first + days < board.days.len() {
            paint::right(buf, area.x, area.y, area.width, "»", look.style(Role::Key));
        }
        let per = if width >= ONE_LINE { 1 } else { 2 };
        let body = Rect::new(area.x, area.y + 1, area.width, area.height - 1);
        if board.rows.is_empty() {
            let id = match self.no_plan {
                Some(_) => "sessions-none-here-read",
                None => "sessions-none-here",
            };
            paint::line(buf, body.x, body.y, body.width, look.word(id), look.style(Role::Dim));
            return Some(Position::new(body.x, body.y));
        }
        self.draw_rows(&board, shown, (labels, width, per), body, buf, look)
    }

    fn draw_day(board: &Board, at: usize, spot: Rect, buf: &mut Buffer, look: &Look) {
        let day = board.days[at];
        let today = look.clock.today() == day;
        let mark = if today { look.sign(Sign::Now) } else { " " };
        let role = if today { Role::Title } else { Role::Dim };
        let label = format!("{mark} {}", date::short_day(day, look.words));
        paint::line(
            buf,
            spot.x,
            spot.y,
            spot.width.saturating_sub(1),
            &label,
            look.style(role),
        );
    }

    fn draw_rows(
        &self,
        board: &Board,
        days: std::ops::Range<usize>,
        (labels, width, per): (u16, u16, u16),
        body: Rect,
        buf: &mut Buffer,
        look: &Look,
    ) -> Option<Position> {
        let heights: Vec<u16> = (0..board.rows.len())
            .map(|row| {
                let most = days.clone().map(|day| board.cell(row, day).len()).max().unwrap_or(0);
                u16::try_from(most).unwrap_or(1).max(1) * per + u16::from(body.height > 12)
            })
            .collect();
        let above: u16 = heights.iter().take(self.spot.row).sum();
        let bottom = above + (self.spot.entry as u16 + 1) * per;
        let scroll = bottom.saturating_sub(body.height);
        let mut cursor = None;
        let mut top = 0;
        for (r, row) in board.rows.iter().enumerate() {
            // Names of rooms differ at their end: a long one takes the lines its row has.
            let role = if r == self.spot.row { Role::Title } else { Role::Text };
            let room = usize::from(labels.saturating_sub(1));
            for (n, words) in text::wrap(&row.label, room).iter().enumerate() {
                let line = top + n as u16;
                if let (true, Some(y)) = (n as u16 + 1 < heights[r].max(2), placed(line, scroll, body)) {
                    paint::line(buf, body.x, y, labels.saturating_sub(1), words, look.style(role));
                }
            }
            for (n, day) in days.clone().enumerate() {
                let x = body.x + labels + n as u16 * width;
                let cell = board.cell(r, day);
                let here = |entry: usize| self.spot == super::Spot { row: r, day, entry };
                for (e, key) in cell.iter().enumerate() {
                    for line in 0..per {
                        let at = placed(top + e as u16 * per + line, scroll, body);
                        let Some(y) = at else { continue };
                        let spot = Rect::new(x, y, width.saturating_sub(1), 1);
                        self.draw_entry(*key, (line, per), spot, here(e), buf, look);
                        if here(e) && line == 0 {
                            cursor = Some(Position::new(x, y));
                        }
                    }
                }
                if let (true, true, Some(y)) = (cell.is_empty(), here(0), placed(top, scroll, body)) {
                    paint::line(buf, x, y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
                    paint::style(
                        buf,
                        Rect::new(x + 1, y, width.saturating_sub(2), 1),
                        look.style(Role::Selected),
                    );
                    cursor = Some(Position::new(x, y));
                }
            }
            top += heights[r];
        }
        cursor
    }

    /// One line of an entry in a cell.
    fn draw_entry(&self, key: Key, (line, of): (u16, u16), spot: Rect, here: bool, buf: &mut Buffer, look: &Look) {
        let (first, second, role) = match key {
            Key::Session(id) => {
                let Some(session) = self.session(id) else { return };
                let flag = if session.clashes { "! " } else { "" };
                let first = format!(
                    "{flag}{} {}",
                    times(session.when),
                    filling(session.placed, session.capacity, look)
                );
                let second = format!("{} {}", session.event.number, session.title());
                (first, second, role_of(session))
            }
            Key::Event(id) => {
                let Some(event) = self.bare.iter().find(|event| event.id == id) else {
                    return;
                };
                let until = date::short_day(event.until, look.words);
                let days = look.words.text(&Message::new("sessions-until").with("day", until));
                (days, format!("{} {}", event.number, event.title), Role::Warn)
            }
        };
        let words = match (of, line) {
            (1, _) => format!("{first} {second}"),
            (_, 0) => first,
            _ => second,
        };
        let mark = if here && line == 0 {
            look.sign(Sign::Cursor)
        } else {
            " "
        };
        paint::line(buf, spot.x, spot.y, 1, mark, look.style(Role::Key));
        let text = Rect::new(spot.x + 1, spot.y, spot.width.saturating_sub(1), 1);
        let role = if line > 0 && role == Role::Text {
            Role::Dim
        } else {
            role
        };
        paint::line(buf, text.x, text.y, text.width, &words, look.style(role));
        look.spots.note(spot, spot_of(key));
        if here && self.focus == Focus::Week {
            paint::style(buf, text, look.style(Role::Selected));
        }
    }

    fn listed(&self, look: &Look) -> Vec<Listed> {
        let mut lines = Vec::new();
        let mut day = None;
        for key in self.entries(look) {
            let heading = match key {
                Key::Event(_) => look.word("sessions-no-session").to_owned(),
                Key::Session(id) => self
                    .session(id)
                    .map(|session| date::day(session.when.starts.date(), look.words))
                    .unwrap_or_default(),
            };
            if day.as_ref() != Some(&heading) {
                lines.push(Listed::Day(heading.clone()));
                day = Some(heading);
            }
            lines.push(Listed::Entry(key));
        }
        lines
    }

    fn draw_list(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let lines = self.listed(look);
        let is_here = |line: &Listed| matches!(line, Listed::Entry(key) if Some(*key) == self.key);
        let at = lines.iter().position(is_here).unwrap_or(0);
        let top = (at + 1).saturating_sub(usize::from(area.height));
        let mut cursor = None;
        for (n, line) in lines.iter().skip(top).take(usize::from(area.height)).enumerate() {
            let y = area.y + n as u16;
            match line {
                Listed::Day(heading) => {
                    paint::line(buf, area.x, y, area.width, heading, look.style(Role::Dim));
                }
                Listed::Entry(key) => {
                    let here = Some(*key) == self.key;
                    self.draw_listed(*key, Rect::new(area.x, y, area.width, 1), here, buf, look);
                    if here {
                        cursor = Some(Position::new(area.x, y));
                    }
                }
            }
        }
        cursor
    }

    fn draw_listed(&self, key: Key, spot: Rect, here: bool, buf: &mut Buffer, look: &Look) {
        look.spots.note(spot, spot_of(key));
        let (words, state, role) = match key {
            Key::Session(id) => {
                let Some(session) = self.session(id) else { return };
                let flag = if session.clashes { "!" } else { " " };
                if look.accessible {
                    let filled = filling(session.placed, session.capacity, look);
                    let filled = labelled(look.word("spoken-placed"), &filled);
                    // What is cut at the end of a narrow row matters least; sessions of one event differ by their room.
                    let clash = match session.clashes {
                        true => look.word("sessions-clash"),
                        false => "",
                    };
                    let words = listed([
                        times(session.when).as_str(),
                        clash,
                        &session.room_name,
                        &filled,
                        &session.event.number,
                        &session.title(),
                        look.words.of(session.event.state),
                    ]);
                    return draw_spoken(&words, spot, here && self.focus == Focus::Week, buf, look);
                }
                let room = match session.room_name.is_empty() {
                    true => String::new(),
                    false => format!("{} · ", session.room_name),
                };
                let words = format!(
                    "{flag} {}  {:>5}  {} {room}{}",
                    times(session.when),
                    filling(session.placed, session.capacity, look),
                    session.event.number,
                    session.title()
                );
                let state = match session.clashes {
                    true => look.word("sessions-clash").to_owned(),
                    false => look.words.of(session.event.state).to_owned(),
                };
                (words, state, role_of(session))
            }
            Key::Event(id) => {
                let Some(event) = self.bare.iter().find(|event| event.id == id) else {
                    return;
                };
                let days = format!(
                    "{} – {}",
                    date::short_day(event.from, look.words),
                    date::short_day(event.until, look.words)
                );
                let words = format!("  {days}  {} {}", event.number, event.title);
                (words, look.words.of(event.state).to_owned(), Role::Warn)
            }
        };
        if look.accessible {
            let words = listed([words.as_str(), &state]);
            return draw_spoken(&words, spot, here && self.focus == Focus::Week, buf, look);
        }
        let mark = if here { look.sign(Sign::Cursor) } else { " " };
        paint::line(buf, spot.x, spot.y, 1, mark, look.style(Role::Key));
        let state_room = u16::try_from(text::width(&state)).unwrap_or(0).min(spot.width / 3);
        let room = spot.width.saturating_sub(state_room + 3);
        paint::line(buf, spot.x + 1, spot.y, room, &words, look.style(role));
        paint::right(
            buf,
            spot.x,
            spot.y,
            spot.width.saturating_sub(1),
            &state,
            look.style(Role::Dim),
        );
        if here && self.focus == Focus::Week {
            let rest = Rect::new(spot.x + 1, spot.y, spot.width.saturating_sub(1), 1);
            paint::style(buf, rest, look.style(Role::Selected));
        }
    }
}

/// One entry of the list as a sentence.
fn draw_spoken(words: &str, spot: Rect, selected: bool, buf: &mut Buffer, look: &Look) {
    paint::row(buf, spot, 0, words, look.style(Role::Text));
    if selected {
        paint::style(buf, spot, look.style(Role::Selected));
    }
}

/// What a click on something in the week means.
const fn spot_of(key: Key) -> Spot {
    match key {
        Key::Session(id) => Spot::Row(SESSIONS, id.0),
        Key::Event(id) => Spot::Row(EVENTS, id.0),
    }
}

/// Where a line of the rows comes on the screen, if it does.
fn placed(line: u16, scroll: u16, body: Rect) -> Option<u16> {
    line.checked_sub(scroll)
        .filter(|line| *line < body.height)
        .map(|line| body.y + line)
}

/// How a session looks: clashes and full ones stand out, what is over steps back.
fn role_of(session: &SessionRow) -> Role {
    match session.event.state {
        _ if session.clashes => Role::Bad,
        EventState::Finished | EventState::Cancelled => Role::Dim,
        EventState::Planned => Role::Info,
        EventState::Open | EventState::Running => Role::Text,
    }
}
