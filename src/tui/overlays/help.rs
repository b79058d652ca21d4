//! Help and palette in one: every action reachable here with its keys, filtered by typing, executed with Enter.

use crate::text;
use crate::tui::action::{Action, ActionSpec, Context, TABLE};
use crate::tui::keymap;
use crate::tui::look::{Look, Sign, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::screen::Availability;
use crate::tui::theme::Role;
use crate::tui::widgets::search::Search;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

/// An action, what it is called here, and whether it can be done now.
#[derive(Clone, Debug)]
struct Entry {
    spec: &'static ActionSpec,
    called: &'static str,
    availability: Availability,
}

impl Entry {
    fn label(&self, look: &Look) -> &'static str {
        look.word(&format!("action-{}", self.called))
    }

    fn help(&self, look: &Look) -> &'static str {
        look.word(&format!("help-{}", self.called))
    }
}

/// The actions of where one is.
#[derive(Clone, Debug)]
pub struct Help {
    entries: Vec<Entry>,
    search: Search,
    palette: bool,
}

impl Help {
    /// The actions reachable in a stack of contexts. A palette is ordered by use, help by group.
    pub fn new(
        contexts: &[Context],
        palette: bool,
        told: impl Fn(&'static ActionSpec) -> (&'static str, Availability),
    ) -> Self {
        let mut entries: Vec<Entry> = TABLE
            .iter()
            .filter(|spec| spec.contexts.iter().any(|context| contexts.contains(context)))
            .filter(|spec| {
                !matches!(
                    spec.action,
                    Action::Digit(2..=9) | Action::Help | Action::Palette | Action::Accept
                )
            })
            .map(|spec| {
                let (called, availability) = told(spec);
                Entry {
                    spec,
                    called,
                    availability,
                }
            })
            .collect();
        entries.sort_by_key(|Entry { spec, .. }| (spec.group, if spec.footer == 0 { u8::MAX } else { spec.footer }));
        Self {
            entries,
            search: Search::default(),
            palette,
        }
    }

    fn shown(&self, look: &Look) -> Vec<&Entry> {
        let wanted = text::fold(self.search.line.text());
        self.entries
            .iter()
            .filter(|entry| {
                let hay = text::fold(&format!("{} {} {}", entry.label(look), entry.help(look), entry.spec.id));
                wanted.split_whitespace().all(|word| hay.contains(word))
            })
            .collect()
    }

    /// The action under the cursor.
    pub fn selected(&self, look: &Look) -> Option<Action> {
        self.shown(look)
            .get(self.search.cursor())
            .map(|entry| entry.spec.action)
    }

    /// Takes a key.
    pub fn key(&mut self, event: KeyEvent, look: &Look) {
        let found = self.shown(look).len();
        self.search.key(event, found);
    }

    /// Puts pasted text in the filter.
    pub fn paste(&mut self, pasted: &str) {
        self.search.paste(pasted);
    }

    /// A line was clicked; `true` when it was selected already.
    pub const fn point(&mut self, at: usize) -> bool {
        self.search.point(at)
    }

    /// Draws the list.
    pub fn view(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
        let spot = paint::middle(area, area.width.min(92), area.height.saturating_sub(2).max(4));
        paint::clear(buf, spot);
        let title = look.word(if self.palette { "palette-title" } else { "help-title" });
        let inner = paint::frame(buf, spot, title, true, look);
        let field = paint::prompt(buf, Rect::new(inner.x, inner.y, inner.width, 1), look);
        let cursor = self.search.line.view(field, buf, look);
        let shown = self.shown(look);
        // A sentence that is cut in its line is said whole at the bottom, or nobody could read a reason.
        let whole = shown
            .get(self.search.cursor())
            .map(|entry| text::wrap(&sentence(entry, look), usize::from(inner.width)))
            .unwrap_or_default();
        let foot = 3.min(inner.height / 3);
        let body = Rect::new(inner.x, inner.y + 1, inner.width, inner.height.saturating_sub(1 + foot));
        for (i, words) in whole.iter().take(usize::from(foot.saturating_sub(1))).enumerate() {
            let row = body.height + 2 + i as u16;
            paint::row(buf, inner, row, words, look.style(Role::Text));
        }
        if shown.is_empty() {
            paint::row(buf, body, 0, look.word("nothing-found"), look.style(Role::Dim));
        }
        let rows = lines(&shown);
        let at = rows
            .iter()
            .position(|row| matches!(row, Row::Entry(i) if *i == self.search.cursor()))
            .unwrap_or(0);
        let top = (at + 1).saturating_sub(usize::from(body.height));
        for (line, row) in rows.iter().enumerate().skip(top).take(usize::from(body.height)) {
            let y = body.y + (line - top) as u16;
            match row {
                Row::Group(id) => {
                    paint::line(buf, body.x, y, body.width, look.word(id), look.style(Role::Title));
                }
                Row::Entry(i) => {
                    let spot = Rect::new(body.x, y, body.width, 1);
                    look.spots.note(spot, Spot::Row(0, *i as i64));
                    view_entry(shown[*i], *i == self.search.cursor(), spot, buf, look);
                }
            }
        }
        Some(cursor)
    }
}

enum Row {
    Group(&'static str),
    Entry(usize),
}

fn lines(shown: &[&Entry]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (i, Entry { spec, .. }) in shown.iter().enumerate() {
        if i == 0 || shown[i - 1].spec.group != spec.group {
            rows.push(Row::Group(spec.group.message()));
        }
        rows.push(Row::Entry(i));
    }
    rows
}

/// Why an action cannot be done now, or what it does.
fn sentence(entry: &Entry, look: &Look) -> String {
    match &entry.availability {
        Availability::No(reason) => look.words.text(reason),
        Availability::Yes => entry.help(look).to_owned(),
    }
}

fn view_entry(entry: &Entry, selected: bool, spot: Rect, buf: &mut Buffer, look: &Look) {
    let pointer = if selected { look.sign(Sign::Cursor) } else { " " };
    let keys: Vec<String> = look
        .keymap
        .chords(entry.spec)
        .iter()
        .map(|chord| keymap::written(chord, look.words))
        .collect();
    let dimmed = matches!(entry.availability, Availability::No(_));
    let role = if dimmed { Role::Dim } else { Role::Text };
    if look.accessible {
        let said = listed([
            labelled(entry.label(look), &keys.join(", ")).as_str(),
            &sentence(entry, look),
        ]);
        let refused = if dimmed { look.word("spoken-not-now") } else { "" };
        let words = labelled(refused, &said);
        let style = if selected {
            look.style(Role::Selected)
        } else {
            look.style(role)
        };
        paint::row(buf, spot, 0, &words, style);
        return;
    }
    paint::line(buf, spot.x, spot.y, 1, pointer, look.style(Role::Key));
    paint::line(
        buf,
        spot.x + 2,
        spot.y,
        18,
        &keys.join(", "),
        look.style(if dimmed { Role::Dim } else { Role::Key }),
    );
    let label = entry.label(look);
    let used = paint::line(
        buf,
        spot.x + 21,
        spot.y,
        spot.width.saturating_sub(21),
        label,
        look.style(role),
    );
    let rest = spot.width.saturating_sub(23 + used);
    let said = sentence(entry, look);
    paint::line(buf, spot.x + 23 + used, spot.y, rest, &said, look.style(Role::Dim));
    if selected {
        paint::style(buf, spot, look.style(Role::Selected));
    }
}
