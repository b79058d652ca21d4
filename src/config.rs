//! The configuration file: what it may hold, reading it with the line of every mistake, and writing the one setting keur itself sets.
//!
//! Values are only read here; what a theme or a key means is checked by whoever uses it, with the line kept for the sentence. Knows
//! nothing of the terminal.

use crate::domain::{Arg, Coded, Message};
use crate::file;
use crate::i18n::Lang;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The environment variable that names another configuration file.
pub const FILE_VARIABLE: &str = "KEUR_CONFIG";
/// The environment variable that names another folder for preferences and drafts.
pub const STATE_VARIABLE: &str = "KEUR_STATE";

/// Something the file says, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct At<T> {
    /// What it says.
    pub value: T,
    /// On which line, from 1.
    pub line: usize,
}

/// What the file holds; what is absent has its default.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Config {
    /// The database `keur` opens.
    pub database: Option<At<PathBuf>>,
    /// The file with the keys that seal numbers.
    pub identifier_key: Option<At<PathBuf>>,
    /// The language.
    pub language: Option<At<Lang>>,
    /// The theme's code.
    pub theme: Option<At<String>>,
    /// When to use colour.
    pub color: Option<At<String>>,
    /// No frames, words instead of signs.
    pub accessible: Option<At<bool>>,
    /// Only ASCII signs.
    pub ascii: Option<At<bool>>,
    /// The mouse selects, opens and scrolls.
    pub mouse: Option<At<bool>>,
    /// The program that opens documents, with its words.
    pub viewer: Option<At<String>>,
    /// The folder with the organisation's templates, logo and fonts for documents that go out.
    pub templates: Option<At<PathBuf>>,
    /// Keys by action id: each a list of chords.
    pub keys: Vec<(At<String>, Vec<String>)>,
    /// What could not be used, as sentences with file and line.
    pub faults: Vec<Message>,
}

/// Every setting the file may hold, in the order they are shown.
pub const SETTINGS: &[&str] = &[
    "database",
    "identifier_key",
    "language",
    "theme",
    "color",
    "accessible",
    "ascii",
    "mouse",
    "viewer",
    "templates",
    "keys",
];

/// The file: what the variable names, otherwise the place the system has for it; `None` without a home.
pub fn path() -> Option<PathBuf> {
    let named = std::env::var_os(FILE_VARIABLE).filter(|name| !name.is_empty());
    named
        .map(PathBuf::from)
        .or_else(|| folders().map(|folders| folders.config_dir().join("keur.toml")))
}

/// The file with the keys that seal numbers, where the configuration names none: beside the configuration; `None` without a home.
pub fn key_path() -> Option<PathBuf> {
    path().map(|path| path.with_file_name("keur.key"))
}

/// The folder of preferences and drafts, outside the HR database.
pub fn state_folder() -> Option<PathBuf> {
    let named = std::env::var_os(STATE_VARIABLE).filter(|name| !name.is_empty());
    named
        .map(PathBuf::from)
        .or_else(|| folders().map(|folders| folders.data_local_dir().to_owned()))
}

fn folders() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("be", "vlaanderen", "keur")
}

/// Whether a variable names the file: one that was asked for must be there.
fn is_named() -> bool {
    std::env::var_os(FILE_VARIABLE).is_some_and(|name| !name.is_empty())
}

/// Where a fault stands in the file; 0 for one about the whole.
pub fn line_of(fault: &Message) -> usize {
    let line = fault.args.iter().find(|(name, _)| name == "line");
    match line {
        Some((_, Arg::Text(line))) => line.parse().unwrap_or(0),
        _ => 0,
    }
}

/// Reads the file; one that is not there says nothing unless it was named, one that cannot be read is a fault.
pub fn read(path: Option<&Path>) -> Config {
    let Some(path) = path else { return Config::default() };
    match fs::read_to_string(path) {
        Ok(text) => parse(&text, path),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !is_named() => Config::default(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Config {
            faults: vec![
                Message::new("config-missing")
                    .with("file", path.display().to_string())
                    .with("variable", FILE_VARIABLE),
            ],
            ..Config::default()
        },
        Err(error) => Config {
            faults: vec![
                Message::new("config-unreadable")
                    .with("file", path.display().to_string())
                    .with("why", file::why(&error)),
            ],
            ..Config::default()
        },
    }
}

/// Reads the text of a file; the path is for the sentences.
pub fn parse(text: &str, path: &Path) -> Config {
    let file = File { text, path };
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut config = Config::default();
    let mut broken = Vec::new();
    for error in errors {
        let line = error.span().map_or(1, |span| file.line(span.start));
        broken.push(line);
        config.faults.push(
            file.fault("config-not-toml", line)
                .with("why", error.message().to_owned()),
        );
    }
    for (name, value) in table.get_ref() {
        let line = file.line(name.span().start);
        // What was guessed for a broken line is nobody's wish.
        if broken.contains(&line) {
            continue;
        }
        if let Err(fault) = take(&mut config, &file, name.get_ref(), value, line) {
            config.faults.push(fault);
        }
    }
    config
}

/// The text being read.
struct File<'a> {
    text: &'a str,
    path: &'a Path,
}

impl File<'_> {
    fn line(&self, at: usize) -> usize {
        self.text.get(..at).map_or(1, |before| before.split('\n').count())
    }

    fn fault(&self, id: &str, line: usize) -> Message {
        fault(id, self.path, line)
    }

    /// A path it names: relative to the file, not to wherever keur happens to be started.
    fn beside(&self, written: &str) -> PathBuf {
        let path = home(written);
        self.path.parent().map(|folder| folder.join(&path)).unwrap_or(path)
    }
}

/// A sentence about a line of the file.
pub fn fault(id: &str, path: &Path, line: usize) -> Message {
    Message::new(id)
        .with("file", path.display().to_string())
        .with("line", line.to_string())
}

fn take(
    config: &mut Config,
    file: &File<'_>,
    name: &str,
    value: &Spanned<DeValue<'_>>,
    line: usize,
) -> Result<(), Message> {
    let bad = |wanted: &str| {
        file.fault("config-bad-value", line)
            .with("setting", name)
            .with("wanted", Message::new(wanted))
    };
    let text = || {
        let text = value.get_ref().as_str().filter(|text| !text.trim().is_empty());
        text.ok_or_else(|| bad("config-wants-text"))
    };
    let choice = |choices: &'static [&'static str]| {
        let found = value.get_ref().as_str().filter(|text| choices.contains(text));
        found.ok_or_else(|| {
            file.fault("config-bad-choice", line)
                .with("setting", name)
                .with("choices", choices.join(", "))
        })
    };
    let switch = || value.get_ref().as_bool().ok_or_else(|| bad("config-wants-switch"));
    match name {
        "database" => {
            let value = file.beside(text()?);
            config.database = Some(At { value, line });
        }
        "identifier_key" => {
            let value = file.beside(text()?);
            config.identifier_key = Some(At { value, line });
        }
        "language" => {
            let code = choice(&["nl", "en"])?;
            config.language = Lang::from_code(code).map(|value| At { value, line });
        }
        "theme" => {
            let value = text()?.to_owned();
            config.theme = Some(At { value, line });
        }
        "color" => {
            let value = choice(&["auto", "never", "always"])?.to_owned();
            config.color = Some(At { value, line });
        }
        "accessible" => config.accessible = Some(At { value: switch()?, line }),
        "ascii" => config.ascii = Some(At { value: switch()?, line }),
        "mouse" => config.mouse = Some(At { value: switch()?, line }),
        "viewer" => {
            let value = text()?.to_owned();
            config.viewer = Some(At { value, line });
        }
        "templates" => {
            let value = file.beside(text()?);
            config.templates = Some(At { value, line });
        }
        "keys" => take_keys(config, file, value, line)?,
        _ => {
            return Err(file
                .fault("config-unknown-setting", line)
                .with("setting", name)
                .with("known", SETTINGS.join(", ")));
        }
    }
    Ok(())
}

fn take_keys(config: &mut Config, file: &File<'_>, value: &Spanned<DeValue<'_>>, line: usize) -> Result<(), Message> {
    let bad = |line: usize, name: &str| {
        file.fault("config-bad-value", line)
            .with("setting", name)
            .with("wanted", Message::new("config-wants-keys"))
    };
    let Some(table) = value.get_ref().as_table() else {
        return Err(bad(line, "keys"));
    };
    for (name, chords) in table {
        let line = file.line(name.span().start);
        let read: Option<Vec<String>> = match chords.get_ref() {
            DeValue::String(chord) => Some(vec![chord.to_string()]),
            DeValue::Array(chords) => chords
                .iter()
                .map(|chord| chord.get_ref().as_str().map(str::to_owned))
                .collect(),
            _ => None,
        };
        match read {
            Some(chords) => {
                let value = name.get_ref().to_string();
                config.keys.push((At { value, line }, chords));
            }
            None => config.faults.push(bad(line, &format!("keys.{}", name.get_ref()))),
        }
    }
    Ok(())
}

/// A path with `~/` written out.
fn home(text: &str) -> PathBuf {
    match (text.strip_prefix("~/"), directories::BaseDirs::new()) {
        (Some(rest), Some(dirs)) => dirs.home_dir().join(rest),
        _ => PathBuf::from(text),
    }
}

/// Writes the database's path into the file, leaving the rest of it as it is.
///
/// # Errors
/// When the file or its folder cannot be written.
pub fn keep_database(path: &Path, database: &Path) -> io::Result<()> {
    let old = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let setting = format!(
        "database = {}\n",
        toml::Value::from(database.to_string_lossy().into_owned())
    );
    let kept = without_database(&old, path);
    // First, so that it never ends up inside a table.
    file::write(path, format!("{setting}{kept}").as_bytes(), false)
}

fn without_database(old: &str, path: &Path) -> String {
    let line = parse(old, path).database.map(|database| database.line);
    old.split_inclusive('\n')
        .enumerate()
        .filter(|(i, _)| Some(i + 1) != line)
        .map(|(_, text)| text)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_of(message: &Message) -> String {
        match message.args.iter().find(|(name, _)| name == "line") {
            Some((_, Arg::Text(line))) => line.clone(),
            other => panic!("{message:?} has no line: {other:?}"),
        }
    }

    #[test]
    fn what_is_good_is_kept_and_what_is_not_is_told_with_its_line() {
        let text = "database = \"keur.db\"\nlanguage = \"fr\"\ncolour = \"never\"\nascii = true\n\n[keys]\nundo = [\"z\"]\nredo = 3\n";
        let config = parse(text, Path::new("/etc/keur/keur.toml"));
        assert_eq!(
            config.database,
            Some(At {
                value: PathBuf::from("/etc/keur/keur.db"),
                line: 1
            })
        );
        assert_eq!(config.ascii.map(|ascii| (ascii.value, ascii.line)), Some((true, 4)));
        assert_eq!(config.keys.len(), 1);
        let mut told: Vec<(String, String)> = config
            .faults
            .iter()
            .map(|fault| (line_of(fault), fault.id.clone()))
            .collect();
        told.sort();
        let expected = [
            ("2", "config-bad-choice"),
            ("3", "config-unknown-setting"),
            ("8", "config-bad-value"),
        ];
        assert_eq!(told, expected.map(|(line, id)| (line.to_owned(), id.to_owned())));
    }

    #[test]
    fn a_broken_file_still_gives_what_can_be_read() {
        let config = parse("ascii = true\nlanguage = \n", Path::new("keur.toml"));
        assert_eq!(config.faults.len(), 1, "{:?}", config.faults);
        assert_eq!(line_of(&config.faults[0]), "2");
        assert!(config.ascii.is_some_and(|ascii| ascii.value));
    }

    #[test]
    fn a_chosen_database_is_written_and_everything_else_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sub/keur.toml");
        keep_database(&path, Path::new("/srv/a.db")).expect("a first write");
        let text = fs::read_to_string(&path).expect("a file");
        fs::write(&path, format!("# mine\n{text}[keys]\nundo = \"z\"\n")).expect("a change");
        keep_database(&path, Path::new("/srv/b \"q\".db")).expect("a second write");
        let config = read(Some(&path));
        assert_eq!(config.faults, []);
        assert_eq!(
            config.database.map(|found| found.value),
            Some(PathBuf::from("/srv/b \"q\".db"))
        );
        assert_eq!(config.keys.len(), 1);
        assert!(fs::read_to_string(&path).expect("a file").contains("# mine"));
    }
}
