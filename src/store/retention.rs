//! What is past its term, what is held, what is hidden, what went: procedures that are over, shields, holds and the destruction list.

use crate::domain::retention::{Destination, RetentionKind};
use crate::domain::{ApplicationId, ApplicationState, EntityId, PersonId, VacancyId};
use crate::store::personal::Gone;
use crate::store::{StoreResult, Tx, row};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// Files of one state in a procedure that is over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Over {
    /// The procedure.
    pub vacancy: VacancyId,
    /// Whose it was.
    pub entity: EntityId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// When it closed or was cancelled, in milliseconds.
    pub over_at: i64,
    /// How long its reserve lasts.
    pub reserve_months: i64,
    /// The state of the files.
    pub state: ApplicationState,
    /// How many there are, whatever became of them.
    pub n: i64,
}

/// The files of every procedure that is over, or of one of them, by state.
///
/// # Errors
/// What SQLite says.
pub fn over(connection: &Connection, only: Option<VacancyId>) -> StoreResult<Vec<Over>> {
    let one = only.map_or("", |_| "AND v.id = ?1");
    let sql = format!(
        "SELECT v.id, v.entity_id, v.number, v.title, v.state_at, CASE v.reserve_kind WHEN 'none' THEN 0 ELSE v.reserve_months END AS months,
           s.state, sum(s.n) AS n
         FROM vacancy v JOIN state_count s ON s.vacancy_id = v.id
         WHERE v.state IN ('closed', 'cancelled') {one} GROUP BY v.id, s.state"
    );
    let read = |found: &Row<'_>| {
        Ok(Over {
            vacancy: found.get("id")?,
            entity: found.get("entity_id")?,
            number: found.get("number")?,
            title: found.get("title")?,
            over_at: found.get("state_at")?,
            reserve_months: found.get("months")?,
            state: row::code(found, "state")?,
            n: found.get("n")?,
        })
    };
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = match only {
        Some(only) => statement.query_map([only], read)?,
        None => statement.query_map([], read)?,
    };
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Files of a kind in a procedure that are hidden or gone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shielded {
    /// The procedure.
    pub vacancy: VacancyId,
    /// The kind.
    pub kind: RetentionKind,
    /// How many are hidden.
    pub hidden: i64,
    /// Since when the last of them is, in milliseconds.
    pub since: Option<i64>,
    /// How many are gone.
    pub gone: i64,
}

/// The files that are hidden or gone, by procedure and kind.
///
/// # Errors
/// What SQLite says.
pub fn shielded(connection: &Connection) -> StoreResult<Vec<Shielded>> {
    Ok(connection
        .prepare_cached(
            "SELECT vacancy_id, kind, sum(erased_at IS NULL) AS hidden, max(CASE WHEN erased_at IS NULL THEN at END) AS since,
               sum(erased_at IS NOT NULL) AS gone
             FROM shield GROUP BY vacancy_id, kind",
        )?
        .query_map([], |found| {
            Ok(Shielded {
                vacancy: found.get("vacancy_id")?,
                kind: row::code(found, "kind")?,
                hidden: found.get("hidden")?,
                since: found.get("since")?,
                gone: found.get("gone")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// One file: whose it is and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// The application.
    pub application: ApplicationId,
    /// Whose it is or was.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// Where it stands.
    pub state: ApplicationState,
    /// The shield's row and since when it hides the file, when it does.
    pub hidden: Option<(i64, i64)>,
}

/// The files of a procedure that are not gone, by name.
///
/// # Errors
/// What SQLite says.
pub fn files(connection: &Connection, vacancy: VacancyId) -> StoreResult<Vec<File>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.id, a.state, p.id AS person, trim(p.family_name || ' ' || p.given_name) AS name, s.id AS shield, s.at
             FROM application a LEFT JOIN shield s ON s.application_id = a.id
             JOIN person p ON p.id = coalesce(s.person_id, a.person_id)
             WHERE a.vacancy_id = ?1 AND s.erased_at IS NULL ORDER BY p.sort_name, a.id",
        )?
        .query_map([vacancy], |found| {
            let shield: Option<i64> = found.get("shield")?;
            Ok(File {
                application: found.get("id")?,
                person: found.get("person")?,
                name: found.get("name")?,
                state: row::code(found, "state")?,
                hidden: match shield {
                    Some(shield) => Some((shield, found.get("at")?)),
                    None => None,
                },
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// A file that is not gone: where it stands, and whether it is hidden.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The application.
    pub application: ApplicationId,
    /// Its procedure.
    pub vacancy: VacancyId,
    /// Where it stands.
    pub state: ApplicationState,
    /// It is in quarantine.
    pub hidden: bool,
}

/// The files of a person, hidden ones included, or one file.
///
/// # Errors
/// What SQLite says.
pub fn files_of(
    connection: &Connection,
    person: Option<PersonId>,
    application: Option<ApplicationId>,
) -> StoreResult<Vec<Standing>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.id, a.vacancy_id, a.state, s.id IS NOT NULL AS hidden
             FROM application a LEFT JOIN shield s ON s.application_id = a.id
             WHERE (a.id = ?2 OR a.person_id = ?1 OR a.id IN (SELECT application_id FROM shield WHERE person_id = ?1))
               AND s.erased_at IS NULL",
        )?
        .query_map((person, application), |found| {
            Ok(Standing {
                application: found.get("id")?,
                vacancy: found.get("vacancy_id")?,
                state: row::code(found, "state")?,
                hidden: found.get("hidden")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Whether an application is in quarantine.
///
/// # Errors
/// What SQLite says.
pub fn is_hidden(connection: &Connection, application: ApplicationId) -> StoreResult<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM shield WHERE application_id = ?1 AND erased_at IS NULL)")?
        .query_row([application], |found| found.get(0))?)
}

/// Hides an application behind a stub.
///
/// # Errors
/// What SQLite says.
pub fn hide(tx: &Tx<'_>, file: &File, (vacancy, kind): (VacancyId, RetentionKind), by: PersonId) -> StoreResult<()> {
    let name = stub_name("In quarantaine", file.application);
    let stub = crate::store::personal::add_stub(tx, &name)?;
    point_to(tx, file.application, stub, &crate::text::sort_name(&name, ""))?;
    let values = [
        ("application_id", Value::Integer(file.application.0)),
        ("vacancy_id", Value::Integer(vacancy.0)),
        ("kind", row::coded(kind)),
        ("person_id", Value::Integer(file.person.0)),
        ("by_id", Value::Integer(by.0)),
        ("at", Value::Integer(tx.now())),
    ];
    tx.insert("shield", &values)?;
    Ok(())
}

/// Gives a hidden application back to its person.
///
/// # Errors
/// What SQLite says.
pub fn show(tx: &Tx<'_>, file: &File) -> StoreResult<()> {
    let Some((shield, _)) = file.hidden else { return Ok(()) };
    let connection = tx.connection();
    let stub: i64 = connection
        .prepare_cached("SELECT person_id FROM application WHERE id = ?1")?
        .query_row([file.application], |found| found.get(0))?;
    let sort_name: String = connection
        .prepare_cached("SELECT sort_name FROM person WHERE id = ?1")?
        .query_row([file.person], |found| found.get(0))?;
    point_to(tx, file.application, file.person, &sort_name)?;
    tx.delete("shield", shield)?;
    tx.delete("person", stub)
}

/// Says of a hidden application that its person is gone.
///
/// # Errors
/// What SQLite says.
pub fn close(tx: &Tx<'_>, file: &File) -> StoreResult<()> {
    let Some((shield, _)) = file.hidden else { return Ok(()) };
    let stub: i64 = tx
        .connection()
        .prepare_cached("SELECT person_id FROM application WHERE id = ?1")?
        .query_row([file.application], |found| found.get(0))?;
    let name = stub_name("Gewist", file.application);
    let sort_name = Value::Text(crate::text::sort_name(&name, ""));
    let values = [("family_name", Value::Text(name)), ("sort_name", sort_name.clone())];
    tx.update("person", stub, None, &values)?;
    tx.update("application", file.application, None, &[("sort_name", sort_name)])?;
    let values = [("person_id", Value::Null), ("erased_at", Value::Integer(tx.now()))];
    tx.update("shield", shield, None, &values)
}

/// What a stub is called: so that two of them can be told apart, from the application alone.
fn stub_name(what: &str, application: ApplicationId) -> String {
    format!("{what} {:05}", application.0.rem_euclid(99_991))
}

fn point_to(tx: &Tx<'_>, application: ApplicationId, person: PersonId, sort_name: &str) -> StoreResult<()> {
    let values = [
        ("person_id", Value::Integer(person.0)),
        ("sort_name", Value::Text(sort_name.to_owned())),
    ];
    tx.update("application", application, None, &values)
}

/// A hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hold {
    /// Which; a complaint that runs holds by itself and has none.
    pub id: Option<i64>,
    /// The version seen.
    pub version: i64,
    /// Of one person.
    pub person: Option<PersonId>,
    /// Of one application.
    pub application: Option<ApplicationId>,
    /// Of a whole procedure.
    pub vacancy: Option<VacancyId>,
    /// Whose or which it is about, in words.
    pub about: String,
    /// Why.
    pub reason: String,
    /// Who placed it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// The holds in force, and the complaints that hold by themselves: unanswered ones, and those answered on or after a day.
///
/// # Errors
/// What SQLite says.
pub fn holds(connection: &Connection, answered_since: chrono::NaiveDate) -> StoreResult<Vec<Hold>> {
    let mut statement = connection.prepare_cached(
        "SELECT h.id, h.version, h.person_id, NULL AS application_id, h.vacancy_id,
           coalesce(v.number || ' ' || v.title, p.family_name || ' ' || p.given_name) AS about, h.reason,
           b.given_name || ' ' || b.family_name AS by_name, h.at
         FROM legal_hold h LEFT JOIN vacancy v ON v.id = h.vacancy_id LEFT JOIN person p ON p.id = h.person_id
         JOIN person b ON b.id = h.by_id WHERE h.lifted_at IS NULL ORDER BY h.at",
    )?;
    let mut holds: Vec<Hold> = statement.query_map([], read_hold)?.collect::<Result<_, _>>()?;
    let mut statement = connection.prepare_cached(
        "SELECT NULL AS id, 0 AS version, NULL AS person_id, c.application_id,
           CASE WHEN c.application_id IS NULL THEN c.vacancy_id END AS vacancy_id,
           v.number || ' ' || v.title AS about, '' AS reason, '' AS by_name, v.state_at AS at
         FROM complaint c JOIN vacancy v ON v.id = c.vacancy_id WHERE c.answered_on = '' OR c.answered_on >= ?1",
    )?;
    let complaints = statement.query_map([answered_since.to_string()], read_hold)?;
    holds.extend(complaints.collect::<Result<Vec<_>, _>>()?);
    Ok(holds)
}

fn read_hold(found: &Row<'_>) -> rusqlite::Result<Hold> {
    Ok(Hold {
        id: found.get("id")?,
        version: found.get("version")?,
        person: found.get("person_id")?,
        application: found.get("application_id")?,
        vacancy: found.get("vacancy_id")?,
        about: found.get("about")?,
        reason: found.get("reason")?,
        by: found.get("by_name")?,
        at: found.get("at")?,
    })
}

/// Places a hold on a person or on a procedure.
///
/// # Errors
/// What SQLite says.
pub fn hold(
    tx: &Tx<'_>,
    (person, vacancy): (Option<PersonId>, Option<VacancyId>),
    reason: &str,
    by: PersonId,
) -> StoreResult<i64> {
    let id = |id: Option<i64>| id.map_or(Value::Null, Value::Integer);
    let values = [
        ("person_id", id(person.map(|person| person.0))),
        ("vacancy_id", id(vacancy.map(|vacancy| vacancy.0))),
        ("reason", Value::Text(reason.to_owned())),
        ("by_id", Value::Integer(by.0)),
        ("at", Value::Integer(tx.now())),
    ];
    tx.insert("legal_hold", &values)
}

/// Lifts a hold or a restriction.
///
/// # Errors
/// What SQLite says.
pub fn lift(tx: &Tx<'_>, table: &'static str, id: i64, by: PersonId) -> StoreResult<()> {
    let values = [
        ("lifted_at", Value::Integer(tx.now())),
        ("lifted_by", Value::Integer(by.0)),
    ];
    tx.update(table, id, None, &values)
}

/// The restriction on somebody's data that is in force: the row and why.
///
/// # Errors
/// What SQLite says.
pub fn restriction(connection: &Connection, person: PersonId) -> StoreResult<Option<(i64, String)>> {
    Ok(connection
        .prepare_cached("SELECT id, reason FROM restriction WHERE person_id = ?1 AND lifted_at IS NULL")?
        .query_row([person], |found| Ok((found.get(0)?, found.get(1)?)))
        .optional()?)
}

/// Restricts the use of somebody's data.
///
/// # Errors
/// What SQLite says.
pub fn restrict(tx: &Tx<'_>, person: PersonId, reason: &str, by: PersonId) -> StoreResult<i64> {
    let values = [
        ("person_id", Value::Integer(person.0)),
        ("reason", Value::Text(reason.to_owned())),
        ("by_id", Value::Integer(by.0)),
        ("at", Value::Integer(tx.now())),
    ];
    tx.insert("restriction", &values)
}

/// The selectieregel of a kind of data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleRow {
    /// The kind.
    pub kind: RetentionKind,
    /// The series in the Serieregister.
    pub serie: String,
    /// The selectieregel.
    pub rule: String,
    /// What becomes of it.
    pub destination: Destination,
    /// The row.
    pub id: i64,
}

/// The selectieregels that were written down.
///
/// # Errors
/// What SQLite says.
pub fn rules(connection: &Connection) -> StoreResult<Vec<RuleRow>> {
    Ok(connection
        .prepare_cached("SELECT id, kind, serie, rule, destination FROM retention_rule ORDER BY kind")?
        .query_map([], |found| {
            Ok(RuleRow {
                kind: row::code(found, "kind")?,
                serie: found.get("serie")?,
                rule: found.get("rule")?,
                destination: row::code(found, "destination")?,
                id: found.get("id")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Writes the selectieregel of a kind down, in the place of what was there.
///
/// # Errors
/// What SQLite says.
pub fn set_rule(
    tx: &Tx<'_>,
    kind: RetentionKind,
    (serie, rule, destination): (&str, &str, Destination),
    by: PersonId,
) -> StoreResult<()> {
    let values = [
        ("kind", row::coded(kind)),
        ("serie", Value::Text(serie.to_owned())),
        ("rule", Value::Text(rule.to_owned())),
        ("destination", row::coded(destination)),
        ("by_id", Value::Integer(by.0)),
        ("at", Value::Integer(tx.now())),
    ];
    match rules(tx.connection())?.into_iter().find(|known| known.kind == kind) {
        Some(known) => tx.update("retention_rule", known.id, None, &values),
        None => tx.insert("retention_rule", &values).map(|_| ()),
    }
}

/// A line of the destruction list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Destroyed {
    /// The row.
    pub id: i64,
    /// The kind.
    pub kind: RetentionKind,
    /// The procedure's number and title; empty where none is concerned.
    pub about: String,
    /// The series.
    pub serie: String,
    /// The selectieregel.
    pub rule: String,
    /// How many files, results or numbers.
    pub people: i64,
    /// How many documents.
    pub documents: i64,
    /// How many other texts.
    pub texts: i64,
    /// Who.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// The destruction list, newest first.
///
/// # Errors
/// What SQLite says.
pub fn destroyed(connection: &Connection) -> StoreResult<Vec<Destroyed>> {
    Ok(connection
        .prepare_cached(
            "SELECT d.id, d.kind, coalesce(v.number || ' ' || v.title, '') AS about, d.serie, d.rule, d.people, d.documents, d.texts,
               p.given_name || ' ' || p.family_name AS by_name, d.at
             FROM destruction d LEFT JOIN vacancy v ON v.id = d.vacancy_id JOIN person p ON p.id = d.by_id ORDER BY d.at DESC, d.id DESC LIMIT 1000",
        )?
        .query_map([], |found| {
            Ok(Destroyed {
                id: found.get("id")?,
                kind: row::code(found, "kind")?,
                about: found.get("about")?,
                serie: found.get("serie")?,
                rule: found.get("rule")?,
                people: found.get("people")?,
                documents: found.get("documents")?,
                texts: found.get("texts")?,
                by: found.get("by_name")?,
                at: found.get("at")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// Adds a line to the destruction list.
///
/// # Errors
/// What SQLite says.
pub fn list_destroyed(
    tx: &Tx<'_>,
    (kind, vacancy): (RetentionKind, Option<VacancyId>),
    (serie, rule): (&str, &str),
    (people, gone): (usize, Gone),
    by: PersonId,
) -> StoreResult<i64> {
    let n = |n: usize| Value::Integer(i64::try_from(n).unwrap_or(i64::MAX));
    let values = [
        ("kind", row::coded(kind)),
        (
            "vacancy_id",
            vacancy.map_or(Value::Null, |vacancy| Value::Integer(vacancy.0)),
        ),
        ("serie", Value::Text(serie.to_owned())),
        ("rule", Value::Text(rule.to_owned())),
        ("people", n(people)),
        ("documents", n(gone.documents)),
        ("texts", n(gone.texts)),
        ("by_id", Value::Integer(by.0)),
        ("at", Value::Integer(tx.now())),
    ];
    tx.insert("destruction", &values)
}

/// Test results from before a day: the row, whose, and the person's name.
///
/// # Errors
/// What SQLite says.
pub fn old_results(connection: &Connection, before: chrono::NaiveDate) -> StoreResult<Vec<(i64, PersonId, String)>> {
    named(
        connection,
        "SELECT t.id, p.id, p.family_name || ' ' || p.given_name FROM test_result t JOIN person p ON p.id = t.person_id
         WHERE t.tested_on < ?1 ORDER BY t.tested_on, t.id",
        Value::Text(before.to_string()),
    )
}

/// Places in the redeployment pool that were ended before a day: the row, whose, and the person's name.
///
/// # Errors
/// What SQLite says.
pub fn old_places(connection: &Connection, before: chrono::NaiveDate) -> StoreResult<Vec<(i64, PersonId, String)>> {
    named(
        connection,
        "SELECT r.id, p.id, p.family_name || ' ' || p.given_name FROM redeployment r JOIN person p ON p.id = r.person_id
         WHERE r.ended_on > '' AND r.ended_on < ?1 ORDER BY r.ended_on, r.id",
        Value::Text(before.to_string()),
    )
}

/// Numbers nobody needs any more. While a hire sheet is open its number is kept, and not a day after it is final; without a sheet, as long
/// as the person is chosen in a procedure that runs, or closed after a moment.
///
/// # Errors
/// What SQLite says.
pub fn old_numbers(connection: &Connection, before: i64) -> StoreResult<Vec<(i64, PersonId, String)>> {
    named(
        connection,
        "SELECT n.id, p.id, p.family_name || ' ' || p.given_name FROM person_number n JOIN person p ON p.id = n.person_id
         WHERE NOT EXISTS (SELECT 1 FROM application a JOIN vacancy v ON v.id = a.vacancy_id
             LEFT JOIN hire_sheet h ON h.application_id = a.id AND h.state <> 'cancelled'
           WHERE a.person_id = n.person_id AND a.state IN ('laureate', 'offered', 'hired')
             AND CASE WHEN h.id IS NULL THEN v.state NOT IN ('closed', 'cancelled') OR v.state_at >= ?1 ELSE h.state <> 'final' END)
         ORDER BY p.sort_name, n.id",
        Value::Integer(before),
    )
}

fn named(connection: &Connection, sql: &str, before: Value) -> StoreResult<Vec<(i64, PersonId, String)>> {
    Ok(connection
        .prepare_cached(sql)?
        .query_map([before], |found| Ok((found.get(0)?, found.get(1)?, found.get(2)?)))?
        .collect::<Result<_, _>>()?)
}

/// Removes a row that is past its term, and its images in the journal.
///
/// # Errors
/// What SQLite says.
pub fn erase_row(tx: &Tx<'_>, kind: RetentionKind, id: i64) -> StoreResult<()> {
    let table = match kind {
        RetentionKind::Numbers => "person_number",
        RetentionKind::Pool => "redeployment",
        _ => "test_result",
    };
    if kind == RetentionKind::Pool {
        // What was answered about somebody in the checks of vacancies goes with the place.
        let answers: Vec<i64> = tx
            .connection()
            .prepare_cached("SELECT id FROM redeployment_answer WHERE redeployment_id = ?1")?
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for answer in answers {
            forget(tx, "redeployment_answer", answer)?;
        }
    }
    forget(tx, table, id)
}

/// Removes a row, and its images in the journal.
fn forget(tx: &Tx<'_>, table: &'static str, id: i64) -> StoreResult<()> {
    tx.connection()
        .prepare_cached("UPDATE journal_row SET before = NULL, after = NULL WHERE tbl = ?1 AND row_id = ?2")?
        .execute((table, id))?;
    tx.delete(table, id)
}
