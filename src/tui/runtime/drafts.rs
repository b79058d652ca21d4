//! Files outside the HR database: preferences and drafts of a person, exports. Written whole or not at all.

use crate::domain::Message;
use crate::tui::app::App;
use crate::tui::prefs::Prefs;
use crate::tui::screen::Tone;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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
    pub fn keep_prefs(&self, prefs: &Prefs) {
        if let (Some(path), Ok(text)) = (self.file("preferences.json"), serde_json::to_vec_pretty(prefs)) {
            // What a person prefers is worth no interruption.
            let _ = write_private(&path, &text);
        }
    }

    /// Keeps a draft, or forgets it.
    pub fn keep_draft(&self, name: &str, draft: Option<&str>) {
        let mut drafts = self.drafts();
        match draft {
            Some(draft) => drafts.insert(name.to_owned(), draft.to_owned()),
            None => drafts.remove(name),
        };
        if let (Some(path), Ok(text)) = (self.file("drafts.json"), serde_json::to_vec(&drafts)) {
            let _ = write_private(&path, &text);
        }
    }

    fn file(&self, name: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(name))
    }
}

/// Writes an export and says so, or why not.
pub fn write_file(path: &Path, content: &[u8], app: &mut App) {
    let shown = path.display().to_string();
    match write_private(path, content) {
        Ok(()) => app.announce(Tone::Good, Message::new("said-exported").with("path", shown)),
        Err(error) => app.announce(
            Tone::Bad,
            Message::new("said-not-exported")
                .with("path", shown)
                .with("why", error.to_string()),
        ),
    }
}

/// Writes beside the target and renames, readable by the owner only: the old file stays when something goes wrong.
fn write_private(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(&beside, path)
}
