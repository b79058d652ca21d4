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
