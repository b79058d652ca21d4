//! Any file: looked into, read as what it is (lines, a workbook, a CV, a message, a mailbox), to its last record.

#![no_main]

use keur::exchange::incoming::{self, Opened};
use keur::exchange::intake::Record;
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let file = Cursor::new(bytes.to_vec());
    match incoming::read("file", file, bytes.len() as u64, None) {
        Ok(Opened::Table(mut table)) => {
            let mut record = Record::default();
            while let Ok(Some(_)) = table.next(&mut record) {}
        }
        Ok(Opened::Cards(mut cards)) => while let Ok(Some(_)) = cards.read_next() {},
        Err(_) => {}
    }
});
