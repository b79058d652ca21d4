//! A document that is made beside the work on the screen: what is wanted of it, and the file it becomes. It takes too long to draw meanwhile.

use crate::documents::hire::{self, File, Format};
use crate::documents::{Fault, House};
use crate::domain::hire::Fiche;
use crate::i18n::{Lang, words};
use std::path::PathBuf;

/// What is wanted.
#[derive(Clone, PartialEq, Debug)]
pub enum Wanted {
    /// A hire sheet.
    Hire {
        /// What it says.
        fiche: Box<Fiche>,
        /// Written as what.
        format: Format,
        /// In which language.
        lang: Lang,
        /// The organisation's folder, where it has one.
        templates: Option<PathBuf>,
    },
}

impl Wanted {
    /// Makes it.
    ///
    /// # Errors
    /// When the typesetter cannot make it.
    pub fn make(&self) -> Result<File, Fault> {
        match self {
            Self::Hire {
                fiche,
                format,
                lang,
                templates,
            } => {
                let house = templates.as_deref().map_or_else(House::none, House::at);
                hire::render(*format, fiche, words(*lang), &house)
            }
        }
    }
}
