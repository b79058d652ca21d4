//! XML in the shape of HR-XML's PositionOpening, which VDAB takes. Its exact names are not sourced, so the file says in a comment and in
//! an attribute that it is still to be validated.

use super::prose::{self, Block};
use super::{Advert, code, dutch, moment};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

type W = Writer<Vec<u8>>;

/// The value of the attribute that warns whoever sends the file on.
const TO_VALIDATE: &str = "te valideren";

/// The advert as XML.
pub(super) fn write(advert: &Advert) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let warning = format!(" {} ", dutch().get("advert-xml-warning"));
    writer.write_event(Event::Comment(BytesText::from_escaped(warning)))?;
    writer
        .create_element("PositionOpening")
        .with_attributes([("validatie", TO_VALIDATE), ("xml:lang", "nl-BE")])
        .write_inner_content(|writer| {
            record(advert, writer)?;
            postings(advert, writer)?;
            profile(advert, writer)?;
            text(writer, "NumberToFill", &advert.posts.to_string())
        })?;
    let mut written = writer.into_inner();
    written.push(b'\n');
    Ok(written)
}

fn record(advert: &Advert, writer: &mut W) -> io::Result<()> {
    inside(writer, "PositionRecordInfo", |writer| {
        writer
            .create_element("Id")
            .with_attribute(("idOwner", advert.ovo.as_str()))
            .write_inner_content(|writer| text(writer, "IdValue", &advert.number))?;
        Ok(())
    })
}

/// Where and when it stands online; without an end VDAB decides how long.
fn postings(advert: &Advert, writer: &mut W) -> io::Result<()> {
    let days = [
        ("validFrom", advert.publication.from),
        ("validTo", advert.publication.until),
    ];
    let days: Vec<(&str, String)> = days
        .into_iter()
        .filter_map(|(name, day)| Some((name, day?.to_string())))
        .collect();
    inside(writer, "PositionPostings", |writer| {
        inside(writer, "PositionPosting", |writer| {
            writer
                .create_element("Id")
                .with_attributes(days.iter().map(|(name, day)| (*name, day.as_str())))
                .write_inner_content(|writer| text(writer, "IdValue", &advert.number))?;
            text(writer, "Channel", code(advert.channel))
        })
    })
}

fn profile(advert: &Advert, writer: &mut W) -> io::Result<()> {
    writer
        .create_element("PositionProfile")
        .with_attribute(("xml:lang", "nl-BE"))
        .write_inner_content(|writer| {
            if let Some(from) = advert.contract.from {
                inside(writer, "PositionDateInfo", |writer| {
                    text(writer, "StartDate", &from.to_string())?;
                    match advert.contract.until {
                        Some(until) => text(writer, "ExpectedEndDate", &until.to_string()),
                        None => Ok(()),
                    }
                })?;
            }
            organization(advert, writer)?;
            detail(advert, writer)?;
            descriptions(advert, writer)?;
            how_to_apply(advert, writer)
        })?;
    Ok(())
}

fn organization(advert: &Advert, writer: &mut W) -> io::Result<()> {
    inside(writer, "Organization", |writer| {
        text(writer, "OrganizationName", &advert.entity)?;
        writer
            .create_element("OrganizationId")
            .with_attribute(("idOwner", "OVO"))
            .write_inner_content(|writer| text(writer, "IdValue", &advert.ovo))?;
        Ok(())
    })
}

fn detail(advert: &Advert, writer: &mut W) -> io::Result<()> {
    inside(writer, "PositionDetail", |writer| {
        if !advert.place.is_empty() {
            inside(writer, "PhysicalLocation", |writer| {
                inside(writer, "PostalAddress", |writer| {
                    text(writer, "CountryCode", "BE")?;
                    text(writer, "Municipality", &advert.place)
                })
            })?;
        }
        text(writer, "PositionTitle", &advert.title)?;
        text(writer, "PositionClassification", classification(advert))?;
        text(
            writer,
            "PositionSchedule",
            if advert.percent < 100 { "Part Time" } else { "Full Time" },
        )?;
        text(writer, "WorkPercentage", &advert.percent.to_string())?;
        text(writer, "ProcedureKind", code(advert.kind))?;
        if let Some(statute) = advert.statute {
            text(writer, "Statute", code(statute))?;
        }
        text(writer, "Level", code(advert.level))?;
        for (name, value) in [
            ("Rank", &advert.rank),
            ("Grade", &advert.grade),
            ("SalaryScale", &advert.scale),
        ] {
            if !value.is_empty() {
                text(writer, name, value)?;
            }
        }
        advert
            .conditions
            .iter()
            .filter(|condition| !condition.text.is_empty())
            .try_for_each(|condition| {
                writer
                    .create_element("Condition")
                    .with_attribute(("kind", code(condition.kind)))
                    .write_text_content(BytesText::new(&condition.text))?;
                Ok(())
            })
    })
}

const fn classification(advert: &Advert) -> &'static str {
    if advert.contract.until.is_some() {
        "Temporary"
    } else {
        "Direct Hire"
    }
}

fn descriptions(advert: &Advert, writer: &mut W) -> io::Result<()> {
    prose::parts(advert).iter().try_for_each(|part| {
        let lines: Vec<String> = part
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(words) => words.clone(),
                Block::List(items) => items
                    .iter()
                    .map(|item| format!("- {item}"))
                    .collect::<Vec<_>>()
                    .join("\n"),
            })
            .collect();
        inside(writer, "FormattedPositionDescription", |writer| {
            text(writer, "Name", &part.heading)?;
            text(writer, "Value", &lines.join("\n"))
        })
    })
}

fn how_to_apply(advert: &Advert, writer: &mut W) -> io::Result<()> {
    inside(writer, "HowToApply", |writer| {
        if let Some(closes) = advert.closes {
            text(writer, "ApplyBy", &moment::with_offset(closes))?;
        }
        text(writer, "SummaryText", &advert.apply)
    })
}

fn inside(writer: &mut W, name: &str, content: impl FnOnce(&mut W) -> io::Result<()>) -> io::Result<()> {
    writer.create_element(name).write_inner_content(content)?;
    Ok(())
}

fn text(writer: &mut W, name: &str, words: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(words))?;
    Ok(())
}
