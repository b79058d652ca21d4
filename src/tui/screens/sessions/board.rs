//! The week as rows and days: which session stands in which cell, and how the cursor moves over them.

use super::{Key, Rows, Spot};
use crate::domain::EventState;
use crate::store::session::{EventRow, SessionRow};
use crate::tui::look::Look;
use chrono::{Datelike, Duration, NaiveDate};

/// A row: a room or a juror, and what is there each day.
#[derive(Clone, Debug)]
pub(super) struct BoardRow {
    /// Its name.
    pub label: String,
    /// What stands in each day, in order of time.
    pub cells: Vec<Vec<Key>>,
}

/// The week.
#[derive(Clone, Debug)]
pub(super) struct Board {
    /// The days: Monday to Friday, and the weekend when something happens then.
    pub days: Vec<NaiveDate>,
    /// The rows, by name; those without a room or juror last.
    pub rows: Vec<BoardRow>,
}

impl Board {
    /// The board of a week.
    pub(super) fn of(
        sessions: &[SessionRow],
        bare: &[EventRow],
        (monday, only): (NaiveDate, Option<NaiveDate>),
        rows: Rows,
        look: &Look,
    ) -> Self {
        let weekend = |day: &NaiveDate| day.weekday().num_days_from_monday() >= 5;
        let used = |day: &NaiveDate| sessions.iter().any(|session| session.when.starts.date() == *day);
        let days: Vec<NaiveDate> = (0..7)
            .map(|n| monday + Duration::days(n))
            .filter(|day| match only {
                Some(only) => *day == only,
                None => !weekend(day) || used(day),
            })
            .collect();
        let mut board = Self { days, rows: Vec::new() };
        let shown = || {
            sessions
                .iter()
                .filter(|session| session.event.state != EventState::Cancelled)
                .filter(|session| only.is_none_or(|only| session.when.starts.date() == only))
        };
        let mut headings: Vec<String> = shown().flat_map(|session| labels(session, rows)).collect();
        headings.sort_by_key(|heading| crate::text::fold(heading));
        headings.dedup();
        for label in headings {
            board.add(&label, shown().filter(|session| names(session, rows, &label)));
        }
        let nowhere: Vec<&SessionRow> = shown().filter(|session| labels(session, rows).is_empty()).collect();
        if !nowhere.is_empty() {
            let word = look.word(match rows {
                Rows::Rooms => "sessions-no-room",
                Rows::Jurors => "sessions-no-juror",
            });
            board.add(word, nowhere.into_iter());
        }
        let there = |event: &&EventRow| only.is_none_or(|day| event.from <= day && day <= event.until);
        board.add_bare(bare.iter().filter(there), look.word("sessions-no-session"));
        board
    }

    fn add<'a>(&mut self, label: &str, sessions: impl Iterator<Item = &'a SessionRow>) {
        let mut cells = vec![Vec::new(); self.days.len()];
        for session in sessions {
            let day = session.when.starts.date();
            if let Some(at) = self.days.iter().position(|shown| *shown == day) {
                cells[at].push(Key::Session(session.id));
            }
        }
        let label = label.to_owned();
        self.rows.push(BoardRow { label, cells });
    }

    /// Events without a session stand on the first of their days that is shown.
    fn add_bare<'a>(&mut self, bare: impl Iterator<Item = &'a EventRow>, label: &str) {
        let mut cells = vec![Vec::new(); self.days.len()];
        let mut any = false;
        for event in bare.filter(|event| !event.state.is_over()) {
            let at = self.days.iter().position(|day| *day >= event.from).unwrap_or(0);
            if let Some(cell) = cells.get_mut(at) {
                cell.push(Key::Event(event.id));
                any = true;
            }
        }
        if any {
            let label = label.to_owned();
            self.rows.push(BoardRow { label, cells });
        }
    }

    /// What stands at a spot.
    pub(super) fn key(&self, spot: Spot) -> Option<Key> {
        self.cell(spot.row, spot.day).get(spot.entry).copied()
    }

    /// What stands in a cell.
    pub(super) fn cell(&self, row: usize, day: usize) -> &[Key] {
        self.rows
            .get(row)
            .and_then(|row| row.cells.get(day))
            .map_or(&[], Vec::as_slice)
    }

    /// Where something stands, nearest to the row it was in.
    pub(super) fn find(&self, key: Key, near: usize) -> Option<Spot> {
        let mut found: Option<Spot> = None;
        for (r, row) in self.rows.iter().enumerate() {
            for (d, cell) in row.cells.iter().enumerate() {
                if let Some(entry) = cell.iter().position(|there| *there == key)
                    && found.is_none_or(|spot| r.abs_diff(near) < spot.row.abs_diff(near))
                {
                    found = Some(Spot { row: r, day: d, entry });
                }
            }
        }
        found
    }

    /// The nearest spot that exists.
    pub(super) fn clamp(&self, spot: Spot) -> Spot {
        let row = spot.row.min(self.rows.len().saturating_sub(1));
        let day = spot.day.min(self.days.len().saturating_sub(1));
        Spot {
            row,
            day,
            entry: spot.entry.min(self.cell(row, day).len().saturating_sub(1)),
        }
    }

    /// One up or down: within the cell, then to the next row.
    pub(super) fn vertical(&self, spot: Spot, down: bool) -> Spot {
        let here = self.cell(spot.row, spot.day).len();
        if down && spot.entry + 1 < here {
            return Spot {
                entry: spot.entry + 1,
                ..spot
            };
        }
        if !down && spot.entry > 0 {
            return Spot {
                entry: spot.entry - 1,
                ..spot
            };
        }
        let row = match down {
            true if spot.row + 1 < self.rows.len() => spot.row + 1,
            false if spot.row > 0 => spot.row - 1,
            _ => return spot,
        };
        let entry = match down {
            true => 0,
            false => self.cell(row, spot.day).len().saturating_sub(1),
        };
        Spot { row, entry, ..spot }
    }

    /// The first spot with something in it.
    pub(super) fn first(&self) -> Option<Spot> {
        let spots =
            (0..self.days.len()).flat_map(|day| (0..self.rows.len()).map(move |row| Spot { row, day, entry: 0 }));
        spots.into_iter().find(|spot| !self.cell(spot.row, spot.day).is_empty())
    }
}

/// The rows a session stands in: its room, or each of its jurors.
fn labels(session: &SessionRow, rows: Rows) -> Vec<String> {
    match rows {
        Rows::Rooms if session.room.is_none() => Vec::new(),
        Rows::Rooms => vec![session.room_name.clone()],
        Rows::Jurors => session.jurors.iter().map(|juror| juror.name.clone()).collect(),
    }
}

fn names(session: &SessionRow, rows: Rows, label: &str) -> bool {
    labels(session, rows).iter().any(|name| name == label)
}
