//! Plain text: the letters found by looking, as the sheets of an import are.

use super::{Growing, Pages};
use crate::domain::document::PAGE_BREAK;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// How much of a file is looked at to tell text from something else.
const LOOKED_AT: usize = 64 * 1_024;

/// Whether bytes are text: no zero bytes (unless a mark at the beginning says that each letter takes two), hardly any control signs.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some() {
        return true;
    }
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let control = head
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c));
    !head.contains(&0) && control.count() * 100 <= head.len()
}

/// The text, a page at each form feed.
pub(super) fn text(bytes: &[u8]) -> Pages {
    let decoded = decode(bytes);
    let mut growing = Growing::new();
    for (at, page) in decoded.split(PAGE_BREAK).enumerate() {
        if at > 0 {
            growing.turn();
        }
        if !growing.push(page) {
            break;
        }
    }
    growing.finish()
}

/// Letters from bytes: by their mark, as UTF-8, or as what they look most like in a Belgian file.
fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(Some(b"be"), Utf8Detection::Deny);
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
