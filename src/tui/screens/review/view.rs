//! How the review screen is drawn: three panes side by side, two with the list as a strip, or one at a time.

use super::find::GUTTER;
use super::sheet::Row;
use super::{Pane, Review, Tab};
use crate::domain::{ApplicationState, Message, scoring};
use crate::office::candidate::dossier::Dossier;
use crate::store::candidates::CandidateRow;
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Breadth, Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The cells of the list with its frame.
const LIST: u16 = 28;

/// The cells what stands behind a name in the list has at least: the name comes first.
const STATUS: usize = 11;

/// The panes, for whoever points at them; a row of the dossier's is a tab.
pub(super) const LIST_PANE: u8 = 0;
pub(super) const DOSSIER_PANE: u8 = 1;
pub(super) const SHEET_PANE: u8 = 2;

/// Where everything stands; an empty room is not drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rooms {
    strip: Rect,
    list: Rect,
    pub(super) dossier: Rect,
    pub(super) sheet: Rect,
}

/// The rooms in an area.
pub(super) fn rooms(area: Rect, look: &Look, pane: Pane) -> Rooms {
    let none = Rect::new(area.x, area.y, 0, 0);
    let below = Rect::new(area.x, area.y + 1, area.width, area.height.saturating_sub(1));
    let strip = Rect::new(area.x, area.y, area.width, 1);
    match look.breadth() {
        Breadth::Wide => {
            let sheet = (area.width * 3 / 10).clamp(36, 52);
            let middle = area.width.saturating_sub(LIST + sheet);
            Rooms {
                strip: none,
                list: Rect::new(area.x, area.y, LIST, area.height),
                dossier: Rect::new(area.x + LIST, area.y, middle, area.height),
                sheet: Rect::new(area.x + LIST + middle, area.y, sheet, area.height),
            }
        }
        Breadth::Medium => {
            let sheet = (below.width * 9 / 20).clamp(34, 44);
            let left = below.width.saturating_sub(sheet);
            Rooms {
                strip,
                list: none,
                dossier: Rect::new(below.x, below.y, left, below.height),
                sheet: Rect::new(below.x + left, below.y, sheet, below.height),
            }
        }
        Breadth::Narrow => Rooms {
            strip,
            list: if pane == Pane::List { below } else { none },
            dossier: if pane == Pane::Dossier { below } else { none },
            sheet: if pane == Pane::Sheet { below } else { none },
        },
    }
}

impl Review {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        if self.is_nobodys() {
            return Some(self.draw_nobody(area, buf, look));
        }
        let rooms = rooms(area, look, self.pane);
        self.draw_strip(rooms.strip, buf, look);
        let in_list = self.draw_list(rooms.list, buf, look);
        let in_dossier = self.draw_dossier(rooms.dossier, buf, look);
        let in_sheet = self.draw_sheet(rooms.sheet, buf, look);
        if let Some(line) = self.filter.as_ref().or(self.find.line.as_ref()) {
            let spot = Rect::new(area.x, area.bottom().saturating_sub(1), area.width, 1);
            paint::clear(buf, spot);
            let field = paint::prompt(buf, spot, look);
            return Some(line.view(field, buf, look));
        }
        match self.pane {
            Pane::List => in_list,
            Pane::Dossier => in_dossier,
            Pane::Sheet => in_sheet,
        }
        .or(in_sheet)
        .or(in_dossier)
    }

    /// Whether nobody applied at all: no filter hides anybody.
    fn is_nobodys(&self) -> bool {
        let view = &self.list.view;
        self.list.loaded && self.list.rows().is_empty() && view.text.is_empty() && view.clauses.is_empty()
    }

    /// Says that there is nobody to review, and how to go on.
    fn draw_nobody(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let number = self.head.as_ref().map_or("", |head| head.number.as_str());
        let inner = paint::frame(buf, area, number, true, look);
        let room = Rect::new(
            inner.x + 1,
            inner.y + 1,
            inner.width.saturating_sub(2),
            inner.height.saturating_sub(1),
        );
        let said = Message::new("review-nobody").with("key", look.key(Action::Back));
        paint::paragraph(buf, room, &look.words.text(&said), look.style(Role::Text));
        Position::new(room.x, room.y)
    }

    /// What is left to do, always in sight.
    fn left_to_do(&self, look: &Look) -> String {
        let Some(head) = &self.head else { return String::new() };
        let message = match head.to_score {
            Some(n) if n > 0 => Message::new("review-to-score").with("n", n),
            _ => Message::new("review-undecided").with("n", head.undecided),
        };
        let waits = look.words.text(&message);
        if head.recused == 0 {
            return waits;
        }
        let tied = Message::new("review-recused-count").with("n", head.recused);
        format!("{waits} · {}", look.words.text(&tied))
    }

    fn draw_strip(&self, room: Rect, buf: &mut Buffer, look: &Look) {
        if room.width == 0 {
            return;
        }
        if look.accessible {
            paint::row(buf, room, 0, &self.spoken_strip(look), look.style(Role::Title));
            return;
        }
        let right = format!(" {} ", self.left_to_do(look));
        let cells = u16::try_from(text::width(&right)).unwrap_or(0);
        let name = self.list.selected().map_or("", |row| row.name.as_str());
        let number = self.head.as_ref().map_or("", |head| head.number.as_str());
        let place = match (self.list.place(), self.total()) {
            (Some(at), Some(all)) => format!(" {at}/{all}"),
            _ => String::new(),
        };
        let marked = if self.list.marks.is_empty() {
            String::new()
        } else {
            format!(" {}{}", look.sign(Sign::Mark), self.list.marks.len())
        };
        let left = format!(" {number} · {name}{place}{marked}");
        paint::line(
            buf,
            room.x,
            room.y,
            room.width.saturating_sub(cells),
            &left,
            look.style(Role::Title),
        );
        paint::right(buf, room.x, room.y, room.width, &right, look.style(Role::Info));
    }

    /// The strip as a sentence.
    fn spoken_strip(&self, look: &Look) -> String {
        let name = self.list.selected().map_or("", |row| row.name.as_str());
        let number = self.head.as_ref().map_or("", |head| head.number.as_str());
        let place = match (self.list.place(), self.total()) {
            (Some(at), Some(all)) => look.share(at, all),
            _ => String::new(),
        };
        let marked = match self.list.marks.len() {
            0 => String::new(),
            n => look.words.text(&Message::new("list-marked").with("n", n)),
        };
        listed([number, &labelled(name, &place), &marked, &self.left_to_do(look)])
    }

    /// An empty list says why it is empty and what to press. `false`: it is not.
    fn says_nobody(&self, room: Rect, buf: &mut Buffer, look: &Look) -> bool {
        if !self.list.loaded || !self.list.rows().is_empty() {
            return false;
        }
        let typed = self.list.view.text.as_str();
        let message = if !typed.is_empty() {
            Message::new("review-none-found")
                .with("typed", typed)
                .with("key", look.key(Action::Back))
        } else if self.only_undecided() {
            Message::new("review-none-waiting").with("key", look.key(Action::Undecided))
        } else {
            Message::new("candidates-none-yet")
        };
        paint::paragraph(buf, room, &look.words.text(&message), look.style(Role::Dim));
        true
    }

    fn draw_list(&self, room: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        if room.width == 0 {
            return None;
        }
        let title = if self.list.view.text.is_empty() {
            self.left_to_do(look)
        } else {
            format!("/{}", self.list.view.text)
        };
        let inner = paint::frame(buf, room, &title, self.pane == Pane::List, look);
        look.spots.note(room, Spot::Pane(LIST_PANE));
        if self.says_nobody(inner, buf, look) {
            return None;
        }
        let top = self.list.top(usize::from(inner.height));
        let rows = self.list.rows().iter().enumerate().skip(top);
        let mut cursor = None;
        for (i, (at, row)) in rows.take(usize::from(inner.height)).enumerate() {
            let y = inner.y + i as u16;
            let selected = at == self.list.cursor();
            look.spots
                .note(Rect::new(inner.x, y, inner.width, 1), Spot::Row(LIST_PANE, row.id.0));
            if selected {
                paint::line(buf, inner.x, y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
                cursor = Some(Position::new(inner.x, y));
            }
            let marked = self.list.marks.contains(&row.id.0);
            if marked {
                paint::line(buf, inner.x + 1, y, 1, look.sign(Sign::Mark), look.style(Role::Marked));
            }
            let (status, role) = status(row, look);
            if look.accessible {
                let mark = if marked { look.word("spoken-marked") } else { "" };
                let words = listed([mark, &labelled(&row.name, &status)]);
                let spot = Rect::new(inner.x, y, inner.width, 1);
                paint::row(buf, spot, 0, &words, look.style(Role::Text));
                if selected {
                    paint::style(buf, spot, look.style(Role::Selected));
                }
                continue;
            }
            // What the name leaves is the status's too.
            let left = usize::from(inner.width).saturating_sub(text::width(&row.name) + 4);
            let status = text::cut(&status, STATUS.max(left)).into_owned();
            let cells = u16::try_from(text::width(&status)).unwrap_or(0);
            let name = Rect::new(inner.x + 2, y, inner.width.saturating_sub(cells + 3), 1);
            let name_role = if marked { Role::Marked } else { Role::Text };
            paint::line(buf, name.x, y, name.width, &row.name, look.style(name_role));
            paint::right(buf, inner.x, y, inner.width, &status, look.style(role));
            if selected {
                let bar = Rect::new(inner.x + 2, y, inner.width.saturating_sub(2), 1);
                paint::style(buf, bar, look.style(Role::Selected));
            }
        }
        cursor
    }

    fn draw_dossier(&self, room: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        if room.width == 0 {
            return None;
        }
        look.spots.note(room, Spot::Pane(DOSSIER_PANE));
        let focused = self.pane == Pane::Dossier;
        let dossier = self.shown();
        let rows = dossier.map(|dossier| self.wrapped(dossier, look)).unwrap_or_default();
        let found = self.found_in(&rows);
        let name = dossier.map_or("", |dossier| dossier.application.name.as_str());
        let title = match self.told_find(&found, look) {
            // What was found stands whole; the name gives way.
            Some(told) => {
                let left = usize::from(room.width).saturating_sub(text::width(&told) + 7);
                format!("{} · {told}", text::cut(name, left))
            }
            None => name.to_owned(),
        };
        let inner = paint::frame(buf, room, &title, focused, look);
        self.draw_tabs(Rect::new(inner.x, inner.y, inner.width, inner.height.min(1)), buf, look);
        let below = Rect::new(inner.x, inner.y + 1, inner.width, inner.height.saturating_sub(1));
        if self.says_nobody(below, buf, look) {
            return None;
        }
        dossier?;
        let body = Rect::new(inner.x, inner.y + 1, inner.width, inner.height.saturating_sub(1));
        if !self.find.is_on() {
            for (i, row) in rows.iter().skip(self.scroll).take(usize::from(body.height)).enumerate() {
                paint::row(buf, body, i as u16, &row.words, look.style(row.role));
            }
            return Some(Position::new(inner.x, inner.y));
        }
        let here = self.found_here(&found);
        let left = body.width.saturating_sub(GUTTER);
        let mut cursor = Position::new(inner.x, inner.y);
        let seen = rows.iter().enumerate().skip(self.scroll).take(usize::from(body.height));
        for (i, (at, row)) in seen.enumerate() {
            let y = body.y + i as u16;
            paint::line(buf, body.x + GUTTER, y, left, &row.words, look.style(row.role));
            if here == Some(at) {
                paint::line(buf, body.x, y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
                paint::style(buf, Rect::new(body.x + GUTTER, y, left, 1), look.style(Role::Selected));
                cursor = Position::new(body.x, y);
            } else if found.binary_search(&at).is_ok() {
                paint::line(buf, body.x, y, 1, look.sign(Sign::Mark), look.style(Role::Marked));
            }
        }
        Some(cursor)
    }

    fn draw_tabs(&self, room: Rect, buf: &mut Buffer, look: &Look) {
        if look.accessible {
            let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
            let words = look.tab(look.word(self.tab.message()), at, Tab::ALL.len());
            paint::row(buf, room, 0, &words, look.style(Role::Text));
            return;
        }
        let label = |tab: Tab| {
            let word = look.word(tab.message());
            if tab == self.tab {
                format!("[{word}]")
            } else {
                format!(" {word} ")
            }
        };
        let cells = |tab: Tab| text::width(&label(tab));
        let chosen = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        // The chosen one is always whole; those before it give way.
        let first = (0..=chosen)
            .find(|first| {
                Tab::ALL[*first..=chosen].iter().map(|tab| cells(*tab)).sum::<usize>() <= usize::from(room.width)
            })
            .unwrap_or(chosen);
        let mut x = room.x;
        for tab in &Tab::ALL[first..] {
            let left = room.right().saturating_sub(x);
            let role = if *tab == self.tab { Role::Tab } else { Role::Dim };
            let used = paint::line(buf, x, room.y, left, &label(*tab), look.style(role));
            look.spots
                .note(Rect::new(x, room.y, used, 1), Spot::Row(DOSSIER_PANE, *tab as i64));
            x += used;
        }
    }

    fn draw_sheet(&self, room: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        if room.width == 0 {
            return None;
        }
        look.spots.note(room, Spot::Pane(SHEET_PANE));
        let focused = self.pane == Pane::Sheet;
        let dossier = self.shown();
        let title = dossier.map_or_else(
            || look.word("review-sheet").to_owned(),
            |dossier| heading(dossier, look),
        );
        let inner = paint::frame(buf, room, &title, focused, look);
        // Beside the dossier it is said there.
        if look.breadth() == Breadth::Narrow && self.says_nobody(inner, buf, look) {
            return None;
        }
        let dossier = dossier?;
        let rows = self.rows(dossier, look, usize::from(inner.width));
        let height = usize::from(inner.height);
        let top = self.sheet_top(&rows, height);
        let mut cursor = None;
        for (i, row) in rows.iter().skip(top).take(height).enumerate() {
            let y = inner.y + i as u16;
            if let Some((line, _)) = row.line {
                look.spots.note(
                    Rect::new(inner.x, y, inner.width, 1),
                    Spot::Row(SHEET_PANE, line as i64),
                );
            }
            let here = row.line == Some((self.line, true));
            draw_row(row, Rect::new(inner.x, y, inner.width, 1), here, focused, buf, look);
            if here {
                cursor = Some(Position::new(inner.x, y));
            }
        }
        cursor.or(Some(Position::new(inner.x, inner.y)))
    }
}

fn draw_row(row: &Row, spot: Rect, here: bool, focused: bool, buf: &mut Buffer, look: &Look) {
    let left = u16::try_from(super::sheet::room(usize::from(spot.width), &row.right)).unwrap_or(0);
    if look.accessible {
        paint::row(buf, spot, 0, &labelled(&row.left, &row.right), look.style(row.role));
        if here && focused {
            paint::style(buf, spot, look.style(Role::Selected));
        }
        return;
    }
    if here {
        paint::line(buf, spot.x, spot.y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
    }
    paint::line(buf, spot.x + 2, spot.y, left, &row.left, look.style(row.role));
    paint::right(buf, spot.x, spot.y, spot.width, &row.right, look.style(row.role));
    if here && focused {
        let bar = Rect::new(spot.x + 2, spot.y, spot.width.saturating_sub(2), 1);
        paint::style(buf, bar, look.style(Role::Selected));
    }
}

fn heading(dossier: &Dossier, look: &Look) -> String {
    let stage = dossier
        .stage()
        .map_or_else(|| look.word("review-sheet"), |stage| stage.name.as_str());
    format!("{stage} · {}", look.words.of(dossier.application.state))
}

/// What stands behind a name: how far the judging is, the score, or the state.
fn status(row: &CandidateRow, look: &Look) -> (String, Role) {
    if let Some((done, all)) = row.progress {
        let role = if done == all { Role::Info } else { Role::Text };
        return (look.share(done, all), role);
    }
    let (sign, role) = match row.state {
        state if state.is_negative() => (Some(Sign::Failed), Role::Bad),
        ApplicationState::Withdrawn | ApplicationState::NoShow | ApplicationState::Declined => {
            (Some(Sign::Failed), Role::Dim)
        }
        state if crate::domain::judging::is_ranked(state) => (Some(Sign::Done), Role::Good),
        _ => (None, Role::Text),
    };
    let words = if row.score >= 0 {
        scoring::show(row.score, look.words.lang.decimal())
    } else {
        look.words.of(row.state).to_owned()
    };
    if look.accessible && row.score >= 0 {
        // Without its sign a score does not say whether it was enough.
        return (listed([look.words.of(row.state), &words]), role);
    }
    (
        sign.map_or_else(|| words.clone(), |sign| look.signed(sign, &words)),
        role,
    )
}
