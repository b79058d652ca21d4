//! Brings a database to the newest schema, with a copy of the old one kept beside it.

use crate::store::{StoreError, StoreResult};
use rusqlite::Connection;
use std::path::Path;

/// "keur" in the database header's application id.
pub const APPLICATION_ID: i64 = 0x6b65_7572;

/// The steps, in order; the schema's number is how many were done.
const STEPS: &[&str] = &[
    include_str!("../../assets/migrations/0001_core.sql"),
    include_str!("../../assets/migrations/0002_search.sql"),
    include_str!("../../assets/migrations/0003_procedure.sql"),
    include_str!("../../assets/migrations/0004_decisions.sql"),
    include_str!("../../assets/migrations/0005_event_search.sql"),
    include_str!("../../assets/migrations/0006_vacancy_count.sql"),
    include_str!("../../assets/migrations/0007_person_number.sql"),
    include_str!("../../assets/migrations/0008_judging.sql"),
    include_str!("../../assets/migrations/0009_names.sql"),
    include_str!("../../assets/migrations/0010_intake.sql"),
    include_str!("../../assets/migrations/0011_document_reading.sql"),
    include_str!("../../assets/migrations/0012_anonymous.sql"),
    include_str!("../../assets/migrations/0013_letters.sql"),
    include_str!("../../assets/migrations/0014_people.sql"),
    include_str!("../../assets/migrations/0015_privacy.sql"),
    include_str!("../../assets/migrations/0016_called_reserve.sql"),
    include_str!("../../assets/migrations/0017_reuse.sql"),
    include_str!("../../assets/migrations/0018_sessions.sql"),
    include_str!("../../assets/migrations/0019_hold.sql"),
    include_str!("../../assets/migrations/0020_undecided.sql"),
    include_str!("../../assets/migrations/0021_rare_source.sql"),
    include_str!("../../assets/migrations/0022_invitations.sql"),
    include_str!("../../assets/migrations/0023_reminders.sql"),
    include_str!("../../assets/migrations/0024_beginnings.sql"),
    include_str!("../../assets/migrations/0025_extra_time.sql"),
    include_str!("../../assets/migrations/0026_evidence.sql"),
    include_str!("../../assets/migrations/0027_minutes.sql"),
    include_str!("../../assets/migrations/0028_approval_routes.sql"),
    include_str!("../../assets/migrations/0029_hire_sheet.sql"),
    include_str!("../../assets/migrations/0030_reports.sql"),
];

/// The newest schema this program knows.
pub const fn known() -> i64 {
    STEPS.len() as i64
}

/// Does the steps that are missing.
///
/// # Errors
/// `Foreign` for a database that is not ours; nothing is changed then. What SQLite says.
pub fn run(connection: &mut Connection, path: &Path) -> StoreResult<()> {
    bring_to(connection, path, STEPS)
}

/// Refuses a schema this program does not know.
///
/// # Errors
/// `Newer` when it is a later program's.
pub(super) fn refuse_newer(found: i64, path: &Path) -> StoreResult<()> {
    if found > known() {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known: known(),
        });
    }
    Ok(())
}

fn bring_to(connection: &mut Connection, path: &Path, steps: &[&str]) -> StoreResult<()> {
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let objects: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != APPLICATION_ID && objects > 0 {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    if version(connection)? >= steps.len() {
        return Ok(());
    }
    back_up(connection, path)?;
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Somebody else may have done them while this process waited for its turn.
    for step in steps.iter().skip(version(&tx)?) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", steps.len() as i64)?;
    tx.commit()?;
    Ok(())
}

/// How many steps were done.
fn version(connection: &Connection) -> StoreResult<usize> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(usize::try_from(found).unwrap_or(0))
}

/// Keeps a copy of an older schema's database beside it; a copy that is there already is the older one and stays.
fn back_up(connection: &Connection, path: &Path) -> StoreResult<()> {
    let schema = version(connection)?;
    let copy = path.with_extension(format!("schema{schema}.db"));
    if schema > 0 && !copy.exists() {
        connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "CREATE TABLE thing (name TEXT); INSERT INTO thing VALUES ('kept');";
    const TWO: &str = "ALTER TABLE thing ADD COLUMN kind TEXT NOT NULL DEFAULT 'new';";

    fn count(path: &Path, sql: &str) -> i64 {
        let connection = Connection::open(path).expect("a database");
        connection.query_row(sql, [], |row| row.get(0)).expect(sql)
    }

    #[test]
    fn an_older_database_is_copied_before_it_is_brought_up() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keur.db");
        let copy = folder.path().join("keur.schema1.db");
        let mut connection = Connection::open(&path).expect("a database");
        bring_to(&mut connection, &path, &[ONE]).expect("the first step");
        assert!(!copy.exists(), "a new database needs no copy");
        bring_to(&mut connection, &path, &[ONE, TWO]).expect("the second step");
        assert_eq!(count(&path, "SELECT count(*) FROM thing WHERE kind = 'new'"), 1);
        assert_eq!(count(&path, "PRAGMA user_version"), 2);
        assert_eq!(count(&copy, "SELECT count(*) FROM thing WHERE name = 'kept'"), 1);
        assert_eq!(count(&copy, "PRAGMA user_version"), 1);
        assert_eq!(count(&copy, "PRAGMA application_id"), APPLICATION_ID);
    }

    #[test]
    fn a_step_that_fails_leaves_the_old_database() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keur.db");
        let mut connection = Connection::open(&path).expect("a database");
        bring_to(&mut connection, &path, &[ONE]).expect("the first step");
        bring_to(&mut connection, &path, &[ONE, "DELETE FROM thing; SELECT nonsense;"]).expect_err("a bad step");
        assert_eq!(count(&path, "SELECT count(*) FROM thing"), 1);
        assert_eq!(count(&path, "PRAGMA user_version"), 1);
    }
}
