//! HTML: the fragment that describes a post inside JSON-LD, and a page of its own. Written as XML, so that text stays text.

use super::prose::{self, Block, Fact, Part};
use super::{Advert, dutch};
use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesText, Event};
use std::io;

type W = Writer<Vec<u8>>;

/// How the page looks on a screen and on paper.
const STYLE: &str = "
:root { color-scheme: light dark; }
body { font: 1.05rem/1.55 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
h2 { margin: 1.8em 0 .4em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.draft { border: 2px solid; padding: .5rem 1rem; font-weight: 600; }
@media (max-width: 34rem) { dl { display: block; } dd { margin-bottom: .5rem; } }
@page { margin: 2cm; }
@media print {
  body { font: 11pt/1.4 serif; max-width: none; margin: 0; padding: 0; color: #000; background: #fff; }
  h1, h2 { break-after: avoid; }
  li, dd, p { break-inside: avoid; }
}
";

/// Nothing from elsewhere, and no programs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The facts and the text of the advert as a fragment.
pub(super) fn fragment(advert: &Advert) -> io::Result<String> {
    let mut writer = Writer::new(Vec::new());
    let facts = prose::facts(advert).into_iter();
    let facts = Block::List(facts.map(|fact| format!("{}: {}", fact.label, fact.value)).collect());
    write_block(&mut writer, &facts)?;
    for part in prose::parts(advert) {
        write_part(&mut writer, &part)?;
    }
    let written = String::from_utf8(writer.into_inner()).map_err(io::Error::other)?;
    Ok(written.trim_start().to_owned())
}

/// The whole advert as a page.
pub(super) fn page(advert: &Advert) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::DocType(BytesText::from_escaped("html")))?;
    line(&mut writer)?;
    writer
        .create_element("html")
        .with_attribute(("lang", "nl"))
        .write_inner_content(|writer| {
            line(writer)?;
            writer
                .create_element("head")
                .write_inner_content(|writer| head(advert, writer))?;
            line(writer)?;
            writer
                .create_element("body")
                .write_inner_content(|writer| body(advert, writer))?;
            line(writer)
        })?;
    line(&mut writer)?;
    Ok(writer.into_inner())
}

fn head(advert: &Advert, writer: &mut W) -> io::Result<()> {
    let title = format!("{} – {}", advert.title, advert.entity);
    let meta = |writer: &mut W, attributes: &[(&str, &str)]| -> io::Result<()> {
        line(writer)?;
        writer
            .create_element("meta")
            .with_attributes(attributes.iter().copied())
            .write_empty()?;
        Ok(())
    };
    meta(writer, &[("charset", "utf-8")])?;
    meta(
        writer,
        &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)],
    )?;
    meta(
        writer,
        &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
    )?;
    element(writer, "title", &title)?;
    line(writer)?;
    // A style sheet is no text: it would be escaped, and has nothing that needs it.
    writer
        .create_element("style")
        .write_text_content(BytesText::from_escaped(STYLE))?;
    line(writer)
}

fn body(advert: &Advert, writer: &mut W) -> io::Result<()> {
    line(writer)?;
    writer.create_element("main").write_inner_content(|writer| {
        line(writer)?;
        writer.create_element("header").write_inner_content(|writer| {
            if advert.draft {
                line(writer)?;
                writer
                    .create_element("p")
                    .with_attribute(("class", "draft"))
                    .write_text_content(plain(dutch().get("advert-draft")))?;
            }
            element(writer, "h1", &advert.title)?;
            line(writer)?;
            writer.create_element("dl").write_inner_content(|writer| {
                prose::facts(advert)
                    .iter()
                    .try_for_each(|fact| write_fact(writer, fact))?;
                line(writer)
            })?;
            line(writer)
        })?;
        for part in prose::parts(advert) {
            line(writer)?;
            writer.create_element("section").write_inner_content(|writer| {
                write_part(writer, &part)?;
                line(writer)
            })?;
        }
        line(writer)
    })?;
    line(writer)
}

fn write_fact(writer: &mut W, fact: &Fact) -> io::Result<()> {
    element(writer, "dt", fact.label)?;
    let Some(moment) = &fact.moment else {
        return element(writer, "dd", &fact.value);
    };
    line(writer)?;
    writer.create_element("dd").write_inner_content(|writer| {
        writer
            .create_element("time")
            .with_attribute(("datetime", moment.as_str()))
            .write_text_content(plain(&fact.value))?;
        Ok(())
    })?;
    Ok(())
}

fn write_part(writer: &mut W, part: &Part) -> io::Result<()> {
    element(writer, "h2", &part.heading)?;
    part.blocks.iter().try_for_each(|block| write_block(writer, block))
}

fn write_block(writer: &mut W, block: &Block) -> io::Result<()> {
    match block {
        Block::Paragraph(words) => element(writer, "p", words),
        Block::List(items) => {
            line(writer)?;
            writer.create_element("ul").write_inner_content(|writer| {
                items.iter().try_for_each(|item| element(writer, "li", item))?;
                line(writer)
            })?;
            Ok(())
        }
    }
}

/// An element with text, on a line of its own.
fn element(writer: &mut W, name: &str, words: &str) -> io::Result<()> {
    line(writer)?;
    writer.create_element(name).write_text_content(plain(words))?;
    Ok(())
}

/// Text with its signs of markup escaped; quotes are none, and `&apos;` is not known everywhere.
fn plain(words: &str) -> BytesText<'_> {
    BytesText::from_escaped(partial_escape(words))
}

/// A new line; the writer's own indentation would come into the text.
fn line(writer: &mut W) -> io::Result<()> {
    writer.write_event(Event::Text(BytesText::from_escaped("\n")))
}
