//! What a PV says, part by part, as messages and values: the text on the screen and the comparison of two editions are made of it.
//!
//! The order is that of the law (domain 2.7): the procedure, the results of each phase, the candidates in each, the union delegates, the
//! agreement of the jury; then the annex.

mod end;
mod file;
mod people;
mod stages;

use super::{Content, Minutes};
use crate::domain::{Arg, Coded, Message};

/// A part with its heading.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// What it is called.
    pub heading: Message,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// Something that stands in a part.
#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    /// A fact: what it is, and its value.
    Fact(Message, Arg),
    /// A text somebody wrote, under what it is called.
    Text(Message, String),
    /// A sentence.
    Said(Message),
    /// A table.
    Table(Table),
}

/// A table.
#[derive(Clone, PartialEq, Debug)]
pub struct Table {
    /// What it is called; none: the heading of the part says it.
    pub title: Option<Message>,
    /// The heads of its columns. The first column says what a row is about.
    pub heads: Vec<Message>,
    /// Its rows, a cell for every head; none: nothing is known there.
    pub rows: Vec<Vec<Option<Arg>>>,
}

impl Table {
    fn new<const N: usize>(heads: [&str; N]) -> Self {
        Self {
            title: None,
            heads: heads.into_iter().map(head).collect(),
            rows: Vec::new(),
        }
    }

    fn called(mut self, id: &str) -> Self {
        self.title = Some(Message::new(id));
        self
    }

    fn with(mut self, rows: impl IntoIterator<Item = Vec<Option<Arg>>>) -> Self {
        self.rows = rows.into_iter().collect();
        self
    }
}

/// Everything a PV says, the agreement of the jury and the annex included.
pub fn outline(minutes: &Minutes) -> Vec<Part> {
    let mut parts = of_content(&minutes.content);
    parts.push(people::agreement(minutes));
    parts.push(people::annex(&minutes.annex));
    parts
}

/// What the jury signs: everything but its signatures and the annex.
pub fn of_content(content: &Content) -> Vec<Part> {
    let mut parts = vec![file::procedure(&content.procedure)];
    parts.extend(content.reglement.as_ref().map(file::reglement));
    parts.push(file::conditions(content));
    parts.push(people::jury(content));
    parts.push(people::delegates(content));
    parts.push(people::candidates(content));
    parts.push(stages::results(content));
    for stage in 0..content.stages.len() {
        parts.extend(stages::stage(content, stage));
    }
    parts.extend(stages::exemptions(content));
    parts.push(end::ranking(content));
    parts.extend(end::reserve(content));
    parts.extend(end::exclusions(content));
    parts.extend(end::departures(content));
    parts.extend(end::incidents(content));
    parts
}

/// The head of a column: `minutes-col-…`.
fn head(id: &str) -> Message {
    Message::new(format!("minutes-col-{id}"))
}

/// A part by the last part of its message's id.
fn part(id: &str, blocks: Vec<Block>) -> Part {
    Part {
        heading: Message::new(format!("minutes-part-{id}")),
        blocks,
    }
}

/// A fact where something is known.
fn fact(id: &str, value: Option<Arg>) -> Option<Block> {
    Some(Block::Fact(head(id), value?))
}

/// A text that says something.
fn text(words: &str) -> Option<Arg> {
    (!words.trim().is_empty()).then(|| Arg::from(words))
}

#[allow(clippy::unnecessary_wraps, reason = "one shape for every cell of a row")]
fn code<C: Coded>(value: C) -> Option<Arg> {
    Some(Arg::Message(Message::of(value)))
}

/// A number, of points and of months also when it is 0.
#[allow(clippy::unnecessary_wraps, reason = "one shape for every cell of a row")]
fn number(value: usize) -> Option<Arg> {
    Some(Arg::from(value))
}

fn points(value: Option<i64>) -> Option<Arg> {
    value.map(Arg::Points)
}

/// Says yes; no is left open.
fn yes(on: bool) -> Option<Arg> {
    on.then(|| Arg::Message(Message::new("yes")))
}

/// Names after each other.
fn names<'a>(all: impl IntoIterator<Item = &'a str>) -> Option<Arg> {
    let all: Vec<&str> = all.into_iter().filter(|name| !name.is_empty()).collect();
    text(&all.join(", "))
}
