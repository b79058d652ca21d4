//! Messages: whoever sent one applies, what was written is the letter, what was attached are the documents.

use super::card::{Card, Paper, joined};
use super::person;
use crate::domain::{DocumentKind, Message};
use crate::exchange::applications::{Row, split};
use crate::exchange::document::Format;
use chrono::DateTime;
use mail_parser::{MessageParser, MimeHeaders};

/// How many documents are taken from one message.
const MOST_ATTACHED: usize = 50;

/// Reads a message as it came in. Never fails: what cannot be used is told on the card.
pub(super) fn read(origin: &str, bytes: &[u8]) -> Card {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Card::unusable(origin, Message::new("import-no-message"));
    };
    let sender = message.from().and_then(mail_parser::Address::first);
    let email = sender
        .and_then(mail_parser::Addr::address)
        .unwrap_or_default()
        .trim()
        .to_owned();
    if email.is_empty() {
        return Card::unusable(origin, Message::new("import-no-sender"));
    }
    let name = sender.and_then(mail_parser::Addr::name).unwrap_or_default();
    let (family, given) = named(name, &email);
    let subject = message.subject().unwrap_or_default().trim();
    let row = Row {
        family,
        given,
        email,
        source: "mail".to_owned(),
        ..Row::default()
    };
    let body = message.body_text(0).unwrap_or_default();
    let letter = joined(&[subject, body.trim()], "\n\n");
    let mut papers = Vec::new();
    if !letter.is_empty() {
        papers.push(Paper::written("bericht.txt", DocumentKind::Letter, letter));
    }
    let attached: Vec<Paper> = message
        .attachments()
        .take(MOST_ATTACHED)
        .enumerate()
        .filter_map(attached)
        .collect();
    let more = message.attachment_count() > MOST_ATTACHED;
    papers.extend(attached);
    mean_the_cv(&mut papers);
    let origin = match subject {
        "" => origin.to_owned(),
        subject => format!("{origin}: {subject}"),
    };
    let mut card = Card::of(origin, row, papers);
    card.received_at = received(&message);
    if more {
        card.warnings
            .push(Message::new("import-card-many").with("most", MOST_ATTACHED as i64));
    }
    card
}

/// The name a sender gives, otherwise what the address makes of it: a proposal, as somebody can write any name.
fn named(name: &str, email: &str) -> (String, String) {
    let name = name.trim().trim_matches(['"', '\'']).trim();
    if !name.is_empty() && !name.contains('@') {
        let (family, given) = split(name);
        if !family.is_empty() && !given.is_empty() {
            return (family, given);
        }
    }
    let local = email.split('@').next().unwrap_or_default().replace(['.', '_'], " ");
    let (family, given) = person::named(&local).unwrap_or_default();
    (capital(&family), capital(&given))
}

/// Every word with a capital.
fn capital(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// When our own server took it in, otherwise when the sender says it was sent; in milliseconds.
fn received(message: &mail_parser::Message<'_>) -> Option<i64> {
    let ours = message.received().and_then(mail_parser::Received::date);
    let seconds = ours.or_else(|| message.date().copied())?.to_timestamp();
    let moment = DateTime::from_timestamp(seconds, 0)?;
    Some(moment.timestamp_millis())
}

/// A document that was attached; pictures of a signature are none.
fn attached((at, part): (usize, &mail_parser::MessagePart<'_>)) -> Option<Paper> {
    let data = part.contents().to_vec();
    let inline = matches!(part.body, mail_parser::PartType::InlineBinary(_));
    if data.is_empty() || inline && matches!(Format::of(&data), Format::Png | Format::Jpeg | Format::Foreign) {
        return None;
    }
    let name = part
        .attachment_name()
        .map_or_else(|| format!("bijlage-{}", at + 1), file_name);
    Some(Paper::unread(name, data))
}

/// The name of an attachment without folders and control characters: it comes from anybody.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    crate::text::clean(last).trim().chars().take(200).collect()
}

/// The only document of which the name says nothing is the CV.
pub(super) fn mean_the_cv(papers: &mut [Paper]) {
    let kind = |paper: &Paper| {
        paper
            .kind
            .unwrap_or_else(|| crate::domain::document::kind_of_name(&paper.name))
    };
    if papers.iter().any(|paper| kind(paper) == DocumentKind::Cv) {
        return;
    }
    let mut unsaid = papers.iter_mut().filter(|paper| {
        let readable = matches!(
            Format::of(&paper.data),
            Format::Pdf | Format::Docx | Format::Odt | Format::Rtf
        );
        kind(paper) == DocumentKind::Other && readable
    });
    if let (Some(only), None) = (unsaid.next(), unsaid.next()) {
        only.kind = Some(DocumentKind::Cv);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MESSAGE: &str = "Received: from mx.example.be by mail.vlaanderen.be; Tue, 3 Nov 2026 08:05:00 +0000\r\nDate: Mon, 2 Nov 2026 23:00:00 +0100\r\nFrom: =?utf-8?q?=C3=89l=C3=A9onore_De_Smet?= <Eleonore@Example.be>\r\nTo: jobs@vlaanderen.be\r\nSubject: Sollicitatie 2026-0412\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nBeste,\r\nIk sollicit=\r\neer. Gro=EBt\r\n--x\r\nContent-Type: application/pdf; name=\"../../eleonore.pdf\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\nJVBERi0xLjQK\r\n--x--\r\n";

    #[test]
    fn a_message_is_a_sender_a_letter_and_documents() {
        let card = read("een.eml", MESSAGE.as_bytes());
        let row = card.row.expect("a row");
        assert_eq!(
            (row.family.as_str(), row.given.as_str(), row.email.as_str()),
            ("De Smet", "Éléonore", "eleonore@example.be")
        );
        assert_eq!(card.received_at, Some(1_793_693_100_000), "when our server took it in");
        assert_eq!(card.papers.len(), 2);
        let letter = String::from_utf8(card.papers[0].data.clone()).expect("text");
        assert!(letter.contains("Ik solliciteer. Groët"), "{letter}");
        assert_eq!(
            (card.papers[1].name.as_str(), card.papers[1].kind),
            ("eleonore.pdf", Some(DocumentKind::Cv))
        );
    }

    #[test]
    fn a_sender_without_a_name_is_called_as_the_address_says() {
        assert_eq!(
            named("", "jan.van_de.velde@example.be"),
            ("Van De Velde".to_owned(), "Jan".to_owned())
        );
        assert_eq!(
            named("\"De Smet, An\"", "x@example.be"),
            ("De Smet".to_owned(), "An".to_owned())
        );
        assert!(read("x.eml", b"Subject: x\r\n\r\n").row.is_err());
        assert!(
            read("x.eml", b"From: info@example.be\r\n\r\nDag").row.is_err(),
            "one word is no name"
        );
    }

    proptest! {
        #[test]
        fn no_damage_stops_the_reader(at in 0_usize..900, with in any::<u8>(), cut in 0_usize..900) {
            let mut bytes = MESSAGE.as_bytes().to_vec();
            let end = bytes.len();
            bytes[at % end] = with;
            bytes.truncate(end - cut % end);
            let _ = read("x.eml", &bytes);
        }
    }
}
