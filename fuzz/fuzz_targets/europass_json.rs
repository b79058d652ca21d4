//! A Europass CV in JSON: any bytes come to a card or to nothing, and what is on a card can be kept.

#![no_main]

use keur::exchange::incoming::{self, Written};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(card) = incoming::cv(Written::EuropassJson, "cv", bytes) else {
        return;
    };
    // The file itself is kept as it came, whatever was read of it.
    assert!(card.papers.iter().any(|paper| paper.data == bytes));
    if let Ok(row) = card.row {
        assert!(!row.family.trim().is_empty() && !row.given.trim().is_empty());
        assert!(row.email.is_empty() || keur::text::is_address(&row.email));
    }
});
