//! `keur glossary`: what the terms mean.

use crate::cli::args::Glossary;
use crate::cli::exit::{Exit, Outcome, Trouble};
use crate::cli::print::Out;
use crate::domain::Message;
use crate::exchange::csv::Sheet;
use crate::i18n::Lang;
use crate::i18n::glossary::{self, Term};
use std::io;

/// Prints the terms in which the words occur; without words all of them.
pub fn run(wanted: &Glossary, out: &mut Out) -> Outcome {
    if wanted.markdown {
        out.bytes(glossary::markdown().as_bytes())?;
        return Ok(Exit::Done);
    }
    let words = wanted.words.join(" ");
    let lang = out.words.lang;
    let terms = glossary::search(&words, lang);
    if wanted.json {
        out.json(&serde_json::to_value(&terms).map_err(io::Error::from)?)?;
        return Ok(Exit::Done);
    }
    if wanted.csv {
        out.bytes(&sheet(&terms, out))?;
        return Ok(Exit::Done);
    }
    if terms.is_empty() {
        return Err(Trouble {
            exit: Exit::Refused,
            messages: vec![Message::new("refused-no-term").with("words", words)],
        });
    }
    let other = match lang {
        Lang::Dutch => Lang::English,
        Lang::English => Lang::Dutch,
    };
    for term in terms {
        out.line(format!("{} ({})", term.name(lang), term.name(other)))?;
        out.line(format!("    {}", term.meaning(lang)))?;
    }
    Ok(Exit::Done)
}

fn sheet(terms: &[&Term], out: &Out) -> Vec<u8> {
    let mut sheet = Sheet::new(out.words.lang);
    sheet.row(
        ["nl", "en", "meaning_nl", "meaning_en"].map(|column| out.words.get(&format!("glossary-column-{column}"))),
    );
    for term in terms {
        sheet.row([&term.nl, &term.en, &term.meaning_nl, &term.meaning_en]);
    }
    sheet.take()
}
