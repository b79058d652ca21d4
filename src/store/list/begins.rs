//! Words as typed, each by its first letters, as a question to a full-text index.
//!
//! An index answers the beginnings it keeps at once, row after row in the order of their identifiers. A longer one SQLite answers by
//! merging the rows of all words that begin so before it gives the first: the more match, the longer it takes. Those words themselves are
//! few. Read from the index and asked for in full they bring the same rows in the same order, one by one.

use crate::store::StoreResult;
use crate::text;
use rusqlite::Connection;

/// Up to so many words are asked for in full: to find one takes 7 microseconds. More are left to be merged.
const FEW_WORDS: usize = 64;

/// The words typed: accents and signs aside, letters and digits of ASCII only.
pub fn typed_words(typed: &str) -> Vec<String> {
    text::fold(typed)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The question to a full-text index for words as typed, every one by its first letters; `None` without a word.
///
/// # Errors
/// What SQLite says.
pub fn prefix_query(connection: &Connection, index: &str, typed: &str) -> StoreResult<Option<String>> {
    let mut asked = Vec::new();
    for word in typed_words(typed) {
        asked.push(beginning(connection, index, &word)?);
    }
    Ok((!asked.is_empty()).then(|| asked.join(" AND ")))
}

/// How many first letters of a word an index keeps, as the schema writes it.
fn kept(index: &str) -> usize {
    match index {
        "person_fts" => 16,
        "person_about_fts" => 0,
        _ => 8,
    }
}

/// The question for one word.
fn beginning(connection: &Connection, index: &str, word: &str) -> StoreResult<String> {
    let begins = format!("\"{word}\"*");
    if word.len() <= kept(index) {
        return Ok(begins);
    }
    let found = spelled(connection, index, word)?;
    // What is not of ASCII could be cut into several words once more.
    let plain = |word: &String| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if found.is_empty() || found.len() > FEW_WORDS || !found.iter().all(plain) {
        return Ok(begins);
    }
    let found: Vec<String> = found.iter().map(|word| format!("\"{word}\"")).collect();
    Ok(format!("({})", found.join(" OR ")))
}

/// The words of an index that begin so, one more than are asked for in full at most.
fn spelled(connection: &Connection, index: &str, word: &str) -> StoreResult<Vec<String>> {
    let words = index.replace("_fts", "_word");
    // From each word to the next, for the rows of one are many. No letter comes before the first sign, or after the last.
    let sql = format!(
        "WITH RECURSIVE found(term) AS (
           SELECT (SELECT term FROM {words} WHERE term >= ?1 LIMIT 1)
           UNION ALL SELECT (SELECT term FROM {words} WHERE term >= found.term || char(1) LIMIT 1) FROM found WHERE found.term < ?2)
         SELECT term FROM found WHERE term < ?2 LIMIT {}",
        FEW_WORDS + 1
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_map((word, format!("{word}\u{10ffff}")), |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    const INDEXES: &[&str] = &[
        "person_fts",
        "person_about_fts",
        "vacancy_fts",
        "event_fts",
        "document_fts",
        "note_fts",
    ];

    fn store(bodies: &[&str]) -> Store {
        let store = Store::in_memory().expect("a store");
        let insert = "INSERT INTO document_text (id, body) VALUES (?1, ?2)";
        store
            .reader()
            .execute_batch("PRAGMA foreign_keys = OFF")
            .expect("no checks");
        for (at, body) in bodies.iter().enumerate() {
            store.reader().execute(insert, (at as i64, *body)).expect("a document");
        }
        store
    }

    fn asked(store: &Store, index: &str, typed: &str) -> Option<String> {
        prefix_query(store.reader(), index, typed).expect("a question")
    }

    fn rows(store: &Store, query: &str) -> Vec<i64> {
        let sql = "SELECT rowid FROM document_fts WHERE document_fts MATCH ?1";
        let mut statement = store.reader().prepare(sql).expect("a statement");
        let found = statement.query_map([query], |row| row.get(0)).expect("rows");
        found.collect::<Result<_, _>>().expect("identifiers")
    }

    #[test]
    fn typed_words_become_prefixes_and_signs_do_no_harm() {
        let store = store(&[]);
        assert_eq!(
            asked(&store, "person_fts", "Van d'H\"ond* ("),
            Some("\"van\"* AND \"d\"* AND \"h\"* AND \"ond\"*".to_owned())
        );
        assert_eq!(asked(&store, "person_fts", " -  "), None);
    }

    #[test]
    fn every_index_keeps_the_beginnings_that_are_counted_on_and_has_its_words() {
        let store = store(&[]);
        for index in INDEXES {
            let sql = "SELECT sql FROM sqlite_schema WHERE name = ?1";
            let sql: String = store
                .reader()
                .query_row(sql, [index], |row| row.get(0))
                .expect("an index");
            let prefixes = sql.split("prefix = '").nth(1).and_then(|rest| rest.split('\'').next());
            let expected: Vec<String> = (1..=kept(index)).map(|n| n.to_string()).collect();
            assert_eq!(prefixes.unwrap_or_default(), expected.join(" "), "{index}");
            spelled(store.reader(), index, "a").expect("its words");
        }
    }

    #[test]
    fn a_long_beginning_is_spelled_out_and_finds_what_merging_finds_in_the_same_order() {
        let store = store(&[
            "dossierbeheerders in Gent",
            "Dossierbeheerder",
            "een dossier",
            "dossierbehandelaar, dossierbeheerder",
            "dossierbeheersysteem",
        ]);
        let query = asked(&store, "document_fts", "dossierbeheer").expect("a question");
        assert_eq!(
            query,
            "(\"dossierbeheerder\" OR \"dossierbeheerders\" OR \"dossierbeheersysteem\")"
        );
        assert_eq!(rows(&store, &query), rows(&store, "\"dossierbeheer\"*"));
        assert_eq!(rows(&store, &query), [0, 1, 3, 4]);
        let both = asked(&store, "document_fts", "dossierbeheer g").expect("a question");
        assert_eq!(rows(&store, &both), [0]);
        let nothing = asked(&store, "document_fts", "dossierbeheerst").expect("a question");
        assert_eq!(nothing, "\"dossierbeheerst\"*");
    }

    #[test]
    fn words_that_are_many_or_of_another_alphabet_are_left_to_be_merged() {
        let numbered: Vec<String> = (0..=FEW_WORDS).map(|n| format!("kandidaat{n:03}")).collect();
        let bodies: Vec<&str> = numbered.iter().map(String::as_str).chain(["vergaderingø"]).collect();
        let store = store(&bodies);
        assert_eq!(
            asked(&store, "document_fts", "kandidaat").as_deref(),
            Some("\"kandidaat\"*")
        );
        assert_eq!(
            asked(&store, "document_fts", "vergadering").as_deref(),
            Some("\"vergadering\"*")
        );
        assert_eq!(rows(&store, "\"vergadering\"*"), [FEW_WORDS as i64 + 1]);
        let some = asked(&store, "document_fts", "kandidaat00").expect("a question");
        assert_eq!(some.matches(" OR ").count(), 9, "{some}");
    }
}
