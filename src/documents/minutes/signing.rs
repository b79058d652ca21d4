//! The blocks in which the jury signs: who, as what, what was said and when.

use super::DIGEST;
use crate::documents::paper::Signature;
use crate::domain::Message;
use crate::domain::minutes::{self, Minutes, SignatureState, SignatureWay};
use crate::i18n::Words;

pub(super) fn signatures(minutes: &Minutes, words: &Words) -> Vec<Signature> {
    let block = |one: &minutes::Signature| Signature {
        name: one.name.clone(),
        role: words.of(one.role).to_owned(),
        lines: lines(minutes, one).iter().map(|line| words.text(line)).collect(),
        open: one.state == SignatureState::Asked,
    };
    minutes.signatures.iter().map(block).collect()
}

fn lines(minutes: &Minutes, one: &minutes::Signature) -> Vec<Message> {
    let mut lines = vec![said(one)];
    let remark = one.remark.trim();
    if !remark.is_empty() {
        lines.push(Message::new("pv-remark").with("remark", remark));
    }
    // The same text was signed by all, unless somebody signed an edition that was changed since.
    if !one.digest.is_empty() && one.digest != minutes.edition.digest {
        let digest: String = one.digest.chars().take(DIGEST).collect();
        lines.push(Message::new("pv-other-text").with("digest", digest));
    }
    lines
}

fn said(one: &minutes::Signature) -> Message {
    let dated = |id: &str| {
        one.at.map_or_else(
            || Message::new(id),
            |at| Message::new(format!("{id}-on")).with("at", at),
        )
    };
    match (one.state, one.way) {
        (SignatureState::Asked, _) => Message::new("pv-asked"),
        (SignatureState::Refused, _) => dated("pv-refused"),
        (SignatureState::Signed, Some(SignatureWay::Paper)) => dated("pv-signed-paper")
            .with("who", one.recorded_by.as_str())
            .with("document", one.document.as_str()),
        (SignatureState::Signed, _) => dated("pv-signed"),
    }
}
