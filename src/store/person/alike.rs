//! People who may be one: brought by an index on name, address and telephone number; `domain::identity` compares them.

use super::{CARD, Card, read};
use crate::domain::PersonId;
use crate::domain::identity::{self, Known};
use crate::store::{StoreResult, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

/// The end of a telephone number, as its index has it.
const PHONE_END: &str = "substr(replace(replace(replace(replace(replace(replace(replace(phone, ' ', ''), '.', ''), '/', ''), '-', ''), '(', ''), ')', ''), '+', ''), -8)";

/// How many people are looked at for each thing somebody is known by: a name in a million has many namesakes.
const EACH: usize = 40;

/// The people who have a name, an address or the end of a telephone number in common with somebody, each once.
///
/// # Errors
/// What SQLite says.
pub fn near(connection: &Connection, known: Known<'_>) -> StoreResult<Vec<Card>> {
    let mut found: Vec<Card> = Vec::new();
    let email = identity::email_key(known.email);
    if !email.is_empty() {
        add(&mut found, by(connection, &by_email(), [Value::Text(email)])?);
    }
    let phone = identity::phone_end(known.phone);
    if !phone.is_empty() {
        add(&mut found, by(connection, &by_phone(), [Value::Text(phone)])?);
    }
    for key in identity::name_keys(known.family, known.given) {
        add(&mut found, by(connection, &by_name(), [Value::Text(key)])?);
    }
    Ok(found)
}

fn by_email() -> String {
    format!("{CARD} WHERE lower(email) = ?1 ORDER BY id LIMIT {EACH}")
}

fn by_phone() -> String {
    format!("{CARD} WHERE {PHONE_END} = ?1 ORDER BY id LIMIT {EACH}")
}

fn by_name() -> String {
    format!("{CARD} WHERE sort_name = ?1 ORDER BY id LIMIT {EACH}")
}

fn by<const N: usize>(connection: &Connection, sql: &str, values: [Value; N]) -> StoreResult<Vec<Card>> {
    Ok(connection
        .prepare_cached(sql)?
        .query_map(params_from_iter(values), read)?
        .collect::<Result<_, _>>()?)
}

fn add(found: &mut Vec<Card>, more: Vec<Card>) {
    for card in more {
        if found.iter().all(|other| other.id != card.id) {
            found.push(card);
        }
    }
}

/// What groups of people are made by, to find those who may be one among all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shared {
    /// An e-mail address.
    Email,
    /// The end of a telephone number.
    Phone,
    /// A name.
    Name,
}

impl Shared {
    /// Every one, what says most first.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Name];

    /// The value people share.
    const fn sql(self) -> &'static str {
        match self {
            Self::Email => "lower(email)",
            Self::Phone => PHONE_END,
            Self::Name => "sort_name",
        }
    }

    /// Greater than the empty text it starts with: a field that is empty is shared by nobody.
    fn keys(self) -> String {
        let value = self.sql();
        format!(
            "SELECT {value} AS shared FROM person WHERE {value} > ?1 GROUP BY shared HAVING count(*) > 1 ORDER BY shared LIMIT ?2"
        )
    }
}

/// The next values, after one, that more than one person has: read from the index alone, in its order.
///
/// # Errors
/// What SQLite says.
pub fn shared(connection: &Connection, shared: Shared, after: &str, limit: usize) -> StoreResult<Vec<String>> {
    Ok(connection
        .prepare_cached(&shared.keys())?
        .query_map((after, limit as i64), |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// The people with a value of [`shared`].
///
/// # Errors
/// What SQLite says.
pub fn with(connection: &Connection, shared: Shared, value: &str) -> StoreResult<Vec<Card>> {
    let sql = match shared {
        Shared::Email => by_email(),
        Shared::Phone => by_phone(),
        Shared::Name => by_name(),
    };
    by(connection, &sql, [Value::Text(value.to_owned())])
}

/// The smaller number first: a pair stands once, whoever was looked at first.
pub fn in_order(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    (one.min(other), one.max(other))
}

/// The row that says that two people are not one.
///
/// # Errors
/// What SQLite says.
pub fn apart(connection: &Connection, one: PersonId, other: PersonId) -> StoreResult<Option<i64>> {
    let (one, other) = in_order(one, other);
    Ok(connection
        .prepare_cached("SELECT id FROM person_apart WHERE one_id = ?1 AND other_id = ?2")?
        .query_row((one, other), |row| row.get(0))
        .optional()?)
}

/// Keeps that two people are not one.
///
/// # Errors
/// What SQLite says.
pub fn keep_apart(tx: &Tx<'_>, one: PersonId, other: PersonId, by: PersonId) -> StoreResult<i64> {
    let (one, other) = in_order(one, other);
    tx.insert(
        "person_apart",
        &[
            ("one_id", Value::Integer(one.0)),
            ("other_id", Value::Integer(other.0)),
            ("by_id", Value::Integer(by.0)),
            ("at", Value::Integer(tx.now())),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, plan};

    #[test]
    fn everybody_alike_is_found_along_an_index() {
        let store = Store::in_memory().expect("a store");
        for sql in [by_email(), by_phone(), by_name()] {
            let steps = plan::steps(&store, &sql);
            let found = steps
                .iter()
                .all(|step| step.starts_with("SEARCH person USING INDEX person_"));
            assert!(found, "{sql}: {steps:?}");
        }
        for shared in Shared::ALL {
            let steps = plan::steps(&store, &shared.keys());
            let covered = steps.len() == 1 && steps[0].contains(" USING ") && steps[0].contains("INDEX person_");
            assert!(covered, "{shared:?}: {steps:?}");
        }
    }
}
