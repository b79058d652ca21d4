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
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::SystemTime;

/// How the folders are called: `keur-documents-<process>-<mark>-<number>`.
const FOLDER: &str = "keur-documents-";

/// The mark of this run: a process of before may have had the same number, always so in a container.
fn mark() -> &'static str {
    static MARK: OnceLock<String> = OnceLock::new();
    MARK.get_or_init(|| {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        format!("{:x}", since.map_or(0, |since| since.as_nanos()))
    })
}

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
        static NEXT: AtomicU32 = AtomicU32::new(0);
        if let Some(folder) = &self.folder {
            return Ok(folder.clone());
        }
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{FOLDER}{}-{}-{number}", std::process::id(), mark());
        let path = self.base.join(name);
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
        if name.to_str().is_some_and(is_left_behind) {
            // Somebody else's cannot be removed, and is none of ours.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether a folder is one of a process that is no more, or of one of before with the number of this one.
fn is_left_behind(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(FOLDER) else {
        return false;
    };
    let mut parts = rest.split('-');
    let Some(process) = parts.next().and_then(|id| id.parse::<i32>().ok()) else {
        return false;
    };
    let ours = u32::try_from(process) == Ok(std::process::id());
    if ours {
        parts.next() != Some(mark())
    } else {
        !is_alive(process)
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
        let folder = viewer.folder.clone().expect("a folder");
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
        let own = std::process::id();
        let [gone, before, alive, other] = [
            format!("{}-1-0", i32::MAX),
            format!("{own}-1-0"),
            format!("{own}-{}-7", mark()),
            "anders".to_owned(),
        ]
        .map(|name| base.path().join(format!("{FOLDER}{name}")));
        for folder in [&gone, &before, &alive, &other] {
            fs::create_dir(folder).expect("a folder");
        }
        sweep(base.path());
        assert!(!gone.exists() && !before.exists() && alive.exists() && other.exists());
    }
}
