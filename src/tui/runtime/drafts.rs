//! Files outside the HR database: preferences and drafts of a person, exports. Written whole or not at all.

use crate::domain::Message;
use crate::file;
use crate::tui::app::App;
use crate::tui::prefs::Prefs;
use crate::tui::screen::Tone;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

/// Where a person's preferences and drafts lie.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: Option<PathBuf>,
}

impl Shelf {
    /// A shelf in a folder; `None` keeps nothing (demo, tests).
    pub const fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// The preferences; the defaults with `true` when the file could not be read.
    pub fn prefs(&self) -> (Prefs, bool) {
        let Some(text) = self
            .file("preferences.json")
            .and_then(|path| fs::read_to_string(path).ok())
        else {
            return (Prefs::default(), false);
        };
        serde_json::from_str(&text).map_or_else(|_| (Prefs::default(), true), |prefs| (prefs, false))
    }

    /// The drafts, by name.
    pub fn drafts(&self) -> BTreeMap<String, String> {
        let text = self
            .file("drafts.json")
            .and_then(|path| fs::read_to_string(path).ok())
            .unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps the preferences.
    fn keep_prefs(&self, prefs: &Prefs) {
        if let (Some(path), Ok(text)) = (self.file("preferences.json"), serde_json::to_vec_pretty(prefs)) {
            // What a person prefers is worth no interruption.
            let _ = file::write(&path, &text, true);
        }
    }

    /// Keeps drafts, or forgets them.
    fn keep_drafts(&self, changed: BTreeMap<String, Option<String>>) {
        let mut drafts = self.drafts();
        for (name, draft) in changed {
            match draft {
                Some(draft) => drafts.insert(name, draft),
                None => drafts.remove(&name),
            };
        }
        if let (Some(path), Ok(text)) = (self.file("drafts.json"), serde_json::to_vec(&drafts)) {
            let _ = file::write(&path, &text, true);
        }
    }

    fn file(&self, name: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(name))
    }
}

/// Something to keep.
#[derive(Debug)]
enum Kept {
    Prefs(Box<Prefs>),
    Draft(String, Option<String>),
}

/// Keeps preferences and drafts on a thread of its own: a letter typed never waits for the disk.
#[derive(Debug)]
pub(super) struct Keeper {
    orders: Option<Sender<Kept>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    pub(super) fn spawn(shelf: Shelf) -> Self {
        let (orders, received) = channel();
        Self {
            orders: Some(orders),
            thread: Some(thread::spawn(move || keep(&shelf, &received))),
        }
    }

    pub(super) fn prefs(&self, prefs: Box<Prefs>) {
        self.send(Kept::Prefs(prefs));
    }

    pub(super) fn draft(&self, name: String, draft: Option<String>) {
        self.send(Kept::Draft(name, draft));
    }

    fn send(&self, kept: Kept) {
        if let Some(orders) = &self.orders {
            let _ = orders.send(kept);
        }
    }

    /// Waits until everything is kept.
    pub(super) fn finish(mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Writes at once; what arrived while writing is written together, the newest of each.
fn keep(shelf: &Shelf, received: &Receiver<Kept>) {
    while let Ok(first) = received.recv() {
        let (mut prefs, mut drafts) = (None, BTreeMap::new());
        for kept in std::iter::once(first).chain(received.try_iter()) {
            match kept {
                Kept::Prefs(newer) => prefs = Some(newer),
                Kept::Draft(name, draft) => {
                    drafts.insert(name, draft);
                }
            }
        }
        if let Some(prefs) = prefs {
            shelf.keep_prefs(&prefs);
        }
        if !drafts.is_empty() {
            shelf.keep_drafts(drafts);
        }
    }
}

/// Writes an export and says so, or why not.
pub fn write_file(path: &Path, content: &[u8], app: &mut App) {
    let (tone, message) = written(path, content);
    app.announce(tone, message);
}

fn written(path: &Path, content: &[u8]) -> (Tone, Message) {
    let shown = path.display().to_string();
    match file::write(path, content, true) {
        Ok(()) => (Tone::Good, Message::new("said-exported").with("path", shown)),
        Err(error) => (
            Tone::Bad,
            Message::new("said-not-exported")
                .with("path", shown)
                .with("why", file::why(&error)),
        ),
    }
}
