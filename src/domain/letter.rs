//! Letters about decisions: a template for each outcome, filled in; in Dutch, the language in which the administration writes.

use crate::domain::{Coded, Outcome};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a letter fills in.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the fields are the marks, one by one")]
pub struct Marks<'a> {
    pub name: &'a str,
    pub title: &'a str,
    pub number: &'a str,
    pub entity: &'a str,
    pub stage: &'a str,
    pub motivation: &'a str,
    pub officer: &'a str,
    pub complaint_days: i64,
    pub council_days: i64,
}

#[derive(Debug, Default, Deserialize)]
struct Letters {
    #[serde(default)]
    opening: String,
    #[serde(default)]
    closing: String,
    #[serde(default)]
    motivation: String,
    #[serde(default)]
    appeal: String,
    #[serde(flatten)]
    of: HashMap<String, Letter>,
}

#[derive(Debug, Deserialize)]
struct Letter {
    subject: String,
    text: String,
    negative: bool,
}

const FILE: &str = include_str!("../../assets/letters.toml");

fn letters() -> &'static Letters {
    static READ: OnceLock<Letters> = OnceLock::new();
    // The file is read in a test; should it fail all the same, no letter is made.
    READ.get_or_init(|| toml::from_str(FILE).unwrap_or_default())
}

/// The letter about a decision, its subject on the first line as Markdown has it; none where there is no template.
///
/// What goes against the candidate says why, and until when a complaint or an appeal can be made (K1).
pub fn write(outcome: Outcome, marks: Marks<'_>) -> Option<String> {
    let all = letters();
    let letter = all.of.get(outcome.code())?;
    let mut parts = vec![
        format!("# {}", letter.subject),
        all.opening.clone(),
        letter.text.clone(),
    ];
    if letter.negative {
        if !marks.motivation.trim().is_empty() {
            parts.push(all.motivation.clone());
        }
        parts.push(all.appeal.clone());
    }
    parts.push(all.closing.clone());
    Some(filled(&parts.join("\n\n"), |mark| value(mark, marks)))
}

/// Fills the `{marks}` of a template in one pass, so that nothing somebody typed is taken for a mark; a mark without a value stays.
pub(super) fn filled(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let Some(end) = from.find('}') else { break };
        let mark = &from[1..end];
        text.push_str(&value(mark).unwrap_or_else(|| format!("{{{mark}}}")));
        rest = &from[end + 1..];
    }
    text.push_str(rest);
    text
}

fn value(mark: &str, marks: Marks<'_>) -> Option<String> {
    Some(match mark {
        "name" => marks.name.to_owned(),
        "title" => marks.title.to_owned(),
        "number" => marks.number.to_owned(),
        "entity" => marks.entity.to_owned(),
        "stage" => marks.stage.to_owned(),
        "motivation" => marks.motivation.trim().to_owned(),
        "officer" => marks.officer.to_owned(),
        "complaint_days" => marks.complaint_days.to_string(),
        "council_days" => marks.council_days.to_string(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(outcome: Outcome) -> String {
        let marks = Marks {
            name: "Éléonore {title} De Smet",
            title: "Dossierbehandelaar",
            number: "2026-0412",
            entity: "AgO",
            stage: "CV-screening",
            motivation: "Geen diploma.",
            officer: "An Peeters",
            complaint_days: 45,
            council_days: 60,
        };
        write(outcome, marks).expect("a letter")
    }

    #[test]
    fn every_outcome_has_its_letter_and_no_mark_is_left() {
        for outcome in Outcome::ALL {
            let text = letter(*outcome);
            assert!(text.starts_with("# ") && text.contains("An Peeters"), "{text}");
            assert!(text.contains("{title} De Smet"), "what was typed is no mark: {text}");
            assert_eq!(text.matches('{').count(), 1, "{text}");
        }
    }

    #[test]
    fn what_goes_against_somebody_says_why_and_until_when_to_appeal() {
        let negative = letter(Outcome::Failed);
        for told in [
            "Geen diploma.",
            "45 dagen",
            "60 dagen",
            "Raad van State",
            "CV-screening",
        ] {
            assert!(negative.contains(told), "{told}: {negative}");
        }
        let positive = letter(Outcome::Suitable);
        assert!(!positive.contains("Raad van State") && !positive.contains("Geen diploma."));
    }
}
