//! What the app asks the runtime to do.

use crate::office::{Command, Query};
use crate::tui::made::Wanted;
use crate::tui::screen::Address;
use std::path::PathBuf;

/// Something to do outside the app.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Ask the database; a later question of the same address takes its place.
    Ask(Address, Query),
    /// Carry out a command; never dropped, in order.
    Run(Address, Command),
    /// Put text on the clipboard.
    Copy(String),
    /// Write a file: path and content.
    WriteFile(PathBuf, Vec<u8>),
    /// Make a document beside the work on the screen, and write its file.
    Make(Box<Wanted>),
    /// Open a document in another program: its name and content.
    View(String, Vec<u8>),
    /// Keep the person's preferences.
    KeepPrefs(Box<crate::tui::prefs::Prefs>),
    /// Keep a draft under a name, or forget it.
    KeepDraft(String, Option<String>),
    /// End the program.
    Quit,
}
