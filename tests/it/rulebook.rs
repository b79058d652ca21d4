//! The rule book: every rule the program names stands in it, in both languages, and nothing in it is idle.

use keur::domain::Coded;
use keur::domain::rules::book::{self, RULES};
use keur::i18n::{Lang, words};
use std::collections::BTreeSet;
use std::path::Path;

/// Every source file of the program, tests left out.
fn sources(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|end| end == "rs")
            && !path.ends_with("book.rs")
            && !path.ends_with("tests.rs")
        {
            let text = std::fs::read_to_string(&path).expect("a source");
            all.push_str(text.split("#[cfg(test)]").next().unwrap_or_default());
        }
    }
}

/// The rules named in the program: `"V-12"`.
fn named() -> BTreeSet<String> {
    let mut all = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all.split('"')
        .filter(|word| word.strip_prefix("V-").is_some_and(|n| n.parse::<u8>().is_ok()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_rule_the_program_names_stands_in_the_book_and_every_rule_of_the_book_is_checked() {
    let book: BTreeSet<String> = RULES
        .iter()
        .map(|rule| rule.id.to_owned())
        .filter(|id| id.starts_with("V-"))
        .collect();
    let missing: Vec<_> = named().difference(&book).cloned().collect();
    let idle: Vec<_> = book.difference(&named()).cloned().collect();
    assert_eq!((missing, idle), (Vec::<String>::new(), Vec::<String>::new()));
}

/// Every id a problem is made with in the program: what stands first behind `block(` or `warn(`, when it is written there.
fn used() -> BTreeSet<String> {
    let mut all = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    ["block(", "warn("]
        .iter()
        .flat_map(|call| all.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().strip_prefix('"'))
        .filter_map(|rest| rest.split('"').next())
        // A sentence and a field are ids of other kinds.
        .filter(|id| {
            !["rule-", "refused-", "review-"]
                .iter()
                .any(|sentence| id.starts_with(sentence))
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_refusal_of_the_program_stands_in_the_book_whatever_its_id() {
    let used = used();
    assert!(used.len() > 60, "{used:?}");
    let missing: Vec<&String> = used.iter().filter(|id| book::rule(id).is_none()).collect();
    assert_eq!(missing, Vec::<&String>::new());
    for rule in RULES.iter().filter(|rule| rule.source == "keur") {
        assert!(
            used.contains(rule.id) || rule.id.contains(['-', '.']) || rule.id == "undo-earlier",
            "{} is idle",
            rule.id
        );
    }
}

#[test]
fn every_column_the_command_line_prints_has_a_heading_in_both_languages() {
    let mut all = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli"), &mut all);
    let lists = ["columns: vec![", "COLUMNS: &[&str] = &[", "CANDIDATE: &[&str] = &["];
    let columns: BTreeSet<&str> = lists
        .iter()
        .flat_map(|list| all.split(list).skip(1))
        .filter_map(|rest| rest.split(']').next())
        .flat_map(|inside| inside.split('"').skip(1).step_by(2))
        .collect();
    assert!(columns.len() > 40, "{columns:?}");
    for lang in Lang::ALL {
        let without: Vec<_> = columns
            .iter()
            .filter(|column| !words(*lang).has(&format!("column-{column}")))
            .collect();
        assert_eq!(without, Vec::<&&str>::new());
    }
}

#[test]
fn every_rule_says_what_it_asks_in_both_languages() {
    for rule in RULES {
        for lang in Lang::ALL {
            let id = book::message_id(rule.id);
            assert!(words(*lang).has(&id), "{id}");
        }
        assert!(!rule.source.is_empty(), "{}", rule.id);
    }
}
