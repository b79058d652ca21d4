//! Files written whole or not at all, and why a file could not be read or written, as a sentence has it.
//!
//! Whatever keur writes beside the database (an export, the settings, drafts) goes through [`NewFile`]: under a name of its own in the same
//! folder first, then in the place of the old one. Knows nothing of what is in it.

use crate::domain::Message;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// How many names are tried before the folder is given up.
const TRIES: u32 = 100;

/// A file that takes the place of an older one only when it is whole. Dropped without [`NewFile::keep`] it leaves nothing behind.
#[derive(Debug)]
pub struct NewFile {
    target: PathBuf,
    /// Where it is written; none when the target is no file that can be replaced, such as `/dev/stdout`.
    beside: Option<PathBuf>,
    file: Option<BufWriter<File>>,
}

impl NewFile {
    /// Begins a file, readable for its owner only when it holds what is nobody else's.
    ///
    /// # Errors
    /// When the folder is not there or cannot be written.
    pub fn beside(target: &Path, private: bool) -> io::Result<Self> {
        // By custom a single stroke is standard output.
        if target == Path::new("-") {
            let file = OpenOptions::new().append(true).open("/dev/stdout")?;
            return Ok(Self {
                target: target.to_owned(),
                beside: None,
                file: Some(BufWriter::new(file)),
            });
        }
        // What a link points to is replaced, not the link.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        let there = fs::metadata(&target).ok();
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            let file = OpenOptions::new().write(true).open(&target)?;
            return Ok(Self {
                target,
                beside: None,
                file: Some(BufWriter::new(file)),
            });
        }
        let (beside, file) = unused(&target, private)?;
        let new = Self {
            target,
            beside: Some(beside),
            file: Some(BufWriter::new(file)),
        };
        if let (Some(there), Some(beside)) = (there, &new.beside) {
            fs::set_permissions(beside, there.permissions())?;
        }
        Ok(new)
    }

    /// Puts it in its place.
    ///
    /// # Errors
    /// When the rest cannot be written; the old file stays then.
    pub fn keep(mut self) -> io::Result<()> {
        let Some(mut file) = self.file.take() else {
            return Ok(());
        };
        file.flush()?;
        if let Some(beside) = &self.beside {
            file.get_ref().sync_all()?;
            fs::rename(beside, &self.target)?;
            self.beside = None;
        }
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_mut().map_or(Ok(bytes.len()), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if let Some(beside) = &self.beside {
            // Half a file helps nobody.
            let _ = fs::remove_file(beside);
        }
    }
}

/// Writes a file whole, in a folder that is made when it is not there.
///
/// # Errors
/// When it cannot be written; the old file stays then.
pub fn write(target: &Path, content: &[u8], private: bool) -> io::Result<()> {
    if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut file = NewFile::beside(target, private)?;
    file.write_all(content)?;
    file.keep()
}

/// A new file in the folder of the target, under a name nobody has.
fn unused(target: &Path, private: bool) -> io::Result<(PathBuf, File)> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    for at in 0..TRIES {
        let beside = target.with_file_name(format!(".{name}.{}-{at}.new", std::process::id()));
        match options.open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Why a file could not be read or written.
pub fn why(error: &io::Error) -> Message {
    use io::ErrorKind as K;
    let id = match error.kind() {
        K::NotFound => "io-not-found",
        K::PermissionDenied => "io-denied",
        K::IsADirectory => "io-folder",
        K::NotADirectory => "io-no-folder",
        K::InvalidData => "io-no-text",
        K::StorageFull | K::QuotaExceeded => "io-full",
        K::ReadOnlyFilesystem => "io-read-only",
        K::AlreadyExists => "io-exists",
        K::InvalidFilename => "io-name",
        _ => return Message::new("io-other").with("detail", error.to_string()),
    };
    Message::new(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<String> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_neighbour_stays_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("x.new"), "mine").expect("a neighbour");
        write(&at("x.csv"), b"one", false).expect("a first time");
        write(&at("x.csv"), b"two", false).expect("a second time");
        assert_eq!(fs::read_to_string(at("x.csv")).expect("it"), "two");
        assert_eq!(fs::read_to_string(at("x.new")).expect("the neighbour"), "mine");
        assert_eq!(names(folder.path()), ["x.csv", "x.new"]);
    }

    #[test]
    fn what_is_not_kept_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("x.csv");
        fs::write(&path, "old").expect("an old file");
        let mut first = NewFile::beside(&path, false).expect("it begins");
        let mut second = NewFile::beside(&path, false).expect("two at once");
        first.write_all(b"half").expect("half");
        second.write_all(b"whole").expect("whole");
        drop(first);
        assert_eq!(fs::read_to_string(&path).expect("it"), "old");
        second.keep().expect("kept");
        assert_eq!(fs::read_to_string(&path).expect("it"), "whole");
        assert_eq!(names(folder.path()), ["x.csv"]);
    }

    #[cfg(unix)]
    #[test]
    fn who_may_read_stays_and_what_is_private_is_so_from_the_start() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let mode = |path: &Path| fs::metadata(path).expect("it").permissions().mode() & 0o777;
        let (open, own) = (folder.path().join("open"), folder.path().join("own"));
        fs::write(&open, "").expect("a file");
        fs::set_permissions(&open, fs::Permissions::from_mode(0o640)).expect("a mode");
        write(&open, b"x", false).expect("written");
        assert_eq!(mode(&open), 0o640);
        write(&own, b"x", true).expect("written");
        assert_eq!(mode(&own), 0o600);
        std::os::unix::fs::symlink(&own, folder.path().join("link")).expect("a link");
        write(&folder.path().join("link"), b"y", true).expect("written");
        assert_eq!(fs::read_to_string(&own).expect("it"), "y");
        write(Path::new("/dev/null"), b"x", false).expect("a device is written to");
    }
}
