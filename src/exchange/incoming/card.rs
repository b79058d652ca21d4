//! A candidate as one file tells: name and contact, and the documents that came along.

use crate::domain::{DocumentKind, Message, Reading};
use crate::exchange::applications::Row;

/// A candidate.
#[derive(Clone, PartialEq, Debug)]
pub struct Card {
    /// The file, folder or message it comes from, as a person knows it.
    pub origin: String,
    /// What is said of the person, or every reason why that cannot be used.
    pub row: Result<Row, Vec<Message>>,
    /// The documents, in the order they came in.
    pub papers: Vec<Paper>,
    /// What should be looked at all the same.
    pub warnings: Vec<Message>,
    /// When it was received, in milliseconds, where the file says so.
    pub received_at: Option<i64>,
}

/// A document that came along.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paper {
    /// Its name.
    pub name: String,
    /// What it is; none: as its name says.
    pub kind: Option<DocumentKind>,
    /// Its bytes.
    pub data: Vec<u8>,
    /// What was read of it, where that is known already; otherwise it is read when it is kept.
    pub known: Option<Known>,
}

/// What is known of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// `text/plain`.
    pub media_type: &'static str,
    /// What came of reading it.
    pub reading: Reading,
    /// How many pages it has, where that is known.
    pub pages: Option<u32>,
    /// Its text; only with [`Reading::Text`].
    pub text: Option<String>,
}

impl Card {
    /// A card with nothing on it but why.
    pub(super) fn unusable(origin: impl Into<String>, why: Message) -> Self {
        Self {
            origin: origin.into(),
            row: Err(vec![why]),
            papers: Vec::new(),
            warnings: Vec::new(),
            received_at: None,
        }
    }

    /// A card that needs a whole name, and an address that is one or none: a wrong one is told and left out.
    pub(super) fn of(origin: impl Into<String>, mut row: Row, papers: Vec<Paper>) -> Self {
        let mut warnings = Vec::new();
        if !row.email.is_empty() && !crate::text::is_address(&row.email) {
            warnings.push(Message::new("import-card-bad-email").with("value", row.email.as_str()));
            row.email.clear();
        }
        row.email = row.email.to_lowercase();
        let nameless = row.family.is_empty() || row.given.is_empty();
        Self {
            origin: origin.into(),
            row: match nameless {
                true => Err(vec![Message::new("import-name-missing")]),
                false => Ok(row),
            },
            papers,
            warnings,
            received_at: None,
        }
    }
}

impl Paper {
    /// A document that is read when it is kept.
    pub(super) fn unread(name: impl Into<String>, data: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            kind: None,
            data,
            known: None,
        }
    }

    /// A text of our own making.
    pub(super) fn written(name: &str, kind: DocumentKind, text: String) -> Self {
        Self {
            name: name.to_owned(),
            kind: Some(kind),
            data: text.clone().into_bytes(),
            known: Some(Known {
                media_type: "text/plain",
                reading: Reading::Text,
                pages: None,
                text: Some(text),
            }),
        }
    }

    /// A file kept as it came, beside what was read of it.
    pub(super) fn original(name: &str, media_type: &'static str, data: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            kind: Some(DocumentKind::Other),
            data: data.to_vec(),
            known: Some(Known {
                media_type,
                reading: Reading::Foreign,
                pages: None,
                text: None,
            }),
        }
    }
}

/// Lines of a text, those without anything left out.
pub(super) fn lines(pieces: &[&str]) -> String {
    let said = pieces
        .iter()
        .map(|piece| piece.trim())
        .filter(|piece| !piece.is_empty());
    said.collect::<Vec<_>>().join("\n")
}

/// `2019-09 – 2026-11`, or `sinds 2019-09` while it lasts.
pub(super) fn period(from: &str, to: &str) -> String {
    match (from.trim(), to.trim()) {
        ("", "") => String::new(),
        ("", to) => format!("tot {to}"),
        (from, "") => format!("sinds {from}"),
        (from, to) => format!("{from} – {to}"),
    }
}

/// Pieces on one line.
pub(super) fn joined(pieces: &[&str], between: &str) -> String {
    let said = pieces
        .iter()
        .map(|piece| piece.trim())
        .filter(|piece| !piece.is_empty());
    said.collect::<Vec<_>>().join(between)
}
