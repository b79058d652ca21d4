//! What differs between two editions of a PV: each as what it is about, what stood there, and what stands there now.
//!
//! Made of the [`outline`](super::outline), so nothing that a PV says can change unseen. A row of a table is known by its first cell, and by
//! its turn among the rows with the same one.

use super::Content;
use super::outline::{Block, Part, Table, of_content};
use crate::domain::{Arg, Message};
use std::collections::HashMap;

/// Something that differs.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// The part it stands in.
    pub part: Message,
    /// The row it is about, by its first cell; none: it is a fact of the part.
    pub about: Option<Arg>,
    /// What it is: the fact, or the column.
    pub what: Message,
    /// What stood there; none: nothing.
    pub from: Option<Arg>,
    /// What stands there now; none: nothing.
    pub to: Option<Arg>,
}

/// Everything that differs, in the order of the newer one; what is gone from it comes last.
pub fn changes(before: &Content, after: &Content) -> Vec<Change> {
    let (then, now) = (said(before), said(after));
    let old: HashMap<&str, &Said> = then.iter().map(|one| (one.key.as_str(), one)).collect();
    let new: HashMap<&str, &Said> = now.iter().map(|one| (one.key.as_str(), one)).collect();
    let mut found = Vec::new();
    for one in &now {
        let was = old.get(one.key.as_str()).map(|was| &was.value);
        if was != Some(&one.value) {
            found.push(one.change(was.cloned(), Some(one.value.clone())));
        }
    }
    let gone = then.iter().filter(|one| !new.contains_key(one.key.as_str()));
    found.extend(gone.map(|one| one.change(Some(one.value.clone()), None)));
    found
}

/// One value of a PV, and where it stands.
struct Said {
    key: String,
    part: Message,
    about: Option<Arg>,
    what: Message,
    value: Arg,
}

impl Said {
    fn change(&self, from: Option<Arg>, to: Option<Arg>) -> Change {
        Change {
            part: self.part.clone(),
            about: self.about.clone(),
            what: self.what.clone(),
            from,
            to,
        }
    }
}

fn said(content: &Content) -> Vec<Said> {
    of_content(content).iter().flat_map(of_part).collect()
}

fn of_part(part: &Part) -> Vec<Said> {
    let place = key(&part.heading);
    let one = |what: &Message, value: Arg| Said {
        key: format!("{place}\u{1f}{}", key(what)),
        part: part.heading.clone(),
        about: None,
        what: what.clone(),
        value,
    };
    let mut found = Vec::new();
    for block in &part.blocks {
        match block {
            Block::Fact(what, value) => found.push(one(what, value.clone())),
            Block::Text(what, words) => found.push(one(what, Arg::from(words.as_str()))),
            Block::Said(message) => found.push(one(message, Arg::Message(message.clone()))),
            Block::Table(table) => found.extend(of_table(part, table, &place)),
        }
    }
    found
}

fn of_table(part: &Part, table: &Table, place: &str) -> Vec<Said> {
    let title = table.title.as_ref().map(key).unwrap_or_default();
    let mut turns: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for row in &table.rows {
        let about = row.first().cloned().flatten();
        let named = about.as_ref().map(written).unwrap_or_default();
        let turn = turns.entry(named.clone()).or_default();
        *turn += 1;
        let cells = table.heads.iter().zip(row).skip(1);
        let before = found.len();
        for (what, cell) in cells {
            let Some(value) = cell else { continue };
            found.push(Said {
                key: [place, &title, &named, &turn.to_string(), &key(what)].join("\u{1f}"),
                part: part.heading.clone(),
                about: about.clone(),
                what: what.clone(),
                value: value.clone(),
            });
        }
        // A row of which only the first cell says something stands there all the same.
        if let (true, Some(about), Some(what)) = (found.len() == before, about, table.heads.first()) {
            found.push(Said {
                key: [place, &title, &named, &turn.to_string()].join("\u{1f}"),
                part: part.heading.clone(),
                about: None,
                what: what.clone(),
                value: about,
            });
        }
    }
    found
}

/// What tells one message from another: its id and its arguments.
fn key(message: &Message) -> String {
    let mut key = message.id.clone();
    for (_, value) in &message.args {
        key.push('\u{1e}');
        key += &written(value);
    }
    key
}

fn written(value: &Arg) -> String {
    match value {
        Arg::Text(text) => text.clone(),
        Arg::Number(number) | Arg::Points(number) => number.to_string(),
        Arg::Date(day) => day.to_string(),
        Arg::Moment(moment) => moment.to_string(),
        Arg::Message(message) => key(message),
    }
}
