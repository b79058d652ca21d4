//! A CV as JSON Resume has it (jsonresume.org, schema 1.0): name and contact, and the rest as a text to read.
//!
//! Whatever is not there is left out, whatever is more is passed over: people write these by hand.

use super::card::{Card, Paper, joined, lines, period};
use crate::domain::DocumentKind;
use crate::exchange::applications::{Row, split};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize, Default)]
#[serde(default)]
struct Resume {
    basics: Basics,
    work: Vec<Work>,
    volunteer: Vec<Work>,
    education: Vec<Education>,
    skills: Vec<Skill>,
    languages: Vec<Language>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Basics {
    name: String,
    email: String,
    phone: String,
    label: String,
    summary: String,
    location: Location,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Location {
    address: String,
    postal_code: String,
    city: String,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Work {
    #[serde(alias = "company", alias = "organization")]
    name: String,
    position: String,
    start_date: String,
    end_date: String,
    summary: String,
    highlights: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Education {
    institution: String,
    area: String,
    study_type: String,
    start_date: String,
    end_date: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Skill {
    name: String,
    level: String,
    keywords: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Language {
    language: String,
    fluency: String,
}

/// Reads a CV; `None` when the JSON is something else.
pub(super) fn read(name: &str, bytes: &[u8]) -> Option<Card> {
    let value: Value = serde_json::from_slice(bytes).ok()?;
    value.get("basics")?.as_object()?;
    let resume: Resume = serde_json::from_value(plain(value)).ok()?;
    let basics = &resume.basics;
    let (family, given) = split(basics.name.trim());
    let row = Row {
        family,
        given,
        email: basics.email.trim().to_owned(),
        phone: basics.phone.trim().to_owned(),
        street: basics.location.address.trim().to_owned(),
        postal_code: basics.location.postal_code.trim().to_owned(),
        city: basics.location.city.trim().to_owned(),
        diploma: diploma(&resume.education),
        ..Row::default()
    };
    let papers = vec![
        Paper::written("cv.txt", DocumentKind::Cv, text(&resume)),
        Paper::original(name, "application/json", bytes),
    ];
    Some(Card::of(name, row, papers))
}

/// The same without what is null, and with numbers as texts: programs write a postal code either way.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let said = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(said.map(|(key, value)| (key, plain(value))).collect())
        }
        Value::Array(entries) => entries
            .into_iter()
            .filter(|entry| !entry.is_null())
            .map(plain)
            .collect(),
        Value::Number(number) => Value::String(number.to_string()),
        other => other,
    }
}

/// The last one that was finished.
fn diploma(education: &[Education]) -> String {
    let last = education.iter().max_by(|a, b| a.end_date.cmp(&b.end_date));
    last.map_or_else(String::new, |school| {
        joined(
            &[&joined(&[&school.study_type, &school.area], " "), &school.institution],
            ", ",
        )
    })
}

fn text(resume: &Resume) -> String {
    let mut parts = vec![lines(&[&resume.basics.label, &resume.basics.summary])];
    let mut chapter = |title: &str, entries: Vec<String>| {
        if !entries.is_empty() {
            parts.push(format!("{title}\n{}", entries.join("\n\n")));
        }
    };
    let done = |work: &Work| {
        let head = joined(
            &[&period(&work.start_date, &work.end_date), &work.position, &work.name],
            ", ",
        );
        let points: Vec<String> = work.highlights.iter().map(|point| format!("- {point}")).collect();
        lines(&[&head, &work.summary, &points.join("\n")])
    };
    chapter("Werkervaring", resume.work.iter().map(done).collect());
    chapter("Vrijwilligerswerk", resume.volunteer.iter().map(done).collect());
    let schools = resume.education.iter().map(|school| {
        let study = joined(&[&school.study_type, &school.area], " ");
        joined(
            &[
                &period(&school.start_date, &school.end_date),
                &study,
                &school.institution,
            ],
            ", ",
        )
    });
    chapter("Opleiding", schools.collect());
    let skills = resume.skills.iter().map(|skill| {
        joined(
            &[&joined(&[&skill.name, &skill.level], ", "), &skill.keywords.join(", ")],
            ": ",
        )
    });
    chapter("Vaardigheden", skills.collect());
    let spoken = resume
        .languages
        .iter()
        .map(|spoken| joined(&[&spoken.language, &spoken.fluency], ": "));
    chapter("Talen", spoken.collect());
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cv_is_read_as_far_as_it_goes() {
        let json = r#"{"basics":{"name":"Éléonore De Smet","email":"E.DeSmet@Example.be","phone":"0470 12 34 56","location":{"address":"Kerkstraat 1","postalCode":9000,"city":"Gent","region":null},"summary":"Dossierbeheerder."},
            "work":[{"name":"OCMW Gent","position":"Dossierbeheerder","startDate":"2019-03","highlights":["Premies"]}],
            "education":[{"institution":"HoGent","area":"Rechtspraktijk","studyType":"Bachelor","endDate":"2018"},{"institution":"Atheneum","endDate":"2015"}],
            "unknown":{"deep":[1,2]}}"#;
        let card = read("cv.json", json.as_bytes()).expect("a card");
        let row = card.row.expect("a row");
        assert_eq!((row.family.as_str(), row.given.as_str()), ("De Smet", "Éléonore"));
        assert_eq!(
            (row.email.as_str(), row.postal_code.as_str()),
            ("e.desmet@example.be", "9000")
        );
        assert_eq!(row.diploma, "Bachelor Rechtspraktijk, HoGent");
        let text = card.papers[0]
            .known
            .clone()
            .and_then(|known| known.text)
            .expect("a text");
        assert!(
            text.contains("Werkervaring\nsinds 2019-03, Dossierbeheerder, OCMW Gent\n- Premies"),
            "{text}"
        );
        assert_eq!(card.papers[1].data, json.as_bytes());
    }

    #[test]
    fn other_json_is_no_cv() {
        for json in ["{}", "[]", "{\"basics\":7}", "{\"basics\":{}", "null"] {
            assert!(read("x.json", json.as_bytes()).is_none(), "{json}");
        }
        let nameless = read("x.json", b"{\"basics\":{\"email\":\"nobody\"}}").expect("a card");
        assert!(nameless.row.is_err() && nameless.warnings.len() == 1);
    }
}
