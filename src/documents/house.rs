//! The organisation's own folder: templates that replace ours, a logo, fonts, and `house.toml` with words, order and style.
//!
//! ```toml
//! name = "Agentschap voor Natuur en Bos"   # stands at the top where there is no logo
//! accent = "#8b2332"                       # the one colour
//! font = ["Flanders Art Sans"]             # tried before our own; the files stand in the folder
//!
//! [order]                                  # the sections of a document that come first, by its name; the others follow
//! minutes = ["procedure", "ranking", "results"]
//!
//! [texts.nl]                               # words of the document, by the id they have in the catalogue
//! doc-page = "Blad { $n } van { $all }"
//! ```

use crate::config;
use crate::domain::{Coded, Message};
use crate::file;
use crate::i18n::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The file with words, order and style.
pub const FILE: &str = "house.toml";
/// The names a logo may have, the first one that is there.
pub const LOGOS: [&str; 3] = ["logo.svg", "logo.png", "logo.jpg"];

/// What an organisation changes about its documents.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct House {
    folder: Option<PathBuf>,
    templates: bool,
    style: Style,
    faults: Vec<Message>,
}

/// What `house.toml` may hold.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Style {
    /// The name of the organisation, where there is no logo.
    pub name: String,
    /// The one colour, as `#rrggbb`.
    pub accent: Option<String>,
    /// Families of letters to try before our own.
    pub font: Vec<String>,
    /// The sections of a document that come first, by the document's name.
    pub order: BTreeMap<String, Vec<String>>,
    /// Words that replace ours, by language and id.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
}

impl House {
    /// No folder: everything as keur has it.
    pub fn none() -> Self {
        Self::default()
    }

    /// The folder of an organisation. What cannot be read of it is a warning of every document, never a reason to make none.
    pub fn at(folder: &Path) -> Self {
        let mut house = Self {
            folder: Some(folder.to_owned()),
            templates: true,
            ..Self::default()
        };
        if !folder.is_dir() {
            house
                .faults
                .push(Message::new("house-no-folder").with("folder", folder.display().to_string()));
            return house;
        }
        let path = folder.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) => match read(&text, &path) {
                Ok(style) => house.style = style,
                Err(fault) => house.faults.push(fault),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => house.faults.push(
                Message::new("house-unreadable")
                    .with("file", path.display().to_string())
                    .with("why", file::why(&error)),
            ),
        }
        house
    }

    /// The same house with our own templates: what is offered when a template of the house has an error. Logo, words and fonts stay.
    #[must_use]
    pub fn with_our_templates(&self) -> Self {
        Self {
            templates: false,
            ..self.clone()
        }
    }

    /// Words, order and style.
    pub const fn style(&self) -> &Style {
        &self.style
    }

    /// What could not be used, as sentences.
    pub fn faults(&self) -> &[Message] {
        &self.faults
    }

    /// The folder, where there is one.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref().filter(|folder| folder.is_dir())
    }

    /// The name of the logo's file, where there is one.
    pub fn logo(&self) -> Option<&'static str> {
        let folder = self.folder()?;
        LOGOS.into_iter().find(|name| folder.join(name).is_file())
    }

    /// The words that replace ours in a language.
    pub fn texts(&self, lang: Lang) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.style.texts.get(lang.code()).into_iter().flatten();
        texts.map(|(id, text)| (id.as_str(), text.as_str()))
    }

    /// The sections of a document in the house's order: those it names first, the others after them in ours. None is ever left out: what
    /// the law asks of a document is not the house's to drop.
    pub fn order<'a>(&'a self, document: &str, ours: &[&'a str]) -> Vec<&'a str> {
        let named = self.style.order.get(document).map(Vec::as_slice).unwrap_or_default();
        let mut all: Vec<&str> = Vec::new();
        for name in named
            .iter()
            .map(String::as_str)
            .filter(|name| ours.contains(name))
            .chain(ours.iter().copied())
        {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        all
    }

    /// A file of the folder that a template may read: a template only where the house's templates are wanted.
    pub(super) fn file(&self, name: &Path) -> Option<PathBuf> {
        let template = name.extension().is_some_and(|ending| ending == "typ");
        let path = self.folder()?.join(name);
        (path.is_file() && (self.templates || !template)).then_some(path)
    }
}

/// Reads `house.toml`; a mistake is a sentence with its line.
fn read(text: &str, path: &Path) -> Result<Style, Message> {
    let style: Style = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let line = text.get(..at).map_or(1, |before| before.split('\n').count());
        config::fault("house-not-read", path, line).with("why", error.message().to_owned())
    })?;
    let colour = style.accent.as_deref().unwrap_or("#000000");
    let is_colour = colour.len() == 7 && colour.starts_with('#') && colour[1..].chars().all(|c| c.is_ascii_hexdigit());
    if is_colour {
        return Ok(style);
    }
    let line = text
        .split('\n')
        .position(|line| line.trim_start().starts_with("accent"));
    Err(config::fault("house-no-colour", path, line.map_or(1, |line| line + 1)).with("colour", colour))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_says_how_documents_look() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(
            folder.path().join(FILE),
            "name = \"ANB\"\naccent = \"#8b2332\"\n[order]\nexample = [\"b\", \"zzz\", \"a\"]\n[texts.nl]\ndoc-page = \"Blad\"\n",
        )
        .expect("a file");
        fs::write(folder.path().join("logo.png"), b"x").expect("a logo");
        fs::write(folder.path().join("house.typ"), b"x").expect("a template");
        let house = House::at(folder.path());
        assert_eq!(house.faults(), []);
        assert_eq!(house.style().name, "ANB");
        assert_eq!(house.logo(), Some("logo.png"));
        assert_eq!(house.order("example", &["a", "b", "c"]), ["b", "a", "c"]);
        assert_eq!(house.order("other", &["a", "b"]), ["a", "b"]);
        assert_eq!(house.texts(Lang::Dutch).collect::<Vec<_>>(), [("doc-page", "Blad")]);
        assert_eq!(house.texts(Lang::English).count(), 0);
        assert!(house.file(Path::new("house.typ")).is_some());
        let ours = house.with_our_templates();
        assert!(ours.file(Path::new("house.typ")).is_none());
        assert!(ours.file(Path::new("logo.png")).is_some());
    }

    #[test]
    fn a_mistake_is_told_with_its_line_and_the_rest_stays_ours() {
        let folder = tempfile::tempdir().expect("a folder");
        for (text, id, line) in [
            ("name = \"x\"\nacent = \"#000000\"\n", "house-not-read", 2),
            ("name = \n", "house-not-read", 1),
            ("\naccent = \"rood\"\n", "house-no-colour", 2),
            ("accent = \"#é0000\"\n", "house-no-colour", 1),
        ] {
            fs::write(folder.path().join(FILE), text).expect("a file");
            let house = House::at(folder.path());
            assert_eq!(house.faults().len(), 1, "{text}");
            assert_eq!(house.faults()[0].id, id);
            assert_eq!(config::line_of(&house.faults()[0]), line, "{text}");
            assert_eq!(house.style(), &Style::default());
        }
        let house = House::at(&folder.path().join("none"));
        assert_eq!(house.faults()[0].id, "house-no-folder");
        assert_eq!(house.logo(), None);
    }
}
