//! Draws a list as a table: columns by priority and width, one row reversed, marks with a sign.

use crate::domain::list::{Column, ColumnKind};
use crate::text;
use crate::tui::look::{Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::list::{Identified, List};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// How it looks.
    pub role: Role,
}

impl Cell {
    /// Ordinary text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            role: Role::Text,
        }
    }

    /// Text with a role.
    pub fn of(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
        }
    }
}

/// The pane of a list, for whoever points at it.
pub const LIST: u8 = 0;

/// Cells before the first column: the cursor and the mark.
const GUTTER: u16 = 3;

/// The columns that fit, with their widths. Columns of low priority give way; what is left over goes first to choices, up to what their
/// longest word `wants`, then to the widest text column.
pub fn fit(columns: &[Column], chosen: &[String], width: u16, wants: impl Fn(&Column) -> u16) -> Vec<(Column, u16)> {
    let mut shown: Vec<Column> = if chosen.is_empty() {
        columns.iter().copied().filter(|column| column.priority < 9).collect()
    } else {
        chosen
            .iter()
            .filter_map(|id| columns.iter().copied().find(|column| column.id == id))
            .collect()
    };
    let needed = |columns: &[Column]| GUTTER + columns.iter().map(|column| column.width + 2).sum::<u16>();
    while shown.len() > 1 && needed(&shown) > width + 2 {
        let least = shown
            .iter()
            .enumerate()
            .max_by_key(|(at, column)| (column.priority, *at))
            .map_or(0, |(at, _)| at);
        shown.remove(least);
    }
    let mut spare = (width + 2).saturating_sub(needed(&shown));
    let widest = shown
        .iter()
        .enumerate()
        .filter(|(_, c)| c.kind == ColumnKind::Text)
        .max_by_key(|(_, c)| c.width)
        .map_or(0, |(at, _)| at);
    let mut fitted: Vec<(Column, u16)> = shown.into_iter().map(|column| (column, column.width)).collect();
    // A status cut in half says nothing; a title cut at its end still says what it is about.
    for (column, cells) in &mut fitted {
        if matches!(column.kind, ColumnKind::Choice(..)) {
            let more = wants(column).saturating_sub(*cells).min(spare);
            *cells += more;
            spare -= more;
        }
    }
    if let Some((_, cells)) = fitted.get_mut(widest) {
        *cells += spare;
    }
    fitted
}

/// Draws header and rows; returns where the cursor stands. `cell` gives what stands in a column of a row.
pub fn view<T: Identified>(
    list: &List<T>,
    columns: &[(Column, u16)],
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
    focused: bool,
    cell: impl Fn(&T, &str) -> Cell,
) -> Option<Position> {
    if area.height < 2 {
        return None;
    }
    if look.accessible {
        sorted(list, area, buf, look);
    } else {
        header(list, columns, area, buf, look);
    }
    look.spots.note(area, Spot::Pane(LIST));
    let body = Rect::new(area.x, area.y + 1, area.width, area.height - 1);
    let top = list.top(usize::from(body.height));
    let mut cursor = None;
    for (line, (at, row)) in list
        .rows()
        .iter()
        .enumerate()
        .skip(top)
        .take(usize::from(body.height))
        .enumerate()
    {
        let y = body.y + line as u16;
        let selected = at == list.cursor();
        look.spots
            .note(Rect::new(body.x, y, body.width, 1), Spot::Row(LIST, row.id()));
        let marked = list.marks.contains(&row.id());
        if selected {
            paint::line(buf, body.x, y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
            cursor = Some(Position::new(body.x, y));
        }
        if marked {
            paint::line(buf, body.x + 1, y, 1, look.sign(Sign::Mark), look.style(Role::Marked));
        }
        if look.accessible {
            let words = spoken(columns, marked, look, |column| cell(row, column).text);
            let spot = Rect::new(body.x, y, body.width, 1);
            paint::row(buf, spot, 0, &words, look.style(Role::Text));
            if selected && focused {
                paint::style(buf, spot, look.style(Role::Selected));
            }
            continue;
        }
        let mut x = body.x + GUTTER;
        for (column, width) in columns {
            let cell = cell(row, column.id);
            let role = if list.loading && !list.loaded {
                Role::Dim
            } else if marked && cell.role == Role::Text {
                Role::Marked
            } else {
                cell.role
            };
            match column.kind {
                ColumnKind::Number | ColumnKind::Points => {
                    paint::right(buf, x, y, *width, &cell.text, look.style(role));
                }
                _ => {
                    paint::line(buf, x, y, *width, &cell.text, look.style(role));
                }
            }
            x += width + 2;
        }
        if selected && focused {
            paint::style(
                buf,
                Rect::new(body.x + GUTTER - 1, y, body.width.saturating_sub(GUTTER - 1), 1),
                look.style(Role::Selected),
            );
        }
    }
    cursor
}

/// A row as one line of labels and values.
pub fn spoken(columns: &[(Column, u16)], marked: bool, look: &Look, cell: impl Fn(&str) -> String) -> String {
    let mark = if marked { look.word("spoken-marked") } else { "" };
    let told: Vec<String> = columns
        .iter()
        .map(|(column, _)| (column_label(column, look), cell(column.id)))
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(label, value)| labelled(label, &value))
        .collect();
    listed(std::iter::once(mark).chain(told.iter().map(String::as_str)))
}

fn column_label(column: &Column, look: &Look) -> &'static str {
    look.word(&format!("column-{}", column.id))
}

/// How the list is ordered, in words.
fn sorted<T: Identified>(list: &List<T>, area: Rect, buf: &mut Buffer, look: &Look) {
    let by = look.word(&format!("column-{}", list.view.sort));
    let way = direction(list.view.descending, look);
    let words = labelled(look.word("spoken-sorted"), &format!("{by}, {way}"));
    paint::row(buf, area, 0, &words, look.style(Role::Dim));
}

/// Which way an order goes: a sign, or a word.
pub fn direction(descending: bool, look: &Look) -> &'static str {
    match (look.accessible, descending) {
        (true, true) => look.word("spoken-falling"),
        (true, false) => look.word("spoken-rising"),
        (false, true) => look.sign(Sign::FallingSort),
        (false, false) => look.sign(Sign::RisingSort),
    }
}

fn header<T: Identified>(list: &List<T>, columns: &[(Column, u16)], area: Rect, buf: &mut Buffer, look: &Look) {
    let mut x = area.x + GUTTER;
    for (column, width) in columns {
        let mut label = look.word(&format!("column-{}", column.id)).to_owned();
        if list.view.sort == column.id {
            let sign = direction(list.view.descending, look);
            label = format!("{} {sign}", text::cut(&label, usize::from(*width).saturating_sub(2)));
        }
        match column.kind {
            ColumnKind::Number | ColumnKind::Points => {
                paint::right(buf, x, area.y, *width, &label, look.style(Role::Dim));
            }
            _ => {
                paint::line(buf, x, area.y, *width, &label, look.style(Role::Dim));
            }
        }
        x += width + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[
        Column {
            id: "a",
            kind: ColumnKind::Text,
            sortable: true,
            priority: 0,
            width: 10,
        },
        Column {
            id: "b",
            kind: ColumnKind::Text,
            sortable: true,
            priority: 2,
            width: 20,
        },
        Column {
            id: "c",
            kind: ColumnKind::Number,
            sortable: true,
            priority: 1,
            width: 5,
        },
    ];

    #[test]
    fn columns_of_low_priority_give_way() {
        let ids = |width| {
            fit(COLUMNS, &[], width, |column| column.width)
                .iter()
                .map(|(c, _)| c.id)
                .collect::<Vec<_>>()
        };
        assert_eq!(ids(80), ["a", "b", "c"]);
        assert_eq!(ids(30), ["a", "c"]);
        assert_eq!(ids(5), ["a"]);
    }

    #[test]
    fn what_is_left_over_is_used() {
        let total: u16 = fit(COLUMNS, &[], 80, |column| column.width)
            .iter()
            .map(|(_, w)| w + 2)
            .sum::<u16>()
            + GUTTER;
        assert_eq!(total, 82);
    }

    #[test]
    fn a_choice_has_its_longest_word_before_a_text_has_more() {
        let state = Column {
            id: "d",
            kind: ColumnKind::Choice("vacancy-state", &[]),
            ..COLUMNS[2]
        };
        let columns = [COLUMNS[1], state];
        let widths = |width| {
            fit(&columns, &[], width, |_| 21)
                .iter()
                .map(|(_, w)| *w)
                .collect::<Vec<_>>()
        };
        assert_eq!(widths(30), [20, 5]);
        assert_eq!(widths(36), [20, 11]);
        assert_eq!(widths(60), [34, 21]);
    }
}
