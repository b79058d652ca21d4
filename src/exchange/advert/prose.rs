//! The text of an advert as parts with paragraphs and lists, and the facts that stand above it: what every format for people shows.

use super::{Advert, Section, moment};
use crate::domain::{Message, ProcedureKind as K};
use crate::i18n::date;
use crate::text;

/// A piece of text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
}

/// A part of the advert with its heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Part {
    pub heading: String,
    pub blocks: Vec<Block>,
}

/// A fact above the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Fact {
    pub label: &'static str,
    pub value: String,
    /// The same moment for programs, when it is one.
    pub moment: Option<String>,
}

/// One line of clean text.
pub(super) fn line(typed: &str) -> String {
    text::clean(typed)
        .chars()
        .filter(is_written)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Clean text of several lines.
pub(super) fn lines(typed: &str) -> String {
    let lines: Vec<String> = text::clean_lines(typed)
        .map(|line| line.chars().filter(is_written).collect())
        .collect();
    lines.join("\n").trim().to_owned()
}

/// XML has no place for these two, not even escaped.
fn is_written(c: &char) -> bool {
    !matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The paragraphs and lists of a text.
pub(super) fn blocks(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut goes_on = false;
    for line in body.lines().map(str::trim) {
        let item = ["- ", "* ", "• "].iter().find_map(|mark| line.strip_prefix(mark));
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::List(items))) if goes_on => items.push(item.trim().to_owned()),
            (Some(item), _) => blocks.push(Block::List(vec![item.trim().to_owned()])),
            (None, _) if line.is_empty() => {}
            (None, _) => blocks.push(Block::Paragraph(line.to_owned())),
        }
        goes_on = !line.is_empty();
    }
    blocks
}

/// The parts in order: the sections with text, then what they leave unsaid of the conditions, of how to apply and of accommodations.
pub(super) fn parts(advert: &Advert) -> Vec<Part> {
    let mut parts: Vec<Part> = advert
        .sections
        .iter()
        .map(|section| Part {
            heading: section.heading.clone(),
            blocks: blocks(&section.body),
        })
        .filter(|part| !part.blocks.is_empty())
        .collect();
    let part = |id: &str, block: Block| Part {
        heading: super::dutch().get(id).to_owned(),
        blocks: vec![block],
    };
    let unsaid = unsaid_conditions(advert);
    if !unsaid.is_empty() {
        // Beside the profile, where people look for what is asked of them.
        let profile = parts.iter().position(|part| begins(&part.heading, &["profiel"]));
        let at = profile.map_or(parts.len(), |at| at + 1);
        parts.insert(at, part("advert-heading-conditions", Block::List(unsaid)));
    }
    if !advert.apply.is_empty() && !is_headed(advert, &["hoe sollicit", "sollicit"]) {
        parts.push(part("advert-heading-apply", Block::Paragraph(advert.apply.clone())));
    }
    if !advert.accommodation.is_empty() && !is_headed(advert, &["redelijke aanpassing"]) {
        let sentence = Block::Paragraph(advert.accommodation.clone());
        parts.push(part("advert-heading-accommodation", sentence));
    }
    parts
}

/// Whether a section with text has a heading that begins with one of these.
fn is_headed(advert: &Advert, beginnings: &[&str]) -> bool {
    let written = |section: &&Section| !section.body.is_empty();
    advert
        .sections
        .iter()
        .filter(written)
        .any(|section| begins(&section.heading, beginnings))
}

/// Whether a heading begins with one of these, its number and accents aside.
fn begins(heading: &str, beginnings: &[&str]) -> bool {
    let heading = text::fold(heading);
    let heading = heading.trim_start_matches(|c: char| !c.is_alphabetic());
    beginnings.iter().any(|beginning| heading.starts_with(beginning))
}

/// The conditions no section has word for word.
fn unsaid_conditions(advert: &Advert) -> Vec<String> {
    let said: Vec<String> = advert
        .sections
        .iter()
        .map(|section| text::fold(&section.body))
        .collect();
    let is_said = |condition: &str| {
        let wanted = text::fold(condition.trim_end_matches('.'));
        said.iter().any(|body| body.contains(&wanted))
    };
    advert
        .conditions
        .iter()
        .map(|condition| condition.text.clone())
        .filter(|condition| !condition.is_empty() && !is_said(condition))
        .collect()
}

/// The facts above the text; what is not known is left out.
pub(super) fn facts(advert: &Advert) -> Vec<Fact> {
    let words = super::dutch();
    let mut facts = Vec::new();
    let mut add = |id: &str, value: String, moment: Option<String>| {
        if !value.is_empty() {
            facts.push(Fact {
                label: words.get(id),
                value,
                moment,
            });
        }
    };
    add("advert-fact-number", advert.number.clone(), None);
    add(
        "advert-fact-entity",
        format!("{} ({})", advert.entity, advert.ovo),
        None,
    );
    add("advert-fact-place", advert.place.clone(), None);
    let rank = format!("{} / {}", words.of(advert.level), advert.rank);
    add("advert-fact-rank", rank, None);
    add("advert-fact-grade", advert.grade.clone(), None);
    add("advert-fact-scale", advert.scale.clone(), None);
    // An ordinary call to everybody is said by its statute; whatever is special about a procedure is named.
    if !matches!(
        advert.kind,
        K::ExternalStatutory | K::ExternalContractual | K::ManagerSelects
    ) {
        add("advert-fact-kind", words.of(advert.kind).to_owned(), None);
    }
    add("advert-fact-statute", statute(advert), None);
    add("advert-fact-regime", regime(advert), None);
    add("advert-fact-posts", advert.posts.to_string(), None);
    if let Some(closes) = advert.closes {
        let until = Message::new("advert-until").with("closes", closes);
        add(
            "advert-fact-closes",
            words.text(&until),
            Some(moment::with_offset(closes)),
        );
    }
    facts
}

/// The statute, and the contract where it is temporary.
fn statute(advert: &Advert) -> String {
    let words = super::dutch();
    let day = |day| date::day(day, words);
    let until = advert.contract.until.map(|until| {
        let message = match advert.contract.from {
            Some(from) => Message::new("advert-contract").with("from", day(from)),
            None => Message::new("advert-contract-until"),
        };
        words.text(&message.with("until", day(until)))
    });
    let statute = advert.statute.map(|statute| words.of(statute).to_owned());
    [statute, until].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn regime(advert: &Advert) -> String {
    let words = super::dutch();
    if advert.percent >= 100 {
        return words.get("advert-full-time").to_owned();
    }
    words.text(&Message::new("advert-part-time").with("percent", advert.percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_paragraphs_and_lists() {
        let body = "Voorwaarden\n- een diploma\n- twee jaar ervaring\n\n- los\nModule 1: een proef.\n-geen lijst";
        assert_eq!(
            blocks(body),
            [
                Block::Paragraph("Voorwaarden".to_owned()),
                Block::List(vec!["een diploma".to_owned(), "twee jaar ervaring".to_owned()]),
                Block::List(vec!["los".to_owned()]),
                Block::Paragraph("Module 1: een proef.".to_owned()),
                Block::Paragraph("-geen lijst".to_owned()),
            ]
        );
    }

    #[test]
    fn nothing_that_disturbs_is_left() {
        assert_eq!(lines("a\u{0}b\u{fffe}\r\n\u{1b}[31mc\u{202e}\n"), "ab\n[31mc");
        assert_eq!(line(" x\u{7}\ny "), "x y");
    }
}
