//! How SQLite means to answer a question, for tests that ask it to go along an index.

use crate::store::Store;
use rusqlite::params_from_iter;
use rusqlite::types::Value;

/// The steps of its plan. No value is bound: a plan depends on none.
pub(super) fn steps(store: &Store, sql: &str) -> Vec<String> {
    let mut statement = store
        .reader()
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
    let count = statement.parameter_count();
    statement
        .query_map(params_from_iter(vec![Value::Null; count]), |row| row.get(3))
        .expect("a plan")
        .collect::<Result<_, _>>()
        .expect("steps")
}
