//! What a file is, by its first bytes.

use super::Stream;
use std::io::{self, Read, SeekFrom};

/// How much of a file is looked at.
const LOOK: u64 = 1 << 13;

/// What the first bytes say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// Nothing at all.
    Nothing,
    /// An archive: a workbook, or another document of an office program.
    Zip,
    /// A document of the old office programs, or a new one behind a password.
    Compound,
    /// Text in two bytes a letter.
    Wide,
    /// JSON.
    Json,
    /// XML.
    Xml,
    /// A message as it was sent.
    Message,
    /// Messages one after the other.
    Mailbox,
    /// Other text: lines of a table.
    Text,
    /// Neither: a picture, a PDF, a program.
    Other,
}

/// The first bytes of a file, which is left at its beginning.
///
/// # Errors
/// When it cannot be read.
pub fn head(file: &mut impl Stream) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(LOOK).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(head)
}

/// What they say.
pub fn sort(head: &[u8]) -> Sort {
    const ZIPS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];
    if head.is_empty() {
        return Sort::Nothing;
    }
    if ZIPS.iter().any(|mark| head.starts_with(mark)) {
        return Sort::Zip;
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Sort::Compound;
    }
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Sort::Wide;
    }
    if head.starts_with(b"%PDF-") || head.starts_with(b"{\\rtf") || head.contains(&0) {
        return Sort::Other;
    }
    text(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head))
}

/// What text is.
fn text(head: &[u8]) -> Sort {
    let begun = head.trim_ascii_start();
    match begun.first() {
        Some(b'{') => Sort::Json,
        Some(b'<') => Sort::Xml,
        _ if head.starts_with(b"From ") && head.contains(&b'@') => Sort::Mailbox,
        _ if is_message(head) => Sort::Message,
        _ => Sort::Text,
    }
}

/// Whether lines look like the head of a message: two of the fields that every one of them has.
fn is_message(head: &[u8]) -> bool {
    const FIELDS: [&str; 9] = [
        "from:",
        "to:",
        "date:",
        "subject:",
        "received:",
        "message-id:",
        "mime-version:",
        "return-path:",
        "delivered-to:",
    ];
    let head = String::from_utf8_lossy(head);
    let fields = head.lines().take_while(|line| !line.trim().is_empty()).take(100);
    let known = fields.filter(|line| {
        let line = line.to_ascii_lowercase();
        FIELDS.iter().any(|field| line.starts_with(field))
    });
    known.count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_bytes_say_what_it_is() {
        let expected: [(&[u8], Sort); 14] = [
            (b"  {\"basics\":{}}", Sort::Json),
            (b"\xef\xbb\xbf<?xml version=\"1.0\"?>", Sort::Xml),
            (b"From an@example.be Tue Nov  3 08:05:00 2026\n", Sort::Mailbox),
            (
                b"Received: from x\r\n by y\r\nFrom: An <an@example.be>\r\n\r\nDag",
                Sort::Message,
            ),
            (b"from;to\nan;jan\n", Sort::Text),
            (b"naam\n\nfrom: x\nto: y\n", Sort::Text),
            (b"", Sort::Nothing),
            (b"PK\x03\x04\x14", Sort::Zip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", Sort::Compound),
            (b"\xff\xfen\0a\0", Sort::Wide),
            (b"\xef\xbb\xbfnaam;e-mail", Sort::Text),
            (b"%PDF-1.7\n", Sort::Other),
            (b"\x89PNG\r\n\x1a\n\0\0\0", Sort::Other),
            (b"naam\n\xe9l\xe9onore\n", Sort::Text),
        ];
        for (head, sort_expected) in expected {
            assert_eq!(sort(head), sort_expected, "{head:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_something(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let found = sort(&bytes);
            prop_assert_eq!(found == Sort::Nothing, bytes.is_empty());
        }
    }
}
