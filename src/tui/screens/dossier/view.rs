//! How the dossier is drawn: a frame, the line of tabs, the sheet of the tab.

use super::sheet::Line;
use super::{Dossier, Tab};
use crate::domain::VacancyState;
use crate::text;
use crate::tui::look::{Look, Sign};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::screens::vacancies::waits_for;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What can be pointed at: the lines of the tab, and the tabs.
pub(super) const LINES: u8 = 0;
pub(super) const TABS: u8 = 1;

/// Rows of the screen that are not the sheet's: the frame's two and the tabs.
const AROUND: u16 = 3;

impl Dossier {
    /// The rows a sheet has.
    pub(super) fn height(look: &Look) -> usize {
        usize::from(look.body().height.saturating_sub(AROUND)).max(1)
    }

    /// The cells a line of the sheet has.
    pub(super) fn width(look: &Look) -> usize {
        usize::from(look.size.0.saturating_sub(5)).max(10)
    }

    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let inner = paint::frame(buf, area, &self.heading(look), true, look);
        if inner.height < 2 {
            return None;
        }
        look.spots.note(area, Spot::Pane(LINES));
        self.draw_tabs(Rect::new(inner.x, inner.y, inner.width, 1), buf, look);
        let body = Rect::new(inner.x, inner.y + 1, inner.width, inner.height - 1);
        if self.head.is_none() {
            paint::row(
                buf,
                body,
                1,
                &format!("  {}", look.word("dossier-loading")),
                look.style(Role::Dim),
            );
            return None;
        }
        let lines = self.lines(self.tab, look);
        let place = self.places.get(&self.tab).copied().unwrap_or_default();
        let top = place.top(lines.len(), usize::from(body.height));
        let mut cursor = None;
        for (row, (at, line)) in lines
            .iter()
            .enumerate()
            .skip(top)
            .take(usize::from(body.height))
            .enumerate()
        {
            let spot = Rect::new(body.x, body.y + row as u16, body.width, 1);
            look.spots.note(spot, Spot::Row(LINES, at as i64));
            draw_line(line, at == place.cursor, spot, buf, look);
            if at == place.cursor {
                cursor = Some(Position::new(spot.x, spot.y));
            }
        }
        cursor
    }

    fn heading(&self, look: &Look) -> String {
        self.head.as_ref().map_or_else(String::new, |head| {
            let record = &head.record;
            let state = look.words.text(&record.procedure.called(record.state));
            let waits = head
                .waits
                .as_ref()
                .map(|waits| look.words.text(&waits_for(waits, look)));
            // Where the question lies says more than that one waits.
            let stands = match (record.state, waits) {
                (VacancyState::AwaitingApproval, Some(waits)) => waits,
                (_, Some(waits)) => format!("{state} · {waits}"),
                (_, None) => state,
            };
            format!("{} {} · {stands}", record.number, record.fields.title)
        })
    }

    /// The tabs, from the first that lets the chosen one and its right neighbour fit.
    fn draw_tabs(&self, spot: Rect, buf: &mut Buffer, look: &Look) {
        let tabs = self.tabs();
        if look.accessible {
            let at = tabs.iter().position(|tab| *tab == self.tab).unwrap_or(0);
            let words = look.tab(look.word(self.tab.label()), at, tabs.len());
            paint::row(buf, spot, 0, &words, look.style(Role::Text));
            return;
        }
        let labels: Vec<String> = tabs.iter().map(|tab| format!(" {} ", look.word(tab.label()))).collect();
        let widths: Vec<usize> = labels.iter().map(|label| text::width(label)).collect();
        let chosen = tabs.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        let room = usize::from(spot.width).saturating_sub(4);
        let until = (chosen + 1).min(tabs.len() - 1);
        let mut first = 0;
        while first < chosen && widths[first..=until].iter().sum::<usize>() > room {
            first += 1;
        }
        let mut x = spot.x;
        if first > 0 {
            x += paint::line(buf, x, spot.y, 2, "… ", look.style(Role::Dim));
        }
        for (at, (tab, label)) in tabs.iter().zip(&labels).enumerate().skip(first) {
            let left = spot.right().saturating_sub(x);
            let more = at + 1 < tabs.len();
            if usize::from(left) < widths[at] + if more { 2 } else { 0 } {
                paint::line(buf, x, spot.y, left, "…", look.style(Role::Dim));
                return;
            }
            let role = if *tab == self.tab { Role::Tab } else { Role::Text };
            let used = paint::line(buf, x, spot.y, left, label, look.style(role));
            look.spots
                .note(Rect::new(x, spot.y, used, 1), Spot::Row(TABS, at as i64));
            x += used;
        }
    }

    /// The tab after or before the one that is open, around the ends.
    pub(super) fn neighbour(&self, by: isize) -> Tab {
        let tabs = self.tabs();
        let at = tabs.iter().position(|tab| *tab == self.tab).unwrap_or(0) as isize;
        tabs[(at + by).rem_euclid(tabs.len() as isize) as usize]
    }
}

fn draw_line(line: &Line, selected: bool, spot: Rect, buf: &mut Buffer, look: &Look) {
    if look.accessible {
        let role = line.pieces.last().map_or(Role::Text, |(_, role)| *role);
        paint::row(buf, spot, 0, &line.spoken(look), look.style(role));
        if selected {
            paint::style(buf, spot, look.style(Role::Selected));
        }
        return;
    }
    if selected {
        paint::line(buf, spot.x, spot.y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
    }
    let right = u16::try_from(text::width(&line.right)).unwrap_or(0);
    let end = spot.right().saturating_sub(if right > 0 { right + 2 } else { 1 });
    let mut x = spot.x + 2;
    for (words, role) in &line.pieces {
        x += paint::line(buf, x, spot.y, end.saturating_sub(x), words, look.style(*role));
    }
    if right > 0 {
        paint::right(
            buf,
            spot.x,
            spot.y,
            spot.width.saturating_sub(1),
            &line.right,
            look.style(Role::Dim),
        );
    }
    if selected {
        let rest = Rect::new(spot.x + 1, spot.y, spot.width.saturating_sub(1), 1);
        paint::style(buf, rest, look.style(Role::Selected));
    }
}
