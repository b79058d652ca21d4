//! Colours by role, in four themes over the terminal's own foreground and background. The only place that names a colour.

use crate::domain::code::codes;
use ratatui::style::{Color, Modifier, Style};

codes! {
    /// A theme.
    Theme, "theme" {
        /// For most terminals.
        Default = "default",
        /// For light backgrounds.
        Light = "light",
        /// Strong contrast.
        HighContrast = "high_contrast",
        /// No colour at all.
        Mono = "mono",
    }
}

/// What a piece of the screen is, which decides how it looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Less important.
    Dim,
    /// A heading.
    Title,
    /// The selected row or focused field.
    Selected,
    /// A marked row.
    Marked,
    /// Good news.
    Good,
    /// Needs attention.
    Warn,
    /// Bad news.
    Bad,
    /// Neutral information.
    Info,
    /// A frame.
    Frame,
    /// The frame of the pane that has the focus.
    FrameFocus,
    /// A key in footer and help.
    Key,
    /// The bar at the top.
    Bar,
    /// The chosen tab in a bar.
    Tab,
    /// A field one can type in.
    Field,
}

impl Theme {
    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        match (role, self) {
            (Role::Text | Role::Field, _) => plain,
            // One look for the whole row: a coloured cell would become a block of that colour.
            (Role::Selected, _) => plain.fg(Color::Reset).add_modifier(Modifier::REVERSED),
            (Role::Title | Role::FrameFocus, Self::Mono | Self::HighContrast) => plain.add_modifier(Modifier::BOLD),
            (Role::Title, _) => plain.add_modifier(Modifier::BOLD),
            (Role::Tab, _) => plain.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            (Role::Key, Self::Mono | Self::HighContrast) => plain.add_modifier(Modifier::BOLD),
            (Role::Dim | Role::Frame | Role::Bar, Self::HighContrast) => plain,
            (Role::Dim | Role::Frame, Self::Mono) => plain.add_modifier(Modifier::DIM),
            (Role::Bar, Self::Mono) => plain,
            (Role::Marked | Role::Warn | Role::Bad, Self::Mono) => plain.add_modifier(Modifier::BOLD),
            (Role::Good | Role::Info, Self::Mono) => plain,
            (Role::Dim | Role::Frame, _) => plain.fg(Color::DarkGray),
            (Role::FrameFocus | Role::Key | Role::Info, Self::Default) => plain.fg(Color::Cyan),
            (Role::FrameFocus | Role::Key | Role::Info, _) => plain.fg(Color::Blue).add_modifier(Modifier::BOLD),
            (Role::Bar, _) => plain,
            (Role::Marked, Self::Default) => plain.fg(Color::Yellow),
            (Role::Marked, _) => plain.fg(Color::Magenta),
            (Role::Good, Self::HighContrast) => plain.fg(Color::Green).add_modifier(Modifier::BOLD),
            (Role::Good, _) => plain.fg(Color::Green),
            (Role::Warn, Self::Default) => plain.fg(Color::Yellow),
            (Role::Warn, _) => plain.fg(Color::Magenta).add_modifier(Modifier::BOLD),
            (Role::Bad, Self::Default | Self::Light) => plain.fg(Color::Red),
            (Role::Bad, Self::HighContrast) => plain.fg(Color::Red).add_modifier(Modifier::BOLD),
        }
    }

    /// The theme after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Default => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::Mono,
            Self::Mono => Self::Default,
        }
    }
}
