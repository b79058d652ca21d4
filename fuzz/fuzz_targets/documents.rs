//! Any document: told what it is by its content, and its text read (PDF, DOCX, ODT, RTF, plain text) within bounds.

#![no_main]

use keur::exchange::document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = document::read("cv", bytes);
    assert!(read.text.is_some() || read.reading != keur::domain::Reading::Text);
});
