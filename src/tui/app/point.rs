//! What the mouse does: a click selects, another on what is selected opens it, the wheel moves what is under it.

use super::{App, Effect, Overlay, Phase};
use crate::tui::action::Action;
use crate::tui::mouse::{Mouse, Spot};
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// Rows a turn of the wheel moves.
pub const TURN: usize = 3;

impl App {
    pub(super) fn point(&mut self, mouse: Mouse, effects: &mut Vec<Effect>) {
        if !self.look.spots.is_on() || !matches!(self.phase, Phase::Ready(_)) {
            return;
        }
        // A key that was begun is not gone on with.
        self.pressed.clear();
        match mouse {
            Mouse::Click(place) => match self.look.spots.at(place) {
                Some(Spot::Screen(number)) => self.show_screen(number, effects),
                Some(spot) if self.overlays.is_empty() => self.click_screen(spot, effects),
                Some(Spot::Row(_, at)) => self.click_overlay(at, effects),
                Some(Spot::Pane(_)) | None => {}
            },
            Mouse::Wheel(place, down) => {
                let pane = self.look.spots.at(place).and_then(Spot::pane);
                if let Some(pane) = pane {
                    self.wheel(pane, down, effects);
                }
            }
        }
    }

    fn click_screen(&mut self, spot: Spot, effects: &mut Vec<Effect>) {
        let (Some(pane), at) = (spot.pane(), spot) else { return };
        let at = match at {
            Spot::Row(_, at) => Some(at),
            Spot::Pane(_) | Spot::Screen(_) => None,
        };
        let again = self.with_top(effects, |screen, cx| screen.point(pane, at, cx));
        if again == Some(true) {
            self.perform(Action::Open, effects);
        }
    }

    fn click_overlay(&mut self, at: i64, effects: &mut Vec<Effect>) {
        let Some(top) = self.overlays.last_mut() else { return };
        let Ok(at) = usize::try_from(at) else { return };
        if !top.point(at) {
            return;
        }
        let enter = KeyEvent::from(KeyCode::Enter);
        match top {
            Overlay::Menu(menu) if menu.several => {
                menu.act(Action::Toggle);
            }
            Overlay::Form(form) if form.form.on_button() => self.overlay_act(Action::Accept, enter, effects),
            Overlay::Form(_) => self.overlay_act(Action::Turn, enter, effects),
            Overlay::Menu(_) | Overlay::Confirm(_) | Overlay::Messages(_) => {
                self.overlay_act(Action::Accept, enter, effects);
            }
            Overlay::Help(_) | Overlay::Find(_) | Overlay::Glossary(_) | Overlay::Reader(_) => {
                self.overlay_key(enter, effects);
            }
        }
    }

    fn wheel(&mut self, pane: u8, down: bool, effects: &mut Vec<Effect>) {
        if self.overlays.is_empty() {
            self.with_top(effects, |screen, cx| screen.wheel(pane, down, cx));
            return;
        }
        let (action, code) = match down {
            true => (Action::Down, KeyCode::Down),
            false => (Action::Up, KeyCode::Up),
        };
        for _ in 0..TURN {
            match self.overlays.last() {
                Some(Overlay::Menu(menu)) if !menu.typing() => {
                    // A wheel stops at the ends, where a key goes around.
                    if !menu.at_end(down) {
                        self.overlay_act(action, KeyEvent::from(code), effects);
                    }
                }
                Some(Overlay::Messages(_) | Overlay::Reader(_)) => {
                    self.overlay_act(action, KeyEvent::from(code), effects);
                }
                Some(Overlay::Form(form)) if !form.form.on_button() || !down => {
                    self.overlay_key(KeyEvent::from(code), effects);
                }
                Some(Overlay::Form(_) | Overlay::Confirm(_)) | None => {}
                Some(_) => self.overlay_key(KeyEvent::from(code), effects),
            }
        }
    }
}
