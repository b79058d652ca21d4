//! Drawing the whole: bar, screen, overlays, footer, what is said in passing.

use super::{App, PATIENCE, Phase};
use crate::domain::Message;
use crate::text;
use crate::tui::action::{Action, ActionSpec, Context, TABLE};
use crate::tui::keymap;
use crate::tui::look::{Breadth, labelled, listed};
use crate::tui::mouse::Spot;
use crate::tui::paint;
use crate::tui::screen::{Availability, Place, Tone};
use crate::tui::theme::Role;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The smallest terminal keur works in.
pub const SMALLEST: (u16, u16) = (60, 16);

impl App {
    /// Draws everything; returns where the terminal's cursor stands.
    pub fn view(&self, buf: &mut Buffer) -> Option<Position> {
        self.look.spots.clear();
        let cursor = self.draw(buf);
        if self.look.ascii {
            paint::ascii(buf);
        }
        if self.look.accessible {
            paint::commas(buf);
        }
        cursor
    }

    fn draw(&self, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            self.view_too_small(area, buf);
            return None;
        }
        let body = Rect::new(area.x, area.y + 1, area.width, area.height - 2);
        self.view_bar(Rect::new(area.x, area.y, area.width, 1), buf);
        let cursor = match &self.phase {
            Phase::Opening => {
                paint::row(
                    buf,
                    body,
                    1,
                    &format!("  {}", self.look.word("opening")),
                    self.look.style(Role::Dim),
                );
                None
            }
            Phase::Failed(messages) => {
                self.view_failed(messages, body, buf);
                None
            }
            // What lies under an overlay would be read as part of its rows.
            Phase::Ready(_) if self.look.accessible && !self.overlays.is_empty() => None,
            Phase::Ready(_) => self.top().and_then(|opened| opened.screen.view(body, buf, &self.look)),
        };
        let below = match self.look.accessible {
            true => self.overlays.len().saturating_sub(1),
            false => 0,
        };
        let cursor = self.overlays[below..].iter().fold(cursor, |_, overlay| {
            // It gets every key, and every click.
            self.look.spots.clear();
            self.look.spots.note(body, Spot::Pane(0));
            overlay.view(body, buf, &self.look)
        });
        self.view_footer(Rect::new(area.x, area.bottom() - 1, area.width, 1), buf);
        self.view_said(Rect::new(area.x, area.bottom() - 2, area.width, 1), buf);
        cursor
    }

    fn view_too_small(&self, area: Rect, buf: &mut Buffer) {
        let message = Message::new("too-small")
            .with("width", usize::from(area.width))
            .with("height", usize::from(area.height))
            .with("needed_width", usize::from(SMALLEST.0))
            .with("needed_height", usize::from(SMALLEST.1));
        paint::paragraph(buf, area, &self.look.words.text(&message), self.look.style(Role::Text));
    }

    fn view_failed(&self, messages: &[crate::domain::Message], body: Rect, buf: &mut Buffer) {
        let mut room = Rect::new(
            body.x + 2,
            body.y + 1,
            body.width.saturating_sub(4),
            body.height.saturating_sub(1),
        );
        for message in messages {
            let used = paint::paragraph(buf, room, &self.look.words.text(message), self.look.style(Role::Text));
            room.y += used + 1;
            room.height = room.height.saturating_sub(used + 1);
        }
        paint::row(buf, room, 0, self.look.word("failed-leave"), self.look.style(Role::Dim));
    }

    fn view_bar(&self, bar: Rect, buf: &mut Buffer) {
        let look = &self.look;
        if look.accessible {
            paint::row(buf, bar, 0, &self.spoken_bar(), look.style(Role::Title));
            return;
        }
        let screens = if matches!(self.phase, Phase::Failed(_)) {
            0
        } else {
            super::SCREENS
        };
        let labels: Vec<String> = (1..=screens).map(|number| self.tab(number)).collect();
        let tabs = labels.iter().map(|label| text::width(label)).sum::<usize>() + 6;
        // The person and the messages take what the screens leave.
        let room = usize::from(bar.width).saturating_sub(tabs + 1);
        let right = self
            .beside_tabs()
            .into_iter()
            .find(|said| text::width(said) <= room)
            .unwrap_or_default();
        let mut x = bar.x + paint::line(buf, bar.x, bar.y, bar.width, " keur ", look.style(Role::Title));
        for (number, label) in (1..=super::SCREENS).zip(&labels) {
            let chosen = self.current == usize::from(number);
            let style = look.style(if chosen { Role::Tab } else { Role::Bar });
            let used = paint::line(buf, x, bar.y, bar.right().saturating_sub(x), label, style);
            look.spots.note(Rect::new(x, bar.y, used, 1), Spot::Screen(number));
            x += used;
        }
        paint::right(buf, bar.x, bar.y, bar.width, &right, look.style(Role::Dim));
    }

    /// The bar as a sentence: where one is, who one is, what is unread.
    fn spoken_bar(&self) -> String {
        let at = match self.phase {
            Phase::Failed(_) => String::new(),
            Phase::Opening | Phase::Ready(_) => {
                let name = self.look.word(&format!("screen-{}", self.current));
                labelled(self.look.word("spoken-screen"), &format!("{} {name}", self.current))
            }
        };
        let beside = self.beside_tabs();
        listed(["keur", &at, beside.first().map_or("", String::as_str)])
    }

    /// A screen's number and name; on a narrow terminal the others are numbers only.
    fn tab(&self, number: u8) -> String {
        if self.look.breadth() == Breadth::Narrow && self.current != usize::from(number) {
            return format!(" {number} ");
        }
        format!(" {number} {} ", self.look.word(&format!("screen-{number}")))
    }

    /// What can stand beside the tabs, the fullest first.
    fn beside_tabs(&self) -> Vec<String> {
        let who = self.actor().map(|actor| actor.name.clone()).unwrap_or_default();
        let mut said = Vec::new();
        if self.standing.unread > 0 {
            let count = Message::new("bar-unread").with("n", self.standing.unread);
            said.push(format!("{} · {who} ", self.look.words.text(&count)));
        }
        said.push(format!("{who} "));
        said
    }

    /// The actions of the footer in a stack of contexts, most useful first.
    pub fn footer(&self) -> Vec<&'static ActionSpec> {
        // Without a database there is one thing to do.
        if matches!(self.phase, Phase::Failed(_)) {
            return TABLE.iter().filter(|spec| spec.action == Action::Quit).collect();
        }
        let contexts = self.contexts();
        let mut specs: Vec<_> = TABLE
            .iter()
            .filter(|spec| spec.footer > 0 && spec.contexts.iter().any(|context| contexts.contains(context)))
            .filter(|spec| !self.look.keymap.chords(spec).is_empty())
            // Start leads to the administration, for whom it is: others would read of it in vain.
            .filter(|spec| {
                spec.action != Action::Administration || (contexts.contains(&Context::Start) && self.administers())
            })
            // The way back is said where it closes something; on a screen it would only take room.
            .filter(|spec| spec.action != Action::Back || !contexts.contains(&Context::Global))
            // Nor does the way to where one is.
            .filter(|spec| spec.action != Action::Deadlines || !self.is_at(Place::Deadlines))
            .collect();
        specs.sort_by_key(|spec| spec.footer);
        specs
    }

    fn is_at(&self, place: Place) -> bool {
        self.top().is_some_and(|opened| opened.screen.place() == place)
    }

    /// What a key does here; over a form or a menu the words are the general ones.
    fn footer_label(&self, spec: &ActionSpec) -> &'static str {
        let called = match self.overlays.is_empty() {
            true => self.called(spec),
            false => spec.id,
        };
        self.look.word(&format!("action-{called}"))
    }

    /// The footer as a sentence of what fits. What cannot be done now is dimmed elsewhere; here it is left to the palette, which says why.
    fn spoken_footer(&self, width: u16) -> String {
        let can = self
            .footer()
            .into_iter()
            .filter(|spec| !matches!(self.available(spec.action), Availability::No(_)));
        let mut told = String::new();
        for spec in can {
            let chords = self.look.keymap.chords(spec);
            let Some(chord) = chords.first() else { continue };
            let key = labelled(&keymap::written(chord, self.look.words), self.footer_label(spec));
            let more = listed([told.as_str(), &key]);
            if text::width(&more) <= usize::from(width) {
                told = more;
            }
        }
        told
    }

    fn view_footer(&self, footer: Rect, buf: &mut Buffer) {
        let look = &self.look;
        if !self.pressed.is_empty() {
            let pressed = keymap::written(&self.pressed, look.words);
            paint::row(buf, footer, 0, &format!(" {pressed} …"), look.style(Role::Key));
            return;
        }
        if look.accessible {
            paint::row(
                buf,
                footer,
                0,
                &self.spoken_footer(footer.width),
                look.style(Role::Text),
            );
            return;
        }
        let mut x = footer.x + 1;
        for spec in self.footer() {
            let chords = look.keymap.chords(spec);
            let Some(chord) = chords.first() else { continue };
            let key = keymap::written(chord, look.words);
            let label = self.footer_label(spec);
            let cells = u16::try_from(text::width(&key) + text::width(label) + 3).unwrap_or(u16::MAX);
            if x + cells > footer.right() + 2 {
                continue;
            }
            let dimmed = matches!(self.available(spec.action), Availability::No(_));
            let (key_role, label_role) = if dimmed {
                (Role::Dim, Role::Dim)
            } else {
                (Role::Key, Role::Text)
            };
            x += paint::line(
                buf,
                x,
                footer.y,
                footer.right().saturating_sub(x),
                &key,
                look.style(key_role),
            ) + 1;
            x += paint::line(
                buf,
                x,
                footer.y,
                footer.right().saturating_sub(x),
                label,
                look.style(label_role),
            ) + 2;
        }
    }

    /// The key that leads back from what was just done, when it works now.
    fn way_back(&self) -> Option<String> {
        let action = self.said.as_ref()?.way_back.filter(|_| self.overlays.is_empty())?;
        let id = if action == Action::Redo {
            "said-redo"
        } else {
            "said-undo"
        };
        let key = self.look.key(action);
        let message = Message::new(id).with("key", key.as_str());
        (!key.is_empty()).then(|| self.look.words.text(&message))
    }

    fn view_said(&self, line: Rect, buf: &mut Buffer) {
        let look = &self.look;
        let waits = self.running_since.is_some_and(|since| self.now >= since + PATIENCE);
        let (words, role) = if waits {
            (look.word("waiting-for-colleague").to_owned(), Role::Warn)
        } else if let Some(said) = &self.said {
            let role = match said.tone {
                Tone::Good => Role::Good,
                Tone::Info => Role::Info,
                Tone::Bad => Role::Bad,
            };
            (look.words.text(&said.message), role)
        } else {
            return;
        };
        // A long sentence takes the rows it needs, from the bottom up.
        let room = usize::from(line.width.saturating_sub(2));
        let mut lines = text::wrap(&words, room);
        // The way back is told where it takes no row of its own.
        if let Some(back) = self.way_back() {
            let with = text::wrap(&format!("{words} · {back}"), room);
            if with.len() == lines.len() {
                lines = with;
            }
        }
        for (i, words) in lines.iter().rev().take(4).enumerate() {
            let spot = Rect::new(line.x, line.y.saturating_sub(i as u16), line.width, 1);
            paint::clear(buf, spot);
            paint::line(
                buf,
                spot.x + 1,
                spot.y,
                spot.width.saturating_sub(2),
                words,
                look.style(role),
            );
        }
    }
}
