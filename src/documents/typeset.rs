//! The typesetter: a template, its words and its data become a PDF that is tagged, kept and read aloud (PDF/A-2a and PDF/UA-1).
//!
//! A template is typst (<https://typst.app/docs>) and reads one file, `/data.json`:
//!
//! ```text
//! lang   "nl" or "en"         title  the title, also of the file       made   the day and time it was made, ISO
//! words  id → text            data   what the document is about        order  its sections, in the house's order
//! house  { name, accent, font: […], logo: "/logo.svg" or none }
//! ```
//!
//! It begins with `#import "house.typ": *` and `#show: document`; `house.typ` says what it offers. Words are the messages of the
//! catalogue whose ids begin as the template asks; their variables stay as `{$name}`, for the template's `w("doc-page", n: 3)`. Whatever
//! needs a plural, a date or a code's word is best written by [`Words`] into the data. Text in the data is text: it can never become
//! markup.
//!
//! The same content gives the same bytes. Nothing is fetched: no network, no packages, no file outside the house's folder.

mod prepare;
mod world;

use crate::documents::House;
use crate::domain::Message;
use crate::i18n::Lang;
use chrono::NaiveDateTime;
use std::collections::BTreeSet;
use std::thread;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{Letters, Room};

/// The template all others begin with.
pub const HOUSE: &str = include_str!("../../assets/documents/house.typ");
/// What a nested layout may need at most; the stack of a reading thread is smaller.
const STACK: usize = 16 * 1_048_576;
/// How many signs that cannot be written are named in a warning.
const NAMED: usize = 12;

/// A document's template: a file of `assets/documents`, which the house's folder may replace by a file of the same name.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// The name of the file without its ending: `minutes`.
    pub name: &'static str,
    /// Its text.
    pub source: &'static str,
    /// How the ids of its words begin: `["doc-", "pv-"]`.
    pub words: &'static [&'static str],
    /// The sections it knows, in our order; none for a document without.
    pub sections: &'static [&'static str],
}

/// What a document says.
#[derive(Clone, Debug)]
pub struct Content {
    /// Its language.
    pub lang: Lang,
    /// Its title, which readers of the file show.
    pub title: String,
    /// When it was made, on the clock of Brussels: it stands in the file, so it comes from the record and not from the clock.
    pub made: NaiveDateTime,
    /// What the template reads as `data`.
    pub data: serde_json::Value,
}

/// A document that was set.
#[derive(Clone, PartialEq, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What it keeps to.
    pub standard: Standard,
    /// What the person should know: signs that no font has, what of the house's folder could not be used.
    pub warnings: Vec<Message>,
}

/// What a file keeps to, from the most to the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standard {
    /// PDF/A-2a and PDF/UA-1: for keeping, and readable for everybody.
    ArchiveAndAccess,
    /// PDF/UA-1: readable for everybody.
    Access,
    /// Tagged only.
    Tagged,
}

impl Standard {
    const ALL: [Self; 3] = [Self::ArchiveAndAccess, Self::Access, Self::Tagged];

    const fn list(self) -> &'static [PdfStandard] {
        match self {
            Self::ArchiveAndAccess => &[PdfStandard::A_2a, PdfStandard::Ua_1],
            Self::Access => &[PdfStandard::Ua_1],
            Self::Tagged => &[],
        }
    }
}

/// Why no document was made.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Fault {
    /// A template of the house has errors, each with file, line and reason; [`House::with_our_templates`] makes the document without it.
    #[error("a template of the house has errors: {0:?}")]
    House(Vec<Message>),
    /// Our own template has errors.
    #[error("a built-in template has errors: {0:?}")]
    Own(Vec<Message>),
    /// The typesetter stopped.
    #[error("the typesetter stopped")]
    Stopped,
}

impl Fault {
    /// That the built-in template was taken instead, and why.
    pub fn replaced(&self) -> Vec<Message> {
        let mut told = vec![Message::new("said-built-in")];
        if let Self::House(errors) | Self::Own(errors) = self {
            told.extend(errors.iter().cloned());
        }
        told
    }

    /// Whether the built-in template would do: it is worth offering.
    pub const fn built_in_helps(&self) -> bool {
        matches!(self, Self::House(_))
    }

    /// What happened and what to do next, as sentences.
    pub fn messages(&self) -> Vec<Message> {
        match self {
            Self::House(errors) => {
                let mut all = vec![Message::new("typeset-house-fault")];
                all.extend(errors.iter().cloned());
                all
            }
            Self::Own(errors) => {
                let mut all = vec![Message::new("typeset-own-fault")];
                all.extend(errors.iter().cloned());
                all
            }
            Self::Stopped => vec![Message::new("typeset-stopped")],
        }
    }
}

/// Sets a document. Takes a tenth of a second to a second: never on the thread that draws.
///
/// # Errors
/// When a template has an error; [`Fault::built_in_helps`] says whether ours is worth offering. Missing letters, a missing font or a
/// damaged `house.toml` are warnings.
pub fn pdf(template: &Template, content: &Content, house: &House) -> Result<Pdf, Fault> {
    let set = thread::scope(|scope| {
        let own = thread::Builder::new().name("typeset".to_owned()).stack_size(STACK);
        own.spawn_scoped(scope, || set(template, content, house))
            .map(|thread| thread.join().unwrap_or(Err(Fault::Stopped)))
    });
    // What was remembered of this document is of no use for the next: memory stays bounded.
    typst::comemo::evict(0);
    set.unwrap_or(Err(Fault::Stopped))
}

/// Sets a document, with our own template where the house's has an error: what is wrong with that one are warnings.
///
/// # Errors
/// When our own template has an error too.
pub fn pdf_or_ours(template: &Template, content: &Content, house: &House) -> Result<Pdf, Fault> {
    match pdf(template, content, house) {
        Err(fault) if fault.built_in_helps() => {
            let mut made = pdf(template, content, &house.with_our_templates())?;
            made.warnings.splice(0..0, fault.replaced());
            Ok(made)
        }
        made => made,
    }
}

/// Sets with the embedded letters, and with the system's only where a sign is missing: they differ from machine to machine.
fn set(template: &Template, content: &Content, house: &House) -> Result<Pdf, Fault> {
    let mut room = Room::new(template, content, house, Letters::Embedded).ok_or(Fault::Stopped)?;
    let mut document = lay_out(&room)?;
    let mut missing = missing_signs(&document.pages);
    if !missing.is_empty() {
        room = Room::new(template, content, house, Letters::System).ok_or(Fault::Stopped)?;
        document = lay_out(&room)?;
        missing = missing_signs(&document.pages);
    }
    let mut warnings = house.faults().to_vec();
    warnings.extend(document.warnings);
    if !missing.is_empty() {
        let named: Vec<String> = missing.iter().take(NAMED).map(|sign| name(*sign)).collect();
        warnings.push(
            Message::new("typeset-no-letters")
                .with("n", missing.len() as i64)
                .with("signs", named.join(", ")),
        );
    }
    let from = if missing.is_empty() { 0 } else { Standard::ALL.len() - 1 };
    export(&room, &document.pages, &Standard::ALL[from..], warnings)
}

/// A document in pages, with what the typesetter warned of.
struct LaidOut {
    pages: PagedDocument,
    warnings: Vec<Message>,
}

fn lay_out(room: &Room) -> Result<LaidOut, Fault> {
    let told = typst::compile::<PagedDocument>(room);
    let pages = told.output.map_err(|errors| fault(room, &errors))?;
    let warnings = told
        .warnings
        .iter()
        .map(|told| sentence(room, "typeset-warning", told))
        .collect();
    Ok(LaidOut { pages, warnings })
}

/// Writes the file to the first standard that what stands in it allows.
fn export(
    room: &Room,
    document: &PagedDocument,
    standards: &[Standard],
    mut warnings: Vec<Message>,
) -> Result<Pdf, Fault> {
    let mut lost: Option<Vec<SourceDiagnostic>> = None;
    for standard in standards {
        let options = PdfOptions {
            creator: Smart::Custom(Some("keur".to_owned())),
            timestamp: room.timestamp(),
            standards: PdfStandards::new(standard.list()).map_err(|_| Fault::Stopped)?,
            ..PdfOptions::default()
        };
        match typst_pdf::pdf(document, &options) {
            Ok(bytes) => {
                warnings.extend(
                    lost.iter()
                        .flatten()
                        .map(|told| sentence(room, "typeset-standard-lost", told)),
                );
                return Ok(Pdf {
                    bytes,
                    pages: document.pages().len(),
                    standard: *standard,
                    warnings,
                });
            }
            // The first reason is the one to mend.
            Err(errors) => lost = lost.or_else(|| Some(errors.into_iter().take(1).collect())),
        }
    }
    Err(fault(room, lost.as_deref().unwrap_or_default()))
}

fn fault(room: &Room, errors: &[SourceDiagnostic]) -> Fault {
    let errors = errors
        .iter()
        .map(|told| sentence(room, "typeset-error", told))
        .collect();
    if room.reads_house_templates() {
        Fault::House(errors)
    } else {
        Fault::Own(errors)
    }
}

/// What the typesetter says, with file and line; its reasons are in English.
fn sentence(room: &Room, id: &str, told: &SourceDiagnostic) -> Message {
    let hints = told.hints.iter().map(|hint| hint.v.as_str());
    let why: Vec<&str> = std::iter::once(told.message.as_str()).chain(hints).collect();
    let (file, line) = room.place(told);
    Message::new(id)
        .with("file", file)
        .with("line", line.to_string())
        .with("why", why.join("; "))
}

/// The signs for which no font has a picture.
fn missing_signs(document: &PagedDocument) -> BTreeSet<char> {
    fn look(frame: &Frame, found: &mut BTreeSet<char>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => look(&group.frame, found),
                FrameItem::Text(text) => {
                    let empty = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                    let signs = empty.filter_map(|glyph| text.text.get(glyph.range()));
                    found.extend(signs.flat_map(str::chars).filter(|sign| !sign.is_whitespace()));
                }
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    for page in document.pages() {
        look(&page.frame, &mut found);
    }
    found
}

/// A sign a person can look up, even where it cannot be shown.
fn name(sign: char) -> String {
    format!("{sign} (U+{:04X})", u32::from(sign))
}

#[cfg(test)]
mod tests;
