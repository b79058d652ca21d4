//! What a file is, by its content: the ending of its name decides nothing.

use crate::domain::code::codes;

codes! {
    /// What a document is.
    Format, "format" {
        /// PDF.
        Pdf = "pdf",
        /// A text of Word since 2007.
        Docx = "docx",
        /// A text of LibreOffice.
        Odt = "odt",
        /// Rich text.
        Rtf = "rtf",
        /// Plain text.
        Text = "text",
        /// A picture.
        Png = "png",
        /// A photo.
        Jpeg = "jpeg",
        /// A scan.
        Tiff = "tiff",
        /// A text of Word or LibreOffice that is locked with a password.
        Locked = "locked",
        /// A program, or what a machine would carry out.
        Program = "program",
        /// Something else.
        Foreign = "foreign",
    }
}

/// The ends of names that are an ending of a format, in lower case; the first is the usual one.
const ENDINGS: &[(Format, &[&str])] = &[
    (Format::Pdf, &["pdf"]),
    (Format::Docx, &["docx", "docm", "dotx"]),
    (Format::Odt, &["odt", "ott", "fodt"]),
    (Format::Rtf, &["rtf"]),
    (Format::Text, &["txt", "text", "md", "csv", "log"]),
    (Format::Png, &["png"]),
    (Format::Jpeg, &["jpg", "jpeg", "jpe"]),
    (Format::Tiff, &["tif", "tiff"]),
];

/// The most entries of a packed file that are looked through.
const ENTRIES: usize = 10_000;

impl Format {
    /// What a file is.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.is_empty() {
            return Self::Foreign;
        }
        // PDF readers look for the mark anywhere in the first kilobyte.
        let head = &bytes[..bytes.len().min(1_024)];
        if head.windows(5).any(|part| part == b"%PDF-") {
            return Self::Pdf;
        }
        if bytes.starts_with(b"{\\rtf") {
            return Self::Rtf;
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return packed(bytes);
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
            return compound(bytes);
        }
        match infer::get(bytes).map(|kind| (kind.mime_type(), kind.matcher_type())) {
            Some(("image/png", _)) => Self::Png,
            Some(("image/jpeg", _)) => Self::Jpeg,
            Some(("image/tiff", _)) => Self::Tiff,
            Some((_, infer::MatcherType::App)) => Self::Program,
            Some(("text/x-shellscript", _)) => Self::Program,
            Some(("text/html" | "text/xml", _)) | None if super::plain::is_text(bytes) => Self::Text,
            _ => Self::Foreign,
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Rtf => "application/rtf",
            Self::Text => "text/plain",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Tiff => "image/tiff",
            Self::Locked | Self::Program | Self::Foreign => "application/octet-stream",
        }
    }

    /// The format with a media type, as the database holds it.
    pub fn of_media_type(media_type: &str) -> Self {
        let known = ENDINGS.iter().map(|(format, _)| *format);
        known
            .into_iter()
            .find(|format| format.media_type() == media_type)
            .unwrap_or(Self::Foreign)
    }

    /// The ending its name usually has; none for what keur does not know.
    pub fn ending(self) -> Option<&'static str> {
        let found = ENDINGS.iter().find(|(format, _)| *format == self);
        found.map(|(_, endings)| endings[0])
    }

    /// Whether a picture of its pages can be drawn.
    pub const fn has_picture(self) -> bool {
        matches!(self, Self::Pdf | Self::Png | Self::Jpeg | Self::Tiff)
    }

    /// Whether a name ends as those of another format do.
    pub(super) fn is_belied_by(self, name: &str) -> bool {
        let Some((_, ending)) = name.rsplit_once('.') else {
            return false;
        };
        let ending = ending.to_lowercase();
        let named = ENDINGS.iter().find(|(_, endings)| endings.contains(&ending.as_str()));
        named.is_some_and(|(format, _)| *format != self && self != Self::Locked)
    }
}

/// A packed file is known by what is in it.
fn packed(bytes: &[u8]) -> Format {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        // Cut off: what it was meant to be stands in its first entry.
        let head = &bytes[..bytes.len().min(4_096)];
        let has = |words: &[u8]| head.windows(words.len()).any(|part| part == words);
        return match () {
            () if has(b"vnd.oasis.opendocument.text") => Format::Odt,
            () if has(b"word/") || has(b"[Content_Types].xml") => Format::Docx,
            () => Format::Foreign,
        };
    };
    if archive.len() > ENTRIES {
        return Format::Foreign;
    }
    if archive.index_for_name("word/document.xml").is_some() {
        return Format::Docx;
    }
    let mut declared = Vec::new();
    if let Ok(entry) = archive.by_name("mimetype") {
        use std::io::Read as _;
        // A type is short; whatever stands behind it is no part of it.
        let _ = entry.take(128).read_to_end(&mut declared);
    }
    if declared.starts_with(b"application/vnd.oasis.opendocument.text") {
        Format::Odt
    } else {
        Format::Foreign
    }
}

/// An older compound file: a locked text of Word lies in one, and so do the texts of Word before 2007, which keur cannot read.
fn compound(bytes: &[u8]) -> Format {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|part| part == name) {
        Format::Locked
    } else {
        Format::Foreign
    }
}
