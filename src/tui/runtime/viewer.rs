//! Opening a document in another program: from a file only its owner can read, in a folder of its own that goes when keur does. What a crash
//! left behind goes at the next start.

use crate::domain::Message;
use crate::file;
use crate::text;
use crate::tui::event::Event;
use crate::tui::screen::Tone;
use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;
use std::thread;

/// How the folders are called: `keur-documents-<process>`.
const FOLDER: &str = "keur-documents-";

/// Opens documents outside.
#[derive(Debug)]
pub(super) struct Viewer {
    /// The program and its words; none: what the system has for it.
    command: Option<String>,
    /// Where the folder stands.
    base: PathBuf,
    folder: Option<PathBuf>,
    shown: u32,
    inbox: Sender<Event>,
}

impl Viewer {
    pub(super) fn new(command: Option<String>, inbox: Sender<Event>) -> Self {
        let base = std::env::var_os("XDG_RUNTIME_DIR")
            .map(PathBuf::from)
            .filter(|base| base.is_dir());
        let base = base.unwrap_or_else(std::env::temp_dir);
        let swept = base.clone();
        thread::spawn(move || sweep(&swept));
        Self {
            command,
            base,
            folder: None,
            shown: 0,
            inbox,
        }
    }

    /// Opens a document; how it went is said.
    pub(super) fn show(&mut self, name: &str, bytes: &[u8]) {
        let said = match self.begin(name, bytes) {
            Ok(program) => (Tone::Info, Message::new("said-opening").with("program", program)),
            Err(error) => (Tone::Bad, not_opened(&file::why(&error))),
        };
        let _ = self.inbox.send(Event::Said(said.0, said.1));
    }

    fn begin(&mut self, name: &str, bytes: &[u8]) -> io::Result<String> {
        self.shown += 1;
        let number = self.shown;
        let path = self.folder()?.join(format!("{number}-{}", harmless(name)));
        file::write(&path, bytes, true)?;
        let usual = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
        let words = self.command.clone().unwrap_or_else(|| usual.to_owned());
        let mut words = words.split_whitespace();
        let program = words.next().unwrap_or(usual).to_owned();
        let mut child = Command::new(&program)
            .args(words)
            .arg(&path)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let inbox = self.inbox.clone();
        thread::spawn(move || {
            let failed = child.wait().is_ok_and(|status| !status.success());
            if failed {
                let _ = inbox.send(Event::Said(Tone::Bad, not_opened(&Message::new("said-viewer-failed"))));
            }
        });
        Ok(program)
    }

    fn folder(&mut self) -> io::Result<PathBuf> {
        if let Some(folder) = &self.folder {
            return Ok(folder.clone());
        }
        let path = self.base.join(format!("{FOLDER}{}", std::process::id()));
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        // Fails when it is there already: never a folder somebody else made.
        builder.create(&path)?;
        self.folder = Some(path.clone());
        Ok(path)
    }
}

impl Drop for Viewer {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

fn not_opened(why: &Message) -> Message {
    Message::new("said-not-opened").with("why", why.clone())
}

/// A name no program takes for an option, a folder or a command.
fn harmless(name: &str) -> String {
    let kept: String = text::fold(name)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' })
        .collect();
    // The ending stays: programs go by it.
    let from = kept.len().saturating_sub(80);
    kept[from..].trim_start_matches(['.', '-']).to_owned()
}

/// Removes the folders of processes that are no more.
fn sweep(base: &Path) {
    let Ok(entries) = fs::read_dir(base) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let process = name
            .to_str()
            .and_then(|name| name.strip_prefix(FOLDER))
            .and_then(|id| id.parse().ok());
        if process.is_some_and(|process: i32| !is_alive(process)) {
            // Somebody else's cannot be removed, and is none of ours.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(unix)]
fn is_alive(process: i32) -> bool {
    use rustix::process::{Pid, test_kill_process};
    Pid::from_raw(process).is_some_and(|pid| test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn is_alive(_: i32) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_document_lies_where_only_its_owner_reads_and_goes_with_keur() {
        use std::os::unix::fs::PermissionsExt;
        let base = tempfile::tempdir().expect("a folder");
        let (inbox, said) = std::sync::mpsc::channel();
        let mut viewer = Viewer {
            command: Some("true".to_owned()),
            base: base.path().to_owned(),
            folder: None,
            shown: 0,
            inbox,
        };
        viewer.show("../-Cv Éléonore.pdf", b"%PDF-");
        let folder = base.path().join(format!("{FOLDER}{}", std::process::id()));
        let file = folder.join("1-cv-eleonore.pdf");
        let mode = |path: &Path| fs::metadata(path).expect("it").permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
        assert!(matches!(said.recv(), Ok(Event::Said(Tone::Info, _))));
        viewer.command = Some("no-such-program-here".to_owned());
        viewer.show("x", b"x");
        assert!(matches!(said.recv(), Ok(Event::Said(Tone::Bad, _))));
        drop(viewer);
        assert!(!folder.exists());
        // What another process left behind goes, what a living one has stays.
        let gone = base.path().join(format!("{FOLDER}{}", i32::MAX));
        let alive = base.path().join(format!("{FOLDER}{}", std::process::id()));
        for folder in [&gone, &alive] {
            fs::create_dir(folder).expect("a folder");
        }
        sweep(base.path());
        assert!(!gone.exists() && alive.exists());
    }
}
