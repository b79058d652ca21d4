//! What the app asks the runtime to do.

use crate::documents::House;
use crate::documents::minutes::{Format, Made, render};
use crate::domain::Message;
use crate::domain::minutes::Minutes;
use crate::i18n::Lang;
use crate::office::{Command, Query};
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
    /// Make a document and write it: takes up to a second, so on a thread of its own.
    Typeset(Box<Typeset>),
    /// Open a document in another program: its name and content.
    View(String, Vec<u8>),
    /// Keep the person's preferences.
    KeepPrefs(Box<crate::tui::prefs::Prefs>),
    /// Keep a draft under a name, or forget it.
    KeepDraft(String, Option<String>),
    /// End the program.
    Quit,
}

/// A PV to be saved.
#[derive(Clone, PartialEq, Debug)]
pub struct Typeset {
    /// What it says.
    pub minutes: Minutes,
    /// In which form.
    pub format: Format,
    /// In which language.
    pub lang: Lang,
    /// Where.
    pub path: PathBuf,
}

impl Typeset {
    /// Makes it, with the built-in templates where one of the house has an error; the warnings say so.
    ///
    /// # Errors
    /// Why there is no document, as sentences.
    pub fn make(&self, house: &House) -> Result<Made, Vec<Message>> {
        let make = |house: &House| render(self.format, &self.minutes, self.lang, house);
        match make(house) {
            Ok(made) => Ok(made),
            Err(fault) if fault.built_in_helps() => {
                let mut made = make(&house.with_our_templates()).map_err(|fault| fault.messages())?;
                let mut warnings = vec![Message::new("said-built-in")];
                // The first sentence says that nothing was saved.
                warnings.extend(fault.messages().into_iter().skip(1));
                warnings.append(&mut made.warnings);
                made.warnings = warnings;
                Ok(made)
            }
            Err(fault) => Err(fault.messages()),
        }
    }
}
