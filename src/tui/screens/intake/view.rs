//! How the import screen is drawn.

use super::{Busy, Intake};
use crate::domain::Message;
use crate::domain::list::{Column, ColumnKind};
use crate::tui::action::Action;
use crate::tui::look::{Look, Sign, labelled};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::theme::Role;
use crate::tui::widgets::table;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

const fn column(id: &'static str, kind: ColumnKind, priority: u8, width: u16) -> Column {
    Column {
        id,
        kind,
        sortable: false,
        priority,
        width,
    }
}

/// The columns of the records.
const COLUMNS: &[Column] = &[
    column("record-line", ColumnKind::Number, 0, 6),
    column("name", ColumnKind::Text, 0, 20),
    column("fate", ColumnKind::Text, 0, 17),
    column("why", ColumnKind::Text, 1, 24),
];

impl Intake {
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let inner = paint::frame(buf, area, &self.heading(look), true, look);
        match &self.file {
            None => self.draw_choice(inner, buf, look),
            Some(_) => self.draw_file(inner, buf, look),
        }
    }

    /// The path and what lies there.
    fn draw_choice(&self, inner: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let label = format!(" {}: ", look.word("intake-file"));
        let used = paint::line(buf, inner.x, inner.y, inner.width, &label, look.style(Role::Key));
        let field = Rect::new(inner.x + used, inner.y, inner.width.saturating_sub(used + 1), 1);
        let cursor = self.choose.line.view(field, buf, look);
        if !look.accessible {
            let underlined = ratatui::style::Style::new().add_modifier(ratatui::style::Modifier::UNDERLINED);
            paint::style(buf, field, underlined);
        }
        let help = Rect::new(inner.x + 1, inner.y + 1, inner.width.saturating_sub(2), 4);
        let words = look
            .words
            .text(&Message::new("intake-help").with("complete", look.key(Action::Complete)));
        let used = paint::paragraph(buf, help, &words, look.style(Role::Dim));
        let top = used + 2;
        let body = Rect::new(inner.x, inner.y + top, inner.width, inner.height.saturating_sub(top));
        if self.choose.entries.is_empty() {
            if self.choose.answered.as_deref() == Some(self.choose.line.text()) {
                let room = Rect::new(body.x + 1, body.y, body.width.saturating_sub(2), body.height);
                paint::paragraph(buf, room, look.word("intake-nothing-there"), look.style(Role::Dim));
            }
            return cursor;
        }
        self.draw_entries(body, buf, look);
        cursor
    }

    fn draw_entries(&self, body: Rect, buf: &mut Buffer, look: &Look) {
        let height = usize::from(body.height);
        let top = (self.choose.at.unwrap_or(0) + 1).saturating_sub(height);
        for (at, entry) in self.choose.entries.iter().enumerate().skip(top).take(height) {
            let spot = Rect::new(body.x, body.y + (at - top) as u16, body.width, 1);
            look.spots.note(spot, Spot::Row(table::LIST, at as i64));
            let selected = self.choose.at == Some(at);
            let size = match entry.folder {
                true => look.word("intake-folder").to_owned(),
                false => size(entry.size),
            };
            if look.accessible {
                let style = look.style(if selected { Role::Selected } else { Role::Text });
                paint::row(buf, spot, 0, &labelled(&entry.name, &size), style);
                continue;
            }
            if selected {
                paint::line(buf, spot.x, spot.y, 1, look.sign(Sign::Cursor), look.style(Role::Key));
            }
            let name = spot.width.saturating_sub(16);
            paint::line(buf, spot.x + 2, spot.y, name, &entry.name, look.style(Role::Text));
            let right = spot.width.saturating_sub(1);
            paint::right(buf, spot.x, spot.y, right, &size, look.style(Role::Dim));
            if selected {
                let row = Rect::new(spot.x + 1, spot.y, spot.width.saturating_sub(1), 1);
                paint::style(buf, row, look.style(Role::Selected));
            }
        }
    }

    /// What the file is, the figures, and its records.
    fn draw_file(&self, inner: Rect, buf: &mut Buffer, look: &Look) -> Position {
        let room = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), inner.height);
        paint::row(buf, room, 0, &self.told(look), look.style(Role::Text));
        let (figures, role) = self.figures(look);
        let two = Rect::new(room.x, room.y + 1, room.width, 2);
        let used = paint::paragraph(buf, two, &figures, look.style(role)) + 1;
        let mut body = Rect::new(inner.x, inner.y + used, inner.width, inner.height.saturating_sub(used));
        let problems = self.problems(look);
        if !problems.is_empty() {
            let mut room = Rect::new(body.x + 1, body.y, body.width.saturating_sub(2), body.height);
            for problem in problems {
                let used = paint::paragraph(buf, room, &problem, look.style(Role::Bad));
                room.y += used;
                room.height = room.height.saturating_sub(used);
            }
            return Position::new(room.x, body.y);
        }
        let mut typed = None;
        if let Some(line) = &self.filter {
            body.height = body.height.saturating_sub(1);
            let foot = Rect::new(body.x, body.bottom(), body.width, 1);
            let room = paint::prompt(buf, foot, look);
            typed = Some(line.view(room, buf, look));
        }
        let columns = table::fit(COLUMNS, &[], body.width, |column| column.width);
        let cursor = table::view(&self.list, &columns, body, buf, look, true, |seen, column| {
            self.cell(*seen, column, look)
        });
        typed.or(cursor).unwrap_or(Position::new(body.x, body.y))
    }

    /// Its name, what it is, its columns.
    fn told(&self, look: &Look) -> String {
        let name = self.file.as_ref().and_then(|file| file.file_name());
        let mut told = vec![name.unwrap_or_default().to_string_lossy().into_owned()];
        if let Some(preview) = &self.preview {
            let about = &preview.about;
            told.push(look.words.of(about.format).to_owned());
            if let Some(sheet) = &about.sheet {
                told.push(format!("{} {sheet}", look.word("intake-sheet-short")));
            }
            if let Some(encoding) = about.encoding {
                told.push(encoding.name().to_owned());
            }
            let used = preview
                .columns
                .iter()
                .filter_map(|column| Some((&column.heading, column.field?)));
            let used: Vec<String> = used
                .map(|(heading, field)| format!("{heading} → {}", look.words.of(field)))
                .collect();
            told.push(used.join(", "));
        }
        told.retain(|piece| !piece.is_empty());
        told.join(" · ")
    }

    /// How far it is, or how many records there are of each kind.
    fn figures(&self, look: &Look) -> (String, Role) {
        if self.busy != Busy::Nothing {
            let id = if self.busy == Busy::Looking {
                "intake-looking"
            } else {
                "intake-taking-in"
            };
            let percent = self.watch.percent().unwrap_or(0);
            let message = Message::new(id)
                .with("percent", percent as i64)
                .with("key", look.key(Action::Back));
            return (look.words.text(&message), Role::Warn);
        }
        let mut told: Vec<String> = self
            .counts
            .iter()
            .map(|(kind, n)| format!("{n} {}", look.words.of(*kind)))
            .collect();
        if self.done {
            told.insert(0, look.word("intake-done").to_owned());
        }
        if let Some(only) = self.only {
            let shown = Message::new("intake-only").with("kind", Message::of(only));
            told.push(look.words.text(&shown));
        }
        if !self.words.is_empty() && self.filter.is_none() {
            told.push(format!("/{}", self.words));
        }
        if !self.list.marks.is_empty() {
            let marked = Message::new("list-marked").with("n", self.list.marks.len());
            told.push(look.words.text(&marked));
        }
        (told.join(" · "), if self.done { Role::Good } else { Role::Info })
    }

    /// Why the file cannot be taken in as it is, and what to press.
    fn problems(&self, look: &Look) -> Vec<String> {
        let mut said: Vec<String> = self.refused.iter().map(|message| look.words.text(message)).collect();
        let problems = self.preview.iter().flat_map(|preview| &preview.problems);
        said.extend(problems.map(|message| {
            // The command line is told to say it with an option; here there is a key.
            let mut here = message.clone();
            if matches!(here.id.as_str(), "import-no-name" | "import-two-columns") {
                here.id = format!("{}-here", here.id);
            }
            look.words.text(&here.with("key", look.key(Action::Columns)))
        }));
        said
    }
}

/// A size as people say it.
fn size(bytes: u64) -> String {
    let (n, unit) = match bytes {
        0..1_024 => (bytes, "B"),
        1_024..1_048_576 => (bytes.div_ceil(1_024), "kB"),
        _ => (bytes.div_ceil(1_048_576), "MB"),
    };
    format!("{n} {unit}")
}
