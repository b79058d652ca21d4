//! Drafts of e-mail messages, one file each (RFC 5322): opened in a mail program they are ready to send. keur sends nothing itself.

use crate::domain::invitation::Asks;
use crate::exchange::calendar::{self, Invitation, Party};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use std::io::{self, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The ending of a draft's name.
pub const ENDING: &str = "eml";

/// An invitation as a draft: its words for people, and the calendar for their agenda in the way mail programs offer to accept it (RFC 6047).
pub fn draft(invitation: &Invitation, subject: &str, text: &str) -> Vec<u8> {
    let method = match invitation.asks {
        Asks::Request => "REQUEST",
        Asks::Cancel => "CANCEL",
    };
    let kind = ContentType::new("text/calendar")
        .attribute("method", method)
        .attribute("charset", "utf-8");
    let (name, domain) = invitation.uid.split_once('@').unwrap_or((&invitation.uid, "keur"));
    let made = invitation.made_at.timestamp();
    let mut draft = Vec::new();
    let message = MessageBuilder::new()
        .from(address(&invitation.organiser))
        .to(address(&invitation.invited))
        .subject(line(subject))
        .message_id(format!("{name}.{}.{made}@{domain}", invitation.sequence))
        .date(made)
        // Outlook opens such a file as a message that was not sent yet.
        .header("X-Unsent", Raw::new("1"))
        .body(MimePart::new(
            "multipart/alternative",
            vec![
                MimePart::new("text/plain", text.to_owned()),
                MimePart::new(kind, calendar::write(invitation)),
            ],
        ));
    message.serialize(&mut draft);
    draft
}

fn address(party: &Party) -> Address<'_> {
    Address::new_address(Some(line(&party.name)), line(&party.email))
}

/// Drafts in one file that every system opens (ZIP): their names, and what they are.
///
/// # Errors
/// When they are more than a ZIP holds.
pub fn bundle(drafts: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let mut bundle = ZipWriter::new(io::Cursor::new(Vec::new()));
    for (name, draft) in drafts {
        bundle.start_file(name.as_str(), SimpleFileOptions::default())?;
        bundle.write_all(draft)?;
    }
    Ok(bundle.finish()?.into_inner())
}

/// A header is one line.
fn line(text: &str) -> String {
    text.chars().filter(|c| !crate::text::is_disturbing(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::invitation::Told;
    use crate::domain::session::Stretch;
    use chrono::{DateTime, Duration, NaiveDate};
    use mail_parser::{MessageParser, MimeHeaders};

    #[test]
    fn a_draft_has_words_for_people_and_a_calendar_for_their_agenda() {
        let starts = NaiveDate::from_ymd_opt(2026, 12, 1)
            .and_then(|day| day.and_hms_opt(9, 0, 0))
            .expect("a moment");
        let party = |name: &str, email: &str| Party {
            name: name.to_owned(),
            email: email.to_owned(),
        };
        let invitation = Invitation {
            asks: Asks::Request,
            uid: "7f3a@keur".to_owned(),
            sequence: 1,
            made_at: DateTime::from_timestamp(1_795_000_000, 0).expect("a moment"),
            told: Told {
                when: Stretch::new(starts, starts + Duration::minutes(45)),
                title: "Gesprek".to_owned(),
                place: String::new(),
                instructions: String::new(),
            },
            organiser: party("An Peeters", "an@vlaanderen.be"),
            invited: party("Éléonore d'Hondt\r\nBcc: x@example.org", "e@example.org"),
        };
        let draft = draft(
            &invitation,
            "Gewijzigd: Gesprek\nBcc: y@example.org",
            "Beste Éléonore\n",
        );
        let read = MessageParser::default().parse(&draft).expect("a message");
        assert_eq!(
            read.to().and_then(|to| to.first()).and_then(|to| to.address()),
            Some("e@example.org")
        );
        assert_eq!(
            read.from()
                .and_then(|from| from.first())
                .and_then(|from| from.address()),
            Some("an@vlaanderen.be")
        );
        assert!(read.bcc().is_none(), "nothing typed becomes a header of its own");
        assert_eq!(read.message_id(), Some("7f3a.1.1795000000@keur"));
        assert_eq!(read.header_raw("X-Unsent").map(str::trim), Some("1"));
        assert_eq!(read.body_text(0).as_deref().map(str::trim), Some("Beste Éléonore"));
        let calendar = read
            .parts
            .iter()
            .find(|part| part.content_type().and_then(|kind| kind.subtype()) == Some("calendar"));
        let calendar = calendar.expect("a calendar");
        assert_eq!(
            calendar.content_type().and_then(|kind| kind.attribute("method")),
            Some("REQUEST")
        );
        assert!(String::from_utf8_lossy(calendar.contents()).contains("UID:7f3a@keur"));
    }
}
