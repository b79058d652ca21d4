//! CVs that were damaged on the way, or written to do harm: whatever their bytes, they come to a card that can be kept, or to nothing.

use keur::exchange::incoming::{self, Written};
use keur::text;
use proptest::prelude::*;

const XML: &str = include_str!("../../examples/intake/europass.xml");
const RESUME: &str = include_str!("../../examples/intake/jsonresume.json");
/// The least of a Europass CV in JSON, with a list, a number and an empty name in it.
const JSON: &str = r#"{"SkillsPassport":{"LearnerInfo":{"Identification":{"PersonName":{"FirstName":"Éléonore","Surname":"De Smet"},
    "ContactInfo":{"Email":{"Contact":"e.desmet@example.be"},"Telephone":[{"Contact":"0470 12 34 56"},{"Contact":7}],
    "Address":{"Contact":{"AddressLine":"Kerkstraat 1","PostalCode":9000,"Municipality":"Gent"}}}},
    "WorkExperience":[{"Period":{"From":{"Year":2019,"Month":3},"Current":true},"Position":{"Label":"Dossierbeheerder"},"Employer":{"Name":""}}],
    "Education":[{"Title":"Bachelor","Organisation":{"Name":"HoGent"}}]}}}"#;

/// Pieces that mean something to a reader of XML or JSON.
const TELLING: &[&str] = &[
    "<",
    ">",
    "</",
    "/>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "&lol;",
    "<!DOCTYPE a [<!ENTITY lol \"lol\">]>",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\u0000",
    "\\ud800",
    ":",
    ",",
    "null",
    "1e999",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "  ",
    "@",
    "\r\n",
];

/// One thing that happens to a file.
#[derive(Clone, Debug)]
enum Harm {
    Cut(usize, usize),
    Twice(usize, usize),
    Put(usize, usize),
    Byte(usize, u8),
    End(usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    let at = || any::<usize>();
    prop_oneof![
        (at(), 0_usize..400).prop_map(|(from, n)| Harm::Cut(from, n)),
        (at(), 0_usize..400).prop_map(|(from, n)| Harm::Twice(from, n)),
        (at(), 0..TELLING.len()).prop_map(|(to, which)| Harm::Put(to, which)),
        (at(), any::<u8>()).prop_map(|(to, byte)| Harm::Byte(to, byte)),
        at().prop_map(Harm::End),
    ]
}

fn harmed(text: &str, harms: &[Harm]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for harm in harms {
        let long = bytes.len() + 1;
        match *harm {
            Harm::Cut(from, n) => {
                let from = from % long;
                let to = (from + n).min(bytes.len());
                bytes.drain(from..to);
            }
            Harm::Twice(from, n) => {
                let from = from % long;
                let piece = bytes[from..(from + n).min(bytes.len())].to_vec();
                bytes.splice(from..from, piece);
            }
            Harm::Put(to, which) => {
                let to = to % long;
                bytes.splice(to..to, TELLING[which].bytes());
            }
            Harm::Byte(to, byte) => {
                let to = to % long;
                if let Some(there) = bytes.get_mut(to) {
                    *there = byte;
                }
            }
            Harm::End(at) => bytes.truncate(at % long),
        }
    }
    bytes
}

/// What holds of every card, however its file came in.
fn can_be_kept(written: Written, bytes: &[u8]) -> Result<(), TestCaseError> {
    let Some(card) = incoming::cv(written, "cv", bytes) else {
        return Ok(());
    };
    prop_assert!(
        card.papers.iter().any(|paper| paper.data == bytes),
        "the file itself is kept"
    );
    if let Ok(row) = card.row {
        prop_assert!(!row.family.trim().is_empty() && !row.given.trim().is_empty(), "{row:?}");
        prop_assert!(row.email.is_empty() || text::is_address(&row.email), "{row:?}");
    } else {
        prop_assert!(!matches!(card.row, Err(ref why) if why.is_empty()), "it says why");
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_europass_in_xml_comes_to_a_card_or_to_nothing(harms in proptest::collection::vec(harm(), 0..6)) {
        can_be_kept(Written::EuropassXml, &harmed(XML, &harms))?;
    }

    #[test]
    fn a_europass_in_json_comes_to_a_card_or_to_nothing(harms in proptest::collection::vec(harm(), 0..6)) {
        can_be_kept(Written::EuropassJson, &harmed(JSON, &harms))?;
    }

    #[test]
    fn a_json_resume_comes_to_a_card_or_to_nothing(harms in proptest::collection::vec(harm(), 0..6)) {
        can_be_kept(Written::JsonResume, &harmed(RESUME, &harms))?;
    }

    #[test]
    fn any_bytes_come_to_a_card_or_to_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for written in [Written::EuropassXml, Written::EuropassJson, Written::JsonResume] {
            can_be_kept(written, &bytes)?;
        }
    }
}

#[test]
fn what_is_whole_is_read_whole() {
    for (written, text) in [
        (Written::EuropassXml, XML),
        (Written::EuropassJson, JSON),
        (Written::JsonResume, RESUME),
    ] {
        let card = incoming::cv(written, "cv", text.as_bytes()).expect("a card");
        let row = card.row.expect("a row");
        assert!(!row.family.is_empty() && !row.email.is_empty(), "{written:?}: {row:?}");
    }
}

#[test]
fn a_name_of_spaces_is_no_name() {
    let spaces = JSON.replace("\"De Smet\"", "\"   \"");
    let card = incoming::cv(Written::EuropassJson, "cv", spaces.as_bytes()).expect("a card");
    assert!(card.row.is_err());
}
