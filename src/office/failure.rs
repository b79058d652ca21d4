//! How a failure is told: the sentences every face shows, the screens and the command line alike.

use crate::domain::Message;
use crate::office::Failure;
use crate::store::StoreError;
use rusqlite::ErrorCode;
use std::path::Path;

impl Failure {
    /// Every reason, as sentences of the catalogue; at least one.
    pub fn messages(&self) -> Vec<Message> {
        match self {
            Self::Refused(refusal) => refusal.problems.iter().map(crate::domain::Problem::sentence).collect(),
            Self::Store(error) => vec![error.message()],
        }
    }

    /// Whether all there is to say is that what was asked for is not there (any more), or not for this person.
    pub fn is_gone(&self) -> bool {
        match self {
            Self::Refused(refusal) => refusal.problems.iter().all(|problem| problem.rule == "gone"),
            Self::Store(error) => matches!(error, StoreError::Gone { .. }),
        }
    }
}

impl StoreError {
    /// What happened, what was kept and what to do next, as a sentence of the catalogue.
    pub fn message(&self) -> Message {
        match self {
            Self::Missing(path) => about("store-missing", path),
            Self::ReadOnly(path) => about("store-readonly", path),
            Self::Foreign(path) => about("store-foreign", path),
            Self::Newer { path, found, known } => about("store-newer", path)
                .with("found", found.to_string())
                .with("known", known.to_string()),
            Self::Corrupt(path) => about("store-corrupt", path),
            Self::Network(path) => about("store-network", path),
            Self::Locked => Message::new("store-locked"),
            Self::Full => Message::new("store-full"),
            Self::Conflict { .. } => Message::new("refused-conflict-unknown"),
            Self::Gone { .. } => Message::new("refused-gone"),
            Self::ChangedSince(_) => Message::new("refused-undo-changed"),
            Self::Overlap(what) => {
                Message::new("refused-overlap").with("what", Message::new(format!("overlap-{what}")))
            }
            Self::Sqlite(error) => said(error),
            Self::Unreadable(detail) => Message::new("store-unreadable").with("detail", detail.as_str()),
            Self::Io(path, error) => about("store-io", path).with("detail", crate::file::why(error)),
        }
    }
}

fn about(id: &'static str, path: &Path) -> Message {
    Message::new(id).with("path", path.display().to_string())
}

/// The complaints of SQLite that have a sentence of their own, and one for the rest.
fn said(error: &rusqlite::Error) -> Message {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Message::new("store-damaged"),
        Some(ErrorCode::OperationInterrupted) => Message::new("store-interrupted"),
        _ => Message::new("store-other").with("detail", error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coded;
    use crate::i18n::{Lang, words};
    use std::path::PathBuf;

    #[test]
    fn every_failure_of_the_store_has_a_whole_sentence_in_both_languages() {
        let path = || PathBuf::from("/srv/keur/selecties.db");
        let errors = [
            StoreError::Missing(path()),
            StoreError::ReadOnly(path()),
            StoreError::Foreign(path()),
            StoreError::Newer {
                path: path(),
                found: 9,
                known: 1,
            },
            StoreError::Corrupt(path()),
            StoreError::Network(path()),
            StoreError::Locked,
            StoreError::Full,
            StoreError::Conflict {
                table: "vacancy",
                id: 1,
            },
            StoreError::Gone {
                table: "vacancy",
                id: 1,
            },
            StoreError::ChangedSince(3),
            StoreError::Overlap("juror".to_owned()),
            StoreError::Sqlite(rusqlite::Error::QueryReturnedNoRows),
            StoreError::Unreadable("state: gone_fishing".to_owned()),
            StoreError::Io(path(), std::io::Error::other("device not ready")),
        ];
        for error in errors {
            let named = error.to_string().contains("selecties.db");
            let message = Failure::from(error).messages().remove(0);
            for lang in Lang::ALL {
                let text = words(*lang).text(&message);
                assert!(text.ends_with('.') && text.matches(". ").count() >= 1, "{text}");
                assert!(!text.contains('{') && !text.contains('$'), "{text}");
                assert!(!named || text.contains("/srv/keur/selecties.db"), "{text}");
            }
        }
    }
}
