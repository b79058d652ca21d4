//! Pieces that screens are made of: they hold their own state and draw themselves, and know nothing of what they show.

pub mod explorer;
pub mod form;
pub mod halves;
pub mod line;
pub mod list;
pub mod pages;
pub mod pane;
pub mod search;
pub mod strip;
pub mod table;
