//! The words typed in a list's filter line: which rows hold them, and what is listed when a crowd does.
//!
//! Few matches are gathered from the full-text index and sorted. A crowd cannot be, while somebody types: what is listed then is told
//! apart by [`Searched`], so that the count can say so.

use crate::domain::list::View;
use crate::store::StoreResult;
use crate::store::list::{Condition, Source, begins, every};
use crate::text;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// How a list is searched for something that matches a crowd.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Crowd {
    /// The order is walked, and the matches looked up: right for thousands of rows, too slow for millions.
    Walk,
    /// Each row is asked for its own words, this SQL: right where something else leaves few rows.
    Ask(&'static str),
    /// Only rows whose name begins with what was typed: indexes of names know them. For millions of rows.
    Begin(Begin),
}

/// Where the indexes stand that know how names begin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Begin {
    /// The name as it is ordered, family name first: `vandevelde jan`. Indexed.
    pub name: &'static str,
    /// What follows the family name, out of `name`.
    pub given: &'static str,
    /// The column that says whose row it is.
    pub whose: &'static str,
    /// The identifiers of whom the given name lies between two `?`s, the second excluded. Indexed.
    pub holders: &'static str,
}

/// What a condition is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Walk<'a> {
    /// A page in the order of this SQL.
    Order(&'a str),
    /// Every row, in no order.
    All,
    /// One row whose identifier is known.
    One,
}

/// The rows a search leaves.
#[derive(Debug)]
pub(super) enum Searched {
    /// All that match.
    Whole(Condition),
    /// Too many match; those whose family or given name begins so.
    Beginning(Condition),
    /// Too many match and no name begins so, an e-mail address does, say; those of whoever was added last.
    Newest(Condition),
}

impl Searched {
    /// The condition, whichever.
    pub(super) fn whole_or_part(self) -> Condition {
        match self {
            Self::Whole(condition) | Self::Beginning(condition) | Self::Newest(condition) => condition,
        }
    }

    /// The same kind of answer with another condition.
    pub(super) fn map(self, change: impl FnOnce(Condition) -> Condition) -> Self {
        match self {
            Self::Whole(condition) => Self::Whole(change(condition)),
            Self::Beginning(condition) => Self::Beginning(change(condition)),
            Self::Newest(condition) => Self::Newest(change(condition)),
        }
    }
}

/// Up to so many matches of a search are gathered and sorted.
const FEW: i64 = 500;
/// The same where the alternative is to leave some out. Also: so many among millions stand close enough together to be walked to.
const FEW_OF_MILLIONS: i64 = 1_200;
/// Up to so many are gathered to be looked up while the order is walked; beyond, they stand so close that each row is asked.
const MANY: i64 = 60_000;

/// The rows that hold the words of a view. A common prefix matches half the table: gathering would take longer than walking the order
/// and asking row by row.
pub(super) fn searched(
    connection: &Connection,
    source: &Source,
    view: &View,
    query: &str,
    walk: Walk<'_>,
) -> StoreResult<Searched> {
    let (table, column) = source.search;
    let found = format!("{column} IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)");
    let typed = |text: &str| vec![Value::Text(text.to_owned())];
    let gathered = || Searched::Whole(Condition::new(found.clone(), typed(query)).gathered());
    let at_least = |bound| Ok::<_, crate::store::StoreError>(matches(connection, table, query, bound)? >= bound);
    let sql = match source.crowd {
        Crowd::Begin(begin) if !view.thorough && at_least(FEW_OF_MILLIONS)? => {
            return crowd(connection, source, &begin, view, query, walk);
        }
        Crowd::Ask(words) if at_least(FEW)? => {
            let asked = Condition::new(format!("keur_holds({words}, ?)"), typed(&view.text));
            return Ok(Searched::Whole(asked));
        }
        Crowd::Begin(_) | Crowd::Ask(_) => return Ok(gathered()),
        Crowd::Walk => match matches(connection, table, query, MANY)? {
            ..FEW => return Ok(gathered()),
            // The sign keeps the index of the order in use.
            FEW..MANY => format!("+{found}"),
            _ => format!("EXISTS (SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid = +{column})"),
        },
    };
    Ok(Searched::Whole(Condition::new(sql, typed(query))))
}

/// How many rows of the index match, up to a bound.
fn matches(connection: &Connection, table: &str, query: &str, bound: i64) -> StoreResult<i64> {
    let sql = format!("SELECT count(*) FROM (SELECT rowid FROM {table} WHERE {table} MATCH ?1 LIMIT {bound})");
    Ok(connection.prepare_cached(&sql)?.query_row([query], |row| row.get(0))?)
}

/// What is listed of a crowd.
fn crowd(
    connection: &Connection,
    source: &Source,
    begin: &Begin,
    view: &View,
    query: &str,
    walk: Walk<'_>,
) -> StoreResult<Searched> {
    let readings = readings(&view.text);
    // Whose given name is rare are gathered; of a common one the next is never far along the order.
    let mut rare = Vec::new();
    for reading in &readings {
        rare.push(!reading.given.is_empty() && begin.held_by_few(connection, &reading.given)?);
    }
    let is_rare = |at: usize| rare.get(at).copied().unwrap_or(false);
    let any = every(source.root, "1", begin.arms(&readings, is_rare));
    let begins_somewhere: bool = connection
        .prepare_cached(&format!("SELECT EXISTS ({})", any.sql))?
        .query_row(params_from_iter(any.values), |row| row.get(0))?;
    if !begins_somewhere {
        let (table, column) = source.search;
        // The index gives its newest identifiers first as quickly as its oldest.
        let newest = format!(
            "{column} IN (SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT {FEW_OF_MILLIONS})"
        );
        let newest = Condition::new(newest, vec![Value::Text(query.to_owned())]);
        return Ok(Searched::Newest(newest.gathered()));
    }
    Ok(Searched::Beginning(match walk {
        Walk::All => begin.arms(&readings, |at| {
            is_rare(at) || readings.get(at).is_some_and(|reading| reading.family.is_empty())
        }),
        Walk::Order(sort) if sort == begin.name => begin.arms(&readings, is_rare),
        // In another order that one is walked, and each row asked: a crowd stands close together.
        // The sign keeps that order's index in use.
        Walk::Order(_) | Walk::One => {
            let mut asked = begin.arms(&readings, |_| false).whole();
            asked.sql = format!("+({})", asked.sql);
            asked
        }
    }))
}

/// One way in which typed words can be the beginning of a name.
#[derive(PartialEq, Eq, Debug)]
struct Reading {
    /// What the name as it is ordered begins with; empty: anything.
    family: String,
    /// What the given name begins with; empty: anything.
    given: String,
}

/// The ways to read what was typed. The first words may be the parts of a family name, which is ordered as one: `van de v` is looked for
/// as `van de v`, `vande v` and `vandev`. Or a given name comes first: `jan van de v` is also a Jan whose family name begins with `vandev`.
fn readings(typed: &str) -> Vec<Reading> {
    let words = begins::typed_words(typed);
    let family_first = (1..=words.len()).map(|joined| {
        let (parts, rest) = words.split_at(joined);
        let all: Vec<String> = std::iter::once(parts.concat()).chain(rest.iter().cloned()).collect();
        Reading {
            family: all.join(" "),
            given: String::new(),
        }
    });
    let given_first = (1..=words.len()).map(|n| {
        let (given, family) = words.split_at(n);
        Reading {
            family: family.concat(),
            given: given.join(" "),
        }
    });
    family_first.chain(given_first).collect()
}

/// Between what begins so and what comes after all of it.
fn bounds(first: &str) -> [Value; 2] {
    [Value::Text(first.to_owned()), Value::Text(format!("{first}~"))]
}

impl Begin {
    /// Rows whose name begins in one of these ways, each row in one arm only. Those of a given name are gathered by its holders where the
    /// place of the reading says so, and otherwise asked of each row.
    fn arms(&self, readings: &[Reading], gathered: impl Fn(usize) -> bool) -> Condition {
        let mut arms: Vec<Condition> = Vec::new();
        for (at, reading) in readings.iter().enumerate() {
            let mut arm = if !reading.given.is_empty() && gathered(at) {
                self.held(reading)
            } else {
                self.row_of(reading)
            };
            // The readings with a family name first exclude each other by themselves.
            for earlier in readings[..at].iter().filter(|_| !reading.given.is_empty()) {
                let earlier = self.row_of(earlier);
                arm.and(Condition::new(format!("NOT ({})", earlier.sql), earlier.values));
            }
            arms.push(arm);
        }
        Condition::one_of(arms)
    }

    /// The rows of those who hold a given name that begins so, and a family name.
    fn held(&self, reading: &Reading) -> Condition {
        let holders = format!("{} IN ({})", self.whose, self.holders);
        let mut condition = Condition::new(holders, bounds(&reading.given).into()).gathered();
        if !reading.family.is_empty() {
            // The sign keeps the index of the order out of it: a letter begins the names of a tenth of all.
            let family = format!("+{name} >= ? AND +{name} < ?", name = self.name);
            condition.and(Condition::new(family, bounds(&reading.family).into()));
        }
        condition
    }

    /// Whether a row's own name can be read so.
    fn row_of(&self, reading: &Reading) -> Condition {
        let mut condition = Condition::default();
        for (sql, first) in [(self.name, &reading.family), (self.given, &reading.given)] {
            if !first.is_empty() {
                condition.and(Condition::new(
                    format!("{sql} >= ? AND {sql} < ?"),
                    bounds(first).into(),
                ));
            }
        }
        condition
    }

    /// Whether so few have a given name that begins so that they can be gathered.
    fn held_by_few(&self, connection: &Connection, given: &str) -> StoreResult<bool> {
        let sql = format!("SELECT count(*) FROM ({} LIMIT {FEW_OF_MILLIONS})", self.holders);
        let n: i64 = connection
            .prepare_cached(&sql)?
            .query_row(bounds(given), |row| row.get(0))?;
        Ok(n < FEW_OF_MILLIONS)
    }
}

/// Whether every word that was typed begins a word of a text, as the search has it.
pub(super) fn holds(words: &str, typed: &str) -> bool {
    let (words, typed) = (text::fold(words), text::fold(typed));
    let apart = |c: char| !c.is_alphanumeric();
    typed
        .split(apart)
        .filter(|begin| !begin.is_empty())
        .all(|begin| words.split(apart).any(|word| word.starts_with(begin)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_holds_what_begins_its_words() {
        let words = "van de velde vandevelde jan jan.vandevelde@example.be";
        for typed in ["van", "VANDEV", "jan vand", "élde", "velde jan", "exam"] {
            assert_eq!(holds(words, typed), typed != "élde", "{typed}");
        }
        assert!(!holds(words, "elde"));
    }

    #[test]
    fn parts_of_a_name_are_looked_for_apart_and_as_one_and_after_a_given_name() {
        let read: Vec<_> = readings("Van de V")
            .into_iter()
            .map(|reading| (reading.family, reading.given))
            .collect();
        let expected = [
            ("van de v", ""),
            ("vande v", ""),
            ("vandev", ""),
            ("dev", "van"),
            ("v", "van de"),
            ("", "van de v"),
        ]
        .map(|(family, given)| (family.to_owned(), given.to_owned()));
        assert_eq!(read, expected);
    }
}
