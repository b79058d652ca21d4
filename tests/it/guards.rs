//! The house rules that a compiler does not keep: which module may know which, where SQL, colours and widths may stand.

use std::fs;
use std::path::{Path, PathBuf};

/// Every source file with its path below `src`.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    found
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(&root)
                .expect("below src")
                .to_string_lossy()
                .replace('\\', "/");
            (name, fs::read_to_string(&path).expect("a source"))
        })
        .collect()
}

/// The lines of code of a source: without comments and without its tests.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let end = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    text[..end].lines().filter(|line| !line.trim_start().starts_with("//"))
}

#[test]
fn dependencies_point_one_way() {
    // A module and what it must not name.
    const FORBIDDEN: &[(&str, &[&str])] = &[
        (
            "domain",
            &[
                "store",
                "office",
                "documents",
                "exchange",
                "sample",
                "tui",
                "cli",
                "config",
                "i18n",
                "clock",
            ],
        ),
        (
            "text.rs",
            &[
                "domain",
                "store",
                "office",
                "documents",
                "exchange",
                "sample",
                "tui",
                "cli",
                "config",
                "i18n",
            ],
        ),
        (
            "clock.rs",
            &[
                "domain",
                "store",
                "office",
                "documents",
                "exchange",
                "sample",
                "tui",
                "cli",
                "config",
                "i18n",
            ],
        ),
        (
            "i18n",
            &[
                "store",
                "office",
                "documents",
                "exchange",
                "sample",
                "tui",
                "cli",
                "config",
            ],
        ),
        (
            "store",
            &[
                "office",
                "documents",
                "exchange",
                "sample",
                "tui",
                "cli",
                "config",
                "i18n",
            ],
        ),
        ("office", &["documents", "sample", "tui", "cli", "config"]),
        ("exchange", &["store", "documents", "sample", "tui", "cli", "config"]),
        ("documents", &["store", "sample", "tui", "cli"]),
        ("sample", &["tui", "cli", "config"]),
        ("tui", &["cli"]),
    ];
    let mut found = Vec::new();
    // A file of tests may use whatever helps it.
    for (name, text) in sources().into_iter().filter(|(name, _)| !name.ends_with("/tests.rs")) {
        let Some((_, banned)) = FORBIDDEN.iter().find(|(module, _)| name.starts_with(module)) else {
            continue;
        };
        for line in code(&text) {
            for module in *banned {
                if line.contains(&format!("crate::{module}::")) || line.contains(&format!("crate::{{{module}::")) {
                    found.push(format!("{name}: {}", line.trim()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn sql_stands_in_the_store_only() {
    const SQL: &[&str] = &["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "PRAGMA "];
    let mut found = Vec::new();
    for (name, text) in sources().into_iter().filter(|(name, _)| !name.starts_with("store/")) {
        for line in code(&text).filter(|line| line.contains('"')) {
            if SQL.iter().any(|word| line.contains(word)) {
                found.push(format!("{name}: {}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn colours_stand_in_the_theme_only() {
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|(name, _)| name != "tui/theme.rs" && name != "tui/snapshot.rs" && !name.starts_with("tui/snapshot/"))
        .filter(|(_, text)| code(text).any(|line| line.contains("Color::")))
        .map(|(name, _)| name)
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn only_the_text_module_measures_text() {
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|(name, _)| name != "text.rs")
        .filter(|(_, text)| {
            code(text).any(|line| line.contains("unicode_width") || line.contains("unicode_segmentation"))
        })
        .map(|(name, _)| name)
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_terminal_library_comes_through_ratatui() {
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| code(text).any(|line| line.trim_start().starts_with("use crossterm")))
        .map(|(name, _)| name)
        .collect();
    assert!(found.is_empty(), "{found:?}");
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).expect("a lock file");
    for name in ["crossterm", "ratatui", "rusqlite"] {
        assert_eq!(
            lock.matches(&format!("name = \"{name}\"\n")).count(),
            1,
            "two versions of {name}"
        );
    }
}

#[test]
fn every_module_says_what_it_owns() {
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(name, _)| name)
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn files_stay_small() {
    let found: Vec<String> = sources()
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > 700)
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}
