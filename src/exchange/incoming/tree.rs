//! XML or JSON as one tree of names and texts: small files that come from anybody, within bounds of depth and number.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use serde_json::Value;

/// How deep elements may stand in each other, and how many there may be.
const MOST: (usize, usize) = (64, 100_000);

/// An element, or a key.
#[derive(Default, Debug)]
pub(super) struct Node {
    name: String,
    text: String,
    inside: Vec<Node>,
}

impl Node {
    /// The tree of an XML file; `None` when it is damaged or beyond the bounds. Entities of its own are not read.
    pub(super) fn of_xml(bytes: &[u8]) -> Option<Self> {
        let xml = String::from_utf8_lossy(bytes);
        let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
        let mut open = vec![Self::default()];
        let mut left = MOST.1;
        loop {
            match reader.read_event().ok()? {
                Event::Start(element) => {
                    left = left.checked_sub(1)?;
                    open.push(Self::begun(&element));
                    if open.len() > MOST.0 {
                        return None;
                    }
                }
                Event::Empty(element) => {
                    left = left.checked_sub(1)?;
                    open.last_mut()?.inside.push(Self::begun(&element));
                }
                Event::End(_) => {
                    let done = open.pop()?;
                    open.last_mut()?.inside.push(done);
                }
                Event::Text(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::CData(text) => open.last_mut()?.text.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => open.last_mut()?.text.push_str(&entity(&reference)),
                // A text that stops halfway was cut off.
                Event::Eof => return (open.len() == 1).then(|| open.pop()).flatten(),
                _ => {}
            }
        }
    }

    /// An element with its attributes as what stands in it.
    fn begun(element: &BytesStart<'_>) -> Self {
        let attributes = element.attributes().flatten();
        let inside = attributes.map(|attribute| Self {
            name: attribute.key.local_name().as_ref().to_owned(),
            text: attribute.value.into_owned(),
            inside: Vec::new(),
        });
        Self {
            inside: inside.collect(),
            name: element.local_name().as_ref().to_owned(),
            text: String::new(),
        }
    }

    /// The tree of a JSON file; `None` when it is damaged or beyond the bounds. A list is its entries, each under the name of the list.
    pub(super) fn of_json(bytes: &[u8]) -> Option<Self> {
        let value: Value = serde_json::from_slice(bytes).ok()?;
        let mut root = Self::default();
        let mut left = MOST.1;
        root.take("", value, 0, &mut left)?;
        Some(root)
    }

    fn take(&mut self, name: &str, value: Value, depth: usize, left: &mut usize) -> Option<()> {
        *left = left.checked_sub(1)?;
        if depth > MOST.0 {
            return None;
        }
        if let Value::Array(entries) = value {
            return entries
                .into_iter()
                .try_for_each(|entry| self.take(name, entry, depth + 1, left));
        }
        let mut node = Self {
            name: name.to_owned(),
            ..Self::default()
        };
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    node.take(&key, value, depth + 1, left)?;
                }
            }
            Value::String(text) => node.text = text,
            Value::Number(number) => node.text = number.to_string(),
            Value::Bool(_) | Value::Null | Value::Array(_) => {}
        }
        self.inside.push(node);
        Some(())
    }

    /// The first element that is reached by these names, each anywhere inside the one before.
    pub(super) fn first(&self, path: &[&str]) -> Option<&Self> {
        let Some((name, rest)) = path.split_first() else {
            return Some(self);
        };
        self.all(name).into_iter().find_map(|found| found.first(rest))
    }

    /// Every element with a name, wherever it stands; inside one it is not looked for again.
    pub(super) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for node in &self.inside {
            if node.name == name {
                found.push(node);
            } else {
                found.extend(node.all(name));
            }
        }
        found
    }

    /// What stands directly in it under a name, whatever its case: an attribute in XML, a key in JSON.
    pub(super) fn named(&self, name: &str) -> &str {
        let found = self.inside.iter().find(|node| node.name.eq_ignore_ascii_case(name));
        found.map_or("", |node| node.text.trim())
    }

    /// Whether anything stands in it.
    pub(super) fn has_inside(&self) -> bool {
        !self.inside.is_empty()
    }

    /// Its text, otherwise that of the first thing in it that has one.
    pub(super) fn said(&self) -> String {
        let own = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !own.is_empty() {
            return own;
        }
        let below = self.inside.iter().map(Self::said);
        below.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    }
}

/// A sign that is written with its name or its number.
fn entity(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return letter.to_string();
    }
    let name: &str = reference;
    quick_xml::escape::resolve_predefined_entity(name)
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn depth_and_number_have_a_bound() {
        let deep = "<a>".repeat(100) + &"</a>".repeat(100);
        assert!(Node::of_xml(deep.as_bytes()).is_none());
        let wide = format!("<a>{}</a>", "<b/>".repeat(MOST.1));
        assert!(Node::of_xml(wide.as_bytes()).is_none());
        let deep = "[".repeat(100) + &"]".repeat(100);
        assert!(Node::of_json(deep.as_bytes()).is_none());
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reader(text in "(<|>|</|a|b|/>|=|\"|&|;|#|x|!|--|\\[CDATA\\[|\\]\\]>|\\?| |\\{|\\}|:|,|\\[|\\]|1|é){0,60}") {
            let _ = Node::of_xml(text.as_bytes()).map(|node| (node.said(), node.all("a").len()));
            let _ = Node::of_json(text.as_bytes()).map(|node| node.said());
        }
    }
}
