//! The text of DOCX and ODT: packed XML. Entities of a document type are never unfolded, and no part is unpacked beyond its bound.

use super::{DEEPEST, Growing, MOST_UNPACKED, Told};
use crate::domain::Reading;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{Cursor, Read as _};

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// The text of a DOCX: headers, the text itself, foot notes.
pub(super) fn docx(bytes: &[u8]) -> Told {
    let mut archive = open(bytes)?;
    let mut growing = Growing::new();
    let mut headers: Vec<String> = Vec::new();
    for name in parts(&archive, "word/header") {
        let mut header = Growing::new();
        walk(&part(&mut archive, &name)?, &mut header, word)?;
        let text = header.page.trim().to_owned();
        // The first page and the others often have the same one.
        if !text.is_empty() && !headers.contains(&text) {
            growing.push(&text);
            growing.push("\n");
            headers.push(text);
        }
    }
    walk(&part(&mut archive, "word/document.xml")?, &mut growing, word)?;
    for name in parts(&archive, "word/footnotes") {
        walk(&part(&mut archive, &name)?, &mut growing, word)?;
    }
    Ok(growing.finish())
}

/// The parts whose names begin so, in their order; a document has a handful.
fn parts(archive: &Archive<'_>, named: &str) -> Vec<String> {
    let names = archive.file_names().filter_map(Result::ok);
    let fits =
        names.filter(|name| name.starts_with(named) && name.rsplit_once('.').is_some_and(|(_, end)| end == "xml"));
    let mut names: Vec<String> = fits.map(std::borrow::Cow::into_owned).take(20).collect();
    names.sort();
    names
}

/// The text of an ODT.
pub(super) fn odt(bytes: &[u8]) -> Told {
    let mut archive = open(bytes)?;
    let locked = |manifest: Vec<u8>| {
        let mark = b"encryption-data";
        manifest.windows(mark.len()).any(|part| part == mark)
    };
    if part(&mut archive, "META-INF/manifest.xml").is_ok_and(locked) {
        return Err(Reading::Encrypted);
    }
    let mut growing = Growing::new();
    walk(&part(&mut archive, "content.xml")?, &mut growing, writer)?;
    Ok(growing.finish())
}

fn open(bytes: &[u8]) -> Result<Archive<'_>, Reading> {
    zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Reading::Damaged)
}

/// A part unpacked, within its bound.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Vec<u8>, Reading> {
    let entry = archive.by_name(name).map_err(|error| match error {
        zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => Reading::Encrypted,
        _ => Reading::Damaged,
    })?;
    let mut unpacked = Vec::new();
    entry
        .take(MOST_UNPACKED + 1)
        .read_to_end(&mut unpacked)
        .map_err(|_| Reading::Damaged)?;
    if unpacked.len() as u64 > MOST_UNPACKED {
        return Err(Reading::TooBig);
    }
    Ok(unpacked)
}

/// What an element means for the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Means {
    /// Nothing of its own.
    Nothing,
    /// Its letters are text.
    Letters,
    /// Neither it nor what is in it is text.
    Silence,
    /// Something stands in its place.
    Stands(&'static str),
    /// So many spaces.
    Spaces(usize),
    /// A new page.
    Page,
    /// Something stands behind it.
    Ends(&'static str),
    /// Its letters are text, and a line ends with it.
    Line,
}

/// Elements of Word.
fn word(element: &BytesStart<'_>) -> Means {
    let is_page = || attribute(element, "type").is_some_and(|kind| kind == "page");
    match element.local_name().as_ref() {
        "t" => Means::Letters,
        "tab" | "ptab" => Means::Stands("\t"),
        "br" if is_page() => Means::Page,
        "br" | "cr" => Means::Stands("\n"),
        "noBreakHyphen" => Means::Stands("-"),
        "lastRenderedPageBreak" => Means::Page,
        "p" => Means::Ends("\n"),
        "tc" => Means::Ends("\t"),
        // What was deleted, commands of fields, and what only older programs read.
        "del" | "moveFrom" | "instrText" | "Fallback" | "pPr" | "rPr" | "sectPr" | "tblPr" => Means::Silence,
        _ => Means::Nothing,
    }
}

/// Elements of LibreOffice.
fn writer(element: &BytesStart<'_>) -> Means {
    let spaces = || {
        attribute(element, "c")
            .and_then(|count| count.parse().ok())
            .unwrap_or(1)
    };
    match element.local_name().as_ref() {
        "p" | "h" => Means::Line,
        "s" => Means::Spaces(usize::min(spaces(), 100)),
        "tab" => Means::Stands("\t"),
        "line-break" => Means::Stands("\n"),
        "soft-page-break" => Means::Page,
        "table-cell" => Means::Ends("\t"),
        "annotation" | "tracked-changes" | "automatic-styles" | "font-face-decls" | "desc" | "title" => Means::Silence,
        _ => Means::Nothing,
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten();
    let mut found = found.filter(|attribute| attribute.key.local_name().as_ref() == name);
    found.next().map(|attribute| attribute.value.into_owned())
}

/// Walks through XML without going down into it: however deep it stands, it takes a list and no stack.
fn walk(xml: &[u8], growing: &mut Growing, means: fn(&BytesStart<'_>) -> Means) -> Result<(), Reading> {
    let xml = String::from_utf8_lossy(xml);
    let mut reader = Reader::from_str(&xml);
    reader.config_mut().check_end_names = false;
    let mut open: Vec<Means> = Vec::new();
    let mut silent = 0_usize;
    let mut speaking = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| Reading::Damaged)?;
        let more = match event {
            Event::Eof => {
                // A text that stops halfway was cut off.
                return if open.is_empty() { Ok(()) } else { Err(Reading::Damaged) };
            }
            Event::Start(element) => {
                let meant = means(&element);
                open.push(meant);
                silent += usize::from(meant == Means::Silence);
                speaking += usize::from(matches!(meant, Means::Letters | Means::Line));
                if open.len() > DEEPEST {
                    return Err(Reading::TooBig);
                }
                silent > 0 || stand_in(meant, growing)
            }
            Event::Empty(element) => {
                let meant = means(&element);
                silent > 0 || (stand_in(meant, growing) && behind(meant, growing))
            }
            Event::End(_) => {
                let meant = open.pop().ok_or(Reading::Damaged)?;
                silent -= usize::from(meant == Means::Silence);
                speaking -= usize::from(matches!(meant, Means::Letters | Means::Line));
                silent > 0 || behind(meant, growing)
            }
            Event::Text(text) if speaking > 0 && silent == 0 => growing.push(&text.xml10_content()),
            Event::CData(text) if speaking > 0 && silent == 0 => growing.push(&text.xml10_content()),
            Event::GeneralRef(reference) if speaking > 0 && silent == 0 => growing.push(&entity(&reference)),
            _ => true,
        };
        if !more {
            return Ok(());
        }
    }
}

/// The letter of a reference; those that a document type made up say nothing.
fn entity(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return letter.to_string();
    }
    let name: &str = reference;
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
    .to_owned()
}

fn stand_in(meant: Means, growing: &mut Growing) -> bool {
    match meant {
        Means::Stands(text) => growing.push(text),
        Means::Spaces(n) => growing.push(&" ".repeat(n)),
        Means::Page => {
            growing.turn();
            true
        }
        _ => true,
    }
}

fn behind(meant: Means, growing: &mut Growing) -> bool {
    match meant {
        Means::Ends(text) => growing.push(text),
        Means::Line => growing.push("\n"),
        _ => true,
    }
}
