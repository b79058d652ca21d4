//! An archive weighed before anything unpacks it: what it says of its own size need not be true, so every part is unpacked once into
//! nothing, and stopped at the limit.

use crate::domain::Message;
use std::io::{self, Read, Seek, SeekFrom};
use zip::ZipArchive;
use zip::result::ZipError;

/// How many parts there may be.
const MOST_PARTS: usize = 10_000;
/// How large everything may be once unpacked, in bytes: a full sheet of Excel is less.
const MOST_WHOLE: u64 = 1 << 30;
/// How large a part may be that is kept in memory whole.
const MOST_PART: u64 = 256 << 20;
/// From this size on, in bytes, a part may not be so many times its packed size: nothing anybody typed packs so well.
const SUSPECT: (u64, u64) = (32 << 20, 250);

/// The names of the parts of an archive that may be unpacked; the archive is left at its beginning.
///
/// # Errors
/// A sentence: damaged or cut off, behind a password, or too much once unpacked.
pub fn weigh<R: Read + Seek>(file: &mut R) -> Result<Vec<String>, Message> {
    let mut archive = ZipArchive::new(&mut *file).map_err(|error| told(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(heavy());
    }
    let mut names = Vec::with_capacity(archive.len());
    let mut whole = 0;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| told(&error))?;
        let name = part.name().map_err(|_| damaged())?.into_owned();
        let packed = part.compressed_size();
        let sheet = name.starts_with("xl/worksheets/");
        let most = if sheet { MOST_WHOLE } else { MOST_PART };
        let size = io::copy(&mut part.take(most + 1), &mut io::sink()).map_err(|_| damaged())?;
        whole += size;
        let suspect = size > SUSPECT.0 && size / packed.max(1) > SUSPECT.1;
        if size > most || whole > MOST_WHOLE || suspect {
            return Err(heavy());
        }
        names.push(name);
    }
    drop(archive);
    file.seek(SeekFrom::Start(0)).map_err(|_| damaged())?;
    Ok(names)
}

/// The archive is cut off, or no archive at all behind its first bytes.
pub fn damaged() -> Message {
    Message::new("refused-import-damaged")
}

fn heavy() -> Message {
    Message::new("refused-import-heavy").with("most", (MOST_WHOLE >> 20) as i64)
}

fn told(error: &ZipError) -> Message {
    match error {
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => {
            Message::new("refused-import-locked")
        }
        _ => damaged(),
    }
}
