//! A Europass CV (SkillsPassport, version 3), as XML or as the JSON of the same: name and contact, and the rest as a text to read.

use super::card::{Card, Paper, joined, lines, period};
use super::tree::Node;
use crate::domain::DocumentKind;
use crate::exchange::applications::Row;

/// Reads a CV in XML; `None` when the XML is something else.
pub(super) fn read_xml(name: &str, bytes: &[u8]) -> Option<Card> {
    read(name, "application/xml", bytes, &Node::of_xml(bytes)?)
}

/// Reads a CV in JSON; `None` when the JSON is something else.
pub(super) fn read_json(name: &str, bytes: &[u8]) -> Option<Card> {
    read(name, "application/json", bytes, &Node::of_json(bytes)?)
}

fn read(name: &str, media_type: &'static str, bytes: &[u8], root: &Node) -> Option<Card> {
    let learner = root.first(&["LearnerInfo"])?;
    let of = |path: &[&str]| learner.first(path).map(Node::said).unwrap_or_default();
    let address = |part: &str| of(&["ContactInfo", "Address", "Contact", part]);
    let row = Row {
        family: of(&["PersonName", "Surname"]),
        given: of(&["PersonName", "FirstName"]),
        email: of(&["ContactInfo", "Email", "Contact"]),
        phone: of(&["ContactInfo", "Telephone", "Contact"]),
        street: joined(&[&address("AddressLine"), &address("AddressLine2")], ", "),
        postal_code: address("PostalCode"),
        city: address("Municipality"),
        diploma: diploma(learner),
        ..Row::default()
    };
    let papers = vec![
        Paper::written("cv.txt", DocumentKind::Cv, text(learner)),
        Paper::original(name, media_type, bytes),
    ];
    Some(Card::of(name, row, papers))
}

/// The study that comes first: Europass has the newest on top.
fn diploma(learner: &Node) -> String {
    let study = learner.all("Education").into_iter().find(|study| study.has_inside());
    study.map_or_else(String::new, |study| {
        joined(
            &[&said(study, &["Title"]), &said(study, &["Organisation", "Name"])],
            ", ",
        )
    })
}

fn said(node: &Node, path: &[&str]) -> String {
    node.first(path).map(Node::said).unwrap_or_default()
}

fn lasted(node: &Node) -> String {
    let moment = |which: &str| {
        let Some(moment) = node.first(&["Period", which]) else {
            return String::new();
        };
        // XML writes the month `--09`.
        let part = |name: &str| moment.named(name).trim_start_matches('-').to_owned();
        joined(&[&part("Year"), &part("Month")], "-")
    };
    period(&moment("From"), &moment("To"))
}

fn text(learner: &Node) -> String {
    let mut parts = vec![said(learner, &["Headline", "Description", "Label"])];
    let mut chapter = |title: &str, entries: Vec<String>| {
        let entries: Vec<String> = entries.into_iter().filter(|entry| !entry.is_empty()).collect();
        if !entries.is_empty() {
            parts.push(format!("{title}\n{}", entries.join("\n\n")));
        }
    };
    let done = |work: &&Node| {
        let head = joined(
            &[
                &lasted(work),
                &said(work, &["Position"]),
                &said(work, &["Employer", "Name"]),
            ],
            ", ",
        );
        lines(&[&head, &said(work, &["Activities"])])
    };
    chapter("Werkervaring", learner.all("WorkExperience").iter().map(done).collect());
    let school = |study: &&Node| {
        let head = joined(
            &[
                &lasted(study),
                &said(study, &["Title"]),
                &said(study, &["Organisation", "Name"]),
            ],
            ", ",
        );
        lines(&[&head, &said(study, &["Activities"])])
    };
    chapter("Opleiding", learner.all("Education").iter().map(school).collect());
    let skills = learner.first(&["Skills"]);
    let of_skills = |name: &str| skills.map(|skills| skills.all(name)).unwrap_or_default();
    let mother = of_skills("MotherTongue")
        .iter()
        .map(|tongue| tongue.said())
        .collect::<Vec<_>>();
    let foreign = of_skills("ForeignLanguage")
        .iter()
        .map(|tongue| said(tongue, &["Description"]))
        .collect::<Vec<_>>();
    chapter("Talen", [mother, foreign].concat());
    let able = ["Communication", "Organisational", "JobRelated", "Computer", "Other"];
    chapter(
        "Vaardigheden",
        able.iter()
            .flat_map(|name| of_skills(name))
            .map(|skill| said(skill, &["Description"]))
            .collect(),
    );
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const XML: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName><FirstName>Éléonore</FirstName><Surname>De Smet &amp; Zoon</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>Kerkstraat 1</AddressLine><PostalCode>9000</PostalCode><Municipality>Gent</Municipality></Contact></Address><Email><Contact>eleonore@example.be</Contact></Email>
<TelephoneList><Telephone><Contact>+32 470 12 34 56</Contact></Telephone></TelephoneList></ContactInfo></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--09"/><Current>true</Current></Period><Position><Label>Dossierbeheerder</Label></Position><Activities>Premies &lt;b&gt; en toelagen</Activities><Employer><Name>OCMW Gent</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2012"/><To year="2015" month="--06"/></Period><Title>Bachelor Rechtspraktijk</Title><Organisation><Name>HoGent</Name></Organisation></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>Nederlands</Label></Description></MotherTongue></MotherTongueList></Linguistic></Skills></LearnerInfo></SkillsPassport>"#;
    const JSON: &str = r#"{"SkillsPassport":{"LearnerInfo":{"Identification":{"PersonName":{"FirstName":"Éléonore","Surname":"De Smet & Zoon"},"ContactInfo":{"Address":{"Contact":{"AddressLine":"Kerkstraat 1","PostalCode":"9000","Municipality":"Gent"}},"Email":{"Contact":"eleonore@example.be"},"Telephone":[{"Contact":"+32 470 12 34 56"}]}},
"WorkExperience":[{"Period":{"From":{"Year":2019,"Month":9},"Current":true},"Position":{"Label":"Dossierbeheerder"},"Activities":"Premies <b> en toelagen","Employer":{"Name":"OCMW Gent"}}],
"Education":[{"Period":{"From":{"Year":2012},"To":{"Year":2015,"Month":6}},"Title":"Bachelor Rechtspraktijk","Organisation":{"Name":"HoGent"}}],"Skills":{"Linguistic":{"MotherTongue":[{"Description":{"Label":"Nederlands"}}]}}}}}"#;

    #[test]
    fn xml_and_json_say_the_same() {
        let (xml, json) = (
            read_xml("cv.xml", XML.as_bytes()),
            read_json("cv.json", JSON.as_bytes()),
        );
        let (xml, json) = (xml.expect("a card"), json.expect("a card"));
        assert_eq!(xml.row, json.row);
        let row = xml.row.expect("a row");
        assert_eq!(
            (row.family.as_str(), row.given.as_str()),
            ("De Smet & Zoon", "Éléonore")
        );
        assert_eq!(
            (row.email.as_str(), row.phone.as_str()),
            ("eleonore@example.be", "+32 470 12 34 56")
        );
        assert_eq!(
            (row.postal_code.as_str(), row.diploma.as_str()),
            ("9000", "Bachelor Rechtspraktijk, HoGent")
        );
        let text = |card: &Card| {
            card.papers[0]
                .known
                .clone()
                .and_then(|known| known.text)
                .unwrap_or_default()
        };
        let told = String::from_utf8(xml.papers[0].data.clone()).expect("text");
        assert!(
            told.contains("sinds 2019-09, Dossierbeheerder, OCMW Gent\nPremies <b> en toelagen"),
            "{told}"
        );
        assert!(told.contains("Talen\nNederlands"), "{told}");
        assert_eq!(told.replace("-09", "-9").replace("-06", "-6"), text(&json));
    }

    #[test]
    fn other_files_are_no_europass() {
        assert!(read_xml("x.xml", b"<feed><entry/></feed>").is_none());
        assert!(read_xml("x.xml", &XML.as_bytes()[..XML.len() / 2]).is_none(), "cut off");
        assert!(read_json("x.json", b"{\"basics\":{}}").is_none());
    }
}
