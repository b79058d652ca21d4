//! What a path that is being typed could lead to. Looked up where reading may wait: a folder on a network can take its time.

use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// How many are given at most.
const MOST: usize = 200;

/// A file or folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The path as it would be typed; a folder ends with a separator.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub folder: bool,
    /// Its size in bytes; of a folder 0.
    pub size: u64,
}

/// The files and folders whose path begins as typed, whatever the case; folders first, hidden ones only when asked for. None where
/// nothing can be read: that is told when the path is opened.
pub fn read(typed: &str) -> Vec<Entry> {
    let (folder, begun) = match typed.rfind(MAIN_SEPARATOR) {
        Some(at) => typed.split_at(at + MAIN_SEPARATOR.len_utf8()),
        None => ("", typed),
    };
    let begun = begun.to_lowercase();
    let Ok(entries) = fs::read_dir(if folder.is_empty() {
        Path::new(".").to_owned()
    } else {
        expanded(folder)
    }) else {
        return Vec::new();
    };
    let mut found: Vec<Entry> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let hidden = name.starts_with('.') && !begun.starts_with('.');
            if hidden || !name.to_lowercase().starts_with(&begun) {
                return None;
            }
            let about = fs::metadata(entry.path()).ok()?;
            let end = if about.is_dir() {
                String::from(MAIN_SEPARATOR)
            } else {
                String::new()
            };
            Some(Entry {
                path: format!("{folder}{name}{end}"),
                name,
                folder: about.is_dir(),
                size: if about.is_dir() { 0 } else { about.len() },
            })
        })
        .collect();
    found.sort_by_key(|entry| (!entry.folder, entry.name.to_lowercase()));
    found.truncate(MOST);
    found
}

/// A path as the system knows it: `~` is the home folder.
pub fn expanded(typed: &str) -> PathBuf {
    let home = || std::env::var_os("HOME").map(PathBuf::from);
    match typed.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with(MAIN_SEPARATOR) => home().map_or_else(
            || typed.into(),
            |home| home.join(rest.trim_start_matches(MAIN_SEPARATOR)),
        ),
        _ => typed.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_completed_folders_first_and_hidden_ones_when_asked() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["Brieven.csv", "brieven-oud.xlsx", ".verborgen"] {
            fs::write(folder.path().join(name), "x").expect("a file");
        }
        fs::create_dir(folder.path().join("brandnew")).expect("a folder");
        let base = format!("{}/", folder.path().display());
        let names = |typed: &str| {
            read(&format!("{base}{typed}"))
                .into_iter()
                .map(|entry| entry.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(names("br"), ["brandnew", "brieven-oud.xlsx", "Brieven.csv"]);
        assert_eq!(names(".v"), [".verborgen"]);
        assert_eq!(read(&format!("{base}bra"))[0].path, format!("{base}brandnew/"));
        assert!(read("/nowhere/at/all").is_empty());
    }
}
