//! The settings in force: each from the flag, the environment, the person's preferences, the configuration file or the default.

use crate::cli::args::{ColorChoice, Common, LangChoice, ThemeChoice};
use crate::clock::Clock;
use crate::config::{self, At, Config};
use crate::documents::House;
use crate::domain::{Coded, Message};
use crate::i18n::Lang;
use crate::tui::keymap::Keymap;
use crate::tui::look::Look;
use crate::tui::mouse::Spots;
use crate::tui::prefs::Prefs;
use crate::tui::runtime::drafts::Shelf;
use crate::tui::theme::Theme;
use crate::vault::Vault;
use std::path::{Path, PathBuf};

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// Nobody said anything.
    Default,
    /// A line of the configuration file.
    File(usize),
    /// What the person chose in the program.
    Preferences,
    /// A variable of the environment.
    Variable(&'static str),
    /// A flag.
    Flag,
}

/// A value and where it comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chosen<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub from: Source,
}

impl<T> Chosen<T> {
    const fn new(value: T, from: Source) -> Self {
        Self { value, from }
    }
}

/// Everything that is set.
#[derive(Debug)]
pub struct Settings {
    /// The configuration file, when the system has a place for one.
    pub file: Option<PathBuf>,
    /// The database.
    pub database: Chosen<Option<PathBuf>>,
    /// The file with the keys that seal numbers.
    pub identifier_key: Chosen<Option<PathBuf>>,
    /// The language.
    pub lang: Chosen<Lang>,
    /// The colours.
    pub theme: Chosen<Theme>,
    /// When to use colour: `auto`, `never`, `always`.
    pub color: Chosen<String>,
    /// For screen readers.
    pub accessible: Chosen<bool>,
    /// Only ASCII signs.
    pub ascii: Chosen<bool>,
    /// The mouse selects, opens and scrolls.
    pub mouse: Chosen<bool>,
    /// The program that opens documents; none: what the system has for it.
    pub viewer: Chosen<Option<String>>,
    /// The folder with the organisation's templates for documents; none: the built-in ones.
    pub templates: Chosen<Option<PathBuf>>,
    /// The keys in force.
    pub keymap: Keymap,
    /// The keys that were changed: action, chords as written, line.
    pub keys: Vec<(String, Vec<String>, usize)>,
    /// The person's preferences.
    pub prefs: Prefs,
    /// Where preferences and drafts are kept.
    pub shelf: Shelf,
    /// What could not be used, as sentences.
    pub faults: Vec<Message>,
}

impl Settings {
    /// The settings for what was typed.
    pub fn new(common: &Common) -> Self {
        let file = config::path();
        let Config {
            database,
            identifier_key,
            language,
            theme,
            color,
            accessible,
            ascii,
            mouse,
            viewer,
            templates,
            keys,
            mut faults,
        } = config::read(file.as_deref());
        let shelf = Shelf::new(config::state_folder());
        let (prefs, damaged) = shelf.prefs();
        if damaged {
            faults.push(Message::new("config-preferences-lost"));
        }
        let color = color_of(common, color);
        let theme = theme_of(common, &prefs, theme, &color, file.as_deref(), &mut faults);
        let mut keymap = Keymap::default();
        let (keys, clashes) = crate::cli::keys::replace(&mut keymap, keys, file.as_deref().unwrap_or(Path::new("")));
        faults.extend(clashes);
        faults.sort_by_key(config::line_of);
        Self {
            database: common.db.clone().map_or_else(
                || from_file(database.map(some), None),
                |path| Chosen::new(Some(path), Source::Flag),
            ),
            identifier_key: from_file(identifier_key.map(some), config::key_path()),
            lang: lang_of(common, &prefs, language),
            theme,
            color,
            accessible: switch(common.accessible, accessible),
            ascii: switch(common.ascii, ascii),
            mouse: from_file(mouse, false),
            viewer: from_file(viewer.map(some), None),
            templates: from_file(templates.map(some), None),
            keymap,
            keys,
            prefs,
            shelf,
            faults,
            file,
        }
    }

    /// What seals numbers and opens them.
    pub fn vault(&self) -> Vault {
        Vault::new(self.identifier_key.value.clone())
    }

    /// What the organisation changes about documents that go out.
    pub fn house(&self) -> House {
        self.templates.value.as_deref().map_or_else(House::none, House::at)
    }

    /// How things look.
    pub fn look(&self, clock: Clock) -> Look {
        let mut look = Look::new(self.lang.value, self.theme.value, clock);
        look.keymap = self.keymap.clone();
        look.accessible = self.accessible.value;
        look.ascii = self.ascii.value;
        look.spots = Spots::new(self.mouse.value);
        look.templates.clone_from(&self.templates.value);
        look
    }
}

fn some<T>(at: At<T>) -> At<Option<T>> {
    At {
        value: Some(at.value),
        line: at.line,
    }
}

fn from_file<T>(found: Option<At<T>>, default: T) -> Chosen<T> {
    match found {
        Some(at) => Chosen::new(at.value, Source::File(at.line)),
        None => Chosen::new(default, Source::Default),
    }
}

fn switch(flag: bool, found: Option<At<bool>>) -> Chosen<bool> {
    if flag {
        Chosen::new(true, Source::Flag)
    } else {
        from_file(found, false)
    }
}

fn lang_of(common: &Common, prefs: &Prefs, found: Option<At<Lang>>) -> Chosen<Lang> {
    if let Some(choice) = common.lang {
        let lang = match choice {
            LangChoice::Nl => Lang::Dutch,
            LangChoice::En => Lang::English,
        };
        return Chosen::new(lang, Source::Flag);
    }
    if let Some(lang) = prefs.lang {
        return Chosen::new(lang, Source::Preferences);
    }
    if let Some(at) = found {
        return Chosen::new(at.value, Source::File(at.line));
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        if let Some(locale) = set(name) {
            return Chosen::new(Lang::of_locale(&locale), Source::Variable(name));
        }
    }
    Chosen::new(Lang::English, Source::Default)
}

/// A variable that is set to something.
fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn color_of(common: &Common, found: Option<At<String>>) -> Chosen<String> {
    if let Some(choice) = common.color {
        let code = match choice {
            ColorChoice::Auto => "auto",
            ColorChoice::Never => "never",
            ColorChoice::Always => "always",
        };
        return Chosen::new(code.to_owned(), Source::Flag);
    }
    if set("NO_COLOR").is_some() {
        return Chosen::new("never".to_owned(), Source::Variable("NO_COLOR"));
    }
    if set("TERM").is_some_and(|term| term == "dumb") {
        return Chosen::new("never".to_owned(), Source::Variable("TERM"));
    }
    from_file(found, "auto".to_owned())
}

fn theme_of(
    common: &Common,
    prefs: &Prefs,
    found: Option<At<String>>,
    color: &Chosen<String>,
    file: Option<&Path>,
    faults: &mut Vec<Message>,
) -> Chosen<Theme> {
    let read = found.and_then(|at| {
        let theme = Theme::from_code(&at.value);
        if theme.is_none() {
            let codes: Vec<&str> = Theme::ALL.iter().map(|theme| theme.code()).collect();
            let fault = config::fault("config-bad-choice", file.unwrap_or(Path::new("")), at.line);
            faults.push(fault.with("setting", "theme").with("choices", codes.join(", ")));
        }
        theme.map(|value| At { value, line: at.line })
    });
    if color.value == "never" {
        return Chosen::new(Theme::Mono, color.from);
    }
    if let Some(choice) = common.theme {
        let theme = match choice {
            ThemeChoice::Default => Theme::Default,
            ThemeChoice::Light => Theme::Light,
            ThemeChoice::HighContrast => Theme::HighContrast,
            ThemeChoice::Mono => Theme::Mono,
        };
        return Chosen::new(theme, Source::Flag);
    }
    match prefs.theme {
        Some(theme) => Chosen::new(theme, Source::Preferences),
        None => from_file(read, Theme::Default),
    }
}
