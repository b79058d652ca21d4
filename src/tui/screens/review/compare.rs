//! Candidates side by side: criteria down, candidates across.

use crate::domain::{Message, Scoring};
use crate::office::candidate::compare::{Compared, Line};
use crate::text;
use crate::tui::look::{Look, labelled};
use crate::tui::overlays::Overlay;
use crate::tui::overlays::reader::Reader;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;

/// Shows candidates side by side, in the room a reader has. More may be marked than stand side by side.
pub fn show(candidates: &[Compared], marked: usize, cx: &mut Cx<'_>) {
    let room = usize::from(cx.look.size.0.min(100)).saturating_sub(4);
    let mut lines = Vec::new();
    if marked > candidates.len() {
        let left_out = Message::new("review-compare-first")
            .with("n", candidates.len())
            .with("all", marked);
        lines.push((cx.look.words.text(&left_out), Role::Warn));
        lines.push((String::new(), Role::Text));
    }
    // Where not all stand side by side, the others follow below.
    let beside = match cx.look.accessible {
        true => 1,
        false => (room * 3 / 4 / NARROWEST).max(1),
    };
    let sheets: Vec<Sheet<'_>> = candidates
        .chunks(beside)
        .map(|some| Sheet::new(some, room, cx.look))
        .collect();
    for (i, sheet) in sheets.iter().enumerate() {
        lines.extend((i > 0).then(|| (String::new(), Role::Text)));
        lines.extend(sheet.lines());
    }
    if sheets.iter().all(Sheet::is_bare) {
        lines.push((String::new(), Role::Text));
        lines.push((cx.look.word("review-compare-nothing").to_owned(), Role::Dim));
    }
    cx.show(Overlay::Reader(Reader::new(cx.look.word("review-compare"), lines)));
}

/// The cells a candidate's column takes at least, so that most names stand whole.
const NARROWEST: usize = 11;

/// The table: a column of labels, then one for each candidate.
struct Sheet<'a> {
    candidates: &'a [Compared],
    label: usize,
    cell: usize,
    look: &'a Look,
}

impl<'a> Sheet<'a> {
    fn new(candidates: &'a [Compared], room: usize, look: &'a Look) -> Self {
        let columns = candidates.len().max(1);
        let cell = ((room * 3 / 4) / columns).clamp(7, 18);
        Self {
            candidates,
            label: room.saturating_sub(cell * columns),
            cell,
            look,
        }
    }

    fn lines(&self) -> Vec<(String, Role)> {
        let of_all = |words: fn(&Compared, &Look) -> String| -> Vec<String> {
            self.candidates.iter().map(|one| words(one, self.look)).collect()
        };
        let mut lines = self.row("", &of_all(|one, _| one.name.clone()), Role::Title);
        let states = of_all(|one, look| look.words.of(one.state).to_owned());
        lines.extend(self.row(self.look.word("column-state"), &states, Role::Dim));
        lines.extend(self.known());
        lines.extend(self.block("review-own-scores", |line| line.own, |one| one.own));
        lines.extend(self.block("review-jury-scores", |line| line.mean, |one| one.mean));
        lines
    }

    /// Whether nobody in it was given anything.
    fn is_bare(&self) -> bool {
        let blank = |line: &Line| line.own.is_none() && line.mean.is_none();
        self.candidates
            .iter()
            .all(|one| one.own.is_none() && one.mean.is_none() && one.lines.iter().all(blank))
    }

    /// What one side gave, criterion by criterion; nothing at all when it gave nobody anything yet.
    fn block(
        &self,
        heading: &str,
        of_line: fn(&Line) -> Option<i64>,
        of_all: fn(&Compared) -> Option<i64>,
    ) -> Vec<(String, Role)> {
        let judged = |one: &Compared| of_all(one).is_some() || one.lines.iter().any(|line| of_line(line).is_some());
        if !self.candidates.iter().any(judged) {
            return Vec::new();
        }
        let mut lines = vec![
            (String::new(), Role::Text),
            (self.look.word(heading).to_owned(), Role::Title),
        ];
        for name in self.criteria() {
            let cells: Vec<String> = self
                .candidates
                .iter()
                .map(|one| {
                    let line = one.lines.iter().find(|line| line.name == name);
                    // Who has no sheet has no blanks on it either.
                    line.filter(|_| judged(one))
                        .map_or_else(String::new, |line| self.points(of_line(line), line.scale))
                })
                .collect();
            lines.extend(self.row(name, &cells, Role::Text));
        }
        let totals: Vec<String> = self
            .candidates
            .iter()
            .map(|one| match judged(one) {
                true => self.points(of_all(one), Scoring::Points),
                false => self.look.word("review-compare-none").to_owned(),
            })
            .collect();
        lines.extend(self.row(self.look.word("review-total"), &totals, Role::Title));
        lines
    }

    /// Criteria by name: candidates in different stages stand side by side all the same.
    fn criteria(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for line in self.candidates.iter().flat_map(|one| &one.lines) {
            if !names.contains(&line.name.as_str()) {
                names.push(&line.name);
            }
        }
        names
    }

    fn points(&self, value: Option<i64>, scale: Scoring) -> String {
        value.map_or_else(
            || match self.look.accessible {
                true => self.look.word("spoken-blank").to_owned(),
                false => self.look.word("review-blank").to_owned(),
            },
            |points| self.look.words.text(&scale.told(points)),
        )
    }

    /// A row of the table, on as many lines as its longest cell needs.
    /// What they brought themselves: the vacancy where that differs, the diploma, and every question of the form with what each answered.
    fn known(&self) -> Vec<(String, Role)> {
        let mut lines = Vec::new();
        let of_all =
            |words: &dyn Fn(&Compared) -> String| -> Vec<String> { self.candidates.iter().map(words).collect() };
        let numbers = of_all(&|one| one.number.clone());
        if numbers.iter().any(|number| *number != numbers[0]) {
            lines.extend(self.row(self.look.word("column-vacancy"), &numbers, Role::Text));
        }
        let diplomas = of_all(&|one| one.diploma.clone());
        if diplomas.iter().any(|diploma| !diploma.is_empty()) {
            lines.extend(self.row(self.look.word("column-diploma"), &diplomas, Role::Text));
        }
        let mut asked: Vec<&str> = Vec::new();
        for (question, _) in self.candidates.iter().flat_map(|one| &one.answers) {
            if !asked.contains(&question.as_str()) {
                asked.push(question);
            }
        }
        for question in asked {
            let answer = |one: &Compared| {
                let mut answers = one.answers.iter();
                answers
                    .find(|(label, _)| label == question)
                    .map_or_else(String::new, |(_, answer)| answer.clone())
            };
            lines.extend(self.row(question, &of_all(&answer), Role::Text));
        }
        lines
    }

    fn row(&self, label: &str, cells: &[String], role: Role) -> Vec<(String, Role)> {
        if self.look.accessible {
            return vec![(labelled(label, &cells.join(", ")), role)];
        }
        let label = text::wrap(label, self.label.saturating_sub(1).max(1));
        let cells: Vec<Vec<String>> = cells
            .iter()
            .map(|words| text::wrap(words, self.cell.saturating_sub(1)))
            .collect();
        let height = cells.iter().chain([&label]).map(Vec::len).max().unwrap_or(0);
        let part = |lines: &[String], i: usize, width| pad(lines.get(i).map_or("", String::as_str), width);
        (0..height)
            .map(|i| {
                let mut line = part(&label, i, self.label);
                for words in &cells {
                    line += &part(words, i, self.cell);
                }
                (line, role)
            })
            .collect()
    }
}

/// A text in exactly so many cells, at least one of them blank.
pub(super) fn pad(words: &str, cells: usize) -> String {
    let cut = text::cut(words, cells.saturating_sub(1));
    format!("{cut}{}", " ".repeat(cells.saturating_sub(text::width(&cut))))
}
