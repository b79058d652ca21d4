//! A document that is made beside the work on the screen: what is wanted of it, and the file it becomes. It takes too long to draw meanwhile.

use crate::documents::{Fault, File, House, hire, minutes, report};
use crate::domain::Message;
use crate::domain::hire::Fiche;
use crate::domain::minutes::Minutes;
use crate::domain::report::Report;
use crate::i18n::{Lang, words};
use chrono::NaiveDateTime;

/// What is wanted.
#[derive(Clone, PartialEq, Debug)]
pub struct Wanted {
    /// The document.
    pub paper: Paper,
    /// In which language.
    pub lang: Lang,
}

/// A document with what it says, and what it is written as.
#[derive(Clone, PartialEq, Debug)]
pub enum Paper {
    /// A hire sheet.
    Hire(Box<Fiche>, hire::Format),
    /// A PV.
    Minutes(Box<Minutes>, minutes::Format),
    /// A report, at the moment it was asked for.
    Report(Box<Report>, report::ReportFormat, NaiveDateTime),
}

impl Wanted {
    /// Makes it, with what the organisation's folder has.
    ///
    /// # Errors
    /// Why there is none, as sentences.
    pub fn make(&self, house: &House) -> Result<File, Vec<Message>> {
        let told = |fault: Fault| fault.messages();
        match &self.paper {
            Paper::Hire(fiche, format) => hire::render(*format, fiche, words(self.lang), house).map_err(told),
            Paper::Minutes(content, format) => minutes::file(*format, content, self.lang, house).map_err(told),
            Paper::Report(content, format, at) => report::file(content, *format, *at, words(self.lang), house),
        }
    }
}
