//! A drawn buffer as text, with or without its styles: for tests, for plain output, for the pictures of the README.

pub mod svg;

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

/// The text of a buffer, line by line, without trailing spaces.
pub fn plain(buf: &Buffer) -> String {
    let area = buf.area;
    let mut text = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut skip = 0;
        for x in area.left()..area.right() {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let symbol = buf[(x, y)].symbol();
            skip = crate::text::width(symbol).saturating_sub(1);
            line.push_str(symbol);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The text of a buffer with the stretches that are not plain listed under each line: reversed, bold, coloured.
pub fn styled(buf: &Buffer) -> String {
    let mut text = String::new();
    for (y, line) in plain(buf).lines().enumerate() {
        text.push_str(line);
        text.push('\n');
        let marks = marks(buf, buf.area.top() + y as u16);
        if !marks.trim().is_empty() {
            text.push('~');
            text.push_str(marks.trim_end());
            text.push('\n');
        }
    }
    text
}

/// One sign per cell: `r` reversed, `b` bold, a letter for a colour.
fn marks(buf: &Buffer, y: u16) -> String {
    (buf.area.left()..buf.area.right())
        .map(|x| {
            let cell = &buf[(x, y)];
            if cell.modifier.contains(Modifier::REVERSED) {
                'r'
            } else if cell.fg != ratatui::style::Color::Reset {
                format!("{:?}", cell.fg).chars().next().unwrap_or('?')
            } else if cell.modifier.contains(Modifier::BOLD) {
                'b'
            } else {
                ' '
            }
        })
        .collect()
}
