//! The advert of a vacancy, written for a channel as far as rules and the asker's view of the vacancy allow.

use super::dossier::DossierReply;
use crate::domain::advert::{Content, Standing};
use crate::domain::{AdvertFormat, Channel, Message, Problem, PublicationState, VacancyId, rule};
use crate::exchange::advert::{self, Advert, Condition, Period, Section, Statute};
use crate::office::{Counter, Failure, visibility};
use crate::store::vacancy::advert::{self as rows, AdvertRow};
use crate::store::vacancy::dossier::{self, PublicationRow};

/// An advert that was written.
#[derive(Clone, PartialEq, Debug)]
pub struct AdvertFile {
    /// What the file is called.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
    /// What somebody should know before it goes online.
    pub warnings: Vec<Problem>,
}

/// Writes the advert of a vacancy, for a channel when one is named, else for the channel its form is made for.
pub(super) fn file(
    counter: &Counter<'_>,
    vacancy: VacancyId,
    format: AdvertFormat,
    named: Option<Channel>,
) -> Result<DossierReply, Failure> {
    visibility::vacancy_facts(counter, vacancy)?;
    let gone = || Problem::block("gone", Message::new("refused-gone"));
    let row = rows::row(counter.connection, vacancy)?.ok_or_else(gone)?;
    let channel = named.unwrap_or(format.channel());
    let publications = dossier::publications(counter.connection, vacancy)?;
    let publication = publications
        .into_iter()
        .rfind(|publication| publication.channel == channel && publication.state != PublicationState::Withdrawn);
    let sections = dossier::sections(counter.connection, vacancy)?;
    let (written, empty): (Vec<_>, Vec<_>) = sections
        .into_iter()
        .partition(|section| !section.body.trim().is_empty());
    let standing = Standing {
        state: row.state,
        closes: row.closes,
        now: counter.clock.local(),
    };
    let content = Content {
        named,
        announced: publication.is_some(),
        from: publication.as_ref().and_then(|found| found.from).or(row.publish_on),
        written: written.len(),
        empty: empty.into_iter().map(|section| section.heading).collect(),
    };
    let warnings = rule::settle(standing.problems(format, &content))?;
    let sections = written
        .into_iter()
        .map(|section| Section {
            heading: section.heading,
            body: section.body,
        })
        .collect();
    let conditions = dossier::conditions(counter.connection, vacancy)?
        .into_iter()
        .map(|condition| Condition {
            kind: condition.kind,
            text: condition.text,
        })
        .collect();
    let advert = advert(row, channel, publication, sections, conditions);
    let unwritten = |why: std::io::Error| {
        Problem::block(
            "advert",
            Message::new("advert-not-written").with("why", why.to_string()),
        )
    };
    Ok(DossierReply::Advert(Box::new(AdvertFile {
        name: advert.file_name(format),
        content: advert.write(format).map_err(unwritten)?,
        warnings,
    })))
}

fn advert(
    row: AdvertRow,
    channel: Channel,
    publication: Option<PublicationRow>,
    sections: Vec<Section>,
    conditions: Vec<Condition>,
) -> Advert {
    Advert {
        apply: advert::apply_sentence(channel, &row.number, row.closes),
        accommodation: advert::accommodation_sentence(),
        statute: Statute::of(row.kind, row.authority),
        // Whoever is already inside qualifies by grade or experience, not by diploma (domain 1.4).
        asks_diploma: row.kind.is_external() && !row.shortage,
        draft: row.state == crate::domain::VacancyState::InPreparation,
        publication: Period {
            from: publication.as_ref().and_then(|found| found.from).or(row.publish_on),
            until: publication
                .as_ref()
                .and_then(|found| found.until)
                .or(row.closes.map(|closes| closes.date())),
        },
        contract: Period {
            from: row.contract_from,
            until: row.contract_until,
        },
        number: row.number,
        title: row.title,
        entity: row.entity,
        ovo: row.ovo,
        place: row.place,
        level: row.level,
        rank: row.rank,
        grade: row.grade,
        scale: row.scale,
        kind: row.kind,
        percent: row.percent,
        posts: row.posts,
        channel,
        closes: row.closes,
        sections,
        conditions,
    }
}
