//! How an opened session is drawn: when and where, who sits in it, its parts with who is placed, and who still waits.

use super::menus::{filling, times};
use super::view::LINES;
use super::{Focus, Line, Sessions};
use crate::domain::{EnrolmentState, Message};
use crate::office::session::query::SessionDetail;
use crate::store::session::EnrolmentRow;
use crate::text;
use crate::tui::look::{Look, Sign, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// From this width those who wait stand beside the parts.
const BESIDE: u16 = 90;

/// A drawn line: where the cursor can stand, the words, something at the right, how it looks.
struct Drawn {
    line: Option<Line>,
    words: String,
    hint: String,
    role: Role,
}

impl Drawn {
    fn new(line: Option<Line>, words: impl Into<String>, hint: impl Into<String>, role: Role) -> Self {
        Self {
            line,
            words: words.into(),
            hint: hint.into(),
            role,
        }
    }
}

impl Sessions {
    pub(super) fn draw_detail(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let focused = self.focus == Focus::Detail;
        let title = self
            .selected()
            .map(|session| format!("{} {}", session.title(), session.event.number))
            .unwrap_or_default();
        let inner = paint::frame(buf, area, &title, focused, look);
        look.spots.note(area, Spot::Pane(LINES));
        let all = self.lines();
        let Some(detail) = self.opened() else {
            let id = match self.selected() {
                Some(_) => "sessions-loading",
                None if self.event().is_some() => "sessions-event-bare",
                None if self.no_plan.is_some() => "sessions-none-here-read",
                None => "sessions-none-here",
            };
            let room = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height);
            paint::paragraph(buf, room, look.word(id), look.style(Role::Dim));
            return focused.then(|| Position::new(inner.x, inner.y));
        };
        let used = draw_head(detail, inner, buf, look);
        let body = Rect::new(
            inner.x,
            inner.y + used.min(inner.height),
            inner.width,
            inner.height.saturating_sub(used),
        );
        let at = self.at();
        let (parts, waiting) = (part_lines(detail, look), waiting_lines(detail, look));
        if body.width >= BESIDE && !look.accessible {
            let left = Rect::new(body.x, body.y, body.width * 3 / 5, body.height);
            let right = Rect::new(
                left.right() + 1,
                body.y,
                body.width.saturating_sub(left.width + 1),
                body.height,
            );
            let first = draw_lines(&parts, (at, &all), left, buf, look);
            let second = draw_lines(&waiting, (at, &all), right, buf, look);
            return first.or(second);
        }
        let drawn: Vec<Drawn> = parts.into_iter().chain(waiting).collect();
        draw_lines(&drawn, (at, &all), body, buf, look)
    }
}

/// When, where, who: the lines above the parts; returns the rows they took.
fn draw_head(detail: &SessionDetail, area: Rect, buf: &mut Buffer, look: &Look) -> u16 {
    let session = &detail.session;
    let event = &session.event;
    let mut place = vec![
        look.words.text(&session.when.message()),
        match session.room_name.is_empty() {
            true => look.word("sessions-no-room").to_owned(),
            false => session.room_name.clone(),
        },
    ];
    place.extend((!event.place.is_empty()).then(|| event.place.clone()));
    place.push(look.words.of(event.state).to_owned());
    place.push(filling(session.placed, session.capacity, look));
    let jurors: Vec<&str> = session.jurors.iter().map(|juror| juror.name.as_str()).collect();
    let jury = match jurors.is_empty() {
        true => look.word("sessions-no-juror").to_owned(),
        false => jurors.join(", "),
    };
    let mut lines = vec![
        (place.join(" · "), Role::Text),
        (format!("{}: {jury}", look.word("sessions-label-jurors")), Role::Dim),
    ];
    if !event.reason.is_empty() {
        lines.push((format!("{}: {}", look.word("field-reason"), event.reason), Role::Warn));
    }
    for clash in &detail.clashes {
        let sentence = look.words.text(&clash.message);
        let flag = if look.accessible { "" } else { "! " };
        lines.push((format!("{flag}{}: {sentence}", look.word("sessions-clash")), Role::Bad));
    }
    let room = usize::from(area.width.saturating_sub(2));
    let mut used = 0;
    for (words, role) in lines {
        for line in text::wrap(&words, room) {
            if used + 4 < area.height {
                paint::line(
                    buf,
                    area.x + 1,
                    area.y + used,
                    area.width.saturating_sub(2),
                    &line,
                    look.style(role),
                );
                used += 1;
            }
        }
    }
    used
}

fn part_lines(detail: &SessionDetail, look: &Look) -> Vec<Drawn> {
    let mut lines = Vec::new();
    if detail.parts.is_empty() {
        lines.push(Drawn::new(None, look.word("sessions-no-parts"), "", Role::Dim));
    }
    for (p, (part, places)) in detail.parts.iter().enumerate() {
        let free = part.placed < part.capacity;
        let hint = match free {
            true => filling(part.placed, part.capacity, look),
            false => format!(
                "{} {}",
                filling(part.placed, part.capacity, look),
                look.word("sessions-full")
            ),
        };
        let words = format!("{} {}", times(part.when), part.name);
        lines.push(Drawn::new(Some(Line::Part(p)), words, hint, Role::Title));
        for (n, place) in places.iter().enumerate() {
            lines.push(place_line(Line::Place(p, n), place, look));
        }
    }
    lines
}

fn place_line(line: Line, place: &EnrolmentRow, look: &Look) -> Drawn {
    let name = place.name.as_deref().unwrap_or(look.word("sessions-name-hidden"));
    let (sign, role) = match place.state {
        EnrolmentState::Present => (Sign::Done, Role::Good),
        EnrolmentState::Late => (Sign::Done, Role::Warn),
        EnrolmentState::Absent => (Sign::Failed, Role::Bad),
        EnrolmentState::Waiting => (Sign::Empty, Role::Dim),
        EnrolmentState::Confirmed => (Sign::Full, Role::Text),
        EnrolmentState::Reserved | EnrolmentState::Declined | EnrolmentState::Cancelled => (Sign::Empty, Role::Text),
    };
    let mut words = format!("  {}", look.signed(sign, name));
    if place.extra > 0 {
        let extra = Message::new("sessions-extra").with("n", place.extra);
        words = format!("{words} · {}", look.words.text(&extra));
    }
    if !place.accommodation.is_empty() {
        words = format!(
            "{words} · {}: {}",
            look.word("sessions-accommodation"),
            place.accommodation
        );
    }
    Drawn::new(Some(line), words, look.words.of(place.state), role)
}

fn waiting_lines(detail: &SessionDetail, look: &Look) -> Vec<Drawn> {
    let heading = format!("{} ({})", look.word("sessions-waiting"), detail.unplanned.len());
    let mut lines = vec![Drawn::new(None, heading, "", Role::Dim)];
    for (n, candidate) in detail.unplanned.iter().enumerate() {
        let state = look.words.of(candidate.state);
        lines.push(Drawn::new(
            Some(Line::Waiting(n)),
            format!("  {}", candidate.name),
            state,
            Role::Text,
        ));
    }
    lines
}

/// Draws lines so that the one with the cursor is seen; returns where the cursor stands.
fn draw_lines(
    lines: &[Drawn],
    (at, all): (Option<Line>, &[Line]),
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    let here = |drawn: &Drawn| at.is_some() && drawn.line == at;
    let selected = lines.iter().position(here);
    let top = selected.map_or(0, |at| (at + 1).saturating_sub(usize::from(area.height)));
    let mut cursor = None;
    for (n, drawn) in lines.iter().skip(top).take(usize::from(area.height)).enumerate() {
        let y = area.y + n as u16;
        if let Some(at) = drawn.line.and_then(|line| all.iter().position(|other| *other == line)) {
            look.spots
                .note(Rect::new(area.x, y, area.width, 1), Spot::Row(LINES, at as i64));
        }
        if look.accessible {
            let spot = Rect::new(area.x, y, area.width, 1);
            paint::row(
                buf,
                spot,
                0,
                &listed([drawn.words.as_str(), &drawn.hint]),
                look.style(drawn.role),
            );
            if here(drawn) {
                paint::style(buf, spot, look.style(Role::Selected));
                cursor = Some(Position::new(area.x, y));
            }
            continue;
        }
        let hint = u16::try_from(text::width(&drawn.hint)).unwrap_or(0).min(area.width / 2);
        let room = area.width.saturating_sub(hint + 4);
        paint::line(buf, area.x + 2, y, room, &drawn.words, look.style(drawn.role));
        paint::right(
            buf,
            area.x,
            y,
            area.width.saturating_sub(1),
            &drawn.hint,
            look.style(Role::Dim),
        );
        if here(drawn) {
            paint::line(buf, area.x, y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
            let rest = Rect::new(area.x + 1, y, area.width.saturating_sub(1), 1);
            paint::style(buf, rest, look.style(Role::Selected));
            cursor = Some(Position::new(area.x, y));
        }
    }
    cursor
}
