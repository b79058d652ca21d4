//! Pages of long lists: keyset, so that the hundred thousandth row costs what the first does.
//!
//! A [`Source`] says which SQL stands behind a column; the rest is built here, with every value bound.

use crate::domain::list::{Anchor, Clause, Count, Key, KeyValue, Page, Test, View};
use crate::store::StoreResult;
use crate::text;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};
use words::{Searched, Walk};

pub use begins::{prefix_query, typed_words};
pub use words::{Begin, Crowd};

mod begins;
mod words;

/// The SQL behind a list.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Tables and joins.
    pub from: &'static str,
    /// The table whose rows are listed, without what is joined to it: scopes and rights ask nothing else.
    pub root: &'static str,
    /// The row's identifier: `v.id`.
    pub id: &'static str,
    /// The columns read for a row, after the order value and the identifier.
    pub select: &'static str,
    /// The SQL of a column by its id: what it is ordered by. Where people read something else, a name say, that goes by `title:written`.
    pub column: fn(&str) -> Option<&'static str>,
    /// Full-text table and the column its rowid stands for: `("vacancy_fts", "v.id")`.
    pub search: (&'static str, &'static str),
    /// What a search does that so many rows match that they cannot be gathered while somebody types.
    pub crowd: Crowd,
    /// How the rows that pass a condition are found by something else than the list's own order; none for most.
    pub lookup: fn(&Connection, &Clause) -> StoreResult<Option<Lookup>>,
    /// The order when the view names none.
    pub default_sort: &'static str,
}

impl Source {
    /// Whether a column belongs to the rows that are listed, and not to what is joined to them.
    fn owns(&self, column: &str) -> bool {
        column.split('.').next() == self.id.split('.').next()
    }
}

/// How rows that pass a condition are found, when they are few.
#[derive(Clone, Debug)]
pub struct Lookup {
    /// The column of the list the found values stand for: `a.person_id`.
    pub column: &'static str,
    /// A question of its own that brings those values along an index; empty when there is no such way.
    pub rows: Condition,
    /// What is asked of each row while the order is walked, when too many would be brought; empty: the condition on the column.
    pub each: Condition,
}

/// Up to so many rows a lookup brings are gathered and sorted; of more the order is walked.
const FEW_LOOKED_UP: i64 = 1_200;

/// For a list whose conditions are all asked row by row.
///
/// # Errors
/// None.
pub fn none_looked_up(_: &Connection, _: &Clause) -> StoreResult<Option<Lookup>> {
    Ok(None)
}

/// A piece of a `WHERE` with its values.
#[derive(Clone, Debug, Default)]
pub struct Condition {
    /// The SQL; empty holds always.
    pub sql: String,
    /// The values of its `?`s, in order.
    pub values: Vec<Value>,
    /// Alternatives, of which exactly one holds for a row that is in the list; none: no more is asked.
    ///
    /// A page walks an index for each and merges them. As one `OR` it would have to gather every row and sort, or walk past the rows of
    /// everybody else.
    pub one_of: Vec<Condition>,
    /// Whether the rows are gathered by something else than the order of the list, and put in order afterwards: few are.
    pub gathered: bool,
}

impl Condition {
    /// A condition from SQL and values.
    pub fn new(sql: impl Into<String>, values: Vec<Value>) -> Self {
        Self {
            sql: sql.into(),
            values,
            ..Self::default()
        }
    }

    /// The same condition, on rows that are gathered.
    #[must_use]
    pub fn gathered(self) -> Self {
        Self { gathered: true, ..self }
    }

    /// A condition of which exactly one alternative may hold for a row.
    pub fn one_of(alternatives: Vec<Self>) -> Self {
        Self {
            gathered: alternatives.iter().any(|alternative| alternative.gathered),
            one_of: alternatives,
            ..Self::default()
        }
    }

    /// Adds a condition that must hold too.
    pub fn and(&mut self, other: Self) {
        if !other.sql.is_empty() {
            if self.sql.is_empty() {
                self.sql = other.sql;
            } else {
                self.sql = format!("{} AND {}", self.sql, other.sql);
            }
            self.values.extend(other.values);
        }
        self.gathered |= other.gathered;
        if self.one_of.is_empty() {
            self.one_of = other.one_of;
        } else if !other.one_of.is_empty() {
            let pairs = self.one_of.iter().flat_map(|mine| {
                other.one_of.iter().map(|theirs| {
                    let mut both = mine.clone();
                    both.and(theirs.clone());
                    both
                })
            });
            self.one_of = pairs.collect();
        }
    }

    /// Each alternative together with the rest, as conditions without alternatives.
    fn arms(self) -> Vec<Self> {
        let rest = Self::new(self.sql, self.values);
        if self.one_of.is_empty() {
            return vec![rest];
        }
        self.one_of
            .into_iter()
            .map(|mut arm| {
                arm.and(rest.clone());
                arm
            })
            .collect()
    }

    /// The same as one piece of SQL, for a question about a few rows found by something else.
    #[must_use]
    pub fn whole(self) -> Self {
        let arms = self.arms();
        let [_, _, ..] = arms.as_slice() else {
            return arms.into_iter().next().unwrap_or_default();
        };
        let sql: Vec<String> = arms.iter().map(|arm| format!("({})", arm.sql)).collect();
        Self::new(
            format!("({})", sql.join(" OR ")),
            arms.into_iter().flat_map(|arm| arm.values).collect(),
        )
    }

    /// As a `WHERE` of its own, with the values.
    fn filter(&self) -> String {
        match self.sql.as_str() {
            "" => String::new(),
            sql => format!("WHERE {sql}"),
        }
    }
}

/// Reads a page.
///
/// # Errors
/// What SQLite says.
pub fn page<T>(
    connection: &Connection,
    source: &Source,
    view: &View,
    base: Condition,
    anchor: &Anchor,
    limit: usize,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> StoreResult<Page<T>> {
    let backwards = matches!(anchor, Anchor::Last | Anchor::Before(_));
    let asked = question(connection, source, view, base, anchor, limit)?;
    let mut statement = connection.prepare_cached(&asked.sql)?;
    let mut rows = statement.query(params_from_iter(asked.values))?;
    let mut page = Page::default();
    let mut found = 0;
    while let Some(row) = rows.next()? {
        found += 1;
        if found > limit {
            break;
        }
        page.keys.push(Key {
            value: key_value(row)?,
            id: row.get(1)?,
        });
        page.rows.push(read(row)?);
    }
    let reached_end = found <= limit;
    if backwards {
        page.rows.reverse();
        page.keys.reverse();
    }
    page.at_start = match anchor {
        Anchor::First => true,
        Anchor::Last | Anchor::Before(_) => reached_end,
        Anchor::After(_) | Anchor::From(_) => false,
    };
    page.at_end = match anchor {
        Anchor::First | Anchor::After(_) | Anchor::From(_) => reached_end,
        Anchor::Last => true,
        Anchor::Before(_) => false,
    };
    Ok(page)
}

/// The statement behind a page, so that a test can ask how SQLite means to answer it.
///
/// # Errors
/// What SQLite says.
pub fn question(
    connection: &Connection,
    source: &Source,
    view: &View,
    base: Condition,
    anchor: &Anchor,
    limit: usize,
) -> StoreResult<Condition> {
    let sort = (source.column)(&view.sort)
        .or_else(|| (source.column)(source.default_sort))
        .unwrap_or(source.id);
    let ordered_by = Walk::Order(sort);
    let mut condition = filtered(connection, source, view, base, ordered_by)?.whole_or_part();
    let backwards = matches!(anchor, Anchor::Last | Anchor::Before(_));
    let falling = view.descending != backwards;
    if let Anchor::After(key) | Anchor::Before(key) | Anchor::From(key) = anchor {
        condition.and(beyond(sort, source.id, key, falling, matches!(anchor, Anchor::From(_))));
    }
    let direction = if falling { "DESC" } else { "ASC" };
    let Source { id, select, .. } = source;
    let keys = format!("{sort} AS sort_key, {id} AS row_key");
    let in_order = format!("ORDER BY sort_key {direction}, row_key {direction}");
    let gathered = condition.gathered;
    let mut whole = if gathered {
        // Conditions on columns may ask what is joined to the row; scopes and rights do not.
        let alone = view.clauses.is_empty() && source.owns(sort) && source.owns(source.search.1);
        let from = if alone { source.root } else { source.from };
        every(from, &keys, condition)
    } else {
        every(source.from, &format!("{keys}, {select}"), condition)
    };
    whole.sql += &format!(" {in_order} LIMIT {}", limit + 1);
    if gathered {
        // Many more are gathered than are shown: they are put in order by their keys alone, and only what is shown is read whole.
        whole.sql = format!(
            "SELECT k.sort_key, k.row_key, {select} FROM ({}) k CROSS JOIN {} WHERE {id} = k.row_key {in_order}",
            whole.sql, source.from
        );
    }
    Ok(whole)
}

/// Whether a view shows everything of its scope.
pub fn is_whole(view: &View) -> bool {
    view.clauses.is_empty() && typed_words(&view.text).is_empty()
}

/// The rows that follow a key: those with the same value and a later identifier, and those with a later value.
///
/// As one comparison of pairs SQLite would look up the value alone and walk past every row that shares it: all vacancies in selection,
/// say, to reach the last of them.
fn beyond(sort: &str, id: &str, key: &Key, falling: bool, itself: bool) -> Condition {
    let later = if falling { "<" } else { ">" };
    let from = if itself { "=" } else { "" };
    Condition::one_of(vec![
        Condition::new(
            format!("{sort} = ? AND {id} {later}{from} ?"),
            vec![bind(&key.value), Value::Integer(key.id)],
        ),
        Condition::new(format!("{sort} {later} ?"), vec![bind(&key.value)]),
    ])
}

/// Counts the rows of a view, up to a bound; a whole scope from its index alone, and exactly.
///
/// # Errors
/// What SQLite says.
pub fn count(connection: &Connection, source: &Source, view: &View, base: Condition, bound: u64) -> StoreResult<Count> {
    let searched = filtered(connection, source, view, base, Walk::All)?;
    let whole = is_whole(view);
    // What begins with the words is known from the table's own indexes.
    let bare = whole || (!matches!(searched, Searched::Whole(_)) && view.clauses.is_empty());
    let from = if bare { source.root } else { source.from };
    let limit = if whole { i64::MAX } else { bound as i64 + 1 };
    let counted = |condition| -> StoreResult<u64> {
        let all = every(from, source.id, condition);
        let sql = format!("SELECT count(*) FROM ({} LIMIT {limit})", all.sql);
        let n: i64 = connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(all.values), |row| row.get(0))?;
        Ok(u64::try_from(n).unwrap_or(0))
    };
    Ok(match searched {
        Searched::Beginning(condition) => Count::Beginning(counted(condition)?.min(bound)),
        Searched::Newest(condition) => Count::Newest(counted(condition)?.min(bound)),
        Searched::Whole(condition) => match counted(condition)? {
            n if n > bound && !whole => Count::MoreThan(bound),
            n => Count::Exactly(n),
        },
    })
}

/// The sum of a column over the rows of a table that a condition lets through.
///
/// # Errors
/// What SQLite says.
pub fn total(connection: &Connection, table: &str, column: &str, base: Condition) -> StoreResult<u64> {
    let all = every(table, &format!("{column} AS n"), base);
    let n: i64 = connection
        .prepare_cached(&format!("SELECT coalesce(sum(n), 0) FROM ({})", all.sql))?
        .query_row(params_from_iter(all.values), |row| row.get(0))?;
    Ok(u64::try_from(n).unwrap_or(0))
}

/// The place of one row in a view; `None` when the view does not hold it.
///
/// # Errors
/// What SQLite says.
pub fn key_of(
    connection: &Connection,
    source: &Source,
    view: &View,
    base: Condition,
    id: i64,
) -> StoreResult<Option<Key>> {
    let sort = (source.column)(&view.sort)
        .or_else(|| (source.column)(source.default_sort))
        .unwrap_or(source.id);
    let mut condition = filtered(connection, source, view, base, Walk::One)?
        .whole_or_part()
        .whole();
    condition.and(Condition::new(format!("{} = ?", source.id), vec![Value::Integer(id)]));
    let sql = format!("SELECT {sort} AS sort_key FROM {} WHERE {}", source.from, condition.sql);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(condition.values))?;
    Ok(match rows.next()? {
        Some(row) => Some(Key {
            value: key_value(row)?,
            id,
        }),
        None => None,
    })
}

/// Every identifier of a view with its version (a column such as `v.version`), up to a bound: for "mark all that is filtered".
///
/// # Errors
/// What SQLite says.
pub fn all_versions(
    connection: &Connection,
    source: &Source,
    version: &'static str,
    view: &View,
    base: Condition,
    bound: usize,
) -> StoreResult<Vec<(i64, i64)>> {
    let columns = format!("{}, {version}", source.id);
    let all = every(
        source.from,
        &columns,
        filtered(connection, source, view, base, Walk::All)?.whole_or_part(),
    );
    let found = connection
        .prepare_cached(&format!("{} LIMIT {bound}", all.sql))?
        .query_map(params_from_iter(all.values), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// Every identifier of a view, up to a bound: where nothing was seen yet.
///
/// # Errors
/// What SQLite says.
pub fn all_ids(
    connection: &Connection,
    source: &Source,
    view: &View,
    base: Condition,
    bound: usize,
) -> StoreResult<Vec<i64>> {
    let all = every(
        source.from,
        source.id,
        filtered(connection, source, view, base, Walk::All)?.whole_or_part(),
    );
    let ids = connection
        .prepare_cached(&format!("{} LIMIT {bound}", all.sql))?
        .query_map(params_from_iter(all.values), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// These columns of every row, in no order.
pub(super) fn every(from: &str, columns: &str, condition: Condition) -> Condition {
    let mut whole = Condition::default();
    for arm in condition.arms() {
        let union = if whole.sql.is_empty() { "" } else { " UNION ALL " };
        whole.sql += &format!("{union}SELECT {columns} FROM {from} {}", arm.filter());
        whole.values.extend(arm.values);
    }
    whole
}

/// The id under which a [`Source`] knows a column as people read it: `owner` is ordered as `peeters an` and reads as `An Peeters`.
fn written(column: &str) -> String {
    format!("{column}:written")
}

/// What a view lets through, and whether that is everything that matches its words.
fn filtered(
    connection: &Connection,
    source: &Source,
    view: &View,
    mut base: Condition,
    walk: Walk<'_>,
) -> StoreResult<Searched> {
    for clause in &view.clauses {
        let lookup = (source.lookup)(connection, clause)?;
        if let Some(found) = lookup
            .as_ref()
            .map(|lookup| found(connection, lookup, clause))
            .transpose()?
            .flatten()
        {
            base.and(found);
            continue;
        }
        if let Some(lookup) = lookup.filter(|lookup| !lookup.each.sql.is_empty()) {
            base.and(turned(lookup.each, clause.not));
            continue;
        }
        base.and(asked(source, clause));
    }
    let Some(query) = prefix_query(connection, source.search.0, &view.text)? else {
        return Ok(Searched::Whole(base));
    };
    let searched = words::searched(connection, source, view, &query, walk)?;
    Ok(searched.map(|words| {
        base.and(words);
        base
    }))
}

/// A condition as it is asked of each row; nothing of a column the list has not.
pub(super) fn asked(source: &Source, clause: &Clause) -> Condition {
    let Some(sql) = (source.column)(&clause.column) else {
        return Condition::default();
    };
    let sql = match &clause.test {
        // Words are looked for as they are read, not as they are ordered.
        Test::Same(_) | Test::SameAsOne(_) | Test::Contains(_) => {
            (source.column)(&written(&clause.column)).unwrap_or(sql)
        }
        Test::Is(_) | Test::Range(..) | Test::Empty => sql,
    };
    condition(sql, clause)
}

/// The few values a lookup brings, as a condition; `None` where there are too many, or the condition is turned around.
fn found(connection: &Connection, lookup: &Lookup, clause: &Clause) -> StoreResult<Option<Condition>> {
    let rows = &lookup.rows;
    if clause.not || rows.sql.is_empty() {
        return Ok(None);
    }
    let sql = format!("SELECT count(*) FROM ({} LIMIT {FEW_LOOKED_UP})", rows.sql);
    let n: i64 = connection
        .prepare_cached(&sql)?
        .query_row(params_from_iter(rows.values.clone()), |row| row.get(0))?;
    let within = || Condition::new(format!("{} IN ({})", lookup.column, rows.sql), rows.values.clone()).gathered();
    Ok((n < FEW_LOOKED_UP).then(within))
}

/// A condition, or that it does not hold.
pub(super) fn turned(mut condition: Condition, not: bool) -> Condition {
    if not && !condition.sql.is_empty() {
        condition.sql = format!("NOT coalesce({}, 0)", condition.sql);
    }
    condition
}

fn condition(sql: &str, clause: &Clause) -> Condition {
    turned(plain(sql, &clause.test), clause.not)
}

/// A test of a column, as it is asked of each row.
pub(super) fn plain(sql: &str, test: &Test) -> Condition {
    match test {
        Test::Is(values) => {
            let marks = vec!["?"; values.len()].join(", ");
            Condition::new(
                format!("{sql} IN ({marks})"),
                values.iter().map(|value| typed(value)).collect(),
            )
        }
        Test::Same(whole) => same(sql, std::slice::from_ref(whole)),
        Test::SameAsOne(several) => same(sql, several),
        Test::Contains(part) => {
            let folded = text::fold(part);
            let escaped = folded.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            Condition::new(
                format!("keur_fold({sql}) LIKE ? ESCAPE '\\'"),
                vec![Value::Text(format!("%{escaped}%"))],
            )
        }
        Test::Range(low, high) => range(sql, low, high),
        Test::Empty => Condition::new(empty(sql), Vec::new()),
    }
}

fn same(sql: &str, several: &[String]) -> Condition {
    let marks = vec!["?"; several.len()].join(", ");
    let folded = several.iter().map(|one| Value::Text(text::fold(one.trim())));
    Condition::new(format!("keur_fold({sql}) IN ({marks})"), folded.collect())
}

/// Nothing is filled in: no value, no words, or the number below zero that stands for no points.
fn empty(sql: &str) -> String {
    format!("({sql} IS NULL OR {sql} = '' OR (typeof({sql}) = 'integer' AND {sql} < 0))")
}

fn range(sql: &str, low: &str, high: &str) -> Condition {
    let mut condition = Condition::default();
    if low.is_empty() {
        // Nothing filled in is not early or small: it has no place in a range.
        condition.and(Condition::new(format!("NOT {}", empty(sql)), Vec::new()));
    } else {
        condition.and(Condition::new(format!("{sql} >= ?"), vec![typed(low)]));
    }
    if !high.is_empty() {
        // A day as upper bound includes its moments, a word what begins with it: '2026-11-22T10:00' <= '2026-11-22~'.
        let high = match typed(high) {
            Value::Text(high) => Value::Text(format!("{high}~")),
            number => number,
        };
        condition.and(Condition::new(format!("{sql} <= ?"), vec![high]));
    }
    if !condition.sql.is_empty() {
        condition.sql = format!("({})", condition.sql);
    }
    condition
}

/// A number as a number, unless it is written in a way a number would not come back as: `0412` stays text.
fn typed(value: &str) -> Value {
    match value.parse::<i64>() {
        Ok(number) if number.to_string() == value => Value::Integer(number),
        _ => Value::Text(value.to_owned()),
    }
}

/// Gives a connection `keur_fold`, which compares text without accents and case.
pub(super) fn install(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("keur_fold", 1, flags, |context| {
        Ok(match context.get(0)? {
            Value::Text(words) => Value::Text(text::fold(&words)),
            other => other,
        })
    })?;
    connection.create_scalar_function("keur_holds", 2, flags, |context| {
        let (text, typed): (String, String) = (context.get(0)?, context.get(1)?);
        Ok(words::holds(&text, &typed))
    })
}

fn key_value(row: &Row<'_>) -> rusqlite::Result<KeyValue> {
    Ok(match row.get_ref(0)? {
        ValueRef::Integer(number) => KeyValue::Number(number),
        other => KeyValue::Text(other.as_str_or_null()?.unwrap_or_default().to_owned()),
    })
}

fn bind(value: &KeyValue) -> Value {
    match value {
        KeyValue::Number(number) => Value::Integer(*number),
        KeyValue::Text(text) => Value::Text(text.clone()),
    }
}
