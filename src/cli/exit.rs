//! How keur ends: exit codes that scripts can rely on, and what went wrong before it.

use crate::domain::Message;
use crate::file;
use crate::office::Failure;
use crate::store::StoreError;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// How keur ends; the number is the exit code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Exit {
    /// It was done.
    Done = 0,
    /// A rule or a right said no.
    Refused = 1,
    /// It was not typed well, or a setting is missing.
    Usage = 2,
    /// The database cannot be opened.
    NotOpened = 3,
    /// A file could not be read or written, or the disk is full.
    Io = 4,
    /// A check found damage.
    Damaged = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command was not done: what is said on standard error, and how keur then ends.
#[derive(Debug)]
pub struct Trouble {
    /// How keur ends.
    pub exit: Exit,
    /// Why, as sentences; none when there is nothing to say.
    pub messages: Vec<Message>,
}

/// What a command of the command line comes to.
pub type Outcome = Result<Exit, Trouble>;

impl Trouble {
    /// Something that was not typed well.
    pub fn usage(message: Message) -> Self {
        Self {
            exit: Exit::Usage,
            messages: vec![message],
        }
    }

    /// A file that could not be read.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        Self::file("cli-not-read", path, error)
    }

    /// A file that could not be written.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        Self::file("cli-not-written", path, error)
    }

    fn file(id: &str, path: &Path, error: &io::Error) -> Self {
        Self {
            exit: Exit::Io,
            messages: vec![
                Message::new(id)
                    .with("path", path.display().to_string())
                    .with("why", file::why(error)),
            ],
        }
    }

    /// A file that is there already, and stays as it is.
    pub fn there(path: &Path) -> Self {
        Self {
            exit: Exit::Io,
            messages: vec![Message::new("refused-file-exists").with("path", path.display().to_string())],
        }
    }

    /// Standard output that cannot be written to; a reader that has seen enough is no trouble.
    pub fn printing(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self {
                exit: Exit::Done,
                messages: Vec::new(),
            };
        }
        Self {
            exit: Exit::Io,
            messages: vec![Message::new("cli-not-printed").with("why", file::why(error))],
        }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        let exit = match &failure {
            Failure::Refused(_) => Exit::Refused,
            Failure::Store(error) => exit_of(error),
        };
        Self {
            exit,
            messages: failure.messages(),
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Failure::from(error).into()
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::printing(&error)
    }
}

const fn exit_of(error: &StoreError) -> Exit {
    match error {
        StoreError::Conflict { .. }
        | StoreError::Gone { .. }
        | StoreError::ChangedSince(_)
        | StoreError::Overlap(_) => Exit::Refused,
        StoreError::Full | StoreError::Io(..) => Exit::Io,
        StoreError::Missing(_)
        | StoreError::ReadOnly(_)
        | StoreError::Foreign(_)
        | StoreError::Newer { .. }
        | StoreError::Corrupt(_)
        | StoreError::Network(_)
        | StoreError::Locked
        | StoreError::Sqlite(_)
        | StoreError::Unreadable(_) => Exit::NotOpened,
    }
}
