//! JSON-LD: a schema.org JobPosting, as career sites put in their pages.

use super::{Advert, html, moment};
use crate::domain::{ConditionKind, Level};
use chrono::NaiveTime;
use serde_json::{Map, Value, json};
use std::io;

/// The advert as a JobPosting.
pub(super) fn write(advert: &Advert) -> io::Result<Vec<u8>> {
    let mut posting = Map::new();
    let mut set = |name: &str, value: Value| {
        if !value.is_null() {
            posting.insert(name.to_owned(), value);
        }
    };
    set("@context", json!("https://schema.org/"));
    set("@type", json!("JobPosting"));
    set("title", json!(advert.title));
    set("description", json!(html::fragment(advert)?));
    set(
        "identifier",
        json!({ "@type": "PropertyValue", "name": advert.entity, "value": advert.number }),
    );
    set("datePosted", json!(advert.publication.from));
    set("validThrough", json!(valid_through(advert)));
    set("employmentType", employment(advert));
    set("hiringOrganization", organization(advert));
    set("jobLocation", location(advert));
    set("educationRequirements", education(advert));
    set(
        "experienceRequirements",
        texts(advert, |kind| kind == ConditionKind::Experience),
    );
    let others = |kind| !matches!(kind, ConditionKind::Diploma | ConditionKind::Experience);
    set("qualifications", texts(advert, others));
    set("jobStartDate", json!(advert.contract.from));
    set("totalJobOpenings", json!(advert.posts));
    set("industry", json!("Openbaar bestuur"));
    // The file leads to no form of its own: applying is done where the advert says.
    set("directApply", json!(false));
    let written = serde_json::to_string_pretty(&Value::Object(posting)).map_err(io::Error::from)?;
    // Sites put the object in a script element, which nothing in a text may end, turn into a comment or begin anew.
    let mut safe = written.replace("</", "<\\/");
    for (sign, escaped) in [("<!", "\\u003c!"), ("<s", "\\u003cs"), ("<S", "\\u003cS")] {
        safe = safe.replace(sign, escaped);
    }
    Ok(format!("{safe}\n").into_bytes())
}

/// The moment applications stop; without one, the end of the last day online.
fn valid_through(advert: &Advert) -> Option<String> {
    let last_day = advert.publication.until.map(|day| day.and_time(END_OF_DAY));
    advert.closes.or(last_day).map(moment::with_offset)
}

const END_OF_DAY: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

fn employment(advert: &Advert) -> Value {
    let hours = if advert.percent < 100 { "PART_TIME" } else { "FULL_TIME" };
    match advert.contract.until {
        Some(_) => json!([hours, "TEMPORARY"]),
        None => json!(hours),
    }
}

fn organization(advert: &Advert) -> Value {
    json!({
        "@type": "GovernmentOrganization",
        "name": advert.entity,
        "identifier": { "@type": "PropertyValue", "propertyID": "OVO", "value": advert.ovo },
        "parentOrganization": { "@type": "GovernmentOrganization", "name": "Vlaamse overheid" },
    })
}

fn location(advert: &Advert) -> Value {
    if advert.place.is_empty() {
        return Value::Null;
    }
    json!({
        "@type": "Place",
        "address": { "@type": "PostalAddress", "addressLocality": advert.place, "addressCountry": "BE" },
    })
}

/// The diploma of the level, where it is asked, with the conditions about diplomas in words.
fn education(advert: &Advert) -> Value {
    let category = match advert.level {
        Level::A => Some("postgraduate degree"),
        Level::B => Some("bachelor degree"),
        Level::C => Some("high school"),
        Level::D => None,
    };
    let words = texts(advert, |kind| kind == ConditionKind::Diploma);
    let Some(category) = category.filter(|_| advert.asks_diploma) else {
        return words;
    };
    let mut credential = json!({ "@type": "EducationalOccupationalCredential", "credentialCategory": category });
    if !words.is_null() {
        credential["description"] = words;
    }
    credential
}

/// The conditions of some kinds, as sentences one after the other.
fn texts(advert: &Advert, wanted: impl Fn(ConditionKind) -> bool) -> Value {
    let found: Vec<String> = advert
        .conditions
        .iter()
        .filter(|condition| wanted(condition.kind) && !condition.text.is_empty())
        .map(|condition| format!("{}.", condition.text.trim_end_matches('.')))
        .collect();
    if found.is_empty() {
        Value::Null
    } else {
        json!(found.join(" "))
    }
}
