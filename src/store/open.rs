//! Opening a database: hardened, in WAL mode, durable; one connection that writes, others that only read.

use crate::store::{StoreError, StoreResult, Tx, busy, ids::Ids, journal, list, migrate};
use crate::vault::Vault;
use rusqlite::{Connection, InterruptHandle, OpenFlags, TransactionBehavior, config::DbConfig};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a writer waits for a colleague before it gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether a database is made when there is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Create {
    /// The file must exist.
    No,
    /// The file may be new.
    Yes,
}

/// A database opened for reading and writing.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    ids: Ids,
    device: String,
    journaled: bool,
    vault: Vault,
}

/// A database opened for reading only, for a thread of its own.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
}

impl Store {
    /// Opens the file, bringing it to the newest schema.
    ///
    /// # Errors
    /// `Missing`, `ReadOnly`, `Foreign`, `Newer`, `Corrupt`, `Network`, `Locked`: nothing is changed then.
    pub fn open(path: &Path, create: Create) -> StoreResult<Self> {
        if create == Create::No && !path.exists() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        refuse_network(path)?;
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if create == Create::Yes {
            flags |= OpenFlags::SQLITE_OPEN_CREATE;
        }
        let mut connection = Connection::open_with_flags(path, flags).map_err(|error| told(error, path))?;
        if connection.is_readonly("main").unwrap_or(false) {
            return Err(StoreError::ReadOnly(path.to_owned()));
        }
        harden(&mut connection).map_err(|error| told(error, path))?;
        // A foreign file is recognised before anything is written to it, the WAL mode included.
        check_ours(&connection, path, create)?;
        connection
            .pragma_update(None, "journal_mode", "WAL")
            .map_err(|error| told(error, path))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        migrate::run(&mut connection, path)?;
        Ok(Self {
            connection,
            path: path.to_owned(),
            ids: Ids::for_process(),
            device: device(),
            journaled: false,
            vault: Vault::default(),
        })
    }

    /// A new file to be filled at speed: identifiers and device are given, so that the same rows give the same bytes.
    ///
    /// # Errors
    /// What SQLite says; the file must not exist yet, or be empty.
    pub(crate) fn build(path: &Path, node: u16, device: &str) -> StoreResult<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(|error| told(error, path))?;
        harden(&mut connection).map_err(|error| told(error, path))?;
        migrate::run(&mut connection, path)?;
        Ok(Self {
            connection,
            path: path.to_owned(),
            ids: Ids::for_node(node),
            device: device.to_owned(),
            journaled: false,
            vault: Vault::default(),
        })
    }

    /// A database in memory, for tests.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn in_memory() -> StoreResult<Self> {
        let path = PathBuf::from(":memory:");
        let mut connection = Connection::open_in_memory()?;
        harden(&mut connection)?;
        migrate::run(&mut connection, &path)?;
        Ok(Self {
            connection,
            path,
            ids: Ids::for_node(1),
            device: "keur-test".to_owned(),
            journaled: false,
            vault: Vault::default(),
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The connection, for reading.
    pub fn reader(&self) -> &Connection {
        &self.connection
    }

    /// Seals and opens numbers with the keys of a file.
    #[must_use]
    pub fn with_vault(mut self, vault: Vault) -> Self {
        self.vault = vault;
        self
    }

    /// Waits for colleagues at most this long from now on, instead of twenty seconds.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn wait_at_most(&mut self, patience: Duration) -> StoreResult<()> {
        Ok(busy::install(&mut self.connection, patience)?)
    }

    /// Tells when a colleague's write keeps this one waiting, instead of waiting in silence.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tell_waiting(&mut self, tell: impl Fn() + Send + 'static) -> StoreResult<()> {
        Ok(busy::install_telling(&mut self.connection, PATIENCE, tell)?)
    }

    /// Runs a write: one immediate transaction, kept only when `work` succeeds.
    ///
    /// # Errors
    /// What `work` returns; `Locked` when a colleague wrote for too long, `Full` when the disk is.
    pub fn write<T, E: From<StoreError>>(&mut self, now: i64, work: impl FnOnce(&Tx) -> Result<T, E>) -> Result<T, E> {
        if !self.journaled {
            journal::install(&self.connection)?;
            self.journaled = true;
        }
        let inner = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let tx = Tx::new(inner, &self.ids, now, &self.device, &self.vault);
        let value = work(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// The connection for loading at speed (samples, imports); the caller looks after its transactions.
    pub(crate) fn bulk(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Makes sure that what was erased is nowhere in the file nor in the log beside it: writes the file anew and empties the log. Where a
    /// colleague is reading or writing, what can be done is done, and the rest the next time.
    ///
    /// Content that is deleted is overwritten at once, but a page that was filled anew may keep a copy of a row that moved: only a file that is
    /// written anew has none. It took 1.5 seconds for 200,000 applications in 200 MB.
    ///
    /// # Errors
    /// What SQLite says, a full disk included.
    pub fn scrub(&self) -> StoreResult<()> {
        self.connection.execute_batch("VACUUM")?;
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// What SQLite finds wrong with the file and with the ties between tables; nothing when it is sound.
    ///
    /// # Errors
    /// What SQLite says when it cannot even look.
    pub fn integrity(&self) -> StoreResult<Vec<String>> {
        let mut faults: Vec<String> = self
            .connection
            .prepare("PRAGMA integrity_check(20)")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        faults.retain(|fault| fault != "ok");
        let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()?.filter(|_| faults.len() < 20) {
            let (table, id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            faults.push(format!("{table} {}: {parent}", id.unwrap_or(0)));
        }
        Ok(faults)
    }

    /// Copies the database to another file, consistently, while it is in use.
    ///
    /// # Errors
    /// What SQLite says, for example when the target exists.
    pub fn copy_to(&self, target: &Path) -> StoreResult<()> {
        self.connection.execute("VACUUM INTO ?1", [target.to_string_lossy()])?;
        Ok(())
    }
}

impl Reader {
    /// Opens the file for reading.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn open(path: &Path) -> StoreResult<Self> {
        let mut connection =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
                .map_err(|error| told(error, path))?;
        harden(&mut connection)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(Self { connection })
    }

    /// The connection.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Reads the schema, which the first statement would otherwise wait for.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn warm(&self) -> StoreResult<()> {
        self.connection.prepare("SELECT id FROM vacancy LIMIT 1")?;
        Ok(())
    }

    /// A handle that stops a running query from another thread.
    pub fn interrupt(&self) -> InterruptHandle {
        self.connection.get_interrupt_handle()
    }

    /// A number that changes when another connection has committed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn data_version(&self) -> StoreResult<i64> {
        Ok(self.connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }
}

fn harden(connection: &mut Connection) -> rusqlite::Result<()> {
    busy::install(connection, PATIENCE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "cache_size", -8192)?;
    connection.set_prepared_statement_cache_capacity(128);
    list::install(connection)?;
    Ok(())
}

fn check_ours(connection: &Connection, path: &Path, create: Create) -> StoreResult<()> {
    let number = |sql: &str| -> StoreResult<i64> {
        let found = connection.query_row(sql, [], |row| row.get(0));
        found.map_err(|error| told(error, path))
    };
    let ours = number("PRAGMA application_id")? == migrate::APPLICATION_ID;
    let empty = number("SELECT count(*) FROM sqlite_schema")? == 0;
    // An empty file where a database should be has lost its contents; only a new one may start empty.
    let new = empty && create == Create::Yes;
    if !ours && !new {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    migrate::refuse_newer(number("PRAGMA user_version")?, path)
}

/// Gives SQLite's complaint about a file its own name.
fn told(error: rusqlite::Error, path: &Path) -> StoreError {
    use rusqlite::ErrorCode as C;
    match error.sqlite_error_code() {
        Some(C::NotADatabase) => StoreError::Foreign(path.to_owned()),
        Some(C::DatabaseCorrupt) => StoreError::Corrupt(path.to_owned()),
        Some(C::ReadOnly | C::PermissionDenied) => StoreError::ReadOnly(path.to_owned()),
        Some(C::CannotOpen) if !path.exists() => StoreError::Missing(path.to_owned()),
        Some(C::CannotOpen) if path.is_dir() => StoreError::Foreign(path.to_owned()),
        // The file itself opened: what cannot be made is the log beside it.
        Some(C::CannotOpen) => StoreError::ReadOnly(path.to_owned()),
        _ => error.into(),
    }
}

fn device() -> String {
    whoami::hostname().unwrap_or_else(|_| "unknown".to_owned())
}

/// WAL needs shared memory and true locks, which network file systems do not give.
#[cfg(target_os = "linux")]
fn refuse_network(path: &Path) -> StoreResult<()> {
    const NETWORK: &[i64] = &[
        0x6969,
        0x517b,
        0xff53_4d42,
        0xfe53_4d42,
        0x0102_1997,
        0x5346_414f,
        0x7375_7245,
        0x00c3_6400,
    ];
    let place = if path.exists() {
        Some(path)
    } else {
        path.parent().filter(|parent| !parent.as_os_str().is_empty())
    };
    let Some(place) = place else { return Ok(()) };
    match rustix::fs::statfs(place) {
        #[allow(clippy::unnecessary_cast, reason = "the field is narrower on 32-bit machines")]
        Ok(stat) if NETWORK.contains(&(stat.f_type as i64 & 0xffff_ffff)) => Err(StoreError::Network(path.to_owned())),
        _ => Ok(()),
    }
}

#[cfg(not(target_os = "linux"))]
fn refuse_network(_: &Path) -> StoreResult<()> {
    Ok(())
}
