//! The key file, and sealing with it: what is read from the database alone says nothing without the file.
//!
//! The file holds one key a line, the newest first: `keur-key <id> <64 hexadecimal digits>`. The newest seals; the others still open what
//! was sealed before. It stands outside the database, in a folder of the configuration, and is copied by hand to every machine of the team.
//! Knows nothing of what is sealed.

use crate::domain::{Message, Problem};
use crate::file;
use crate::text::hexadecimal;
use chacha20poly1305::aead::{Aead, Generate, Key as AeadKey, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What every line of the file begins with.
const MARK: &str = "keur-key";
/// The length of a nonce in bytes.
const NONCE: usize = 24;

/// Something sealed: by which key, and the nonce with the sealed bytes in hexadecimal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sealed {
    /// The key's id.
    pub key: String,
    /// Nonce and sealed bytes.
    pub text: String,
}

/// A key.
#[derive(Clone)]
pub struct Key {
    id: String,
    bytes: [u8; 32],
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Key({})", self.id)
    }
}

/// Why nothing can be sealed or opened.
#[derive(Debug)]
pub enum KeyFault {
    /// No key file is named and the system has no place for one.
    Unset,
    /// The key file is not there.
    Missing(PathBuf),
    /// Everybody on the machine can read it.
    Open(PathBuf),
    /// It cannot be read.
    Unreadable(PathBuf, io::Error),
    /// A line is no key.
    NoKey(PathBuf, usize),
    /// The key that sealed this is not in the file.
    Unknown(String),
    /// The key does not open this: the file or the row was tampered with.
    Wrong(String),
    /// The system gave no random bytes.
    NoChance,
}

impl KeyFault {
    /// What is wrong and what to do, as a sentence.
    pub fn message(&self) -> Message {
        let about = |id: &str, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::Unset => Message::new("key-unset"),
            Self::Missing(path) => about("key-missing", path),
            Self::Open(path) => about("key-open", path),
            Self::Unreadable(path, error) => about("key-unreadable", path).with("why", file::why(error)),
            Self::NoKey(path, line) => about("key-no-key", path).with("line", line.to_string()),
            Self::Unknown(key) => Message::new("key-unknown").with("key", key.as_str()),
            Self::Wrong(key) => Message::new("key-wrong").with("key", key.as_str()),
            Self::NoChance => Message::new("key-no-chance"),
        }
    }
}

impl From<KeyFault> for Problem {
    fn from(fault: KeyFault) -> Self {
        Self::block("key", fault.message())
    }
}

/// A name nobody can guess, which says nothing of what it stands for.
///
/// # Errors
/// When the system gives no random bytes.
pub fn unguessable() -> Result<String, KeyFault> {
    let bytes: [u8; NONCE] = XNonce::try_generate().map_err(|_| KeyFault::NoChance)?.into();
    Ok(hexadecimal(&bytes[..16]))
}

impl Key {
    /// A new key.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn draw() -> Result<Self, KeyFault> {
        let bytes = AeadKey::<XChaCha20Poly1305>::try_generate().map_err(|_| KeyFault::NoChance)?;
        Ok(Self::of(bytes.into()))
    }

    /// The key of these bytes; its id is the beginning of their digest.
    pub fn of(bytes: [u8; 32]) -> Self {
        let id = hexadecimal(&Sha256::digest(bytes)[..4]);
        Self { id, bytes }
    }

    /// Its id, which may be seen.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Seals a text with a nonce of one's own choice, which must be new. `about`: what it belongs to; it opens for nothing else.
    pub fn seal_with(&self, nonce: [u8; NONCE], about: i64, text: &str) -> Option<Sealed> {
        let bound = about.to_le_bytes();
        let payload = Payload {
            msg: text.as_bytes(),
            aad: &bound,
        };
        let cipher = XChaCha20Poly1305::new(&self.bytes.into());
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some(Sealed {
            key: self.id.clone(),
            text: hexadecimal(&nonce) + &hexadecimal(&sealed),
        })
    }

    fn open(&self, about: i64, sealed: &str) -> Option<String> {
        let bytes = bytes(sealed)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let bound = about.to_le_bytes();
        let payload = Payload {
            msg: sealed,
            aad: &bound,
        };
        let cipher = XChaCha20Poly1305::new(&self.bytes.into());
        let opened = cipher.decrypt(&XNonce::from(*nonce), payload).ok()?;
        String::from_utf8(opened).ok()
    }

    fn line(&self) -> String {
        format!("{MARK} {} {}\n", self.id, hexadecimal(&self.bytes))
    }
}

/// The keys of a file, the newest first.
#[derive(Clone, Debug)]
pub struct Keys(Vec<Key>);

impl Keys {
    /// Reads a key file.
    ///
    /// # Errors
    /// When it is not there, cannot be read, can be read by everybody, or holds something else.
    pub fn read(path: &Path) -> Result<Self, KeyFault> {
        let text = fs::read_to_string(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => KeyFault::Missing(path.to_owned()),
            _ => KeyFault::Unreadable(path.to_owned(), error),
        })?;
        if is_open(path) {
            return Err(KeyFault::Open(path.to_owned()));
        }
        let mut keys = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            keys.push(key_of(line).ok_or_else(|| KeyFault::NoKey(path.to_owned(), at + 1))?);
        }
        if keys.is_empty() {
            return Err(KeyFault::NoKey(path.to_owned(), 1));
        }
        Ok(Self(keys))
    }

    /// These keys, the newest first.
    pub const fn new(keys: Vec<Key>) -> Self {
        Self(keys)
    }

    /// The same with a newer key.
    #[must_use]
    pub fn renewed(mut self, key: Key) -> Self {
        self.0.insert(0, key);
        self
    }

    /// Writes them to a file only its owner can read.
    ///
    /// # Errors
    /// When it cannot be written; the old file stays then.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let text: String = self.0.iter().map(Key::line).collect();
        file::write(path, text.as_bytes(), true)
    }

    /// The id of the key that seals.
    pub fn newest(&self) -> &str {
        self.0.first().map_or("", Key::id)
    }

    /// Seals a text for what it belongs to.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn seal(&self, about: i64, text: &str) -> Result<Sealed, KeyFault> {
        let nonce = XNonce::try_generate().map_err(|_| KeyFault::NoChance)?;
        let sealed = self.0.first().and_then(|key| key.seal_with(nonce.into(), about, text));
        sealed.ok_or(KeyFault::NoChance)
    }

    /// Opens what was sealed for what it belongs to.
    ///
    /// # Errors
    /// When the key is not in the file, or does not open it.
    pub fn open(&self, about: i64, sealed: &Sealed) -> Result<String, KeyFault> {
        let key = self.0.iter().find(|key| key.id == sealed.key);
        let key = key.ok_or_else(|| KeyFault::Unknown(sealed.key.clone()))?;
        key.open(about, &sealed.text)
            .ok_or_else(|| KeyFault::Wrong(sealed.key.clone()))
    }
}

/// The place of the key file; read at every use, so that a file that is brought while keur runs counts at once.
#[derive(Clone, Debug, Default)]
pub struct Vault(Option<PathBuf>);

impl Vault {
    /// The vault of a key file.
    pub const fn new(path: Option<PathBuf>) -> Self {
        Self(path)
    }

    /// The key file.
    ///
    /// # Errors
    /// When none is named and the system has no place for one.
    pub fn path(&self) -> Result<&Path, KeyFault> {
        self.0.as_deref().ok_or(KeyFault::Unset)
    }

    /// The keys in it.
    ///
    /// # Errors
    /// As [`Keys::read`].
    pub fn keys(&self) -> Result<Keys, KeyFault> {
        Keys::read(self.path()?)
    }
}

fn key_of(line: &str) -> Option<Key> {
    let mut words = line.split_whitespace();
    let (mark, id, digits) = (words.next()?, words.next()?, words.next()?);
    let key = Key::of(bytes(digits)?.try_into().ok()?);
    (mark == MARK && id == key.id && words.next().is_none()).then_some(key)
}

/// Whether people who are neither the owner nor of the file's group may read it: a team may share a group, a machine may not.
#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|there| there.permissions().mode() & 0o007 != 0)
}

#[cfg(not(unix))]
fn is_open(_: &Path) -> bool {
    false
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    Some(digits.chunks_exact(2).map(|pair| pair[0] * 16 + pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> Key {
        Key::of([byte; 32])
    }

    #[test]
    fn what_is_sealed_opens_with_its_key_for_its_owner_and_for_nobody_else() {
        let old = Keys::new(vec![key(1)]);
        let sealed = old.seal(7, "93051822361").expect("sealed");
        assert!(!sealed.text.contains("93051822"));
        assert_eq!(old.open(7, &sealed).expect("opened"), "93051822361");
        assert!(
            matches!(old.open(8, &sealed), Err(KeyFault::Wrong(_))),
            "of somebody else"
        );
        let mut bent = sealed.clone();
        bent.text
            .replace_range(60..61, if bent.text.as_bytes()[60] == b'0' { "1" } else { "0" });
        assert!(matches!(old.open(7, &bent), Err(KeyFault::Wrong(_))), "a changed digit");
        for broken in ["", "0", "zz", "00"] {
            let broken = Sealed {
                key: sealed.key.clone(),
                text: broken.to_owned(),
            };
            assert!(matches!(old.open(7, &broken), Err(KeyFault::Wrong(_))), "{broken:?}");
        }
        let renewed = old.clone().renewed(key(2));
        assert_eq!(renewed.open(7, &sealed).expect("the old key stays"), "93051822361");
        assert_ne!(renewed.seal(7, "x").expect("sealed").key, sealed.key);
        assert!(matches!(
            Keys::new(vec![key(2)]).open(7, &sealed),
            Err(KeyFault::Unknown(_))
        ));
        assert_ne!(
            old.seal(7, "x").expect("sealed"),
            old.seal(7, "x").expect("sealed"),
            "a nonce is new each time"
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_private_and_whatever_is_wrong_with_it_is_told() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sub/keur.key");
        assert!(matches!(Keys::read(&path), Err(KeyFault::Missing(_))));
        Keys::new(vec![key(2), key(1)]).write(&path).expect("written");
        let mode = fs::metadata(&path).expect("it").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(Keys::read(&path).expect("read").newest(), key(2).id());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a group");
        assert!(Keys::read(&path).is_ok());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("everybody");
        assert!(matches!(Keys::read(&path), Err(KeyFault::Open(_))));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("private");
        for broken in ["", "\n\n", "keur-key", "keur-key 00000000 00", "hello there world\n"] {
            fs::write(&path, broken).expect("written");
            assert!(matches!(Keys::read(&path), Err(KeyFault::NoKey(..))), "{broken:?}");
        }
        let line = key(1).line();
        fs::write(&path, line.replace(key(1).id(), key(2).id())).expect("written");
        assert!(
            matches!(Keys::read(&path), Err(KeyFault::NoKey(_, 1))),
            "an id that is not the key's"
        );
        assert!(matches!(Vault::default().keys(), Err(KeyFault::Unset)));
    }
}
