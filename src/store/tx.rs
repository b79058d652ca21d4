//! A write in progress: rows in, rows changed, the journal entry around them. All or nothing.

use crate::domain::{BatchId, PersonId};
use crate::store::{StoreError, StoreResult, ids::Ids, journal};
use crate::vault::Vault;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction, params_from_iter};
use std::cell::Cell;

/// How many nodes are tried for an identifier nobody has: two processes share one once in a thousand times.
const NODES_TRIED: usize = 8;

/// What a journal entry says of itself.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Who acts.
    pub actor: PersonId,
    /// The command's stable name: `vacancy.cancel`.
    pub kind: &'a str,
    /// The command as JSON.
    pub payload: &'a str,
    /// The entry this one undoes.
    pub undoes: Option<i64>,
    /// The import it belongs to; its rows are then not copied into the journal.
    pub batch: Option<BatchId>,
}

/// A write transaction.
#[derive(Debug)]
pub struct Tx<'a> {
    inner: Transaction<'a>,
    ids: &'a Ids,
    now: i64,
    device: &'a str,
    vault: &'a Vault,
    entry: Cell<Option<i64>>,
    /// Something was done that the entry does not copy.
    uncopied: Cell<bool>,
}

/// Columns with values, for an insert or an update.
pub type Values<'a> = &'a [(&'static str, Value)];

impl<'a> Tx<'a> {
    pub(super) fn new(inner: Transaction<'a>, ids: &'a Ids, now: i64, device: &'a str, vault: &'a Vault) -> Self {
        Self {
            inner,
            ids,
            now,
            device,
            vault,
            entry: Cell::new(None),
            uncopied: Cell::new(false),
        }
    }

    /// The connection, for reading inside the transaction.
    pub fn connection(&self) -> &Connection {
        &self.inner
    }

    /// The moment of the write, in milliseconds.
    pub const fn now(&self) -> i64 {
        self.now
    }

    /// The machine that writes.
    pub const fn device(&self) -> &str {
        self.device
    }

    /// What seals numbers and opens them.
    pub const fn vault(&self) -> &Vault {
        self.vault
    }

    /// A new identifier.
    pub fn next_id(&self) -> i64 {
        self.ids.next(self.now)
    }

    /// The journal entry opened in this transaction.
    pub fn entry(&self) -> Option<i64> {
        self.entry.get()
    }

    /// Opens the journal entry: rows changed from here on belong to it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn open_entry(&self, entry: &Entry<'_>) -> StoreResult<i64> {
        let seq = journal::open(&self.inner, entry, self.now, self.device)?;
        self.entry.set(Some(seq));
        Ok(seq)
    }

    /// Whether rows were written under the open entry and each of them says what it said before: only its version rose.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn changed_nothing(&self) -> StoreResult<bool> {
        match self.entry.get().filter(|_| !self.uncopied.get()) {
            Some(seq) => Ok(journal::says_nothing(&self.inner, seq)?),
            None => Ok(false),
        }
    }

    /// Leaves the open entry out, its rows included; what was written before it stays. A point must have been marked right before it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn drop_entry(&self) -> StoreResult<()> {
        self.entry.set(None);
        self.drop_savepoint()
    }

    /// Gives the open entry its payload, when that is only known once the work is done.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn complete_entry(&self, payload: &str) -> StoreResult<()> {
        if let Some(seq) = self.entry.get() {
            journal::set_payload(&self.inner, seq, payload)?;
        }
        Ok(())
    }

    /// Does work whose rows the open entry does not copy: what is erased must not stand in the journal that tells of it.
    ///
    /// # Errors
    /// What the work says; what SQLite says.
    pub fn uncopied<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.uncopied.set(true);
        let copied = journal::pause(&self.inner)?;
        let value = work()?;
        journal::resume(&self.inner, copied)?;
        Ok(value)
    }

    /// Says what the entry is about, for the history of that object.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn about(&self, subject: &str, id: impl Into<i64>) -> StoreResult<()> {
        if let Some(entry) = self.entry.get() {
            self.inner
                .prepare_cached(
                    "INSERT OR IGNORE INTO journal_subject (subject, object_id, entry) VALUES (?1, ?2, ?3)",
                )?
                .execute((subject, id.into(), entry))?;
        }
        Ok(())
    }

    /// Says that the entry is about whatever another entry was about.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn about_same_as(&self, other: i64) -> StoreResult<()> {
        self.inner
            .prepare_cached("INSERT OR IGNORE INTO journal_subject (subject, object_id, entry) SELECT subject, object_id, ?2 FROM journal_subject WHERE entry = ?1")?
            .execute((other, self.entry.get()))?;
        Ok(())
    }

    /// Adds a row with a new identifier, which is returned.
    ///
    /// # Errors
    /// What SQLite says, constraints included.
    pub(super) fn insert(&self, table: &'static str, values: Values<'_>) -> StoreResult<i64> {
        for _ in 0..NODES_TRIED {
            let id = self.next_id();
            match self.insert_with_id(table, id, values) {
                Err(StoreError::Sqlite(error)) if is_taken(&error) => self.ids.move_on(),
                other => return other.map(|()| id),
            }
        }
        let id = self.next_id();
        self.insert_with_id(table, id, values).map(|()| id)
    }

    /// Adds a row with a given identifier.
    ///
    /// # Errors
    /// What SQLite says, constraints included.
    pub(super) fn insert_with_id(&self, table: &'static str, id: i64, values: Values<'_>) -> StoreResult<()> {
        let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
        let marks: Vec<String> = (0..values.len()).map(|i| format!("?{}", i + 2)).collect();
        let comma = if values.is_empty() { "" } else { ", " };
        let sql = format!(
            "INSERT INTO {table} (id{comma}{}) VALUES (?1{comma}{})",
            names.join(", "),
            marks.join(", ")
        );
        let bound = std::iter::once(Value::Integer(id)).chain(values.iter().map(|(_, value)| value.clone()));
        self.inner.prepare_cached(&sql)?.execute(params_from_iter(bound))?;
        Ok(())
    }

    /// Changes a row, raising its version; with `expected`, only if it still has that version.
    ///
    /// # Errors
    /// `Conflict` when the version is another, `Gone` when there is no such row.
    pub(super) fn update(
        &self,
        table: &'static str,
        id: impl Into<i64>,
        expected: Option<i64>,
        values: Values<'_>,
    ) -> StoreResult<()> {
        let id = id.into();
        let sets: Vec<String> = values
            .iter()
            .enumerate()
            .map(|(i, (name, _))| format!("{name} = ?{}", i + 3))
            .collect();
        let sql = format!(
            "UPDATE {table} SET version = version + 1, {} WHERE id = ?1 AND (?2 IS NULL OR version = ?2)",
            sets.join(", ")
        );
        let bound = [Value::Integer(id), expected.map_or(Value::Null, Value::Integer)]
            .into_iter()
            .chain(values.iter().map(|(_, value)| value.clone()));
        match self.inner.prepare_cached(&sql)?.execute(params_from_iter(bound))? {
            0 => Err(self.why_not(table, id)?),
            _ => Ok(()),
        }
    }

    /// Removes a row.
    ///
    /// # Errors
    /// `Gone` when there is no such row; what SQLite says when others depend on it.
    pub(super) fn delete(&self, table: &'static str, id: impl Into<i64>) -> StoreResult<()> {
        let id = id.into();
        match self
            .inner
            .prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?
            .execute([id])?
        {
            0 => Err(StoreError::Gone { table, id }),
            _ => Ok(()),
        }
    }

    /// Removes a row, if it still has the version that was seen.
    ///
    /// # Errors
    /// `Conflict` when the version is another, `Gone` when there is no such row; what SQLite says when others depend on it.
    pub(super) fn delete_seen(&self, table: &'static str, id: i64, seen: i64) -> StoreResult<()> {
        match self
            .inner
            .prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1 AND version = ?2"))?
            .execute([id, seen])?
        {
            0 => Err(self.why_not(table, id)?),
            _ => Ok(()),
        }
    }

    /// Marks a point to come back to; points may stand inside one another.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn savepoint(&self) -> StoreResult<()> {
        Ok(self.inner.execute_batch("SAVEPOINT step")?)
    }

    /// Keeps what was done since the last point.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_savepoint(&self) -> StoreResult<()> {
        Ok(self.inner.execute_batch("RELEASE step")?)
    }

    /// Takes back what was done since the last point.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn drop_savepoint(&self) -> StoreResult<()> {
        Ok(self.inner.execute_batch("ROLLBACK TO step; RELEASE step")?)
    }

    fn why_not(&self, table: &'static str, id: i64) -> StoreResult<StoreError> {
        let there: bool = self
            .inner
            .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)"))?
            .query_row([id], |row| row.get(0))?;
        Ok(if there {
            StoreError::Conflict { table, id }
        } else {
            StoreError::Gone { table, id }
        })
    }

    pub(super) fn commit(self) -> StoreResult<()> {
        // The database would refuse it at the commit; here what is planned twice can still be named.
        let clash = self
            .inner
            .prepare_cached("SELECT kind FROM clash LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        if let Some(kind) = clash {
            return Err(StoreError::Overlap(kind));
        }
        if let Some(seq) = self.entry.get() {
            journal::close(&self.inner, seq)?;
        }
        self.inner.commit()?;
        Ok(())
    }
}

/// Whether a row was refused because its identifier is there already.
fn is_taken(error: &rusqlite::Error) -> bool {
    error
        .sqlite_error()
        .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn two_who_drew_the_same_node_in_the_same_millisecond_both_get_their_rows() {
        let mut store = Store::in_memory().expect("a database");
        let twin = Ids::for_node(1);
        let first = twin.next(1_700_000_000_000);
        let written = store.write::<_, StoreError>(1_700_000_000_000, |tx| {
            tx.inner
                .execute("INSERT INTO tag (id, name) VALUES (?1, 'eerst')", [first])?;
            tx.insert("tag", &[("name", Value::Text("dan".to_owned()))])
        });
        assert_ne!(written.expect("a row"), first);
    }
}
