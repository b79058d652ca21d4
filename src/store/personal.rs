//! Where what is personal stands: every table that tells something of a candidate, and what erasure does with it.
//!
//! One table of parts for both roads: everything about one person in one export, and erasure that leaves a stub. A table that refers to a
//! person or an application and stands in neither [`PARTS`] nor [`STAFF`] fails a test.

use crate::domain::{ApplicationId, PersonId};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

/// Whose a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// An application's.
    Application,
    /// A score sheet's, and through it an application's.
    Sheet,
    /// A document's, and through it an application's.
    Document,
    /// A person's.
    Person,
    /// A document's, and through it a person's.
    PersonDocument,
    /// Of two people somebody compared.
    Pair,
    /// Of a place in the redeployment pool, and through it a person's.
    Pool,
    /// A hire sheet's, and through it an application's.
    Hire,
}

impl Of {
    /// The condition on a row of the table, with the application or person as `?1`.
    const fn condition(self) -> &'static str {
        match self {
            Self::Application => "application_id = ?1",
            Self::Sheet => "sheet_id IN (SELECT id FROM score_sheet WHERE application_id = ?1)",
            Self::Hire => "hire_sheet_id IN (SELECT id FROM hire_sheet WHERE application_id = ?1)",
            Self::Document => "id IN (SELECT id FROM document WHERE application_id = ?1)",
            Self::Person => "person_id = ?1",
            Self::PersonDocument => "id IN (SELECT id FROM document WHERE person_id = ?1)",
            Self::Pool => "redeployment_id IN (SELECT id FROM redeployment WHERE person_id = ?1)",
            Self::Pair => {
                "id IN (SELECT id FROM person_apart WHERE one_id = ?1 UNION SELECT id FROM person_apart WHERE other_id = ?1)"
            }
        }
    }

    const fn is_of_application(self) -> bool {
        matches!(self, Self::Application | Self::Sheet | Self::Document | Self::Hire)
    }
}

/// What erasure does with a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It goes.
    Remove,
    /// It stays for the statistics, without these texts.
    Blank(&'static [&'static str]),
    /// It stays: it says nothing of anybody by itself.
    Keep,
}

/// A table with what is personal in it.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The table.
    pub table: &'static str,
    /// Whose its rows are.
    pub of: Of,
    /// What erasure does with them.
    pub fate: Fate,
}

const fn part(table: &'static str, of: Of, fate: Fate) -> Part {
    Part { table, of, fate }
}

/// Every part, what depends on another before it.
pub const PARTS: &[Part] = &[
    part("answer", Of::Application, Fate::Remove),
    part("document_text", Of::Document, Fate::Remove),
    part("document_blob", Of::Document, Fate::Remove),
    part("document", Of::Application, Fate::Remove),
    part("hire_reason", Of::Hire, Fate::Remove),
    part("hire_sheet", Of::Application, Fate::Remove),
    part("screening", Of::Application, Fate::Blank(&["motive"])),
    part("score", Of::Sheet, Fate::Blank(&["motive"])),
    part("agreement", Of::Application, Fate::Blank(&["motive"])),
    part("recusal", Of::Application, Fate::Blank(&["reason"])),
    part("score_sheet", Of::Application, Fate::Blank(&["motivation"])),
    part("departure", Of::Application, Fate::Blank(&["reason"])),
    part("letter", Of::Application, Fate::Remove),
    part("exemption_result", Of::Application, Fate::Blank(&["source"])),
    part("exemption", Of::Application, Fate::Blank(&["manager"])),
    part("decision", Of::Application, Fate::Blank(&["motivation"])),
    part("enrolment", Of::Application, Fate::Keep),
    part("invitation", Of::Application, Fate::Remove),
    part("wish", Of::Application, Fate::Remove),
    part("note", Of::Application, Fate::Remove),
    part("tagging", Of::Application, Fate::Remove),
    part("message", Of::Application, Fate::Remove),
    part("complaint", Of::Application, Fate::Blank(&["subject", "answer"])),
    part("shield", Of::Application, Fate::Keep),
    part("document_text", Of::PersonDocument, Fate::Remove),
    part("document_blob", Of::PersonDocument, Fate::Remove),
    part("document", Of::Person, Fate::Remove),
    part("note", Of::Person, Fate::Remove),
    part("person_number", Of::Person, Fate::Remove),
    part("consent", Of::Person, Fate::Remove),
    part("shortlist_member", Of::Person, Fate::Remove),
    part("redeployment_answer", Of::Pool, Fate::Remove),
    part("redeployment", Of::Person, Fate::Remove),
    part("person_apart", Of::Pair, Fate::Remove),
    part("availability", Of::Person, Fate::Remove),
    part("restriction", Of::Person, Fate::Remove),
    part("legal_hold", Of::Person, Fate::Remove),
    // What keeps a person: results that may be used again, and what a colleague did or may do.
    part("test_result", Of::Person, Fate::Keep),
    part("juror", Of::Person, Fate::Keep),
    part("session_juror", Of::Person, Fate::Keep),
    part("invitation", Of::Person, Fate::Remove),
    part("role_grant", Of::Person, Fate::Keep),
    part("approval_step", Of::Person, Fate::Keep),
    part("minutes_signature", Of::Person, Fate::Keep),
    part("approval_route_step", Of::Person, Fate::Keep),
    part("approval_delegation", Of::Person, Fate::Keep),
];

/// Columns that name a colleague who did something; the row is about something else.
pub const STAFF: &[&str] = &[
    "added_by",
    "agreed_by",
    "author_id",
    "by_id",
    "created_by",
    "decided_by",
    "drawn_by",
    "delegate_id",
    "lent_by",
    "lifted_by",
    "manager_id",
    "owner_id",
    "prepared_by",
    "recorded_by",
    "removed_by",
    "requested_by",
    "requester_id",
    "set_by",
    "to_id",
    "written_by",
];

/// Texts of the application itself that go; its name goes with the person.
const OF_APPLICATION: &[&str] = &["motivation", "accommodation"];

/// Columns that stand in no export: sealed, or a file of its own.
const UNTOLD: &[(&str, &str)] = &[("person_number", "sealed"), ("document_blob", "data")];

/// How what a row refers to is called.
const NAMES: &[(&str, &str)] = &[
    ("vacancy", "x.number || ' ' || x.title"),
    ("stage", "x.name"),
    ("criterion", "x.name"),
    ("condition", "x.text"),
    ("form_field", "x.label"),
    ("tag", "x.name"),
    ("part", "x.name || ' ' || x.starts_local"),
    ("entity", "x.name"),
    ("person", "x.given_name || ' ' || x.family_name"),
];

/// A row as a JSON object, and its table.
pub type Told = (&'static str, String);

/// A document with its bytes, where they are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paper {
    /// Which.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its content; the readable text where the file itself is not kept.
    pub data: Vec<u8>,
}

/// Everything that is kept about a person: the person, and every part of it and of every application.
///
/// # Errors
/// What SQLite says.
pub fn everything(connection: &Connection, person: PersonId) -> StoreResult<Vec<Told>> {
    let mut told = rows(connection, "person", "id = ?1", person.0)?;
    for part in PARTS.iter().filter(|part| !part.of.is_of_application()) {
        told.extend(rows(connection, part.table, part.of.condition(), person.0)?);
    }
    for application in applications(connection, person)? {
        told.extend(rows(connection, "application", "id = ?1", application.0)?);
        for part in PARTS.iter().filter(|part| part.of.is_of_application()) {
            told.extend(rows(connection, part.table, part.of.condition(), application.0)?);
        }
    }
    Ok(told)
}

/// The applications of a person, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn applications(connection: &Connection, person: PersonId) -> StoreResult<Vec<ApplicationId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM application WHERE person_id = ?1 ORDER BY received_at, id")?
        .query_map([person], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// The documents of a person, with what is in them.
///
/// # Errors
/// What SQLite says.
pub fn papers(connection: &Connection, person: PersonId) -> StoreResult<Vec<Paper>> {
    Ok(connection
        .prepare_cached(
            "SELECT d.id, d.name, coalesce(b.data, CAST(t.body AS BLOB), x'') FROM document d
             LEFT JOIN document_blob b ON b.id = d.id LEFT JOIN document_text t ON t.id = d.id
             WHERE d.person_id = ?1 OR d.application_id IN (SELECT id FROM application WHERE person_id = ?1) ORDER BY d.id",
        )?
        .query_map([person], |row| {
            Ok(Paper {
                id: row.get(0)?,
                name: row.get(1)?,
                data: row.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

fn rows(connection: &Connection, table: &'static str, condition: &str, of: i64) -> StoreResult<Vec<Told>> {
    let sql = format!(
        "SELECT {} FROM {table} t WHERE {condition} ORDER BY id",
        told_as(connection, table)?
    );
    Ok(connection
        .prepare(&sql)?
        .query_map([of], |row| Ok((table, row.get(0)?)))?
        .collect::<Result<_, _>>()?)
}

/// The SQL of a row with the names of what it refers to.
fn told_as(connection: &Connection, table: &str) -> StoreResult<String> {
    let columns: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut pairs: Vec<String> = columns
        .iter()
        .filter(|name| !UNTOLD.contains(&(table, name.as_str())))
        .map(|name| format!("'{name}', t.{name}"))
        .collect();
    for (to, from) in references(connection, table)? {
        if let Some((_, name)) = NAMES.iter().find(|(known, _)| *known == to) {
            let short = from.strip_suffix("_id").unwrap_or(&from);
            pairs.push(format!(
                "'{short}_name', (SELECT {name} FROM {to} x WHERE x.id = t.{from})"
            ));
        }
    }
    Ok(format!("json_object({})", pairs.join(", ")))
}

/// What a table refers to: the other table, and the column.
///
/// # Errors
/// What SQLite says.
pub fn references(connection: &Connection, table: &str) -> StoreResult<Vec<(String, String)>> {
    Ok(connection
        .prepare("SELECT \"table\", \"from\" FROM pragma_foreign_key_list(?1) ORDER BY id DESC")?
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?)
}

/// How much went.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Gone {
    /// Documents.
    pub documents: usize,
    /// Answers, notes, motivations and other texts.
    pub texts: usize,
}

impl Gone {
    /// Counts what else went.
    pub fn add(&mut self, other: Self) {
        self.documents += other.documents;
        self.texts += other.texts;
    }
}

/// How much erasing an application would take.
///
/// # Errors
/// What SQLite says.
pub fn would_go(connection: &Connection, application: ApplicationId) -> StoreResult<Gone> {
    let mut gone = Gone::default();
    for part in PARTS.iter().filter(|part| part.of.is_of_application()) {
        let filled = match part.fate {
            Fate::Remove => String::new(),
            Fate::Blank(columns) => format!(" AND {} <> ''", columns.join(" || ")),
            Fate::Keep => continue,
        };
        let sql = format!(
            "SELECT count(*) FROM {} WHERE {}{filled}",
            part.table,
            part.of.condition()
        );
        let n: i64 = connection
            .prepare_cached(&sql)?
            .query_row([application], |row| row.get(0))?;
        count(&mut gone, part.table, usize::try_from(n).unwrap_or(0));
    }
    Ok(gone)
}

fn count(gone: &mut Gone, table: &str, n: usize) {
    match table {
        "document" => gone.documents += n,
        "document_blob" | "document_text" | "tagging" | "message" => {}
        _ => gone.texts += n,
    }
}

/// Takes everything personal out of an application and out of the journal; what is left is a stub with its state, source and days.
///
/// # Errors
/// What SQLite says.
pub fn erase_application(tx: &Tx<'_>, application: ApplicationId) -> StoreResult<Gone> {
    let connection = tx.connection();
    let gone = would_go(connection, application)?;
    forget_entries(connection, "application", application.0)?;
    forget_row(connection, "application", application.0)?;
    for part in PARTS.iter().filter(|part| part.of.is_of_application()) {
        apply(connection, *part, application.0)?;
    }
    let sets: Vec<String> = OF_APPLICATION.iter().map(|column| format!("{column} = ''")).collect();
    let sql = format!(
        "UPDATE application SET {}, version = version + 1 WHERE id = ?1",
        sets.join(", ")
    );
    connection.prepare_cached(&sql)?.execute([application])?;
    Ok(gone)
}

/// Takes a person away with everything that is the person's own, unless something still needs the person: another application, a result that
/// may be used again, work as a colleague. Gives whether it went.
///
/// # Errors
/// What SQLite says.
pub fn erase_person(tx: &Tx<'_>, person: PersonId) -> StoreResult<bool> {
    let connection = tx.connection();
    if is_needed(connection, person)? {
        return Ok(false);
    }
    tx.savepoint()?;
    forget_entries(connection, "person", person.0)?;
    forget_row(connection, "person", person.0)?;
    for part in PARTS
        .iter()
        .filter(|part| !part.of.is_of_application() && part.fate == Fate::Remove)
    {
        apply(connection, *part, person.0)?;
    }
    match connection
        .prepare_cached("DELETE FROM person WHERE id = ?1")?
        .execute([person])
    {
        Ok(_) => tx.keep_savepoint().map(|()| true),
        // A colleague's name stands under what the colleague did.
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
            tx.drop_savepoint().map(|()| false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether something of a person is kept on purpose: of the redeployment pool, the place that is not ended.
fn is_needed(connection: &Connection, person: PersonId) -> StoreResult<bool> {
    let kept = PARTS
        .iter()
        .filter(|part| part.of == Of::Person && part.fate == Fate::Keep)
        .map(|part| format!("EXISTS (SELECT 1 FROM {} WHERE person_id = ?1)", part.table));
    let own = ["application", "shield"].map(|table| format!("EXISTS (SELECT 1 FROM {table} WHERE person_id = ?1)"));
    let others = [
        "EXISTS (SELECT 1 FROM account WHERE id = ?1)".to_owned(),
        "EXISTS (SELECT 1 FROM redeployment WHERE person_id = ?1 AND ended_on = '')".to_owned(),
    ];
    let all: Vec<String> = own.into_iter().chain(others).chain(kept).collect();
    let sql = format!("SELECT {}", all.join(" OR "));
    Ok(connection.prepare_cached(&sql)?.query_row([person], |row| row.get(0))?)
}

/// Removes or blanks the rows of a part, and forgets their images.
fn apply(connection: &Connection, part: Part, of: i64) -> StoreResult<()> {
    let (table, condition) = (part.table, part.of.condition());
    let forget = format!(
        "UPDATE journal_row SET before = NULL, after = NULL WHERE tbl = '{table}' AND row_id IN (SELECT id FROM {table} WHERE {condition})"
    );
    connection.prepare_cached(&forget)?.execute([of])?;
    let sql = match part.fate {
        Fate::Remove => format!("DELETE FROM {table} WHERE {condition}"),
        Fate::Blank(columns) => {
            let sets: Vec<String> = columns.iter().map(|column| format!("{column} = ''")).collect();
            format!(
                "UPDATE {table} SET {}, version = version + 1 WHERE {condition}",
                sets.join(", ")
            )
        }
        Fate::Keep => return Ok(()),
    };
    connection.prepare_cached(&sql)?.execute([of])?;
    Ok(())
}

fn forget_row(connection: &Connection, table: &str, id: i64) -> StoreResult<()> {
    connection
        .prepare_cached("UPDATE journal_row SET before = NULL, after = NULL WHERE tbl = ?1 AND row_id = ?2")?
        .execute((table, id))?;
    Ok(())
}

/// Forgets the payload of every entry about an object, and in it the images of rows that were the object's and are no longer there. The digests
/// stay, so the chain still fits.
fn forget_entries(connection: &Connection, subject: &str, id: i64) -> StoreResult<()> {
    connection
        .prepare_cached(
            "UPDATE journal SET payload = '' WHERE seq IN (SELECT entry FROM journal_subject WHERE subject = ?1 AND object_id = ?2)",
        )?
        .execute((subject, id))?;
    let own = format!("$.{subject}_id");
    connection
        .prepare_cached(
            "UPDATE journal_row SET before = NULL, after = NULL
             WHERE entry IN (SELECT entry FROM journal_subject WHERE subject = ?1 AND object_id = ?2)
               AND ?2 IN (json_extract(before, ?3), json_extract(after, ?3))",
        )?
        .execute((subject, id, own))?;
    Ok(())
}

/// The person behind an application, hidden or not.
///
/// # Errors
/// What SQLite says.
pub fn person_of(connection: &Connection, application: ApplicationId) -> StoreResult<Option<PersonId>> {
    Ok(connection
        .prepare_cached(
            "SELECT coalesce(s.person_id, a.person_id) FROM application a LEFT JOIN shield s ON s.application_id = a.id WHERE a.id = ?1",
        )?
        .query_row([application], |row| row.get(0))
        .optional()?)
}

/// A person without a name, for an application whose person is hidden or gone.
///
/// # Errors
/// What SQLite says.
pub fn add_stub(tx: &Tx<'_>, name: &str) -> StoreResult<PersonId> {
    let text = |text: &str| Value::Text(text.to_owned());
    let values = [
        ("family_name", text(name)),
        ("given_name", text("")),
        ("sort_name", Value::Text(crate::text::sort_name(name, ""))),
        ("search_name", text("")),
        ("created_at", Value::Integer(tx.now())),
    ];
    tx.insert("person", &values).map(PersonId)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, journal};

    #[test]
    fn every_table_about_a_candidate_has_its_part_and_every_blank_its_column() {
        let store = Store::in_memory().expect("a store");
        let connection = store.reader();
        let mut missing = Vec::new();
        for table in journal::journaled_tables(connection).expect("tables") {
            for (to, from) in references(connection, &table).expect("references") {
                let owner = match (to.as_str(), from.as_str()) {
                    ("application", "application_id") => Of::Application,
                    ("score_sheet", _) => Of::Sheet,
                    // A paper that goes leaves what was read on it.
                    ("document", _) if table == "test_result" => continue,
                    ("document", _) => Of::Document,
                    ("person", "person_id") => Of::Person,
                    ("person", "one_id" | "other_id") => Of::Pair,
                    ("person", column) if STAFF.contains(&column) => continue,
                    ("person" | "application", _) => {
                        missing.push(format!("{table}.{from}"));
                        continue;
                    }
                    _ => continue,
                };
                // The application and the account are the object itself; a shield says whose an application was.
                let itself = matches!((table.as_str(), owner), ("application" | "shield", Of::Person));
                if !itself && !PARTS.iter().any(|part| part.table == table && part.of == owner) {
                    missing.push(format!("{table}.{from}"));
                }
            }
        }
        missing.retain(|name| name != "account.id");
        assert_eq!(
            missing, [""; 0],
            "say in PARTS what an export tells of it and what erasure does with it"
        );
        for part in PARTS {
            if let Fate::Blank(columns) = part.fate {
                let sql = format!("SELECT {} FROM {}", columns.join(", "), part.table);
                connection.prepare(&sql).expect("the columns are there");
            }
        }
    }
}
