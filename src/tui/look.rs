//! What every view needs to draw: words, theme, size, time, the person.

use crate::clock::Clock;
use crate::i18n::{Lang, Words, words};
use crate::tui::action::{Action, spec_of};
use crate::tui::keymap::{self, Keymap};
use crate::tui::mouse::Spots;
use crate::tui::theme::{Role, Theme};
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::path::PathBuf;

/// How things look now.
#[derive(Clone, Debug)]
pub struct Look {
    /// The words of the language.
    pub words: &'static Words,
    /// The colours.
    pub theme: Theme,
    /// The keys in force.
    pub keymap: Keymap,
    /// The time.
    pub clock: Clock,
    /// The size of the terminal.
    pub size: (u16, u16),
    /// No frames, words instead of signs.
    pub accessible: bool,
    /// Only ASCII signs.
    pub ascii: bool,
    /// What the mouse can point at, when there is one.
    pub spots: Spots,
    /// The folder with the organisation's templates for documents; none: the built-in ones.
    pub templates: Option<PathBuf>,
}

/// How much fits beside each other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Breadth {
    /// 60 to 79 columns: fewer columns.
    Narrow,
    /// 80 to 109: a list, the detail as a page.
    Medium,
    /// 110 and more: list and detail side by side.
    Wide,
}

impl Look {
    /// A look with defaults.
    pub fn new(lang: Lang, theme: Theme, clock: Clock) -> Self {
        Self {
            words: words(lang),
            theme,
            keymap: Keymap::default(),
            clock,
            size: (80, 24),
            accessible: false,
            ascii: false,
            spots: Spots::default(),
            templates: None,
        }
    }

    /// How a role looks.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// The text of a message without arguments.
    pub fn word(&self, id: &str) -> &'static str {
        self.words.get(id)
    }

    /// The first key of an action in words, for sentences that say what to press: `Esc`, `g u`.
    pub fn key(&self, action: Action) -> String {
        spec_of(action)
            .and_then(|spec| {
                self.keymap
                    .chords(spec)
                    .first()
                    .map(|chord| keymap::written(chord, self.words))
            })
            .unwrap_or_default()
    }

    /// How much fits beside each other in the whole terminal. For a screen reader nothing stands beside anything: it reads a row whole.
    pub const fn breadth(&self) -> Breadth {
        match self.size.0 {
            _ if self.accessible => Breadth::Narrow,
            0..80 => Breadth::Narrow,
            80..110 => Breadth::Medium,
            _ => Breadth::Wide,
        }
    }

    /// The rows a screen has between the bars, for moving by pages.
    pub const fn body(&self) -> Rect {
        Rect {
            x: 0,
            y: 1,
            width: self.size.0,
            height: self.size.1.saturating_sub(2),
        }
    }

    /// Words with a sign before them; where signs are not drawn, words alone, because a word beside them says the same.
    pub fn signed(&self, sign: Sign, words: &str) -> String {
        match self.accessible {
            true => words.to_owned(),
            false => format!("{} {words}", self.sign(sign)),
        }
    }

    /// Words with a sign before them; where signs are not drawn, a word takes its place.
    pub fn signed_or(&self, sign: Sign, word: &str, words: &str) -> String {
        match self.accessible {
            true => labelled(self.word(word), words),
            false => self.signed(sign, words),
        }
    }

    /// A button: `[ Bewaren ]`.
    pub fn button(&self, name: &str) -> String {
        match self.accessible {
            true => labelled(self.word("spoken-button"), name),
            false => format!("[ {name} ]"),
        }
    }

    /// One of several that are chosen or not: `[x] Gent`.
    pub fn ticked(&self, on: bool, name: &str) -> String {
        match (self.accessible, on) {
            (true, true) => labelled(self.word("spoken-chosen"), name),
            (true, false) => labelled(self.word("spoken-not-chosen"), name),
            (false, true) => format!("[x] {name}"),
            (false, false) => format!("[ ] {name}"),
        }
    }

    /// What stands where nothing was filled in.
    pub fn nothing(&self) -> &'static str {
        match self.accessible {
            true => self.word("spoken-blank"),
            false => "–",
        }
    }

    /// Which of the tabs is open, in words.
    pub fn tab(&self, name: &str, at: usize, of: usize) -> String {
        let place = self.share(at + 1, of);
        labelled(self.word("spoken-tab"), &listed([name, &place]))
    }

    /// So many of so many: `3/5`, in words `3 van 5`.
    pub fn share(&self, some: impl std::fmt::Display, all: impl std::fmt::Display) -> String {
        match self.accessible {
            true => format!("{some} {} {all}", self.word("spoken-of")),
            false => format!("{some}/{all}"),
        }
    }

    /// A sign, or its ASCII stand-in; none where words take their place.
    pub const fn sign(&self, sign: Sign) -> &'static str {
        if self.accessible {
            return "";
        }
        match (sign, self.ascii) {
            (Sign::Cursor, false) => "›",
            (Sign::Cursor, true) => ">",
            (Sign::Done, false) => "✓",
            (Sign::Done, true) => "v",
            (Sign::Failed, false) => "✗",
            (Sign::Failed, true) => "x",
            (Sign::Now, false) => "▸",
            (Sign::Now, true) => ">",
            (Sign::Full, false) => "●",
            (Sign::Full, true) => "#",
            (Sign::Half, false) => "◐",
            (Sign::Half, true) => "+",
            (Sign::Empty, false) => "○",
            (Sign::Empty, true) => "-",
            (Sign::Mark, _) => "*",
            (Sign::RisingSort, false) => "↑",
            (Sign::RisingSort, true) => "^",
            (Sign::FallingSort, false) => "↓",
            (Sign::FallingSort, true) => "v",
            (Sign::Above, false) => "↑",
            (Sign::Above, true) => "^",
            (Sign::Below, false) => "↓",
            (Sign::Below, true) => "v",
        }
    }
}

/// A value with what it is: `Titel: Dossierbehandelaar`. Without a value the label alone, without a label the value.
pub fn labelled(label: &str, value: &str) -> String {
    match (label.trim(), value.trim()) {
        ("", value) => value.to_owned(),
        (label, "") => label.to_owned(),
        (label, value) => format!("{label}: {value}"),
    }
}

/// Pieces of a row as one sentence: what was set apart by room is set apart by a comma.
pub fn listed<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    let pieces = pieces.into_iter().map(|piece| piece.trim_matches([' ', '·']));
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A sign with a meaning; never the only carrier of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// The selected row.
    Cursor,
    /// Done, meets, good.
    Done,
    /// Failed.
    Failed,
    /// Where we are.
    Now,
    /// Overdue.
    Full,
    /// Waiting.
    Half,
    /// Fresh.
    Empty,
    /// A marked row.
    Mark,
    /// Ordered from low to high.
    RisingSort,
    /// Ordered from high to low.
    FallingSort,
    /// There is more above.
    Above,
    /// There is more below.
    Below,
}
