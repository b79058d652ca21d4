//! The glossary: the official Dutch terms of recruitment and selection with the English field terms and what they mean.
//!
//! It is data (`assets/glossary.csv`); where the interface uses a term as a word of its own, the line names the messages, and a test
//! keeps the two the same.

use crate::i18n::Lang;
use crate::text;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// A term.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Term {
    /// The official Dutch term.
    pub nl: String,
    /// The English term of the field.
    pub en: String,
    /// What it means, in Dutch.
    pub meaning_nl: String,
    /// What it means, in English.
    pub meaning_en: String,
    /// The messages of the catalogue that are this term, with spaces between.
    #[serde(skip_serializing)]
    pub words: String,
}

impl Term {
    /// The term in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Dutch => &self.nl,
            Lang::English => &self.en,
        }
    }

    /// What it means, in a language.
    pub fn meaning(&self, lang: Lang) -> &str {
        match lang {
            Lang::Dutch => &self.meaning_nl,
            Lang::English => &self.meaning_en,
        }
    }
}

const FILE: &str = include_str!("../../assets/glossary.csv");

/// Every term, in the order of the Dutch alphabet.
pub fn terms() -> &'static [Term] {
    static TERMS: OnceLock<Vec<Term>> = OnceLock::new();
    // A line that cannot be read is left out here and found by the test on the file.
    TERMS.get_or_init(|| {
        csv::Reader::from_reader(FILE.as_bytes())
            .deserialize()
            .filter_map(Result::ok)
            .collect()
    })
}

/// The terms in which every word occurs, accents aside, in the alphabet of a language; those named so before those explained so.
pub fn search(wanted: &str, lang: Lang) -> Vec<&'static Term> {
    let wanted = text::fold(wanted);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let holds = |hay: String| {
        let hay = text::fold(&hay);
        words.iter().all(|word| hay.contains(word))
    };
    let named = |term: &Term| holds(format!("{} {}", term.nl, term.en));
    let told = |term: &Term| {
        let Term {
            nl,
            en,
            meaning_nl,
            meaning_en,
            ..
        } = term;
        holds(format!("{nl} {en} {meaning_nl} {meaning_en}"))
    };
    let mut found: Vec<(bool, &Term)> = terms()
        .iter()
        .filter(|term| told(term))
        .map(|term| (!named(term), term))
        .collect();
    found.sort_by_cached_key(|(explained, term)| (*explained, text::fold(term.name(lang))));
    found.into_iter().map(|(_, term)| term).collect()
}

/// The whole glossary in both languages, as Markdown: what `docs/glossary.md` holds.
pub fn markdown() -> String {
    let mut text = String::from(HEAD);
    for term in terms() {
        text += &format!(
            "- **{}** · *{}*\n  - {}\n  - {}\n",
            term.nl, term.en, term.meaning_nl, term.meaning_en
        );
    }
    text
}

const HEAD: &str = "# Woordenlijst / Glossary

Made from `assets/glossary.csv`; `keur glossary` prints it and F2 shows it on the screens. The official Dutch term comes first, then the
English term the code speaks, then what it means in both languages.

";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_read() {
        let lines = csv::Reader::from_reader(FILE.as_bytes()).records().count();
        assert_eq!(terms().len(), lines);
        assert!(lines >= 80, "{lines}");
    }

    #[test]
    fn terms_stand_once_in_order_with_one_sentence_in_each_language() {
        for pair in terms().windows(2) {
            assert!(text::fold(&pair[0].nl) < text::fold(&pair[1].nl), "{}", pair[1].nl);
        }
        for term in terms() {
            for lang in [Lang::Dutch, Lang::English] {
                let meaning = term.meaning(lang);
                assert!(!term.name(lang).is_empty());
                assert!(
                    meaning.ends_with('.') && meaning.matches(". ").count() == 0,
                    "{meaning}"
                );
                assert!(meaning.chars().count() <= 150, "{meaning}");
                assert_eq!(text::clean(meaning), meaning);
            }
        }
    }

    #[test]
    fn a_term_is_found_in_both_languages_by_name_first() {
        let names = |wanted| {
            search(wanted, Lang::Dutch)
                .iter()
                .map(|term| term.nl.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(names("klachtencoordinator"), ["klachtencoördinator"]);
        assert_eq!(names("successful"), ["laureaat"]);
        assert_eq!(names("rang")[..2], ["rang", "rangschikking"]);
        assert_eq!(names("vakorganisatie"), ["waarnemer"]);
        let english = search("", Lang::English);
        assert_eq!(english.len(), terms().len());
        assert_eq!(english[0].en, "administrator");
        assert!(names("zzz").is_empty());
    }
}
