//! The groups of actions in help and documentation.

/// Where an action stands in help.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Group {
    /// Acts on what is selected.
    Act,
    /// Shows a list in another way.
    Show,
    /// Moves about.
    Move,
    /// Works everywhere.
    Everywhere,
}

impl Group {
    /// The message that names the group.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Act => "group-act",
            Self::Show => "group-show",
            Self::Move => "group-move",
            Self::Everywhere => "group-everywhere",
        }
    }
}
