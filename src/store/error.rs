//! What can go wrong in the store, told apart so that each has its own sentence.

use std::path::PathBuf;

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file at the path.
    #[error("no database at {0}")]
    Missing(PathBuf),
    /// The file is there but may not be written.
    #[error("{0} is read-only")]
    ReadOnly(PathBuf),
    /// The file is not a database of keur.
    #[error("{0} is not a keur database")]
    Foreign(PathBuf),
    /// The file was made by a newer program.
    #[error("{path} has schema {found}, this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The schema it has.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("{0} is damaged")]
    Corrupt(PathBuf),
    /// The file lies on a network file system.
    #[error("{0} lies on a network file system")]
    Network(PathBuf),
    /// Somebody else was writing for too long.
    #[error("the database stayed locked")]
    Locked,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Somebody changed the row since it was read.
    #[error("{table} {id} was changed meanwhile")]
    Conflict {
        /// The table.
        table: &'static str,
        /// The row.
        id: i64,
    },
    /// What was asked for is not there (any more).
    #[error("{table} {id} does not exist")]
    Gone {
        /// The table.
        table: &'static str,
        /// The row.
        id: i64,
    },
    /// Somebody or something would be planned in two places at once, or a part hold more than it can.
    #[error("planned twice: {0}")]
    Overlap(String),
    /// An entry cannot be undone because the rows were changed since.
    #[error("journal entry {0} cannot be undone: rows were changed since")]
    ChangedSince(i64),
    /// Anything else SQLite says.
    #[error("database: {0}")]
    Sqlite(rusqlite::Error),
    /// A value in the database that this program cannot read.
    #[error("unreadable value in the database: {0}")]
    Unreadable(String),
    /// A file could not be read or written.
    #[error("{0}: {1}")]
    Io(PathBuf, std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match error.sqlite_error_code() {
            Some(C::DatabaseBusy | C::DatabaseLocked) => Self::Locked,
            Some(C::DiskFull) => Self::Full,
            _ if is_without_room(&error) => Self::Full,
            _ => Self::Sqlite(error),
        }
    }
}

/// Whether the memory that readers and writers share could not be laid out beside the file: on a disk without one free byte SQLite calls
/// that a fault of input and output, before anything is read.
fn is_without_room(error: &rusqlite::Error) -> bool {
    error
        .sqlite_error()
        .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
}

/// The store's result.
pub type StoreResult<T> = Result<T, StoreError>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_without_one_free_byte_is_a_full_disk() {
        let code = |code| rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        for full in [rusqlite::ffi::SQLITE_FULL, rusqlite::ffi::SQLITE_IOERR_SHMSIZE] {
            assert!(matches!(StoreError::from(code(full)), StoreError::Full), "{full}");
        }
        let read = StoreError::from(code(rusqlite::ffi::SQLITE_IOERR_READ));
        assert!(matches!(read, StoreError::Sqlite(_)), "{read}");
    }
}
