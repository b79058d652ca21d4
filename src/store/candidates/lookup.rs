//! How candidates are found by what few of them have: words of the CV, a town, a diploma, a competence, a tag, a rare state, a score.

use crate::domain::list::{Clause, Test};
use crate::store::StoreResult;
use crate::store::list::{Condition, Lookup, plain, prefix_query};
use crate::text;
use rusqlite::Connection;
use rusqlite::types::Value;

/// The states few applications are in: the list of the index `application_rare_state`, as the schema writes it.
const RARE: &[&str] = &[
    "late",
    "incomplete",
    "suitable",
    "laureate",
    "offered",
    "hired",
    "declined",
    "in_reserve",
    "withdrawn",
    "no_show",
    "excluded",
];

/// The ways most applications come in: the list of the index `application_rare_source`, as the schema writes it.
const COMMON: &[&str] = &["werkenvoorvlaanderen", "vdab"];

/// The lookup behind a condition; none for one that is asked of each row.
pub(super) fn of(connection: &Connection, clause: &Clause) -> StoreResult<Option<Lookup>> {
    let test = &clause.test;
    Ok(match clause.column.as_str() {
        "city" => about(connection, "city", "p.city", test)?,
        "diploma" => about(connection, "diploma", "p.diploma", test)?,
        "postal-code" => about(connection, "postal_code", "p.postal_code", test)?,
        "cv" => cv(connection, test)?,
        "tags" => tags(test),
        "competence" => competence(test),
        "state" => state(test),
        "score" => score(test),
        "source" => source(test),
        _ => None,
    })
}

/// The texts a test asks for; none for a test of another kind.
fn texts(test: &Test) -> Option<Vec<String>> {
    match test {
        Test::Contains(text) | Test::Same(text) => Some(vec![text.clone()]),
        Test::SameAsOne(several) => Some(several.clone()),
        Test::Is(_) | Test::Range(..) | Test::Empty => None,
    }
}

/// The question to an index for any of these texts, each by the first letters of its words.
fn query(connection: &Connection, index: &str, test: &Test) -> StoreResult<Option<String>> {
    let mut queries = Vec::new();
    for text in texts(test).unwrap_or_default() {
        queries.extend(prefix_query(connection, index, &text)?);
    }
    Ok((!queries.is_empty()).then(|| format!("({})", queries.join(") OR ("))))
}

/// Town, postal code or diploma: what is contained are words, each by its first letters; what is the same is the same as a whole.
fn about(connection: &Connection, column: &str, sql: &'static str, test: &Test) -> StoreResult<Option<Lookup>> {
    let Some(query) = query(connection, "person_about_fts", test)? else {
        return Ok(None);
    };
    let matched = Value::Text(format!("{{{column}}} : ({query})"));
    let base = "SELECT rowid FROM person_about_fts WHERE person_about_fts MATCH ?";
    if let Test::Contains(part) = test {
        let each = Condition::new(format!("keur_holds({sql}, ?)"), vec![Value::Text(part.clone())]);
        return Ok(Some(Lookup {
            column: "a.person_id",
            rows: Condition::new(base, vec![matched]),
            each,
        }));
    }
    let each = plain(sql, test);
    let whole = plain(&format!("x.{column}"), test);
    let mut rows = Condition::new(
        format!(
            "SELECT x.id FROM person_about_fts f CROSS JOIN person x ON x.id = f.rowid WHERE f.person_about_fts MATCH ? AND {}",
            whole.sql
        ),
        vec![matched],
    );
    rows.values.extend(whole.values);
    Ok(Some(Lookup {
        column: "a.person_id",
        rows,
        each,
    }))
}

/// Words in the text of any document that came with the application.
fn cv(connection: &Connection, test: &Test) -> StoreResult<Option<Lookup>> {
    let Some(query) = query(connection, "document_fts", test)? else {
        return Ok(None);
    };
    let matched = Value::Text(query);
    Ok(Some(Lookup {
        column: "a.id",
        rows: Condition::new(
            "SELECT d.application_id FROM document_fts f CROSS JOIN document d ON d.id = f.rowid WHERE f.document_fts MATCH ? AND d.application_id IS NOT NULL AND d.removed_at IS NULL",
            vec![matched.clone()],
        ),
        // The words are looked up once, not anew for each row; the sign keeps SQLite from walking what was found instead of the order.
        each: Condition::new(
            "EXISTS (SELECT 1 FROM document d WHERE d.application_id = a.id AND d.removed_at IS NULL AND +d.id IN (SELECT rowid FROM document_fts WHERE document_fts MATCH ?))",
            vec![matched],
        ),
    }))
}

/// One of the tags of the application.
fn tags(test: &Test) -> Option<Lookup> {
    texts(test)?;
    let asked = plain("t.name", test);
    Some(Lookup {
        column: "a.id",
        rows: Condition::new(
            format!(
                "SELECT g.application_id FROM tag t CROSS JOIN tagging g ON g.tag_id = t.id WHERE g.application_id IS NOT NULL AND {}",
                asked.sql
            ),
            asked.values.clone(),
        ),
        each: Condition::new(
            format!(
                "EXISTS (SELECT 1 FROM tagging g CROSS JOIN tag t ON t.id = g.tag_id WHERE g.application_id = a.id AND {})",
                asked.sql
            ),
            asked.values,
        ),
    })
}

/// A competence the person passed a test of before. There are few of them: they are read one after the other from their index.
fn competence(test: &Test) -> Option<Lookup> {
    texts(test)?;
    let asked = plain("r.competence", test);
    let named = few("competence", "test_result WHERE passed = 1", test);
    Some(Lookup {
        column: "a.person_id",
        rows: Condition::new(
            format!(
                "SELECT r.person_id FROM test_result r WHERE r.passed = 1 AND r.competence IN ({})",
                named.sql
            ),
            named.values,
        ),
        each: Condition::new(
            format!(
                "EXISTS (SELECT 1 FROM test_result r WHERE r.person_id = a.person_id AND r.passed = 1 AND {})",
                asked.sql
            ),
            asked.values,
        ),
    })
}

/// The values of a column of which there are few, read one after the other from their index, that pass a test. `rows` ends in a condition.
fn few(column: &str, rows: &str, test: &Test) -> Condition {
    let named = plain("name", test);
    let sql = format!(
        "WITH RECURSIVE names(name) AS (SELECT min({column}) FROM {rows} UNION ALL
           SELECT (SELECT min({column}) FROM {rows} AND {column} > names.name) FROM names WHERE names.name IS NOT NULL)
         SELECT name FROM names WHERE name IS NOT NULL AND {}",
        named.sql
    );
    Condition::new(sql, named.values)
}

/// A way few came in by; a common one is met at every step of the walk.
fn source(test: &Test) -> Option<Lookup> {
    let asked: Vec<String> = texts(test)?.iter().map(|text| text::fold(text.trim())).collect();
    let may_be_common = |text: &String| COMMON.iter().any(|common| common.contains(text.as_str()));
    if asked.iter().any(may_be_common) {
        return None;
    }
    let common: Vec<String> = COMMON.iter().map(|common| format!("'{common}'")).collect();
    let rare = format!("source NOT IN ({})", common.join(", "));
    let named = few("source || ''", &format!("application WHERE {rare}"), test);
    Some(Lookup {
        column: "a.id",
        rows: Condition::new(
            format!(
                "SELECT id FROM application WHERE {rare} AND source || '' IN ({})",
                named.sql
            ),
            named.values,
        ),
        each: Condition::default(),
    })
}

/// States few are in; a common one is met at every step of the walk.
fn state(test: &Test) -> Option<Lookup> {
    let Test::Is(codes) = test else { return None };
    if codes.is_empty() || codes.iter().any(|code| !RARE.contains(&code.as_str())) {
        return None;
    }
    let marks = vec!["?"; codes.len()].join(", ");
    let rare: Vec<String> = RARE.iter().map(|code| format!("'{code}'")).collect();
    let rare = rare.join(", ");
    Some(Lookup {
        column: "a.id",
        rows: Condition::new(
            format!("SELECT id FROM application WHERE state || '' IN ({marks}) AND state IN ({rare})"),
            codes.iter().map(|code| Value::Text(code.clone())).collect(),
        ),
        each: Condition::default(),
    })
}

/// A score, or scores between two: those who have none have no place in it.
fn score(test: &Test) -> Option<Lookup> {
    if !matches!(test, Test::Is(_) | Test::Range(..)) {
        return None;
    }
    let asked = plain("score + 0", test);
    Some(Lookup {
        column: "a.id",
        rows: Condition::new(
            format!("SELECT id FROM application WHERE score >= 0 AND {}", asked.sql),
            asked.values,
        ),
        each: Condition::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, plan};

    #[test]
    fn everything_is_looked_up_along_an_index() {
        let store = Store::in_memory().expect("a store");
        let contains = |text: &str| Test::Contains(text.to_owned());
        let same = |text: &str| Test::Same(text.to_owned());
        let is = |text: &str| Test::Is(vec![text.to_owned()]);
        for (column, test) in [
            ("city", contains("gent")),
            ("city", same("Gent")),
            (
                "diploma",
                Test::SameAsOne(vec!["Master".to_owned(), "Bachelor".to_owned()]),
            ),
            ("postal-code", contains("90")),
            ("cv", contains("sql")),
            ("tags", contains("sterk")),
            ("competence", same("Analyseren")),
            ("state", is("hired")),
            ("source", same("Jobbeurs")),
            ("source", contains("beurs")),
            ("score", Test::Range("1400".to_owned(), "1600".to_owned())),
            ("score", Test::Range("1400".to_owned(), String::new())),
        ] {
            let clause = Clause {
                column: column.to_owned(),
                not: false,
                test,
            };
            let rows = of(store.reader(), &clause).expect("an answer").expect("a lookup").rows;
            let steps = plan::steps(&store, &rows.sql);
            // There are few tags, and few competences: their names are read whole.
            let short = ["SCAN t ", "SCAN names ", "SCAN CONSTANT ROW "];
            let read_whole = |step: &&String| {
                let short = short.iter().any(|short| format!("{step} ").starts_with(short));
                step.starts_with("SCAN") && !step.contains("VIRTUAL TABLE") && !short
            };
            assert_eq!(steps.iter().find(read_whole), None, "{column}: {steps:#?}");
        }
    }

    #[test]
    fn a_common_state_and_an_empty_field_are_asked_of_each_row() {
        let store = Store::in_memory().expect("a store");
        for (column, test) in [
            ("state", Test::Is(vec!["screened_out".to_owned()])),
            ("city", Test::Empty),
            ("source", Test::Same("VDAB".to_owned())),
            ("source", Test::Contains("a".to_owned())),
            ("city", Test::Contains(" ".to_owned())),
        ] {
            let clause = Clause {
                column: column.to_owned(),
                not: false,
                test,
            };
            assert!(of(store.reader(), &clause).expect("an answer").is_none(), "{column}");
        }
    }
}
