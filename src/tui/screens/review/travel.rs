//! Moving about in the panes: through candidates, through the text of the dossier, through the lines of the sheet and past them.

use super::sheet::Row;
use super::{Pane, Review, Tab, view};
use crate::tui::action::Action;
use crate::tui::app::TURN;
use crate::tui::look::{Breadth, Look};
use crate::tui::paint;
use crate::tui::screen::Cx;

impl Review {
    /// The arrows: through candidates, text or lines, as the pane with the focus has it.
    pub(super) fn travel(&mut self, action: Action, cx: &mut Cx<'_>) {
        match (self.pane, action) {
            (Pane::List, _) => self.go(action, cx),
            (Pane::Dossier, Action::Up) => self.scroll_by(-1, cx.look),
            (Pane::Dossier, Action::Down) => self.scroll_by(1, cx.look),
            (Pane::Dossier, Action::Top) => self.scroll = 0,
            (Pane::Dossier, _) => self.scroll_by(isize::MAX / 2, cx.look),
            (Pane::Sheet, Action::Up) => self.go_up(1),
            (Pane::Sheet, Action::Down) => self.go_down(1, cx.look),
            (Pane::Sheet, Action::Top) => self.go_up(usize::MAX),
            (Pane::Sheet, _) => {
                self.line = self.last_line();
                self.below = self.rest_below(cx.look);
            }
        }
    }

    /// A page: of the pane with the focus; beside the sheet, of the dossier, which is read while scoring.
    pub(super) fn turn_page(&mut self, action: Action, cx: &mut Cx<'_>) {
        let page = Self::page(cx.look);
        let down = action == Action::PageDown;
        let alone = cx.look.breadth() == Breadth::Narrow;
        match self.pane {
            Pane::List => self.go(action, cx),
            Pane::Sheet if alone && down => self.go_down(page, cx.look),
            Pane::Sheet if alone => self.go_up(page),
            Pane::Dossier | Pane::Sheet => {
                let by = if down { page as isize } else { -(page as isize) };
                self.scroll_by(by, cx.look);
            }
        }
    }

    /// A pane, a candidate, a tab or a line of the sheet was clicked; `true` when the line was selected already.
    pub(super) fn point_at(&mut self, pane: u8, row: Option<i64>, cx: &mut Cx<'_>) -> bool {
        match pane {
            view::LIST_PANE => {
                self.pane = Pane::List;
                let Some(id) = row else { return false };
                if self.current().is_some_and(|current| current.0 == id) {
                    return true;
                }
                self.list.select(id);
                self.moved(cx);
                false
            }
            view::DOSSIER_PANE => {
                self.pane = Pane::Dossier;
                if let Some(tab) = row.and_then(|at| Tab::ALL.get(usize::try_from(at).ok()?)) {
                    self.tab = *tab;
                    self.scroll = 0;
                    self.ask_history(cx);
                }
                false
            }
            _ => {
                self.pane = Pane::Sheet;
                let Some(line) = row.and_then(|line| usize::try_from(line).ok()) else {
                    return false;
                };
                let again = self.line == line;
                self.line = line.min(self.last_line());
                self.below = 0;
                again
            }
        }
    }

    /// The wheel moves what it is over, and leaves the focus where it is.
    pub(super) fn turn_wheel(&mut self, pane: u8, down: bool, cx: &mut Cx<'_>) {
        let focus = self.pane;
        self.pane = match pane {
            view::LIST_PANE => Pane::List,
            view::DOSSIER_PANE => Pane::Dossier,
            _ => Pane::Sheet,
        };
        let action = if down { Action::Down } else { Action::Up };
        for _ in 0..TURN {
            self.travel(action, cx);
        }
        self.pane = focus;
    }

    fn last_line(&self) -> usize {
        self.shown()
            .map_or(0, |dossier| Self::lines(dossier).len().saturating_sub(1))
    }

    /// Down the lines of the sheet; past the last one, the rows below come in sight.
    fn go_down(&mut self, by: usize, look: &Look) {
        let last = self.last_line();
        if self.line < last {
            self.line = self.line.saturating_add(by).min(last);
            self.below = 0;
        } else {
            self.below = (self.below + by).min(self.rest_below(look));
        }
    }

    fn go_up(&mut self, by: usize) {
        if self.below > 0 && by != usize::MAX {
            self.below = self.below.saturating_sub(by);
        } else {
            self.below = 0;
            self.line = self.line.saturating_sub(by);
        }
    }

    /// How many rows of the sheet stand below those that are seen while the focused line is in sight.
    fn rest_below(&self, look: &Look) -> usize {
        let room = view::rooms(look.body(), look, self.pane).sheet;
        let inner = paint::inside(room, look);
        let height = usize::from(inner.height);
        self.shown().map_or(0, |dossier| {
            let rows = self.rows(dossier, look, usize::from(inner.width));
            rows.len()
                .saturating_sub(height + Self::focus_top(self.line, &rows, height))
        })
    }

    /// The first row on the screen while the focused line stands in sight, with a few rows after it.
    fn focus_top(line: usize, rows: &[Row], height: usize) -> usize {
        let focus = rows.iter().position(|row| row.line == Some((line, true))).unwrap_or(0);
        (focus + 4).min(rows.len()).saturating_sub(height).min(focus)
    }

    /// The first row of the sheet on the screen.
    pub(super) fn sheet_top(&self, rows: &[Row], height: usize) -> usize {
        let top = Self::focus_top(self.line, rows, height);
        (top + self.below).min(rows.len().saturating_sub(height).max(top))
    }

    fn page(look: &Look) -> usize {
        usize::from(look.body().height.saturating_sub(5)).max(1)
    }

    fn scroll_by(&mut self, by: isize, look: &Look) {
        self.scroll = self.scroll.saturating_add_signed(by).min(self.last_scroll(look));
    }

    /// How far the text goes down at most.
    pub(super) fn last_scroll(&self, look: &Look) -> usize {
        self.dossier_height(look).saturating_sub(Self::page(look))
    }

    pub(super) fn turn_tab(&mut self, by: isize, cx: &mut Cx<'_>) {
        let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        let next = at.saturating_add_signed(by).min(Tab::ALL.len() - 1);
        self.tab = Tab::ALL[next];
        self.scroll = 0;
        self.seek_again(cx.look);
        self.ask_history(cx);
    }

    pub(super) fn turn_pane(&mut self, by: isize, look: &Look) {
        let panes: &[Pane] = match look.breadth() {
            Breadth::Medium => &[Pane::Dossier, Pane::Sheet],
            Breadth::Wide | Breadth::Narrow => &[Pane::List, Pane::Dossier, Pane::Sheet],
        };
        let at = panes.iter().position(|pane| *pane == self.pane).unwrap_or(0);
        self.pane = panes[(at as isize + by).rem_euclid(panes.len() as isize) as usize];
    }
}
