//! Making documents: each on a thread of its own, which says how it went. keur ends only when they are written.

use crate::documents::{self, House};
use crate::domain::Message;
use crate::file;
use crate::tui::effect::Typeset;
use crate::tui::event::Event;
use crate::tui::screen::Tone;
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

/// Makes documents.
#[derive(Debug)]
pub(super) struct Typesetter {
    house: House,
    inbox: Sender<Event>,
    running: Vec<JoinHandle<()>>,
}

impl Typesetter {
    pub(super) fn new(house: House, inbox: Sender<Event>) -> Self {
        Self {
            house,
            inbox,
            running: Vec::new(),
        }
    }

    /// Makes a document and writes it; how it went is said.
    pub(super) fn save(&mut self, wanted: Typeset) {
        let (house, inbox) = (self.house.clone(), self.inbox.clone());
        self.running.retain(|thread| !thread.is_finished());
        self.running.push(thread::spawn(move || {
            let (tone, said) = saved(&wanted, &house);
            let _ = inbox.send(Event::Said(tone, said));
        }));
    }

    /// Waits until everything is written.
    pub(super) fn finish(self) {
        for thread in self.running {
            let _ = thread.join();
        }
    }
}

fn saved(wanted: &Typeset, house: &House) -> (Tone, Message) {
    let shown = wanted.path.display().to_string();
    let made = match wanted.make(house) {
        Ok(made) => made,
        Err(why) => {
            return (
                Tone::Bad,
                why.into_iter()
                    .next()
                    .unwrap_or_else(|| Message::new("typeset-stopped")),
            );
        }
    };
    if let Err(error) = documents::write(&wanted.path, &made.bytes) {
        let why = file::why(&error);
        return (
            Tone::Bad,
            Message::new("said-not-exported").with("path", shown).with("why", why),
        );
    }
    let exported = Message::new("said-exported").with("path", shown);
    let mut warnings = made.warnings.into_iter();
    match (warnings.next(), warnings.next()) {
        (None, _) => (Tone::Good, exported),
        (Some(warning), None) => (
            Tone::Bad,
            Message::new("said-warned").with("done", exported).with("why", warning),
        ),
        // The first says that ours was used, the second where theirs is wrong.
        (Some(first), Some(second)) => {
            let why = Message::new("said-warned").with("done", first).with("why", second);
            (
                Tone::Bad,
                Message::new("said-warned").with("done", exported).with("why", why),
            )
        }
    }
}
