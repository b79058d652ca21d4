//! The app without a terminal: what it asks for is done at once, in the same thread. For tests and for the pictures of the README.

use crate::clock::Clock;
use crate::documents::House;
use crate::domain::Actor;
use crate::office::{ask, execute};
use crate::store::Store;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::keymap::Key;
use crate::tui::look::Look;
use crate::tui::mouse::Mouse;
use crate::tui::prefs::Prefs;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// An app with its database and a person at the keys.
#[derive(Debug)]
pub struct Inline {
    /// The app.
    pub app: App,
    /// The database.
    pub store: Store,
    /// Who sits there.
    pub actor: Actor,
    /// The time.
    pub clock: Clock,
    /// What was put on the clipboard.
    pub copied: Vec<String>,
    /// What was written to files.
    pub files: Vec<(PathBuf, Vec<u8>)>,
    /// What was to be opened in another program: name and content.
    pub viewed: Vec<(String, Vec<u8>)>,
    /// The drafts that are kept.
    pub drafts: BTreeMap<String, String>,
    /// The app asked to end.
    pub ended: bool,
    now: Instant,
}

impl Inline {
    /// The app, opened, on its first screen.
    pub fn new(store: Store, actor: Actor, mut look: Look, size: (u16, u16)) -> Self {
        look.size = size;
        let clock = look.clock;
        let now = Instant::now();
        let app = App::new(look, Prefs::default(), BTreeMap::new(), now);
        let mut inline = Self {
            app,
            store,
            actor,
            clock,
            copied: Vec::new(),
            files: Vec::new(),
            viewed: Vec::new(),
            drafts: BTreeMap::new(),
            ended: false,
            now,
        };
        let actor = inline.actor.clone();
        inline.send(Event::Opened(Ok(actor)));
        inline
    }

    /// Sends an event and does everything that follows from it.
    pub fn send(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            for effect in self.app.handle(event, self.now) {
                match effect {
                    Effect::Ask(to, query) => {
                        let result = ask(self.store.reader(), self.clock, &self.actor, &query);
                        events.push_back(Event::Answer { to, result });
                    }
                    Effect::Run(to, command) => {
                        let result = execute(&mut self.store, self.clock, &self.actor, &command);
                        events.push_back(Event::Ran { to, result });
                    }
                    Effect::Copy(text) => self.copied.push(text),
                    Effect::WriteFile(path, content) => self.files.push((path, content)),
                    Effect::Typeset(wanted) => {
                        if let Ok(made) = wanted.make(&House::none()) {
                            self.files.push((wanted.path, made.bytes));
                        }
                    }
                    Effect::View(name, content) => self.viewed.push((name, content)),
                    Effect::KeepPrefs(_) => {}
                    Effect::KeepDraft(name, Some(draft)) => {
                        self.drafts.insert(name, draft);
                    }
                    Effect::KeepDraft(name, None) => {
                        self.drafts.remove(&name);
                    }
                    Effect::Quit => self.ended = true,
                }
            }
        }
    }

    /// Presses keys: words with spaces between, each as a configuration file writes it (`j`, `ctrl+s`, `enter`, `space`).
    ///
    /// A word that is no key is left out; [`Inline::types`] is for text.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace().filter_map(Key::read) {
            let mut modifiers = KeyModifiers::NONE;
            modifiers.set(KeyModifiers::CONTROL, key.ctrl);
            modifiers.set(KeyModifiers::SHIFT, key.shift);
            self.send(Event::Key(KeyEvent::new(key.code, modifiers)));
        }
        self.rest()
    }

    /// Looks at the screen for as long as it takes what is behind the cursor to follow.
    fn rest(&mut self) -> &mut Self {
        if let Some(at) = self.app.rests_at() {
            self.now = at;
            self.send(Event::Tick);
        }
        self
    }

    /// Types text, sign by sign.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
            self.send(Event::Key(KeyEvent::from(code)));
        }
        self.rest()
    }

    /// Clicks on a place of what is on the screen.
    pub fn click(&mut self, x: u16, y: u16) -> &mut Self {
        self.draw();
        self.send(Event::Mouse(Mouse::Click(Position::new(x, y))));
        self.rest()
    }

    /// Turns the wheel over a place of what is on the screen.
    pub fn wheel(&mut self, x: u16, y: u16, down: bool) -> &mut Self {
        self.draw();
        self.send(Event::Mouse(Mouse::Wheel(Position::new(x, y), down)));
        self.rest()
    }

    /// Lets time pass, so that messages in passing go away.
    pub fn wait(&mut self, time: Duration) -> &mut Self {
        self.now += time;
        self.send(Event::Tick);
        self
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.send(Event::Resize(width, height));
        self
    }

    /// What is on the screen, and where the cursor stands.
    pub fn draw(&self) -> (Buffer, Option<Position>) {
        let (width, height) = self.app.look.size;
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = self.app.view(&mut buf);
        (buf, cursor)
    }

    /// The text on the screen.
    pub fn text(&self) -> String {
        crate::tui::snapshot::plain(&self.draw().0)
    }
}
