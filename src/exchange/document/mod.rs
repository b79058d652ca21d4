//! Documents from outside: what a file is by its content, and the text in it. A file comes from anybody: it is read apart from the
//! program (see [`apart`]), within bounds of size, depth and time, and whatever is wrong with it comes to a [`Reading`].
//!
//! ```text
//!  bytes + name ─► Format::of (content decides) ─► pdf · office (DOCX, ODT) · rtf · plain ─► Read { format, kind, reading, pages, text }
//! ```

pub mod apart;
mod format;
mod office;
mod pdf;
pub mod picture;
mod plain;
mod rtf;

pub use format::Format;

use crate::domain::document::{PAGE_BREAK, kind_of_name};
use crate::domain::{DocumentKind, Reading};
use serde::{Deserialize, Serialize};

/// The most pages that are read; the pages beyond are kept, and not found by searching.
pub const MOST_PAGES: usize = 300;
/// The most characters that are read of one document.
pub const MOST_TEXT: usize = 2_000_000;
/// The most bytes one part of a packed document unfolds to.
const MOST_UNPACKED: u64 = 64 * 1_048_576;
/// How deep elements or groups may stand in each other.
const DEEPEST: usize = 2_000;

/// A document that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Read {
    /// What it is.
    pub format: Format,
    /// The kind its name speaks of: a proposal.
    pub kind: DocumentKind,
    /// What came of reading it.
    pub reading: Reading,
    /// How many pages it has, where that is known.
    pub pages: Option<u32>,
    /// Its text, pages parted by [`PAGE_BREAK`]; only with [`Reading::Text`].
    pub text: Option<String>,
}

impl Read {
    /// Whether the name has the ending of something else than the content is.
    pub fn is_mislabelled(&self, name: &str) -> bool {
        self.format.is_belied_by(name)
    }
}

/// The text of a document, or why there is none.
type Told = Result<Pages, Reading>;

/// The text of a document, page by page.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pages {
    /// How many pages the document has; none where it has no pages of its own.
    pub count: Option<u32>,
    /// The text of the pages that were read.
    pub text: Vec<String>,
}

/// Reads a document: what it is by its content, and its text. Never fails and never panics; what cannot be read is told in
/// [`Read::reading`].
pub fn read(name: &str, bytes: &[u8]) -> Read {
    let format = Format::of(bytes);
    let told = match format {
        Format::Png | Format::Jpeg | Format::Tiff => Err(Reading::Picture),
        Format::Foreign | Format::Program => Err(Reading::Foreign),
        Format::Locked => Err(Reading::Encrypted),
        _ => apart::text(format, bytes),
    };
    let pages = told.as_ref().ok().and_then(|pages| pages.count);
    let told = told.and_then(joined);
    Read {
        format,
        kind: kind_of_name(name),
        reading: told.as_ref().err().copied().unwrap_or(Reading::Text),
        pages,
        text: told.ok(),
    }
}

/// The pages as one text, cleaned of what is no text.
fn joined(pages: Pages) -> Result<String, Reading> {
    let cleaned: Vec<String> = pages.text.iter().map(|page| tidy(page)).collect();
    if cleaned.iter().all(String::is_empty) {
        return Err(Reading::Empty);
    }
    let mut whole = cleaned.join(&PAGE_BREAK.to_string());
    if whole.len() > MOST_TEXT {
        let end = (0..=MOST_TEXT)
            .rev()
            .find(|at| whole.is_char_boundary(*at))
            .unwrap_or(0);
        whole.truncate(end);
    }
    Ok(whole)
}

/// A page without control characters, without blanks at the end of lines, with at most one empty line between two others.
fn tidy(page: &str) -> String {
    let mut tidy = String::with_capacity(page.len());
    let mut empty = 0;
    for line in page.lines() {
        let kept: String = line.chars().filter(|c| *c == '\t' || !c.is_control()).collect();
        let kept = kept.trim_end();
        empty = if kept.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidy.push_str(kept);
            tidy.push('\n');
        }
    }
    tidy.trim_matches('\n').to_owned()
}

/// The text of a document of a format, in this very process: for [`apart`] only.
fn text_here(format: Format, bytes: &[u8]) -> Told {
    match format {
        Format::Pdf => pdf::text(bytes),
        Format::Docx => office::docx(bytes),
        Format::Odt => office::odt(bytes),
        Format::Rtf => rtf::text(bytes),
        Format::Text => Ok(plain::text(bytes)),
        Format::Png | Format::Jpeg | Format::Tiff => Err(Reading::Picture),
        Format::Locked => Err(Reading::Encrypted),
        Format::Foreign | Format::Program => Err(Reading::Foreign),
    }
}

/// Text that grows page by page, within bounds.
#[derive(Debug)]
struct Growing {
    pages: Vec<String>,
    page: String,
    size: usize,
    /// How many pages ended, those left out included.
    turned: usize,
}

impl Growing {
    const fn new() -> Self {
        Self {
            pages: Vec::new(),
            page: String::new(),
            size: 0,
            turned: 0,
        }
    }

    /// Adds text to the page; `false` once no more is taken.
    fn push(&mut self, text: &str) -> bool {
        self.size += text.len();
        if self.size > MOST_TEXT {
            return false;
        }
        self.page.push_str(text);
        true
    }

    /// Ends the page.
    fn turn(&mut self) {
        self.turned += 1;
        if self.pages.len() < MOST_PAGES {
            self.pages.push(std::mem::take(&mut self.page));
        } else {
            self.page.clear();
        }
    }

    fn finish(mut self) -> Pages {
        let last = !self.page.trim().is_empty() || self.pages.is_empty();
        let count = (self.turned > 0).then(|| u32::try_from(self.turned + usize::from(last)).unwrap_or(u32::MAX));
        if last {
            self.turn_last();
        }
        Pages {
            count,
            text: self.pages,
        }
    }

    fn turn_last(&mut self) {
        if self.pages.len() < MOST_PAGES {
            self.pages.push(std::mem::take(&mut self.page));
        }
    }
}

#[cfg(test)]
mod tests;
