//! Two files made one: every row that points at the person who goes is given to the one who stays. Which tables those are, the schema says.

use super::alike;
use crate::domain::person::Facts;
use crate::domain::{EntityId, MergeField, PersonId, VacancyId};
use crate::store::{StoreError, StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

/// A column that names a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Child {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
}

/// Every column of the schema that names a person, the identifier of an account aside: an account is the person itself.
///
/// # Errors
/// What SQLite says.
pub fn children(connection: &Connection) -> StoreResult<Vec<Child>> {
    Ok(connection
        .prepare_cached(
            "SELECT m.name, k.\"from\" FROM main.sqlite_schema m JOIN pragma_foreign_key_list(m.name) k
             WHERE m.type = 'table' AND k.\"table\" = 'person' AND k.\"from\" <> 'id' ORDER BY m.name, k.\"from\"",
        )?
        .query_map([], |row| {
            Ok(Child {
                table: row.get(0)?,
                column: row.get(1)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// How many rows of each table point at a person, tables without any left out.
///
/// # Errors
/// What SQLite says.
pub fn moves(connection: &Connection, person: PersonId) -> StoreResult<Vec<(String, i64)>> {
    let mut moves: Vec<(String, i64)> = Vec::new();
    for child in children(connection)? {
        let n: i64 = connection
            .prepare_cached(&format!(
                "SELECT count(*) FROM {} WHERE {} = ?1",
                child.table, child.column
            ))?
            .query_row([person], |row| row.get(0))?;
        match moves.last_mut() {
            Some((table, sum)) if *table == child.table => *sum += n,
            _ => moves.push((child.table, n)),
        }
    }
    moves.retain(|(_, n)| *n > 0);
    Ok(moves)
}

/// What stands in the way of making two people one. A vacancy that is not `seen` counts, and has no number.
///
/// # Errors
/// What SQLite says.
pub fn facts(
    connection: &Connection,
    (keep, drop): (PersonId, PersonId),
    seen: &dyn Fn(VacancyId, EntityId) -> bool,
) -> StoreResult<Facts> {
    let numbers = |sql: &str| -> StoreResult<Vec<Option<String>>> {
        let mut statement = connection.prepare_cached(sql)?;
        let read = |row: &Row<'_>| {
            let number: String = row.get(0)?;
            Ok(seen(row.get(1)?, row.get(2)?).then_some(number))
        };
        Ok(statement.query_map((keep, drop), read)?.collect::<Result<_, _>>()?)
    };
    let yes = |sql: &str| -> StoreResult<bool> {
        Ok(connection
            .prepare_cached(sql)?
            .query_row((keep, drop), |row| row.get(0))?)
    };
    let has = |sql: &str, person: PersonId| -> StoreResult<bool> {
        Ok(connection.prepare_cached(sql)?.query_row([person], |row| row.get(0))?)
    };
    let account = |person| has("SELECT EXISTS (SELECT 1 FROM account WHERE id = ?1)", person);
    // What is sealed is not copied into the journal: it stays where it is, or the merge could not be undone.
    let number = |person| {
        has(
            "SELECT EXISTS (SELECT 1 FROM person_number WHERE person_id = ?1)",
            person,
        )
    };
    Ok(Facts {
        both_applied: numbers(
            "SELECT v.number, v.id, v.entity_id FROM application a CROSS JOIN application b ON b.vacancy_id = a.vacancy_id AND b.person_id = ?2
             CROSS JOIN vacancy v ON v.id = a.vacancy_id WHERE a.person_id = ?1 ORDER BY v.number",
        )?,
        both_judge: numbers(
            "SELECT v.number, v.id, v.entity_id FROM juror a CROSS JOIN juror b ON b.vacancy_id = a.vacancy_id AND b.person_id = ?2
             CROSS JOIN vacancy v ON v.id = a.vacancy_id WHERE a.person_id = ?1 ORDER BY v.number",
        )?,
        judge_and_candidate: numbers(
            "SELECT v.number, v.id, v.entity_id FROM juror j CROSS JOIN application a ON a.vacancy_id = j.vacancy_id AND a.person_id IN (?1, ?2)
             CROSS JOIN vacancy v ON v.id = j.vacancy_id WHERE j.person_id IN (?1, ?2) AND j.person_id <> a.person_id ORDER BY v.number",
        )?,
        both_in_session: yes(
            "SELECT EXISTS (SELECT 1 FROM session_juror a CROSS JOIN session_juror b ON b.session_id = a.session_id AND b.person_id = ?2 WHERE a.person_id = ?1)",
        )?,
        keep_has_account: account(keep)?,
        drop_has_account: account(drop)?,
        keep_has_number: number(keep)?,
        drop_has_number: number(drop)?,
        two_numbers: yes(
            "SELECT EXISTS (SELECT 1 FROM person a, person b WHERE a.id = ?1 AND b.id = ?2 AND a.vlimpers <> b.vlimpers)",
        )?,
    })
}

/// Gives everything of the one who goes to the one who stays, with these values of the one who goes; then that one is gone.
///
/// # Errors
/// `Conflict` or `Gone` when one of them is no longer as it was seen; what SQLite says, a row that may stand only once included.
pub fn merge(
    tx: &Tx<'_>,
    (keep, keep_seen): (PersonId, i64),
    (drop, drop_seen): (PersonId, i64),
    take: &[MergeField],
) -> StoreResult<()> {
    let values = chosen(tx.connection(), keep, drop, take)?;
    in_pairs(tx, keep, drop)?;
    in_lists(tx, keep, drop)?;
    for child in children(tx.connection())? {
        give(tx, &child, keep, drop)?;
    }
    // The version of the one who goes is checked last but in the same breath: all of it or nothing.
    tx.delete_seen("person", drop.0, drop_seen)?;
    super::update(tx, keep, keep_seen, &values)
}

/// The values the one who stays comes to have; a Vlimpers number is kept whoever has it.
fn chosen(
    connection: &Connection,
    keep: PersonId,
    drop: PersonId,
    take: &[MergeField],
) -> StoreResult<Vec<(&'static str, Value)>> {
    use crate::domain::Coded;
    let value = |person: PersonId, column: &str| -> StoreResult<Value> {
        let found = connection
            .prepare_cached(&format!("SELECT {column} FROM person WHERE id = ?1"))?
            .query_row([person], |row| row.get(0))
            .optional()?;
        found.ok_or(StoreError::Gone {
            table: "person",
            id: person.0,
        })
    };
    let mut values: Vec<(&'static str, Value)> = Vec::new();
    for field in take {
        values.push((field.code(), value(drop, field.code())?));
    }
    if value(keep, "vlimpers")? == Value::Null {
        values.push(("vlimpers", value(drop, "vlimpers")?));
    }
    let written = |field: MergeField| -> StoreResult<String> {
        let whose = if take.contains(&field) { drop } else { keep };
        match value(whose, field.code())? {
            Value::Text(text) => Ok(text),
            _ => Ok(String::new()),
        }
    };
    let (family, given) = (written(MergeField::FamilyName)?, written(MergeField::GivenName)?);
    values.push(("sort_name", Value::Text(crate::text::sort_name(&family, &given))));
    values.push(("search_name", Value::Text(crate::text::search_name(&family, &given))));
    Ok(values)
}

/// What was said of the one who goes and a third ("not the same") holds for the one who stays.
fn in_pairs(tx: &Tx<'_>, keep: PersonId, drop: PersonId) -> StoreResult<()> {
    let pairs: Vec<(i64, PersonId, PersonId)> = tx
        .connection()
        .prepare_cached(
            "SELECT id, one_id AS third, by_id FROM person_apart WHERE other_id = ?1 UNION ALL SELECT id, other_id, by_id FROM person_apart WHERE one_id = ?1",
        )?
        .query_map([drop], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (id, third, by) in pairs {
        tx.delete("person_apart", id)?;
        if third != keep && alike::apart(tx.connection(), keep, third)?.is_none() {
            alike::keep_apart(tx, keep, third, by)?;
        }
    }
    Ok(())
}

/// In a list in which both stand one stays.
fn in_lists(tx: &Tx<'_>, keep: PersonId, drop: PersonId) -> StoreResult<()> {
    let twice: Vec<i64> = tx
        .connection()
        .prepare_cached(
            "SELECT m.id FROM shortlist_member m WHERE m.person_id = ?2 AND EXISTS
               (SELECT 1 FROM shortlist_member k WHERE k.shortlist_id = m.shortlist_id AND k.person_id = ?1)",
        )?
        .query_map((keep, drop), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    twice.into_iter().try_for_each(|id| tx.delete("shortlist_member", id))
}

/// Gives the rows of one column; the names come from the schema, never from outside.
fn give(tx: &Tx<'_>, child: &Child, keep: PersonId, drop: PersonId) -> StoreResult<()> {
    let Child { table, column } = child;
    tx.connection()
        .prepare_cached(&format!(
            "UPDATE {table} SET {column} = ?1, version = version + 1 WHERE {column} = ?2"
        ))?
        .execute((keep, drop))?;
    Ok(())
}
