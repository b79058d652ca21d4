//! How the overview is drawn.

use super::Vacancies;
use crate::domain::list::Count;
use crate::domain::{Coded, Message, VacancyState};
use crate::i18n::date;
use crate::store::vacancy::{COLUMNS, VacancyRow};
use crate::tui::look::{Breadth, Look};
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::table::{self, Cell};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

impl Vacancies {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let list_width = if look.breadth() == Breadth::Wide {
            area.width * 3 / 5
        } else {
            area.width
        };
        let left = Rect::new(area.x, area.y, list_width, area.height);
        let inner = paint::frame(buf, left, &self.heading(look), true, look);
        let columns = table::fit(COLUMNS, &self.columns, inner.width);
        let mut cursor = table::view(&self.list, &columns, inner, buf, look, true, |row, column| {
            cell(row, column, look)
        });
        if self.list.loaded && self.list.rows().is_empty() {
            paint::row(buf, inner, 2, look.word("vacancies-none"), look.style(Role::Dim));
        }
        if let Some(line) = &self.filter {
            let spot = Rect::new(inner.x, inner.bottom().saturating_sub(1), inner.width, 1);
            paint::clear(buf, spot);
            paint::line(buf, spot.x, spot.y, 2, "/ ", look.style(Role::Key));
            cursor = Some(line.view(
                Rect::new(spot.x + 2, spot.y, spot.width.saturating_sub(2), 1),
                buf,
                look,
            ));
        }
        cursor
    }

    fn heading(&self, look: &Look) -> String {
        let mut heading = look.word("screen-2").to_owned();
        if let Some(count) = self.list.count {
            let n = match count {
                Count::Exactly(n) => Message::new("count-exactly").with("n", n as i64),
                Count::MoreThan(n) => Message::new("count-more").with("n", n as i64),
            };
            heading = format!("{heading} ({})", look.words.text(&n));
        }
        if !self.list.view.text.is_empty() {
            heading = format!("{heading} · /{}", self.list.view.text);
        }
        heading
    }
}

fn cell(row: &VacancyRow, column: &str, look: &Look) -> Cell {
    match column {
        "number" => Cell::plain(&row.number),
        "title" => Cell::plain(&row.title),
        "rank" => Cell::plain(&row.rank),
        "level" => Cell::plain(row.level.code()),
        "state" => Cell::of(look.words.of(row.state), state_role(row.state)),
        "kind" => Cell::plain(look.words.of(row.kind)),
        "applications" => Cell::plain(row.applications.to_string()),
        "undecided" => Cell::plain(if row.undecided == 0 {
            String::new()
        } else {
            row.undecided.to_string()
        }),
        "closes" => Cell::plain(
            row.closes
                .map(|at| date::short_day(at.date(), look.words))
                .unwrap_or_default(),
        ),
        "changed" => Cell::plain(date::short_day(look.clock.local_of(row.state_at).date(), look.words)),
        "place" => Cell::plain(&row.place),
        "entity" => Cell::plain(&row.entity),
        "owner" => Cell::plain(&row.owner),
        _ => Cell::plain(""),
    }
}

fn state_role(state: VacancyState) -> Role {
    match state {
        VacancyState::OnHold | VacancyState::AwaitingApproval | VacancyState::ReapprovalNeeded => Role::Warn,
        VacancyState::Cancelled => Role::Bad,
        VacancyState::Closed => Role::Dim,
        VacancyState::Published | VacancyState::Approved => Role::Good,
        _ => Role::Text,
    }
}
