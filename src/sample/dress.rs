//! What a text wears when somebody sends it: a PDF, a text of Word or LibreOffice, rich text; and a diploma as a picture.

use crate::text;
use encoding_rs::WINDOWS_1252;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

/// The letters on a line of a PDF, and the lines on a page.
const ACROSS: usize = 92;
const DOWN: usize = 52;

/// The kind of file a text is sent as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Dress {
    Plain,
    Pdf,
    Docx,
    Odt,
    Rtf,
}

impl Dress {
    /// What somebody sends, told from an identifier: half of it is plain text, so that the sample stays small.
    pub(super) const fn of(id: i64) -> Self {
        match id % 8 {
            0 | 1 => Self::Pdf,
            2 => Self::Docx,
            3 => Self::Odt,
            4 => Self::Rtf,
            _ => Self::Plain,
        }
    }

    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Plain => "txt",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Rtf => "rtf",
        }
    }

    pub(super) const fn media_type(self) -> &'static str {
        match self {
            Self::Plain => "text/plain",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Rtf => "application/rtf",
        }
    }

    pub(super) const fn pages(self) -> Option<i64> {
        match self {
            Self::Pdf => Some(1),
            _ => None,
        }
    }

    /// The text as such a file.
    pub(super) fn wear(self, body: &str) -> Vec<u8> {
        match self {
            Self::Plain => body.as_bytes().to_vec(),
            Self::Pdf => pdf(body),
            Self::Docx => docx(body),
            Self::Odt => odt(body),
            Self::Rtf => rtf(body).into_bytes(),
        }
    }
}

/// One page of lines; a CV of the sample has no more.
fn pdf(body: &str) -> Vec<u8> {
    let mut page = b"BT /F 11 Tf 50 790 Td 14 TL\n".to_vec();
    for line in body.lines().flat_map(|line| text::wrap(line, ACROSS)).take(DOWN) {
        let (letters, ..) = WINDOWS_1252.encode(&line);
        page.push(b'(');
        for letter in letters.iter() {
            if matches!(letter, b'(' | b')' | b'\\') {
                page.push(b'\\');
            }
            page.push(*letter);
        }
        page.extend_from_slice(b") '\n");
    }
    page.extend_from_slice(b"ET");
    let objects: [Vec<u8>; 5] = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>".to_vec(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
        [
            format!("<</Length {}>>stream\n", page.len()).as_bytes(),
            &page,
            b"\nendstream",
        ]
        .concat(),
    ];
    let (mut out, mut table) = (b"%PDF-1.4\n".to_vec(), String::new());
    for (n, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", out.len());
        out.extend_from_slice(format!("{} 0 obj", n + 1).as_bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"endobj\n");
    }
    let start = out.len();
    let end =
        format!("xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    out.extend_from_slice(end.as_bytes());
    out
}

/// Every line between two tags.
fn around(body: &str, before: &str, after: &str) -> String {
    body.lines().fold(String::new(), |text, line| {
        let line = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        text + before + &line + after
    })
}

fn docx(body: &str) -> Vec<u8> {
    let paragraphs = around(body, "<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>");
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>"
    );
    packed(&[
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ),
        ("word/document.xml", &text),
    ])
}

fn odt(body: &str) -> Vec<u8> {
    let paragraphs = around(body, "<text:p>", "</text:p>");
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", Dress::Odt.media_type()),
        (
            "META-INF/manifest.xml",
            "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>",
        ),
        ("content.xml", &text),
    ])
}

/// Packs parts; what memory cannot take is empty, and a test would tell.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let method = match *name {
            "mimetype" => zip::CompressionMethod::Stored,
            _ => zip::CompressionMethod::Deflated,
        };
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        if archive.start_file(*name, options).is_err() || archive.write_all(text.as_bytes()).is_err() {
            return Vec::new();
        }
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn rtf(body: &str) -> String {
    let mut out = "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}\\f0\\fs22\n".to_owned();
    for line in body.lines() {
        for letter in line.chars() {
            match letter {
                '\\' | '{' | '}' => out.extend(['\\', letter]),
                letter if letter.is_ascii() => out.push(letter),
                letter => {
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        let _ = write!(out, "\\u{}?", unit.cast_signed());
                    }
                }
            }
        }
        out.push_str("\\par\n");
    }
    out.push('}');
    out
}

/// A diploma as a picture: a frame, a seal and lines of writing nobody can read, all of it made up.
pub(super) fn diploma() -> Vec<u8> {
    const WIDTH: u32 = 120;
    const HEIGHT: u32 = 84;
    let ink = |x: u32, y: u32| {
        let frame = (6..9).contains(&x.min(WIDTH - 1 - x)) || (6..9).contains(&y.min(HEIGHT - 1 - y));
        let line = (30..60).contains(&y) && y % 8 < 2 && (18..102).contains(&x);
        let title = (16..22).contains(&y) && (34..86).contains(&x) && x % 8 < 6;
        let (dx, dy) = (i64::from(x) - 92, i64::from(y) - 66);
        let seal = dx * dx + dy * dy < 60;
        match (frame || title, line, seal) {
            (true, ..) => [40, 60, 120],
            (_, _, true) => [190, 40, 40],
            (_, true, _) => [90, 90, 90],
            _ => [250, 246, 230],
        }
    };
    let picture = image::RgbImage::from_fn(WIDTH, HEIGHT, |x, y| image::Rgb(ink(x, y)));
    let mut bytes = Cursor::new(Vec::new());
    let written = picture.write_to(&mut bytes, image::ImageFormat::Png);
    written.map(|()| bytes.into_inner()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Reading;
    use crate::exchange::document;

    #[test]
    fn whatever_it_wears_the_text_is_read_again() {
        let body = "Éléonore (De) Šimić & Zoon\n\nWERKERVARING\n2019–heden  Dossierbeheerder {A}, OCMW Gent\n";
        for dress in [Dress::Plain, Dress::Pdf, Dress::Docx, Dress::Odt, Dress::Rtf] {
            let read = document::read("cv", &dress.wear(body));
            assert_eq!(
                (read.reading, read.format.media_type()),
                (Reading::Text, dress.media_type())
            );
            let text = read.text.unwrap_or_default();
            for words in [
                "Éléonore (De)",
                "WERKERVARING",
                "2019–heden  Dossierbeheerder {A}, OCMW Gent",
            ] {
                assert!(text.contains(words), "{dress:?}: {text}");
            }
        }
        let picture = document::read("diploma.png", &diploma());
        assert_eq!(picture.reading, Reading::Picture);
        assert!(diploma().len() < 3_000, "{}", diploma().len());
    }
}
