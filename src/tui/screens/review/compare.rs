//! Candidates side by side: criteria down, candidates across.

use crate::domain::scoring;
use crate::office::candidate::compare::{Compared, Line};
use crate::text;
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;

/// Shows candidates side by side, in the room a reader has.
pub fn show(candidates: &[Compared], cx: &mut Cx<'_>) {
    let room = usize::from(cx.look.size.0.min(100)).saturating_sub(4);
    let lines = lines(candidates, room, cx.look);
    cx.show(Overlay::Reader(Reader::new(cx.look.word("review-compare"), lines)));
}

fn lines(candidates: &[Compared], room: usize, look: &Look) -> Vec<(String, Role)> {
    let columns = candidates.len().max(1);
    let cell = ((room * 2 / 3) / columns).clamp(7, 16);
    let label = room.saturating_sub(cell * columns);
    let row = |name: &str, cells: Vec<String>| {
        let mut line = pad(name, label);
        for words in cells {
            line += &pad(&words, cell);
        }
        line
    };
    let mut lines = vec![
        (
            row("", candidates.iter().map(|one| one.name.clone()).collect()),
            Role::Title,
        ),
        (
            row(
                look.word("column-state"),
                candidates
                    .iter()
                    .map(|one| look.words.of(one.state).to_owned())
                    .collect(),
            ),
            Role::Dim,
        ),
    ];
    let points = |value: Option<i64>| {
        value.map_or_else(
            || look.word("review-blank").to_owned(),
            |points| scoring::show(points, look.words.lang.decimal()),
        )
    };
    // Criteria by name: candidates in different stages stand side by side all the same.
    let mut names: Vec<&Line> = Vec::new();
    for line in candidates.iter().flat_map(|one| &one.lines) {
        if !names.iter().any(|known| known.name == line.name) {
            names.push(line);
        }
    }
    for (heading, own) in [("review-own-scores", true), ("review-jury-scores", false)] {
        let of_line = |line: &Line| if own { line.own } else { line.mean };
        let of_all = |one: &Compared| if own { one.own } else { one.mean };
        lines.push((String::new(), Role::Text));
        lines.push((look.word(heading).to_owned(), Role::Title));
        for known in &names {
            let cells = candidates
                .iter()
                .map(|one| points(one.lines.iter().find(|line| line.name == known.name).and_then(of_line)))
                .collect();
            lines.push((row(&known.name, cells), Role::Text));
        }
        let totals = candidates.iter().map(|one| points(of_all(one))).collect();
        lines.push((row(look.word("review-total"), totals), Role::Title));
    }
    lines
}

/// A text in exactly so many cells, at least one of them blank.
fn pad(words: &str, cells: usize) -> String {
    let cut = text::cut(words, cells.saturating_sub(1));
    format!("{cut}{}", " ".repeat(cells.saturating_sub(text::width(&cut))))
}
