//! What every view needs to draw: words, theme, size, time, the person.

use crate::clock::Clock;
use crate::i18n::{Lang, Words, words};
use crate::tui::action::{Action, spec_of};
use crate::tui::keymap::{self, Keymap};
use crate::tui::theme::{Role, Theme};
use ratatui::layout::Rect;
use ratatui::style::Style;

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

    /// How much fits beside each other in the whole terminal.
    pub const fn breadth(&self) -> Breadth {
        match self.size.0 {
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

    /// A sign, or its ASCII stand-in.
    pub const fn sign(&self, sign: Sign) -> &'static str {
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
