//! Documents of vacancies and of candidates: adding them, taking them away, and reading them with the rights of whoever asks.
//!
//! A file is read, and its text taken out of it, before the transaction begins ([`bring`]): a colleague never waits for somebody's PDF.

mod query;
mod write;

pub use query::{DocumentQuery, DocumentReply, Opened};

use crate::domain::{ApplicationId, DocumentId, DocumentKind, Message, Problem, VacancyId};
use crate::exchange::document::{self, Read};
use crate::file;
use crate::office::{Act, Command, Desk, Done, Failure};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The most megabytes any setting can allow: what is bigger is not even opened.
const MOST: i64 = 200;

/// What a document belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// A vacancy.
    Vacancy(VacancyId),
    /// An application.
    Application(ApplicationId),
}

/// A file as it came in, with what can be read of it.
#[derive(PartialEq, Eq, Debug)]
pub struct Brought {
    /// Its name, without folders.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What was read.
    pub read: Read,
}

impl Brought {
    /// A file with its text taken out of it: for whoever has bytes and a name, such as an attachment.
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let read = document::read(name, &bytes);
        Self {
            name: crate::text::clean(name).into_owned(),
            bytes,
            read,
        }
    }
}

/// A write about a document.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum DocumentCommand {
    /// Add a file of this machine.
    Add {
        /// To what.
        to: Holder,
        /// What it is; none: what its name says.
        #[serde(default)]
        kind: Option<DocumentKind>,
        /// The file.
        path: PathBuf,
        /// The file as it was brought; it stands in no journal.
        #[serde(skip)]
        file: Option<Arc<Brought>>,
    },
    /// Take a document away.
    Remove {
        /// Which.
        document: DocumentId,
        /// The version looked at.
        seen: i64,
        /// Why.
        reason: String,
    },
}

impl From<DocumentCommand> for Command {
    fn from(command: DocumentCommand) -> Self {
        Self::Document(command)
    }
}

impl DocumentCommand {
    /// The act it is.
    pub const fn act(&self) -> Act {
        match self {
            Self::Add {
                to: Holder::Vacancy(_), ..
            } => Act::VacancyDocument,
            Self::Add {
                to: Holder::Application(_),
                ..
            } => Act::CandidateDocument,
            Self::Remove { .. } => Act::DocumentRemove,
        }
    }

    /// Authorises, checks and writes.
    ///
    /// # Errors
    /// A refusal, or what the store could not do.
    pub fn carry_out(&self, desk: &Desk<'_>) -> Result<Done, Failure> {
        match self {
            Self::Add { to, kind, path, file } => {
                let brought = match file {
                    Some(file) => Arc::clone(file),
                    None => Arc::new(bring_one(path)?),
                };
                write::add(desk, *to, *kind, &brought)
            }
            Self::Remove { document, seen, reason } => write::remove(desk, *document, *seen, reason),
        }
    }
}

/// The command with the files it names, read. What cannot be read is told when the command is carried out.
pub fn bring(command: &Command) -> Cow<'_, Command> {
    fn waits(command: &Command) -> bool {
        match command {
            Command::Document(DocumentCommand::Add { file: None, .. }) => true,
            Command::Many(commands) => commands.iter().any(waits),
            _ => false,
        }
    }
    if !waits(command) {
        return Cow::Borrowed(command);
    }
    Cow::Owned(match command {
        Command::Document(DocumentCommand::Add {
            to,
            kind,
            path,
            file: None,
        }) => DocumentCommand::Add {
            to: *to,
            kind: *kind,
            path: path.clone(),
            file: bring_one(path).ok().map(Arc::new),
        }
        .into(),
        Command::Many(commands) => Command::Many(commands.iter().map(|one| bring(one).into_owned()).collect()),
        other => other.clone(),
    })
}

/// Reads a file of this machine.
fn bring_one(path: &Path) -> Result<Brought, Problem> {
    let at = |message: Message| Problem::block("document", message).at("path");
    let shown = path.display().to_string();
    if shown.trim().is_empty() {
        return Err(at(Message::new("refused-document-path")));
    }
    let unread = |error: std::io::Error| {
        at(Message::new("refused-document-unread")
            .with("path", shown.as_str())
            .with("why", file::why(&error)))
    };
    let about = fs::metadata(path).map_err(unread)?;
    if !about.is_file() {
        return Err(at(Message::new("refused-document-path")));
    }
    if i64::try_from(about.len()).unwrap_or(i64::MAX) > MOST * 1_048_576 {
        return Err(at(Message::new("refused-document-big").with("most", MOST)));
    }
    let bytes = fs::read(path).map_err(unread)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(Brought::new(&name.unwrap_or_default(), bytes))
}
