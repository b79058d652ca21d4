//! How a report is drawn: what was asked, the table with the cursor on a figure, the chart beside it or below, the first note.

use super::page::Page;
use crate::documents::report::{self as paper};
use crate::domain::Message;
use crate::domain::report::{Line, Report};
use crate::text;
use crate::tui::action::Action;
use crate::tui::look::{Breadth, Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Direction, Position, Rect};
use ratatui::text::Line as Words;
use ratatui::widgets::{Bar, BarChart, BarGroup, Widget};

/// Cells before the first column.
const GUTTER: u16 = 2;
/// The widest first column, and the widest other one.
const FIRST: usize = 34;
const OTHER: usize = 24;
/// A heading makes its column at least so wide, as far as it is so long.
const HEADING: usize = 13;
/// The longest name beside a bar.
const NAME: usize = 22;

/// Draws the report; returns where the cursor stands.
pub(super) fn draw(page: &Page, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
    let inner = paint::frame(buf, area, &page.name(look), true, look);
    let room = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height);
    let Some(report) = &page.report else {
        let words = match &page.refused {
            Some(why) => look.words.text(why),
            None => counting(page, look),
        };
        paint::paragraph(buf, room, &words, look.style(Role::Dim));
        return Some(Position::new(room.x, room.y));
    };
    paint::row(buf, room, 0, &asked(page, report, look), look.style(Role::Dim));
    if !page.busy && !look.accessible {
        // Which of the columns the cursor is in: not all of them may fit.
        let place = look.share(page.column + 1, page.columns());
        paint::right(
            buf,
            room.x,
            room.y,
            room.width,
            &format!("  {place}"),
            look.style(Role::Dim),
        );
    }
    let below = foot(page, report, room, buf, look);
    let body = Rect::new(room.x, room.y + 1, room.width, room.height.saturating_sub(1 + below));
    if report.lines.is_empty() {
        let message = Message::new("report-empty")
            .with("filter", look.key(Action::Conditions))
            .with("period", look.key(Action::Period));
        paint::paragraph(buf, body, &look.words.text(&message), look.style(Role::Text));
        return Some(Position::new(body.x, body.y));
    }
    let (table, chart) = parts(page, report, body, look);
    if let Some(chart) = chart {
        draw_chart(report, chart, buf, look);
    }
    if look.accessible {
        return spoken(page, report, table, buf, look);
    }
    draw_table(page, report, table, buf, look)
}

/// What was asked, in one line, and how far a new count is.
fn asked(page: &Page, report: &Report, look: &Look) -> String {
    if page.busy {
        return counting(page, look);
    }
    if page.stale {
        let message = Message::new("report-stale").with("key", look.key(Action::Refresh));
        return look.words.text(&message);
    }
    let parameters = paper::parameters(report, look.words);
    // The name stands above already, the day is today.
    let shown: Vec<&str> = parameters[1..parameters.len() - 1]
        .iter()
        .map(|(_, value)| value.as_str())
        .collect();
    if look.accessible {
        return listed(shown);
    }
    shown.join(" · ")
}

fn counting(page: &Page, look: &Look) -> String {
    let how_far = match page.watch.percent() {
        Some(percent) => Message::new("report-counting-percent").with("n", percent as i64),
        None => Message::new("report-counting"),
    };
    let stops = Message::new("report-esc-stops").with("key", look.key(Action::Back));
    listed([look.words.text(&how_far).as_str(), &look.words.text(&stops)])
}

/// The first note under the table; gives the rows it takes.
fn foot(page: &Page, report: &Report, room: Rect, buf: &mut Buffer, look: &Look) -> u16 {
    let Some(note) = report.notes.first().filter(|_| room.height > 9 && !page.busy) else {
        return 0;
    };
    let words = look.words.text(note);
    let lines = u16::try_from(text::wrap(&words, usize::from(room.width)).len())
        .unwrap_or(1)
        .min(3);
    let spot = Rect::new(room.x, room.bottom() - lines, room.width, lines);
    paint::paragraph(buf, spot, &words, look.style(Role::Dim));
    lines
}

/// The room of the table, and of the chart where there is any.
fn parts(page: &Page, report: &Report, body: Rect, look: &Look) -> (Rect, Option<Rect>) {
    let bars = report.bars().len();
    if !page.charted || look.accessible || bars < 2 {
        return (body, None);
    }
    let needed = widths(report, look).iter().map(|width| *width as u16 + 2).sum::<u16>() + GUTTER;
    if look.breadth() == Breadth::Wide && needed <= body.width * 2 / 3 {
        let width = needed.max(body.width / 2);
        let chart = Rect::new(
            body.x + width + 1,
            body.y,
            body.width.saturating_sub(width + 1),
            body.height,
        );
        return (Rect::new(body.x, body.y, width, body.height), Some(chart));
    }
    // The table keeps what it needs up to two thirds.
    let rows = u16::try_from(report.lines.len() + 3).unwrap_or(u16::MAX);
    let left = body.height.saturating_sub(rows.min(body.height * 2 / 3) + 1);
    let height = left.min(u16::try_from(bars + 1).unwrap_or(u16::MAX));
    if height < 3 {
        return (body, None);
    }
    let chart = Rect::new(body.x, body.bottom() - height, body.width, height);
    (
        Rect::new(body.x, body.y, body.width, body.height - height - 1),
        Some(chart),
    )
}

fn draw_chart(report: &Report, area: Rect, buf: &mut Buffer, look: &Look) {
    let Some(heading) = report.chart.and_then(|at| report.headings.get(at)) else {
        return;
    };
    paint::row(
        buf,
        area,
        0,
        &paper::heading(heading, look.words),
        look.style(Role::Title),
    );
    let room = Rect::new(area.x, area.y + 1, area.width, area.height.saturating_sub(1));
    let told = |line: &Line, at: usize| {
        let cell = line.cells.get(at).zip(report.headings.get(at));
        cell.map(|(figure, one)| paper::read(figure, one.holds, look.words))
            .unwrap_or_default()
    };
    let all = report.bars();
    let shown = all.iter().take(usize::from(room.height));
    let name_room = NAME.min(usize::from(room.width) / 3);
    let value_room = all
        .iter()
        .map(|(at, _)| text::width(&told(&report.lines[*at], report.chart.unwrap_or(0))))
        .max()
        .unwrap_or(0);
    let bars: Vec<Bar<'_>> = shown
        .map(|(at, value)| {
            let line = &report.lines[*at];
            let name = text::clean(&told(line, 0)).into_owned();
            let name = text::cut(&name, name_room).into_owned();
            let gap = " ".repeat(name_room.saturating_sub(text::width(&name)));
            let value_told = told(line, report.chart.unwrap_or(0));
            let before = " ".repeat(value_room - text::width(&value_told) + 1);
            // The value stands beside the bar: inside it, it would hide how short a short one is.
            Bar::default()
                .label(Words::from(format!("{gap}{name}{before}{value_told}")))
                .value(value.unsigned_abs())
                .text_value(String::new())
        })
        .collect();
    BarChart::default()
        .direction(Direction::Horizontal)
        .bar_width(1)
        .bar_gap(0)
        .bar_style(look.style(Role::Info))
        .value_style(look.style(Role::Selected))
        .label_style(look.style(Role::Text))
        .data(BarGroup::default().bars(&bars))
        .render(room, buf);
}

/// How wide each column is.
fn widths(report: &Report, look: &Look) -> Vec<usize> {
    let of = |at: usize| {
        let heading = &report.headings[at];
        let cells = paper::lines(report).filter_map(|line| line.cells.get(at));
        let cells = cells.map(|figure| text::width(&paper::read(figure, heading.holds, look.words)));
        let head = text::width(&paper::heading(heading, look.words)).min(HEADING);
        let most = if at == 0 { FIRST } else { OTHER };
        cells.max().unwrap_or(0).max(head).min(most)
    };
    (0..report.headings.len()).map(of).collect()
}

/// The columns that fit with the cursor's among them: the first always stands.
fn shown(widths: &[usize], column: usize, room: u16) -> Vec<usize> {
    let room = usize::from(room.saturating_sub(GUTTER)).saturating_sub(widths.first().map_or(0, |width| width + 2));
    let mut first = 1;
    loop {
        let (mut used, mut columns) = (0, vec![0]);
        for (at, width) in widths.iter().enumerate().skip(first) {
            used += width + 2;
            if used > room + 2 && columns.len() > 1 {
                break;
            }
            columns.push(at);
        }
        if columns.contains(&column) || first >= column {
            return columns;
        }
        first += 1;
    }
}

/// The first line on the screen: as far down as needed, no further.
fn top(row: usize, lines: usize, height: usize) -> usize {
    let most = lines.saturating_sub(height);
    (row + 1).saturating_sub(height).min(most)
}

fn draw_table(page: &Page, report: &Report, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
    let widths = widths(report, look);
    let columns = shown(&widths, page.column, area.width);
    let put = |buf: &mut Buffer, y: u16, cell: &dyn Fn(usize) -> (String, Role)| {
        let mut x = area.x + GUTTER;
        for at in &columns {
            let width = (widths[*at] as u16).min(area.right().saturating_sub(x));
            let (words, role) = cell(*at);
            match report.headings[*at].holds.is_number() {
                true => paint::right(buf, x, y, width, &words, look.style(role)),
                false => {
                    paint::line(buf, x, y, width, &words, look.style(role));
                }
            }
            x += width + 2;
        }
    };
    // A heading that is longer than its column takes a second row.
    let heads: Vec<Vec<String>> = columns
        .iter()
        .map(|at| text::wrap(&paper::heading(&report.headings[*at], look.words), widths[*at].max(1)))
        .collect();
    let rows = heads.iter().map(Vec::len).max().unwrap_or(1).clamp(1, 2);
    for row in 0..rows {
        put(buf, area.y + row as u16, &|at| {
            let role = if at == page.column { Role::Title } else { Role::Dim };
            let head = columns.iter().position(|one| *one == at).map(|nth| &heads[nth]);
            let above = head.map_or(0, |head| rows.saturating_sub(head.len()));
            let words = head.and_then(|head| head.get(row.checked_sub(above)?)).cloned();
            (words.unwrap_or_default(), role)
        });
    }
    let lines = page.lines();
    let area = Rect::new(
        area.x,
        area.y + rows as u16 - 1,
        area.width,
        area.height.saturating_sub(rows as u16 - 1),
    );
    let height = usize::from(area.height.saturating_sub(1));
    let from = top(page.row, lines.len(), height);
    let mut cursor = None;
    for (at, line) in lines.iter().enumerate().skip(from).take(height) {
        let y = area.y + 1 + (at - from) as u16;
        let total = at >= report.lines.len();
        look.spots
            .note(Rect::new(area.x, y, area.width, 1), Spot::Row(0, at as i64));
        put(buf, y, &|column| {
            let figure = &line.cells[column];
            let words = paper::read(figure, report.headings[column].holds, look.words);
            let role = match (at == page.row && column == page.column, total) {
                (true, _) => Role::Selected,
                (false, true) => Role::Title,
                (false, false) => Role::Text,
            };
            (words, role)
        });
        if at == page.row {
            paint::line(buf, area.x, y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
            cursor = Some(place(page, &widths, &columns, area, y));
        }
    }
    cursor
}

/// Where the cursor's figure begins.
fn place(page: &Page, widths: &[usize], columns: &[usize], area: Rect, y: u16) -> Position {
    let before = columns.iter().take_while(|at| **at != page.column);
    let x: usize = before.map(|at| widths[*at] + 2).sum();
    let x = area.x + GUTTER + x as u16;
    Position::new(x.min(area.right().saturating_sub(1)), y)
}

/// For a screen reader: the figure under the cursor first, then every line as labels and values.
fn spoken(page: &Page, report: &Report, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
    let told = |line: &Line, at: usize| {
        let heading = &report.headings[at];
        let words = paper::read(&line.cells[at], heading.holds, look.words);
        labelled(&paper::heading(heading, look.words), &words)
    };
    let lines = page.lines();
    if let Some(line) = lines.get(page.row) {
        let here = listed([told(line, 0).as_str(), &told(line, page.column)]);
        paint::row(buf, area, 0, &here, look.style(Role::Title));
    }
    let height = usize::from(area.height.saturating_sub(1));
    let from = top(page.row, lines.len(), height);
    let mut cursor = None;
    for (at, line) in lines.iter().enumerate().skip(from).take(height) {
        let y = area.y + 1 + (at - from) as u16;
        let cells: Vec<String> = (0..line.cells.len())
            .filter(|column| !paper::written(&line.cells[*column], look.words).is_empty())
            .map(|column| told(line, column))
            .collect();
        let role = if at == page.row { Role::Selected } else { Role::Text };
        let words = listed(cells.iter().map(String::as_str));
        paint::line(buf, area.x, y, area.width, &words, look.style(role));
        if at == page.row {
            cursor = Some(Position::new(area.x, y));
        }
    }
    cursor
}
