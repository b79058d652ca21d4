//! Start as plain text, for a terminal that is none: what `keur` prints when its output goes to a file or another program.

use super::Kind;
use super::tiles;
use crate::domain::Coded;
use crate::office::start::Overview;
use crate::text;
use crate::tui::look::Look;

/// The whole overview as text, tile by tile with every row, ending in a line end. Signs and dates are as `look` says; nothing is cut.
pub fn plain(overview: &Overview, look: &Look) -> String {
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let tile = tiles::tile(*kind, Some(overview), look);
        lines.push(tile.title(look));
        if tile.rows.is_empty() {
            lines.push(format!("  {}", look.word(kind.nothing())));
        }
        let lead = tile.rows.iter().map(|row| text::width(&row.lead)).max().unwrap_or(0);
        for row in &tile.rows {
            let space = " ".repeat(lead.saturating_sub(text::width(&row.lead)));
            let line = format!("  {}{space}  {}  {}", row.lead, row.text, row.tail);
            lines.push(text::clean(line.trim_end()).into_owned());
        }
        lines.push(String::new());
    }
    lines.join("\n")
}
