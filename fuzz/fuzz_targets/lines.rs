//! Lines with a separator, in whatever letters: every record is read to the end, and what its cells say.

#![no_main]

use keur::exchange::applications::Mapping;
use keur::exchange::intake::{Record, Records, Shape};
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let mut file = Cursor::new(bytes);
    let Ok(shape) = Shape::of(&mut file) else { return };
    let mut records = Records::new(file, &shape);
    let mut record = Record::default();
    let Ok(Some(Ok(()))) = records.next(&mut record) else { return };
    let mapping = Mapping::read(&record, &[]);
    let today = chrono::NaiveDate::default();
    while let Ok(Some(read)) = records.next(&mut record) {
        if let (Ok(()), Ok(mapping)) = (read, &mapping) {
            let _ = mapping.row(&record, today);
        }
    }
});
