//! The sources rules, settings and clocks rest on: what a code such as `TO65` stands for. The list is data.

use crate::domain::code::codes;
use crate::domain::{Coded, Message, SettingKey};
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../assets/data/sources.csv");

codes! {
    /// What a source is.
    Nature, "source-nature" {
        /// The personnel statute itself.
        Statute = "statute",
        /// The official explanation of the statute.
        Explanation = "explanation",
        /// A page of the government or of a public service.
        Official = "official",
        /// A document of the organisation keur was made for.
        Internal = "internal",
        /// A copy or a quotation of an official text, found elsewhere.
        Copy = "copy",
        /// What lawyers, associations or others write about it.
        Advice = "advice",
        /// The manual of another program.
        Vendor = "vendor",
        /// A design of ours.
        Own = "own",
    }
}

/// A source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Source {
    /// How it is cited: `TO65`.
    pub code: &'static str,
    /// What it is.
    pub nature: Nature,
    /// Its title, in its own language.
    pub title: &'static str,
    /// Where it is found; empty: nowhere public.
    pub address: &'static str,
}

impl Source {
    /// The source in words: code, title, what it is and where it is found.
    pub fn told(&self) -> Message {
        let id = if self.address.is_empty() {
            "source-line"
        } else {
            "source-line-at"
        };
        Message::new(id)
            .with("code", self.code)
            .with("title", self.title)
            .with("nature", Message::of(self.nature))
            .with("address", self.address)
    }
}

/// Every source, in the order of their codes; our own design last.
pub fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| TABLE.lines().skip(1).filter_map(read).collect())
}

fn read(line: &'static str) -> Option<Source> {
    let mut cells = line.split(';');
    Some(Source {
        code: cells.next()?,
        nature: Nature::from_code(cells.next()?)?,
        title: cells.next()?,
        address: cells.next()?,
    })
}

/// The sources a text cites: `A37, TO65`. A rule among them stands for the sources of that rule.
pub fn cited(text: &str) -> Vec<&'static Source> {
    let mut found = Vec::new();
    for code in text.split(',').map(str::trim) {
        let own = sources().iter().filter(|source| source.code == code);
        let of_rule = crate::domain::rules::book::rule(code).filter(|rule| rule.source != text);
        let all = own.chain(of_rule.into_iter().flat_map(|rule| cited(rule.source)));
        for source in all {
            if !found.contains(&source) {
                found.push(source);
            }
        }
    }
    found
}

/// Everything that cites sources, with the text that does.
pub fn citing() -> Vec<(&'static str, &'static str)> {
    let rules = super::rules::book::RULES.iter().map(|rule| (rule.id, rule.source));
    let settings = SettingKey::ALL.iter().map(|key| (key.code(), key.setting().source));
    let clocks = super::DeadlineKind::ALL.iter().map(|kind| (kind.code(), kind.source()));
    rules
        .chain(settings)
        .chain(clocks)
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::book;

    #[test]
    fn every_code_that_is_cited_stands_in_the_list_and_nothing_in_it_is_idle() {
        assert_eq!(sources().len(), TABLE.lines().count() - 1);
        let mut used = Vec::new();
        for (what, text) in citing() {
            for code in text.split(',').map(str::trim) {
                let known = sources().iter().any(|source| source.code == code);
                assert!(known || book::rule(code).is_some(), "{what} cites {code}");
                used.push(code);
            }
            assert!(!cited(text).is_empty(), "{what}");
        }
        let idle: Vec<&str> = sources()
            .iter()
            .map(|source| source.code)
            .filter(|code| !used.contains(code))
            .collect();
        assert_eq!(idle, Vec::<&str>::new());
    }

    #[test]
    fn a_rule_that_is_cited_stands_for_its_sources() {
        let codes: Vec<&str> = cited("T4, V-35").iter().map(|source| source.code).collect();
        assert_eq!(codes, ["T4", "W2"]);
    }
}
