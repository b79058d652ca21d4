//! The form in which two files become one: for each value that differs which of the two stays, and what would move.

use crate::domain::{Coded, MergeField, Message};
use crate::office::person::PersonCommand;
use crate::office::person::merge::{Beside, differing, value};
use crate::tui::look::Look;
use crate::tui::overlays::Overlay;
use crate::tui::overlays::form::FormOverlay;
use crate::tui::screen::{Cx, Tone};
use crate::tui::widgets::form::{Field, Values};

const KEEP: &str = "keep";
const DROP: &str = "drop";

/// Shows the form, or says why the two cannot be one; whether it was shown.
pub(super) fn offer(tag: u16, beside: &Beside, cx: &mut Cx<'_>) -> bool {
    if let Some(why) = beside.refused.first() {
        cx.say(Tone::Bad, why.clone());
        return false;
    }
    cx.show(Overlay::Form(form(tag, beside, cx.look)));
    true
}

/// The form; where a value is missing in the one, the other's is proposed.
fn form(tag: u16, beside: &Beside, look: &Look) -> FormOverlay {
    let mut fields = vec![
        Field::shown("stays", "merge-stays", told(&beside.keep, look)),
        Field::shown("goes", "merge-goes", told(&beside.drop, look)),
    ];
    fields.extend(differing(beside).into_iter().map(|field| choice(beside, field, look)));
    fields.extend(moves(beside, look));
    let title = look.word("act-person.merge");
    FormOverlay::new(tag, title, fields)
        .kept_as(format!("merge-{}-{}", beside.keep.id, beside.drop.id))
        .with_button("merge-button")
}

/// Whom a file is of, with what tells namesakes apart.
fn told(card: &crate::store::person::Card, look: &Look) -> String {
    let name = card.name();
    let place = format!("{} {}", card.postal_code, card.city);
    let words = [name.as_str(), card.email.as_str(), card.phone.as_str(), place.trim()];
    let known: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    known.join(if look.accessible { ", " } else { " · " })
}

fn choice(beside: &Beside, field: MergeField, look: &Look) -> Field {
    let written = |text: &str| match (field, text) {
        (_, "") => look.word("merge-empty").to_owned(),
        (MergeField::Language, code) => look.word(&format!("language-{code}")).to_owned(),
        (_, text) => text.to_owned(),
    };
    let (keep, drop) = (value(&beside.keep, field), value(&beside.drop, field));
    // The one that is not taken stands beside the one that is.
    let both = |this: &str, that: &str| {
        let message = Message::new("merge-choice")
            .with("this", written(this))
            .with("that", written(that));
        look.words.text(&message)
    };
    let options = vec![(KEEP.to_owned(), both(keep, drop)), (DROP.to_owned(), both(drop, keep))];
    Field::choice(
        field.code(),
        field.message(),
        options,
        if keep.is_empty() { DROP } else { KEEP },
    )
}

/// How many kinds of what moves stand on a line: it is not broken.
const TOGETHER: usize = 3;

/// What would move, so many of each kind.
fn moves(beside: &Beside, look: &Look) -> Vec<Field> {
    let line = |words: String| Field::shown("moves", "merge-moves", words);
    if beside.moves.is_empty() {
        return vec![line(look.word("merge-nothing").to_owned())];
    }
    let told = |(table, n): &(String, i64)| format!("{} {n}", look.word(&format!("table-{table}")));
    let lines = beside.moves.chunks(TOGETHER);
    lines
        .map(|some| line(some.iter().map(told).collect::<Vec<_>>().join(", ")))
        .collect()
}

/// What was chosen.
pub(super) fn read(beside: &Beside, values: &Values) -> PersonCommand {
    PersonCommand::Merge {
        keep: beside.keep.id,
        keep_seen: beside.keep.version,
        drop: beside.drop.id,
        drop_seen: beside.drop.version,
        take: differing(beside)
            .into_iter()
            .filter(|field| values.text(field.code()) == DROP)
            .collect(),
    }
}
