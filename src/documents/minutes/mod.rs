//! The PV (proces-verbaal) as a document: PDF to keep, DOCX to edit, XLSX with its tables, Markdown and plain text.
//!
//! What it says and in which order comes from [`crate::domain::minutes::outline`]; here it is put in words, and gets a head, a foot with
//! edition and digest, and blocks to sign.

mod signing;
#[cfg(test)]
mod tests;

use crate::documents::paper::{self, Block, Cell, Fact, Paper, Part, Table};
use crate::documents::{Content, Fault, File, House, Template, typeset};
use crate::domain::code::codes;
use crate::domain::minutes::outline::{self, outline};
use crate::domain::minutes::{Minutes, MinutesState};
use crate::domain::{Arg, Message};
use crate::exchange::minutes as text_of;
use crate::i18n::{Lang, Words, words};
use crate::text;

codes! {
    /// The form a PV is saved in.
    Format, "document-format" {
        /// To keep and to sign.
        Pdf = "pdf",
        /// To edit in a word processor.
        Docx = "docx",
        /// The tables, for a spreadsheet.
        Xlsx = "xlsx",
        /// Text with marks.
        Markdown = "md",
        /// Text.
        Text = "txt",
    }
}

/// The template of the PDF.
pub const TEMPLATE: Template = Template {
    name: "minutes",
    source: include_str!("../../../assets/documents/minutes.typ"),
    words: &["doc-"],
    sections: SECTIONS,
};

/// The parts of a PV, in the order of the law.
pub const SECTIONS: &[&str] = &[
    "procedure",
    "reglement",
    "conditions",
    "jury",
    "delegates",
    "candidates",
    "results",
    "stage",
    "exemptions",
    "ranking",
    "reserve",
    "exclusions",
    "departures",
    "incidents",
    "agreement",
    "annex",
];

/// How many signs of a digest identify it at the foot of a page.
const DIGEST: usize = 16;
/// How wide a line of text is at most.
const WIDTH: usize = 96;

/// A file that was made.
#[derive(Clone, PartialEq, Debug)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the person should know about it.
    pub warnings: Vec<Message>,
}

/// Makes the PV in a form and a language. Takes up to a second: never on the thread that draws.
///
/// # Errors
/// When a template has an error ([`Fault::built_in_helps`]), or the form has no room for so much.
pub fn render(format: Format, minutes: &Minutes, lang: Lang, house: &House) -> Result<Made, Fault> {
    let paper = paper(minutes, lang, house);
    let made = |bytes| Made {
        bytes,
        warnings: Vec::new(),
    };
    match format {
        Format::Pdf => {
            let content = Content {
                lang,
                title: paper.head.clone(),
                made: minutes.edition.drawn_at,
                data: paper::layout::data(&paper),
            };
            let pdf = typeset::pdf(&TEMPLATE, &content, house)?;
            Ok(Made {
                bytes: pdf.bytes,
                warnings: pdf.warnings,
            })
        }
        Format::Docx => paper::docx::write(&paper).map(made),
        Format::Xlsx => paper::xlsx::write(&paper).map(made).map_err(|_| Fault::Stopped),
        Format::Markdown => Ok(made(paper::markdown::write(&paper).into_bytes())),
        Format::Text => Ok(made(plain(&paper, minutes, house).into_bytes())),
    }
}

/// The PV as a file, with our own template where the house's has an error.
///
/// # Errors
/// When our own template has an error too, or the form has no room for so much.
pub fn file(format: Format, minutes: &Minutes, lang: Lang, house: &House) -> Result<File, Fault> {
    let (made, mut warnings) = match render(format, minutes, lang, house) {
        Err(fault) if fault.built_in_helps() => {
            let ours = render(format, minutes, lang, &house.with_our_templates())?;
            (ours, fault.replaced())
        }
        made => (made?, Vec::new()),
    };
    warnings.extend(made.warnings);
    let (name, bytes) = (file_name(minutes, format), made.bytes);
    Ok(File { name, bytes, warnings })
}

/// The name of the file, without anything about a person: `PV-2026-0412-1.pdf`.
pub fn file_name(minutes: &Minutes, format: Format) -> String {
    use crate::domain::Coded;
    let is_kept = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let number: String = minutes
        .content
        .procedure
        .number
        .chars()
        .map(|c| if is_kept(c) { c } else { '-' })
        .collect();
    let edition = minutes.edition.number;
    match edition {
        0 => format!("PV-{number}.{}", format.code()),
        _ => format!("PV-{number}-{edition}.{}", format.code()),
    }
}

/// The PV in words.
fn paper(minutes: &Minutes, lang: Lang, house: &House) -> Paper {
    let words = words(lang);
    let facts = &minutes.content.procedure;
    let kind = words.get("pv-kind").to_owned();
    Paper {
        lang,
        title: facts.title.clone(),
        subtitle: facts.number.clone(),
        organisation: facts.entity.clone(),
        notice: notice(minutes, words),
        head: format!("PV {} · {}", facts.number, facts.title),
        foot: foot(minutes, words),
        made: minutes.edition.drawn_at,
        facts: edition(minutes, words),
        parts: parts(minutes, house)
            .into_iter()
            .map(|part| in_words(minutes, part, words))
            .collect(),
        kind,
    }
}

/// The parts of the outline, in the order of the house.
fn parts(minutes: &Minutes, house: &House) -> Vec<outline::Part> {
    let order = house.order(TEMPLATE.name, SECTIONS);
    let mut parts = outline(minutes);
    // A part nobody placed comes after what was placed, where the outline has it.
    parts.sort_by_key(|part| order.iter().position(|id| *id == id_of(part)).unwrap_or(order.len()));
    parts
}

/// Which part it is.
fn id_of(part: &outline::Part) -> &str {
    part.heading.id.strip_prefix("minutes-part-").unwrap_or_default()
}

/// The PV as text, with a head and a foot around what the screen shows too.
fn plain(paper: &Paper, minutes: &Minutes, house: &House) -> String {
    let head = [
        &paper.organisation,
        &paper.kind,
        &paper.title,
        &paper.subtitle,
        &paper.notice,
    ];
    let mut lines: Vec<String> = head
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| text::clean(line).into_owned())
        .collect();
    lines.push(String::new());
    let facts = paper
        .facts
        .iter()
        .map(|fact| format!("{}: {}", fact.name, text::clean(&fact.value.shown)));
    lines.extend(facts);
    lines.push(String::new());
    lines.push(text_of::text(&parts(minutes, house), WIDTH, words(paper.lang)));
    lines.push(format!("\n{}\n", paper.foot));
    lines.join("\n")
}

/// What everybody must see about the edition.
fn notice(minutes: &Minutes, words: &Words) -> String {
    let id = match minutes.edition.state {
        None => "pv-notice-preview",
        Some(MinutesState::Draft | MinutesState::Signing) => "pv-notice-unsigned",
        Some(MinutesState::Refused) => "pv-notice-refused",
        Some(MinutesState::Replaced) => "pv-notice-replaced",
        Some(MinutesState::Withdrawn) => "pv-notice-withdrawn",
        Some(MinutesState::Signed) => return String::new(),
    };
    words.get(id).to_owned()
}

fn foot(minutes: &Minutes, words: &Words) -> String {
    let edition = &minutes.edition;
    let digest: String = edition.digest.chars().take(DIGEST).collect();
    let told = match edition.number {
        0 => Message::new("pv-foot-preview"),
        number => Message::new("pv-foot").with("n", number).with("digest", digest),
    };
    words.text(&told)
}

/// The facts at the top: which edition this is.
fn edition(minutes: &Minutes, words: &Words) -> Vec<Fact> {
    let edition = &minutes.edition;
    let fact = |id: &str, value: Option<Arg>| {
        value.map(|value| Fact {
            name: words.get(id).to_owned(),
            value: Cell::of(&value, words),
        })
    };
    let text = |text: &str| (!text.trim().is_empty()).then(|| Arg::from(text));
    let drawn = edition.number > 0;
    [
        fact("pv-edition", drawn.then_some(Arg::Number(edition.number))),
        fact("pv-state", edition.state.map(|state| Arg::Message(Message::of(state)))),
        fact("pv-drawn", Some(Arg::Moment(edition.drawn_at))),
        fact("pv-drawn-by", text(&edition.drawn_by)),
        fact("pv-changed", text(&edition.changed)),
        fact("pv-digest", drawn.then(|| text(&edition.digest)).flatten()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn in_words(minutes: &Minutes, part: outline::Part, words: &Words) -> Part {
    let id = id_of(&part).to_owned();
    let mut blocks: Vec<Block> = Vec::new();
    for block in part.blocks {
        match block {
            outline::Block::Fact(name, value) => {
                let fact = Fact {
                    name: words.text(&name),
                    value: Cell::of(&value, words),
                };
                match blocks.last_mut() {
                    Some(Block::Facts(all)) => all.push(fact),
                    _ => blocks.push(Block::Facts(vec![fact])),
                }
            }
            outline::Block::Text(name, text) => blocks.push(Block::Text {
                name: words.text(&name),
                text,
            }),
            outline::Block::Said(said) => blocks.push(Block::Said(words.text(&said))),
            outline::Block::Table(table) => {
                let table = table_in_words(&table, words);
                blocks.push(if id == "agreement" {
                    Block::Signatures(signing::signatures(minutes, words), table)
                } else {
                    Block::Table(table)
                });
            }
        }
    }
    Part {
        id,
        heading: words.text(&part.heading),
        blocks,
    }
}

fn table_in_words(table: &outline::Table, words: &Words) -> Table {
    let title = table.title.as_ref().map(|title| words.text(title)).unwrap_or_default();
    let heads = table.heads.iter().map(|head| words.text(head)).collect();
    let cell = |cell: &Option<Arg>| cell.as_ref().map(|arg| Cell::of(arg, words)).unwrap_or_default();
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    Table::new(title, heads, rows, words.lang)
}
