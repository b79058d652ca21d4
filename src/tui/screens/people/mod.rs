//! People on file: the dossier of one, pairs that may be one, lists of people and who stands in them.

pub mod doubles;
pub mod lists;
pub mod members;
mod merge;
pub mod person;
pub mod pick;
pub mod result;

use crate::domain::Likeness;
use crate::office::person::Told;
use crate::office::person::alike::by;
use crate::tui::look::Look;
use crate::tui::widgets::explorer::Arrived;

/// How two people compare, in words: `sterk: naam en e-mail`.
fn likeness_words(likeness: &Likeness, look: &Look) -> String {
    let by = look.words.text(&by(likeness));
    format!("{}: {by}", look.words.of(likeness.strength))
}

/// What an answer to a list that is gathered whole brought.
pub(in crate::tui::screens) fn arrived<T>(told: Told<T>) -> Option<Arrived<T>> {
    match told {
        Told::Page(page) => Some(Arrived::Page(page)),
        Told::Count(count) => Some(Arrived::Count(count)),
        Told::Ids(ids) => Some(Arrived::Ids(ids)),
        Told::All(_) => None,
    }
}
