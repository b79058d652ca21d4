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

/// Two pixels of a picture in one cell, the upper one over the lower, in the 256 colours nearly every terminal has.
pub fn pixels(upper: [u8; 3], lower: [u8; 3]) -> Style {
    Style::new()
        .fg(Color::Indexed(nearest(upper)))
        .bg(Color::Indexed(nearest(lower)))
}

/// The colour of the palette that comes nearest: a grey where red, green and blue are alike, else one of the cube of six by six by six.
fn nearest([red, green, blue]: [u8; 3]) -> u8 {
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    if most - least < 12 {
        return match most {
            0..=3 => 16,
            248..=255 => 231,
            grey => 232 + (grey.saturating_sub(3) / 10).min(23),
        };
    }
    let step = |value: u8| match value {
        0..=47 => 0,
        48..=114 => 1,
        value => (value - 35) / 40,
    };
    16 + 36 * step(red) + 6 * step(green) + step(blue)
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
