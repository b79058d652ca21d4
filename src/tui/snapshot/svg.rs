//! A drawn buffer as an SVG picture: for the README, drawn by the program itself so that it cannot go stale.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;

/// The size of a cell.
const WIDTH: u16 = 9;
const HEIGHT: u16 = 19;
/// The room around the text.
const MARGIN: u16 = 12;
/// Foreground and background of the picture's terminal.
const INK: &str = "#d8dee9";
const PAPER: &str = "#1e222a";

/// The buffer as a picture, with the cursor drawn when it stands somewhere.
pub fn svg(buf: &Buffer, cursor: Option<Position>) -> String {
    let area = buf.area;
    let (width, height) = (area.width * WIDTH + 2 * MARGIN, area.height * HEIGHT + 2 * MARGIN);
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"'DejaVu Sans Mono','Consolas',monospace\" font-size=\"15\">\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n"
    );
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        while x < area.right() {
            let style = look(&buf[(x, y)]);
            let start = x;
            let mut words = String::new();
            while x < area.right() && look(&buf[(x, y)]) == style {
                let symbol = buf[(x, y)].symbol();
                words.push_str(symbol);
                x += u16::try_from(crate::text::width(symbol)).unwrap_or(1).max(1);
            }
            stretch(&mut picture, (start, y), x - start, &words, &style);
        }
    }
    if let Some(at) = cursor {
        let (x, y) = corner((at.x, at.y));
        let _ = writeln!(
            picture,
            "<rect x=\"{x}\" y=\"{y}\" width=\"2\" height=\"{HEIGHT}\" fill=\"{INK}\"/>"
        );
    }
    picture.push_str("</svg>\n");
    picture
}

/// What decides how a cell is drawn.
#[derive(PartialEq)]
struct Look {
    ink: &'static str,
    paper: Option<&'static str>,
    bold: bool,
    dim: bool,
    underlined: bool,
}

fn look(cell: &Cell) -> Look {
    let (ink, paper) = (colour(cell.fg).unwrap_or(INK), colour(cell.bg));
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    Look {
        ink: if reversed { paper.unwrap_or(PAPER) } else { ink },
        paper: if reversed { Some(ink) } else { paper },
        bold: cell.modifier.contains(Modifier::BOLD),
        dim: cell.modifier.contains(Modifier::DIM),
        underlined: cell.modifier.contains(Modifier::UNDERLINED),
    }
}

const fn corner((x, y): (u16, u16)) -> (u16, u16) {
    (MARGIN + x * WIDTH, MARGIN + y * HEIGHT)
}

fn stretch(picture: &mut String, at: (u16, u16), cells: u16, words: &str, style: &Look) {
    let (x, y) = corner(at);
    let wide = cells * WIDTH;
    if let Some(paper) = style.paper {
        let _ = writeln!(
            picture,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{HEIGHT}\" fill=\"{paper}\"/>"
        );
    }
    if style.underlined {
        let _ = writeln!(
            picture,
            "<rect x=\"{x}\" y=\"{}\" width=\"{wide}\" height=\"1\" fill=\"#5c6370\"/>",
            y + HEIGHT - 3
        );
    }
    let shown = words.trim_end();
    if shown.is_empty() {
        return;
    }
    let mut escaped = String::with_capacity(shown.len());
    for c in shown.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            c => escaped.push(c),
        }
    }
    let bold = if style.bold { " font-weight=\"bold\"" } else { "" };
    let dim = if style.dim { " opacity=\"0.6\"" } else { "" };
    let length = u16::try_from(crate::text::width(shown)).unwrap_or(cells) * WIDTH;
    let _ = writeln!(
        picture,
        "<text x=\"{x}\" y=\"{}\" fill=\"{}\" xml:space=\"preserve\" textLength=\"{length}\"{bold}{dim}>{escaped}</text>",
        y + 14,
        style.ink
    );
}

const fn colour(colour: Color) -> Option<&'static str> {
    Some(match colour {
        Color::Black => "#1e222a",
        Color::Red | Color::LightRed => "#e06c75",
        Color::Green | Color::LightGreen => "#98c379",
        Color::Yellow | Color::LightYellow => "#e5c07b",
        Color::Blue | Color::LightBlue => "#61afef",
        Color::Magenta | Color::LightMagenta => "#c678dd",
        Color::Cyan | Color::LightCyan => "#56b6c2",
        Color::Gray | Color::White => "#d8dee9",
        Color::DarkGray => "#7f8896",
        _ => return None,
    })
}
