//! A document written to a disk: whole or not at all.

use crate::file;
use std::io;
use std::path::Path;

/// Writes a document, readable for its owner only: it names people. An older file of that name stays until the new one is whole, also
/// when the disk is full.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    file::write(path, bytes, true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_cannot_be_written_leaves_the_old_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sub/PV-2026-0412-1.pdf");
        write(&path, b"old").expect("a first write");
        write(&path, b"new").expect("a second write");
        assert_eq!(fs::read(&path).expect("it"), b"new");
        assert!(write(&folder.path().join("sub"), b"x").is_err(), "a folder is there");
        // A device without room: what a full disk says.
        if cfg!(target_os = "linux") {
            let full = write(Path::new("/dev/full"), &vec![0; 65_536]).expect_err("no room");
            assert_eq!(full.kind(), io::ErrorKind::StorageFull);
        }
        assert_eq!(fs::read(&path).expect("it"), b"new");
        assert_eq!(fs::read_dir(folder.path().join("sub")).expect("it").count(), 1);
    }
}
