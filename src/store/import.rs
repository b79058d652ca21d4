//! Applications coming in at speed, as one batch; and taking a batch out again.
//!
//! The rows carry the batch and are not copied into the journal. While a large file comes in, the kept counts are set aside and
//! added up at the end: all inside one transaction, so that nobody ever sees them apart.

use crate::domain::{ApplicationId, ApplicationState, BatchId, Coded, EntityId, PersonId, VacancyId};
use crate::store::document::{self, NewDocument};
use crate::store::{StoreError, StoreResult, Tx};
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};

/// The page cache while a large file comes in, in KiB, and the usual one.
const CACHE: (i64, i64) = (-131_072, -8_192);

/// The trigger that keeps counts for each new application.
const COUNTING: &str = "application_count_insert";

/// A new person, as a sheet tells.
#[derive(Clone, Copy, Debug)]
pub struct NewPerson<'a> {
    /// The family name.
    pub family: &'a str,
    /// The given name.
    pub given: &'a str,
    /// As `text::sort_name` makes it.
    pub sort_name: &'a str,
    /// As `text::search_name` makes it.
    pub search_name: &'a str,
    /// The e-mail address.
    pub email: &'a str,
    /// The telephone.
    pub phone: &'a str,
    /// Street and number.
    pub street: &'a str,
    /// The postal code.
    pub postal_code: &'a str,
    /// The municipality.
    pub city: &'a str,
    /// `nl`, `fr`, `de` or `en`.
    pub language: &'a str,
    /// The diploma.
    pub diploma: &'a str,
}

/// A new application of a person.
#[derive(Clone, Copy, Debug)]
pub struct NewApplication<'a> {
    /// Whose.
    pub person: PersonId,
    /// As `text::sort_name` makes it.
    pub sort_name: &'a str,
    /// When it was received, in milliseconds.
    pub received_at: i64,
    /// Where it came from.
    pub source: &'a str,
    /// Where it stands.
    pub state: ApplicationState,
    /// The code of the reason of a negative state; empty otherwise.
    pub reason: &'a str,
}

/// Who is known, and who applied for the vacancy.
pub struct Lookup<'c> {
    vacancy: VacancyId,
    by_email: CachedStatement<'c>,
    applied: CachedStatement<'c>,
    named: CachedStatement<'c>,
}

impl<'c> Lookup<'c> {
    /// Looks in a database on behalf of one vacancy.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn new(connection: &'c Connection, vacancy: VacancyId) -> StoreResult<Self> {
        Ok(Self {
            vacancy,
            by_email: connection.prepare_cached(
                "SELECT id, sort_name FROM person WHERE lower(email) = lower(?1) AND email <> '' ORDER BY id",
            )?,
            applied: connection.prepare_cached("SELECT 1 FROM application WHERE vacancy_id = ?1 AND person_id = ?2")?,
            named: connection
                .prepare_cached("SELECT 1 FROM application WHERE vacancy_id = ?1 AND sort_name = ?2 LIMIT 1")?,
        })
    }

    /// The person with this address and this name, and whether somebody else has the address.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn known(&mut self, email: &str, sort_name: &str) -> StoreResult<(Option<PersonId>, bool)> {
        let mut rows = self.by_email.query([email])?;
        let mut other = false;
        while let Some(row) = rows.next()? {
            if row.get_ref(1)?.as_str().is_ok_and(|name| name == sort_name) {
                return Ok((Some(row.get(0)?), other));
            }
            other = true;
        }
        Ok((None, other))
    }

    /// Whether a person applied for the vacancy already.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn has_applied(&mut self, person: PersonId) -> StoreResult<bool> {
        Ok(self.applied.exists((self.vacancy, person))?)
    }

    /// Whether somebody with this name applied for the vacancy already.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn name_has_applied(&mut self, sort_name: &str) -> StoreResult<bool> {
        Ok(self.named.exists((self.vacancy, sort_name))?)
    }
}

/// Puts rows of one batch into one vacancy.
pub struct Loader<'t> {
    tx: &'t Tx<'t>,
    vacancy: VacancyId,
    entity: EntityId,
    batch: BatchId,
    by: PersonId,
    /// Who is known.
    pub lookup: Lookup<'t>,
    person: CachedStatement<'t>,
    application: CachedStatement<'t>,
    /// The SQL of the trigger that was set aside.
    aside: Option<String>,
    counts: Vec<(ApplicationState, i64)>,
}

impl<'t> Loader<'t> {
    /// Begins; `large` sets the kept counts aside until [`Loader::finish`].
    ///
    /// # Errors
    /// What SQLite says.
    pub fn new(
        tx: &'t Tx<'t>,
        (vacancy, entity): (VacancyId, EntityId),
        (batch, by): (BatchId, PersonId),
        large: bool,
    ) -> StoreResult<Self> {
        let connection = tx.connection();
        let aside = large.then(|| set_aside(connection)).transpose()?.flatten();
        Ok(Self {
            tx,
            vacancy,
            entity,
            batch,
            by,
            lookup: Lookup::new(connection, vacancy)?,
            person: connection.prepare_cached(
                "INSERT INTO person (id, family_name, given_name, sort_name, search_name, email, phone, street, postal_code, city, language, diploma, created_at, batch_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?,
            application: connection.prepare_cached(
                "INSERT INTO application (id, vacancy_id, entity_id, person_id, sort_name, received_at, source, state, reason, state_at, batch_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?,
            aside,
            counts: Vec::new(),
        })
    }

    /// Adds a person.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn add_person(&mut self, new: &NewPerson<'_>) -> StoreResult<PersonId> {
        let id = self.tx.next_id();
        self.person.execute(params![
            id,
            new.family,
            new.given,
            new.sort_name,
            new.search_name,
            new.email,
            new.phone,
            new.street,
            new.postal_code,
            new.city,
            new.language,
            new.diploma,
            self.tx.now(),
            self.batch,
        ])?;
        Ok(PersonId(id))
    }

    /// Adds an application.
    ///
    /// # Errors
    /// What SQLite says, constraints included.
    pub fn add_application(&mut self, new: &NewApplication<'_>) -> StoreResult<ApplicationId> {
        let id = self.tx.next_id();
        self.application.execute(params![
            id,
            self.vacancy,
            self.entity,
            new.person,
            new.sort_name,
            new.received_at,
            new.source,
            new.state.code(),
            new.reason,
            self.tx.now(),
            self.batch,
        ])?;
        match self.counts.iter_mut().find(|(state, _)| *state == new.state) {
            Some((_, n)) => *n += 1,
            None => self.counts.push((new.state, 1)),
        }
        Ok(ApplicationId(id))
    }

    /// Adds a document of this batch.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn add_document(&mut self, new: &NewDocument<'_>) -> StoreResult<()> {
        let batch = Some(self.batch);
        document::add(self.tx, self.by, &NewDocument { batch, ..*new }).map(|_| ())
    }

    /// Brings the kept counts up to date again.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finish(self) -> StoreResult<()> {
        let Some(trigger) = self.aside else { return Ok(()) };
        let connection = self.tx.connection();
        connection.execute_batch(&trigger)?;
        for (state, n) in self.counts {
            connection.execute(
                "INSERT INTO state_count (vacancy_id, state, stage_id, n) VALUES (?1, ?2, 0, ?3) ON CONFLICT DO UPDATE SET n = n + excluded.n",
                (self.vacancy, state.code(), n),
            )?;
            let undecided = if state.is_undecided() { n } else { 0 };
            connection.execute(
                "UPDATE vacancy SET applications = applications + ?2, undecided = undecided + ?3 WHERE id = ?1",
                (self.vacancy, n, undecided),
            )?;
        }
        Ok(())
    }
}

/// Takes the counting trigger away until the transaction puts it back; gives its SQL.
fn set_aside(connection: &Connection) -> StoreResult<Option<String>> {
    let sql: Option<String> = connection
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1",
            [COUNTING],
            |row| row.get(0),
        )
        .optional()?;
    if sql.is_some() {
        connection.execute_batch(&format!("DROP TRIGGER {COUNTING}"))?;
    }
    Ok(sql)
}

/// Gives the connection a large page cache, or the usual one again: the difference is sixfold on a large file.
///
/// # Errors
/// What SQLite says.
pub fn widen(connection: &Connection, wide: bool) -> StoreResult<()> {
    connection.pragma_update(None, "cache_size", if wide { CACHE.0 } else { CACHE.1 })?;
    Ok(())
}

/// Adds the row that tells of a batch.
///
/// # Errors
/// What SQLite says.
pub fn add_batch(tx: &Tx<'_>, id: BatchId, by: PersonId, file: &str, lines: u64, kept: u64) -> StoreResult<()> {
    tx.connection().execute(
        "INSERT INTO batch (id, kind, file_name, lines, kept, created_by, created_at) VALUES (?1, 'applications', ?2, ?3, ?4, ?5, ?6)",
        (id, file, lines as i64, kept as i64, by, tx.now()),
    )?;
    Ok(())
}

/// How many applications of a batch somebody did something with since.
///
/// # Errors
/// What SQLite says.
pub fn touched(connection: &Connection, batch: BatchId) -> StoreResult<i64> {
    Ok(connection.query_row(
        "SELECT count(*) FROM application a WHERE a.batch_id = ?1 AND (a.version > 1
            OR EXISTS (SELECT 1 FROM screening x WHERE x.application_id = a.id)
            OR EXISTS (SELECT 1 FROM score_sheet x WHERE x.application_id = a.id)
            OR EXISTS (SELECT 1 FROM decision x WHERE x.application_id = a.id)
            OR EXISTS (SELECT 1 FROM enrolment x WHERE x.application_id = a.id)
            OR EXISTS (SELECT 1 FROM note x WHERE x.application_id = a.id)
            OR EXISTS (SELECT 1 FROM answer x WHERE x.application_id = a.id)
            OR EXISTS (SELECT 1 FROM document x WHERE x.application_id = a.id AND (x.batch_id IS NOT a.batch_id OR x.version > 1))
            OR EXISTS (SELECT 1 FROM tagging x WHERE x.application_id = a.id)
            OR EXISTS (SELECT 1 FROM message x WHERE x.application_id = a.id))",
        [batch],
        |row| row.get(0),
    )?)
}

/// Takes the applications of a batch out, with the people it made of whom nothing else is known; gives how many applications went.
///
/// # Errors
/// `ChangedSince` when something came to depend on them; what SQLite says.
pub fn remove(tx: &Tx<'_>, batch: BatchId, seq: i64) -> StoreResult<usize> {
    let connection = tx.connection();
    let in_the_way = |error: rusqlite::Error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => StoreError::ChangedSince(seq),
        _ => error.into(),
    };
    for papers in [
        "DELETE FROM document_text WHERE id IN (SELECT id FROM document WHERE batch_id = ?1)",
        "DELETE FROM document_blob WHERE id IN (SELECT id FROM document WHERE batch_id = ?1)",
        "DELETE FROM document WHERE batch_id = ?1",
    ] {
        connection.execute(papers, [batch]).map_err(in_the_way)?;
    }
    let gone = connection
        .execute("DELETE FROM application WHERE batch_id = ?1", [batch])
        .map_err(in_the_way)?;
    connection
        .execute(
            "DELETE FROM person WHERE batch_id = ?1 AND version = 1
               AND NOT EXISTS (SELECT 1 FROM application a WHERE a.person_id = person.id)
               AND NOT EXISTS (SELECT 1 FROM account c WHERE c.id = person.id)",
            [batch],
        )
        .map_err(in_the_way)?;
    connection.execute(
        "UPDATE batch SET undone_at = ?2, version = version + 1 WHERE id = ?1",
        (batch, tx.now()),
    )?;
    tx.mark_undone(seq)?;
    Ok(gone)
}

/// What the columns under these headings were said to hold the last time: codes as JSON.
///
/// # Errors
/// What SQLite says.
pub fn remembered(connection: &Connection, headings: &str) -> StoreResult<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT columns FROM import_mapping WHERE headings = ?1")?
        .query_row([headings], |row| row.get(0))
        .optional()?)
}

/// Remembers what the columns under these headings hold.
///
/// # Errors
/// What SQLite says.
pub fn remember(tx: &Tx<'_>, headings: &str, columns: &str, by: PersonId) -> StoreResult<()> {
    tx.connection().execute(
        "INSERT INTO import_mapping (id, headings, columns, set_by, set_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (headings) DO UPDATE SET columns = excluded.columns, set_by = excluded.set_by, set_at = excluded.set_at, version = version + 1
         WHERE columns <> excluded.columns",
        (tx.next_id(), headings, columns, by, tx.now()),
    )?;
    Ok(())
}
