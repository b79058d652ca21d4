//! What a template reads: the words of the catalogue and of the house, and the data with every text made fit to be set.

use crate::documents::House;
use crate::documents::typeset::{Content, Template};
use crate::domain::Coded;
use crate::i18n;
use crate::text;
use serde_json::{Map, Value, json};

/// The file `/data.json`.
pub fn data(template: &Template, content: &Content, house: &House) -> Vec<u8> {
    let style = house.style();
    let value = json!({
        "lang": content.lang.code(),
        "title": text::settable(&content.title),
        "made": content.made.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "words": words(template, content, house),
        "order": house.order(template.name, template.sections),
        "house": {
            "name": text::settable(&style.name),
            "accent": style.accent,
            "font": style.font,
            "logo": house.logo().map(|name| format!("/{name}")),
        },
        "data": settable(&content.data),
    });
    // Written from a value that was just built: it cannot fail.
    serde_json::to_vec(&value).unwrap_or_default()
}

fn words(template: &Template, content: &Content, house: &House) -> Map<String, Value> {
    let catalogue = i18n::words(content.lang);
    let ours = template.words.iter().flat_map(|prefix| catalogue.beginning(prefix));
    let mut all: Map<String, Value> = ours.map(|(id, text)| (id.to_owned(), Value::from(text))).collect();
    for (id, text) in house.texts(content.lang) {
        // Written as in the catalogue, with or without spaces in the braces.
        let text = text.replace("{ $", "{$").replace(" }", "}");
        all.insert(id.to_owned(), Value::from(text::settable(&text).into_owned()));
    }
    all
}

/// The data with every text made fit; names of fields stay.
fn settable(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::from(text::settable(text).into_owned()),
        Value::Array(values) => values.iter().map(settable).collect(),
        Value::Object(fields) => Value::Object(
            fields
                .iter()
                .map(|(name, value)| (name.clone(), settable(value)))
                .collect(),
        ),
        other => other.clone(),
    }
}
