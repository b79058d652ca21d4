//! Bad files: each is told apart, and not a byte of them changes.

use crate::support::World;
use keur::store::open::Create;
use keur::store::{Reader, Store, StoreError};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn file(&self, contents: &[u8]) -> PathBuf {
        let path = self.folder.path().join("file.db");
        std::fs::write(&path, contents).expect("a file");
        path
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder.path())
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

/// Opens a file that must be refused, and checks that it stays as it was, alone in its folder.
fn refused(desk: &Desk, path: &Path) -> StoreError {
    let before = std::fs::read(path).expect("the file");
    let error = Store::open(path, Create::No).expect_err("a refusal");
    assert_eq!(std::fs::read(path).expect("the file"), before, "{error}");
    assert_eq!(desk.names(), ["file.db"], "{error}");
    error
}

/// A whole database of keur, as bytes.
fn whole() -> Vec<u8> {
    let desk = Desk::new();
    let path = desk.folder.path().join("whole.db");
    World::new().store.copy_to(&path).expect("a copy");
    std::fs::read(path).expect("the copy")
}

#[test]
fn a_missing_file_is_not_made() {
    let desk = Desk::new();
    let path = desk.folder.path().join("none.db");
    assert!(matches!(Store::open(&path, Create::No), Err(StoreError::Missing(named)) if named == path));
    let nowhere = desk.folder.path().join("no/folder/here.db");
    assert!(matches!(
        Store::open(&nowhere, Create::Yes),
        Err(StoreError::Missing(_))
    ));
    assert!(matches!(Reader::open(&path), Err(StoreError::Missing(_))));
    assert_eq!(desk.names(), [""; 0]);
}

#[test]
fn a_new_file_is_made_when_asked() {
    let desk = Desk::new();
    let path = desk.folder.path().join("new.db");
    drop(Store::open(&path, Create::Yes).expect("a new database"));
    drop(Store::open(&path, Create::No).expect("it opens again"));
    let reader = Reader::open(&path).expect("it can be read");
    assert!(
        reader.connection().execute("DELETE FROM person", []).is_err(),
        "a reader only reads"
    );
}

#[test]
fn somebody_elses_database_is_foreign() {
    let desk = Desk::new();
    let path = desk.file(b"");
    let other = Connection::open(&path).expect("a database");
    other
        .execute_batch("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')")
        .expect("a table");
    drop(other);
    assert!(matches!(refused(&desk, &path), StoreError::Foreign(named) if named == path));
}

#[test]
fn what_is_no_database_is_foreign() {
    let desk = Desk::new();
    let noise: Vec<u8> = (0..20_000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    for contents in [noise.as_slice(), b"naam;voornaam\nDe Smet;An\n", &[0; 4096]] {
        let path = desk.file(contents);
        assert!(
            matches!(refused(&desk, &path), StoreError::Foreign(_)),
            "{} bytes",
            contents.len()
        );
    }
}

#[test]
fn a_file_that_lost_its_contents_is_not_taken_for_a_new_database() {
    let desk = Desk::new();
    let path = desk.file(b"");
    assert!(matches!(refused(&desk, &path), StoreError::Foreign(_)));
}

#[test]
fn a_folder_is_not_a_database() {
    let desk = Desk::new();
    assert!(matches!(
        Store::open(desk.folder.path(), Create::No),
        Err(StoreError::Foreign(_))
    ));
}

#[test]
fn a_newer_schema_is_left_alone() {
    let desk = Desk::new();
    let path = desk.file(&whole());
    let later = Connection::open(&path).expect("a database");
    later.pragma_update(None, "user_version", 99).expect("a version");
    drop(later);
    assert!(matches!(
        refused(&desk, &path),
        StoreError::Newer {
            found: 99,
            known,
            ..
        } if known == keur::store::migrate::known()
    ));
}

#[test]
fn a_truncated_file_is_damaged() {
    let desk = Desk::new();
    let whole = whole();
    for part in [whole.len() / 2, whole.len() - 4096, 8192] {
        let path = desk.file(&whole[..part]);
        assert!(
            matches!(refused(&desk, &path), StoreError::Corrupt(_)),
            "{part} of {}",
            whole.len()
        );
    }
}

#[test]
fn a_damaged_schema_is_told() {
    let desk = Desk::new();
    let mut bytes = whole();
    bytes[100..4000].fill(0x5a);
    let path = desk.file(&bytes);
    assert!(matches!(
        refused(&desk, &path),
        StoreError::Corrupt(_) | StoreError::Foreign(_)
    ));
}

/// Nothing stops the superuser, so there is nothing to see then.
#[cfg(unix)]
#[test]
fn a_file_or_folder_that_may_not_be_written_is_read_only() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let path = desk.file(&whole());
    set_permissions(&path, Permissions::from_mode(0o444)).expect("permissions");
    if std::fs::OpenOptions::new().append(true).open(&path).is_ok() {
        return;
    }
    assert!(matches!(refused(&desk, &path), StoreError::ReadOnly(_)));
    set_permissions(&path, Permissions::from_mode(0o644)).expect("permissions");
    set_permissions(desk.folder.path(), Permissions::from_mode(0o555)).expect("permissions");
    let error = refused(&desk, &path);
    set_permissions(desk.folder.path(), Permissions::from_mode(0o755)).expect("permissions");
    assert!(matches!(error, StoreError::ReadOnly(_)), "{error}");
}

#[test]
fn two_writers_take_turns() {
    let mut world = World::in_file();
    let path = world.path();
    let moment = world.clock.millis();
    let other = std::thread::spawn(move || {
        let mut store = Store::open(&path, Create::No).expect("a second writer");
        for i in 0..25 {
            store
                .write(moment, |tx| {
                    let sql = "INSERT INTO tag (id, name) VALUES (?1, ?2)";
                    tx.connection().execute(sql, (1_000 + i, format!("ander {i}")))?;
                    Ok::<_, StoreError>(())
                })
                .expect("its turn comes");
        }
    });
    for i in 0..25 {
        world.insert("tag", &[("name", &format!("een {i}"))]);
    }
    other.join().expect("the second writer");
    assert_eq!(world.number("SELECT count(*) FROM tag", []), 50);
    world.assert_sound();
}
