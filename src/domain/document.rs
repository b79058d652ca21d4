//! Documents: what came of reading one, what its name says it is, and where its pages end.

use crate::domain::code::codes;
use crate::domain::{DocumentKind, Message, Problem};

codes! {
    /// What came of reading a document; the file itself is kept whatever came of it.
    Reading, "reading" {
        /// Its text can be read and searched.
        Text = "text",
        /// It is a picture: there is no text to read.
        Picture = "picture",
        /// There is no text in it: pages that were scanned, or nothing at all.
        Empty = "empty",
        /// It is locked with a password.
        Encrypted = "encrypted",
        /// It is cut off or damaged.
        Damaged = "damaged",
        /// It unfolds to more than keur takes in.
        TooBig = "too_big",
        /// Reading it took too long.
        TooSlow = "too_slow",
        /// It is of a kind keur cannot read.
        Foreign = "foreign",
    }
}

impl Reading {
    /// Why a document is kept without its text, for whoever adds it; none where nothing is amiss.
    pub fn warning(self, name: &str) -> Option<Problem> {
        if matches!(self, Self::Text | Self::Picture) {
            return None;
        }
        let why = Message::new(format!("{}-why", crate::domain::Coded::message(self)));
        let message = Message::new("document-kept-unread").with("name", name).with("why", why);
        Some(Problem::warn("document", message))
    }
}

/// What stands between two pages in the text of a document.
pub const PAGE_BREAK: char = '\u{c}';

/// The pages of a text.
pub fn pages(text: &str) -> impl Iterator<Item = &str> {
    text.split(PAGE_BREAK)
}

/// The kinds a document of a candidate can be.
pub const KINDS_OF_CANDIDATE: &[DocumentKind] = &[
    DocumentKind::Cv,
    DocumentKind::Letter,
    DocumentKind::Diploma,
    DocumentKind::Other,
];

/// The kind a file's name speaks of, in Dutch, English or French; the first that fits, or else [`DocumentKind::Other`].
pub fn kind_of_name(name: &str) -> DocumentKind {
    const WORDS: &[(&str, DocumentKind)] = &[
        ("motivati", DocumentKind::Letter),
        ("brief", DocumentKind::Letter),
        ("letter", DocumentKind::Letter),
        ("lettre", DocumentKind::Letter),
        ("diploma", DocumentKind::Diploma),
        ("getuigschrift", DocumentKind::Diploma),
        ("attest", DocumentKind::Diploma),
        ("certifi", DocumentKind::Diploma),
        ("degree", DocumentKind::Diploma),
        ("functiebeschrijving", DocumentKind::JobDescription),
        ("reglement", DocumentKind::Reglement),
        ("proces-verbaal", DocumentKind::Report),
        ("curriculum", DocumentKind::Cv),
        ("resume", DocumentKind::Cv),
        ("levensloop", DocumentKind::Cv),
        ("europass", DocumentKind::Cv),
    ];
    let name = name.to_lowercase();
    let worded = WORDS
        .iter()
        .find(|(word, _)| name.contains(word))
        .map(|(_, kind)| *kind);
    // Two letters are a word only by themselves: not those of "cvba".
    let cv = || name.split(|c: char| !c.is_alphabetic()).any(|part| part == "cv");
    worded
        .or_else(|| cv().then_some(DocumentKind::Cv))
        .unwrap_or(DocumentKind::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_it_is() {
        use DocumentKind as K;
        for (name, kind) in [
            ("CV Els De Smet.pdf", K::Cv),
            ("els_cv_2026.docx", K::Cv),
            ("Curriculum-vitae.odt", K::Cv),
            ("motivatiebrief CV.pdf", K::Letter),
            ("Cover letter.pdf", K::Letter),
            ("Getuigschrift.png", K::Diploma),
            ("cvba De Boom.pdf", K::Other),
            ("scan0001.tiff", K::Other),
            ("", K::Other),
        ] {
            assert_eq!(kind_of_name(name), kind, "{name}");
        }
    }
}
